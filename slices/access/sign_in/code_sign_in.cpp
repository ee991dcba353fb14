// Getting in with the code of a letter. Looking at it changes nothing (mail scanners and link previews look
// too): the page asks "is this you?", and only the answer signs in.

#include "look/form.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/letters/code_store.hpp"
#include "slices/access/letters/codes.sql.hpp"
#include "slices/access/pages/pages.hpp"
#include "slices/access/secrets/code.hpp"
#include "slices/access/secrets/tries.hpp"
#include "slices/access/session/languages.hpp"
#include "slices/access/session/origin.hpp"
#include "slices/access/session/session.hpp"
#include "slices/access/sign_in/routes.hpp"

namespace trialoog::access {
using namespace html;
namespace {

Html staff_link() {
    return p(cls("aside"), t("Werkt u op school?"), " ", a(href("/inloggen"), t("Log hier in.")));
}

http::Response code_page(const http::Request& request, const Services& services, const look::Errors& errors,
                         int status) {
    const i18n::Speaking speaking(language_of(request));
    const auto contact = services.database.read([](db::Reader& tx) { return only_contact(tx); });
    const bool from_form = request.method == http::Method::post;
    const auto& fields = from_form ? request.form : request.query;
    const std::string back(local_path(fields.get("naar")));
    const look::Field code{.name = "code",
                           .label = t("Uw code"),
                           .hint = t("13 letters en cijfers, zoals ABCDE‑FGHJK‑MNP."),
                           .value = std::string(from_form ? request.form.get("code") : ""),
                           .autocomplete = "off",
                           .required = true,
                           .max_length = 40,
                           .more = {attr("autocapitalize", "characters"), attr("spellcheck", "false")}};
    const Html content = group(
        look::heading(contact ? contact->school_name : std::string(), t("Welkom"),
                      t("U kreeg een brief met een code. Typ de code hier.")),
        look::error_summary(errors),
        look::post_form("/code", group(look::text_field(code, errors),
                                       when(back != "/",
                                            [&] { return input(type("hidden"), name("naar"), value(back)); }),
                                       look::submit(t("Verder")))),
        contact ? ask_card(*contact) : Html(), staff_link());
    return http::page(
        look::page(open_frame(request, t("Inloggen"), contact ? contact->school_name : std::string()),
                   content),
        status);
}

look::Errors code_error(std::string sentence) {
    look::Errors errors;
    errors.add("code", std::move(sentence));
    return errors;
}

struct Found {
    std::optional<CodeOwner> owner;
    std::optional<std::int64_t> wait_seconds;
};

/// An unknown code counts as a try, also when it is only looked at: else looking would be free guessing.
Found find_owner(const http::Request& request, Services& services, std::string_view code) {
    const Instant now = services.clock.now();
    const Try aimed = try_of(request, services, code);
    Found found = services.database.read([&](db::Reader& tx) {
        Found looked;
        looked.wait_seconds = must_wait(tx, aimed, now);
        if (!looked.wait_seconds) looked.owner = owner_of_code(tx, services, code);
        return looked;
    });
    if (!found.owner && !found.wait_seconds)
        services.database.write([&](db::Writer& tx) { count_failure(tx, aimed, now); });
    return found;
}

/// Who scans a letter typed nothing. Letters that were replaced, never were, or are of somebody who left are
/// answered alike.
http::Response old_letter_page(const http::Request& request, Services& services) {
    const i18n::Speaking speaking(language_of(request));
    const auto contact = services.database.read([](db::Reader& tx) { return only_contact(tx); });
    const std::string school_name = contact ? contact->school_name : std::string();
    const auto now_here = signed_in(request, services);
    const auto still_in = [&] {
        return look::notice(
            look::Tone::good, {},
            group(p(tf("U bent op dit toestel nog ingelogd als {name}. U hebt geen brief nodig.",
                       fmt::arg("name", now_here->given_name))),
                  p(look::button_link("/", t("Ga verder")))));
    };
    const Html content = group(
        look::heading(school_name, t("Deze brief is oud"),
                      t("De code op deze brief werkt niet meer. Kreeg u later nog een brief van school? Scan "
                        "dan die.")),
        when(now_here.has_value(), still_in),
        contact ? ask_card(*contact, t("Hebt u geen nieuwere brief?"))
                : look::card(t("Hebt u geen nieuwere brief?"),
                             p(t("Bel of mail de school. Het nummer staat op de brief."))),
        p(cls("aside"), t("Wilt u een code typen?"), " ", a(href("/code"), t("Dat kan hier."))));
    return http::page(look::page(open_frame(request, t("Deze brief is oud"), school_name), content), 404);
}

http::Response type_code(const http::Request& request, Services& services) {
    const i18n::Speaking speaking(language_of(request));
    const auto code = read_code(request.form.get("code"));
    if (!code)
        return code_page(request, services,
                         code_error(t("Deze code is niet goed. Een code heeft 13 letters en cijfers.")), 422);
    const Found found = find_owner(request, services, *code);
    if (found.wait_seconds) return too_many_tries_page(request, *found.wait_seconds);
    if (!found.owner)
        return code_page(
            request, services,
            code_error(t("Deze code werkt niet. Kijk of elke letter klopt. Of vraag de school om "
                         "een nieuwe brief.")),
            422);
    const auto back = local_path(request.form.get("naar"));
    return http::see_other("/c/" + *code + (back == "/" ? "" : "?naar=" + http::percent_encode(back)));
}

std::string language_for(const http::Request& request, const CodeOwner& owner) {
    if (auto chosen = chosen_language(request); !chosen.empty()) return chosen;
    return owner.language.empty() ? language_of(request) : owner.language;
}

Html who_is_on_this_device(const std::optional<Viewer>& now_here, const CodeOwner& owner) {
    if (!now_here || now_here->person_id == owner.person_id) return {};
    return look::notice(look::Tone::attention, {},
                        p(tf("Op dit toestel is nu {name} ingelogd. Gaat u verder? Dan stopt dat.",
                             fmt::arg("name", now_here->given_name))));
}

Html borrowed_device() {
    return details(cls("more"), summary(t("Is dit toestel van iemand anders?"), look::icon("chevron-down")),
                   look::checkbox_field({.name = "toestel", .label = t("Dit toestel")},
                                        {{.value = "geleend",
                                          .label = t("Log na twee uur vanzelf uit"),
                                          .hint = t("Anders blijft dit toestel een half jaar ingelogd.")}},
                                        {}));
}

http::Response confirm_page(const http::Request& request, Services& services, std::string_view code,
                            const CodeOwner& owner) {
    const i18n::Speaking speaking(language_for(request, owner));
    const auto now_here = signed_in(request, services);
    const std::string back(local_path(request.query.get("naar")));
    const auto given_name = fmt::arg("name", owner.given_name);
    const std::string question =
        owner.is_pupil ? tf("Ben jij {name}?", given_name) : tf("Bent u {name}?", given_name);
    const Html form = look::post_form(
        "/c/" + std::string(code),
        group(when(back != "/", [&] { return input(type("hidden"), name("naar"), value(back)); }),
              look::submit(t("Ja, dat ben ik")), borrowed_device()));
    const Html content =
        group(look::heading(owner.contact.school_name, question,
                            owner.is_pupil ? t("Tik op de knop. Je hebt geen wachtwoord nodig.")
                                           : t("Tik op de knop. U hebt geen wachtwoord nodig.")),
              who_is_on_this_device(now_here, owner), form, ask_card(owner.contact));
    const bool another = now_here && now_here->person_id != owner.person_id;
    look::DraftOwner drafts = another ? drafts_of(services, *now_here) : look::DraftOwner{};
    return http::page(
        look::page(open_frame(request, question, owner.contact.school_name, std::move(drafts)), content));
}

http::Response look_at_code(const http::Request& request, Services& services) {
    const i18n::Speaking speaking(language_of(request));
    const auto code = read_code(request.param("code"));
    const Found found = find_owner(request, services, code ? *code : request.param("code"));
    if (found.wait_seconds) return too_many_tries_page(request, *found.wait_seconds);
    if (!found.owner) return old_letter_page(request, services);
    return confirm_page(request, services, *code, *found.owner);
}

http::Response confirm(const http::Request& request, Services& services, const Recorder& record) {
    const i18n::Speaking speaking(language_of(request));
    const auto code = read_code(request.param("code"));
    const Found found = find_owner(request, services, code ? *code : request.param("code"));
    if (found.wait_seconds) return too_many_tries_page(request, *found.wait_seconds);
    if (!found.owner) return old_letter_page(request, services);

    const SignIn sign_in{.school_id = found.owner->school_id,
                         .person_id = found.owner->person_id,
                         .means = Means::letter,
                         .device = request.form.get("toestel") == "geleend" ? Device::borrowed : Device::own};
    const std::string token = services.database.write([&](db::Writer& tx) {
        if (!owner_of_code(tx, services, *code)) return std::string(); // revoked a moment ago
        const Instant now = services.clock.now();
        tx.run(sql::code_used, {sign_in.school_id, found.owner->code_id, now.ms});
        record(tx, sign_in.school_id, Reaching::code_used,
               reached_by(tx, *found.owner, day_in_amsterdam(now)), now);
        return open_session(tx, services, request, sign_in);
    });
    if (token.empty()) return old_letter_page(request, services);
    auto response = http::see_other(local_path(request.form.get("naar")));
    give_cookie(response, services, token, sign_in);
    return response;
}

} // namespace

void register_code_sign_in(http::Router& router, Services& services, const Recorder& record) {
    router.get("/code", [&](const http::Request& request) { return code_page(request, services, {}, 200); });
    router.post("/code", [&](const http::Request& request) { return type_code(request, services); });
    router.get("/c/{code}", [&](const http::Request& request) { return look_at_code(request, services); });
    router.post("/c/{code}", [&services, record](const http::Request& request) {
        return confirm(request, services, record);
    });
}

} // namespace trialoog::access
