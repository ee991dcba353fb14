#include "slices/dossier/entries/store.hpp"

#include "platform/db/dates.hpp"
#include "slices/dossier/entries/entries.sql.hpp"
#include "slices/dossier/entries/entry_row.hpp"
#include "slices/dossier/entries/strengths.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace trialoog::dossier {

namespace {

constexpr std::array<std::string_view, 3> source_codes{"self", "parent", "supporter"};
constexpr std::array<std::string_view, 7> topic_codes{"quality", "motive", "job",      "person",
                                                      "profile", "course", "next_step"};

SeenFact to_fact(const db::Row& row) {
    std::string entry_id = row.str("entry_id");
    Fact fact;
    fact.topic = topic_from(row.text("topic")).value();
    fact.text = row.str("text");
    fact.source = source_from(row.text("source"));
    if (const auto mark = row.maybe_integer("mark")) fact.mark = static_cast<int>(*mark);
    fact.for_it = row.str("for_it");
    fact.against_it = row.str("against_it");
    fact.to_find_out = row.str("to_find_out");
    return {.entry_id = std::move(entry_id),
            .fact = std::move(fact),
            .companion = {},
            .happened_on = {},
            .place = row.integer("place")};
}

SeenQuality to_quality(const db::Row& row) {
    std::string entry_id = row.str("entry_id");
    Quality quality{row.str("quality"), source_from(row.text("source")),
                    static_cast<int>(row.integer("rank")), row.str("situation")};
    return {
        .entry_id = std::move(entry_id), .quality = std::move(quality), .companion = {}, .happened_on = {}};
}

/// Adds what its entry says, and leaves out what was told in one that was withdrawn.
template <class Seen> void join(std::vector<Seen>& all, const EntryHeads& heads) {
    std::erase_if(all, [&](Seen& one) {
        const auto head = heads.find(one.entry_id);
        if (head == heads.end()) return true;
        one.companion = head->second.companion;
        one.happened_on = head->second.happened_on;
        return false;
    });
}

/// Told in a newer entry.
template <class Seen> bool is_newer(const Seen& one, const Seen& other) {
    return std::tie(one.happened_on, one.entry_id) > std::tie(other.happened_on, other.entry_id);
}

} // namespace

Entry to_entry(const db::Row& row) {
    Entry entry;
    entry.id = row.str("id");
    entry.source = row.str("source");
    entry.source_id = row.str("source_id");
    entry.title = row.str("title");
    entry.happened_on = db::day(row, "happened_on");
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
    entry.competence = competence_from(row.text("competence"));
    entry.activity = row.str("activity");
    entry.is_in_front = !row.is_null("front_place");
    return entry;
}

std::string_view code(Source source) { return source_codes[static_cast<std::size_t>(source)]; }
std::string_view code(Topic topic) { return topic_codes[static_cast<std::size_t>(topic)]; }

Source source_from(std::string_view text) {
    for (std::size_t i = 0; i < source_codes.size(); ++i)
        if (source_codes[i] == text) return static_cast<Source>(i);
    throw db::Error("a quality in the dossier has an unknown source");
}

std::optional<Topic> topic_from(std::string_view text) {
    for (std::size_t i = 0; i < topic_codes.size(); ++i)
        if (topic_codes[i] == text) return static_cast<Topic>(i);
    return std::nullopt;
}

std::vector<Entry> entries_of_pupil(db::Reader& reader, std::string_view school_id,
                                    std::string_view pupil_id) {
    return reader.all(sql::entries_of_pupil, {school_id, pupil_id}, to_entry);
}

std::optional<Entry> find_entry(db::Reader& reader, std::string_view school_id, std::string_view pupil_id,
                                std::string_view entry_id) {
    return reader.one(sql::entry, {school_id, pupil_id, entry_id}, to_entry);
}

std::vector<Entry> entries_between(db::Reader& reader, std::string_view school_id, std::string_view pupil_id,
                                   Day from, Day until) {
    return reader.all(sql::entries_between, {school_id, pupil_id, from.iso(), until.iso()}, to_entry);
}

std::vector<Entry> newest_entries(db::Reader& reader, std::string_view school_id, std::string_view pupil_id) {
    return reader.all(sql::newest_entries, {school_id, pupil_id}, to_entry);
}

std::vector<Entry> front_entries(db::Reader& reader, std::string_view school_id, std::string_view pupil_id) {
    return reader.all(sql::front_entries, {school_id, pupil_id}, to_entry);
}

std::vector<EntryDay> entry_days(db::Reader& reader, std::string_view school_id, std::string_view pupil_id) {
    return reader.all(sql::entry_days, {school_id, pupil_id}, [](const db::Row& row) {
        return EntryDay{db::day(row, "happened_on"), competence_from(row.text("competence"))};
    });
}

void place_in_front(db::Writer& writer, std::string_view school_id, std::string_view pupil_id,
                    std::string_view entry_id, Front front) {
    writer.run(front == Front::first ? sql::put_in_front : sql::take_from_front,
               {school_id, pupil_id, entry_id});
}

EntryHeads heads_of_pupil(db::Reader& reader, std::string_view school_id, std::string_view pupil_id) {
    EntryHeads heads;
    reader.each(sql::entry_heads, {school_id, pupil_id}, [&](const db::Row& row) {
        heads.try_emplace(row.str("id"), EntryHead{row.str("companion"), db::day(row, "happened_on")});
    });
    return heads;
}

std::vector<SeenFact> facts_of_pupil(db::Reader& reader, std::string_view school_id,
                                     std::string_view pupil_id, const EntryHeads& heads) {
    auto facts = reader.all(sql::facts_of_pupil, {school_id, pupil_id}, to_fact);
    join(facts, heads);
    std::ranges::sort(facts, [](const SeenFact& one, const SeenFact& other) {
        if (one.entry_id != other.entry_id) return is_newer(one, other);
        return one.place < other.place;
    });
    return facts;
}

bool write_entry(db::Writer& writer, std::string_view school_id, std::string_view entry_id,
                 std::string_view by, const Fields& fields, std::int64_t seen_version, Instant now) {
    return writer.run(sql::write_entry, {school_id, by, entry_id, fields.goals, fields.results,
                                         fields.evaluation, fields.follow_up, now.ms, seen_version}) == 1;
}

std::vector<SeenQuality> qualities_of_pupil(db::Reader& reader, std::string_view school_id,
                                            std::string_view pupil_id, const EntryHeads& heads) {
    auto qualities = reader.all(sql::qualities_of_pupil, {school_id, pupil_id}, to_quality);
    join(qualities, heads);
    std::ranges::sort(qualities, [](const SeenQuality& one, const SeenQuality& other) {
        if (one.entry_id != other.entry_id) return is_newer(one, other);
        const bool is_self = one.quality.source == Source::self;
        if (is_self != (other.quality.source == Source::self)) return is_self;
        return std::tie(one.quality.rank, one.quality.source) <
               std::tie(other.quality.rank, other.quality.source);
    });
    return qualities;
}

void add_told(db::Writer& writer, std::string_view school_id, std::string_view pupil_id,
              std::string_view entry_id, const std::vector<Quality>& qualities,
              const std::vector<Fact>& facts) {
    std::vector<std::vector<db::Param>> rows;
    for (const Quality& quality : qualities)
        rows.push_back({school_id, entry_id, pupil_id, quality.text, code(quality.source), quality.rank,
                        quality.situation});
    if (!rows.empty()) writer.run_many(sql::add_quality, rows);
    rows.clear();
    std::int64_t place = 0;
    for (const Fact& fact : facts)
        rows.push_back({school_id, entry_id, pupil_id, code(fact.topic), ++place, fact.text,
                        code(fact.source), fact.mark ? db::Param(*fact.mark) : db::Param(nullptr),
                        fact.for_it, fact.against_it, fact.to_find_out, fact.whose, fact.circle});
    if (!rows.empty()) writer.run_many(sql::add_fact, rows);
}

std::string record(db::Writer& writer, const access::Viewer& viewer, Instant now, const NewEntry& entry) {
    const auto id = writer.one(sql::record_entry,
                               {viewer.school_id, db::new_id(), entry.pupil_id, entry.source, entry.source_id,
                                entry.title, entry.happened_on.iso(), entry.companion, entry.goals,
                                entry.results, entry.evaluation, entry.follow_up, viewer.person_id, now.ms,
                                entry.competence, entry.activity},
                               [](const db::Row& row) { return row.str("id"); });
    if (!id) throw db::Error("the dossier didn't take an entry");
    writer.run(sql::forget_qualities, {viewer.school_id, *id});
    writer.run(sql::forget_facts, {viewer.school_id, *id});
    add_told(writer, viewer.school_id, entry.pupil_id, *id, entry.qualities, entry.facts);
    return *id;
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
        const std::string& school = viewer.school_id;
        for (const Strength& strength : strengths(
                 qualities_of_pupil(reader, school, pupil_id, heads_of_pupil(reader, school, pupil_id))))
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
