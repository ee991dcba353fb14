#pragma once
// Whom to ask at school.

#include "platform/db/db.hpp"
#include "platform/html/html.hpp"

#include <optional>
#include <string>

namespace trialoog::access {

struct Contact {
    std::string school_name, name, email, phone;
};
Contact contact_from(const db::Row&, std::string_view school_name_column = "school_name");
Contact contact_of_school(db::Reader&, std::string_view school_id);
/// The one school of this house; nothing where there are more.
std::optional<Contact> only_contact(db::Reader&);
/// "Vraag het aan …", with links to call and to write.
html::Html ask_card(const Contact&);
html::Html ask_card(const Contact&, std::string_view title);

} // namespace trialoog::access
