#pragma once
// Databases on the test server: copied from one that was migrated once.
#include <string>

namespace trialoog::test {

/// TRIALOOG_TEST_POSTGRES, or "".
std::string postgres_server();
/// The connection string of a database on that server.
std::string postgres_location(const std::string& name);
std::string take_migrated_database();
void give_back_migrated_database(const std::string& name);
std::string make_empty_database();
void drop_postgres_database(const std::string& name);

} // namespace trialoog::test
