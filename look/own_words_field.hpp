#pragma once
// Boxes to tick whose labels people wrote themselves: titles of a pupil's own pieces.

#include "look/form.hpp"

namespace trialoog::look {

/// As checkbox_field; each label is Dutch where it isn't one of our own texts, and says so.
Html checkbox_field_of_words(const Field&, const std::vector<Choice>&, const std::vector<std::string>& picked,
                             const Errors& = {});

} // namespace trialoog::look
