#include "platform/db/postgres_params.hpp"

#include <fmt/core.h>

namespace trialoog::db::postgres {

BoundParams::BoundParams(std::span<const Param> params, std::string_view statement)
    : texts_(params.size()), values_(params.size()), lengths_(params.size()), formats_(params.size()) {
    for (std::size_t n = 0; n < params.size(); ++n) {
        const auto& value = params[n].value();
        if (std::holds_alternative<std::monostate>(value)) continue;
        if (const auto* blob = std::get_if<std::span<const std::byte>>(&value)) {
            values_[n] = blob->empty() ? "" : reinterpret_cast<const char*>(blob->data());
            lengths_[n] = int(blob->size());
            formats_[n] = 1;
            continue;
        }
        if (const auto* integer = std::get_if<std::int64_t>(&value))
            texts_[n] = std::to_string(*integer);
        else if (const auto* real = std::get_if<double>(&value))
            texts_[n] = fmt::format("{}", *real);
        else
            texts_[n] = std::get<std::string_view>(value);
        if (texts_[n].find('\0') != std::string::npos)
            throw Error(fmt::format("{}: a text with a NUL character", statement));
        values_[n] = texts_[n].c_str();
    }
}

} // namespace trialoog::db::postgres
