#pragma once
// E-mail: composed by GMime, sent over SMTP by libcurl or put into an outbox folder as .eml files that anyone
// can open.

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::mail {

/// A file that goes along.
struct Attachment {
    std::string file_name; // letters, digits, - and . only
    std::string type;      // "text/calendar; method=PUBLISH"
    std::string content;
};
struct Message {
    std::string id; // made by the caller: sending the same id twice delivers it once to the outbox
    std::string to_name, to_address;
    std::string subject;
    std::string text; // plain, UTF-8
    std::string language = "nl";
    std::vector<Attachment> attachments = {};
};
enum class Outcome { sent, refused_for_good, try_again };

/// May be called by several threads at once.
class Sender {
public:
    virtual ~Sender() = default;
    /// An address that isn't one is refused_for_good; an id that isn't one throws std::invalid_argument.
    virtual Outcome send(const Message&) = 0;
};

struct SmtpSettings {
    std::string url; // smtps://mail.school.nl:465 or smtp://host:587 (with STARTTLS, unless on this machine)
    std::string user, password;
    std::string from_name, from_address;
};
/// Throws std::runtime_error for settings that can't work.
std::unique_ptr<Sender> smtp(SmtpSettings);
std::unique_ptr<Sender> outbox(std::filesystem::path folder, std::string from_name, std::string from_address);

/// The message as it goes over the line: headers encoded, lines ended by CRLF, no header injection possible.
/// Throws std::invalid_argument for an address or id that isn't one.
std::string to_eml(const Message&, std::string_view from_name, std::string_view from_address);
/// Looks like name@domain.tld, without spaces or control characters.
bool is_address(std::string_view);
/// 1 to 100 letters, digits, - and _.
bool is_message_id(std::string_view);

} // namespace trialoog::mail
