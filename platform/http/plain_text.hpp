#pragma once
#include <string_view>

namespace trialoog::http {
/// Valid UTF-8 without NUL (PostgreSQL can't keep one): what a form field may hold.
bool is_plain_text(std::string_view);
} // namespace trialoog::http
