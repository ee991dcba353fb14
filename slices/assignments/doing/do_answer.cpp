// POST /werk/{work}/antwoord: one field, as soon as it is left. Answers the script in JSON.

#include "slices/assignments/doing/routes.hpp"
#include "slices/assignments/work_frame/refusal.hpp"
#include "slices/assignments/work_frame/with_work.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"
#include "slices/assignments/doing/not_kept.hpp"
#include "slices/assignments/work_pages/answer_form.hpp"

#include <nlohmann/json.hpp>

namespace trialoog::assignments {
namespace {

using access::Action;
using nlohmann::json;

http::Response answer(const json& body, int status = 200) { return http::json(body.dump(), status); }

std::optional<std::int64_t> version_of(const http::Fields& sent) {
    return text::number<std::int64_t>(sent.get("version"), 0);
}

http::Response conflict(const OpenedWork& opened, const Answer& kept) {
    if (!may_see_answer(opened.work, *opened.form, kept, opened.seat))
        return refused_answer(Filling::other_device, opened, kept.field);
    return answer({{"field", kept.field},
                   {"value", kept.value},
                   {"version", kept.version},
                   {"by", name_of_saver(opened, kept.saved_by)}},
                  409);
}

http::Response save(const access::Asked& asked, const OpenedWork& opened, const http::Fields& sent) {
    const std::string_view key = sent.get("field");
    const Filling filling =
        may_fill(opened.work, *opened.form, opened.answers, key, opened.seat, asked.today());
    if (filling != Filling::allowed) return refused_answer(filling, opened, key);
    // A poster is read where it is made, not here.
    if (opened.form->field(key)->item->kind == Kind::poster)
        return refused_answer(Filling::no_such_field, opened, key);
    const auto seen = version_of(sent);
    if (!seen) return answer({{"error", t("Deze pagina is te oud. Laad hem opnieuw.")}}, 422);
    const std::vector<TypedAnswer> typed{{std::string(key), tidy(sent.get("value")), *seen}};
    const look::Errors errors = errors_of(*opened.form, typed);
    if (!errors.none()) return answer({{"error", errors.all().front().second}}, 422);

    const SaveResult result = asked.services.database.write([&](db::Writer& tx) {
        return save_answer(tx, asked.viewer.school_id, opened.work.id, key, typed[0].value, *seen,
                           asked.viewer.person_id, asked.now);
    });
    if (const auto* saved = std::get_if<Saved>(&result)) return answer({{"version", saved->version}});
    if (const auto* other = std::get_if<Conflict>(&result)) return conflict(opened, other->current);
    return refused_answer(Filling::handed_in, opened, key);
}

} // namespace

void register_answers(access::Routes& routes) {
    routes.post("/werk/{work}/antwoord", Action::do_work, [](const access::Asked& asked) {
        return with_work(asked, Action::do_work,
                         [&](const OpenedWork& opened) { return save(asked, opened, asked.request.form); });
    });
}

} // namespace trialoog::assignments
