// The administrator looks people up, renews a code, ends sessions.

#include "slices/access/people/people.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"
#include "slices/access/letters/code_store.hpp"
#include "slices/access/letters/codes.hpp"
#include "slices/access/letters/letters.hpp"
#include "slices/access/pages/address.hpp"
#include "slices/access/people/people_actions.hpp"
#include "slices/access/people/people_pages.hpp"
#include "slices/access/people/routes.hpp"
#include "slices/access/secrets/code.hpp"
#include "slices/access/session/session.sql.hpp"

#include <algorithm>

namespace trialoog::access {
using namespace html;
namespace {

int page_number(std::string_view text) { return std::clamp(text::number<int>(text).value_or(1), 1, 10'000); }

http::Response search(const Asked& asked) {
    const PeopleSearch search{.words = std::string(asked.request.query.get("zoek")),
                              .kind = std::string(asked.request.query.get("wie")),
                              .page = page_number(asked.request.query.get("bladzijde"))};
    const bool is_name = look::characters(search.words) <= longest_search;
    std::vector<AskingContact> asking;
    const PeoplePage found = asked.services.database.read([&](db::Reader& tx) {
        asking = contacts_that_ask(tx, asked.viewer);
        return is_name ? find_people(tx, asked.viewer, search) : PeoplePage{};
    });
    return http::page(look::page(frame(asked, t("Mensen")), people_page(search, found, asking)));
}

http::Response renew_code(const Asked& asked) {
    struct Made {
        PersonInCharge person;
        std::string code;
    };
    const auto made = asked.services.database.write([&](db::Writer& tx) -> std::optional<Made> {
        auto person = find_person(tx, asked.viewer, asked.request.param("person"), asked.now);
        if (!person || !person->may_have_code()) return std::nullopt;
        std::string code = new_code(tx, asked.services, asked.viewer.school_id, person->id, asked.now);
        note(tx, asked.viewer, asked.now, Action::manage_access, person->is_pupil ? person->id : "",
             person->id);
        return Made{std::move(*person), std::move(code)};
    });
    if (!made) return not_found(asked);
    const Html content =
        new_code_page(made->person, made->code, code_link(asked.services, *read_code(made->code)));
    return http::page(look::page(frame(asked, t("Nieuwe code")), content));
}

/// The letter of a code that was just shown; the code comes back with the form, for only its hash is kept.
http::Response print_letter(const Asked& asked, const Recorder& record) {
    const auto code = read_code(asked.request.form.get("code"));
    if (!code) return not_found(asked);
    if (prints_in_vain(asked.services)) return no_address_page(asked);
    Contact contact;
    const auto single = asked.services.database.read([&](db::Reader& tx) -> std::optional<SingleLetter> {
        const auto owner = owner_of_code(tx, asked.services, *code);
        if (!owner || owner->school_id != asked.viewer.school_id ||
            owner->person_id != asked.request.param("person"))
            return std::nullopt;
        contact = contact_of_school(tx, asked.viewer.school_id);
        auto found = letter_of(tx, asked.viewer.school_id, owner->person_id, asked.viewer.today);
        if (found) found->letter.code_id = owner->code_id;
        return found;
    });
    if (!single) return not_found(asked);
    Letter letter = single->letter;
    letter.code = *code;
    const auto drawn = [](int) {};
    const std::string file =
        single->readers == Readers::parents
            ? parents_letters_pdf({letter}, contact, asked.services.base_url, pdf::Sides::one, asked.today(),
                                  drawn)
            : pupils_cards_pdf({letter}, contact, asked.services.base_url, pdf::Sides::one, drawn);
    if (const auto reached = reached_by({letter}); !reached.empty())
        asked.services.database.write([&](db::Writer& tx) {
            record(tx, asked.viewer.school_id, Reaching::letter_printed, reached, asked.now);
        });
    return http::download(file, "application/pdf", "brief.pdf");
}

} // namespace

http::Response show_person(const Asked& asked, const look::Errors& errors) {
    TaskChoices choices;
    const auto person = asked.services.database.read([&](db::Reader& tx) {
        auto found = find_person(tx, asked.viewer, asked.request.param("person"), asked.now);
        if (found && found->is_pupil) choices.mentors = staff_to_mentor(tx, asked.viewer);
        if (found && !found->is_pupil) choices.classes = classes_to_mentor(tx, asked.viewer);
        return found;
    });
    if (!person) return not_found(asked);
    const Html content = person_page(*person, choices, asked.viewer, asked.today(), errors);
    return http::page(look::page(frame(asked, person->name), content), errors.none() ? 200 : 422);
}

http::Response change_person(const Asked& asked, const PersonChange& change) {
    const bool changed = asked.services.database.write([&](db::Writer& tx) {
        const auto person = find_person(tx, asked.viewer, asked.request.param("person"), asked.now);
        if (!person || !change(tx, *person, asked.now)) return false;
        note(tx, asked.viewer, asked.now, Action::manage_access, person->is_pupil ? person->id : "",
             person->id);
        return true;
    });
    if (!changed) return not_found(asked);
    return http::see_other(person_path(asked.request.param("person")));
}

void register_people(Routes& routes, const Recorder& record) {
    const auto action = Action::manage_access;
    routes.get("/beheer/mensen", action, search);
    routes.get("/beheer/mensen/{person}", action, [](const Asked& asked) { return show_person(asked, {}); });
    routes.post("/beheer/mensen/{person}/code", action, renew_code);
    routes.post("/beheer/mensen/{person}/brief", action, with(record, print_letter));
    routes.post("/beheer/mensen/{person}/uitloggen", action, [](const Asked& asked) {
        return change_person(asked, [&](db::Writer& tx, const PersonInCharge& person, Instant now) {
            tx.run(sql::end_sessions, {asked.viewer.school_id, person.id, now.ms});
            return true;
        });
    });
}

} // namespace trialoog::access
