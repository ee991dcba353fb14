// /gesprekken/ronde/{round}/bord/verandert: what changes for whom, and making it known.

#include "slices/conversations/timetable/pages.hpp"
#include "slices/conversations/timetable/routes.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"

#include <algorithm>

namespace trialoog::conversations {
namespace {

using access::Action;

std::optional<Board> find(db::Reader& tx, const access::Asked& asked) {
    const auto round = find_round(tx, asked.viewer, asked.request.param("round"), Action::plan_talks);
    if (!round || round->withdrawn_at) return std::nullopt;
    return read_board(tx, asked.viewer.school_id, *round, asked.today(), Times::where_talks_stand);
}

http::Response shown(const access::Asked& asked, const Board& board, const std::string& said, int status) {
    PublishPage page{board.round, changes_of(board), 0};
    page.unplaced = static_cast<int>(
        std::ranges::count_if(board.talks, [](const BoardTalk& one) { return !one.spot && !one.is_over; }));
    auto frame = access::frame(asked, t("Wat verandert er voor wie?"));
    frame.styles.push_back("css/board.css");
    const auto notice = said.empty() ? html::Html() : look::notice(look::Tone::attention, said, {});
    return http::page(look::page(frame, html::group(notice, publish_page(page))), status);
}

http::Response show(const access::Asked& asked) {
    const auto board = asked.services.database.read([&](db::Reader& tx) { return find(tx, asked); });
    return board ? shown(asked, *board, {}, 200) : access::not_found(asked);
}

http::Response make_known(const access::Asked& asked, const Published& tell) {
    const int seen = text::number<int>(asked.request.form.get("gezien")).value_or(-1);
    bool done = false;
    const auto board = asked.services.database.write([&](db::Writer& tx) {
        auto found = find(tx, asked);
        done = found && publish(tx, asked.viewer, *found, seen, asked.now);
        if (done && tell)
            tell(tx, asked.services, asked.viewer, found->round.id, changes_of(*found), asked.now);
        return found;
    });
    if (!board) return access::not_found(asked);
    if (!done)
        return shown(asked, *board,
                     t("Het bord veranderde intussen. Dit is wat er nu zou veranderen: kijk het na."), 409);
    asked.services.jobs.wake();
    return http::see_other(board_path(board->round.id));
}

} // namespace

void register_publish(access::Routes& routes, const Published& tell) {
    routes.get("/gesprekken/ronde/{round}/bord/verandert", Action::plan_talks, show);
    routes.post("/gesprekken/ronde/{round}/bord/verandert", Action::plan_talks,
                access::with(tell, make_known));
}

} // namespace trialoog::conversations
