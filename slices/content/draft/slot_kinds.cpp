#include "slices/content/draft/slot_kinds.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::content {

Slot text_slot(Called called, std::string& text, Control control, std::size_t most) {
    Slot slot{std::move(called.name),
              std::move(called.label),
              for_author(text),
              [&text](const std::string& typed) { text = from_author(typed); },
              control,
              most};
    slot.hint = std::move(called.hint);
    return slot;
}

void add_wording(Slots& slots, const Called& called, Wording& words, Answerer answerer, Control control,
                 std::size_t most) {
    if (answerer != Answerer::both) {
        Slot one = text_slot(called, answerer == Answerer::adult ? words.adult : words.pupil, control, most);
        one.put = [&words](const std::string& typed) { words.pupil = words.adult = from_author(typed); };
        slots.push_back(std::move(one));
        return;
    }
    const bool same = words.adult == words.pupil;
    slots.push_back(
        text_slot({called.name, tf("{what} (leerling)", fmt::arg("what", called.label)), called.hint},
                  words.pupil, control, most));
    Slot adult =
        text_slot({called.name + "_volwassene", tf("{what} (volwassene)", fmt::arg("what", called.label)),
                   t("Leeg? Dan leest de volwassene hetzelfde.")},
                  words.adult, control, most);
    if (same) adult.value.clear();
    adult.put = [&words](const std::string& typed) {
        words.adult = typed.empty() ? words.pupil : from_author(typed);
    };
    slots.push_back(std::move(adult));
}

Slot choice_slot(Called called, std::string value, std::vector<look::Choice> choices,
                 std::function<void(const std::string&)> put) {
    Slot slot{std::move(called.name), std::move(called.label), std::move(value), std::move(put),
              Control::choice};
    slot.choices = std::move(choices);
    slot.hint = std::move(called.hint);
    return slot;
}

Slot yes_no_slot(Called called, bool& value) {
    return choice_slot(std::move(called), value ? "ja" : "nee", {{"ja", t("Ja")}, {"nee", t("Nee")}},
                       [&value](const std::string& typed) { value = typed == "ja"; });
}

Slot number_slot(Called called, int& value, int from, int to) {
    Slot slot{std::move(called.name),
              std::move(called.label),
              std::to_string(value),
              [&value](const std::string& typed) { value = std::stoi(typed); },
              Control::number,
              4,
              from,
              to};
    slot.hint = std::move(called.hint);
    return slot;
}

std::string name_of_list(const std::string& key) {
    if (key == "qualities") return t("Kwaliteiten");
    if (key == "motives") return t("Motieven");
    if (key == "jobs") return t("Beroepen");
    if (key == "profiles") return t("Profielen");
    if (key == "courses") return t("Opleidingen");
    std::string name = key;
    std::ranges::replace(name, '_', ' ');
    return name;
}

std::vector<look::Choice> with_now(std::vector<look::Choice> choices, const std::string& now) {
    if (std::ranges::find(choices, now, &look::Choice::value) == choices.end())
        choices.push_back({now, tf("{name} (is er niet meer)", fmt::arg("name", now))});
    return choices;
}

std::vector<look::Choice> list_choices(const Template& form, const std::string& now) {
    std::vector<look::Choice> choices{{"", t("Geen lijst")}};
    for (const QualityList& list : form.lists)
        choices.push_back({list.key, name_of_list(list.key)});
    return with_now(std::move(choices), now);
}

std::string shortened(std::string text) {
    constexpr std::size_t most = 70;
    if (text.size() <= most) return text;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end; // not in the middle of a letter
    return text.substr(0, end) + "…";
}

} // namespace trialoog::content
