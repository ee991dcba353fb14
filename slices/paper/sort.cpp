// The school's scanner brings stacks of all classes: what it can't read, the counsellor sorts. By its code a
// page lands; or it goes to the mentor of its class, who knows whose it is. /papier and /papier/{stack}

#include "slices/paper/pages.hpp"
#include "slices/paper/use_cases.hpp"

#include "look/data.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/storage/storage.hpp"

#include <algorithm>

namespace trialoog::paper {
using namespace html;
namespace {

using access::Action;

/// Of the scanner: what a mentor brought in is for that mentor.
std::optional<Scan> find(db::Reader& tx, const http::Request& request, const access::Viewer& viewer) {
    if (!access::find_school(viewer, Action::sort_paper)) return std::nullopt;
    auto scan = scan_by_id(tx, viewer.school_id, request.param("stack"));
    return scan && scan->class_id.empty() ? scan : std::nullopt;
}

/// A page that is known to be of a class is for its mentor.
std::optional<ScannedPage> find_page(db::Reader& tx, const http::Request& request,
                                     const access::Viewer& viewer) {
    const auto scan = find(tx, request, viewer);
    if (!scan) return std::nullopt;
    auto page = page_by_id(tx, viewer.school_id, scan->id, request.param("loose"));
    return page && page->class_id.empty() && page->state != State::refused ? page : std::nullopt;
}

http::Response list(const http::Request& request, const access::Viewer& viewer, Services& services) {
    if (!access::find_school(viewer, Action::sort_paper)) return access::not_found(request, &viewer);
    const auto scans =
        services.database.read([&](db::Reader& tx) { return scans_of_scanner(tx, viewer.school_id); });
    Html items;
    for (const Scan& scan : scans)
        items += scan_item(scan, sort_path(scan.id));
    const Html all =
        scans.empty() ? look::empty_state(t("Nog niets gescand"),
                                          t("Zet de scanner op de map van Trialoog. De beheerder weet welke "
                                            "map dat is. Wat erin komt, zie je hier."))
                      : Html(ul(cls("people"), items));
    return http::page(
        look::page(access::frame(request, viewer, t("De scanner van school")),
                   group(look::heading(t("Papier"), t("De scanner van school"),
                                       t("Bladen met een leesbare code liggen al bij de leerling. De rest "
                                         "zoek jij uit.")),
                         all)));
}

http::Response shown(db::Reader& tx, const http::Request& request, const access::Viewer& viewer,
                     const Scan& scan, Chosen chosen) {
    const Day today = Day::parse_iso(viewer.today).value_or(Day{});
    const SortPage page{scan,
                        files_of_scan(tx, viewer.school_id, scan.id),
                        pages_of_scan(tx, viewer.school_id, scan.id),
                        printed_classes(tx, viewer.school_id, today),
                        jobs::status(tx, viewer.school_id, scan.job_id),
                        std::move(chosen)};
    auto frame = access::frame(request, viewer, t("De scanner van school"));
    frame.styles.push_back("css/paper.css");
    auto response = http::page(look::page(frame, sort_page(page)), page.chosen.errors.none() ? 200 : 422);
    if (is_being_read(scan, page.job)) response.with("refresh", "2"); // works without a script
    return response;
}

http::Response show(const http::Request& request, const access::Viewer& viewer, Services& services) {
    return services.database.read([&](db::Reader& tx) {
        const auto scan = find(tx, request, viewer);
        if (!scan) return access::not_found(request, &viewer);
        return shown(tx, request, viewer, *scan, {});
    });
}

http::Response picture(const http::Request& request, const access::Viewer& viewer, Services& services) {
    const auto page = services.database.read([&](db::Reader& tx) { return find_page(tx, request, viewer); });
    auto jpeg = page ? services.files.get(page->screen_key) : std::nullopt;
    if (!jpeg) return access::not_found(request, &viewer);
    services.database.write([&](db::Writer& tx) {
        access::note(tx, viewer, services.clock.now(), Action::sort_paper, {}, page->id);
    });
    http::Response response{.status = 200, .headers = {}, .body = std::move(*jpeg)};
    return response.with("content-type", "image/jpeg").with("cache-control", "private, no-store");
}

bool is_printed_for(db::Reader& tx, const access::Viewer& viewer, Instant now, const std::string& class_id) {
    const auto classes = printed_classes(tx, viewer.school_id, day_in_amsterdam(now));
    return std::ranges::count(classes, class_id, &PrintedClass::id) > 0;
}

struct Decided {
    bool there = true;
    Chosen chosen = {};
    Placed placed = Placed::done;
};
Decided decide(db::Writer& tx, const http::Request& request, const access::Viewer& viewer, Instant now) {
    auto page = find_page(tx, request, viewer);
    if (!page) return {.there = false};
    if (page->state != State::waiting) return {}; // somebody did it already
    Decided decided{.chosen = chosen_in(request.form, page->id)};
    const Chosen& chosen = decided.chosen;
    const bool away = request.form.get("weg") == "ja", by_code = !chosen.code.empty();
    if (away)
        page->state = State::discarded;
    else if (by_code)
        decided.placed = place_by_code(tx, {viewer, {}, now}, *page, chosen.code);
    else if (is_printed_for(tx, viewer, now, chosen.class_id))
        hand_over(tx, viewer.school_id, page->id, chosen.class_id);
    else
        decided.placed = Placed::not_picked;
    if (decided.placed != Placed::done) return decided;
    if (away || by_code) decide_page(tx, viewer.school_id, *page, viewer.person_id, now);
    access::note(tx, viewer, now, Action::sort_paper, {}, page->id);
    return decided;
}

http::Response save(const http::Request& request, const access::Viewer& viewer, Services& services) {
    Decided decided = services.database.write(
        [&](db::Writer& tx) { return decide(tx, request, viewer, services.clock.now()); });
    if (!decided.there) return access::not_found(request, &viewer);
    if (decided.placed == Placed::done) return http::see_other(sort_path(request.param("stack")));
    if (decided.placed == Placed::not_picked)
        decided.chosen.errors.add("klas-" + decided.chosen.page_id,
                                  t("Typ de code, of kies van welke klas dit blad is."));
    else
        add_error(decided.chosen, decided.placed);
    return services.database.read([&](db::Reader& tx) {
        const auto scan = find(tx, request, viewer);
        if (!scan) return access::not_found(request, &viewer);
        return shown(tx, request, viewer, *scan, std::move(decided.chosen));
    });
}

std::vector<look::Choice> choices(const std::vector<PrintedClass>& classes) {
    std::vector<look::Choice> all{{"", t("Kies een klas")}};
    for (const PrintedClass& one : classes)
        all.push_back({one.id, tf("Klas {name}", fmt::arg("name", one.name))});
    return all;
}

Html fields(const SortPage& page, const ScannedPage& one) {
    const bool again = page.chosen.page_id == one.id;
    return group(
        code_field(one, page.chosen), p(t("Geen code te zien? Geef het blad door aan de mentor.")),
        look::select_field({.name = "klas-" + one.id,
                            .label = t("Van welke klas is dit blad?"),
                            .value = again ? page.chosen.class_id : ""},
                           choices(page.classes), again ? page.chosen.errors : look::Errors{}),
        div(cls("buttons"), look::submit(t("Sla op")), look::submit(t("Gooi weg"), "weg", "ja", true)));
}

Html for_mentors(const std::vector<ScannedPage>& pages) {
    const auto many = std::ranges::count_if(pages, [](const ScannedPage& page) {
        return page.state == State::waiting && !page.class_id.empty();
    });
    if (many == 0) return {};
    return p(tn("{n} blad wacht op de mentor van de klas.", "{n} bladen wachten op de mentor van de klas.",
                static_cast<long long>(many)));
}
} // namespace

std::string sort_path(std::string_view scan_id) { return "/papier/" + std::string(scan_id); }

Html sort_page(const SortPage& page) {
    Html cards;
    long long waiting = 0;
    for (const ScannedPage* one : in_state(page.pages, State::waiting)) {
        if (!one->class_id.empty()) continue;
        ++waiting;
        cards += waiting_card(*one, page.files, sort_path(page.scan.id) + "/" + one->id, fields(page, *one));
    }
    const std::string from =
        i18n::long_date(day_in_amsterdam(page.scan.made_at)) + ", " + time_in_amsterdam(page.scan.made_at);
    return group(look::breadcrumbs({{t("De scanner van school"), "/papier"}}),
                 look::heading(t("De scanner van school"), from), look::error_summary(page.chosen.errors),
                 state_of_reading(page.scan, page.job, page.pages), for_mentors(page.pages),
                 refused_list(page.files, page.pages), when(waiting > 0, [&] {
                     return section(h2(tn("{n} blad wacht op jou", "{n} bladen wachten op jou", waiting)),
                                    cards);
                 }));
}

void register_sort(access::Routes& routes, Services& services) {
    const auto with = [&services](auto handler) {
        return [&services, handler](const http::Request& request, const access::Viewer& viewer) {
            return handler(request, viewer, services);
        };
    };
    routes.get("/papier", Action::sort_paper, with(list));
    routes.get("/papier/{stack}", Action::sort_paper, with(show));
    routes.get("/papier/{stack}/{loose}", Action::sort_paper, with(picture));
    routes.post("/papier/{stack}/{loose}", Action::sort_paper, with(save));
}

} // namespace trialoog::paper
