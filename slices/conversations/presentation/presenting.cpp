#include "slices/conversations/presentation/presenting.hpp"

#include "look/form.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/conversations/rounds/rounds_store.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace trialoog::conversations {
using namespace html;

std::optional<Presenting> find_presenting(db::Reader& tx, const access::Viewer& viewer,
                                          std::string_view talk_id) {
    auto ref = find_talk(tx, viewer, talk_id, access::Action::present);
    if (!ref) return std::nullopt;
    std::string kept = presentation_of(tx, viewer.school_id, ref->talk);
    const auto round = round_by_id(tx, viewer.school_id, ref->talk.round_id);
    return Presenting{std::move(*ref), std::move(kept), round ? find_guide(round->guide_key) : nullptr};
}

std::string when_said(const Talk& talk) {
    if (!talk.has_time()) return {};
    return tf("{day}, {time}", fmt::arg("day", i18n::long_date(day_of(talk.at))),
              fmt::arg("time", time_of(talk.at)));
}

std::string show_path(std::string_view talk_id, std::string_view more) {
    return fmt::format("/gesprek/{}/laten-zien{}{}", talk_id, more.empty() ? "" : "/", more);
}
std::string make_path(std::string_view talk_id) { return show_path(talk_id, "maken"); }

const dossier::Piece* piece_of(const ShownPiece& shown, const std::vector<dossier::Piece>& on_the_shelf) {
    const auto kind = dossier::piece_kind_from(shown.kind);
    return kind ? dossier::find_piece(on_the_shelf, *kind, shown.about_id) : nullptr;
}

std::string name_of(const ShownPiece& shown, const std::vector<dossier::Piece>& on_the_shelf) {
    if (shown.kind == next_step_kind) return t("Je volgende stap");
    if (shown.is_own_text()) return t("In je eigen woorden");
    const dossier::Piece* piece = piece_of(shown, on_the_shelf);
    return piece ? piece->title : t("Dit staat niet meer in je dossier");
}

std::vector<Attribute> keeping_texts() {
    return {attr("data-text-saved", t("Bewaard")), attr("data-text-saving", t("Bewaren…")),
            attr("data-text-offline", t("Geen verbinding. We bewaren het op dit toestel."))};
}

Html checklist_part(const Presenting& presenting, std::string_view kept) {
    if (!presenting.guide || presenting.guide->checklist.empty()) return {};
    const std::string& name = presenting.ref.pupil.given_name;
    const auto ticks = ticks_from(kept, presenting.guide->checklist.size());
    std::vector<look::Choice> points;
    std::vector<std::string> picked;
    for (const std::string& point : presenting.guide->checklist)
        points.push_back({std::to_string(points.size() + 1), said(point, name)});
    for (const int tick : ticks)
        picked.push_back(std::to_string(tick));
    return form(method("post"), action(show_path(presenting.ref.talk.id, "lijst")), flag("data-keep"),
                look::checkbox_field({.name = "klaar", .label = t("Vink af wat klaar is")}, points, picked),
                div(flag("data-without-script"), look::submit(t("Bewaar"), {}, {}, true)));
}

bool is_by_script(const http::Request& request) { return request.header("accept") == "application/json"; }

http::Response kept_answer(int version) { return http::json(nlohmann::json{{"version", version}}.dump()); }

http::Response refused_answer(int status, const std::string& why) {
    return http::json(nlohmann::json{{"error", why}}.dump(), status);
}

http::Response changed_meanwhile(const std::string& value, int version) {
    const nlohmann::json body{{"value", value},
                              {"version", version},
                              {"error", t("Op een ander toestel is dit intussen veranderd.")}};
    return http::json(body.dump(), 409);
}

} // namespace trialoog::conversations
