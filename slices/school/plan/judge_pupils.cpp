#include "platform/i18n/i18n.hpp"
#include "slices/school/plan/sides.hpp"

#include <algorithm>

namespace trialoog::school {
namespace {

using L = Likeness;

constexpr std::size_t most_candidates = 4;

/// Pupils we have of whom the files say nothing.
class Missing {
public:
    explicit Missing(const Planning& planning) {
        std::set<std::string> seen;
        for (const auto& number : planning.records.pupil_numbers_seen)
            if (const auto known = planning.on_record.pupils.find(number);
                known != planning.on_record.pupils.end())
                seen.insert(known->second);
        for (const auto& [number, id] : planning.on_record.pupils) {
            if (seen.count(id)) continue;
            const Person& one = planning.on_record.people.at(id);
            add("d" + one.born_on, one, !one.born_on.empty());
            add("n" + bare(plain(one.name)), one, true);
            add("f" + bare(one.name.infix + one.name.family), one, one.born_on.empty());
            add("e" + one.email, one, !one.email.empty());
        }
    }

    std::vector<const Person*> like(const Person& told) const {
        std::vector<const Person*> found;
        for (const auto& sign : {"d" + told.born_on, "n" + bare(plain(told.name)),
                                 "f" + bare(told.name.infix + told.name.family), "e" + told.email}) {
            const auto there = by_sign_.find(sign);
            if (there == by_sign_.end()) continue;
            for (const Person* one : there->second)
                if (is_like(*one, told) && std::find(found.begin(), found.end(), one) == found.end())
                    found.push_back(one);
        }
        if (found.size() > most_candidates) found.resize(most_candidates);
        return found;
    }

private:
    void add(const std::string& sign, const Person& one, bool counts) {
        if (counts) by_sign_[sign].push_back(&one);
    }

    static bool is_like(const Person& there, const Person& told) {
        const NameLikeness name = likeness(there.name, told.name);
        const L birthday = likeness_of_days(there.born_on, told.born_on);
        if (!told.email.empty() && told.email == there.email) return true;
        const bool given = name.given == L::same || name.given == L::accents || name.given == L::similar;
        const bool family = name.family == L::same || name.family == L::accents || name.family == L::similar;
        const bool fits = name.given == L::fits || name.given == L::unknown;
        switch (birthday) {
        case L::same:
            return given || family;
        case L::other:
            return false;
        default: // not known, or perhaps a slip of the pen
            return there.left_on.empty() && (given || fits) && family;
        }
    }

    std::map<std::string, std::vector<const Person*>> by_sign_;
};

constexpr const char* somebody_new = "ander";

/// "zelfde", "zelfde2" …: one a candidate.
std::string option_of(std::size_t index) { return index ? "zelfde" + std::to_string(index + 1) : "zelfde"; }

Question about_new_pupil(const Told& one, const std::vector<const Person*>& candidates, const Sides& sides) {
    Question question{.about = Question::About::same,
                      .title = tf("Nieuwe leerling: {name}", fmt::arg("name", full_name(one.person.name))),
                      .hint = t("Iemand die erop lijkt, staat niet meer in het bestand. Is dit dezelfde?")};
    for (const Person* candidate : candidates) {
        const Side ours = sides.of(candidate->id);
        question.pairs.push_back({ours, question.pairs.empty() ? side_of(one) : Side{}, one.where});
        question.options.push_back({option_of(question.options.size()),
                                    tf("Dezelfde als {name} ({number}), met een nieuw nummer",
                                       fmt::arg("name", ours.name), fmt::arg("number", ours.number))});
    }
    question.options.push_back({somebody_new, t("Een andere leerling, die nieuw is")});
    return question;
}

std::string number_of(const OnRecord& on_record, const std::string& person) {
    const auto found = std::find_if(on_record.pupils.begin(), on_record.pupils.end(),
                                    [&](const auto& key) { return key.second == person; });
    return found == on_record.pupils.end() ? std::string() : found->first;
}

} // namespace

SidesOnRecord::SidesOnRecord(const OnRecord& on_record) : on_record_(on_record) {
    for (const auto* keys : {&on_record.pupils, &on_record.caregivers, &on_record.staff})
        for (const auto& [key, id] : *keys)
            if (key.find('/') == std::string::npos) number_of_.emplace(id, key);
    std::unordered_map<std::string, std::string> class_names;
    for (const auto& one : on_record.classes)
        class_names[one.id] = one.name;
    for (const auto& [pupil, classes] : on_record.enrolments)
        class_of_[pupil] = class_names[classes.front()];
    for (const auto& [pair, relation] : on_record.relations)
        if (!relation.ended)
            if (const auto child = on_record.people.find(pair.first); child != on_record.people.end())
                children_of_[pair.second].push_back(full_name(child->second.name));
}

Side SidesOnRecord::of(const std::string& person_id) const {
    const Person& one = on_record_.people.at(person_id);
    Side side{"", full_name(one.name), one.born_on, "", one.email.empty() ? one.phone : one.email};
    if (const auto number = number_of_.find(person_id); number != number_of_.end())
        side.number = number->second;
    if (const auto in = class_of_.find(person_id); in != class_of_.end()) side.place = in->second;
    if (const auto of = children_of_.find(person_id); of != children_of_.end())
        side.place = tf("van {pupils}", fmt::arg("pupils", i18n::list_of(of->second)));
    return side;
}

std::set<std::string> ask_about_new_pupils(Planning& planning, const std::vector<Told>& told,
                                           const Sides& sides) {
    const Missing missing(planning);
    std::set<std::string> waiting, taken;
    for (const auto& one : told) {
        if (planning.on_record.pupils.count(one.key) || planning.before.pupils.count(one.key)) continue;
        const auto candidates = missing.like(one.person);
        if (candidates.empty()) continue;
        const std::string answer = planning.inquiry.ask(about_new_pupil(one, candidates, sides));
        if (answer == somebody_new) continue;
        const Person* same = nullptr;
        for (std::size_t i = 0; i < candidates.size(); ++i)
            if (answer == option_of(i)) same = candidates[i];
        if (!same || !taken.insert(same->id).second) {
            waiting.insert(one.key);
            for (const Person* candidate : candidates)
                planning.in_doubt.insert(candidate->id);
            continue;
        }
        planning.on_record.pupils.erase(number_of(planning.on_record, same->id));
        planning.on_record.pupils[one.key] = same->id;
    }
    return waiting;
}

std::set<std::string> ask_about_deceased_pupils(Planning& planning, const Sides& sides) {
    std::set<std::string> out;
    for (const auto& pupil : planning.records.pupils) {
        const auto known = planning.on_record.pupils.find(pupil.number);
        const Person* there =
            known == planning.on_record.pupils.end() ? nullptr : &planning.on_record.people.at(known->second);
        const bool dies = pupil.stops.is_deceased.value_or(false);
        const std::string name = full_name(pupil.name);
        if (there && there->is_deceased) { // a row like any other doesn't bring anybody back
            out.insert(pupil.number);
            if (!dies)
                planning.warn(pupil.where, name,
                              t("Deze leerling staat bij ons als overleden. Dat blijft zo."));
        } else if (dies && !there) {
            out.insert(pupil.number);
            planning.warn(
                pupil.where, name,
                t("Deze leerling is overleden en stond nog niet bij ons. Wij nemen de rij niet over."));
        } else if (dies) {
            out.insert(pupil.number);
            Side told{pupil.number, name, pupil.born_on ? pupil.born_on->iso() : "", pupil.class_name,
                      t("overleden")};
            const std::string answer = planning.inquiry.ask(
                {.about = Question::About::deceased,
                 .title = tf("Overleden: {name}", fmt::arg("name", name)),
                 .hint = t("In het bestand staat dat deze leerling overleden is."),
                 .pairs = {{sides.of(there->id), told, ""}},
                 .options = {
                     {"klopt", t("Dat klopt. Het gezin krijgt over deze leerling geen bericht meer")}}});
            if (answer.empty())
                planning.in_doubt.insert(there->id);
            else {
                planning.plan.departed.push_back(planning.leaver(there->id, pupil.number));
                planning.plan.departed.back().is_deceased = true;
            }
        }
    }
    return out;
}

} // namespace trialoog::school
