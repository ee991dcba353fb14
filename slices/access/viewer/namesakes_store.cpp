#include "slices/access/viewer/full_name.hpp"
#include "slices/access/viewer/namesakes.hpp"
#include "slices/access/viewer/namesakes.sql.hpp"

#include "platform/i18n/i18n.hpp"

#include <fmt/format.h>
#include <set>

namespace trialoog::access {
namespace {

constexpr std::size_t places = 64; // of an id in the text that the statement reads

struct Child {
    std::string id, name, number;
};
struct Found {
    Traits traits;
    std::vector<Child> children;
};

/// As the statements read it.
std::string in_places(const std::set<std::string_view>& ids) {
    std::string text;
    for (const std::string_view id : ids)
        text += fmt::format("{:<{}}", id, places);
    return text;
}

/// Rows come by person, then by child.
std::map<std::string, Found> find_traits(db::Reader& tx, std::string_view school_id,
                                         const std::set<std::string_view>& ids) {
    std::map<std::string, Found> all;
    tx.each(sql::traits, {school_id, in_places(ids)}, [&](const db::Row& row) {
        Found& found = all[row.str("id")];
        if (found.traits.number.empty()) found.traits.number = row.text_or_empty("number");
        found.traits.born_on = Day::parse_iso(row.text_or_empty("born_on"));
        found.traits.email = row.str("email");
        found.traits.login = row.text_or_empty("login");
        if (row.is_null("child_id")) return;
        if (found.children.empty() || found.children.back().id != row.text("child_id")) {
            found.children.push_back(
                {row.str("child_id"), full_name(row), row.text_or_empty("child_number")});
        }
    });
    return all;
}

/// Children of one name are told apart in their turn.
void name_children(std::map<std::string, Found>& all) {
    std::vector<Named> children;
    for (const auto& [id, found] : all)
        for (const Child& child : found.children)
            children.push_back({child.id, child.name});
    const auto shared = have_namesakes(children);
    std::size_t at = 0;
    for (auto& [id, found] : all)
        for (const Child& child : found.children) {
            const bool tell = shared[at++] && !child.number.empty();
            found.traits.children.push_back(tell ? tf("{name}, nr. {number}", fmt::arg("name", child.name),
                                                      fmt::arg("number", child.number))
                                                 : child.name);
        }
}

} // namespace

Marks marks_among(db::Reader& tx, std::string_view school_id, const std::vector<Named>& people) {
    const auto shared = have_namesakes(people);
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < people.size(); ++i)
        if (shared[i]) ids.insert(people[i].id);
    if (ids.empty()) return {};
    auto all = find_traits(tx, school_id, ids);
    name_children(all);
    Marks marks;
    for (const auto& [id, found] : all)
        marks.emplace(id, mark_of(found.traits));
    return marks;
}

namespace {
struct Pupil {
    std::string id, name;
};
Pupil pupil_from(const db::Row& row) { return {row.str("id"), full_name(row)}; }
} // namespace

Marks marks_in_class(db::Reader& tx, std::string_view school_id, std::string_view class_id,
                     std::string_view today) {
    const auto pupils = tx.all(sql::classmates, {school_id, class_id, today}, pupil_from);
    return marks_among(tx, school_id, named_in(pupils, &Pupil::id, &Pupil::name));
}

Marks marks_with_classmates(db::Reader& tx, std::string_view school_id, const std::vector<Named>& people,
                            std::string_view today) {
    std::set<std::string_view> ids;
    for (const Named& one : people)
        if (!one.id.empty()) ids.insert(one.id);
    if (ids.empty()) return {};
    const auto pupils = tx.all(sql::classmates_of_pupils, {school_id, in_places(ids), today}, pupil_from);
    Marks marks = marks_among(tx, school_id, people);
    marks.merge(marks_among(tx, school_id, named_in(pupils, &Pupil::id, &Pupil::name)));
    return marks;
}

Marks bearers_among(db::Reader& tx, std::string_view school_id, std::string_view class_id,
                    const std::vector<Named>& readers, std::string_view today) {
    struct Bearer {
        std::string reader_id, id, name;
    };
    std::set<std::string_view> ids;
    for (const Named& one : readers)
        ids.insert(one.id);
    if (ids.empty()) return {};
    const auto children =
        tx.all(sql::bearers, {school_id, in_places(ids), class_id, today}, [](const db::Row& row) {
            return Bearer{row.str("reader_id"), row.str("id"), full_name(row)};
        });
    std::vector<Named> named;
    for (const Bearer& one : children)
        named.push_back({one.id, one.name});
    Marks marks = marks_among(tx, school_id, named);
    if (!class_id.empty()) marks.merge(marks_in_class(tx, school_id, class_id, today));
    std::set<std::string_view> unclear; // whose name or whose child's name isn't theirs alone
    const auto shared = have_namesakes(readers);
    for (std::size_t i = 0; i < readers.size(); ++i)
        if (shared[i]) unclear.insert(readers[i].id);
    for (const Bearer& one : children)
        if (marks.contains(one.id)) unclear.insert(one.reader_id);
    Marks bearers;
    for (const Bearer& one : children) {
        if (!unclear.contains(one.reader_id)) continue;
        std::string& text = bearers[one.reader_id];
        text += (text.empty() ? "" : ", ") + marked(one.name, one.id, marks);
    }
    return bearers;
}

} // namespace trialoog::access
