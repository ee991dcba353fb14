// The school's scanner brings stacks of all classes: what it can't read, the counsellor sorts. By its code a
// page lands; or it goes to the mentor of its class, who knows whose it is. /papier and /papier/{stack}

#include "slices/paper/pages.hpp"
#include "slices/paper/use_cases.hpp"

#include "look/data.hpp"
#include "platform/http/private_picture.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/storage/storage.hpp"

#include <algorithm>

namespace trialoog::paper {
using namespace html;
namespace {

using access::Action;

/// Of the scanner: what a mentor brought in is for that mentor.
std::optional<Scan> find(db::Reader& tx, const access::Asked& asked) {
    if (!access::find_school(asked.viewer, Action::sort_paper)) return std::nullopt;
    auto scan = scan_by_id(tx, asked.viewer.school_id, asked.request.param("stack"));
    return scan && scan->class_id.empty() ? scan : std::nullopt;
}

std::vector<ScannedPage> of_no_class(std::vector<ScannedPage> pages) {
    std::erase_if(pages, [](const ScannedPage& page) { return !page.class_id.empty(); });
    return pages;
}

/// A page that is known to be of a class is for its mentor.
std::optional<ScannedPage> find_page(db::Reader& tx, const access::Asked& asked) {
    const auto scan = find(tx, asked);
    if (!scan) return std::nullopt;
    auto page = page_by_id(tx, asked.viewer.school_id, scan->id, asked.request.param("loose"));
    return page && page->class_id.empty() ? page : std::nullopt;
}

http::Response list(const access::Asked& asked) {
    if (!access::find_school(asked.viewer, Action::sort_paper)) return access::not_found(asked);
    const auto scans = asked.services.database.read(
        [&](db::Reader& tx) { return scans_of_scanner(tx, asked.viewer.school_id); });
    Html items;
    for (const Scan& scan : scans)
        items += scan_item(scan, sort_path(scan.id));
    const Html all =
        scans.empty() ? look::empty_state(t("Nog niets gescand"),
                                          t("Zet de scanner op de map van Trialoog. De beheerder weet welke "
                                            "map dat is. Wat erin komt, zie je hier."))
                      : Html(ul(cls("people"), items));
    return http::page(
        look::page(access::frame(asked, t("De scanner van school")),
                   group(look::heading(t("Papier"), t("De scanner van school"),
                                       t("Bladen met een leesbare code liggen al bij de leerling. De rest "
                                         "zoek jij uit.")),
                         all, p(a(cls("move"), href("/apart-gelegd"), t("Bekijk wat apart is gelegd"))))));
}

http::Response shown(db::Reader& tx, const Purposes& purposes, const access::Asked& asked, const Scan& scan,
                     TypedReview typed) {
    const Day today = Day::parse_iso(asked.viewer.today).value_or(Day{});
    SortPage page{scan,
                  files_of_scan(tx, asked.viewer.school_id, scan.id),
                  pages_of_scan(tx, asked.viewer.school_id, scan.id),
                  printed_classes(tx, asked.viewer.school_id, today),
                  {},
                  jobs::status(tx, asked.viewer.school_id, scan.job_id),
                  std::move(typed)};
    auto frame = access::frame(asked, t("De scanner van school"));
    frame.styles.push_back("css/paper.css");
    page.doubts = doubts_of(tx, purposes, asked.viewer, Action::sort_paper, of_no_class(page.pages));
    if (is_being_read(scan, page.job)) show_progress(frame);
    return http::page(look::page(frame, sort_page(page)), page.typed.errors.none() ? 200 : 422);
}

http::Response show(const access::Asked& asked, const Purposes& purposes) {
    return asked.services.database.read([&](db::Reader& tx) {
        const auto scan = find(tx, asked);
        if (!scan) return access::not_found(asked);
        return shown(tx, purposes, asked, *scan, {});
    });
}

http::Response picture(const access::Asked& asked, std::string ScannedPage::*key) {
    const auto page = asked.services.database.read([&](db::Reader& tx) { return find_page(tx, asked); });
    auto jpeg = page && !page->screen_key.empty() ? asked.services.files.get((*page).*key) : std::nullopt;
    if (!jpeg) return access::not_found(asked);
    if (key == &ScannedPage::screen_key)
        asked.services.database.write([&](db::Writer& tx) {
            access::note(tx, asked.viewer, asked.now, Action::sort_paper, {}, page->id);
        });
    return http::private_picture(std::move(*jpeg));
}

bool is_printed_for(db::Reader& tx, const access::Viewer& viewer, Instant now, const std::string& class_id) {
    const auto classes = printed_classes(tx, viewer.school_id, day_in_amsterdam(now));
    return std::ranges::count(classes, class_id, &PrintedClass::id) > 0;
}

struct Decided {
    bool there = true;
    TypedReview typed = {}; // what remains in the form
};

Placed carry_out(db::Writer& tx, const Placer& by, ScannedPage page, Act act, const Chosen& chosen) {
    const std::string& school_id = by.viewer.school_id;
    const bool is_over = act != Act::place || !chosen.code.empty();
    Placed placed = Placed::done;
    if (act == Act::throw_away)
        throw_away(page);
    else if (act == Act::cut)
        placed = cut_in_pieces(tx, school_id, page) ? Placed::done : Placed::not_cut;
    else if (is_over)
        placed = place_by_code(tx, by, page, chosen.code);
    else if (is_printed_for(tx, by.viewer, by.now, chosen.class_id))
        hand_over(tx, school_id, page.id, chosen.class_id);
    else
        placed = Placed::no_class;
    if (placed != Placed::done) return placed;
    if (is_over) decide_page(tx, school_id, page, by.viewer.person_id, by.now);
    access::note(tx, by.viewer, by.now, Action::sort_paper, {}, page.id);
    return placed;
}

Decided decide(db::Writer& tx, const Purposes& purposes, const access::Asked& asked) {
    const auto page = find_page(tx, asked);
    if (!page) return {.there = false};
    const Act act = act_in(asked.request.form);
    if (act == Act::bring_back) {
        if (bring_back(tx, asked.viewer.school_id, page->id, asked.viewer.person_id))
            access::note(tx, asked.viewer, asked.now, Action::sort_paper, {}, page->id);
        return {};
    }
    Decided decided{
        .typed = typed_in(asked.request.form, of_no_class(pages_of_scan(tx, asked.viewer.school_id,
                                                                        asked.request.param("stack"))))};
    if (page->state != PageState::waiting) return decided; // somebody did it already
    const Chosen& chosen = decided.typed.of(page->id);
    const Placer by{purposes, asked.viewer, {}, asked.now, goes_beside(asked.request.form, *page, chosen)};
    decided.typed.note(page->id, carry_out(tx, by, *page, act, chosen));
    return decided;
}

/// Every page of which something is filled in.
Decided decide_all(db::Writer& tx, const Purposes& purposes, const access::Asked& asked) {
    const auto scan = find(tx, asked);
    if (!scan) return {.there = false};
    const auto pages = of_no_class(pages_of_scan(tx, asked.viewer.school_id, scan->id));
    Decided decided{.typed = typed_in(asked.request.form, pages)};
    if (!decided.typed.has_any()) decided.typed.note_nothing(Placed::no_class);
    const Placer by{purposes, asked.viewer, {}, asked.now};
    decided.typed.note_each(pages, [&](const ScannedPage& page, const Chosen& chosen) {
        return carry_out(tx, by, page, Act::place, chosen);
    });
    return decided;
}

using Decide = Decided (*)(db::Writer&, const Purposes&, const access::Asked&);
http::Response save(const access::Asked& asked, const Purposes& purposes, Decide decide) {
    Decided decided =
        asked.services.database.write([&](db::Writer& tx) { return decide(tx, purposes, asked); });
    if (!decided.there) return access::not_found(asked);
    if (decided.typed.is_over()) return http::see_other(sort_path(asked.request.param("stack")));
    return asked.services.database.read([&](db::Reader& tx) {
        const auto scan = find(tx, asked);
        if (!scan) return access::not_found(asked);
        return shown(tx, purposes, asked, *scan, std::move(decided.typed));
    });
}

std::vector<look::Choice> choices(const std::vector<PrintedClass>& classes) {
    std::vector<look::Choice> all{{"", t("Kies een klas")}};
    for (const PrintedClass& one : classes)
        all.push_back({one.id, tf("Klas {name}", fmt::arg("name", one.name))});
    return all;
}

Html fields(const SortPage& page, const ScannedPage& one) {
    const Chosen& chosen = page.typed.of(one.id);
    return group(
        code_field(one, page.typed), p(t("Geen code te zien? Geef het blad door aan de mentor.")),
        look::select_field(
            {.name = "klas-" + one.id, .label = t("Van welke klas is dit blad?"), .value = chosen.class_id},
            choices(page.classes), page.typed.errors),
        ways_out(t("Sla op"), chosen, sort_path(page.scan.id) + "/" + one.id));
}

Html for_mentors(const std::vector<ScannedPage>& pages) {
    const auto many = std::ranges::count_if(pages, [](const ScannedPage& page) {
        return page.state == PageState::waiting && !page.class_id.empty();
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
    for (const ScannedPage* one : in_state(page.pages, PageState::waiting)) {
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
    return group(head, look::error_summary(page.typed.errors),
                 way_to_aside(of_no_class(page.pages), page.files, "/apart-gelegd"),
                 state_of_reading(page.scan, page.job, page.pages), for_mentors(page.pages),
                 refused_list(page.files, page.pages), when(waiting > 0, [&] {
                     return waiting_form(waiting, sort_path(page.scan.id), cards,
                                         t("Sla alles op wat is ingevuld"));
                 }));
}

void register_sort(access::Routes& routes, const Purposes& purposes) {
    routes.get("/papier", Action::sort_paper, list);
    routes.get("/papier/{stack}", Action::sort_paper, access::with(purposes, show));
    routes.get("/papier/{stack}/{loose}", Action::sort_paper,
               [](const access::Asked& asked) { return picture(asked, &ScannedPage::screen_key); });
    routes.get("/papier/{stack}/{loose}/klein", Action::sort_paper,
               [](const access::Asked& asked) { return picture(asked, &ScannedPage::thumbnail_key); });
    const auto saving = [purposes](Decide decide) {
        return [purposes, decide](const access::Asked& asked) { return save(asked, purposes, decide); };
    };
    routes.post("/papier/{stack}", Action::sort_paper, saving(decide_all));
    routes.post("/papier/{stack}/{loose}", Action::sort_paper, saving(decide));
}

} // namespace trialoog::paper
