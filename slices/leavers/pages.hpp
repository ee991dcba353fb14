#pragma once
// Pages about who is to be forgotten. Only for this slice.

#include "look/form.hpp"
#include "slices/access/access.hpp"
#include "slices/leavers/store.hpp"

#include <optional>
#include <vector>

namespace trialoog::leavers {

constexpr std::size_t longest_reason = 300; // characters

inline constexpr const char *list_path = "/beheer/vergeten", *until_field = "tot", *reason_field = "reden";

struct ListView {
    Day today;
    int months = months_otherwise, page = 1, waiting = 0;
    NoticePage notices;
    std::vector<Kept> kept;
    std::vector<Night> nights;
    std::optional<Stop> stop;
};
html::Html list_page(const ListView&, const look::Errors&);

struct PersonView {
    std::optional<Notice> notice;
    std::optional<Kept> kept;
    int months = months_otherwise;
    std::string typed_until, typed_reason;
    const std::string& person_id() const { return notice ? notice->person_id : kept->person_id; }
    const std::string& name() const { return notice ? notice->name : kept->name; }
};
html::Html person_page(const PersonView&, const look::Errors&);

/// For the counsellor: pupils on the list, whose dossier can be fetched first.
html::Html fetch_page(const std::vector<Notice>&);

/// "2 jaar", "anderhalf jaar".
std::string how_long(int months);

} // namespace trialoog::leavers
