// The mentor gives handed-in work back, with the reason why. /werk/{work}/heropen

#include "slices/assignments/class/pages_class.hpp"
#include "slices/assignments/class/routes.hpp"

#include "look/limit.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work/store.hpp"
#include "slices/assignments/work/wording.hpp"
#include "slices/dossier/dossier.hpp"

namespace trialoog::assignments {
using namespace html;
namespace {

using access::Action;
constexpr std::size_t longest_reason = 300; // characters

Html reopen_page(const OpenedWork& opened, const std::string& reason, const look::Errors& errors) {
    const std::string &name = opened.work.pupil_given_name, &called = opened.pupil.called;
    const std::string back = work_path(opened.work.id, "bekijk");
    return group(
        look::breadcrumbs({{t_content(opened.form->title), class_of_work_path(opened)}, {called, back}}),
        look::heading(t_content(opened.form->title),
                      tf("Geef het werk terug aan {name}", fmt::arg("name", called)),
                      tf("{name} kan de antwoorden dan weer veranderen. Er gaat niets verloren.",
                         fmt::arg("name", name))),
        look::error_summary(errors),
        look::post_form(
            work_path(opened.work.id, "heropen"),
            group(look::text_area({.name = "reden",
                                   .label = t("Wat vraag je?"),
                                   .hint = t("De leerling leest dit. Schrijf wat er nog bij kan."),
                                   .value = reason,
                                   .required = true,
                                   .max_length = static_cast<int>(longest_reason)},
                                  3, errors),
                  look::foot(group(a(href(back), t("Terug")), look::submit(t("Geef terug")))))));
}

http::Response shown(const access::Asked& asked, const OpenedWork& opened, const std::string& reason,
                     const look::Errors& errors, int status) {
    return http::page(look::page(access::frame(asked, t("Teruggeven")), reopen_page(opened, reason, errors)),
                      status);
}

std::optional<OpenedWork> find(const access::Asked& asked) {
    return asked.services.database.read([&](db::Reader& tx) {
        return open_work(tx, asked.viewer, asked.request.param("work"), Action::reopen_work);
    });
}

http::Response show(const access::Asked& asked) {
    const auto opened = find(asked);
    if (!opened) return access::not_found(asked);
    if (!may_reopen(opened->work)) return http::see_other(work_path(opened->work.id, "bekijk"));
    return shown(asked, *opened, {}, {}, 200);
}

http::Response give_back(const access::Asked& asked) {
    const auto opened = find(asked);
    if (!opened) return access::not_found(asked);
    const std::string reason = tidy(asked.request.form.get("reden"));
    look::Errors errors;
    if (reason.empty())
        errors.add("reden", t("Schrijf wat je vraagt. Dan weet de leerling wat er nog bij kan."));
    look::want_short(errors, "reden", reason, longest_reason);
    if (!errors.none()) return shown(asked, *opened, reason, errors, 422);

    const Work& work = opened->work;
    asked.services.database.write([&](db::Writer& tx) {
        if (!reopen(tx, asked.viewer.school_id, work.id, asked.now))
            return; // somebody else gave it back already
        say_why_reopened(tx, asked.viewer.school_id, work.id, reason);
        dossier::withdraw(tx, asked.viewer, "work", work.id);
        access::note(tx, asked.viewer, asked.now, Action::reopen_work, work.pupil_id, work.id);
    });
    return http::see_other(class_of_work_path(*opened));
}

} // namespace

void register_reopen(access::Routes& routes) {
    routes.get("/werk/{work}/heropen", Action::reopen_work, show);
    routes.post("/werk/{work}/heropen", Action::reopen_work, give_back);
}

} // namespace trialoog::assignments
