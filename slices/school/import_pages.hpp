#pragma once
// What the import looks like in the browser.

#include "look/form.hpp"
#include "look/page.hpp"
#include "slices/school/import_store.hpp"

#include <string>

namespace trialoog::school {

html::Html upload_page(const look::Errors&);

struct PreviewPage {
    std::string path; // "/beheer/import/{id}"
    Preview preview;
    Choice ticked;
    bool changed_meanwhile = false;
};
html::Html preview_page(const PreviewPage&);

html::Html result_page(const ImportResult&, Instant applied_at);

} // namespace trialoog::school
