#pragma once
// Persons of a school: the one place that writes who they are. The caller has asked whether the viewer may.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"

#include <span>
#include <string>
#include <string_view>

namespace trialoog::people {

struct Person {
    std::string id, given_name, infix = {}, family_name = {}, email = {};
    std::string phone = {}, street = {}, postcode = {}, town = {};
    std::string born_on = {}; // "2013-05-09", or ""
    std::string language = "nl";
    std::string left_on = {}; // a day, or ""; only of somebody who changes
};

void add_persons(db::Writer&, std::string_view school_id, std::span<const Person>, Instant now);
void add_person(db::Writer&, std::string_view school_id, const Person&, Instant now);
/// All but whether they live and whether their address is secret.
void change_persons(db::Writer&, std::string_view school_id, std::span<const Person>);
/// From this day; who left before stays as they are.
void leave(db::Writer&, std::string_view school_id, std::span<const std::string> ids, std::string_view on);

/// As the administration says; not where the school itself has said whether they live.
void mark_deceased(db::Writer&, std::string_view school_id, std::span<const std::string> ids);
/// As the school itself says.
void decide_deceased(db::Writer&, std::string_view school_id, std::string_view id, bool is_deceased,
                     Instant now);
void mark_secret_address(db::Writer&, std::string_view school_id, std::span<const std::string> ids);

/// The person's own choice for pages, letters and mail.
void choose_language(db::Writer&, std::string_view school_id, std::string_view id, std::string_view language);
void set_prints_both_sides(db::Writer&, std::string_view school_id, std::string_view id, bool);

/// Name and birthday stay, as the law wants of an enrolment; all else goes.
void forget_all_but_enrolment(db::Writer&, std::string_view school_id, std::string_view id, Day last_on,
                              Day today);
/// Of staff: an id stays, under which they set out work and wrote templates.
void forget_all_but_id(db::Writer&, std::string_view school_id, std::string_view id, Day last_on, Day today);
void remove_person(db::Writer&, std::string_view school_id, std::string_view id);
/// Of whom nothing but a name is known, and nothing needs that any more.
struct PersonOfSchool {
    std::string school_id, id;
};
void forget_names(db::Writer&, std::span<const PersonOfSchool>);

} // namespace trialoog::people
