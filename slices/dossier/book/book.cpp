#include "slices/dossier/book/book.hpp"

#include "slices/access/viewer/full_name.hpp"
#include "slices/dossier/book/book.sql.hpp"
#include "slices/dossier/reading/reading.hpp"

#include <algorithm>
#include <map>

namespace trialoog::dossier {
namespace {

/// Of an entry that was brought in: its id where it came from.
std::string origin_of(const Entry& entry) {
    if (entry.source != "import") return entry.id;
    const auto colon = entry.source_id.find(':');
    return colon == entry.source_id.npos ? entry.id : entry.source_id.substr(colon + 1);
}

std::vector<BookFile> files_of_entry(const Entry& entry, const Pictures& pictures) {
    std::vector<BookFile> files;
    if (entry.source == "work")
        for (const PhotoRef& photo : pictures.photos)
            if (photo.source_id == entry.source_id)
                files.push_back({.kind = AttachmentKind::photo,
                                 .label = photo.label,
                                 .key = photo.screen_key,
                                 .width = photo.width,
                                 .height = photo.height});
    for (const Attachment& one : pictures.attachments)
        if (one.entry_id == entry.id)
            files.push_back({.kind = one.kind,
                             .label = one.label,
                             .url = one.url,
                             .key = one.file_key,
                             .width = one.width,
                             .height = one.height});
    return files;
}

void name_files(std::vector<BookFile>& files, std::size_t number) {
    std::size_t place = 0;
    for (BookFile& file : files)
        if (file.kind != AttachmentKind::link)
            file.path = "bestanden/" + std::to_string(number) + "-" + std::to_string(++place) +
                        (file.kind == AttachmentKind::photo ? ".jpg" : ".pdf");
}

} // namespace

std::optional<Book> load_book(db::Reader& reader, const PhotosOf& photos, std::string_view school_id,
                              std::string_view pupil_id, const BookChoice& choice, Day today) {
    auto book = reader.one(sql::book_owner, {school_id, pupil_id, today.iso()}, [&](const db::Row& row) {
        return Book{.given_name = row.str("given_name"),
                    .name = access::full_name(row),
                    .school_name = row.str("school_name"),
                    .class_name = row.str("class_name"),
                    .made_on = today,
                    .with_overview = choice.with_overview};
    });
    if (!book) return std::nullopt;
    access::Viewer of_school;
    of_school.school_id = school_id;
    const Pictures pictures = pictures_of_pupil(reader, photos, of_school, pupil_id);
    std::map<std::string, std::size_t> places;
    for (Entry& entry : entries_of_pupil(reader, school_id, pupil_id)) {
        if (choice.entry_ids && std::ranges::count(*choice.entry_ids, entry.id) == 0) continue;
        places[entry.id] = book->entries.size();
        auto files = files_of_entry(entry, pictures);
        name_files(files, book->entries.size() + 1);
        book->entries.push_back({origin_of(entry), std::move(entry), {}, {}, std::move(files)});
    }
    const EntryHeads heads = heads_of_pupil(reader, school_id, pupil_id);
    for (const SeenQuality& one : qualities_of_pupil(reader, school_id, pupil_id, heads))
        if (const auto place = places.find(one.entry_id); place != places.end())
            book->entries[place->second].qualities.push_back(one.quality);
    for (const SeenFact& one : facts_of_pupil(reader, school_id, pupil_id, heads))
        if (const auto place = places.find(one.entry_id); place != places.end())
            book->entries[place->second].facts.push_back(one.fact);
    if (choice.with_network)
        book->network = persons_of_pupil(reader, school_id, pupil_id, NetworkSight::all, {});
    return book;
}

std::vector<std::string> pupils_of_class(db::Reader& reader, std::string_view school_id,
                                         std::string_view class_id, Day today) {
    return reader.all(sql::pupils_of_class, {school_id, class_id, today.iso()},
                      [](const db::Row& row) { return row.str("pupil_id"); });
}

std::vector<SeenQuality> qualities_of(const Book& book) {
    std::vector<SeenQuality> all;
    for (const BookEntry& one : book.entries)
        for (const Quality& quality : one.qualities)
            all.push_back({one.entry.id, quality, one.entry.companion, one.entry.happened_on});
    return all;
}

std::vector<SeenFact> facts_of(const Book& book) {
    std::vector<SeenFact> all;
    for (const BookEntry& one : book.entries)
        for (const Fact& fact : one.facts)
            all.push_back({one.entry.id, fact, one.entry.companion, one.entry.happened_on});
    return all;
}

} // namespace trialoog::dossier
