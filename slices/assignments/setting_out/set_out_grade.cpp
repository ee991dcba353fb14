// A counsellor sets an assignment out for the classes of a grade: /leerjaar/{grade}/uitzetten/{template}

#include "slices/assignments/setting_out/set_out_grade.hpp"

#include "look/limit.hpp"
#include "platform/db/dates.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/text/number.hpp"
#include "slices/assignments/setting_out/routes.hpp"
#include "slices/assignments/setting_out/setting_out.sql.hpp"
#include "slices/assignments/work/wording.hpp"
#include "slices/content/offered/offered.hpp"
#include "slices/year_plan/year_plan.hpp"

#include <algorithm>

namespace trialoog::assignments {
namespace {

using access::Action;

struct Found {
    GradeToSetOut grade;
    content::OfferedContent content;
    std::optional<year_plan::Activity> activity;
    html::Html beside;
};

std::optional<Found> find(db::Reader& tx, const access::Asked& asked, const Additions& additions) {
    if (!access::find_school(asked.viewer, Action::set_out_assignment)) return std::nullopt;
    auto content = content::find_offered(tx, asked.viewer.school_id, asked.request.param("template"));
    if (!content) return std::nullopt;
    const std::string key = content->form->key;
    auto grade = grade_to_set_out(tx, asked.viewer.school_id, asked.request.param("grade"), key);
    if (!grade) return std::nullopt;
    auto activity = year_plan::activity_of_template(tx, asked.viewer.school_id, grade->id, key);
    html::Html beside = embedded_card(
        *content->form, activity ? year_plan::activities_before(tx, asked.viewer.school_id, activity->id)
                                 : std::vector<year_plan::Activity>());
    beside += additions.set_out(tx, asked.viewer, key, asked.now);
    return Found{std::move(*grade), std::move(*content), std::move(activity), std::move(beside)};
}

std::vector<std::string> without_it(const GradeToSetOut& grade) {
    std::vector<std::string> ids;
    for (const ClassOfGrade& one : grade.classes)
        if (one.given_id.empty()) ids.push_back(one.id);
    return ids;
}

http::Response shown(const access::Asked& asked, const SetOutGradePage& page, int status = 200) {
    auto frame =
        access::frame(asked, tf("Uitzetten: {title}", fmt::arg("title", t_content(page.form.title))));
    return http::page(look::page(frame, set_out_grade_page(page)), status);
}

http::Response show(const access::Asked& asked, const Additions& additions) {
    const auto found =
        asked.services.database.read([&](db::Reader& tx) { return find(tx, asked, additions); });
    if (!found) return access::not_found(asked);
    const Dates dates = propose_dates(asked.today(), found->activity);
    SetOutGradePage page{
        found->grade,
        *found->content.form,
        {dates.announced_on.iso(), dates.prepared_on.iso(), dates.hand_in_on.iso(), dates.debrief_on.iso()},
        t_content(found->content.form->feedback),
        without_it(found->grade),
        found->beside};
    page.just_set_out = text::number<int>(asked.request.query.get("uitgezet"), 0).value_or(0);
    return shown(asked, page);
}

http::Response save(const access::Asked& asked, const Additions& additions) {
    const auto found =
        asked.services.database.read([&](db::Reader& tx) { return find(tx, asked, additions); });
    if (!found) return access::not_found(asked);
    const auto typed = [&](const char* field) { return std::string(asked.request.form.get(field)); };
    const TypedDates dates{typed("aankondigen"), typed("voorbereiden"), typed("inleveren"),
                           typed("nabespreken")};
    const std::string feedback = tidy(typed("terugkoppeling"));
    const auto sent = asked.request.form.all("klas");
    std::vector<std::string> picked(sent.begin(), sent.end());
    const auto open = without_it(found->grade);
    std::erase_if(picked, [&](const std::string& id) { return std::ranges::find(open, id) == open.end(); });

    auto decided = decide_dates(dates, asked.today(), found->grade.year_ends_on);
    if (feedback.empty())
        decided.errors.add("terugkoppeling", t("Schrijf hoe de leerlingen iets terughoren."));
    look::want_short(decided.errors, "terugkoppeling", feedback, longest_feedback);
    if (picked.empty()) decided.errors.add("klas", t("Kies een klas."));
    if (!decided.errors.none())
        return shown(
            asked,
            {found->grade, *found->content.form, dates, feedback, picked, found->beside, decided.errors},
            422);

    const Dates& d = decided.dates;
    asked.services.database.write([&](db::Writer& tx) {
        for (const std::string& class_id : picked) // of one grade
            set_out(tx, asked.services, asked.viewer,
                    {class_id, found->content.form->key, feedback, d.announced_on, d.prepared_on,
                     d.hand_in_on, d.debrief_on},
                    asked.now);
    });
    asked.services.jobs.wake();
    return http::see_other(set_out_grade_path(found->grade.id, found->content.form->key) +
                           "?uitgezet=" + std::to_string(picked.size()));
}

} // namespace

std::string set_out_grade_path(std::string_view grade_id, std::string_view template_key) {
    return "/leerjaar/" + std::string(grade_id) + "/uitzetten/" + std::string(template_key);
}

std::optional<GradeToSetOut> grade_to_set_out(db::Reader& tx, std::string_view school_id,
                                              std::string_view grade_id, std::string_view template_key) {
    auto grade = tx.one(sql::grade_of_school, {school_id, grade_id}, [](const db::Row& row) {
        return GradeToSetOut{
            row.str("id"), static_cast<int>(row.integer("number")), db::day(row, "year_ends_on"), {}};
    });
    if (grade)
        grade->classes =
            tx.all(sql::classes_of_grade, {school_id, grade_id, template_key}, [](const db::Row& row) {
                return ClassOfGrade{row.str("id"), row.str("name"),
                                    std::string(row.text_or_empty("given_id"))};
            });
    return grade;
}

void register_set_out_grade(access::Routes& routes, const Additions& additions) {
    routes.get("/leerjaar/{grade}/uitzetten/{template}", Action::set_out_assignment,
               access::with(additions, show));
    routes.post("/leerjaar/{grade}/uitzetten/{template}", Action::set_out_assignment,
                access::with(additions, save));
}

} // namespace trialoog::assignments
