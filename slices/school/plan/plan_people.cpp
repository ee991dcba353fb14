#include "platform/i18n/i18n.hpp"
#include "slices/school/plan/planning.hpp"
#include "slices/school/records/likeness.hpp"

#include <algorithm>

namespace trialoog::school {
namespace {

/// A person before and after, change by change.
class Change {
public:
    explicit Change(PlannedPerson& person, bool keep_spelling = false)
        : person_(person), keep_spelling_(keep_spelling) {}

    void set(std::string Person::*field, const std::string& value, const std::string& what) {
        std::string& now = person_.person.*field;
        if (now == value) return;
        if (!person_.is_new()) person_.changes.push_back({what, now, value});
        now = value;
    }
    void set_name(const Name& told) {
        Name name = told;
        const Name& now = person_.person.name;
        if (!person_.is_new()) {
            // The one name that is there stands as the given name: it mustn't come back as family name beside
            // it.
            if (name.given.empty() && has_one_name(now)) name = {full_name(name), "", ""};
            const NameLikeness like = likeness(now, name);
            // Initials, or no given name at all, say less than what we have; so does one name of two.
            if (name.given.empty() || (like.given == Likeness::fits && is_initials(name.given) &&
                                       now.given.size() > name.given.size()))
                name.given = now.given;
            if (has_one_name(name) && !has_one_name(now) && !like.is_other()) name = now;
        }
        // Somebody with one name is called by it.
        if (name.given.empty()) name = {full_name(name), "", ""};
        if (!person_.is_new() && (same_spelling(now, name) || keep_spelling_)) return;
        if (!person_.is_new()) person_.changes.push_back({t("naam"), full_name(now), full_name(name)});
        person_.person.name = name;
    }
    void set_contact(const Contact& told) {
        if (told.email) set(&Person::email, *told.email, t("e-mail"));
        if (told.phone) set(&Person::phone, *told.phone, t("telefoon"));
        if (told.street) set(&Person::street, *told.street, t("straat"));
        if (told.postcode) set(&Person::postcode, *told.postcode, t("postcode"));
        if (told.town) set(&Person::town, *told.town, t("woonplaats"));
        if (told.language) set(&Person::language, *told.language, t("taal"));
    }

private:
    PlannedPerson& person_;
    bool keep_spelling_;
};

/// Several records of one person: of each field the first that says something.
class Told {
public:
    explicit Told(const Caregiver& caregiver) : caregiver_(caregiver) {}

    Contact contact() {
        return {first(&Contact::email),    first(&Contact::phone), first(&Contact::street),
                first(&Contact::postcode), first(&Contact::town),  first(&Contact::language)};
    }
    bool disagree() const { return disagree_; }

private:
    std::optional<std::string> first(std::optional<std::string> Contact::*field) {
        std::optional<std::string> found;
        for (const auto* record : caregiver_.told) {
            const auto& value = record->contact.*field;
            if (!value) continue;
            if (!found || found->empty())
                found = value;
            else if (!value->empty() && *value != *found)
                disagree_ = true;
        }
        return found;
    }

    const Caregiver& caregiver_;
    bool disagree_ = false;
};

std::string name_known_by(const OnRecord& on_record, const std::string& code) {
    const auto found = on_record.staff.find(code);
    return found == on_record.staff.end() ? std::string() : found->second;
}

bool has_caregiver_key(const OnRecord& on_record, const std::string& person_id) {
    return std::any_of(on_record.caregivers.begin(), on_record.caregivers.end(),
                       [&](const auto& key) { return key.second == person_id; });
}

constexpr std::size_t nobody_planned = static_cast<std::size_t>(-1);

/// The staff file says that this caregiver works here: believed when the names say so too.
bool is_also_staff(Planning& planning, const Caregiver& caregiver,
                   std::map<std::string, std::size_t>::const_iterator staff) {
    if (caregiver.staff_code.empty() || staff == planning.of_staff_code.end()) return false;
    const CaregiverRecord& first = *caregiver.told.front();
    const NameLikeness name = likeness(planning.plan.people[staff->second].person.name, first.name);
    const auto accords = [](Likeness one) { return one == Likeness::same || one == Likeness::fits; };
    if (accords(name.given) && (accords(name.family) || name.family == Likeness::similar)) return true;
    planning.warn(
        first.where, full_name(first.name),
        tf("Volgens het bestand is dit medewerker {code}, maar die heet anders. Wij houden hen apart.",
           fmt::arg("code", caregiver.staff_code)));
    return false;
}

} // namespace

void take_over_stops(PlannedPerson& planned, const Stops& stops) {
    if (stops.is_deceased.value_or(false) && !planned.person.is_deceased) {
        planned.person.is_deceased = planned.becomes_deceased = true;
        if (!planned.is_new()) planned.changes.push_back({t("overleden"), "", t("ja")});
    }
    if (stops.has_secret_address.value_or(false) && !planned.person.has_secret_address) {
        planned.person.has_secret_address = planned.gets_secret_address = true;
        if (!planned.is_new()) planned.changes.push_back({t("geheim adres"), "", t("ja")});
    }
}

std::size_t Planning::person(const std::string& id, As as) {
    if (!id.empty())
        if (const auto known = of_person.find(id); known != of_person.end()) return known->second;
    PlannedPerson planned;
    planned.as = as;
    if (!id.empty()) planned.person = on_record.people.at(id);
    plan.people.push_back(std::move(planned));
    const std::size_t index = plan.people.size() - 1;
    if (!id.empty()) of_person[id] = index;
    return index;
}

void plan_pupils(Planning& planning) {
    for (const auto& pupil : planning.records.pupils) {
        const auto known = planning.on_record.pupils.find(pupil.number);
        const bool is_known = known != planning.on_record.pupils.end();
        const std::size_t index = planning.person(is_known ? known->second : "", As::pupil);
        planning.of_pupil_number[pupil.number] = index;
        if (!is_known) planning.plan.keys.push_back({As::pupil, pupil.number, index});

        PlannedPerson& planned = planning.plan.people[index];
        planned.number = pupil.number;
        Change change(planned, planning.keep_spelling.count({As::pupil, pupil.number}) > 0);
        change.set_name(pupil.name);
        if (pupil.born_on) change.set(&Person::born_on, pupil.born_on->iso(), t("geboortedatum"));
        change.set_contact(pupil.contact);
        planned.returns = !planned.person.left_on.empty();
        planned.person.left_on.clear();
        take_over_stops(planned, pupil.stops);
    }
}

void plan_staff(Planning& planning) {
    for (const auto& staff : planning.records.staff) {
        const std::string known = name_known_by(planning.on_record, staff.code);
        std::size_t index = planning.person(known, As::staff);
        planning.of_staff_code[staff.code] = index;
        if (known.empty()) planning.plan.keys.push_back({As::staff, staff.code, index});

        PlannedPerson& planned = planning.plan.people[index];
        planned.number = staff.code;
        Change change(planned, planning.keep_spelling.count({As::staff, staff.code}) > 0);
        change.set_name(staff.name);
        // A teacher who is a parent too is written to at the address of the parent.
        const bool is_parent = !known.empty() && has_caregiver_key(planning.on_record, known);
        if (staff.email && !(is_parent && !planned.person.email.empty()))
            change.set(&Person::email, *staff.email, t("e-mail"));
        for (const auto& role : staff.roles)
            if (known.empty() || !planning.on_record.staff_roles.count({known, role}))
                planning.plan.roles.push_back({index, role, 0});
    }
}

std::vector<std::size_t> plan_caregivers(Planning& planning, const Caregivers& caregivers) {
    std::vector<std::size_t> indexes;
    for (const auto& caregiver : caregivers.people) {
        if (caregiver.waits) {
            indexes.push_back(nobody_planned);
            continue;
        }
        std::size_t index = 0;
        const auto staff = planning.of_staff_code.find(caregiver.staff_code);
        const bool is_staff = is_also_staff(planning, caregiver, staff);
        if (is_staff && caregiver.person_id.empty())
            index = staff->second;
        else
            index = planning.person(caregiver.person_id, As::caregiver);
        indexes.push_back(index);

        const CaregiverRecord& first = *caregiver.told.front();
        if (is_staff && index != staff->second)
            planning.warn(
                first.where, full_name(first.name),
                t("Deze verzorger en deze medewerker staan al als twee mensen in Trialoog. Dat blijft zo."));
        PlannedPerson& planned = planning.plan.people[index];
        if (planned.number.empty()) planned.number = first.number;
        Told told(caregiver);
        Change change(planned, caregiver.keeps_spelling ||
                                   planning.keep_spelling.count({As::caregiver, first.number}) > 0);
        if (planned.as == As::caregiver) change.set_name(first.name);
        change.set_contact(told.contact());
        for (const auto* record : caregiver.told)
            take_over_stops(planned, record->stops);
        if (told.disagree())
            planning.warn(
                first.where, full_name(first.name),
                t("Over deze verzorger staan verschillende gegevens in het bestand. De eerste regel telt."));
        for (const auto& key : caregiver.keys) {
            const auto held = planning.on_record.caregivers.find(key);
            if (held == planning.on_record.caregivers.end() || held->second != planned.person.id)
                planning.plan.keys.push_back({As::caregiver, key, index});
        }
    }
    return indexes;
}

} // namespace trialoog::school
