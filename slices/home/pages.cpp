#include "slices/home/pages.hpp"

#include "look/page.hpp"
#include "look/people.hpp"
#include "platform/i18n/i18n.hpp"

namespace trialoog::home {
namespace {
using namespace html;
using access::Relation;

/// The first one is taken along: it may be a list of a whole class.
void add(Html& all, Html one) {
    if (all.empty())
        all = std::move(one);
    else
        all += one;
}

/// What every slice says of one pupil or class.
template <class Of>
Html from_all(const OnPage& parts, Html (access::OnFirstPage::*say)(const Of&) const, const Of& of) {
    Html all;
    for (const auto& part : parts)
        add(all, (part.get()->*say)(of));
    return all;
}
Html from_all(const OnPage& parts, Html (access::OnFirstPage::*say)() const) {
    Html all;
    for (const auto& part : parts)
        add(all, (part.get()->*say)());
    return all;
}

template <class Of> Html to_do(const OnPage& parts, const Of& of) {
    Html all = from_all(parts, &access::OnFirstPage::to_do, of);
    return all.empty() ? from_all(parts, &access::OnFirstPage::when_nothing, of) : all;
}

Html pupil_section(const access::PupilRef& pupil, const OnPage& parts) {
    const std::string title = pupil.relation == Relation::self
                                  ? t("Wat doe je nu?")
                                  : tf("{name} · klas {class}", fmt::arg("name", pupil.given_name),
                                       fmt::arg("class", pupil.class_name));
    return section(
        cls("home-part"), h2(title),
        look::columns(group(to_do(parts, pupil), from_all(parts, &access::OnFirstPage::done, pupil)),
                      from_all(parts, &access::OnFirstPage::beside, pupil)));
}

/// The whole width is for who needs the mentor; what stands beside elsewhere comes below.
Html class_section(const access::ClassRef& mine, const OnPage& parts) {
    return section(cls("home-part"), h2(tf("Klas {class}", fmt::arg("class", mine.name))), to_do(parts, mine),
                   div(cls("tiles"), from_all(parts, &access::OnFirstPage::beside, mine)));
}

Html mentored_card(const access::PupilRef& pupil, const OnPage& parts) {
    std::vector<look::PersonRow> rows;
    for (const auto& part : parts)
        for (look::PersonRow& row : part->mentored_rows(pupil))
            rows.push_back(std::move(row));
    const std::string title =
        pupil.class_name.empty()
            ? pupil.name
            : tf("{name} · klas {class}", fmt::arg("name", pupil.name), fmt::arg("class", pupil.class_name));
    return look::card(title, group(rows.empty() ? Html(p(cls("hint"), t("Nu geen thuisopdracht.")))
                                                : look::person_list(rows),
                                   from_all(parts, &access::OnFirstPage::below_rows, pupil)));
}

/// The pupils of whom somebody is mentor by themselves: nothing of their class.
Html mentored_section(const std::vector<access::PupilRef>& mentored, const OnPage& parts) {
    if (mentored.empty()) return {};
    Html cards =
        p(cls("hint"), t("De mentor van de klas zet uit, bespreekt na en deelt het papier uit. Jij kijkt mee "
                         "met deze leerlingen, en helpt waar het nodig is."));
    for (const access::PupilRef& pupil : mentored)
        cards += mentored_card(pupil, parts);
    return section(cls("home-part"), h2(t("Mijn leerlingen")),
                   look::columns(cards, from_all(parts, &access::OnFirstPage::beside_mentored)));
}

Html office(const access::FirstPage& page, const OnPage& all, const Parts& parts, const Html& first_weeks) {
    const Html above = group(first_weeks, from_all(all, &access::OnFirstPage::of_school),
                             lists_of_links(page.viewer, parts.links));
    const Html below = from_all(all, &access::OnFirstPage::below_links);
    if (above.empty() && below.empty()) return {};
    return section(cls("home-part"), above, below);
}

Html nobody_to_speak_of(const access::Viewer& viewer) {
    return look::empty_state(viewer.is(access::Role::pupil) ? t("Je zit nog niet in een klas")
                                                            : t("Er is nu niets voor u"),
                             t("Klopt dat niet? Vraag het aan de school."));
}

} // namespace

Html first_page(const access::FirstPage& page, const OnPage& all, const Parts& parts,
                const Html& first_weeks) {
    Html content = look::heading(i18n::long_date(page.today, true),
                                 tf("Dag {name}", fmt::arg("name", page.viewer.given_name)));
    for (const access::ClassRef& one : page.classes)
        content += class_section(one, all);
    content += mentored_section(page.mentored, all);
    for (const access::PupilRef& pupil : page.pupils)
        content += pupil_section(pupil, all);
    if (page.viewer.is_staff())
        content += office(page, all, parts, first_weeks);
    else if (page.pupils.empty())
        content += nobody_to_speak_of(page.viewer);
    return content;
}

} // namespace trialoog::home
