// Accounts and roles of the staff.

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/mail/mail.hpp"
#include "slices/access/accounts/accounts.hpp"
#include "slices/access/people/people.sql.hpp"
#include "slices/access/people/people_actions.hpp"
#include "slices/access/people/people_pages.hpp"
#include "slices/access/people/routes.hpp"
#include "slices/people/persons.hpp"
#include "slices/people/staff_roles.hpp"

#include <algorithm>
#include <stdexcept>

namespace trialoog::access {
using namespace html;

std::vector<look::Choice> classes_to_mentor(db::Reader& tx, const Viewer& viewer) {
    return tx.all(sql::classes_to_mentor, {viewer.school_id, viewer.today}, [](const db::Row& row) {
        return look::Choice{row.str("id"), row.str("name")};
    });
}

namespace {

http::Response show_password(const Asked& asked, const PersonInCharge& person, std::string_view login,
                             std::string_view password) {
    const Html content = one_time_password_page(person, login, password);
    return http::page(look::page(frame(asked, t("Wachtwoord")), content));
}

std::string login_fault() { return t("Neem een gebruikersnaam van kleine letters en cijfers."); }
std::string login_taken() { return t("Deze gebruikersnaam is al van iemand anders."); }

/// Somebody can't lock themselves out: the own account is changed by another administrator.
bool is_other_account(const Viewer& viewer, const PersonInCharge& person) {
    return person.account && person.id != viewer.person_id;
}

http::Response renew_password(const Asked& asked) {
    const auto of_path = [&](db::Reader& tx) {
        auto found = find_person(tx, asked.viewer, asked.request.param("person"), asked.now);
        return found && is_other_account(asked.viewer, *found) ? found : std::nullopt;
    };
    // Hashing takes long: first whether there is a reason to.
    const auto person = asked.services.database.read(of_path);
    if (!person) return not_found(asked);
    const std::string password = one_time_password(), hash = hash_password(password);
    asked.services.database.write([&](db::Writer& tx) {
        set_password(tx, asked.viewer.school_id, person->id, hash, Password::temporary, asked.now);
        note(tx, asked.viewer, asked.now, Action::manage_access, {}, person->id);
    });
    return show_password(asked, *person, person->account->login, password);
}

http::Response make_account(const Asked& asked) {
    look::Errors errors;
    const auto login = read_login(asked.request.form.get("login"));
    if (!login) {
        errors.add("login", login_fault());
        return show_person(asked, errors);
    }
    const auto may_get_one = [&](const std::optional<PersonInCharge>& person) {
        return person && !person->account && person->works_here();
    };
    if (!may_get_one(asked.services.database.read([&](db::Reader& tx) {
            return find_person(tx, asked.viewer, asked.request.param("person"), asked.now);
        })))
        return not_found(asked);
    const std::string password = one_time_password(), hash = hash_password(password);
    bool taken = false;
    const auto person = asked.services.database.write([&](db::Writer& tx) {
        auto found = find_person(tx, asked.viewer, asked.request.param("person"), asked.now);
        if (!may_get_one(found)) return std::optional<PersonInCharge>();
        taken = !add_account(tx, asked.viewer.school_id, found->id, *login, hash, Password::temporary);
        if (!taken) note(tx, asked.viewer, asked.now, Action::manage_access, {}, found->id);
        return found;
    });
    if (!person) return not_found(asked);
    if (taken) {
        errors.add("login", login_taken());
        return show_person(asked, errors);
    }
    return show_password(asked, *person, *login, password);
}

struct GivenRole {
    Role role = Role::mentor;
    std::string class_id; // of a mentor
};
std::optional<GivenRole> read_role(const http::Request& request, const std::vector<look::Choice>& classes,
                                   look::Errors& errors) {
    const auto role = role_from(request.form.get("role"));
    if (!role || *role < Role::mentor ||
        *role == Role::pupil_mentor) { // that goes by pupil (pupil_mentors.cpp)
        errors.add("role", t("Kies een taak."));
        return std::nullopt;
    }
    if (*role != Role::mentor) return GivenRole{*role, {}};
    const auto class_id = request.form.get("class");
    if (std::ranges::find(classes, class_id, &look::Choice::value) == classes.end()) {
        errors.add("class", t("Kies de klas van deze mentor."));
        return std::nullopt;
    }
    return GivenRole{*role, std::string(class_id)};
}

void add_role(db::Writer& tx, const Viewer& viewer, std::string_view person_id, const GivenRole& given) {
    people::add_role(tx, viewer.school_id,
                     {std::string(person_id), std::string(code(given.role)), std::string(given.class_id)});
}

bool has_role(const PersonInCharge& person, const GivenRole& given,
              const std::vector<look::Choice>& classes) {
    return std::ranges::any_of(person.roles, [&](const StaffRole& one) {
        if (one.role != given.role) return false;
        const auto at = std::ranges::find(classes, given.class_id, &look::Choice::value);
        return given.role != Role::mentor || (at != classes.end() && at->label == one.class_name);
    });
}

http::Response give_role(const Asked& asked) {
    look::Errors errors;
    const auto classes =
        asked.services.database.read([&](db::Reader& tx) { return classes_to_mentor(tx, asked.viewer); });
    const auto given = read_role(asked.request, classes, errors);
    if (!given) return show_person(asked, errors);
    return change_person(asked, [&](db::Writer& tx, const PersonInCharge& person, Instant) {
        if (person.is_pupil) return false;
        if (!has_role(person, *given, classes)) add_role(tx, asked.viewer, person.id, *given);
        return true;
    });
}

http::Response end_role(const Asked& asked) {
    return change_person(asked, [&](db::Writer& tx, const PersonInCharge& person, Instant) {
        return people::end_role(tx, asked.viewer.school_id, person.id, asked.request.param("role"),
                                asked.viewer.today, asked.viewer.person_id);
    });
}

http::Response new_staff(const Asked& asked, const look::Errors& errors) {
    const auto classes =
        asked.services.database.read([&](db::Reader& tx) { return classes_to_mentor(tx, asked.viewer); });
    const auto typed = [&](std::string_view field) { return std::string(asked.request.form.get(field)); };
    return http::page(
        look::page(frame(asked, t("Nieuwe medewerker")), new_staff_page(classes, errors, typed)),
        errors.none() ? 200 : 422);
}

struct LoginTaken : std::runtime_error {
    LoginTaken() : std::runtime_error("the login is taken") {}
};

http::Response make_staff(const Asked& asked) {
    look::Errors errors;
    const auto& form = asked.request.form;
    if (form.get("given_name").empty()) errors.add("given_name", t("Vul de voornaam in."));
    if (form.get("family_name").empty()) errors.add("family_name", t("Vul de achternaam in."));
    if (!form.get("email").empty() && !mail::is_address(form.get("email")))
        errors.add("email", t("Dit is geen e-mailadres."));
    for (const char* field : {"given_name", "infix", "family_name", "email"})
        look::want_short(errors, field, form.get(field), longest_staff_name);
    const auto classes =
        asked.services.database.read([&](db::Reader& tx) { return classes_to_mentor(tx, asked.viewer); });
    const auto role = read_role(asked.request, classes, errors);
    const auto login = read_login(form.get("login"));
    if (!login) errors.add("login", login_fault());
    if (!errors.none()) return new_staff(asked, errors);

    const std::string password = one_time_password(), hash = hash_password(password);
    const std::string id = db::new_id();
    const auto make = [&](db::Writer& tx) -> std::optional<PersonInCharge> {
        people::add_person(tx, asked.viewer.school_id,
                           {.id = id,
                            .given_name = std::string(form.get("given_name")),
                            .infix = std::string(form.get("infix")),
                            .family_name = std::string(form.get("family_name")),
                            .email = std::string(form.get("email"))},
                           asked.now);
        add_role(tx, asked.viewer, id, *role);
        if (!add_account(tx, asked.viewer.school_id, id, *login, hash, Password::temporary))
            throw LoginTaken();
        note(tx, asked.viewer, asked.now, Action::manage_access, {}, id);
        return find_person(tx, asked.viewer, id, asked.now);
    };
    std::optional<PersonInCharge> person;
    try {
        person = asked.services.database.write(make);
    } catch (const LoginTaken&) { // and the person is not made either
    }
    if (!person) {
        errors.add("login", login_taken());
        return new_staff(asked, errors);
    }
    return show_password(asked, *person, *login, password);
}

} // namespace

void register_staff_accounts(Routes& routes) {
    const auto action = Action::manage_access;
    const auto account_change = [&](std::string path, auto change) {
        routes.post("/beheer/mensen/{person}/account/" + path, action, [change](const Asked& asked) {
            return change_person(asked, [&](db::Writer& tx, const PersonInCharge& person, Instant now) {
                return is_other_account(asked.viewer, person) &&
                       change(tx, asked.viewer.school_id, person.id, now);
            });
        });
    };
    routes.get("/beheer/mensen/nieuw", action, [](const Asked& asked) { return new_staff(asked, {}); });
    routes.post("/beheer/mensen/nieuw", action, make_staff);
    routes.post("/beheer/mensen/{person}/account", action, make_account);
    routes.post("/beheer/mensen/{person}/account/wachtwoord", action, renew_password);
    account_change("uit", disable_account);
    account_change("aan", [](db::Writer& tx, std::string_view school, std::string_view person, Instant) {
        return enable_account(tx, school, person);
    });
    account_change("tweede-stap", reset_second_step);
    routes.post("/beheer/mensen/{person}/rollen", action, give_role);
    routes.post("/beheer/mensen/{person}/rollen/{role}/einde", action, end_role);
}

} // namespace trialoog::access
