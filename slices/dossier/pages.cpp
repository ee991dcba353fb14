#include "slices/dossier/pages.hpp"

#include "look/data.hpp"
#include "look/page.hpp"
#include "look/people.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::dossier {

namespace {

using look::Voice;

look::Speaker speaker_of(const Sighting& sighting, const DossierPage& page) {
    if (sighting.source == Source::self) return {Voice::pupil, page.is_own ? t("jij") : page.given_name};
    return {Voice::parent, sighting.companion.empty() ? t("een volwassene") : t_content(sighting.companion)};
}

/// Everybody who saw it, each once.
std::vector<look::Speaker> speakers_of(const Strength& strength, const DossierPage& page) {
    std::vector<look::Speaker> speakers;
    for (const Sighting& sighting : strength.seen) {
        look::Speaker one = speaker_of(sighting, page);
        const bool there = std::any_of(speakers.begin(), speakers.end(), [&](const look::Speaker& other) {
            return other.voice == one.voice && other.name == one.name;
        });
        if (!there) speakers.push_back(std::move(one));
    }
    return speakers;
}

std::vector<std::string> words_of(const std::vector<Strength>& all) {
    std::vector<std::string> words;
    for (const Strength& strength : all)
        words.push_back(t_content(strength.text));
    return words;
}

/// The one adult who spoke, or a word for several.
std::string other_name(const std::vector<Strength>& all, const DossierPage& page) {
    std::string name;
    for (const Strength& strength : all)
        for (const look::Speaker& one : speakers_of(strength, page)) {
            if (one.voice != Voice::parent || one.name == name) continue;
            if (!name.empty()) return t("anderen");
            name = one.name;
        }
    return name;
}

std::string with_capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

html::Html qualities_part(const DossierPage& page) {
    using namespace html;
    if (page.qualities.empty()) return {};
    const Voices seen = voices(strengths(page.qualities));
    Html content;
    if (!seen.both.empty()) {
        content += p(cls("hint"), page.is_own ? t("Dit zie jij, en een ander ziet het ook.")
                                              : tf("Dit ziet {name}, en een ander ziet het ook.",
                                                   fmt::arg("name", page.given_name)));
        for (const Strength& strength : seen.both)
            content += look::agreed(t_content(strength.text), speakers_of(strength, page));
    }
    if (!seen.pupil_only.empty() || !seen.other_only.empty()) {
        const std::string pupil = page.is_own ? t("jij") : page.given_name;
        const std::string other = other_name(seen.other_only, page);
        const look::OwnView own{{Voice::pupil, pupil},
                                page.is_own ? t("Jij ziet") : tf("{name} ziet", fmt::arg("name", pupil)),
                                words_of(seen.pupil_only)};
        const look::OwnView theirs{{Voice::parent, other},
                                   other.empty() ? t("Een ander ziet")
                                                 : tf("{name} ziet", fmt::arg("name", with_capital(other))),
                                   words_of(seen.other_only)};
        content += h3(seen.both.empty() ? t("Wie ziet wat?") : t("Dit ziet één van jullie"));
        content += look::differ(own, theirs);
    }
    return look::card(page.is_own ? t("Hier ben je goed in")
                                  : tf("Hier is {name} goed in", fmt::arg("name", page.given_name)),
                      div(cls("strengths"), content));
}

html::Html photos_of(const Entry& entry, const DossierPage& page) {
    using namespace html;
    Html items;
    for (const PhotoRef& photo : page.photos)
        if (photo.source_id == entry.source_id)
            items += li(a(href(photo.href),
                          img(src(photo.thumbnail_href), attr("alt", photo.label), attr("loading", "lazy"))));
    if (items.empty()) return {};
    return ul(cls("photos"), items);
}

html::Html quotes_of(const Entry& entry, const DossierPage& page) {
    html::Html quotes;
    for (const SeenQuality& seen : page.qualities)
        if (seen.entry_id == entry.id && !seen.quality.situation.empty()) {
            look::Speaker who = speaker_of({seen.quality.source, seen.companion, {}}, page);
            who.name += ": " + t_content(seen.quality.text);
            quotes += look::quote(who, seen.quality.situation);
        }
    return quotes;
}

html::Html entry_part(const Entry& entry, const DossierPage& page) {
    using namespace html;
    std::vector<std::pair<std::string, Html>> facts;
    for (const FieldText& field : field_texts()) {
        const std::string& text = entry.fields.*field.value;
        Html shown = text.empty() ? Html(span(cls("detail"), t("nog niet ingevuld")))
                                  : Html(div(cls("own-text"), text));
        facts.emplace_back(field.label, std::move(shown));
    }
    std::string when = i18n::long_date(entry.happened_on, true);
    if (!entry.companion.empty())
        when += " · " + tf("samen met {name}", fmt::arg("name", t_content(entry.companion)));
    Html content =
        group(p(cls("hint"), when), photos_of(entry, page), quotes_of(entry, page), look::definitions(facts));
    if (page.may_write) {
        const std::string path = "/dossier/" + page.pupil_id + "/" + entry.id;
        content += p(a(cls("move"), href(path), t("Schrijf het in je eigen woorden"),
                       span(cls("unseen"), ": ", t_content(entry.title))));
    }
    return look::card(t_content(entry.title), content);
}

} // namespace

std::vector<FieldText> field_texts() {
    return {{"doel", t("Doel"), t("Wat wilde je te weten komen of leren?"), &Fields::goals},
            {"resultaat", t("Resultaat"), t("Wat heb je gedaan? Wat is eruit gekomen?"), &Fields::results},
            {"evaluatie", t("Terugblik"), t("Hoe ging het? Wat vond je ervan?"), &Fields::evaluation},
            {"vervolg", t("Volgende stap"), t("Wat ga je hierna doen? Wie helpt je daarbij?"),
             &Fields::follow_up}};
}

html::Html dossier_page(const DossierPage& page) {
    using namespace html;
    const std::string title =
        page.is_own ? t("Dit ben jij") : tf("Dit is {name}", fmt::arg("name", page.given_name));
    const std::string lead =
        page.is_own ? t("Alles wat je over jezelf leert, bewaar je hier. Het is van jou.") : "";
    Html content = look::heading(t("Dossier"), title, lead);
    if (page.entries.empty()) {
        const std::string how =
            page.is_own ? t("Lever je eerste thuisopdracht in. Dan staat hier waar je goed in bent.")
                        : t("Hier komt te staan wat een leerling met de opdrachten leert.");
        content += look::empty_state(t("Nog leeg, en dat is niet erg"), how);
        return content;
    }
    content += qualities_part(page);
    content += h2(page.is_own ? t("Wat je hebt gedaan")
                              : tf("Wat {name} heeft gedaan", fmt::arg("name", page.given_name)));
    for (const Entry& entry : page.entries)
        content += entry_part(entry, page);
    return content;
}

html::Html write_page(const WritePage& page) {
    using namespace html;
    Html content = look::breadcrumbs({{t("Mijn dossier"), "/dossier/" + page.pupil_id}});
    content += look::heading(i18n::long_date(page.entry.happened_on, true), t_content(page.entry.title),
                             t("Schrijf het in je eigen woorden. Wat hier staat, is van jou."));
    content += look::error_summary(page.errors);
    if (page.changed_meanwhile)
        content +=
            look::notice(look::Tone::attention, t("Dit stuk is net veranderd"),
                         p(t("Jouw tekst is nog niet bewaard. Kijk wat er nu staat en bewaar dan opnieuw.")));
    Html fields = input(type("hidden"), name("versie"), value(std::to_string(page.entry.version)));
    for (const FieldText& field : field_texts()) {
        const std::string &kept = page.entry.fields.*field.value, &typed = page.typed.*field.value;
        if (page.changed_meanwhile && kept != typed)
            fields += group(p(cls("hint"), tf("Nu staat bij {field}:", fmt::arg("field", field.label))),
                            div(cls("kept"), kept));
        look::Field area{.name = field.name, .label = field.label, .hint = field.hint, .value = typed};
        area.max_length = 4000;
        fields += look::text_area(area, 4, page.errors);
    }
    fields += look::submit(t("Bewaar"));
    content += look::post_form("/dossier/" + page.pupil_id + "/" + page.entry.id, fields);
    return content;
}

} // namespace trialoog::dossier
