#pragma once

#include "look/form.hpp"
#include "slices/access/decisions/contact_decision.hpp"
#include "slices/access/people/people.hpp"

#include <string_view>
#include <vector>

namespace trialoog::access {

// In characters.
constexpr std::size_t longest_search = 80, longest_staff_name = 100;

/// `asking`: where the administration says something else since the school decided.
html::Html people_page(const PeopleSearch&, const PeoplePage&, const std::vector<AskingContact>& asking);
/// What the forms on a person's page offer, as (id, name).
struct TaskChoices {
    std::vector<look::Choice> classes; // that somebody can be made mentor of
    std::vector<look::Choice> mentors; // who can be made mentor of this pupil
};
html::Html person_page(const PersonInCharge&, const TaskChoices&, const Viewer&, Day today,
                       const look::Errors&);
/// Who is a pupil's mentor, or of which single pupils somebody is.
html::Html mentors_card(const PersonInCharge&, const std::vector<look::Choice>& staff, const look::Errors&);
/// Shown once, right after it was made.
html::Html new_code_page(const PersonInCharge&, std::string_view code, std::string_view link);
html::Html one_time_password_page(const PersonInCharge&, std::string_view login, std::string_view password);
html::Html new_staff_page(const std::vector<look::Choice>& classes, const look::Errors&,
                          const std::function<std::string(std::string_view)>& typed);

/// The roles that somebody can be given here, and which class a mentor gets.
html::Html role_fields(const std::vector<look::Choice>& classes, const look::Errors&,
                       std::string_view role = {}, std::string_view class_id = {});
std::string person_path(std::string_view person_id, std::string_view rest = {});

} // namespace trialoog::access
