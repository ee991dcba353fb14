// A pupil's work, to read by the staff. /werk/{work}/bekijk

#include "slices/assignments/mentoring.hpp"
#include "slices/assignments/pages_mentor.hpp"

#include "look/data.hpp"
#include "look/page.hpp"
#include "look/people.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/companion_kind.hpp"
#include "slices/assignments/store.hpp"
#include "slices/assignments/wording.hpp"

namespace trialoog::assignments {
using namespace html;
namespace {

using access::Action;

struct Looked {
    OpenedWork opened;
    std::vector<Photo> photos;
    bool may_act = false; // as its mentor
};

/// A quality is library text, or the pupil's own words: shown as they are when no catalogue knows them.
Html answers_of(const Looked& looked, Voice voice) {
    const OpenedWork& opened = looked.opened;
    const Side side = voice == Voice::adult ? Side::adult : Side::pupil;
    const Names names = names_of(opened.work);
    std::vector<std::pair<std::string, Html>> pairs;
    for (const Step* step : opened.form->steps_of(voice))
        for (const Item& item : step->items) {
            std::vector<std::string> values;
            for (const Field& field : opened.form->fields) {
                if (field.item != &item) continue;
                const Answer* answer = find_answer(opened.answers, field.key);
                if (!answer || !may_see_answer(opened.work, *opened.form, *answer, opened.seat)) continue;
                for (const std::string& line : lines_of(answer->value))
                    values.push_back(t_content(line));
            }
            if (values.empty()) continue;
            pairs.emplace_back(
                say(item.label.to(side), names),
                Html(group(each(values, [](const std::string& value) { return div(value); }))));
        }
    if (pairs.empty()) return {};
    return look::definitions(pairs);
}

Html side_by_side(const Looked& looked) {
    const OpenedWork& opened = looked.opened;
    const Names names = names_of(opened.work);
    Html content;
    for (const Step& step : opened.form->steps)
        for (const Item& item : step.items) {
            if (item.kind != Kind::comparison || item.of.size() != 2) continue;
            const Item *pupil = opened.form->item(item.of[0]), *adult = opened.form->item(item.of[1]);
            if (!pupil || !adult) continue;
            const Comparison both = compare(top_of(*pupil, opened.answers), top_of(*adult, opened.answers));
            const look::Speaker pupil_speaks{look::Voice::pupil, names.pupil},
                adult_speaks{look::Voice::parent, names.adult_speaks};
            for (const Named& named : both.agree)
                content += look::agreed(t_content(named.quality), {pupil_speaks, adult_speaks});
            const auto says = [](const std::string& name) {
                return tf("{name} ziet", fmt::arg("name", capital(name)));
            };
            std::vector<std::string> own, theirs;
            for (const auto& word : both.pupil_only)
                own.push_back(t_content(word));
            for (const auto& word : both.adult_only)
                theirs.push_back(t_content(word));
            if (!own.empty() || !theirs.empty())
                content += look::differ({pupil_speaks, says(names.pupil), own},
                                        {adult_speaks, says(names.adult_speaks), theirs});
        }
    return content;
}

Html photos_part(const Looked& looked) {
    if (looked.photos.empty()) return {};
    const std::string label = tf("Foto van {name}", fmt::arg("name", looked.opened.work.pupil_given_name));
    return look::card(t("Foto’s"), ul(cls("photos"), each(looked.photos, [&](const Photo& photo) {
                                          return li(a(href("/foto/" + photo.id),
                                                      img(src("/foto/" + photo.id + "/klein"),
                                                          attr("alt", label), attr("loading", "lazy"))));
                                      })));
}

Html handed_in_part(const Looked& looked) {
    const Names names = names_of(looked.opened.work);
    const auto part = [&](look::Voice voice, const std::string& who, Voice of) {
        const Html answers = answers_of(looked, of);
        return answers.empty() ? Html() : look::voice_card(voice, who, answers);
    };
    Html content;
    if (const Html both = side_by_side(looked); !both.empty()) content += look::card(t("Naast elkaar"), both);
    content += part(look::Voice::pupil, names.pupil, Voice::pupil);
    content += part(look::Voice::parent, capital(names.adult_speaks), Voice::adult);
    if (const Html both = answers_of(looked, Voice::both); !both.empty())
        content += look::card(t("Samen"), both);
    content += photos_part(looked);
    return content;
}

Html under_way_part(const Looked& looked) {
    const OpenedWork& opened = looked.opened;
    const Count count = progress(*opened.form, opened.answers);
    return look::card(
        t("Nog bezig"),
        group(
            p(count.answered == 0 ? t("Er is nog niets ingevuld.")
                                  : tf("{answered} van {asked} vragen zijn ingevuld.",
                                       fmt::arg("answered", count.answered), fmt::arg("asked", count.asked))),
            p(cls("hint"), t("Je leest de antwoorden zodra ze zijn ingeleverd. Tot dan zijn ze van hen."))));
}

Html work_view(const Looked& looked) {
    const Work& work = looked.opened.work;
    const std::string title = t_content(looked.opened.form->title);
    std::string lead = has_companion(work)
                           ? tf("Samen met {name}.", fmt::arg("name", names_of(work).adult_speaks))
                           : t("Nog niet gekozen met wie.");
    if (work.handed_in_at)
        lead += " " + tf("Ingeleverd op {day}.",
                         fmt::arg("day", i18n::long_date(day_in_amsterdam(*work.handed_in_at))));
    Html acts;
    if (looked.may_act && may_reopen(work))
        acts += look::button_link(work_path(work.id, "heropen"), t("Geef het werk terug"), true);
    if (looked.may_act && !work.handed_in_at)
        acts += look::button_link(work_path(work.id, "met-wie"),
                                  has_companion(work) ? t("Kies iemand anders") : t("Denk mee: met wie?"),
                                  has_companion(work));
    return group(look::breadcrumbs({{title, class_work_path(work.assignment_id)}}),
                 look::heading(tf("Klas {name}", fmt::arg("name", looked.opened.pupil.class_name)),
                               looked.opened.pupil.name, lead),
                 work.handed_in_at ? handed_in_part(looked) : under_way_part(looked),
                 when(!acts.empty(), [&] { return div(cls("buttons"), acts); }));
}

http::Response show(const http::Request& request, const access::Viewer& viewer, Services& services) {
    const auto looked = services.database.read([&](db::Reader& tx) -> std::optional<Looked> {
        auto opened = open_work(tx, viewer, request.param("work"), Action::see_work);
        if (!opened) return std::nullopt;
        Looked found{std::move(*opened), {}, false};
        found.may_act = access::may(found.opened.pupil.as, found.opened.pupil.relation, Action::reopen_work);
        if (found.opened.work.handed_in_at)
            found.photos = photos_of_work(tx, viewer.school_id, found.opened.work.id);
        return found;
    });
    if (!looked) return access::not_found(request, &viewer);
    const OpenedWork& opened = looked->opened;
    if (opened.pupil.as < access::Role::mentor)
        return http::see_other(work_path(opened.work.id)); // their own page
    services.database.write([&](db::Writer& tx) {
        access::note(tx, viewer, services.clock.now(), Action::see_work, opened.work.pupil_id,
                     opened.work.id);
    });
    return http::page(look::page(access::frame(request, viewer, opened.pupil.name), work_view(*looked)));
}

} // namespace

void register_look_at_work(access::Routes& routes, Services& services) {
    routes.get("/werk/{work}/bekijk", Action::see_work, [&services](const auto& request, const auto& viewer) {
        return show(request, viewer, services);
    });
}

} // namespace trialoog::assignments
