#pragma once
// The films and sites that templates ask for, and which of them have no address yet. Plain values.

#include "slices/assignments/work/link_addresses.hpp"

#include <string>
#include <vector>

namespace trialoog::assignments {

/// An address that templates ask for; `value` is the answer that chooses it ("zorg en welzijn"), or "".
struct WantedLink {
    std::string link, value;
    std::string label;                // what the pupil taps, in Dutch as the template has it
    std::vector<std::string> used_in; // titles
    std::string fallback;             // the template's own address, or ""
};
/// Of all templates, each link and value once; where an answer chooses among several, one for each word of
/// the list behind that field.
std::vector<WantedLink> wanted_links(const std::vector<TemplatePtr>&);
std::vector<WantedLink> wanted_links(const Template&);

/// Those behind which nothing opens.
std::vector<WantedLink> without_address(std::vector<WantedLink>, const SchoolLinks&);

/// What staff call it: the word that chooses it, or its label with an open place where it quotes an answer.
std::string name_of(const WantedLink&);

} // namespace trialoog::assignments
