#include "slices/content/draft/slots.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"
#include "platform/text/typed.hpp"

#include <algorithm>
#include <sstream>

namespace trialoog::content {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

bool is_number(const Slot& slot, std::string_view text) {
    return text::number<int>(text, slot.from, slot.to).has_value();
}

std::string wrong_with(const Slot& slot, const std::string& typed) {
    if (typed.empty() && !slot.may_be_empty) return t("Dit mag niet leeg zijn.");
    if (slot.control == Control::number && !is_number(slot, typed))
        return tf("Vul een getal in van {from} tot {to}.", fmt::arg("from", slot.from),
                  fmt::arg("to", slot.to));
    const bool known = std::ranges::find(slot.choices, typed, &look::Choice::value) != slot.choices.end();
    if (slot.control == Control::choice && !known) return t("Kies iets uit de lijst.");
    if (std::string sentence = look::too_long(typed, slot.most); !sentence.empty()) return sentence;
    const bool one_line = slot.control != Control::lines;
    if (one_line && typed.find('\n') != typed.npos) return t("Zet dit op één regel.");
    if (slot.wants_https && !typed.empty() && !typed.starts_with("https://"))
        return t("Begin het adres met https://");
    return {};
}
} // namespace

look::Errors check(const Slots& slots, const Values& typed) {
    look::Errors errors;
    for (const Slot& slot : slots) {
        const auto found = typed.find(slot.name);
        if (found == typed.end()) continue;
        if (std::string wrong = wrong_with(slot, found->second); !wrong.empty())
            errors.add(slot.name, std::move(wrong));
    }
    return errors;
}

void put(const Slots& slots, const Values& typed) {
    for (const bool last : {false, true})
        for (const Slot& slot : slots)
            if (const auto found = typed.find(slot.name); slot.put_last == last && found != typed.end())
                slot.put(found->second);
}

std::string for_author(std::string text) {
    replace_all(text, "{pupil}", "{leerling}");
    replace_all(text, "{adult}", "{volwassene}");
    return text;
}

std::string from_author(std::string text) {
    replace_all(text, "{leerling}", "{pupil}");
    replace_all(text, "{volwassene}", "{adult}");
    return text;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    std::istringstream in{std::string(text)};
    for (std::string line; std::getline(in, line);) {
        line = text::typed_lines(line);
        if (!line.empty() && std::ranges::find(lines, line) == lines.end()) lines.push_back(line);
    }
    return lines;
}

std::string joined_lines(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines)
        text.append(text.empty() ? "" : "\n").append(line);
    return text;
}

void tidy_up(Template& form) {
    std::erase_if(form.tips, [](const Wording& tip) { return tip.empty(); });
    std::erase_if(form.lists, [](const QualityList& list) { return list.words.empty(); });
    for (Step& step : form.steps) {
        std::erase_if(step.examples, [](const Example& one) { return one.text.empty(); });
        for (Item& item : step.items) {
            std::erase_if(item.columns, [](const Column& one) { return one.label.empty(); });
            if (std::ranges::all_of(item.of, &std::string::empty)) item.of.clear();
        }
    }
}

} // namespace trialoog::content
