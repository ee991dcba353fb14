// /gesprekken/ronde/{round}/wijzigen and /intrekken. Who changes what a colleague changed meanwhile keeps
// what they typed, and sees it.

#include "slices/conversations/answers/answers_store.hpp"
#include "slices/conversations/answers/ask_families.hpp"
#include "slices/conversations/round_pages/round_form.hpp"
#include "slices/conversations/round_pages/routes.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/text/number.hpp"
#include "slices/conversations/rounds/givers.hpp"
#include "slices/conversations/rounds/paths.hpp"

namespace trialoog::conversations {
using namespace html;
namespace {

using access::Action;

std::optional<Round> find(db::Reader& tx, const access::Asked& asked) {
    return find_round(tx, asked.viewer, asked.request.param("round"), Action::plan_talks);
}
/// Nothing to change any more; published talks are moved on the board.
bool is_settled(const Round& round, Day today) {
    const Stage stage = stage_of(round, today);
    return stage == Stage::withdrawn || stage == Stage::over;
}

http::Response shown(const access::Asked& asked, const RoundForm& form, int status = 200) {
    auto frame = access::frame(asked, t("Wijzig deze ronde"));
    frame.styles.push_back("css/rounds.css");
    return http::page(look::page(frame, round_form(form)), status);
}

std::vector<std::string> ids_of(const std::vector<RoundClass>& classes) {
    std::vector<std::string> ids;
    for (const RoundClass& one : classes)
        ids.push_back(one.id);
    return ids;
}

http::Response show(const access::Asked& asked) {
    RoundForm form;
    const auto round = asked.services.database.read([&](db::Reader& tx) {
        auto found = find(tx, asked);
        if (!found) return found;
        form.classes = classes_to_choose(tx, asked.viewer.school_id, asked.today()).classes;
        form.typed = typed_of(*found, ids_of(classes_of_round(tx, asked.viewer.school_id, found->id)));
        return found;
    });
    if (!round) return access::not_found(asked);
    if (is_settled(*round, asked.today())) return http::see_other(round_path(round->id));
    form.was = &*round;
    return shown(asked, form);
}

std::optional<Day> read_day(const std::string& typed) {
    const auto day = Day::parse_iso(typed);
    return day ? day : Day::parse_dutch(typed);
}
/// Who gave times on days that the typed period leaves out.
std::vector<std::string> who_falls_outside(db::Reader& tx, std::string_view school_id, const Round& round,
                                           const TypedRound& typed) {
    const auto from = read_day(typed.from), until = read_day(typed.until);
    std::vector<std::string> names;
    if (!from || !until) return names;
    const Blocks blocks = blocks_of_round(tx, school_id, round.id);
    for (const RoundPerson& one : people_of_round(tx, school_id, round.id)) {
        const auto mine = blocks.find(one.id);
        if (mine == blocks.end()) continue;
        for (const Block& block : mine->second)
            if (block.day < *from || block.day > *until) {
                names.push_back(one.name);
                break;
            }
    }
    return names;
}

enum class Became { kept, wrong, stale };
Became save(db::Writer& tx, const access::Asked& asked, const Round& was, RoundForm& form) {
    const std::string& school_id = asked.viewer.school_id;
    YearOfClasses year = classes_to_choose(tx, school_id, asked.today());
    form.classes = year.classes;
    auto decided = decide_round(form.typed, {.today = asked.today(),
                                             .year_ends_on = year.ends_on,
                                             .classes = form.classes,
                                             .was = &was,
                                             .answers = count_answers(tx, school_id, was.id),
                                             .outside = who_falls_outside(tx, school_id, was, form.typed)});
    form.errors = std::move(decided.errors);
    form.asks_if_short = decided.asks_if_short;
    if (was.published_at && (decided.round.minutes != was.minutes || decided.round.from != was.from ||
                             decided.round.until != was.until))
        form.errors.add("van",
                        t("De gesprekken staan al vast. Verzet ze op het bord; lengte en periode blijven."));
    if (!form.errors.none()) return Became::wrong;
    decided.round.version = text::number<int>(asked.request.form.get("gezien"), 1).value_or(0);
    if (!change_round(tx, asked.viewer, decided.round, asked.now)) return Became::stale;
    set_classes(tx, school_id, was.id, form.typed.class_ids, asked.today());
    return Became::kept;
}

http::Response change(const access::Asked& asked) {
    RoundForm form{.typed = read_round_form(asked.request.form), .classes = {}};
    Became became = Became::kept;
    const auto round = asked.services.database.write([&](db::Writer& tx) {
        auto found = find(tx, asked);
        if (found && !is_settled(*found, asked.today())) became = save(tx, asked, *found, form);
        return found;
    });
    if (!round) return access::not_found(asked);
    if (became == Became::kept) return http::see_other(round_path(round->id));
    form.was = &*round;
    form.is_stale = became == Became::stale;
    return shown(asked, form, form.is_stale ? 409 : 422);
}

Html withdraw_page(const Round& round) {
    const std::string back = round_path(round.id);
    if (round.published_at)
        return group(
            look::heading(round.title, t("Er staan al gesprekken vast"),
                          t("Zeg de gesprekken eerst af op het bord. Daarna kun je de ronde intrekken.")),
            p(a(href(back), t("Terug"))));
    return group(look::heading(round.title, t("Deze ronde intrekken?")),
                 ul(li(round.asked_at ? t("Gezinnen krijgen bericht dat het nu niet doorgaat.")
                                      : t("Gezinnen weten nog van niets. Zij krijgen geen bericht.")),
                    li(t("Wat mentoren en gezinnen al opgaven, blijft bewaard."))),
                 look::post_form(round_path(round.id, "intrekken"),
                                 look::foot(group(a(href(back), t("Terug")), look::submit(t("Trek in"))))));
}

http::Response show_withdraw(const access::Asked& asked) {
    const auto round = asked.services.database.read([&](db::Reader& tx) { return find(tx, asked); });
    if (!round) return access::not_found(asked);
    return http::page(look::page(access::frame(asked, t("Intrekken")), withdraw_page(*round)));
}

http::Response withdraw(const access::Asked& asked) {
    const auto round = asked.services.database.write([&](db::Writer& tx) {
        auto found = find(tx, asked);
        if (!found || found->published_at || found->withdrawn_at) return found;
        withdraw_round(tx, asked.viewer, found->id, asked.now);
        if (found->asked_at) tell_withdrawn(tx, asked.services, asked.viewer, *found, asked.now);
        return found;
    });
    if (!round) return access::not_found(asked);
    if (round->published_at)
        return http::page(look::page(access::frame(asked, t("Intrekken")), withdraw_page(*round)), 409);
    asked.services.jobs.wake();
    return http::see_other("/gesprekken");
}

} // namespace

void register_change_round(access::Routes& routes) {
    routes.get("/gesprekken/ronde/{round}/wijzigen", Action::plan_talks, show);
    routes.post("/gesprekken/ronde/{round}/wijzigen", Action::plan_talks, change);
    routes.get("/gesprekken/ronde/{round}/intrekken", Action::plan_talks, show_withdraw);
    routes.post("/gesprekken/ronde/{round}/intrekken", Action::plan_talks, withdraw);
}

} // namespace trialoog::conversations
