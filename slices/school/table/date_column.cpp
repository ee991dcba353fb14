#include "platform/i18n/i18n.hpp"
#include "slices/school/table/dates.hpp"

#include <algorithm>

namespace trialoog::school {
namespace {

enum class Order { day_first, month_first, year_first };
constexpr int youngest = 10, oldest = 20; // of pupils, where the century has to be guessed from it
constexpr int warned_below = 9, warned_above = 25, oldest_human = 110;

struct DayCell {
    TableRow* row;
    std::string* text;
    ReadDay read;
};

int age_on(Day today, Day born) {
    const bool had_birthday = std::pair(today.month, today.day) >= std::pair(born.month, born.day);
    return today.year - born.year - !had_birthday;
}

std::optional<Day> exact(unsigned year, unsigned month, unsigned day) {
    const Day found{static_cast<int>(year), month, day};
    return Day::parse_iso(found.iso()) == found ? std::optional(found) : std::nullopt;
}

std::optional<Day> in_order(const ReadDay& read, Order order) {
    const auto& p = read.parts;
    if (read.month_is_known) order = Order::day_first;
    switch (order) {
    case Order::day_first:
        return exact(p[2], p[1], p[0]);
    case Order::month_first:
        return exact(p[2], p[0], p[1]);
    case Order::year_first:
        return exact(p[0], p[1], p[2]);
    }
    return std::nullopt;
}

/// 13 becomes 2013 or 1913: the one in which a pupil has the age of a pupil.
std::optional<Day> with_century(const ReadDay& read, Order order, Day today) {
    for (const unsigned century : {2000u, 1900u}) {
        ReadDay whole = read;
        whole.parts[order == Order::year_first && !read.month_is_known ? 0 : 2] += century;
        const auto day = in_order(whole, order);
        if (day && age_on(today, *day) >= youngest && age_on(today, *day) <= oldest) return day;
    }
    return std::nullopt;
}

class DayColumn {
public:
    DayColumn(Table& table, std::size_t column, Day today, Findings& findings)
        : header_(table.headers[column]), today_(today), findings_(findings) {
        for (auto& row : table.rows)
            if (column < row.cells.size() && !row.cells[column].empty())
                cells_.push_back({&row, &row.cells[column], read_day(row.cells[column])});
    }

    void mend() {
        const DayCell *day_first = nullptr, *month_first = nullptr, *with_slash = nullptr, *any = nullptr;
        bool several_separators = false;
        for (const auto& cell : cells_) {
            if (lost_figures(cell)) return;
            if (cell.read.shape != DayShape::figures && cell.read.shape != DayShape::short_year) continue;
            if (cell.read.month_is_known) continue;
            if (any && any->read.separator != cell.read.separator) several_separators = true;
            if (!any) any = &cell;
            if (cell.read.separator == '/' && !with_slash) with_slash = &cell;
            // A short year may stand first: then these aren't day and month.
            if (cell.read.shape == DayShape::short_year) continue;
            if (!day_first && cell.read.parts[0] > 12 && cell.read.parts[1] <= 12) day_first = &cell;
            if (!month_first && cell.read.parts[1] > 12 && cell.read.parts[0] <= 12) month_first = &cell;
        }
        if (day_first && month_first) return refuse_both(*day_first, *month_first);
        if (month_first && several_separators) return refuse_half_changed(*month_first);
        if (half_changed()) return;
        const bool has_figures = has(DayShape::figures);
        if (has_figures && !day_first && !month_first && with_slash) return refuse_unproven(*with_slash);
        const Order order = month_first ? Order::month_first : Order::day_first;
        const bool proven = day_first || month_first;
        const auto short_order = order_of_short_years(order, proven);
        if (!short_order) return;
        if (month_first)
            findings_.notes.push_back(
                tf("In de kolom “{column}” staat de maand voorop (regel {line}: “{cell}”). Zo "
                   "lezen wij alle datums in deze kolom.",
                   fmt::arg("column", header_), fmt::arg("line", month_first->row->line),
                   fmt::arg("cell", *month_first->text)));
        for (auto& cell : cells_)
            write(cell, cell.read.shape == DayShape::short_year ? *short_order : order);
    }

private:
    bool has(DayShape shape) const {
        return std::any_of(cells_.begin(), cells_.end(),
                           [&](const auto& c) { return c.read.shape == shape; });
    }

    void problem(std::string seen) {
        findings_.problem = std::move(seen) + " " +
                            t("Daarom nemen wij niets uit dit bestand over. Schrijf de datums als 2013-05-31 "
                              "(jaar, maand, dag) of maak het bestand opnieuw in jullie administratie.");
    }

    bool lost_figures(const DayCell& cell) {
        if (cell.text->size() < 3 || cell.text->find_first_not_of('#') != std::string::npos) return false;
        problem(tf(
            "In de kolom “{column}” staat op regel {line}: “{cell}”. Het rekenblad had geen plaats voor de "
            "datum.",
            fmt::arg("column", header_), fmt::arg("line", cell.row->line), fmt::arg("cell", *cell.text)));
        return true;
    }
    void refuse_both(const DayCell& one, const DayCell& other) {
        problem(tf("In de kolom “{column}” staat de dag voorop op regel {line} (“{cell}”) en de maand voorop "
                   "op regel "
                   "{other_line} (“{other}”). Dan weten wij van geen enkele datum zeker wat de dag is.",
                   fmt::arg("column", header_), fmt::arg("line", one.row->line), fmt::arg("cell", *one.text),
                   fmt::arg("other_line", other.row->line), fmt::arg("other", *other.text)));
    }
    void refuse_half_changed(const DayCell& cell) {
        problem(
            tf("In de kolom “{column}” staan datums op twee manieren. Een rekenblad heeft er een deel van "
               "veranderd, zonder “{cell}” op regel {line}. Dag en maand kunnen verwisseld zijn.",
               fmt::arg("column", header_), fmt::arg("cell", *cell.text), fmt::arg("line", cell.row->line)));
    }
    void refuse_unproven(const DayCell& cell) {
        problem(tf("In de kolom “{column}” staat op regel {line}: “{cell}”. Uit geen enkele datum in deze "
                   "kolom blijkt "
                   "of de dag of de maand voorop staat.",
                   fmt::arg("column", header_), fmt::arg("line", cell.row->line),
                   fmt::arg("cell", *cell.text)));
    }

    /// A spreadsheet that expects another order changes what it can read – days up to the twelfth – and
    /// leaves the rest as text.
    bool half_changed() {
        const DayCell* text = nullptr;
        bool real = false;
        for (const auto& cell : cells_) {
            const auto& read = cell.read;
            if (read.shape == DayShape::certain || read.shape == DayShape::serial) {
                if (read.day.day > 12) return false;
                real = true;
            } else if (read.shape == DayShape::figures) {
                if (read.parts[0] <= 12 && read.parts[1] <= 12) return false;
                text = &cell;
            }
        }
        if (!text || !real) return false;
        refuse_half_changed(*text);
        return true;
    }

    std::size_t plausible(Order order) const {
        return static_cast<std::size_t>(std::count_if(cells_.begin(), cells_.end(), [&](const DayCell& cell) {
            return cell.read.shape == DayShape::short_year && !cell.read.month_is_known &&
                   with_century(cell.read, order, today_);
        }));
    }

    /// A cell that is a pupil's day of birth in the one order, and in the other isn't.
    const DayCell* only_in(Order one, Order other) const {
        const auto found = std::find_if(cells_.begin(), cells_.end(), [&](const DayCell& cell) {
            return cell.read.shape == DayShape::short_year && !cell.read.month_is_known &&
                   with_century(cell.read, one, today_) && !with_century(cell.read, other, today_);
        });
        return found == cells_.end() ? nullptr : &*found;
    }

    /// Nothing, and a problem, when the column doesn't say.
    std::optional<Order> order_of_short_years(Order of_others, bool proven) {
        const auto example = std::find_if(cells_.begin(), cells_.end(), [](const DayCell& cell) {
            return cell.read.shape == DayShape::short_year && !cell.read.month_is_known;
        });
        if (example == cells_.end()) return of_others;
        const std::size_t day_first = plausible(Order::day_first),
                          month_first = plausible(Order::month_first),
                          year_first = plausible(Order::year_first);
        if (year_first > std::max(day_first, month_first)) return Order::year_first;
        const bool year_may_be_first = year_first > 0 && year_first == std::max(day_first, month_first);
        const DayCell* day_proof = only_in(Order::day_first, Order::month_first);
        const DayCell* month_proof = only_in(Order::month_first, Order::day_first);
        if (day_proof && month_proof) {
            refuse_both(*day_proof, *month_proof);
            return std::nullopt;
        }
        if (proven) return of_others;
        const bool slash_only = example->read.separator == '/' && !day_proof && !month_proof;
        if (year_may_be_first || slash_only) {
            refuse_unproven(*example);
            return std::nullopt;
        }
        return month_proof ? Order::month_first : Order::day_first;
    }

    void write(DayCell& cell, Order order) {
        std::optional<Day> day;
        if (cell.read.shape == DayShape::certain || cell.read.shape == DayShape::serial) day = cell.read.day;
        if (cell.read.shape == DayShape::figures) day = in_order(cell.read, order);
        if (cell.read.shape == DayShape::short_year) {
            day = with_century(cell.read, order, today_);
            if (!day) {
                cell.row->fault =
                    tf("Bij de datum “{cell}” is het jaar niet zeker. Schrijf het jaar met vier cijfers, "
                       "bijvoorbeeld 31-12-2012.",
                       fmt::arg("cell", *cell.text));
                return;
            }
        }
        if (!day) { // stays as it is, and is refused with its row
            cell.row->fault =
                tf("De geboortedatum “{cell}” is geen datum die bestaat. Schrijf bijvoorbeeld 31-12-2012.",
                   fmt::arg("cell", *cell.text));
            return;
        }
        const int age = age_on(today_, *day);
        if (*day > today_ || age > oldest_human) {
            cell.row->fault = tf("De geboortedatum “{cell}” kan niet kloppen. Kijk naar het jaar.",
                                 fmt::arg("cell", *cell.text));
            return;
        }
        if (age < warned_below || age > warned_above)
            findings_.warnings.push_back(
                {cell.row->line, tf("Met de geboortedatum “{cell}” is deze leerling {age} jaar. "
                                    "Klopt dat?",
                                    fmt::arg("cell", *cell.text), fmt::arg("age", age))});
        *cell.text = day->iso();
    }

    const std::string& header_;
    Day today_;
    Findings& findings_;
    std::vector<DayCell> cells_;
};

} // namespace

void mend_days(Table& table, const Columns& columns, Day today, Findings& findings) {
    if (columns.kind != FileKind::pupils) return;
    if (const int at = columns.at({Field::born_on}); at >= 0)
        DayColumn(table, static_cast<std::size_t>(at), today, findings).mend();
}

} // namespace trialoog::school
