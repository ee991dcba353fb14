// One entry of a dossier to read: /dossier/{pupil}/stuk/{entry}. The pupil puts it in front, adds to it, or
// takes it away when it is its own.

#include "slices/dossier/entry_pages/files_with_form.hpp"
#include "slices/dossier/entry_pages/removal.hpp"
#include "slices/dossier/entry_pages/routes.hpp"
#include "slices/dossier/entry_parts/entry_parts.hpp"

#include "look/own_words.hpp"
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

std::optional<OpenedEntry> find(db::Reader& reader, const access::Asked& asked, Action action) {
    auto reading = reading_of(reader, asked.viewer, asked.request.param("pupil"), action);
    if (!reading) return std::nullopt;
    auto entry = find_entry(reader, asked.viewer.school_id, reading->pupil.id, asked.request.param("entry"));
    if (!entry) return std::nullopt;
    return OpenedEntry{std::move(*reading), std::move(*entry)};
}

Html weighed_in(const OpenedEntry& opened, const std::vector<SeenFact>& facts) {
    std::vector<SeenFact> of_it;
    for (const SeenFact& one : facts)
        if (one.entry_id == opened.entry.id) of_it.push_back(one);
    return group(weighed_part(t("Beroepen"), weighed(of_it, Topic::job), opened.reading),
                 weighed_part(t("Profielen"), weighed(of_it, Topic::profile), opened.reading),
                 weighed_part(t("Opleidingen"), weighed(of_it, Topic::course), opened.reading));
}

Html attachments_to_remove(const OpenedEntry& opened, const Pictures& pictures) {
    Html items;
    for (const Attachment& one : pictures.attachments)
        if (one.entry_id == opened.entry.id)
            items += li(span(one.label),
                        look::act(path_of(opened.reading, "bijlage/" + one.id + "/weg"), t("Haal weg")));
    if (items.empty()) return {};
    return group(h3(t("Dit zit erbij")), ul(cls("people"), items));
}

Html own_acts(const OpenedEntry& opened, const Pictures& pictures, const http::Request& request,
              const look::Errors& errors) {
    const Reading& reading = opened.reading;
    const Entry& entry = opened.entry;
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
                    group(attachments_to_remove(opened, pictures),
                          look::post_form(path + "/bijlage",
                                          group(file_fields(request, errors), look::submit(t("Voeg toe"))),
                                          look::Encoding::upload)));
    acts += details(cls("more"), summary(t("Haal dit stuk weg"), look::icon("chevron-down")),
                    p(t("Je tekst en je bestanden zijn dan echt weg.")),
                    look::act(path + "/weg", t("Ja, haal het weg")));
    return acts;
}

http::Response shown(const access::Asked& asked, const PhotosOf& photos, const OpenedEntry& opened,
                     const look::Errors& errors, int status) {
    struct More {
        Pictures pictures;
        std::vector<SeenQuality> qualities;
        std::vector<SeenFact> facts;
    };
    const std::string &school = asked.viewer.school_id, &pupil = opened.reading.pupil.id;
    const More more = asked.services.database.read([&](db::Reader& reader) {
        const EntryHeads heads = heads_of_pupil(reader, school, pupil);
        return More{pictures_of_pupil(reader, photos, asked.viewer, pupil),
                    qualities_of_pupil(reader, school, pupil, heads),
                    facts_of_pupil(reader, school, pupil, heads)};
    });
    const std::string title = t_content(opened.entry.title);
    const std::string owner = opened.reading.is_own
                                  ? t("Mijn dossier")
                                  : tf("Dossier van {name}", fmt::arg("name", opened.reading.pupil.called));
    const Html content = group(
        look::breadcrumbs({{owner, path_of(opened.reading)}}),
        look::heading_of_words(when_and_with(opened.entry), opened.entry.title), look::error_summary(errors),
        when(opened.entry.competence.has_value(),
             [&] {
                 return p(cls("hint"), b(label(*opened.entry.competence)), " · ",
                          question(*opened.entry.competence));
             }),
        look::card({}, entry_content(opened.entry, more.pictures, more.qualities, opened.reading)),
        weighed_in(opened, more.facts), own_acts(opened, more.pictures, asked.request, errors));
    return dossier_page(asked, opened.reading, title, content, status);
}

http::Response show(const access::Asked& asked, const PhotosOf& photos) {
    const auto opened = asked.services.database.read(
        [&](db::Reader& reader) { return find(reader, asked, Action::see_dossier); });
    if (!opened) return access::not_found(asked);
    return shown(asked, photos, *opened, {}, 200);
}

std::optional<OpenedEntry> find_to_change(const access::Asked& asked) {
    return asked.services.database.read(
        [&](db::Reader& reader) { return find(reader, asked, Action::write_dossier); });
}

http::Response place(const access::Asked& asked, Front front) {
    const auto opened = find_to_change(asked);
    if (!opened) return access::not_found(asked);
    asked.services.database.write([&](db::Writer& writer) {
        place_in_front(writer, asked.viewer.school_id, opened->reading.pupil.id, opened->entry.id, front);
    });
    return http::see_other(path_of(opened->reading));
}

http::Response put_first(const access::Asked& asked) { return place(asked, Front::first); }
http::Response take_back(const access::Asked& asked) { return place(asked, Front::not_there); }

http::Response add_file(const access::Asked& asked, const PhotosOf& photos) {
    const auto opened = find_to_change(asked);
    if (!opened || !opened->entry.is_own()) return access::not_found(asked);
    look::Errors errors;
    storage::NewFiles files(asked.services);
    FilesWithForm taken = files_with_form(asked, files, errors);
    if (errors.none() && taken.attachments.empty())
        errors.add("foto", t("Kies eerst een foto, een PDF of een link."));
    const bool room = errors.none() && asked.services.database.write([&](db::Writer& writer) {
        for (Attachment& one : taken.attachments) {
            one.entry_id = opened->entry.id;
            if (!add_attachment(writer, asked.viewer.school_id, opened->reading.pupil.id, one, asked.now))
                return false;
        }
        files.settle(writer);
        return true;
    });
    if (errors.none() && !room)
        errors.add("foto", t("Je dossier is vol. Haal eerst iets weg wat je niet meer nodig hebt."));
    if (!errors.none()) return shown(asked, photos, *opened, errors, taken.busy ? 503 : 422);
    return http::see_other(path_of(opened->reading, opened->entry));
}

/// Where the entry isn't any more: the dossier it was in, as it is now.
http::Response already_gone(const access::Asked& asked) {
    const auto reading = asked.services.database.read([&](db::Reader& reader) {
        return reading_of(reader, asked.viewer, asked.request.param("pupil"), Action::write_dossier);
    });
    return reading ? http::see_other(path_of(*reading)) : access::not_found(asked);
}

http::Response take_away(const access::Asked& asked) {
    const auto opened = find_to_change(asked);
    if (!opened) return already_gone(asked);
    if (!opened || !opened->entry.is_own()) return access::not_found(asked);
    remove_with_files(asked.services, asked.viewer.school_id, opened->reading.pupil.id, opened->entry.id);
    return http::see_other(path_of(opened->reading));
}

} // namespace

void register_entry_page(access::Routes& routes, const PhotosOf& photos) {
    const std::string path = "/dossier/{pupil}/stuk/{entry}";
    routes.get(path, Action::see_dossier, access::with(photos, show));
    routes.post(path + "/vooraan", Action::write_dossier, put_first);
    routes.post(path + "/achteraan", Action::write_dossier, take_back);
    routes.post(path + "/bijlage", Action::write_dossier, access::with(photos, add_file), form_limit);
    routes.post(path + "/weg", Action::write_dossier, take_away);
}

} // namespace trialoog::dossier
