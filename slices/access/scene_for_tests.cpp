// Letters to the staff of a school, which are wiped already.

#include "slices/access/first_weeks/staff_letters.hpp"
#include "tests/support/database.hpp"
#include "tests/support/town.hpp"
#include "tests/sweep/scene.hpp"

namespace trialoog::test {
namespace {
constexpr auto get = http::Method::get, post = http::Method::post;
constexpr auto access_of = access::Action::manage_access;

std::string job_of(const Target& target) { return "staff-letters-" + target.school; }

void furnish(db::Writer& tx, const Target& target) {
    run(tx,
        "INSERT INTO job (school_id, id, kind, input, made_by, made_at, state, due_at, result, ended_at) "
        "VALUES ($1, $2, 'staff_letters', '{}', 'x', 1, 'done', 1, $3, 1)",
        {target.school, job_of(target), access::to_json(access::StaffLettersResult{})});
}

const OnStage scene({
    .rows = {{get, "/beheer/mentoren", access_of, Object::none},
             {post, "/beheer/mentoren", access_of, Object::none},
             {get, "/beheer/accounts", access_of, Object::none},
             {post, "/beheer/accounts", access_of, Object::none},
             {get, "/beheer/accounts/{staff_letters}", access_of, Object::school},
             {get, "/beheer/accounts/{staff_letters}/pdf", access_of, Object::school,
              "only until they are wiped"},
             {post, "/beheer/accounts/{staff_letters}/wissen", access_of, Object::school}},
    .furnish_school = furnish,
    .ids = {{"staff_letters", job_of}},
});
} // namespace
} // namespace trialoog::test
