// GET and POST /werk/{work}/met-wie: with whom (HA-4), and the way out for who knows nobody.

#include "slices/assignments/doing/routes.hpp"
#include "slices/assignments/work_frame/with_work.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/viewer/mentors.hpp"
#include "slices/assignments/doing/pages_doing.hpp"
#include "slices/assignments/supporter/supporter_store.hpp"
#include "slices/assignments/work/companion_kind.hpp"
#include "slices/assignments/work/next_step.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace trialoog::assignments {
namespace {

using access::Action;

/// The value of a choice: a kind, or a kind and the parent: "mother:0190…".
std::string choice_value(std::string_view kind, std::string_view person_id) {
    return person_id.empty() ? std::string(kind) : fmt::format("{}:{}", kind, person_id);
}

bool is_named(std::string_view kind, const std::vector<ParentOfPupil>& parents) {
    return std::ranges::any_of(parents, [&](const ParentOfPupil& one) {
        return kind != "other" && companion_of_relation(one.relation_kind) == kind;
    });
}

/// First the parents that the school knows, then everybody else; and that one doesn't know yet.
std::vector<look::Choice> choices(const OpenedWork& opened, const std::vector<ParentOfPupil>& parents,
                                  const access::Viewer& viewer, const std::string& mentor) {
    std::vector<look::Choice> all;
    for (const ParentOfPupil& parent : parents) {
        const std::string kind = companion_of_relation(parent.relation_kind);
        const std::string name = name_among(parent, parents);
        const std::string label =
            kind == "other" ? name : fmt::format("{} ({})", capital(companion_label(kind)), name);
        const bool self = parent.person_id == viewer.person_id;
        all.push_back({choice_value(kind, parent.person_id),
                       self ? tf("Ik zelf ({name})", fmt::arg("name", parent.given_name)) : label});
    }
    for (const std::string_view kind : companion_kinds())
        if (!is_named(kind, parents)) all.push_back({std::string(kind), capital(companion_label(kind))});
    const bool pupil = opened.seat.side == Side::pupil;
    all.push_back(
        {"unknown", pupil ? t("Ik weet het nog niet, of ik heb niemand") : t("Dat weten we nog niet"),
         pupil            ? t("Je mentor denkt dan met je mee.")
         : mentor.empty() ? t("De mentor denkt dan mee.")
                          : tf("U kunt dan hulp vragen aan {mentor}.", fmt::arg("mentor", mentor))});
    return all;
}

CompanionForm form_for(const OpenedWork& opened, const std::vector<ParentOfPupil>& parents,
                       const access::Viewer& viewer, const std::string& mentor) {
    CompanionForm choosing;
    choosing.choices = choices(opened, parents, viewer, mentor);
    const std::string& person = opened.work.companion_person_id;
    const bool parent = std::ranges::count(parents, person, &ParentOfPupil::person_id) > 0;
    choosing.picked =
        opened.work.needs_adult ? "unknown" : choice_value(opened.work.companion, parent ? person : "");
    choosing.name = opened.work.companion_name;
    return choosing;
}

/// Nothing when the form was changed by hand: only what was offered can be chosen.
std::optional<CompanionChoice> choice_from(const CompanionForm& offered, const http::Fields& sent,
                                           const std::vector<ParentOfPupil>& parents) {
    const std::string value(sent.get("wie"));
    if (!std::ranges::count(offered.choices, value, &look::Choice::value)) return std::nullopt;
    if (value == "unknown") return CompanionChoice{"", "", "", true};
    const std::size_t colon = value.find(':');
    CompanionChoice choice{value.substr(0, colon), tidy(sent.get("naam")), "", false};
    if (colon == std::string::npos) return choice;
    choice.person_id = value.substr(colon + 1);
    const auto parent = std::ranges::find(parents, choice.person_id, &ParentOfPupil::person_id);
    // A grandparent or guardian has no word of its own here.
    if (choice.kind == "other" && choice.name.empty()) choice.name = parent->given_name;
    return choice;
}

/// The same adult from the network again: they stay who they are.
void keep_supporter(CompanionChoice& choice, const Work& work) {
    const bool same = choice.kind == work.companion && choice.name == work.companion_name;
    if (same && choice.person_id.empty() && may_be_supporter(choice.kind))
        choice.person_id = work.companion_person_id;
}

struct Choosing {
    OpenedWork opened;
    std::vector<ParentOfPupil> parents;
    CompanionForm form;
};
/// The mentor may choose too (HA-12); another parent than the chosen one may not.
std::optional<Choosing> ask(const access::Asked& asked) {
    return asked.services.database.read([&](db::Reader& tx) -> std::optional<Choosing> {
        auto opened = open_work(tx, asked.viewer, asked.request.param("work"), Action::choose_companion);
        if (!opened) return std::nullopt;
        if (!opened->seat.side && !access::is_mentor(opened->pupil)) return std::nullopt;
        auto parents = parents_of_pupil(tx, asked.viewer.school_id, opened->work.pupil_id, asked.today());
        const std::string mentor =
            access::mentor_names(tx, asked.viewer.school_id, opened->work.pupil_id, asked.viewer.today);
        CompanionForm form = form_for(*opened, parents, asked.viewer, mentor);
        return Choosing{std::move(*opened), std::move(parents), std::move(form)};
    });
}

http::Response again(const access::Asked& asked, const Choosing& choosing, int status) {
    return work_page(asked, t("Met wie"), companion_page(choosing.opened, choosing.form), status,
                     reading_scripts);
}

http::Response after_choosing(const Choosing& choosing, const CompanionChoice& choice, Day today) {
    const std::string& id = choosing.opened.work.id;
    const auto& seat = choosing.opened.seat;
    if (!seat.side) return http::see_other(class_of_work_path(choosing.opened));
    if (choice.needs_adult) return http::see_other(work_path(id));
    const OpenedWork& opened = choosing.opened;
    const Part own = part_of(*seat.side);
    if (is_ready(opened.work, *opened.form, opened.answers, own))
        return http::see_other(work_path(id, "wissel"));
    return http::see_other(page_path(opened, own, first_open_page(*opened.form, opened.answers, own, today)));
}

/// Another adult was chosen meanwhile, who may choose now: the work's first page says so.
http::Response not_asked(const access::Asked& asked) {
    return with_work(asked, Action::choose_companion,
                     [](const OpenedWork& opened) { return http::see_other(work_path(opened.work.id)); });
}

http::Response choose(const access::Asked& asked) {
    auto choosing = ask(asked);
    if (!choosing) return not_asked(asked);
    const OpenedWork& opened = choosing->opened;
    if (opened.work.handed_in_at) return http::see_other(work_path(opened.work.id));

    CompanionForm& form = choosing->form;
    auto choice = choice_from(form, asked.request.form, choosing->parents);
    if (choice) keep_supporter(*choice, opened.work);
    form.picked = std::string(asked.request.form.get("wie"));
    form.name = std::string(asked.request.form.get("naam"));
    if (!choice) form.errors.add("wie", t("Kies met wie. Nog niet bekend? Kies dan de laatste."));
    look::want_short(form.errors, "naam", tidy(form.name), longest_name);
    if (choice && choice->name.find('\n') != std::string::npos)
        form.errors.add("naam", t("Schrijf een korte naam."));
    if (!form.errors.none()) return again(asked, *choosing, 422);

    const bool replaces =
        replaces_answers(*opened.form, opened.answers, opened.work, choice->kind, choice->person_id);
    if (replaces && asked.request.form.get("wissen") != "ja") {
        form.replaces = true;
        return again(asked, *choosing, 422);
    }
    asked.services.database.write([&](db::Writer& tx) {
        if (replaces)
            clear_answers(tx, asked.viewer.school_id, opened.work.id, adult_fields(*opened.form),
                          asked.viewer.person_id, asked.now);
        if (choose_companion(tx, asked.viewer.school_id, opened.work.id, *choice, asked.now))
            renew_proposal(tx, asked.viewer, opened, *choice, asked.now);
    });
    return after_choosing(*choosing, *choice, asked.today());
}
} // namespace

void register_companion(access::Routes& routes) {
    routes.get("/werk/{work}/met-wie", Action::choose_companion, [](const access::Asked& asked) {
        const auto choosing = ask(asked);
        if (!choosing) return not_asked(asked);
        if (choosing->opened.work.handed_in_at) return http::see_other(work_path(choosing->opened.work.id));
        return again(asked, *choosing, 200);
    });
    routes.post("/werk/{work}/met-wie", Action::choose_companion, choose);
}

} // namespace trialoog::assignments
