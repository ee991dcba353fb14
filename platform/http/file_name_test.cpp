#include "platform/http/file_name.hpp"

#include <doctest/doctest.h>

using namespace trialoog::http;

TEST_CASE("a name made from data leads nowhere else") {
    CHECK(file_name("../../../etc/1x") == "etc-1x");
    CHECK(file_name("h/v1") == "h-v1");
    CHECK(file_name("C:\\Users\\noor") == "C-Users-noor");
    CHECK(file_name("..") == "bestand");
    CHECK(file_name("/") == "bestand");
    CHECK(file_name(".htaccess") == "htaccess");
    CHECK(file_name("", "klas") == "klas");
}

TEST_CASE("what Windows keeps for itself, drops or doesn't take is no part of a name") {
    for (const char* device : {"CON", "con", "Aux", "NUL", "LPT1", "com9", "COM¹", "CONIN$"})
        CHECK(file_name(device) == std::string(device) + "_");
    CHECK(file_name("con.pdf") == "con_.pdf");
    CHECK(file_name("Conny") == "Conny");
    CHECK(file_name("COM10") == "COM10");
    CHECK(file_name("klas 1b. . ") == "klas 1b");
    CHECK(file_name("wat? \"1b\" <*>|") == "wat- -1b- -");
}

TEST_CASE("what nobody sees is left out, and letters of every script stay") {
    CHECK(file_name("No\tor\x01\x7f") == "No or");
    CHECK(file_name("a\u202Efdp.exe") == "afdp.exe");
    CHECK(file_name("\uFEFFZoë\u200B") == "Zoë");
    CHECK(file_name("Yılmaz") == "Yılmaz");
    CHECK(file_name("مريم") == "مريم");
    CHECK(file_name("bad\xff\xfe") == "bad");
}

TEST_CASE("too long a name is cut between letters, and keeps its ending") {
    std::string name;
    for (int i = 0; i < 100; ++i)
        name += "ë";
    CHECK(file_name(name).size() == 100);
    const std::string pdf = file_name(name + ".pdf");
    CHECK(pdf.ends_with("ë.pdf"));
    CHECK(pdf.size() <= 100);
}

TEST_CASE("two that are one to some system get a number") {
    FileNames names;
    CHECK(names.fresh("Noor") == "Noor");
    CHECK(names.fresh("noor") == "noor (2)");
    CHECK(names.fresh("Noor/") == "Noor-");
    CHECK(names.fresh("h/v1") == "h-v1");
    CHECK(names.fresh("h\\v1") == "h-v1 (2)");
    CHECK(names.fresh("Zo\u00eb.pdf") == "Zo\u00eb.pdf");
    CHECK(names.fresh("Zoe\u0308.pdf") == "Zoe\u0308 (2).pdf");
    CHECK(names.fresh("..") == "bestand");
    CHECK(names.fresh("") == "bestand (2)");
}
