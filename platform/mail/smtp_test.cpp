#include "platform/mail/mail.hpp"
#include "platform/mail/scripted_smtp_server.hpp"

#include <doctest/doctest.h>
#include <stdexcept>

using namespace trialoog;

namespace {
mail::Message letter() {
    return {"01932-abc", "Samira El Idrissi", "samira@voorbeeld.nl", "Noor heeft een opdracht",
            "Beste Samira,\n.\nTot dan"};
}

mail::Outcome send_to(mail::ScriptedSmtpServer& server) {
    return mail::smtp({server.url(), "", "", "De Brug", "trialoog@debrug.nl"})->send(letter());
}
} // namespace

TEST_CASE("a message goes to the server whole, a line with one full stop too") {
    mail::ScriptedSmtpServer server;
    CHECK(send_to(server) == mail::Outcome::sent);
    CHECK(server.heard().find("MAIL FROM:<trialoog@debrug.nl>") != std::string::npos);
    CHECK(server.heard().find("RCPT TO:<samira@voorbeeld.nl>") != std::string::npos);
    CHECK(server.message().find("Subject: Noor heeft een opdracht\r\n") != std::string::npos);
    CHECK(server.message().find("Beste Samira,\r\n..\r\nTot dan\r\n") !=
          std::string::npos); // RFC 5321, 4.5.2
}

TEST_CASE("a refusal for now is tried again") {
    mail::ScriptedSmtpServer full("RCPT", "452 mailbox full");
    CHECK(send_to(full) == mail::Outcome::try_again);
    mail::ScriptedSmtpServer greylisting(".", "451 later");
    CHECK(send_to(greylisting) == mail::Outcome::try_again);
    mail::ScriptedSmtpServer closing("", "421 closing");
    CHECK(send_to(closing) == mail::Outcome::try_again);
}

TEST_CASE("a refusal for good is not tried again") {
    mail::ScriptedSmtpServer unknown("RCPT", "550 no such person");
    CHECK(send_to(unknown) == mail::Outcome::refused_for_good);
    mail::ScriptedSmtpServer spam(".", "554 not wanted");
    CHECK(send_to(spam) == mail::Outcome::refused_for_good);
}

TEST_CASE("a server that first asks for a password refuses us, not the message") {
    mail::ScriptedSmtpServer server("MAIL", "530 authenticate first");
    CHECK(send_to(server) == mail::Outcome::try_again);
}

TEST_CASE("a server that knows only HELO gets its mail") {
    mail::ScriptedSmtpServer server("EHLO", "502 what");
    CHECK(send_to(server) == mail::Outcome::sent);
}

TEST_CASE("no server, or one that wants no guests, is tried again") {
    CHECK(mail::smtp({"smtp://127.0.0.1:1", "", "", "De Brug", "trialoog@debrug.nl"})->send(letter()) ==
          mail::Outcome::try_again);
    mail::ScriptedSmtpServer closed("", "554 no service here");
    CHECK(send_to(closed) == mail::Outcome::try_again);
}

TEST_CASE("an address that isn't one is never offered") {
    mail::ScriptedSmtpServer server;
    auto message = letter();
    message.to_address = "samira@voorbeeld.nl>\r\nRCPT TO:<other@voorbeeld.nl";
    CHECK(mail::smtp({server.url(), "", "", "De Brug", "trialoog@debrug.nl"})->send(message) ==
          mail::Outcome::refused_for_good);
    CHECK(server.heard().empty());
}

TEST_CASE("settings that can't work are refused at the start") {
    CHECK_THROWS_AS(mail::smtp({"file:///etc/passwd", "", "", "De Brug", "trialoog@debrug.nl"}),
                    std::runtime_error);
    CHECK_THROWS_AS(mail::smtp({"smtp://localhost@else.nl", "", "", "De Brug", "trialoog@debrug.nl"}),
                    std::runtime_error);
    CHECK_THROWS_AS(mail::smtp({"smtp://mail.debrug.nl", "", "", "De Brug", "trialoog"}), std::runtime_error);
}
