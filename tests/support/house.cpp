#include "tests/support/house.hpp"

#include "tests/support/answer.hpp"

#include "slices/access/accounts/accounts.hpp"
#include "slices/access/secrets/secrets.hpp"
#include "slices/access/secrets/totp.hpp"
#include "slices/access/sign_in/staff_steps.hpp"

#include <algorithm>

namespace trialoog::test {

House::House(db::Database& database, Instant now)
    : folder_(std::filesystem::temp_directory_path() / ("trialoog-house-" + db::new_id())),
      clock_(now),
      files_(folder_ / "files"),
      mail_(mail::outbox(folder_ / "outbox", "De Wissel", "school@wissel.example")),
      jobs_(database, clock_, 1) {
    services_ = std::make_unique<Services>(Services{.database = database,
                                                    .files = files_,
                                                    .jobs = jobs_,
                                                    .mail = *mail_,
                                                    .clock = clock_,
                                                    .base_url = "https://trialoog.wissel.example",
                                                    .secret = "thirty-two bytes of a test house"});
}

House::~House() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

Browser::Browser(const http::Router& router, const http::Gate& gate) : router_(router), gate_(gate) {}

http::Request Browser::request_to(std::string_view path_and_query, http::Method method) const {
    http::Request request;
    request.method = method;
    const auto question = path_and_query.find('?');
    request.path = http::percent_decode(path_and_query.substr(0, question), false).value_or("");
    if (question != path_and_query.npos)
        request.query = http::parse_urlencoded(path_and_query.substr(question + 1)).value_or(http::Fields{});
    request.remote_address = address;
    request.headers = {{"host", "127.0.0.1:8080"},
                       {"user-agent", "Mozilla/5.0 (Android 13) Chrome/120.0 Mobile"}};
    if (!language.empty()) request.headers.emplace_back("accept-language", language);
    std::string cookies;
    for (const auto& [name, value] : cookies_)
        cookies += (cookies.empty() ? "" : "; ") + name + "=" + value;
    if (!cookies.empty()) request.headers.emplace_back("cookie", cookies);
    return request;
}

http::Response Browser::get(std::string_view path) { return send(request_to(path, http::Method::get)); }
http::Response Browser::head(std::string_view path) { return send(request_to(path, http::Method::head)); }

http::Response Browser::post(std::string_view path, const Form& form) {
    http::Request request = request_to(path, http::Method::post);
    for (const auto& [name, value] : form)
        request.form.add(name, value);
    request.headers.insert(request.headers.end(), fetch_headers.begin(), fetch_headers.end());
    return send(std::move(request));
}

http::Response Browser::post_files(std::string_view path, std::string_view field, const Form& files) {
    http::Request request = request_to(path, http::Method::post);
    for (const auto& [name, content] : files)
        request.uploads.push_back({std::string(field), name, "application/octet-stream", content});
    request.headers.insert(request.headers.end(), fetch_headers.begin(), fetch_headers.end());
    return send(std::move(request));
}

http::Response Browser::send(http::Request request) {
    auto response = answer(router_, gate_, std::move(request));
    keep_cookies(response);
    return response;
}

void Browser::keep_cookies(const http::Response& response) {
    for (const auto& [name, value] : response.headers) {
        if (name != "set-cookie") continue;
        const std::string_view pair = std::string_view(value).substr(0, value.find(';'));
        const auto equals = pair.find('=');
        const std::string cookie_name(pair.substr(0, equals)), content(pair.substr(equals + 1));
        std::erase_if(cookies_, [&](const auto& one) { return one.first == cookie_name; });
        if (!content.empty()) cookies_.emplace_back(cookie_name, content);
    }
}

Browser& Browser::sign_in(Services& services, std::string_view school, std::string_view person,
                          access::Means means) {
    const access::SignIn sign_in{std::string(school), std::string(person), means};
    const std::string token = services.database.write([&](db::Writer& tx) {
        return access::open_session(tx, services, request_to("/", http::Method::get), sign_in);
    });
    http::Response response;
    access::give_cookie(response, services, token, sign_in);
    keep_cookies(response);
    return *this;
}

std::string Browser::cookie(std::string_view name) const {
    for (const auto& [one, value] : cookies_)
        if (one == name) return value;
    return {};
}

std::string digits_in_app(Services& services, std::string_view school, std::string_view person) {
    const Instant now = services.clock.now();
    const auto account = services.database.read([&](db::Reader& tx) {
        return access::account_of_person(tx, school, person, day_in_amsterdam(now).iso()).value();
    });
    const auto sealed = access::from_base64(account.totp_secret).value();
    return access::totp_digits(access::open(services.secret, access::totp_purpose, sealed).value(), now);
}

std::string_view header(const http::Response& response, std::string_view name) {
    for (const auto& [one, value] : response.headers) {
        const auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
        if (std::ranges::equal(one, name, same)) return value;
    }
    return {};
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

} // namespace trialoog::test
