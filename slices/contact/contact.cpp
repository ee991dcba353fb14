#include "slices/contact/contact.hpp"

#include "slices/access/hand_in/slice.hpp"
#include "slices/contact/contact.sql.hpp"
#include "slices/contact/forget_person.hpp"

#include <algorithm>
#include <array>

namespace trialoog::contact {
namespace {

constexpr std::array<std::string_view, 4> parts{"contact", "informed", "supported", "cooperating"};

constexpr Act code_used{"code_used", Part::contact};
constexpr Act code_letter{"code_letter", Part::informed};

bool is_of_staff(const access::PupilRef& pupil) {
    return access::is_mentor(pupil) || pupil.relation == access::Relation::own_school;
}

Entry to_entry(const db::Row& row) {
    const auto part = part_from(row.text("part"));
    if (!part) throw db::Error("an entry of the ledger is of an unknown part");
    return {row.str("pupil_id"),         row.str("adult_id"), row.str("act"), row.str("act_id"), *part,
            {row.integer("happened_at")}};
}

} // namespace

std::string_view code(Part part) { return parts[static_cast<std::size_t>(part)]; }

std::optional<Part> part_from(std::string_view text) {
    const auto found = std::ranges::find(parts, text);
    if (found == parts.end()) return std::nullopt;
    return static_cast<Part>(found - parts.begin());
}

Entry entry(const Act& act, std::string id, std::string pupil_id, std::string adult_id, Instant at) {
    return {std::move(pupil_id), std::move(adult_id), std::string(act.kind), std::move(id), act.part, at};
}

void record(db::Writer& tx, std::string_view school_id, const std::vector<Entry>& entries) {
    std::vector<std::vector<db::Param>> rows;
    for (const Entry& one : entries)
        rows.push_back({school_id, one.pupil_id, one.kind, one.id, one.adult_id, code(one.part), one.at.ms});
    if (!rows.empty()) tx.run_many(sql::record, rows);
}

void withdraw(db::Writer& tx, std::string_view school_id, std::string_view pupil_id, const Act& act,
              std::string_view id) {
    tx.run(sql::withdraw, {school_id, pupil_id, act.kind, id});
}

std::vector<Entry> contacts_of_pupil(db::Reader& tx, const access::Viewer& viewer,
                                     std::string_view pupil_id) {
    const auto pupil = access::find_pupil(tx, viewer, pupil_id, access::Action::see_work);
    if (!pupil || !is_of_staff(*pupil)) return {};
    return tx.all(sql::contacts_of_pupil, {viewer.school_id, pupil_id}, to_entry);
}

access::Slice slice() { return {.forget_person = forget_person}; }

access::Recorder recorder() {
    return [](db::Writer& tx, std::string_view school_id, access::Reaching how,
              const std::vector<access::Reached>& reached, Instant at) {
        const Act& act = how == access::Reaching::code_used ? code_used : code_letter;
        std::vector<Entry> entries;
        for (const access::Reached& one : reached)
            entries.push_back(entry(act, one.code_id, one.pupil_id, one.adult_id, at));
        record(tx, school_id, entries);
    };
}

} // namespace trialoog::contact
