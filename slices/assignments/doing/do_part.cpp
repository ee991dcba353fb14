// GET and POST /werk/{work}/leerling/{page}, /volwassene/{page}, /samen/{page} and /daarna/{page}: a page at
// a time.

#include "slices/assignments/doing/routes.hpp"
#include "slices/assignments/doing/show_page_again.hpp"
#include "slices/assignments/work_frame/refusal.hpp"
#include "slices/assignments/work_frame/with_work.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"
#include "slices/assignments/doing/conflict.hpp"
#include "slices/assignments/doing/not_kept.hpp"
#include "slices/assignments/work/next_step.hpp"
#include "slices/assignments/work_pages/wanted.hpp"
#include "slices/assignments/work_pages/work_pages.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>

namespace trialoog::assignments {
namespace {

using access::Action;

struct Place {
    Part part;
    int page;
};

Side side_of(Part part) { return part == Part::adult ? Side::adult : Side::pupil; }
bool is_own_part(Part part) { return part == Part::pupil || part == Part::adult; }

int pages_now(const OpenedWork& opened, Part part) {
    return static_cast<int>(pages_asked(*opened.form, opened.answers, part).size());
}

/// Of the address; it may be a page that isn't asked any more.
std::optional<int> page_number(const http::Request& request, const OpenedWork& opened, Part part) {
    const std::string_view text = request.param("page");
    if (text.empty()) return 1; // "/samen", where all stands on one page
    return text::number<int>(text, 1, static_cast<int>(opened.form->pages_of(part).size()));
}

/// The page on which a form's questions stand now: an answer given meanwhile may have moved it, or taken it
/// away. A form without questions goes by its number.
std::optional<int> page_of_form(const OpenedWork& opened, Part part, const http::Fields& sent, int number) {
    const auto pages = pages_asked(*opened.form, opened.answers, part);
    bool asks = false;
    for (const Field& field : opened.form->fields) {
        if (field.part() != part || !sent.has("v." + field.key)) continue;
        asks = true;
        for (std::size_t at = 0; at < pages.size(); ++at)
            if (stands_on(pages[at], field)) return static_cast<int>(at) + 1;
    }
    if (asks || number > static_cast<int>(pages.size())) return std::nullopt;
    return number;
}

std::optional<http::Response> elsewhere_of_side(const OpenedWork& opened, Side side, Day today) {
    const std::string& id = opened.work.id;
    const NextStep next = next_step(opened.work, *opened.form, opened.answers, opened.seat, today);
    const bool ready = is_ready(opened.work, *opened.form, opened.answers, part_of(side));
    if (next.what == Next::choose_companion && !(side == Side::pupil && ready))
        return http::see_other(work_path(id, "met-wie"));
    if (side == *opened.seat.side) return std::nullopt;
    if (!is_ready(opened.work, *opened.form, opened.answers, part_of(*opened.seat.side)))
        return http::see_other(work_path(id));
    if (fills_in_elsewhere(*opened.form, opened.answers, side, opened.seat))
        return http::see_other(work_path(id, "wissel"));
    return std::nullopt;
}

/// Where to go instead, when this part can't be filled in here now.
std::optional<http::Response> elsewhere(const OpenedWork& opened, Part part, Day today) {
    const std::string& id = opened.work.id;
    if (!opened.form->has(part)) return http::see_other(work_path(id));
    if (!opened.seat.side || opened.work.handed_in_at) return http::see_other(work_path(id));
    if (is_own_part(part)) return elsewhere_of_side(opened, side_of(part), today);
    if (!has_companion(opened.work)) return http::see_other(work_path(id, "met-wie"));
    if (!together_is_open(opened.work, *opened.form)) return http::see_other(work_path(id));
    return std::nullopt;
}

http::Response show(const access::Asked& asked, const OpenedWork& opened, PartView view, int status = 200) {
    if (view.page > pages_now(opened, view.part)) return http::see_other(work_path(opened.work.id));
    const Page page =
        pages_asked(*opened.form, opened.answers, view.part).at(static_cast<std::size_t>(view.page - 1));
    asked.services.database.read([&](db::Reader& tx) {
        view.known = known_words(tx, asked.viewer, opened, page);
        view.links = links_of_page(tx, asked.viewer.school_id, page);
        if (!is_own_part(view.part)) view.photos = photos_of_work(tx, asked.viewer.school_id, opened.work.id);
    });
    const Day today = asked.today();
    return work_page(asked, t_content(opened.form->title),
                     view.part == Part::together ? together_page(opened, view, today)
                                                 : step_page(opened, view, today),
                     status, is_own_part(view.part) ? doing_scripts : photo_scripts);
}

/// The talk is still to begin, and nobody has said that both are there.
bool sits_down(const access::Asked& asked, const OpenedWork& opened, Part part) {
    if (part != Part::together || asked.request.query.has(sitting_together)) return false;
    if (!opened.form->has(Part::pupil) && !opened.form->has(Part::adult)) return false;
    return std::ranges::none_of(opened.answers, [&](const Answer& answer) {
        const Field* field = opened.form->field(answer.field);
        return field && field->part() == Part::together && !answer.value.empty();
    });
}

http::Response ask_to_sit_together(const access::Asked& asked, const OpenedWork& opened) {
    return work_page(asked, t_content(opened.form->title), sit_together_page(opened), 200, doing_scripts);
}

/// For who comes back to the talk from within it.
std::string still_together(Part part) {
    return part == Part::together ? "?" + std::string(sitting_together) + "=ja" : std::string();
}

/// Only fields of this page: a form can't reach the other's part, nor a step whose day is still to come.
std::vector<TypedAnswer> typed_on_page(const OpenedWork& opened, const Page& page, const http::Fields& sent,
                                       Day today) {
    auto typed = typed_answers(*opened.form, sent, opened.answers);
    std::erase_if(typed, [&](const TypedAnswer& one) {
        const Field& field = *opened.form->field(one.field);
        return !stands_on(page, field) || !is_open(*field.step, opened.answers, today);
    });
    return typed;
}

/// Of this part, but not on the page any more, or not open today: somebody changed an answer on which it
/// hangs.
bool is_left_out(const OpenedWork& opened, Place at, const std::vector<TypedAnswer>& typed, Day today) {
    const Page page =
        pages_asked(*opened.form, opened.answers, at.part)[static_cast<std::size_t>(at.page - 1)];
    return std::ranges::any_of(typed, [&](const TypedAnswer& one) {
        const Field& field = *opened.form->field(one.field);
        const bool asked = stands_on(page, field) && is_open(*field.step, opened.answers, today);
        return field.part() == at.part && !asked;
    });
}

/// The own part is said to be ready on its last page.
http::Response finish_own_part(const access::Asked& asked, const OpenedWork& opened, Place at) {
    PartView view{at.part, at.page, shown_answers(opened)};
    view.left = left_of_part(opened, at.part, pages_asked(*opened.form, opened.answers, at.part).back());
    if (!view.left.empty()) return show(asked, opened, view, 422);
    asked.services.database.write([&](db::Writer& tx) {
        mark_ready(tx, asked.viewer.school_id, opened.work.id, side_of(at.part), asked.now);
    });
    const bool hands_over = opened.form->has(part_of(other(side_of(at.part))));
    if (hands_over) return http::see_other(work_path(opened.work.id, "wissel"));
    return http::see_other(work_path(opened.work.id));
}

http::Response after_last_page(const OpenedWork& opened, Place at, Day today) {
    const NextStep next = next_step(opened.work, *opened.form, opened.answers, opened.seat, today);
    if (next.what == Next::hand_in) return http::see_other(work_path(opened.work.id, "inleveren"));
    if (next.what == Next::together) return http::see_other(page_path(opened, Part::together, next.page));
    if (next.what == Next::after && at.part == Part::together && opened.seat.side == Side::pupil)
        return http::see_other(page_path(opened, Part::after, next.page));
    return http::see_other(work_path(opened.work.id));
}

/// Decides on what is kept now: an answer of this page may have brought a page, or taken one away.
http::Response to_next(const access::Asked& asked, Place at) {
    return with_work(asked, Action::do_work, [&](const OpenedWork& opened) {
        const int pages = pages_now(opened, at.part);
        if (pages == 0) return http::see_other(work_path(opened.work.id));
        at.page = page_of_form(opened, at.part, asked.request.form, at.page).value_or(at.page);
        if (at.page < pages) return http::see_other(page_path(opened, at.part, at.page + 1));
        at.page = pages;
        if (is_own_part(at.part)) return finish_own_part(asked, opened, at);
        return after_last_page(opened, at, asked.today());
    });
}

/// The page again, with what is wrong and everything that was typed; when it isn't there any more, what was
/// typed alone.
http::Response again(const access::Asked& asked, Place at, const std::vector<TypedAnswer>& typed,
                     const Looked& looked) {
    return with_work(asked, Action::do_work, [&](const OpenedWork& now) {
        const Day today = asked.today();
        const auto lost = unkept(now, asked.request.form);
        if (auto instead = elsewhere(now, at.part, today))
            return not_kept(asked, now, why_not_here(now, at.part), lost, std::move(*instead));
        const auto page = page_of_form(now, at.part, asked.request.form, at.page);
        if (!page || is_left_out(now, {at.part, *page}, lost, today))
            return not_kept(asked, now, page_is_gone(), lost, http::see_other(work_path(now.work.id)));
        PartView view{at.part, *page, shown_answers(now), looked.wrong};
        view.left = looked.left;
        // Of an own part nothing is kept while something on the page is wrong.
        for (const TypedAnswer& one : typed)
            if (!looked.wrong.of(one.field).empty() || (is_own_part(at.part) && !looked.wrong.none()))
                view.shown[one.field] = {one.value, one.seen_version};
        return show(asked, now, view, 422);
    });
}

http::Response save(const access::Asked& asked, const OpenedWork& opened, Place at) {
    const Day today = asked.today();
    const Page page =
        pages_asked(*opened.form, opened.answers, at.part)[static_cast<std::size_t>(at.page - 1)];
    const auto typed = typed_on_page(opened, page, asked.request.form, today);
    const Looked looked = look_at_page(opened, at.part, typed);
    if (is_own_part(at.part) && !looked.wrong.none()) return again(asked, at, typed, looked);
    // What is filled in is kept, also when something is still missing.
    std::vector<TypedAnswer> fitting = typed, wrong = typed;
    const auto is_wrong = [&](const TypedAnswer& one) {
        return !looked.wrong.of(one.field).empty() && !one.value.empty();
    };
    std::erase_if(fitting, is_wrong);
    std::erase_if(wrong, std::not_fn(is_wrong));
    const auto conflicts = asked.services.database.write([&](db::Writer& tx) {
        return save_answers(tx, asked.viewer.school_id, opened.work.id, fitting, asked.viewer.person_id,
                            asked.now);
    });
    if (!conflicts) return again(asked, at, typed, looked); // handed in meanwhile
    if (!conflicts->empty())
        return two_versions(asked, opened, page_path(opened, at.part, at.page), typed, *conflicts, wrong);
    const bool left_out = is_left_out(opened, at, unkept(opened, asked.request.form), today);
    if (!looked.all_is_well() || left_out) return again(asked, at, typed, looked);
    return to_next(asked, at);
}

http::Response take_form(const access::Asked& asked, const OpenedWork& opened, Part part) {
    const auto typed = unkept(opened, asked.request.form);
    if (auto instead = elsewhere(opened, part, asked.today()))
        return not_kept(asked, opened, why_not_here(opened, part), typed, std::move(*instead));
    const auto number = page_number(asked.request, opened, part);
    if (!number) return access::not_found(asked);
    const auto page = page_of_form(opened, part, asked.request.form, *number);
    if (!page)
        return not_kept(asked, opened, page_is_gone(), typed, http::see_other(work_path(opened.work.id)));
    return save(asked, opened, {part, *page});
}

void register_part(access::Routes& routes, const std::string& pattern, Part part) {
    routes.get(pattern, Action::do_work, [part](const access::Asked& asked) {
        return with_work(asked, Action::do_work, [&](const OpenedWork& opened) {
            if (auto instead = elsewhere(opened, part, asked.today())) return std::move(*instead);
            const auto number = page_number(asked.request, opened, part);
            if (!number) return access::not_found(asked);
            if (*number == 1 && sits_down(asked, opened, part)) return ask_to_sit_together(asked, opened);
            return show(asked, opened, {part, *number, shown_answers(opened)});
        });
    });
    routes.post(pattern, Action::do_work, [part](const access::Asked& asked) {
        return with_work(asked, Action::do_work,
                         [&](const OpenedWork& opened) { return take_form(asked, opened, part); });
    });
}

/// Where all that they do together stands on one page, this is it; else the way to the page they are at. When
/// it is handed in: all that was written, also for another parent.
http::Response together(const access::Asked& asked, const OpenedWork& opened) {
    if (is_staff(opened)) return http::see_other(work_path(opened.work.id));
    if (opened.work.handed_in_at) {
        PartView view{Part::together, 1, shown_answers(opened)};
        view.photos = asked.services.database.read(
            [&](db::Reader& tx) { return photos_of_work(tx, asked.viewer.school_id, opened.work.id); });
        return work_page(asked, t_content(opened.form->title), reading_page(opened, view), 200,
                         reading_scripts);
    }
    const Day today = asked.today();
    if (auto instead = elsewhere(opened, Part::together, today)) return std::move(*instead);
    const auto pages = pages_asked(*opened.form, opened.answers, Part::together);
    if (pages.empty()) return http::see_other(work_path(opened.work.id));
    if (sits_down(asked, opened, Part::together)) return ask_to_sit_together(asked, opened);
    if (pages.size() == 1) return show(asked, opened, {Part::together, 1, shown_answers(opened)});
    return http::see_other(page_path(opened, Part::together,
                                     first_open_page(*opened.form, opened.answers, Part::together, today)));
}
} // namespace

http::Response show_page_again(const access::Asked& asked, const OpenedWork& opened,
                               const std::string& item_key, std::string sentence, int status) {
    const Step* step = opened.form->step_of(item_key);
    if (!step) return http::see_other(work_path(opened.work.id));
    PartView view{part_of(*step), page_of(*opened.form, opened.answers, *step), shown_answers(opened)};
    if (sentence.empty())
        return http::see_other(page_path(opened, view.part, view.page) + still_together(view.part));
    view.errors.add(item_key, std::move(sentence));
    return show(asked, opened, std::move(view), status);
}

void register_parts(access::Routes& routes) {
    for (const Part part : {Part::pupil, Part::adult, Part::together, Part::after})
        register_part(routes, fmt::format("/werk/{{work}}/{}/{{page}}", path_of(part)), part);
    routes.get("/werk/{work}/samen", Action::see_work, [](const access::Asked& asked) {
        return with_work(asked, Action::see_work,
                         [&](const OpenedWork& opened) { return together(asked, opened); });
    });
    routes.post("/werk/{work}/samen", Action::do_work, [](const access::Asked& asked) {
        return with_work(asked, Action::do_work,
                         [&](const OpenedWork& opened) { return take_form(asked, opened, Part::together); });
    });
}

} // namespace trialoog::assignments
