// The audit trail as the administrator reads it: who, what, about whom, when. Never what it said.

#include "look/data.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/audit/routes.hpp"
#include "slices/access/audit/trail.hpp"
#include "slices/access/viewer/trail.hpp"

#include <algorithm>

namespace trialoog::access {
using namespace html;
namespace {

constexpr const char* path = "/beheer/inzage";

std::string in_words(std::string_view action) {
    if (action == trail_of_details) return t("wijzigde de gegevens van de school");
    if (action == trail_of_signal) return t("deed meer dan bij het werk hoort: een signaal");
    return in_the_trail(action);
}

/// What there can be in the trail, by its words.
std::vector<look::Choice> all_acts() {
    std::vector<look::Choice> acts;
    for (int i = 0; i < action_count; ++i) {
        const std::string one(code(static_cast<Action>(i)));
        if (std::string words = in_the_trail(one); words != one) acts.push_back({one, std::move(words)});
    }
    for (const std::string_view one : {trail_of_signal, trail_of_details})
        acts.push_back({std::string(one), in_words(one)});
    std::ranges::sort(acts, {}, &look::Choice::label);
    acts.insert(acts.begin(), {"", t("Alles")});
    return acts;
}

TrailSearch search_in(const http::Fields& query) {
    const auto one = [&](const char* name) { return std::string(query.get(name)); };
    return {.action = one("wat"),
            .who = one("wie"),
            .class_id = one("klas"),
            .from_on = one("van"),
            .until_on = one("tot"),
            .pupil_id = one("leerling"),
            .before = one("voor")};
}

std::string path_of(const TrailSearch& search) {
    std::string all;
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty())
            all += (all.empty() ? "?" : "&") + std::string(name) + "=" + http::percent_encode(value);
    };
    add("wat", search.action);
    add("wie", search.who);
    add("klas", search.class_id);
    add("van", search.from_on);
    add("tot", search.until_on);
    add("leerling", search.pupil_id);
    add("voor", search.before);
    return path + all;
}

Html search_form(const TrailSearch& search, std::vector<look::Choice> classes, const look::Errors& errors) {
    classes.insert(classes.begin(), {"", t("Alle klassen")});
    const auto day = [&](const char* name, const std::string& label, const std::string& value) {
        return look::text_field({.name = name, .label = label, .value = value, .type = "date"}, errors);
    };
    return details(
        cls("more card"), flag("open", search.asks()),
        summary(t("Zoek in de lijst"), look::icon("chevron-down")),
        form(method("get"), action(path), role("search"),
             when(!search.pupil_id.empty(),
                  [&] { return input(type("hidden"), name("leerling"), value(search.pupil_id)); }),
             look::text_field(
                 {.name = "wie", .label = t("Wie deed het?"), .value = search.who, .max_length = 80}),
             look::select_field({.name = "wat", .label = t("Wat?"), .value = search.action}, all_acts()),
             look::select_field({.name = "klas", .label = t("Welke klas?"), .value = search.class_id},
                                classes),
             day("van", t("Vanaf welke dag?"), search.from_on),
             day("tot", t("Tot en met welke dag?"), search.until_on), look::submit(t("Zoek")),
             when(search.asks(), [] { return p(a(href(path), t("Toon alles"))); })));
}

Html what_of(const TrailLine& line) {
    if (line.times == 1) return group(in_words(line.action));
    return group(in_words(line.action), " ", tf("({n} keer)", fmt::arg("n", line.times)));
}

Html table_of(const std::vector<TrailLine>& lines, const TrailSearch& search) {
    std::vector<std::vector<Html>> rows;
    for (const TrailLine& line : lines) {
        TrailSearch of_pupil = search;
        of_pupil.pupil_id = line.pupil_id;
        of_pupil.before.clear();
        const std::string when =
            i18n::short_date(day_in_amsterdam(line.at)) + " " + time_in_amsterdam(line.at);
        rows.push_back({group(when), group(line.who), what_of(line),
                        line.pupil.empty() ? Html() : Html(a(href(path_of(of_pupil)), line.pupil)),
                        group(line.class_name)});
    }
    return look::data_table(t("Wie deed wat?"), {t("Wanneer"), t("Wie"), t("Wat"), t("Over wie"), t("Klas")},
                            rows);
}

Html nothing(const TrailSearch& search) {
    return search.asks()
               ? look::empty_state(t("Niets gevonden"), t("Zoek ruimer: minder woorden, of meer dagen."))
               : look::empty_state(t("Nog niets"), t("Hier staat straks wie wat bekeek of wijzigde."));
}

http::Response show(const Asked& asked) {
    if (!find_school(asked.viewer, Action::see_audit_trail)) return not_found(asked);
    const TrailSearch search = search_in(asked.request.query);
    look::Errors errors;
    const Trail trail = asked.services.database.read([&](db::Reader& tx) {
        errors = {};
        return read_trail(tx, asked.viewer, search, errors);
    });
    TrailSearch older = search;
    older.before = trail.last_id;
    const Html content =
        group(look::heading(
                  {}, t("Wie keek mee?"),
                  t("Wie een dossier of opdracht van een leerling bekijkt, staat hier. Wat erin stond niet. "
                    "Wie binnen een uur nog eens kijkt, staat er één keer.")),
              look::error_summary(errors), search_form(search, trail.classes, errors),
              trail.lines.empty() ? nothing(search) : table_of(trail.lines, search),
              when(trail.has_more, [&] { return p(look::button_link(path_of(older), t("Eerder"), true)); }));
    auto shown = frame(asked, t("Wie keek mee?"));
    shown.wide = true;
    return http::page(look::page(shown, content), errors.none() ? 200 : 422);
}

} // namespace

void register_audit_trail(Routes& routes) { routes.get(path, Action::see_audit_trail, show); }

} // namespace trialoog::access
