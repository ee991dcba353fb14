// Each grade's figures, of groups in which nobody is recognised. /cijfers

#include "slices/assignments/classes/classes_pages.hpp"
#include "slices/assignments/classes/routes.hpp"

#include "look/data.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/csv.hpp"

namespace trialoog::assignments {
using namespace html;
namespace {

using access::Action;

struct Row {
    std::string grade, classes, pupils, came_in, with_adult, handed_in, need_mentor;
};

std::string shown(int part, int whole) {
    return part_of_group(part, whole).value_or(t("minder dan vijf leerlingen"));
}

/// Of an assignment that only a few are given, one would know who handed it in.
std::string shown_works(const Figures& f, int part) { return f.works == 0 ? "" : shown(part, f.works); }

Row to_row(const GradeFigures& one) {
    const Figures& f = one.figures;
    const bool few = f.pupils < smallest_group;
    const auto hidden = [&](std::string text) { return few ? t("minder dan vijf leerlingen") : text; };
    return {tf("Leerjaar {number}", fmt::arg("number", one.grade)),
            std::to_string(one.classes),
            hidden(std::to_string(f.pupils)),
            shown(f.came_in, f.pupils),
            hidden(shown_works(f, f.with_adult)),
            hidden(shown_works(f, f.handed_in)),
            f.works == 0 ? "" : shown(f.need_mentor, f.pupils)};
}

std::vector<std::string> columns() {
    return {t("Leerjaar"),     t("Klassen"),    t("Leerlingen"),           t("Ouder kwam binnen"),
            t("Weet met wie"), t("Ingeleverd"), t("Heeft de mentor nodig")};
}

std::vector<std::string> cells(const Row& row) {
    return {row.grade, row.classes, row.pupils, row.came_in, row.with_adult, row.handed_in, row.need_mentor};
}

std::optional<std::vector<GradeFigures>> grades_of(const access::Asked& asked) {
    const auto now = asked.services.database.read(
        [&](db::Reader& tx) { return school_now(tx, asked.viewer, Action::see_figures); });
    return now ? std::optional(by_grade(now->classes)) : std::nullopt;
}

http::Response show(const access::Asked& asked) {
    const auto grades = grades_of(asked);
    if (!grades) return access::not_found(asked);
    auto frame = access::frame(asked, t("Cijfers"));
    frame.wide = true;
    return http::page(look::page(frame, figures_page(*grades)));
}

http::Response download(const access::Asked& asked) {
    const auto grades = grades_of(asked);
    if (!grades) return access::not_found(asked);
    return http::download(figures_csv(*grades), text::csv_type,
                          tf("cijfers-{day}.csv", fmt::arg("day", asked.viewer.today)));
}

} // namespace

Html figures_page(const std::vector<GradeFigures>& grades) {
    std::vector<std::vector<Html>> rows;
    for (const GradeFigures& one : grades) {
        std::vector<Html> row;
        for (const std::string& cell : cells(to_row(one)))
            row.push_back(cell.empty() ? Html() : Html(span(cell)));
        rows.push_back(std::move(row));
    }
    return group(
        look::heading({}, t("Cijfers per leerjaar"),
                      t("Is een ouder van elke leerling bereikt, en lukken de thuisopdrachten?")),
        rows.empty()
            ? look::empty_state(t("Nog geen klassen"), t("Ze komen er als de administratie is ingelezen."))
            : Html(group(
                  look::data_table(t("Cijfers per leerjaar"), columns(), rows),
                  p(cls("hint"), t("Van een groep van minder dan vijf leerlingen tonen we niets: "
                                   "dan weet je om wie het gaat.")),
                  p(a(href("/cijfers/csv"), look::icon("download"), t("Neem deze lijst mee als CSV"))))));
}

std::string figures_csv(const std::vector<GradeFigures>& grades) {
    text::Csv csv(columns());
    for (const GradeFigures& one : grades)
        csv.add(cells(to_row(one)));
    return std::move(csv).str();
}

void register_figures(access::Routes& routes) {
    routes.get("/cijfers", Action::see_figures, show);
    routes.get("/cijfers/csv", Action::see_figures, download);
}

} // namespace trialoog::assignments
