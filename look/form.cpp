#include "look/form.hpp"

#include "look/buttons.hpp"

#include "look/form_parts.hpp"
#include "platform/i18n/i18n.hpp"

namespace trialoog::look {
using namespace html;

std::string_view Errors::of(std::string_view field) const {
    for (const auto& [name, sentence] : all_)
        if (name == field) return sentence;
    return {};
}

std::string id_of(std::string_view field_name) { return "f-" + std::string(field_name); }

Html error_summary(const Errors& errors) {
    if (errors.none()) return {};
    // `autofocus` brings a screen reader here without a script.
    return div(cls("notice error"), id("fouten"), role("alert"), attr("tabindex", "-1"), flag("autofocus"),
               icon("circle-alert"),
               div(h2(tn("Er klopt iets nog niet", "Er kloppen nog {n} dingen niet",
                         static_cast<long long>(errors.all().size()))),
                   ul(each(errors.all(), [](const auto& error) {
                       return li(error.first.empty() ? Html(span(error.second))
                                                     : Html(a(href("#" + id_of(error.first)), error.second)));
                   }))));
}

namespace parts {

std::string described_by(const Field& field, const Errors& errors) {
    std::string ids;
    if (!field.hint.empty()) ids = id_of(field.name) + "-hint";
    if (errors.of(field.name).empty()) return ids;
    if (!ids.empty()) ids += ' ';
    return ids + id_of(field.name) + "-error";
}

std::vector<Attribute> control_attributes(const Field& field, const Errors& errors) {
    std::vector<Attribute> all{id(id_of(field.name)), name(field.name)};
    if (field.required) all.push_back(flag("required"));
    if (field.max_length > 0 && field.type != "password") all.push_back(attr("data-most", field.max_length));
    if (!field.autocomplete.empty()) all.push_back(attr("autocomplete", field.autocomplete));
    if (!field.input_mode.empty()) all.push_back(attr("inputmode", field.input_mode));
    if (const std::string ids = described_by(field, errors); !ids.empty())
        all.push_back(attr("aria-describedby", ids));
    if (!errors.of(field.name).empty()) all.push_back(attr("aria-invalid", "true"));
    all.insert(all.end(), field.more.begin(), field.more.end());
    return all;
}

Html hint_and_error(const Field& field, const Errors& errors) {
    const std::string_view error = errors.of(field.name);
    return group(when(!field.hint.empty(),
                      [&] { return p(cls("hint"), id(id_of(field.name) + "-hint"), field.hint); }),
                 when(!error.empty(), [&] {
                     return p(cls("wrong"), id(id_of(field.name) + "-error"), icon("circle-alert"), error);
                 }));
}

Html wrapped(const Field& field, const Errors& errors, const Html& control) {
    return div(cls(errors.of(field.name).empty() ? "field" : "field is-wrong"),
               label(for_(id_of(field.name)), field.label), hint_and_error(field, errors), control);
}

} // namespace parts

Html text_field(const Field& field, const Errors& errors) {
    const std::string list_id = id_of(field.name) + "-list";
    const Html words = field.suggestions.empty()
                           ? Html()
                           : Html(datalist(id(list_id), each(field.suggestions, [](const std::string& word) {
                                               return option(value(word));
                                           })));
    return parts::wrapped(field, errors,
                          group(input(type(field.type), parts::control_attributes(field, errors),
                                      attr_if(!words.empty(), "list", list_id),
                                      attr_if(field.type != "password", "value", field.value)),
                                words));
}

Html text_area(const Field& field, int row_count, const Errors& errors) {
    // The line break after the tag is dropped by the parser; without it, a first empty line would be.
    return parts::wrapped(
        field, errors,
        textarea(parts::control_attributes(field, errors), rows(row_count), "\n", field.value));
}

Html select_field(const Field& field, const std::vector<Choice>& choices, const Errors& errors) {
    return parts::wrapped(field, errors,
                          div(cls("select"),
                              select(parts::control_attributes(field, errors),
                                     each(choices,
                                          [&](const Choice& choice) {
                                              return option(value(choice.value),
                                                            flag("selected", choice.value == field.value),
                                                            choice.label);
                                          })),
                              icon("chevron-down")));
}

Html file_field(const Field& field, std::string_view accept, bool multiple, const Errors& errors) {
    return parts::wrapped(field, errors,
                          input(type("file"), parts::control_attributes(field, errors),
                                attr("accept", accept), flag("multiple", multiple)));
}

Html photo_field(const Field& field, const Errors& errors) {
    return div(cls(errors.of(field.name).empty() ? "field photo" : "field photo is-wrong"),
               label(for_(id_of(field.name)), cls("drop"), icon("camera"), span(field.label)),
               parts::hint_and_error(field, errors),
               input(type("file"), parts::control_attributes(field, errors), attr("accept", "image/*")));
}

Html post_form(std::string_view to, const Html& content, Encoding encoding) {
    return form(method("post"), action(to), flag("novalidate"),
                attr_if(encoding == Encoding::upload, "enctype", "multipart/form-data"), content);
}

Html submit(std::string_view text, std::string_view button_name, std::string_view button_value, bool quiet) {
    return submit_to({}, text, button_name, button_value, quiet);
}

Html submit_to(std::string_view to, std::string_view text, std::string_view button_name,
               std::string_view button_value, bool quiet) {
    return button(type("submit"), cls(quiet ? "btn quiet" : "btn"), attr_if(!to.empty(), "formaction", to),
                  attr_if(!button_name.empty(), "name", button_name),
                  attr_if(!button_name.empty(), "value", button_value), text);
}

Html on_enter() {
    return button(type("submit"), cls("unseen"), attr("tabindex", "-1"), attr("aria-hidden", "true"));
}

Html act(std::string_view to, std::string_view text, bool quiet) {
    return form(method("post"), action(to), cls("act"), submit(text, {}, {}, quiet));
}

} // namespace trialoog::look
