// GET /werk/{work}/nieuws?sinds=N: what changed after change N, asked every few seconds by an open page.

#include "slices/assignments/doing/routes.hpp"

#include "platform/text/number.hpp"
#include "slices/assignments/work_pages/work_pages.hpp"

#include <nlohmann/json.hpp>

namespace trialoog::assignments {
namespace {

using access::Action;
using nlohmann::json;

std::int64_t since(const http::Request& request) {
    return text::number<std::int64_t>(request.query.get("sinds")).value_or(0);
}

json counted(const OpenedWork& opened, Part part) {
    const Count count = progress_of(*opened.form, opened.answers, part);
    return {count.answered, count.asked};
}

json news(const OpenedWork& opened, std::int64_t after, std::size_t photos) {
    json answers = json::array();
    for (const Answer& answer : opened.answers) {
        const bool is_new = answer.change_number > after;
        if (is_new && may_see_answer(opened.work, *opened.form, answer, opened.seat))
            answers.push_back(
                {{"field", answer.field}, {"value", answer.value}, {"version", answer.version}});
    }
    return {{"since", opened.work.change_number},
            {"stage", stage_of(opened.work)},
            {"photos", photos},
            {"progress", {{"pupil", counted(opened, Part::pupil)}, {"adult", counted(opened, Part::adult)}}},
            {"answers", std::move(answers)}};
}
} // namespace

void register_news(access::Routes& routes) {
    routes.get("/werk/{work}/nieuws", Action::do_work, [](const access::Asked& asked) {
        return asked.services.database.read([&](db::Reader& tx) {
            const auto opened = open_work(tx, asked.viewer, asked.request.param("work"), Action::do_work);
            if (!opened) return access::not_found(asked);
            const std::int64_t after = since(asked.request);
            if (opened->work.change_number == after) {
                http::Response nothing{.status = 204, .headers = {}, .body = {}};
                return nothing.with("cache-control", "no-store");
            }
            const std::size_t photos = photos_of_work(tx, asked.viewer.school_id, opened->work.id).size();
            return http::json(news(*opened, after, photos).dump());
        });
    });
}

} // namespace trialoog::assignments
