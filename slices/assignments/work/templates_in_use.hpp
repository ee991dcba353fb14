#pragma once
#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "slices/assignments/work/terms.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

/// Every content that a class of a running school year works with: older versions and withdrawn ones too.
std::vector<TemplatePtr> forms_in_use(db::Reader&, std::string_view school_id, Day today);
/// Names of the classes that were given it this school year, by the template's key.
std::map<std::string, std::vector<std::string>> classes_by_template(db::Reader&, std::string_view school_id,
                                                                    Day today);

} // namespace trialoog::assignments
