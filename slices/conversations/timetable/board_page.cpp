// Who speaks whom, and when: rows are mentors, columns times. On a phone a list of the same.

#include "slices/conversations/timetable/pages.hpp"

#include "look/data.hpp"
#include "look/job.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/conversations/timetable/board_words.hpp"

#include <algorithm>
#include <map>

namespace trialoog::conversations {
using namespace html;
namespace {

/// Of the day that is shown.
struct Sheet {
    std::vector<std::string> times; // columns
    std::vector<const RoundPerson*> mentors;
    std::map<Spot, const BoardTalk*> talks;
    std::set<Spot> given; // mentors who are there
    std::map<const BoardTalk*, std::vector<const BoardTalk*>> siblings;
};

Sheet sheet_of(const Board& board, Day day) {
    Sheet sheet;
    std::set<std::string> times;
    std::set<std::string_view> busy;
    for (const BoardTalk& talk : board.talks) {
        if (!talk.spot || day_of(talk.spot->at) != day) continue;
        sheet.talks[*talk.spot] = &talk;
        times.insert(talk.spot->at);
        busy.insert(talk.spot->mentor_id);
    }
    for (const RoundPerson& one : board.people) {
        if (one.part != Part::mentor) continue;
        bool there = busy.contains(one.id);
        if (const auto slots = board.slots.find(one.id); slots != board.slots.end())
            for (const Slot& slot : slots->second)
                if (day_of(slot.at) == day) {
                    sheet.given.insert({slot.at, one.id});
                    times.insert(slot.at);
                    there = true;
                }
        if (there) sheet.mentors.push_back(&one);
    }
    for (const auto& [first, second] : board.siblings) {
        sheet.siblings[&board.talks[first]].push_back(&board.talks[second]);
        sheet.siblings[&board.talks[second]].push_back(&board.talks[first]);
    }
    sheet.times.assign(times.begin(), times.end());
    return sheet;
}

/// A pause of ten minutes or more before this column.
bool is_after_pause(const Board& board, const std::vector<std::string>& times, std::size_t at) {
    if (at == 0) return false;
    const int gap = minute_of(times[at]) - minute_of(times[at - 1]) - board.round.minutes;
    return gap >= board.round.pause_minutes + 10;
}

Html sibling_line(const Board& board, const BoardTalk& talk, const std::vector<const BoardTalk*>& siblings) {
    return group(each(siblings, [&](const BoardTalk* other) {
        if (!other->spot)
            return p(cls("also"), tf("{name}: nog geen plek", fmt::arg("name", other->pupil_given_name)));
        const bool same_day = day_of(other->spot->at) == day_of(talk.spot->at);
        const std::string when = same_day ? time_of(other->spot->at) : short_moment(other->spot->at);
        const std::string mentor = mentor_name(board, other->spot->mentor_id);
        return p(cls("also"), tf("{name} {time}, {mentor}", fmt::arg("name", other->pupil_given_name),
                                 fmt::arg("time", when), fmt::arg("mentor", mentor)));
    }));
}

Html talk_cell(const Board& board, const Sheet& sheet, const BoardTalk& talk, std::string_view more) {
    const auto siblings = sheet.siblings.find(&talk);
    const auto minds = talk.minds(talk.spot->at);
    std::string classes = "talk";
    if (talk.pinned) classes += " pinned";
    if (minds != 0) classes += " rather-not";
    if (siblings != sheet.siblings.end()) classes += " sibling";
    classes += more;
    const std::string time = time_of(talk.spot->at);
    return td(
        cls(classes), role("cell"), attr("data-label", time),
        a(href(move_path(board.round.id, talk.id)), b(talk.pupil_given_name), " ",
          span(talk.pupil_family_name),
          when(talk.pinned, [&] { return group(look::icon("map-pin"), look::unseen(t("vastgezet"))); })),
        p(cls("with"), when(talk.by_phone, [&] { return look::icon("phone"); }), talk.with,
          when(!talk.wanted.interpreters.empty(),
               [&] { return group(talk.with.empty() ? "" : ", ", t("tolk")); })),
        when(minds != 0, [&] { return p(cls("also"), minds_word(talk, talk.spot->at)); }),
        when(siblings != sheet.siblings.end(), [&] { return sibling_line(board, talk, siblings->second); }));
}

Html cell(const Board& board, const Sheet& sheet, const RoundPerson& mentor, std::size_t column) {
    const std::string& at = sheet.times[column];
    const std::string_view more = is_after_pause(board, sheet.times, column) ? " after-pause" : "";
    if (const auto found = sheet.talks.find({at, mentor.id}); found != sheet.talks.end())
        return talk_cell(board, sheet, *found->second, more);
    if (sheet.given.contains({at, mentor.id}))
        return td(cls("free" + std::string(more)), role("cell"), attr("data-label", time_of(at)), t("vrij"));
    return td(cls("absent" + std::string(more)), role("cell"), look::unseen(t("niet aanwezig")));
}

std::string classes_of(const Board& board, const RoundPerson& mentor) {
    std::set<std::string> names;
    for (const BoardTalk& talk : board.talks)
        if (std::ranges::count(talk.mentor_ids, mentor.id) > 0 && !talk.class_name.empty())
            names.insert(talk.class_name);
    std::string text;
    for (const std::string& name : names)
        text.append(text.empty() ? "" : ", ").append(name);
    return text;
}

Html mentor_row(const Board& board, const Sheet& sheet, const RoundPerson& mentor) {
    std::string detail = classes_of(board, mentor);
    if (!mentor.room.empty()) detail.append(detail.empty() ? "" : ", ").append(mentor.room);
    Html cells;
    for (std::size_t column = 0; column < sheet.times.size(); ++column)
        cells += cell(board, sheet, mentor, column);
    return tr(role("row"),
              th(attr("scope", "row"), role("rowheader"), mentor.name, span(cls("detail"), detail)),
              std::move(cells));
}

Html table_of(const Board& board, Day day) {
    const Sheet sheet = sheet_of(board, day);
    Html heads;
    for (std::size_t column = 0; column < sheet.times.size(); ++column)
        heads += Html(th(attr("scope", "col"), role("columnheader"),
                         cls(is_after_pause(board, sheet.times, column) ? "after-pause" : "time"),
                         time_of(sheet.times[column])));
    const std::string caption_text = tf("Gesprekken van {day}", fmt::arg("day", i18n::long_date(day)));
    return look::scrolling(
        caption_text,
        table(cls("board"), role("table"), caption(cls("unseen"), caption_text),
              thead(role("rowgroup"),
                    tr(role("row"), th(attr("scope", "col"), role("columnheader"), look::unseen(t("Mentor"))),
                       heads)),
              tbody(role("rowgroup"), each(sheet.mentors, [&](const RoundPerson* one) {
                        return mentor_row(board, sheet, *one);
                    }))));
}

Html days_of_board(const BoardPage& page) {
    std::map<Day, int> placed;
    for (const BoardTalk& talk : page.board.talks)
        if (talk.spot) ++placed[day_of(talk.spot->at)];
    const auto days = days_of(page.board);
    return nav(cls("days"), aria_label(t("Dagen")), ul(each(days, [&](Day day) {
                   return li(a(href(board_path(page.board.round.id, day)),
                               attr_if(page.day == day, "aria-current", "page"), i18n::long_date(day), " ",
                               span(tn("{n} gesprek", "{n} gesprekken", placed[day]))));
               })));
}

Html legend_of_board() {
    return ul(cls("legend"), li(cls("pinned"), look::icon("map-pin"), t("vastgezet")),
              li(cls("rather-not"), t("gezin wil liever niet")), li(cls("sibling"), t("broer of zus")),
              li(cls("absent"), t("mentor is er niet")));
}

Html figures(const Board& board) {
    const BoardCounts all = counts(board);
    const auto line = [](int number, const std::string& text) { return group(dt(number), dd(text)); };
    return look::card(t("Zo staat het plan"),
                      dl(cls("figures"),
                         line(all.placed, tf("van {n} gesprekken hebben een plek", fmt::arg("n", all.talks))),
                         line(all.liked, t("op een tijd die goed past")), when(all.siblings > 0, [&] {
                             return line(all.near, tf("van {n} keer broer en zus dicht bij elkaar",
                                                      fmt::arg("n", all.siblings)));
                         })));
}

Html acts(const BoardPage& page) {
    const std::string path = board_path(page.board.round.id);
    return div(cls("acts"),
               when(page.last.has_value(), [&] { return look::act(path + "/terug", t("Ongedaan maken")); }),
               look::act(path + "/plan", page.outcome ? t("Plan opnieuw") : t("Maak een plan")),
               look::button_link(path + "/print", t("Print het bord (A3)"), true),
               look::button_link(path + "/deuren", t("Print voor de deuren"), true),
               look::button_link(path + "/verandert", t("Bekijk wat verandert"), !page.changes_wait));
}

Html state(const BoardPage& page) {
    if (page.running)
        return look::job_progress(page.running->done_steps, std::max(page.running->total_steps, 1),
                                  t("We zoeken een plan. Dat duurt hoogstens een halve minuut."));
    Html all;
    if (!page.said.empty()) all += look::notice(look::Tone::attention, page.said, {});
    if (!page.failed.empty())
        all += look::notice(look::Tone::error, t("Het plannen lukte niet"), p(page.failed));
    if (page.has_changed_since)
        all += look::notice(look::Tone::attention, t("Het bord veranderde tijdens het plannen"),
                            p(t("Daarom is er niets verplaatst. Plan nog een keer als je wilt.")));
    if (page.last && !page.last->made_by.empty()) {
        const std::string by = page.last->made_by, at = time_in_amsterdam(page.last->made_at);
        all += p(cls("detail"), tf("Het laatst veranderd door {name}, om {time}.", fmt::arg("name", by),
                                   fmt::arg("time", at)));
    }
    return all;
}

} // namespace

std::string board_path(std::string_view round_id) {
    return fmt::format("/gesprekken/ronde/{}/bord", round_id);
}
std::string board_path(std::string_view round_id, Day day) {
    return board_path(round_id) + "?dag=" + day.iso();
}
std::string move_path(std::string_view round_id, std::string_view talk_id) {
    return fmt::format("{}/{}", board_path(round_id), talk_id);
}

Html board_page(const BoardPage& page) {
    const Board& board = page.board;
    const Html main =
        group(days_of_board(page), page.day ? table_of(board, *page.day) : Html(), legend_of_board());
    return group(look::breadcrumbs({{t("Gesprekken"), "/gesprekken"},
                                    {board.round.title, "/gesprekken/ronde/" + board.round.id}}),
                 look::heading(board.round.title, t("Wie spreekt wie, en wanneer")), acts(page), state(page),
                 page.day ? look::columns(main, group(without_place(page), figures(board)))
                          : look::empty_state(t("Er zijn nog geen tijden"),
                                              t("Zodra mentoren hun tijden geven, staan ze hier.")));
}

} // namespace trialoog::conversations
