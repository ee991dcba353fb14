// Pages of the staff that are no part of a class or pupil: a line each, to who may open them.

#include "look/page.hpp"
#include "look/people.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/home/pages.hpp"

#include <algorithm>

namespace trialoog::home {
namespace {
using namespace html;
using access::FirstPageLink;

Html list_of(const std::string& title, FirstPageLink::List list, const std::vector<FirstPageLink>& all,
             const access::Viewer& viewer) {
    std::vector<look::PersonRow> rows;
    for (const FirstPageLink& link : all)
        if (link.list == list && access::find_school(viewer, link.action))
            rows.push_back({link.title, link.text, link.href});
    return rows.empty() ? Html() : look::card(title, look::person_list(rows));
}

} // namespace

Html lists_of_links(const access::Viewer& viewer, const std::vector<access::FirstPageLinksOf>& slices) {
    std::vector<FirstPageLink> all;
    for (const access::FirstPageLinksOf of_slice : slices)
        std::ranges::move(of_slice(), std::back_inserter(all));
    std::ranges::stable_sort(all, {}, &FirstPageLink::place);
    return group(list_of(t("Thuisopdrachten"), FirstPageLink::List::assignments, all, viewer),
                 list_of(t("Beheer"), FirstPageLink::List::office, all, viewer));
}

} // namespace trialoog::home
