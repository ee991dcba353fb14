// The administrator decides about a parent's contact with a pupil (/beheer/mensen/{person}/contact/{pupil}),
// or notes that somebody has died (/beheer/mensen/{person}/overleden).

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/text/number.hpp"
#include "platform/text/typed.hpp"
#include "slices/access/decisions/contact_decision.sql.hpp"
#include "slices/access/people/contact_pages.hpp"
#include "slices/access/people/people_pages.hpp"
#include "slices/access/people/routes.hpp"

namespace trialoog::access {
namespace {

constexpr int furthest_days = 2 * 365;

std::string read_reason(const http::Request& request, look::Errors& errors) {
    std::string reason = text::typed_line(request.form.get("reden"));
    if (reason.empty()) errors.add("reden", t("Schrijf in een paar woorden waarom."));
    look::want_short(errors, "reden", reason, longest_reason);
    return reason;
}

TypedDecision typed_in(const http::Request& request) {
    const auto field = [&](std::string_view name) { return std::string(request.form.get(name)); };
    return {field("bericht"), field("contact"), field("gezag"),
            field("relatie"), field("vanaf"),   field("reden")};
}

WantedDecision read_decision(const http::Request& request, Day today, look::Errors& errors) {
    const auto yes = [&](const char* name) {
        const auto said = request.form.get(name);
        if (said != "ja" && said != "nee") errors.add(name, t("Kies ja of nee."));
        return said == "ja";
    };
    WantedDecision wanted;
    wanted.state.is_informed = yes("bericht");
    wanted.state.no_contact = !yes("contact");
    wanted.state.has_authority = yes("gezag");
    wanted.state.is_ended = !yes("relatie");
    const auto day = Day::parse_iso(request.form.get("vanaf"));
    if (!day)
        errors.add("vanaf", t("Dit is geen dag. Schrijf bijvoorbeeld 2026-12-01."));
    else if (*day > today.plus_days(furthest_days) || *day < Day{2000, 1, 1})
        errors.add("vanaf", t("Kies een dag tussen het jaar 2000 en over twee jaar."));
    wanted.from_on = day.value_or(today);
    wanted.reason = read_reason(request, errors);
    return wanted;
}

/// About oneself, and about parents of one's own child, somebody else decides.
bool is_involved(db::Reader& tx, const Viewer& viewer, const http::Request& request) {
    return request.param("person") == viewer.person_id ||
           tx.exists(sql::is_parent_of, {viewer.school_id, viewer.person_id, request.param("pupil")});
}

http::Response shown(const http::Request& request, const Viewer& viewer, const ContactPage& page,
                     int status) {
    auto wide = frame(request, viewer, t("Contact"));
    return http::page(look::page(wide, contact_page(page)), status);
}

http::Response another_decides(const http::Request& request, const Viewer& viewer) {
    return http::page(
        look::page(frame(request, viewer, t("Contact")), another_decides_page(request.param("person"))), 403);
}

http::Response show_contact(const http::Request& request, const Viewer& viewer, Services& services) {
    const Instant now = services.clock.now();
    bool involved = false;
    const auto pair = services.database.write([&](db::Writer& tx) {
        auto found = find_contact(tx, viewer, request.param("person"), request.param("pupil"));
        involved = found && is_involved(tx, viewer, request);
        // Reasons are read on this page: who did is noted.
        if (found && !involved && !found->decisions.empty())
            note(tx, viewer, now, Action::decide_contact, found->pupil_id, found->parent_id);
        return found;
    });
    if (!pair) return not_found(request, &viewer);
    if (involved) return another_decides(request, viewer);
    return shown(request, viewer,
                 {.pair = *pair,
                  .typed = as_it_is(pair->now, services.clock.today()),
                  .saved = request.query.get("bewaard") == "ja",
                  .withdrawn = text::number<int>(request.query.get("ingetrokken")).value_or(0)},
                 200);
}

http::Response decide_contact(const http::Request& request, const Viewer& viewer, Services& services) {
    look::Errors errors;
    const WantedDecision wanted = read_decision(request, services.clock.today(), errors);
    const Instant now = services.clock.now();
    struct Outcome {
        std::optional<ContactOfPair> pair;
        bool involved = false, changed_meanwhile = false;
        int withdrawn = 0;
    };
    const auto outcome = services.database.write([&](db::Writer& tx) {
        Outcome made{find_contact(tx, viewer, request.param("person"), request.param("pupil"))};
        made.involved = made.pair && is_involved(tx, viewer, request);
        made.changed_meanwhile = made.pair && made.pair->seen != request.form.get("gezien");
        if (made.pair && !made.involved && !made.changed_meanwhile && errors.none())
            made.withdrawn = decide(tx, viewer, *made.pair, wanted, now);
        return made;
    });
    if (!outcome.pair) return not_found(request, &viewer);
    if (outcome.involved) return another_decides(request, viewer);
    if (outcome.changed_meanwhile || !errors.none())
        return shown(request, viewer,
                     {.pair = *outcome.pair,
                      .typed = typed_in(request),
                      .errors = errors,
                      .changed_meanwhile = outcome.changed_meanwhile},
                     outcome.changed_meanwhile ? 409 : 422);
    services.jobs.wake();
    return http::see_other(contact_path(request.param("person"), request.param("pupil")) +
                           "?bewaard=ja&ingetrokken=" + std::to_string(outcome.withdrawn));
}

http::Response life_shown(const http::Request& request, const Viewer& viewer, const LifePage& page,
                          int status) {
    return http::page(look::page(frame(request, viewer, page.life.name), life_page(page)), status);
}

http::Response show_life(const http::Request& request, const Viewer& viewer, Services& services) {
    const Instant now = services.clock.now();
    const auto life = services.database.write([&](db::Writer& tx) {
        auto found = find_life(tx, viewer, request.param("person"));
        if (found && !found->decisions.empty())
            note(tx, viewer, now, Action::decide_contact, {}, found->person_id);
        return found;
    });
    if (!life) return not_found(request, &viewer);
    if (life->person_id == viewer.person_id) return another_decides(request, viewer);
    return life_shown(request, viewer, {.life = *life}, 200);
}

http::Response note_life(const http::Request& request, const Viewer& viewer, Services& services) {
    look::Errors errors;
    const std::string reason = read_reason(request, errors);
    const Instant now = services.clock.now();
    bool meanwhile = false;
    const auto life = services.database.write([&](db::Writer& tx) {
        auto found = find_life(tx, viewer, request.param("person"));
        if (!found || found->person_id == viewer.person_id) return found;
        meanwhile = found->seen != request.form.get("gezien");
        if (!meanwhile && errors.none())
            decide_deceased(tx, viewer, *found, request.form.get("overleden") == "ja", reason, now);
        return found;
    });
    if (!life) return not_found(request, &viewer);
    if (life->person_id == viewer.person_id) return another_decides(request, viewer);
    if (meanwhile || !errors.none())
        return life_shown(request, viewer,
                          {.life = *life, .reason = reason, .errors = errors, .changed_meanwhile = meanwhile},
                          meanwhile ? 409 : 422);
    services.jobs.wake();
    return http::see_other(person_path(request.param("person")));
}

} // namespace

void register_contact_decisions(Routes& routes, Services& services) {
    const auto with = [&services](auto handler) {
        return [&services, handler](const http::Request& request, const Viewer& viewer) {
            return handler(request, viewer, services);
        };
    };
    const auto action = Action::decide_contact;
    routes.get("/beheer/mensen/{person}/contact/{pupil}", action, with(show_contact));
    routes.post("/beheer/mensen/{person}/contact/{pupil}", action, with(decide_contact));
    routes.get("/beheer/mensen/{person}/overleden", action, with(show_life));
    routes.post("/beheer/mensen/{person}/overleden", action, with(note_life));
}

} // namespace trialoog::access
