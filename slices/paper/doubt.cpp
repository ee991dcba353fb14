#include "slices/paper/doubt.hpp"

#include "look/buttons.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::paper {
using namespace html;
namespace {

Whose whose(db::Reader& tx, const Purposes& purposes, const access::Viewer& viewer, access::Action action,
            const Sheet& sheet) {
    const Purpose* purpose = find_purpose(purposes, sheet.purpose);
    const std::string name = purpose ? purpose->whose(tx, viewer, action, sheet.about_id) : std::string();
    if (!name.empty())
        return {sheet.id, tf("{who}, blad {n}", fmt::arg("who", name), fmt::arg("n", sheet.page)), true,
                purpose->give_back ? purpose->give_back(sheet.about_id) : std::string()};
    return {
        sheet.id,
        tf("iemand van klas {name}, blad {n}", fmt::arg("name", sheet.class_name), fmt::arg("n", sheet.page)),
        false};
}

Html cut_form(const Doubt& doubt, const std::string& path, const std::string& base) {
    if (doubt.pieces.size() < 2)
        return p(t("We kunnen deze foto niet knippen. Scan de bladen los van elkaar, en gooi deze weg."));
    return group(
        p(t("Zo wordt er geknipt:")),
        ul(cls("paper-pages"), each(doubt.pieces,
                                    [&](const ScannedPage& piece) {
                                        return li(img(src(base + "/" + piece.id + "/klein"),
                                                      attr("alt", t("Een deel van de foto")),
                                                      attr("loading", "lazy")));
                                    })),
        p(look::submit_to(
            path, tn("Knip in {n} blad", "Knip in {n} bladen", static_cast<long long>(doubt.pieces.size())),
            "knip", "ja")));
}

/// One press, where it says whose it is.
Html confirm_form(const ScannedPage& page, const Whose& one, const std::string& path) {
    if (!one.may_see) return p(tf("Op dit blad staat de code van {who}.", fmt::arg("who", one.label)));
    if (page.reason == Reason::closed && !one.give_back.empty())
        return group(p(tf("Op dit blad staat de code van {who}.", fmt::arg("who", one.label))),
                     p(a(cls("btn quiet"), href(one.give_back), t("Geef het werk terug"))));
    return group(p(tf("Op dit blad staat de code van {who}.", fmt::arg("who", one.label))),
                 p(look::submit_to(path, tf("Ja, leg het bij {who}", fmt::arg("who", one.label)),
                                   "is-" + page.id, shown_code(one.code))));
}
} // namespace

Doubts doubts_of(db::Reader& tx, const Purposes& purposes, const access::Viewer& viewer,
                 access::Action action, const std::vector<ScannedPage>& pages) {
    Doubts doubts;
    for (const ScannedPage& page : pages) {
        if (page.state != PageState::waiting || page.codes.empty()) continue; // most have none
        Doubt& doubt = doubts[page.id];
        for (const std::string& code : page.codes)
            if (const auto sheet = sheet_by_code(tx, viewer.school_id, code))
                doubt.whose.push_back(whose(tx, purposes, viewer, action, *sheet));
        if (page.codes.size() > 1) doubt.pieces = pieces_of(tx, viewer.school_id, page.id);
    }
    return doubts;
}

bool cut_in_pieces(db::Writer& tx, std::string_view school_id, ScannedPage& whole) {
    const auto pieces = pieces_of(tx, school_id, whole.id);
    if (pieces.size() < 2) return false;
    for (const ScannedPage& piece : pieces) { // a few
        const auto sheet =
            piece.codes.empty() ? std::nullopt : sheet_by_code(tx, school_id, piece.codes.front());
        let_piece_wait(tx, school_id, piece.id, sheet ? sheet->class_id : whole.class_id);
    }
    whole.state = PageState::discarded;
    whole.reason = Reason::cut;
    return true;
}

Html doubt_part(const ScannedPage& page, const Doubts& doubts, const std::string& base) {
    const auto found = doubts.find(page.id);
    if (found == doubts.end() || found->second.whose.empty()) return {};
    const Doubt& doubt = found->second;
    const std::string path = base + "/" + page.id;
    if (doubt.whose.size() == 1 && page.reason != Reason::several)
        return div(cls("paper-doubt"), confirm_form(page, doubt.whose.front(), path));
    return div(cls("paper-doubt"), p(t("Deze codes staan erop:")),
               ul(each(doubt.whose,
                       [](const Whose& one) { return li(one.label, " (", shown_code(one.code), ")"); })),
               cut_form(doubt, path, base));
}

} // namespace trialoog::paper
