#include "app/demo/names.hpp"

#include <array>

namespace trialoog::demo {
namespace {

using Names = std::string_view;

constexpr Names dutch_girls[] = {"Emma",  "Sophie", "Lotte", "Fleur", "Sanne", "Isa",    "Lieke",
                                 "Julia", "Evi",    "Anouk", "Femke", "Roos",  "Maud",   "Jill",
                                 "Tess",  "Lynn",   "Esmee", "Naomi", "Demi",  "Romy",   "Britt",
                                 "Kim",   "Nina",   "Indy",  "Puck",  "Merel", "Jasmijn"};
constexpr Names dutch_boys[] = {"Daan",  "Luuk", "Thijs",   "Bram",  "Finn",   "Jesse", "Milan",
                                "Ruben", "Tim",  "Stijn",   "Lars",  "Jayden", "Sven",  "Niels",
                                "Mees",  "Teun", "Guus",    "Dylan", "Kevin",  "Rick",  "Joep",
                                "Sil",   "Boaz", "Quinten", "Owen",  "Jens",   "Wessel"};
constexpr Names dutch_women[] = {"Petra",    "Monique", "Ingrid",  "Saskia", "Linda", "Marjan",
                                 "Esther",   "Anita",   "Karin",   "Wendy",  "Mieke", "Ellen",
                                 "Patricia", "Daphne",  "Jolanda", "Sandra"};
constexpr Names dutch_men[] = {"Jan",  "Peter", "Erik",  "Marcel", "Ronald", "Dennis",  "Jeroen", "Bas",
                               "Hans", "Frank", "Arjan", "Wim",    "Michel", "Patrick", "Johan",  "Edwin"};
constexpr LastName dutch_last[] = {
    {"de", "Vries"},        {"", "Jansen"},   {"van den", "Berg"}, {"", "Bakker"},    {"van", "Dijk"},
    {"", "Visser"},         {"", "Smit"},     {"", "Meijer"},      {"de", "Boer"},    {"", "Mulder"},
    {"de", "Groot"},        {"", "Bos"},      {"", "Vos"},         {"", "Peters"},    {"", "Hendriks"},
    {"van", "Leeuwen"},     {"", "Dekker"},   {"", "Brouwer"},     {"de", "Wit"},     {"", "Dijkstra"},
    {"", "Smits"},          {"de", "Graaf"},  {"van der", "Meer"}, {"", "Kok"},       {"", "Jacobs"},
    {"van der", "Heijden"}, {"", "Schouten"}, {"van", "Beek"},     {"", "Willems"},   {"van", "Vliet"},
    {"van de", "Ven"},      {"", "Hoekstra"}, {"", "Maas"},        {"", "Verhoeven"}, {"", "Koster"},
    {"van", "Dam"},         {"", "Prins"},    {"", "Blom"},        {"", "Huisman"},   {"", "Peeters"},
    {"de", "Jong"},         {"", "Kuipers"}};

constexpr Names moroccan_girls[] = {"Salma", "Yasmina", "Hafsa", "Imane", "Nora",
                                    "Aya",   "Ikram",   "Doua",  "Safae"};
constexpr Names moroccan_boys[] = {"Ayoub",   "Bilal",   "Anas", "Ilias", "Zakaria",
                                   "Mohamed", "Soufian", "Adam", "Yassin"};
constexpr Names moroccan_women[] = {"Fatima", "Naima", "Hanan", "Karima", "Latifa", "Malika", "Saida"};
constexpr Names moroccan_men[] = {"Mustapha", "Hassan", "Rachid", "Abdel", "Said", "Omar", "Driss"};
constexpr LastName moroccan_last[] = {{"", "El Idrissi"}, {"", "Bouzid"},      {"", "Ait Taleb"},
                                      {"", "Chaoui"},     {"", "El Khattabi"}, {"", "Amrani"},
                                      {"", "Benhaddou"},  {"", "Oulad Ali"}};

constexpr Names turkish_girls[] = {"Elif", "Zeynep", "Defne", "Ecrin", "Melisa", "Esra", "Beyza", "Selin"};
constexpr Names turkish_boys[] = {"Emre", "Kerem", "Can", "Yusuf", "Eren", "Berat", "Mert", "Ömer"};
constexpr Names turkish_women[] = {"Ayşe", "Hatice", "Gülay", "Sevda", "Meryem", "Zehra"};
constexpr Names turkish_men[] = {"Mehmet", "Ali", "Murat", "Hasan", "Kemal", "Osman"};
constexpr LastName turkish_last[] = {{"", "Yılmaz"}, {"", "Kaya"},   {"", "Demir"}, {"", "Çelik"},
                                     {"", "Şahin"},  {"", "Öztürk"}, {"", "Aydın"}, {"", "Arslan"}};

constexpr Names surinamese_girls[] = {"Shanaya", "Priya",    "Chelsey", "Xaviera",
                                      "Anisha",  "Rochelle", "Gaitri"};
constexpr Names surinamese_boys[] = {"Rayen", "Ashwin", "Dion", "Gianni", "Vikash", "Jermaine", "Romano"};
constexpr Names surinamese_women[] = {"Sharda", "Mavis", "Muriël", "Roshni", "Jenny", "Wonny"};
constexpr Names surinamese_men[] = {"Radj", "Stanley", "Henk", "Winston", "Dew", "Ruben"};
constexpr LastName surinamese_last[] = {{"", "Ramdin"},   {"", "Soerjadi"}, {"", "Jhinkoe"},
                                        {"", "Kartosen"}, {"", "Doorson"},  {"", "Bhagwandin"},
                                        {"", "Vrede"},    {"", "Pengel"}};

constexpr Names antillean_girls[] = {"Shermaine", "Naïla", "Gislaine", "Tishara"};
constexpr Names antillean_boys[] = {"Rayvon", "Giovanni", "Jurandy", "Shairon"};
constexpr Names antillean_women[] = {"Suzette", "Mirla", "Ludwina"};
constexpr Names antillean_men[] = {"Angelo", "Elton", "Rignald"};
constexpr LastName antillean_last[] = {
    {"", "Martina"}, {"", "Cicilia"}, {"", "Maduro"}, {"", "Croes"}, {"", "Pieters"}};

constexpr Names polish_girls[] = {"Maja", "Oliwia", "Amelia", "Wiktoria"};
constexpr Names polish_boys[] = {"Jakub", "Kacper", "Szymon", "Filip"};
constexpr Names polish_women[] = {"Agnieszka", "Katarzyna", "Ewa", "Beata"};
constexpr Names polish_men[] = {"Piotr", "Tomasz", "Marek", "Paweł"};
constexpr LastName polish_last[] = {
    {"", "Nowak"}, {"", "Wójcik"}, {"", "Mazur"}, {"", "Krawczyk"}, {"", "Zając"}};

constexpr Names syrian_girls[] = {"Rima", "Lana", "Jana", "Hala"};
constexpr Names syrian_boys[] = {"Khaled", "Amir", "Majd", "Samer"};
constexpr Names syrian_women[] = {"Rana", "Manal", "Abeer", "Dima"};
constexpr Names syrian_men[] = {"Bassam", "Nabil", "Fadi", "Walid"};
constexpr LastName syrian_last[] = {
    {"", "Al Hariri"}, {"", "Haddad"}, {"", "Al Masri"}, {"", "Darwish"}, {"", "Khoury"}};

constexpr Names ukrainian_girls[] = {"Daryna", "Sofiia", "Anastasiia"};
constexpr Names ukrainian_boys[] = {"Nazar", "Artem", "Bohdan"};
constexpr Names ukrainian_women[] = {"Iryna", "Svitlana", "Nataliia"};
constexpr Names ukrainian_men[] = {"Andrii", "Serhii", "Oleh"};
constexpr LastName ukrainian_last[] = {
    {"", "Bondarenko"}, {"", "Melnyk"}, {"", "Tkachenko"}, {"", "Lysenko"}};

constexpr Names eritrean_girls[] = {"Feven", "Saron", "Lidya"};
constexpr Names eritrean_boys[] = {"Natnael", "Filmon", "Abel"};
constexpr Names eritrean_women[] = {"Selam", "Tsega", "Rahwa"};
constexpr Names eritrean_men[] = {"Tekle", "Berhane", "Mehari"};
constexpr LastName eritrean_last[] = {{"", "Ghebremedhin"}, {"", "Haile"}, {"", "Kidane"}, {"", "Woldu"}};

constexpr Names somali_girls[] = {"Hodan", "Ifrah", "Sagal"};
constexpr Names somali_boys[] = {"Liban", "Zakariye", "Guled"};
constexpr Names somali_women[] = {"Asha", "Fadumo", "Hawa"};
constexpr Names somali_men[] = {"Abdi", "Farah", "Yusuf"};
constexpr LastName somali_last[] = {{"", "Warsame"}, {"", "Jama"}, {"", "Abdullahi"}, {"", "Nur"}};

constexpr Names moluccan_girls[] = {"Maya", "Jaimy", "Ilona"};
constexpr Names moluccan_boys[] = {"Noël", "Rafael", "Benji"};
constexpr Names moluccan_women[] = {"Joyce", "Olga", "Nanda"};
constexpr Names moluccan_men[] = {"Otto", "Ferry", "Max"};
constexpr LastName moluccan_last[] = {
    {"", "Latuperisa"}, {"", "Tuhumury"}, {"", "Sahetapy"}, {"", "Pattiasina"}};

constexpr std::array all = {
    Origin{56, "nl", 0, dutch_girls, dutch_boys, dutch_women, dutch_men, dutch_last},
    Origin{10, "ar", 25, moroccan_girls, moroccan_boys, moroccan_women, moroccan_men, moroccan_last},
    Origin{9, "tr", 30, turkish_girls, turkish_boys, turkish_women, turkish_men, turkish_last},
    Origin{7, "nl", 0, surinamese_girls, surinamese_boys, surinamese_women, surinamese_men, surinamese_last},
    Origin{3, "pap", 25, antillean_girls, antillean_boys, antillean_women, antillean_men, antillean_last},
    Origin{4, "pl", 60, polish_girls, polish_boys, polish_women, polish_men, polish_last},
    Origin{4, "ar", 70, syrian_girls, syrian_boys, syrian_women, syrian_men, syrian_last},
    Origin{2, "uk", 80, ukrainian_girls, ukrainian_boys, ukrainian_women, ukrainian_men, ukrainian_last},
    Origin{2, "ti", 70, eritrean_girls, eritrean_boys, eritrean_women, eritrean_men, eritrean_last},
    Origin{2, "so", 60, somali_girls, somali_boys, somali_women, somali_men, somali_last},
    Origin{1, "nl", 0, moluccan_girls, moluccan_boys, moluccan_women, moluccan_men, moluccan_last}};

constexpr Names street_names[] = {"Kastanjelaan", "Molenweg",   "Schoolstraat", "Beatrixlaan", "Havenkade",
                                  "Merelstraat",  "Spoorlaan",  "Tulpstraat",   "Zonnebloem",  "Kerkpad",
                                  "Industrieweg", "Vlierhof",   "Park Noord",   "Esdoornhof",  "Lange Akker",
                                  "Weverstraat",  "Dorpsplein", "Singel"};

} // namespace

std::span<const Origin> origins() { return all; }
std::span<const std::string_view> streets() { return street_names; }

} // namespace trialoog::demo
