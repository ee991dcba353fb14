#include "slices/content/draft/slots.hpp"
#include "slices/content/draft/structure.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace trialoog::content;

namespace {
std::shared_ptr<Template> qualities() { return read_draft(find_in_library("qualities")->yaml); }

Slots item_slots(Template& form, const std::string& key) {
    const FoundItem found = find_item(form, key);
    return slots_of_item(form, *found.step, *found.item);
}
bool has(const Slots& slots, const std::string& name) {
    return std::ranges::find(slots, name, &Slot::name) != slots.end();
}
std::string value_of(const Slots& slots, const std::string& name) {
    return std::ranges::find(slots, name, &Slot::name)->value;
}
std::string changed_yaml(Template& form) {
    tidy_up(form);
    return to_yaml(form);
}
} // namespace

TEST_CASE("saving every page as it is changes nothing") {
    for (const LibraryTemplate& one : library()) {
        const auto form = read_draft(one.yaml);
        const std::string before = to_yaml(*form);
        const auto save = [](const Slots& slots) {
            Values typed;
            for (const Slot& slot : slots)
                typed[slot.name] = slot.value;
            CHECK(check(slots, typed).none());
            put(slots, typed);
        };
        CAPTURE(one.form->key);
        save(slots_of_texts(*form));
        save(slots_of_words(*form));
        for (Step& step : form->steps) {
            save(slots_of_step(*form, step));
            for (Item& item : step.items)
                save(slots_of_item(*form, step, item));
        }
        CHECK(changed_yaml(*form) == before);
    }
}

TEST_CASE("who writes sees the places in Dutch") {
    const auto form = qualities();
    const Slots slots = slots_of_texts(*form);
    CHECK(value_of(slots, "waarom_volwassene").find("{leerling}") != std::string::npos);
    put(slots, {{"waarom_volwassene", "Vraag het {leerling} maar."}});
    CHECK(form->why.adult == "Vraag het {pupil} maar.");
}

TEST_CASE("what the adult's place leaves empty is said to the adult as to the pupil") {
    const auto form = qualities();
    FoundItem found = find_item(*form, "nicest");
    put(item_slots(*form, "nicest"), {{"vraag", "Wat was mooi?"}, {"vraag_volwassene", ""}});
    CHECK(found.item->label.adult == "Wat was mooi?");
    CHECK(value_of(item_slots(*form, "nicest"), "vraag_volwassene").empty());
}

TEST_CASE("a question has the places of its kind, also after the kind has changed") {
    const auto form = qualities();
    CHECK(has(item_slots(*form, "pupil_top"), "aantal"));
    CHECK_FALSE(has(item_slots(*form, "pupil_situation_1"), "lijst"));
    CHECK_FALSE(has(item_slots(*form, "side_by_side"), "verplicht"));
    put(item_slots(*form, "pupil_top"), {{"soort", "text"}, {"aantal", "5"}});
    const Item& item = *find_item(*form, "pupil_top").item;
    CHECK(item.kind == Kind::text);
    CHECK(item.places == 1);
    CHECK(item.max_length == usual_length(Kind::text));
}

TEST_CASE("rows are columns that say what stands in them; an empty column goes") {
    const auto form = qualities();
    const std::string key = add_item(*form, "talk", Kind::rows);
    const std::string yaml = to_yaml(*form);
    const auto read = read_draft(yaml);
    put(item_slots(*read, key), {{"kolom_1", "Wat is het werk?"},
                                 {"kolom_2", ""},
                                 {"kolom_2_volwassene", ""},
                                 {"aantal", "4"},
                                 {"kring", "family"}});
    tidy_up(*read);
    const Item& rows = *find_item(*read, key).item;
    REQUIRE(rows.columns.size() == 1);
    CHECK(rows.columns[0].label.pupil == "Wat is het werk?");
    CHECK(rows.places == 4);
    CHECK(rows.circle == "family");
}

TEST_CASE("a new list gets a key from its name; a list without words goes") {
    const auto form = qualities();
    put(slots_of_words(*form),
        {{"nieuwe_lijst", "Soorten techniek!"}, {"nieuwe_woorden", "bouwen\n\nbouwen\n rijden "}});
    tidy_up(*form);
    CHECK(form->list("soorten_techniek") == std::vector<std::string>{"bouwen", "rijden"});
    put(slots_of_words(*form), {{"lijst_soorten_techniek", ""}});
    tidy_up(*form);
    CHECK(form->lists.size() == 1);
}

TEST_CASE("what a place can't take is said in a sentence") {
    const auto form = qualities();
    const auto wrong = [](const Slots& slots, const Values& typed) {
        const auto errors = check(slots, typed);
        return errors.none() ? std::string("nothing") : errors.all()[0].second;
    };
    const Slots texts = slots_of_texts(*form);
    CHECK(wrong(texts, {{"minuten", "lang"}}) == "Vul een getal in van 1 tot 240.");
    CHECK(wrong(texts, {{"minuten", "241"}}) == "Vul een getal in van 1 tot 240.");
    CHECK(wrong(texts, {{"titel", ""}}) == "Dit mag niet leeg zijn.");
    CHECK(wrong(texts, {{"titel", std::string(81, 'a')}}) ==
          "Dit is te lang. Er passen 80 tekens in, en het zijn er 81.");
    std::string accents;
    for (int n = 0; n < 80; ++n)
        accents += "é";
    CHECK(wrong(texts, {{"titel", accents}}) == "nothing");
    CHECK(wrong(texts, {{"titel", "twee\nregels"}}) == "Zet dit op één regel.");
    CHECK(wrong(texts, {{"leerjaar", "5"}}) == "Kies iets uit de lijst.");
    const std::string film = add_item(*form, "talk", Kind::link);
    const auto read = read_draft(to_yaml(*form)); // after a change of structure its fields aren't right
    CHECK(wrong(item_slots(*read, film), {{"adres", "http://example.org"}}) ==
          "Begin het adres met https://");
    CHECK(wrong(item_slots(*read, film), {{"adres", "https://example.org"}}) == "nothing");
}
