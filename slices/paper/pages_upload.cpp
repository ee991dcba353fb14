// A mentor brings filled-in sheets in: /klas/{class}/papier.

#include "slices/paper/pages.hpp"
#include "slices/paper/scan_job.hpp"
#include "slices/paper/store.hpp"
#include "slices/paper/use_cases.hpp"

#include "look/data.hpp"
#include "look/form.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/scan/scan.hpp"
#include "platform/storage/uses.hpp"
#include "slices/access/viewer/trail.hpp"

namespace trialoog::paper {
using namespace html;
namespace {

using access::Action;
constexpr std::size_t most_files = 150;
constexpr std::size_t body_limit = scan::most_bytes + (std::size_t{4} << 20);

Html upload_card(const std::string& path, const look::Errors& errors) {
    return look::card(
        t("Voeg ingevulde bladen toe"),
        look::post_form(
            path,
            group(look::file_field({.name = "scans",
                                    .label = t("Een PDF of TIFF van de scanner, of foto's van de bladen"),
                                    .hint = t("De volgorde maakt niet uit. Scheef of ondersteboven mag ook. "
                                              "Samen niet groter dan 100 MB.")},
                                   "application/pdf,image/tiff,image/jpeg,image/png,image/heic,image/webp",
                                   true, errors),
                  look::submit(t("Voeg toe"))),
            look::Encoding::upload));
}

Html scan_list(const std::string& class_id, const std::vector<Scan>& scans) {
    if (scans.empty()) return {};
    Html items;
    for (const Scan& scan : scans)
        items += scan_item(scan, scan_path(class_id, scan.id));
    return section(h2(t("Eerder toegevoegd")), ul(cls("people"), items));
}

http::Response shown(const access::Asked& asked, const access::ClassRef& of_class,
                     const look::Errors& errors) {
    const auto scans = asked.services.database.read(
        [&](db::Reader& tx) { return scans_of_class(tx, asked.viewer.school_id, of_class.id); });
    const std::string name = tf("Klas {name}", fmt::arg("name", of_class.name));
    const Html content = group(
        look::breadcrumbs({{name, "/klas/" + of_class.id}}),
        look::heading(name, t("Papier"), t("Ingevulde bladen leg je hier bij het werk van je leerlingen.")),
        look::error_summary(errors), upload_card(scans_path(of_class.id), errors),
        scan_list(of_class.id, scans),
        p(a(cls("move"), href(aside_path(of_class.id)), t("Bekijk wat apart is gelegd"))));
    return http::page(look::page(access::frame(asked, t("Papier")), content), errors.none() ? 200 : 422);
}

std::optional<access::ClassRef> find(const access::Asked& asked) {
    return asked.services.database.read([&](db::Reader& tx) {
        return access::find_class(tx, asked.viewer, asked.request.param("class"), Action::handle_paper);
    });
}

std::vector<const http::Upload*> sent(const http::Request& request, look::Errors& errors) {
    std::vector<const http::Upload*> files;
    for (const http::Upload& upload : request.uploads) {
        if (upload.field != "scans" || (upload.file_name.empty() && upload.content.empty())) continue;
        if (!scan::is_known_kind(upload.content))
            errors.add("scans", upload.file_name + ": " + sentence_for_file("unknown_kind"));
        else if (upload.content.size() > scan::most_bytes)
            errors.add("scans", upload.file_name + ": " + sentence_for_file("too_big"));
        files.push_back(&upload);
    }
    if (files.empty()) errors.add("scans", t("Kies eerst een PDF of foto's."));
    if (files.size() > most_files) errors.add("scans", t("Kies niet meer dan 150 foto's in één keer."));
    return files;
}

http::Response upload_scans(const access::Asked& asked) {
    const auto of_class = find(asked);
    if (!of_class) return access::not_found(asked);
    look::Errors errors;
    const auto uploads = sent(asked.request, errors);
    if (!errors.none()) return shown(asked, *of_class, errors);
    storage::NewFiles fresh(asked.services);
    std::vector<NewFile> files; // durable before the rows that name them
    for (const http::Upload* upload : uploads)
        files.push_back({upload->file_name, fresh.put(upload->content)});
    const std::string id = asked.services.database.write([&](db::Writer& tx) {
        std::string made =
            add_scan(tx, asked.viewer.school_id, of_class->id, {}, asked.viewer.person_id, files, asked.now);
        fresh.settle(tx);
        access::note_of_class(tx, asked.viewer, asked.now, Action::handle_paper, made, of_class->id);
        return made;
    });
    asked.services.jobs.wake();
    return http::see_other(scan_path(of_class->id, id));
}

} // namespace

std::string scans_path(std::string_view class_id) { return "/klas/" + std::string(class_id) + "/papier"; }
std::string scan_path(std::string_view class_id, std::string_view scan_id) {
    return scans_path(class_id) + "/" + std::string(scan_id);
}

void register_upload(access::Routes& routes) {
    routes.get("/klas/{class}/papier", Action::handle_paper, [](const access::Asked& asked) {
        const auto of_class = find(asked);
        if (!of_class) return access::not_found(asked);
        return shown(asked, *of_class, {});
    });
    routes.post("/klas/{class}/papier", Action::handle_paper, upload_scans, body_limit);
}

} // namespace trialoog::paper
