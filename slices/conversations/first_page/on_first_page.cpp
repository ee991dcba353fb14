#include "slices/conversations/first_page/on_first_page.hpp"

#include "look/form.hpp"
#include "look/people.hpp"
#include "platform/db/dates.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/access/viewer/namesakes.hpp"
#include "slices/conversations/agreements/figures.hpp"
#include "slices/conversations/answers/asked_family.hpp"
#include "slices/conversations/first_page/first_page.sql.hpp"
#include "slices/conversations/invitations/pages.hpp"
#include "slices/conversations/rounds/paths.hpp"
#include "slices/conversations/talks/talk.hpp"

#include <algorithm>
#include <map>

namespace trialoog::conversations {
namespace {
using namespace html;
using access::Relation;

constexpr int days_ahead = 21;   // talks further away wait
constexpr std::size_t shown = 6; // of a mentor's day

/// A round that asks the viewer for times.
struct Asks {
    std::string round_id, pupil_id;
    std::vector<std::string> names; // of the pupils for whom it is asked
    Day until;
};

/// Of one of the pupils whom the viewer knows as family.
struct OfPupil {
    std::vector<Talk> coming;
    std::optional<Asks> asks; // with the first of the children that are asked together
};

struct OfMentor {
    std::string id, at, room, pupil_id, pupil, class_id;
};

bool is_family(const access::PupilRef& pupil) {
    return pupil.relation == Relation::self || pupil.relation == Relation::own_child;
}

class Talks : public access::OnFirstPage {
public:
    Talks(db::Reader& tx, const access::FirstPage& page) : today_(page.today) {
        if (std::ranges::any_of(page.pupils, is_family)) read_family(tx, page);
        if (page.viewer.is(access::Role::mentor) || page.viewer.is(access::Role::pupil_mentor))
            read_mentor(tx, page);
    }

    bool has_to_do(const access::PupilRef& pupil) const override {
        const auto found = pupils_.find(pupil.id);
        return found != pupils_.end() && found->second.asks;
    }
    Html to_do(const access::PupilRef& pupil) const override {
        const auto found = pupils_.find(pupil.id);
        if (found == pupils_.end()) return {};
        Html all;
        for (const Talk& talk : found->second.coming)
            all += talk_card(talk, pupil);
        if (found->second.asks) all += ask_card(*found->second.asks, pupil);
        return all;
    }
    Html to_do(const access::ClassRef& mine) const override {
        const auto stuck = stuck_.find(mine.id);
        return group(of_mentor(mine.id), stuck == stuck_.end() ? Html() : stuck_part(stuck->second));
    }
    Html below_rows(const access::PupilRef& pupil) const override {
        const auto stuck = stuck_.find(pupil.id);
        return stuck == stuck_.end() ? Html() : stuck_part(stuck->second);
    }
    Html beside_mentored() const override { return of_mentor({}); }

private:
    void read_family(db::Reader& tx, const access::FirstPage& page) {
        std::vector<const access::PupilRef*> family;
        for (const access::PupilRef& pupil : page.pupils) // oneself, or one's children: few
            if (is_family(pupil)) family.push_back(&pupil);
        // Children who are asked at once are asked together, with the youngest.
        std::ranges::stable_sort(family, {}, &access::PupilRef::grade);
        Asks* first = nullptr;
        for (const access::PupilRef* pupil : family) {
            OfPupil& mine = pupils_[pupil->id];
            const bool parent = pupil->relation == Relation::own_child;
            for (Talk& talk :
                 talks_of_pupil(tx, page.viewer.school_id, pupil->id, parent ? page.viewer.person_id : ""))
                if (talk.has_time() && !talk.is_over() && day_of(talk.at) >= today_)
                    mine.coming.push_back(std::move(talk));
            auto asks = asks_of(tx, page.viewer, *pupil);
            if (!asks) continue;
            if (first)
                first->names.push_back(pupil->given_name);
            else
                first = &mine.asks.emplace(std::move(*asks));
        }
    }
    std::optional<Asks> asks_of(db::Reader& tx, const access::Viewer& viewer,
                                const access::PupilRef& pupil) const {
        std::optional<Asks> asks;
        tx.each(sql::waits_for_answer, {viewer.school_id, pupil.id, viewer.person_id, today_.iso()},
                [&](const db::Row& row) {
                    const Day until = db::day(row, "answer_by");
                    if (!asks || until < asks->until)
                        asks = Asks{row.str("id"), pupil.id, {pupil.given_name}, until};
                });
        if (asks && parents_answer_for(tx, viewer, pupil, today_)) return std::nullopt;
        return asks;
    }
    void read_mentor(db::Reader& tx, const access::FirstPage& page) {
        mentor_ = tx.all(
            sql::coming_talks,
            {page.viewer.school_id, page.viewer.person_id, today_.iso(), today_.plus_days(days_ahead).iso()},
            [](const db::Row& row) {
                return OfMentor{.id = row.str("id"),
                                .at = row.str("at"),
                                .room = row.str("room"),
                                .pupil_id = row.str("pupil_id"),
                                .pupil = access::full_name(row),
                                .class_id = row.str("class_id")};
            });
        read_stuck(tx, page);
        if (mentor_.empty()) return;
        std::ranges::sort(mentor_, {}, &OfMentor::at);
        for (const access::ClassRef& one : page.classes) // one, seldom two
            access::mark_names(mentor_, &OfMentor::pupil_id, &OfMentor::pupil,
                               access::marks_in_class(tx, page.viewer.school_id, one.id, today_.iso()));
        for (const access::PupilRef& one : page.mentored) // who has their mark already
            for (OfMentor& talk : mentor_)
                if (talk.pupil_id == one.id) talk.pupil = one.name;
    }

    void read_stuck(db::Reader& tx, const access::FirstPage& page) {
        const std::string& school_id = page.viewer.school_id;
        for (const access::ClassRef& one : page.classes) // one, seldom two
            stuck_[one.id] = stuck_of_class(tx, school_id, one.id, today_);
        for (const access::PupilRef& one : page.mentored) // a few
            stuck_[one.id] = stuck_of_pupil(tx, school_id, one.id);
    }

    static Html talk_card(const Talk& talk, const access::PupilRef& pupil) {
        const bool own = pupil.relation == Relation::self;
        const std::string day = i18n::long_date(day_of(talk.at)), time = time_of(talk.at);
        const std::string title =
            own ? t("Je gesprek") : tf("Gesprek over {pupil}", fmt::arg("pupil", pupil.given_name));
        return look::voice_card(
            own ? look::Voice::pupil : look::Voice::parent, title,
            group(h3(tf("{day} om {time}", fmt::arg("day", day), fmt::arg("time", time))),
                  look::button_link(talk_path(talk.id), own ? t("Bekijk en bereid je voor") : t("Bekijk"))));
    }
    static Html ask_card(const Asks& asks, const access::PupilRef& pupil) {
        const bool own = pupil.relation == Relation::self;
        const std::string until = i18n::long_date(asks.until), names = i18n::list_of(asks.names);
        return look::voice_card(
            own ? look::Voice::pupil : look::Voice::parent,
            own ? t("Gesprek met je mentor") : tf("Gesprek over {pupil}", fmt::arg("pupil", names)),
            group(h3(own ? t("Wanneer kun je?") : t("Wanneer kunt u komen?")),
                  p(cls("hint"), own ? tf("Kies je tijden vóór of op {day}.", fmt::arg("day", until))
                                     : tf("Kies uw tijden vóór of op {day}.", fmt::arg("day", until))),
                  look::button_link(times_path(asks.round_id, asks.pupil_id),
                                    own ? t("Kies je tijden") : t("Kies uw tijden"))));
    }
    /// Of one class, or with "" of pupils of no class of the mentor's own.
    Html of_mentor(std::string_view class_id) const {
        std::vector<const OfMentor*> mine;
        for (const OfMentor& one : mentor_)
            if (class_id.empty() || one.class_id == class_id) mine.push_back(&one);
        if (mine.empty()) return {};
        const Day next = day_of(mine.front()->at);
        std::vector<look::PersonRow> rows;
        for (const OfMentor* one : mine) {
            if (day_of(one->at) != next || rows.size() == shown) break;
            rows.push_back({one->pupil, time_of(one->at) + (one->room.empty() ? "" : ", " + one->room),
                            talk_path(one->id)});
        }
        const auto others = mine.size() - rows.size();
        const std::string title = next == today_
                                      ? t("Vandaag spreek je")
                                      : tf("Op {day} spreek je", fmt::arg("day", i18n::long_date(next)));
        return look::card(
            title,
            group(look::person_list(rows),
                  when(others > 0,
                       [&] {
                           return p(cls("hint"), tn("Daarna nog {n} gesprek.", "Daarna nog {n} gesprekken.",
                                                    static_cast<int>(others)));
                       }),
                  look::button_link("/gesprekken/voorbereiden", t("Bereid de gesprekken voor"), true)));
    }

    Day today_;
    std::map<std::string, OfPupil, std::less<>> pupils_;
    std::vector<OfMentor> mentor_; // by time
    std::map<std::string, std::vector<StuckAgreement>, std::less<>>
        stuck_; // by class, or pupil with a mentor of its own
};

} // namespace

std::unique_ptr<access::OnFirstPage> on_first_page(db::Reader& tx, const access::FirstPage& page) {
    return std::make_unique<Talks>(tx, page);
}

} // namespace trialoog::conversations
