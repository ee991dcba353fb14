#include "slices/assignments/setting_out/set_out.hpp"

#include "slices/access/viewer/full_name.hpp"
#include "slices/access/viewer/trail.hpp"
#include "slices/assignments/class_work/class.sql.hpp"
#include "slices/assignments/class_work/class_store.hpp"
#include "slices/assignments/setting_out/announcing.hpp"
#include "slices/assignments/setting_out/setting_out.sql.hpp"
#include "slices/content/offered/offered.hpp"
#include "slices/year_plan/year_plan.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <tuple>

namespace trialoog::assignments {

namespace {

/// The version of this content that the school has, made when it is new.
std::string template_version(db::Writer& tx, std::string_view school_id,
                             const content::OfferedContent& content, Instant now) {
    const std::string& key = content.form->key;
    const auto known = tx.one(sql::template_version, {school_id, key, content.hash},
                              [](const db::Row& row) { return row.str("id"); });
    if (known) return *known;
    const std::string id = db::new_id();
    tx.run(sql::keep_template, {school_id, id, key, content.yaml, content.hash, now.ms});
    return id;
}

/// Sets out what was withdrawn from this class, with all that was filled in.
bool set_out_again(db::Writer& tx, const access::Viewer& viewer, const Withdrawn& was, const SetOut& wanted,
                   const db::Param& activity, const std::string& newest, Instant now) {
    return tx.run(sql::set_out_again,
                  {viewer.school_id, was.id, activity, was.begun > 0 ? was.template_id : newest,
                   wanted.announced_on.iso(), wanted.prepared_on.iso(), wanted.hand_in_on.iso(),
                   wanted.debrief_on.iso(), wanted.feedback, viewer.person_id, now.ms}) == 1;
}

} // namespace

std::vector<WouldHelp> what_would_help(db::Reader& tx, std::string_view school_id, std::string_view class_id,
                                       Day today) {
    std::set<std::string> seen;
    std::vector<WouldHelp> all;
    tx.each(sql::what_would_help, {school_id, class_id, today.iso()}, [&](const db::Row& row) {
        if (seen.insert(row.str("pupil_id")).second)
            all.push_back({access::full_name(row), row.str("would_help")});
    });
    std::ranges::sort(all, {}, &WouldHelp::name);
    return all;
}

std::vector<Withdrawn> withdrawn_of_class(db::Reader& tx, std::string_view school_id,
                                          std::string_view class_id) {
    auto all = tx.all(sql::withdrawn_of_class, {school_id, class_id}, [](const db::Row& row) {
        return Withdrawn{row.str("id"),
                         row.str("template_id"),
                         row.str("template_key"),
                         row.str("content_hash"),
                         static_cast<int>(row.integer("begun")),
                         Instant{row.integer("withdrawn_at")}};
    });
    std::ranges::sort(all, [](const Withdrawn& a, const Withdrawn& b) {
        return std::tie(b.at, b.id) < std::tie(a.at, a.id);
    });
    return all;
}

std::optional<Withdrawn> withdrawn_of_template(db::Reader& tx, std::string_view school_id,
                                               std::string_view class_id, std::string_view template_key) {
    for (Withdrawn& one : withdrawn_of_class(tx, school_id, class_id)) // few
        if (one.template_key == template_key) return std::move(one);
    return std::nullopt;
}

std::string set_out(db::Writer& tx, Services& services, const access::Viewer& viewer, const SetOut& wanted,
                    Instant now) {
    const std::string& school_id = viewer.school_id;
    if (const auto there = assignment_of_template(tx, school_id, wanted.class_id, wanted.template_key))
        return *there;
    const auto content = content::find_offered(tx, school_id, wanted.template_key);
    const auto of_class = class_year(tx, school_id, wanted.class_id);
    if (!content || !of_class) throw std::invalid_argument("no such assignment or class to set out");

    const auto planned =
        year_plan::activity_of_template(tx, school_id, of_class->grade_id, wanted.template_key);
    const db::Param activity = planned ? db::Param(planned->id) : db::Param(nullptr);
    const std::string template_id = template_version(tx, school_id, *content, now);
    const auto was = withdrawn_of_template(tx, school_id, wanted.class_id, wanted.template_key);
    const std::string id = was ? was->id : db::new_id();
    if (!was || !set_out_again(tx, viewer, *was, wanted, activity, template_id, now))
        tx.run(sql::add_assignment,
               {school_id, id, wanted.class_id, activity, template_id, wanted.announced_on.iso(),
                wanted.prepared_on.iso(), wanted.hand_in_on.iso(), wanted.debrief_on.iso(), wanted.feedback,
                viewer.person_id, now.ms});
    give_everybody_work(tx, school_id, wanted.class_id, id, day_in_amsterdam(now));
    if (wanted.tells_parents)
        Telling{tx, services, school_id, viewer.person_id, now}.announce_on(id, wanted.announced_on);
    access::note_of_class(tx, viewer, now, access::Action::set_out_assignment, id, wanted.class_id);
    return id;
}

} // namespace trialoog::assignments
