#pragma once
// What the school tells people: by e-mail where we have an address, else as a page in a letter to print.

#include "platform/db/db.hpp"
#include "platform/mail/mail.hpp"
#include "slices/access/access.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::messages {

/// Who hears of which pupil in a message.
struct Hearing {
    std::string reader_id, pupil_id;
    auto operator<=>(const Hearing&) const = default;
};
/// One message to one person about one thing, written in the person's language by the caller.
struct Outgoing {
    std::string person_id;
    std::string purpose;  // "assignment_announced"
    std::string about_id; // sending the same again (purpose, about, person) does nothing
    std::string class_id; // whose mentor prints it, where it goes on paper; "" for the administration
    std::string language, subject, body;
    bool has_email = false; // false: waits to be printed
    /// What it says besides, of which its sender asks later whether somebody was told; "" for nothing.
    std::string also_says = {};
    /// Others who read the same mail in the same mailbox: they are told by it, and get none of their own.
    std::vector<std::string> also_to = {};
    /// Everybody whom it greets, with each pupil that it names to them: asked again when it goes out. When
    /// that doesn't hold for one of them any more, the whole message is withdrawn, and told again to the
    /// others. Empty: it is about no pupil.
    std::vector<Hearing> about = {};
    /// A change or cancellation of what they were told: goes at once, and isn't counted as the day's one.
    bool is_change = false;
};
/// As part of a unit of work; mail goes out by a job after its commit. A family hears one thing a day, copies
/// for several of its people counting as one: what comes second waits a day. No mail goes from 20:30 to 07:30
/// or on Sundays.
void tell(db::Writer&, Services&, std::string_view school_id, std::string_view made_by, Instant now,
          const std::vector<Outgoing>&);

/// What was said of a thing doesn't hold any more. What waits never goes out; with `also_sent` what went is
/// withdrawn too: a printed pile doesn't come again, and the same may be told anew.
void take_back(db::Writer&, std::string_view school_id, std::string_view purpose, std::string_view about_id,
               bool also_sent, Instant now);
/// What waits with this purpose and names one of these pupils.
void take_back_waiting(db::Writer&, std::string_view school_id, std::string_view purpose,
                       const std::vector<std::string>& pupil_ids, Instant now);

/// Where somebody reads what we send: people who share a mailbox, a letterbox or a child at home are one
/// family.
struct Addressee {
    std::string person_id, email, address; // address: street and postcode, or ""
    std::vector<std::string> lives_with;   // ids of pupils
};
/// The families (indices of `people`) that hear nothing else today. The others wait for another day.
std::vector<std::vector<std::size_t>> families_to_tell(db::Reader&, std::string_view school_id,
                                                       const std::vector<Addressee>& people, Instant now);
/// What tells two mailboxes apart; "" for "".
std::string mailbox_of(std::string_view email);
/// Deletes what went to people whose names are forgotten: it names them. How many, of all schools.
std::size_t forget_old(db::Writer&);
/// Mail may go out at this moment.
bool may_mail(const Services&, Instant);

/// What goes along with a mail, asked at the moment it goes out: of who reads it, in their language.
struct SentAlong {
    std::string school_id, purpose, about_id, person_id, language;
};
using AttachmentsOf =
    std::function<std::vector<mail::Attachment>(db::Reader&, const Services&, const SentAlong&)>;

access::Slice slice(const AttachmentsOf& = {});
void register_routes(access::Routes&); // the printed pages, and the demo's outbox
void register_jobs(Services&, const AttachmentsOf& = {});

} // namespace trialoog::messages
