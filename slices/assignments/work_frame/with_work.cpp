#include "slices/assignments/work_frame/with_work.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work/wording.hpp"
#include "slices/assignments/work_frame/work_page.hpp"

#include <nlohmann/json.hpp>

namespace trialoog::assignments {

namespace {
/// A page that stood open while somebody else signed in on this device says whose it was.
bool typed_by_another(const access::Asked& asked) {
    const http::Fields& sent =
        asked.request.method == http::Method::post ? asked.request.form : asked.request.query;
    return sent.has("van") && sent.get("van") != asked.viewer.person_id;
}

http::Response another_is_here(const access::Asked& asked) {
    const std::string title = t("Op dit toestel is nu iemand anders ingelogd");
    if (asked.request.method == http::Method::get || asked.request.header("accept") == "application/json")
        return http::json(nlohmann::json{{"error", title}, {"stranger", true}}.dump(), 409);
    return work_page(
        asked, title,
        html::group(look::heading({}, title,
                                  t("Wat op die bladzijde getypt is, is niet bewaard. Ga terug om het te "
                                    "lezen. Log dan eerst zelf weer in.")),
                    look::button_link("/", t("Naar het begin"))),
        409, {});
}
} // namespace

http::Response with_work(const access::Asked& asked, access::Action action,
                         const std::function<http::Response(const OpenedWork&)>& then) {
    if (typed_by_another(asked)) return another_is_here(asked);
    const auto opened = asked.services.database.read(
        [&](db::Reader& tx) { return open_work(tx, asked.viewer, asked.request.param("work"), action); });
    return opened ? then(*opened) : access::not_found(asked);
}

std::string name_of_saver(const OpenedWork& opened, const std::string& saved_by) {
    const Names names = names_of(opened.work);
    return saved_by == opened.work.pupil_id ? names.pupil : names.adult_speaks;
}

} // namespace trialoog::assignments
