// Beside the board: who has no place, why, and each single change that is enough.

#include "slices/conversations/timetable/pages.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/conversations/timetable/board_words.hpp"

#include <algorithm>

namespace trialoog::conversations {
using namespace html;
namespace {

constexpr std::size_t shown_first = 6, most_shown = 60, most_changes = 3;

const Unplaced* explained(const BoardPage& page, const BoardTalk& talk) {
    if (!page.outcome) return nullptr;
    const auto found = std::ranges::find(page.outcome->unplaced, talk.id, &Unplaced::talk_id);
    return found == page.outcome->unplaced.end() ? nullptr : &*found;
}

Html change_form(const BoardPage& page, const BoardTalk& talk, const WouldHelp& help) {
    const auto hidden = [](const char* name_, const std::string& text) {
        return input(type("hidden"), name(name_), value(text));
    };
    const std::string label = help_label(page.board, talk, help);
    return look::post_form(board_path(page.board.round.id) + "/helpt",
                           group(hidden("gesprek", help.talk_id.empty() ? talk.id : help.talk_id),
                                 hidden("voor", talk.id), hidden("mentor", help.mentor_id),
                                 hidden("tijd", help.at), button(cls("btn quiet"), type("submit"), label)));
}

Html one(const BoardPage& page, const BoardTalk& talk) {
    const Unplaced* why = explained(page, talk);
    std::string who = talk.class_name;
    if (!talk.with.empty())
        who = tf("{class}, met {with}", fmt::arg("class", who), fmt::arg("with", talk.with));
    Html changes;
    if (why)
        for (std::size_t i = 0; i < why->would_help.size() && i < most_changes; ++i)
            changes += change_form(page, talk, why->would_help[i]);
    return li(p(a(href(move_path(page.board.round.id, talk.id)), b(talk_name(talk))), ", ", who),
              p(why ? why_unplaced(page.board, *why) : why_not_asked(page.board, talk)), std::move(changes));
}

} // namespace

Html without_place(const BoardPage& page) {
    std::vector<const BoardTalk*> left;
    for (const BoardTalk& talk : page.board.talks)
        if (!talk.spot && !talk.is_over) left.push_back(&talk);
    if (left.empty()) return {};
    const std::size_t all = left.size();
    if (left.size() > most_shown) left.resize(most_shown);
    // Whose reason is known first: there something can be done.
    std::ranges::stable_sort(left, {},
                             [&](const BoardTalk* talk) { return explained(page, *talk) == nullptr; });
    const auto first = std::vector(
        left.begin(), left.begin() + static_cast<std::ptrdiff_t>(std::min(left.size(), shown_first)));
    const auto rest = std::vector(left.begin() + static_cast<std::ptrdiff_t>(first.size()), left.end());
    return section(cls("card without"), h2(tf("{n} zonder plek", fmt::arg("n", all))),
                   ul(each(first, [&](const BoardTalk* talk) { return one(page, *talk); })),
                   when(!rest.empty(),
                        [&] {
                            return details(
                                summary(tf("Nog {n} zonder plek", fmt::arg("n", rest.size()))),
                                ul(each(rest, [&](const BoardTalk* talk) { return one(page, *talk); })));
                        }),
                   when(all > most_shown, [&] {
                       return p(cls("hint"), tf("En nog {n}. Zij komen hier als deze een plek hebben.",
                                                fmt::arg("n", all - most_shown)));
                   }));
}

} // namespace trialoog::conversations
