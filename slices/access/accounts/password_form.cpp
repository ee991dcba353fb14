#include "slices/access/accounts/password_form.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/accounts/accounts.hpp"

namespace trialoog::access {
using namespace html;

Html new_password_fields(const look::Errors& errors) {
    const look::Field chosen{.name = "new_password",
                             .label = t("Nieuw wachtwoord"),
                             .hint = t("Minstens 12 tekens. Een korte zin is goed te onthouden."),
                             .type = "password",
                             .autocomplete = "new-password",
                             .required = true,
                             .max_length = 200};
    const look::Field again{.name = "again",
                            .label = t("Nog een keer"),
                            .type = "password",
                            .autocomplete = "new-password",
                            .required = true,
                            .max_length = 200};
    return group(look::text_field(chosen, errors), look::text_field(again, errors));
}

look::Errors check_new_password(const http::Request& request, std::string_view login) {
    look::Errors errors;
    const auto chosen = request.form.get("new_password");
    if (auto fault = password_fault(chosen, login))
        errors.add("new_password", std::move(*fault));
    else if (chosen != request.form.get("again"))
        errors.add("again", t("Deze twee zijn niet gelijk. Typ het wachtwoord nog een keer."));
    return errors;
}

} // namespace trialoog::access
