#include "slices/conversations/rounds/round_draft.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"
#include "slices/conversations/guide/guide.hpp"

#include <algorithm>

namespace trialoog::conversations {
namespace {

constexpr int shortest_talk = 15; // C-4

std::optional<Day> read_day(const std::string& typed) {
    const auto day = Day::parse_iso(typed);
    return day ? day : Day::parse_dutch(typed);
}

class Deciding {
public:
    Deciding(const TypedRound& typed, const RoundFacts& facts) : typed_(typed), facts_(facts) {
        if (facts.was) decided_.round = *facts.was;
    }

    DecidedRound decide() {
        guide();
        classes();
        period();
        answering();
        length();
        place();
        texts();
        return std::move(decided_);
    }

private:
    Round& round() { return decided_.round; }
    void wrong(const char* field, std::string sentence) { decided_.errors.add(field, std::move(sentence)); }

    void guide() {
        const Guide* guide = find_guide(typed_.guide);
        if (!guide) return wrong("leidraad", t("Kies waar de gesprekken over gaan."));
        round().guide_key = guide->key;
        for (const ClassToChoose& one : facts_.classes) {
            const bool chosen = std::ranges::count(typed_.class_ids, one.id) > 0;
            if (!chosen || std::ranges::count(guide->activities, one.grade, &ForActivity::grade) > 0)
                continue;
            wrong("leidraad", tf("‘{guide}’ is niet voor klas {name}, leerjaar {grade}. Kies een andere "
                                 "leidraad, of haal die klas weg.",
                                 fmt::arg("guide", t_content(guide->title)), fmt::arg("name", one.name),
                                 fmt::arg("grade", one.grade)));
            return;
        }
    }

    void classes() {
        for (const std::string& id : typed_.class_ids)
            if (std::ranges::count(facts_.classes, id, &ClassToChoose::id) == 0)
                return wrong("klas", t("Een klas die je koos is er niet dit schooljaar. Kies opnieuw."));
        if (typed_.class_ids.empty()) wrong("klas", t("Kies minstens één klas."));
    }

    std::optional<Day> day_in(const char* field, const std::string& typed) {
        const auto day = read_day(typed);
        if (!day)
            wrong(field, typed.empty() ? t("Kies een dag.")
                                       : tf("‘{typed}’ is geen dag. Schrijf hem zo: 9-2-2027.",
                                            fmt::arg("typed", typed)));
        return day;
    }
    void period() {
        const auto from = day_in("van", typed_.from), until = day_in("tot", typed_.until);
        if (!from || !until) return;
        if (*until < *from)
            return wrong("tot", tf("De laatste dag ({last}) ligt voor de eerste ({first}). Draai ze om.",
                                   fmt::arg("last", i18n::long_date(*until)),
                                   fmt::arg("first", i18n::long_date(*from))));
        if (*until < facts_.today) return wrong("tot", t("Deze dag is voorbij. Kies vandaag of later."));
        if (*until > facts_.year_ends_on)
            return wrong("tot", tf("Het schooljaar is klaar op {day}. Kies een dag ervoor.",
                                   fmt::arg("day", i18n::long_date(facts_.year_ends_on, true))));
        if (from->days_until(*until) >= longest_period)
            return wrong("tot", tf("Deze ronde duurt {days} dagen. Kies er hooguit {most}, of maak er twee "
                                   "rondes van.",
                                   fmt::arg("days", from->days_until(*until) + 1),
                                   fmt::arg("most", longest_period)));
        if (!facts_.outside.empty())
            return wrong("van",
                         tf("Op een dag buiten deze periode zijn al tijden, van {names}. Haal die eerst weg.",
                            fmt::arg("names", i18n::list_of(facts_.outside))));
        round().from = *from;
        round().until = *until;
    }

    void answering() {
        const auto day = day_in("antwoord_voor", typed_.answer_by);
        const auto from = read_day(typed_.from);
        if (!day) return;
        const bool changed = !facts_.was || facts_.was->answer_by != *day;
        if (from && *day >= *from)
            return wrong("antwoord_voor", tf("Gezinnen moeten antwoorden voor het eerste gesprek, op {day}.",
                                             fmt::arg("day", i18n::long_date(*from))));
        if (changed && *day < facts_.today)
            return wrong("antwoord_voor", t("Deze dag is voorbij. Kies vandaag of later."));
        round().answer_by = *day;
    }

    int number_in(const char* field, const std::string& typed, int least, int most) {
        const auto number = text::number<int>(typed, least, most);
        if (!number)
            wrong(field, tf("Vul een getal in van {least} tot en met {most}. Er staat nu ‘{typed}’.",
                            fmt::arg("least", least), fmt::arg("most", most), fmt::arg("typed", typed)));
        return number.value_or(least);
    }
    void length() {
        const int minutes = number_in("minuten", typed_.minutes, 5, 60);
        const int pause = typed_.pause.empty() ? 0 : number_in("pauze", typed_.pause, 0, 30);
        if (decided_.errors.of("minuten").empty() && minutes < shortest_talk && !typed_.is_short_on_purpose) {
            decided_.asks_if_short = true;
            wrong("minuten", tf("{minutes} minuten is te kort om met z’n drieën te praten. Kies er 15 tot "
                                "20, of zet hieronder een vinkje als het zo moet.",
                                fmt::arg("minutes", minutes)));
        }
        const bool moves =
            facts_.was && (facts_.was->minutes != minutes || facts_.was->pause_minutes != pause);
        if (moves && facts_.answers > 0)
            wrong("minuten",
                  tn("Er is al {n} antwoord. Met een andere lengte of pauze schuiven alle tijden op. "
                     "Laat dit zo, of trek de ronde in en open een nieuwe.",
                     "Er zijn al {n} antwoorden. Met een andere lengte of pauze schuiven alle "
                     "tijden op. Laat dit zo, of trek de ronde in en open een nieuwe.",
                     facts_.answers));
        round().minutes = minutes;
        round().pause_minutes = pause;
    }

    void place() {
        round().rooms =
            typed_.rooms.empty() ? std::nullopt : std::optional(number_in("lokalen", typed_.rooms, 1, 200));
        const auto where = place_from(typed_.place);
        const auto silence = silence_from(typed_.silence);
        if (!where) wrong("plek", t("Kies waar de gesprekken zijn."));
        if (!silence) wrong("stilte", t("Kies wat het betekent als een gezin niets laat weten."));
        round().place = where.value_or(Place::school);
        round().silence = silence.value_or(Silence::not_planned);
    }

    void texts() {
        const Guide* guide = find_guide(typed_.guide);
        round().title = typed_.title.empty() && guide ? guide->title : typed_.title;
        round().emphasis = typed_.emphasis;
        round().received_by = typed_.received_by;
        round().waiting_at = typed_.waiting_at;
        round().way = typed_.way;
        auto& errors = decided_.errors;
        look::want_short(errors, "titel", round().title, longest_title);
        look::want_short(errors, "nadruk", round().emphasis, longest_emphasis);
        look::want_short(errors, "ontvangst", round().received_by, longest_reception);
        look::want_short(errors, "wachten", round().waiting_at, longest_reception);
        look::want_short(errors, "route", round().way, longest_way);
    }

    const TypedRound& typed_;
    const RoundFacts& facts_;
    DecidedRound decided_;
};

} // namespace

DecidedRound decide_round(const TypedRound& typed, const RoundFacts& facts) {
    return Deciding(typed, facts).decide();
}

TypedRound typed_of(const Round& round, std::vector<std::string> class_ids) {
    return {.title = round.title,
            .guide = round.guide_key,
            .from = round.from.iso(),
            .until = round.until.iso(),
            .answer_by = round.answer_by.iso(),
            .minutes = std::to_string(round.minutes),
            .pause = std::to_string(round.pause_minutes),
            .rooms = round.rooms ? std::to_string(*round.rooms) : "",
            .place = std::string(code(round.place)),
            .emphasis = round.emphasis,
            .received_by = round.received_by,
            .waiting_at = round.waiting_at,
            .way = round.way,
            .silence = std::string(code(round.silence)),
            .class_ids = std::move(class_ids),
            .is_short_on_purpose = round.minutes < shortest_talk};
}

TypedRound first_draft(std::string_view guide_key, Day starts_on, Day ends_on, Day today) {
    Round round{.guide_key = std::string(guide_key), .from = starts_on, .until = ends_on};
    constexpr int weeks_to_prepare = 3, days_to_plan = 7;
    if (round.from <= today.plus_days(1)) {
        round.from = today.plus_days(weeks_to_prepare * 7 - today.weekday() + 1); // a Monday
        round.until = round.from.plus_days(11);
    }
    round.answer_by = std::max(today, round.from.plus_days(-days_to_plan));
    round.pause_minutes = 5;
    round.silence = Silence::not_planned;
    if (const Guide* guide = find_guide(guide_key)) {
        round.title = guide->title;
        round.minutes = guide->minutes;
    }
    return typed_of(round, {});
}

} // namespace trialoog::conversations
