#include "platform/i18n/i18n.hpp"

#include <chrono>
#include <stdexcept>

namespace trialoog::i18n {
namespace {
std::string weekday_name(Day day) {
    const std::chrono::year_month_day date{std::chrono::year(day.year), std::chrono::month(day.month),
                                           std::chrono::day(day.day)};
    switch (std::chrono::weekday(date).iso_encoding()) {
    case 1:
        return tc("weekday", "maandag");
    case 2:
        return tc("weekday", "dinsdag");
    case 3:
        return tc("weekday", "woensdag");
    case 4:
        return tc("weekday", "donderdag");
    case 5:
        return tc("weekday", "vrijdag");
    case 6:
        return tc("weekday", "zaterdag");
    default:
        return tc("weekday", "zondag");
    }
}
} // namespace

std::string month_name(unsigned month) {
    switch (month) {
    case 1:
        return tc("month", "januari");
    case 2:
        return tc("month", "februari");
    case 3:
        return tc("month", "maart");
    case 4:
        return tc("month", "april");
    case 5:
        return tc("month", "mei");
    case 6:
        return tc("month", "juni");
    case 7:
        return tc("month", "juli");
    case 8:
        return tc("month", "augustus");
    case 9:
        return tc("month", "september");
    case 10:
        return tc("month", "oktober");
    case 11:
        return tc("month", "november");
    case 12:
        return tc("month", "december");
    default:
        throw std::logic_error("no such month");
    }
}

std::string month_short(unsigned month) {
    switch (month) {
    case 1:
        return tc("short month", "jan");
    case 2:
        return tc("short month", "feb");
    case 3:
        return tc("short month", "mrt");
    case 4:
        return tc("short month", "apr");
    case 5:
        return tc("short month", "mei");
    case 6:
        return tc("short month", "jun");
    case 7:
        return tc("short month", "jul");
    case 8:
        return tc("short month", "aug");
    case 9:
        return tc("short month", "sep");
    case 10:
        return tc("short month", "okt");
    case 11:
        return tc("short month", "nov");
    case 12:
        return tc("short month", "dec");
    default:
        throw std::logic_error("no such month");
    }
}

std::string long_date(Day day, bool with_year) {
    // fmt::arg only refers to what it is given: these must live as long.
    const std::string weekday = weekday_name(day), month = month_name(day.month);
    const std::string order = with_year ? t("{weekday} {day} {month} {year}") : t("{weekday} {day} {month}");
    return fmt::format(fmt::runtime(order), fmt::arg("weekday", weekday), fmt::arg("day", day.day),
                       fmt::arg("month", month), fmt::arg("year", day.year));
}

std::string short_date(Day day) {
    return tf("{day} {short_month}", fmt::arg("day", day.day),
              fmt::arg("short_month", month_short(day.month)));
}

std::string from_today(int days) {
    if (days == 0) return t("vandaag");
    if (days == 1) return t("morgen");
    if (days == -1) return t("gisteren");
    if (days > 0) return tn("over {n} dag", "over {n} dagen", days);
    return tn("{n} dag geleden", "{n} dagen geleden", -days);
}

std::string list_of(std::span<const std::string> words) {
    if (words.empty()) return {};
    std::string list = words.front();
    for (std::size_t i = 1; i + 1 < words.size(); ++i)
        list = tf("{list}, {next}", fmt::arg("list", list), fmt::arg("next", words[i]));
    if (words.size() == 1) return list;
    return tf("{list} en {last}", fmt::arg("list", list), fmt::arg("last", words.back()));
}

} // namespace trialoog::i18n
