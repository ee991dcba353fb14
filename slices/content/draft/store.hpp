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
    Instant changed_at;
    std::string changed_by; // full name
    int comments = 0;
};
std::vector<Summary> templates_of_school(db::Reader&, std::string_view school_id);

struct Opened {
    Summary about;
    std::string yaml;
};
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
bool discuss_template(db::Writer&, const access::Viewer&, std::string_view id);
/// Gives the mentors the draft as the next version. False when it isn't any more what was looked at.
bool approve_template(db::Writer&, const access::Viewer&, const Opened& looked_at, Instant now);
void withdraw_template(db::Writer&, const access::Viewer&, std::string_view id, Instant now);
void offer_again(db::Writer&, const access::Viewer&, std::string_view id);

struct Comment {
    std::string text, by;
    Instant at;
};
/// The newest first (at most 100).
std::vector<Comment> comments_of(db::Reader&, std::string_view school_id, std::string_view id);
void add_comment(db::Writer&, const access::Viewer&, std::string_view id, std::string_view text, Instant now);

} // namespace trialoog::content
