#pragma once
// From a request to its answer: the gate, the handler, and what becomes of an exception. No sockets here.

#include "platform/db/one_moment.hpp"
#include "platform/http/http.hpp"

namespace trialoog::http {

/// The server's own refusal, through the page maker when there is one. Never throws.
Response refusal(const ErrorPage&, int status, const Request*, std::string_view reference = {});
std::string_view reason_of(int status);

/// What the gate and the handler of a request that only looks read at one moment. One that changes something
/// works long before it reads again (a photo, a password): no connection waits with it.
class Looking {
public:
    explicit Looking(const Request& request) {
        if (request.method != Method::post) moment_.emplace();
    }

private:
    std::optional<db::OneMoment> moment_;
};
/// The gate's answer, or nothing: the handler may go on. An exception becomes 500; 503 when
/// it passes (the database is away), 507 when a disk is full.
std::optional<Response> ask_gate(const Gate&, const ErrorPage&, Request&, const Route&);
/// What the handler answers; exceptions as above.
Response ask_handler(const ErrorPage&, const Request&, const Route&);
/// 404, or 405 with `Allow` when the path exists.
Response no_such_route(const ErrorPage&, const Request&, bool path_exists);

/// Reads the body into fields and uploads by its content type. 0, or the status that refuses it: 400 when it
/// is malformed, 413 when the fields alone are more than a form may be.
int read_form(Request&, std::string_view body);

} // namespace trialoog::http
