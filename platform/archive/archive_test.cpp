#include "platform/archive/archive.hpp"

#include <doctest/doctest.h>

using namespace trialoog::archive;

namespace {

std::string zip(const std::vector<File>& files) {
    ZipWriter writer;
    for (const File& file : files)
        writer.add(file.name, file.content);
    return writer.finish();
}

Refusal refusal_of(std::string_view bytes, const Limits& limits = {}) {
    const auto read = read_zip(bytes, limits);
    REQUIRE(std::holds_alternative<Refusal>(read));
    return std::get<Refusal>(read);
}

/// The same archive with another name of the same length in it, everywhere.
std::string renamed(std::string bytes, std::string_view from, std::string_view to) {
    REQUIRE(from.size() == to.size());
    for (auto at = bytes.find(from); at != bytes.npos; at = bytes.find(from, at + 1))
        bytes.replace(at, from.size(), to);
    return bytes;
}

} // namespace

TEST_CASE("what was put in a ZIP comes out of it, also with letters of another script") {
    ZipWriter writer;
    writer.add("dossier.json", "{}");
    writer.add("bestanden/één.jpg", std::string(3000, 'x'), ZipWriter::Packing::store);
    writer.add("leeg.txt", "");
    const auto read = read_zip(writer.finish());
    REQUIRE(std::holds_alternative<std::vector<File>>(read));
    const auto& files = std::get<std::vector<File>>(read);
    REQUIRE(files.size() == 3);
    CHECK(files[0].content == "{}");
    CHECK(files[1].name == "bestanden/één.jpg");
    CHECK(files[1].content.size() == 3000);
    CHECK(files[2].content.empty());
}

TEST_CASE("a name with an accent carries the mark of UTF-8, in its own header and in the list of contents") {
    const std::string bytes = zip({{"Yılmaz/één.txt", "x"}});
    const auto flags_at = [&](std::string_view signature, std::size_t offset) {
        const auto at = bytes.find(signature);
        REQUIRE(at != bytes.npos);
        return static_cast<unsigned>(static_cast<unsigned char>(bytes[at + offset])) |
               static_cast<unsigned>(static_cast<unsigned char>(bytes[at + offset + 1])) << 8U;
    };
    constexpr unsigned utf8 = 1U << 11U;
    CHECK((flags_at("PK\3\4", 6) & utf8) != 0);
    CHECK((flags_at("PK\1\2", 8) & utf8) != 0);
    CHECK(bytes.find("Yılmaz/één.txt") != bytes.npos);
}

TEST_CASE("something else than a ZIP is refused") {
    CHECK(refusal_of("") == Refusal::not_a_zip);
    CHECK(refusal_of("%PDF-1.7 …") == Refusal::not_a_zip);
    CHECK(refusal_of("PK\3\4 and then nothing of the kind") == Refusal::not_a_zip);
    const std::string whole = zip({{"a.txt", std::string(5000, 'a')}, {"b.txt", "b"}});
    CHECK(std::holds_alternative<Refusal>(read_zip(whole.substr(0, whole.size() / 2))));
}

TEST_CASE("a name that leads elsewhere is refused") {
    const std::string good = zip({{"aa/bb.txt", "x"}});
    CHECK(refusal_of(renamed(good, "aa/bb.txt", "../bb.txt")) == Refusal::bad_name);
    CHECK(refusal_of(renamed(good, "aa/bb.txt", "/etc/hosx")) == Refusal::bad_name);
    CHECK(refusal_of(renamed(good, "aa/bb.txt", "..\\b.txtt")) == Refusal::bad_name);
    CHECK(refusal_of(renamed(good, "aa/bb.txt", "C:bbb.txt")) == Refusal::bad_name);
    CHECK(refusal_of(zip({{"a.txt", "x"}, {"a.txt", "y"}})) == Refusal::bad_name);
    CHECK_FALSE(is_plain_name(std::string(201, 'a')));
    CHECK_FALSE(is_plain_name("a//b"));
    CHECK(is_plain_name("a/..b"));
}

TEST_CASE("an archive that grows out of all proportion is refused before it is unpacked whole") {
    const std::string bomb = zip({{"nullen", std::string(8 * 1024 * 1024, '\0')}});
    CHECK(bomb.size() < 20000);
    CHECK(refusal_of(bomb) == Refusal::bomb);
}

TEST_CASE("too much is refused, by number, by file and all together") {
    const std::string three = zip({{"a", std::string(600, 'a')}, {"b", std::string(600, 'b')}, {"c", "c"}});
    CHECK(refusal_of(three, {.entries = 2}) == Refusal::too_many);
    CHECK(refusal_of(three, {.entry_bytes = 500}) == Refusal::too_large);
    CHECK(refusal_of(three, {.total_bytes = 1000}) == Refusal::too_large);
    CHECK(std::holds_alternative<std::vector<File>>(read_zip(three, {.entries = 3, .entry_bytes = 600})));
}
