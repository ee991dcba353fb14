#pragma once
// What pupil or parent reads before the talk (look, screen 7): what it is about, and what one brings. On
// values.

#include "look/form.hpp"
#include "slices/conversations/preparation/preparation.hpp"
#include "slices/conversations/presentation/presenting.hpp"

#include <optional>
#include <string>
#include <vector>

namespace trialoog::conversations {

/// What only a talk has, beside its guide.
struct OfTalk {
    Talk talk;
    std::string where;              // "lokaal B12", "online"
    std::vector<std::string> shows; // what the pupil chose, each in a few words
    std::string ticks;              // of the pupil's checklist
    OwnPoint point;
    look::Errors errors = {};
};

struct BeforeTalk {
    const Guide* guide = nullptr; // nothing: the round's isn't there any more
    access::PupilRef pupil;
    bool is_pupil = false; // else the parent
    std::string when;      // "7 sep – 18 sep", as the year plan has it; "" where it hasn't
    std::string mentors;   // "Eva Visser"; "" where there is none
    std::optional<OfTalk> talk = {};
};
html::Html family_page(const BeforeTalk&);
http::Response family_response(const access::Asked&, const BeforeTalk&, int status = 200);

} // namespace trialoog::conversations
