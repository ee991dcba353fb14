#include "platform/images/images.hpp"
#include "platform/images/picture_for_tests.hpp"

#include <atomic>
#include <doctest/doctest.h>
#include <thread>
#include <vector>

using namespace trialoog;
using images::fixture;
using images::Refusal;

namespace {
images::Reduced reduced(const std::string& bytes) {
    const auto answer = images::reduce(bytes, "Noor");
    if (const auto* refusal = std::get_if<Refusal>(&answer)) FAIL("refused: " << static_cast<int>(*refusal));
    return std::get<images::Reduced>(answer);
}

bool refused(std::string_view bytes, Refusal why) {
    const auto answer = images::reduce(bytes, "Noor");
    const auto* refusal = std::get_if<Refusal>(&answer);
    return refusal && *refusal == why;
}
bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// The segments of a JPEG before its pixels, by their marker.
std::vector<unsigned> segments(const std::string& jpeg) {
    std::vector<unsigned> markers;
    for (std::size_t at = 2; at + 4 < jpeg.size();) {
        markers.push_back(static_cast<unsigned char>(jpeg[at + 1]));
        if (markers.back() == 0xDA) break;
        at += 2 + (static_cast<unsigned char>(jpeg[at + 2]) << 8 | static_cast<unsigned char>(jpeg[at + 3]));
    }
    return markers;
}
} // namespace

TEST_CASE("a photo is made to fit the screen, and a thumbnail") {
    const auto wide = reduced(images::plain_jpeg(3200, 2000));
    CHECK(wide.screen.width == 1600);
    CHECK(wide.screen.height == 1000);
    CHECK(wide.thumbnail.width == 320);
    CHECK(wide.thumbnail.height == 200);
    const auto tall = reduced(images::plain_jpeg(1501, 4503));
    CHECK(tall.screen.height == 1600);
    CHECK(tall.screen.width == 533);
    CHECK(tall.thumbnail.height == 320);
}

TEST_CASE("a small photo stays as small as it is") {
    const auto picture = reduced(fixture("quadrants.jpg"));
    CHECK(picture.screen.width == 64);
    CHECK(picture.screen.height == 48);
    CHECK(picture.thumbnail.width == 64);
}

TEST_CASE("JPEG, PNG, HEIC and WebP come out as the same JPEG picture") {
    for (const std::string name : {"quadrants.jpg", "quadrants.heic", "quadrants.webp", "quadrants.png"}) {
        CAPTURE(name);
        const auto picture = reduced(fixture(name));
        CHECK(images::corners(picture.screen.jpeg) == "red green blue white");
        CHECK(images::corners(picture.thumbnail.jpeg) == "red green blue white");
    }
}

TEST_CASE("however the phone was held, the photo stands upright") {
    const std::vector<std::string> upright{
        "red green blue white", "green red white blue", "white blue green red", "blue white red green",
        "red blue green white", "blue red white green", "white green blue red", "green white red blue"};
    for (int orientation = 1; orientation <= 8; ++orientation) {
        CAPTURE(orientation);
        const auto picture = reduced(images::held(fixture("quadrants.jpg"), orientation));
        CHECK(images::corners(picture.screen.jpeg) == upright[static_cast<std::size_t>(orientation - 1)]);
        CHECK(images::corners(picture.thumbnail.jpeg) == upright[static_cast<std::size_t>(orientation - 1)]);
        CHECK(picture.screen.width == (orientation > 4 ? 48 : 64));
        CHECK(picture.screen.height == (orientation > 4 ? 64 : 48));
    }
}

TEST_CASE("where a photo was taken, by whom and with what is gone") {
    const auto original = fixture("gps.jpg");
    REQUIRE(has(original, "Noor de Vries"));
    REQUIRE(has(original, "Exif"));
    const auto picture = reduced(original);
    for (const auto& jpeg : {picture.screen.jpeg, picture.thumbnail.jpeg}) {
        for (const char* trace : {"Noor", "Exif", "GPS", "Fairphone", "xmp", "Photoshop", "ICC_PROFILE"})
            CHECK_MESSAGE(!has(jpeg, trace), trace);
        // JFIF, tables, frame, scan: no other application segment (0xE1 to 0xEF) and no comment (0xFE).
        for (const unsigned marker : segments(jpeg))
            CHECK(marker <= 0xE0);
    }
}

TEST_CASE("the colours of a camera with a wide profile become those of every screen") {
    const auto original = fixture("wide-gamut.jpg");
    const auto before = images::colour_at(original, 0.5, 0.5);
    const auto after = images::colour_at(reduced(original).screen.jpeg, 0.5, 0.5);
    CHECK(before[0] < 230);
    CHECK(after[0] > before[0] + 10);
}

TEST_CASE("what is see-through becomes white") {
    const auto picture = reduced(fixture("see-through.png"));
    CHECK(images::corners(picture.screen.jpeg) == "white black white black");
}

TEST_CASE("a tiny file that claims 2,500 megapixels is refused before its pixels are read") {
    CHECK(refused(fixture("flood.png"), Refusal::too_many_pixels));
    auto jpeg = fixture("quadrants.jpg");
    const auto frame = jpeg.find("\xFF\xC0");
    REQUIRE(frame != std::string::npos);
    jpeg.replace(frame + 5, 4, "\xFF\x00\xFF\x00", 4); // 65,280 × 65,280
    CHECK(refused(jpeg, Refusal::too_many_pixels));
    CHECK(refused(images::plain_jpeg(10000, 6001), Refusal::too_many_pixels));
}

TEST_CASE("a small file that takes half a gigabyte once decoded is refused, within the pixels or not") {
    CHECK(refused(images::deep_png(7700, 7700), Refusal::too_many_pixels));
    CHECK(reduced(images::deep_png(2000, 1500)).screen.width == 1600);
}

TEST_CASE("a truncated photo is refused, wherever it breaks off") {
    for (const char* name :
         {"quadrants.jpg", "gps.jpg", "quadrants.png", "quadrants.webp", "quadrants.heic"}) {
        const auto whole = fixture(name);
        for (const double part : {0.3, 0.5, 0.9}) {
            CAPTURE(name);
            CAPTURE(part);
            CHECK(refused(whole.substr(0, static_cast<std::size_t>(static_cast<double>(whole.size()) * part)),
                          Refusal::damaged));
        }
    }
    const auto large = images::plain_jpeg(1700, 1300);
    CHECK(refused(large.substr(0, large.size() / 2), Refusal::damaged));
}

TEST_CASE("a photo of the newest phones is opened, or its format is blamed: it isn't damaged") {
    const auto newest = fixture("newest-phone.heic");
    const auto made = images::reduce(newest, "noor");
    const auto* refusal = std::get_if<Refusal>(&made);
    CHECK((!refusal || *refusal == Refusal::newer_format));
    CHECK(refused(newest.substr(0, newest.size() - 20), Refusal::damaged)); // this one is cut off
    // A box that no decoder knows, in a file that is whole.
    auto unknown = fixture("quadrants.heic");
    for (auto at = unknown.find("hvc1"); at != unknown.npos; at = unknown.find("hvc1", at))
        unknown.replace(at, 4, "hvc9");
    CHECK(refused(unknown, Refusal::newer_format));
}

TEST_CASE("what isn't a picture of these four kinds is refused") {
    using namespace std::literals;
    for (const auto file :
         {""sv, "Beste Samira, dit is een brief."sv, "GIF89a\1\0\1\0\0\0\0;                "sv,
          "%PDF-1.4 and so on and on"sv, "PK\3\4\24\0\0\0\0\0 and so on"sv,
          "<html><script>alert(1)</script>"sv, "<svg xmlns='http://www.w3.org/2000/svg'/>"sv,
          "\xFF\xD8\xFF"sv, "II*\0 and the rest of a TIFF"sv,
          "\0\0\0\x1C"
          "ftypavif\0\0\0\0avifmif1miaf"sv,
          "\0\0\0\x1C"
          "ftypmif1\0\0\0\0avifmif1miaf"sv})
        CHECK(refused(file, Refusal::not_a_picture));
    CHECK(refused("\xFF\xD8\xFF\xE0 a JPEG by its first bytes only", Refusal::damaged));
}

TEST_CASE("what hides in, before or behind the pixels of a photo is not in what comes out") {
    using namespace std::literals;
    const auto jpeg = fixture("quadrants.jpg"), png = fixture("quadrants.png"),
               webp = fixture("quadrants.webp"), heic = fixture("quadrants.heic");
    const std::vector<std::string> others{"PK\3\4\24\0\0\0\x08\0\0\0\0\0\0\0and the rest"s,
                                          "<script>alert(1)</script>"s,
                                          "<?php system($_GET[1]);"s,
                                          "%PDF-1.7\n1 0 obj"s,
                                          "<svg onload=alert(1)>"s,
                                          "Rar!\x1a\x07\x01\0"s};
    const auto holds_none_of = [&](const std::string& made) {
        for (const auto& other : others)
            CHECK(!has(made, other.substr(0, 6)));
    };
    const auto with_comment = [&](const std::string& text) {
        auto commented = jpeg;
        commented.insert(2, "\xFF\xFE"s + '\0' + static_cast<char>(text.size() + 2) + text);
        return commented;
    };
    for (const auto& other : others)
        for (const auto& photo :
             {jpeg + other, png + other, webp + other, heic + other, with_comment(other)}) {
            const auto picture = reduced(photo);
            holds_none_of(picture.screen.jpeg);
            holds_none_of(picture.thumbnail.jpeg);
            CHECK(images::corners(picture.screen.jpeg) == "red green blue white");
        }
}

TEST_CASE("the short film that a phone puts behind its photo is left behind") {
    const auto picture = reduced(fixture("quadrants.jpg") +
                                 std::string("\0\0\0\x18"
                                             "ftypmp42",
                                             12) +
                                 std::string(5000, 'm'));
    CHECK(images::corners(picture.screen.jpeg) == "red green blue white");
    CHECK(!has(picture.screen.jpeg, "ftypmp42"));
}

TEST_CASE("many photos at once are all done") {
    std::atomic<int> done = 0;
    std::vector<std::thread> people;
    for (int person = 0; person < 6; ++person)
        people.emplace_back([&, person] {
            for (int photo = 0; photo < 3; ++photo)
                done += images::reduce(fixture("gps.jpg"), std::to_string(person)).index() == 0;
        });
    for (auto& person : people)
        person.join();
    CHECK(done == 18);
}
