// Moving an activity's dates: /activiteit/{activity}.

#include "slices/year_plan/move_activity.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"
#include "slices/year_plan/pages.hpp"
#include "slices/year_plan/schedule.hpp"

namespace trialoog::year_plan {

namespace {

http::Response shown(const access::Asked& asked, const MovePage& page, int status) {
    auto frame = access::frame(asked, t_content(page.opened.activity.title));
    return http::page(look::page(frame, move_page(page)), status);
}

std::optional<OpenedActivity> find(db::Reader& reader, const access::Asked& asked) {
    if (!access::find_school(asked.viewer, access::Action::move_activity)) return std::nullopt;
    return open_activity(reader, asked.viewer.school_id, asked.request.param("activity"));
}

Instant seen_in(const http::Request& request) {
    return {text::number<std::int64_t>(request.form.get("gezien")).value_or(0)};
}

} // namespace

http::Response show_move(const access::Asked& asked, const BesideActivity& beside) {
    html::Html more;
    const auto opened = asked.services.database.read([&](db::Reader& reader) {
        auto found = find(reader, asked);
        if (found) more = beside(reader, asked.viewer, found->activity);
        return found;
    });
    if (!opened) return access::not_found(asked);
    return shown(asked,
                 {.opened = *opened,
                  .starts_on = opened->activity.starts_on.iso(),
                  .ends_on = opened->activity.ends_on.iso(),
                  .errors = {},
                  .beside = more,
                  .moved = asked.request.query.has("verzet")},
                 200);
}

http::Response move(const access::Asked& asked, const BesideActivity& beside) {
    auto opened = asked.services.database.read([&](db::Reader& reader) { return find(reader, asked); });
    if (!opened) return access::not_found(asked);

    const Move typed{std::string(asked.request.form.get("begin")),
                     std::string(asked.request.form.get("eind"))};
    const auto decided = decide(typed, opened->grade);
    if (!decided.errors.none())
        return shown(asked, {*opened, typed.starts_on, typed.ends_on, decided.errors, false}, 422);

    bool says_more = false; // what moves along, or doesn't
    const bool moved = asked.services.database.write([&](db::Writer& writer) {
        const std::string& id = opened->activity.id;
        if (!move_activity(writer, asked.viewer.school_id, id, decided.starts_on, decided.ends_on,
                           seen_in(asked.request), asked.now))
            return false;
        access::note(writer, asked.viewer, asked.now, access::Action::move_activity, {}, id);
        const auto now_there = open_activity(writer, asked.viewer.school_id, id);
        says_more = now_there && !beside(writer, asked.viewer, now_there->activity).empty();
        return true;
    });
    if (moved && says_more) return http::see_other("/activiteit/" + opened->activity.id + "?verzet=ja");
    if (moved) return http::see_other("/jaar/" + std::to_string(opened->grade.number));

    opened = asked.services.database.read([&](db::Reader& reader) { return find(reader, asked); });
    if (!opened) return access::not_found(asked);
    return shown(asked, {*opened, typed.starts_on, typed.ends_on, {}, true}, 409);
}

} // namespace trialoog::year_plan
