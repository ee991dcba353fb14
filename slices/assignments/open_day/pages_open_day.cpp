#include "slices/assignments/open_day/pages_open_day.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/open_day/open_day.hpp"
#include "slices/assignments/work/wording.hpp"

#include <algorithm>

namespace trialoog::assignments {
using namespace html;

Html take_along(const OpenedWork& opened) {
    const auto days = open_days(opened);
    const bool dates = has_dates(days), questions = has_questions(days);
    if (!dates && !questions) return {};
    const bool pupil = opened.seat.side == Side::pupil;
    return look::card(
        t("Mee naar de open dag"),
        group(
            when(dates,
                 [&] {
                     return p(pupil ? t("Zet de open dagen in je agenda. Dan vergeten jullie ze niet.")
                                    : t("Zet de open dagen in uw agenda. Dan vergeten jullie ze niet."));
                 }),
            when(questions, [] { return p(t("Print de vragen. Schrijf de antwoorden er ter plekke bij.")); }),
            p(cls("buttons"),
              when(dates,
                   [&] {
                       return a(cls("btn quiet"), href(work_path(opened.work.id, "open-dagen.ics")),
                                look::icon("calendar"), t("In de agenda"));
                   }),
              when(questions, [&] {
                  return a(cls("btn quiet"), href(work_path(opened.work.id, "vragen.pdf")),
                           look::icon("printer"), t("Print de vragen"));
              }))));
}

Html take_along(const OpenedWork& opened, const Page& page) {
    const bool asks = std::ranges::any_of(page, [](const Step* step) {
        return std::ranges::any_of(step->items, [](const Item& item) {
            return item.kind == Kind::questions || item.kind == Kind::date;
        });
    });
    return asks ? take_along(opened) : Html();
}

} // namespace trialoog::assignments
