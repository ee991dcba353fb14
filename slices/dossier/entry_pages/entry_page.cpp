// One piece of a dossier to read: /dossier/{pupil}/stuk/{entry}. The pupil puts it in front, adds to it, or
// takes it away when it is its own.

#include "slices/dossier/entry_pages/files_with_form.hpp"
#include "slices/dossier/entry_pages/removal.hpp"
#include "slices/dossier/entry_pages/routes.hpp"
#include "slices/dossier/entry_parts/entry_parts.hpp"
#include "slices/dossier/reading/handler.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

namespace trialoog::dossier {

using namespace html;
using access::Action;

namespace {

struct OpenedEntry {
    Reading reading;
    Entry entry;
};

std::optional<OpenedEntry> find(db::Reader& reader, const access::Viewer& viewer,
                                const http::Request& request, Action action) {
    auto reading = reading_of(reader, viewer, request.param("pupil"), action);
    if (!reading) return std::nullopt;
    auto entry = find_entry(reader, viewer.school_id, reading->pupil.id, request.param("entry"));
    if (!entry) return std::nullopt;
    return OpenedEntry{std::move(*reading), std::move(*entry)};
}

Html weighed_in(const OpenedEntry& piece, const std::vector<SeenFact>& facts) {
    std::vector<SeenFact> of_it;
    for (const SeenFact& one : facts)
        if (one.entry_id == piece.entry.id) of_it.push_back(one);
    return group(weighed_part(t("Beroepen"), weighed(of_it, Topic::job), piece.reading),
                 weighed_part(t("Profielen"), weighed(of_it, Topic::profile), piece.reading),
                 weighed_part(t("Opleidingen"), weighed(of_it, Topic::course), piece.reading));
}

Html attachments_to_remove(const OpenedEntry& piece, const Pictures& pictures) {
    Html items;
    for (const Attachment& one : pictures.attachments)
        if (one.entry_id == piece.entry.id)
            items += li(span(one.label),
                        look::act(path_of(piece.reading, "bijlage/" + one.id + "/weg"), t("Haal weg")));
    if (items.empty()) return {};
    return group(h3(t("Dit zit erbij")), ul(cls("people"), items));
}

Html own_acts(const OpenedEntry& piece, const Pictures& pictures, const http::Request& request,
              const look::Errors& errors) {
    const Reading& reading = piece.reading;
    const Entry& entry = piece.entry;
    if (!reading.may_write) return {};
    const std::string path = path_of(reading, entry);
    Html acts = div(cls("buttons"),
                    look::button_link(path_of(reading, entry.id), t("Schrijf het in je eigen woorden"), true),
                    look::act(path + "/vooraan", t("Zet helemaal vooraan")), when(entry.is_in_front, [&] {
                        return look::act(path + "/achteraan", t("Haal van vooraan weg"));
                    }));
    if (!entry.is_own()) return acts;
    acts += details(cls("more"), flag("open", !errors.none()),
                    summary(t("Foto, PDF of link erbij"), look::icon("chevron-down")),
                    group(attachments_to_remove(piece, pictures),
                          look::post_form(path + "/bijlage",
                                          group(file_fields(request, errors), look::submit(t("Voeg toe"))),
                                          look::Encoding::upload)));
    acts += details(cls("more"), summary(t("Haal dit stuk weg"), look::icon("chevron-down")),
                    p(t("Je tekst en je bestanden zijn dan echt weg.")),
                    look::act(path + "/weg", t("Ja, haal het weg")));
    return acts;
}

http::Response shown(const http::Request& request, const access::Viewer& viewer, Services& services,
                     const PhotosOf& photos, const OpenedEntry& piece, const look::Errors& errors,
                     int status) {
    struct More {
        Pictures pictures;
        std::vector<SeenQuality> qualities;
        std::vector<SeenFact> facts;
    };
    const std::string &school = viewer.school_id, &pupil = piece.reading.pupil.id;
    const More more = services.database.read([&](db::Reader& reader) {
        const EntryHeads heads = heads_of_pupil(reader, school, pupil);
        return More{pictures_of_pupil(reader, photos, viewer, pupil),
                    qualities_of_pupil(reader, school, pupil, heads),
                    facts_of_pupil(reader, school, pupil, heads)};
    });
    const std::string title = t_content(piece.entry.title);
    const std::string owner = piece.reading.is_own
                                  ? t("Mijn dossier")
                                  : tf("Dossier van {name}", fmt::arg("name", piece.reading.pupil.called));
    const Html content =
        group(look::breadcrumbs({{owner, path_of(piece.reading)}}),
              look::heading(when_and_with(piece.entry), title), look::error_summary(errors),
              when(piece.entry.competence.has_value(),
                   [&] {
                       return p(cls("hint"), b(label(*piece.entry.competence)), " · ",
                                question(*piece.entry.competence));
                   }),
              look::card({}, entry_content(piece.entry, more.pictures, more.qualities, piece.reading)),
              weighed_in(piece, more.facts), own_acts(piece, more.pictures, request, errors));
    return dossier_page(request, viewer, services, piece.reading, title, content, status);
}

http::Response show(const http::Request& request, const access::Viewer& viewer, Services& services,
                    const PhotosOf& photos) {
    const auto piece = services.database.read(
        [&](db::Reader& reader) { return find(reader, viewer, request, Action::see_dossier); });
    if (!piece) return access::not_found(request, &viewer);
    return shown(request, viewer, services, photos, *piece, {}, 200);
}

std::optional<OpenedEntry> find_to_change(Services& services, const access::Viewer& viewer,
                                          const http::Request& request) {
    return services.database.read(
        [&](db::Reader& reader) { return find(reader, viewer, request, Action::write_dossier); });
}

http::Response place(const http::Request& request, const access::Viewer& viewer, Services& services,
                     Front front) {
    const auto piece = find_to_change(services, viewer, request);
    if (!piece) return access::not_found(request, &viewer);
    services.database.write([&](db::Writer& writer) {
        place_in_front(writer, viewer.school_id, piece->reading.pupil.id, piece->entry.id, front);
    });
    return http::see_other(path_of(piece->reading));
}

http::Response put_first(const http::Request& request, const access::Viewer& viewer, Services& services) {
    return place(request, viewer, services, Front::first);
}
http::Response take_back(const http::Request& request, const access::Viewer& viewer, Services& services) {
    return place(request, viewer, services, Front::not_there);
}

http::Response add_file(const http::Request& request, const access::Viewer& viewer, Services& services,
                        const PhotosOf& photos) {
    const auto piece = find_to_change(services, viewer, request);
    if (!piece || !piece->entry.is_own()) return access::not_found(request, &viewer);
    look::Errors errors;
    FilesWithForm intake = files_with_form(request, services, viewer, errors);
    if (errors.none() && intake.attachments.empty())
        errors.add("foto", t("Kies eerst een foto, een PDF of een link."));
    const bool room = errors.none() && services.database.write([&](db::Writer& writer) {
        for (Attachment& one : intake.attachments) {
            one.entry_id = piece->entry.id;
            if (!add_attachment(writer, viewer.school_id, piece->reading.pupil.id, one, services.clock.now()))
                return false;
        }
        return true;
    });
    if (errors.none() && !room)
        errors.add("foto", t("Je dossier is vol. Haal eerst iets weg wat je niet meer nodig hebt."));
    if (!errors.none())
        return shown(request, viewer, services, photos, *piece, errors, intake.busy ? 503 : 422);
    return http::see_other(path_of(piece->reading, piece->entry));
}

/// Where the piece isn't any more: the dossier it was in, as it is now.
http::Response already_gone(const http::Request& request, const access::Viewer& viewer, Services& services) {
    const auto reading = services.database.read([&](db::Reader& reader) {
        return reading_of(reader, viewer, request.param("pupil"), Action::write_dossier);
    });
    return reading ? http::see_other(path_of(*reading)) : access::not_found(request, &viewer);
}

http::Response take_away(const http::Request& request, const access::Viewer& viewer, Services& services) {
    const auto piece = find_to_change(services, viewer, request);
    if (!piece) return already_gone(request, viewer, services);
    if (!piece || !piece->entry.is_own()) return access::not_found(request, &viewer);
    remove_with_files(services, viewer.school_id, piece->reading.pupil.id, piece->entry.id);
    return http::see_other(path_of(piece->reading));
}

} // namespace

void register_entry_page(access::Routes& routes, Services& services, const PhotosOf& photos) {
    const std::string path = "/dossier/{pupil}/stuk/{entry}";
    routes.get(path, Action::see_dossier, with(services, photos, show));
    routes.post(path + "/vooraan", Action::write_dossier, with(services, put_first));
    routes.post(path + "/achteraan", Action::write_dossier, with(services, take_back));
    routes.post(path + "/bijlage", Action::write_dossier, with(services, photos, add_file), form_limit);
    routes.post(path + "/weg", Action::write_dossier, with(services, take_away));
}

} // namespace trialoog::dossier
