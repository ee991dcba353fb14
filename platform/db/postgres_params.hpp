#pragma once
#include "platform/db/db.hpp"

#include <string>
#include <vector>

namespace trialoog::db::postgres {

/// Parameters as libpq wants them; the server gives them their types.
class BoundParams {
public:
    BoundParams(std::span<const Param>, std::string_view statement);
    int count() const { return int(values_.size()); }
    const char* const* values() const { return values_.data(); }
    const int* lengths() const { return lengths_.data(); }
    const int* formats() const { return formats_.data(); }

private:
    std::vector<std::string> texts_; // with the end mark that libpq needs
    std::vector<const char*> values_;
    std::vector<int> lengths_, formats_;
};

} // namespace trialoog::db::postgres
