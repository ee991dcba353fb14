#include "slices/assignments/work/wording.hpp"

#include "slices/assignments/work/adult_in_words.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work/companion_kind.hpp"

namespace trialoog::assignments {
namespace {

void replace_all(std::string& text, std::string_view place, std::string_view name) {
    for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place, at + name.size()))
        text.replace(at, place.size(), name);
}
} // namespace

Names names_of(const Work& work) {
    Names names;
    names.pupil = work.pupil_given_name;
    const bool named = !work.companion_name.empty();
    names.adult = named ? work.companion_name : companion_for_pupil(work.companion);
    names.adult_speaks = named ? work.companion_name : companion_label(work.companion);
    if (names.adult_speaks.empty()) names.adult_speaks = t("volwassene");
    return names;
}

Names names_of(const OpenedWork& opened) {
    Names names = names_of(opened.work);
    for (const Field& field : opened.form->fields) {
        if (field.item->blank.empty()) continue;
        const Answer* answer = find_answer(opened.answers, field.key);
        const bool quoted = answer && !answer->value.empty() &&
                            may_see_answer(opened.work, *opened.form, *answer, opened.seat);
        names.quotes.emplace_back("{" + field.key + "}",
                                  t_content(quoted ? answer->value : field.item->blank));
    }
    return names;
}

std::string say(const std::string& dutch, const Names& names) {
    std::string text = t_content(dutch);
    if (text.find('{') == std::string::npos) return text;
    if (text.starts_with("{adult}")) text.replace(0, 7, capital(names.adult));
    replace_all(text, "{adult}", names.adult);
    replace_all(text, "{pupil}", names.pupil);
    for (const auto& [place, answer] : names.quotes) {
        if (text.starts_with(place)) text.replace(0, place.size(), capital(answer));
        replace_all(text, place, answer);
    }
    return text;
}

std::string capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

AdultInWords adult_in_words(const std::string& companion, const std::string& companion_name) {
    Work work;
    work.companion = companion;
    work.companion_name = companion_name;
    const Names names = names_of(work);
    return {names.adult, names.adult_speaks};
}

std::string work_path(std::string_view work_id, std::string_view page) {
    // A work that is only shown (preview.hpp) has the address of its pages for an id.
    std::string path = work_id.starts_with('/') ? std::string(work_id) : "/werk/" + std::string(work_id);
    if (!page.empty()) path.append("/").append(page);
    return path;
}

std::string_view path_of(Part part) {
    switch (part) {
    case Part::pupil:
        return "leerling";
    case Part::adult:
        return "volwassene";
    case Part::together:
        return "samen";
    case Part::after:
        return "daarna";
    }
    return {};
}

std::string page_path(const OpenedWork& opened, Part part, int page) {
    std::string path = work_path(opened.work.id, path_of(part));
    if (part == Part::together && pages_asked(*opened.form, opened.answers, part).size() < 2) return path;
    return path.append("/").append(std::to_string(page));
}

std::string class_work_path(std::string_view assignment_id, std::string_view page) {
    std::string path = "/opdracht/" + std::string(assignment_id);
    if (!page.empty()) path.append("/").append(page);
    return path;
}

std::string class_path(std::string_view class_id) { return "/klas/" + std::string(class_id); }

} // namespace trialoog::assignments
