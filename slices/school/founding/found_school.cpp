#include "slices/school/founding/found_school.hpp"
#include "slices/school/founding/founding.sql.hpp"
#include "slices/school/founding/school_year.hpp"

namespace trialoog::school {

SchoolYear year_around(Day day) {
    const int first = day.month >= 8 ? day.year : day.year - 1;
    return {"", std::to_string(first) + "-" + std::to_string(first + 1), Day{first, 8, 1},
            Day{first + 1, 7, 31}};
}

GradeIds ensure_year(db::Writer& tx, std::string_view school_id, Day today) {
    const SchoolYear year = year_around(today);
    GradeIds grades{};
    if (!tx.exists(sql::year_by_name, {school_id, year.name})) {
        const std::string year_id = db::new_id();
        tx.run(sql::add_year, {school_id, year_id, year.name, year.starts_on.iso(), year.ends_on.iso()});
        std::vector<std::vector<db::Param>> rows;
        for (int number = 1; number <= 4; ++number) {
            std::string& id = grades[static_cast<std::size_t>(number - 1)];
            id = db::new_id();
            rows.push_back({school_id, id, year_id, number});
        }
        tx.run_many(sql::add_grade, rows);
        return grades;
    }
    tx.each(sql::grades_of_year, {school_id, year.name}, [&](const db::Row& row) {
        grades[static_cast<std::size_t>(row.integer("number") - 1)] = row.str("id");
    });
    return grades;
}

std::string found_school(db::Writer& tx, const NewSchool& school, Day today, Instant now) {
    if (!tx.exists(sql::board_exists, {school.board_id}))
        tx.run(sql::add_board, {school.board_id, school.board_name});
    const std::string id = db::new_id();
    tx.run(sql::add_school, {id, school.board_id, school.name, school.brin, school.contact_name,
                             school.contact_email, school.contact_phone, now.ms});
    ensure_year(tx, id, today);
    return id;
}

std::vector<Grade> grades(db::Reader& tx, std::string_view school_id) {
    return tx.all(sql::grades_of_newest_year, {school_id}, [](const db::Row& row) {
        return Grade{row.str("id"), static_cast<int>(row.integer("number"))};
    });
}

} // namespace trialoog::school
