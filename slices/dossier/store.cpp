#include "slices/dossier/store.hpp"

#include "slices/dossier/dossier.sql.hpp"
#include "slices/dossier/strengths.hpp"

#include <algorithm>
#include <array>

namespace trialoog::dossier {

namespace {

constexpr std::array<std::string_view, 3> source_codes{"self", "parent", "supporter"};

std::string_view code(Source source) { return source_codes[static_cast<std::size_t>(source)]; }

constexpr std::array<std::string_view, 7> topic_codes{"quality", "motive", "job",      "person",
                                                      "profile", "course", "next_step"};
std::string_view code(Topic topic) { return topic_codes[static_cast<std::size_t>(topic)]; }

Source source_from(std::string_view text) {
    for (std::size_t i = 0; i < source_codes.size(); ++i)
        if (source_codes[i] == text) return static_cast<Source>(i);
    throw db::Error("a quality in the dossier has an unknown source");
}

Entry to_entry(const db::Row& row) {
    Entry entry;
    entry.id = row.str("id");
    entry.source = row.str("source");
    entry.source_id = row.str("source_id");
    entry.title = row.str("title");
    entry.happened_on = Day::parse_iso(row.text("happened_on")).value();
    entry.companion = row.str("companion");
    const auto field = [&](std::string_view recorded, std::string_view own) {
        if (row.is_null(own)) return row.str(recorded);
        entry.is_reworded = true;
        return row.str(own);
    };
    entry.fields = {field("goals", "own_goals"), field("results", "own_results"),
                    field("evaluation", "own_evaluation"), field("follow_up", "own_follow_up")};
    entry.version = row.integer("version");
    entry.changed_at = {row.integer("changed_at")};
    return entry;
}

} // namespace

std::vector<Entry> entries_of_pupil(db::Reader& reader, std::string_view school_id,
                                    std::string_view pupil_id) {
    return reader.all(sql::entries_of_pupil, {school_id, pupil_id}, to_entry);
}

std::optional<Entry> find_entry(db::Reader& reader, std::string_view school_id, std::string_view pupil_id,
                                std::string_view entry_id) {
    return reader.one(sql::entry, {school_id, pupil_id, entry_id}, to_entry);
}

bool write_entry(db::Writer& writer, std::string_view school_id, std::string_view entry_id,
                 std::string_view by, const Fields& fields, std::int64_t seen_version, Instant now) {
    return writer.run(sql::write_entry, {school_id, by, entry_id, fields.goals, fields.results,
                                         fields.evaluation, fields.follow_up, now.ms, seen_version}) == 1;
}

std::vector<SeenQuality> qualities_of_pupil(db::Reader& reader, std::string_view school_id,
                                            std::string_view pupil_id) {
    return reader.all(sql::qualities_of_pupil, {school_id, pupil_id}, [](const db::Row& row) {
        const Quality quality{row.str("quality"), source_from(row.text("source")),
                              static_cast<int>(row.integer("rank")), row.str("situation")};
        return SeenQuality{row.str("entry_id"), quality, row.str("companion")};
    });
}

namespace {
void record_facts(db::Writer& writer, std::string_view school_id, std::string_view entry_id,
                  const NewEntry& entry) {
    writer.run(sql::forget_facts, {school_id, entry_id});
    std::vector<std::vector<db::Param>> rows;
    std::int64_t place = 0;
    for (const Fact& fact : entry.facts)
        rows.push_back({school_id, entry_id, entry.pupil_id, code(fact.topic), ++place, fact.text,
                        code(fact.source), fact.mark ? db::Param(*fact.mark) : db::Param(nullptr),
                        fact.for_it, fact.against_it, fact.to_find_out, fact.whose, fact.circle});
    if (!rows.empty()) writer.run_many(sql::add_fact, rows);
}
} // namespace

void record(db::Writer& writer, const access::Viewer& viewer, Instant now, const NewEntry& entry) {
    const auto id = writer.one(sql::record_entry,
                               {viewer.school_id, db::new_id(), entry.pupil_id, entry.source, entry.source_id,
                                entry.title, entry.happened_on.iso(), entry.companion, entry.goals,
                                entry.results, entry.evaluation, entry.follow_up, viewer.person_id, now.ms},
                               [](const db::Row& row) { return row.str("id"); });
    if (!id) throw db::Error("the dossier didn't take an entry");
    writer.run(sql::forget_qualities, {viewer.school_id, *id});
    std::vector<std::vector<db::Param>> rows;
    for (const Quality& quality : entry.qualities)
        rows.push_back({viewer.school_id, *id, entry.pupil_id, quality.text, code(quality.source),
                        quality.rank, quality.situation});
    writer.run_many(sql::add_quality, rows);
    record_facts(writer, viewer.school_id, *id, entry);
}

void withdraw(db::Writer& writer, const access::Viewer& viewer, std::string_view source,
              std::string_view source_id) {
    writer.run(sql::withdraw_entry, {viewer.school_id, source, source_id});
}

std::vector<std::string> known(db::Reader& reader, const access::Viewer& viewer, std::string_view pupil_id,
                               Topic topic) {
    constexpr std::size_t most = 30;
    std::vector<std::string> known;
    if (topic == Topic::quality) {
        for (const Strength& strength : strengths(qualities_of_pupil(reader, viewer.school_id, pupil_id)))
            if (known.size() < most) known.push_back(strength.text);
        return known;
    }
    reader.each(sql::known_facts, {viewer.school_id, pupil_id, code(topic)}, [&](const db::Row& row) {
        const std::string text = row.str("text");
        if (known.size() < most && std::ranges::count(known, text) == 0) known.push_back(text);
    });
    return known;
}

} // namespace trialoog::dossier
