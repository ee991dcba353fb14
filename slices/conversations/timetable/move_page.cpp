// One talk on the board: every time it could stand, and what that costs.

#include "slices/conversations/timetable/pages.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/conversations/timetable/board_words.hpp"

#include <algorithm>
#include <tuple>

namespace trialoog::conversations {
using namespace html;
namespace {

struct Choice {
    Spot spot;
    std::vector<Clash> clashes;
    std::optional<int> minds;
    const BoardTalk* there = nullptr; // who stands there, if it is only them that is in the way
};

/// What suits the family first; of a day in order of time.
std::vector<Choice> choices(const Board& board, const BoardTalk& talk) {
    std::vector<Choice> all;
    for (const std::string& mentor : talk.mentor_ids) {
        const auto slots = board.slots.find(mentor);
        if (slots == board.slots.end()) continue;
        for (const Slot& slot : slots->second) {
            const Spot spot{slot.at, mentor};
            if (talk.spot == spot) continue;
            Choice choice{spot, clashes(board, talk, spot), talk.minds(slot.at)};
            if (choice.clashes.size() == 1 && choice.clashes.front().kind == Clash::Kind::taken)
                choice.there = board.talk(choice.clashes.front().talk_id);
            all.push_back(std::move(choice));
        }
    }
    std::ranges::sort(all, {}, [](const Choice& one) { return std::tie(one.spot); });
    return all;
}

Html hidden(const char* name_, std::string_view text) {
    return input(type("hidden"), name(name_), value(text));
}

/// Where it stood when this page was made: a form says so.
Html seen(const BoardTalk& talk) {
    return group(hidden("gezien", talk.spot ? talk.spot->at : ""),
                 hidden("gezien_mentor", talk.spot ? talk.spot->mentor_id : ""));
}

Html form_of(const MovePage& page, const BoardTalk& talk, const char* what, const std::string& label,
             const Html& more = {}) {
    return look::post_form(
        move_path(page.board.round.id, talk.id),
        group(seen(talk), more, button(cls("btn quiet"), type("submit"), name("doe"), value(what), label)));
}

/// Two talks can change places when each can stand where the other is, were it not for the other.
bool can_swap(const Board& board, const BoardTalk& talk, const Choice& choice) {
    if (!choice.there || choice.there->pinned || choice.there->is_over || !talk.spot) return false;
    if (std::ranges::count(choice.there->mentor_ids, talk.spot->mentor_id) == 0) return false;
    return std::ranges::all_of(clashes(board, *choice.there, *talk.spot),
                               [&](const Clash& one) { return one.talk_id == talk.id; });
}

Html act_of(const MovePage& page, const BoardTalk& talk, const Choice& choice) {
    const Html where = group(hidden("naar", choice.spot.at), hidden("naar_mentor", choice.spot.mentor_id));
    if (choice.clashes.empty()) return form_of(page, talk, "verplaats", t("Zet hier"), where);
    if (!can_swap(page.board, talk, choice)) return {};
    const std::string name = choice.there->pupil_given_name;
    return form_of(page, talk, "wissel", tf("Wissel met {name}", fmt::arg("name", name)),
                   group(where, hidden("wissel_met", choice.there->id)));
}

Html row(const MovePage& page, const BoardTalk& talk, const Choice& choice) {
    const bool free = choice.clashes.empty();
    return li(cls(free ? "choice free" : "choice"),
              p(b(time_of(choice.spot.at)), " ", mentor_name(page.board, choice.spot.mentor_id)),
              p(cls("detail"), minds_word(talk, choice.spot.at),
                each(choice.clashes,
                     [&](const Clash& one) { return group(" ", clash_sentence(page.board, one)); })),
              act_of(page, talk, choice));
}

Html all_choices(const MovePage& page, const BoardTalk& talk) {
    const auto all = choices(page.board, talk);
    if (all.empty()) return look::notice(look::Tone::plain, t("De mentor heeft nog geen tijden"), {});
    Html out;
    for (std::size_t from = 0; from < all.size();) {
        const Day day = day_of(all[from].spot.at);
        Html rows;
        for (; from < all.size() && day_of(all[from].spot.at) == day; ++from)
            rows += row(page, talk, all[from]);
        out += group(h2(i18n::long_date(day)), ul(cls("choices"), std::move(rows)));
    }
    return out;
}

Html now(const MovePage& page, const BoardTalk& talk) {
    if (!talk.spot) return p(t("Dit gesprek heeft nog geen plek."));
    const std::string when = long_moment(talk.spot->at),
                      mentor = mentor_name(page.board, talk.spot->mentor_id);
    return group(
        p(tf("Staat nu op {when}, bij {mentor}.", fmt::arg("when", when), fmt::arg("mentor", mentor)), " ",
          span(cls("detail"), minds_word(talk, talk.spot->at))),
        div(cls("acts"), talk.pinned ? form_of(page, talk, "los", t("Maak los"))
                                     : group(form_of(page, talk, "vast", t("Zet vast")),
                                             form_of(page, talk, "weg", t("Haal van het bord")))));
}

} // namespace

Html move_page(const MovePage& page) {
    const BoardTalk& talk = *page.board.talk(page.talk_id);
    std::string lead = talk.class_name;
    if (!talk.with.empty())
        lead = tf("{class}, met {with}", fmt::arg("class", lead), fmt::arg("with", talk.with));
    const std::string back =
        talk.spot ? board_path(page.board.round.id, day_of(talk.spot->at)) : board_path(page.board.round.id);
    return group(look::breadcrumbs({{t("Gesprekken"), "/gesprekken"}, {t("Het bord"), back}}),
                 look::heading(page.board.round.title, talk_name(talk), lead),
                 when(!page.said.empty(), [&] { return look::notice(look::Tone::attention, page.said, {}); }),
                 now(page, talk),
                 talk.is_over ? Html(p(t("Dit gesprek is geweest."))) : all_choices(page, talk));
}

} // namespace trialoog::conversations
