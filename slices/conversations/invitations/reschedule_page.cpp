#include "slices/conversations/invitations/pages.hpp"

#include "platform/i18n/i18n.hpp"

namespace trialoog::conversations {
using namespace html;
namespace {

Html free_times(const ReschedulePage& page) {
    Html out;
    for (std::size_t i = 0; i < page.free.size();) {
        const Day day = day_of(page.free[i].first);
        Html buttons;
        for (; i < page.free.size() && day_of(page.free[i].first) == day; ++i) {
            const std::string spot = page.free[i].first + '|' + page.free[i].second;
            buttons +=
                Html(li(button(cls("btn quiet"), type("submit"), name("tijd"), value(spot),
                               time_of(page.free[i].first), " ", span(cls("detail"), page.mentors[i]))));
        }
        out += group(h2(i18n::long_date(day)), ul(cls("times"), std::move(buttons)));
    }
    return out;
}

} // namespace

Html reschedule_page(const ReschedulePage& page) {
    const std::string path = talk_path(page.talk.id), &pupil = page.pupil.called;
    const bool to_parent = page.pupil.relation == access::Relation::own_child;
    const Html version = input(type("hidden"), name("gezien"), value(std::to_string(page.talk.version)));
    return group(
        look::heading(
            page.talk.at.empty()
                ? ""
                : tf("Nu: {day} om {time}", fmt::arg("day", i18n::long_date(day_of(page.talk.at))),
                     fmt::arg("time", time_of(page.talk.at))),
            t("Kies een andere tijd"),
            tf("Voor het gesprek over {pupil}. Deze tijden zijn nu vrij.", fmt::arg("pupil", pupil))),
        when(!page.said.empty(), [&] { return look::notice(look::Tone::attention, page.said, {}); }),
        page.free.empty() ? Html(p(t("Er is nu geen vrije tijd meer.")))
                          : look::post_form(path + "/verzetten", group(version, free_times(page))),
        look::card(
            t("Past er niets?"),
            look::post_form(
                path + "/verzetten",
                group(version,
                      p(to_parent ? t("Dan vervalt deze tijd. De mentor zoekt met u een andere.")
                                  : t("Dan vervalt deze tijd. We zoeken een andere.")),
                      look::text_field({.name = "reden",
                                        .label = to_parent ? t("Wilt u erbij zeggen waarom? Dat hoeft niet.")
                                                           : t("Wil je erbij zeggen waarom? Dat hoeft niet."),
                                        .max_length = 300}),
                      look::submit(t("Geen van deze tijden past"), "doe", "niets", true)))),
        p(a(href(path), t("Terug"))));
}

} // namespace trialoog::conversations
