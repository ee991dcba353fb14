#pragma once
// What a server and its worker say to each other over a socket pair: heads of a fixed shape, and bytes.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace trialoog::sandbox {

using Deadline = std::chrono::steady_clock::time_point;

/// The other side is gone, was silent too long, or talks nonsense.
struct BrokenChannel {
    enum class Because { gone, silent, nonsense } because = Because::gone;
};
inline constexpr BrokenChannel nonsense{BrokenChannel::Because::nonsense};

// Each throws BrokenChannel.
void send_bytes(int socket, std::string_view bytes, Deadline);
void receive_bytes(int socket, char* data, std::size_t size, Deadline);
/// More than `most` is nonsense: nothing is believed of what a worker says.
std::string receive_text(int socket, std::uint64_t size, std::uint64_t most, Deadline);

template <class Head> void send_head(int socket, const Head& head, Deadline deadline) {
    send_bytes(socket, {reinterpret_cast<const char*>(&head), sizeof head}, deadline);
}
template <class Head> Head receive_head(int socket, Deadline deadline) {
    Head head;
    receive_bytes(socket, reinterpret_cast<char*>(&head), sizeof head, deadline);
    return head;
}

/// The worker's first word.
void send_ready(int socket, Deadline);
void receive_ready(int socket, Deadline);

} // namespace trialoog::sandbox
