#include "platform/inbox/inbox.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

using namespace trialoog;
namespace fs = std::filesystem;

namespace {

struct Dropped {
    Dropped() : path(fs::temp_directory_path() / ("trialoog-inbox-" + std::to_string(::getpid()))) {
        fs::remove_all(path);
        fs::create_directories(path);
    }
    ~Dropped() { fs::remove_all(path); }
    void put(const std::string& name, std::string_view content) const {
        std::ofstream(path / name) << content;
    }
    std::string content(const std::string& name) const {
        std::ifstream in(path / name);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    const fs::path path;
};

std::vector<std::string> names(const std::vector<inbox::Seen>& files) {
    std::vector<std::string> all;
    for (const auto& file : files)
        all.push_back(file.name);
    return all;
}
} // namespace

TEST_CASE("plain files are seen; links, folders, pipes, hidden files and halves are left alone") {
    const Dropped dropped;
    dropped.put("b.pdf", "b");
    dropped.put("a.jpg", "a");
    for (const char* name : {".verborgen", "half.pdf.PART", "~$open.pdf", "Thumbs.db", "scan.tmp"})
        dropped.put(name, "x");
    fs::create_directory(dropped.path / "map");
    fs::create_symlink("/etc/passwd", dropped.path / "link.pdf");
    REQUIRE(::mkfifo((dropped.path / "pipe.pdf").c_str(), 0600) == 0);
    const inbox::Folder folder(dropped.path);
    CHECK(names(folder.files()) == std::vector<std::string>{"a.jpg", "b.pdf"});
    CHECK(folder.folders() == std::vector<std::string>{"map"});
    CHECK_THROWS_AS(inbox::Folder(dropped.path / "nergens"), std::system_error);
}

TEST_CASE("what changed since it was seen isn't read, nor what is larger than one may take") {
    const Dropped dropped;
    dropped.put("a.pdf", "half");
    const inbox::Folder folder(dropped.path);
    const auto seen = folder.files().at(0);
    CHECK(folder.read(seen, 4) == "half");
    CHECK(folder.tail(seen, 2) == "lf");
    CHECK(folder.head(seen, 2) == "ha");
    CHECK(folder.head(seen, 9) == "half");
    CHECK_FALSE(folder.read(seen, 3));
    dropped.put("a.pdf", "half and the rest");
    CHECK_FALSE(folder.read(seen, 100));
    fs::remove(dropped.path / "a.pdf");
    fs::create_symlink("/etc/passwd", dropped.path / "a.pdf");
    CHECK_FALSE(folder.read(seen, 100));
    CHECK_FALSE(folder.inside("a.pdf"));
}

TEST_CASE("moving never writes over a file, and leaves what came in its place") {
    const Dropped dropped;
    dropped.put("a.pdf", "one");
    const inbox::Folder folder(dropped.path);
    const auto one = folder.files().at(0);
    const auto read = folder.inside("verwerkt", inbox::Folder::Make::when_missing);
    REQUIRE(read);
    CHECK(folder.move(one, *read, "a.pdf"));
    CHECK(dropped.content("verwerkt/a.pdf") == "one");
    dropped.put("a.pdf", "another");
    const auto another = folder.files().at(0);
    CHECK_FALSE(folder.move(another, *read, "a.pdf"));
    CHECK_FALSE(folder.move(one, *read, "b.pdf"));
    CHECK(dropped.content("a.pdf") == "another");
    CHECK(dropped.content("verwerkt/a.pdf") == "one");
    read->write("a.txt", "Waarom");
    read->write("a.txt", "Daarom");
    CHECK(dropped.content("verwerkt/a.txt") == "Daarom");
    CHECK(inbox::numbered("scan.klas.pdf", 2) == "scan.klas (2).pdf");
    CHECK(inbox::numbered("scan", 3) == "scan (3)");
}

TEST_CASE("a folder that is a link, or lies elsewhere, isn't entered") {
    const Dropped dropped;
    fs::create_directory_symlink("/tmp", dropped.path / "verwerkt");
    const inbox::Folder folder(dropped.path);
    for (const char* name : {"verwerkt", "..", ".", "", "a/b"})
        CHECK_MESSAGE(!folder.inside(name, inbox::Folder::Make::when_missing), name);
    CHECK(folder.folders().empty());
}
