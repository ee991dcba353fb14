#include "look/job.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

namespace trialoog::look {

bool is_under_way(jobs::JobState state) {
    return state == jobs::JobState::waiting || state == jobs::JobState::running;
}

html::Html job_failed(const std::string& why) {
    return notice(Tone::error, t("Het lukte niet"),
                  html::p(why.empty() ? t("Probeer het nog een keer.") : why));
}

http::Response looking_again(http::Response page, jobs::JobState state) {
    if (is_under_way(state)) page.with("refresh", "2");
    return page;
}

} // namespace trialoog::look
