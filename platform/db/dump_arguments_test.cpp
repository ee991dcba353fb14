// Everybody on a machine sees the arguments of a program.
#include "platform/db/restore.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>

using namespace trialoog;
namespace fs = std::filesystem;

namespace {

/// Stands in for pg_restore: writes down how it was called.
class StandIn {
public:
    StandIn() : folder_(fs::temp_directory_path() / ("trialoog-stand-in-" + std::to_string(::getpid()))) {
        fs::create_directory(folder_);
        std::ofstream(folder_ / "pg_restore")
            << "#!/bin/sh\nprintf '%s\\n' \"$@\" >'" << (folder_ / "arguments").string()
            << "'\nprintf %s \"$PGPASSWORD\" >'" << (folder_ / "password").string() << "'\n";
        fs::permissions(folder_ / "pg_restore", fs::perms::owner_all);
        ::setenv("PATH", (folder_.string() + ":" + path_).c_str(), 1);
    }
    ~StandIn() {
        ::setenv("PATH", path_.c_str(), 1);
        fs::remove_all(folder_);
    }
    std::string wrote(const char* what) const {
        std::ifstream in(folder_ / what);
        return {std::istreambuf_iterator<char>(in), {}};
    }

private:
    const std::string path_ = std::getenv("PATH");
    const fs::path folder_;
};

} // namespace

TEST_CASE("the password of the database is in no program's arguments when a backup is put back") {
    for (const char* location : {"host=db1,db2 user=trialoog password='ge heim' dbname=trialoog",
                                 "postgresql://trialoog:ge%20heim@db1,db2/trialoog"}) {
        CAPTURE(location);
        const StandIn pg_restore;
        db::restore({.engine = db::Engine::postgresql, .location = location}, "copy.pgdump");
        const auto arguments = pg_restore.wrote("arguments");
        CHECK(arguments.find("heim") == std::string::npos);
        CHECK(arguments.find("host='db1,db2'") != std::string::npos);
        CHECK(arguments.find("target_session_attrs=read-write") != std::string::npos);
        CHECK(arguments.find("\ncopy.pgdump\n") != std::string::npos);
        CHECK(pg_restore.wrote("password") == "ge heim");
    }
}
