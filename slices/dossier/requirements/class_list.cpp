// How far the dossiers of a class are: /klas/{class}/dossiers, for mentor and counsellor.

#include "slices/dossier/requirements/completion.hpp"
#include "slices/dossier/requirements/routes.hpp"

#include "look/data.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::dossier {

using namespace html;
using access::Action;

namespace {

struct ClassList {
    access::ClassRef of_class;
    std::vector<Requirement> requirements;
    std::map<std::string, std::string> titles;
    std::vector<PupilHeld> pupils;
};

std::optional<ClassList> load(db::Reader& reader, const access::Asked& asked) {
    auto of_class =
        access::find_class(reader, asked.viewer, asked.request.param("class"), Action::follow_dossiers);
    if (!of_class) return std::nullopt;
    const std::string& school = asked.viewer.school_id;
    ClassList list{.of_class = *of_class};
    list.requirements = requirements_of_grade(reader, school, of_class->grade);
    list.titles = titles_of(known_activities(reader, school));
    list.pupils = held_by_class(reader, school, of_class->id, asked.viewer.today);
    return list;
}

int pieces_of(const Held& held) {
    int count = 0;
    for (const auto& [competence, n] : held.by_competence)
        count += n;
    return count;
}

Html table_of(const ClassList& list) {
    struct Line {
        const PupilHeld* pupil;
        std::vector<Standing> standings;
    };
    std::vector<Line> lines;
    for (const PupilHeld& pupil : list.pupils)
        lines.push_back({&pupil, standings(list.requirements, pupil.held, list.titles)});
    // Who has furthest to go comes first.
    std::ranges::stable_sort(lines, {}, [](const Line& line) { return met(line.standings); });
    std::vector<std::vector<Html>> rows;
    for (const Line& line : lines) {
        const int done = met(line.standings), asked = static_cast<int>(line.standings.size());
        const Html state = asked == 0
                               ? Html()
                               : look::tag(done == asked ? look::Tone::good : look::Tone::attention,
                                           done == asked ? t("klaar")
                                                         : tf("{done} van {asked}", fmt::arg("done", done),
                                                              fmt::arg("asked", asked)));
        rows.push_back({Html(a(href("/dossier/" + line.pupil->id), line.pupil->name)), state,
                        group(still_needed(line.standings)), group(pieces_of(line.pupil->held))});
    }
    return look::data_table(t("Per leerling: hoe ver het dossier is"),
                            {t("Leerling"), t("Eisen"), t("Nog nodig"), t("Stukken met een thema")}, rows);
}

Html summary_of(const ClassList& list) {
    if (list.requirements.empty())
        return look::notice(look::Tone::plain, t("Er zijn nog geen eisen voor dit leerjaar"),
                            list.of_class.as == access::Role::counsellor
                                ? Html(p(a(href("/dossiers/eisen/" + std::to_string(list.of_class.grade)),
                                           t("Bepaal wat erin hoort"))))
                                : Html(p(t("De decaan bepaalt wat er in het dossier hoort."))));
    const auto complete = std::ranges::count_if(list.pupils, [&](const PupilHeld& pupil) {
        const auto all = standings(list.requirements, pupil.held, list.titles);
        return met(all) == static_cast<int>(all.size());
    });
    return look::coverage(static_cast<int>(complete), static_cast<int>(list.pupils.size()),
                          tf("{done} van {all} dossiers zijn klaar.", fmt::arg("done", complete),
                             fmt::arg("all", list.pupils.size())));
}

http::Response show(const access::Asked& asked) {
    const auto list = asked.services.database.read([&](db::Reader& reader) { return load(reader, asked); });
    if (!list) return access::not_found(asked);
    const std::string name = tf("Klas {name}", fmt::arg("name", list->of_class.name));
    const std::string title = t("Dossiers voor het examen");
    const Html content = group(look::breadcrumbs({{name, "/klas/" + list->of_class.id}}),
                               look::heading(name, title), summary_of(*list), table_of(*list));
    auto frame = access::frame(asked, title);
    frame.wide = true;
    return http::page(look::page(frame, content));
}

} // namespace

void register_class_list(access::Routes& routes) {
    routes.get("/klas/{class}/dossiers", Action::follow_dossiers, show);
}

} // namespace trialoog::dossier
