// /gesprek/{talk}/alleen-voor-mij: the mentor's own note, on a page of its own. It is on nobody else's page,
// in no letter, export or trail, and the talk's page doesn't say that there is one.

#include "slices/conversations/talk_pages/answering.hpp"
#include "slices/conversations/talk_pages/routes.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/typed.hpp"

namespace trialoog::conversations {
using namespace html;
namespace {

using access::Action;

Html own_form(const std::string& talk_id, const PrivateNote& note, const look::Errors& errors) {
    return look::post_form(held_path(talk_id, "alleen-voor-mij"),
                           group(look::text_area({.name = "tekst",
                                                  .label = t("Wat je zelf wilt onthouden"),
                                                  .hint = t("Alleen jij leest dit. Schrijf op wat je zag, "
                                                            "niet wat je van iemand vindt."),
                                                  .value = note.text,
                                                  .max_length = static_cast<int>(longest_private_note)},
                                                 8, errors),
                                 input(type("hidden"), name("versie"), value(std::to_string(note.version))),
                                 look::submit(t("Bewaar"))));
}

http::Response page(const access::Asked& asked, const TalkRef& found, const Html& content, int status) {
    return talk_page(asked, t("Alleen voor mij"),
                     group(look::heading(tf("Gesprek met {name}", fmt::arg("name", found.pupil.called)),
                                         t("Alleen voor mij")),
                           content, p(a(href(held_path(found.talk.id)), t("Terug naar het gesprek")))),
                     status);
}

struct Own {
    TalkRef found;
    PrivateNote note;
};
std::optional<Own> find_own(db::Reader& tx, const access::Asked& asked) {
    auto found = find_talk(tx, asked.viewer, asked.request.param("talk"), Action::hold_talk);
    if (!found) return std::nullopt;
    PrivateNote note = private_note(tx, asked.viewer, found->talk.id);
    return Own{std::move(*found), std::move(note)};
}

http::Response show(const access::Asked& asked) {
    const auto own = asked.services.database.read([&](db::Reader& tx) { return find_own(tx, asked); });
    if (!own) return access::not_found(asked);
    return page(asked, own->found, own_form(own->found.talk.id, own->note, {}), 200);
}

Html both_of(const std::string& talk_id, const PrivateNote& mine, const PrivateNote& there) {
    return group(look::notice(look::Tone::attention, t("Er zijn twee teksten"),
                              p(t("Op een ander toestel is dit intussen ook veranderd. Er is niets kwijt."))),
                 p(cls("eyebrow"), t("Dit staat er al")), p(cls("kept"), there.text),
                 own_form(talk_id, {mine.text, there.version}, {}));
}

http::Response write(const access::Asked& asked) {
    const PrivateNote typed{text::typed_lines(asked.request.form.get("tekst")), seen_version(asked.request)};
    look::Errors errors;
    look::want_short(errors, "tekst", typed.text, longest_private_note);
    struct Outcome {
        Own own;
        Put put;
    };
    const auto outcome = asked.services.database.write([&](db::Writer& tx) -> std::optional<Outcome> {
        auto own = find_own(tx, asked);
        if (!own) return std::nullopt;
        Put put{false, own->note.version};
        if (errors.none())
            put =
                put_private_note(tx, asked.viewer, own->found.talk.id, typed.text, typed.version, asked.now);
        return Outcome{std::move(*own), put};
    });
    if (!outcome) return gone(asked);
    const TalkRef& found = outcome->own.found;
    if (!errors.none())
        return page(asked, found, group(look::error_summary(errors), own_form(found.talk.id, typed, errors)),
                    422);
    if (!outcome->put.kept) return page(asked, found, both_of(found.talk.id, typed, outcome->own.note), 409);
    return http::see_other(held_path(found.talk.id, "alleen-voor-mij"));
}

} // namespace

void register_private_note(access::Routes& routes) {
    routes.get("/gesprek/{talk}/alleen-voor-mij", Action::hold_talk, show);
    routes.post("/gesprek/{talk}/alleen-voor-mij", Action::hold_talk, write);
}

} // namespace trialoog::conversations
