#include "slices/assignments/doing/not_kept.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/doing/pages_doing.hpp"
#include "slices/assignments/work_pages/answer_form.hpp"

#include <algorithm>

namespace trialoog::assignments {

std::vector<TypedAnswer> unkept(const OpenedWork& opened, const http::Fields& sent) {
    auto typed = typed_answers(*opened.form, sent, opened.answers);
    std::erase_if(typed, [&](const TypedAnswer& one) {
        return one.value.empty() || one.value == value_of(opened.answers, one.field);
    });
    return typed;
}

http::Response not_kept(const access::Asked& asked, const OpenedWork& opened, const std::string& why,
                        const std::vector<TypedAnswer>& typed, http::Response instead) {
    if (typed.empty()) return instead;
    return work_page(asked, t("Niet bewaard"), not_kept_page(opened, why, typed), 409, reading_scripts);
}

} // namespace trialoog::assignments
