// /gesprekken/ronde/{round}/antwoorden: who answered. …/leerling/{pupil}: the mentor, or who plans, notes
// what a family said by telephone.

#include "slices/conversations/round_pages/routes.hpp"
#include "slices/conversations/round_pages/who_answered.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"
#include "slices/access/viewer/namesakes.hpp"
#include "slices/conversations/answers/read_form.hpp"
#include "slices/conversations/rounds/paths.hpp"

#include <algorithm>
#include <set>

namespace trialoog::conversations {
namespace {

using access::Action;

http::Response shown(const access::Asked& asked, const std::string& title, const html::Html& content,
                     int status = 200) {
    auto frame = access::frame(asked, title);
    frame.styles.push_back("css/rounds.css");
    return http::page(look::page(frame, content), status);
}

/// Whose talks they hold, and whose class they are mentor of; who plans sees all.
void keep_own(db::Reader& tx, const access::Asked& asked, std::string_view round_id,
              std::vector<FamilyMember>& members) {
    const access::Viewer& viewer = asked.viewer;
    std::set<std::string, std::less<>> own;
    for (const RoundPupil& one : pupils_of_round(tx, viewer.school_id, round_id, asked.today()))
        if (std::ranges::count(one.mentor_ids, viewer.person_id) > 0 ||
            std::ranges::count(viewer.mentor_of, one.class_id, &access::MentorClass::id) > 0)
            own.insert(one.pupil_id);
    std::erase_if(members, [&](const FamilyMember& one) { return !own.contains(one.pupil_id); });
}

http::Response show_list(const access::Asked& asked) {
    WhoAnsweredPage page;
    page.today = asked.today();
    page.may_plan = access::find_school(asked.viewer, Action::plan_talks).has_value();
    page.noted = asked.request.query.has("genoteerd");
    const bool found = asked.services.database.read([&](db::Reader& tx) {
        const std::string& school_id = asked.viewer.school_id;
        auto round = round_by_id(tx, school_id, asked.request.param("round"));
        if (!round) return false;
        auto members = families_of_round(tx, school_id, round->id, asked.viewer.person_id, page.today);
        if (!page.may_plan) keep_own(tx, asked, round->id, members);
        page.rows = pupil_rows(members, answers_of_round(tx, school_id, round->id));
        access::tell_apart(tx, school_id, page.rows, &PupilRow::pupil_id, &PupilRow::name, page.today.iso());
        page.round = std::move(*round);
        return true;
    });
    if (!found) return access::not_found(asked);
    return shown(asked, t("Wie heeft geantwoord?"), who_answered_page(page));
}

std::string id_of(const FamilyMember& one) { return one.parent_id.empty() ? one.pupil_id : one.parent_id; }

/// Nothing when the round or pupil isn't there, or the viewer may not note for it.
std::optional<NotePage> find(db::Reader& tx, const access::Asked& asked, std::string_view wanted) {
    const std::string& school_id = asked.viewer.school_id;
    const auto pupil =
        access::find_pupil(tx, asked.viewer, asked.request.param("pupil"), Action::note_answer);
    const auto round = round_by_id(tx, school_id, asked.request.param("round"));
    if (!pupil || !round) return std::nullopt;
    NotePage page;
    page.today = asked.today();
    for (FamilyMember& one : families_of_round(tx, school_id, round->id, asked.viewer.person_id, page.today))
        if (one.pupil_id == pupil->id) page.adults.push_back(std::move(one));
    if (page.adults.empty()) return std::nullopt;
    const auto named = std::ranges::find(page.adults, wanted, id_of);
    if (named != page.adults.end() || page.adults.size() == 1)
        page.adult_id = id_of(named != page.adults.end() ? *named : page.adults.front());
    auto asked_pupil = asked_of(tx, school_id, *round, *pupil, page.adult_id, page.today);
    if (!asked_pupil) return std::nullopt;
    page.wishes.comes = "self";
    if (asked_pupil->answer) {
        page.times = asked_pupil->answer->times;
        page.wishes = typed_of(*asked_pupil->answer);
        page.version = asked_pupil->answer->version;
    }
    asked_pupil->has_other_parent = page.adults.size() > 1;
    page.family.push_back(std::move(*asked_pupil));
    return page;
}

http::Response show_note(const access::Asked& asked) {
    const auto page = asked.services.database.read(
        [&](db::Reader& tx) { return find(tx, asked, asked.request.query.get("wie")); });
    if (!page) return access::not_found(asked);
    return shown(asked, t("Noteer tijden"), note_page(*page));
}

FamilyAnswer noted(const access::Asked& asked, const NotePage& page) {
    const AskedPupil& one = page.family.front();
    FamilyAnswer answer = one.answer.value_or(FamilyAnswer{});
    answer.round_id = one.round.id;
    answer.pupil_id = one.pupil.id;
    answer.adult_id = page.adult_id;
    answer.through = Through::mentor;
    answer.answered_by = asked.viewer.person_id;
    answer.answered_at = asked.now;
    answer.times.clear();
    for (const Slot& slot : one.slots)
        if (const auto said = page.times.find(slot.at); said != page.times.end())
            answer.times[slot.at] = said->second;
    return answer;
}

enum class Became { kept, wrong, stale };
Became keep(db::Writer& tx, const access::Asked& asked, NotePage& page) {
    const int there = page.version;
    page.times = read_times(asked.request.form);
    page.wishes = read_wishes(asked.request.form);
    if (page.adult_id.empty()) page.errors.add("wie-zei-het", t("Kies met wie je sprak."));
    if (page.family.front().may == MayAnswer::too_late)
        page.errors.add("", t("De tijden staan al vast, of de ronde gaat niet door. Er is niets bewaard."));
    FamilyAnswer answer = noted(asked, page);
    decide_wishes(page.wishes, answer, page.errors);
    if (!page.errors.none()) return Became::wrong;
    if (text::number<int>(asked.request.form.get("gezien"), 0) != there) return Became::stale;
    put_answer(tx, asked.viewer.school_id, answer);
    access::note(tx, asked.viewer, asked.now, Action::note_answer, answer.pupil_id, answer.round_id);
    return Became::kept;
}

http::Response save_note(const access::Asked& asked) {
    Became became = Became::kept;
    auto page = asked.services.database.write([&](db::Writer& tx) {
        auto found = find(tx, asked, asked.request.form.get("wie-zei-het"));
        if (found) became = keep(tx, asked, *found);
        return found;
    });
    if (!page) return access::not_found(asked);
    const std::string back = round_path(page->family.front().round.id, "antwoorden");
    if (became == Became::kept) return http::see_other(back + "?genoteerd");
    page->is_stale = became == Became::stale;
    return shown(asked, t("Noteer tijden"), note_page(*page), page->is_stale ? 409 : 422);
}

} // namespace

void register_note_answer(access::Routes& routes) {
    routes.get("/gesprekken/ronde/{round}/antwoorden", Action::note_answer, show_list);
    routes.get("/gesprekken/ronde/{round}/leerling/{pupil}", Action::note_answer, show_note);
    routes.post("/gesprekken/ronde/{round}/leerling/{pupil}", Action::note_answer, save_note);
}

} // namespace trialoog::conversations
