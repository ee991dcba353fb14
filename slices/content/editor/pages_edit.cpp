// A page of the editor: its slots under headings, advice on its texts, and what the other wrote.

#include "platform/i18n/i18n.hpp"
#include "slices/content/draft/kinds.hpp"
#include "slices/content/draft/structure.hpp"
#include "slices/content/editor/pages.hpp"

#include <algorithm>

namespace trialoog::content {
using namespace html;
namespace {

constexpr std::string_view step_prefix = "stap/", item_prefix = "vraag/";

Spot spot_of(const EditPage& page) {
    if (page.path.starts_with(step_prefix)) return {page.path.substr(step_prefix.size())};
    if (!page.path.starts_with(item_prefix)) return {};
    const std::string item = page.path.substr(item_prefix.size());
    const Step* step = page.form.step_of(item);
    return {step ? step->key : std::string(), item};
}

const Clash* clash_of(const EditPage& page, const std::string& slot) {
    const auto found = std::ranges::find(page.clashes, slot, &Clash::name);
    return found == page.clashes.end() ? nullptr : &*found;
}

Html control(const EditPage& page, const Slot& slot) {
    look::Field field{.name = slot.name, .label = slot.label, .hint = slot.hint, .value = slot.value};
    field.autocomplete = "off";
    if (slot.control == Control::choice) {
        field.autocomplete.clear();
        return look::select_field(field, slot.choices, page.errors);
    }
    if (slot.control == Control::number) {
        field.type = "number";
        field.more = {attr("min", slot.from), attr("max", slot.to)};
        return look::text_field(field, page.errors);
    }
    field.max_length = static_cast<int>(slot.most);
    return slot.control == Control::lines ? look::text_area(field, 3, page.errors)
                                          : look::text_field(field, page.errors);
}

std::string as_chosen(const Slot& slot, const std::string& value) {
    const auto choice = std::ranges::find(slot.choices, value, &look::Choice::value);
    if (choice != slot.choices.end()) return choice->label;
    return value.empty() ? t("(leeg)") : value;
}

Html with_clash(const EditPage& page, const Slot& slot) {
    const Clash* clash = clash_of(page, slot.name);
    if (!clash) return control(page, slot);
    return group(look::notice(look::Tone::attention,
                              tf("{name} bewaarde hier:", fmt::arg("name", page.opened.about.changed_by)),
                              p(cls("kept"), as_chosen(slot, clash->theirs))),
                 control(page, slot));
}

bool needs_attention(const EditPage& page, const std::string& heading) {
    return std::ranges::any_of(page.slots, [&](const Slot& slot) {
        return slot.under == heading &&
               (!page.errors.of(slot.name).empty() || clash_of(page, slot.name) != nullptr);
    });
}

/// The slots of one heading, on a card or behind their heading.
Html together(const EditPage& page, const Slot& first, const Html& controls) {
    if (!first.is_folded) return look::card(first.under, controls);
    return details(cls("more card"), flag("open", needs_attention(page, first.under)),
                   summary(first.under, look::icon("chevron-down")), controls);
}

Html both_versions(const EditPage& page) {
    if (page.clashes.empty() && !page.is_gone) return {};
    Html lost;
    for (const Clash& clash : page.clashes) {
        const auto is_here = std::ranges::find(page.slots, clash.name, &Slot::name) != page.slots.end();
        const auto was = std::ranges::find(page.lost_labels, clash.name, &Slot::name);
        if (is_here || was == page.lost_labels.end()) continue;
        lost += group(p(b(was->label)), p(cls("kept"), as_chosen(*was, clash.mine)));
    }
    const std::string& name = page.opened.about.changed_by;
    return look::notice(
        look::Tone::attention,
        page.is_gone ? tf("{name} haalde dit intussen weg", fmt::arg("name", name))
                     : tf("{name} veranderde dit ook", fmt::arg("name", name)),
        group(p(page.is_gone
                    ? t("Hieronder staat wat jij typte. Neem over wat je nog nodig hebt.")
                    : t("Jouw tekst is nog niet bewaard. Je ziet beide teksten. Maak er één van en bewaar.")),
              when(!lost.empty() && !page.is_gone, [] { return p(t("Dit heeft geen plek meer:")); }), lost));
}

Html why_kept(const EditPage& page) {
    if (!page.is_kept) return {};
    return look::notice(
        look::Tone::attention, t("Dit is niet weggehaald"),
        p(tf("{name} veranderde net iets aan deze opdracht. Kijk of dit nog weg mag. Haal het "
             "daarna weg.",
             fmt::arg("name", page.opened.about.changed_by))));
}

Html advice_here(const EditPage& page) {
    const Spot spot = spot_of(page);
    if (page.path == "woorden") return {};
    const auto advice = advise_on(page.form, spot, reader());
    if (advice.empty()) return {};
    return look::notice(look::Tone::plain, t("Tip bij deze tekst"), advice_list(advice, {}));
}

Html problems_here(const EditPage& page) {
    const Spot spot = spot_of(page);
    Html all;
    for (const Problem& one : problems_of(page.form))
        if (one.spot == spot && (!spot.step.empty() || page.path == "teksten")) all += Html(li(one.sentence));
    if (all.empty()) return {};
    return look::notice(look::Tone::attention, t("Nog te doen vóór goedkeuren"), ul(all));
}

std::vector<look::Crumb> way(const EditPage& page) {
    const std::string& id = page.opened.about.id;
    std::vector<look::Crumb> crumbs{{t("Thuisopdrachten"), "/thuisopdrachten"},
                                    {page.opened.about.title, draft_path(id)}};
    const Spot spot = spot_of(page);
    if (spot.item.empty()) return crumbs;
    for (const Step& step : page.form.steps)
        if (step.key == spot.step) crumbs.push_back({title_of(step), draft_path(id, step_path(step.key))});
    return crumbs;
}
} // namespace

Html slot_controls(const EditPage& page) {
    Html all, group_controls;
    for (std::size_t at = 0; at < page.slots.size(); ++at) {
        const Slot& slot = page.slots[at];
        group_controls += with_clash(page, slot);
        if (at + 1 < page.slots.size() && page.slots[at + 1].under == slot.under) continue;
        all += together(page, slot, group_controls);
        group_controls = Html();
    }
    return all;
}

Html edit_page(const EditPage& page) {
    const std::string path = draft_path(page.opened.about.id, page.path);
    const auto crumbs = way(page);
    const Html saved =
        page.is_saved && page.errors.none() ? look::notice(look::Tone::good, t("Bewaard"), Html()) : Html();
    const Html edit = look::post_form(
        path,
        group(input(type("hidden"), name("gezien"), value(std::to_string(page.seen))), slot_controls(page),
              look::foot(group(a(href(crumbs.back().href), t("Terug")), look::submit(t("Bewaar"))))));
    return group(look::breadcrumbs(crumbs), look::heading(page.opened.about.title, page.title),
                 look::error_summary(page.errors), both_versions(page), why_kept(page),
                 when(page.path != "woorden" && !page.is_gone,
                      [] {
                          return p(
                              cls("hint"),
                              t("Komt er een naam in de tekst? Schrijf dan {leerling} of {volwassene}."));
                      }),
                 saved, problems_here(page), advice_here(page),
                 when(!page.is_gone, [&] { return group(edit, below_slots(page)); }));
}

http::Response shown(const Authoring& asked, std::string title, const Html& content, int status, bool wide) {
    look::Frame frame = access::frame(asked, std::move(title));
    frame.wide = wide;
    frame.styles = {"css/authoring.css"};
    return http::page(look::page(frame, content), status);
}

http::Response shown(const Authoring& asked, const EditPage& page, int status) {
    return shown(asked, page.title, edit_page(page), status, false);
}

} // namespace trialoog::content
