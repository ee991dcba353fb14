// The administrator looks people up, renews a code, ends sessions.

#include "slices/access/people/people.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"
#include "slices/access/letters/code_store.hpp"
#include "slices/access/letters/codes.hpp"
#include "slices/access/letters/letters.hpp"
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

http::Response search(const http::Request& request, const Viewer& viewer, Services& services) {
    const PeopleSearch asked{.words = std::string(request.query.get("zoek")),
                             .kind = std::string(request.query.get("wie")),
                             .page = page_number(request.query.get("bladzijde"))};
    const bool is_name = look::characters(asked.words) <= longest_search;
    std::vector<AskingContact> asking;
    const PeoplePage found = services.database.read([&](db::Reader& tx) {
        asking = contacts_that_ask(tx, viewer);
        return is_name ? find_people(tx, viewer, asked) : PeoplePage{};
    });
    return http::page(look::page(frame(request, viewer, t("Mensen")), people_page(asked, found, asking)));
}

http::Response renew_code(const http::Request& request, const Viewer& viewer, Services& services) {
    const Instant now = services.clock.now();
    struct Made {
        PersonInCharge person;
        std::string code;
    };
    const auto made = services.database.write([&](db::Writer& tx) -> std::optional<Made> {
        auto person = find_person(tx, viewer, request.param("person"), now);
        if (!person || !person->may_have_code()) return std::nullopt;
        std::string code = new_code(tx, services, viewer.school_id, person->id, now);
        note(tx, viewer, now, Action::manage_access, person->is_pupil ? person->id : "", person->id);
        return Made{std::move(*person), std::move(code)};
    });
    if (!made) return not_found(request, &viewer);
    const Html content = new_code_page(made->person, made->code, code_link(services, *read_code(made->code)));
    return http::page(look::page(frame(request, viewer, t("Nieuwe code")), content));
}

/// The letter of a code that was just shown; the code comes back with the form, for only its hash is kept.
http::Response print_letter(const http::Request& request, const Viewer& viewer, Services& services,
                            const Recorder& record) {
    const auto code = read_code(request.form.get("code"));
    if (!code) return not_found(request, &viewer);
    Contact contact;
    const auto single = services.database.read([&](db::Reader& tx) -> std::optional<SingleLetter> {
        const auto owner = owner_of_code(tx, services, *code);
        if (!owner || owner->school_id != viewer.school_id || owner->person_id != request.param("person"))
            return std::nullopt;
        contact = contact_of_school(tx, viewer.school_id);
        auto found = letter_of(tx, viewer.school_id, owner->person_id, viewer.today);
        if (found) found->letter.code_id = owner->code_id;
        return found;
    });
    if (!single) return not_found(request, &viewer);
    Letter letter = single->letter;
    letter.code = *code;
    const auto drawn = [](int) {};
    const std::string file =
        single->readers == Readers::parents
            ? parents_letters_pdf({letter}, contact, services.base_url, pdf::Sides::one,
                                  services.clock.today(), drawn)
            : pupils_cards_pdf({letter}, contact, services.base_url, pdf::Sides::one, drawn);
    if (const auto reached = reached_by({letter}); !reached.empty())
        services.database.write([&](db::Writer& tx) {
            record(tx, viewer.school_id, Reaching::letter_printed, reached, services.clock.now());
        });
    return http::download(file, "application/pdf", "brief.pdf");
}

} // namespace

http::Response show_person(const http::Request& request, const Viewer& viewer, Services& services,
                           const look::Errors& errors) {
    TaskChoices choices;
    const auto person = services.database.read([&](db::Reader& tx) {
        auto found = find_person(tx, viewer, request.param("person"), services.clock.now());
        if (found && found->is_pupil) choices.mentors = staff_to_mentor(tx, viewer);
        if (found && !found->is_pupil) choices.classes = classes_to_mentor(tx, viewer);
        return found;
    });
    if (!person) return not_found(request, &viewer);
    const Html content = person_page(*person, choices, viewer, services.clock.today(), errors);
    return http::page(look::page(frame(request, viewer, person->name), content), errors.none() ? 200 : 422);
}

http::Response change_person(const http::Request& request, const Viewer& viewer, Services& services,
                             const PersonChange& change) {
    const Instant now = services.clock.now();
    const bool changed = services.database.write([&](db::Writer& tx) {
        const auto person = find_person(tx, viewer, request.param("person"), now);
        if (!person || !change(tx, *person, now)) return false;
        note(tx, viewer, now, Action::manage_access, person->is_pupil ? person->id : "", person->id);
        return true;
    });
    if (!changed) return not_found(request, &viewer);
    return http::see_other(person_path(request.param("person")));
}

void register_people(Routes& routes, Services& services, const Recorder& record) {
    const auto action = Action::manage_access;
    const auto with = [&services](auto handler) {
        return [&services, handler](const http::Request& request, const Viewer& viewer) {
            return handler(request, viewer, services);
        };
    };
    routes.get("/beheer/mensen", action, with(search));
    routes.get("/beheer/mensen/{person}", action, [&](const http::Request& request, const Viewer& viewer) {
        return show_person(request, viewer, services, {});
    });
    routes.post("/beheer/mensen/{person}/code", action, with(renew_code));
    routes.post("/beheer/mensen/{person}/brief", action,
                [&services, record](const http::Request& request, const Viewer& viewer) {
                    return print_letter(request, viewer, services, record);
                });
    routes.post("/beheer/mensen/{person}/uitloggen", action,
                [&](const http::Request& request, const Viewer& viewer) {
                    return change_person(request, viewer, services,
                                         [&](db::Writer& tx, const PersonInCharge& person, Instant now) {
                                             tx.run(sql::end_sessions, {viewer.school_id, person.id, now.ms});
                                             return true;
                                         });
                });
}

} // namespace trialoog::access
