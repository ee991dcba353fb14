// A piece of a dossier as it fills a screen.

#include "slices/dossier/network/network_drawing.hpp"
#include "slices/dossier/showing/showing.hpp"

#include "look/data.hpp"
#include "look/own_words.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::dossier {
using namespace html;
namespace {

const Entry* entry_of(const Shelf& shelf, const Piece& piece) {
    const auto found = std::ranges::find(shelf.entries, piece.about_id, &Entry::id);
    return found == shelf.entries.end() ? nullptr : &*found;
}

Html photo_large(const Piece& piece) {
    const bool is_poster =
        piece.on_table == "poster"; // its address is a page, and the small picture is drawn
    return figure(cls(is_poster ? "large poster" : "large"),
                  img(src(is_poster ? piece.thumbnail_href : piece.about_id), attr("alt", "")),
                  html::figcaption(h2(piece.title)));
}

Html words_large(const Shelf& shelf) {
    const std::string& name = shelf.reading.pupil.given_name;
    const auto words = told(shelf.facts, Topic::motive, 6);
    return look::card(
        shelf.reading.is_own ? t("Dit vind je belangrijk")
                             : tf("Dit vindt {name} belangrijk", fmt::arg("name", name)),
        ul(cls("word-list"), each(words, [](const std::string& word) { return li(look::words(word)); })));
}

Html weighed_large(const Shelf& shelf, const Piece& piece) {
    const auto topic = topic_from(piece.about_id);
    return topic ? weighed_part(piece.title, weighed(shelf.facts, *topic), shelf.reading) : Html();
}

Html network_large(const Shelf& shelf) {
    const std::string& name = shelf.reading.pupil.given_name;
    return look::card(shelf.reading.is_own ? t("Beroepen om je heen")
                                           : tf("Beroepen om {name} heen", fmt::arg("name", name)),
                      network_drawing(shelf.persons, name));
}

Html entry_large(const Shelf& shelf, const Entry& entry) {
    std::vector<std::pair<std::string, Html>> fields;
    for (const FieldText& field : field_texts())
        if (const std::string& text = entry.fields.*field.value; !text.empty())
            fields.emplace_back(field.label, div(cls("own-text"), look::words(text)));
    const auto photos = photos_of(shelf.pictures, shelf.reading, entry);
    return look::card(
        {},
        group(h2(look::words(entry.title)), p(cls("hint"), when_and_with(entry)),
              when(!photos.empty(), [&] { return img(src(photos.front().thumbnail_href), attr("alt", "")); }),
              when(!fields.empty(), [&] { return look::definitions(fields); })));
}

} // namespace

Html shown_large(const Shelf& shelf, const Piece& piece) {
    switch (piece.kind) {
    case PieceKind::photo:
        return photo_large(piece);
    case PieceKind::qualities:
        return qualities_part(shelf.reading, shelf.qualities);
    case PieceKind::motives:
        return words_large(shelf);
    case PieceKind::jobs:
        return weighed_large(shelf, piece);
    case PieceKind::network:
        return network_large(shelf);
    case PieceKind::entry:
        break;
    }
    const Entry* entry = entry_of(shelf, piece);
    return entry ? entry_large(shelf, *entry) : Html();
}

} // namespace trialoog::dossier
