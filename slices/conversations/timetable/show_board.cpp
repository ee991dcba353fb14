// /gesprekken/ronde/{round}/bord: plan, look, move, undo.

#include "slices/conversations/timetable/pages.hpp"
#include "slices/conversations/timetable/plan_job.hpp"
#include "slices/conversations/timetable/routes.hpp"

#include "look/job.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/jobs/jobs.hpp"
#include "slices/conversations/timetable/board_print.hpp"
#include "slices/conversations/timetable/board_words.hpp"
#include "slices/conversations/timetable/move.hpp"

#include <algorithm>

namespace trialoog::conversations {
namespace {

using access::Action;

std::optional<Round> find(db::Reader& tx, const access::Asked& asked) {
    auto round = find_round(tx, asked.viewer, asked.request.param("round"), Action::plan_talks);
    if (round && round->withdrawn_at) return std::nullopt;
    return round;
}

/// The day that was asked for, or else the one on which most talks stand.
std::optional<Day> day_to_show(const Board& board, std::string_view asked) {
    const auto days = days_of(board);
    if (days.empty()) return std::nullopt;
    const auto wanted = Day::parse_iso(asked);
    if (wanted && std::ranges::count(days, *wanted) > 0) return wanted;
    return *std::ranges::max_element(days, {}, [&](Day day) {
        return std::ranges::count_if(
            board.talks, [&](const BoardTalk& one) { return one.spot && day_of(one.spot->at) == day; });
    });
}

void take_plan(db::Reader& tx, const access::Asked& asked, BoardPage& page) {
    const auto plan = last_plan(tx, asked.viewer.school_id, page.board.round.id);
    if (!plan) return;
    page.outcome = plan->outcome;
    const auto job = jobs::status(tx, asked.viewer.school_id, plan->job_id);
    if (!job) return;
    if (look::is_under_way(job->state)) page.running = job;
    if (job->state == jobs::JobState::failed)
        page.failed = job->error.empty() ? t("Probeer het later nog een keer.") : job->error;
    page.has_changed_since = job->state == jobs::JobState::done && !plan->outcome;
}

std::optional<BoardPage> read_page(db::Reader& tx, const access::Asked& asked) {
    const auto round = find(tx, asked);
    if (!round) return std::nullopt;
    const std::string& school_id = asked.viewer.school_id;
    BoardPage page{.board = read_board(tx, school_id, *round, asked.today(), Times::where_talks_stand)};
    page.day = day_to_show(page.board, asked.request.query.get("dag"));
    page.last = last_change(tx, school_id, round->id);
    page.changes_wait = !changes_of(page.board).empty();
    take_plan(tx, asked, page);
    return page;
}

http::Response shown(const access::Asked& asked, const BoardPage& page, int status = 200) {
    auto frame = access::frame(asked, t("Wie spreekt wie"));
    frame.wide = true;
    frame.styles.push_back("css/board.css");
    auto response = http::page(look::page(frame, board_page(page)), status);
    return page.running ? look::looking_again(std::move(response), page.running->state) : response;
}

http::Response show(const access::Asked& asked) {
    const auto page = asked.services.database.read([&](db::Reader& tx) { return read_page(tx, asked); });
    return page ? shown(asked, *page) : access::not_found(asked);
}

http::Response printed(const access::Asked& asked, std::string (*draw)(const Board&), const char* name) {
    const auto page = asked.services.database.read([&](db::Reader& tx) { return read_page(tx, asked); });
    if (!page) return access::not_found(asked);
    return http::download(draw(page->board), "application/pdf", name);
}
http::Response print(const access::Asked& asked) { return printed(asked, board_pdf, "bord.pdf"); }
http::Response print_doors(const access::Asked& asked) { return printed(asked, doors_pdf, "deuren.pdf"); }

/// The board again, with what went wrong.
http::Response refused(const access::Asked& asked, std::string why) {
    auto page = asked.services.database.read([&](db::Reader& tx) { return read_page(tx, asked); });
    if (!page) return access::not_found(asked);
    page->said = std::move(why);
    return shown(asked, *page, 409);
}

http::Response plan(const access::Asked& asked) {
    const auto round_id = asked.services.database.write([&](db::Writer& tx) -> std::optional<std::string> {
        const auto round = find(tx, asked);
        if (!round) return std::nullopt;
        ask_plan(tx, asked.viewer, *round, asked.now);
        return round->id;
    });
    if (!round_id) return access::not_found(asked);
    asked.services.jobs.wake();
    return http::see_other(board_path(*round_id));
}

enum class Done { done, changed_meanwhile, not_there };

http::Response answer(const access::Asked& asked, Done done, const std::string& to) {
    if (done == Done::not_there) return access::not_found(asked);
    if (done == Done::changed_meanwhile)
        return refused(asked, t("Iemand anders veranderde dit gesprek intussen. Kijk hoe het nu staat."));
    return http::see_other(to);
}

http::Response undo_last(const access::Asked& asked) {
    const Done done = asked.services.database.write([&](db::Writer& tx) {
        const auto round = find(tx, asked);
        if (!round) return Done::not_there;
        const auto last = last_change(tx, asked.viewer.school_id, round->id);
        if (!last) return Done::done;
        return undo(tx, asked.viewer.school_id, round->id, *last, asked.now) ? Done::done
                                                                             : Done::changed_meanwhile;
    });
    return answer(asked, done, board_path(asked.request.param("round")));
}

/// A change that would help, and that people agreed on: the mentor is there, or the family can come after
/// all.
http::Response help(const access::Asked& asked) {
    const http::Fields& form = asked.request.form;
    const std::string at(form.get("tijd")), mentor_id(form.get("mentor"));
    const std::string talk_id(mentor_id.empty() ? form.get("gesprek") : form.get("voor"));
    const Done done = asked.services.database.write([&](db::Writer& tx) {
        const auto round = find(tx, asked);
        if (!round) return Done::not_there;
        const Helped helped = take_help(tx, asked.viewer, *round, {mentor_id, talk_id, at}, asked.now);
        if (helped == Helped::plan_again) ask_plan(tx, asked.viewer, *round, asked.now);
        return helped == Helped::not_there ? Done::changed_meanwhile : Done::done;
    });
    asked.services.jobs.wake();
    return answer(asked, done, board_path(asked.request.param("round")));
}

} // namespace

void register_board(access::Routes& routes) {
    routes.get("/gesprekken/ronde/{round}/bord", Action::plan_talks, show);
    routes.get("/gesprekken/ronde/{round}/bord/print", Action::plan_talks, print);
    routes.get("/gesprekken/ronde/{round}/bord/deuren", Action::plan_talks, print_doors);
    routes.post("/gesprekken/ronde/{round}/bord/plan", Action::plan_talks, plan);
    routes.post("/gesprekken/ronde/{round}/bord/terug", Action::plan_talks, undo_last);
    routes.post("/gesprekken/ronde/{round}/bord/helpt", Action::plan_talks, help);
    register_moves(routes);
}

} // namespace trialoog::conversations
