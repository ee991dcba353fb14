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

std::vector<ScannedPage> of_no_class(std::vector<ScannedPage> pages) {
    std::erase_if(pages, [](const ScannedPage& page) { return !page.class_id.empty(); });
    return pages;
}

/// A page that is known to be of a class is for its mentor.
std::optional<ScannedPage> find_page(db::Reader& tx, const http::Request& request,
                                     const access::Viewer& viewer) {
    const auto scan = find(tx, request, viewer);
    if (!scan) return std::nullopt;
    auto page = page_by_id(tx, viewer.school_id, scan->id, request.param("loose"));
    return page && page->class_id.empty() ? page : std::nullopt;
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
                         all, p(a(cls("move"), href("/apart-gelegd"), t("Bekijk wat apart is gelegd"))))));
}

http::Response shown(db::Reader& tx, const http::Request& request, const access::Viewer& viewer,
                     const Scan& scan, Chosen chosen) {
    const Day today = Day::parse_iso(viewer.today).value_or(Day{});
    SortPage page{scan,
                  files_of_scan(tx, viewer.school_id, scan.id),
                  pages_of_scan(tx, viewer.school_id, scan.id),
                  printed_classes(tx, viewer.school_id, today),
                  {},
                  jobs::status(tx, viewer.school_id, scan.job_id),
                  std::move(chosen)};
    auto frame = access::frame(request, viewer, t("De scanner van school"));
    frame.styles.push_back("css/paper.css");
    page.doubts = doubts_of(tx, viewer, Action::sort_paper, of_no_class(page.pages));
    if (is_being_read(scan, page.job)) show_progress(frame);
    return http::page(look::page(frame, sort_page(page)), page.chosen.errors.none() ? 200 : 422);
}

http::Response show(const http::Request& request, const access::Viewer& viewer, Services& services) {
    return services.database.read([&](db::Reader& tx) {
        const auto scan = find(tx, request, viewer);
        if (!scan) return access::not_found(request, &viewer);
        return shown(tx, request, viewer, *scan, {});
    });
}

http::Response picture(const http::Request& request, const access::Viewer& viewer, Services& services,
                       std::string ScannedPage::*key) {
    const auto page = services.database.read([&](db::Reader& tx) { return find_page(tx, request, viewer); });
    auto jpeg = page && !page->screen_key.empty() ? services.files.get((*page).*key) : std::nullopt;
    if (!jpeg) return access::not_found(request, &viewer);
    if (key == &ScannedPage::screen_key)
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
    const Act act = act_in(request.form);
    if (act == Act::bring_back) {
        if (bring_back(tx, viewer.school_id, page->id, viewer.person_id))
            access::note(tx, viewer, now, Action::sort_paper, {}, page->id);
        return {};
    }
    if (page->state != State::waiting) return {}; // somebody did it already
    Decided decided{.chosen = chosen_in(request.form, page->id)};
    const Chosen& chosen = decided.chosen;
    const Placer by{viewer, {}, now, request.form.get("naast") == "ja"};
    const bool is_over = act != Act::place || !chosen.code.empty();
    if (act == Act::throw_away)
        throw_away(*page);
    else if (act == Act::cut)
        decided.placed = cut_in_pieces(tx, viewer.school_id, *page) ? Placed::done : Placed::not_cut;
    else if (is_over)
        decided.placed = place_by_code(tx, by, *page, chosen.code);
    else if (is_printed_for(tx, viewer, now, chosen.class_id))
        hand_over(tx, viewer.school_id, page->id, chosen.class_id);
    else
        decided.placed = Placed::not_picked;
    if (decided.placed != Placed::done) return decided;
    if (is_over) decide_page(tx, viewer.school_id, *page, viewer.person_id, now);
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
    return group(code_field(one, page.chosen), p(t("Geen code te zien? Geef het blad door aan de mentor.")),
                 look::select_field({.name = "klas-" + one.id,
                                     .label = t("Van welke klas is dit blad?"),
                                     .value = again ? page.chosen.class_id : ""},
                                    choices(page.classes), again ? page.chosen.errors : look::Errors{}),
                 ways_out(t("Sla op"), page.chosen, one));
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
        cards += waiting_card(*one, page.files, page.doubts, sort_path(page.scan.id), fields(page, *one));
    }
    const std::string from =
        i18n::long_date(day_in_amsterdam(page.scan.made_at)) + ", " + time_in_amsterdam(page.scan.made_at);
    const Html head = group(look::breadcrumbs({{t("De scanner van school"), "/papier"}}),
                            look::heading(t("De scanner van school"), from));
    if (is_being_read(page.scan, page.job))
        return group(head, while_reading(page.scan, page.job, page.files, of_no_class(page.pages),
                                         sort_path(page.scan.id)));
    return group(
        head, look::error_summary(page.chosen.errors), way_to_aside(of_no_class(page.pages), "/apart-gelegd"),
        state_of_reading(page.scan, page.job, page.pages), for_mentors(page.pages),
        refused_list(page.files, page.pages), when(waiting > 0, [&] {
            return section(h2(tn("{n} blad wacht op jou", "{n} bladen wachten op jou", waiting)), cards);
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
    routes.get("/papier/{stack}/{loose}", Action::sort_paper,
               [&services](const http::Request& request, const access::Viewer& viewer) {
                   return picture(request, viewer, services, &ScannedPage::screen_key);
               });
    routes.get("/papier/{stack}/{loose}/klein", Action::sort_paper,
               [&services](const http::Request& request, const access::Viewer& viewer) {
                   return picture(request, viewer, services, &ScannedPage::thumbnail_key);
               });
    routes.post("/papier/{stack}/{loose}", Action::sort_paper, with(save));
}

} // namespace trialoog::paper
