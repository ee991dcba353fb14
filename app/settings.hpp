#pragma once
// What this installation is told by its environment: docs/settings.md lists the variables.

#include "platform/db/db.hpp"
#include "platform/mail/mail.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace trialoog::app {

struct Settings {
    std::filesystem::path data;             // DATA: the one folder with database, photos, outbox and secret
    std::uint16_t port = 8080;              // PORT
    std::string address;                    // ADDRESS, 127.0.0.1
    std::string unix_socket;                // TRIALOOG_SOCKET
    bool inherited_socket = false;          // started by systemd with a socket
    db::Settings database;                  // TRIALOOG_DATABASE: empty for SQLite, else postgresql://…
    std::string base_url;                   // TRIALOOG_URL: as people type it, printed on letters
    std::optional<mail::SmtpSettings> smtp; // TRIALOOG_SMTP_URL, _USER, _PASSWORD, TRIALOOG_MAIL_FROM
    std::string mail_from;
    std::string school_name_for_mail;
    std::filesystem::path scans; // TRIALOOG_SCANS: where the schools' scanners drop their files; empty is off
    bool quiet_hours = true;     // TRIALOOG_QUIET_HOURS: "off" only where no mail reaches anybody
};

/// Throws std::runtime_error with a sentence that names the variable and says what to do.
Settings settings_from_environment();

/// Makes the folder, or takes what others may do with it away and says so. Throws std::runtime_error when it
/// can't.
void make_private_folder(const std::filesystem::path&);

/// The 32 bytes that key the hashes of codes: made on first use, readable by this user only.
std::string installation_secret(const std::filesystem::path& data);

} // namespace trialoog::app
