#pragma once
// What the reader makes of a file. Only for tests.

#include "slices/school/import/import.hpp"

namespace trialoog::school {

inline constexpr Day reading_day{2026, 11, 29};

inline Reading read(std::string_view bytes, const std::string& name = "leerlingen.csv") {
    auto decoded = std::get<Decoded>(decode(bytes));
    const std::vector<ImportFile> files{{name, std::move(decoded.text), std::move(decoded.notes)}};
    return read_files(files, {}, reading_day);
}

/// "100234 Ada Kommagetal 2013-05-04", one a pupil.
inline std::vector<std::string> pupils_of(const Reading& reading) {
    std::vector<std::string> lines;
    for (const auto& pupil : reading.records.pupils)
        lines.push_back(pupil.number + " " + full_name(pupil.name) +
                        (pupil.born_on ? " " + pupil.born_on->iso() : ""));
    return lines;
}
inline std::string problem_of(const Reading& reading) { return reading.files.at(0).problem; }

/// A pupils' file with one column filled in: the number, or the day of birth.
inline std::string with_numbers(const std::vector<std::string>& numbers) {
    std::string text = "Leerlingnummer;Roepnaam;Achternaam;Klas\n";
    for (const auto& number : numbers)
        text += number + ";Ada;Kommagetal;1b\n";
    return text;
}
inline std::string with_days(const std::vector<std::string>& days) {
    std::string text = "Leerlingnummer;Roepnaam;Achternaam;Klas;Geboortedatum\n";
    int number = 1;
    for (const auto& day : days)
        text += std::to_string(number++) + ";Ada;Jarig;1b;" + day + "\n";
    return text;
}
inline std::vector<std::string> numbers_of(const Reading& reading) {
    std::vector<std::string> numbers;
    for (const auto& pupil : reading.records.pupils)
        numbers.push_back(pupil.number);
    return numbers;
}
inline std::vector<std::string> days_of(const Reading& reading) {
    std::vector<std::string> days;
    for (const auto& pupil : reading.records.pupils)
        days.push_back(pupil.born_on ? pupil.born_on->iso() : "");
    return days;
}
inline bool says(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace trialoog::school
