// An assignment as it reads on paper: all texts and questions in order, with room to write.

#include "platform/i18n/i18n.hpp"
#include "slices/authoring/kinds.hpp"
#include "slices/authoring/pages.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace trialoog::authoring {
using namespace html;
using namespace assignments;
namespace {

Side reader_of(const Step& step) { return step.voice == Voice::adult ? Side::adult : Side::pupil; }

/// Names stand on the printed sheet of each pupil; here a line is drawn.
std::string on_paper(const std::string& dutch) {
    std::string text = t_content(dutch);
    for (std::size_t from = text.find('{'); from != text.npos; from = text.find('{', from)) {
        const auto to = text.find('}', from);
        if (to == text.npos) break;
        text.replace(from, to - from + 1, "________");
    }
    return text;
}

Html lines(int how_many) {
    Html all;
    for (int line = 0; line < how_many; ++line)
        all += Html(div(cls("write")));
    return all;
}

Html words_to_choose(const Template& form, const Item& item) {
    const auto& words = form.list(item.list);
    if (words.empty()) return {};
    Html all;
    for (const std::string& word : words)
        all += Html(li(t_content(word)));
    return ul(cls("to-choose"), all);
}

Html numbered_lines(int places) {
    Html all;
    for (int place = 1; place <= places; ++place)
        all += Html(div(cls("write"), fmt::format("{}.", place)));
    return all;
}

Html sheet_of_rows(const Item& item, Side reader) {
    Html head, cells, body;
    for (const Column& column : item.columns) {
        head += Html(th(attr("scope", "col"), on_paper(column.label.to(reader))));
        cells += Html(td(look::unseen(t("Ruimte om te schrijven"))));
    }
    for (int place = 1; place <= item.places; ++place)
        body += Html(tr(cells));
    return table(cls("write-table"), thead(tr(head)), tbody(body));
}

Html room_to_write(const Template& form, const Item& item, Side reader) {
    constexpr std::size_t much = 300;
    using Asks = assignments::Kind;
    switch (item.kind) {
    case Asks::text:
        return lines(item.max_length > much ? 4 : 2);
    case Asks::choice:
        return group(words_to_choose(form, item), lines(1));
    case Asks::top:
        return group(words_to_choose(form, item), numbered_lines(item.places));
    case Asks::several:
    case Asks::questions:
        return group(words_to_choose(form, item), lines(3));
    case Asks::rows:
        return sheet_of_rows(item, reader);
    case Asks::mark:
        return group(p(cls("marks"), "1 2 3 4 5 6 7 8 9 10"), lines(2));
    case Asks::read:
        return p(cls("own-text"), on_paper(item.text.to(reader)));
    case Asks::link:
        return p(item.url.empty() ? t("De school kiest de film.") : item.url);
    case Asks::comparison:
        return p(t("Leg de twee tops naast elkaar."));
    case Asks::photo:
    case Asks::poster:
        return div(cls("write-box"));
    default:
        return lines(1);
    }
}

Html step_on_paper(const Template& form, const Step& step) {
    const Side reader = reader_of(step);
    Html all;
    for (const Item& item : step.items)
        all +=
            Html(div(cls("asked"), p(b(on_paper(item.label.to(reader)))),
                     when(!item.hint.empty(), [&] { return p(cls("hint"), on_paper(item.hint.to(reader))); }),
                     room_to_write(form, item, reader)));
    Html examples;
    for (const Example& example : step.examples)
        examples += Html(li(on_paper(example.text.to(reader)), when(!example.quality.empty(), [&] {
                                return group(" → ", b(t_content(example.quality)));
                            })));
    return group(h3(on_paper(step.title.to(reader))),
                 when(!step.hint.empty(), [&] { return p(on_paper(step.hint.to(reader))); }),
                 when(!examples.empty(), [&] { return ul(examples); }), all);
}

Html said_to(const Wording& words, Side side) { return p(cls("own-text"), on_paper(words.to(side))); }
} // namespace

Html paper_page(const Template& form) {
    Html parts;
    for (const Part part : {Part::pupil, Part::adult, Part::together, Part::after}) {
        if (!form.has(part)) continue;
        Html steps;
        for (const Step* step : form.steps_of(part))
            steps += step_on_paper(form, *step);
        parts += Html(section(cls("sheet"), h2(label(part)), steps));
    }
    return group(look::heading(tf("Thuisopdracht · ongeveer {n} minuten", fmt::arg("n", form.minutes)),
                               t_content(form.title)),
                 section(cls("sheet"), h2(t("Voor de leerling")), said_to(form.why, Side::pupil),
                         said_to(form.expected, Side::pupil), h2(t("Voor de volwassene")),
                         said_to(form.why, Side::adult), said_to(form.expected, Side::adult),
                         p(on_paper(form.feedback))),
                 parts);
}

} // namespace trialoog::authoring
