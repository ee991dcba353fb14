#include "slices/conversations/invitations/pages.hpp"

#include "look/own_words.hpp"
#include "platform/i18n/i18n.hpp"

namespace trialoog::conversations {
using namespace html;
namespace {

bool is_pupil(const access::PupilRef& pupil) { return pupil.relation == access::Relation::self; }
bool is_parent(const access::PupilRef& pupil) { return pupil.relation == access::Relation::own_child; }

std::string where(const Appointment& one) {
    switch (one.place) {
    case Place::online:
        return t("Online");
    case Place::phone:
        return t("Per telefoon: de mentor belt");
    case Place::home:
        return t("Bij het gezin thuis");
    case Place::school:
        break;
    }
    return one.room.empty() ? t("Op school") : tf("Lokaal {room}", fmt::arg("room", one.room));
}

std::string who(const AppointmentPage& page) {
    const std::string &mentor = page.appointment.mentor, &pupil = page.pupil.called;
    if (is_pupil(page.pupil)) return tf("Jij, je ouder en {mentor}", fmt::arg("mentor", mentor));
    if (is_parent(page.pupil))
        return tf("U, {pupil} en {mentor}", fmt::arg("pupil", pupil), fmt::arg("mentor", mentor));
    return tf("{pupil}, de ouder en {mentor}", fmt::arg("pupil", pupil), fmt::arg("mentor", mentor));
}

Html fact(std::string_view icon, const Html& what) { return li(look::icon(icon), div(what)); }

Html sibling(const Appointment& other, std::string_view at) {
    const std::string time = time_of(other.at), place = where(other);
    const std::string text =
        other.at > at
            ? tf("Daarna over {pupil}: {time}", fmt::arg("pupil", other.pupil), fmt::arg("time", time))
            : tf("Eerst over {pupil}: {time}", fmt::arg("pupil", other.pupil), fmt::arg("time", time));
    return fact("arrow-right", group(p(b(text)), p(cls("detail"), place, ", ", other.mentor)));
}

Html facts(const AppointmentPage& page) {
    const Appointment& one = page.appointment;
    const auto reception = reception_lines(one);
    return ul(
        cls("when-where"),
        fact("map-pin",
             group(p(where(one)),
                   when(one.place == Place::online && one.link.starts_with("https://"),
                        [&] {
                            return p(
                                a(href(one.link), attr("rel", "noreferrer"), t("Open het online gesprek")));
                        }),
                   each(reception,
                        [](const std::string& line) { return p(cls("detail"), look::in_dutch(), line); }))),
        fact("users", group(p(who(page)), p(cls("detail"), tn("{n} minuut", "{n} minuten", one.minutes)))),
        each(page.of_siblings, [&](const Appointment& other) { return sibling(other, one.at); }));
}

Html acts(const AppointmentPage& page) {
    const std::string path = talk_path(page.talk.id);
    const bool over = page.talk.is_over() || day_of(page.talk.at) < page.today;
    return div(cls("big-acts"),
               when(!over, [&] { return look::button_link(path + "/agenda", t("Zet in mijn agenda")); }),
               when(page.may_move(), [&] {
                   return group(look::button_link(path + "/verzetten",
                                                  is_pupil(page.pupil)    ? t("Ik kan niet")
                                                  : is_parent(page.pupil) ? t("Wij kunnen niet")
                                                                          : t("Verzet dit gesprek"),
                                                  true),
                                p(cls("hint"), is_parent(page.pupil)
                                                   ? t("Kunt u niet? U ziet meteen welke tijden nog vrij "
                                                       "zijn. De dag ervoor krijgt u een bericht.")
                                                   : t("Je ziet meteen welke tijden nog vrij zijn.")));
               }));
}

Html without_time(const AppointmentPage& page) {
    const std::string& pupil = page.pupil.called;
    const Html text =
        is_parent(page.pupil)
            ? group(t("U krijgt bericht zodra de school een tijd heeft. Of kies zelf een vrije tijd."))
            : group(t("Je krijgt bericht zodra er een tijd is. Of kies zelf een vrije tijd."));
    return group(
        look::heading(tf("Gesprek over {pupil}", fmt::arg("pupil", pupil)), t("Er is nog geen tijd")),
        p(text), when(page.may_move(), [&] {
            return look::button_link(talk_path(page.talk.id) + "/verzetten", t("Bekijk vrije tijden"));
        }));
}

} // namespace

std::string talk_path(std::string_view talk_id) { return fmt::format("/gesprek/{}", talk_id); }

bool AppointmentPage::may_move() const {
    if (!access::may(pupil.as, pupil.relation, access::Action::move_talk)) return false;
    return !talk.is_over() && !talk.began_at && (talk.at.empty() || day_of(talk.at) >= today);
}

Html appointment_page(const AppointmentPage& page) {
    if (page.appointment.at.empty()) return without_time(page);
    const std::string &pupil = page.pupil.called, &at = page.appointment.at;
    const std::string path = talk_path(page.talk.id);
    const bool family = is_pupil(page.pupil) || is_parent(page.pupil);
    return group(
        div(cls("moment-big"),
            p(cls("eyebrow"),
              is_pupil(page.pupil) ? t("Je gesprek") : tf("Gesprek over {pupil}", fmt::arg("pupil", pupil))),
            h1(span(i18n::long_date(day_of(at))), " ", span(cls("hour"), time_of(at)))),
        facts(page), acts(page), when(family, [&] {
            return look::foot(
                group(span(is_pupil(page.pupil) ? t("Wat laat jij zien?") : t("Drie vragen vooraf")),
                      look::button_link(path + "/voorbereiden",
                                        is_pupil(page.pupil) ? t("Bereid je voor") : t("Bekijk"), true)));
        }));
}

} // namespace trialoog::conversations
