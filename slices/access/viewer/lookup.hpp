#pragma once
// What a viewer may see and do, asked of the database; and the trail of what they did.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "slices/access/viewer/permission.hpp"
#include "slices/access/viewer/viewer.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::access {

// Lookups: nothing when it isn't there or the viewer may not do `action` with it. The page is a 404 then.
struct PupilRef {
    std::string id, given_name, name; // to the staff, name has a mark where a classmate is called the same
    std::string called;               // in headings: given_name, or name with its mark
    std::string class_id, class_name; // "" when not in a class now
    int grade = 0;
    Role as; // the role in which the viewer may
    Relation relation;
};
/// The viewer may as mentor: of the pupil's class, or of this pupil.
bool is_mentor(const PupilRef&);
std::optional<PupilRef> find_pupil(db::Reader&, const Viewer&, std::string_view pupil_id, Action);
struct ClassRef {
    std::string id, name, grade_id, school_year_id;
    int grade = 0;
    Role as;
};
std::optional<ClassRef> find_class(db::Reader&, const Viewer&, std::string_view class_id, Action);
/// For what concerns the whole school, or no object at all: the first role in which the viewer may.
std::optional<Role> find_school(const Viewer&, Action);

/// Pupils this viewer has something to do with as pupil, parent or supporter (at most 20).
std::vector<PupilRef> own_pupils(db::Reader&, const Viewer&);
/// Pupils of whom this viewer is mentor by themselves, whoever is mentor of their class (at most 60), by
/// class and name.
std::vector<PupilRef> mentored_pupils(db::Reader&, const Viewer&);
/// Classes this viewer is mentor of.
std::vector<ClassRef> own_classes(db::Reader&, const Viewer&);

/// Notes in the audit trail that the viewer did this: with whom and what, never its content.
void note(db::Writer&, const Viewer&, Instant, Action, std::string_view pupil_id,
          std::string_view object_id = {});

} // namespace trialoog::access
