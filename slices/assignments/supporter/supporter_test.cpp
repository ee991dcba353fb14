#include "slices/assignments/supporter/supporter_store.hpp"

#include "slices/access/letters/code_store.hpp"
#include "slices/access/secrets/code.hpp"
#include "slices/assignments/class_work/class_store.hpp"
#include "slices/assignments/work/work_for_tests.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {

constexpr db::Statement debrief{"test.debriefed",
                                "UPDATE assignment SET debriefed_at = 1 WHERE school_id = $1"};
constexpr db::Statement hand_it_in{"test.handed",
                                   "UPDATE work SET handed_in_at = 1 WHERE school_id = $1 AND id = $2"};
constexpr db::Statement leave{"test.left",
                              "UPDATE person SET left_on = '2026-10-06' WHERE school_id = $1 AND id = $2"};
constexpr db::Statement noted{"test.noted",
                              "SELECT action FROM audit_entry WHERE school_id = $1 AND viewer_id = $2 "
                              "AND object_id = $3 ORDER BY id"};

/// Daan, whose father may not be in contact, does it with aunt Riet.
struct WithAunt {
    explicit WithAunt(db::Database& database) : doing(database) {}
    http::Response propose(const std::string& name = "tante Riet", const std::string& kind = "aunt") {
        return doing.site.post(daan, "/werk/work-daan/met-wie", {{"wie", kind}, {"naam", name}});
    }
    http::Response agree() {
        return doing.site.post(eva, "/werk/work-daan/helper/akkoord", {{"taal", "en"}});
    }
    void agreed() {
        propose();
        agree();
    }
    std::optional<Proposal> proposal() {
        return doing.site.services.database.read(
            [](db::Reader& tx) { return proposal_of(tx, school, "work-daan"); });
    }
    std::string aunt() { return proposal()->person_id; }
    /// The code on a page, or "".
    static std::string code_on(const http::Response& page) {
        const auto at = page.body.find("/c/");
        return at == std::string::npos ? "" : page.body.substr(at + 3, access::code_length);
    }
    bool lets_in(const std::string& code) {
        return doing.site.services.database.read(
            [&](db::Reader& tx) { return access::owner_of_code(tx, doing.site.services, code).has_value(); });
    }
    std::string link() { return code_on(doing.site.post(daan, "/werk/work-daan/helper/link", Fields{})); }
    std::vector<std::string> notes(const char* who) {
        return doing.site.services.database.read([&](db::Reader& tx) {
            return tx.all(noted, {school, who, "work-daan"},
                          [](const db::Row& row) { return row.str("action"); });
        });
    }
    Doing doing;
};

} // namespace

TEST_CASE("somebody from the network is proposed by name; a parent never is") {
    const std::optional<Proposal> none;
    CHECK(proposing("aunt", "tante Riet", "", none) == Proposing::proposes);
    CHECK(proposing("aunt", "", "", none) == Proposing::no_name);
    for (const char* parent : {"mother", "father", "stepparent", ""})
        CHECK(proposing(parent, "Piet", "", none) == Proposing::not_needed);
    CHECK(proposing("aunt", "tante Riet", "riet", none) == Proposing::not_needed); // let in already
    Proposal before{.work_id = "work", .name = "tante Riet", .times = 1};
    CHECK(proposing("aunt", "tante Riet", "", before) == Proposing::not_needed);
    CHECK(proposing("aunt", "tante Fatma", "", before) == Proposing::proposes);
    before.times = most_proposals;
    CHECK(proposing("aunt", "tante Fatma", "", before) == Proposing::too_often);
}

TEST_CASE("a way in is open from the mentor's yes until it is handed in and looked back on") {
    Proposal proposal{.state = ProposalState::waiting};
    CHECK(may_answer(proposal, {}));
    CHECK_FALSE(may_answer(proposal, {.handed_in = true}));
    CHECK_FALSE(is_open(proposal, {}));
    proposal.state = ProposalState::agreed;
    CHECK(is_open(proposal, {}));
    CHECK(is_open(proposal, {.handed_in = true}));
    CHECK(is_open(proposal, {.debriefed = true})); // late: it can still be handed in
    CHECK_FALSE(is_open(proposal, {.handed_in = true, .debriefed = true}));
    CHECK_FALSE(may_answer(proposal, {}));
}

TEST_CASE("Daan proposes his aunt: he can begin, and the mentor sees it in the class") {
    for_each_engine([](db::Database& database) {
        WithAunt with(database);
        CHECK(location_of(with.propose()) == "/werk/work-daan/leerling/1");
        CHECK(shows(with.doing.site.get(daan, "/werk/work-daan"), "Je mentor kijkt naar je voorstel"));
        const auto page = with.doing.site.get(eva, "/opdracht/qualities-1b");
        CHECK(shows(page, "Wil het doen met tante Riet"));
        CHECK(shows(page, "/werk/work-daan/helper"));
        CHECK(with.link().empty()); // not before the mentor agreed
        CHECK(with.doing.work("work-daan").companion_person_id.empty());
        CHECK(with.notes(daan) == std::vector<std::string>{"choose_companion"});
    });
}

TEST_CASE("the mentor agrees: the aunt gets in by a link, to this work and nothing else") {
    for_each_engine([](db::Database& database) {
        WithAunt with(database);
        with.agreed();
        auto& site = with.doing.site;
        CHECK(shows(site.get(daan, "/werk/work-daan"), "Tante Riet mag meedoen"));
        const std::string code = with.link();
        CHECK(with.lets_in(code));
        CHECK(site.get(with.aunt(), "/werk/work-daan").status == 200);
        CHECK(site.get(with.aunt(), "/werk/work-daan/volwassene/1").status == 200);
        for (const char* path :
             {"/werk/work-noor", "/dossier/daan", "/werk/work-daan/met-wie", "/jaar",
              "/werk/work-daan/helper", "/opdracht/qualities-1b", "/werk/work-daan/bekijk"})
            CHECK_MESSAGE(site.get(with.aunt(), path).status ==
                              (std::string(path) == "/werk/work-daan/bekijk" ? 303 : 404),
                          path);
        CHECK(site.post(with.aunt(), "/werk/work-daan/helper/link", Fields{}).status == 404);
        const auto notes = with.notes(eva);
        CHECK(std::ranges::count(notes, "agree_supporter") == 1);
    });
}

TEST_CASE("a new link makes the old one worthless, looking makes none, and ten a day are enough") {
    for_each_engine([](db::Database& database) {
        WithAunt with(database);
        with.agreed();
        const std::string first = with.link();
        with.doing.site.get(daan, "/werk/work-daan/helper");
        CHECK(with.lets_in(first));
        const std::string second = with.link();
        CHECK_FALSE(with.lets_in(first));
        CHECK(with.lets_in(second));
        for (int more = 0; more < most_links_a_day - 2; ++more)
            CHECK_FALSE(with.link().empty());
        CHECK(with.doing.site.post(daan, "/werk/work-daan/helper/link", Fields{}).status == 429);
        with.doing.site.clock.advance_seconds(25 * 3600);
        CHECK_FALSE(with.link().empty());
    });
}

TEST_CASE("the mentor prints it as a letter") {
    for_each_engine([](db::Database& database) {
        WithAunt with(database);
        with.propose();
        auto& site = with.doing.site;
        CHECK(site.post(eva, "/werk/work-daan/helper/brief", Fields{}).status == 303); // not agreed yet
        with.agree();
        CHECK(site.post(eva, "/werk/work-daan/helper/brief", Fields{}).body.starts_with("%PDF"));
        CHECK(site.post(daan, "/werk/work-daan/helper/brief", Fields{}).status == 404);
    });
}

TEST_CASE("declining says why, and Daan looks for somebody else with his mentor") {
    for_each_engine([](db::Database& database) {
        WithAunt with(database);
        with.propose();
        auto& site = with.doing.site;
        const auto empty = site.post(eva, "/werk/work-daan/helper/afwijzen", {{"reden", " "}});
        CHECK(empty.status == 422);
        CHECK(shows(empty, "Schrijf een zin voor de leerling."));
        site.post(eva, "/werk/work-daan/helper/afwijzen",
                  {{"reden", "Ik ken haar niet. Kom je even langs?"}});
        CHECK(with.doing.work("work-daan").needs_adult);
        CHECK(with.doing.work("work-daan").companion.empty());
        CHECK(shows(site.get(daan, "/werk/work-daan"), "Ik ken haar niet. Kom je even langs?"));
        with.agree(); // too late: nothing happens
        CHECK(with.proposal()->state == ProposalState::declined);
        with.propose("de buurvrouw", "neighbour");
        CHECK(with.proposal()->state == ProposalState::waiting);
    });
}

TEST_CASE("who the mentor thinks of is agreed on at once") {
    for_each_engine([](db::Database& database) {
        WithAunt with(database);
        with.doing.site.post(eva, "/werk/work-daan/met-wie", {{"wie", "uncle"}, {"naam", "oom Kees"}});
        CHECK(with.proposal()->state == ProposalState::agreed);
        CHECK(with.doing.work("work-daan").companion_person_id == with.aunt());
        CHECK_FALSE(with.link().empty());
    });
}

TEST_CASE("another mentor, another class and another school decide nothing") {
    for_each_engine([](db::Database& database) {
        WithAunt with(database);
        with.propose();
        for (const char* person : {tom, els, noor, daan, samira, counsellor, team_leader, administrator})
            for (const char* act : {"akkoord", "afwijzen", "intrekken", "brief"}) {
                const auto answer = with.doing.site.post(person, std::string("/werk/work-daan/helper/") + act,
                                                         {{"reden", "Nee."}});
                CHECK_MESSAGE(answer.status == 404, person, act);
            }
        CHECK(with.proposal()->state == ProposalState::waiting);
    });
}

TEST_CASE("the same aunt again stays who she is; somebody else ends her access") {
    for_each_engine([](db::Database& database) {
        WithAunt with(database);
        with.agreed();
        const std::string aunt = with.aunt(), code = with.link();
        with.propose(); // the same page once more
        CHECK(with.doing.work("work-daan").companion_person_id == aunt);
        CHECK(with.lets_in(code));
        with.propose("de buurvrouw", "neighbour");
        CHECK(with.doing.work("work-daan").companion_person_id.empty());
        CHECK_FALSE(with.lets_in(code));
        CHECK(with.doing.site.get(aunt, "/werk/work-daan").status == 303); // a stranger now
    });
}

TEST_CASE("an access ends with the work, on the next request") {
    for (const std::string end : {"revoked", "handed in", "debriefed", "pupil left", "year over"}) {
        CAPTURE(end);
        for_each_engine([&](db::Database& database) {
            WithAunt with(database);
            with.agreed();
            const std::string aunt = with.aunt(), code = with.link();
            auto& site = with.doing.site;
            CHECK(site.get(aunt, "/werk/work-daan").status == 200);
            if (end == "revoked")
                site.post(eva, "/werk/work-daan/helper/intrekken", {{"reden", "We doen het anders."}});
            if (end == "year over") site.clock.set(start_of_day({2027, 8, 1}));
            database.write([&](db::Writer& tx) {
                if (end == "handed in" || end == "debriefed") tx.run(hand_it_in, {school, "work-daan"});
                if (end == "debriefed") tx.run(debrief, {school});
                if (end == "pupil left") tx.run(leave, {school, daan});
            });
            const bool still = end == "handed in"; // she reads along until the class has looked back
            CHECK(site.get(aunt, "/werk/work-daan").status == (still ? 200 : 303));
            CHECK(with.lets_in(code) == still);
        });
    }
}

TEST_CASE("whom the mentor refused access may still sit beside the pupil, without a link") {
    for_each_engine([](db::Database& database) {
        WithAunt with(database);
        with.agreed();
        with.doing.site.post(eva, "/werk/work-daan/helper/intrekken", {{"reden", "We doen het anders."}});
        CHECK(with.doing.work("work-daan").companion == "aunt");
        CHECK(shows(with.doing.site.get(daan, "/werk/work-daan"), "We doen het anders."));
        CHECK(with.link().empty());
    });
}
