#include "platform/i18n/i18n.hpp"
#include "platform/jobs/files_left.hpp"
#include "slices/access/accounts/accounts.hpp"
#include "slices/access/first_weeks/routes.hpp"
#include "slices/access/first_weeks/staff_letters.hpp"
#include "slices/access/pages/address.hpp"
#include "slices/access/secrets/secrets.hpp"

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace trialoog::access {
namespace {

struct Lock {
    ToLetIn who;
    StaffLetter letter;
};

/// The accounts come to be in the unit of work that ends the job: done twice, only the second counts. Who got
/// another account or password meanwhile is somebody else's affair: all is done again.
void let_in(db::Writer& tx, std::string_view school_id, const std::vector<Lock>& all, Instant now) {
    const auto staff = staff_to_let_in(tx, school_id, day_in_amsterdam(now).iso());
    for (const Lock& one : all) {
        const auto found = std::ranges::find(staff, one.who.person_id, &ToLetIn::person_id);
        const bool is_as_it_was = found != staff.end() && found->password_hash == one.who.password_hash;
        const bool done =
            is_as_it_was &&
            (one.who.has_account()
                 ? set_password(tx, school_id, one.who.person_id, one.letter.hash, Password::temporary, now)
                 : add_account(tx, school_id, one.who.person_id, one.letter.login, one.letter.hash,
                               Password::temporary));
        if (!done) throw std::runtime_error("the staff's accounts changed meanwhile");
    }
}

jobs::Left make_staff_letters(Services& services, const jobs::Job& job, jobs::Progress& progress) {
    const StaffLettersChoice choice = staff_choice_from(job.input);
    if (prints_in_vain(services)) throw jobs::Failure(t("Trialoog heeft nog geen adres voor thuis"));
    const Instant now = services.clock.now();
    auto staff = services.database.read(
        [&](db::Reader& tx) { return staff_to_let_in(tx, job.school_id, day_in_amsterdam(now).iso()); });
    std::erase_if(staff, [&](const ToLetIn& one) {
        return one.person_id == job.made_by || (one.has_account() && !choice.also_unused);
    });
    if (staff.empty()) return to_json(StaffLettersResult{});

    auto all = std::make_shared<std::vector<Lock>>();
    MadeStaffLetters made{choice.sides, {}};
    for (ToLetIn& one : staff) {
        const std::string password = one_time_password();
        StaffLetter letter{one.person_id, one.name, one.language,
                           one.login,     password, hash_password(password)};
        made.letters.push_back(letter);
        letter.password.clear(); // what waits to be written knows the hash alone
        all->push_back({std::move(one), std::move(letter)});
        progress.report(static_cast<int>(all->size()), static_cast<int>(staff.size()));
    }
    storage::NewFiles files(services);
    const StaffLettersResult result{files.put(seal(services.secret, staff_letters_purpose, to_json(made))),
                                    static_cast<int>(made.letters.size())};
    jobs::Left left =
        jobs::left_files(job, to_json(result), files, {result.list_key}, now.plus_days(staff_letters_days));
    left.along = [keep = left.along, all, school = job.school_id, now](db::Writer& tx) {
        let_in(tx, school, *all, now);
        keep(tx);
    };
    return left;
}
} // namespace

void register_staff_letters_job(Services& services) {
    services.jobs.handle(staff_letters_kind, [&services](const jobs::Job& job, jobs::Progress& progress) {
        return make_staff_letters(services, job, progress);
    });
}

} // namespace trialoog::access
