#pragma once
// Getting in, and what one may see: the face of the slice that others use.

#include "look/page.hpp"
#include "platform/db/db.hpp"
#include "platform/http/http.hpp"
#include "platform/services.hpp"
#include "slices/access/permission.hpp"
#include "slices/access/viewer.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::access {

/// Routes whose handlers get the viewer. The gate has signed them in and refused who may never do the action
/// in any role; whether they may do it with THIS pupil or class is for the lookups below.
class Routes {
public:
    using Handler = std::function<http::Response(const http::Request&, const Viewer&)>;
    explicit Routes(http::Router& router) : router_(router) {}
    void get(std::string pattern, Action, Handler);
    void post(std::string pattern, Action, Handler, std::size_t body_limit = http::form_limit);
    http::Router& open() { return router_; } // public routes

private:
    http::Router& router_;
};

/// Whom the gate found behind the request, or nobody.
const Viewer* viewer_of(const http::Request&);
/// In which language to answer: the viewer's, or what a stranger chose or their browser asks for.
std::string language_of(const http::Request&);

/// Signs the request in, sets the language, refuses foreign origins on POST, and answers 404 or sends to the
/// sign-in page in the handler's place.
http::Gate gate(Services&);
/// With a recorder of whom it reached: reached.hpp.
void register_routes(Routes&, Services&);
/// Jobs of this slice (letters).
void register_jobs(Services&);

/// Sessions that ended a month ago and tries of days before, of all schools. How many rows.
std::size_t forget_old(db::Writer&, Instant now);
/// Every file of this slice that is still of use, of all schools: letters of the last week.
void each_file(db::Reader&, Instant now, const std::function<void(std::string_view key)>& visit);

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

http::Response not_found(const http::Request&, const Viewer* = nullptr);
/// The frame with the viewer's navigation.
look::Frame frame(const http::Request&, const Viewer&, std::string title);

/// A new personal code for the person (earlier ones are revoked). Its text is given once: only a keyed hash
/// stays.
std::string new_code(db::Writer&, const Services&, std::string_view school_id, std::string_view person_id,
                     Instant);
/// Where such a code, as new_code() gave it, leads: "https://…/c/ABCDEFGHJKMNP".
std::string sign_in_link(const Services&, std::string_view code);
/// How many codes the person got since then.
int codes_made_since(db::Reader&, std::string_view school_id, std::string_view person_id, Instant);
/// A page to print that brings the person a code that was just made, in their language.
std::string letter_with_code(Services&, std::string_view school_id, std::string_view person_id,
                             std::string_view code);
/// The person's codes stop working and their sessions end: at the next request they are a stranger.
void end_access(db::Writer&, std::string_view school_id, std::string_view person_id, Instant);

} // namespace trialoog::access
