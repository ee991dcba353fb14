#include "slices/dossier/reading/reading.hpp"

#include "platform/i18n/i18n.hpp"

namespace trialoog::dossier {

using access::Action;
using access::Relation;

std::optional<Reading> reading_of(db::Reader& reader, const access::Viewer& viewer, std::string_view pupil_id,
                                  Action action) {
    auto pupil = access::find_pupil(reader, viewer, pupil_id, action);
    if (!pupil) return std::nullopt;
    Reading reading;
    reading.is_own = pupil->relation == Relation::self;
    reading.may_write = access::may(pupil->as, pupil->relation, Action::write_dossier);
    reading.may_see_network = access::may(pupil->as, pupil->relation, Action::see_network);
    reading.pupil = std::move(*pupil);
    return reading;
}

std::string path_of(const Reading& reading, std::string_view more) {
    std::string path = "/dossier/" + reading.pupil.id;
    if (!more.empty()) path.append("/").append(more);
    return path;
}

std::string path_of(const Reading& reading, const Entry& entry) {
    return path_of(reading, "stuk/" + entry.id);
}

std::string path_of(const Reading& reading, const Attachment& one) {
    return reading.link.empty() ? path_of(reading, "bijlage/" + one.id) : reading.link + "/" + one.id;
}

html::Html tabs(const Reading& reading, Tab now) {
    using namespace html;
    struct One {
        Tab tab;
        std::string text, more;
    };
    std::vector<One> all{{Tab::overview, reading.is_own ? t("Dit ben ik") : t("In het kort"), ""},
                         {Tab::by_time, t("Jaar na jaar"), "tijd"},
                         {Tab::by_activity, t("Per activiteit"), "activiteiten"},
                         {Tab::by_competence, t("Per thema"), "themas"}};
    if (reading.may_see_network) all.push_back({Tab::network, t("Netwerk"), "netwerk"});
    return nav(cls("nav tabs"), aria_label(t("Kijk op een andere manier")), ul(each(all, [&](const One& one) {
                   return li(a(href(path_of(reading, one.more)),
                               attr_if(one.tab == now, "aria-current", "page"), one.text));
               })));
}

void note_reading(const access::Asked& asked, const Reading& reading) {
    if (reading.is_own) return;
    asked.services.database.write([&](db::Writer& writer) {
        access::note(writer, asked.viewer, asked.now, Action::see_dossier, reading.pupil.id);
    });
}

http::Response dossier_page(const access::Asked& asked, const Reading& reading, std::string title,
                            const html::Html& content, int status) {
    note_reading(asked, reading);
    auto frame = access::frame(asked, std::move(title));
    frame.styles.push_back("css/dossier.css");
    if (reading.may_write) frame.scripts.emplace_back("js/photo.js");
    // To the staff, where two in the class have one name: which of them, on every page.
    const bool has_namesake = reading.pupil.called != reading.pupil.given_name;
    const html::Html whose = has_namesake ? html::p(html::cls("hint"), reading.pupil.name) : html::Html();
    return http::page(look::page(frame, html::group(whose, content)), status);
}

Pictures pictures_of_pupil(db::Reader& reader, const PhotosOf& photos, const access::Viewer& viewer,
                           std::string_view pupil_id, PicturesOf which) {
    Pictures pictures;
    if (which == PicturesOf::all && photos) pictures.photos = photos(reader, viewer, pupil_id);
    pictures.attachments = attachments_of_pupil(reader, viewer.school_id, pupil_id);
    return pictures;
}

std::vector<PhotoRef> photos_of(const Pictures& pictures, const Reading& reading, const Entry& entry) {
    std::vector<PhotoRef> photos;
    if (entry.source == "work")
        for (const PhotoRef& photo : pictures.photos)
            if (photo.source_id == entry.source_id) photos.push_back(photo);
    for (const Attachment& one : pictures.attachments) {
        if (one.entry_id != entry.id || one.kind != AttachmentKind::photo) continue;
        const std::string path = path_of(reading, one);
        photos.push_back({entry.source_id, path, path + "/klein",
                          tf("Foto bij {title}", fmt::arg("title", t_content(entry.title))), one.file_key,
                          one.thumbnail_key, one.width, one.height});
    }
    return photos;
}

std::vector<const Attachment*> files_of(const Pictures& pictures, const Entry& entry) {
    std::vector<const Attachment*> files;
    for (const Attachment& one : pictures.attachments)
        if (one.entry_id == entry.id && one.kind != AttachmentKind::photo) files.push_back(&one);
    return files;
}

std::string when_and_with(const Entry& entry) {
    std::string when = i18n::long_date(entry.happened_on, true);
    if (!entry.companion.empty())
        when += " · " + tf("samen met {name}", fmt::arg("name", t_content(entry.companion)));
    return when;
}

look::Speaker speaker(Source source, std::string_view companion, const Reading& reading) {
    if (source == Source::self)
        return {look::Voice::pupil, reading.is_own ? t("jij") : reading.pupil.given_name};
    return {look::Voice::parent, companion.empty() ? t("een volwassene") : t_content(companion)};
}

} // namespace trialoog::dossier
