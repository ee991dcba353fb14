// A school begins for real with its first assignment, and with the first answer to it.

#include "slices/assignments/first_page/first_steps.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/first_page/first_steps.sql.hpp"

namespace trialoog::assignments {

std::vector<access::FirstStep> first_steps(db::Reader& tx, const access::Asked& asked) {
    std::int64_t classes = 0, with_assignment = 0, works = 0, begun = 0;
    tx.each(sql::first_assignments, {asked.viewer.school_id, asked.viewer.today}, [&](const db::Row& row) {
        classes = row.integer("classes");
        with_assignment = row.integer("with_assignment");
        works = row.integer("works");
        begun = row.integer("begun");
    });
    return {
        {.place = 60,
         .title = t("De eerste thuisopdracht"),
         .so_far = with_assignment == 0 ? t("Er is nog geen opdracht uitgezet.")
                                        : tf("Klassen met een opdracht: {n} van {all}.",
                                             fmt::arg("n", with_assignment), fmt::arg("all", classes)),
         .is_done = with_assignment > 0,
         .act = t("Bekijk de jaarplanning"),
         .href = "/jaar",
         .hint = t("Dat doet de mentor, op de pagina van de klas. In de jaarplanning staat welke opdracht "
                   "wanneer komt. Vertel de mentoren dat ze kunnen beginnen.")},
        {.place = 65,
         .title = t("De eerste antwoorden"),
         .so_far = begun == 0 ? t("Er is nog geen antwoord.")
                              : tf("Leerlingen bij wie iemand begon: {n} van {all}.", fmt::arg("n", begun),
                                   fmt::arg("all", works)),
         .is_done = begun > 0,
         .hint = t("Hier hoef je niets te doen. Komt er na een week niets? Vraag de mentor wie de brief of "
                   "het kaartje nog niet kreeg.")}};
}

} // namespace trialoog::assignments
