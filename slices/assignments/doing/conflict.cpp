#include "slices/assignments/doing/conflict.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/doing/pages_doing.hpp"
#include "slices/assignments/work_frame/with_work.hpp"

#include <algorithm>

namespace trialoog::assignments {

http::Response two_versions(const access::Asked& asked, const OpenedWork& opened, std::string_view back_to,
                            const std::vector<TypedAnswer>& typed, const std::vector<Conflict>& conflicts,
                            const std::vector<TypedAnswer>& beside) {
    std::vector<TwoVersions> all;
    for (const Conflict& conflict : conflicts) {
        const Answer& kept = conflict.current;
        const auto mine = std::ranges::find(typed, kept.field, &TypedAnswer::field);
        all.push_back({opened.form->field(kept.field), mine->value, kept.value,
                       name_of_saver(opened, kept.saved_by), kept.version});
        // The other has begun on an own device meanwhile: that stays hidden, and what was typed here stays in
        // sight.
        all.back().hidden = !may_see_answer(opened.work, *opened.form, kept, opened.seat);
        if (all.back().hidden) all.back().theirs.clear();
    }
    return work_page(asked, t("Er zijn twee antwoorden"), two_versions_page(opened, back_to, all, beside),
                     409, reading_scripts);
}

} // namespace trialoog::assignments
