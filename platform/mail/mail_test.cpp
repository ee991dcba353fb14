#include "platform/mail/encoding.hpp"
#include "platform/mail/mail.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <unistd.h>

using namespace trialoog;
namespace fs = std::filesystem;

namespace {
std::string eml(mail::Message message) { return mail::to_eml(message, "Vmbo De Brug", "trialoog@debrug.nl"); }

mail::Message letter() {
    return {"01932-abc", "Samira El Idrissi", "samira@voorbeeld.nl", "Noor heeft een opdracht",
            "Beste Samira"};
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t longest_line(const std::string& text) {
    std::size_t longest = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find("\r\n", at);
        REQUIRE(end != std::string::npos);
        longest = std::max(longest, end - at);
        at = end + 2;
    }
    return longest;
}

bool has_bare_line_end(const std::string& text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n' && (i == 0 || text[i - 1] != '\r')) return true;
        if (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')) return true;
    }
    return false;
}

struct Folder {
    fs::path path = fs::temp_directory_path() / ("trialoog-mail-" + std::to_string(::getpid()));
    Folder() { fs::remove_all(path); }
    ~Folder() { fs::remove_all(path); }
    std::size_t files() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(path), fs::directory_iterator()));
    }
};
} // namespace

TEST_CASE("a plain message stays readable") {
    const auto text = eml(letter());
    CHECK(has(text, "From: \"Vmbo De Brug\"\r\n <trialoog@debrug.nl>\r\n"));
    CHECK(has(text, "To: \"Samira El Idrissi\"\r\n <samira@voorbeeld.nl>\r\n"));
    CHECK(has(text, "Subject: Noor heeft een opdracht\r\n"));
    CHECK(has(text, "Message-ID: <01932-abc@debrug.nl>\r\n"));
    CHECK(has(text, " +0000\r\n"));
    CHECK(has(text, "Content-Transfer-Encoding: quoted-printable\r\n"));
    CHECK(text.ends_with("\r\n\r\nBeste Samira\r\n"));
    CHECK(!has_bare_line_end(text));
}

TEST_CASE("other letters than ASCII are encoded in names and subject") {
    auto message = letter();
    message.to_name = "Zoë";
    message.subject = "Één opdracht";
    const auto text = eml(message);
    CHECK(has(text, "To: =?UTF-8?B?Wm/Dqw==?=\r\n <samira@voorbeeld.nl>"));
    CHECK(has(text, "Subject: =?UTF-8?B?w4nDqW4gb3BkcmFjaHQ=?=\r\n"));
    for (const char c : text)
        CHECK(static_cast<unsigned char>(c) < 0x80);
}

TEST_CASE("a long subject is folded into encoded words that each end between two letters") {
    auto message = letter();
    for (int i = 0; i < 40; ++i)
        message.subject += "ሰላም ";
    const auto text = eml(message);
    CHECK(longest_line(text) <= 85); // a header's name before a word of 75
    CHECK(has(text, "?=\r\n =?UTF-8?B?"));
    CHECK(mail::header_text("ééééééééééééééééééééééé") ==
          "=?UTF-8?B?w6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6k=?=\r\n =?UTF-8?B?w6k=?=");
}

TEST_CASE("no header can be smuggled in by a name, a subject, a language or an address") {
    auto message = letter();
    message.to_name = "Samira\r\nBcc: all@voorbeeld.nl";
    message.subject = "Hoi\nBcc: all@voorbeeld.nl\r\n\r\nBody";
    message.language = "nl\r\nBcc: all@voorbeeld.nl";
    const auto text = eml(message);
    CHECK(!has(text, "\nBcc"));
    CHECK(has(text, "Subject: Hoi Bcc: all@voorbeeld.nl    Body\r\n"));

    message = letter();
    message.to_address = "samira@voorbeeld.nl\r\nBcc: all@voorbeeld.nl";
    CHECK_THROWS_AS(eml(message), std::invalid_argument);
    message = letter();
    message.id = "a>\r\nBcc: all@voorbeeld.nl";
    CHECK_THROWS_AS(eml(message), std::invalid_argument);
    CHECK(has(mail::display_name("Sam \"de\" \\man"), "=?UTF-8?B?"));
}

TEST_CASE("text is quoted-printable in lines of 76, in another script base64") {
    CHECK(mail::quoted_printable("één = 1 \nslot") == "=C3=A9=C3=A9n =3D 1=20\r\nslot\r\n");
    const auto folded = mail::quoted_printable(std::string(200, 'a') + "é\n" + std::string(76, 'b'));
    CHECK(longest_line(folded) == 76);
    CHECK(has(folded, "=\r\n"));
    CHECK(folded.ends_with("\r\n" + std::string(76, 'b') + "\r\n"));

    auto message = letter();
    message.text = "مرحباً سميرة، ما الذي تجيده نور برأيكِ؟ مرحباً سميرة، ما الذي تجيده نور برأيكِ؟";
    const auto text = eml(message);
    CHECK(has(text, "Content-Transfer-Encoding: base64\r\n"));
    CHECK(longest_line(text) <= 76);
    CHECK(mail::base64_lines("a\r\nb") == "YQ0KYg0K\r\n");
}

TEST_CASE("an e-mail address looks like one") {
    for (const char* good :
         {"samira@voorbeeld.nl", "s.el-idrissi+school@mail.voorbeeld.co.uk", "o'neil@a-b.nl"})
        CHECK_MESSAGE(mail::is_address(good), good);
    for (const char* bad :
         {"", "samira", "@voorbeeld.nl", "samira@", "samira@voorbeeld", "sam ira@voorbeeld.nl",
          "samira@voor beeld.nl", "samira@@voorbeeld.nl", "samira@-voorbeeld.nl", "samira@voorbeeld..nl",
          ".samira@voorbeeld.nl", "sam..ira@voorbeeld.nl", "samira@voorbeeld.n", "samira@voorbeeld.nl\n",
          "samira@voorbeeld.nl.", "<samira@voorbeeld.nl>", "a@voorbeeld.nl,b@voorbeeld.nl",
          "samira\0@voorbeeld.nl"})
        CHECK_MESSAGE(!mail::is_address(bad), bad);
    CHECK(!mail::is_address(std::string(65, 'a') + "@voorbeeld.nl"));
    CHECK(!mail::is_address(std::string_view("sam\0ra@voorbeeld.nl", 19)));
}

TEST_CASE("the outbox keeps each message once, as a file that anyone can open") {
    Folder folder;
    const auto sender = mail::outbox(folder.path, "Vmbo De Brug", "trialoog@debrug.nl");
    CHECK(sender->send(letter()) == mail::Outcome::sent);
    auto again = letter();
    again.text = "Nog eens";
    CHECK(sender->send(again) == mail::Outcome::sent);
    CHECK(folder.files() == 1);
    std::ifstream file(folder.path / "01932-abc.eml", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    CHECK(text.ends_with("Beste Samira\r\n"));
}

TEST_CASE("the outbox refuses a bad address and an id that could leave the folder") {
    Folder folder;
    const auto sender = mail::outbox(folder.path, "Vmbo De Brug", "trialoog@debrug.nl");
    auto message = letter();
    message.to_address = "samira";
    CHECK(sender->send(message) == mail::Outcome::refused_for_good);
    message = letter();
    message.id = "../../passwd";
    CHECK_THROWS_AS(sender->send(message), std::invalid_argument);
    CHECK(folder.files() == 0);
}

TEST_CASE("what a crash left half-written is written again; a folder that is gone is tried again") {
    Folder folder;
    const auto sender = mail::outbox(folder.path, "Vmbo De Brug", "trialoog@debrug.nl");
    std::ofstream(folder.path / "01932-abc.half") << "ha";
    CHECK(sender->send(letter()) == mail::Outcome::sent);
    CHECK(folder.files() == 1);
    fs::remove_all(folder.path);
    CHECK(sender->send(letter()) == mail::Outcome::try_again);
}
