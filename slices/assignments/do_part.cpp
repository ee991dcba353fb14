// GET and POST /werk/{work}/leerling/{step} and /volwassene/{step}: a question at a time.

#include "slices/assignments/doing.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/conflict.hpp"
#include "slices/assignments/next_step.hpp"
#include "slices/assignments/pages_work.hpp"
#include "slices/dossier/dossier.hpp"

#include <algorithm>
#include <charconv>

namespace trialoog::assignments {
namespace {

using access::Action;

std::optional<int> step_number(const http::Request& request, const OpenedWork& opened, Side part) {
    const std::string_view text = request.param("step");
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const auto steps = static_cast<int>(opened.form->steps_of(voice_of(part)).size());
    if (error != std::errc() || end != text.data() + text.size() || number < 1 || number > steps)
        return std::nullopt;
    return number;
}

/// Where to go instead, when this part can't be filled in here now.
std::optional<http::Response> elsewhere(const OpenedWork& opened, Side part) {
    const std::string& id = opened.work.id;
    if (!opened.seat.side || opened.work.handed_in_at) return http::see_other(work_path(id));
    const NextStep next = next_step(opened.work, *opened.form, opened.answers, opened.seat);
    if (next.what == Next::choose_companion && !(part == Side::pupil && is_ready(opened.work, part)))
        return http::see_other(work_path(id, "met-wie"));
    const bool own = part == *opened.seat.side;
    if (!own && !is_ready(opened.work, *opened.seat.side)) return http::see_other(work_path(id));
    if (!own && fills_in_elsewhere(*opened.form, opened.answers, part, opened.seat))
        return http::see_other(work_path(id, "wissel"));
    return std::nullopt;
}

std::vector<std::string> known_in_dossier(Services& services, const access::Viewer& viewer,
                                          const OpenedWork& opened, Side part) {
    if (part != Side::pupil || opened.seat.side != Side::pupil) return {};
    return services.database.read(
        [&](db::Reader& tx) { return dossier::known_qualities(tx, viewer, opened.work.pupil_id); });
}

http::Response show(Services& services, const http::Request& request, const access::Viewer& viewer,
                    const OpenedWork& opened, StepView view, int status = 200) {
    const auto steps = opened.form->steps_of(voice_of(view.part));
    const Step& step = *steps.at(static_cast<std::size_t>(view.number - 1));
    if (!step.items.empty() && step.items.front().kind == Kind::top)
        view.known_qualities = known_in_dossier(services, viewer, opened, view.part);
    return work_page(request, viewer, t_content(opened.form->title), step_page(opened, view), status);
}

/// Only fields of this step: a form can't reach the other's part.
std::vector<Typed> typed_in_step(const OpenedWork& opened, const Step& step, const http::Fields& sent) {
    auto typed = typed_answers(*opened.form, sent, opened.answers);
    std::erase_if(typed, [&](const Typed& one) { return opened.form->field(one.field)->step != &step; });
    return typed;
}

/// The same word twice in a top says less than it could.
void want_different_words(const OpenedWork& opened, const std::vector<Typed>& typed, look::Errors& errors) {
    std::vector<std::string> seen;
    for (const Typed& one : typed) {
        if (opened.form->field(one.field)->item->kind != Kind::top || one.value.empty()) continue;
        if (std::ranges::count(seen, one.value))
            errors.add(one.field, t("Dit woord staat al in de top. Kies een ander woord."));
        seen.push_back(one.value);
    }
}

void want_all_answers(const OpenedWork& opened, Side part, const std::vector<Answer>& answers,
                      look::Errors& errors) {
    const Names names = names_of(opened.work);
    const auto steps = opened.form->steps_of(voice_of(part));
    for (const Field* field : missing(*opened.form, answers, voice_of(part))) {
        const auto number = std::ranges::find(steps, field->step) - steps.begin() + 1;
        errors.add(field->step == steps.back() ? field->key : "",
                   tf("Stap {n}: geef nog antwoord op ‘{question}’", fmt::arg("n", number),
                      fmt::arg("question", say(field->item->label.to(part), names))));
    }
}

struct Place {
    Side part;
    int number;
};

http::Response to_next(Services& services, const http::Request& request, const access::Viewer& viewer,
                       const OpenedWork& before, Place at) {
    const auto steps = static_cast<int>(before.form->steps_of(voice_of(at.part)).size());
    if (at.number < steps) return http::see_other(step_path(before.work.id, at.part, at.number + 1));
    return with_work(services, request, viewer, Action::do_work, [&](const OpenedWork& opened) {
        StepView view{at.part, at.number, shown_answers(opened)};
        want_all_answers(opened, at.part, opened.answers, view.errors);
        if (!view.errors.none()) return show(services, request, viewer, opened, view, 422);
        services.database.write([&](db::Writer& tx) {
            mark_ready(tx, viewer.school_id, opened.work.id, at.part, services.clock.now());
        });
        return http::see_other(work_path(opened.work.id, "wissel"));
    });
}

http::Response save(Services& services, const http::Request& request, const access::Viewer& viewer,
                    const OpenedWork& opened, Place at) {
    const auto steps = opened.form->steps_of(voice_of(at.part));
    const auto typed = typed_in_step(opened, *steps[static_cast<std::size_t>(at.number - 1)], request.form);
    look::Errors errors = errors_of(*opened.form, typed);
    want_different_words(opened, typed, errors);
    if (!errors.none()) {
        StepView view{at.part, at.number, shown_answers(opened), errors};
        for (const Typed& one : typed)
            view.shown[one.field] = {one.value, one.seen_version};
        return show(services, request, viewer, opened, view, 422);
    }
    const auto conflicts = services.database.write([&](db::Writer& tx) {
        return save_answers(tx, viewer.school_id, opened.work.id, typed, viewer.person_id,
                            services.clock.now());
    });
    if (!conflicts) return http::see_other(work_path(opened.work.id));
    if (!conflicts->empty())
        return two_versions(request, viewer, opened, step_path(opened.work.id, at.part, at.number), typed,
                            *conflicts);
    return to_next(services, request, viewer, opened, at);
}

void register_part(access::Routes& routes, Services& services, std::string pattern, Side part) {
    routes.get(pattern, Action::do_work, [&services, part](const auto& request, const auto& viewer) {
        return with_work(services, request, viewer, Action::do_work, [&](const OpenedWork& opened) {
            const auto number = step_number(request, opened, part);
            if (!number) return access::not_found(request, &viewer);
            if (auto instead = elsewhere(opened, part)) return std::move(*instead);
            return show(services, request, viewer, opened, {part, *number, shown_answers(opened)});
        });
    });
    routes.post(pattern, Action::do_work, [&services, part](const auto& request, const auto& viewer) {
        return with_work(services, request, viewer, Action::do_work, [&](const OpenedWork& opened) {
            const auto number = step_number(request, opened, part);
            if (!number) return access::not_found(request, &viewer);
            if (auto instead = elsewhere(opened, part)) return std::move(*instead);
            return save(services, request, viewer, opened, {part, *number});
        });
    });
}
} // namespace

void register_parts(access::Routes& routes, Services& services) {
    register_part(routes, services, "/werk/{work}/leerling/{step}", Side::pupil);
    register_part(routes, services, "/werk/{work}/volwassene/{step}", Side::adult);
}

} // namespace trialoog::assignments
