// A dossier by time (/tijd), by activity (/activiteiten) and by competence (/themas). A school year at a
// time, so that four years stay easy to read.

#include "slices/dossier/entries/school_year.hpp"
#include "slices/dossier/entry_parts/entry_parts.hpp"
#include "slices/dossier/overview/routes.hpp"

#include "look/own_words.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

namespace trialoog::dossier {

using namespace html;

namespace {

struct YearView {
    Reading reading;
    std::vector<int> years; // the newest first
    int year = 0;
    std::vector<Entry> entries;
    std::vector<SeenQuality> qualities;
    Pictures pictures;
};

std::optional<YearView> load_year(db::Reader& reader, const access::Asked& asked, const PhotosOf& photos) {
    auto reading = reading_of(reader, asked.viewer, asked.request.param("pupil"));
    if (!reading) return std::nullopt;
    const std::string &school = asked.viewer.school_id, &pupil = reading->pupil.id;
    YearView view{.reading = *reading};
    view.years = school_years(entry_days(reader, school, pupil));
    if (view.years.empty()) return view;
    view.year = chosen_year(view.years, asked.request.query.get("jaar"));
    view.entries =
        entries_between(reader, school, pupil, first_day_of(view.year), first_day_of(view.year + 1));
    view.qualities = qualities_of_pupil(reader, school, pupil, heads_of_pupil(reader, school, pupil));
    view.pictures = pictures_of_pupil(reader, photos, asked.viewer, pupil);
    return view;
}

Html year_choice(const YearView& view, std::string_view page) {
    if (view.years.size() < 2) return {};
    return nav(cls("years"), aria_label(t("Kies een schooljaar")), ul(each(view.years, [&](int year) {
                   const std::string to = path_of(view.reading, page) + "?jaar=" + std::to_string(year);
                   return li(a(cls("pill"), href(to), attr_if(year == view.year, "aria-current", "page"),
                               name_of_year(year)));
               })));
}

Html nothing_yet(const Reading& reading) {
    return look::empty_state(
        t("Nog leeg, en dat is niet erg"),
        reading.is_own ? t("Lever een opdracht in, of voeg zelf iets toe. Dan staat het hier.")
                       : t("Hier komt te staan wat een leerling met de opdrachten leert."),
        reading.may_write ? look::button_link(path_of(reading, "nieuw"), t("Voeg iets toe")) : Html());
}

/// "oktober 2026" above what happened then.
Html by_month(const YearView& view) {
    Html content;
    for (std::size_t at = 0; at < view.entries.size();) {
        const Day day = view.entries[at].happened_on;
        std::vector<Entry> month;
        for (; at < view.entries.size() && view.entries[at].happened_on.month == day.month; ++at)
            month.push_back(view.entries[at]);
        content += section(cls("month"), h2(i18n::month_name(day.month) + " " + std::to_string(day.year)),
                           entry_list(month, view.pictures, view.reading));
    }
    return content;
}

Html by_activity(const YearView& view) {
    Html content;
    for (const Entry& entry : view.entries) {
        const std::string more =
            view.reading.may_write ? t("Schrijf het in je eigen woorden") : std::string();
        content += look::card({}, group(h2(look::words(entry.title)), p(cls("hint"), when_and_with(entry)),
                                        entry_content(entry, view.pictures, view.qualities, view.reading),
                                        when(!more.empty(), [&] {
                                            return p(a(cls("move"), href(path_of(view.reading, entry.id)),
                                                       more, look::unseen(": " + t_content(entry.title))));
                                        })));
    }
    return content;
}

using Draw = Html (*)(const YearView&);
http::Response show_year(const access::Asked& asked, const PhotosOf& photos, Tab tab, std::string_view page,
                         const std::string& title, Draw draw) {
    const auto view =
        asked.services.database.read([&](db::Reader& reader) { return load_year(reader, asked, photos); });
    if (!view) return access::not_found(asked);
    const Html content =
        group(look::heading(t("Dossier"), title), tabs(view->reading, tab), year_choice(*view, page),
              view->entries.empty() ? nothing_yet(view->reading) : draw(*view));
    return dossier_page(asked, view->reading, title, content);
}

http::Response show_time(const access::Asked& asked, const PhotosOf& photos) {
    return show_year(asked, photos, Tab::by_time, "tijd", t("Jaar na jaar"), by_month);
}

http::Response show_activities(const access::Asked& asked, const PhotosOf& photos) {
    return show_year(asked, photos, Tab::by_activity, "activiteiten", t("Per activiteit"), by_activity);
}

struct ThemeView {
    Reading reading;
    std::vector<Entry> entries;
    Pictures pictures;
};

Html by_competence(const ThemeView& view) {
    Html content;
    const auto part = [&](const std::string& title, const std::string& hint,
                          std::optional<Competence> competence) {
        std::vector<Entry> of_it;
        for (const Entry& entry : view.entries)
            if (entry.competence == competence) of_it.push_back(entry);
        if (of_it.empty() && !competence) return;
        content += section(h2(title), p(cls("hint"), hint),
                           of_it.empty() ? Html(p(t("Hier staat nog niets.")))
                                         : entry_list(of_it, view.pictures, view.reading));
    };
    for (const Competence one : all_competences())
        part(label(one), question(one), one);
    part(t("Zonder thema"), t("Geef een stuk een thema, dan staat het hierboven."), std::nullopt);
    return content;
}

http::Response show_themes(const access::Asked& asked, const PhotosOf& photos) {
    const auto view = asked.services.database.read([&](db::Reader& reader) -> std::optional<ThemeView> {
        auto reading = reading_of(reader, asked.viewer, asked.request.param("pupil"));
        if (!reading) return std::nullopt;
        ThemeView found{.reading = *reading};
        found.entries = entries_of_pupil(reader, asked.viewer.school_id, reading->pupil.id);
        found.pictures = pictures_of_pupil(reader, photos, asked.viewer, reading->pupil.id);
        return found;
    });
    if (!view) return access::not_found(asked);
    const std::string title = t("Per thema");
    const Html content =
        group(look::heading(t("Dossier"), title, t("Vijf vragen over later. Wat heb je er al over?")),
              tabs(view->reading, Tab::by_competence),
              view->entries.empty() ? nothing_yet(view->reading) : by_competence(*view));
    return dossier_page(asked, view->reading, title, content);
}

} // namespace

void register_views(access::Routes& routes, const PhotosOf& photos) {
    const auto action = access::Action::see_dossier;
    routes.get("/dossier/{pupil}/tijd", action, access::with(photos, show_time));
    routes.get("/dossier/{pupil}/activiteiten", action, access::with(photos, show_activities));
    routes.get("/dossier/{pupil}/themas", action, access::with(photos, show_themes));
}

} // namespace trialoog::dossier
