// What slow clients do to good ones. A good client asks for a page at a steady pace, alone and beside
//   a) uploads of 24 MB together, sent in one-byte pieces,
//   b) 1,000 connections that send a byte of their head a second,
//   c) 50 clients that read one byte a second of a large page,
// and its 99th percentile with them is compared with the one without, in turns, so that other work on this
// machine weighs on both alike.
//
// usage: slow_clients PORT PID [PAGE [UPLOAD [LARGE [HEADER]]]]
//   PID is the server's, for its memory; HEADER ("Cookie: …") goes with every request.
// The slow clients run at a lower priority: they stand for other machines and may not eat the server's
// processor.
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <string>
#include <thread>
#include <vector>

namespace {
using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto phase = 4s;
constexpr int rounds = 5; // of a phase alone and a phase beside the slow ones
constexpr auto pace = 4ms;
constexpr int good_clients = 4;
constexpr int requests_a_connection = 25;
constexpr int uploads = 24;
constexpr std::size_t upload_size = 1'000'000;
constexpr int drips = 1000;
constexpr int readers = 50;

struct Target {
    std::uint16_t port;
    std::string page, upload, large, header;
};

int connect_to(const Target& target, int receive_buffer = 0) {
    const int client = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (receive_buffer) ::setsockopt(client, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(target.port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(client, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return client;
    ::close(client);
    return -1;
}

std::string get(const Target& target, std::string_view path) {
    return fmt::format("GET {} HTTP/1.1\r\nHost: localhost\r\n{}\r\n", path, target.header);
}

/// One request; false when it wasn't answered with 200 in full.
bool ask(int client, const std::string& request) {
    if (::send(client, request.data(), request.size(), MSG_NOSIGNAL) < 0) return false;
    std::string answer;
    std::size_t all = 0;
    char part[64 * 1024];
    while (all == 0 || answer.size() < all) {
        const auto got = ::recv(client, part, sizeof part, 0);
        if (got <= 0) return false;
        answer.append(part, static_cast<std::size_t>(got));
        const auto end = answer.find("\r\n\r\n");
        if (all != 0 || end == std::string::npos) continue;
        const auto length = answer.find("content-length: ");
        if (length > end) return false;
        all = end + 4 + std::strtoul(answer.c_str() + length + 16, nullptr, 10);
    }
    return answer.starts_with("HTTP/1.1 200");
}

struct Measured {
    std::vector<double> milliseconds;
    int failed = 0;
};

void be_good(const Target& target, Clock::time_point until, Measured& measured) {
    const std::string request = get(target, target.page);
    auto next = Clock::now();
    while (next < until) {
        int client = -1;
        for (int i = 0; i < requests_a_connection && next < until; ++i, next += pace) {
            std::this_thread::sleep_until(next);
            const auto start = Clock::now(); // a new connection counts too
            if (client < 0) client = connect_to(target);
            if (client < 0 || !ask(client, request)) {
                ++measured.failed;
                break;
            }
            measured.milliseconds.push_back(
                std::chrono::duration<double, std::milli>(Clock::now() - start).count());
        }
        next = std::max(next, Clock::now());
        if (client >= 0) ::close(client);
    }
}

void measure(const Target& target, Measured& all) {
    std::vector<Measured> parts(good_clients);
    std::vector<std::thread> threads;
    const auto until = Clock::now() + phase;
    for (auto& part : parts)
        threads.emplace_back([&] { be_good(target, until, part); });
    for (auto& thread : threads)
        thread.join();
    for (const auto& part : parts) {
        all.milliseconds.insert(all.milliseconds.end(), part.milliseconds.begin(), part.milliseconds.end());
        all.failed += part.failed;
    }
}

double percentile(Measured& measured, double share) {
    if (measured.milliseconds.empty()) return 0;
    std::ranges::sort(measured.milliseconds);
    const auto last = static_cast<double>(measured.milliseconds.size() - 1);
    return measured.milliseconds[static_cast<std::size_t>(last * share)];
}

// --- the slow ones; each runs in a process of its own until it is killed

void upload_in_crumbs(const Target& target) {
    std::vector<int> clients(uploads, -1);
    std::vector<std::size_t> sent(uploads, upload_size);
    const std::string head =
        fmt::format("POST {} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\n{}\r\n", target.upload,
                    upload_size, target.header);
    while (true) {
        for (std::size_t i = 0; i < clients.size(); ++i) {
            if (clients[i] >= 0 && sent[i] < upload_size) {
                if (::send(clients[i], "a", 1, MSG_NOSIGNAL | MSG_DONTWAIT) == 1)
                    ++sent[i];
                else if (errno != EAGAIN)
                    sent[i] = upload_size;
                continue;
            }
            if (clients[i] >= 0) ::close(clients[i]);
            clients[i] = connect_to(target);
            sent[i] = 0;
            if (clients[i] >= 0) ::send(clients[i], head.data(), head.size(), MSG_NOSIGNAL);
        }
    }
}

void drip_heads(const Target& target) {
    std::vector<int> clients(drips, -1);
    while (true) {
        const auto next = Clock::now() + 1s;
        for (int& client : clients) {
            if (client >= 0 && ::send(client, "X", 1, MSG_NOSIGNAL | MSG_DONTWAIT) == 1) continue;
            if (client >= 0) ::close(client);
            client = connect_to(target);
            if (client >= 0) ::send(client, "GET / HTTP/1.1\r\nX", 17, MSG_NOSIGNAL);
        }
        std::this_thread::sleep_until(next);
    }
}

void read_in_crumbs(const Target& target) {
    std::vector<int> clients(readers, -1);
    const std::string request = get(target, target.large);
    while (true) {
        const auto next = Clock::now() + 1s;
        for (int& client : clients) {
            char byte = 0;
            if (client >= 0 && ::recv(client, &byte, 1, MSG_DONTWAIT) != 0) continue;
            if (client >= 0) ::close(client);
            client = connect_to(target, 4096);
            if (client >= 0) ::send(client, request.data(), request.size(), MSG_NOSIGNAL);
        }
        std::this_thread::sleep_until(next);
    }
}

pid_t begin(const std::function<void()>& be_slow) {
    const pid_t child = ::fork();
    if (child != 0) return child;
    ::setpriority(PRIO_PROCESS, 0, 19);
    be_slow();
    std::_Exit(0);
}

void end(pid_t child) {
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
}

long memory_kb(int process, std::string_view what) {
    std::ifstream status(fmt::format("/proc/{}/status", process));
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(what)) return std::strtol(line.c_str() + what.size() + 1, nullptr, 10);
    return 0;
}

double processor_seconds(int process) {
    std::ifstream stat(fmt::format("/proc/{}/stat", process));
    std::string word;
    long ticks = 0;
    for (int field = 1; field <= 15 && stat >> word; ++field)
        if (field >= 14) ticks += std::strtol(word.c_str(), nullptr, 10);
    return static_cast<double>(ticks) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}
} // namespace

int main(int count, char** arguments) {
    if (count < 3) {
        fmt::print(stderr, "usage: slow_clients PORT PID [PAGE [UPLOAD [LARGE [HEADER]]]]\n");
        return 2;
    }
    const auto given = [&](int i, std::string otherwise) { return count > i ? arguments[i] : otherwise; };
    Target target{.port = static_cast<std::uint16_t>(std::atoi(arguments[1])),
                  .page = given(3, "/page"),
                  .upload = given(4, "/upload"),
                  .large = given(5, "/huge"),
                  .header = given(6, "")};
    if (!target.header.empty()) target.header += "\r\n";
    const int server = std::atoi(arguments[2]);
    rlimit files{4096, 4096};
    ::setrlimit(RLIMIT_NOFILE, &files);

    struct Trial {
        std::string name;
        std::function<void()> be_slow;
    };
    const std::vector<Trial> trials{
        {"24 uploads of 1 MB in bytes", [&] { upload_in_crumbs(target); }},
        {"1,000 heads, a byte a second", [&] { drip_heads(target); }},
        {"50 readers, a byte a second", [&] { read_in_crumbs(target); }},
    };
    fmt::print("{:30} {:>8} {:>8} {:>8} {:>7} {:>7} {:>8} {:>7} {:>7}\n", "beside", "p50 ms", "p99 ms",
               "alone", "ratio", "failed", "RSS MB", "CPU s", "alone");
    bool good = true;
    for (const auto& [name, be_slow] : trials) {
        Measured alone, beside;
        double cpu_alone = 0, cpu_beside = 0;
        long memory = 0;
        for (int round = 0; round < rounds; ++round) {
            double start = processor_seconds(server);
            measure(target, alone);
            cpu_alone += processor_seconds(server) - start;
            const pid_t slow = begin(be_slow);
            std::this_thread::sleep_for(500ms);
            start = processor_seconds(server);
            measure(target, beside);
            cpu_beside += processor_seconds(server) - start;
            memory = std::max(memory, memory_kb(server, "VmRSS:"));
            end(slow);
            std::this_thread::sleep_for(500ms);
        }
        const double ratio = percentile(beside, 0.99) / percentile(alone, 0.99);
        fmt::print("{:30} {:8.2f} {:8.2f} {:8.2f} {:6.2f}x {:7} {:8.1f} {:7.2f} {:7.2f}\n", name,
                   percentile(beside, 0.5), percentile(beside, 0.99), percentile(alone, 0.99), ratio,
                   beside.failed, static_cast<double>(memory) / 1024, cpu_beside, cpu_alone);
        std::fflush(stdout);
        good = good && ratio <= 1.5 && beside.failed == 0;
    }
    fmt::print("peak memory {:.1f} MB; {}\n", static_cast<double>(memory_kb(server, "VmHWM:")) / 1024,
               good ? "good clients notice at most half as much again" : "GOOD CLIENTS SUFFER");
    return good ? 0 : 1;
}
