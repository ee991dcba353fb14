// How heavy a big dossier is: 100 pieces over four years, 30 of them with a photo. Run by hand:
//   ninja -C build dossier_bench && build/dossier_bench photo.jpg
// And a class of 28 such dossiers, taken along at once by the counsellor. Prints processor time (not the
// clock's: the machine may be busy) and the most memory used.

#define DOCTEST_CONFIG_IMPLEMENT // what the tests lend us asks for it
#include <doctest/doctest.h>

#include "slices/dossier/book/book.hpp"
#include "slices/dossier/kept_for_tests.hpp"

#include "platform/i18n/i18n.hpp"

#include <ctime>
#include <fmt/core.h>
#include <fstream>
#include <iterator>
#include <sys/resource.h>

using namespace trialoog;
using namespace trialoog::test;

namespace {

constexpr int pieces = 100, photos = 30;

double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

std::string sentences(int number) {
    std::string text;
    for (int i = 0; i < 12; ++i)
        text += fmt::format("Dit is zin {} van stuk {}. Ik vertel wat ik deed en wat ik ervan leerde. ", i,
                            number);
    return text;
}

void fill(NoorsDossier& kept, const std::string& jpeg, const std::string& pupil) {
    for (int i = 0; i < pieces; ++i) {
        auto entry = NoorsDossier::jobs_of_noor();
        entry.pupil_id = pupil;
        entry.source_id = fmt::format("work-{}-{}", pupil, i);
        entry.title = fmt::format("Stuk {}", i);
        entry.happened_on = Day{2023, 9, 1}.plus_days(i * 11);
        entry.results = entry.evaluation = sentences(i);
        entry.facts[0].text = entry.facts[1].text = fmt::format("beroep {}", i % 25);
        kept.record(entry);
    }
    const auto all = kept.entries(pupil);
    kept.site.services.database.write([&](db::Writer& tx) {
        for (int i = 0; i < photos; ++i) {
            const std::string one =
                jpeg + pupil + std::to_string(i); // another file each time; a reader stops before
            const auto key = kept.site.files.put(one);
            dossier::add_attachment(tx, school, pupil,
                                    {.id = db::new_id(),
                                     .entry_id = all[static_cast<std::size_t>(i * 3)].id,
                                     .label = "foto",
                                     .file_key = key,
                                     .thumbnail_key = key,
                                     .bytes = static_cast<std::int64_t>(one.size()),
                                     .width = 1600,
                                     .height = 1200},
                                    kept.site.clock.now());
        }
    });
}

long most_memory_mb() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return used.ru_maxrss / 1024;
}

void page(NoorsDossier& kept, const char* path) {
    constexpr int times = 100;
    const double before = seconds();
    std::size_t bytes = 0;
    for (int i = 0; i < times; ++i)
        bytes = kept.site.get(noor, path).body.size();
    fmt::print("{}: {:.2f} ms, {} KB\n", path, (seconds() - before) * 1000 / times, bytes / 1024);
}

void printed(NoorsDossier& kept) {
    const i18n::Speaking dutch("nl");
    const auto book = kept.site.services.database.read([&](db::Reader& tx) {
        return dossier::load_book(tx, {}, school, noor, {}, kept.site.clock.today());
    });
    const double before = seconds();
    const std::string pdf = dossier::book_pdf(
        *book, [&](const std::string& key) { return kept.site.files.get(key); }, [](int, int) {});
    const double took = seconds() - before;
    std::ofstream("dossier.pdf", std::ios::binary) << pdf;
    fmt::print("PDF: {:.2f} s, {} KB (dossier.pdf), most memory {} MB\n", took, pdf.size() / 1024,
               most_memory_mb());
}

/// The classmates get dossiers as full as Noor's.
void take_class_along(NoorsDossier& kept, const std::string& jpeg) {
    constexpr int classmates = 27;
    constexpr db::Statement person{"bench.person",
                                   "INSERT INTO person (school_id, id, given_name, family_name, "
                                   "created_at) VALUES ($1, $2, $2, 'Klas', 1)"};
    constexpr db::Statement enrol{"bench.enrol",
                                  "INSERT INTO enrolment (school_id, pupil_id, class_id, from_on) "
                                  "VALUES ($1, $2, $3, '2026-08-01')"};
    for (int i = 0; i < classmates; ++i) {
        const std::string id = fmt::format("mate-{}", i);
        kept.site.services.database.write([&](db::Writer& tx) {
            tx.run(person, {school, id});
            tx.run(enrol, {school, id, class_1b});
        });
        fill(kept, jpeg, id);
    }
    const double before = seconds();
    const std::string job =
        location_of(kept.site.post(counsellor, "/dossiers", {{"welke", std::string("klas:") + class_1b}}));
    kept.site.workers.run_waiting();
    const double took = seconds() - before;
    if (job.empty() || !shows(kept.site.get(counsellor, job), "Het is klaar"))
        fmt::print("the class wasn't taken along\n");
    fmt::print("class of {}: {:.2f} s, most memory {} MB\n", classmates + 1, took, most_memory_mb());
}

} // namespace

int main(int count, char** arguments) {
    if (count < 2) {
        fmt::print("usage: dossier_bench photo.jpg\n");
        return 2;
    }
    doctest::Context checks; // what the tests lend us looks at every answer
    checks.setAsDefaultForAssertsOutOfTestCases();
    checks.setAssertHandler([](const doctest::AssertData& one) {
        if (one.m_failed) fmt::print("{}:{}: {} failed\n", one.m_file, one.m_line, one.m_expr);
    });
    std::ifstream file(arguments[1], std::ios::binary);
    const std::string jpeg{std::istreambuf_iterator<char>(file), {}};
    TestDatabase database(db::Engine::sqlite);
    NoorsDossier kept(*database);
    fill(kept, jpeg, noor);
    for (const char* path : {"/dossier/noor", "/dossier/noor/tijd", "/dossier/noor/themas"})
        page(kept, path);
    printed(kept);
    take_class_along(kept, jpeg);
}
