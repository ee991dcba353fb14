// /gesprek/{talk}/voeren/{phase}: the talk itself, step by step in any order, with a note at each.

#include "slices/conversations/talk_pages/answering.hpp"
#include "slices/conversations/talk_pages/routes.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/typed.hpp"

namespace trialoog::conversations {
namespace {

using access::Action;

http::Response show(const access::Asked& asked) {
    return with_talk(asked, [&](const OpenedTalk& talk) {
        if (!talk.talk.began_at) return http::see_other(held_path(talk.talk.id));
        const GuideStep* step = talk.step(asked.request.param("phase"));
        if (!step) return http::see_other(held_path(talk.talk.id));
        auto frame = access::frame(asked, tf("Gesprek met {name}", fmt::arg("name", talk.pupil.called)));
        frame.wide = true;
        frame.styles = {"css/talk.css", "css/talk_now.css"};
        frame.scripts = {"js/talk.js"};
        const OnTheTable table = asked.services.database.read(
            [&](db::Reader& tx) { return on_the_table(tx, asked.viewer, talk.pupil.id); });
        return http::page(look::page(frame, hold_page(talk, table, *step, asked.now)));
    });
}

/// Of a page that showed two texts: one under the other.
html::Html put_together(const OpenedTalk& talk, const Note& theirs, const std::string& mine) {
    const Note both{theirs.phase, theirs.text + "\n" + mine, theirs.version};
    return look::card(t("Of zet ze onder elkaar"), note_form(talk, both));
}

http::Response write(const access::Asked& asked) {
    return with_talk(asked, [&](const OpenedTalk& talk) {
        const std::string phase(asked.request.param("phase"));
        if (!talk.step(phase)) return gone(asked);
        Note note{phase, text::typed_lines(asked.request.form.get(name_of("tekst", phase))),
                  seen_version(asked.request)};
        look::Errors errors;
        look::want_short(errors, name_of("tekst", phase), note.text, longest_talk_note);
        if (!errors.none()) return refused(asked, talk, note_form(talk, note, errors), errors);
        const std::string& school_id = asked.viewer.school_id;
        const auto put = asked.services.database.write([&](db::Writer& tx) -> std::optional<Put> {
            if (!find_talk(tx, asked.viewer, talk.talk.id, Action::hold_talk)) return std::nullopt;
            return put_note(tx, school_id, talk.talk.id, note, note.version, asked.viewer.person_id,
                            asked.now);
        });
        if (!put) return gone(asked);
        if (put->kept) return kept(asked, put->version, talk.wording, phase_path(talk.talk.id, phase));
        const Note theirs =
            asked.services.database
                .read([&](db::Reader& tx) { return find_note(tx, school_id, talk.talk.id, phase); })
                .value_or(Note{phase, {}, 0});
        note.version = theirs.version;
        return clash(asked, talk, {note.text, theirs.text, theirs.version, theirs.text},
                     note_form(talk, note), put_together(talk, theirs, note.text));
    });
}

} // namespace

void register_hold(access::Routes& routes) {
    routes.get("/gesprek/{talk}/voeren/{phase}", Action::hold_talk, show);
    routes.post("/gesprek/{talk}/voeren/{phase}", Action::hold_talk, write);
}

} // namespace trialoog::conversations
