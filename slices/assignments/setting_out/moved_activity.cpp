#include "slices/assignments/setting_out/moved_activity.hpp"

#include "platform/db/dates.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/class_work/dates.hpp"
#include "slices/assignments/setting_out/setting_out.sql.hpp"
#include "slices/assignments/work/wording.hpp"

namespace trialoog::assignments {
using namespace html;
namespace {

struct Given {
    std::string id, class_name;
    Day hand_in_on;
};

Html row(const Given& given, const Dates& wanted) {
    const std::string title = tf("Klas {name}", fmt::arg("name", given.class_name));
    if (given.hand_in_on == wanted.hand_in_on)
        return li(div(b(title)), p(cls("detail"), tf("Inleveren op {day}. Dat past.",
                                                     fmt::arg("day", i18n::long_date(given.hand_in_on)))));
    return li(div(b(title), p(cls("detail"),
                              tf("Inleveren op {day}", fmt::arg("day", i18n::long_date(given.hand_in_on))))),
              look::button_link(
                  class_work_path(given.id, "wijzigen") + "?inleveren=" + wanted.hand_in_on.iso() +
                      "&nabespreken=" + wanted.debrief_on.iso(),
                  tf("Verzet naar {day}", fmt::arg("day", i18n::short_date(wanted.hand_in_on))), true));
}

} // namespace

Html set_out_from_activity(db::Reader& tx, const access::Viewer& viewer,
                           const year_plan::Activity& activity) {
    const auto given =
        tx.all(sql::given_from_activity, {viewer.school_id, activity.id}, [](const db::Row& row) {
            return Given{row.str("id"), row.str("name"), db::day(row, "hand_in_on")};
        });
    if (given.empty()) return {};
    const Dates wanted = dates_around(school_day_on_or_before(activity.ends_on));
    return look::card(
        tn("{n} klas heeft deze opdracht al", "{n} klassen hebben deze opdracht al",
           static_cast<long long>(given.size())),
        group(p(cls("hint"),
                t("Die data gaan niet vanzelf mee: ouders kennen ze. Verzet je er een? Dan krijgen de "
                  "ouders bericht.")),
              ul(cls("people"), each(given, [&](const Given& one) { return row(one, wanted); }))));
}

} // namespace trialoog::assignments
