#include "slices/conversations/agreements/figures.hpp"

#include "look/own_words.hpp"
#include "look/people.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/i18n/people.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/conversations/agreements/agreements.sql.hpp"

#include <algorithm>
#include <tuple>

namespace trialoog::conversations {
namespace {

StuckAgreement to_stuck(const db::Row& row) {
    std::string who = row.str("who");
    if (who.empty() && !row.is_null("promiser")) who = row.str("promiser");
    return {row.str("talk_id"), row.str("pupil_id"), access::full_name(row),
            std::move(who),     row.str("what"),     row.str("stuck_on")};
}

std::vector<StuckAgreement> by_name(std::vector<StuckAgreement> all) {
    std::ranges::sort(all, {}, [](const StuckAgreement& one) {
        return std::tuple(i18n::folded_name(one.pupil_name), one.what);
    });
    return all;
}

} // namespace

RoundFigures figures_of_round(db::Reader& tx, std::string_view school_id, std::string_view round_id) {
    const auto number = [](const db::Row& row, const char* column) {
        return static_cast<int>(row.integer(column));
    };
    RoundFigures figures;
    tx.each(sql::talks_in_figures, {school_id, round_id}, [&](const db::Row& row) {
        figures.talks = number(row, "talks");
        figures.held = number(row, "held");
        figures.missed = number(row, "missed");
        figures.families = number(row, "families");
        figures.with_parents = number(row, "with_parents");
        figures.with_others = number(row, "with_others");
    });
    tx.each(sql::agreements_in_figures, {school_id, round_id}, [&](const db::Row& row) {
        figures.agreements = number(row, "agreements");
        figures.kept = number(row, "kept");
        figures.stuck = number(row, "stuck");
    });
    return figures;
}

std::vector<StuckAgreement> stuck_of_class(db::Reader& tx, std::string_view school_id,
                                           std::string_view class_id, Day today) {
    return by_name(tx.all(sql::stuck_of_class, {school_id, class_id, today.iso()}, to_stuck));
}

std::vector<StuckAgreement> stuck_of_pupil(db::Reader& tx, std::string_view school_id,
                                           std::string_view pupil_id) {
    return by_name(tx.all(sql::stuck_of_pupil, {school_id, pupil_id}, to_stuck));
}

html::Html stuck_part(const std::vector<StuckAgreement>& all) {
    using namespace html;
    if (all.empty()) return {};
    return look::card(t("Afspraken die vastzitten"),
                      ul(cls("people"), each(all, [](const StuckAgreement& one) {
                             std::string said = one.who.empty() ? one.what : one.who + ": " + one.what;
                             if (!one.stuck_on.empty()) said += ". " + one.stuck_on;
                             return li(div(a(href("/gesprek/" + one.talk_id + "/afspraken"), one.pupil_name),
                                           p(cls("detail"), look::words(said))));
                         })));
}

} // namespace trialoog::conversations
