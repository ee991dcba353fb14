#pragma once
// One connection. It has one owner at a time, an I/O thread or a worker, and is handed over whole: whoever
// asks to wait or hands it to the workers doesn't touch it afterwards. So no locks, and no wake-ups to spare.

#include "platform/http/head.hpp"
#include "platform/http/listener.hpp"
#include "platform/http/outgoing.hpp"
#include "platform/http/registry.hpp"
#include "platform/http/spool.hpp"
#include "platform/http/wire.hpp"
#include "platform/http/workers.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/basic_stream_descriptor.hpp>

#include <memory>

namespace trialoog::http {

/// What all connections of a server share.
struct Shared {
    Shared(const Router&, ServerOptions);

    const ServerOptions options;
    const Router router;
    const Wire wire;
    Metrics metrics;
    SpoolUse spool;
    Registry registry;
    std::atomic<bool> draining{false};
    boost::asio::io_context io;
    std::unique_ptr<Workers> workers; // gone before `io` is
};

class Connection final : public Task, public std::enable_shared_from_this<Connection> {
public:
    Connection(Shared&, int descriptor);
    ~Connection() override;
    void start();
    void run() override;

private:
    using Descriptor = boost::asio::posix::basic_stream_descriptor<boost::asio::io_context::executor_type>;
    enum class Step { gate, serve, spool }; // what a worker is to do

    // connection.cpp: reading heads
    void enter(Phase, std::int64_t seconds);
    void wait_readable();
    void on_readable();
    void next_request();
    void receive_head();
    void read_head();
    void admit();
    void hand_over(Step);
    void went_silent();
    void discard();

    // connection_body.cpp
    void begin_body();
    void receive_body();
    void spool_body();
    bool take(std::string_view piece);
    void wait_for_more(std::size_t received);
    void gather(int bytes);
    void body_complete();

    // connection_answer.cpp
    void gate_then_body();
    void serve();
    bool body_from_pending();
    Response answer();
    void refuse(int status);
    void respond(Response);
    void write();
    void wait_writable();
    void answered();

    Shared& shared_;
    Descriptor socket_;
    Watched watched_;
    const Peer peer_;

    std::string pending_;      // came in and not yet used: part of a head, or requests sent ahead
    std::size_t searched_ = 0; // of `pending_`, for the end of a head
    std::size_t discarded_ = 0;
    Head head_;
    Router::Match match_;
    Body body_;
    Step step_ = Step::serve;
    bool gate_passed_ = false;
    bool unread_body_ = false; // the answer goes out before the body was taken
    bool keep_alive_ = true;
    int gathered_ = 1; // bytes that must be there before this is woken
    std::int64_t began_us_ = 0;

    Outgoing out_;
};

/// A buffer of the thread's own: a connection that waits holds none.
struct Scratch {
    static constexpr std::size_t size = 64 * 1024;
    static char* here();
};

} // namespace trialoog::http
