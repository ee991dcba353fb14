#pragma once
// What the import looks like in the browser.

#include "look/form.hpp"
#include "look/page.hpp"
#include "slices/school/import/import_store.hpp"

#include <string>

namespace trialoog::school {

html::Html upload_page(const look::Errors&);

struct PreviewPage {
    std::string path; // "/beheer/import/{id}"
    Preview preview;
    Choice ticked;
    bool changed_meanwhile = false;
    bool answered_now = false; // answers came with "apply": what they change is shown first
    int questions_page = 1;
    bool must_say_go_on = false; // text looks broken, and nobody has said to go on with it
};
html::Html preview_page(const PreviewPage&);

html::Html result_page(const ImportResult&, Instant applied_at);

} // namespace trialoog::school
