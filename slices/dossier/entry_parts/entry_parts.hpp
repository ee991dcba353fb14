#pragma once
// An entry and what was told in it, as several pages of a dossier show them.

#include "slices/dossier/entries/opinions.hpp"
#include "slices/dossier/reading/reading.hpp"

namespace trialoog::dossier {

/// Name in the form, label and hint of a field, in the order of the exam programme.
struct FieldText {
    const char* name;
    std::string label, hint;
    std::string Fields::*value;
};
std::vector<FieldText> field_texts();

/// Entries as a list to choose from: a picture, the title, when and with whom.
html::Html entry_list(const std::vector<Entry>&, const Pictures&, const Reading&);
/// All of an entry: photos, files, what was said, the four fields.
html::Html entry_content(const Entry&, const Pictures&, const std::vector<SeenQuality>&, const Reading&);

html::Html qualities_part(const Reading&, const std::vector<SeenQuality>&);
/// Jobs, profiles or courses side by side; nothing when there are none.
html::Html weighed_part(const std::string& title, const std::vector<Weighed>&, const Reading&);

} // namespace trialoog::dossier
