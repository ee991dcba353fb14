// What is agreed, who agrees, who is there and how it goes on: each a form of the talk's page.

#include "slices/conversations/talk_pages/answering.hpp"
#include "slices/conversations/talk_pages/routes.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/text/typed.hpp"
#include "slices/conversations/talk_pages/outcome.hpp"

#include <algorithm>

namespace trialoog::conversations {
namespace {

using access::Action;

bool is_id(std::string_view id) {
    return !id.empty() && id.size() <= 40 && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

/// A browser without a date picker sends what people write: "16-10-2026".
std::optional<Day> day_from(std::string_view typed) {
    if (const auto iso = Day::parse_iso(typed)) return iso;
    return Day::parse_dutch(typed);
}

void read_day(const access::Asked& asked, Agreement& one, look::Errors& errors) {
    const std::string field = name_of("op", one.id);
    const std::string typed = text::typed_line(asked.request.form.get(field));
    if (typed.empty()) return;
    one.by = day_from(typed);
    if (!one.by)
        errors.add(field,
                   tf("Er staat ‘{typed}’. Schrijf een dag als 16-10-2026.", fmt::arg("typed", typed)));
    else if (*one.by < asked.today().plus_days(-366) || asked.today().plus_days(2 * 366) < *one.by)
        errors.add(field, tf("{day} ligt te ver weg. Kies een dag in deze schooljaren.",
                             fmt::arg("day", i18n::long_date(*one.by, true))));
}

void read_promiser(const access::Asked& asked, const OpenedTalk& talk, Agreement& one, look::Errors& errors) {
    const http::Fields& form = asked.request.form;
    const std::string field = name_of("wie", one.id), other = name_of("ander", one.id);
    const auto who = talk.people.voiced(form.get(field));
    if (!who) errors.add(field, t("Kies wie dit doet."));
    one.voice = who ? who->voice : Voice::pupil;
    one.person_id = who ? who->person_id : std::string();
    if (one.voice == Voice::parent && one.person_id.empty()) {
        one.who = text::typed_line(form.get(other));
        if (one.who.empty()) errors.add(other, t("Schrijf op wie het doet."));
    }
    look::want_short(errors, other, one.who, longest_who);
}

Agreement read_agreement(const access::Asked& asked, const OpenedTalk& talk, look::Errors& errors) {
    const http::Fields& form = asked.request.form;
    Agreement one{
        .id = std::string(form.get("afspraak")), .talk_id = talk.talk.id, .pupil_id = talk.pupil.id};
    one.version = seen_version(asked.request);
    read_promiser(asked, talk, one, errors);
    one.what = text::typed_line(form.get(name_of("wat", one.id)));
    one.help = text::typed_line(form.get(name_of("hulp", one.id)));
    if (form.has("weg")) one.going = Going::dropped;
    if (one.what.empty()) errors.add(name_of("wat", one.id), t("Schrijf op wat er gebeurt."));
    look::want_short(errors, name_of("wat", one.id), one.what, longest_what);
    read_day(asked, one, errors);
    look::want_short(errors, name_of("hulp", one.id), one.help, longest_help);
    const auto is_this = [&](const Agreement& other) { return other.id == one.id; };
    if (talk.agreements.size() >= most_agreements && std::ranges::none_of(talk.agreements, is_this))
        errors.add("", t("Er staan al twintig afspraken. Kies wat echt telt."));
    return one;
}

/// Reads again what the writing left, whoever wrote it.
std::optional<OpenedTalk> again(const access::Asked& asked, const std::string& talk_id) {
    return asked.services.database.read([&](db::Reader& tx) { return open_talk(tx, asked, talk_id); });
}

/// What changes after the talk ended changes in the dossier too.
void keep_outcome(db::Writer& tx, const access::Asked& asked, const OpenedTalk& before) {
    if (!before.talk.ended_at) return;
    if (const auto now = open_talk(tx, asked, before.talk.id)) record_outcome(tx, asked, *now);
}

http::Response agree_on(const access::Asked& asked) {
    return with_talk(asked, [&](const OpenedTalk& talk) {
        if (!is_id(asked.request.form.get("afspraak"))) return gone(asked);
        look::Errors errors;
        Agreement one = read_agreement(asked, talk, errors);
        if (!errors.none()) return refused(asked, talk, agreement_form(talk, one, errors), errors);
        const auto put = asked.services.database.write([&](db::Writer& tx) -> std::optional<Put> {
            if (!find_talk(tx, asked.viewer, talk.talk.id, Action::hold_talk)) return std::nullopt;
            const Put made = put_agreement(tx, asked.viewer.school_id, one, one.version,
                                           asked.viewer.person_id, asked.now);
            keep_outcome(tx, asked, talk);
            return made;
        });
        const auto now = again(asked, talk.talk.id);
        if (!put || !now || put->version == 0) return gone(asked);
        if (put->kept) return kept(asked, put->version, now->wording, held_path(talk.talk.id));
        const auto theirs = std::ranges::find(now->agreements, one.id, &Agreement::id);
        one.version = put->version;
        return clash(asked, *now, {now->people.in_words(one), now->people.in_words(*theirs), put->version},
                     agreement_form(*now, one));
    });
}

std::vector<std::string> words_seen(const http::Fields& form) {
    std::vector<std::string> words;
    for (const std::string_view one : form.all("gezien"))
        words.push_back(words_from(one));
    return words;
}

http::Response consent(const access::Asked& asked) {
    return with_talk(asked, [&](const OpenedTalk& talk) {
        const http::Fields& form = asked.request.form;
        const auto who = talk.people.voiced(form.get("wie"));
        Consent said{.agrees = form.get("eens") == "ja", .why = text::typed_lines(form.get("waarom"))};
        look::Errors errors;
        if (!who) errors.add("wie", t("Kies wie het zegt."));
        if (!said.agrees && said.why.empty()) errors.add("waarom", t("Schrijf op waarom niet."));
        look::want_short(errors, "waarom", said.why, longest_why);
        said.wording = wording_of(asked.services.secret, words_seen(form));
        if (said.wording != talk.wording)
            errors.add("", t("De afspraken zijn intussen veranderd. Lees ze samen, en zeg het dan opnieuw."));
        if (!errors.none())
            return refused(asked, talk,
                           said.agrees ? agreements_part(talk)
                                       : disagree_form(talk, form.get("wie"), said.why, errors),
                           errors);
        said.voice = who->voice;
        said.person_id = who->voice == Voice::mentor ? asked.viewer.person_id : who->person_id;
        const bool there = asked.services.database.write([&](db::Writer& tx) {
            if (!find_talk(tx, asked.viewer, talk.talk.id, Action::hold_talk)) return false;
            say(tx, asked.viewer.school_id, talk.talk.id, said, asked.viewer.person_id, asked.now);
            return true;
        });
        return there ? kept(asked, 1, talk.wording, held_path(talk.talk.id) + "#afspraken") : gone(asked);
    });
}

Record read_record(const access::Asked& asked, const OpenedTalk& talk, look::Errors& errors) {
    const http::Fields& form = asked.request.form;
    Record record{.pupil_there = false};
    for (const std::string_view one : form.all("er_is")) {
        if (one == "pupil") record.pupil_there = true;
        if (talk.people.adult(one)) record.adults.emplace_back(one);
    }
    std::ranges::sort(record.adults);
    constexpr std::pair<const char*, std::string Record::*> lines[]{{"met_wie", &Record::with_whom},
                                                                    {"wanneer", &Record::next_when},
                                                                    {"waar", &Record::next_where},
                                                                    {"waarover", &Record::next_about}};
    for (const auto& [name, field] : lines) {
        record.*field = text::typed_line(form.get(name));
        look::want_short(errors, name, record.*field, longest_help);
    }
    record.disappointment = text::typed_lines(form.get("tegenvaller"));
    look::want_short(errors, "tegenvaller", record.disappointment, longest_why);
    if (!record.disappointment.empty())
        record.disappointed_by = form.get("tegenvaller_van") == "pupil" ? "pupil" : "mentor";
    record.version = seen_version(asked.request);
    return record;
}

http::Response go_on(const access::Asked& asked) {
    return with_talk(asked, [&](const OpenedTalk& talk) {
        look::Errors errors;
        Record record = read_record(asked, talk, errors);
        const bool ends = asked.request.form.has("rond_af") && talk.talk.began_at;
        if (!errors.none()) return refused(asked, talk, record_form(talk, record, errors), errors);
        const auto put = asked.services.database.write([&](db::Writer& tx) -> std::optional<Put> {
            if (!find_talk(tx, asked.viewer, talk.talk.id, Action::hold_talk)) return std::nullopt;
            const Put made = put_record(tx, asked.viewer.school_id, talk.talk.id, record, record.version,
                                        asked.viewer.person_id, asked.now);
            keep_outcome(tx, asked, talk);
            if (made.kept && ends) finish_talk(tx, asked, talk);
            return made;
        });
        const auto now = again(asked, talk.talk.id);
        if (!put || !now) return gone(asked);
        if (put->kept && ends) asked.services.jobs.wake(); // the mails that it put in the queue
        if (put->kept)
            return kept(asked, put->version, now->wording,
                        held_path(talk.talk.id, ends ? "afspraken" : std::string_view()));
        record.version = put->version;
        return clash(asked, *now,
                     {now->people.in_words(record), now->people.in_words(now->record_or_new()), put->version},
                     record_form(*now, record));
    });
}

} // namespace

void register_writing(access::Routes& routes) {
    routes.post("/gesprek/{talk}/afspraak", Action::hold_talk, agree_on);
    routes.post("/gesprek/{talk}/eens", Action::hold_talk, consent);
    routes.post("/gesprek/{talk}/verder", Action::hold_talk, go_on);
}

} // namespace trialoog::conversations
