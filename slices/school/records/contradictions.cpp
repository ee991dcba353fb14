#include "platform/i18n/i18n.hpp"
#include "slices/school/records/likeness.hpp"
#include "slices/school/records/records.hpp"

#include <algorithm>
#include <map>
#include <tuple>

// What can only be seen when all files have been read: numbers that stand in two rows, and links to nobody.

namespace trialoog::school {
namespace {

std::string also_on(const char* what, const std::string& number, const Place& where) {
    return tf("{what} {number} staat ook op regel {line} van {file}.", fmt::arg("what", what),
              fmt::arg("number", number), fmt::arg("line", where.line), fmt::arg("file", where.file));
}

bool same_place(const Place& a, const Place& b) { return a.line == b.line && a.file == b.file; }

bool looks_like_same_pupil(const PupilRecord& a, const PupilRecord& b) {
    return same_name(a.name, b.name) && a.born_on == b.born_on;
}

/// The same number for two children: nobody can say whose it is, so both wait. The same child twice: the
/// first row counts.
void set_contradicting_pupils_aside(Records& records) {
    std::map<std::string, std::vector<const PupilRecord*>> by_number;
    for (const auto& pupil : records.pupils)
        by_number[pupil.number].push_back(&pupil);

    std::vector<Place> out;
    for (const auto& entry : by_number) {
        const auto& [number, rows] = entry;
        if (rows.size() == 1) continue;
        const PupilRecord& first = *entry.second.front();
        const bool one_child = std::all_of(rows.begin(), rows.end(), [&](const PupilRecord* row) {
            return looks_like_same_pupil(*row, first);
        });
        for (const PupilRecord* row : rows) {
            if (one_child && row == rows.front()) continue;
            const PupilRecord* other = row == rows.front() ? rows[1] : rows.front();
            records.refused.push_back({row->where, full_name(row->name),
                                       also_on(t("Leerlingnummer").c_str(), number, other->where)});
            out.push_back(row->where);
        }
        records.pupils_with_refused_caregiver.insert(number);
    }
    const auto is_out = [&](const auto& record) {
        return std::any_of(out.begin(), out.end(),
                           [&](const Place& p) { return same_place(p, record.where); });
    };
    std::erase_if(records.pupils, is_out);
    std::erase_if(records.caregivers, is_out);
}

bool may_be_one(const Name& a, const Name& b) { return !likeness(a, b).is_other(); }

/// The same number for two people: nobody can say whose it is, so all of its rows wait.
void set_contradicting_numbered_caregivers_aside(Records& records) {
    std::map<std::string, const CaregiverRecord*> first;
    std::map<std::string, Place> contradicted; // number → a row that says something else
    for (const auto& record : records.caregivers) {
        if (record.number.empty()) continue;
        const auto [known, is_new] = first.try_emplace(record.number, &record);
        if (!is_new && !may_be_one(known->second->name, record.name))
            contradicted.try_emplace(record.number, record.where);
    }
    std::erase_if(records.links, [&](const LinkRecord& link) {
        if (!contradicted.count(link.caregiver_number)) return false;
        records.pupils_with_refused_caregiver.insert(link.pupil_number);
        return true;
    });
    std::map<std::string, Place> first_place;
    for (const auto& [number, place] : contradicted)
        first_place.emplace(number, first.at(number)->where);
    std::erase_if(records.caregivers, [&](const CaregiverRecord& record) {
        const auto other = contradicted.find(record.number);
        if (record.number.empty() || other == contradicted.end()) return false;
        const Place& one = first_place.at(record.number);
        records.refused.push_back({record.where, full_name(record.name),
                                   also_on(t("Verzorgernummer").c_str(), record.number,
                                           same_place(one, record.where) ? other->second : one)});
        if (!record.pupil_number.empty()) records.pupils_with_refused_caregiver.insert(record.pupil_number);
        return true;
    });
}

void set_contradicting_staff_aside(Records& records) {
    std::map<std::string, StaffRecord> first;
    std::map<std::string, Place> contradicted;
    for (const auto& record : records.staff) {
        const auto [known, is_new] = first.try_emplace(record.code, record);
        if (!is_new && !may_be_one(known->second.name, record.name))
            contradicted.try_emplace(record.code, record.where);
    }
    std::erase_if(records.staff, [&](const StaffRecord& record) {
        const Place& one = first.at(record.code).where;
        const auto other = contradicted.find(record.code);
        const bool is_first = same_place(one, record.where);
        if (is_first && other == contradicted.end()) return false;
        records.refused.push_back(
            {record.where, full_name(record.name),
             also_on(t("Afkorting").c_str(), record.code, is_first ? other->second : one)});
        return true;
    });
}

void set_contradicting_links_aside(Records& records, const std::set<std::string>& known_pupils,
                                   const std::set<std::string>& known_caregivers) {
    std::set<std::string> pupils = known_pupils, caregivers = known_caregivers;
    for (const auto& pupil : records.pupils)
        pupils.insert(pupil.number);
    for (const auto& caregiver : records.caregivers)
        caregivers.insert(caregiver.number);

    std::map<std::pair<std::string, std::string>, LinkRecord> first;
    std::erase_if(records.links, [&](const LinkRecord& link) {
        std::string reason;
        const auto [known, is_new] = first.try_emplace({link.pupil_number, link.caregiver_number}, link);
        if (!pupils.count(link.pupil_number))
            reason = tf("Er is geen leerling met nummer {number}.", fmt::arg("number", link.pupil_number));
        else if (!caregivers.count(link.caregiver_number))
            reason =
                tf("Er is geen verzorger met nummer {number}.", fmt::arg("number", link.caregiver_number));
        else if (is_new ||
                 std::tie(link.relation, link.has_authority, link.lives_with) ==
                     std::tie(known->second.relation, known->second.has_authority, known->second.lives_with))
            return false; // told once more: what stops contact may stand in this row only
        else
            reason =
                tf("Dit staat anders op regel {line} van {file}.", fmt::arg("line", known->second.where.line),
                   fmt::arg("file", known->second.where.file));
        records.pupils_with_refused_caregiver.insert(link.pupil_number);
        records.refused.push_back({link.where, "", std::move(reason)});
        return true;
    });
}

} // namespace

void set_contradictions_aside(Records& records, const std::set<std::string>& known_pupils,
                              const std::set<std::string>& known_caregivers) {
    set_contradicting_pupils_aside(records);
    set_contradicting_numbered_caregivers_aside(records);
    set_contradicting_staff_aside(records);
    set_contradicting_links_aside(records, known_pupils, known_caregivers);
    std::stable_sort(records.refused.begin(), records.refused.end(), [](const Remark& a, const Remark& b) {
        return std::tie(a.where.file, a.where.line) < std::tie(b.where.file, b.where.line);
    });
}

} // namespace trialoog::school
