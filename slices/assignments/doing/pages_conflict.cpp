// Two devices changed the same answer: both texts are shown, and somebody chooses.

#include "slices/assignments/doing/pages_doing.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::assignments {
using namespace html;
namespace {

bool can_keep_both(const TwoVersions& versions) {
    const Kind kind = versions.field->item->kind;
    return kind == Kind::text || kind == Kind::several;
}

std::string question(const Field& field, const Names& names) {
    const Side side = field.answerer() == Answerer::adult ? Side::adult : Side::pupil;
    return say(field.item->label.to(side), names);
}

Html only_mine(const TwoVersions& versions, const Names& names) {
    return look::card(question(*versions.field, names),
                      group(p(tf("{name} vult dit nu in op een eigen toestel. Hier is dit getypt:",
                                 fmt::arg("name", capital(versions.their_name)))),
                            p(cls("kept"), versions.mine)));
}

Html versions_of(const TwoVersions& versions, const Names& names) {
    if (versions.hidden) return only_mine(versions, names);
    const std::string& key = versions.field->key;
    std::vector<look::Choice> choices{{"mine", t("Wat ik nu typte")}, {"theirs", t("Wat er al stond")}};
    if (can_keep_both(versions)) choices.push_back({"both", t("Allebei, onder elkaar")});
    const std::string nothing = t("(leeg)");
    const auto shown = [&](const std::string& text) { return text.empty() ? nothing : text; };
    return look::card(
        question(*versions.field, names),
        group(div(cls("differ"),
                  div(p(cls("eyebrow"), t("Wat ik nu typte")), p(cls("kept"), shown(versions.mine))),
                  div(p(cls("eyebrow"),
                        tf("Wat er al stond, van {name}", fmt::arg("name", versions.their_name))),
                      p(cls("kept"), shown(versions.theirs)))),
              look::radio_field(
                  {.name = "pick." + key, .label = t("Welke willen jullie bewaren?"), .value = "mine"},
                  choices),
              input(type("hidden"), name(key), value(versions.mine)),
              input(type("hidden"), name("theirs." + key), value(versions.theirs)),
              input(type("hidden"), name("v." + key), value(std::to_string(versions.their_version)))));
}
} // namespace

Html two_versions_page(const OpenedWork& opened, std::string_view back_to,
                       const std::vector<TwoVersions>& all, const std::vector<TypedAnswer>& beside) {
    const Names names = names_of(opened.work);
    const auto carried = [](const TypedAnswer& one) { // what was wrong too comes back with the choice
        return group(input(type("hidden"), name("v." + one.field), value(std::to_string(one.seen_version))),
                     input(type("hidden"), name(one.field), value(one.value)));
    };
    const bool any_to_choose = !std::ranges::all_of(all, &TwoVersions::hidden);
    return group(
        read_aloud_button(),
        look::heading(t_content(opened.form->title), t("Er zijn twee antwoorden"),
                      t("Op een ander toestel is dit antwoord intussen ook veranderd. Er is niets weg. Kies "
                        "wat jullie bewaren.")),
        look::post_form(
            back_to, group(typed_by(opened),
                           each(all, [&](const TwoVersions& one) { return versions_of(one, names); }),
                           each(beside, carried),
                           look::foot(any_to_choose ? look::submit(t("Bewaar"))
                                                    : look::button_link(work_path(opened.work.id, "wissel"),
                                                                        t("Verder"))))));
}

Html not_kept_page(const OpenedWork& opened, const std::string& why, const std::vector<TypedAnswer>& typed) {
    const Names names = names_of(opened);
    const auto card_of = [&](const TypedAnswer& one) {
        const Field& field = *opened.form->field(one.field);
        const Answer* now = find_answer(opened.answers, one.field);
        const bool shown =
            now && !now->value.empty() && may_see_answer(opened.work, *opened.form, *now, opened.seat);
        return look::card(question(field, names),
                          group(p(cls("eyebrow"), t("Dit is hier getypt")),
                                p(cls("kept"), t_content(one.value)), when(shown, [&] {
                                    return group(p(cls("eyebrow"), t("Dit staat er nu")),
                                                 p(cls("kept"), t_content(now->value)));
                                })));
    };
    return group(
        read_aloud_button(), look::heading(t_content(opened.form->title), t("Dit is niet bewaard"), why),
        p(t("Er is niets weg. Hieronder staat wat er getypt is. Kopieer het als jullie het willen houden.")),
        each(typed, card_of),
        look::foot(look::button_link(work_path(opened.work.id), t("Naar de opdracht"))));
}

} // namespace trialoog::assignments
