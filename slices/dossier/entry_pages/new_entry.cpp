// A pupil adds something of its own: /dossier/{pupil}/nieuw.

#include "platform/text/typed.hpp"
#include "slices/dossier/entry_pages/entry_form.hpp"
#include "slices/dossier/entry_pages/files_with_form.hpp"
#include "slices/dossier/entry_pages/routes.hpp"
#include "slices/dossier/entry_parts/entry_parts.hpp"

#include "look/limit.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

namespace trialoog::dossier {

using namespace html;
using access::Action;

namespace {

std::optional<Reading> find(const access::Asked& asked) {
    return asked.services.database.read([&](db::Reader& reader) {
        return reading_of(reader, asked.viewer, asked.request.param("pupil"), Action::write_dossier);
    });
}

http::Response form_page(const access::Asked& asked, const Reading& reading, const TypedEntry& typed,
                         const look::Errors& errors, int status) {
    const std::string title = t("Voeg iets toe");
    const Html fields =
        group(entry_fields(typed, errors),
              look::text_area({.name = "vertel",
                               .label = t("Vertel erover"),
                               .hint = t("Wat deed je? Wat ging goed? Wat weet je nu over jezelf?"),
                               .value = std::string(asked.request.form.get("vertel")),
                               .max_length = static_cast<int>(longest_text)},
                              5, errors),
              h2(t("Laat het zien")), p(cls("hint"), t("Kies wat je hebt. Het hoeft niet allemaal.")),
              file_fields(asked.request, errors), look::submit(t("Bewaar in mijn dossier")));
    const Html content =
        group(look::breadcrumbs({{t("Mijn dossier"), path_of(reading)}}),
              look::heading(t("Dossier"), title, t("Iets waar je trots op bent, of waar je van leerde.")),
              look::error_summary(errors),
              look::post_form(path_of(reading, "nieuw"), fields, look::Encoding::upload));
    return dossier_page(asked, reading, title, content, status);
}

http::Response show(const access::Asked& asked) {
    const auto reading = find(asked);
    if (!reading) return access::not_found(asked);
    TypedEntry typed;
    typed.day = asked.today().iso();
    return form_page(asked, *reading, typed, {}, 200);
}

http::Response add(const access::Asked& asked) {
    const auto reading = find(asked);
    if (!reading) return access::not_found(asked);
    look::Errors errors;
    const TypedEntry typed = entry_typed_in(asked.request, asked.today(), errors);
    const std::string story = text::typed_lines(asked.request.form.get("vertel"));
    look::want_short(errors, "vertel", story, longest_text);
    storage::NewFiles files(asked.services);
    FilesWithForm taken = files_with_form(asked, files, errors);
    if (!errors.none()) return form_page(asked, *reading, typed, errors, taken.busy ? 503 : 422);

    OwnEntry own{.id = db::new_id(),
                 .title = typed.title,
                 .happened_on = typed.happened_on,
                 .competence = typed.competence,
                 .fields = {.results = story}};
    const bool kept = asked.services.database.write([&](db::Writer& writer) {
        const std::string &school = asked.viewer.school_id, &pupil = reading->pupil.id;
        if (!add_own_entry(writer, school, pupil, asked.viewer.person_id, own, asked.now)) return false;
        for (Attachment& one : taken.attachments) {
            one.entry_id = own.id;
            if (add_attachment(writer, school, pupil, one, asked.now)) continue;
            remove_own_entry(writer, school, pupil, own.id);
            return false;
        }
        files.settle(writer);
        return true;
    });
    if (!kept) {
        errors.add("titel", t("Je dossier is vol. Haal eerst iets weg wat je niet meer nodig hebt."));
        return form_page(asked, *reading, typed, errors, 422);
    }
    return http::see_other(path_of(*reading, "stuk/" + own.id));
}

} // namespace

void register_new_entry(access::Routes& routes) {
    routes.get("/dossier/{pupil}/nieuw", Action::write_dossier, show);
    routes.post("/dossier/{pupil}/nieuw", Action::write_dossier, add, form_limit);
}

} // namespace trialoog::dossier
