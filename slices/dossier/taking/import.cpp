// A pupil of another school brings its dossier in: /dossier/{pupil}/inlezen.

#include "slices/dossier/reading/reading.hpp"
#include "slices/dossier/taking/arrived_book.hpp"
#include "slices/dossier/taking/routes.hpp"

#include "look/page.hpp"
#include "platform/http/plain_text.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/jobs/files_left.hpp"
#include "slices/access/secrets/secrets.hpp"

#include <algorithm>

namespace trialoog::dossier {

using namespace html;
using access::Action;

namespace {

std::optional<Reading> find(const access::Asked& asked) {
    return asked.services.database.read([&](db::Reader& reader) {
        return reading_of(reader, asked.viewer, asked.request.param("pupil"), Action::export_dossier);
    });
}

http::Response shown(const access::Asked& asked, const Reading& reading, const look::Errors& errors) {
    const std::string title = t("Lees je dossier in");
    const Html form = look::post_form(
        path_of(reading, "inlezen"),
        group(look::file_field({.name = "zip",
                                .label = t("Je ZIP"),
                                .hint = t("Het bestand dat je op je oude school hebt opgehaald.")},
                               ".zip,application/zip", false, errors),
              look::submit(t("Lees in"))),
        look::Encoding::upload);
    const Html content =
        group(look::breadcrumbs(
                  {{t("Mijn dossier"), path_of(reading)}, {t("Meenemen"), path_of(reading, "meenemen")}}),
              look::heading(t("Dossier"), title, t("Kom je van een school die ook met Trialoog werkt?")),
              look::error_summary(errors), look::card({}, form),
              p(cls("hint"), t("Wat je al had, blijft staan. Twee keer inlezen geeft niets dubbel.")));
    return dossier_page(asked, reading, title, content, errors.none() ? 200 : 422);
}

http::Response show(const access::Asked& asked) {
    const auto reading = find(asked);
    if (!reading) return access::not_found(asked);
    return shown(asked, *reading, {});
}

/// An upload that waits for a choice: only who brought it, for this pupil, gets on with it.
constexpr std::string_view waiting_purpose = "dossier that waits for a choice";

std::string ticket_of(const access::Asked& asked, const Reading& reading, const storage::Key& key) {
    return access::to_base64(access::seal(asked.services.secret, waiting_purpose,
                                          asked.viewer.person_id + "\n" + reading.pupil.id + "\n" + key));
}
std::optional<storage::Key> key_of_ticket(const access::Asked& asked, const Reading& reading,
                                          std::string_view ticket) {
    const auto sealed = access::from_base64(ticket);
    const auto text = sealed ? access::open(asked.services.secret, waiting_purpose, *sealed) : std::nullopt;
    const std::string begins = asked.viewer.person_id + "\n" + reading.pupil.id + "\n";
    if (!text || !text->starts_with(begins)) return std::nullopt;
    return text->substr(begins.size());
}

/// "oud/dossier-ada.zip!" and "dossier-ada (1)/" as people know them.
std::string place_in_words(std::string place) {
    for (std::size_t at; (at = place.find('!')) != place.npos;)
        place.replace(at, 1, at + 1 == place.size() ? "" : " › ");
    if (place.ends_with('/')) place.pop_back();
    return http::is_plain_text(place) ? place : std::string();
}

std::vector<look::Choice> choices(const std::vector<ArrivedBook>& all) {
    std::vector<look::Choice> offered;
    for (const ArrivedBook& one : all) {
        const auto how_many = tn("{n} stuk", "{n} stukken", static_cast<long long>(one.book.entries.size()));
        const std::string name = one.name.empty() ? t("Zonder naam") : one.name;
        offered.push_back({one.place, name + " · " + how_many, place_in_words(one.place)});
    }
    return offered;
}

http::Response which(const access::Asked& asked, const Reading& reading, const std::vector<ArrivedBook>& all,
                     const std::string& ticket) {
    const std::string title = t("Welk dossier lezen we in?");
    look::Errors errors;
    if (asked.request.form.has("bewijs")) errors.add("welk", t("Kies een dossier."));
    const Html form = look::post_form(
        path_of(reading, "inlezen"),
        group(input(type("hidden"), name("bewijs"), value(ticket)),
              look::radio_field({.name = "welk", .label = t("Kies jouw dossier"), .value = {}}, choices(all),
                                errors),
              look::submit(t("Lees in"))),
        look::Encoding::upload);
    const Html content = group(look::breadcrumbs({{t("Mijn dossier"), path_of(reading)},
                                                  {t("Lees je dossier in"), path_of(reading, "inlezen")}}),
                               look::heading(t("Dossier"), title,
                                             tf("In deze ZIP zitten {n} dossiers. Er is nog niets ingelezen.",
                                                fmt::arg("n", all.size()))),
                               look::error_summary(errors), look::card({}, form));
    return dossier_page(asked, reading, title, content, 422);
}

http::Response begin(const access::Asked& asked, const Reading& reading, const storage::NewFiles& files,
                     const storage::Key& key, const std::string& place) {
    const TakingInput input{.pupil_id = reading.pupil.id,
                            .language = std::string(i18n::current().code),
                            .key = key,
                            .place = place};
    const std::string job = asked.services.database.write([&](db::Writer& writer) {
        access::note(writer, asked.viewer, asked.now, Action::write_dossier, reading.pupil.id);
        std::string queued = jobs::enqueue(writer, asked.now, asked.viewer.school_id, kind_of(Taking::import),
                                           to_json(input), asked.viewer.person_id);
        storage::uses(writer, key, {jobs::owner_of_files, asked.viewer.school_id, queued},
                      asked.now.plus_days(kept_days));
        files.settle(writer);
        return queued;
    });
    asked.services.jobs.wake();
    return http::see_other(path_of(reading, "meenemen/" + job));
}

/// The choice of one of the dossiers in what was sent before.
http::Response chosen(const access::Asked& asked, const Reading& reading) {
    const std::string ticket(asked.request.form.get("bewijs"));
    const auto key = key_of_ticket(asked, reading, ticket);
    storage::NewFiles files(asked.services);
    const auto zip = key && files.claim(*key) ? get_sealed(asked.services, *key) : std::nullopt;
    const auto found =
        zip ? arrived(*zip) : std::variant<std::vector<ArrivedBook>, std::string>(std::string());
    const auto* all = std::get_if<std::vector<ArrivedBook>>(&found);
    if (!all) {
        look::Errors errors;
        errors.add("zip", t("Het bestand is er niet meer. Kies je ZIP nog een keer."));
        return shown(asked, reading, errors);
    }
    const auto one = std::ranges::find(*all, asked.request.form.get("welk"), &ArrivedBook::place);
    if (!asked.request.form.has("welk") || one == all->end()) return which(asked, reading, *all, ticket);
    return begin(asked, reading, files, *key, one->place);
}

http::Response start(const access::Asked& asked) {
    const auto reading = find(asked);
    if (!reading) return access::not_found(asked);
    if (asked.request.form.has("bewijs")) return chosen(asked, *reading);
    look::Errors errors;
    const http::Upload* upload = asked.request.upload("zip");
    if (!upload || upload->content.empty()) {
        errors.add("zip", t("Kies eerst je ZIP."));
        return shown(asked, *reading, errors);
    }
    const auto found = arrived(upload->content);
    if (const auto* wrong = std::get_if<std::string>(&found)) {
        errors.add("zip", *wrong);
        return shown(asked, *reading, errors);
    }
    const auto& all = std::get<std::vector<ArrivedBook>>(found);
    storage::NewFiles files(asked.services);
    const storage::Key key = put_sealed(files, asked.services.secret, upload->content);
    if (all.size() > 1) return which(asked, *reading, all, ticket_of(asked, *reading, key));
    return begin(asked, *reading, files, key, all.front().place);
}

} // namespace

void register_import(access::Routes& routes) {
    routes.get("/dossier/{pupil}/inlezen", Action::export_dossier, show);
    routes.post("/dossier/{pupil}/inlezen", Action::export_dossier, start, arrival_limit);
}

} // namespace trialoog::dossier
