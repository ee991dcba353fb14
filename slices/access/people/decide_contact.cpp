// The administrator decides about a parent's contact with a pupil (/beheer/mensen/{person}/contact/{pupil}),
// or notes that somebody has died (/beheer/mensen/{person}/overleden).

#include "slices/access/people/decide_contact.hpp"
#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/text/number.hpp"
#include "platform/text/typed.hpp"
#include "slices/access/decisions/contact_decision.sql.hpp"
#include "slices/access/people/contact_pages.hpp"
#include "slices/access/people/people_pages.hpp"

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
bool is_involved(db::Reader& tx, const Asked& asked) {
    return asked.request.param("person") == asked.viewer.person_id ||
           tx.exists(sql::is_parent_of,
                     {asked.viewer.school_id, asked.viewer.person_id, asked.request.param("pupil")});
}

http::Response shown(const Asked& asked, const ContactPage& page, int status) {
    auto wide = frame(asked, t("Contact"));
    return http::page(look::page(wide, contact_page(page)), status);
}

http::Response another_decides(const Asked& asked) {
    return http::page(
        look::page(frame(asked, t("Contact")), another_decides_page(asked.request.param("person"))), 403);
}

http::Response show_contact(const Asked& asked) {
    bool involved = false;
    const auto pair = asked.services.database.write([&](db::Writer& tx) {
        auto found =
            find_contact(tx, asked.viewer, asked.request.param("person"), asked.request.param("pupil"));
        involved = found && is_involved(tx, asked);
        // Reasons are read on this page: who did is noted.
        if (found && !involved && !found->decisions.empty())
            note(tx, asked.viewer, asked.now, Action::decide_contact, found->pupil_id, found->parent_id);
        return found;
    });
    if (!pair) return not_found(asked);
    if (involved) return another_decides(asked);
    return shown(asked,
                 {.pair = *pair,
                  .typed = as_it_is(pair->now, asked.today()),
                  .saved = asked.request.query.get("bewaard") == "ja",
                  .withdrawn = text::number<int>(asked.request.query.get("ingetrokken")).value_or(0)},
                 200);
}

http::Response decide_contact(const Asked& asked, Withdraw withdraw) {
    look::Errors errors;
    const WantedDecision wanted = read_decision(asked.request, asked.today(), errors);
    struct Outcome {
        std::optional<ContactOfPair> pair;
        bool involved = false, changed_meanwhile = false;
        int withdrawn = 0;
    };
    const auto outcome = asked.services.database.write([&](db::Writer& tx) {
        Outcome made{
            find_contact(tx, asked.viewer, asked.request.param("person"), asked.request.param("pupil"))};
        made.involved = made.pair && is_involved(tx, asked);
        made.changed_meanwhile = made.pair && made.pair->seen != asked.request.form.get("gezien");
        if (made.pair && !made.involved && !made.changed_meanwhile && errors.none())
            made.withdrawn = decide(tx, asked.viewer, *made.pair, wanted, asked.now, withdraw);
        return made;
    });
    if (!outcome.pair) return not_found(asked);
    if (outcome.involved) return another_decides(asked);
    if (outcome.changed_meanwhile || !errors.none())
        return shown(asked,
                     {.pair = *outcome.pair,
                      .typed = typed_in(asked.request),
                      .errors = errors,
                      .changed_meanwhile = outcome.changed_meanwhile},
                     outcome.changed_meanwhile ? 409 : 422);
    asked.services.jobs.wake();
    return http::see_other(contact_path(asked.request.param("person"), asked.request.param("pupil")) +
                           "?bewaard=ja&ingetrokken=" + std::to_string(outcome.withdrawn));
}

http::Response life_shown(const Asked& asked, const LifePage& page, int status) {
    return http::page(look::page(frame(asked, page.life.name), life_page(page)), status);
}

http::Response show_life(const Asked& asked) {
    const auto life = asked.services.database.write([&](db::Writer& tx) {
        auto found = find_life(tx, asked.viewer, asked.request.param("person"));
        if (found && !found->decisions.empty())
            note(tx, asked.viewer, asked.now, Action::decide_contact, {}, found->person_id);
        return found;
    });
    if (!life) return not_found(asked);
    if (life->person_id == asked.viewer.person_id) return another_decides(asked);
    return life_shown(asked, {.life = *life}, 200);
}

http::Response note_life(const Asked& asked, Withdraw withdraw) {
    look::Errors errors;
    const std::string reason = read_reason(asked.request, errors);
    bool meanwhile = false;
    const auto life = asked.services.database.write([&](db::Writer& tx) {
        auto found = find_life(tx, asked.viewer, asked.request.param("person"));
        if (!found || found->person_id == asked.viewer.person_id) return found;
        meanwhile = found->seen != asked.request.form.get("gezien");
        if (!meanwhile && errors.none())
            decide_deceased(tx, asked.viewer, *found, asked.request.form.get("overleden") == "ja", reason,
                            asked.now, withdraw);
        return found;
    });
    if (!life) return not_found(asked);
    if (life->person_id == asked.viewer.person_id) return another_decides(asked);
    if (meanwhile || !errors.none())
        return life_shown(asked,
                          {.life = *life, .reason = reason, .errors = errors, .changed_meanwhile = meanwhile},
                          meanwhile ? 409 : 422);
    asked.services.jobs.wake();
    return http::see_other(person_path(asked.request.param("person")));
}

} // namespace

void register_contact_decisions(Routes& routes, Withdraw withdraw) {
    const auto action = Action::decide_contact;
    routes.get("/beheer/mensen/{person}/contact/{pupil}", action, show_contact);
    routes.post("/beheer/mensen/{person}/contact/{pupil}", action, with(withdraw, decide_contact));
    routes.get("/beheer/mensen/{person}/overleden", action, show_life);
    routes.post("/beheer/mensen/{person}/overleden", action, with(withdraw, note_life));
}

} // namespace trialoog::access
