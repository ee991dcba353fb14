#include "look/read_aloud.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

namespace trialoog::look {
using namespace html;

Html read_aloud_button() {
    return button(type("button"), cls("pill speak"), flag("hidden"), flag("data-read-aloud"),
                  attr("aria-pressed", "false"), attr("data-lang", i18n::current().code), icon("volume"),
                  unseen(t("Lees voor")));
}

} // namespace trialoog::look
