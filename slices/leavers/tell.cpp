#include "slices/leavers/tell.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/leavers/leavers.sql.hpp"
#include "slices/messages/messages.hpp"

namespace trialoog::leavers {

TellAdministrators letter_about_list(const Services& services) {
    return {
        t("Binnenkort vergeet Trialoog mensen die weg zijn"),
        t("Er staan nieuwe namen op de lijst van mensen die van school zijn. Over een maand of later gaan "
          "hun gegevens weg.") +
            "\n\n" + t("Kijk of dat klopt. Je kunt iemand langer bewaren als daar een reden voor is:") +
            "\n" + services.base_url + "/beheer/vergeten\n"};
}

void tell_administrators(db::Writer& tx, Services& services, std::string_view school_id,
                         const TellAdministrators& letter, Instant now) {
    const std::string today = day_in_amsterdam(now).iso();
    const auto messages = tx.all(sql::administrators, {school_id, today}, [&](const db::Row& row) {
        return messages::Outgoing{.person_id = row.str("id"),
                                  .purpose = "leavers_listed",
                                  .about_id = today,
                                  .class_id = {},
                                  .language = "nl",
                                  .subject = letter.subject,
                                  .body = letter.body,
                                  .has_email = true};
    });
    if (!messages.empty()) messages::tell(tx, services, school_id, {}, now, messages);
}

} // namespace trialoog::leavers
