#pragma once
// Capitals in names, as Dutch has them.

#include <string>
#include <string_view>

namespace trialoog::school {

/// NOOR and noor become Noor, VRIES-VAN DER BERG Vries-van der Berg, D'HONDT D'Hondt, IJSBRAND IJsbrand. What
/// is typed in both cases stays: McDonald, El Amrani. So do initials.
std::string in_name_case(std::string_view name);

/// van, de, der, 't …, in any case.
bool is_infix_word(std::string_view);

} // namespace trialoog::school
