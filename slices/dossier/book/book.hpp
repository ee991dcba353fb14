#pragma once
// A whole dossier in one value: as it is printed, taken along in a ZIP, and brought in again.

#include "slices/dossier/entries/own_entries.hpp"
#include "slices/dossier/entries/photo.hpp"
#include "slices/dossier/network/network.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::archive {
class ZipWriter;
}

namespace trialoog::dossier {

struct BookFile {
    AttachmentKind kind = AttachmentKind::photo;
    std::string label, url;
    std::string key;  // in storage
    std::string path; // in the ZIP: "bestanden/3-1.jpg"
    int width = 0, height = 0;
};
struct BookEntry {
    std::string origin; // by which it is known again: its id where it was first written
    Entry entry;
    std::vector<Quality> qualities;
    std::vector<Fact> facts; // but the persons of the network
    std::vector<BookFile> files;
};
struct Book {
    std::string given_name, name, school_name, class_name;
    Day made_on;
    bool with_overview = true;
    std::vector<BookEntry> entries; // the newest first
    std::vector<NetworkPerson> network;
};

struct BookChoice {
    std::optional<std::vector<std::string>> entry_ids; // nothing: all
    bool with_overview = true, with_network = false;
};
/// Nothing for somebody who isn't there any more.
std::optional<Book> load_book(db::Reader&, const PhotosOf&, std::string_view school_id,
                              std::string_view pupil_id, const BookChoice&, Day today);

/// Ids of who is in the class now (at most 60).
std::vector<std::string> pupils_of_class(db::Reader&, std::string_view school_id, std::string_view class_id,
                                         Day today);

/// All that was told, as the overview wants it.
std::vector<SeenQuality> qualities_of(const Book&);
std::vector<SeenFact> facts_of(const Book&);

using ReadFile = std::function<std::optional<std::string>(const std::string& key)>;
using Report = std::function<void(int done, int total)>;

/// Cover, contents, overview, and the entries with their photos. In the thread's language.
std::string book_pdf(const Book&, const ReadFile&, const Report&);
/// dossier.json, index.html and the files, under `folder` ("" or "noor/").
void add_to_zip(archive::ZipWriter&, const Book&, const std::string& folder, const ReadFile&, const Report&);

std::string book_json(const Book&);
std::string book_html(const Book&);
/// Nothing when it isn't a dossier of ours, or holds more or longer texts than a dossier can.
std::optional<Book> book_from_json(std::string_view text);

} // namespace trialoog::dossier
