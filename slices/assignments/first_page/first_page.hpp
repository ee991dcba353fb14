#pragma once
// Assignments on the first page: of a pupil and its adults, of a class, of single pupils, and of the school.

#include "slices/access/hand_in/first_page.hpp"
#include "slices/assignments/class/mentored_works.hpp"
#include "slices/assignments/class_work/class_assignment.hpp"
#include "slices/assignments/first_page/own_works.hpp"
#include "slices/assignments/needs/own_classes.hpp"
#include "slices/assignments/packages/develop_tasks.hpp"

namespace trialoog::assignments {

std::unique_ptr<access::OnFirstPage> on_first_page(db::Reader&, const access::FirstPage&);
std::vector<access::FirstPageLink> first_page_links();

// The cards, each for one kind of reader.
html::Html open_work_card(const OpenWork&);
html::Html finished_works(const std::vector<const OpenWork*>&);
html::Html class_card(const ClassAssignment&);
html::Html develop_card(const std::vector<DevelopTask>&);
std::vector<look::PersonRow> rows_of_mentored(const std::vector<MentoredWork>&, std::string_view pupil_id);

} // namespace trialoog::assignments
