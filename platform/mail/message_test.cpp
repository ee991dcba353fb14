#include "platform/mail/mail.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <gmime/gmime.h>
#include <memory>
#include <stdexcept>
#include <vector>

using namespace trialoog;

namespace {

std::string eml(const mail::Message& message) {
    return mail::to_eml(message, "Vmbo De Brug", "trialoog@debrug.nl");
}

mail::Message letter() {
    return {"01932-abc", "Samira El Idrissi", "samira@voorbeeld.nl", "Noor heeft een opdracht",
            "Beste Samira"};
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::string_view headers_of(std::string_view text) { return text.substr(0, text.find("\r\n\r\n")); }

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find("\r\n");
        REQUIRE(end != std::string_view::npos); // the last line is ended too
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end + 2);
    }
    return lines;
}

/// What holds for every message: ASCII, no line over 998 characters (RFC 5322), lines ended by CRLF only.
void check_bytes(std::string_view text) {
    CHECK(std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
    for (const auto line : lines_of(text)) {
        CHECK(line.size() <= 998);
        CHECK(!has(line, "\n"));
        CHECK(!has(line, "\r"));
    }
}

struct Release {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T> using Owned = std::unique_ptr<T, Release>;

/// Each encoded word by itself: GMime 3.2.13 drops what follows one that ends in padding (its issue 133).
std::string decoded(std::string header) {
    for (auto fold = header.find("\r\n"); fold != std::string::npos; fold = header.find("\r\n"))
        header.erase(fold, 2);
    constexpr std::string_view between_words = "?= =?";
    std::string text;
    for (std::size_t begin = 0; begin != std::string::npos;) {
        const auto gap = header.find(between_words, begin);
        const auto end = gap == std::string::npos ? gap : gap + 2;
        char* part = g_mime_utils_header_decode_text(nullptr, header.substr(begin, end - begin).c_str());
        text += part;
        g_free(part);
        begin = end == std::string::npos ? end : end + 1;
    }
    return text;
}

struct Mailbox {
    std::string name, address;
    bool operator==(const Mailbox&) const = default;
};

/// The message as a reader's program understands it.
class Read {
public:
    explicit Read(const std::string& text) {
        check_bytes(text);
        const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(text.data(), text.size()));
        const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
        message_.reset(g_mime_parser_construct_message(parser.get(), nullptr));
        REQUIRE(message_);
    }
    std::string subject() const {
        auto* all = g_mime_object_get_header_list(GMIME_OBJECT(message_.get()));
        std::string raw = g_mime_header_get_raw_value(g_mime_header_list_get_header(all, "Subject"));
        raw.erase(0, 1); // the space after the colon
        if (raw.ends_with('\n')) raw.pop_back();
        if (raw.ends_with('\r')) raw.pop_back();
        return decoded(raw);
    }
    std::string id() const { return g_mime_message_get_message_id(message_.get()); }
    std::string header_of_text(const char* name) const {
        const char* value = g_mime_object_get_header(g_mime_message_get_mime_part(message_.get()), name);
        return value ? value : "";
    }
    std::vector<Mailbox> mailboxes(GMimeAddressType type) const {
        std::vector<Mailbox> all;
        auto* list = g_mime_message_get_addresses(message_.get(), type);
        for (int i = 0; i < internet_address_list_length(list); ++i) {
            auto* one = internet_address_list_get_address(list, i);
            const char* name = internet_address_get_name(one);
            all.push_back(
                {name ? name : "", internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(one))});
        }
        return all;
    }
    std::vector<Mailbox> to() const { return mailboxes(GMIME_ADDRESS_TYPE_TO); }
    std::string text() const {
        auto* part = g_mime_message_get_mime_part(message_.get());
        REQUIRE(GMIME_IS_TEXT_PART(part));
        char* text = g_mime_text_part_get_text(GMIME_TEXT_PART(part));
        std::string content(text);
        g_free(text);
        std::erase(content, '\r');
        return content;
    }

private:
    Owned<GMimeMessage> message_;
};

constexpr const char* arabic = "مرحباً سميرة، ما الذي تجيده نور برأيكِ؟ مرحباً سميرة، ما الذي تجيده نور برأيكِ؟";

} // namespace

TEST_CASE("a plain message stays readable, and says that a program sent it") {
    const auto text = eml(letter());
    CHECK(has(text, "From: Vmbo De Brug <trialoog@debrug.nl>\r\n"));
    CHECK(has(text, "To: Samira El Idrissi <samira@voorbeeld.nl>\r\n"));
    CHECK(has(text, "Subject: Noor heeft een opdracht\r\n"));
    CHECK(has(text, " +0000\r\n"));
    CHECK(has(text, "MIME-Version: 1.0\r\n"));
    CHECK(has(text, "Auto-Submitted: auto-generated\r\n"));
    CHECK(text.ends_with("\r\n\r\nBeste Samira\r\n"));
    const Read read(text);
    CHECK(read.mailboxes(GMIME_ADDRESS_TYPE_FROM) ==
          std::vector<Mailbox>{{"Vmbo De Brug", "trialoog@debrug.nl"}});
    CHECK(read.header_of_text("Content-Language") == "nl");
}

TEST_CASE("a calendar file goes along behind the text, and arrives with the line ends that it has") {
    mail::Message message = letter();
    const std::string file = "BEGIN:VCALENDAR\r\nSUMMARY:Gesprek over Zoë\r\nEND:VCALENDAR\r\n";
    message.attachments = {{"gesprek.ics", "text/calendar; method=PUBLISH", file}};
    const std::string text = eml(message);
    check_bytes(text);
    CHECK(has(text, "Content-Type: multipart/mixed;"));
    CHECK(has(text, "filename=gesprek.ics"));
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(text.data(), text.size()));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const Owned<GMimeMessage> received(g_mime_parser_construct_message(parser.get(), nullptr));
    auto* parts = GMIME_MULTIPART(g_mime_message_get_mime_part(received.get()));
    REQUIRE(g_mime_multipart_get_count(parts) == 2);
    auto* calendar = GMIME_PART(g_mime_multipart_get_part(parts, 1));
    const auto* type = g_mime_object_get_content_type(GMIME_OBJECT(calendar));
    CHECK(std::string(g_mime_content_type_get_parameter(const_cast<GMimeContentType*>(type), "method")) ==
          "PUBLISH");
    const Owned<GMimeStream> content(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(g_mime_part_get_content(calendar), content.get());
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(content.get()));
    CHECK(std::string(reinterpret_cast<const char*>(bytes->data), bytes->len) == file);
}

TEST_CASE("a message that is sent again has the same Message-ID") {
    CHECK(Read(eml(letter())).id() == "01932-abc@debrug.nl");
    CHECK(Read(eml(letter())).id() == Read(eml(letter())).id());
}

TEST_CASE("every name arrives as it is written") {
    for (const std::string name :
         {"Zoë", "Haddad, Karim (vader)", "Sam \"de\" \\man", "Zoë, \"de\" \\man", "O'Neil; c.s. <thuis>",
          "سميرة الإدريسي", "Łukasz Żółć-Ćwikliński van den Oudenhoven", "@home", "Ömer: ouder", "王小明"}) {
        auto message = letter();
        message.to_name = name;
        CHECK(Read(eml(message)).to() == std::vector<Mailbox>{{name, "samira@voorbeeld.nl"}});
        CHECK(Read(mail::to_eml(letter(), name, "trialoog@debrug.nl")).mailboxes(GMIME_ADDRESS_TYPE_FROM) ==
              std::vector<Mailbox>{{name, "trialoog@debrug.nl"}});
    }
    auto message = letter();
    message.to_name = "";
    CHECK(has(eml(message), "To: samira@voorbeeld.nl\r\n"));
}

TEST_CASE("every subject arrives as it is written, also a long one and one in another script") {
    std::string amharic, one_word, words;
    for (int i = 0; i < 40; ++i) {
        amharic += "ሰላም ";
        one_word += "ééééé";
        words += "opdracht ";
    }
    amharic.pop_back();
    words.pop_back();
    for (const std::string& subject :
         {std::string("Één opdracht"), amharic, one_word, words, std::string(3000, 'a'), std::string(arabic),
          std::string("100% = \"klaar\", zegt Noor?"), std::string("naïef en gewoon door elkaar, é ë è")}) {
        auto message = letter();
        message.subject = subject;
        CHECK(Read(eml(message)).subject() == subject);
    }
}

TEST_CASE("no header can be smuggled in by a name, a subject, a language or an address") {
    auto message = letter();
    message.to_name = "Samira\r\nBcc: all@voorbeeld.nl";
    message.subject = "Hoi\nBcc: all@voorbeeld.nl\r\n\r\nBody";
    message.language = "nl\r\nBcc: all@voorbeeld.nl";
    const auto text = mail::to_eml(message, "De Brug\r\nBcc: all@voorbeeld.nl", "trialoog@debrug.nl");
    CHECK(!has(text, "\nBcc"));
    const Read read(text);
    CHECK(read.mailboxes(GMIME_ADDRESS_TYPE_BCC).empty());
    CHECK(read.to() == std::vector<Mailbox>{{"Samira  Bcc: all@voorbeeld.nl", "samira@voorbeeld.nl"}});
    CHECK(read.subject() == "Hoi Bcc: all@voorbeeld.nl    Body");

    message = letter();
    message.to_address = "samira@voorbeeld.nl\r\nBcc: all@voorbeeld.nl";
    CHECK_THROWS_AS(eml(message), std::invalid_argument);
    message = letter();
    message.id = "a>\r\nBcc: all@voorbeeld.nl";
    CHECK_THROWS_AS(eml(message), std::invalid_argument);
}

TEST_CASE("what looks encoded, or isn't text at all, is taken as it stands") {
    auto message = letter();
    message.subject = "=?UTF-8?B?QmNjOiBhbGw=?=";
    message.to_name = "=?UTF-8?Q?De=20directeur?=";
    Read read(eml(message));
    CHECK(read.subject() == "= ?UTF-8?B?QmNjOiBhbGw= ?=");
    CHECK(!has(read.to().at(0).name, "De directeur"));

    message.subject = "niet\xE9 goed";
    message.to_name = std::string("Sam\0ira\xFF", 8);
    read = Read(eml(message));
    CHECK(read.subject() == "niet\uFFFD goed");
    CHECK(read.to().at(0).address == "samira@voorbeeld.nl");
}

TEST_CASE("a text arrives line by line: a long one, in another script, and what other programs trip over") {
    for (const std::string& text :
         {std::string("één = 1 \nslot\t\n"), std::string(2000, 'a') + "é\n" + std::string(76, 'b') + "\n",
          std::string(arabic) + "\n.\nFrom Noor\n", std::string("a\n.\nFrom Noor\n..\n"),
          std::string("\n\n\n"), std::string("=20 =\n")}) {
        auto message = letter();
        message.text = text;
        CHECK(Read(eml(message)).text() == text);
    }
    auto message = letter();
    message.text = "a\r\nb\rc\nd";
    CHECK(Read(eml(message)).text() == "a\nb\nc\nd\n");
    message.text = "";
    CHECK(Read(eml(message)).text() == "\n");
}

TEST_CASE("Latin text is quoted-printable, that of another script base64; both in lines of 76") {
    auto message = letter();
    message.text = "Beste Zoë, " + std::string(300, 'a');
    auto text = eml(message);
    CHECK(has(text, "Content-Transfer-Encoding: quoted-printable\r\n"));
    for (const auto line : lines_of(text.substr(headers_of(text).size() + 4)))
        CHECK(line.size() <= 76);
    message.text = arabic;
    text = eml(message);
    CHECK(has(text, "Content-Transfer-Encoding: base64\r\n"));
    for (const auto line : lines_of(text.substr(headers_of(text).size() + 4)))
        CHECK(line.size() <= 76);
}
