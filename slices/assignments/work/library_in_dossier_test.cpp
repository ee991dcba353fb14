#include "slices/assignments/work/dossier_entry.hpp"
#include "slices/assignments/work/work.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <regex>

using namespace trialoog;
using namespace trialoog::assignments;

namespace {
constexpr Day today{2026, 11, 5};

const Template& form_called(std::string_view key) {
    const LibraryTemplate* found = find_in_library(key);
    REQUIRE(found);
    return *found->form;
}

/// Something that fits each field: a word of its list, a mark, a day, or words.
std::string something(const Template& form, const Field& field) {
    const Item& item = *field.item;
    if (item.kind == Kind::mark && field.column == 0) return "8";
    if (item.kind == Kind::date) return today.iso();
    if (item.kind == Kind::questions) return form.list(item.list)[0] + "\n" + form.list(item.list)[1];
    if (!item.list.empty()) return form.list(item.list)[static_cast<std::size_t>(field.place)];
    return "iets bij " + field.key;
}

OpenedWork all_done(const LibraryTemplate& one) {
    OpenedWork opened;
    opened.form = one.form;
    opened.work.companion = "mother";
    opened.work.pupil_given_name = "Noor";
    opened.work.pupil_ready_at = opened.work.adult_ready_at = Instant{1};
    opened.seat = {"noor", Side::pupil};
    for (const Field& field : one.form->fields)
        opened.answers.push_back({field.key, something(*one.form, field), 1, 1, "noor", {}});
    return opened;
}
} // namespace

TEST_CASE("the library has the method's seven assignments and one of our own, in order of grade") {
    std::vector<std::string> keys;
    for (const LibraryTemplate& one : library())
        keys.push_back(one.form->key);
    CHECK(keys.size() == 8);
    for (const char* key : {"qualities", "family_job", "family_network", "profile_choice", "job_exploration",
                            "technology_worlds", "open_day", "job_interview"})
        CHECK_MESSAGE(find_in_library(key) != nullptr, key);
    CHECK(std::ranges::is_sorted(library(), {}, [](const auto& one) { return one.form->grade; }));
}

TEST_CASE("each tells why, what is asked and how to prepare, and something is done together at home (HA-1)") {
    for (const LibraryTemplate& one : library()) {
        const Template& form = *one.form;
        CAPTURE(form.key);
        CHECK_FALSE(form.preparation.empty());
        CHECK_FALSE(form.debrief.empty()); // HA-8
        CHECK_FALSE(form.follow_up.empty());
        CHECK(form.tips.size() >= 2);
        CHECK(form.has(Part::together));
        const auto takes_photo = [](const Step& step) {
            return std::ranges::any_of(step.items, [](const Item& item) { return item.kind == Kind::photo; });
        };
        CHECK(std::ranges::any_of(form.steps, takes_photo)); // HA-7
    }
}

TEST_CASE("what an adult reads fits every adult, and names the pupil") {
    for (const LibraryTemplate& one : library())
        each_text(*one.form, [&](Side side, std::string_view where, std::string_view text) {
            if (side != Side::adult) return;
            CAPTURE(where);
            for (const char* parents_only : {"uw kind", "uw zoon", "uw dochter", "als ouder"})
                CHECK(text.find(parents_only) == std::string_view::npos);
        });
}

TEST_CASE("where a person is named, the job comes first (HA-3)") {
    for (const Step& step : form_called("family_network").steps)
        for (const Item& item : step.items)
            if (item.kind == Kind::rows) {
                REQUIRE(item.columns.size() == 2);
                CHECK(item.columns[0].key == "job");
                CHECK(item.columns[1].key == "whose");
            }
}

TEST_CASE("all of it can be answered, handed in, and stands in the dossier") {
    for (const LibraryTemplate& one : library()) {
        CAPTURE(one.form->key);
        const OpenedWork opened = all_done(one);
        CHECK(may_hand_in(opened.work, *one.form, opened.answers) == HandIn::allowed);
        const dossier::NewEntry entry = dossier_entry(opened, today);
        CHECK_FALSE(entry.results.empty());
        CHECK_FALSE(entry.evaluation.empty());
        CHECK_FALSE(entry.follow_up.empty());
        CHECK((!entry.facts.empty() || !entry.qualities.empty()));
    }
}

TEST_CASE("a job has the pupil's mark and why, and apart from that what the adult thinks") {
    const dossier::NewEntry entry = dossier_entry(all_done(*find_in_library("job_exploration")), today);
    const auto of = [&](const std::string& job, dossier::Source source) {
        const auto found = std::ranges::find_if(entry.facts, [&](const dossier::Fact& fact) {
            return fact.text == job && fact.source == source;
        });
        REQUIRE(found != entry.facts.end());
        return *found;
    };
    const auto pupils = of("iets bij job_1", dossier::Source::self);
    CHECK(pupils.mark == 8);
    CHECK(pupils.for_it == "iets bij mark_1_why");
    const auto adults = of("iets bij job_1", dossier::Source::parent);
    CHECK_FALSE(adults.mark);
    CHECK(adults.for_it == "iets bij fits_1");
    CHECK(adults.against_it == "iets bij fits_not_1");
    CHECK(of("iets bij job_4", dossier::Source::parent).for_it == "iets bij fits_4");
}

TEST_CASE("of rows only what stands first is a job; what was said in class and later is kept both") {
    const dossier::NewEntry worlds = dossier_entry(all_done(*find_in_library("technology_worlds")), today);
    for (const dossier::Fact& fact : worlds.facts)
        CHECK(fact.text.find("good_at") == std::string::npos);
    const dossier::NewEntry visit = dossier_entry(all_done(*find_in_library("open_day")), today);
    const auto course = std::ranges::find(visit.facts, "iets bij course_1", &dossier::Fact::text);
    REQUIRE(course != visit.facts.end());
    CHECK(course->for_it == "iets bij why_1\niets bij nicest_1");
}

TEST_CASE("an answer of a few words stands in the dossier with its question, a sentence by itself") {
    OpenedWork opened = all_done(*find_in_library("open_day"));
    const auto answer = [&](const std::string& value) {
        std::ranges::find(opened.answers, "more_about", &Answer::field)->value = value;
        return dossier_entry(opened, today).results;
    };
    CHECK(answer("kok") == "Over welke opleiding willen jullie meer weten? kok");
    CHECK(answer("Over kok, want dat was zo leuk.") == "Over kok, want dat was zo leuk.");
}

TEST_CASE("a network's persons are kept with their circle, and its jobs can be chosen afterwards") {
    const dossier::NewEntry entry = dossier_entry(all_done(*find_in_library("family_network")), today);
    const auto neighbour = std::ranges::find(entry.facts, "iets bij around_jobs_1_job", &dossier::Fact::text);
    REQUIRE(neighbour != entry.facts.end());
    CHECK(neighbour->topic == dossier::Topic::person);
    CHECK(neighbour->circle == "acquaintances");
    CHECK(neighbour->whose == "iets bij around_jobs_1_whose");
}

TEST_CASE("work that somebody would rather not do, and places for an internship, are picked and stand in the "
          "dossier") {
    OpenedWork opened = all_done(*find_in_library("family_network"));
    const auto answer = [&](const std::string& field, const std::string& value) {
        std::ranges::find(opened.answers, field, &Answer::field)->value = value;
    };
    const auto facts_of = [&](dossier::Topic topic) {
        std::vector<dossier::Fact> found;
        for (const dossier::Fact& fact : dossier_entry(opened, today).facts)
            if (fact.topic == topic) found.push_back(fact);
        return found;
    };
    answer("likes", "kapper");
    answer("likes_not", "lasser\nbakker");
    answer("why_likes_not", "Dan sta je vroeg op.");
    answer("internship_at", "kapper\nkok");
    answer("ask_first", "Ik vraag het zaterdag aan mijn tante.");

    for (const char* job : {"lasser", "bakker"}) {
        const auto jobs = facts_of(dossier::Topic::job);
        const auto fact = std::ranges::find(jobs, job, &dossier::Fact::text);
        REQUIRE(fact != jobs.end());
        CHECK(fact->source == dossier::Source::self);
        CHECK(fact->for_it.empty());
        CHECK(fact->against_it == "Dan sta je vroeg op.");
    }
    std::vector<std::string> steps;
    for (const dossier::Fact& fact : facts_of(dossier::Topic::next_step))
        steps.push_back(fact.text);
    CHECK(steps == std::vector<std::string>{"Bij welk werk kun jij een stageplek vragen? kapper",
                                            "Bij welk werk kun jij een stageplek vragen? kok",
                                            "Ik vraag het zaterdag aan mijn tante."});
    answer("why_likes_not", "");
    const auto jobs = facts_of(dossier::Topic::job);
    CHECK(std::ranges::find(jobs, "lasser", &dossier::Fact::text)->against_it == "Liever niet.");
}

TEST_CASE("three courses are looked up for the open days, and the third needn't be visited") {
    OpenedWork opened = all_done(*find_in_library("open_day"));
    const auto without = [&](const std::string& end) {
        OpenedWork fewer = opened;
        std::erase_if(fewer.answers, [&](const Answer& one) { return one.field.ends_with(end); });
        return fewer;
    };
    const auto may = [](const OpenedWork& one) { return may_hand_in(one.work, *one.form, one.answers); };
    CHECK(may(without("course_3")) == HandIn::answers_missing);
    CHECK(may(without("date_3")) == HandIn::answers_missing);
    CHECK(may(without("nicest_3")) == HandIn::allowed);
    CHECK(may(without("nicest_2")) == HandIn::answers_missing);
}

TEST_CASE("how long it takes the page says; no text beside it says it otherwise") {
    for (const LibraryTemplate& one : library()) {
        CAPTURE(one.form->key);
        for (const std::string* text :
             {&one.form->expected.pupil, &one.form->expected.adult, &one.form->why.adult})
            for (const char* time : {"half uur", "kwartier", "veertig minuten", " uur samen"})
                CHECK(text->find(time) == std::string::npos);
    }
}

TEST_CASE("where one text is for both, it says neither je nor u") {
    static const std::regex to_one(R"(\b(je|jij|jou|jouw|u|uw)\b)", std::regex::icase);
    const auto look_at = [](std::string_view where, const Wording& words) {
        CAPTURE(where);
        CAPTURE(words.pupil);
        if (words.pupil == words.adult) CHECK_FALSE(std::regex_search(words.pupil, to_one));
    };
    for (const LibraryTemplate& one : library()) {
        CAPTURE(one.form->key);
        look_at("feedback", {one.form->feedback, one.form->feedback});
        for (const Step& step : one.form->steps) {
            if (step.answerer != Answerer::both) continue;
            look_at(step.key, step.title);
            look_at(step.key, step.hint);
            for (const Item& item : step.items) {
                look_at(item.key, item.label);
                look_at(item.key, item.hint);
                look_at(item.key, item.text);
                for (const Column& column : item.columns)
                    look_at(item.key, column.label);
            }
        }
    }
}
