#include "slices/conversations/preparation/preparation.hpp"

#include "slices/access/viewer/full_name.hpp"
#include "slices/conversations/preparation/preparations.sql.hpp"

#include <algorithm>
#include <tuple>

namespace trialoog::conversations {
namespace {

std::string maybe_name(const db::Row& row) {
    return row.is_null("given_name") ? std::string() : access::full_name(row);
}

} // namespace

Prepared prepared_for(db::Reader& tx, std::string_view school_id, std::string_view talk_id) {
    return tx
        .one(sql::preparation, {school_id, talk_id},
             [](const db::Row& row) {
                 return Prepared{.good_news = row.str("good_news"),
                                 .emphasis = row.str("emphasis"),
                                 .results = row.str("results"),
                                 .version = static_cast<int>(row.integer("version")),
                                 .changed_by = maybe_name(row)};
             })
        .value_or(Prepared{});
}

bool prepare(db::Writer& tx, std::string_view school_id, std::string_view talk_id, std::string_view by,
             const Prepared& one, Instant now) {
    if (one.version == 0)
        return tx.run(sql::begin_preparation,
                      {school_id, talk_id, one.good_news, one.emphasis, one.results, by, now.ms}) == 1;
    return tx.run(sql::change_preparation, {school_id, talk_id, one.good_news, one.emphasis, one.results, by,
                                            now.ms, one.version}) == 1;
}

OwnPoint point_of(db::Reader& tx, std::string_view school_id, const Talk& talk, std::string_view person_id) {
    auto own = tx.one(sql::point_of, {school_id, talk.id, person_id}, [](const db::Row& row) {
        return OwnPoint{row.str("text"), static_cast<int>(row.integer("version"))};
    });
    if (own) return *own;
    return tx
        .one(sql::said_by_family, {school_id, talk.round_id, talk.pupil_id, person_id},
             [](const db::Row& row) { return OwnPoint{.text = row.str("point")}; })
        .value_or(OwnPoint{});
}

bool put_point(db::Writer& tx, std::string_view school_id, std::string_view talk_id,
               std::string_view person_id, const OwnPoint& point, Instant now) {
    if (point.version == 0)
        return tx.run(sql::begin_point, {school_id, talk_id, person_id, point.text, now.ms}) == 1;
    return tx.run(sql::change_point, {school_id, talk_id, person_id, point.text, now.ms, point.version}) == 1;
}

std::vector<BroughtIn> points_of(db::Reader& tx, std::string_view school_id, const Talk& talk) {
    auto points = tx.all(sql::points, {school_id, talk.id}, [](const db::Row& row) {
        return BroughtIn{row.str("person_id"), access::full_name(row), row.str("text")};
    });
    tx.each(sql::said_by_family, {school_id, talk.round_id, talk.pupil_id, talk.adult_id},
            [&](const db::Row& row) {
                const std::string id = row.str("adult_id");
                if (std::ranges::count(points, id, &BroughtIn::person_id) == 0) // said since: that counts
                    points.push_back({id, access::full_name(row), row.str("point")});
            });
    std::erase_if(points, [](const BroughtIn& one) { return one.text.empty(); });
    std::ranges::sort(points, [&](const BroughtIn& a, const BroughtIn& b) {
        const bool pupil_a = a.person_id == talk.pupil_id, pupil_b = b.person_id == talk.pupil_id;
        return pupil_a != pupil_b ? pupil_a : std::tie(a.name, a.person_id) < std::tie(b.name, b.person_id);
    });
    return points;
}

std::vector<Coming> coming_to(db::Reader& tx, std::string_view school_id, const Talk& talk) {
    auto coming = tx.all(sql::said_by_family, {school_id, talk.round_id, talk.pupil_id, talk.adult_id},
                         [](const db::Row& row) {
                             return Coming{access::full_name(row), row.str("comes"), row.str("who_comes"),
                                           row.str("interpreter"), row.str("place")};
                         });
    std::ranges::sort(coming, {}, &Coming::name);
    return coming;
}

std::vector<Guest> guests_of(db::Reader& tx, std::string_view school_id, std::string_view talk_id) {
    auto guests = tx.all(sql::guests, {school_id, talk_id}, [](const db::Row& row) {
        const std::string name = maybe_name(row);
        return Guest{name.empty() ? row.str("name") : name, row.str("language")};
    });
    std::ranges::sort(guests, {}, &Guest::name);
    return guests;
}

std::vector<AgreedBefore> agreed_before(db::Reader& tx, std::string_view school_id, const Talk& talk) {
    return tx.all(sql::agreed_before, {school_id, talk.pupil_id, talk.id, talk.adult_id},
                  [](const db::Row& row) {
                      const std::string written = row.str("who");
                      return AgreedBefore{.voice = row.str("voice"),
                                          .who = written.empty() ? row.text_or_empty("given_name") : written,
                                          .what = row.str("what"),
                                          .by = Day::parse_iso(row.text_or_empty("by_on")),
                                          .state = row.str("state"),
                                          .stuck_on = row.str("stuck_on")};
                  });
}

std::string name_at_school(db::Reader& tx, std::string_view school_id, std::string_view person_id) {
    return tx
        .one(sql::name_of_person, {school_id, person_id},
             [](const db::Row& row) { return access::full_name(row); })
        .value_or("");
}

std::string talk_of_guide(db::Reader& tx, std::string_view school_id, std::string_view pupil_id,
                          std::string_view guide_key, std::string_view parent_id) {
    return tx
        .one(sql::talk_of_guide, {school_id, pupil_id, guide_key, parent_id},
             [](const db::Row& row) { return row.str("id"); })
        .value_or("");
}

std::vector<ToPrepare> to_prepare(db::Reader& tx, const access::Viewer& viewer, Day today) {
    return tx.all(sql::to_prepare, {viewer.school_id, viewer.person_id, today.iso(), today.iso()},
                  [](const db::Row& row) {
                      return ToPrepare{.talk_id = row.str("id"),
                                       .at = row.str("at"),
                                       .room = row.str("room"),
                                       .pupil_id = row.str("pupil_id"),
                                       .pupil = access::full_name(row),
                                       .round_id = row.str("round_id"),
                                       .round = row.str("title"),
                                       .minutes = static_cast<int>(row.maybe_integer("minutes").value_or(20)),
                                       .has_good_news = row.flag("has_good_news")};
                  });
}

const ToPrepare* next_to_prepare(const std::vector<ToPrepare>& all, std::string_view after_talk_id) {
    const auto needs = [](const ToPrepare& one) { return !one.has_good_news; };
    const auto here = std::ranges::find(all, after_talk_id, &ToPrepare::talk_id);
    if (here != all.end())
        if (const auto next = std::find_if(here + 1, all.end(), needs); next != all.end()) return &*next;
    const auto first = std::ranges::find_if(
        all, [&](const ToPrepare& one) { return needs(one) && one.talk_id != after_talk_id; });
    return first == all.end() ? nullptr : &*first;
}

void forget_preparations(db::Writer& tx, std::string_view school_id, std::string_view person_id) {
    for (const auto* statement : {&sql::forget_preparations, &sql::forget_points_of_talks,
                                  &sql::forget_points_by, &sql::forget_author_of_preparations})
        tx.run(*statement, {school_id, person_id});
}

} // namespace trialoog::conversations
