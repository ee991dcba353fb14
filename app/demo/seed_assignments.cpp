#include "app/demo/seed_assignments.hpp"

#include "app/demo/answers.hpp"
#include "app/demo/dice.hpp"
#include "app/demo/grown_dossier.hpp"
#include "app/demo/picture.hpp"
#include "app/demo/seed_evaluations.hpp"
#include "platform/images/images.hpp"
#include "slices/assignments/assignments.hpp"
#include "slices/contact/contact.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <stdexcept>

namespace trialoog::demo {
namespace {

/// How far a pupil is.
enum class Stage {
    not_begun,
    begun,           // a first situation
    needs_adult,     // knows nobody
    waits_for_adult, // the own part is ready
    adult_begins,    // and the adult has begun
    to_talk,         // both parts are ready
    talking,         // and they have begun to talk
    handed_in,
    handed_in_late,
    given_back, // reopened by the mentor
};

/// A class's days, counted from today, and out of a hundred pupils how many are how far.
struct ClassPlan {
    const char *class_name, *template_key;
    int announced, prepared, hand_in, debrief;
    bool debriefed;
    std::vector<std::pair<Stage, std::size_t>> shares;
};

using Shares = std::vector<std::pair<Stage, std::size_t>>;

const Shares all_but_a_few{{Stage::handed_in, 84}, {Stage::handed_in_late, 8}, {Stage::not_begun, 8}};
const Shares nobody_yet{{Stage::not_begun, 100}};
/// While it runs: every stage that an assignment without an adult's own part has.
const Shares running{{Stage::handed_in, 24}, {Stage::talking, 18},    {Stage::to_talk, 16},
                     {Stage::begun, 18},     {Stage::needs_adult, 6}, {Stage::not_begun, 18}};

const std::vector<ClassPlan>& class_plans() {
    static const std::vector<ClassPlan> plans = {
        {"1a",
         "qualities",
         -46,
         -44,
         -32,
         -28,
         true,
         {{Stage::handed_in, 72},
          {Stage::handed_in_late, 14},
          {Stage::waits_for_adult, 6},
          {Stage::not_begun, 8}}},
        {"1b",
         "qualities",
         -11,
         -9,
         3,
         6,
         false,
         {{Stage::handed_in, 26},
          {Stage::to_talk, 14},
          {Stage::adult_begins, 10},
          {Stage::waits_for_adult, 14},
          {Stage::begun, 14},
          {Stage::needs_adult, 6},
          {Stage::not_begun, 16}}},
        {"1c",
         "qualities",
         -18,
         -16,
         -3,
         2,
         false,
         {{Stage::handed_in, 52},
          {Stage::handed_in_late, 10},
          {Stage::given_back, 8},
          {Stage::waits_for_adult, 10},
          {Stage::needs_adult, 6},
          {Stage::not_begun, 14}}},
        {"2a", "qualities", 0, 2, 14, 18, false, nobody_yet},
        {"3b", "qualities", -60, -58, -46, -42, true, all_but_a_few},
        {"1a", "family_job", -8, -6, 5, 8, false, running},
        {"2b", "family_network", -44, -42, -30, -26, true, all_but_a_few},
        {"2b", "profile_choice", -10, -8, 4, 7, false, running},
        {"2c",
         "family_network",
         -18,
         -16,
         -2,
         3,
         false,
         {{Stage::handed_in, 54},
          {Stage::handed_in_late, 10},
          {Stage::given_back, 8},
          {Stage::talking, 10},
          {Stage::needs_adult, 6},
          {Stage::not_begun, 12}}},
        {"3a", "job_exploration", -46, -44, -30, -26, true, all_but_a_few},
        {"3a", "technology_worlds", -9, -7, 6, 9, false, running},
        {"3c",
         "job_interview",
         -9,
         -7,
         4,
         7,
         false,
         {{Stage::handed_in, 26},
          {Stage::to_talk, 14},
          {Stage::adult_begins, 12},
          {Stage::waits_for_adult, 14},
          {Stage::begun, 14},
          {Stage::not_begun, 20}}},
        {"4a", "open_day", -48, -46, -12, -8, true, all_but_a_few},
        {"4b", "open_day", -24, -22, 9, 13, false, running},
        {"4c", "open_day", 0, 2, 24, 28, false, nobody_yet}};
    return plans;
}

/// Not in a weekend.
Day school_day(Day day) { return day.weekday() > 5 ? day.plus_days(8 - day.weekday()) : day; }

Instant moment(Day day, int hour, int minute) {
    return start_of_day(day).plus_seconds(hour * 3600 + minute * 60);
}

std::optional<Stage> stage_of_named(const std::string& number) {
    if (number == noor) return Stage::waits_for_adult;
    if (number == yonas) return Stage::adult_begins;
    if (number == maksym) return Stage::not_begun;
    if (number == sam || number == bo) return Stage::handed_in;
    return std::nullopt;
}

struct Companion {
    std::string kind, name, person_id;
};

const std::array from_the_network = {
    Companion{"aunt", "tante Joke", ""}, Companion{"neighbour", "Willem van hiernaast", ""},
    Companion{"grandmother", "oma Riet", ""}, Companion{"cousin", "Youssef", ""}};

constexpr int days_of_visits = 7;

class ClassSeeder {
public:
    ClassSeeder(db::Writer& tx, Services& services, const DemoSchool& school, Day today, Dice& dice)
        : tx_(tx), services_(services), school_(school), today_(today), dice_(dice) {
        for (const auto& one : school.people.pupils)
            numbers_[school.on_record.pupils.at(one.number)] = one.number;
    }

    void seed(const ClassPlan& plan) {
        plan_ = &plan;
        done_.clear();
        mentor_ = mentor_of(plan.class_name);
        announced_ = school_day(today_.plus_days(plan.announced));
        hand_in_ = school_day(today_.plus_days(plan.hand_in));
        debrief_ = std::max(school_day(today_.plus_days(plan.debrief)), hand_in_.plus_days(1));
        const std::string assignment = set_out();
        std::vector<assignments::DoneNote> notes;
        auto works = assignments::works_of_assignment(tx_, school_.id, assignment);
        std::sort(works.begin(), works.end(), [&](const auto& a, const auto& b) {
            return numbers_.at(a.pupil_id) < numbers_.at(b.pupil_id); // ids differ from time to time
        });
        const auto stages = stages_of(works);
        for (const auto& work : works) {
            const Stage stage = stages.at(work.pupil_id);
            const auto done = done_work(work, stage);
            if (stage != Stage::not_begun) assignments::record_done_work(tx_, mentor_, done);
            came_in(done, work.pupil_id);
            const bool is_done = done.handed_in_at && !done.reopened_at;
            if (is_done && !stage_of_named(numbers_.at(work.pupil_id)))
                done_.push_back({work.work_id, work.pupil_id, done.companion_person_id});
            notes.push_back({work.work_id, is_done, is_done ? done.companion : "nobody",
                             is_done ? "" : would_help(dice_)});
        }
        if (!plan.debriefed) return;
        assignments::record_debrief(tx_, mentor_, assignment, notes, moment(debrief_, 11, 20));
        seed_evaluations(tx_, school_.id,
                         {assignment, mentor_.person_id, plan.class_name == std::string("1a"), done_},
                         moment(debrief_, 16, 0), evaluation_dice_);
    }

private:
    /// An adult of the school's administration who takes part came in with the code of a letter.
    void came_in(const assignments::DoneWork& work, const std::string& pupil_id) {
        const std::string& adult = work.adult.by;
        if (adult.empty() || adult != work.companion_person_id) return;
        const access::Reached one{adult, pupil_id, "demo-" + adult};
        const auto recorded = contact::recorder();
        recorded(tx_, school_.id, access::Reaching::letter_printed, {one},
                 moment(announced_.plus_days(-20), 15, 0));
        recorded(tx_, school_.id, access::Reaching::code_used, {one}, work.adult.at);
    }
    std::string set_out() {
        return assignments::set_out(
            tx_, services_, mentor_,
            {.class_id = mentor_.mentor_of.front().id,
             .template_key = plan_->template_key,
             .feedback = "Ik lees wat je hebt gemaakt. In de les praten we er samen over.",
             .announced_on = announced_,
             .prepared_on = std::max(school_day(today_.plus_days(plan_->prepared)), announced_),
             .hand_in_on = hand_in_,
             .debrief_on = debrief_,
             .tells_parents = school_.number == 0},
            std::min(moment(announced_, 9, 5), services_.clock.now()));
    }

    access::Viewer mentor_of(const std::string& class_name) const {
        const auto found = std::find_if(school_.people.classes.begin(), school_.people.classes.end(),
                                        [&](const SchoolClass& one) { return one.name == class_name; });
        const school::Person& person = school_.on_record.people.at(school_.on_record.staff.at(found->mentor));
        access::Viewer viewer;
        viewer.school_id = school_.id;
        viewer.school_name = school_.name;
        viewer.person_id = person.id;
        viewer.given_name = person.name.given;
        viewer.name = school::full_name(person.name);
        viewer.roles = {access::Role::mentor};
        viewer.today = today_.iso();
        for (const auto& one : school_.on_record.classes)
            if (one.name == class_name) viewer.mentor_of.push_back({one.id, one.name});
        return viewer;
    }

    /// Everybody's stage: those whom the demo tells about first, then of each kind its share, at least one.
    std::map<std::string, Stage> stages_of(const std::vector<assignments::WorkOfPupil>& works) {
        std::map<std::string, Stage> stages; // by pupil id
        std::vector<std::string> others;
        for (const auto& work : works) {
            const auto named = stage_of_named(numbers_.at(work.pupil_id));
            if (named && plan_->shares.size() > 1)
                stages[work.pupil_id] = *named;
            else
                others.push_back(work.pupil_id);
        }
        std::sort(others.begin(), others.end(),
                  [&](const auto& a, const auto& b) { return numbers_.at(a) < numbers_.at(b); });
        for (std::size_t i = others.size(); i > 1; --i)
            std::swap(others[i - 1], others[dice_.below(i)]);
        const std::size_t all = others.size();
        for (const auto& [stage, share] : plan_->shares)
            for (std::size_t n = std::max<std::size_t>(1, all * share / 100); n > 0 && !others.empty(); --n) {
                stages[others.back()] = stage;
                others.pop_back();
            }
        for (const auto& left : others)
            stages[left] = plan_->shares.front().first;
        return stages;
    }

    /// Mother or father, whoever is informed; for one pupil in eight an aunt or neighbour.
    Companion companion_of(const std::string& pupil_id) {
        if (numbers_.at(pupil_id) == yonas)
            return {"uncle", "oom Haile", school_.on_record.caregivers.at(uncle_haile)};
        std::vector<Companion> parents;
        for (const auto& [pair, relation] : school_.on_record.relations) {
            if (pair.first != pupil_id || !relation.is_informed) continue;
            if (relation.kind == school::RelationKind::mother)
                parents.insert(parents.begin(), {"mother", "mama", pair.second});
            if (relation.kind == school::RelationKind::father)
                parents.push_back({"father", "papa", pair.second});
        }
        const bool named = stage_of_named(numbers_.at(pupil_id)).has_value();
        if (parents.empty() || (!named && dice_.chance(12)))
            return dice_.chance(50) ? Companion{"aunt", "tante", ""}
                                    : Companion{"neighbour", "de buurvrouw", ""};
        return !named && dice_.chance(25) ? parents.back() : parents.front();
    }

    bool is_visit() const { return std::string_view(plan_->template_key) == "open_day"; }

    /// Who went on visits began a week before they could tell of them; the others still go.
    Instant begins(Stage stage) {
        Day last = std::min(hand_in_.plus_days(-1), today_.plus_days(-1));
        if (is_visit() && stage >= Stage::handed_in) last = last.plus_days(-days_of_visits);
        return evening_between(announced_, last);
    }

    assignments::DoneWork done_work(const assignments::WorkOfPupil& work, Stage stage) {
        assignments::DoneWork one;
        one.work_id = work.work_id;
        Companion companion = companion_of(work.pupil_id);
        const Instant began = begins(stage);
        const Day visit =
            stage >= Stage::handed_in ? day_in_amsterdam(began).plus_days(2) : today_.plus_days(3);
        Talk talk = make_talk(dice_, plan_->template_key, visit);
        if (is_visit() && work.pupil_id == school_.on_record.pupils.at(ikram)) {
            tell_of_her_courses(talk);
            companion.name.clear(); // "moeder", as all through her dossier
        }
        if (stage == Stage::not_begun) return one;
        const bool has_own = !talk.pupil.empty();
        one.pupil = {talk.pupil, work.pupil_id, began, has_own && stage >= Stage::waits_for_adult};
        if (stage == Stage::needs_adult) {
            one.needs_adult = true;
            one.pupil.answers.clear();
            return one;
        }
        one.companion = companion.kind;
        one.companion_name = companion.name;
        one.companion_person_id = companion.person_id;
        if (stage == Stage::begun) one.pupil.answers = first_of(talk.pupil, 3); // in class, and a first one
        if (!has_own && stage == Stage::begun)
            one.together = {first_of(talk.together, 2), work.pupil_id, began};
        const std::string adult = companion.person_id.empty() ? work.pupil_id : companion.person_id;
        if (stage == Stage::adult_begins)
            one.adult = {first_of(talk.adult, 2), adult, began.plus_seconds(2400), false};
        if (stage >= Stage::to_talk && !talk.adult.empty())
            one.adult = {talk.adult, adult, began.plus_seconds(3600), true};
        if (stage == Stage::talking)
            one.together = {first_of(talk.together, is_visit() ? 2 : 3), work.pupil_id,
                            began.plus_seconds(4500)};
        if (stage >= Stage::handed_in) finish(one, talk, stage, began);
        return one;
    }

    void finish(assignments::DoneWork& one, const Talk& talk, Stage stage, Instant began) {
        const Instant talked = began.plus_seconds(4500 + (is_visit() ? days_of_visits * 86'400 : 0));
        one.together = {talk.together, one.pupil.by, talked, false};
        one.after = {talk.after, one.pupil.by, talked.plus_seconds(600), false};
        const bool named = stage_of_named(numbers_.at(one.pupil.by)).has_value();
        if (!school_.photos.empty() && (named || dice_.chance(45))) one.photo = dice_.pick(school_.photos);
        one.handed_in_at = talked.plus_seconds(900);
        if (stage == Stage::handed_in_late)
            one.handed_in_at = std::min(moment(hand_in_.plus_days(1), 19, 40), services_.clock.now());
        if (stage == Stage::given_back)
            one.reopened_at = std::max(*one.handed_in_at, moment(today_.plus_days(-1), 15, 10));
    }

    static Answers first_of(Answers answers, std::size_t n) {
        answers.resize(std::min(n, answers.size()));
        return answers;
    }

    Instant evening_between(Day first, Day last) {
        const int days = std::max(0, first.days_until(last));
        return moment(first.plus_days(static_cast<int>(dice_.below(static_cast<std::size_t>(days) + 1))),
                      17 + static_cast<int>(dice_.below(3)), static_cast<int>(dice_.below(60)));
    }

    db::Writer& tx_;
    Services& services_;
    const DemoSchool& school_;
    const Day today_;
    Dice& dice_;
    std::map<std::string, std::string> numbers_; // pupil id → number
    const ClassPlan* plan_ = nullptr;
    access::Viewer mentor_;
    Day announced_, hand_in_, debrief_;
    std::vector<DoneWork> done_; // those whom the demo tells about still have to say how it was
    Dice evaluation_dice_{91};   // a chance of its own: it changes nobody's answers
};

} // namespace

DemoPhotos make_photos(storage::NewFiles& files) {
    DemoPhotos photos;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        const auto made = images::reduce(draw_picture(seed), "demo");
        const auto* reduced = std::get_if<images::Reduced>(&made);
        if (!reduced)
            throw std::runtime_error("the demo's pictures can't be made: the image helper refuses them");
        photos.push_back({"talking_photo", files.put(reduced->screen.jpeg),
                          files.put(reduced->thumbnail.jpeg), reduced->screen.width, reduced->screen.height});
    }
    return photos;
}

void seed_assignments(db::Writer& tx, Services& services, const DemoSchool& school, Day today) {
    Dice dice(77 + school.number);
    ClassSeeder seeder(tx, services, school, today, dice);
    for (const auto& plan : class_plans())
        seeder.seed(plan);
}

} // namespace trialoog::demo
