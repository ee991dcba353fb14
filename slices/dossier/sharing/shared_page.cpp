// What somebody outside reads by a link: /deel/{link}. Read only, without navigation, and never the persons
// of the network.

#include "slices/dossier/entry_parts/entry_parts.hpp"
#include "slices/dossier/reading/served_file.hpp"
#include "slices/dossier/sharing/routes.hpp"
#include "slices/dossier/sharing/shares.hpp"

#include "look/own_words.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

namespace trialoog::dossier {

using namespace html;

namespace {

http::Response kept_to_oneself(http::Response response) {
    response.with("x-robots-tag", "noindex, nofollow");
    return response;
}

http::Response ended(const http::Request& request) {
    look::Frame frame{.title = t("Deze link werkt niet meer"), .path = "/"};
    const Html content = look::empty_state(t("Deze link werkt niet meer"),
                                           t("De leerling heeft hem ingetrokken, of de tijd is om."));
    (void)request;
    return kept_to_oneself(
        http::page(look::page(frame, group(look::heading({}, t("Er is hier niets te zien")), content)), 404));
}

/// The same pictures by the link's own addresses.
void lead_through_link(Shared& shared, const std::string& link) {
    for (std::size_t i = 0; i < shared.pictures.photos.size(); ++i) {
        PhotoRef& photo = shared.pictures.photos[i];
        photo.href = link + "/foto-" + std::to_string(i + 1);
        photo.thumbnail_href = photo.href + "/klein";
    }
}

Html entry_card(const Entry& entry, const Shared& shared) {
    return look::card({}, group(h2(look::words(entry.title)), p(cls("hint"), when_and_with(entry)),
                                entry_content(entry, shared.pictures, shared.qualities, shared.reading)));
}

Html content_of(const Shared& shared) {
    const Reading& reading = shared.reading;
    const std::string& name = reading.pupil.given_name;
    Html content =
        look::heading(t("Uit het loopbaandossier"), tf("Dit is {name}", fmt::arg("name", name)),
                      tf("{name} laat u dit zien. De link werkt tot en met {day}.", fmt::arg("name", name),
                         fmt::arg("day", i18n::long_date(shared.ends_on))));
    if (shared.shows_overview) {
        content += qualities_part(reading, shared.qualities);
        content += weighed_part(t("Beroepen"), weighed(shared.facts, Topic::job), reading);
        content += weighed_part(t("Profielen"), weighed(shared.facts, Topic::profile), reading);
        content += weighed_part(t("Opleidingen"), weighed(shared.facts, Topic::course), reading);
    }
    for (const Entry& entry : shared.entries)
        content += entry_card(entry, shared);
    return content;
}

http::Response show(const http::Request& request, Services& services, const PhotosOf& photos) {
    const i18n::Speaking speaking(access::language_of(request));
    auto shared = shared_by(services, request.param("link"), photos);
    if (!shared) return ended(request);
    const std::string link = "/deel/" + std::string(request.param("link"));
    shared->reading.link = link;
    lead_through_link(*shared, link);
    look::Frame frame{.title = tf("Dit is {name}", fmt::arg("name", shared->reading.pupil.given_name)),
                      .school_name = shared->school_name,
                      .path = link};
    frame.styles.push_back("css/dossier.css");
    return kept_to_oneself(http::page(look::page(frame, content_of(*shared))));
}

/// "foto-3": the third of the assignment's photos.
std::optional<http::Response> photo(Services& services, const Shared& shared, std::string_view file,
                                    bool small) {
    for (std::size_t i = 0; i < shared.pictures.photos.size(); ++i)
        if (file == "foto-" + std::to_string(i + 1)) {
            const PhotoRef& one = shared.pictures.photos[i];
            return served_jpeg(services, small ? one.thumbnail_key : one.screen_key);
        }
    return std::nullopt;
}

http::Response serve(const http::Request& request, Services& services, const PhotosOf& photos, bool small) {
    const auto shared = shared_by(services, request.param("link"), photos);
    if (!shared) return ended(request);
    const std::string_view file = request.param("file");
    auto response = photo(services, *shared, file, small);
    for (const Attachment& one : shared->pictures.attachments)
        if (one.id == file) response = served_file(services, one, small);
    return response ? kept_to_oneself(std::move(*response)) : ended(request);
}

http::Response serve_large(const http::Request& request, Services& services, const PhotosOf& photos) {
    return serve(request, services, photos, false);
}
http::Response serve_small(const http::Request& request, Services& services, const PhotosOf& photos) {
    return serve(request, services, photos, true);
}

} // namespace

void register_shared_page(access::Routes& routes, const PhotosOf& photos) {
    const auto get = [&](const std::string& pattern, auto handle) {
        routes.open().get(pattern,
                          [&services = routes.services(), photos, handle](const http::Request& request) {
                              return handle(request, services, photos);
                          });
    };
    get("/deel/{link}", show);
    get("/deel/{link}/{file}", serve_large);
    get("/deel/{link}/{file}/klein", serve_small);
}

} // namespace trialoog::dossier
