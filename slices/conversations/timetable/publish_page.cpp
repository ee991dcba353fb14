// Before a family hears anything: what changes, for whom.

#include "slices/conversations/timetable/pages.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/conversations/timetable/board_words.hpp"

#include <algorithm>

namespace trialoog::conversations {
using namespace html;
namespace {

Html line(const PublishedChange& one) {
    using Kind = PublishedChange::Kind;
    const std::string from = one.from ? long_moment(one.from->at) : "",
                      to = one.to ? long_moment(one.to->at) : "";
    std::string what;
    switch (one.kind) {
    case Kind::gets_time:
        what = tf("{when}, bij {mentor}", fmt::arg("when", to), fmt::arg("mentor", one.to_mentor));
        break;
    case Kind::other_time:
        what = tf("van {from} naar {to}, bij {mentor}", fmt::arg("from", from), fmt::arg("to", to),
                  fmt::arg("mentor", one.to_mentor));
        break;
    case Kind::other_mentor:
        what = tf("{when}, nu bij {mentor}", fmt::arg("when", to), fmt::arg("mentor", one.to_mentor));
        break;
    case Kind::loses_time:
        what = tf("{when} gaat niet door", fmt::arg("when", from));
        break;
    }
    return li(b(one.name), ": ", what);
}

Html part(const PublishPage& page, const std::string& title,
          std::initializer_list<PublishedChange::Kind> kinds) {
    std::vector<const PublishedChange*> mine;
    for (const PublishedChange& one : page.changes)
        if (std::ranges::count(kinds, one.kind) > 0) mine.push_back(&one);
    if (mine.empty()) return {};
    return group(h2(title), ul(each(mine, [](const PublishedChange* one) { return line(*one); })));
}

} // namespace

Html publish_page(const PublishPage& page) {
    using Kind = PublishedChange::Kind;
    const std::string path = board_path(page.round.id);
    const Html none =
        look::empty_state(t("Er verandert niets"), t("Wat op het bord staat weten de gezinnen al."),
                          look::button_link(path, t("Terug naar het bord"), true));
    return group(
        look::breadcrumbs({{t("Gesprekken"), "/gesprekken"}, {t("Het bord"), path}}),
        look::heading(page.round.title, t("Wat verandert er voor wie?"),
                      page.changes.empty() ? ""
                                           : t("Zodra je dit bekendmaakt, krijgen deze gezinnen bericht.")),
        when(page.unplaced > 0,
             [&] {
                 return look::notice(look::Tone::attention,
                                     tn("{n} gesprek heeft nog geen plek",
                                        "{n} gesprekken hebben nog geen plek", page.unplaced),
                                     p(t("Je kunt nu bekendmaken, en deze gezinnen later een tijd geven.")));
             }),
        page.changes.empty()
            ? none
            : group(
                  part(page, t("Verliezen hun tijd"), {Kind::loses_time}),
                  part(page, t("Krijgen een andere tijd of mentor"), {Kind::other_time, Kind::other_mentor}),
                  part(page, t("Krijgen een tijd"), {Kind::gets_time}),
                  look::post_form(path + "/verandert",
                                  group(input(type("hidden"), name("gezien"),
                                              value(std::to_string(page.round.board_version))),
                                        look::foot(group(a(href(path), t("Terug naar het bord")),
                                                         look::submit(t("Maak bekend"))))))));
}

} // namespace trialoog::conversations
