// /gesprekken/ronde/{round}/bord/{talk}: every time a talk could stand, and putting it there.

#include "slices/conversations/timetable/move.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/conversations/answers/answers_store.hpp"
#include "slices/conversations/timetable/board_words.hpp"
#include "slices/conversations/timetable/pages.hpp"

#include <algorithm>

namespace trialoog::conversations {
namespace {

using access::Action;

struct Found {
    Board board;
    std::string talk_id;
};

std::optional<Found> find(db::Reader& tx, const access::Asked& asked) {
    const auto round = find_round(tx, asked.viewer, asked.request.param("round"), Action::plan_talks);
    if (!round || round->withdrawn_at) return std::nullopt;
    Found found{read_board(tx, asked.viewer.school_id, *round, asked.today(), Times::where_talks_stand),
                std::string(asked.request.param("talk"))};
    const BoardTalk* talk = found.board.talk(found.talk_id);
    if (!talk) return std::nullopt;
    add_times(tx, asked.viewer.school_id, found.board, *talk, asked.today());
    return found;
}

http::Response shown(const access::Asked& asked, const Found& found, const std::string& said, int status) {
    auto frame = access::frame(asked, talk_name(*found.board.talk(found.talk_id)));
    frame.styles.push_back("css/board.css");
    return http::page(look::page(frame, move_page({found.board, found.talk_id, said})), status);
}

http::Response show(const access::Asked& asked) {
    const auto found = asked.services.database.read([&](db::Reader& tx) { return find(tx, asked); });
    return found ? shown(asked, *found, {}, 200) : access::not_found(asked);
}

std::optional<Spot> typed_spot(const http::Fields& form, std::string_view at, std::string_view mentor) {
    if (form.get(at).empty()) return std::nullopt;
    return Spot{std::string(form.get(at)), std::string(form.get(mentor))};
}

struct Decided {
    std::vector<BoardMove> moves;
    std::string refused; // why not
};

Decided decide_move(const Board& board, const BoardTalk& talk, const Spot& to) {
    const auto in_the_way = clashes(board, talk, to);
    if (!in_the_way.empty()) return {{}, clash_sentence(board, in_the_way.front())};
    return {{{talk.id, talk.spot, to, talk.pinned, false}}, {}};
}

Decided decide_swap(const Board& board, const BoardTalk& talk, const Spot& to, std::string_view with) {
    const BoardTalk* other = board.talk(with);
    if (!other || other->spot != to || !talk.spot)
        return {{}, t("Daar staat nu iemand anders. Kijk hoe het nu staat.")};
    if (other->pinned || other->is_over)
        return {{}, tf("{name} staat daar vast.", fmt::arg("name", other->pupil_given_name))};
    // Each is tried with the other one away.
    Board without = board;
    for (BoardTalk& one : without.talks)
        if (one.id == talk.id || one.id == other->id) one.spot.reset();
    for (const auto& [who, where] : {std::pair(&talk, to), std::pair(other, *talk.spot)}) {
        const auto in_the_way = clashes(without, *without.talk(who->id), where);
        if (!in_the_way.empty()) return {{}, clash_sentence(board, in_the_way.front())};
        if (std::ranges::count(who->mentor_ids, where.mentor_id) == 0)
            return {{}, t("Deze twee hebben niet dezelfde mentor.")};
    }
    return {{{talk.id, talk.spot, to, talk.pinned, false}, {other->id, other->spot, talk.spot, false, false}},
            {}};
}

Decided decide(const Found& found, const http::Fields& form) {
    const BoardTalk& talk = *found.board.talk(found.talk_id);
    const auto seen = typed_spot(form, "gezien", "gezien_mentor");
    if (seen != talk.spot)
        return {{}, t("Iemand anders verplaatste dit gesprek intussen. Kijk hoe het nu staat.")};
    if (talk.is_over) return {{}, t("Dit gesprek is geweest.")};
    const auto act = form.get("doe");
    if (act == "vast" && talk.spot) return {{{talk.id, talk.spot, talk.spot, talk.pinned, true}}, {}};
    if (act == "los" && talk.spot) return {{{talk.id, talk.spot, talk.spot, talk.pinned, false}}, {}};
    if (act == "weg" && talk.pinned) return {{}, t("Dit gesprek staat vast. Maak het eerst los.")};
    if (act == "weg") return {{{talk.id, talk.spot, std::nullopt, false, false}}, {}};
    const auto to = typed_spot(form, "naar", "naar_mentor");
    if (!to || std::ranges::count(talk.mentor_ids, to->mentor_id) == 0)
        return {{}, t("Kies een tijd van een mentor van deze leerling.")};
    return act == "wissel" ? decide_swap(found.board, talk, *to, form.get("wissel_met"))
                           : decide_move(found.board, talk, *to);
}

http::Response move(const access::Asked& asked) {
    std::string refused;
    const auto found = asked.services.database.write([&](db::Writer& tx) {
        auto at = find(tx, asked);
        if (!at) return at;
        const Decided decided = decide(*at, asked.request.form);
        refused = decided.refused;
        if (refused.empty())
            change_board(tx, asked.viewer.school_id, at->board.round.id, asked.viewer.person_id,
                         decided.moves, asked.now);
        return at;
    });
    if (!found) return access::not_found(asked);
    if (!refused.empty()) return shown(asked, *found, refused, 409);
    return http::see_other(move_path(found->board.round.id, found->talk_id));
}

bool is_moment(std::string_view at) {
    return at.size() == 16 && at[10] == 'T' && Day::parse_iso(at.substr(0, 10)) &&
           minutes_of_day(at.substr(11));
}

void mentor_can(db::Writer& tx, std::string_view school_id, Board& board, const WouldHelp& help) {
    auto blocks = blocks_of_round(tx, school_id, board.round.id)[help.mentor_id];
    const int from = *minutes_of_day(help.at.substr(11));
    blocks.push_back(
        {help.mentor_id, day_of(help.at), clock_text(from), clock_text(from + board.round.minutes)});
    put_blocks(tx, school_id, board.round.id, help.mentor_id, blocks);
    board.slots[help.mentor_id].push_back({help.at, board.round.minutes});
}

/// They come after all: in their answers, so that every later plan knows it too.
void family_can(db::Writer& tx, const access::Viewer& viewer, const Round& round, const BoardTalk& talk,
                std::string_view at, Instant now) {
    for (FamilyAnswer answer : answers_of_round(tx, viewer.school_id, round.id)) {
        if (answer.pupil_id != talk.wanted.pupil_id) continue;
        if (!talk.wanted.adult_id.empty() && talk.wanted.adult_id != answer.adult_id) continue;
        answer.times.try_emplace(std::string(at), if_need_be);
        answer.through = Through::mentor;
        answer.answered_by = viewer.person_id;
        answer.answered_at = now;
        put_answer(tx, viewer.school_id, answer);
    }
}

} // namespace

Helped take_help(db::Writer& tx, const access::Viewer& viewer, const Round& round, const WouldHelp& help,
                 Instant now) {
    const std::string& school_id = viewer.school_id;
    const Day today = day_in_amsterdam(now);
    Board board = read_board(tx, school_id, round, today, Times::where_talks_stand);
    const BoardTalk* talk = board.talk(help.talk_id);
    if (!talk || talk->is_over || !is_moment(help.at)) return Helped::not_there;
    std::vector<std::string> mentors = talk->mentor_ids;
    if (help.mentor_id.empty()) {
        family_can(tx, viewer, round, *talk, help.at, now);
    } else {
        if (std::ranges::count(mentors, help.mentor_id) == 0) return Helped::not_there;
        mentor_can(tx, school_id, board, help);
        mentors = {help.mentor_id};
    }
    for (const std::string& mentor : mentors) {
        const Spot to{help.at, mentor};
        if (!clashes(board, *talk, to).empty()) continue;
        change_board(tx, school_id, round.id, viewer.person_id,
                     {{talk->id, talk->spot, to, talk->pinned, true}}, now);
        return Helped::placed;
    }
    return Helped::plan_again;
}

void register_moves(access::Routes& routes) {
    routes.get("/gesprekken/ronde/{round}/bord/{talk}", Action::plan_talks, show);
    routes.post("/gesprekken/ronde/{round}/bord/{talk}", Action::plan_talks, move);
}

} // namespace trialoog::conversations
