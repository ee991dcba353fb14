#pragma once
// The HTTP port: routes of plain functions, served by a bounded worker pool. No library type shows here.

#include <any>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace trialoog::http {

enum class Method { get, head, post };

/// A part of a multipart form that carries a file. `content` lives as long as the request.
struct Upload {
    std::string field;
    std::string file_name; // as the browser said it: never use it as a path
    std::string content_type;
    std::string_view content;
};

/// The fields of a query string, an urlencoded body or a multipart body. Text is valid UTF-8.
class Fields {
public:
    void add(std::string name, std::string value) { values_.emplace_back(std::move(name), std::move(value)); }
    /// The first value of the field, or "".
    std::string_view get(std::string_view name) const;
    bool has(std::string_view name) const;
    std::vector<std::string_view> all(std::string_view name) const;
    const std::vector<std::pair<std::string, std::string>>& entries() const { return values_; }

private:
    std::vector<std::pair<std::string, std::string>> values_;
};

struct Request {
    Method method = Method::get;
    std::string path; // decoded, starts with '/'
    Fields query;
    Fields form; // of a POST
    std::vector<Upload> uploads;
    std::string_view body;                                    // raw, when it is neither kind of form
    std::vector<std::pair<std::string, std::string>> headers; // names in lower case
    std::string remote_address; // the client's, also behind the proxy on loopback or the Unix socket
    bool secure = false;        // came over TLS (said by the proxy)
    Fields params;              // `{class}` in the pattern
    std::any context;           // what the gate knows of the viewer
    std::size_t body_limit = 0; // of the route, in bytes: for the page that refuses a body as too big

    std::string_view header(std::string_view lower_case_name) const; // or ""
    std::string_view cookie(std::string_view name) const;            // or ""
    std::string_view param(std::string_view name) const { return params.get(name); }
    const Upload* upload(std::string_view field) const;
};

struct Response {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;

    Response& with(std::string name, std::string value) {
        headers.emplace_back(std::move(name), std::move(value));
        return *this;
    }
};

/// 200 (or another status) with a personal HTML page: `Cache-Control: no-store`.
Response page(std::string html, int status = 200);
/// 303 to a path on this site; anything else (`//host`, `https:`) throws std::logic_error.
Response see_other(std::string_view local_path);
Response text(std::string body, int status = 200);
Response json(std::string body, int status = 200);
/// A file to save: the name is made safe for the header.
Response download(std::string body, std::string_view content_type, std::string_view file_name);

struct CookieOptions {
    std::int64_t max_age_seconds = 0; // 0: until the browser closes; negative: remove
    bool secure = true;
};
/// HttpOnly, SameSite=Lax, Path=/. A secure cookie is named `__Host-<name>`; Request::cookie finds either.
void set_cookie(Response&, std::string_view name, std::string_view value, CookieOptions);

constexpr std::size_t form_limit = 256 * 1024;
constexpr std::size_t upload_limit = 25 * 1024 * 1024;

struct RouteOptions {
    std::size_t body_limit = form_limit;
    int tag = 0;        // what the gate must check: an access::Action; 0 is public
    bool quick = false; // never blocks and needs no gate: answered on the I/O thread itself
};

/// Thrown by a handler or the gate when the answer must be "busy, come back": 503 with Retry-After.
struct Overloaded : std::runtime_error {
    using std::runtime_error::runtime_error;
};

using Handler = std::function<Response(const Request&)>;

struct Route {
    Method method;
    std::string pattern; // "/klas/{class}/opdracht/{assignment}"
    Handler handler;
    RouteOptions options;
};

class Router {
public:
    void get(std::string pattern, Handler, RouteOptions = {}); // answers HEAD too
    void post(std::string pattern, Handler, RouteOptions = {});
    const std::vector<Route>& routes() const { return routes_; }

    struct Match {
        const Route* route = nullptr; // none: no such path, or not with this method
        Fields params;
        bool path_exists = false; // another method would have matched: 405
    };
    /// Of two routes that fit, the one with the literal segment wins: "/klas/nieuw" before "/klas/{class}".
    Match find(Method, std::string_view decoded_path) const;

private:
    // A tree of path segments; `parameter` is the branch for `{…}`, the rest are indexes too, -1 for none.
    struct Node {
        std::map<std::string, int, std::less<>> literals;
        int parameter = -1;
        int get = -1;
        int post = -1;
    };
    void add(Route);
    const Node* descend(const Node&, std::string_view rest, std::vector<std::string_view>& values) const;

    std::vector<Route> routes_;
    std::vector<Node> nodes_ = std::vector<Node>(1);
};

/// Called on a worker when the head of a request has been read and before its body is: puts the viewer in
/// `request.context`, or answers in the handler's place. CSRF is refused here too.
using Gate = std::function<std::optional<Response>(Request&, const Route&)>;

/// Makes the page for a refusal of the server itself (404, 405, 413, 414, 431, 500, 503 …).
/// `reference` is set for 500: it stands in the log beside the cause.
using ErrorPage = std::function<Response(int status, std::string_view reference, const Request*)>;

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;     // 0: any free port, see Server::port()
    std::string unix_socket;       // listen on this path instead
    bool inherited_socket = false; // listen on descriptor 3 (systemd) instead
    std::string spool_folder;      // bodies over 256 KB wait here; they never fill memory
    unsigned io_threads = 1;
    unsigned workers = 32;
    unsigned queued_requests = 1024; // more: 503 with Retry-After
    unsigned max_connections = 4096;
    std::size_t spool_total = 512 * 1024 * 1024; // all bodies under way together; more: 503
    int head_seconds = 15;
    int idle_seconds = 30;
    int write_stall_seconds = 15;
    std::size_t min_bytes_per_second = 512; // averaged after the first 15 s of a body
    int drain_seconds = 20;
    Gate gate;
    ErrorPage error_page;                // also called on an I/O thread: it may not block
    std::string content_security_policy; // empty: only what this site itself serves, no frames
    bool compress_pages = false;         // text over 1 KB, for clients that take gzip
};

struct Metrics {
    std::atomic<std::uint64_t> requests{0}, refused{0}, errors{0}, connections{0};
    std::atomic<std::uint64_t> total_microseconds{0};
    std::atomic<std::int64_t> open_connections{0}, queued{0};
};

class Server {
public:
    Server(const Router&, ServerOptions); // keeps a copy of the routes
    ~Server();
    void start(); // listens and returns; throws std::runtime_error that says what is in the way
    void stop();  // stops accepting, finishes what is in flight, returns
    std::uint16_t port() const;
    const Metrics& metrics() const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

/// For tests and the permission sweep: the answer that the server would give, without a socket.
Response handle(const Router&, const Gate&, Request);

/// Embedded assets (css, js, icons) under hashed names, precompressed, `immutable`.
/// `asset_path("css/trialoog.css")` → "/a/trialoog.3f2a9c01.css"; an unknown name throws std::logic_error.
std::string_view asset_path(std::string_view name);
void register_assets(Router&);

// Small, shared with tests and fuzzers.
std::optional<std::string> percent_decode(std::string_view, bool plus_is_space);
std::string percent_encode(std::string_view);
std::optional<Fields> parse_urlencoded(std::string_view);
struct Multipart {
    Fields fields;
    std::vector<Upload> uploads;
};
/// Nothing when it is malformed, has more than 200 parts, a part head over 8 KB, or fields over `form_limit`.
std::optional<Multipart> parse_multipart(std::string_view body, std::string_view content_type);

} // namespace trialoog::http
