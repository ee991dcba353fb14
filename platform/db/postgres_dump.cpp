#include "platform/db/postgres_dump.hpp"

#include "platform/db/finished_file.hpp"
#include "platform/db/postgres_location.hpp"

#include <fmt/core.h>
#include <libpq-fe.h>
#include <memory>
#include <spawn.h>
#include <sys/wait.h>
#include <vector>

namespace trialoog::db::postgres {
namespace {

struct Target {
    std::string location; // without the password: everybody on the machine sees a program's arguments
    std::string password;
};

std::string quoted(std::string_view value) {
    std::string text = "'";
    for (const char c : value) {
        if (c == '\'' || c == '\\') text += '\\';
        text += c;
    }
    return text + "'";
}

/// And only the server that takes writes: another may lag behind, or can't be filled.
Target without_password(const std::string& location) {
    const Options options = options_in(location);
    Target target;
    bool says_which_server = false;
    for (auto* option = options.get(); option->keyword; ++option) {
        if (!option->val) continue;
        const std::string_view keyword(option->keyword);
        says_which_server |= keyword == "target_session_attrs";
        if (keyword == "password")
            target.password = option->val;
        else
            target.location += fmt::format("{}={} ", option->keyword, quoted(option->val));
    }
    if (!says_which_server) target.location += "target_session_attrs=read-write ";
    return target;
}

void run(std::vector<std::string> arguments, const std::string& password) {
    std::vector<char*> argv, environment;
    for (auto& argument : arguments)
        argv.push_back(argument.data());
    argv.push_back(nullptr);
    std::string secret = "PGPASSWORD=" + password;
    for (char** entry = environ; *entry; ++entry)
        environment.push_back(*entry);
    if (!password.empty()) environment.insert(environment.begin(), secret.data());
    environment.push_back(nullptr);

    pid_t child = 0;
    if (const int code = posix_spawnp(&child, argv[0], nullptr, nullptr, argv.data(), environment.data()))
        throw Error(fmt::format("{} can't be started ({}): apt-get install postgresql-client", arguments[0],
                                std::strerror(code)));
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (status != 0) throw Error(fmt::format("{} failed: its messages are in the log", arguments[0]));
}

} // namespace

void dump(const std::string& location, const std::string& path) {
    FinishedFile file(path);
    const auto target = without_password(location);
    run({"pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--file=" + file.unfinished(),
         "--dbname=" + target.location},
        target.password);
    file.finish();
}

void restore(const std::string& location, const std::string& path) {
    const auto target = without_password(location);
    run({"pg_restore", "--exit-on-error", "--single-transaction", "--no-owner", "--dbname=" + target.location,
         path},
        target.password);
}

} // namespace trialoog::db::postgres
