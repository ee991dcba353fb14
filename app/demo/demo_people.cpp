#include "app/demo/demo_people.hpp"

#include "app/demo/people.hpp"
#include "app/demo/seed.hpp"
#include "platform/db/db.hpp"
#include "slices/access/sign_in/demo_links.hpp"
#include "slices/school/import/import.hpp"

#include <stdexcept>

namespace trialoog::demo {
namespace {

enum class Among { pupils, caregivers, staff };

struct Told {
    const char* role;
    Among among;
    const char* key;
    const char* purpose;
};

constexpr Told told[] = {
    {"pupil", Among::pupils, noor, "klas 1b; haar deel is klaar, nu is haar moeder aan de beurt"},
    {"parent", Among::caregivers, samira, "moeder van Noor (1b) en Sam (3b)"},
    {"parent", Among::caregivers, karim, "hun vader: woont apart, geen e-mail, leest Arabisch"},
    {"pupil", Among::pupils, sam, "klas 3b; heeft ingeleverd, het is nabesproken"},
    {"pupil", Among::pupils, yonas, "klas 1b; geen ouder in Nederland"},
    {"supporter", Among::caregivers, uncle_haile, "oom van Yonas: doet één opdracht met hem"},
    {"pupil", Among::pupils, maksym, "klas 1b; nog niet begonnen"},
    {"parent", Among::caregivers, olena, "moeder van Maksym: leest Oekraïens"},
    {"parent", Among::staff, teacher_parent, "moeder van Bo (1c), en docent op deze school"},
    {"pupil", Among::pupils, ikram, "klas 4a; haar dossier groeide in vier jaar"},
    {"mentor", Among::staff, mentor_1b, "mentor van klas 1b: de opdracht loopt"},
    {"mentor", Among::staff, mentor_3b, "mentor van klas 3b: alles is nabesproken"},
    {"subject_teacher", Among::staff, teacher, "vakdocent, en mentor van twee leerlingen (3b en 3c)"},
    {"counsellor", Among::staff, counsellor, "decaan"},
    {"team_leader", Among::staff, team_leader, "teamleider"},
    {"management", Among::staff, management, "directie"},
    {"administrator", Among::staff, administrator, "leest leerlingen in, maakt brieven en accounts"},
};

const std::string& id_of(const school::OnRecord& on_record, const Told& one) {
    switch (one.among) {
    case Among::pupils:
        return on_record.pupils.at(one.key);
    case Among::caregivers:
        return on_record.caregivers.at(one.key);
    default:
        return on_record.staff.at(one.key);
    }
}

// What the demo's school holds, read in one go and made into people to sign in as.
template <class Make> std::vector<DemoPerson> people_of_demo(Services& services, Make make) {
    return services.database.read([&](db::Reader& tx) {
        const auto school = school::school_of_brin(tx, first_brin);
        if (!school) throw std::runtime_error("There is no demo school here. `trialoog demo` makes one.");
        return make(school::on_record(tx, school->id, services.clock.today()));
    });
}

} // namespace

std::vector<DemoPerson> demo_people(Services& services) {
    return people_of_demo(services, [&](const school::OnRecord& on_record) {
        std::vector<DemoPerson> people;
        for (const Told& one : told) {
            const auto& person = on_record.people.at(id_of(on_record, one));
            const bool has_account = one.among == Among::staff;
            people.push_back({one.role, school::full_name(person.name),
                              has_account ? login_of(person.name.given, person.name.family, 0) : "",
                              one.purpose, access::sign_in_demo_link(services, person.id)});
        }
        return people;
    });
}

std::vector<DemoPerson> demo_pupils(Services& services) {
    return people_of_demo(services, [&](const school::OnRecord& on_record) {
        std::vector<DemoPerson> people;
        for (const auto& [key, id] : on_record.pupils)
            people.push_back({"pupil", school::full_name(on_record.people.at(id).name), "", "",
                              access::sign_in_demo_link(services, id)});
        return people;
    });
}

} // namespace trialoog::demo
