#include "slices/access/pages/contact.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/pages/contact.sql.hpp"

#include <algorithm>

namespace trialoog::access {
using namespace html;

Contact contact_from(const db::Row& row, std::string_view school_name_column) {
    return {.school_name = row.str(school_name_column),
            .name = row.str("contact_name"),
            .email = row.str("contact_email"),
            .phone = row.str("contact_phone")};
}

std::optional<Contact> only_contact(db::Reader& tx) {
    auto schools = tx.all(sql::schools, {}, [](const db::Row& row) { return contact_from(row, "name"); });
    if (schools.size() != 1) return std::nullopt;
    return std::move(schools.front());
}

Contact contact_of_school(db::Reader& tx, std::string_view school_id) {
    return tx
        .one(sql::school_of_letters, {school_id},
             [](const db::Row& row) { return contact_from(row, "name"); })
        .value_or(Contact{});
}

namespace {
/// What a phone can dial: digits and a leading plus.
std::string dialled(std::string_view phone) {
    std::string out;
    for (const char c : phone)
        if ((c >= '0' && c <= '9') || (c == '+' && out.empty())) out += c;
    return out;
}
} // namespace

Html ask_card(const Contact& contact) { return ask_card(contact, t("Lukt het niet?")); }

Html ask_card(const Contact& contact, std::string_view title) {
    return look::card(
        title, group(p(contact.name.empty() ? t("Bel of mail de school.")
                                            : tf("Vraag het aan {name}.", fmt::arg("name", contact.name))),
                     when(!contact.phone.empty(),
                          [&] {
                              return p(a(href("tel:" + dialled(contact.phone)), look::icon("phone"), " ",
                                         contact.phone));
                          }),
                     when(!contact.email.empty(), [&] {
                         return p(a(href("mailto:" + contact.email), look::icon("mail"), " ", contact.email));
                     })));
}

} // namespace trialoog::access
