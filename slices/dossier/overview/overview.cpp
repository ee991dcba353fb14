// "Dit ben ik": a pupil's dossier on one page. /dossier/{pupil}

#include "slices/dossier/entry_parts/entry_parts.hpp"
#include "slices/dossier/network/network_drawing.hpp"
#include "slices/dossier/overview/routes.hpp"
#include "slices/dossier/requirements/completion.hpp"

#include "look/own_words.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::dossier {

using namespace html;

namespace {

struct Overview {
    Reading reading;
    std::vector<Entry> front, newest;
    std::vector<SeenQuality> qualities;
    std::vector<SeenFact> facts;
    std::vector<NetworkPerson> persons;
    Pictures pictures;
    std::vector<Standing> standings;
};

std::optional<Overview> load(db::Reader& reader, const access::Viewer& viewer, std::string_view pupil_id,
                             const PhotosOf& photos) {
    auto reading = reading_of(reader, viewer, pupil_id);
    if (!reading) return std::nullopt;
    const std::string &school = viewer.school_id, &pupil = reading->pupil.id;
    Overview view{.reading = *reading};
    view.front = front_entries(reader, school, pupil);
    view.newest = newest_entries(reader, school, pupil);
    const EntryHeads heads = heads_of_pupil(reader, school, pupil);
    view.qualities = qualities_of_pupil(reader, school, pupil, heads);
    view.facts = facts_of_pupil(reader, school, pupil, heads);
    if (reading->may_see_network)
        view.persons =
            persons_of_pupil(reader, school, pupil, network_sight(reading->pupil.relation), viewer.person_id);
    const auto is_work = [](const Entry& entry) { return entry.source == "work"; };
    const bool any_work =
        std::ranges::any_of(view.newest, is_work) || std::ranges::any_of(view.front, is_work);
    if (!view.newest.empty())
        view.pictures =
            pictures_of_pupil(reader, photos, viewer, pupil, any_work ? PicturesOf::all : PicturesOf::own);
    view.standings = standings_of_pupil(reader, school, pupil, reading->pupil.grade);
    return view;
}

Html doors(const Reading& reading) {
    if (!reading.may_write) return {};
    return div(cls("buttons doors"), look::button_link(path_of(reading, "nieuw"), t("Voeg iets toe")),
               look::button_link(path_of(reading, "delen"), t("Deel"), true),
               look::button_link(path_of(reading, "meenemen"), t("Neem mee"), true));
}

Html words_part(const std::string& title, const std::vector<std::string>& words) {
    if (words.empty()) return {};
    return look::card(title, ul(cls("word-list"),
                                each(words, [](const std::string& word) { return li(look::words(word)); })));
}

/// What was said to come next; without such a word, what the newest entries say.
std::vector<std::string> next_steps(const Overview& view) {
    auto steps = told(view.facts, Topic::next_step, 5);
    if (!steps.empty()) return steps;
    for (const Entry& entry : view.newest)
        if (!entry.fields.follow_up.empty()) steps.push_back(entry.fields.follow_up);
    return steps;
}

Html network_part(const Overview& view) {
    const Reading& reading = view.reading;
    if (!reading.may_see_network || (view.persons.empty() && !reading.may_write)) return {};
    const std::string title = reading.is_own
                                  ? t("Beroepen om je heen")
                                  : tf("Beroepen om {name} heen", fmt::arg("name", reading.pupil.given_name));
    if (view.persons.empty())
        return look::card(title, group(p(t("Wie ken je, en welk werk doen ze? Teken je eigen netwerk.")),
                                       look::button_link(path_of(reading, "netwerk"), t("Begin"), true)));
    return look::card(title,
                      group(network_drawing(view.persons, reading.pupil.given_name),
                            p(a(cls("move"), href(path_of(reading, "netwerk")), t("Bekijk wie het zijn")))));
}

Html entries_part(const Overview& view, const std::string& title, const std::vector<Entry>& entries,
                  bool with_more) {
    if (entries.empty()) return {};
    return section(
        h2(title), entry_list(entries, view.pictures, view.reading), when(with_more, [&] {
            return p(a(cls("move"), href(path_of(view.reading, "tijd")), t("Bekijk alles, jaar na jaar")));
        }));
}

Html empty_part(const Reading& reading) {
    if (!reading.is_own)
        return look::empty_state(t("Nog leeg, en dat is niet erg"),
                                 t("Hier komt te staan wat een leerling met de opdrachten leert."));
    return look::empty_state(
        t("Nog leeg, en dat is niet erg"),
        t("Lever je eerste thuisopdracht in. Of begin nu, met iets waar je trots op bent."),
        look::button_link(path_of(reading, "nieuw"), t("Voeg iets toe")));
}

Html content_of(const Overview& view) {
    const Reading& reading = view.reading;
    const std::string& name = reading.pupil.given_name;
    const std::string title = reading.is_own ? t("Dit ben ik") : tf("Dit is {name}", fmt::arg("name", name));
    const std::string lead =
        reading.is_own ? t("Alles wat je over jezelf leert, bewaar je hier. Het is van jou.") : "";
    Html content = look::heading(t("Dossier"), title, lead);
    const bool nothing = view.newest.empty() && view.persons.empty();
    if (nothing) return group(content, empty_part(reading), standing_line(view.standings, reading));
    content += tabs(reading, Tab::overview);
    content += doors(reading);
    content += entries_part(view, reading.is_own ? t("Hier ben je trots op") : t("Staat vooraan"), view.front,
                            false);
    content += qualities_part(reading, view.qualities);
    content += words_part(reading.is_own ? t("Dit vind je belangrijk")
                                         : tf("Dit vindt {name} belangrijk", fmt::arg("name", name)),
                          told(view.facts, Topic::motive, 10));
    content += weighed_part(t("Beroepen"), weighed(view.facts, Topic::job), reading);
    content += weighed_part(t("Profielen"), weighed(view.facts, Topic::profile), reading);
    content += weighed_part(t("Opleidingen"), weighed(view.facts, Topic::course), reading);
    content += network_part(view);
    content +=
        words_part(reading.is_own ? t("Dit ga je doen") : tf("Dit gaat {name} doen", fmt::arg("name", name)),
                   next_steps(view));
    content += standing_line(view.standings, reading);
    content += entries_part(view, t("Het nieuwste"), view.newest, true);
    return content;
}

http::Response show(const access::Asked& asked, const PhotosOf& photos) {
    const auto view = asked.services.database.read(
        [&](db::Reader& reader) { return load(reader, asked.viewer, asked.request.param("pupil"), photos); });
    if (!view) return access::not_found(asked);
    const std::string title = view->reading.is_own
                                  ? t("Mijn dossier")
                                  : tf("Dossier van {name}", fmt::arg("name", view->reading.pupil.called));
    return dossier_page(asked, view->reading, title, content_of(*view));
}

} // namespace

void register_overview(access::Routes& routes, const PhotosOf& photos) {
    routes.get("/dossier/{pupil}", access::Action::see_dossier, access::with(photos, show));
}

} // namespace trialoog::dossier
