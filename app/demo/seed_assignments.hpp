#pragma once
// The demo's assignments in every state that there is, around today: not begun, begun, waiting for the adult,
// needing one, ready to talk, handed in, late, given back, looked back on.

#include "app/demo/people.hpp"
#include "platform/services.hpp"
#include "platform/storage/uses.hpp"
#include "slices/assignments/done_work.hpp"
#include "slices/school/import/import.hpp"

#include <string>
#include <vector>

namespace trialoog::demo {

/// Pictures in the store, to hang under the work of a few.
using DemoPhotos = std::vector<assignments::DonePhoto>;
DemoPhotos make_photos(storage::NewFiles&);

struct DemoSchool {
    const std::string& id;
    std::string name;
    const People& people;
    const school::OnRecord& on_record;
    const DemoPhotos& photos;
    unsigned number = 0;
};
void seed_assignments(db::Writer&, Services&, const DemoSchool&, Day today);

} // namespace trialoog::demo
