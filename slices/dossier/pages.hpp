#pragma once
// What the dossier looks like.

#include "look/form.hpp"
#include "slices/dossier/strengths.hpp"

namespace trialoog::dossier {

struct DossierPage {
    std::string pupil_id, given_name;
    bool is_own = false; // the pupil reads it: said with `je`
    bool may_write = false;
    std::vector<Entry> entries;
    std::vector<SeenQuality> qualities;
    std::vector<PhotoRef> photos;
};
html::Html dossier_page(const DossierPage&);

struct WritePage {
    std::string pupil_id;
    Entry entry;  // as it is kept
    Fields typed; // as it stands in the form
    look::Errors errors;
    bool changed_meanwhile = false;
};
html::Html write_page(const WritePage&);

/// Name in the form, label and hint of a field, in the order of the exam programme.
struct FieldText {
    const char* name;
    std::string label, hint;
    std::string Fields::*value;
};
std::vector<FieldText> field_texts();

} // namespace trialoog::dossier
