#pragma once
// What the slice that uses a template knows of it, handed in by the app: its pages as pupil and adult see
// them, its sheets, and who works with it.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "platform/html/html.hpp"
#include "slices/access/viewer/viewer.hpp"
#include "slices/content/template/template.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::content {

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
/// Printed, with how many there are. They carry no code: none of them comes in again.
struct PreviewSheets {
    std::string pdf;
    int pages = 0;
};

/// What somebody of the staff was given to write or adapt (HA-10). There may be no template of that key yet.
struct ToDevelop {
    std::string key, title;
    int grade = 1;
};

struct Elsewhere {
    /// Every page that this reader fills in, in order.
    std::function<std::vector<PreviewPlace>(const Template&, Side reader)> places;
    /// From what stands behind `base` in the address: "leerling", "2". Nothing when there is no such page.
    std::function<std::optional<PreviewPlace>(const Template&, Side reader, std::string_view part,
                                              std::string_view page)>
        place;
    std::function<std::string(const Preview&, PreviewPlace)> path;
    /// What the reader sees first: why, how long, what is asked.
    std::function<html::Html(const Preview&)> overview;
    std::function<html::Html(db::Reader&, const Preview&, PreviewPlace)> page;
    std::function<PreviewSheets(db::Reader&, const Preview&)> sheets;
    /// Names of the classes that were given it this school year, by the template's key.
    std::function<std::map<std::string, std::vector<std::string>>(db::Reader&, std::string_view school_id,
                                                                  Day today)>
        classes_by_key;
    /// The school's own template of this key was approved: whoever had to have it ready has.
    std::function<void(db::Writer&, const access::Viewer&, std::string_view key, Instant now)> approved;
    /// What the viewer has to have ready, and isn't.
    std::function<std::vector<ToDevelop>(db::Reader&, const access::Viewer&, Day today)> to_develop;
};

} // namespace trialoog::content
