#include "slices/school/plan/caregivers.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/school/plan/caregiver_questions.hpp"
#include "slices/school/plan/caregiver_stops.hpp"
#include "slices/school/plan/family_signature.hpp"
#include "slices/school/plan/sides.hpp"
#include "slices/school/records/likeness.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace trialoog::school {
namespace {

constexpr std::size_t nobody = static_cast<std::size_t>(-1);

bool contradict(std::optional<RelationKind> a, std::optional<RelationKind> b) {
    const auto is = [](std::optional<RelationKind> kind, RelationKind wanted) { return kind == wanted; };
    return (is(a, RelationKind::mother) && is(b, RelationKind::father)) ||
           (is(a, RelationKind::father) && is(b, RelationKind::mother));
}

bool both_same(const std::string& a, const std::string& b) { return !a.empty() && a == b; }

class Recogniser {
public:
    Recogniser(const Records& records, const OnRecord& on_record, Inquiry& inquiry)
        : records_(records), on_record_(on_record), inquiry_(inquiry), sides_(on_record) {
        for (const auto& [pair, relation] : on_record.relations)
            parents_of_[pair.first].push_back(pair.second);
        for (const auto& [key, person] : on_record.caregivers) {
            if (key.find('/') == std::string::npos) numbered_people_.insert(person);
            keyed_people_.insert(person);
        }
        for (const auto& link : records.links) {
            pupils_of_number_[link.caregiver_number].push_back(link.pupil_number);
            if (const auto known = on_record.caregivers.find(link.caregiver_number);
                known != on_record.caregivers.end())
                linked_people_.insert(known->second);
        }
        for (const auto& one : records.caregivers)
            if (!one.number.empty() && !one.pupil_number.empty())
                pupils_of_number_[one.number].push_back(one.pupil_number);
        for (const auto& staff : records.staff)
            if (!staff.caregiver_number.empty()) staff_of_number_[staff.caregiver_number] = staff.code;
    }

    Caregivers recognise() {
        of_record_.assign(records_.caregivers.size(), nobody);
        recognise_numbered();
        recognise_places();
        recognise_families();
        for (std::size_t i = 0; i < of_record_.size(); ++i)
            if (of_record_[i] == nobody) attach(i, add(""));
        ask_about_new();
        relate();
        return std::move(result_);
    }

private:
    const CaregiverRecord& record(std::size_t i) const { return records_.caregivers[i]; }

    std::size_t add(const std::string& person_id) {
        if (!person_id.empty())
            if (const auto known = of_person_.find(person_id); known != of_person_.end())
                return known->second;
        result_.people.push_back({person_id, "", {}, {}});
        const std::size_t index = result_.people.size() - 1;
        if (!person_id.empty()) of_person_[person_id] = index;
        return index;
    }

    void attach(std::size_t i, std::size_t caregiver) {
        of_record_[i] = caregiver;
        auto& person = result_.people[caregiver];
        person.told.push_back(&record(i));
        const std::string key = record(i).number.empty()
                                    ? place_key(record(i).pupil_number, record(i).position)
                                    : record(i).number;
        if (std::find(person.keys.begin(), person.keys.end(), key) == person.keys.end())
            person.keys.push_back(key);
        if (!record(i).pupil_number.empty()) beside_[record(i).pupil_number].insert(caregiver);
    }

    const Person* person(const std::string& id) const {
        const auto found = on_record_.people.find(id);
        return found == on_record_.people.end() ? nullptr : &found->second;
    }
    const std::string* pupil_id(const std::string& number) const {
        const auto found = on_record_.pupils.find(number);
        return found == on_record_.pupils.end() ? nullptr : &found->second;
    }
    std::optional<RelationKind> kind_of(const std::string& pupil_number, const std::string& parent) const {
        const std::string* pupil = pupil_id(pupil_number);
        if (!pupil) return std::nullopt;
        const auto found = on_record_.relations.find({*pupil, parent});
        return found == on_record_.relations.end() ? std::nullopt : std::optional(found->second.kind);
    }
    const std::vector<std::string>& parents_of(const std::string& pupil_number) const {
        static const std::vector<std::string> none;
        const std::string* pupil = pupil_id(pupil_number);
        if (!pupil) return none;
        const auto found = parents_of_.find(*pupil);
        return found == parents_of_.end() ? none : found->second;
    }

    void warn(const CaregiverRecord& about, std::string reason) {
        result_.warnings.push_back({about.where, full_name(about.name), std::move(reason)});
    }

    // With a number

    void recognise_numbered() {
        std::map<std::string, std::size_t> of_number;
        for (std::size_t i = 0; i < of_record_.size(); ++i) {
            const std::string& number = record(i).number;
            if (number.empty()) continue;
            if (!of_number.count(number)) {
                of_number[number] = add(person_with_number(record(i), pupils_of_number_[number]));
                if (const auto staff = staff_of_number_.find(number); staff != staff_of_number_.end())
                    result_.people[of_number[number]].staff_code = staff->second;
            }
            attach(i, of_number[number]);
        }
        of_number_ = std::move(of_number);
    }

    std::string person_with_number(const CaregiverRecord& one, const std::vector<std::string>& pupils) {
        const auto known = on_record_.caregivers.find(one.number);
        if (known == on_record_.caregivers.end()) return came_before_without_number(one, pupils);
        return known->second;
    }

    /// The school used an export without numbers earlier: the same name and e-mail beside the same pupil.
    std::string came_before_without_number(const CaregiverRecord& one,
                                           const std::vector<std::string>& pupils) {
        std::set<std::string> found;
        for (const auto& pupil : pupils)
            for (const auto& parent : parents_of(pupil)) {
                const Person* there = person(parent);
                if (there && !numbered_people_.count(parent) && !of_person_.count(parent) &&
                    same_name(there->name, one.name) &&
                    both_same(there->email, one.contact.email.value_or("")) &&
                    !contradict(kind_of(pupil, parent), one.relation))
                    found.insert(parent);
            }
        return found.size() == 1 ? *found.begin() : std::string();
    }

    // With a place beside a pupil

    void recognise_places() {
        std::map<std::string, std::vector<std::size_t>> of_pupil;
        for (std::size_t i = 0; i < of_record_.size(); ++i)
            if (record(i).number.empty()) of_pupil[record(i).pupil_number].push_back(i);
        for (const auto& [number, rows] : of_pupil)
            recognise_beside(number, rows);
    }

    struct Fit {
        const CaregiverRecord& record;
        const Person& person;
        std::string holder; // of the record's place
        bool holds_a_place;
    };
    using Rule = bool (*)(const Fit&);

    static bool same_name_and_email(const Fit& fit) {
        return same_name(fit.record.name, fit.person.name) &&
               both_same(fit.person.email, fit.record.contact.email.value_or(""));
    }
    static bool same_name_and_place(const Fit& fit) {
        return same_name(fit.record.name, fit.person.name) && fit.holder == fit.person.id;
    }
    static bool same_name_in_another_place(const Fit& fit) {
        return same_name(fit.record.name, fit.person.name) && fit.holds_a_place;
    }
    static bool same_place_and_renamed(const Fit& fit) {
        const auto& contact = fit.record.contact;
        const NameLikeness name = likeness(fit.record.name, fit.person.name);
        return fit.holder == fit.person.id && name.given == Likeness::same &&
               !is_initials(fit.person.name.given) &&
               (name.family == Likeness::similar || both_same(fit.person.email, contact.email.value_or("")) ||
                both_same(digits_of(fit.person.phone), digits_of(contact.phone.value_or(""))));
    }

    void recognise_beside(const std::string& number, const std::vector<std::size_t>& rows) {
        std::map<int, std::string> holders; // place → person
        for (int place = 1; place <= 4; ++place)
            if (const auto key = on_record_.caregivers.find(place_key(number, place));
                key != on_record_.caregivers.end())
                holders[place] = key->second;
        std::set<std::string> candidates(parents_of(number).begin(), parents_of(number).end());
        std::set<std::string> placed;
        for (const auto& [place, holder] : holders)
            placed.insert(holder);
        candidates.insert(placed.begin(), placed.end());

        std::set<std::size_t> open(rows.begin(), rows.end());
        for (const Rule rule :
             {same_name_and_email, same_name_and_place, same_name_in_another_place, same_place_and_renamed})
            pair_up(number, rule, holders, placed, open, candidates);
    }

    /// Pairs who fit each other and nobody else.
    void pair_up(const std::string& number, Rule rule, const std::map<int, std::string>& holders,
                 const std::set<std::string>& placed, std::set<std::size_t>& open,
                 std::set<std::string>& candidates) {
        std::map<std::size_t, std::vector<std::string>> fits;
        std::map<std::string, int> wanted;
        for (const std::size_t i : open)
            for (const auto& id : candidates) {
                const Person* there = person(id);
                if (!there || contradict(kind_of(number, id), record(i).relation)) continue;
                const auto holder = holders.find(record(i).position);
                const Fit fit{record(i), *there, holder == holders.end() ? "" : holder->second,
                              placed.count(id) > 0};
                if (!rule(fit)) continue;
                fits[i].push_back(id);
                ++wanted[id];
            }
        for (const auto& [i, ids] : fits) {
            if (ids.size() != 1 || wanted[ids.front()] != 1) continue;
            attach(i, add(ids.front()));
            open.erase(i);
            candidates.erase(ids.front());
        }
    }

    // Siblings

    void recognise_families() {
        std::map<std::string, std::vector<std::size_t>> alike;
        for (std::size_t i = 0; i < of_record_.size(); ++i)
            if (record(i).number.empty())
                if (auto signature = family_signature(record(i)); !signature.empty())
                    alike[std::move(signature)].push_back(i);

        const auto known = known_families();
        for (const auto& [signature, rows] : alike) {
            if (!is_one_person(rows)) continue;
            std::set<std::string> found; // people that these records, or ones just like them, are known to be
            std::vector<std::size_t> open;
            for (const std::size_t i : rows) {
                if (of_record_[i] == nobody)
                    open.push_back(i);
                else
                    found.insert(result_.people[of_record_[i]].person_id);
            }
            if (open.empty()) continue;
            if (const auto there = known.find(signature); there != known.end())
                for (const auto& id : there->second)
                    if (phone_fits(id, rows)) found.insert(id);
            if (found.size() > 1) continue; // several such people already: in doubt they stay apart
            const std::size_t caregiver = add(found.empty() ? "" : *found.begin());
            for (const std::size_t i : open)
                if (!beside_[record(i).pupil_number].count(caregiver)) attach(i, caregiver);
        }
    }

    /// Not when two of them stand beside one pupil, or their phone numbers differ.
    bool is_one_person(const std::vector<std::size_t>& rows) const {
        std::set<std::string> pupils, phones;
        for (const std::size_t i : rows) {
            if (!pupils.insert(record(i).pupil_number).second) return false;
            if (const auto phone = digits_of(record(i).contact.phone.value_or("")); !phone.empty())
                phones.insert(phone);
        }
        return phones.size() < 2;
    }

    bool phone_fits(const std::string& id, const std::vector<std::size_t>& rows) const {
        const std::string theirs = digits_of(person(id)->phone);
        return std::all_of(rows.begin(), rows.end(), [&](std::size_t i) {
            const std::string phone = digits_of(record(i).contact.phone.value_or(""));
            return theirs.empty() || phone.empty() || theirs == phone;
        });
    }

    std::map<std::string, std::set<std::string>> known_families() const {
        std::map<std::string, std::set<std::string>> known;
        for (const auto& [pair, relation] : on_record_.relations) {
            const Person* parent = person(pair.second);
            if (!parent || !keyed_people_.count(pair.second)) continue;
            auto signature = family_signature(parent->name, parent->email, parent->street, parent->postcode,
                                              relation.kind);
            if (!signature.empty()) known[std::move(signature)].insert(pair.second);
        }
        return known;
    }

    // Somebody new who may be somebody we have

    /// Those beside the same pupils of whom no row tells.
    std::vector<const Person*> missing_beside(const Caregiver& caregiver) const {
        std::set<std::string> pupils, ids;
        for (const auto* record : caregiver.told) {
            if (!record->pupil_number.empty()) pupils.insert(record->pupil_number);
            if (const auto links = pupils_of_number_.find(record->number); links != pupils_of_number_.end())
                pupils.insert(links->second.begin(), links->second.end());
        }
        for (const auto& pupil : pupils)
            for (const auto& id : parents_of(pupil))
                if (keyed_people_.count(id) && !of_person_.count(id) && !linked_people_.count(id))
                    ids.insert(id);
        std::vector<const Person*> missing;
        for (const auto& id : ids)
            if (const Person* one = person(id); one && is_like(*one, caregiver)) missing.push_back(one);
        return missing;
    }

    void ask_about_new() {
        for (std::size_t i = 0; i < result_.people.size(); ++i) {
            if (!result_.people[i].person_id.empty()) continue;
            const auto missing = missing_beside(result_.people[i]);
            const CaregiverRecord& first = *result_.people[i].told.front();
            if (missing.empty()) {
                warn_of_former(first);
                continue;
            }
            const auto answer = inquiry_.ask(about_new_caregiver(
                result_.people[i], missing, children_of(result_.people[i], on_record_), sides_));
            if (answer == somebody_new_caregiver) continue;
            if (answer.empty()) {
                result_.people[i].waits = true;
                for (const Person* one : missing)
                    result_.in_doubt.insert(one->id);
                continue;
            }
            const SameCaregiver same = chosen(answer, missing);
            result_.people[i].keeps_spelling = same.keeps_spelling;
            result_.people[i].person_id = same.person_id;
        }
    }

    void warn_of_former(const CaregiverRecord& one) {
        const auto before = on_record_.caregivers.find(place_key(one.pupil_number, one.position));
        if (!one.number.empty() || before == on_record_.caregivers.end()) return;
        if (const Person* there = person(before->second))
            warn(one, tf("Op deze plaats stond {name}. Wij maken een nieuwe verzorger.",
                         fmt::arg("name", full_name(there->name))));
    }

    // Relations

    void relate() {
        for (std::size_t i = 0; i < of_record_.size(); ++i) {
            const auto& one = record(i);
            if (one.pupil_number.empty()) continue;
            Relative relative{one.pupil_number,  of_record_[i],  "",        one.relation,
                              one.has_authority, one.lives_with, one.stops, one.where};
            add_own_stops(relative, result_.people[of_record_[i]]);
            result_.relatives.push_back(std::move(relative));
        }
        std::set<std::pair<std::string, std::string>> linked; // (pupil number, person)
        for (const auto& link : records_.links) {
            Relative relative{link.pupil_number,  nobody,          "",         link.relation,
                              link.has_authority, link.lives_with, link.stops, link.where};
            if (const auto told = of_number_.find(link.caregiver_number); told != of_number_.end()) {
                relative.caregiver = told->second;
                add_own_stops(relative, result_.people[told->second]);
                linked.emplace(link.pupil_number, result_.people[told->second].person_id);
            } else
                relative.caregiver_person = on_record_.caregivers.at(link.caregiver_number);
            result_.relatives.push_back(std::move(relative));
        }
        add_stops_without_links(result_, of_person_, linked, on_record_);
    }

    const Records& records_;
    const OnRecord& on_record_;
    Inquiry& inquiry_;
    SidesOnRecord sides_;
    std::map<std::string, std::vector<std::string>> pupils_of_number_; // caregiver number → pupil numbers
    std::unordered_set<std::string> linked_people_;                    // of whom a link speaks
    std::unordered_map<std::string, std::vector<std::string>> parents_of_; // pupil id → ids, ended ones too
    std::unordered_set<std::string> numbered_people_, keyed_people_;
    std::map<std::string, std::string> staff_of_number_;
    std::vector<std::size_t> of_record_;
    std::unordered_map<std::string, std::size_t> of_person_;
    std::map<std::string, std::size_t> of_number_;
    std::map<std::string, std::set<std::size_t>> beside_; // pupil number → caregivers
    Caregivers result_;
};

} // namespace

std::string place_key(std::string_view pupil_number, int position) {
    return std::string(pupil_number) + "/" + std::to_string(position);
}

Caregivers recognise_caregivers(const Records& records, const OnRecord& on_record, Inquiry& inquiry) {
    return Recogniser(records, on_record, inquiry).recognise();
}

} // namespace trialoog::school
