#include "slices/dossier/entry_parts/entry_parts.hpp"

#include "look/data.hpp"
#include "look/own_words.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

namespace trialoog::dossier {

using namespace html;

namespace {

Html thumbnail(const Entry& entry, const Pictures& pictures, const Reading& reading) {
    const auto photos = photos_of(pictures, reading, entry);
    if (!photos.empty())
        return img(src(photos.front().thumbnail_href), attr("alt", ""), attr("loading", "lazy"),
                   attr("width", 88), attr("height", 88));
    return span(cls("no-picture"), look::icon(entry.is_own() ? "pencil" : "book-open"));
}

Html piece_row(const Entry& entry, const Pictures& pictures, const Reading& reading) {
    const auto files = files_of(pictures, entry).size();
    const std::string theme = entry.competence ? label(*entry.competence) : std::string();
    return li(cls("piece"), thumbnail(entry, pictures, reading),
              div(a(href(path_of(reading, entry)), look::words(entry.title)),
                  p(cls("detail"), when_and_with(entry)),
                  when(!theme.empty() || files > 0 || entry.is_in_front || entry.source == "import", [&] {
                      return p(cls("tags"),
                               when(entry.is_in_front,
                                    [] { return look::tag(look::Tone::good, t("staat vooraan")); }),
                               when(!theme.empty(), [&] { return look::tag(look::Tone::plain, theme); }),
                               when(files > 0, [&] {
                                   return look::tag(look::Tone::plain, tn("{n} bijlage", "{n} bijlagen",
                                                                          static_cast<long long>(files)));
                               }));
                  })));
}

Html photos_part(const Entry& entry, const Pictures& pictures, const Reading& reading) {
    const auto photos = photos_of(pictures, reading, entry);
    if (photos.empty()) return {};
    return ul(cls("photos"), each(photos, [](const PhotoRef& photo) {
                  return li(a(href(photo.href), img(src(photo.thumbnail_href), attr("alt", photo.label),
                                                    attr("loading", "lazy"))));
              }));
}

Html files_part(const Entry& entry, const Pictures& pictures, const Reading& reading) {
    const auto files = files_of(pictures, entry);
    if (files.empty()) return {};
    return ul(cls("files"), each(files, [&](const Attachment* file) -> Html {
                  const bool is_link = file->kind == AttachmentKind::link;
                  const std::string to = is_link ? file->url : path_of(reading, *file);
                  return li(a(href(to), attr_if(is_link, "rel", "noopener noreferrer"),
                              look::icon(is_link ? "arrow-right" : "file-text"), file->label),
                            when(is_link, [&] { return p(cls("detail"), file->url); }));
              }));
}

Html quotes_of(const Entry& entry, const std::vector<SeenQuality>& qualities, const Reading& reading) {
    Html quotes;
    for (const SeenQuality& seen : qualities)
        if (seen.entry_id == entry.id && !seen.quality.situation.empty()) {
            look::Speaker who = speaker(seen.quality.source, seen.companion, reading);
            who.name += ": " + t_content(seen.quality.text);
            quotes += look::quote(who, seen.quality.situation);
        }
    return quotes;
}

} // namespace

std::vector<FieldText> field_texts() {
    return {{"doel", t("Doel"), t("Wat wilde je te weten komen of leren?"), &Fields::goals},
            {"resultaat", t("Resultaat"), t("Wat heb je gedaan? Wat is eruit gekomen?"), &Fields::results},
            {"evaluatie", t("Terugblik"), t("Hoe ging het? Wat vond je ervan?"), &Fields::evaluation},
            {"vervolg", t("Volgende stap"), t("Wat ga je hierna doen? Wie helpt je daarbij?"),
             &Fields::follow_up}};
}

Html entry_list(const std::vector<Entry>& entries, const Pictures& pictures, const Reading& reading) {
    return ul(cls("pieces"),
              each(entries, [&](const Entry& entry) { return piece_row(entry, pictures, reading); }));
}

Html entry_content(const Entry& entry, const Pictures& pictures, const std::vector<SeenQuality>& qualities,
                   const Reading& reading) {
    std::vector<std::pair<std::string, Html>> fields;
    for (const FieldText& field : field_texts()) {
        const std::string& text = entry.fields.*field.value;
        if (text.empty() && entry.is_own()) continue; // an entry of one's own needs no more than it has
        fields.emplace_back(field.label, text.empty() ? Html(span(cls("detail"), t("nog niet ingevuld")))
                                                      : Html(div(cls("own-text"), look::words(text))));
    }
    return group(photos_part(entry, pictures, reading), files_part(entry, pictures, reading),
                 quotes_of(entry, qualities, reading),
                 when(!fields.empty(), [&] { return look::definitions(fields); }));
}

} // namespace trialoog::dossier
