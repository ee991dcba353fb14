// The sheets of a template for somebody who writes it: the real ones, with a made-up name and without a code.

#include "slices/assignments/preview/preview.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/pdf/pdf.hpp"
#include "slices/assignments/paper/paper.sql.hpp"
#include "slices/assignments/paper/sheets.hpp"
#include "slices/assignments/work/link_addresses.hpp"

namespace trialoog::assignments {
namespace {
constexpr int days_to_hand_in = 10;
}

PreviewSheets preview_sheets(db::Reader& tx, const Preview& preview) {
    SheetsOf of;
    of.work.pupil_given_name = "Noor";
    of.work.hand_in_on = preview.today.plus_days(days_to_hand_in);
    of.pupil_name = tf("{name} (voorbeeld)", fmt::arg("name", of.work.pupil_given_name));
    of.school_name = tx.one(sql::name_of_school, {preview.school_id}, [](const db::Row& row) {
                           return row.str("name");
                       }).value_or("");
    of.language = of.adult_language = i18n::current().code;
    const SchoolLinks links = links_of_school(tx, preview.school_id);
    of.links = &links;
    pdf::Document document(preview.form->title, of.language);
    const auto pages = lay_out_sheets(*preview.form, of, document);
    int number = 0;
    for (const SheetPage& page : pages)
        draw_sheet(document, *preview.form, of, page, ++number, static_cast<int>(pages.size()), {});
    return {document.finish(), static_cast<int>(pages.size())};
}

} // namespace trialoog::assignments
