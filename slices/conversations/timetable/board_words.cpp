#include "slices/conversations/timetable/board_words.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::conversations {
namespace {

std::string person_name(const Board& board, const std::string& id) {
    if (const RoundPerson* one = board.person(id)) return one->name;
    for (const BoardTalk& talk : board.talks)
        if (talk.wanted.pupil_id == id) return talk.pupil_given_name;
    return t("iemand van dit gezin");
}

std::vector<std::string> moments(const std::vector<std::string>& slots) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < slots.size() && i < 3; ++i) // three say enough
        all.push_back(short_moment(slots[i]));
    return all;
}

std::string of_mentors(const Board& board, const BoardTalk& talk) {
    std::vector<std::string> names;
    for (const std::string& id : talk.mentor_ids)
        names.push_back(mentor_name(board, id));
    return i18n::list_of(names);
}

std::string reason_sentence(const Board& board, const BoardTalk& talk, const Reason& reason) {
    if (reason.kind == "no_common_slot") {
        if (!talk.wanted.times)
            return tf("{mentor} heeft nog geen tijden.", fmt::arg("mentor", of_mentors(board, talk)));
        if (talk.wanted.times->empty()) return t("Dit gezin zegt dat geen enkele tijd past.");
        return tf("Op de tijden die passen is {mentor} er niet.",
                  fmt::arg("mentor", of_mentors(board, talk)));
    }
    if (reason.kind == "too_many_for_slots") {
        std::vector<std::string> others;
        for (const std::string& id : reason.talk_ids)
            if (const BoardTalk* other = board.talk(id); other && id != talk.id)
                others.push_back(talk_name(*other));
        return tf("Er zijn te weinig tijden: {others} kunnen ook alleen dan ({times}).",
                  fmt::arg("others", i18n::list_of(others)),
                  fmt::arg("times", i18n::list_of(moments(reason.slots))));
    }
    if (reason.kind == "person_busy") {
        std::vector<std::string> who;
        for (const std::string& id : reason.people)
            who.push_back(person_name(board, id));
        return tf("{who} zit dan al ergens anders.", fmt::arg("who", i18n::list_of(who)));
    }
    if (reason.kind == "rooms_full") return t("Alle lokalen zijn dan bezet.");
    if (reason.kind == "in_a_row")
        return tf("{mentor} zou te veel gesprekken achter elkaar hebben.",
                  fmt::arg("mentor", of_mentors(board, talk)));
    if (reason.kind == "apart") return t("De ouders zouden elkaar dan tegenkomen. Zij komen liever apart.");
    std::vector<std::string> pins;
    for (const std::string& id : reason.talk_ids)
        if (const BoardTalk* other = board.talk(id)) pins.push_back(talk_name(*other));
    return tf("Daar staat al {others}, vastgezet.", fmt::arg("others", i18n::list_of(pins)));
}

} // namespace

std::string long_moment(std::string_view at) {
    const std::string time = time_of(at);
    return tf("{day} om {time}", fmt::arg("day", i18n::long_date(day_of(at))), fmt::arg("time", time));
}
std::string short_moment(std::string_view at) { return i18n::short_date(day_of(at)) + ' ' + time_of(at); }

std::string talk_name(const BoardTalk& talk) {
    std::string name = talk.pupil_given_name + ' ' + talk.pupil_family_name;
    if (!talk.wanted.adult_id.empty() && !talk.with.empty()) name += " (" + talk.with + ')';
    return name;
}

std::string mentor_name(const Board& board, std::string_view mentor_id) {
    const RoundPerson* one = board.person(mentor_id);
    return one ? one->name : t("een mentor die niet meer meedoet");
}

std::string why_unplaced(const Board& board, const Unplaced& unplaced) {
    const BoardTalk* talk = board.talk(unplaced.talk_id);
    if (!talk) return {};
    std::string text;
    for (std::size_t i = 0; i < unplaced.reasons.size() && i < 2; ++i)
        text.append(i == 0 ? "" : " ").append(reason_sentence(board, *talk, unplaced.reasons[i]));
    return text;
}

std::string why_not_asked(const Board& board, const BoardTalk& talk) {
    if (talk.mentor_ids.empty()) return t("Er is geen mentor die dit gesprek mag voeren.");
    if (!talk.wanted.answered && board.round.silence == Silence::not_planned)
        return t("Dit gezin heeft niet geantwoord.");
    return t("Nog niet gepland.");
}

std::string help_label(const Board& board, const BoardTalk& of, const WouldHelp& help) {
    if (!help.mentor_id.empty())
        return tf("Vraag {mentor} om {time}", fmt::arg("mentor", mentor_name(board, help.mentor_id)),
                  fmt::arg("time", short_moment(help.at)));
    if (help.talk_id == of.id) return tf("Vraag het gezin: {time}", fmt::arg("time", short_moment(help.at)));
    const BoardTalk* other = board.talk(help.talk_id);
    return tf("Vraag het gezin van {name}: {time}",
              fmt::arg("name", other ? talk_name(*other) : std::string()),
              fmt::arg("time", short_moment(help.at)));
}

std::string clash_sentence(const Board& board, const Clash& clash) {
    const BoardTalk* other = board.talk(clash.talk_id);
    const std::string name = other ? talk_name(*other) : std::string();
    switch (clash.kind) {
    case Clash::Kind::mentor_absent:
        return tf("{mentor} is er dan niet.", fmt::arg("mentor", mentor_name(board, clash.person_id)));
    case Clash::Kind::mentor_elsewhere:
        return tf("{mentor} heeft dan een gesprek van een andere ronde.",
                  fmt::arg("mentor", mentor_name(board, clash.person_id)));
    case Clash::Kind::taken:
        return other && other->pinned ? tf("{name} staat daar vast.", fmt::arg("name", name))
                                      : tf("{name} staat daar al.", fmt::arg("name", name));
    case Clash::Kind::person_busy:
        return tf("{who} is dan bij het gesprek van {name}.",
                  fmt::arg("who", person_name(board, clash.person_id)), fmt::arg("name", name));
    case Clash::Kind::person_absent:
        return tf("{who} is er dan niet.", fmt::arg("who", person_name(board, clash.person_id)));
    case Clash::Kind::rooms_full:
        return t("Alle lokalen zijn dan bezet.");
    case Clash::Kind::too_many_in_a_row:
        return tf("{mentor} heeft dan te veel gesprekken achter elkaar.",
                  fmt::arg("mentor", mentor_name(board, clash.person_id)));
    case Clash::Kind::pinned:
        return t("Dit gesprek staat vast. Maak het eerst los.");
    }
    return {};
}

std::string minds_word(const BoardTalk& talk, std::string_view at) {
    if (!talk.wanted.answered) return t("Nog geen antwoord");
    const auto minds = talk.minds(at);
    if (!minds) return t("Past niet bij het gezin");
    if (*minds == last_resort) return t("Past bij een van beiden");
    return *minds == 0 ? t("Past") : t("Als het moet");
}

} // namespace trialoog::conversations
