#pragma once
// For tests: an SMTP server on loopback that answers as it is told.

#include <arpa/inet.h>
#include <netinet/in.h>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace trialoog::mail {

class ScriptedSmtpServer {
public:
    ScriptedSmtpServer() : ScriptedSmtpServer("none", "") {}
    /// Says `instead` in answer to this command: "" is the greeting, "." the end of the message.
    ScriptedSmtpServer(std::string command, std::string instead)
        : command_(std::move(command)), instead_(std::move(instead)) {
        listener_ = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(listener_, reinterpret_cast<sockaddr*>(&address), sizeof address);
        ::listen(listener_, 1);
        socklen_t length = sizeof address;
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &length);
        port_ = ntohs(address.sin_port);
        thread_ = std::thread([this] { serve(); });
    }
    ~ScriptedSmtpServer() { finish(); }
    ScriptedSmtpServer(const ScriptedSmtpServer&) = delete;
    ScriptedSmtpServer& operator=(const ScriptedSmtpServer&) = delete;

    std::string url() const { return "smtp://127.0.0.1:" + std::to_string(port_); }
    /// The dialogue and the message of the one client; waits until it has gone.
    const std::string& heard() {
        finish();
        return heard_;
    }
    const std::string& message() {
        finish();
        return message_;
    }

private:
    void finish() {
        if (!thread_.joinable()) return;
        ::shutdown(listener_, SHUT_RDWR); // ends an accept that nobody answered
        thread_.join();
        ::close(listener_);
    }

    void serve() {
        client_ = ::accept(listener_, nullptr, nullptr);
        if (client_ < 0) return;
        say(answer("", "220 test"));
        std::string line;
        while (read_line(line)) {
            heard_ += line + "\n";
            const auto verb = line.substr(0, line.find(' '));
            if (verb == "QUIT") break;
            say(answer(verb, verb == "DATA" ? "354 go on" : "250 ok"));
            if (verb == "DATA" && command_ != "DATA") read_message();
        }
        say("221 bye");
        ::close(client_);
    }

    void read_message() {
        std::string line;
        while (read_line(line) && line != ".")
            message_ += line + "\r\n";
        say(answer(".", "250 kept"));
    }

    std::string answer(const std::string& verb, const std::string& otherwise) const {
        return verb == command_ ? instead_ : otherwise;
    }

    void say(const std::string& line) const {
        const std::string bytes = line + "\r\n";
        (void)!::send(client_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    }

    bool read_line(std::string& line) {
        line.clear();
        char c = 0;
        while (::recv(client_, &c, 1, 0) == 1) {
            if (c == '\n') return true;
            if (c != '\r') line += c;
        }
        return false;
    }

    std::string command_, instead_;
    int listener_ = -1, client_ = -1;
    int port_ = 0;
    std::thread thread_;
    std::string heard_, message_;
};

} // namespace trialoog::mail
