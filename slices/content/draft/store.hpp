#pragma once
// What the slice keeps. Found only within the viewer's school, after access::find_school has said yes.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "slices/access/access.hpp"
#include "slices/content/template/template.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::content {

/// Of the draft. What was approved before stays with the mentors until a new version is.
enum class TemplateState { draft, discussed, approved };

/// A template of the school, as a list shows it.
struct Summary {
    std::string id, key, copied_from; // copied_from: key in the library, or ""
    std::string title;
    int grade = 1;
    TemplateState state = TemplateState::draft;
    std::int64_t draft_version = 1;
    int approved_version = 0;  // 0: mentors don't have it yet
    bool is_withdrawn = false; // they have it no more
    bool is_deleted = false;   // set aside; `key` is the one that it had
    std::string made_by_id, changed_by_id;
    Instant changed_at;
    std::string changed_by; // full name
    int comments = 0;
};
std::vector<Summary> templates_of_school(db::Reader&, std::string_view school_id);
/// Drafts that were set aside, the last first.
struct Deleted {
    std::string id, key, title;
    int grade = 1;
    std::string made_by_id;
    std::string by; // who did: full name
    Instant at;
};
std::vector<Deleted> deleted_templates(db::Reader&, std::string_view school_id);

struct Opened {
    Summary about;
    std::string yaml;
};
/// Also what was set aside.
std::optional<Opened> open_template(db::Reader&, std::string_view school_id, std::string_view id);
std::optional<std::string> id_of_key(db::Reader&, std::string_view school_id, std::string_view key);
/// A draft as it was; nothing when that is too long ago.
std::optional<std::string> draft_of_version(db::Reader&, std::string_view school_id, std::string_view id,
                                            std::int64_t version);

/// Adds a template with its first draft; its key must be new. Returns its id.
std::string add_template(db::Writer&, const access::Viewer&, const Template&, std::string_view copied_from,
                         Instant now);
/// Keeps a changed draft. False when somebody else has saved since `seen_version`.
bool change_template(db::Writer&, const access::Viewer&, std::string_view id, const Template&,
                     std::int64_t seen_version, Instant now);
/// Of what mentors have: who approved it, and what they said to advice that wasn't followed.
struct Approval {
    std::string approved_by, read_by; // full names; read_by "" where nobody did
    std::string reason;
    Instant at;
};
std::optional<Approval> approval_of(db::Reader&, std::string_view school_id, std::string_view id);
/// Where advice wasn't followed: a colleague who read it, or why not.
struct InSpiteOf {
    std::string reader_id, reason;
};
/// Who of the staff could have read a draft: neither the viewer nor who wrote it. First who said something
/// about it, then by name.
struct Colleague {
    std::string id, name;
    bool has_said = false;
};
std::vector<Colleague> readers(db::Reader&, const access::Viewer&, std::string_view id);
/// That colleagues are asked to read, the longest first.
struct Discussed {
    Summary about;
    bool has_said = false; // the viewer, something about it
};
std::vector<Discussed> discussed_templates(db::Reader&, const access::Viewer&);

/// Sets aside what mentors never had, with what was said of it; its key is free for another. False when they
/// did, it is gone already, or somebody has saved since.
bool delete_template(db::Writer&, const access::Viewer&, const Summary&, Instant now);
/// Brings it back. False when it is there, or another has taken its place.
bool restore_template(db::Writer&, const access::Viewer&, std::string_view id, Instant now);
/// Deletes for good what was set aside before.
void forget_before(db::Writer&, std::string_view school_id, Instant before);
/// The draft is again what mentors have. False when there is nothing to undo, or somebody saved meanwhile.
bool undo_changes(db::Writer&, const access::Viewer&, const Summary&, Instant now);

bool discuss_template(db::Writer&, const access::Viewer&, std::string_view id);
/// Gives the mentors the draft as the next version. False when it isn't any more what was looked at.
bool approve_template(db::Writer&, const access::Viewer&, const Opened& looked_at, const InSpiteOf&,
                      Instant now);
void withdraw_template(db::Writer&, const access::Viewer&, std::string_view id, Instant now);
void offer_again(db::Writer&, const access::Viewer&, std::string_view id);

struct Comment {
    std::string text, by_id, by; // by: full name
    Instant at;
};
/// The newest first (at most 100).
std::vector<Comment> comments_of(db::Reader&, std::string_view school_id, std::string_view id);
void add_comment(db::Writer&, const access::Viewer&, std::string_view id, std::string_view text, Instant now);

} // namespace trialoog::content
