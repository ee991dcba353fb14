#include "platform/i18n/i18n.hpp"
#include "slices/school/plan/planning.hpp"
#include "slices/school/records/likeness.hpp"

#include <algorithm>
#include <set>

namespace trialoog::school {
namespace {

/// Those we have and those in the staff file, each once.
class Staff {
public:
    explicit Staff(Planning& planning) : draft_(planning) {
        for (const auto& [code, id] : planning.on_record.staff)
            if (planning.on_record.people.at(id).left_on.empty())
                by_code_[code] = planning.person(id, As::staff);
        for (const auto& [code, index] : planning.of_staff_code)
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
            const NameLikeness like = likeness(name, wanted);
            const bool given = like.given == Likeness::same || like.given == Likeness::fits ||
                               like.given == Likeness::unknown;
            if (given && like.family == Likeness::same) fitting.insert(index);
        }
        return fitting.size() == 1 ? std::optional(*fitting.begin()) : std::nullopt;
    }

private:
    Planning& draft_;
    std::map<std::string, std::size_t> by_code_;
};

/// What the files say about the mentors of one class.
struct Mentioned {
    std::set<std::size_t> by_group;                        // indexes in people, from the file of classes
    std::map<std::size_t, std::set<std::string>> by_pupil; // mentor → numbers of the pupils whose rows say so
    bool all_known = true;
    bool has_group = false;
};

constexpr const char* of_class = "klas";
constexpr const char* of_pupils = "leerling";

class MentorPlan {
public:
    explicit MentorPlan(Planning& planning) : draft_(planning), staff_(planning) {
        for (const auto& pupil : planning.records.pupils)
            if (!pupil.class_name.empty()) in_class_[folded_class(pupil.class_name)].insert(pupil.number);
        count_those_who_stay();
    }

    void mention_for_pupil(const PupilRecord& pupil) {
        Mentioned* mentioned = class_named(pupil.class_name);
        if (!mentioned || pupil.mentor.empty()) return;
        bool all_known = true;
        const auto mentors = mentors_in(pupil.where, pupil.class_name, pupil.mentor, all_known);
        if (!all_known) mentioned->all_known = false;
        for (const std::size_t mentor : mentors)
            mentioned->by_pupil[mentor].insert(pupil.number);
        if (all_known) named_for_[pupil.number] = mentors;
    }

    void mention_for_class(const GroupRecord& group) {
        Mentioned* mentioned = class_named(group.class_name);
        if (!mentioned || group.mentor.empty()) return;
        mentioned->has_group = true;
        bool all_known = true;
        mentioned->by_group.merge(mentors_in(group.where, group.class_name, group.mentor, all_known));
        if (!all_known) mentioned->all_known = false;
    }

    void decide() {
        for (auto& [school_class, mentioned] : of_class_)
            decide(school_class, mentioned);
        end_pupil_mentors();
    }

private:
    Mentioned* class_named(const std::string& name) {
        const auto known = draft_.of_class.find(folded_class(name));
        return known == draft_.of_class.end() ? nullptr : &of_class_[known->second];
    }

    std::set<std::size_t> mentors_in(const Place& where, const std::string& class_name,
                                     const std::string& text, bool& all_known) {
        std::set<std::size_t> mentors;
        std::vector<std::string> parts{text};
        if (!staff_.find(text)) parts = parts_of(text, "/;&+,");
        for (const auto& part : parts) {
            if (const auto mentor = staff_.find(part)) {
                mentors.insert(*mentor);
                continue;
            }
            all_known = false;
            if (!warned_.insert({folded_class(class_name), part}).second) continue;
            draft_.warn(
                where, part,
                tf("Mentor “{mentor}” van klas {name} kennen wij niet, of er zijn er meer die zo heten.",
                   fmt::arg("mentor", part), fmt::arg("name", class_name)));
        }
        return mentors;
    }

    /// Pupils of a class of whom these files say nothing: they count when it is asked whether most have this
    /// mentor.
    void count_those_who_stay() {
        std::set<std::string> told;
        for (const auto& pupil : draft_.records.pupils)
            told.insert(pupil.number);
        std::map<std::string, std::string> class_of_id; // id → folded name
        for (const auto& one : draft_.on_record.classes)
            class_of_id[one.id] = folded_class(one.name);
        for (const auto& [number, id] : draft_.on_record.pupils) {
            const auto enrolled = draft_.on_record.enrolments.find(id);
            if (told.count(number) || enrolled == draft_.on_record.enrolments.end()) continue;
            for (const auto& school_class : enrolled->second)
                if (const auto in = class_of_id.find(school_class); in != class_of_id.end())
                    in_class_[in->second].insert(number);
        }
    }

    std::size_t pupils_in(std::size_t school_class) const {
        const auto found = in_class_.find(folded_class(draft_.plan.classes[school_class].name));
        return found == in_class_.end() ? 0 : found->second.size();
    }

    bool are_most(std::size_t pupils, std::size_t school_class) const {
        return pupils * 3 >= pupils_in(school_class) * 2;
    }

    void decide(std::size_t school_class, Mentioned& mentioned) {
        std::set<std::size_t> stay = mentioned.by_group;
        std::set<std::string> named; // pupils
        bool all_answered = true;
        for (const auto& [mentor, pupils] : mentioned.by_pupil) {
            named.insert(pupils.begin(), pupils.end());
            if (stay.count(mentor) || are_this_mentors(mentor, pupils)) continue;
            const bool automatic = !mentioned.has_group && are_most(pupils.size(), school_class);
            const std::string answer = automatic || is_mentor_already(mentor, school_class)
                                           ? of_class
                                           : ask(school_class, mentor, pupils);
            if (answer == of_class) stay.insert(mentor);
            if (answer.empty()) all_answered = false;
        }
        const bool clear = mentioned.has_group || (all_answered && are_most(named.size(), school_class));
        for (const std::size_t mentor : stay)
            if (!is_mentor_already(mentor, school_class))
                draft_.plan.roles.push_back({mentor, "mentor", school_class});
        if (clear && mentioned.all_known) end_others(school_class, stay);
    }

    /// One pupil with another mentor doesn't make that teacher mentor of the class.
    std::string ask(std::size_t school_class, std::size_t mentor, const std::set<std::string>& pupils) {
        const PlannedPerson& teacher = draft_.plan.people[mentor];
        const std::string& name = draft_.plan.classes[school_class].name;
        Question question{
            .about = Question::About::mentor,
            .title = tf("{mentor} en klas {class}", fmt::arg("mentor", full_name(teacher.person.name)),
                        fmt::arg("class", name)),
            .hint = tn(
                "In het bestand is deze medewerker mentor van {n} leerling van deze klas. Een mentor van "
                "de klas ziet alle leerlingen ervan.",
                "In het bestand is deze medewerker mentor van {n} leerlingen van deze klas. Een mentor van "
                "de klas ziet alle leerlingen ervan.",
                static_cast<long long>(pupils.size())),
            .options = {{of_class, tf("Mentor van klas {class}", fmt::arg("class", name))},
                        {of_pupils, t("Alleen mentor van deze leerlingen")}}};
        for (const auto& number : pupils) {
            const Person& pupil = draft_.plan.people[draft_.of_pupil_number.at(number)].person;
            question.pairs.push_back({{}, {number, full_name(pupil.name), pupil.born_on, name, ""}, ""});
        }
        const std::string answer = draft_.inquiry.ask(std::move(question));
        if (answer == of_pupils)
            for (const auto& number : pupils)
                if (!is_pupils_mentor(mentor, number))
                    draft_.plan.pupil_mentors.push_back({draft_.of_pupil_number.at(number), mentor});
        return answer;
    }

    bool is_pupils_mentor(std::size_t mentor, const std::string& number) const {
        const std::string& pupil = draft_.plan.people[draft_.of_pupil_number.at(number)].person.id;
        return draft_.on_record.pupil_mentors.count({pupil, draft_.plan.people[mentor].person.id}) > 0;
    }
    bool are_this_mentors(std::size_t mentor, const std::set<std::string>& pupils) const {
        return std::all_of(pupils.begin(), pupils.end(),
                           [&](const std::string& number) { return is_pupils_mentor(mentor, number); });
    }

    /// A later file says clearly that the pupil has another mentor.
    void end_pupil_mentors() {
        for (const auto& [number, mentors] : named_for_) {
            const std::string& pupil = draft_.plan.people[draft_.of_pupil_number.at(number)].person.id;
            for (auto one = draft_.on_record.pupil_mentors.lower_bound({pupil, ""});
                 one != draft_.on_record.pupil_mentors.end() && one->first == pupil; ++one) {
                const bool stays = std::any_of(mentors.begin(), mentors.end(), [&](std::size_t index) {
                    return draft_.plan.people[index].person.id == one->second;
                });
                if (!stays)
                    draft_.plan.ended_pupil_mentors.push_back(
                        {pupil, one->second, full_name(draft_.on_record.people.at(pupil).name),
                         full_name(draft_.on_record.people.at(one->second).name)});
            }
        }
    }

    bool is_mentor_already(std::size_t mentor, std::size_t school_class) const {
        const auto& person = draft_.plan.people[mentor].person.id;
        const auto& id = draft_.plan.classes[school_class].id;
        return !person.empty() && !id.empty() &&
               std::any_of(draft_.on_record.mentors.begin(), draft_.on_record.mentors.end(),
                           [&](const auto& m) { return m.person_id == person && m.class_id == id; });
    }
    void end_others(std::size_t school_class, const std::set<std::size_t>& stay) {
        const PlannedClass& one = draft_.plan.classes[school_class];
        for (const auto& mentor : draft_.on_record.mentors) {
            if (one.id.empty() || mentor.class_id != one.id) continue;
            const bool stays = std::any_of(stay.begin(), stay.end(), [&](std::size_t index) {
                return draft_.plan.people[index].person.id == mentor.person_id;
            });
            if (!stays)
                draft_.plan.ended_roles.push_back(
                    {mentor.role_id, full_name(draft_.on_record.people.at(mentor.person_id).name), one.name});
        }
    }

    Planning& draft_;
    Staff staff_;
    std::map<std::string, std::set<std::string>> in_class_;  // folded name → pupil numbers
    std::map<std::string, std::set<std::size_t>> named_for_; // pupil number → mentors, all known
    std::set<std::pair<std::string, std::string>> warned_;
    std::map<std::size_t, Mentioned> of_class_;
};

} // namespace

void plan_mentors(Planning& planning) {
    MentorPlan mentors(planning);
    for (const auto& pupil : planning.records.pupils)
        mentors.mention_for_pupil(pupil);
    for (const auto& group : planning.records.groups)
        mentors.mention_for_class(group);
    mentors.decide();
}

} // namespace trialoog::school
