// A school's export, whatever is in it: bytes → text or workbook → table → columns → records → plan. Two
// files at once, and the plan of the same files again must be the same plan.

#include "slices/school/import/import.hpp"

#include <cstdlib>

namespace trialoog {
// The catalogues aren't what is tried here.
std::string t(const char* dutch) { return dutch; }
std::string tn(const char* one, const char* many, long long n) { return n == 1 ? one : many; }
namespace i18n {
std::string list_of(std::span<const std::string> words) { return words.empty() ? "" : words.front(); }
} // namespace i18n
} // namespace trialoog

using namespace trialoog;
using namespace trialoog::school;

namespace {

Records records_of(std::string_view one, std::string_view other) {
    std::vector<ImportFile> files;
    for (const std::string_view bytes : {one, other}) {
        auto read = decode(bytes);
        if (auto* decoded = std::get_if<Decoded>(&read))
            files.push_back({files.empty() ? "leerlingen.csv" : "verzorgers.csv", std::move(decoded->text),
                             std::move(decoded->notes)});
        else if (sentence(std::get<Unreadable>(read)).empty())
            std::abort();
    }
    return read_files(files, {}, {2026, 11, 29}).records;
}

/// Noor, number 1, with her mother beside her and as caregiver 7.
OnRecord school_with_noor() {
    OnRecord on_record;
    on_record.year = "2026-2027";
    Person noor{"noor", {"Noor", "van der", "Berg"}, "", "", "", "", "", "2013-02-03"};
    Person samira{"samira", {"Samira", "", "El Amrani"}, "s@x.nl", "06", "Kade 1", "1999 AB"};
    on_record.people = {{"noor", noor}, {"samira", samira}};
    on_record.pupils = {{"1", "noor"}};
    on_record.caregivers = {{"1/1", "samira"}, {"7", "samira"}};
    on_record.classes = {{"1b", "1b", 1, Leerweg::kader}};
    on_record.enrolments = {{"noor", {"1b"}}};
    on_record.relations[{"noor", "samira"}] = {RelationKind::mother};
    return on_record;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view all(reinterpret_cast<const char*>(data), size);
    const auto cut = all.find('\x02');
    const Records records = records_of(all.substr(0, cut), cut == all.npos ? "" : all.substr(cut + 1));
    const OnRecord on_record = school_with_noor();
    const Plan plan = make_plan(records, on_record);
    if (plan.fingerprint() != make_plan(records, on_record).fingerprint()) std::abort();
    for (const auto& relation : plan.relations)
        if (relation.pupil >= plan.people.size() || relation.parent >= plan.people.size()) std::abort();
    return 0;
}
