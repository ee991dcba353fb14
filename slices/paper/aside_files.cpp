// Files that were refused whole. Who brought them in can open them, and have them read again.
// /klas/{class}/apart-gelegd/{scan}/{place}, and /apart-gelegd/{stack}/{place} for the scanner's.

#include "slices/paper/pages.hpp"
#include "slices/paper/scan_job.hpp"
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
std::optional<Whose> of_class(db::Reader& tx, const access::Asked& asked) {
    auto found = access::find_class(tx, asked.viewer, asked.request.param("class"), Action::handle_paper);
    if (!found) return std::nullopt;
    return Whose{std::move(found->id), Action::handle_paper};
}
std::optional<Whose> of_scanner(db::Reader&, const access::Asked& asked) {
    if (!access::find_school(asked.viewer, Action::sort_paper)) return std::nullopt;
    return Whose{{}, Action::sort_paper};
}
using Find = std::optional<Whose> (*)(db::Reader&, const access::Asked&);

struct Found {
    Whose whose;
    AsideFile file;
};
std::optional<Found> find(db::Reader& tx, const access::Asked& asked, Find whose_of) {
    const auto whose = whose_of(tx, asked);
    if (!whose) return std::nullopt;
    const std::string scan(asked.request.param(whose->class_id.empty() ? "stack" : "scan"));
    const auto all = files_aside(tx, asked.viewer.school_id, whose->class_id, asked.now);
    const auto one = std::ranges::find_if(all, [&](const AsideFile& file) {
        return file.scan_id == scan && std::to_string(file.file.place) == asked.request.param("place");
    });
    if (one == all.end()) return std::nullopt;
    return Found{*whose, *one};
}

http::Response open(const access::Asked& asked, Find whose_of) {
    const auto found = asked.services.database.write([&](db::Writer& tx) {
        auto one = find(tx, asked, whose_of);
        if (one) access::note(tx, asked.viewer, asked.now, one->whose.action, {}, one->file.scan_id);
        return one;
    });
    auto bytes = found ? asked.services.files.get(found->file.file.file_key) : std::nullopt;
    if (!bytes) return access::not_found(asked);
    return http::download(std::move(*bytes), "application/octet-stream", found->file.file.name);
}

/// As if it were brought in again; what was read of it before is there already.
http::Response read_again(const access::Asked& asked, Find whose_of) {
    std::string path;
    asked.services.database.write([&](db::Writer& tx) {
        const auto found = find(tx, asked, whose_of);
        if (!found) return;
        const Whose& whose = found->whose;
        const File& file = found->file.file;
        const std::string origin = whose.class_id.empty() ? std::string(by_scanner) : std::string();
        const std::string scan = add_scan(tx, asked.viewer.school_id, whose.class_id, origin,
                                          asked.viewer.person_id, {{file.name, file.file_key}}, asked.now);
        access::note(tx, asked.viewer, asked.now, whose.action, {}, scan);
        path = whose.class_id.empty() ? sort_path(scan) : scan_path(whose.class_id, scan);
    });
    if (path.empty()) return access::not_found(asked);
    asked.services.jobs.wake();
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

void register_aside_files(access::Routes& routes) {
    const auto with = [](auto handler, Find whose_of) {
        return [handler, whose_of](const access::Asked& asked) { return handler(asked, whose_of); };
    };
    const std::string classes = "/klas/{class}/apart-gelegd/{scan}/{place}";
    routes.get(classes, Action::handle_paper, with(open, of_class));
    routes.post(classes, Action::handle_paper, with(read_again, of_class));
    const std::string scanners = "/apart-gelegd/{stack}/{place}";
    routes.get(scanners, Action::sort_paper, with(open, of_scanner));
    routes.post(scanners, Action::sort_paper, with(read_again, of_scanner));
}

} // namespace trialoog::paper
