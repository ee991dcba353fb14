#include "slices/access/letters/code_store.hpp"

#include "slices/access/letters/codes.sql.hpp"
#include "slices/access/letters/letters.hpp"
#include "slices/access/pages/handler.hpp"
#include "slices/access/secrets/code.hpp"
#include "slices/access/secrets/secrets.hpp"
#include "slices/access/session/session.sql.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/people/reading_language.hpp"

namespace trialoog::access {

std::string code_hash(const Services& services, std::string_view code) {
    return keyed_hash(services.secret, "letter code", code);
}

std::string code_link(const Services& services, std::string_view code) {
    return services.base_url + "/c/" + std::string(code);
}

/// The administration says Dutch of everybody of whom it says nothing.
std::string language_known_of(const db::Row& row) {
    const bool says_nothing = row.text_or_empty("chosen_language").empty() && row.text("language") == "nl";
    return says_nothing ? std::string() : people::reading_language(row);
}

std::optional<CodeOwner> owner_of_code(db::Reader& tx, const Services& services, std::string_view code) {
    std::optional<CodeOwner> owner;
    tx.each(sql::person_of_code, {code_hash(services, code), services.clock.today().iso()},
            [&](const db::Row& row) {
                if (!row.flag("is_pupil") && !row.flag("is_adult")) return;
                owner = CodeOwner{.school_id = row.str("school_id"),
                                  .code_id = row.str("id"),
                                  .person_id = row.str("person_id"),
                                  .given_name = called(row),
                                  .name = full_name(row),
                                  .language = language_known_of(row),
                                  .is_pupil = row.flag("is_pupil"),
                                  .contact = contact_from(row)};
            });
    return owner;
}

std::vector<Reached> reached_by(db::Reader& tx, const CodeOwner& owner, Day today) {
    return tx.all(sql::pupils_of_adult, {owner.school_id, owner.person_id, today.iso()},
                  [&](const db::Row& row) {
                      return Reached{owner.person_id, row.str("pupil_id"), owner.code_id};
                  });
}

std::string new_code(db::Writer& tx, const Services& services, std::string_view school_id,
                     std::string_view person_id, Instant now) {
    const std::string code = make_code();
    tx.run(sql::revoke_codes, {school_id, person_id, now.ms});
    tx.run(sql::add_code, {school_id, db::new_id(), person_id, code_hash(services, code), now.ms});
    return shown_code(code);
}

std::string sign_in_link(const Services& services, std::string_view code) {
    return code_link(services, read_code(code).value_or(""));
}

int codes_made_since(db::Reader& tx, std::string_view school_id, std::string_view person_id, Instant since) {
    return tx
        .one(sql::codes_made_since, {school_id, person_id, since.ms},
             [](const db::Row& row) { return static_cast<int>(row.integer("codes")); })
        .value_or(0);
}

std::string letter_with_code(Services& services, std::string_view school_id, std::string_view person_id,
                             std::string_view code) {
    Contact contact;
    const auto single = services.database.read([&](db::Reader& tx) {
        contact = contact_of_school(tx, school_id);
        return letter_of(tx, school_id, person_id, services.clock.today().iso());
    });
    if (!single) return {};
    Letter letter = single->letter;
    letter.code = read_code(code).value_or("");
    return parents_letters_pdf({letter}, contact, services.base_url, pdf::Sides::one, services.clock.today(),
                               [](int) {});
}

void end_access(db::Writer& tx, std::string_view school_id, std::string_view person_id, Instant now) {
    tx.run(sql::revoke_codes, {school_id, person_id, now.ms});
    tx.run(sql::end_sessions, {school_id, person_id, now.ms});
}

} // namespace trialoog::access
