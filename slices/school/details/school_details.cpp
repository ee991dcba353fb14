// GET and POST /beheer/school: its name, and whom parents may ask. Both stand on every letter.

#include "slices/school/details/school_details.hpp"

#include "look/form.hpp"
#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/mail/mail.hpp"
#include "platform/text/typed.hpp"
#include "slices/access/viewer/trail.hpp"
#include "slices/school/details/details.sql.hpp"

#include <algorithm>

namespace trialoog::school {
namespace {
using namespace html;
using access::Action;

constexpr const char* path = "/beheer/school";
constexpr std::size_t longest = 100; // characters

struct Page {
    SchoolDetails typed;
    look::Errors errors = {};
    bool is_saved = false;
};

Html fields_of(const Page& page) {
    const auto field = [&](const char* name, const std::string& label, const std::string& hint,
                           const std::string& value, const char* type) {
        return look::text_field({.name = name,
                                 .label = label,
                                 .hint = hint,
                                 .value = value,
                                 .type = type,
                                 .autocomplete = "off",
                                 .required = true,
                                 .max_length = static_cast<int>(longest)},
                                page.errors);
    };
    return group(
        field("naam", t("Hoe heet de school?"), t("Zoals ouders de school kennen."), page.typed.name, "text"),
        field("wie", t("Aan wie mogen ouders iets vragen?"),
              t("Een naam, of bijvoorbeeld: de "
                "administratie."),
              page.typed.contact_name, "text"),
        field("mail", t("E-mailadres"), {}, page.typed.contact_email, "email"),
        field("telefoon", t("Telefoonnummer"), {}, page.typed.contact_phone, "tel"),
        look::submit(t("Bewaar")));
}

http::Response shown(const access::Asked& asked, const Page& page) {
    const Html content =
        group(look::breadcrumbs({{t("Beheer"), "/beheer"}}),
              look::heading({}, t("De gegevens van de school"),
                            t("Ze staan op elke brief en op elke pagina waar iemand niet verder komt.")),
              look::error_summary(page.errors),
              when(page.is_saved,
                   [] {
                       return look::notice(
                           look::Tone::good, t("Bewaard"),
                           p(t("Nieuwe brieven krijgen deze gegevens. Wat al geprint is, blijft zoals "
                               "het is.")));
                   }),
              look::card({}, look::post_form(path, fields_of(page))));
    return http::page(look::page(access::frame(asked, t("De gegevens van de school")), content),
                      page.errors.none() ? 200 : 422);
}

http::Response show(const access::Asked& asked) {
    if (!access::find_school(asked.viewer, Action::manage_access)) return access::not_found(asked);
    return shown(asked, {.typed = asked.services.database.read(
                             [&](db::Reader& tx) { return school_details(tx, asked.viewer.school_id); }),
                         .is_saved = asked.request.query.has("bewaard")});
}

SchoolDetails typed_in(const http::Fields& form) {
    const auto one = [&](const char* name) { return text::typed_line(form.get(name)); };
    return {one("naam"), one("wie"), one("mail"), one("telefoon")};
}

bool is_phone(const std::string& typed) {
    constexpr int fewest = 8, most = 15; // figures
    const auto figures = std::ranges::count_if(typed, [](char c) { return c >= '0' && c <= '9'; });
    return typed.find_first_not_of("0123456789+-() .") == std::string::npos && figures >= fewest &&
           figures <= most;
}

look::Errors check(const SchoolDetails& typed) {
    look::Errors errors;
    if (typed.name.empty()) errors.add("naam", t("Vul in hoe de school heet."));
    if (typed.contact_name.empty()) errors.add("wie", t("Vul in aan wie ouders iets mogen vragen."));
    if (!mail::is_address(typed.contact_email))
        errors.add("mail", t("Dit is geen e-mailadres. Het lijkt op naam@school.nl."));
    if (!is_phone(typed.contact_phone))
        errors.add("telefoon",
                   t("Dit is geen telefoonnummer. Het heeft 8 tot 15 cijfers, zoals 010 123 45 67."));
    look::want_short(errors, "naam", typed.name, longest);
    look::want_short(errors, "wie", typed.contact_name, longest);
    look::want_short(errors, "mail", typed.contact_email, longest);
    return errors;
}

http::Response save(const access::Asked& asked) {
    if (!access::find_school(asked.viewer, Action::manage_access)) return access::not_found(asked);
    const SchoolDetails typed = typed_in(asked.request.form);
    look::Errors errors = check(typed);
    if (!errors.none()) return shown(asked, {.typed = typed, .errors = std::move(errors)});
    asked.services.database.write([&](db::Writer& tx) {
        if (school_details(tx, asked.viewer.school_id) == typed) return;
        tx.run(sql::change_school_details, {asked.viewer.school_id, typed.name, typed.contact_name,
                                            typed.contact_email, typed.contact_phone});
        access::note_act(tx, asked.viewer, asked.now, access::trail_of_details, asked.viewer.school_id);
    });
    return http::see_other(std::string(path) + "?bewaard=1");
}
} // namespace

SchoolDetails school_details(db::Reader& tx, std::string_view school_id) {
    return tx
        .one(sql::school_details, {school_id},
             [](const db::Row& row) {
                 return SchoolDetails{row.str("name"), row.str("contact_name"), row.str("contact_email"),
                                      row.str("contact_phone")};
             })
        .value_or(SchoolDetails{});
}

void register_school_details(access::Routes& routes) {
    routes.get(path, Action::manage_access, show);
    routes.post(path, Action::manage_access, save);
}

} // namespace trialoog::school
