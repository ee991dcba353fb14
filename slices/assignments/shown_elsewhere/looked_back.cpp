#include "slices/assignments/shown_elsewhere/looked_back.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work/assignments.sql.hpp"
#include "slices/assignments/work/companion_kind.hpp"
#include "slices/assignments/work/store.hpp"

namespace trialoog::assignments {

std::vector<LookedBack> looked_back_on(db::Reader& tx, std::string_view school_id, std::string_view pupil_id,
                                       Day today) {
    struct Found {
        LookedBack one;
        std::string template_id, content_hash;
    };
    constexpr int a_year_and_a_bit = 400;
    auto rows = tx.all(
        sql::looked_back_on, {school_id, pupil_id, today.plus_days(-a_year_and_a_bit).iso(), today.iso()},
        [](const db::Row& row) {
            Found found{.template_id = row.str("template_id"), .content_hash = row.str("content_hash")};
            if (const auto at = row.maybe_integer("handed_in_at"))
                found.one.handed_in_on = day_in_amsterdam({*at});
            const std::string noted = row.text_or_empty("noted_companion");
            const std::string companion = noted.empty() ? row.text_or_empty("companion") : noted;
            if (companion != "nobody") found.one.companion = companion_label(companion);
            if (const auto done = row.maybe_integer("done")) found.one.was_done = *done != 0;
            found.one.would_help = row.text_or_empty("would_help");
            return found;
        });
    std::vector<LookedBack> all;
    for (Found& found : rows) { // forms are kept in memory
        found.one.title =
            t_content(form_of_template(tx, school_id, found.template_id, found.content_hash)->title);
        all.push_back(std::move(found.one));
    }
    return all;
}

} // namespace trialoog::assignments
