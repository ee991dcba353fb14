// /gesprekken/ronde/{round}/mijn-tijden: a mentor (or who joins) gives the own times. …/tijden/{giver}: who
// plans gives them for somebody.

#include "slices/conversations/round_pages/routes.hpp"
#include "slices/conversations/round_pages/times_form.hpp"

#include "look/limit.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"
#include "slices/conversations/rounds/paths.hpp"

namespace trialoog::conversations {
namespace {

using access::Action;
enum class Whose { own, of_somebody };

http::Response shown(const access::Asked& asked, const TimesForm& form, int status = 200) {
    auto frame = access::frame(asked, form.is_own ? t("Mijn tijden") : form.giver.name);
    frame.styles.push_back("css/rounds.css");
    return http::page(look::page(frame, times_form(form)), status);
}

std::optional<TimesForm> find(db::Reader& tx, const access::Asked& asked, Whose whose) {
    const std::string& school_id = asked.viewer.school_id;
    const bool own = whose == Whose::own;
    auto round = find_round(tx, asked.viewer, asked.request.param("round"),
                            own ? Action::give_times : Action::plan_talks);
    if (!round) return std::nullopt;
    const std::string giver_id = own ? asked.viewer.person_id : std::string(asked.request.param("giver"));
    auto giver = giver_of(tx, school_id, round->id, giver_id, asked.today());
    if (!giver) return std::nullopt;
    TimesForm form;
    form.path = own ? round_path(round->id, "mijn-tijden") : giver_path(round->id, giver_id);
    Blocks blocks = blocks_of_round(tx, school_id, round->id);
    if (const auto mine = blocks.find(giver_id); mine != blocks.end()) form.kept = std::move(mine->second);
    form.round = std::move(*round);
    form.giver = std::move(*giver);
    form.days = days_to_type(form.round, form.kept);
    form.in_a_row = form.giver.in_a_row ? std::to_string(*form.giver.in_a_row) : "";
    form.is_own = own;
    return form;
}

bool may_still(const TimesForm& form, Day today) {
    const Stage stage = stage_of(form.round, today);
    return stage != Stage::withdrawn && stage != Stage::over;
}

http::Response show(const access::Asked& asked, Whose whose) {
    auto form = asked.services.database.read([&](db::Reader& tx) { return find(tx, asked, whose); });
    if (!form) return access::not_found(asked);
    form->saved = asked.request.query.has("bewaard");
    return shown(asked, *form);
}

void decide_giver(TimesForm& form) {
    look::want_short(form.errors, "lokaal", form.giver.room, longest_room);
    look::want_short(form.errors, "link", form.giver.link, longest_link);
    if (!form.giver.link.empty() && !form.giver.link.starts_with("https://"))
        form.errors.add("link", t("Een link begint met https://. Kopieer hem uit je adresbalk."));
    form.giver.in_a_row = std::nullopt;
    if (form.in_a_row.empty()) return;
    form.giver.in_a_row = text::number<int>(form.in_a_row, 1, 50);
    if (!form.giver.in_a_row)
        form.errors.add("achter", tf("Vul een getal in van 1 tot en met 50. Er staat nu ‘{typed}’.",
                                     fmt::arg("typed", form.in_a_row)));
}

bool has_pattern(const http::Fields& sent) {
    return sent.get("doe") == "vul" || !sent.get("elke-van").empty() || !sent.get("elke-tot").empty();
}

enum class Became { kept, wrong, stale, over };
Became keep(db::Writer& tx, const access::Asked& asked, TimesForm& form) {
    if (!may_still(form, asked.today())) return Became::over;
    const http::Fields& sent = asked.request.form;
    read_times_form(sent, form);
    decide_giver(form);
    if (has_pattern(sent)) {
        fill_in(form.days, form.pattern, form.round, form.errors);
        if (form.errors.none()) form.pattern = {};
    }
    auto decided = decide_blocks(form.days, form.round, form.giver.id,
                                 taken_for(tx, asked.viewer.school_id, form.round, form.giver));
    for (const auto& [field, sentence] : decided.errors.all())
        form.errors.add(field, sentence);
    if (!form.errors.none()) return Became::wrong;
    const int seen = text::number<int>(sent.get("gezien"), 0).value_or(-1);
    return keep_times(tx, asked.viewer.school_id, form.round.id, form.giver, decided.blocks, seen) ==
                   Kept::yes
               ? Became::kept
               : Became::stale;
}

http::Response save(const access::Asked& asked, Whose whose) {
    Became became = Became::kept;
    auto form = asked.services.database.write([&](db::Writer& tx) {
        auto found = find(tx, asked, whose);
        if (found) became = keep(tx, asked, *found);
        return found;
    });
    if (!form) return access::not_found(asked);
    if (became == Became::kept) return http::see_other(form->path + "?bewaard");
    form->is_stale = became == Became::stale;
    if (became == Became::over)
        form->errors.add("", t("Deze ronde is voorbij of ingetrokken. Er is niets bewaard."));
    return shown(asked, *form, became == Became::wrong ? 422 : 409);
}

http::Response take_out(const access::Asked& asked) {
    const auto form = asked.services.database.write([&](db::Writer& tx) {
        auto found = find(tx, asked, Whose::of_somebody);
        if (found && found->giver.part != Part::mentor)
            take_from_round(tx, asked.viewer.school_id, found->round.id, found->giver.id);
        return found;
    });
    return form ? http::see_other(round_path(form->round.id)) : access::not_found(asked);
}

} // namespace

void register_givers(access::Routes& routes) {
    const auto get = [](Whose whose) {
        return [whose](const access::Asked& asked) { return show(asked, whose); };
    };
    const auto post = [](Whose whose) {
        return [whose](const access::Asked& asked) { return save(asked, whose); };
    };
    routes.get("/gesprekken/ronde/{round}/mijn-tijden", Action::give_times, get(Whose::own));
    routes.post("/gesprekken/ronde/{round}/mijn-tijden", Action::give_times, post(Whose::own));
    routes.get("/gesprekken/ronde/{round}/tijden/{giver}", Action::plan_talks, get(Whose::of_somebody));
    routes.post("/gesprekken/ronde/{round}/tijden/{giver}", Action::plan_talks, post(Whose::of_somebody));
    routes.post("/gesprekken/ronde/{round}/tijden/{giver}/weg", Action::plan_talks, take_out);
}

} // namespace trialoog::conversations
