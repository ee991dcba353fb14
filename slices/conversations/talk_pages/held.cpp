#include "slices/conversations/talk_pages/held.hpp"

#include "slices/conversations/talk_pages/held.sql.hpp"

namespace trialoog::conversations {
namespace {

Note to_note(const db::Row& row) {
    return {row.str("phase"), row.str("text"), static_cast<int>(row.integer("version"))};
}

} // namespace

std::vector<Note> notes_of_talk(db::Reader& tx, std::string_view school_id, std::string_view talk_id) {
    return tx.all(sql::notes_of_talk, {school_id, talk_id}, to_note);
}

std::optional<Note> find_note(db::Reader& tx, std::string_view school_id, std::string_view talk_id,
                              std::string_view phase) {
    return tx.one(sql::note, {school_id, talk_id, phase}, to_note);
}

Put put_note(db::Writer& tx, std::string_view school_id, std::string_view talk_id, const Note& note,
             int seen_version, std::string_view by, Instant now) {
    const auto there = find_note(tx, school_id, talk_id, note.phase);
    if (there && there->text == note.text) return {true, there->version};
    if (!there && note.text.empty()) return {true, 0};
    if (!there) {
        tx.run(sql::add_note, {school_id, talk_id, note.phase, note.text, by, now.ms});
        return {true, 1};
    }
    if (there->version != seen_version) return {false, there->version};
    tx.run(sql::change_note, {school_id, talk_id, note.phase, note.text, by, now.ms, seen_version});
    return {true, seen_version + 1};
}

PrivateNote private_note(db::Reader& tx, const access::Viewer& viewer, std::string_view talk_id) {
    return tx
        .one(sql::private_note, {viewer.school_id, talk_id, viewer.person_id},
             [](const db::Row& row) {
                 return PrivateNote{row.str("text"), static_cast<int>(row.integer("version"))};
             })
        .value_or(PrivateNote{});
}

Put put_private_note(db::Writer& tx, const access::Viewer& viewer, std::string_view talk_id,
                     std::string_view text, int seen_version, Instant now) {
    const std::string &school_id = viewer.school_id, &mentor = viewer.person_id;
    const PrivateNote there = private_note(tx, viewer, talk_id);
    if (there.text == text) return {true, there.version};
    if (there.version == 0) {
        tx.run(sql::add_private_note, {school_id, talk_id, mentor, text, now.ms});
        return {true, 1};
    }
    if (there.version != seen_version) return {false, there.version};
    tx.run(sql::change_private_note, {school_id, talk_id, mentor, text, now.ms, seen_version});
    return {true, seen_version + 1};
}

void begin_talk(db::Writer& tx, std::string_view school_id, std::string_view talk_id, Instant now) {
    tx.run(sql::begin_talk, {school_id, talk_id, now.ms});
}

bool end_talk(db::Writer& tx, std::string_view school_id, std::string_view talk_id, Instant now) {
    return tx.run(sql::end_talk, {school_id, talk_id, now.ms}) == 1;
}

bool miss_talk(db::Writer& tx, std::string_view school_id, std::string_view talk_id, std::string_view why) {
    return tx.run(sql::miss_talk, {school_id, talk_id, why}) == 1;
}

void forget_notes(db::Writer& tx, std::string_view school_id, std::string_view person_id) {
    for (const db::Statement* one : {&sql::forget_notes, &sql::forget_private_notes, &sql::forget_own_notes})
        tx.run(*one, {school_id, person_id});
}

} // namespace trialoog::conversations
