#include "app/settings.hpp"

#include "platform/text/number.hpp"

#include <cstdlib>
#include <fcntl.h>
#include <fmt/core.h>
#include <fstream>
#include <iterator>
#include <spdlog/spdlog.h>
#include <stdexcept>
#include <sys/random.h>
#include <unistd.h>

namespace trialoog::app {
namespace {

std::string variable(const char* name, const char* otherwise = "") {
    const char* value = std::getenv(name);
    return value && *value ? value : otherwise;
}

std::uint16_t port_number(const std::string& text) {
    const auto number = trialoog::text::number<std::uint16_t>(text);
    if (!number)
        throw std::runtime_error(fmt::format("PORT={} is not a port. Give a number from 0 to 65535.", text));
    return *number;
}

db::Settings database_settings(const std::filesystem::path& data) {
    db::Settings settings;
    const std::string location = variable("TRIALOOG_DATABASE");
    if (location.empty()) {
        settings.location = (data / "trialoog.sqlite").string();
        return settings;
    }
    if (!location.starts_with("postgresql://") && !location.starts_with("postgres://") &&
        location.find('=') == std::string::npos)
        throw std::runtime_error("TRIALOOG_DATABASE is not a PostgreSQL address. Give one like "
                                 "postgresql:///trialoog, or leave it out for SQLite in the data folder.");
    settings.engine = db::Engine::postgresql;
    settings.location = location;
    settings.readers = 12;
    return settings;
}

std::optional<mail::SmtpSettings> smtp_settings() {
    const std::string url = variable("TRIALOOG_SMTP_URL");
    if (url.empty()) return std::nullopt;
    mail::SmtpSettings smtp{url, variable("TRIALOOG_SMTP_USER"), variable("TRIALOOG_SMTP_PASSWORD"),
                            variable("TRIALOOG_MAIL_NAME", "Trialoog"), variable("TRIALOOG_MAIL_FROM")};
    if (!mail::is_address(smtp.from_address))
        throw std::runtime_error("TRIALOOG_SMTP_URL is set, so TRIALOOG_MAIL_FROM must be the address that "
                                 "mail comes from, like trialoog@school.nl.");
    return smtp;
}

} // namespace

void make_private_folder(const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    constexpr auto others = fs::perms::group_all | fs::perms::others_all;
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed)
        throw std::runtime_error(
            fmt::format("The data folder {} can't be made: {}. Set DATA to a folder that "
                        "this user may write.",
                        folder.string(), failed.message()));
    const auto open_to = fs::status(folder, failed).permissions() & others;
    if (failed || open_to == fs::perms::none) return;
    fs::permissions(folder, others, fs::perm_options::remove, failed);
    if (failed)
        throw std::runtime_error(
            fmt::format("Others may look into the data folder {}, and this user can't change "
                        "that ({}). Say: chmod 700 {}",
                        folder.string(), failed.message(), folder.string()));
    spdlog::warn("the data folder {} was open to others: now it is for this user only", folder.string());
}

Settings settings_from_environment() {
    Settings settings;
    settings.data = variable("DATA", "data");
    make_private_folder(settings.data);
    std::error_code failed;
    settings.port = port_number(variable("PORT", "8080"));
    settings.address = variable("ADDRESS", "127.0.0.1");
    settings.unix_socket = variable("TRIALOOG_SOCKET");
    settings.inherited_socket =
        variable("LISTEN_FDS") == "1" && variable("LISTEN_PID") == std::to_string(getpid());
    settings.database = database_settings(settings.data);
    settings.base_url =
        variable("TRIALOOG_URL", fmt::format("http://{}:{}", settings.address, settings.port).c_str());
    while (settings.base_url.ends_with('/'))
        settings.base_url.pop_back();
    settings.smtp = smtp_settings();
    settings.mail_from = variable("TRIALOOG_MAIL_FROM", "trialoog@localhost.localdomain");
    settings.scans = variable("TRIALOOG_SCANS");
    if (!settings.scans.empty() && !std::filesystem::is_directory(settings.scans, failed))
        throw std::runtime_error(
            fmt::format("TRIALOOG_SCANS={} is no folder that this user may see. Make it, or "
                        "leave it out when no scanner puts files there.",
                        settings.scans.string()));
    settings.quiet_hours = variable("TRIALOOG_QUIET_HOURS") != "off";
    return settings;
}

std::string installation_secret(const std::filesystem::path& data) {
    const std::filesystem::path file = data / "secret";
    if (std::ifstream in{file, std::ios::binary}) {
        std::string secret{std::istreambuf_iterator<char>(in), {}};
        if (secret.size() == 32) return secret;
        throw std::runtime_error(
            fmt::format("{} is damaged: it must hold 32 bytes. Put it back from a backup, "
                        "or the codes on all letters stop working.",
                        file.string()));
    }
    std::string secret(32, '\0');
    if (getrandom(secret.data(), secret.size(), 0) != static_cast<ssize_t>(secret.size()))
        throw std::runtime_error("The system gave no random bytes for the installation's secret.");
    const int out = open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    const bool written = out >= 0 && write(out, secret.data(), secret.size()) == 32 && fsync(out) == 0;
    if (out >= 0) close(out);
    if (!written) throw std::runtime_error(fmt::format("{} can't be written.", file.string()));
    return secret;
}

} // namespace trialoog::app
