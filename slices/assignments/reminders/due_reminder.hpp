#pragma once
// Who is reminded of which work, and what they read. How often a family may hear something, messages decides.

#include "slices/assignments/reminders/reminder_job.hpp"
#include "slices/messages/messages.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

inline constexpr std::string_view reminder_purpose = "assignment_reminder";
inline constexpr int days_before = 4, days_late = 7, days_after_announcement = 3;

enum class ReminderKind {
    before, // from four days before the hand-in day, for whoever hasn't handed in
    late,   // from the day after it for a week, for who has an adult and is late
};
std::string_view code(ReminderKind);

/// A work as far as it decides whether somebody is reminded of it.
struct RemindedWork {
    Day announced_on, hand_in_on;
    bool handed_in = false, debriefed = false, has_companion = false;
};
/// Nothing shortly after the announcement: that says the same.
std::optional<ReminderKind> reminder_due(const RemindedWork&, Day today);

/// One work that one reader is reminded of.
struct DueReminder {
    std::string work_id, pupil_id, pupil_name, title, class_id;
    Day hand_in_on;
    ReminderKind kind = ReminderKind::before;
    bool is_companion = false; // the reader does it with the pupil
};
struct ReminderReader {
    messages::Addressee where;
    std::string name, language;
    bool wants_mail = true;
    std::vector<DueReminder> works;
};

/// Who of a family gets the one message: who does the work, else who has e-mail, else the first.
std::size_t addressee_of(const std::vector<ReminderReader>& family);
/// One message to a family about all its children, in the language of the one who gets it.
messages::Outgoing reminder_to(const std::vector<ReminderReader>& family, std::string_view school_name,
                               std::string_view base_url, Day today);

/// Tells every family of the school that has something due today. Again on the same day it does nothing.
int remind(db::Writer&, Services&, std::string_view school_id, Instant now);

/// Whoever was reminded by a message that was withdrawn since then, wasn't: the next afternoon finds the work
/// again.
void forget_withdrawn_reminders(db::Writer&, std::string_view school_id, Instant since);

void register_reminders(Services&);

} // namespace trialoog::assignments
