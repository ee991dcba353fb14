#include "slices/assignments/wording.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/companion_kind.hpp"

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

std::string say(const std::string& dutch, const Names& names) {
    std::string text = t_content(dutch);
    if (text.find('{') == std::string::npos) return text;
    if (text.starts_with("{adult}")) text.replace(0, 7, capital(names.adult));
    replace_all(text, "{adult}", names.adult);
    replace_all(text, "{pupil}", names.pupil);
    return text;
}

std::string capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string work_path(std::string_view work_id, std::string_view page) {
    std::string path = "/werk/" + std::string(work_id);
    if (!page.empty()) path.append("/").append(page);
    return path;
}

std::string step_path(std::string_view work_id, Side part, int step) {
    return work_path(work_id, part == Side::pupil ? "leerling/" : "volwassene/") + std::to_string(step);
}

} // namespace trialoog::assignments
