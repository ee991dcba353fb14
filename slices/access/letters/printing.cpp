// How one's own printer prints: POST /mijn/printen.

#include "slices/access/letters/printing.hpp"

#include "look/form.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/letters/printing.sql.hpp"
#include "slices/access/letters/routes.hpp"
#include "slices/access/session/origin.hpp"
#include "slices/people/persons.hpp"

namespace trialoog::access {
using namespace html;
namespace {

http::Response choose(const Asked& asked) {
    const std::string_view sides = asked.request.form.get("zijden");
    if (sides == "1" || sides == "2")
        asked.services.database.write([&](db::Writer& tx) {
            people::set_prints_both_sides(tx, asked.viewer.school_id, asked.viewer.person_id, sides == "2");
        });
    return http::see_other(local_path(asked.request.form.get("back")));
}
} // namespace

pdf::Sides printing_sides(db::Reader& tx, const Viewer& viewer) {
    return sides_from(
        tx.one(sql::prints_both_sides, {viewer.school_id, viewer.person_id}, [](const db::Row& row) {
              return row.flag("prints_both_sides");
          }).value_or(true));
}

Html sides_choice(pdf::Sides now, std::string_view back) {
    const std::string both = t("Dubbelzijdig: ieder begint op een nieuw vel, soms met een lege achterkant.");
    const std::string one =
        t("Enkelzijdig: zet de printer ook zo. Anders staat de een achter op het blad van "
          "de ander.");
    return details(summary(now == pdf::Sides::both ? t("Je print dubbelzijdig") : t("Je print enkelzijdig")),
                   look::post_form("/mijn/printen",
                                   group(input(type("hidden"), name("back"), value(back)),
                                         look::radio_field({.name = "zijden",
                                                            .label = t("Hoe print jouw printer?"),
                                                            .value = now == pdf::Sides::both ? "2" : "1"},
                                                           {{"2", t("Op twee kanten"), both},
                                                            {"1", t("Op één kant"), one}}),
                                         look::submit(t("Onthoud dit"), {}, {}, true))));
}

void register_printing(Routes& routes) { routes.post("/mijn/printen", Action::see_own_home, choose); }

} // namespace trialoog::access
