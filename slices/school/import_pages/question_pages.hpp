#pragma once
// The questions of an import, as a part of the form under its preview.

#include "platform/html/html.hpp"
#include "platform/http/http.hpp"
#include "slices/school/plan/plan.hpp"

namespace trialoog::school {

constexpr int questions_on_a_page = 20;

/// Nothing when there are none. `page` counts from 1.
html::Html question_fields(const std::vector<Question>&, int page);

/// What a form says about these questions; what it doesn't mention stays as it was answered.
Answers answers_of(const http::Fields&, const std::vector<Question>&);

} // namespace trialoog::school
