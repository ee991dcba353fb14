#pragma once
// What families are told of their talks: rules and words, on values.

#include "slices/conversations/rounds/round.hpp"
#include "slices/conversations/talks/talk.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::conversations {

/// A talk as a family hears of it.
struct Appointment {
    std::string talk_id, pupil_id, pupil; // given name
    std::string adult_id;                 // apart with this parent, or ""
    std::string at, room, mentor, link;   // at "": it has no time any more
    Place place = Place::school;
    int minutes = 20, sequence = 0;
    std::string waiting_at, way, received_by; // reception (C-7)
};
bool is_of(const Appointment&, std::string_view reader_id, bool reader_is_pupil);

/// "dinsdag 9 februari om 18.30, lokaal B12, met Eva Visser."
std::string appointment_line(const Appointment&);
/// Where one goes, waits, and by whom one is received; empty where that isn't at school.
std::vector<std::string> reception_lines(const Appointment&);

/// Its calendar's event: the same UID as long as the talk is.
std::string uid_of(std::string_view talk_id, std::string_view host);
/// The file of these talks (those without a time are left out), or of what is off.
std::string calendar_of(const std::vector<Appointment>&, std::string_view host, Instant now);
std::string cancellation_of(std::string_view talk_id, std::string_view at, int minutes, int sequence,
                            std::string_view summary, std::string_view host, Instant now);
/// "https://trialoog.school.nl" → "trialoog.school.nl"
std::string host_of(std::string_view base_url);

} // namespace trialoog::conversations
