#pragma once
// What a family sees of its talk.

#include "look/form.hpp"
#include "slices/conversations/invitations/invitation.hpp"

namespace trialoog::conversations {

std::string talk_path(std::string_view talk_id);

struct AppointmentPage {
    access::PupilRef pupil;
    Talk talk;
    Appointment appointment; // without a time: `at` is ""
    std::vector<Appointment> of_siblings;
    std::string guide_key;
    Day today;
    bool may_move() const;
};
html::Html appointment_page(const AppointmentPage&);

struct ReschedulePage {
    access::PupilRef pupil;
    Talk talk;
    std::vector<std::pair<std::string, std::string>> free; // at, mentor's id; by time
    std::vector<std::string> mentors;                      // their names, in the order of `free`
    std::string said;                                      // why it couldn't be
};
html::Html reschedule_page(const ReschedulePage&);

} // namespace trialoog::conversations
