#pragma once
// A client that sends exactly the bytes it is told to: for tests of the HTTP port and of whole pages.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace trialoog::tests {

struct RawAnswer {
    int status = 0; // 0: nothing came, the connection was closed or nothing came in time
    std::map<std::string, std::string> headers; // names in lower case; of a repeated one, the last
    std::string body;
};

class RawClient {
public:
    explicit RawClient(std::uint16_t port);
    explicit RawClient(const std::string& unix_socket);
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    bool connected() const { return descriptor_ >= 0; }
    int descriptor() const { return descriptor_; }
    /// False when the other side is gone.
    bool send(std::string_view bytes);
    void finish_sending();
    /// The next answer; several may be on their way. For an answer to HEAD, say that no body follows.
    RawAnswer receive(bool without_body = false);
    RawAnswer ask(std::string_view bytes) { return send(bytes) ? receive() : RawAnswer{}; }
    /// Waits until the server closes; false when it doesn't within `seconds`.
    bool closed_within(int seconds);

private:
    bool fill();

    int descriptor_ = -1;
    std::string received_;
};

/// "GET path HTTP/1.1" with a Host.
std::string get(std::string_view path, std::string_view more_headers = "");
std::string post(std::string_view path, std::string_view body, std::string_view more_headers = "");

} // namespace trialoog::tests
