#include "app/accounts_command.hpp"

#include "app/app.sql.hpp"
#include "app/house.hpp"
#include "slices/access/access.hpp"
#include "slices/access/accounts/accounts.hpp"
#include "slices/school/school.hpp"
#include "slices/year_plan/year_plan.hpp"

#include <fmt/core.h>
#include <memory>

namespace trialoog::app {
namespace {

struct Founding {
    school::NewSchool school;
    school::NewStaff administrator;
    std::string login;
};

// A school with its year, the year plans of the library, and somebody who may do the rest in the browser.
int found(const Founding& given) {
    const auto login = access::read_login(given.login);
    if (!login)
        throw std::runtime_error(
            fmt::format("\"{}\" can't be a login. Use letters, digits and dots.", given.login));
    House house(settings_from_environment());
    const Services& services = house.services();
    if (services.demo)
        throw std::runtime_error(
            "This data folder holds the demo, whose people anyone may sign in as. Set DATA to "
            "another folder for a real school.");
    const std::string password = access::one_time_password();
    const std::string hash = access::hash_password(password);
    const Day today = services.clock.today();
    const Instant now = services.clock.now();
    house.database().write([&](db::Writer& writer) {
        if (writer.exists(sql::school_of_brin, {given.school.brin}))
            throw std::runtime_error(
                fmt::format("There is a school with BRIN {} already.", given.school.brin));
        const std::string school_id = school::found_school(writer, given.school, today, now);
        for (const school::Grade& grade : school::grades(writer, school_id)) // four
            year_plan::make_from_library(writer, school_id, grade.id, grade.number,
                                         school::year_around(today).starts_on, now);
        const std::string person_id = school::add_staff(writer, school_id, given.administrator, now);
        if (!access::add_account(writer, school_id, person_id, *login, hash, access::Password::temporary))
            throw std::runtime_error(
                fmt::format("The login {} is taken. Give another with --login.", *login));
    });
    fmt::print("{} is there, with its year plans.\n"
               "Sign in at {}/inloggen as {} with {}, and choose a password of your own.\n",
               given.school.name, services.base_url, *login, password);
    return 0;
}

access::Account account_named(db::Reader& reader, const Services& services, const std::string& login) {
    const auto read = access::read_login(login);
    const auto account =
        read ? access::account_of_login(reader, *read, services.clock.today().iso()) : std::nullopt;
    if (!account)
        throw std::runtime_error(
            fmt::format("There is no account {}. `trialoog accounts list` names them.", login));
    return *account;
}

int new_password(const std::string& login) {
    House house(settings_from_environment());
    const Services& services = house.services();
    const std::string password = access::one_time_password();
    const std::string hash = access::hash_password(password);
    const auto account =
        house.database().read([&](db::Reader& reader) { return account_named(reader, services, login); });
    house.database().write([&](db::Writer& writer) {
        access::set_password(writer, account.school_id, account.person_id, hash, access::Password::temporary,
                             services.clock.now());
    });
    fmt::print("Sign in at {}/inloggen as {} with {}, and choose a password of your own.\n",
               services.base_url, account.login, password);
    return 0;
}

int forget_second_step(const std::string& login) {
    House house(settings_from_environment());
    const Services& services = house.services();
    const auto account =
        house.database().read([&](db::Reader& reader) { return account_named(reader, services, login); });
    house.database().write([&](db::Writer& writer) {
        access::reset_second_step(writer, account.school_id, account.person_id, services.clock.now());
    });
    fmt::print("{} sets up the second step anew at the next sign-in.\n", account.login);
    return 0;
}

int list() {
    House house(settings_from_environment());
    house.database().read([](db::Reader& reader) {
        reader.each(sql::staff_accounts, {}, [](const db::Row& row) {
            fmt::print("{:24} {:30} {}{}\n", row.text("login"), row.text("name"), row.text("school"),
                       row.is_null("disabled_at") ? "" : "  (disabled)");
        });
    });
    return 0;
}

void add_found(CLI::App& accounts, std::function<int()>& chosen) {
    const auto given = std::make_shared<Founding>();
    given->administrator.roles = {access::Role::administrator};
    auto* command =
        accounts.add_subcommand("found", "Make a school, its year plans and its first administrator");
    command->add_option("--board", given->school.board_name, "The school board")->required();
    command->add_option("--school", given->school.name, "The school's name, as parents know it")->required();
    command->add_option("--brin", given->school.brin, "The school's BRIN number, with its location")
        ->required();
    command->add_option("--contact", given->school.contact_name, "Whom parents may ask")->required();
    command->add_option("--contact-email", given->school.contact_email)->required();
    command->add_option("--contact-phone", given->school.contact_phone)->required();
    command->add_option("--given-name", given->administrator.given_name, "Of the administrator")->required();
    command->add_option("--infix", given->administrator.infix);
    command->add_option("--family-name", given->administrator.family_name)->required();
    command->add_option("--email", given->administrator.email);
    command->add_option("--login", given->login)->required();
    command->callback([given, &chosen] {
        given->school.board_id = given->school.board_name; // one board of one name in an installation
        chosen = [given] { return found(*given); };
    });
}

void add_of_login(CLI::App& accounts, std::function<int()>& chosen, const char* name, const char* what,
                  int (*act)(const std::string&)) {
    const auto login = std::make_shared<std::string>();
    auto* command = accounts.add_subcommand(name, what);
    command->add_option("login", *login)->required();
    command->callback([login, act, &chosen] { chosen = [login, act] { return act(*login); }; });
}

} // namespace

void add_accounts_command(CLI::App& program, std::function<int()>& chosen) {
    auto* accounts = program.add_subcommand("accounts", "Schools, and accounts of their staff");
    accounts->require_subcommand(1);
    add_found(*accounts, chosen);
    add_of_login(*accounts, chosen, "new-password",
                 "Give an account a one-time password, and end its sessions", new_password);
    add_of_login(*accounts, chosen, "forget-second-step", "Let an account set up its second step anew",
                 forget_second_step);
    accounts->add_subcommand("list", "The accounts of the staff")->callback([&] { chosen = list; });
}

} // namespace trialoog::app
