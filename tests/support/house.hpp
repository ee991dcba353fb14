#pragma once
// The program's ports around a test database, with a clock that stands still, and a browser for each person.

#include "platform/clock/clock.hpp"
#include "platform/http/http.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/mail/mail.hpp"
#include "platform/services.hpp"
#include "platform/storage/storage.hpp"
#include "slices/access/session/session.hpp"
#include "tests/support/town.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace trialoog::test {

/// Services for a test; its files go when it goes.
class House {
public:
    explicit House(db::Database&, Instant now = that_morning);
    ~House();
    House(const House&) = delete;
    House& operator=(const House&) = delete;

    Services& services() { return *services_; }
    FrozenClock& clock() { return clock_; }

private:
    std::filesystem::path folder_;
    FrozenClock clock_;
    storage::Store files_;
    std::unique_ptr<mail::Sender> mail_;
    jobs::Workers jobs_;
    std::unique_ptr<Services> services_;
};

/// What a browser does with our answers: keeps cookies, says where a form came from. It doesn't follow
/// redirects.
class Browser {
public:
    using Form = std::vector<std::pair<std::string, std::string>>;

    Browser(const http::Router&, const http::Gate&);
    http::Response get(std::string_view path_and_query);
    http::Response head(std::string_view path_and_query);
    http::Response post(std::string_view path, const Form& = {});
    /// Files (name and content) in one field of a form.
    http::Response post_files(std::string_view path, std::string_view field, const Form& files);
    /// A session as after the sign-in of this kind.
    Browser& sign_in(Services&, std::string_view school, std::string_view person,
                     access::Means = access::Means::letter);

    std::string address = "192.0.2.7"; // where it calls from
    std::string language;              // its Accept-Language
    /// Of the next POST, where another site sends it.
    std::vector<std::pair<std::string, std::string>> fetch_headers = {{"sec-fetch-site", "same-origin"}};
    std::string cookie(std::string_view name) const;

private:
    http::Response send(http::Request);
    http::Request request_to(std::string_view path_and_query, http::Method) const;
    void keep_cookies(const http::Response&);

    const http::Router& router_;
    const http::Gate& gate_;
    std::vector<std::pair<std::string, std::string>> cookies_;
};

/// What the person's app shows now for the second step.
std::string digits_in_app(Services&, std::string_view school, std::string_view person);
/// The header of an answer (name in small letters), or "".
std::string_view header(const http::Response&, std::string_view name);
bool contains(std::string_view text, std::string_view part);

} // namespace trialoog::test
