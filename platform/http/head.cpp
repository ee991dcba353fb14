#include "platform/http/head.hpp"
#include "platform/http/plain_text.hpp"
#include "platform/text/number.hpp"

#include <boost/beast/http/basic_parser.hpp>

#include <algorithm>
#include <limits>

namespace trialoog::http {
namespace {
namespace beast = boost::beast;
constexpr std::size_t most_headers = 100;

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

std::string lower_case(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return lower;
}

/// Beast's grammar, writing straight into the Request instead of into a container of its own.
class Reader : public beast::http::basic_parser<true> {
public:
    Head head;
    std::string target;
    int headers = 0, hosts = 0, lengths = 0;
    bool chunked = false;
    std::string_view host, expect;

private:
    using Error = beast::error_code;

    void on_request_impl(beast::http::verb said, beast::string_view, beast::string_view url, int version,
                         Error&) override {
        using beast::http::verb;
        head.request.method = said == verb::post   ? Method::post
                              : said == verb::head ? Method::head
                                                   : Method::get;
        head.known_method = said == verb::get || said == verb::head || said == verb::post;
        head.old_protocol = version < 11;
        target.assign(url.data(), url.size());
    }

    void on_field_impl(beast::http::field, beast::string_view name, beast::string_view value,
                       Error& error) override;

    void on_header_impl(Error&) override {}
    void on_response_impl(int, beast::string_view, int, Error&) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t>&, Error&) override {}
    std::size_t on_body_impl(beast::string_view, Error&) override { return 0; }
    void on_chunk_header_impl(std::uint64_t, beast::string_view, Error&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view, Error&) override { return 0; }
    void on_finish_impl(Error&) override {}
};

void Reader::on_field_impl(beast::http::field, beast::string_view raw_name, beast::string_view raw_value,
                           Error&) {
    ++headers;
    std::string name = lower_case(view(raw_name));
    const auto value = view(raw_value);
    if (name == "transfer-encoding") chunked = true;
    if (name == "host") ++hosts, host = value;
    if (name == "expect") expect = value;
    if (name == "content-length") {
        ++lengths;
        const auto length = text::number<decltype(head.content_length)>(value);
        if (length)
            head.content_length = *length;
        else
            lengths = 2;
    }
    head.request.headers.emplace_back(std::move(name), value);
}

bool is_host(std::string_view host) {
    return !host.empty() && std::ranges::all_of(host, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view(".-_:[]").find(c) != std::string_view::npos;
    });
}

/// "/path?query" from the request line's target; also from the absolute form, when it names the same host.
bool take_origin_form(std::string_view& target, std::string_view host) {
    if (target.starts_with('/')) return true;
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!target.starts_with(scheme)) continue;
        target.remove_prefix(scheme.size());
        if (!target.starts_with(host)) return false;
        target.remove_prefix(host.size());
        return target.starts_with('/');
    }
    return false;
}

bool read_target(std::string_view target, std::string_view host, Request& request) {
    if (!take_origin_form(target, host) || target.find('#') != std::string_view::npos) return false;
    const auto question = std::min(target.find('?'), target.size());
    auto path = percent_decode(target.substr(0, question), false);
    if (!path || !is_plain_text(*path)) return false;
    if (std::ranges::any_of(*path, [](unsigned char c) { return c < 0x20 || c == 0x7f; })) return false;
    auto query = parse_urlencoded(target.substr(std::min(question + 1, target.size())));
    if (!query) return false;
    request.path = std::move(*path);
    request.query = std::move(*query);
    return true;
}

int status_of(const beast::error_code& error) {
    if (error == beast::http::error::bad_version) return 505;
    if (error == beast::http::error::header_limit) return 431;
    return 400;
}
} // namespace

std::variant<Head, int> parse_head(std::string_view bytes) {
    if (!has_clear_lines(bytes)) return 400;
    Reader reader;
    reader.head.request.headers.reserve(16);
    reader.header_limit(static_cast<std::uint32_t>(bytes.size() + 1));
    reader.body_limit(std::numeric_limits<std::uint64_t>::max()); // the route's limit is ours to check
    beast::error_code error;
    reader.put(boost::asio::buffer(bytes.data(), bytes.size()), error);
    if (error) return status_of(error);
    if (!reader.is_header_done()) return 400;

    if (reader.headers > static_cast<int>(most_headers)) return 431;
    // Two ways to say where a body ends, or where it is meant for, are how requests are smuggled past a
    // proxy.
    if (reader.chunked || reader.lengths > 1 || reader.hosts != 1 || !is_host(reader.host)) return 400;
    if (reader.head.request.method != Method::post && reader.head.content_length > 0) return 400;
    if (!reader.expect.empty() && lower_case(reader.expect) != "100-continue") return 417;
    if (!read_target(reader.target, reader.host, reader.head.request)) return 400;

    reader.head.expects_continue = !reader.expect.empty() && !reader.head.old_protocol;
    reader.head.keep_alive = reader.keep_alive();
    return std::move(reader.head);
}

} // namespace trialoog::http
