#include "slices/access/sign_in/demo_links.hpp"

#include "look/form.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/pages/pages.hpp"
#include "slices/access/secrets/secrets.hpp"
#include "slices/access/session/origin.hpp"
#include "slices/access/session/session.hpp"
#include "slices/access/sign_in/demo_links.sql.hpp"
#include "slices/access/sign_in/routes.hpp"
#include "slices/access/viewer/full_name.hpp"

namespace trialoog::access {
using namespace html;
namespace {

constexpr std::size_t mark_length = 32;

std::string token_of(const Services& services, std::string_view person_id) {
    return std::string(person_id) + "." +
           keyed_hash(services.secret, "demo link", person_id).substr(0, mark_length);
}

struct Person {
    std::string school_id, person_id, given_name, name, school_name;
};

std::optional<Person> person_of(std::string_view token, Services& services) {
    if (!services.demo) return std::nullopt;
    const std::string_view person_id = token.substr(0, token.rfind('.'));
    if (!same_secret(token_of(services, person_id), token)) return std::nullopt;
    return services.database.read([&](db::Reader& tx) {
        return tx.one(sql::demo_person, {person_id}, [](const db::Row& row) {
            return Person{row.str("school_id"), row.str("id"), row.str("given_name"), full_name(row),
                          row.str("school_name")};
        });
    });
}

http::Response ask(const http::Request& request, Services& services) {
    const i18n::Speaking speaking(language_of(request));
    const auto person = person_of(request.param("token"), services);
    if (!person) return not_found(request);
    const std::string title = tf("Inloggen als {name}", fmt::arg("name", person->name));
    const Html content = group(
        look::heading(person->school_name, title,
                      t("Dit is een voorbeeldschool. Deze mensen bestaan niet echt.")),
        look::post_form(request.path,
                        look::submit(tf("Ga verder als {name}", fmt::arg("name", person->given_name)))));
    const auto now_here = signed_in(request, services);
    const bool another = now_here && now_here->person_id != person->person_id;
    look::DraftOwner drafts = another ? drafts_of(services, *now_here) : look::DraftOwner{};
    return http::page(
        look::page(open_frame(request, title, person->school_name, std::move(drafts)), content));
}

http::Response enter(const http::Request& request, Services& services) {
    const auto person = person_of(request.param("token"), services);
    if (!person) return not_found(request);
    const SignIn sign_in{
        .school_id = person->school_id, .person_id = person->person_id, .means = Means::demo};
    const std::string token =
        services.database.write([&](db::Writer& tx) { return open_session(tx, services, request, sign_in); });
    auto response = http::see_other(local_path(request.form.get("naar")));
    give_cookie(response, services, token, sign_in);
    return response;
}

} // namespace

std::string sign_in_demo_link(const Services& services, std::string_view person_id) {
    return services.base_url + "/demo/" + token_of(services, person_id);
}

void register_demo_links(http::Router& router, Services& services) {
    router.get("/demo/{token}", [&](const http::Request& request) { return ask(request, services); });
    router.post("/demo/{token}", [&](const http::Request& request) { return enter(request, services); });
}

} // namespace trialoog::access
