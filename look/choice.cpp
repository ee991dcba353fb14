#include "look/form.hpp"

#include "look/form_parts.hpp"
#include "look/own_words.hpp"
#include "look/own_words_field.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>
#include <span>

namespace trialoog::look {
using namespace html;
namespace {

bool contains(const std::vector<std::string>& picked, std::string_view value) {
    return std::find(picked.begin(), picked.end(), value) != picked.end();
}

/// The first option has the field's own id, so that the error summary's link lands on it.
std::string option_id(const Field& field, std::size_t at) {
    return at == 0 ? id_of(field.name) : id_of(field.name) + "-" + std::to_string(at);
}

Html in_fieldset(const Field& field, const Errors& errors, std::string_view class_name, const Html& options) {
    std::vector<Attribute> attributes{
        cls(std::string(class_name) + (errors.of(field.name).empty() ? "" : " is-wrong"))};
    if (const std::string ids = parts::described_by(field, errors); !ids.empty())
        attributes.push_back(attr("aria-describedby", ids));
    return fieldset(std::move(attributes), legend(field.label), parts::hint_and_error(field, errors),
                    options);
}

Html plain(std::string_view text) { return group(text); }

Html option_rows(const Field& field, const std::vector<Choice>& choices,
                 const std::vector<std::string>& picked, std::string_view input_type,
                 Html (*said)(std::string_view) = plain) {
    Html out;
    for (std::size_t at = 0; at < choices.size(); ++at) {
        const Choice& choice = choices[at];
        const std::string own_id = option_id(field, at);
        out +=
            Html(div(cls("option"),
                     input(type(input_type), id(own_id), name(field.name), value(choice.value),
                           flag("checked", contains(picked, choice.value)),
                           flag("required", field.required && input_type == "radio"),
                           attr_if(!choice.hint.empty(), "aria-describedby", own_id + "-says"), field.more),
                     label(for_(own_id), said(choice.label)), when(!choice.hint.empty(), [&] {
                         return p(cls("hint"), id(own_id + "-says"), choice.hint);
                     })));
    }
    return out;
}

Html chip(const Field& field, const Choice& choice, std::size_t at, const Chips& chips, bool on) {
    return label(cls("chip"),
                 input(type(chips.pick == Pick::one ? "radio" : "checkbox"), id(option_id(field, at)),
                       name(field.name), value(choice.value), flag("checked", on), field.more),
                 span(choice.label));
}

} // namespace

Html radio_field(const Field& field, const std::vector<Choice>& choices, const Errors& errors) {
    return in_fieldset(field, errors, "field", option_rows(field, choices, {field.value}, "radio"));
}

Html checkbox_field(const Field& field, const std::vector<Choice>& choices,
                    const std::vector<std::string>& picked, const Errors& errors) {
    return in_fieldset(field, errors, "field", option_rows(field, choices, picked, "checkbox"));
}

Html checkbox_field_of_words(const Field& field, const std::vector<Choice>& choices,
                             const std::vector<std::string>& picked, const Errors& errors) {
    return in_fieldset(field, errors, "field", option_rows(field, choices, picked, "checkbox", words));
}

Html chip_field(const Field& field, const std::vector<Choice>& choices,
                const std::vector<std::string>& picked, const Chips& chips, const Errors& errors) {
    Html first, rest;
    bool rest_has_picked = false;
    for (std::size_t at = 0; at < choices.size(); ++at) {
        const bool on = contains(picked, choices[at].value);
        const bool hidden = at >= chips.shown;
        rest_has_picked = rest_has_picked || (hidden && on);
        (hidden ? rest : first) += chip(field, choices[at], at, chips, on);
    }
    return in_fieldset(field, errors, "field " + std::string(code(chips.voice)),
                       group(div(cls("chips"), std::move(first)),
                             when(!rest.empty(),
                                  [&] {
                                      return details(cls("more"), flag("open", rest_has_picked),
                                                     summary(t("Meer woorden"), icon("chevron-down")),
                                                     div(cls("chips"), rest));
                                  }),
                             when(chips.own != nullptr, [&] { return text_field(*chips.own, errors); })));
}

} // namespace trialoog::look
