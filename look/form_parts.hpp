#pragma once
// What every field of the form flow has in common. Only for look/.

#include "look/form.hpp"

#include <string>
#include <vector>

namespace trialoog::look::parts {

/// The ids of hint and error, for aria-describedby; "" when there are none.
std::string described_by(const Field&, const Errors&);
std::vector<html::Attribute> control_attributes(const Field&, const Errors&);
Html hint_and_error(const Field&, const Errors&);
/// Label, hint and error around one control.
Html wrapped(const Field&, const Errors&, const Html& control);

} // namespace trialoog::look::parts
