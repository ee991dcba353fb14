#pragma once
// What the pupil adds itself: entries, each with photos, PDFs and links.

#include "platform/storage/uses.hpp"
#include "slices/dossier/entries/store.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::dossier {

enum class AttachmentKind { photo, pdf, link };
std::string_view code(AttachmentKind);
std::optional<AttachmentKind> attachment_kind_from(std::string_view code);

struct Attachment {
    std::string id, entry_id;
    AttachmentKind kind = AttachmentKind::photo;
    std::string label;                   // the name that the file came with, or what the link is
    std::string url;                     // of a link: https only
    std::string file_key, thumbnail_key; // in storage; a PDF has no thumbnail
    std::int64_t bytes = 0;
    int width = 0, height = 0; // of a photo
};

constexpr std::size_t most_own_entries = 300; // of a pupil's own
constexpr std::size_t most_attachments = 300;
constexpr std::int64_t most_bytes = 200LL * 1024 * 1024; // of all of a pupil's files
constexpr std::size_t largest_pdf = 10 * 1024 * 1024;
constexpr std::size_t longest_title = 100, longest_text = 4000, longest_url = 500; // characters

struct OwnEntry {
    std::string id, source = "own", source_id; // of "own": the id
    std::string title;
    Day happened_on;
    std::optional<Competence> competence;
    Fields fields;
    std::string companion = {}, activity = {}; // of what was brought in
};
/// False when the pupil has as many as can be.
bool add_own_entry(db::Writer&, std::string_view school_id, std::string_view pupil_id, std::string_view by,
                   const OwnEntry&, Instant now);
/// Title, day and competence of an entry of the pupil's own.
void change_own_entry(db::Writer&, std::string_view school_id, std::string_view pupil_id,
                      std::string_view entry_id, std::string_view title, Day happened_on,
                      std::optional<Competence>);
/// Takes an entry of the pupil's own away with all that is with it. The files that were: for
/// storage::erase_unused, when this unit of work is durable.
std::vector<storage::Key> remove_own_entry(db::Writer&, std::string_view school_id, std::string_view pupil_id,
                                           std::string_view entry_id);

inline constexpr std::string_view attachment_owner = "dossier_attachment"; // of its files
std::vector<Attachment> attachments_of_pupil(db::Reader&, std::string_view school_id,
                                             std::string_view pupil_id);
std::optional<Attachment> find_attachment(db::Reader&, std::string_view school_id, std::string_view pupil_id,
                                          std::string_view attachment_id);
/// False when there is no more room: in number or in bytes.
bool add_attachment(db::Writer&, std::string_view school_id, std::string_view pupil_id, const Attachment&,
                    Instant now);
std::vector<storage::Key> remove_attachment(db::Writer&, std::string_view school_id,
                                            std::string_view pupil_id, std::string_view attachment_id);
/// "https://…" with a host, without spaces, quotes or a user name.
bool is_safe_link(std::string_view url);
/// Begins and ends as a PDF does.
bool is_pdf(std::string_view bytes);
/// A name to show: without folders and control characters, at most 80 characters; or `otherwise`.
std::string shown_name(std::string_view file_name, std::string_view otherwise);

} // namespace trialoog::dossier
