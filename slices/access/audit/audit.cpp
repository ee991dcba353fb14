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
    if (action == code(Action::see_dossier)) return t("bekeek het dossier");
    if (action == code(Action::see_work)) return t("bekeek een opdracht");
    if (action == code(Action::see_photo)) return t("bekeek een foto");
    if (action == code(Action::hand_in_work)) return t("leverde een opdracht in");
    if (action == code(Action::reopen_work)) return t("gaf een opdracht terug");
    if (action == code(Action::choose_companion)) return t("koos wie helpt");
    if (action == code(Action::invite_supporter)) return t("maakte een link voor een helper");
    if (action == code(Action::agree_supporter)) return t("besliste over een helper");
    if (action == code(Action::set_out_assignment)) return t("zette een opdracht uit");
    if (action == code(Action::handle_paper)) return t("printte of bekeek bladen van een klas");
    if (action == code(Action::sort_paper)) return t("zocht uit van wie een blad van de scanner is");
    if (action == code(Action::debrief_assignment)) return t("besprak een opdracht na");
    if (action == code(Action::write_dossier)) return t("schreef in het dossier");
    if (action == code(Action::see_network)) return t("bekeek het netwerk van een leerling");
    if (action == code(Action::share_dossier)) return t("deelde een stuk van het dossier");
    if (action == code(Action::export_dossier)) return t("nam het eigen dossier mee");
    if (action == code(Action::export_dossiers)) return t("haalde dossiers van een klas op");
    if (action == code(Action::set_requirements)) return t("bepaalde wat een dossier nodig heeft");
    if (action == code(Action::move_activity)) return t("verzette een activiteit");
    if (action == code(Action::write_templates)) return t("schreef een thuisopdracht van de school");
    if (action == code(Action::import_people)) return t("las mensen in");
    if (action == code(Action::manage_access)) return t("wijzigde iemands toegang");
    if (action == code(Action::decide_contact)) return t("bekeek of nam een besluit over contact");
    if (action == code(Action::make_letters)) return t("maakte of haalde brieven met codes");
    if (action == code(Action::forget_leavers)) return t("besliste over het vergeten van wie weg is");
    if (action == "insider_signal") return t("deed meer dan bij het werk hoort: een signaal");
    return std::string(action);
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

http::Response show(const http::Request& request, const Viewer& viewer, Services& services) {
    if (!find_school(viewer, Action::see_audit_trail)) return not_found(request, &viewer);
    const auto pupil = request.query.get("leerling"), before = request.query.get("voor");
    auto lines = services.database.read([&](db::Reader& tx) {
        auto all = pupil.empty()
                       ? tx.all(sql::audit_trail, {viewer.school_id, before}, line_from)
                       : tx.all(sql::audit_trail_of_pupil, {viewer.school_id, before, pupil}, line_from);
        tell_apart(tx, viewer.school_id, all, &Line::who_id, &Line::who);
        tell_apart(tx, viewer.school_id, all, &Line::pupil_id, &Line::pupil, viewer.today);
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
    auto shown = frame(request, viewer, t("Wie keek mee?"));
    shown.wide = true;
    return http::page(look::page(shown, content));
}

} // namespace

void register_audit_trail(Routes& routes, Services& services) {
    routes.get(
        "/beheer/inzage", Action::see_audit_trail,
        [&](const http::Request& request, const Viewer& viewer) { return show(request, viewer, services); });
}

} // namespace trialoog::access
