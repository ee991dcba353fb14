#include "platform/i18n/i18n.hpp"
#include "slices/school/draft.hpp"

#include <algorithm>
#include <set>

namespace trialoog::school {
namespace {

/// Those we have and those in the staff file, each once.
class Staff {
public:
    explicit Staff(Draft& draft) : draft_(draft) {
        for (const auto& [code, id] : draft.present.staff)
            if (draft.present.people.at(id).left_on.empty()) by_code_[code] = draft.person(id, As::staff);
        for (const auto& [code, index] : draft.of_staff_code)
            by_code_[code] = index;
    }

    /// By abbreviation, else by a whole name that only one of them has.
    std::optional<std::size_t> find(const std::string& text) const {
        if (const auto key = key_of(text))
            if (const auto found = by_code_.find(*key); found != by_code_.end()) return found->second;
        const Name wanted = name_from(text);
        if (wanted.family.empty()) return std::nullopt;
        std::set<std::size_t> fitting;
        for (const auto& [code, index] : by_code_) {
            const Name& name = draft_.plan.people[index].person.name;
            if (same_family_name(name, wanted) && given_names_fit(name, wanted)) fitting.insert(index);
        }
        return fitting.size() == 1 ? std::optional(*fitting.begin()) : std::nullopt;
    }

private:
    Draft& draft_;
    std::map<std::string, std::size_t> by_code_;
};

struct Mentioned {
    std::set<std::size_t> mentors; // indexes in people
    bool all_known = true;
};

class MentorPlan {
public:
    explicit MentorPlan(Draft& draft) : draft_(draft), staff_(draft) {}

    void mention(const Place& where, const std::string& class_name, const std::string& text) {
        const auto known = draft_.of_class.find(folded_class(class_name));
        if (text.empty() || known == draft_.of_class.end()) return;
        if (!said_.insert({known->second, text}).second) return;
        Mentioned& mentioned = of_class_[known->second];
        std::vector<std::string> parts{text};
        if (!staff_.find(text)) parts = parts_of(text, "/;&+,");
        for (const auto& part : parts) {
            if (const auto mentor = staff_.find(part)) {
                mentioned.mentors.insert(*mentor);
                continue;
            }
            mentioned.all_known = false;
            draft_.warn(
                where, part,
                tf("Mentor “{mentor}” van klas {name} kennen wij niet, of er zijn er meer die zo heten.",
                   fmt::arg("mentor", part), fmt::arg("name", class_name)));
        }
    }

    void settle() {
        for (const auto& [school_class, mentioned] : of_class_) {
            for (const std::size_t mentor : mentioned.mentors)
                if (!is_mentor_already(mentor, school_class))
                    draft_.plan.roles.push_back({mentor, "mentor", school_class});
            if (mentioned.all_known) end_others(school_class, mentioned.mentors);
        }
    }

private:
    bool is_mentor_already(std::size_t mentor, std::size_t school_class) const {
        const auto& person = draft_.plan.people[mentor].person.id;
        const auto& id = draft_.plan.classes[school_class].id;
        return !person.empty() && !id.empty() &&
               std::any_of(draft_.present.mentors.begin(), draft_.present.mentors.end(),
                           [&](const auto& m) { return m.person_id == person && m.class_id == id; });
    }
    void end_others(std::size_t school_class, const std::set<std::size_t>& stay) {
        const PlannedClass& one = draft_.plan.classes[school_class];
        for (const auto& mentor : draft_.present.mentors) {
            if (one.id.empty() || mentor.class_id != one.id) continue;
            const bool stays = std::any_of(stay.begin(), stay.end(), [&](std::size_t index) {
                return draft_.plan.people[index].person.id == mentor.person_id;
            });
            if (!stays)
                draft_.plan.ended_roles.push_back(
                    {mentor.role_id, full_name(draft_.present.people.at(mentor.person_id).name), one.name});
        }
    }

    Draft& draft_;
    Staff staff_;
    std::set<std::pair<std::size_t, std::string>> said_;
    std::map<std::size_t, Mentioned> of_class_;
};

} // namespace

void plan_mentors(Draft& draft) {
    MentorPlan mentors(draft);
    for (const auto& pupil : draft.records.pupils)
        mentors.mention(pupil.where, pupil.class_name, pupil.mentor);
    for (const auto& group : draft.records.groups)
        mentors.mention(group.where, group.class_name, group.mentor);
    mentors.settle();
}

} // namespace trialoog::school
