// GET /gesprekken/ronde/{round}: how far it is; POST …/vragen asks the families, …/erbij adds who joins.

#include "slices/conversations/answers/ask_families.hpp"
#include "slices/conversations/round_pages/round_views.hpp"
#include "slices/conversations/round_pages/routes.hpp"

#include "look/limit.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/text/number.hpp"
#include "platform/text/typed.hpp"
#include "slices/conversations/rounds/paths.hpp"

#include <algorithm>
#include <set>

namespace trialoog::conversations {
namespace {

using access::Action;

std::vector<std::string> without_mentor(const std::vector<RoundPupil>& pupils,
                                        const std::vector<RoundClass>& classes) {
    std::vector<std::string> names;
    for (const RoundClass& of : classes)
        if (std::ranges::any_of(pupils, [&](const RoundPupil& one) {
                return one.class_id == of.id && one.mentor_ids.empty();
            }))
            names.push_back(of.name);
    return names;
}

void count_families(db::Reader& tx, std::string_view school_id, const std::vector<RoundPupil>& pupils,
                    RoundPage& page) {
    std::set<std::string> answered;
    for (const FamilyAnswer& one : answers_of_round(tx, school_id, page.round.id))
        answered.insert(one.pupil_id);
    page.families = static_cast<int>(pupils.size());
    for (const RoundPupil& one : pupils) {
        page.answered += answered.contains(one.pupil_id);
        page.to_ask += std::ranges::any_of(one.mentor_ids,
                                           [&](const std::string& id) { return page.blocks.contains(id); });
    }
}

std::optional<RoundPage> find(db::Reader& tx, const access::Asked& asked) {
    const std::string& school_id = asked.viewer.school_id;
    auto round = find_round(tx, asked.viewer, asked.request.param("round"), Action::plan_talks);
    if (!round) return std::nullopt;
    RoundPage page;
    page.round = std::move(*round);
    page.today = asked.today();
    page.classes = classes_of_round(tx, school_id, page.round.id);
    page.givers = givers_of(tx, school_id, page.round.id, page.today);
    page.blocks = blocks_of_round(tx, school_id, page.round.id);
    page.staff = staff_to_join(tx, school_id, page.today);
    std::erase_if(page.staff, [&](const RoundPerson& one) {
        return std::ranges::count(page.givers, one.id, &RoundPerson::id) > 0;
    });
    const auto pupils = pupils_of_round(tx, school_id, page.round.id, page.today);
    page.classes_without_mentor = without_mentor(pupils, page.classes);
    count_families(tx, school_id, pupils, page);
    if (page.round.published_at) page.figures = figures_of_round(tx, school_id, page.round.id);
    return page;
}

http::Response shown(const access::Asked& asked, const RoundPage& page, int status = 200) {
    auto frame = access::frame(asked, t_content(page.round.title));
    frame.wide = true;
    frame.styles.push_back("css/rounds.css");
    return http::page(look::page(frame, round_page(page)), status);
}

http::Response show(const access::Asked& asked) {
    auto page = asked.services.database.read([&](db::Reader& tx) { return find(tx, asked); });
    if (!page) return access::not_found(asked);
    page->told = text::number<int>(asked.request.query.get("gevraagd"), 0);
    return shown(asked, *page);
}

http::Response ask(const access::Asked& asked) {
    int told = 0;
    const auto round = asked.services.database.write([&](db::Writer& tx) {
        auto found = find_round(tx, asked.viewer, asked.request.param("round"), Action::plan_talks);
        if (found) told = ask_families_now(tx, asked.services, asked.viewer, *found, asked.now);
        return found;
    });
    if (!round) return access::not_found(asked);
    asked.services.jobs.wake();
    return http::see_other(round_path(round->id) + "?gevraagd=" + std::to_string(told));
}

/// Nothing when there is something wrong, which stands on the page then.
std::optional<RoundPerson> who_joins(const http::Fields& form, RoundPage& page) {
    if (form.get("wie") == "collega") {
        const auto at = std::ranges::find(page.staff, form.get("collega"), &RoundPerson::id);
        if (at != page.staff.end()) return *at;
        page.errors.add("collega", t("Kies een collega."));
        return std::nullopt;
    }
    page.typed_name = text::typed_line(form.get("naam"));
    const std::string language(form.get("taal"));
    if (page.typed_name.empty()) page.errors.add("naam", t("Schrijf de naam van de tolk."));
    look::want_short(page.errors, "naam", page.typed_name, 80);
    if (std::ranges::count(i18n::languages(), language, &i18n::Language::code) == 0)
        page.errors.add("taal", t("Kies een taal uit de lijst."));
    if (!page.errors.none()) return std::nullopt;
    return RoundPerson{
        .id = db::new_id(), .part = Part::interpreter, .name = page.typed_name, .language = language};
}

http::Response add(const access::Asked& asked) {
    std::optional<RoundPerson> who;
    auto page = asked.services.database.write([&](db::Writer& tx) {
        auto found = find(tx, asked);
        if (found) who = who_joins(asked.request.form, *found);
        if (who) put_person(tx, asked.viewer.school_id, found->round.id, *who);
        return found;
    });
    if (!page) return access::not_found(asked);
    return who ? http::see_other(giver_path(page->round.id, who->id)) : shown(asked, *page, 422);
}

} // namespace

void register_show_round(access::Routes& routes) {
    routes.get("/gesprekken/ronde/{round}", Action::plan_talks, show);
    routes.post("/gesprekken/ronde/{round}/vragen", Action::plan_talks, ask);
    routes.post("/gesprekken/ronde/{round}/erbij", Action::plan_talks, add);
}

} // namespace trialoog::conversations
