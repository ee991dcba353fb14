// Where the pages of a draft are, and what its steps and questions are called there.

#include "platform/i18n/i18n.hpp"
#include "slices/content/draft/slot_kinds.hpp"
#include "slices/content/editor/pages.hpp"

namespace trialoog::content {

std::string draft_path(std::string_view id, std::string_view page) {
    std::string path = "/thuisopdrachten/" + std::string(id);
    if (!page.empty()) path.append("/").append(page);
    return path;
}
std::string step_path(std::string_view step_key) { return "stap/" + std::string(step_key); }
std::string item_path(std::string_view item_key) { return "vraag/" + std::string(item_key); }

std::string spot_path(std::string_view template_id, const Spot& spot) {
    if (!spot.item.empty()) return draft_path(template_id, item_path(spot.item));
    return draft_path(template_id, spot.step.empty() ? "teksten" : step_path(spot.step));
}

std::string title_of(const Step& step) {
    const std::string title =
        for_author(step.answerer == Answerer::adult ? step.title.adult : step.title.pupil);
    return title.empty() ? t("(nog geen titel)") : title;
}
std::string title_of(const Item& item) {
    const std::string title = for_author(item.label.pupil.empty() ? item.label.adult : item.label.pupil);
    return title.empty() ? t("(nog geen vraag)") : shortened(title);
}

} // namespace trialoog::content
