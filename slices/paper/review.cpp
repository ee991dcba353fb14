// The review: what became of each page, and what somebody has to look at. /klas/{class}/papier/{scan}

#include "slices/paper/pages.hpp"
#include "slices/paper/placing.hpp"
#include "slices/paper/use_cases.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/viewer/trail.hpp"

#include <algorithm>

namespace trialoog::paper {
namespace {

using access::Action;

struct Found {
    access::ClassRef of_class;
    Scan scan;
    std::vector<ScannedPage> pages; // of this class
};
/// Of the school's scanner a mentor sees the pages of the own class; the scan is there when it has one.
std::optional<Found> find(db::Reader& tx, const access::Asked& asked) {
    auto of_class = access::find_class(tx, asked.viewer, asked.request.param("class"), Action::handle_paper);
    if (!of_class) return std::nullopt;
    auto scan = scan_by_id(tx, asked.viewer.school_id, asked.request.param("scan"));
    if (!scan) return std::nullopt;
    auto pages = pages_of_scan(tx, asked.viewer.school_id, scan->id);
    std::erase_if(pages, [&](const ScannedPage& page) { return page.class_id != of_class->id; });
    if (scan->class_id != of_class->id && pages.empty()) return std::nullopt;
    return Found{std::move(*of_class), std::move(*scan), std::move(pages)};
}

/// What the pages of this scan landed in, each once.
std::vector<std::string> landed_in(const std::vector<ScannedPage>& pages, std::string_view purpose) {
    std::vector<std::string> ids;
    for (const ScannedPage& page : pages) {
        const bool there = page.state == PageState::landed || page.state == PageState::doubled;
        if (there && page.purpose == purpose && std::ranges::count(ids, page.about_id) == 0)
            ids.push_back(page.about_id);
    }
    return ids;
}

http::Response shown(db::Reader& tx, const Purposes& purposes, const access::Asked& asked, const Found& found,
                     TypedReview typed) {
    ReviewPage page{found.of_class, found.scan};
    if (found.scan.class_id == found.of_class.id)
        page.files = files_of_scan(tx, asked.viewer.school_id, found.scan.id);
    page.pages = found.pages;
    page.job = jobs::status(tx, asked.viewer.school_id, found.scan.job_id);
    page.typed = std::move(typed);
    page.is_for_handing_in = asked.request.query.get("inleveren") == "ja";
    page.doubts = doubts_of(tx, purposes, asked.viewer, Action::handle_paper, page.pages);
    const bool any_waits = std::ranges::count(page.pages, PageState::waiting, &ScannedPage::state) > 0;
    const std::string back = scan_path(found.of_class.id, found.scan.id);
    for (const Purpose& purpose : purposes) {
        if (any_waits)
            for (Destination& one : purpose.destinations(tx, asked.viewer, found.of_class.id)) {
                one.about_id = purpose.name + ":" + one.about_id;
                page.destinations.push_back(std::move(one));
            }
        if (const auto ids = landed_in(page.pages, purpose.name); !ids.empty() && !is_being_read(page))
            page.then += purpose.review(tx, asked.viewer, ids, back);
    }
    auto frame = access::frame(asked, t("Ingevulde bladen"));
    frame.styles.push_back("css/paper.css");
    if (is_being_read(page)) show_progress(frame);
    return http::page(look::page(frame, review_page(page)), page.typed.errors.none() ? 200 : 422);
}

http::Response show(const access::Asked& asked, const Purposes& purposes) {
    return asked.services.database.read([&](db::Reader& tx) {
        const auto found = find(tx, asked);
        if (!found) return access::not_found(asked);
        return shown(tx, purposes, asked, *found, {});
    });
}

struct Decided {
    bool there = true;
    TypedReview typed = {}; // what remains in the form
};

Placed carry_out(db::Writer& tx, const Placer& by, ScannedPage page, Act act, const Chosen& chosen) {
    Placed placed = Placed::done;
    if (act == Act::throw_away)
        throw_away(page);
    else if (act == Act::cut)
        placed = cut_in_pieces(tx, by.viewer.school_id, page) ? Placed::done : Placed::not_cut;
    else
        placed = chosen.code.empty() ? place_as_picked(tx, by, page, chosen.about_id, chosen.page)
                                     : place_by_code(tx, by, page, chosen.code);
    if (placed != Placed::done) return placed;
    decide_page(tx, by.viewer.school_id, page, by.viewer.person_id, by.now);
    access::note_of_class(tx, by.viewer, by.now, Action::handle_paper, page.id, page.class_id);
    return placed;
}

Decided decide(db::Writer& tx, const Purposes& purposes, const access::Asked& asked) {
    const auto found = find(tx, asked);
    if (!found) return {.there = false};
    const auto page = std::ranges::find(found->pages, asked.request.param("scanned"), &ScannedPage::id);
    if (page == found->pages.end()) return {.there = false};
    const Act act = act_in(asked.request.form);
    if (act == Act::bring_back) {
        if (bring_back(tx, asked.viewer.school_id, page->id, asked.viewer.person_id))
            access::note_of_class(tx, asked.viewer, asked.now, Action::handle_paper, page->id,
                                  page->class_id);
        return {};
    }
    Decided decided{.typed = typed_in(asked.request.form, found->pages)};
    if (page->state != PageState::waiting) return decided; // somebody did it already
    const Chosen& chosen = decided.typed.of(page->id);
    const Placer by{purposes, asked.viewer, found->of_class.id, asked.now,
                    goes_beside(asked.request.form, *page, chosen)};
    decided.typed.note(page->id, carry_out(tx, by, *page, act, chosen));
    return decided;
}

/// Every page of which something is filled in.
Decided decide_all(db::Writer& tx, const Purposes& purposes, const access::Asked& asked) {
    const auto found = find(tx, asked);
    if (!found) return {.there = false};
    Decided decided{.typed = typed_in(asked.request.form, found->pages)};
    if (!decided.typed.has_any()) decided.typed.note_nothing(Placed::not_picked);
    const Placer by{purposes, asked.viewer, found->of_class.id, asked.now};
    decided.typed.note_each(found->pages, [&](const ScannedPage& page, const Chosen& chosen) {
        return carry_out(tx, by, page, Act::place, chosen);
    });
    return decided;
}

using Decide = Decided (*)(db::Writer&, const Purposes&, const access::Asked&);
http::Response save(const access::Asked& asked, const Purposes& purposes, Decide decide) {
    Decided decided =
        asked.services.database.write([&](db::Writer& tx) { return decide(tx, purposes, asked); });
    if (!decided.there) return access::not_found(asked);
    if (decided.typed.is_over())
        return http::see_other(scan_path(asked.request.param("class"), asked.request.param("scan")));
    return asked.services.database.read([&](db::Reader& tx) {
        const auto found = find(tx, asked);
        if (!found) return access::not_found(asked);
        return shown(tx, purposes, asked, *found, std::move(decided.typed));
    });
}

} // namespace

void throw_away(ScannedPage& page) {
    page.state = PageState::discarded;
    page.reason = Reason::none;
}

void register_review(access::Routes& routes, const Purposes& purposes) {
    const auto saving = [purposes](Decide decide) {
        return [purposes, decide](const access::Asked& asked) { return save(asked, purposes, decide); };
    };
    const std::string scan = "/klas/{class}/papier/{scan}";
    routes.get(scan, Action::handle_paper, access::with(purposes, show));
    routes.post(scan, Action::handle_paper, saving(decide_all));
    routes.post(scan + "/{scanned}", Action::handle_paper, saving(decide));
}

} // namespace trialoog::paper
