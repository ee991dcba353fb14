#include "slices/conversations/answers/ask_families.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/conversations/rounds/givers.hpp"

#include <algorithm>
#include <set>

namespace trialoog::conversations {
namespace {

std::string period_of(const Round& round) {
    return tf("van {from} tot en met {until}", fmt::arg("from", i18n::long_date(round.from)),
              fmt::arg("until", i18n::long_date(round.until)));
}

std::string where(const Round& round, bool to_pupil) {
    switch (round.place) {
    case Place::online:
        return t("Het gesprek is online.");
    case Place::phone:
        return t("Het gesprek gaat per telefoon.");
    case Place::home:
        return to_pupil ? t("De mentor komt bij je thuis.") : t("De mentor komt bij u thuis.");
    case Place::school:
        break;
    }
    return t("Het gesprek is op school.");
}

std::string what_silence_means(const Round& round, bool to_pupil) {
    if (round.silence == Silence::any_time)
        return to_pupil ? t("Horen wij niets? Dan kun je altijd, denken wij. Je krijgt dan een tijd.")
                        : t("Horen wij niets? Dan kunt u altijd, denken wij. U krijgt dan een tijd.");
    return to_pupil ? t("Horen wij niets? Dan belt je mentor.") : t("Horen wij niets? Dan belt de mentor u.");
}

std::vector<std::string> asking(const Round& round, const std::string& url, const std::string& pupils,
                                bool to_pupil) {
    const std::string until = i18n::long_date(round.answer_by), period = period_of(round);
    std::vector<std::string> all;
    if (to_pupil) {
        all.push_back(
            tf("Je praat binnenkort met je mentor over wat je wilt en kunt. De gesprekken zijn {period}. "
               "Zo’n gesprek duurt {minutes} minuten.",
               fmt::arg("period", period), fmt::arg("minutes", round.minutes)));
        all.push_back(where(round, true));
        all.push_back(
            tf("Wanneer kun jij? Kies alle tijden die passen, voor of op {day}.", fmt::arg("day", until)));
    } else {
        all.push_back(
            tf("Binnenkort praat u met {pupil} en de mentor. Het gesprek gaat over wat {pupil} wil en "
               "kan. De gesprekken zijn {period}. Zo’n gesprek duurt {minutes} minuten.",
               fmt::arg("pupil", pupils), fmt::arg("period", period), fmt::arg("minutes", round.minutes)));
        all.push_back(where(round, false));
        all.push_back(
            tf("Wanneer kunt u? Kies alle tijden die passen, voor of op {day}. Komt er iemand anders, "
               "of wilt u een tolk? Dat kunt u ook zeggen.",
               fmt::arg("day", until)));
    }
    all.push_back(
        to_pupil ? tf("Zo doe je dat: ga naar {url} en typ je code.", fmt::arg("url", url))
                 : tf("Zo doet u dat: ga naar {url} en typ uw code. Hebt u geen code? Vraag de school om "
                      "een brief met uw code, of bel de mentor.",
                      fmt::arg("url", url)));
    all.push_back(what_silence_means(round, to_pupil));
    return all;
}

RoundLetter asking_letter(const Round& round, const std::string& base_url, std::string school_name) {
    return {asked_purpose, round.id,
            [](const std::string& pupils, bool to_pupil) {
                return to_pupil ? t("Wanneer kun je praten met je mentor?")
                                : tf("Wanneer kunt u komen? Gesprek over {pupil}", fmt::arg("pupil", pupils));
            },
            [round, url = base_url + "/code"](const std::string& pupils, bool to_pupil) {
                return asking(round, url, pupils, to_pupil);
            },
            std::move(school_name)};
}

RoundLetter off_letter(const Round& round, std::string school_name) {
    return {off_purpose, round.id,
            [](const std::string& pupils, bool to_pupil) {
                return to_pupil ? t("Het gesprek met je mentor gaat nu niet door")
                                : tf("Het gesprek over {pupil} gaat nu niet door", fmt::arg("pupil", pupils));
            },
            [round](const std::string&, bool to_pupil) {
                return std::vector<std::string>{
                    tf("De gesprekken {period} gaan niet door.", fmt::arg("period", period_of(round))),
                    to_pupil
                        ? t("Je hoeft niets te doen. Komt er een nieuwe datum? Dan hoor je het van ons.")
                        : t("U hoeft niets te doen. Komt er een nieuwe datum? Dan hoort u het van ons.")};
            },
            std::move(school_name)};
}

} // namespace

std::vector<FamilyMember> families_to_ask(db::Reader& tx, std::string_view school_id, const Round& round,
                                          Day today) {
    const Blocks blocks = blocks_of_round(tx, school_id, round.id);
    std::set<std::string, std::less<>> ready;
    for (const RoundPupil& one : pupils_of_round(tx, school_id, round.id, today))
        if (std::ranges::any_of(one.mentor_ids, [&](const std::string& id) { return blocks.contains(id); }))
            ready.insert(one.pupil_id);
    auto members = families_of_round(tx, school_id, round.id, {}, today);
    std::erase_if(members, [&](const FamilyMember& one) { return !ready.contains(one.pupil_id); });
    return members;
}

int ask_families_now(db::Writer& tx, Services& services, const access::Viewer& made_by, const Round& round,
                     Instant now) {
    const Day today = day_in_amsterdam(now);
    const Stage stage = stage_of(round, today);
    if (stage == Stage::withdrawn || stage == Stage::published || stage == Stage::over) return 0;
    const auto readers = readers_among(families_to_ask(tx, made_by.school_id, round, today));
    if (readers.empty()) return 0;
    settle_mentors(tx, made_by.school_id, round.id, today);
    ask_families(tx, made_by.school_id, round.id, now);
    messages::tell(tx, services, made_by.school_id, made_by.person_id, now,
                   letters_to(readers, asking_letter(round, services.base_url, made_by.school_name)));
    return static_cast<int>(readers.size());
}

void tell_withdrawn(db::Writer& tx, Services& services, const access::Viewer& made_by, const Round& round,
                    Instant now) {
    messages::take_back(tx, made_by.school_id, asked_purpose, round.id, false, now);
    const auto readers = readers_among(families_to_ask(tx, made_by.school_id, round, day_in_amsterdam(now)));
    messages::tell(tx, services, made_by.school_id, made_by.person_id, now,
                   letters_to(readers, off_letter(round, made_by.school_name)));
}

} // namespace trialoog::conversations
