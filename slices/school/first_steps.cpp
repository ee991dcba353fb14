#include "slices/school/first_steps.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/school/details/school_details.hpp"
#include "slices/school/first_steps.sql.hpp"

namespace trialoog::school {
namespace {

access::FirstStep details_step(db::Reader& tx, const access::Viewer& viewer) {
    const SchoolDetails now = school_details(tx, viewer.school_id);
    const bool is_whole = !now.name.empty() && !now.contact_name.empty() && !now.contact_phone.empty();
    return {.place = 10,
            .title = t("De gegevens van de school"),
            .so_far = is_whole ? tf("{school}. Ouders vragen het aan {name}, {phone}.",
                                    fmt::arg("school", now.name), fmt::arg("name", now.contact_name),
                                    fmt::arg("phone", now.contact_phone))
                               : t("Er staat nog niet aan wie ouders iets mogen vragen."),
            .is_done = is_whole,
            .act = t("Wijzig de gegevens"),
            .href = "/beheer/school"};
}

access::FirstStep import_step(db::Reader& tx, const access::Viewer& viewer) {
    std::int64_t pupils = 0, parents = 0;
    tx.each(sql::people_counts, {viewer.school_id, viewer.today}, [&](const db::Row& row) {
        pupils = row.integer("pupils");
        parents = row.integer("parents");
    });
    return {.place = 20,
            .title = t("Leerlingen en ouders"),
            .so_far = pupils == 0 ? t("Er zijn nog geen leerlingen.")
                                  : tn("{n} leerling", "{n} leerlingen", pupils) + ", " +
                                        tn("{n} ouder", "{n} ouders", parents) + ".",
            .is_done = pupils > 0,
            .act = t("Lees ze in"),
            .href = "/beheer/import",
            .hint = t("Uit een bestand van jullie administratie. Je ziet eerst wat er verandert.")};
}
} // namespace

std::vector<access::FirstStep> first_steps(db::Reader& tx, const access::Asked& asked) {
    return {details_step(tx, asked.viewer), import_step(tx, asked.viewer)};
}

} // namespace trialoog::school
