#pragma once
// The controls of a step, and what a form or a script sends back.

#include "look/form.hpp"
#include "platform/http/http.hpp"
#include "slices/assignments/work/store.hpp"
#include "slices/assignments/work/wording.hpp"

#include <map>
#include <string>
#include <vector>

namespace trialoog::assignments {

/// What a control shows: the answer that is kept, or what was typed and not taken.
struct Shown {
    std::string value;
    std::int64_t version = 0;
};
/// By field. Answers that the seat may not see are left out.
using ShownAnswers = std::map<std::string, Shown, std::less<>>;
ShownAnswers shown_answers(const OpenedWork&);

struct ControlStyle {
    Side reader = Side::pupil; // said with `je` or `u`
    look::Voice voice = look::Voice::pupil;
    std::vector<std::string> words_first = {}; // of a top or choice: words that were named already come first
    std::vector<std::string> offered = {};     // of a line or rows: from the dossier
};
/// The controls of all fields of an item, each with its hidden version; `field_name__own` is the place for
/// own words. Nothing for what asks nothing.
html::Html controls(const Item&, const Template&, const Names&, const ShownAnswers&, const ControlStyle&,
                    const look::Errors& = {});

/// What the form says of a field; `before` is the kept value.
std::string typed_value(const Field&, const http::Fields& form, std::string_view before);
/// Every field of the form that carries a version, tidied. A form that shows two versions also says which is
/// picked.
std::vector<TypedAnswer> typed_answers(const Template&, const http::Fields& form,
                                       const std::vector<Answer>& kept);
/// What is too long, not in the list where it must be, no mark or no day.
look::Errors errors_of(const Template&, const std::vector<TypedAnswer>&);
/// Why the value doesn't fit: too long, or more lines than one.
std::string unfit_sentence(const Field&, std::string_view value);

/// The words that this part has picked in its situations, each once.
std::vector<std::string> words_named(const Template&, Part, const ShownAnswers&);

} // namespace trialoog::assignments
