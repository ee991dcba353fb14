#include "app/slices.hpp"

#include "slices/access/contact_decisions.hpp"
#include "slices/assignments/assignments.hpp"
#include "slices/contact/contact.hpp"
#include "slices/content/content.hpp"
#include "slices/conversations/conversations.hpp"
#include "slices/dossier/dossier.hpp"
#include "slices/home/home.hpp"
#include "slices/messages/lapsed.hpp"
#include "slices/messages/messages.hpp"
#include "slices/paper/paper.hpp"
#include "slices/partnership/partnership.hpp"
#include "slices/school/school.hpp"
#include "slices/year_plan/year_plan.hpp"

#include <algorithm>

namespace trialoog::app {
namespace {

/// All that stand below the first page, which speaks for them.
std::vector<access::Slice> below_home() {
    return {access::slice(contact::recorder()),
            access::contact_decisions(messages::withdraw_lapsed),
            contact::slice(),
            content::slice(assignments::shown_to_authors()),
            school::slice(messages::withdraw_lapsed),
            messages::slice(conversations::calendar_along),
            year_plan::slice(assignments::set_out_from_activity, conversations::from_activity),
            dossier::slice(assignments::photos_for_dossier),
            paper::slice({assignments::sheets_of_works()}),
            leavers::slice(),
            assignments::slice(partnership::additions()),
            partnership::slice(),
            conversations::slice()};
}

home::Parts parts_of(std::vector<access::Slice> slices) {
    std::ranges::stable_sort(slices, {}, &access::Slice::first_page_place);
    home::Parts parts;
    for (const access::Slice& one : slices) {
        if (one.first_page) parts.parts.push_back(one.first_page);
        if (one.first_page_links) parts.links.push_back(one.first_page_links);
        if (one.first_steps) parts.steps.push_back(one.first_steps);
    }
    return parts;
}

} // namespace

std::vector<access::Slice> slices() {
    std::vector<access::Slice> all = below_home();
    all.push_back(home::slice(parts_of(all)));
    return all;
}

access::Menus menus() {
    access::Menus all;
    for (const access::Slice& one : slices())
        if (one.menu) all.push_back(one.menu);
    return all;
}

leavers::Forgetting forgetting() {
    leavers::Forgetting all;
    const auto slices = below_home();
    for (auto one = slices.rbegin(); one != slices.rend(); ++one) {
        if (one->forget_person) all.of_person.push_back(one->forget_person);
        if (one->forget_before) all.of_before.push_back(one->forget_before);
    }
    return all;
}

} // namespace trialoog::app
