// A pupil puts an entry in its own words: /dossier/{pupil}/{entry}. Of an entry of its own it changes all.

#include "platform/text/typed.hpp"
#include "slices/dossier/entry_pages/entry_form.hpp"
#include "slices/dossier/entry_pages/routes.hpp"
#include "slices/dossier/entry_parts/entry_parts.hpp"

#include "look/limit.hpp"
#include "look/own_words.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"

namespace trialoog::dossier {

using namespace html;

namespace {

struct WritePage {
    Reading reading;
    Entry entry;    // as it is kept
    Fields typed;   // as it stands in the form
    TypedEntry own; // the same, of an entry of the pupil's own
    look::Errors errors = {};
    bool changed_meanwhile = false;
};

/// The page as it is before anybody typed.
std::optional<WritePage> find(const access::Asked& asked) {
    return asked.services.database.read([&](db::Reader& reader) -> std::optional<WritePage> {
        auto reading =
            reading_of(reader, asked.viewer, asked.request.param("pupil"), access::Action::write_dossier);
        if (!reading) return std::nullopt;
        auto entry =
            find_entry(reader, asked.viewer.school_id, reading->pupil.id, asked.request.param("entry"));
        if (!entry) return std::nullopt;
        WritePage page{.reading = std::move(*reading), .entry = std::move(*entry)};
        page.typed = page.entry.fields;
        page.own = {.title = page.entry.title,
                    .day = page.entry.happened_on.iso(),
                    .theme = page.entry.competence ? std::string(code(*page.entry.competence)) : ""};
        return page;
    });
}

Html fields_of(const WritePage& page) {
    Html fields = input(type("hidden"), name("versie"), value(std::to_string(page.entry.version)));
    if (page.entry.is_own()) fields += entry_fields(page.own, page.errors);
    for (const FieldText& field : field_texts()) {
        const std::string &kept = page.entry.fields.*field.value, &typed = page.typed.*field.value;
        if (page.changed_meanwhile && kept != typed)
            fields += group(p(cls("hint"), tf("Nu staat bij {field}:", fmt::arg("field", field.label))),
                            div(cls("kept"), kept));
        look::Field area{.name = field.name, .label = field.label, .hint = field.hint, .value = typed};
        area.max_length = static_cast<int>(longest_text);
        fields += look::text_area(area, 4, page.errors);
    }
    return group(fields, look::submit(t("Bewaar")));
}

http::Response shown(const access::Asked& asked, const WritePage& page, int status) {
    const std::string title = t_content(page.entry.title);
    const Html content = group(
        look::breadcrumbs(
            {{t("Mijn dossier"), path_of(page.reading)}, {t("Dit stuk"), path_of(page.reading, page.entry)}}),
        look::heading_of_words(i18n::long_date(page.entry.happened_on, true), page.entry.title,
                               t("Schrijf het in je eigen woorden. Wat hier staat, is van jou.")),
        look::error_summary(page.errors),
        when(page.changed_meanwhile,
             [] {
                 return look::notice(
                     look::Tone::attention, t("Dit stuk is net veranderd"),
                     p(t("Jouw tekst is nog niet bewaard. Kijk wat er nu staat en bewaar dan opnieuw.")));
             }),
        look::post_form(path_of(page.reading, page.entry.id), fields_of(page)));
    return dossier_page(asked, page.reading, title, content, status);
}

Fields typed_in(const http::Request& request) {
    Fields typed;
    for (const FieldText& field : field_texts())
        typed.*field.value = text::typed_lines(request.form.get(field.name));
    return typed;
}

void look_at(const Fields& typed, look::Errors& errors) {
    for (const FieldText& field : field_texts())
        look::want_short(errors, field.name, typed.*field.value, longest_text);
}

http::Response show(const access::Asked& asked) {
    const auto page = find(asked);
    if (!page) return access::not_found(asked);
    return shown(asked, *page, 200);
}

bool save(const access::Asked& asked, const WritePage& page, std::int64_t seen) {
    return asked.services.database.write([&](db::Writer& writer) {
        const Entry& entry = page.entry;
        if (!write_entry(writer, asked.viewer.school_id, entry.id, asked.viewer.person_id, page.typed, seen,
                         asked.now))
            return false;
        if (entry.is_own())
            change_own_entry(writer, asked.viewer.school_id, page.reading.pupil.id, entry.id, page.own.title,
                             page.own.happened_on, page.own.competence);
        return true;
    });
}

/// Says the same as what is kept: it was saved already.
bool says_the_same(const WritePage& now, const WritePage& typed) {
    const bool same_piece =
        now.own.title == typed.own.title && now.own.day == typed.own.day && now.own.theme == typed.own.theme;
    return now.entry.fields == typed.typed && (!now.entry.is_own() || same_piece);
}

/// The entry was taken away meanwhile, on another device: what was typed is shown, to be copied.
http::Response gone(const access::Asked& asked) {
    const auto reading = asked.services.database.read([&](db::Reader& reader) {
        return reading_of(reader, asked.viewer, asked.request.param("pupil"), access::Action::write_dossier);
    });
    const Fields typed = typed_in(asked.request);
    Html texts;
    for (const FieldText& field : field_texts())
        if (const std::string& text = typed.*field.value; !text.empty())
            texts += look::card(field.label, p(cls("kept"), text));
    if (!reading || texts.empty()) return access::not_found(asked);
    const std::string title = t("Dit stuk is intussen weggehaald");
    const Html content = group(
        look::breadcrumbs({{t("Mijn dossier"), path_of(*reading)}}),
        look::heading(
            {}, title,
            t("Je tekst is niet bewaard, maar hij staat hieronder. Kopieer hem als je hem wilt houden.")),
        texts, look::foot(look::button_link(path_of(*reading, "nieuw"), t("Maak een nieuw stuk"))));
    return dossier_page(asked, *reading, title, content, 409);
}

http::Response write(const access::Asked& asked) {
    auto page = find(asked);
    if (!page) return gone(asked);
    page->typed = typed_in(asked.request);
    if (page->entry.is_own()) page->own = entry_typed_in(asked.request, asked.today(), page->errors);
    look_at(page->typed, page->errors);
    if (!page->errors.none()) return shown(asked, *page, 422);

    const auto seen = text::number<std::int64_t>(asked.request.form.get("versie")).value_or(0);
    if (save(asked, *page, seen)) return http::see_other(path_of(page->reading, page->entry));

    auto now = find(asked);
    if (!now) return gone(asked);
    if (says_the_same(*now, *page)) return http::see_other(path_of(page->reading, page->entry));
    now->typed = page->typed;
    now->own = page->own;
    now->changed_meanwhile = true;
    return shown(asked, *now, 409);
}

} // namespace

void register_write(access::Routes& routes) {
    routes.get("/dossier/{pupil}/{entry}", access::Action::write_dossier, show);
    routes.post("/dossier/{pupil}/{entry}", access::Action::write_dossier, write);
}

} // namespace trialoog::dossier
