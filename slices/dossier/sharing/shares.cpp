#include "slices/dossier/sharing/shares.hpp"

#include "platform/db/dates.hpp"
#include "slices/access/secrets/secrets.hpp"
#include "slices/dossier/entries/entry_row.hpp"
#include "slices/dossier/sharing/shares.sql.hpp"

#include <algorithm>

namespace trialoog::dossier {
namespace {

constexpr std::string_view purpose = "dossier share";
constexpr std::size_t token_length = 64; // hex digits

struct Found {
    Shared shared;
    std::string school_id, share_id;
};

Found to_found(const db::Row& row) {
    Found found;
    found.school_id = row.str("school_id");
    found.share_id = row.str("id");
    found.shared.reading.pupil.id = row.str("pupil_id");
    found.shared.reading.pupil.given_name = row.str("given_name");
    found.shared.reading.pupil.called = row.str("given_name");
    found.shared.school_name = row.str("school_name");
    found.shared.shows_overview = row.flag("shows_overview");
    found.shared.shows_photos = row.flag("shows_photos");
    found.shared.ends_on = db::day(row, "ends_on");
    return found;
}

bool is_shared(const Shared& shared, std::string_view source_id) {
    return std::ranges::any_of(shared.entries,
                               [&](const Entry& entry) { return entry.source_id == source_id; });
}

/// Only what belongs to the chosen entries.
void leave_out_the_rest(Shared& shared) {
    const auto is_of_shared = [&](const std::string& entry_id) {
        return std::ranges::any_of(shared.entries, [&](const Entry& entry) { return entry.id == entry_id; });
    };
    std::erase_if(shared.pictures.photos, [&](const PhotoRef& photo) {
        return !shared.shows_photos || !is_shared(shared, photo.source_id);
    });
    std::erase_if(shared.pictures.attachments, [&](const Attachment& one) {
        return !is_of_shared(one.entry_id) || (one.kind == AttachmentKind::photo && !shared.shows_photos);
    });
    if (shared.shows_overview) return;
    std::erase_if(shared.qualities, [&](const SeenQuality& one) { return !is_of_shared(one.entry_id); });
    std::erase_if(shared.facts, [&](const SeenFact& one) { return !is_of_shared(one.entry_id); });
}

} // namespace

std::vector<Share> shares_of_pupil(db::Reader& reader, std::string_view school_id,
                                   std::string_view pupil_id) {
    return reader.all(sql::shares_of_pupil, {school_id, pupil_id}, [](const db::Row& row) {
        return Share{.id = row.str("id"),
                     .for_whom = row.str("for_whom"),
                     .shows_overview = row.flag("shows_overview"),
                     .shows_photos = row.flag("shows_photos"),
                     .ends_on = db::day(row, "ends_on"),
                     .is_revoked = !row.is_null("revoked_at")};
    });
}

std::optional<std::string> add_share(Services& services, std::string_view school_id,
                                     std::string_view pupil_id, const NewShare& share) {
    const std::string token = access::random_token(), id = db::new_id();
    const std::string hash = access::keyed_hash(services.secret, purpose, token);
    const Instant now = services.clock.now();
    const std::string today = day_in_amsterdam(now).iso();
    const bool added = services.database.write([&](db::Writer& writer) {
        const auto live = writer.one(sql::live_shares, {school_id, pupil_id, today},
                                     [](const db::Row& row) { return row.integer("n"); });
        if (live.value_or(0) >= static_cast<std::int64_t>(most_live_shares)) return false;
        writer.run(sql::add_share, {school_id, id, pupil_id, hash, share.for_whom, share.shows_overview,
                                    share.shows_photos, share.ends_on.iso(), now.ms});
        std::vector<std::vector<db::Param>> rows;
        for (const std::string& entry_id : share.entry_ids)
            rows.push_back({school_id, id, entry_id});
        if (!rows.empty()) writer.run_many(sql::add_share_entry, rows);
        return true;
    });
    return added ? std::optional(token) : std::nullopt;
}

void revoke_share(db::Writer& writer, std::string_view school_id, std::string_view pupil_id,
                  std::string_view id, Instant now) {
    writer.run(sql::revoke_share, {school_id, pupil_id, id, now.ms});
}

std::optional<Shared> shared_by(Services& services, std::string_view token, const PhotosOf& photos) {
    if (token.size() != token_length) return std::nullopt;
    const std::string hash = access::keyed_hash(services.secret, purpose, token);
    const std::string today = services.clock.today().iso();
    return services.database.read([&](db::Reader& reader) -> std::optional<Shared> {
        auto found = reader.one(sql::share_by_token, {hash, today}, to_found);
        if (!found) return std::nullopt;
        Shared& shared = found->shared;
        const std::string &school = found->school_id, &pupil = shared.reading.pupil.id;
        shared.entries = reader.all(sql::shared_entries, {school, found->share_id, pupil}, to_entry);
        access::Viewer of_school;
        of_school.school_id = school;
        shared.pictures = pictures_of_pupil(reader, photos, of_school, pupil);
        const EntryHeads heads = heads_of_pupil(reader, school, pupil);
        shared.qualities = qualities_of_pupil(reader, school, pupil, heads);
        shared.facts = facts_of_pupil(reader, school, pupil, heads);
        leave_out_the_rest(shared);
        return std::move(shared);
    });
}

} // namespace trialoog::dossier
