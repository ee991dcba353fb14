#pragma once
// A demo school in the database: its people by the import, its year plans from the library, its assignments
// by the steps that people take.

#include "platform/services.hpp"

#include <string>

namespace trialoog::demo {

/// The BRIN number of the demo's first school.
inline constexpr const char* first_brin = "99AA";
std::string brin_of(unsigned school);

/// "drie-cirkels": every staff account of the demo.
inline constexpr const char* demo_password = "drie-cirkels-demo";
std::string login_of(const std::string& given_name, const std::string& family_name, unsigned school);

/// The demo's people are signed in by a link: it must never stand where a real school is. Throws
/// std::runtime_error when there is any school.
void refuse_unless_empty(db::Database&);

/// Photos for the first school; `password_hash` is of demo_password. One unit of work.
void seed_school(Services&, unsigned school, const std::string& password_hash);

} // namespace trialoog::demo
