#include "platform/http/http.hpp"

#include <doctest/doctest.h>

using namespace trialoog::http;
using namespace std::string_view_literals;

namespace {
const std::string type = "multipart/form-data; boundary=----Web.Kit7";

std::string part(std::string_view head, std::string_view content) {
    return "------Web.Kit7\r\n" + std::string(head) + "\r\n\r\n" + std::string(content) + "\r\n";
}
std::string closed(std::string parts) { return std::move(parts) + "------Web.Kit7--\r\n"; }
std::string field(std::string_view name, std::string_view value) {
    return part("Content-Disposition: form-data; name=\"" + std::string(name) + "\"", value);
}
const std::string photo_head =
    "Content-Disposition: form-data; name=\"foto\"; filename=\"noor.jpg\"\r\nContent-Type: image/jpeg";
} // namespace

TEST_CASE("fields and files of a multipart form are read") {
    const std::string bytes("\xff\xd8\0\r\n--no boundary\r\n------Web.Kit\xff"sv);
    const std::string body =
        closed(field("naam", "Noor") + part(photo_head, bytes) + field("met", "mama\r\n"));
    const auto form = parse_multipart(body, type);
    REQUIRE(form);
    CHECK(form->fields.get("naam") == "Noor");
    CHECK(form->fields.get("met") == "mama\r\n");
    REQUIRE(form->uploads.size() == 1);
    CHECK(form->uploads[0].field == "foto");
    CHECK(form->uploads[0].file_name == "noor.jpg");
    CHECK(form->uploads[0].content_type == "image/jpeg");
    CHECK(form->uploads[0].content == bytes);
    CHECK(parse_multipart(body, "Multipart/Form-Data; charset=utf-8; boundary=\"----Web.Kit7\""));
}

TEST_CASE("names are read as browsers and curl write them") {
    const auto read = [](std::string_view disposition) {
        return parse_multipart(closed(part("content-disposition:" + std::string(disposition), "x")), type);
    };
    CHECK(read("form-data; name=\"a%22b\"")->fields.has("a\"b"));
    CHECK(read("form-data; name=\"a\\\"b\"")->fields.has("a\"b"));
    CHECK(read("form-data; name=\"a;b=c\"")->fields.has("a;b=c"));
    CHECK(read("form-data; name=kort")->fields.has("kort"));
    CHECK(read("form-data; name=\"f\"; filename=\"C:\\foto's\\ik.jpg\"")->uploads[0].file_name ==
          "C:\\foto's\\ik.jpg");
    CHECK(read("form-data; name=\"f\"; filename=\"\xff.jpg\"")->uploads[0].file_name == "?");
    CHECK(read("form-data; name=\"f\"; filename=\"../../etc/passwd\"")->uploads.size() == 1);
}

TEST_CASE("a file field where nothing was chosen is no upload, an empty file is") {
    const std::string chosen = "Content-Disposition: form-data; name=\"f\"; filename=\"leeg.txt\"";
    const std::string nothing = "Content-Disposition: form-data; name=\"f\"; filename=\"\"";
    CHECK(parse_multipart(closed(part(nothing, "")), type)->uploads.empty());
    CHECK(parse_multipart(closed(part(chosen, "")), type)->uploads.size() == 1);
    CHECK(parse_multipart(closed(""), type)->fields.entries().empty());
}

TEST_CASE("a multipart form that no browser sends is refused") {
    const std::string good = closed(field("a", "b"));
    REQUIRE(parse_multipart(good, type));
    for (std::size_t size = 0; size < good.size() - 2; ++size)
        CHECK_FALSE(parse_multipart(std::string_view(good).substr(0, size), type));
    CHECK_FALSE(parse_multipart(good + "x", type));
    CHECK_FALSE(parse_multipart("preamble\r\n" + good, type));
    CHECK_FALSE(parse_multipart("------Web.Kit7 \r\n" + good, type));
    CHECK_FALSE(parse_multipart(closed(part("Content-Type: text/plain", "b")), type));
    CHECK_FALSE(parse_multipart(closed(part("Content-Disposition: attachment; name=\"a\"", "b")), type));
    CHECK_FALSE(parse_multipart(closed(part("Content-Disposition: form-data", "b")), type));
    CHECK_FALSE(parse_multipart(closed(part("Content-Disposition: form-data; name=\"a", "b")), type));
    CHECK_FALSE(
        parse_multipart(closed(part("Content-Disposition: form-data; name=\"a\"; name=\"b\"", "b")), type));
    const std::string twice = "Content-Disposition: form-data; name=\"a\"";
    CHECK_FALSE(parse_multipart(closed(part(twice + "\r\n" + twice, "b")), type));
    CHECK_FALSE(parse_multipart(closed(part(twice + "\r\nContent-Transfer-Encoding: base64", "b")), type));
    CHECK_FALSE(parse_multipart(closed(field("a", "\xff")), type));
    CHECK_FALSE(parse_multipart(closed(field("a", std::string_view("\0", 1))), type));
}

TEST_CASE("a multipart form has a boundary, at most 200 parts and short part heads") {
    const std::string good = closed(field("a", "b"));
    CHECK_FALSE(parse_multipart(good, "multipart/form-data"));
    CHECK_FALSE(parse_multipart(good, "multipart/form-data; boundary="));
    CHECK_FALSE(parse_multipart(good, "multipart/mixed; boundary=----Web.Kit7"));
    CHECK_FALSE(parse_multipart(good, "multipart/form-data; boundary=" + std::string(71, 'a')));
    CHECK_FALSE(parse_multipart(good, "multipart/form-data; boundary=a; boundary=----Web.Kit7"));

    std::string parts;
    for (int i = 0; i < 200; ++i)
        parts += field("a", "b");
    CHECK(parse_multipart(closed(parts), type));
    CHECK_FALSE(parse_multipart(closed(parts + field("a", "b")), type));

    const std::string head = "Content-Disposition: form-data; name=\"a\"\r\nX: ";
    CHECK(parse_multipart(closed(part(head + std::string(8000, 'x'), "b")), type));
    CHECK_FALSE(parse_multipart(closed(part(head + std::string(9000, 'x'), "b")), type));

    const std::string half(form_limit / 2, 'x');
    CHECK(parse_multipart(closed(field("a", half) + field("b", half)), type));
    CHECK_FALSE(parse_multipart(closed(field("a", half) + field("b", half + "x")), type));
    CHECK(parse_multipart(closed(field("a", half) + part(photo_head, half + half)), type));
}
