#pragma once
// What server and worker say to each other over a socket pair: a picture, and what became of it.

#include "platform/images/file_kind.hpp"
#include "platform/images/images.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace trialoog::images {

using Deadline = std::chrono::steady_clock::time_point;

/// The other side is gone, was silent too long, or talks nonsense.
struct BrokenChannel {
    enum class Because { gone, silent, nonsense } because = Because::gone;
};

struct Question {
    Kind kind;
    std::string bytes;
};
using Answer = std::variant<Reduced, Refusal>;

/// The worker's first word.
void send_ready(int socket, Deadline);
void receive_ready(int socket, Deadline);
void send_question(int socket, Kind, std::string_view bytes, Deadline);
/// Nothing when the other side has closed, or is silent until the deadline.
std::optional<Question> receive_question(int socket, Deadline);
void send_answer(int socket, const Answer&, Deadline);
/// Trusts nothing in it: a hostile picture may have taken the worker over.
Answer receive_answer(int socket, Deadline);

} // namespace trialoog::images
