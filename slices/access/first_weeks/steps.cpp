// What access has to do with a school that begins: mentors, accounts of the staff, letters with codes.

#include "platform/i18n/i18n.hpp"
#include "slices/access/first_weeks/class_mentors.hpp"
#include "slices/access/first_weeks/first_weeks.sql.hpp"
#include "slices/access/first_weeks/routes.hpp"
#include "slices/access/letters/letters.sql.hpp"
#include "slices/access/pages/address.hpp"

#include <algorithm>

namespace trialoog::access {
namespace {

FirstStep address_step(const Services& services) {
    return {.place = 15,
            .title = t("Het adres van Trialoog"),
            .so_far = tf("Nu: {address}. Dat werkt alleen op deze computer.",
                         fmt::arg("address", services.base_url)),
            .hint = t("Vraag wie Trialoog installeert om het adres van jullie school in te stellen. Dat heet "
                      "TRIALOOG_URL. Het adres staat op elke brief. Tot dan print Trialoog geen brieven.")};
}

FirstStep mentors_step(db::Reader& tx, const Viewer& viewer) {
    const auto classes = mentors_by_class(tx, viewer);
    const auto with =
        std::ranges::count_if(classes, [](const ClassMentors& one) { return !one.mentors.empty(); });
    FirstStep step{.place = 30,
                   .title = t("Mentoren"),
                   .is_done = !classes.empty() && with == std::ssize(classes),
                   .act = t("Kies de mentoren"),
                   .href = "/beheer/mentoren"};
    step.so_far = classes.empty() ? t("Er zijn nog geen klassen.")
                                  : tf("Klassen met een mentor: {n} van {all}.", fmt::arg("n", with),
                                       fmt::arg("all", classes.size()));
    return step;
}

struct Counts {
    std::int64_t all = 0, with = 0;
};
Counts counted(db::Reader& tx, const db::Statement& statement, const Viewer& viewer, const char* all,
               const char* with) {
    return tx
        .one(statement, {viewer.school_id, viewer.today},
             [&](const db::Row& row) {
                 return Counts{row.integer(all), row.integer(with)};
             })
        .value_or(Counts{});
}

FirstStep staff_step(db::Reader& tx, const Viewer& viewer) {
    const Counts staff = counted(tx, sql::staff_counts, viewer, "staff", "with_account");
    const bool is_alone = staff.all < 2; // who runs it, and nobody else
    return {.place = 40,
            .title = t("Accounts voor medewerkers"),
            .so_far = is_alone ? t("Er zijn nog geen andere medewerkers.")
                               : tf("Medewerkers met een account: {n} van {all}.", fmt::arg("n", staff.with),
                                    fmt::arg("all", staff.all)),
            .is_done = !is_alone && staff.with == staff.all,
            .act = t("Maak de accounts"),
            .href = "/beheer/accounts",
            .hint = t("Iedereen krijgt een brief met een eigen eerste wachtwoord.")};
}

FirstStep parents_step(db::Reader& tx, const Viewer& viewer) {
    std::int64_t all = 0, with = 0; // in two classes: counted in both
    tx.each(sql::letters_of_classes, {viewer.school_id, viewer.today}, [&](const db::Row& row) {
        all += row.integer("parents");
        with += row.integer("with_code");
    });
    return {.place = 50,
            .title = t("Brieven voor de ouders"),
            .so_far = all == 0 ? t("Er zijn nog geen ouders.")
                               : tf("Ouders met een code, per klas geteld: {n} van {all}.",
                                    fmt::arg("n", with), fmt::arg("all", all)),
            .is_done = all > 0 && with == all,
            .act = t("Maak de brieven"),
            .href = "/beheer/brieven",
            .hint = t("Met de code op de brief komt een ouder binnen. Je kunt de hele school in één keer "
                      "printen.")};
}

FirstStep pupils_step(db::Reader& tx, const Viewer& viewer) {
    const Counts pupils = counted(tx, sql::pupils_with_code, viewer, "people", "with_code");
    return {.place = 55,
            .title = t("Kaartjes voor de leerlingen"),
            .so_far = pupils.all == 0 ? t("Er zijn nog geen leerlingen.")
                                      : tf("Leerlingen met een code: {n} van {all}.",
                                           fmt::arg("n", pupils.with), fmt::arg("all", pupils.all)),
            .is_done = pupils.all > 0 && pupils.with == pupils.all,
            .act = t("Maak de kaartjes"),
            .href = "/beheer/brieven",
            .hint = t("Kies bij “Voor wie?” de leerlingen. De mentor deelt de kaartjes uit.")};
}
} // namespace

std::vector<FirstStep> first_steps(db::Reader& tx, const Asked& asked) {
    std::vector<FirstStep> steps;
    if (prints_in_vain(asked.services)) steps.push_back(address_step(asked.services));
    steps.push_back(mentors_step(tx, asked.viewer));
    steps.push_back(staff_step(tx, asked.viewer));
    steps.push_back(parents_step(tx, asked.viewer));
    steps.push_back(pupils_step(tx, asked.viewer));
    return steps;
}

} // namespace trialoog::access
