#include "slices/conversations/invitations/words.hpp"

#include "platform/i18n/i18n.hpp"

namespace trialoog::conversations {
namespace {

std::string line_of(const Told& told, bool to_pupil) {
    const std::string line = appointment_line(told.now);
    return to_pupil ? line
                    : tf("Over {pupil}: {when}.", fmt::arg("pupil", told.now.pupil), fmt::arg("when", line));
}

std::string moment(std::string_view at) {
    return tf("{day} om {time}", fmt::arg("day", i18n::long_date(day_of(at))), fmt::arg("time", time_of(at)));
}

void add_reception(std::vector<std::string>& all, const std::vector<Told>& told) {
    for (const Told& one : told)
        if (const auto lines = reception_lines(one.now); !lines.empty()) {
            std::string text;
            for (const std::string& line : lines)
                text.append(text.empty() ? "" : " ").append(line);
            all.push_back(std::move(text));
            return; // the same for all of a round
        }
}

std::string cant(bool to_pupil, const std::string& url) {
    return to_pupil
               ? tf("Kun je niet? Ga naar {url}. Je ziet meteen welke tijden nog vrij zijn.",
                    fmt::arg("url", url))
               : tf("Kunt u niet? Ga naar {url}. U ziet meteen welke tijden nog vrij zijn. Of bel de mentor.",
                    fmt::arg("url", url));
}

std::string change_of(const Told& told, bool to_pupil) {
    const std::string was = told.was_at.empty() ? std::string() : moment(told.was_at);
    if (told.now.at.empty())
        return to_pupil ? tf("Het gesprek van {was} gaat niet door. Je krijgt een nieuwe tijd.",
                             fmt::arg("was", was))
                        : tf("Het gesprek over {pupil} van {was} gaat niet door. U krijgt een nieuwe tijd.",
                             fmt::arg("pupil", told.now.pupil), fmt::arg("was", was));
    const std::string now = appointment_line(told.now);
    if (was.empty()) return line_of(told, to_pupil);
    return to_pupil ? tf("Je gesprek is verzet. Het was {was}. Het is nu {now}.", fmt::arg("was", was),
                         fmt::arg("now", now))
                    : tf("Het gesprek over {pupil} is verzet. Het was {was}. Het is nu {now}.",
                         fmt::arg("pupil", told.now.pupil), fmt::arg("was", was), fmt::arg("now", now));
}

} // namespace

std::string planned_subject(const std::string& pupils, bool to_pupil, const std::vector<Told>& told) {
    const std::string when = moment(told.front().now.at);
    return to_pupil ? tf("Je gesprek: {when}", fmt::arg("when", when))
                    : tf("Gesprek over {pupil}: {when}", fmt::arg("pupil", pupils), fmt::arg("when", when));
}

std::vector<std::string> planned_paragraphs(const std::vector<Told>& told, bool to_pupil,
                                            const std::string& url) {
    std::vector<std::string> all{to_pupil ? t("Je gesprek met je mentor staat vast.")
                                          : t("Het gesprek staat vast.")};
    for (const Told& one : told)
        all.push_back(line_of(one, to_pupil));
    add_reception(all, told);
    all.push_back(
        to_pupil
            ? t("Jij laat zien wat je deed en wat je wilt. Maak je presentatie in Trialoog.")
            : t("Het gesprek gaat over wat uw kind kan en wil. Cijfers horen daarbij, maar zijn niet het "
                "belangrijkste."));
    all.push_back(cant(to_pupil, url));
    return all;
}

std::string changed_subject(const std::string& pupils, bool to_pupil) {
    return to_pupil ? t("Je gesprek is veranderd")
                    : tf("Het gesprek over {pupil} is veranderd", fmt::arg("pupil", pupils));
}

std::vector<std::string> changed_paragraphs(const std::vector<Told>& told, bool to_pupil,
                                            const std::string& url) {
    std::vector<std::string> all;
    for (const Told& one : told)
        all.push_back(change_of(one, to_pupil));
    all.push_back(cant(to_pupil, url));
    return all;
}

std::string tomorrow_subject(const std::string& pupils, bool to_pupil) {
    return to_pupil ? t("Morgen is je gesprek")
                    : tf("Morgen: gesprek over {pupil}", fmt::arg("pupil", pupils));
}

std::vector<std::string> tomorrow_paragraphs(const std::vector<Told>& told, bool to_pupil,
                                             const std::string& url) {
    std::vector<std::string> all{to_pupil ? t("Morgen is je gesprek.") : t("Morgen is het gesprek.")};
    for (const Told& one : told)
        all.push_back(line_of(one, to_pupil));
    add_reception(all, told);
    all.push_back(cant(to_pupil, url));
    return all;
}

} // namespace trialoog::conversations
