#include "platform/archive/archive.hpp"
#include "platform/text/number.hpp"
#include "platform/workbook/styles.hpp"
#include "platform/workbook/workbook.hpp"
#include "platform/workbook/xml.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace trialoog::workbook {
namespace {

constexpr std::size_t megabyte = 1024 * 1024, longest_text = 32 * 1024, most_text = 40 * megabyte;
constexpr archive::Limits limits{
    .entries = 2000, .entry_bytes = 60 * megabyte, .total_bytes = 90 * megabyte, .ratio = 400};
constexpr int last_row = 1'048'576;

using Parts = std::map<std::string, std::string>; // name in the ZIP → its XML

bool is_wanted(std::string_view name) {
    return name.starts_with("xl/") && (name.ends_with(".xml") || name.ends_with(".rels"));
}

/// What a workbook says about its sheets.
struct Contents {
    struct Listed {
        std::string name, relation;
    };
    std::vector<Listed> sheets;
    bool from_1904 = false;
};

std::optional<Contents> read_contents(const std::string& xml) {
    Contents contents;
    const bool whole = read_xml(xml, {.begin =
                                          [&](std::string_view name, const Attributes& given) {
                                              if (name == "workbookPr")
                                                  contents.from_1904 = given.get("date1904") == "1" ||
                                                                       given.get("date1904") == "true";
                                              const bool seen = given.get("state").empty() ||
                                                                given.get("state") == "visible";
                                              if (name == "sheet" && seen)
                                                  contents.sheets.push_back({std::string(given.get("name")),
                                                                             std::string(given.get("id"))});
                                          },
                                      .end = [](std::string_view) {},
                                      .text = [](std::string_view) {}});
    return whole ? std::optional(std::move(contents)) : std::nullopt;
}

/// Relation → the sheet's name in the ZIP.
std::map<std::string, std::string> read_relations(const std::string& xml) {
    std::map<std::string, std::string> parts;
    read_xml(xml, {.begin =
                       [&](std::string_view name, const Attributes& given) {
                           if (name != "Relationship" || !given.get("Type").ends_with("/worksheet")) return;
                           std::string target(given.get("Target"));
                           target = target.starts_with('/') ? target.substr(1) : "xl/" + target;
                           parts[std::string(given.get("Id"))] = std::move(target);
                       },
                   .end = [](std::string_view) {},
                   .text = [](std::string_view) {}});
    return parts;
}

std::optional<std::vector<std::string>> read_shared_texts(const std::string& xml) {
    std::vector<std::string> texts;
    bool in_text = false, in_phonetic = false;
    const bool whole = read_xml(xml, {.begin =
                                          [&](std::string_view name, const Attributes&) {
                                              if (name == "si") texts.emplace_back();
                                              if (name == "rPh") in_phonetic = true;
                                              in_text = name == "t" && !in_phonetic && !texts.empty();
                                          },
                                      .end =
                                          [&](std::string_view name) {
                                              if (name == "rPh") in_phonetic = false;
                                              if (name == "t") in_text = false;
                                          },
                                      .text =
                                          [&](std::string_view text) {
                                              if (in_text && texts.back().size() < longest_text)
                                                  texts.back() += text;
                                          }});
    return whole ? std::optional(std::move(texts)) : std::nullopt;
}

/// "C12" → 2; too big when it isn't a place.
std::size_t column_of(std::string_view place) {
    std::size_t column = 0;
    for (const char c : place) {
        if (c < 'A' || c > 'Z' || column > most_columns) break;
        column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    }
    return column == 0 ? most_columns : column - 1;
}

/// What all sheets of a workbook share.
struct Shared {
    std::vector<std::string> texts;
    std::vector<NumberStyle> styles;
    bool from_1904 = false;
};

class SheetReader {
public:
    SheetReader(const Shared& shared, std::size_t& cells, std::size_t& size)
        : shared_(shared), cells_(cells), size_(size) {}

    std::variant<std::vector<Row>, Problem> read(const std::string& xml) {
        try {
            const bool whole = read_xml(
                xml, {.begin = [&](std::string_view name, const Attributes& given) { begin(name, given); },
                      .end = [&](std::string_view name) { end(name); },
                      .text =
                          [&](std::string_view text) {
                              if (in_value_ && value_.size() < longest_text) value_ += text;
                          }});
            if (!whole) return Problem{Problem::damaged};
        } catch (Problem& problem) {
            return std::move(problem);
        }
        return std::move(rows_);
    }

private:
    void begin(std::string_view name, const Attributes& given) {
        if (name == "row") begin_row(given);
        if (name == "c") begin_cell(given);
        if (name == "f") has_formula_ = true;
        if (name == "rPh") in_phonetic_ = true;
        if (name == "v" || (name == "t" && !in_phonetic_)) {
            has_value_ = true;
            in_value_ = in_cell_;
        }
    }

    void begin_row(const Attributes& given) {
        const auto told = text::number<std::size_t>(given.get("r"));
        row_ = {told ? static_cast<int>(std::min<std::size_t>(*told, last_row + 1)) : last_ + 1, {}};
        if (row_.number <= last_ || row_.number > last_row) throw Problem{Problem::damaged};
        last_ = row_.number;
        column_ = 0;
    }

    void begin_cell(const Attributes& given) {
        in_cell_ = true;
        has_formula_ = has_value_ = false;
        value_.clear();
        type_ = given.get("t");
        style_ = text::number<std::size_t>(given.get("s")).value_or(0);
        place_ = given.get("r");
        if (!place_.empty()) column_ = column_of(place_);
        if (column_ >= most_columns || ++cells_ > most_cells) throw Problem{Problem::too_large};
    }

    void end(std::string_view name) {
        if (name == "rPh") in_phonetic_ = false;
        if (name == "v" || name == "t") in_value_ = false;
        if (name == "c") end_cell();
        if (name != "row") return;
        const bool anything =
            std::any_of(row_.cells.begin(), row_.cells.end(), [](const auto& cell) { return !cell.empty(); });
        if (anything) rows_.push_back(std::move(row_));
        row_ = {};
    }

    void end_cell() {
        in_cell_ = in_value_ = false;
        if (has_formula_ && !has_value_) throw Problem{Problem::formula, place_};
        std::string shown = shown_value();
        if (!shown.empty()) {
            size_ += shown.size();
            if (size_ > most_text) throw Problem{Problem::too_large}; // one shared text in a million cells
            if (row_.cells.size() <= column_) row_.cells.resize(column_ + 1);
            row_.cells[column_] = std::move(shown);
        }
        ++column_;
    }

    std::string shown_value() const {
        if (type_ == "s") {
            const auto place = text::number<std::size_t>(value_);
            if (value_.empty()) return {};
            if (!place || *place >= shared_.texts.size()) throw Problem{Problem::damaged};
            return shared_.texts[*place];
        }
        if (type_ == "b") return value_ == "1" ? "ja" : value_ == "0" ? "nee" : value_;
        if (type_ == "str" || type_ == "inlineStr" || type_ == "e" || type_ == "d") return value_;
        if (value_.empty()) return {};
        const NumberStyle style = style_ < shared_.styles.size() ? shared_.styles[style_] : NumberStyle{};
        return shown_number(value_, style, shared_.from_1904);
    }

    const Shared& shared_;
    std::size_t &cells_, &size_; // of all sheets
    std::vector<Row> rows_;
    Row row_;
    int last_ = 0;
    std::size_t column_ = 0, style_ = 0;
    std::string type_, place_, value_;
    bool in_cell_ = false, in_value_ = false, in_phonetic_ = false, has_formula_ = false, has_value_ = false;
};

std::variant<Parts, Problem> read_parts(std::string_view bytes) {
    Parts parts;
    const auto end = archive::each_file(bytes, limits, [&](archive::File file) {
        if (is_wanted(file.name)) parts.emplace(std::move(file.name), std::move(file.content));
        return true;
    });
    const auto* refused = std::get_if<archive::Refusal>(&end);
    if (!refused) return parts;
    const bool large = *refused == archive::Refusal::too_large || *refused == archive::Refusal::bomb;
    return Problem{large ? Problem::too_large : Problem::damaged};
}

} // namespace

std::variant<std::vector<Sheet>, Problem> read_xlsx(std::string_view bytes) {
    auto unpacked = read_parts(bytes);
    if (auto* problem = std::get_if<Problem>(&unpacked)) return std::move(*problem);
    Parts& parts = std::get<Parts>(unpacked);
    const auto contents = read_contents(parts["xl/workbook.xml"]);
    const auto relations = read_relations(parts["xl/_rels/workbook.xml.rels"]);
    if (!contents) return Problem{Problem::damaged};

    Shared shared{{}, read_styles(parts["xl/styles.xml"]), contents->from_1904};
    if (const auto texts = parts.find("xl/sharedStrings.xml"); texts != parts.end()) {
        auto read = read_shared_texts(texts->second);
        if (!read) return Problem{Problem::damaged};
        shared.texts = std::move(*read);
    }
    std::vector<Sheet> sheets;
    std::size_t cells = 0, size = 0;
    for (const auto& listed : contents->sheets) {
        const auto relation = relations.find(listed.relation);
        if (relation == relations.end()) continue; // a chart
        auto rows = SheetReader(shared, cells, size).read(parts[relation->second]);
        if (auto* problem = std::get_if<Problem>(&rows)) return std::move(*problem);
        if (auto& read = std::get<std::vector<Row>>(rows); !read.empty())
            sheets.push_back({listed.name, std::move(read)});
    }
    return sheets;
}

} // namespace trialoog::workbook
