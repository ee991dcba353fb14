// The mentor reminds the families of whom they tick. /klas/{class}/herinneren

#include "slices/assignments/reminders/reminder_store.hpp"
#include "slices/assignments/reminders/routes.hpp"

#include "look/form.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/text/number.hpp"
#include "slices/assignments/work/wording.hpp"

#include <algorithm>

namespace trialoog::assignments {
using namespace html;
namespace {

using access::Action;

/// Of the works that were ticked.
struct Outcome {
    int families = 0;  // that get a message
    int heard = 0;     // works whose family hears something else today already
    int unreached = 0; // works of which nobody can be told, or which are handed in meanwhile
};

/// The one whose own button was pressed, else all that are ticked.
std::set<std::string> chosen_works(const http::Request& request) {
    if (const auto alone = request.form.get("alleen"); !alone.empty()) return {std::string(alone)};
    const auto all = request.form.all("werk");
    return {all.begin(), all.end()};
}

Outcome remind_of(db::Writer& tx, const access::Asked& asked, const access::ClassRef& of_class,
                  const std::set<std::string>& works) {
    const std::string& school_id = asked.viewer.school_id;
    const auto readers = readers_of_works(tx, school_id, of_class.id, works, asked.today());
    std::set<std::string> reachable;
    for (const ReminderReader& reader : readers)
        for (const DueReminder& work : reader.works)
            reachable.insert(work.work_id);
    const Reminded told =
        tell_families(tx, asked.services, school_id, asked.viewer.person_id, readers, asked.now);
    for (const std::string& work : told.work_ids)
        access::note(tx, asked.viewer, asked.now, Action::remind_families, {}, work);
    return {told.families, static_cast<int>(reachable.size() - told.work_ids.size()),
            static_cast<int>(works.size() - reachable.size())};
}

std::string reminded_path(const access::ClassRef& of_class, const Outcome& what) {
    return class_path(of_class.id) + fmt::format("/herinnerd?gezinnen={}&hoorden={}&niemand={}",
                                                 what.families, what.heard, what.unreached);
}

http::Response post(const access::Asked& asked) {
    const auto works = chosen_works(asked.request);
    const auto to = asked.services.database.write([&](db::Writer& tx) -> std::optional<std::string> {
        const auto of_class =
            access::find_class(tx, asked.viewer, asked.request.param("class"), Action::remind_families);
        if (!of_class) return std::nullopt;
        return reminded_path(*of_class, works.empty() ? Outcome{} : remind_of(tx, asked, *of_class, works));
    });
    if (!to) return access::not_found(asked);
    asked.services.jobs.wake(); // the mails that it put in the queue
    return http::see_other(*to);
}

int number_in(const access::Asked& asked, std::string_view name) {
    return std::clamp(text::number<int>(asked.request.query.get(name)).value_or(0), 0, 999);
}

Html said(const Outcome& what) {
    Html lines;
    if (what.families > 0)
        lines += p(tn("{n} gezin krijgt één bericht, in de eigen taal. Wie geen e-mail leest, krijgt een "
                      "brief: die print je bij Post.",
                      "{n} gezinnen krijgen elk één bericht, in de eigen taal. Wie geen e-mail leest, krijgt "
                      "een brief: die print je bij Post.",
                      what.families));
    if (what.heard > 0)
        lines += p(tn(
            "Het gezin van {n} leerling hoorde vandaag al iets van school. Probeer het morgen nog eens.",
            "De gezinnen van {n} leerlingen hoorden vandaag al iets van school. Probeer het morgen nog eens.",
            what.heard));
    if (what.unreached > 0)
        lines += p(tn("Bij {n} leerling is er niemand die we mogen bereiken. Praat met de leerling zelf.",
                      "Bij {n} leerlingen is er niemand die we mogen bereiken. Praat met de leerlingen zelf.",
                      what.unreached));
    return lines.empty() ? Html(p(t("Je koos niemand. Vink eerst leerlingen aan."))) : lines;
}

http::Response show(const access::Asked& asked) {
    const auto of_class = asked.services.database.read([&](db::Reader& tx) {
        return access::find_class(tx, asked.viewer, asked.request.param("class"), Action::remind_families);
    });
    if (!of_class) return access::not_found(asked);
    const Outcome what{number_in(asked, "gezinnen"), number_in(asked, "hoorden"),
                       number_in(asked, "niemand")};
    const std::string class_name = tf("Klas {name}", fmt::arg("name", of_class->name));
    return http::page(look::page(
        access::frame(asked, t("Herinnering")),
        group(look::heading(class_name, what.families > 0 ? t("Herinnerd") : t("Nog niemand herinnerd")),
              said(what), look::button_link(class_path(of_class->id), t("Terug naar de klas")))));
}

} // namespace

void register_remind_now(access::Routes& routes) {
    routes.post("/klas/{class}/herinneren", Action::remind_families, post);
    routes.get("/klas/{class}/herinnerd", Action::remind_families, show);
}

} // namespace trialoog::assignments
