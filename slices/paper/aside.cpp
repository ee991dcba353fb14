// What was set aside: empty backs, doubles, what was refused or thrown away. It can be looked at and brought
// back for a month. /klas/{class}/apart-gelegd, and /apart-gelegd for what the scanner brought of no class
// yet.

#include "slices/paper/pages.hpp"
#include "slices/paper/use_cases.hpp"

#include "platform/i18n/i18n.hpp"

namespace trialoog::paper {
using namespace html;
namespace {

using access::Action;

std::string what_it_is(const ScannedPage& page) {
    switch (page.state) {
    case PageState::blank:
        return t("Gelezen als lege achterkant");
    case PageState::doubled:
        return t("Er was al een foto van dit blad");
    case PageState::refused:
        return t("Niet toegevoegd");
    case PageState::discarded:
        return page.reason == Reason::none ? t("Weggegooid") : std::string();
    case PageState::landed:
    case PageState::waiting:
        break;
    }
    return {};
}

Html item(const AsidePage& one, const std::string& base) {
    const std::string path = base + "/" + one.page.id;
    const std::string title = one.file_name + ", " + place_of(one.page, {});
    const std::string what = what_it_is(one.page);
    const std::string why =
        one.page.state == PageState::doubled ? std::string() : sentence_for(one.page.reason);
    return li(
        a(href(path), img(src(path + "/klein"), attr("alt", title), attr("loading", "lazy"))), p(b(title)),
        p(what, what.empty() || why.empty() ? "" : ". ", why),
        p(cls("detail"), tf("Sinds {day}", fmt::arg("day", i18n::long_date(day_in_amsterdam(one.since))))),
        look::post_form(path, group(input(type("hidden"), name("terug"), value("ja")),
                                    look::submit(t("Haal terug"), {}, {}, true))));
}

/// `base_of` gives the address of a scan.
template <class Base> Html list(const std::vector<AsidePage>& pages, bool any_file, Base base_of) {
    if (pages.empty() && any_file) return {};
    if (pages.empty())
        return look::empty_state(
            t("Er ligt niets apart"),
            t("Lege achterkanten, dubbele en weggegooide bladen zie je hier een maand."));
    return ul(cls("paper-aside"),
              each(pages, [&](const AsidePage& one) { return item(one, base_of(one.scan_id)); }));
}

std::string lead() {
    return t("Dit ligt nergens bij. Na een maand wordt het gewist. Staat er toch iets op? Haal het terug.");
}

http::Response shown(const access::Asked& asked, const Html& content) {
    auto frame = access::frame(asked, t("Apart gelegd"));
    frame.styles.push_back("css/paper.css");
    return http::page(look::page(frame, content));
}

http::Response of_class(const access::Asked& asked) {
    std::vector<AsidePage> pages;
    std::vector<AsideFile> files;
    const auto found = asked.services.database.read([&](db::Reader& tx) {
        auto one = access::find_class(tx, asked.viewer, asked.request.param("class"), Action::handle_paper);
        if (one) pages = pages_aside(tx, asked.viewer.school_id, one->id, asked.now);
        if (one) files = files_aside(tx, asked.viewer.school_id, one->id, asked.now);
        return one;
    });
    if (!found) return access::not_found(asked);
    const std::string name = tf("Klas {name}", fmt::arg("name", found->name));
    return shown(
        asked, group(look::breadcrumbs({{name, "/klas/" + found->id}, {t("Papier"), scans_path(found->id)}}),
                     look::heading(name, t("Apart gelegd"), lead()),
                     list(pages, !files.empty(),
                          [&](const std::string& scan) { return scan_path(found->id, scan); }),
                     refused_files(files, aside_path(found->id))));
}

http::Response of_scanner(const access::Asked& asked) {
    if (!access::find_school(asked.viewer, Action::sort_paper)) return access::not_found(asked);
    std::vector<AsideFile> files;
    const auto pages = asked.services.database.read([&](db::Reader& tx) {
        files = files_aside(tx, asked.viewer.school_id, {}, asked.now);
        return pages_aside(tx, asked.viewer.school_id, {}, asked.now);
    });
    return shown(asked,
                 group(look::breadcrumbs({{t("De scanner van school"), "/papier"}}),
                       look::heading(t("De scanner van school"), t("Apart gelegd"), lead()),
                       list(pages, !files.empty(), [](const std::string& scan) { return sort_path(scan); }),
                       refused_files(files, "/apart-gelegd")));
}
} // namespace

std::string aside_path(std::string_view class_id) {
    return "/klas/" + std::string(class_id) + "/apart-gelegd";
}

void register_aside(access::Routes& routes) {
    routes.get("/klas/{class}/apart-gelegd", Action::handle_paper, of_class);
    routes.get("/apart-gelegd", Action::sort_paper, of_scanner);
}

} // namespace trialoog::paper
