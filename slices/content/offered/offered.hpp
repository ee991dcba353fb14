#pragma once
// What a school's mentors can set out: the library, and the school's own approved templates. A template of
// the school with the key of a library's stands in its place.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "slices/content/template/template.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::content {

struct Offered {
    std::string key, title; // title: Dutch, as its author wrote it
    int grade = 1;
};
/// In order of grade.
std::vector<Offered> offered(db::Reader&, std::string_view school_id);
/// The school's own that nobody can set out: still being written, or withdrawn. By grade.
std::vector<Offered> not_offered(db::Reader&, std::string_view school_id);

/// A draft of the school that isn't approved, also beside what is offered of the same key.
struct BeingWritten {
    std::string key, draft_id;
    bool is_discussed = false; // colleagues are asked to read it
};
std::vector<BeingWritten> being_written(db::Reader&, std::string_view school_id);

/// What is offered with its content, in order of grade.
std::vector<TemplatePtr> offered_forms(db::Reader&, std::string_view school_id);

/// One of these with its content, as it is kept when it is set out.
struct OfferedContent {
    TemplatePtr form;
    std::string yaml, hash;
};
std::optional<OfferedContent> find_offered(db::Reader&, std::string_view school_id, std::string_view key);

} // namespace trialoog::content
