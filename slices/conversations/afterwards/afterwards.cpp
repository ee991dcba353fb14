// /gesprek/{talk}/afspraken: each of the three reads what was agreed, agrees at home, and says how it goes.

#include "slices/conversations/afterwards/page.hpp"
#include "slices/conversations/afterwards/routes.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"
#include "platform/text/typed.hpp"
#include "slices/conversations/talk_pages/outcome.hpp"

#include <algorithm>

namespace trialoog::conversations {
namespace {

using access::Action;

std::optional<Voice> voice_of(const access::PupilRef& pupil) {
    if (pupil.relation == access::Relation::self) return Voice::pupil;
    if (pupil.relation == access::Relation::own_child) return Voice::parent;
    return access::is_mentor(pupil) ? std::optional(Voice::mentor) : std::nullopt;
}

std::optional<Reading> find_reading(db::Reader& tx, const access::Asked& asked, Action action) {
    auto found = find_talk(tx, asked.viewer, asked.request.param("talk"), action);
    if (!found) return std::nullopt;
    const auto voice = voice_of(found->pupil);
    return Reading{load_talk(tx, asked, std::move(*found)), voice, asked.viewer.person_id};
}

http::Response page(const access::Asked& asked, const Reading& reading, const Typed& typed = {},
                    const look::Errors& errors = {}) {
    auto frame = access::frame(asked, t("Afspraken"));
    frame.styles = {"css/talk.css", "css/talk_now.css"};
    return http::page(look::page(frame, afterwards_page(reading, typed, errors)), errors.none() ? 200 : 422);
}

http::Response show(const access::Asked& asked) {
    const auto reading = asked.services.database.read(
        [&](db::Reader& tx) { return find_reading(tx, asked, Action::see_talk); });
    if (!reading) return access::not_found(asked);
    if (!reading->is(Voice::pupil))
        asked.services.database.write([&](db::Writer& tx) {
            access::note(tx, asked.viewer, asked.now, Action::see_talk, reading->talk.pupil.id,
                         reading->talk.talk.id);
        });
    return page(asked, *reading);
}

http::Response back(const Reading& reading) {
    return http::see_other(held_path(reading.talk.talk.id, "afspraken"));
}

/// What was said at home changes in the dossier too.
void keep_outcome(db::Writer& tx, const access::Asked& asked) {
    if (const auto now = find_reading(tx, asked, Action::keep_agreement))
        record_outcome(tx, asked, now->talk);
}

http::Response mark(const access::Asked& asked) {
    const http::Fields& form = asked.request.form;
    const auto how = going_from(form.get("hoe"));
    const std::string stuck_on = text::typed_line(form.get("waarop." + std::string(form.get("afspraak"))));
    look::Errors errors;
    look::want_short(errors, "waarop", stuck_on, longest_help);
    const auto reading = asked.services.database.write([&](db::Writer& tx) -> std::optional<Reading> {
        auto found = find_reading(tx, asked, Action::keep_agreement);
        if (!found || !found->voice) return std::nullopt;
        const auto& all = found->talk.agreements;
        const auto one = std::ranges::find(all, form.get("afspraak"), &Agreement::id);
        if (one == all.end()) return found;
        if (!may_mark(*one, *found->voice, asked.viewer.person_id)) return std::nullopt;
        if (!how || *how == Going::dropped || !errors.none()) return found;
        mark_agreement(tx, asked.viewer.school_id, one->id, *how, *how == Going::stuck ? stuck_on : "",
                       asked.viewer.person_id, asked.now);
        access::note(tx, asked.viewer, asked.now, Action::keep_agreement, one->pupil_id, one->id);
        keep_outcome(tx, asked);
        return found;
    });
    if (!reading) return access::not_found(asked);
    if (!errors.none()) return page(asked, *reading, {}, errors);
    return back(*reading);
}

std::vector<std::string> words_seen(const http::Fields& form) {
    std::vector<std::string> words;
    for (const std::string_view one : form.all("gezien"))
        words.push_back(words_from(one));
    return words;
}

http::Response consent(const access::Asked& asked) {
    const http::Fields& form = asked.request.form;
    Consent said{.agrees = form.get("eens") == "ja", .why = text::typed_lines(form.get("waarom"))};
    said.wording = wording_of(asked.services.secret, words_seen(form));
    look::Errors errors;
    if (!said.agrees && said.why.empty()) errors.add("waarom", t("Schrijf op waarom niet."));
    look::want_short(errors, "waarom", said.why, longest_why);
    const auto reading = asked.services.database.write([&](db::Writer& tx) -> std::optional<Reading> {
        auto found = find_reading(tx, asked, Action::keep_agreement);
        if (!found || !found->voice) return std::nullopt;
        if (said.wording != found->talk.wording)
            errors.add("",
                       t("De afspraken zijn intussen veranderd. Lees ze nog eens, en zeg het dan opnieuw."));
        if (!errors.none()) return found;
        said.voice = *found->voice;
        if (said.voice != Voice::pupil) said.person_id = asked.viewer.person_id;
        say(tx, asked.viewer.school_id, found->talk.talk.id, said, asked.viewer.person_id, asked.now);
        access::note(tx, asked.viewer, asked.now, Action::keep_agreement, found->talk.pupil.id,
                     found->talk.talk.id);
        return found;
    });
    if (!reading) return access::not_found(asked);
    if (!errors.none()) return page(asked, *reading, {said.why, {}}, errors);
    return back(*reading);
}

http::Response disappoint(const access::Asked& asked) {
    const std::string what = text::typed_lines(asked.request.form.get("tegenvaller"));
    look::Errors errors;
    look::want_short(errors, "tegenvaller", what, longest_why);
    const auto seen = text::number<int>(asked.request.form.get("versie"), 0).value_or(0);
    const auto reading = asked.services.database.write([&](db::Writer& tx) -> std::optional<Reading> {
        auto found = find_reading(tx, asked, Action::keep_agreement);
        if (!found || !found->voice || found->is(Voice::parent)) return std::nullopt;
        if (!errors.none()) return found;
        Record record = found->talk.record_or_new();
        record.disappointment = what;
        record.disappointed_by = what.empty() ? "" : std::string(voice_code(*found->voice));
        const Put put = put_record(tx, asked.viewer.school_id, found->talk.talk.id, record, seen,
                                   asked.viewer.person_id, asked.now);
        if (!put.kept)
            errors.add("tegenvaller", tf("Intussen is er iets anders bewaard: ‘{text}’. Bewaar nog eens als "
                                         "jouw tekst moet blijven.",
                                         fmt::arg("text", found->talk.record_or_new().disappointment)));
        return found;
    });
    if (!reading) return access::not_found(asked);
    if (!errors.none()) return page(asked, *reading, {{}, what}, errors);
    return back(*reading);
}

} // namespace

void register_afterwards(access::Routes& routes) {
    routes.get("/gesprek/{talk}/afspraken", Action::see_talk, show);
    routes.post("/gesprek/{talk}/afspraken", Action::keep_agreement, mark);
    routes.post("/gesprek/{talk}/afspraken/eens", Action::keep_agreement, consent);
    routes.post("/gesprek/{talk}/afspraken/tegenvaller", Action::keep_agreement, disappoint);
}

} // namespace trialoog::conversations
