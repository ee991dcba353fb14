// The audit trail as the administrator reads it: who, what, about whom, when. Never what it said.

#include "look/data.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/audit/audit.sql.hpp"
#include "slices/access/audit/routes.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/access/viewer/namesakes.hpp"

#include <array>

namespace trialoog::access {
using namespace html;
namespace {
constexpr std::size_t lines_on_a_page = 50;

struct Line {
    std::string id, who_id, who, action, pupil_id, pupil;
    Instant at;
};

std::string named(std::string name) { return name.empty() ? t("iemand die hier niet meer bij hoort") : name; }

Line line_from(const db::Row& row) {
    Line line{.id = row.str("id"),
              .who_id = row.str("viewer_id"),
              .who = named(full_name(row)),
              .action = row.str("action"),
              .pupil_id = row.text_or_empty("pupil_id"),
              .at = {row.integer("at")}};
    for (const char* part : {"pupil_given_name", "pupil_infix", "pupil_family_name"}) {
        const std::string text = row.text_or_empty(part);
        if (!text.empty()) line.pupil += (line.pupil.empty() ? "" : " ") + text;
    }
    return line;
}

std::string in_words(std::string_view action) {
    if (action == "insider_signal") return t("deed meer dan bij het werk hoort: een signaal");
    return in_the_trail(action);
}

Html table_of(const std::vector<Line>& lines) {
    std::vector<std::vector<Html>> rows;
    for (const Line& line : lines) {
        const std::string when =
            i18n::short_date(day_in_amsterdam(line.at)) + " " + time_in_amsterdam(line.at);
        rows.push_back({group(when), group(line.who), group(in_words(line.action)),
                        line.pupil.empty()
                            ? Html()
                            : Html(a(href("/beheer/inzage?leerling=" + line.pupil_id), line.pupil))});
    }
    return look::data_table(t("Wie deed wat?"), {t("Wanneer"), t("Wie"), t("Wat"), t("Over wie")}, rows);
}

http::Response show(const Asked& asked) {
    if (!find_school(asked.viewer, Action::see_audit_trail)) return not_found(asked);
    const auto pupil = asked.request.query.get("leerling"), before = asked.request.query.get("voor");
    auto lines = asked.services.database.read([&](db::Reader& tx) {
        auto all = pupil.empty() ? tx.all(sql::audit_trail, {asked.viewer.school_id, before}, line_from)
                                 : tx.all(sql::audit_trail_of_pupil, {asked.viewer.school_id, before, pupil},
                                          line_from);
        tell_apart(tx, asked.viewer.school_id, all, &Line::who_id, &Line::who);
        tell_apart(tx, asked.viewer.school_id, all, &Line::pupil_id, &Line::pupil, asked.viewer.today);
        return all;
    });
    const bool more = lines.size() > lines_on_a_page;
    if (more) lines.pop_back();
    const std::string older = more ? "/beheer/inzage?leerling=" + http::percent_encode(pupil) +
                                         "&voor=" + http::percent_encode(lines.back().id)
                                   : "";
    const Html content = group(
        look::heading(
            {}, t("Wie keek mee?"),
            t("Wie een dossier of opdracht van een leerling bekijkt, staat hier. Wat erin stond niet.")),
        lines.empty() ? look::empty_state(t("Nog niets"), t("Hier staat straks wie wat bekeek of wijzigde."))
                      : table_of(lines),
        when(!pupil.empty(), [] { return p(a(href("/beheer/inzage"), t("Toon iedereen"))); }),
        when(more, [&] { return p(look::button_link(older, t("Eerder"), true)); }));
    auto shown = frame(asked, t("Wie keek mee?"));
    shown.wide = true;
    return http::page(look::page(shown, content));
}

} // namespace

void register_audit_trail(Routes& routes) { routes.get("/beheer/inzage", Action::see_audit_trail, show); }

} // namespace trialoog::access
