#include "slices/conversations/agreements/people.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::conversations {
using namespace html;

std::string voice_key(const Voiced& one) {
    if (one.voice != Voice::parent) return std::string(voice_code(one.voice));
    return fmt::format("adult:{}", one.person_id);
}

const Adult* People::adult(std::string_view id) const {
    const auto found = std::ranges::find(adults, id, &Adult::id);
    return found == adults.end() ? nullptr : &*found;
}

std::vector<Voiced> People::voices() const {
    const bool is_known = record && record->adult_there();
    std::vector<Voiced> all{{Voice::pupil, {}}};
    for (const Adult& one : adults)
        if (!is_known || std::ranges::count(record->adults, one.id) > 0)
            all.push_back({Voice::parent, one.id});
    if (is_known && record->adults.empty()) all.push_back({Voice::parent, {}});
    all.push_back({Voice::mentor, {}});
    return all;
}

std::optional<Voiced> People::voiced(std::string_view key) const {
    constexpr std::string_view prefix = "adult:";
    if (!key.starts_with(prefix)) {
        const auto voice = voice_from(key);
        return voice && *voice != Voice::parent ? std::optional(Voiced{*voice, {}}) : std::nullopt;
    }
    const std::string_view person = key.substr(prefix.size());
    if (!person.empty() && !adult(person)) return std::nullopt;
    return Voiced{Voice::parent, std::string(person)};
}

std::string People::name_of(const Voiced& one) const {
    if (one.voice == Voice::pupil) return pupil;
    if (one.voice == Voice::mentor) return mentor.empty() ? t("de mentor") : mentor;
    if (const Adult* known = adult(one.person_id)) return known->given_name;
    if (record && !record->with_whom.empty()) return record->with_whom;
    return t("de volwassene");
}

std::string People::promiser(const Agreement& one) const {
    return one.who.empty() ? name_of({one.voice, one.person_id}) : one.who;
}

std::string People::in_words(const Agreement& one) const {
    std::string all = fmt::format("{}: {}", promiser(one), one.what);
    const std::string day = one.by ? i18n::short_date(*one.by) : "";
    if (one.by) all += ". " + tf("Voor {day}", fmt::arg("day", day));
    if (!one.help.empty()) all += ". " + tf("Hulp: {help}", fmt::arg("help", one.help));
    return one.going == Going::dropped ? tf("{words} (weggehaald)", fmt::arg("words", all)) : all;
}

std::string People::in_words(const Record& one) const {
    std::vector<std::string> there;
    if (one.pupil_there) there.push_back(pupil);
    for (const std::string& id : one.adults)
        if (const Adult* known = adult(id)) there.push_back(known->given_name);
    if (!one.with_whom.empty()) there.push_back(one.with_whom);
    const std::string who = i18n::list_of(there);
    std::string all = tf("Erbij: {who}", fmt::arg("who", who));
    for (const std::string* line : {&one.next_when, &one.next_where, &one.next_about, &one.disappointment})
        if (!line->empty()) all += "\n" + *line;
    return all;
}

People people_of(db::Reader& tx, const access::Viewer& viewer, const Talk& talk,
                 const access::PupilRef& pupil, Day today) {
    const std::string& school_id = viewer.school_id;
    const std::string& mentor =
        talk.mentor_id.empty() && access::is_mentor(pupil) ? viewer.person_id : talk.mentor_id;
    return {.pupil = pupil.given_name,
            .adults = adults_of_talk(tx, school_id, talk, today),
            .mentor = mentor.empty() ? std::string() : given_name_of(tx, school_id, mentor),
            .record = record_of_talk(tx, school_id, talk.id)};
}

std::string how_it_went(const Agreement& one) {
    const auto name_arg = fmt::arg("name", one.marked_by);
    switch (one.going) {
    case Going::done:
        return one.marked_by.empty() ? t("Gelukt") : tf("Gelukt, zegt {name}", name_arg);
    case Going::stuck:
        return one.marked_by.empty() ? t("Zit vast") : tf("Zit vast, zegt {name}", name_arg);
    case Going::open:
    case Going::dropped:
        break;
    }
    return t("Nog bezig");
}

Html tag_of(const Agreement& one) {
    const std::string how = one.going == Going::stuck && !one.stuck_on.empty()
                                ? how_it_went(one) + ": " + one.stuck_on
                                : how_it_went(one);
    return look::tag(one.going == Going::done    ? look::Tone::good
                     : one.going == Going::stuck ? look::Tone::attention
                                                 : look::Tone::plain,
                     how);
}

Html next_contact(const std::optional<Record>& record) {
    if (!record) return {};
    std::vector<std::string> parts;
    for (const std::string* one : {&record->next_when, &record->next_where, &record->next_about})
        if (!one->empty()) parts.push_back(*one);
    if (parts.empty()) return {};
    const std::string all = fmt::format("{}", fmt::join(parts, " · "));
    return p(cls("again"), b(t("We praten verder:")), " ", all);
}

Html reasons_part(const People& people, const std::vector<Consent>& consents, std::string_view wording) {
    Html rows;
    for (const Voiced& who : people.voices()) {
        const Consent* said = last_word(consents, who.voice, who.person_id);
        if (!said || said->why.empty()) continue;
        const std::string name = people.name_of(who);
        const auto name_arg = fmt::arg("name", name);
        const bool now = !said->agrees && said->wording == wording;
        rows += Html(p(cls("reason"),
                       b(now ? tf("{name} is het niet eens:", name_arg)
                             : tf("{name} was het eerst niet eens:", name_arg)),
                       " ", said->why));
    }
    return rows;
}

} // namespace trialoog::conversations
