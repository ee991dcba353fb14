// Files that were refused whole. Who brought them in can open them, and have them read again.
// /klas/{class}/apart-gelegd/{scan}/{place}, and /apart-gelegd/{stack}/{place} for the scanner's.

#include "slices/paper/intake.hpp"
#include "slices/paper/pages.hpp"
#include "slices/paper/scanner_folder.hpp"
#include "slices/paper/use_cases.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/storage/storage.hpp"

#include <algorithm>

namespace trialoog::paper {
using namespace html;
namespace {

using access::Action;

/// Whose paper it is: a class's, or "" for what the school's scanner brought.
struct Whose {
    std::string class_id;
    Action action;
};
std::optional<Whose> of_class(db::Reader& tx, const http::Request& request, const access::Viewer& viewer) {
    auto found = access::find_class(tx, viewer, request.param("class"), Action::handle_paper);
    if (!found) return std::nullopt;
    return Whose{std::move(found->id), Action::handle_paper};
}
std::optional<Whose> of_scanner(db::Reader&, const http::Request&, const access::Viewer& viewer) {
    if (!access::find_school(viewer, Action::sort_paper)) return std::nullopt;
    return Whose{{}, Action::sort_paper};
}
using Find = std::optional<Whose> (*)(db::Reader&, const http::Request&, const access::Viewer&);

struct Found {
    Whose whose;
    AsideFile file;
};
std::optional<Found> find(db::Reader& tx, const http::Request& request, const access::Viewer& viewer,
                          Find whose_of, Instant now) {
    const auto whose = whose_of(tx, request, viewer);
    if (!whose) return std::nullopt;
    const std::string scan(request.param(whose->class_id.empty() ? "stack" : "scan"));
    const auto all = files_aside(tx, viewer.school_id, whose->class_id, now);
    const auto one = std::ranges::find_if(all, [&](const AsideFile& file) {
        return file.scan_id == scan && std::to_string(file.file.place) == request.param("place");
    });
    if (one == all.end()) return std::nullopt;
    return Found{*whose, *one};
}

http::Response open(const http::Request& request, const access::Viewer& viewer, Services& services,
                    Find whose_of) {
    const Instant now = services.clock.now();
    const auto found = services.database.write([&](db::Writer& tx) {
        auto one = find(tx, request, viewer, whose_of, now);
        if (one) access::note(tx, viewer, now, one->whose.action, {}, one->file.scan_id);
        return one;
    });
    auto bytes = found ? services.files.get(found->file.file.file_key) : std::nullopt;
    if (!bytes) return access::not_found(request, &viewer);
    return http::download(std::move(*bytes), "application/octet-stream", found->file.file.name);
}

/// As if it were brought in again; what was read of it before is there already.
http::Response read_again(const http::Request& request, const access::Viewer& viewer, Services& services,
                          Find whose_of) {
    const Instant now = services.clock.now();
    std::string path;
    services.database.write([&](db::Writer& tx) {
        const auto found = find(tx, request, viewer, whose_of, now);
        if (!found) return;
        const Whose& whose = found->whose;
        const File& file = found->file.file;
        const std::string origin = whose.class_id.empty() ? std::string(by_scanner) : std::string();
        const std::string scan = add_scan(tx, viewer.school_id, whose.class_id, origin, viewer.person_id,
                                          {{file.name, file.file_key}}, now);
        access::note(tx, viewer, now, whose.action, {}, scan);
        path = whose.class_id.empty() ? sort_path(scan) : scan_path(whose.class_id, scan);
    });
    if (path.empty()) return access::not_found(request, &viewer);
    services.jobs.wake();
    return http::see_other(path);
}

Html item(const AsideFile& one, const std::string& base) {
    const std::string path = base + "/" + one.scan_id + "/" + std::to_string(one.file.place);
    return li(
        p(b(one.file.name)), p(sentence_for_file(one.file.refusal)),
        p(cls("detail"), tf("Sinds {day}", fmt::arg("day", i18n::long_date(day_in_amsterdam(one.since))))),
        div(cls("buttons"), look::button_link(path, t("Bewaar het bestand"), true),
            look::act(path, t("Lees het nog een keer"))));
}
} // namespace

Html refused_files(const std::vector<AsideFile>& files, const std::string& base) {
    if (files.empty()) return {};
    return section(
        h2(t("Bestanden die niet te lezen zijn")),
        ul(cls("paper-aside"), each(files, [&](const AsideFile& one) { return item(one, base); })));
}

void register_aside_files(access::Routes& routes, Services& services) {
    const auto with = [&services](auto handler, Find whose_of) {
        return [&services, handler, whose_of](const http::Request& request, const access::Viewer& viewer) {
            return handler(request, viewer, services, whose_of);
        };
    };
    const std::string classes = "/klas/{class}/apart-gelegd/{scan}/{place}";
    routes.get(classes, Action::handle_paper, with(open, of_class));
    routes.post(classes, Action::handle_paper, with(read_again, of_class));
    const std::string scanners = "/apart-gelegd/{stack}/{place}";
    routes.get(scanners, Action::sort_paper, with(open, of_scanner));
    routes.post(scanners, Action::sort_paper, with(read_again, of_scanner));
}

} // namespace trialoog::paper
