#pragma once
// Noor's dossier at the small school, with an assignment that she did with her mother Samira.

#include "slices/dossier/dossier.hpp"
#include "slices/dossier/entries/own_entries.hpp"
#include "slices/dossier/network/network.hpp"
#include "tests/support/database.hpp"
#include "tests/support/small_school.hpp"
#include "tests/support/town.hpp"

#include <string>
#include <string_view>

namespace trialoog::test {

struct NoorsDossier {
    explicit NoorsDossier(db::Database& database) : site(database, {dossier::register_own_routes}) {
        dossier::register_jobs(site.services, {});
        found_small_school(database);
        site.services.base_url = "https://trialoog.example.nl";
        add_work();
        record(jobs_of_noor());
    }

    static dossier::NewEntry jobs_of_noor() {
        using dossier::Source;
        using dossier::Topic;
        dossier::NewEntry entry{.pupil_id = noor,
                                .source = "work",
                                .source_id = "work-noor",
                                .title = "Beroepen om je heen",
                                .happened_on = {2026, 9, 20},
                                .companion = "moeder",
                                .goals = "Ik wil weten welk werk er is.",
                                .results = "Ik ken nu drie beroepen.",
                                .evaluation = "Het was leuk.",
                                .follow_up = "Ik vraag mijn tante om een dag mee te lopen."};
        entry.qualities = {{"geduldig", Source::self, 1, ""}, {"geduldig", Source::parent, 1, "Ze wachtte."}};
        entry.facts = {{.topic = Topic::job,
                        .text = "kapper",
                        .source = Source::self,
                        .mark = 8,
                        .for_it = "Met mensen."},
                       {.topic = Topic::job,
                        .text = "kapper",
                        .source = Source::parent,
                        .mark = 6,
                        .against_it = "Staan."},
                       {.topic = Topic::motive, .text = "anderen helpen", .source = Source::self},
                       {.topic = Topic::person,
                        .text = "lasser",
                        .source = Source::self,
                        .whose = "oom Ali",
                        .circle = "family"}};
        entry.competence = "work_exploration";
        entry.activity = "jobs";
        return entry;
    }

    void record(const dossier::NewEntry& entry) {
        const auto by = viewer(site.services.database, noor, {access::Role::pupil});
        site.services.database.write(
            [&](db::Writer& tx) { dossier::record(tx, by, site.clock.now(), entry); });
    }

    std::vector<dossier::Entry> entries(std::string_view pupil = noor) {
        return site.services.database.read(
            [&](db::Reader& tx) { return dossier::entries_of_pupil(tx, school, pupil); });
    }
    std::vector<dossier::Attachment> attachments(std::string_view pupil = noor) {
        return site.services.database.read(
            [&](db::Reader& tx) { return dossier::attachments_of_pupil(tx, school, pupil); });
    }

    /// A piece of Noor's own; gives its id.
    std::string add_own_entry(const std::string& title = "Mijn bijbaan") {
        const auto answer = site.post(noor, "/dossier/noor/nieuw",
                                      {{"titel", title},
                                       {"dag", "2026-10-01"},
                                       {"thema", "work_exploration"},
                                       {"vertel", "Ik hielp in de winkel."},
                                       {"link", "https://example.nl/filmpje"}});
        const std::string to = location_of(answer);
        return to.substr(to.rfind('/') + 1);
    }

    Site site;

private:
    /// Samira is the adult at work.
    void add_work() {
        site.services.database.write([](db::Writer& tx) {
            run(tx, "INSERT INTO assignment_template (school_id, id, template_key, version, content, "
                    "content_hash, made_at) VALUES ('brug', 'template', 'jobs', 1, '', '', 1)");
            run(tx,
                "INSERT INTO assignment (school_id, id, class_id, template_id, announced_on, prepared_on, "
                "hand_in_on, debrief_on, feedback, set_out_by, set_out_at) VALUES ('brug', 'assignment', "
                "'brug-1b', 'template', '2026-09-01', '2026-09-02', '2026-09-20', '2026-09-21', '', 'eva', "
                "1)");
            run(tx, "INSERT INTO work (school_id, id, assignment_id, pupil_id, companion, "
                    "companion_person_id) VALUES ('brug', 'work-noor', 'assignment', 'noor', 'mother', "
                    "'samira')");
        });
    }
};

} // namespace trialoog::test
