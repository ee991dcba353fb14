// /gesprek-tijden, /gesprek-tijden/{round}/{pupil} with /tijd and /verder: a parent, or a pupil where no
// parent is there, says which times suit. Each tap is kept at once; without a script the button keeps them.

#include "slices/conversations/answers/family_pages.hpp"
#include "slices/conversations/answers/read_form.hpp"
#include "slices/conversations/answers/routes.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/conversations/rounds/paths.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace trialoog::conversations {
namespace {

using access::Action;
using nlohmann::json;

http::Response shown(const access::Asked& asked, const std::string& title, const html::Html& content,
                     int status = 200) {
    auto frame = access::frame(asked, title);
    frame.styles.push_back("css/rounds.css");
    frame.scripts.push_back("js/times.js");
    return http::page(look::page(frame, content), status);
}

AskedFamily find(db::Reader& tx, const access::Asked& asked) {
    return find_asked(tx, asked.viewer, asked.request.param("round"), asked.request.param("pupil"),
                      asked.today());
}
/// Those who may still answer.
AskedFamily still_open(AskedFamily family) {
    std::erase_if(family, [](const AskedPupil& one) { return one.may == MayAnswer::too_late; });
    return family;
}
Minds said_before(const AskedFamily& family) {
    Minds said;
    for (const std::string& at : moments_of(family))
        if (const auto minds = minds_of(family, at)) said[at] = *minds;
    return said;
}

/// What is kept of each child is what was said before, unless it is said anew.
FamilyAnswer answer_for(const access::Asked& asked, const AskedPupil& one) {
    FamilyAnswer answer = one.answer.value_or(FamilyAnswer{});
    answer.round_id = one.round.id;
    answer.pupil_id = one.pupil.id;
    answer.adult_id = asked.viewer.person_id;
    answer.through = Through::own;
    answer.answered_by = asked.viewer.person_id;
    answer.answered_at = asked.now;
    return answer;
}
Minds times_of(const AskedPupil& one, const Minds& typed) {
    Minds times;
    for (const Slot& slot : one.slots)
        if (const auto said = typed.find(slot.at); said != typed.end()) times[slot.at] = said->second;
    return times;
}

/// Their child, or they themself: not asked now, though there is nothing to hide.
bool may_know(const access::Asked& asked) {
    return asked.services.database.read([&](db::Reader& tx) {
        return access::find_pupil(tx, asked.viewer, asked.request.param("pupil"), Action::answer_times)
            .has_value();
    });
}

/// Nothing of this viewer's to answer: what was typed stands in sight. One sentence whatever the reason, for
/// who guesses addresses.
http::Response not_theirs(const access::Asked& asked) {
    const bool parents_do = asked.services.database.read([&](db::Reader& tx) {
        const auto pupil =
            access::find_pupil(tx, asked.viewer, asked.request.param("pupil"), Action::answer_times);
        return pupil && parents_answer_for(tx, asked.viewer, *pupil, asked.today());
    });
    if (parents_do)
        return shown(asked, t("Tijden voor een gesprek"), answered_page({}, asked.today(), false, true),
                     asked.request.method == http::Method::post ? 409 : 200);
    const std::string title = t("Dit gesprek is er niet meer");
    return shown(
        asked, title,
        not_taken_page(title,
                       t("Misschien is de leerling van klas of van school veranderd, of gaat de ronde "
                         "niet door. Wat eerder is bewaard, blijft bewaard. Vragen? Bel de mentor."),
                       read_times(asked.request.form), read_wishes(asked.request.form)),
        404);
}
http::Response too_late(const access::Asked& asked) {
    const std::string title = t("De tijden staan al vast");
    return shown(
        asked, title,
        not_taken_page(title,
                       t("Daarom kunnen wij dit niet meer bewaren. Kunt u niet op de tijd die u kreeg? "
                         "Bel dan de mentor."),
                       read_times(asked.request.form), read_wishes(asked.request.form)),
        409);
}

http::Response show_list(const access::Asked& asked) {
    bool parents_do = false;
    const auto families = asked.services.database.read([&](db::Reader& tx) {
        auto found = asked_families(tx, asked.viewer, asked.today());
        if (found.empty())
            for (const access::PupilRef& one : access::own_pupils(tx, asked.viewer))
                parents_do = parents_do || parents_answer_for(tx, asked.viewer, one, asked.today());
        return found;
    });
    const bool thanks = asked.request.query.has("bewaard");
    const bool has_one = families.size() == 1 && !thanks;
    if (has_one && !families.front().front().answer && families.front().front().may != MayAnswer::too_late)
        return http::see_other(
            times_path(families.front().front().round.id, families.front().front().pupil.id));
    return shown(asked, t("Tijden voor een gesprek"),
                 answered_page(families, asked.today(), thanks, parents_do));
}

http::Response show_times(const access::Asked& asked) {
    const auto family = asked.services.database.read([&](db::Reader& tx) { return find(tx, asked); });
    if (family.empty()) return not_theirs(asked);
    const AskedFamily open = still_open(family);
    if (open.empty()) return too_late(asked);
    return shown(asked, t("Wanneer kunt u komen?"), times_page(open, said_before(open), asked.today()));
}

void keep_times(db::Writer& tx, const access::Asked& asked, const AskedFamily& open, const Minds& typed) {
    for (const AskedPupil& one : open) { // the children of one family
        FamilyAnswer answer = answer_for(asked, one);
        answer.times = times_of(one, typed);
        put_answer(tx, asked.viewer.school_id, answer);
    }
}

http::Response save_times(const access::Asked& asked) {
    AskedFamily family, open;
    const auto day = Day::parse_iso(asked.request.form.get("alles"));
    asked.services.database.write([&](db::Writer& tx) {
        family = find(tx, asked);
        open = still_open(family);
        Minds typed = read_times(asked.request.form);
        for (const std::string& at : moments_of(open))
            if (day && day_of(at) == *day) typed[at] = suits;
        keep_times(tx, asked, open, typed);
    });
    if (family.empty()) return not_theirs(asked);
    if (open.empty()) return too_late(asked);
    return http::see_other(times_path(open.front().round.id, open.front().pupil.id, day ? "" : "verder"));
}

std::size_t chosen_of(db::Reader& tx, const access::Asked& asked) {
    return said_before(find(tx, asked)).size();
}

/// One tap: `field` is the moment, `value` how it suits ("" doesn't).
http::Response save_time(const access::Asked& asked) {
    const http::Fields& form = asked.request.form;
    if (form.has("van") && form.get("van") != asked.viewer.person_id)
        return http::json(
            json{{"error", t("Op dit toestel is nu iemand anders ingelogd.")}, {"stranger", true}}.dump(),
            409);
    const std::string at(form.get("field"));
    const auto minds = read_minds(form.get("value"));
    AskedFamily family, open;
    bool is_asked = false;
    std::size_t chosen = 0;
    asked.services.database.write([&](db::Writer& tx) {
        family = find(tx, asked);
        open = still_open(family);
        for (const AskedPupil& one : open) {
            if (std::ranges::count(one.slots, at, &Slot::at) == 0) continue;
            is_asked = true;
            put_time(tx, asked.viewer.school_id, answer_for(asked, one), at, minds, asked.now);
        }
        if (is_asked) chosen = chosen_of(tx, asked);
    });
    if (family.empty())
        return http::json(
            json{{"error", t("Dit gesprek is er niet meer. Laad de bladzijde opnieuw.")}}.dump(),
            may_know(asked) ? 409 : 404);
    if (open.empty())
        return http::json(
            json{{"error", t("De tijden staan al vast. Bel de mentor.")}, {"closed", true}}.dump(), 409);
    if (!is_asked)
        return http::json(json{{"error", t("Deze tijd is er niet meer. Laad de bladzijde opnieuw.")}}.dump(),
                          422);
    return http::json(json{{"version", 1}, {"says", kept_text(chosen)}}.dump());
}

TypedWishes wishes_of(const AskedFamily& family) {
    TypedWishes typed;
    typed.comes = family.front().pupil.relation == access::Relation::self ? "somebody" : "self";
    for (const AskedPupil& one : family) {
        if (!one.answer) continue;
        auto said = typed_of(*one.answer);
        said.points.merge(typed.points);
        typed = std::move(said);
    }
    return typed;
}

http::Response show_wishes(const access::Asked& asked) {
    const auto family = asked.services.database.read([&](db::Reader& tx) { return find(tx, asked); });
    if (family.empty()) return not_theirs(asked);
    const AskedFamily open = still_open(family);
    if (open.empty()) return too_late(asked);
    return shown(asked, t("Wie komt er?"), wishes_page(open, wishes_of(open), {}, said_before(open).size()));
}

http::Response save_wishes(const access::Asked& asked) {
    AskedFamily family, open;
    const TypedWishes typed = read_wishes(asked.request.form);
    look::Errors errors;
    asked.services.database.write([&](db::Writer& tx) {
        errors = {};
        family = find(tx, asked);
        open = still_open(family);
        std::vector<FamilyAnswer> answers;
        for (const AskedPupil& one : open) {
            answers.push_back(answer_for(asked, one));
            decide_wishes(typed, answers.back(), errors);
            if (!one.has_other_parent) answers.back().is_apart = false;
        }
        if (!errors.none()) return;
        for (const FamilyAnswer& one : answers) // the children of one family
            put_answer(tx, asked.viewer.school_id, one);
    });
    if (family.empty()) return not_theirs(asked);
    if (open.empty()) return too_late(asked);
    if (!errors.none())
        return shown(asked, t("Wie komt er?"), wishes_page(open, typed, errors, said_before(open).size()),
                     422);
    return http::see_other("/gesprek-tijden?bewaard");
}

} // namespace

void register_family_times(access::Routes& routes) {
    routes.get("/gesprek-tijden", Action::answer_times, show_list);
    routes.get("/gesprek-tijden/{round}/{pupil}", Action::answer_times, show_times);
    routes.post("/gesprek-tijden/{round}/{pupil}", Action::answer_times, save_times);
    routes.post("/gesprek-tijden/{round}/{pupil}/tijd", Action::answer_times, save_time);
    routes.get("/gesprek-tijden/{round}/{pupil}/verder", Action::answer_times, show_wishes);
    routes.post("/gesprek-tijden/{round}/{pupil}/verder", Action::answer_times, save_wishes);
}

} // namespace trialoog::conversations
