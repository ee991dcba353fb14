// An assignment of a class: who is where, with whom, who needs the mentor. /opdracht/{assignment}

#include "slices/assignments/class/pages_class.hpp"
#include "slices/assignments/class/routes.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/needs/class_needs.hpp"

#include <memory>

namespace trialoog::assignments {

namespace {

using access::Action;

/// Of this assignment alone.
std::vector<Need> needs_of(const ClassWork& work, const std::vector<PupilRow>& rows, Day today) {
    std::vector<Need> needs;
    for (const PupilRow& row : rows)
        if (const auto why = why_needed(row, work.dates, today))
            needs.push_back(need_of(*why, row, work.id, t_content(work.form->title), work.dates));
    return in_order(std::move(needs), today);
}

struct Found {
    ClassWork work;
    std::vector<PupilRow> rows;
    Html needs, beside;
};

std::optional<Found> find(db::Reader& tx, const access::Asked& asked, const Additions& additions,
                          AnsweredCounts& counts) {
    auto work = open_class_work(tx, asked.viewer, asked.request.param("assignment"), Action::see_class);
    if (!work) return std::nullopt;
    const Day today = asked.today();
    auto rows = rows_of(tx, asked.viewer.school_id, *work, today, counts);
    const bool runs = !work->debriefed_at && today >= work->dates.announced_on;
    Html needs;
    if (runs)
        needs = class_needs(
            tx, asked, {work->of_class, needs_of(*work, rows, today), static_cast<int>(rows.size()), false});
    Html beside = additions.class_work(tx, asked.viewer, work->id, asked.now);
    return Found{std::move(*work), std::move(rows), std::move(needs), std::move(beside)};
}

bool is_mentor_of(const access::ClassRef& of_class) { return of_class.as == access::Role::mentor; }

http::Response show(const access::Asked& asked, const Additions& additions, AnsweredCounts& counts) {
    const auto found =
        asked.services.database.read([&](db::Reader& tx) { return find(tx, asked, additions, counts); });
    if (!found) return access::not_found(asked);

    const access::ClassRef& of_class = found->work.of_class;
    const bool own = is_mentor_of(of_class);
    const auto relation = own ? access::Relation::own_class : access::Relation::own_school;
    const ClassOverview overview{found->work,
                                 found->rows,
                                 day_in_amsterdam(asked.now),
                                 own,
                                 access::may(of_class.as, relation, Action::see_work),
                                 access::may(of_class.as, relation, Action::change_assignment),
                                 found->needs,
                                 found->beside};
    auto frame =
        access::frame(asked, tf("{title}, klas {name}", fmt::arg("title", t_content(found->work.form->title)),
                                fmt::arg("name", of_class.name)));
    frame.wide = true;
    frame.styles.push_back("css/needs.css");
    return http::page(look::page(frame, class_overview(overview)));
}

} // namespace

void register_class_overview(access::Routes& routes, const Additions& additions) {
    routes.get("/opdracht/{assignment}", Action::see_class,
               [additions, counts = std::make_shared<AnsweredCounts>()](const access::Asked& asked) {
                   return show(asked, additions, *counts);
               });
}

} // namespace trialoog::assignments
