#include "slices/conversations/rounds/blocks.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"

#include <algorithm>

namespace trialoog::conversations {
namespace {

struct Read {
    int from = 0, until = 0; // minutes of the day
    std::size_t which = 0;
};

std::string said(int minutes) {
    std::string text = clock_text(minutes);
    text[2] = '.';
    return text;
}
std::string no_time(const std::string& typed) {
    return typed.empty() ? t("Vul ook deze tijd in.")
                         : tf("‘{typed}’ is geen tijd. Schrijf hem zo: 18.30.", fmt::arg("typed", typed));
}
std::string backwards(int from, int until) {
    return tf("Deze tijd loopt achteruit: van {from} tot {until}. Draai ze om.", fmt::arg("from", said(from)),
              fmt::arg("until", said(until)));
}
std::string too_short(const Round& round) {
    return tf("Hier past geen gesprek van {minutes} minuten in.", fmt::arg("minutes", round.minutes));
}
std::string on(Day day, const std::string& sentence) { return i18n::long_date(day) + ": " + sentence; }

class OfDay {
public:
    OfDay(Day day, const Round& round, look::Errors& errors) : day_(day), round_(round), errors_(errors) {}

    std::vector<Read> read(const TypedDay& typed) {
        std::vector<Read> all;
        for (std::size_t which = 0; which < blocks_a_day; ++which)
            if (const auto one = read(typed[which], which)) all.push_back(*one);
        std::ranges::sort(all, {}, &Read::from);
        for (std::size_t i = 1; i < all.size(); ++i)
            if (all[i].from < all[i - 1].until)
                wrong(from_field(day_, all[i].which),
                      tf("Deze tijd begint om {from}, maar de vorige loopt tot {until}. Maak er één van, of "
                         "schuif er een op.",
                         fmt::arg("from", said(all[i].from)), fmt::arg("until", said(all[i - 1].until))));
        return all;
    }
    void wrong(const std::string& field, const std::string& sentence) {
        errors_.add(field, on(day_, sentence));
    }

private:
    std::optional<Read> read(const TypedBlock& typed, std::size_t which) {
        if (typed.from.empty() && typed.until.empty()) return std::nullopt;
        const auto from = minutes_of_day(typed.from), until = minutes_of_day(typed.until);
        if (!from) wrong(from_field(day_, which), no_time(typed.from));
        if (!until) wrong(until_field(day_, which), no_time(typed.until));
        if (!from || !until) return std::nullopt;
        if (*until <= *from)
            wrong(until_field(day_, which), backwards(*from, *until));
        else if (*until - *from < round_.minutes)
            wrong(until_field(day_, which), too_short(round_));
        else if (day_ < round_.from || day_ > round_.until)
            wrong(from_field(day_, which),
                  tf("De gesprekken zijn van {from} tot en met {until}. Maak dit leeg.",
                     fmt::arg("from", i18n::long_date(round_.from)),
                     fmt::arg("until", i18n::long_date(round_.until))));
        else
            return Read{*from, *until, which};
        return std::nullopt;
    }

    Day day_;
    const Round& round_;
    look::Errors& errors_;
};

bool clashes(const Taken& taken, Day day, const Read& block) {
    return taken.day == day && block.from < minutes_of_day(taken.until).value_or(0) &&
           minutes_of_day(taken.from).value_or(0) < block.until;
}

} // namespace

TypedDays days_to_type(const Round& round, const std::vector<Block>& blocks) {
    TypedDays days;
    for (Day day = round.from; day <= round.until; day = day.plus_days(1))
        if (day.weekday() <= 5) days[day];
    for (const Block& one : blocks) {
        TypedDay& of_day = days[one.day];
        const auto free = std::ranges::find_if(of_day, [](const TypedBlock& at) { return at.from.empty(); });
        if (free != of_day.end()) *free = {one.from, one.until};
    }
    return days;
}

std::string from_field(Day day, std::size_t which) {
    return "van-" + day.iso() + "-" + std::to_string(which + 1);
}
std::string until_field(Day day, std::size_t which) {
    return "tot-" + day.iso() + "-" + std::to_string(which + 1);
}

void fill_in(TypedDays& days, const Pattern& pattern, const Round& round, look::Errors& errors) {
    const auto weekday = text::number<int>(pattern.weekday, 1, 7);
    const auto from = minutes_of_day(pattern.from), until = minutes_of_day(pattern.until);
    if (!weekday) errors.add("dag", t("Kies een dag van de week."));
    if (!from) errors.add("elke-van", no_time(pattern.from));
    if (!until) errors.add("elke-tot", no_time(pattern.until));
    if (!errors.none()) return;
    if (*until <= *from) return errors.add("elke-tot", backwards(*from, *until));
    if (*until - *from < round.minutes) return errors.add("elke-tot", too_short(round));
    for (auto& [day, blocks] : days) {
        const TypedBlock wanted{clock_text(*from), clock_text(*until)};
        const auto is_there = [&](const TypedBlock& one) {
            return minutes_of_day(one.from) == from && minutes_of_day(one.until) == until;
        };
        if (day.weekday() != *weekday || std::ranges::any_of(blocks, is_there)) continue;
        const auto free = std::ranges::find_if(
            blocks, [](const TypedBlock& one) { return one.from.empty() && one.until.empty(); });
        if (free != blocks.end()) *free = wanted;
    }
}

DecidedBlocks decide_blocks(const TypedDays& days, const Round& round, std::string_view person_id,
                            const std::vector<Taken>& taken) {
    DecidedBlocks decided;
    for (const auto& [day, typed] : days) {
        OfDay of_day(day, round, decided.errors);
        for (const Read& one : of_day.read(typed)) {
            const auto clash =
                std::ranges::find_if(taken, [&](const Taken& other) { return clashes(other, day, one); });
            if (clash != taken.end()) of_day.wrong(from_field(day, one.which), clash->why);
            decided.blocks.push_back(
                {std::string(person_id), day, clock_text(one.from), clock_text(one.until)});
        }
    }
    return decided;
}

} // namespace trialoog::conversations
