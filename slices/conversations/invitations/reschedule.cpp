// /gesprek/{talk}/verzetten: the times that are free now. Who takes one has it the moment the page says so.

#include "slices/conversations/invitations/pages.hpp"
#include "slices/conversations/invitations/routes.hpp"
#include "slices/conversations/invitations/tell_families.hpp"
#include "slices/conversations/timetable/board_store.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/text/number.hpp"

#include <algorithm>

namespace trialoog::conversations {
namespace {

using access::Action;

constexpr std::size_t longest_reason = 300;

struct Found {
    TalkRef ref;
    Board board;
    const BoardTalk& on_board() const { return *board.talk(ref.talk.id); }
};

/// Nothing when nothing can be changed about it any more.
std::optional<Found> find(db::Reader& tx, const access::Asked& asked, std::optional<TalkRef> ref) {
    if (!ref || ref->talk.is_over() || ref->talk.began_at) return std::nullopt;
    if (ref->talk.has_time() && day_of(ref->talk.at) < asked.today()) return std::nullopt;
    const auto round = round_by_id(tx, asked.viewer.school_id, ref->talk.round_id);
    if (!round || !round->published_at || round->withdrawn_at) return std::nullopt;
    Board board = read_board(tx, asked.viewer.school_id, *round, asked.today(), Times::where_talks_stand);
    if (!board.talk(ref->talk.id)) return std::nullopt;
    return Found{std::move(*ref), std::move(board)};
}

std::optional<TalkRef> find_ref(db::Reader& tx, const access::Asked& asked) {
    return find_talk(tx, asked.viewer, asked.request.param("talk"), Action::move_talk);
}

/// Not within the hour: nobody could come.
bool is_to_come(std::string_view at, Instant now) {
    const Instant soon = now.plus_seconds(3600);
    return at > day_in_amsterdam(soon).iso() + 'T' + time_in_amsterdam(soon);
}

bool is_free(const Board& board, BoardTalk talk, const Spot& spot) {
    talk.pinned = false; // a family may leave the place that somebody pinned for it
    const auto in_the_way = clashes(board, talk, spot);
    // Another talk's own place on the board isn't this one.
    return std::ranges::all_of(in_the_way, [&](const Clash& one) { return one.talk_id == talk.id; });
}

ReschedulePage page_of(const Found& found, Instant now) {
    ReschedulePage page{.pupil = found.ref.pupil, .talk = found.ref.talk};
    const BoardTalk& talk = found.on_board();
    std::vector<Spot> free;
    for (const std::string& mentor : talk.mentor_ids) {
        const auto slots = found.board.slots.find(mentor);
        if (slots == found.board.slots.end()) continue;
        for (const Slot& slot : slots->second) {
            const Spot spot{slot.at, mentor};
            if (spot != talk.published && is_to_come(slot.at, now) && is_free(found.board, talk, spot))
                free.push_back(spot);
        }
    }
    std::ranges::sort(free);
    for (const Spot& spot : free) {
        page.free.emplace_back(spot.at, spot.mentor_id);
        page.mentors.push_back(found.board.person(spot.mentor_id)->name);
    }
    return page;
}

http::Response shown(const access::Asked& asked, const ReschedulePage& page, int status) {
    auto frame = access::frame(asked, t("Kies een andere tijd"));
    frame.styles.push_back("css/appointment.css");
    return http::page(look::page(frame, reschedule_page(page)), status);
}

/// Who may look at the talk reads there how it stands.
http::Response nothing_to_move(const access::Asked& asked, bool may) {
    return may ? http::see_other(talk_path(asked.request.param("talk"))) : access::not_found(asked);
}

http::Response show(const access::Asked& asked) {
    bool may = false;
    const auto page = asked.services.database.read([&](db::Reader& tx) -> std::optional<ReschedulePage> {
        const auto ref = find_ref(tx, asked);
        may = ref.has_value();
        const auto found = find(tx, asked, ref);
        return found ? std::optional(page_of(*found, asked.now)) : std::nullopt;
    });
    return page ? shown(asked, *page, 200) : nothing_to_move(asked, may);
}

enum class Done { moved, gone, changed_meanwhile };

Done take(db::Writer& tx, const access::Asked& asked, const Found& found, std::string_view chosen) {
    const auto bar = chosen.find('|');
    if (bar == chosen.npos) return Done::gone;
    const std::string at(chosen.substr(0, bar)), mentor(chosen.substr(bar + 1));
    const ReschedulePage now = page_of(found, asked.now);
    if (std::ranges::count(now.free, std::pair(at, mentor)) == 0) return Done::gone;
    const RoundPerson* who = found.board.person(mentor);
    if (!place_talk(tx, asked.viewer.school_id, found.ref.talk, at, mentor, found.board.round.minutes,
                    who ? who->room : ""))
        return Done::gone;
    return Done::moved;
}

http::Response move(const access::Asked& asked) {
    const http::Fields& form = asked.request.form;
    const std::string reason(form.get("reden"));
    look::Errors errors;
    look::want_short(errors, "reden", reason, longest_reason);
    Done done = Done::gone;
    bool may = false;
    const auto page = asked.services.database.write([&](db::Writer& tx) -> std::optional<ReschedulePage> {
        const auto ref = find_ref(tx, asked);
        may = ref.has_value();
        const auto found = find(tx, asked, ref);
        if (!found) return std::nullopt;
        const Talk& talk = found->ref.talk;
        if (talk.version != text::number<int>(form.get("gezien")).value_or(-1))
            done = Done::changed_meanwhile;
        else if (!errors.none())
            done = Done::gone;
        else if (form.get("doe") == "niets")
            done = cancel_talk(tx, asked.viewer.school_id, talk, reason, asked.now) ? Done::moved
                                                                                    : Done::changed_meanwhile;
        else
            done = take(tx, asked, *found, form.get("tijd"));
        if (done != Done::moved) return page_of(*found, asked.now);
        access::note(tx, asked.viewer, asked.now, Action::move_talk, talk.pupil_id, talk.id);
        tell_moved(tx, asked.services, asked.viewer, talk, asked.now);
        return page_of(*found, asked.now);
    });
    if (!page) return nothing_to_move(asked, may);
    if (done == Done::moved) {
        asked.services.jobs.wake();
        return http::see_other(talk_path(page->talk.id));
    }
    ReschedulePage again = *page;
    again.said = !errors.none() ? errors.all().front().second
                 : done == Done::changed_meanwhile
                     ? t("Dit gesprek veranderde intussen. Kijk welke tijden nu vrij zijn.")
                     : t("Die tijd is net weg. Deze tijden zijn nog vrij.");
    return shown(asked, again, 409);
}

} // namespace

void register_reschedule(access::Routes& routes) {
    routes.get("/gesprek/{talk}/verzetten", Action::move_talk, show);
    routes.post("/gesprek/{talk}/verzetten", Action::move_talk, move);
}

} // namespace trialoog::conversations
