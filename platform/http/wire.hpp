#pragma once
// The head of an answer as bytes, with the headers that stand on every one.

#include "platform/http/http.hpp"

namespace trialoog::http {

struct WireOptions {
    bool keep_alive = true;
    bool old_protocol = false; // HTTP/1.0 must be told that the connection stays
    bool secure = false;       // adds Strict-Transport-Security
};

class Wire {
public:
    explicit Wire(std::string_view content_security_policy);
    std::string head(const Response&, const WireOptions&) const;

private:
    std::vector<std::pair<std::string, std::string>> always_; // lower-case name, value
    std::string all_;                                         // the same as lines
};

/// Replaces the body by its gzip when that pays off and the client takes it.
void compress(Response&, std::string_view accept_encoding);

} // namespace trialoog::http
