#pragma once
// The job that mails what waits about one thing.

#include "platform/jobs/jobs.hpp"
#include "platform/services.hpp"
#include "slices/messages/messages.hpp"

#include <compare>
#include <string>
#include <string_view>

namespace trialoog::messages {

inline constexpr jobs::Kind send_mail_kind{"send_mail", jobs::Lane::mail};

struct MailAbout {
    std::string purpose, about_id;
    auto operator<=>(const MailAbout&) const = default;
};
std::string to_json(const MailAbout&);
MailAbout from_json(std::string_view);

/// Each mail is asked for again when it is its turn, and marked as soon as it is out, so that a second try
/// repeats nothing: what may not go is withdrawn. Only a crash between sending and marking sends one twice,
/// with the same Message-ID. An address that is refused for good gets a letter in its place. Throws when some
/// should be tried again.
std::string send_mail(Services&, const jobs::Job&, jobs::Progress&, const AttachmentsOf& = {});

} // namespace trialoog::messages
