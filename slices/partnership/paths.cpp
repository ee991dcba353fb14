#include "slices/partnership/pages.hpp"

namespace trialoog::partnership {

std::string work_path(std::string_view work_id) { return "/werk/" + std::string(work_id) + "/terugblik"; }

std::string handed_over_path(std::string_view work_id) { return work_path(work_id) + "/volwassene"; }

std::string slip_path(std::string_view work_id) { return work_path(work_id) + "/briefje"; }

std::string slips_path(std::string_view assignment_id, std::string_view more) {
    return assignment_path(assignment_id) + "/briefjes" + std::string(more);
}

std::string assignment_path(std::string_view assignment_id) {
    return "/opdracht/" + std::string(assignment_id) + "/terugblik";
}

std::string results_path(std::string_view template_key) {
    std::string path = "/thuisopdrachten/terugblik";
    if (!template_key.empty()) path.append("/").append(template_key);
    return path;
}

look::Voice look_voice(Evaluator evaluator) {
    if (evaluator == Evaluator::pupil) return look::Voice::pupil;
    return evaluator == Evaluator::adult ? look::Voice::parent : look::Voice::mentor;
}

} // namespace trialoog::partnership
