#include "look/data.hpp"

#include "platform/i18n/i18n.hpp"

namespace trialoog::look {
using namespace html;
namespace {

// CSS turns rows into cards on a phone, which takes the table's meaning away in some browsers: roles give it
// back.
void write_cell(std::string& out, std::string_view column, const Html& content, bool names_the_row) {
    if (names_the_row) return th(attr("scope", "row"), role("rowheader"), content).write(out);
    td(role("cell"), attr_if(!content.empty(), "data-label", column), content).write(out);
}

Html column_head(const std::string& column) {
    return th(attr("scope", "col"), role("columnheader"),
              column.empty() ? unseen(t("Knoppen bij deze lijst")) : Html(span(column)));
}

/// All of them in one text: a table has a hundred cells.
Html written(const std::vector<std::string>& columns, const std::vector<std::vector<Html>>& rows) {
    std::string out;
    out.reserve(rows.size() * 1024);
    for (const std::vector<Html>& cells : rows) {
        out += "<tr role=\"row\">";
        for (std::size_t at = 0; at < cells.size(); ++at)
            write_cell(out, at < columns.size() ? std::string_view(columns[at]) : "", cells[at], at == 0);
        out += "</tr>";
    }
    return trusted(std::move(out));
}

} // namespace

Html data_table(std::string_view caption_text, const std::vector<std::string>& columns,
                const std::vector<std::vector<Html>>& rows_of_cells) {
    return table(cls("data"), role("table"), caption(cls("unseen"), caption_text),
                 thead(role("rowgroup"), tr(role("row"), each(columns, column_head))),
                 tbody(role("rowgroup"), written(columns, rows_of_cells)));
}

Html definitions(const std::vector<std::pair<std::string, Html>>& pairs) {
    return dl(cls("facts"),
              each(pairs, [](const auto& pair) { return div(dt(pair.first), dd(pair.second)); }));
}

Html pagination(int now, int of, const std::function<std::string(int)>& href_of) {
    if (of < 2) return {};
    return nav(cls("pages"), aria_label(t("Bladzijden")),
               when(now > 1,
                    [&] {
                        return a(cls("btn quiet"), href(href_of(now - 1)), attr("rel", "prev"),
                                 icon("arrow-left"), t("Vorige"));
                    }),
               p(tf("Bladzijde {now} van {of}", fmt::arg("now", now), fmt::arg("of", of))),
               when(now < of, [&] {
                   return a(cls("btn quiet"), href(href_of(now + 1)), attr("rel", "next"), t("Volgende"),
                            icon("arrow-right"));
               }));
}

Html job_progress(int part, int whole, std::string_view sentence) {
    return div(cls("job"), p(role("status"), sentence),
               html::progress(attr("max", whole), value(std::to_string(part)), aria_label(sentence)));
}

Html scrolling(std::string_view label_text, const Html& content) {
    return div(cls("scroll"), role("region"), attr("tabindex", "0"), aria_label(label_text), content);
}

} // namespace trialoog::look
