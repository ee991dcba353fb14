#pragma once
// What server and worker say to each other over a socket pair: a picture, and what became of it.

#include "platform/images/file_kind.hpp"
#include "platform/images/images.hpp"
#include "platform/sandbox/channel.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace trialoog::images {

using sandbox::Deadline;

struct Question {
    Kind kind;
    std::string bytes;
};
using Answer = std::variant<Reduced, Refusal>;

void send_question(int socket, Kind, std::string_view bytes, Deadline);
/// Nothing when the other side has closed, or is silent until the deadline.
std::optional<Question> receive_question(int socket, Deadline);
void send_answer(int socket, const Answer&, Deadline);
/// A picture alone, as other workers give them too. None may be larger than this.
struct Largest {
    unsigned side; // pixels
    std::uint64_t bytes;
};
void send_picture(int socket, const Picture&, Deadline);
Picture receive_picture(int socket, Largest, Deadline);

/// Trusts nothing in it: a hostile picture may have taken the worker over.
Answer receive_answer(int socket, Deadline);

} // namespace trialoog::images
