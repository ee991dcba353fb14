// The slots of a question: those that its kind has.

#include "platform/i18n/i18n.hpp"
#include "slices/content/draft/kinds.hpp"
#include "slices/content/draft/slot_kinds.hpp"
#include "slices/content/template/template_words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace trialoog::content {
namespace {

constexpr std::size_t columns_at_most = 4;

std::string title_of(const Item& item) {
    const std::string& words = item.label.pupil.empty() ? item.label.adult : item.label.pupil;
    return shortened(for_author(words));
}

/// Makes the slots of one item. Its member functions add them in the order of the page.
class OfItem {
public:
    OfItem(Template& form, const Step& step, Item& item) : form_(form), step_(step), item_(item) {}

    Slots all() {
        question();
        answer();
        under(t("Het antwoord"), false);
        dossier();
        under(t("Wat gaat naar het dossier?"), true);
        more();
        under(t("Meer"), true);
        return std::move(slots_);
    }

private:
    void under(const std::string& heading, bool folded) {
        for (; named_ < slots_.size(); ++named_) {
            slots_[named_].under = heading;
            slots_[named_].is_folded = folded;
        }
    }

    void question() {
        wording("vraag", item_.kind == Kind::read ? t("Kopje") : t("De vraag"), {}, item_.label,
                Control::lines, 300);
        wording("uitleg", t("Uitleg bij de vraag"), {}, item_.hint, Control::lines, 600);
        if (item_.kind == Kind::read)
            wording("tekst", t("De tekst"), t("Een lege regel begint een nieuwe alinea."), item_.text,
                    Control::lines, 6000);
        named_ = slots_.size(); // without a heading
    }

    void answer() {
        slots_.push_back(
            choice_slot({"soort", t("Wat voor antwoord?"),
                         t("Kies je een ander soort? Bewaar dan eerst. Daarna zie je wat erbij hoort.")},
                        std::string(said::of(item_.kind, said::kinds)), kind_choices(),
                        [&item = item_](const std::string& typed) { change_kind(item, typed); }));
        slots_.back().put_last = true;
        if (asks(item_.kind))
            slots_.push_back(yes_no_slot({"verplicht", t("Moet dit ingevuld worden?"), {}}, item_.required));
        if (step_.answerer == Answerer::both && asks(item_.kind))
            slots_.push_back(choice_slot(
                {"wie_vertelt", t("Wie vertelt dit?")}, std::string(said::of(item_.told_by, said::answerers)),
                {{"both", t("Samen")}, {"pupil", t("De leerling")}, {"adult", t("De volwassene")}},
                [&item = item_](const std::string& typed) {
                    item.told_by = said::from(typed, Answerer::both, said::answerers);
                }));
        if (has_words(item_.kind)) words();
        if (item_.kind == Kind::several || item_.kind == Kind::comparison) tops();
        if (item_.kind == Kind::top)
            slots_.push_back(
                number_slot({"aantal", t("Hoeveel plaatsen heeft de top?"), {}}, item_.places, 1, 9));
        if (item_.kind == Kind::rows) rows();
        if (item_.kind == Kind::link) link();
    }

    void words() {
        slots_.push_back(choice_slot({"lijst", t("Uit welke woordenlijst?")}, item_.list,
                                     list_choices(form_, item_.list),
                                     [&item = item_](const std::string& typed) { item.list = typed; }));
        slots_.push_back(yes_no_slot({"eigen_woorden", t("Mag een eigen woord ook?"), {}}, item_.own_words));
    }

    void tops() {
        item_.of.resize(std::max<std::size_t>(item_.of.size(), 2));
        const std::string labels[]{t("De top van de leerling"), t("De top van de volwassene")};
        for (std::size_t at = 0; at < 2; ++at) {
            std::vector<look::Choice> choices{{"", t("Geen")}};
            for (const Step& step : form_.steps)
                for (const Item& one : step.items)
                    if (one.kind == Kind::top) choices.push_back({one.key, title_of(one)});
            slots_.push_back(
                choice_slot({fmt::format("top_{}", at + 1), labels[at]}, item_.of[at],
                            with_now(std::move(choices), item_.of[at]),
                            [&item = item_, at](const std::string& typed) { item.of[at] = typed; }));
        }
    }

    void rows() {
        slots_.push_back(number_slot({"aantal", t("Hoeveel regels?"), {}}, item_.places, 1, 9));
        item_.columns.resize(
            std::min(item_.columns.size() + 1, std::max(columns_at_most, item_.columns.size())));
        for (std::size_t at = 0; at < item_.columns.size(); ++at)
            column(at);
        slots_.push_back(choice_slot({"kring", t("Over wie gaat het?")}, item_.circle,
                                     {{"", t("Niet over mensen")},
                                      {"family", t("Familie")},
                                      {"acquaintances", t("Kennissen en buren")},
                                      {"leisure", t("Vrije tijd")}},
                                     [&item = item_](const std::string& typed) { item.circle = typed; }));
    }

    void column(std::size_t at) {
        Column& one = item_.columns[at];
        if (one.key.empty()) one.key = at == 0 ? "job" : at == 1 ? "whose" : fmt::format("c{}", at + 1);
        wording(fmt::format("kolom_{}", at + 1), tf("Kolom {n}", fmt::arg("n", at + 1)),
                at == 0 ? t("Vraag eerst naar het beroep. Vraag daarna van wie het is.") : std::string(),
                one.label, Control::line, 80);
        std::vector<look::Choice> choices{{"job", t("Een beroep")}, {"whose", t("Van wie het is")}};
        if (one.key != "job" && one.key != "whose")
            choices.push_back({one.key, t("Iets anders")});
        else
            choices.push_back({fmt::format("c{}", at + 1), t("Iets anders")});
        slots_.push_back(choice_slot(
            {fmt::format("kolom_{}_soort", at + 1), tf("Wat staat er in kolom {n}?", fmt::arg("n", at + 1))},
            one.key, std::move(choices), [&one](const std::string& typed) { one.key = typed; }));
        slots_.push_back(choice_slot(
            {fmt::format("kolom_{}_lijst", at + 1), tf("Woorden voor kolom {n}", fmt::arg("n", at + 1))},
            one.list, list_choices(form_, one.list), [&one](const std::string& typed) { one.list = typed; }));
    }

    void link() {
        if (item_.link.empty()) item_.link = item_.key;
        Slot address = text_slot({"adres", t("Adres van de film of site"), t("Begint met https://")},
                                 item_.url, Control::line, 400);
        address.wants_https = true;
        slots_.push_back(std::move(address));
        slots_.push_back(choice_slot({"film_van", t("Hangt het af van een antwoord?")}, item_.link_of,
                                     fields(item_.link_of, t("Nee, altijd dezelfde")),
                                     [&item = item_](const std::string& typed) { item.link_of = typed; }));
    }

    void dossier() {
        if (!asks(item_.kind)) return;
        slots_.push_back(choice_slot({"oplevert", t("Dit antwoord is")},
                                     std::string(said::of(item_.yields, said::yields)), yield_choices(),
                                     [&item = item_](const std::string& typed) {
                                         item.yields = said::from(typed, Yield::nothing, said::yields);
                                     }));
        slots_.push_back(choice_slot({"over", t("Over welk antwoord gaat het?"),
                                      t("Zo weet het dossier bij welk beroep of profiel dit hoort.")},
                                     item_.about, fields(item_.about, t("Over geen ander antwoord")),
                                     [&item = item_](const std::string& typed) { item.about = typed; }));
        slots_.push_back(choice_slot({"vertelt", t("Wat vertelt het daarover?")},
                                     std::string(said::of(item_.tells, said::tells)),
                                     {{"", t("Niets bijzonders")},
                                      {"for", t("Waarom het past")},
                                      {"against", t("Waarom het niet past")},
                                      {"to_find_out", t("Wat je nog wilt weten")}},
                                     [&item = item_](const std::string& typed) {
                                         item.tells = said::from(typed, Tells::nothing, said::tells);
                                     }));
    }

    void more() {
        if (!asks(item_.kind)) return;
        slots_.push_back(choice_slot({"biedt_aan", t("Bied woorden uit het dossier aan")},
                                     std::string(said::of(item_.offers, said::known_kinds)),
                                     {{"", t("Niets")},
                                      {"qualities", t("Kwaliteiten")},
                                      {"motives", t("Motieven")},
                                      {"jobs", t("Beroepen")},
                                      {"profiles", t("Profielen")},
                                      {"courses", t("Opleidingen")}},
                                     [&item = item_](const std::string& typed) {
                                         item.offers = said::from(typed, Known::nothing, said::known_kinds);
                                     }));
        slots_.push_back(text_slot({"zolang_leeg", t("Wat staat in andere teksten zolang dit leeg is?"),
                                    tf("Alleen nodig als een andere tekst dit antwoord noemt, met {{{key}}}.",
                                       fmt::arg("key", item_.key))},
                                   item_.blank, Control::line, 80));
        Slot most{"tekens",
                  t("Hoeveel tekens mag het antwoord hebben?"),
                  std::to_string(item_.max_length),
                  [&item = item_](const std::string& typed) { item.max_length = std::stoul(typed); },
                  Control::number,
                  5,
                  10,
                  20'000};
        slots_.push_back(std::move(most));
    }

    /// What an item can speak of: every field but its own.
    std::vector<look::Choice> fields(const std::string& now, std::string nothing) const {
        std::vector<look::Choice> choices{{"", std::move(nothing)}};
        for (const Field& field : form_.fields) {
            if (field.item == &item_ || (field.item->kind == Kind::mark && field.column == 1)) continue;
            std::string name = title_of(*field.item);
            if (field.place > 0) name += fmt::format(" ({})", field.place);
            choices.push_back({field.key, std::move(name)});
        }
        return with_now(std::move(choices), now);
    }

    void wording(std::string name, std::string label, std::string hint, Wording& words, Control control,
                 std::size_t most) {
        add_wording(slots_, {std::move(name), std::move(label), std::move(hint)}, words, step_.answerer,
                    control, most);
    }

    static void change_kind(Item& item, const std::string& code) {
        const Kind kind = said::from(code, item.kind, said::kinds);
        if (kind == item.kind) return;
        item.kind = kind;
        item.places = usual_places(kind);
        item.max_length = usual_length(kind);
        if (kind != Kind::several && kind != Kind::comparison) item.of.clear();
        if (kind != Kind::rows) item.columns.clear();
        if (!asks(kind)) item.required = false;
    }

    Template& form_;
    const Step& step_;
    Item& item_;
    Slots slots_;
    std::size_t named_ = 0; // so many have their heading
};
} // namespace

Slots slots_of_item(Template& form, const Step& step, Item& item) { return OfItem(form, step, item).all(); }

} // namespace trialoog::content
