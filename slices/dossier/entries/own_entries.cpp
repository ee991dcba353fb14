#include "slices/dossier/entries/own_entries.hpp"

#include "slices/dossier/entries/entries.sql.hpp"
#include "slices/dossier/entries/own_entries.sql.hpp"
#include "slices/dossier/entries/photo.hpp"

#include <array>

namespace trialoog::dossier {
namespace {

constexpr std::array<std::string_view, 3> kind_codes{"photo", "pdf", "link"};

Attachment to_attachment(const db::Row& row) {
    return {.id = row.str("id"),
            .entry_id = row.str("entry_id"),
            .kind = attachment_kind_from(row.text("kind")).value(),
            .label = row.str("label"),
            .url = row.str("url"),
            .file_key = row.str("file_key"),
            .thumbnail_key = row.str("thumbnail_key"),
            .bytes = row.integer("bytes"),
            .width = static_cast<int>(row.integer("width")),
            .height = static_cast<int>(row.integer("height"))};
}

std::string_view code_or_nothing(std::optional<Competence> competence) {
    return competence ? code(*competence) : std::string_view();
}

} // namespace

std::string_view code(AttachmentKind kind) { return kind_codes[static_cast<std::size_t>(kind)]; }

std::optional<AttachmentKind> attachment_kind_from(std::string_view text) {
    for (std::size_t i = 0; i < kind_codes.size(); ++i)
        if (kind_codes[i] == text) return static_cast<AttachmentKind>(i);
    return std::nullopt;
}

bool add_own_entry(db::Writer& writer, std::string_view school_id, std::string_view pupil_id,
                   std::string_view by, const OwnEntry& entry, Instant now) {
    const auto there = writer.one(sql::count_own_entries, {school_id, pupil_id},
                                  [](const db::Row& row) { return row.integer("n"); });
    if (there.value_or(0) >= static_cast<std::int64_t>(most_own_entries)) return false;
    writer.run(sql::add_own_entry,
               {school_id, entry.id, pupil_id, entry.source,
                entry.source_id.empty() ? std::string_view(entry.id) : std::string_view(entry.source_id),
                entry.title, entry.happened_on.iso(), code_or_nothing(entry.competence), entry.fields.goals,
                entry.fields.results, entry.fields.evaluation, entry.fields.follow_up, by, now.ms,
                entry.companion, entry.activity});
    return true;
}

void change_own_entry(db::Writer& writer, std::string_view school_id, std::string_view pupil_id,
                      std::string_view entry_id, std::string_view title, Day happened_on,
                      std::optional<Competence> competence) {
    writer.run(sql::change_own_entry,
               {school_id, pupil_id, entry_id, title, happened_on.iso(), code_or_nothing(competence)});
}

std::vector<storage::Key> remove_own_entry(db::Writer& writer, std::string_view school_id,
                                           std::string_view pupil_id, std::string_view entry_id) {
    for (const db::Statement* statement : {&sql::forget_sharing, &sql::forget_facts, &sql::forget_qualities})
        writer.run(*statement, {school_id, entry_id});
    std::vector<std::string> ids;
    std::vector<storage::Key> files;
    writer.each(sql::remove_attachments, {school_id, entry_id}, [&](const db::Row& row) {
        ids.push_back(row.str("id"));
        for (const char* key : {"file_key", "thumbnail_key"})
            if (!row.text(key).empty()) files.push_back(row.str(key));
    });
    storage::no_longer(writer, attachment_owner, school_id, ids);
    writer.run(sql::remove_own_entry, {school_id, pupil_id, entry_id});
    return files;
}

std::vector<Attachment> attachments_of_pupil(db::Reader& reader, std::string_view school_id,
                                             std::string_view pupil_id) {
    return reader.all(sql::attachments_of_pupil, {school_id, pupil_id}, to_attachment);
}

std::optional<Attachment> find_attachment(db::Reader& reader, std::string_view school_id,
                                          std::string_view pupil_id, std::string_view attachment_id) {
    return reader.one(sql::attachment, {school_id, pupil_id, attachment_id}, to_attachment);
}

bool add_attachment(db::Writer& writer, std::string_view school_id, std::string_view pupil_id,
                    const Attachment& one, Instant now) {
    const auto there = attachments_of_pupil(writer, school_id, pupil_id);
    std::int64_t bytes = one.bytes;
    for (const Attachment& other : there)
        bytes += other.bytes;
    if (there.size() >= most_attachments || bytes > most_bytes) return false;
    writer.run(sql::add_attachment,
               {school_id, one.id, pupil_id, one.entry_id, code(one.kind), one.label, one.url, one.file_key,
                one.thumbnail_key, one.bytes, one.width, one.height, now.ms});
    storage::all_use(writer, attachment_owner, school_id,
                     {{one.file_key, one.id}, {one.thumbnail_key, one.id}});
    return true;
}

void attach_photo(db::Writer& writer, const access::Viewer& viewer, Instant now, std::string_view entry_id,
                  const PhotoRef& photo) {
    add_attachment(writer, viewer.school_id, viewer.person_id,
                   {.id = db::new_id(),
                    .entry_id = std::string(entry_id),
                    .label = photo.label,
                    .file_key = photo.screen_key,
                    .thumbnail_key = photo.thumbnail_key,
                    .width = photo.width,
                    .height = photo.height},
                   now);
}

std::vector<storage::Key> remove_attachment(db::Writer& writer, std::string_view school_id,
                                            std::string_view pupil_id, std::string_view attachment_id) {
    if (writer.run(sql::remove_attachment, {school_id, pupil_id, attachment_id}) == 0) return {};
    return storage::no_longer(writer, {attachment_owner, school_id, attachment_id});
}

bool is_safe_link(std::string_view url) {
    constexpr std::string_view scheme = "https://";
    if (!url.starts_with(scheme) || url.size() > longest_url) return false;
    for (const char c : url)
        if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7f || c == '"' || c == '<' || c == '>' ||
            c == '\\' || c == '`')
            return false;
    const std::string_view rest = url.substr(scheme.size());
    const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
    return host.find('.') != host.npos && host.find('@') == host.npos && !host.starts_with('.');
}

bool is_pdf(std::string_view bytes) {
    constexpr std::size_t tail = 2048; // some programs write a little behind the end
    if (!bytes.starts_with("%PDF-1.") && !bytes.starts_with("%PDF-2.")) return false;
    return bytes.substr(bytes.size() > tail ? bytes.size() - tail : 0).find("%%EOF") != bytes.npos;
}

std::string shown_name(std::string_view file_name, std::string_view otherwise) {
    constexpr std::size_t most = 80;
    if (const auto slash = file_name.find_last_of("/\\"); slash != file_name.npos)
        file_name.remove_prefix(slash + 1);
    std::string name;
    std::size_t characters = 0;
    for (const char c : file_name) {
        const bool begins = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        if (begins && ++characters > most) break;
        if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) name += c;
    }
    return name.empty() ? std::string(otherwise) : name;
}

} // namespace trialoog::dossier
