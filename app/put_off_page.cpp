#include "app/put_off_page.hpp"

#include "look/form.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <nlohmann/json.hpp>
#include <vector>

namespace trialoog::app {
namespace {

using namespace html;

constexpr int look_again_seconds = 10; // without a script

struct Words {
    std::string title, text;
};

bool was_sent(const http::Request* request) { return request && request->method == http::Method::post; }

/// Only a button was pressed. (A form whose body couldn't be read has no fields either.)
bool is_act(const http::Request& request) {
    return request.form.entries().empty() && request.header("content-length") == "0";
}

/// A password isn't written into a page: that form is filled in anew.
bool can_come_back(const http::Request& request) {
    const auto& fields = request.form.entries();
    const bool secret = std::ranges::any_of(
        fields, [](const auto& field) { return field.first.find("password") != std::string::npos; });
    return !secret && (!fields.empty() || !request.uploads.empty() || is_act(request));
}

// Who reads this isn't known: a pupil, or a parent to whom we say "u".
Words full(const http::Request* request) {
    return {t("Er is geen plaats meer op de server"),
            was_sent(request)
                ? t("De schijf is vol. Dit is niet bewaard. Vertel het de school en probeer het "
                    "later opnieuw.")
                : t("De schijf is vol. Vertel het de school en probeer het later opnieuw.")};
}

Words words(const PutOff& why, const http::Request* request) {
    if (why.status == 507) return full(request);
    if (why.perhaps_done)
        return {t("We weten niet of het is bewaard"),
                t("De verbinding met de gegevens viel net weg. Kijk eerst of het er al staat. Staat het er "
                  "niet? Probeer het dan opnieuw.")};
    if (was_sent(request))
        return {t("Het lukt nu even niet"), t("Dit is nog niet bewaard. We proberen het zo opnieuw.")};
    return {t("Het lukt nu even niet"), t("We proberen het zo opnieuw. Dat gaat vanzelf.")};
}

std::string encoded_path(std::string_view path) {
    std::string encoded;
    while (!path.empty()) {
        const auto end = std::min(path.find('/', 1), path.size());
        encoded += "/" + http::percent_encode(path.substr(1, end - 1));
        path.remove_prefix(end);
    }
    return encoded;
}

std::string address_of(const http::Request& request) {
    std::string address = encoded_path(request.path);
    char before = '?';
    for (const auto& [name, value] : request.query.entries()) {
        address += before + http::percent_encode(name) + "=" + http::percent_encode(value);
        before = '&';
    }
    return address;
}

/// The page that the form stood on, as far as the browser says so.
std::string page_before(const http::Request& request) {
    const auto referer = request.header("referer");
    const auto host = referer.find("://");
    if (host == referer.npos) return "/";
    const auto path = referer.find('/', host + 3);
    if (path == referer.npos || referer.substr(host + 3, path - host - 3) != request.header("host"))
        return "/";
    return std::string(referer.substr(path));
}

/// What people typed, not what the page put in: an id has no spaces.
Html what_was_typed(const http::Request& request) {
    std::vector<std::string_view> texts;
    for (const auto& [name, text] : request.form.entries())
        if (text.find_first_of(" \n") != text.npos) texts.push_back(text);
    if (texts.empty()) return {};
    return look::card(t("Dit is ingevuld"),
                      group(each(texts, [](std::string_view text) { return p(cls("own-words"), text); })));
}

Html file_again(const http::Upload& upload) {
    return div(cls("field"),
               label(for_("again-" + upload.field),
                     tf("Kies dit bestand nog een keer: {name}", fmt::arg("name", upload.file_name))),
               input(type("file"), id("again-" + upload.field), name(upload.field), flag("required"),
                     flag("multiple")));
}

/// One field for all files that came under its name.
std::vector<http::Upload> files_by_field(const http::Request& request) {
    std::vector<http::Upload> fields;
    for (const auto& upload : request.uploads) {
        const auto same = std::ranges::find(fields, upload.field, &http::Upload::field);
        if (same == fields.end())
            fields.push_back(upload);
        else
            same->file_name += ", " + upload.file_name;
    }
    return fields;
}

Html form_again(const PutOff& why, const http::Request& request) {
    const bool in_parts = request.header("content-type").starts_with("multipart/");
    const auto files = files_by_field(request);
    const bool by_itself = why.status == 503 && !why.perhaps_done && files.empty();
    return form(
        method("post"), action(address_of(request)), flag("data-again", by_itself),
        attr_if(in_parts, "enctype", "multipart/form-data"),
        each(request.form.entries(),
             [](const auto& field) { return input(type("hidden"), name(field.first), value(field.second)); }),
        each(files, file_again), what_was_typed(request), look::submit(t("Probeer opnieuw")));
}

Html what_to_do(const PutOff& why, const http::Request* request) {
    if (!request) return look::button_link("/", t("Naar de eerste pagina"));
    if (!was_sent(request)) return look::button_link(address_of(*request), t("Probeer het nu"));
    const Html look_first =
        why.perhaps_done ? look::button_link(page_before(*request), t("Kijk of het er staat")) : Html();
    if (can_come_back(*request)) return group(look_first, form_again(why, *request));
    return group(look_first,
                 p(t("Ga terug met de knop van de browser. Vaak staat wat er was ingevuld daar nog. "
                     "Wacht een halve minuut en probeer het opnieuw.")));
}

bool wants_json(const http::Request* request) {
    return request && request->header("accept").find("application/json") != std::string_view::npos;
}

} // namespace

http::Response put_off_page(const PutOff& why, const http::Request* request) {
    const Words said = words(why, request);
    if (wants_json(request))
        return http::json(nlohmann::json{{"error", said.title + ". " + said.text}}.dump(), why.status);
    look::Frame frame;
    frame.title = said.title;
    if (request) frame.path = request->path;
    const bool waits = why.status == 503 && request && !why.perhaps_done;
    if (waits) frame.scripts = {"js/again.js"};
    auto response = http::page(
        look::page(frame, group(look::heading("", said.title, said.text), what_to_do(why, request))),
        why.status);
    if (waits && !was_sent(request)) response.with("refresh", std::to_string(look_again_seconds));
    return response;
}

} // namespace trialoog::app
