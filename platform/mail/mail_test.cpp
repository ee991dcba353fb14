#include "platform/mail/mail.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <unistd.h>

using namespace trialoog;
namespace fs = std::filesystem;

namespace {
mail::Message letter() {
    return {"01932-abc", "Samira El Idrissi", "samira@voorbeeld.nl", "Noor heeft een opdracht",
            "Beste Samira"};
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
