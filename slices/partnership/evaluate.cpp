// How was it? Pupil and adult: /werk/{work}/terugblik. The adult at work on the phone of the pupil:
// /werk/{work}/terugblik/volwassene. What that adult put on paper, taken over by the mentor:
// /werk/{work}/terugblik/briefje. The mentor of the class: /opdracht/{assignment}/terugblik.

#include "slices/assignments/assignments.hpp"
#include "slices/partnership/pages.hpp"
#include "slices/partnership/use_cases.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"

namespace trialoog::partnership {
namespace {

using access::Action;

struct Found {
    Opened opened;
    std::string title;
    bool hands_over = false; // the adult can speak on this phone too
};

enum class Who { viewer, adult_on_this_phone, adult_on_paper };

std::optional<Opened> open(db::Reader& tx, const access::Asked& asked, Who who) {
    const auto work_id = asked.request.param("work");
    if (work_id.empty()) return open_assignment(tx, asked.viewer, asked.request.param("assignment"));
    switch (who) {
    case Who::adult_on_paper:
        return open_slip(tx, asked.viewer, work_id);
    case Who::adult_on_this_phone:
        return open_handed_over(tx, asked.viewer, work_id);
    case Who::viewer:
        break;
    }
    return open_work(tx, asked.viewer, work_id);
}

std::optional<Found> find(db::Reader& tx, const access::Asked& asked, Who who) {
    const auto work_id = asked.request.param("work");
    auto opened = open(tx, asked, who);
    // The adult at work, in a session of their own, speaks as themselves.
    if (!opened && who == Who::adult_on_this_phone) {
        opened = open_work(tx, asked.viewer, work_id);
        if (opened && opened->evaluator != Evaluator::adult) return std::nullopt;
    }
    if (!opened) return std::nullopt;
    auto title = assignments::title_of(tx, asked.viewer.school_id, opened->doing.template_key);
    bool hands_over = false;
    if (opened->evaluator == Evaluator::pupil) {
        const auto adult = open_handed_over(tx, asked.viewer, work_id);
        hands_over = adult && !adult->told_without_said;
    }
    return Found{std::move(*opened), std::move(title), hands_over};
}

bool is_elsewhere(const Opened& opened, Who who) {
    return who == Who::adult_on_this_phone && opened.through == Through::own_session;
}

std::string back_to(const Opened& opened) {
    if (opened.through == Through::paper) return slips_path(opened.doing.assignment_id);
    return opened.evaluator == Evaluator::mentor ? "/opdracht/" + opened.doing.assignment_id
                                                 : "/werk/" + opened.doing.work_id;
}

http::Response shown(const access::Asked& asked, const EvaluatePage& page, int status) {
    auto frame = access::frame(asked, t("Hoe was het?"));
    frame.styles = {"css/evaluation.css"};
    return http::page(look::page(frame, evaluate_page(page)), status);
}

http::Response show(const access::Asked& asked, Who who) {
    const auto found = asked.services.database.read([&](db::Reader& tx) { return find(tx, asked, who); });
    if (!found) return access::not_found(asked);
    const Opened& opened = found->opened;
    if (is_elsewhere(opened, who)) return http::see_other(work_path(opened.doing.work_id));
    const May may = may_evaluate(opened, asked.now);
    if (may == May::not_yet) return http::see_other(back_to(opened));
    const bool has_said = opened.said || opened.told_without_said;
    const bool saved = asked.request.query.get("bewaard") == "1" && has_said;
    return shown(
        asked,
        {opened, found->title, opened.said.value_or(Said{}), {}, saved, may, found->hands_over && saved},
        200);
}

int typed_face(const http::Request& request, int question) {
    const auto value = request.form.get("vraag_" + std::to_string(question + 1));
    return value.size() == 1 && value[0] >= '1' && value[0] <= '3' ? value[0] - '0' : 0;
}

/// One line, without spaces around it.
std::string one_line(std::string_view typed) {
    std::string line;
    for (const char c : typed)
        line += c == '\r' || c == '\n' || c == '\t' ? ' ' : c;
    const auto from = line.find_first_not_of(' ');
    if (from == line.npos) return {};
    return line.substr(from, line.find_last_not_of(' ') - from + 1);
}

look::Errors errors_in(const Said& typed, Evaluator evaluator) {
    look::Errors errors;
    look::want_short(errors, "zin", typed.line, longest_line);
    if (typed.is_empty())
        errors.add("vraag_1", evaluator == Evaluator::adult ? t("Kies eerst een gezicht, of schrijf iets op.")
                                                            : t("Kies een gezicht of schrijf iets op."));
    return errors;
}

http::Response save(const access::Asked& asked, Who who) {
    const auto found = asked.services.database.read([&](db::Reader& tx) { return find(tx, asked, who); });
    if (!found) return access::not_found(asked);
    const Opened& opened = found->opened;
    if (is_elsewhere(opened, who)) return http::see_other(work_path(opened.doing.work_id));
    const May may = may_evaluate(opened, asked.now);
    if (may == May::not_yet) return http::see_other(back_to(opened));
    Said typed{.line = one_line(asked.request.form.get("zin")), .said_at = asked.now};
    for (int at = 0; at < questions; ++at)
        typed.faces[static_cast<std::size_t>(at)] = typed_face(asked.request, at);
    if (may == May::told && typed.line.empty()) return http::see_other(asked.request.path); // which says so
    if (may == May::told) return shown(asked, {opened, found->title, typed, {}, false, may}, 409);
    const look::Errors errors = errors_in(typed, opened.evaluator);
    if (may == May::over || !errors.none())
        return shown(asked, {opened, found->title, typed, errors, false, may}, 422);
    const bool kept = asked.services.database.write([&](db::Writer& tx) {
        if (opened.through != Through::own_session)
            return say_for_adult(tx, asked.viewer.school_id, opened, typed, asked.now);
        say(tx, asked.viewer.school_id, asked.viewer.person_id, opened, typed, asked.now);
        return true;
    });
    if (!kept) // told on another phone, at the same moment
        return shown(asked, {opened, found->title, typed, {}, false, May::told}, 409);
    const std::string next =
        opened.through == Through::paper ? back_to(opened) : std::string(asked.request.path);
    return http::see_other(next + "?bewaard=1");
}

} // namespace

void register_evaluate(access::Routes& routes) {
    const auto add = [&](const std::string& path, Action action, Who who) {
        routes.get(path, action, access::with(who, show));
        routes.post(path, action, access::with(who, save));
    };
    add("/werk/{work}/terugblik", Action::evaluate_work, Who::viewer);
    add("/werk/{work}/terugblik/volwassene", Action::evaluate_work, Who::adult_on_this_phone);
    add("/werk/{work}/terugblik/briefje", Action::evaluate_assignment, Who::adult_on_paper);
    add("/opdracht/{assignment}/terugblik", Action::evaluate_assignment, Who::viewer);
}

} // namespace trialoog::partnership
