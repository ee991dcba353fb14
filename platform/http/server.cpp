#include "platform/http/connection.hpp"

#include <boost/asio/bind_executor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <poll.h>
#include <spdlog/spdlog.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstring>

namespace trialoog::http {
namespace asio = boost::asio;
namespace {
constexpr auto sweep_every = std::chrono::milliseconds(100);
constexpr auto accept_pause = std::chrono::milliseconds(100);
constexpr int accepts_a_turn = 64;
constexpr std::int64_t last_chance_ms = 100;
constexpr std::int64_t calm_ms = 10 * 60 * 1000; // a shortage has ended when it wasn't met for so long
} // namespace

class Server::Impl {
public:
    Impl(const Router& router, ServerOptions options)
        : shared_(router, std::move(options)),
          accepting_(shared_.io.get_executor()),
          acceptor_(shared_.io),
          pause_(shared_.io),
          sweep_(shared_.io) {}
    ~Impl() { stop(); }

    void start();
    void stop();
    std::uint16_t port() const { return listening_.port; }
    const Metrics& metrics() const { return shared_.metrics; }

private:
    void run_io();
    void wait_for_client();
    void accept();
    bool accept_one();
    bool somebody_waits() const;
    void pause_accepting();
    void sweep();
    void finish_what_is_under_way();

    Shared shared_;
    asio::strand<asio::io_context::executor_type> accepting_; // one turn at a time, however many I/O threads
    asio::posix::basic_stream_descriptor<asio::io_context::executor_type> acceptor_;
    asio::steady_timer pause_, sweep_;
    Listening listening_;
    unsigned most_connections_ = 0;
    std::vector<std::thread> threads_;
    bool running_ = false;
    std::int64_t short_of_files_until_ = 0; // said in the log once, however it comes and goes
};

void Server::Impl::start() {
    const auto& options = shared_.options;
    listening_ = listen_on(options);
    const Room room = make_room_for(options.max_connections);
    most_connections_ = room.connections;
    if (most_connections_ < options.max_connections)
        spdlog::warn("room for {} connections, not {}: this process may have {} open files",
                     most_connections_, options.max_connections, room.files);
    acceptor_.assign(listening_.descriptor);
    shared_.workers = std::make_unique<Workers>(options.workers, options.queued_requests);
    wait_for_client();
    sweep();
    for (unsigned i = 0; i < options.io_threads; ++i)
        threads_.emplace_back([this] { run_io(); });
    running_ = true;
}

void Server::Impl::run_io() {
    while (true) {
        try {
            shared_.io.run();
            return;
        } catch (const std::exception& error) { // out of memory, as a rule: the connection is let go
            spdlog::error("a connection was dropped: {}", error.what());
        }
    }
}

void Server::Impl::wait_for_client() {
    acceptor_.async_wait(asio::posix::descriptor_base::wait_read,
                         asio::bind_executor(accepting_, [this](boost::system::error_code error) {
                             if (!error) accept();
                         }));
}

void Server::Impl::accept() {
    for (int i = 0; i < accepts_a_turn; ++i)
        if (!accept_one()) return;
    wait_for_client();
}

/// False when accepting goes on later, or not at all.
bool Server::Impl::accept_one() {
    if (shared_.draining) return false;
    if (shared_.registry.size() >= most_connections_) {
        if (!somebody_waits()) return wait_for_client(), false;
        if (!shared_.registry.drop_idlest()) return pause_accepting(), false;
    }
    const int client = ::accept4(listening_.descriptor, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (client >= 0) {
        std::make_shared<Connection>(shared_, client)->start();
        return true;
    }
    switch (errno) {
    case EAGAIN:
        return wait_for_client(), false;
    case EMFILE:
    case ENFILE:
    case ENOBUFS:
    case ENOMEM:
        if (!somebody_waits()) return wait_for_client(), false;
        // The listening socket stays readable: trying at once again would only spin.
        if (now_ms() >= short_of_files_until_)
            spdlog::warn("can't take a connection now: {}", std::strerror(errno));
        short_of_files_until_ = now_ms() + calm_ms;
        shared_.registry.drop_idlest();
        return pause_accepting(), false;
    default:
        return true; // that one client's trouble
    }
}

/// The kernel says that files ran out before it looks whether a client is there at all.
bool Server::Impl::somebody_waits() const {
    pollfd listening{listening_.descriptor, POLLIN, 0};
    return ::poll(&listening, 1, 0) > 0;
}

void Server::Impl::pause_accepting() {
    pause_.expires_after(accept_pause);
    pause_.async_wait(asio::bind_executor(accepting_, [this](boost::system::error_code error) {
        if (!error) accept();
    }));
}

void Server::Impl::sweep() {
    const auto& options = shared_.options;
    shared_.registry.sweep(now_ms(), {.window_ms = options.head_seconds * 1000LL,
                                      .bytes_per_second = options.min_bytes_per_second});
    shared_.metrics.queued = static_cast<std::int64_t>(shared_.workers->waiting());
    sweep_.expires_after(sweep_every);
    sweep_.async_wait([this](boost::system::error_code error) {
        if (!error) sweep();
    });
}

void Server::Impl::stop() {
    if (!running_) return;
    running_ = false;
    shared_.draining = true;
    asio::post(accepting_, [this] {
        pause_.cancel();
        acceptor_.close();
    });
    finish_what_is_under_way();
    shared_.registry.shut_all();
    shared_.workers->stop();
    shared_.io.stop();
    for (auto& thread : threads_)
        thread.join();
    threads_.clear();
    if (!listening_.socket_file.empty()) ::unlink(listening_.socket_file.c_str());
}

void Server::Impl::finish_what_is_under_way() {
    const auto until = now_ms() + shared_.options.drain_seconds * 1000LL;
    shared_.registry.hurry_idle(now_ms() + last_chance_ms);
    while (shared_.registry.size() > 0 && now_ms() < until)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
}

Server::Server(const Router& router, ServerOptions options)
    : impl_(std::make_unique<Impl>(router, std::move(options))) {}
Server::~Server() = default;
void Server::start() { impl_->start(); }
void Server::stop() { impl_->stop(); }
std::uint16_t Server::port() const { return impl_->port(); }
const Metrics& Server::metrics() const { return impl_->metrics(); }

} // namespace trialoog::http
