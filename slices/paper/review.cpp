// The review: what became of each page, and what somebody has to look at. /klas/{class}/papier/{scan}

#include "slices/paper/pages.hpp"
#include "slices/paper/use_cases.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>
#include <charconv>

namespace trialoog::paper {
namespace {

using access::Action;

struct Found {
    access::ClassRef of_class;
    Scan scan;
};
std::optional<Found> find(db::Reader& tx, const http::Request& request, const access::Viewer& viewer) {
    auto of_class = access::find_class(tx, viewer, request.param("class"), Action::set_out_assignment);
    if (!of_class) return std::nullopt;
    auto scan = scan_by_id(tx, viewer.school_id, request.param("scan"));
    if (!scan || scan->class_id != of_class->id) return std::nullopt;
    return Found{std::move(*of_class), std::move(*scan)};
}

/// What the pages of this scan landed in, each once.
std::vector<std::string> landed_in(const std::vector<ScannedPage>& pages, std::string_view purpose) {
    std::vector<std::string> ids;
    for (const ScannedPage& page : pages) {
        const bool there = page.state == State::landed || page.state == State::doubled;
        if (there && page.purpose == purpose && std::ranges::count(ids, page.about_id) == 0)
            ids.push_back(page.about_id);
    }
    return ids;
}

http::Response shown(db::Reader& tx, const http::Request& request, const access::Viewer& viewer,
                     const Found& found, Chosen chosen) {
    ReviewPage page{found.of_class, found.scan};
    page.files = files_of_scan(tx, viewer.school_id, found.scan.id);
    page.pages = pages_of_scan(tx, viewer.school_id, found.scan.id);
    page.job = jobs::status(tx, viewer.school_id, found.scan.job_id);
    page.chosen = std::move(chosen);
    const bool any_waits = std::ranges::count(page.pages, State::waiting, &ScannedPage::state) > 0;
    const std::string back = scan_path(found.of_class.id, found.scan.id);
    for (const Purpose& purpose : purposes()) {
        if (any_waits)
            for (Destination& one : purpose.destinations(tx, viewer, found.of_class.id)) {
                one.about_id = purpose.name + ":" + one.about_id;
                page.destinations.push_back(std::move(one));
            }
        if (const auto ids = landed_in(page.pages, purpose.name); !ids.empty() && !is_being_read(page))
            page.then += purpose.review(tx, viewer, ids, back);
    }
    auto frame = access::frame(request, viewer, t("Ingevulde bladen"));
    frame.styles.push_back("css/paper.css");
    auto response = http::page(look::page(frame, review_page(page)), page.chosen.errors.none() ? 200 : 422);
    if (is_being_read(page)) response.with("refresh", "2"); // works without a script
    return response;
}

http::Response show(const http::Request& request, const access::Viewer& viewer, Services& services) {
    return services.database.read([&](db::Reader& tx) {
        const auto found = find(tx, request, viewer);
        if (!found) return access::not_found(request, &viewer);
        return shown(tx, request, viewer, *found, {});
    });
}

int number_in(std::string_view text) {
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// What the form says of a page: in which piece of work it goes, as which page. Nothing when it is wrong.
const Destination* chosen_in(const std::vector<Destination>& offered, const std::string& about_id,
                             int number) {
    const auto found = std::ranges::find(offered, about_id, &Destination::about_id);
    return found == offered.end() || number < 1 || number > found->pages ? nullptr : &*found;
}

struct Decided {
    bool there = true;
    Chosen chosen = {}; // with errors: show it again
};

void refuse(Chosen& chosen, std::string sentence) {
    chosen.errors.add("wie-" + chosen.page_id, std::move(sentence));
}

void put_where_chosen(db::Writer& tx, const access::Viewer& viewer, const Found& found, ScannedPage& page,
                      Chosen& chosen, Instant now) {
    const auto colon = std::min(chosen.about_id.find(':'), chosen.about_id.size());
    const Purpose* purpose = find_purpose(chosen.about_id.substr(0, colon));
    const auto offered =
        purpose ? purpose->destinations(tx, viewer, found.of_class.id) : std::vector<Destination>{};
    const int number = number_in(chosen.page);
    const std::string about_id = chosen.about_id.substr(std::min(colon + 1, chosen.about_id.size()));
    if (!chosen_in(offered, about_id, number)) return refuse(chosen, "pick");
    switch (purpose->land(tx, {viewer.school_id, about_id, viewer.person_id, number, page.screen_key,
                               page.thumbnail_key, page.width, page.height, now})) {
    case Landed::added:
        break;
    case Landed::there_already:
        return refuse(chosen, "there");
    default:
        return refuse(chosen, "closed");
    }
    page.state = State::landed;
    page.purpose = purpose->name;
    page.about_id = about_id;
    page.page = number;
}

Decided decide(db::Writer& tx, const http::Request& request, const access::Viewer& viewer, Instant now) {
    const auto found = find(tx, request, viewer);
    if (!found) return {.there = false};
    auto page = page_by_id(tx, viewer.school_id, found->scan.id, request.param("scanned"));
    if (!page) return {.there = false};
    if (page->state != State::waiting) return {}; // somebody did it already
    Decided decided;
    decided.chosen = {page->id,
                      std::string(request.form.get("wie-" + page->id)),
                      std::string(request.form.get("blad-" + page->id)),
                      {}};
    if (request.form.get("weg") == "ja")
        page->state = State::discarded;
    else
        put_where_chosen(tx, viewer, *found, *page, decided.chosen, now);
    if (!decided.chosen.errors.none()) return decided;
    decide_page(tx, viewer.school_id, *page, viewer.person_id, now);
    access::note(tx, viewer, now, Action::set_out_assignment, {}, page->id);
    return decided;
}

/// Texts are made outside of the unit of work, in the reader's language.
look::Errors in_words(const look::Errors& codes) {
    look::Errors errors;
    for (const auto& [field, why] : codes.all())
        errors.add(field, why == "pick"    ? t("Kies van wie dit blad is, en welk blad het is.")
                          : why == "there" ? t("Dit blad is er al. Kies een ander blad, of gooi het weg.")
                                           : t("Dit werk is al ingeleverd. Geef het eerst terug."));
    return errors;
}

http::Response save(const http::Request& request, const access::Viewer& viewer, Services& services) {
    Decided decided = services.database.write(
        [&](db::Writer& tx) { return decide(tx, request, viewer, services.clock.now()); });
    if (!decided.there) return access::not_found(request, &viewer);
    if (decided.chosen.errors.none())
        return http::see_other(scan_path(request.param("class"), request.param("scan")));
    decided.chosen.errors = in_words(decided.chosen.errors);
    return services.database.read([&](db::Reader& tx) {
        const auto found = find(tx, request, viewer);
        if (!found) return access::not_found(request, &viewer);
        return shown(tx, request, viewer, *found, std::move(decided.chosen));
    });
}

} // namespace

void register_review(access::Routes& routes, Services& services) {
    routes.get(
        "/klas/{class}/papier/{scan}", Action::set_out_assignment,
        [&services](const auto& request, const auto& viewer) { return show(request, viewer, services); });
    routes.post(
        "/klas/{class}/papier/{scan}/{scanned}", Action::set_out_assignment,
        [&services](const auto& request, const auto& viewer) { return save(request, viewer, services); });
}

} // namespace trialoog::paper
