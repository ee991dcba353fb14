#include "slices/conversations/timetable/board_print.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/pdf/pdf.hpp"

#include <algorithm>
#include <map>

namespace trialoog::conversations {
namespace {
using pdf::Family, pdf::Style, pdf::Weight;

Style style(double size, Weight weight = Weight::regular, Family family = Family::sans,
            pdf::Colour colour = pdf::ink) {
    return {.size = size,
            .weight = weight,
            .family = family,
            .colour = colour,
            .language = std::string(i18n::current().code)};
}

/// What a mentor has on one day, by time; nothing at a free time.
using Evening = std::map<std::string, const BoardTalk*>;

Evening evening_of(const Board& board, const RoundPerson& mentor, Day day) {
    Evening evening;
    if (const auto slots = board.slots.find(mentor.id); slots != board.slots.end())
        for (const Slot& slot : slots->second)
            if (day_of(slot.at) == day) evening[slot.at] = nullptr;
    for (const BoardTalk& talk : board.talks)
        if (talk.spot && talk.spot->mentor_id == mentor.id && day_of(talk.spot->at) == day)
            evening[talk.spot->at] = &talk;
    return evening;
}

struct Column {
    const RoundPerson* mentor;
    Evening evening;
};

std::vector<Column> columns_of(const Board& board, Day day) {
    std::vector<Column> columns;
    for (const RoundPerson& one : board.people) {
        if (one.part != Part::mentor) continue;
        Column column{&one, evening_of(board, one, day)};
        if (!column.evening.empty()) columns.push_back(std::move(column));
    }
    return columns;
}

constexpr double left = 12, top = 14, times_width = 20, columns_a_page = 7, head = 34;
constexpr auto sheet = pdf::size_of(pdf::Paper::a3);
constexpr double column_width = (sheet.width - 2 * left - times_width) / columns_a_page;

/// Each time of these columns gets a row; as high as fits, at most 26 mm.
std::vector<std::string> times_of(const std::vector<Column>& columns) {
    std::set<std::string> times;
    for (const Column& column : columns)
        for (const auto& [at, talk] : column.evening)
            times.insert(at);
    return {times.begin(), times.end()};
}

void draw_talk(pdf::Document& page, const pdf::Place& place, const BoardTalk* talk) {
    page.box(place.x, place.y, place.width, place.height, talk && talk->pinned ? pdf::ink : pdf::line, 2);
    const pdf::Place within{place.x + 2, place.y + 1.5, place.width - 4, place.height - 3};
    if (!talk) {
        page.text_within(within, t("vrij"), style(9, Weight::regular, Family::sans, pdf::soft));
        return;
    }
    const double name = std::min(6.0, within.height / 2);
    page.text_within({within.x, within.y, within.width, name}, talk->pupil_given_name,
                     style(12, Weight::bold));
    std::string more = talk->pupil_family_name + ", " + talk->class_name;
    if (!talk->with.empty()) more += '\n' + talk->with;
    page.text_within({within.x, within.y + name, within.width, within.height - name}, more, style(9));
}

void draw_page(pdf::Document& page, const Board& board, Day day, std::span<const Column> columns,
               const std::vector<std::string>& times) {
    page.new_page(pdf::Paper::a3);
    page.text(left, top, sheet.width - 2 * left, board.round.title,
              style(10, Weight::regular, Family::sans, pdf::soft));
    page.text(left, top + 5, sheet.width - 2 * left, i18n::long_date(day),
              style(22, Weight::bold, Family::serif));
    const double height = std::min(26.0, (sheet.height - head - 26) / static_cast<double>(times.size()));
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const double x = left + times_width + column_width * static_cast<double>(at);
        const RoundPerson& mentor = *columns[at].mentor;
        page.text_within({x, head, column_width - 3, 13},
                         mentor.room.empty() ? mentor.name : mentor.name + '\n' + mentor.room,
                         style(11, Weight::bold));
    }
    for (std::size_t row = 0; row < times.size(); ++row) {
        const double y = head + 15 + height * static_cast<double>(row);
        page.text(left, y + 1, times_width, time_of(times[row]), style(13, Weight::bold, Family::serif));
        for (std::size_t at = 0; at < columns.size(); ++at) {
            const auto found = columns[at].evening.find(times[row]);
            if (found == columns[at].evening.end()) continue;
            draw_talk(page,
                      {left + times_width + column_width * static_cast<double>(at), y, column_width - 3,
                       height - 2},
                      found->second);
        }
    }
}

} // namespace

std::string board_pdf(const Board& board) {
    pdf::Document page(board.round.title, i18n::current().code);
    for (const Day day : days_of(board)) {
        const auto columns = columns_of(board, day);
        const auto times = times_of(columns);
        for (std::size_t from = 0; from < columns.size(); from += static_cast<std::size_t>(columns_a_page)) {
            const auto count = std::min(columns.size() - from, static_cast<std::size_t>(columns_a_page));
            draw_page(page, board, day, std::span(columns).subspan(from, count), times);
        }
    }
    if (page.pages() == 0) page.new_page(pdf::Paper::a3);
    return page.finish();
}

std::string doors_pdf(const Board& board) {
    pdf::Document page(board.round.title, i18n::current().code);
    for (const Day day : days_of(board))
        for (const Column& column : columns_of(board, day)) {
            page.new_page();
            const double width = pdf::page_width - 40;
            double y = 20;
            const std::string title = column.mentor->room.empty() ? column.mentor->name : column.mentor->room;
            y += page.text(20, y, width, title, style(64, Weight::bold, Family::serif)) + 2;
            if (!column.mentor->room.empty())
                y += page.text(20, y, width, column.mentor->name, style(26)) + 1;
            y += page.text(20, y, width, i18n::long_date(day),
                           style(18, Weight::regular, Family::sans, pdf::soft)) +
                 8;
            // Given names alone: whoever passes needn't know who is whose child.
            const double height =
                std::min(15.0, (pdf::page_height - y - 20) / static_cast<double>(column.evening.size()));
            for (const auto& [at, talk] : column.evening) {
                page.text_within({20, y, 40, height - 2}, time_of(at),
                                 style(24, Weight::bold, Family::serif));
                if (talk)
                    page.text_within({62, y, width - 42, height - 2}, talk->pupil_given_name, style(24));
                page.rule(20, y + height - 1.5, 20 + width, y + height - 1.5, pdf::line);
                y += height;
            }
        }
    if (page.pages() == 0) page.new_page();
    return page.finish();
}

} // namespace trialoog::conversations
