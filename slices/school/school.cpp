#include "slices/school/school.hpp"

#include "slices/school/import/import_store.hpp"
#include "slices/school/import_pages/routes.hpp"

namespace trialoog::school {

void register_routes(access::Routes& routes, Services& services) { register_import(routes, services); }

std::size_t forget_old(db::Writer& tx, Instant now) { return forget_old_previews(tx, now); }

} // namespace trialoog::school
