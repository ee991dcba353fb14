#pragma once
// What only pupil and adult see while they do it: with whom, two versions of an answer, handing in.

#include "slices/assignments/work_pages/work_pages.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

/// With whom (HA-4).
constexpr std::size_t longest_name = 40; // characters, of what the pupil calls an adult
struct CompanionForm {
    std::vector<look::Choice> choices; // values: a kind, a kind and a parent's id, "self" or "unknown"
    std::string picked, name;
    bool replaces = false; // another adult has answered already
    look::Errors errors = {};
};
Html companion_page(const OpenedWork&, const CompanionForm&);

/// The phone goes to the other, or the other does it on an own device.
Html hand_over_page(const OpenedWork&, Day today);

/// Two versions of an answer, to choose from: nothing is lost (409).
struct TwoVersions {
    const Field* field = nullptr;
    std::string mine, theirs, their_name;
    std::int64_t their_version = 0;
    bool hidden = false; // theirs may not be seen yet, and stays
};
/// `beside` is what was typed beside it and isn't kept yet: it comes along with the choice.
Html two_versions_page(const OpenedWork&, std::string_view back_to, const std::vector<TwoVersions>&,
                       const std::vector<TypedAnswer>& beside = {});
/// What was typed and can't be kept, to be copied (409).
Html not_kept_page(const OpenedWork&, const std::string& why, const std::vector<TypedAnswer>&);

struct HandingIn {
    std::size_t photos = 0;
    std::string mentor; // by name; "" where nobody is
    std::vector<std::string> refusals = {};
};
Html hand_in_page(const OpenedWork&, Day today, const HandingIn&);

} // namespace trialoog::assignments
