#pragma once
// The one form flow: fields with label, hint and error; an error summary that links to them; what was typed
// stays. A page that comes back with errors has status 422.

#include "look/page.hpp"
#include "platform/html/html.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace trialoog::look {

using html::Html;

/// What was wrong, field by field, in the order of the form.
class Errors {
public:
    void add(std::string field, std::string sentence) {
        all_.emplace_back(std::move(field), std::move(sentence));
    }
    bool none() const { return all_.empty(); }
    std::string_view of(std::string_view field) const; // or ""
    const std::vector<std::pair<std::string, std::string>>& all() const { return all_; }

private:
    std::vector<std::pair<std::string, std::string>> all_;
};

/// Nothing when there are no errors.
Html error_summary(const Errors&);

struct Field {
    std::string name;
    std::string label;
    std::string hint = {};
    std::string value = {};
    std::string type = "text"; // text, email, password, date, search, number, tel
    std::string autocomplete = {};
    bool required = false;
    int max_length = 0; // 0: no limit said
    std::string input_mode = {};
    std::vector<html::Attribute> more = {};    // on the control itself: `data-version` for a script
    std::vector<std::string> suggestions = {}; // of a text field: words that may be meant
};
/// The id of a field's control, for a label or link elsewhere: "f-name".
std::string id_of(std::string_view field_name);
Html text_field(const Field&, const Errors& = {});
Html text_area(const Field&, int rows, const Errors& = {});

struct Choice {
    std::string value, label, hint = {};
};
/// One of several, as radio buttons in a <fieldset>.
Html radio_field(const Field&, const std::vector<Choice>&, const Errors& = {});
/// Any of several; `picked` are values.
Html checkbox_field(const Field&, const std::vector<Choice>&, const std::vector<std::string>& picked,
                    const Errors& = {});
Html select_field(const Field&, const std::vector<Choice>&, const Errors& = {});
Html file_field(const Field&, std::string_view accept, bool multiple, const Errors& = {});
/// A photo from the camera or the phone's album, on a big area to press or drop on.
Html photo_field(const Field&, const Errors& = {});

/// Words to pick, as chips in a voice's colour. The first `shown` stand open, the rest behind "Meer woorden"
/// (open already when one of them is picked). `own` adds a field for a word of one's own, named `own->name`.
enum class Pick { one, several };
struct Chips {
    Pick pick = Pick::one;
    Voice voice = Voice::pupil;
    std::size_t shown = 8;
    const Field* own = nullptr;
};
Html chip_field(const Field&, const std::vector<Choice>&, const std::vector<std::string>& picked,
                const Chips&, const Errors& = {});

/// A <form method="post"> with its fields and buttons; `upload` makes it multipart.
enum class Encoding { urlencoded, upload };
Html post_form(std::string_view action, const Html& content, Encoding = Encoding::urlencoded);
/// The main button of a form. `name`/`value` say which button was pressed where there are several.
Html submit(std::string_view text, std::string_view name = {}, std::string_view value = {},
            bool quiet = false);
/// A form of only a button: an act that needs no fields.
Html act(std::string_view action, std::string_view text, bool quiet = true);

} // namespace trialoog::look
