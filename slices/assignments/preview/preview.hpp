#pragma once
// The pages of a work for somebody who writes its template: as pupil or adult would see them, with made-up
// names, and nothing kept. They are the real pages; only their addresses begin with `base`.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "platform/html/html.hpp"
#include "slices/assignments/template/template.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

struct Preview {
    TemplatePtr form;
    Side reader = Side::pupil;
    std::string base; // a path: "/thuisopdrachten/qualities/voorbeeld/leerling"
    Day today;
    std::string school_id; // whose films and sites are shown
};
struct PreviewPlace {
    Part part = Part::pupil;
    int page = 1;
    bool operator==(const PreviewPlace&) const = default;
};
/// Every page that this reader fills in, in order.
std::vector<PreviewPlace> preview_places(const Template&, Side reader);
/// From what stands behind `base` in the address: "leerling", "2". Nothing when there is no such page.
std::optional<PreviewPlace> preview_place(const Template&, Side reader, std::string_view part,
                                          std::string_view page);
std::string preview_path(const Preview&, PreviewPlace);

/// What the reader sees first: why, how long, what is asked.
html::Html preview_overview(const Preview&);
html::Html preview_page(db::Reader&, const Preview&, PreviewPlace);

/// The sheets as they are printed, as a PDF, and how many. They carry no code: none of them comes in again.
struct PreviewSheets {
    std::string pdf;
    int pages = 0;
};
PreviewSheets preview_sheets(db::Reader&, const Preview&);

} // namespace trialoog::assignments
