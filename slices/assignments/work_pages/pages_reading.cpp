// What was written in a work, to read: by pupil and parents when it is handed in, and by the staff.

#include "slices/assignments/work_pages/work_pages.hpp"

#include "look/data.hpp"
#include "look/own_words.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/open_day/pages_open_day.hpp"
#include "slices/assignments/poster/pages_poster.hpp"
#include "slices/assignments/work/paper_page.hpp"

#include <set>

namespace trialoog::assignments {
using namespace html;
namespace {

bool may_read(const OpenedWork& opened, const Answer* answer) {
    return answer && !answer->value.empty() &&
           may_see_answer(opened.work, *opened.form, *answer, opened.seat);
}

/// "16 oktober", "zorg en welzijn": library words and days in the reader's language, own words as they are.
Html as_read(const Field& field, std::string_view line) {
    if (field.item->kind == Kind::date)
        if (const auto day = Day::parse_iso(line)) return group(i18n::long_date(*day, true));
    if (field.item->kind == Kind::mark && field.column == 0)
        return group(tf("{mark} van de 10", fmt::arg("mark", line)));
    return look::words(line);
}

/// "kapper (tante), bakker (Karim)", a row a line.
std::vector<std::string> rows_read(const OpenedWork& opened, const Item& item) {
    const auto fields = opened.form->fields_of(item);
    std::vector<std::string> rows;
    for (std::size_t at = 0; at < fields.size(); at += item.columns.size()) {
        std::string row, more;
        for (std::size_t column = 0; column < item.columns.size(); ++column) {
            const Answer* answer = find_answer(opened.answers, fields[at + column]->key);
            if (!may_read(opened, answer)) continue;
            if (column == 0)
                row = answer->value;
            else
                more += (more.empty() ? "" : ", ") + t_content(answer->value);
        }
        if (!more.empty()) row += row.empty() ? more : " (" + more + ")";
        if (!row.empty()) rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Html> lines_read(const OpenedWork& opened, const Item& item) {
    std::vector<Html> lines;
    if (item.kind == Kind::rows) {
        for (const std::string& row : rows_read(opened, item))
            lines.push_back(look::words(row));
        return lines;
    }
    for (const Field* field : opened.form->fields_of(item)) {
        const Answer* answer = find_answer(opened.answers, field->key);
        if (!may_read(opened, answer)) continue;
        for (const std::string& line : lines_of(answer->value))
            lines.push_back(as_read(*field, line));
    }
    return lines;
}

look::Voice voice_of(Part part) { return part == Part::adult ? look::Voice::parent : look::Voice::pupil; }

/// Questions that several steps of a part ask in the same words: "Wat vond je het leukst?" of each visit.
std::set<std::string> asked_again(const Template& form, Part part, Side side) {
    std::set<std::string> seen, again;
    for (const Step* step : form.steps_of(part))
        for (const Item& item : step->items)
            if (!seen.insert(item.label.to(side)).second) again.insert(item.label.to(side));
    return again;
}

Html answers_to_read(const OpenedWork& opened, Part part) {
    const Names names = names_of(opened);
    const Side side = part == Part::adult ? Side::adult : Side::pupil;
    const auto again = asked_again(*opened.form, part, side);
    const auto question = [&](const Step& step, const Item& item) {
        const std::string asked = say(item.label.to(side), names);
        return again.contains(item.label.to(side)) ? say(step.title.to(side), names) + " · " + asked : asked;
    };
    std::vector<std::pair<std::string, Html>> pairs;
    for (const Step* step : opened.form->steps_of(part))
        for (const Item& item : step->items) {
            if (item.kind == Kind::poster) continue; // it has a page of its own
            const auto lines = lines_read(opened, item);
            if (lines.empty()) continue;
            pairs.emplace_back(question(*step, item),
                               Html(group(each(lines, [](const Html& line) { return div(line); }))));
        }
    return pairs.empty() ? Html() : look::definitions(pairs);
}

/// A poster is shown, not told.
Html posters(const OpenedWork& opened) {
    const Names names = names_of(opened);
    Html all;
    for (const Step& step : opened.form->steps)
        for (const Item& item : step.items) {
            if (item.kind != Kind::poster) continue;
            const std::string path = poster_path(opened, item, "groot");
            const Html picture = small_poster(opened, item, path);
            if (picture.empty()) continue;
            all += look::card(say(item.label.to(Side::pupil), names),
                              group(picture, p(cls("buttons"), look::button_link(path, t("Bekijk groot")),
                                               look::button_link(poster_path(opened, item, "pdf"),
                                                                 t("Print (A3)"), true))));
        }
    return all;
}

Html compared(const OpenedWork& opened, const PartView& view, const Names& names) {
    Html all;
    for (const Step& step : opened.form->steps)
        for (const Item& item : step.items)
            if (item.kind == Kind::comparison) all += shown_item(opened, item, view, names);
    return all;
}

/// Pages on paper, to look at; nothing when there are none.
Html paper_card(const std::vector<Photo>& photos) {
    Html all;
    for (const Photo& photo : papers(photos)) {
        const std::string path = "/foto/" + photo.id;
        all +=
            Html(li(a(href(path), img(src(path + "/klein"),
                                      attr("alt", tf("Blad {n}", fmt::arg("n", paper_page_of(photo.field)))),
                                      attr("loading", "lazy")))));
    }
    return all.empty() ? Html() : look::card(t("Op papier"), ul(cls("photos"), all));
}

} // namespace

Html everything_written(const OpenedWork& opened, const PartView& view) {
    const Names names = names_of(opened);
    const auto part = [&](Part one, const std::string& who) {
        const Html answers = answers_to_read(opened, one);
        return answers.empty() ? Html() : look::voice_card(voice_of(one), who, answers);
    };
    Html photos;
    for (const Part one : {Part::together, Part::after})
        for (const Page& page : opened.form->pages_of(one))
            photos += photo_cards(opened, page, view, names);
    const Html together = answers_to_read(opened, Part::together);
    return group(compared(opened, view, names), part(Part::pupil, names.pupil),
                 part(Part::adult, capital(names.adult_speaks)),
                 together.empty() ? Html() : look::card(t("Samen"), together),
                 part(Part::after, tf("{name}, daarna", fmt::arg("name", names.pupil))), posters(opened),
                 take_along(opened), photos, paper_card(view.photos));
}

Html reading_page(const OpenedWork& opened, const PartView& view) {
    const Names names = names_of(opened);
    return group(read_aloud_button(),
                 look::heading(t_content(opened.form->title),
                               tf("Dit schreven {pupil} en {adult}", fmt::arg("pupil", names.pupil),
                                  fmt::arg("adult", names.adult_speaks))),
                 everything_written(opened, view),
                 look::foot(a(href(work_path(opened.work.id)), t("Terug naar de opdracht"))));
}

} // namespace trialoog::assignments
