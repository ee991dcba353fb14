// The counsellor says what a dossier holds at the end of a grade: /dossiers/eisen/{number}.

#include "slices/dossier/requirements/completion.hpp"
#include "slices/dossier/requirements/routes.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"

#include <algorithm>

namespace trialoog::dossier {

using namespace html;
using access::Action;

namespace {

constexpr int most = 20;
constexpr const char* activities_field = "activiteiten";

int grade_in(const http::Request& request) {
    return text::number<int>(request.param("number"), 1, 4).value_or(0);
}

struct RequirementsForm {
    int grade = 0;
    std::vector<KnownActivity> activities;
    std::vector<std::string> counts;      // of each competence, as typed
    std::vector<std::string> of_activity; // keys that are picked
};

RequirementsForm kept(const std::vector<Requirement>& requirements, int grade,
                      std::vector<KnownActivity> activities) {
    RequirementsForm form{.grade = grade, .activities = std::move(activities)};
    for (const Competence one : all_competences()) {
        std::string count;
        for (const Requirement& requirement : requirements)
            if (requirement.kind == Requirement::Kind::competence && requirement.key == code(one))
                count = std::to_string(requirement.least);
        form.counts.push_back(count);
    }
    for (const Requirement& requirement : requirements)
        if (requirement.kind == Requirement::Kind::activity) form.of_activity.push_back(requirement.key);
    return form;
}

std::string field_of(Competence competence) { return "thema-" + std::string(code(competence)); }

http::Response form_page(const access::Asked& asked, const RequirementsForm& shown,
                         const look::Errors& errors) {
    Html fields = h2(t("Stukken per thema"));
    for (const Competence one : all_competences())
        fields += look::text_field({.name = field_of(one),
                                    .label = label(one),
                                    .hint = t("Hoeveel stukken minstens? Leeg is geen eis."),
                                    .value = shown.counts[static_cast<std::size_t>(one)],
                                    .type = "number",
                                    .input_mode = "numeric"},
                                   errors);
    if (!shown.activities.empty()) {
        std::vector<look::Choice> choices;
        for (const KnownActivity& one : shown.activities)
            choices.push_back({one.key, t_content(one.title)});
        fields += look::checkbox_field({.name = activities_field, .label = t("Deze opdrachten horen erin")},
                                       choices, shown.of_activity, errors);
    }
    const std::string title = tf("Wat het dossier nodig heeft in leerjaar {n}", fmt::arg("n", shown.grade));
    const Html content = group(
        look::breadcrumbs({{t("Dossiers"), "/dossiers"}}),
        look::heading({}, title,
                      t("Dit staat er aan het eind van het leerjaar minstens in. Alle jaren tellen mee.")),
        look::error_summary(errors),
        look::post_form("/dossiers/eisen/" + std::to_string(shown.grade),
                        group(fields, look::submit(t("Bewaar")))));
    return http::page(look::page(access::frame(asked, title), content), errors.none() ? 200 : 422);
}

http::Response show(const access::Asked& asked) {
    const int grade = grade_in(asked.request);
    if (!access::find_school(asked.viewer, Action::set_requirements) || grade == 0)
        return access::not_found(asked);
    const auto shown = asked.services.database.read([&](db::Reader& reader) {
        return kept(requirements_of_grade(reader, asked.viewer.school_id, grade), grade,
                    known_activities(reader, asked.viewer.school_id));
    });
    return form_page(asked, shown, {});
}

std::vector<Requirement> typed_in(const http::Request& request, RequirementsForm& form,
                                  look::Errors& errors) {
    std::vector<Requirement> all;
    form.counts.clear();
    for (const Competence one : all_competences()) {
        const std::string text(request.form.get(field_of(one)));
        form.counts.push_back(text);
        const auto typed = text::number<int>(text, 0, most);
        const int least = typed.value_or(0);
        if (!text.empty() && !typed)
            errors.add(field_of(one), tf("Vul een getal in van 0 tot en met {n}.", fmt::arg("n", most)));
        else if (least > 0)
            all.push_back({Requirement::Kind::competence, std::string(code(one)), least});
    }
    form.of_activity.clear();
    for (const std::string_view key : request.form.all(activities_field)) {
        const bool known =
            std::ranges::any_of(form.activities, [&](const KnownActivity& one) { return one.key == key; });
        if (!known || std::ranges::count(form.of_activity, key) > 0) continue;
        form.of_activity.emplace_back(key);
        all.push_back({Requirement::Kind::activity, std::string(key), 1});
    }
    return all;
}

http::Response save(const access::Asked& asked) {
    const int grade = grade_in(asked.request);
    if (!access::find_school(asked.viewer, Action::set_requirements) || grade == 0)
        return access::not_found(asked);
    RequirementsForm form{.grade = grade};
    form.activities = asked.services.database.read(
        [&](db::Reader& reader) { return known_activities(reader, asked.viewer.school_id); });
    look::Errors errors;
    const auto typed = typed_in(asked.request, form, errors);
    if (!errors.none()) return form_page(asked, form, errors);
    asked.services.database.write([&](db::Writer& writer) {
        set_requirements(writer, asked.viewer.school_id, grade, typed);
        access::note(writer, asked.viewer, asked.now, Action::set_requirements, {}, std::to_string(grade));
    });
    return http::see_other("/dossiers");
}

} // namespace

void register_requirements(access::Routes& routes) {
    routes.get("/dossiers/eisen/{number}", Action::set_requirements, show);
    routes.post("/dossiers/eisen/{number}", Action::set_requirements, save);
}

} // namespace trialoog::dossier
