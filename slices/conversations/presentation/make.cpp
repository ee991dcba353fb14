// GET /gesprek/{talk}/laten-zien/maken: the pupil chooses what to show (C-2).

#include "slices/conversations/presentation/make_page.hpp"
#include "slices/conversations/presentation/routes.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/shown_elsewhere/dossier_photos.hpp"

namespace trialoog::conversations {

Bench bench_of(db::Reader& tx, const access::Viewer& viewer, Presenting presenting) {
    Bench bench{.presenting = std::move(presenting)};
    const std::string& kept = bench.presenting.kept;
    if (auto shelf =
            dossier::shelf_of(tx, viewer, bench.presenting.ref.pupil.id, assignments::photos_for_dossier))
        bench.shelf = std::move(*shelf);
    bench.on_the_shelf = dossier::pieces_on(bench.shelf);
    bench.pieces = own_pieces(tx, viewer.school_id, kept);
    bench.ticks = ticks_of(tx, viewer.school_id, kept);
    return bench;
}

http::Response bench_page(const access::Asked& asked, const Bench& bench, int status) {
    look::Frame frame = access::frame(asked, t("Wat laat jij zien?"));
    frame.styles = {"css/dossier.css", "css/presentation.css"};
    frame.scripts = {"js/keep.js", "js/arrange.js"};
    return http::page(look::page(frame, make_page(bench)), status);
}

namespace {

http::Response show(const access::Asked& asked) {
    const auto bench = asked.services.database.read([&](db::Reader& tx) -> std::optional<Bench> {
        auto presenting = find_presenting(tx, asked.viewer, asked.request.param("talk"));
        if (!presenting) return std::nullopt;
        return bench_of(tx, asked.viewer, std::move(*presenting));
    });
    if (!bench) return access::not_found(asked);
    if (bench->presenting.is_over()) return http::see_other(show_path(bench->presenting.ref.talk.id));
    return bench_page(asked, *bench);
}

} // namespace

void register_make_presentation(access::Routes& routes) {
    routes.get("/gesprek/{talk}/laten-zien/maken", access::Action::present, show);
}

} // namespace trialoog::conversations
