#include "slices/assignments/classes/classes_store.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/i18n/people.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/access/viewer/name_order.hpp"
#include "slices/assignments/class_work/class_store.hpp"
#include "slices/assignments/classes/classes.sql.hpp"
#include "slices/assignments/needs/needs.hpp"
#include "slices/assignments/work/store.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace trialoog::assignments {
namespace {

struct Running {
    ClassFigures* of_class;
    Dates dates;
};

/// Reads the school piece by piece.
class Counting {
public:
    Counting(db::Reader& tx, const access::Viewer& viewer)
        : tx_(tx),
          school_id_(viewer.school_id),
          on_(viewer.today),
          today_(Day::parse_iso(viewer.today).value_or(Day{})) {}

    SchoolNow count() {
        now_.classes = tx_.all(sql::classes_now, {school_id_, on_}, [](const db::Row& row) {
            return ClassFigures{.id = row.str("id"),
                                .name = row.str("name"),
                                .grade = static_cast<int>(row.integer("grade"))};
        });
        for (ClassFigures& one : now_.classes)
            by_id_[one.id] = &one;
        mentors();
        pupils();
        running();
        works();
        return std::move(now_);
    }

private:
    ClassFigures* class_of(const db::Row& row) const {
        const auto found = by_id_.find(row.str("class_id"));
        return found == by_id_.end() ? nullptr : found->second;
    }
    void mentors() {
        std::map<ClassFigures*, std::vector<std::string>> names;
        tx_.each(sql::mentors_now, {school_id_, on_}, [&](const db::Row& row) {
            if (!row.is_null("class_id"))
                if (ClassFigures* one = class_of(row)) names[one].push_back(access::full_name(row));
        });
        for (auto& [one, all] : names) {
            std::ranges::sort(all);
            one->mentors = i18n::list_of(all);
        }
    }
    void pupils() {
        tx_.each(sql::pupils_now, {school_id_, on_}, [&](const db::Row& row) {
            ClassFigures* one = class_of(row);
            if (!one) return;
            ++one->figures.pupils;
            one->figures.came_in += row.flag("came_in") ? 1 : 0;
            now_.pupils.push_back(
                {row.str("pupil_id"), one->id, one->name, access::full_name(row), access::school_order(row)});
            in_class_.insert(one->id + "\n" + row.str("pupil_id"));
        });
    }
    void running() {
        tx_.each(sql::running_now, {school_id_, on_}, [&](const db::Row& row) {
            ClassFigures* one = class_of(row);
            if (!one) return;
            const Dates dates = dates_in(row);
            running_[row.str("id")] = {one, dates};
            titles_.push_back({one, row.str("template_id"), row.str("content_hash"), dates.hand_in_on});
        });
        for (const Title& title : titles_) // a template is read once, and then kept
            title.of_class->running.push_back(tf(
                "{title}, inleveren {day}",
                fmt::arg("title",
                         t_content(form_of_template(tx_, school_id_, title.template_id, title.hash)->title)),
                fmt::arg("day", i18n::short_date(title.hand_in_on))));
    }
    void works() {
        std::set<std::string> needing; // a pupil counts once
        tx_.each(sql::works_running, {school_id_, on_}, [&](const db::Row& row) {
            const auto found = running_.find(row.str("assignment_id"));
            if (found == running_.end()) return;
            const auto& [of_class, dates] = found->second;
            const PupilRow work = progress_in(row, on_);
            const std::string in_class = of_class->id + "\n" + work.pupil_id;
            if (!in_class_.contains(in_class)) return;
            Figures& figures = of_class->figures;
            ++figures.works;
            figures.with_adult += work.companion.empty() ? 0 : 1;
            figures.handed_in += work.handed_in_at ? 1 : 0;
            if (why_needed(work, dates, today_) && needing.insert(in_class).second) ++figures.need_mentor;
        });
    }

    struct Title {
        ClassFigures* of_class;
        std::string template_id, hash;
        Day hand_in_on;
    };
    db::Reader& tx_;
    std::string_view school_id_, on_;
    Day today_;
    SchoolNow now_;
    std::map<std::string, ClassFigures*> by_id_;
    std::set<std::string> in_class_; // class and pupil
    std::map<std::string, Running> running_;
    std::vector<Title> titles_;
};

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : std::string(text) + " ") {
        if (c != ' ') {
            word += c;
            continue;
        }
        if (std::string folded = i18n::folded_name(word); !folded.empty()) words.push_back(std::move(folded));
        word.clear();
    }
    return words;
}

} // namespace

std::optional<SchoolNow> school_now(db::Reader& tx, const access::Viewer& viewer, access::Action action) {
    if (!access::find_school(viewer, action)) return std::nullopt;
    SchoolNow now = Counting(tx, viewer).count();
    return now;
}

std::vector<PupilOfSchool> named_like(std::vector<PupilOfSchool> pupils, std::string_view typed) {
    constexpr std::size_t most = 50;
    const auto words = folded_words(typed);
    if (words.empty()) return {};
    std::erase_if(pupils, [&](const PupilOfSchool& one) {
        const std::string name = i18n::folded_name(one.name);
        return !std::ranges::all_of(words,
                                    [&](const std::string& word) { return name.find(word) != name.npos; });
    });
    std::ranges::sort(pupils, {}, [](const PupilOfSchool& one) { return std::tie(one.sort_key, one.id); });
    if (pupils.size() > most) pupils.resize(most);
    return pupils;
}

} // namespace trialoog::assignments
