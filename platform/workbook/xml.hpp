#pragma once
// A small face on Expat. Only for this room.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::workbook {

struct Attributes {
    std::vector<std::pair<std::string_view, std::string_view>> all;
    /// By the name without its prefix; "" when it isn't there.
    std::string_view get(std::string_view name) const;
};

struct XmlHandlers {
    // Names come without their prefix.
    std::function<void(std::string_view name, const Attributes&)> begin;
    std::function<void(std::string_view name)> end;
    std::function<void(std::string_view text)> text; // in pieces
};

/// False when it isn't well-formed, has a document type, or is nested too deep. What a handler throws comes
/// out.
bool read_xml(std::string_view xml, const XmlHandlers&);

} // namespace trialoog::workbook
