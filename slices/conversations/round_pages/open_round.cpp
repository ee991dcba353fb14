// GET and POST /gesprekken/ronde/nieuw: the counsellor or team leader opens a round, from a conversation of
// the year plan or by itself.

#include "slices/conversations/round_pages/round_form.hpp"
#include "slices/conversations/round_pages/routes.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/conversations/guide/guide.hpp"
#include "slices/conversations/rounds/givers.hpp"
#include "slices/conversations/rounds/paths.hpp"
#include "slices/year_plan/year_plan.hpp"

#include <algorithm>

namespace trialoog::conversations {
namespace {

using access::Action;

struct FromPlan {
    year_plan::Activity activity;
    int grade = 0;
    const Guide* guide = nullptr;
};
std::optional<FromPlan> find_activity(db::Reader& tx, const access::Asked& asked) {
    const std::string_view id = asked.request.query.get("activiteit");
    if (id.empty()) return std::nullopt;
    for (const auto& [grade, activities] : year_plan::activities_of_grades(tx, asked.viewer, {1, 2, 3, 4}))
        for (const year_plan::Activity& one : activities)
            if (one.id == id) return FromPlan{one, grade, guide_of_activity(grade, one.library_key)};
    return std::nullopt;
}

/// The round that the activity has already: of its guide, with a class of its grade.
std::optional<std::string> round_of(db::Reader& tx, const access::Asked& asked, const FromPlan& from) {
    if (!from.guide) return std::nullopt;
    for (const Round& one : rounds_of_newest_year(tx, asked.viewer.school_id)) {
        if (one.withdrawn_at || one.guide_key != from.guide->key) continue;
        for (const RoundClass& of : classes_of_round(tx, asked.viewer.school_id, one.id))
            if (of.grade == from.grade) return one.id;
    }
    return std::nullopt;
}

TypedRound draft_of(const std::optional<FromPlan>& from, const YearOfClasses& year, Day today) {
    if (!from) return first_draft({}, today, today, today);
    TypedRound draft = first_draft(from->guide ? from->guide->key : std::string(), from->activity.starts_on,
                                   from->activity.ends_on, today);
    for (const ClassToChoose& one : year.classes)
        if (one.grade == from->grade) draft.class_ids.push_back(one.id);
    return draft;
}

http::Response shown(const access::Asked& asked, const RoundForm& form, int status = 200) {
    auto frame = access::frame(asked, t("Open een ronde"));
    frame.styles.push_back("css/rounds.css");
    return http::page(look::page(frame, round_form(form)), status);
}

http::Response show(const access::Asked& asked) {
    std::optional<std::string> there;
    RoundForm form;
    asked.services.database.read([&](db::Reader& tx) {
        const auto from = find_activity(tx, asked);
        const bool anew = asked.request.query.has("opnieuw");
        if (from && !anew) there = round_of(tx, asked, *from);
        YearOfClasses year = classes_to_choose(tx, asked.viewer.school_id, asked.today());
        form.typed = draft_of(from, year, asked.today());
        form.classes = std::move(year.classes);
    });
    return there ? http::see_other(round_path(*there)) : shown(asked, form);
}

http::Response open(const access::Asked& asked) {
    RoundForm form{.typed = read_round_form(asked.request.form), .classes = {}};
    std::string opened;
    asked.services.database.write([&](db::Writer& tx) {
        YearOfClasses year = classes_to_choose(tx, asked.viewer.school_id, asked.today());
        form.classes = year.classes;
        auto decided = decide_round(
            form.typed, {.today = asked.today(), .year_ends_on = year.ends_on, .classes = form.classes});
        form.errors = std::move(decided.errors);
        form.asks_if_short = decided.asks_if_short;
        if (!form.errors.none()) return;
        decided.round.school_year_id = year.school_year_id;
        opened = open_round(tx, asked.viewer, decided.round, form.typed.class_ids, asked.now);
    });
    return opened.empty() ? shown(asked, form, 422) : http::see_other(round_path(opened));
}

} // namespace

void register_open_round(access::Routes& routes) {
    routes.get("/gesprekken/ronde/nieuw", Action::plan_talks, show);
    routes.post("/gesprekken/ronde/nieuw", Action::plan_talks, open);
}

} // namespace trialoog::conversations
