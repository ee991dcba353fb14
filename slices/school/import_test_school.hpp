#pragma once
// A school to try imports on. Only for tests.

#include "slices/school/import/import.hpp"
#include "slices/school/school.hpp"
#include "tests/support/database.hpp"

namespace trialoog::school {

// Two children of one mother and one father; pupils and caregivers in one file.
inline constexpr const char* noor_and_sam =
    "Stamnr;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Klas;Leerjaar;Opleiding;Mentor;"
    "Verzorger 1 naam;Verzorger 1 relatie;Verzorger 1 e-mail;Verzorger 1 mobiel;Verzorger 1 adres;Verzorger "
    "1 postcode;"
    "Verzorger 1 woonplaats;Verzorger 2 naam;Verzorger 2 relatie;Verzorger 2 e-mail;Verzorger 2 adres;"
    "Verzorger 2 postcode\n"
    "00101;Noor;van der;Berg;03-02-2013;1b;1;vmbo-kb;VSM;Samira El "
    "Amrani;moeder;samira@thuis.nl;0618234567;Kade 1;"
    "3511AB;Utrecht;J. van der Berg;vader;jan@thuis.nl;Laan 2;3521CD\n"
    "00102;Sam;van der;Berg;2011-05-06;3k;3;vmbo-kb;;Samira El "
    "Amrani;moeder;samira@thuis.nl;06-18234567;Kade 1;"
    "3511 AB;Utrecht;J. van der Berg;vader;jan@thuis.nl;Laan 2;3521CD\n";

struct ImportSchool {
    db::Database& database;
    std::string id;
    Day today{2026, 10, 5};
    Instant now{1'790'000'000'000};
    std::vector<Remark> refused; // of the last import
    access::Withdraw withdraw = access::withdraw_nothing;

    explicit ImportSchool(db::Database& where) : database(where) {
        id = database.write([&](db::Writer& tx) {
            return found_school(
                tx, {"board-1", "Stichting De Brug", "De Drie Cirkels", "12AB", "Ans", "", ""}, today, now);
        });
    }
    Preview preview(const std::vector<ImportFile>& files, const Answers& answers = {}) const {
        return database.read([&](db::Reader& tx) { return preview_import(tx, id, files, today, answers); });
    }
    Preview preview(const std::string& text) const { return preview({{"export.csv", text}}); }
    /// All questions of these files answered with the option whose value begins so.
    Answers answered(const std::vector<ImportFile>& files, std::string_view value) const {
        Answers answers;
        for (const auto& question : preview(files).plan.questions)
            for (const auto& option : question.options)
                if (option.value.starts_with(value)) answers[question.id] = option.value;
        return answers;
    }
    /// Applies the files; what is gone stays unless chosen, and questions stay open unless answered.
    Plan import(const std::vector<ImportFile>& files, Choice choice = {}, const Answers& answers = {}) {
        Plan plan = preview(files, answers).plan;
        database.write([&](db::Writer& tx) { apply(tx, id, plan, choice, today, now, withdraw); });
        refused = plan.refused;
        return plan;
    }
    Plan import(const std::string& text, Choice choice = {}) {
        return import({{"export.csv", text}}, choice);
    }
    Plan import_answering(const std::string& text, std::string_view value, Choice choice = {}) {
        const std::vector<ImportFile> files{{"export.csv", text}};
        return import(files, choice, answered(files, value));
    }
    OnRecord on_record() const {
        return database.read([&](db::Reader& tx) { return school::on_record(tx, id, today); });
    }
    Person pupil(const std::string& number) const {
        const OnRecord all = on_record();
        return all.people.at(all.pupils.at(number));
    }
    Person caregiver(const std::string& key) const {
        const OnRecord all = on_record();
        return all.people.at(all.caregivers.at(key));
    }
};

inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

} // namespace trialoog::school
