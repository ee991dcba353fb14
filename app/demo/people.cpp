#include "app/demo/people.hpp"

#include "app/demo/dice.hpp"
#include "app/demo/names.hpp"

#include <array>
#include <fmt/core.h>

namespace trialoog::demo {
namespace {

constexpr std::array class_names = {"1a", "1b", "1c", "2a", "2b", "2c", "3a", "3b", "3c", "4a", "4b", "4c"};
constexpr std::array class_sizes = {24, 25, 24, 25, 24, 25, 23, 25, 24, 24, 23, 24}; // 290
constexpr const char* town = "Molendam";

struct MentorName {
    const char *code, *given, *infix, *family;
};
constexpr std::array<MentorName, 12> mentors = {{{"aar", "Anne", "van", "Aarle"},
                                                 {mentor_1b, "Eva", "", "Verhoeven"},
                                                 {"dgr", "Ruud", "de", "Groot"},
                                                 {"ozt", "Leyla", "", "Öztürk"},
                                                 {"prk", "Koen", "", "Prins"},
                                                 {"ram", "Sharda", "", "Ramdin"},
                                                 {"hoe", "Jelle", "", "Hoekstra"},
                                                 {mentor_3b, "Tom", "", "Bakker"},
                                                 {"lin", "Linda", "van der", "Linden"},
                                                 {"cha", "Youssef", "", "Chaoui"},
                                                 {"blo", "Miriam", "", "Blom"},
                                                 {"wst", "Stef", "van", "Westen"}}};

const char* leerweg_of(std::size_t class_index) {
    static constexpr std::array leerwegen = {"VMBO-BB", "VMBO-KB", "VMBO-TL"};
    return leerwegen[class_index % 3];
}

int grade_of(std::size_t class_index) { return static_cast<int>(class_index / 3) + 1; }

/// "Öztürk" → "ozturk", for addresses: what isn't a letter that everybody has is left out.
std::string plain(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c >= 'a' && c <= 'z') out += c;
        if (c >= 'A' && c <= 'Z') out += static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

std::string work_address(std::string_view given, std::string_view family) {
    return fmt::format("{}.{}@dedriecirkels.example", plain(given).substr(0, 1), plain(family));
}

class Maker {
public:
    Maker(unsigned school, int first_year) : dice_(20'260'801 + school * 7919ULL), first_year_(first_year) {
        for (std::size_t i = 0; i < free_.size(); ++i)
            free_[i] = class_sizes[i];
    }

    People make() {
        for (std::size_t i = 0; i < class_names.size(); ++i)
            people_.classes.push_back({class_names[i], grade_of(i), leerweg_of(i), mentors[i].code});
        add_staff();
        add_named_families();
        while (any_free())
            add_family();
        return std::move(people_);
    }

private:
    // Staff

    void add_employee(const char* code, const char* given, const char* infix, const char* family,
                      const char* job, const char* caregiver = "") {
        people_.staff.push_back({code, given, infix, family, work_address(given, family), job, caregiver});
    }

    void add_staff() {
        for (const auto& one : mentors)
            add_employee(one.code, one.given, one.infix, one.family, "docent, mentor");
        add_employee(teacher, "Victor", "", "Nijland", "docent");
        add_employee(teacher_parent, "Marit", "", "Kuipers", "docent", marit);
        add_employee(counsellor, "Carla", "", "Smeets", "decaan");
        add_employee(team_leader, "Theo", "", "Jonker", "teamleider");
        add_employee(management, "Mirjam", "de", "Boer", "directie");
        add_employee(administrator, "Ada", "", "Willems", "applicatiebeheer");
        for (unsigned i = 0; i < 14; ++i) {
            const Origin& origin = dice_.chance(75) ? origins()[0] : any_origin();
            const std::string given(dice_.chance(50) ? dice_.pick(origin.women) : dice_.pick(origin.men));
            const LastName& last = dice_.pick(origin.last);
            people_.staff.push_back({fmt::format("d{:02}", i + 1), given, std::string(last.infix),
                                     std::string(last.name), work_address(given, last.name), "docent", ""});
        }
    }

    // Those whom the demo tells about

    void add_named_families() {
        // Noor and Sam live with their mother; their father lives elsewhere, has no e-mail and reads Arabic.
        add_named_pupil(noor, "Noor", "Benali", "1b");
        add_named_pupil(sam, "Sam", "Benali", "3b");
        people_.caregivers.push_back({samira, "Samira", "", "El Amrani", "samira.elamrani@post.example",
                                      "0600000101", "Kastanjelaan 12", "1999 AB", town, "nl"});
        people_.caregivers.push_back(
            {karim, "Karim", "", "Benali", "", "0600000102", "Havenkade 3", "1999 HK", town, "ar"});
        for (const char* child : {noor, sam}) {
            people_.links.push_back({child, samira, "moeder", true, true});
            people_.links.push_back({child, karim, "vader", true, false});
        }
        // Yonas has no parent in the country. His uncle helps with the work: he is a supporter, no caregiver.
        add_named_pupil(yonas, "Yonas", "Tesfay", "1b");
        people_.caregivers.push_back({uncle_haile, "Haile", "", "Tesfay", "haile.tesfay@post.example",
                                      "0600000103", "Singel 40", "1999 SG", town, "ti"});
        // Bo's mother teaches at the school.
        add_named_pupil(bo, "Bo", "Kuipers", "1c");
        people_.caregivers.push_back({marit, "Marit", "", "Kuipers", "marit.kuipers@post.example",
                                      "0600000104", "Lange Akker 7", "1999 LA", town, "nl"});
        people_.links.push_back({bo, marit, "moeder", true, true});
        // Maksym's mother reads Ukrainian.
        add_named_pupil(maksym, "Maksym", "Kovalenko", "1b");
        people_.caregivers.push_back({olena, "Olena", "", "Kovalenko", "olena.kovalenko@post.example",
                                      "0600000105", "Vlierhof 21", "1999 VH", town, "uk"});
        people_.links.push_back({maksym, olena, "moeder", true, true});
    }

    void add_named_pupil(const char* number, const char* given, const char* family,
                         std::string_view class_name) {
        for (std::size_t i = 0; i < class_names.size(); ++i)
            if (class_names[i] == class_name) add_pupil(number, given, {"", family}, i);
    }

    // Everybody else

    void add_pupil(std::string number, std::string_view given, const LastName& last,
                   std::size_t class_index) {
        --free_[class_index];
        const int born = first_year_ - 11 - grade_of(class_index) - (dice_.chance(12) ? 1 : 0);
        const Day birthday{born, 1 + static_cast<unsigned>(dice_.below(12)),
                           1 + static_cast<unsigned>(dice_.below(28))};
        people_.pupils.push_back({std::move(number), std::string(given), std::string(last.infix),
                                  std::string(last.name), class_names[class_index], birthday});
    }

    bool any_free() const {
        for (const int places : free_)
            if (places > 0) return true;
        return false;
    }

    const Origin& any_origin() {
        std::size_t at = dice_.below(100);
        for (const Origin& origin : origins()) {
            if (at < origin.share) return origin;
            at -= origin.share;
        }
        return origins()[0];
    }

    /// A class with places left in a grade where this family has no child yet.
    std::optional<std::size_t> free_class(const std::vector<int>& grades_taken) {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < free_.size(); ++i) {
            bool taken = free_[i] <= 0;
            for (const int grade : grades_taken)
                taken = taken || grade == grade_of(i);
            if (!taken) found.push_back(i);
        }
        if (found.empty()) return std::nullopt;
        return dice_.pick(found);
    }

    std::vector<std::string> add_children(const Origin& origin, const LastName& last) {
        const std::size_t children = dice_.chance(22) ? 2 + (dice_.chance(15) ? 1 : 0) : 1;
        std::vector<std::string> numbers;
        std::vector<int> grades;
        for (std::size_t i = 0; i < children; ++i) {
            const auto place = free_class(grades);
            if (!place) break;
            grades.push_back(grade_of(*place));
            numbers.push_back(fmt::format("{}", next_pupil_++));
            add_pupil(numbers.back(), dice_.chance(50) ? dice_.pick(origin.girls) : dice_.pick(origin.boys),
                      last, *place);
        }
        return numbers;
    }

    void give_address(Caregiver& one) {
        one.street = fmt::format("{} {}", dice_.pick(streets()), 1 + dice_.below(140));
        one.postcode = fmt::format("1999 {:c}{:c}", static_cast<char>('A' + dice_.below(26)),
                                   static_cast<char>('A' + dice_.below(26)));
        one.town = town;
    }

    Caregiver new_caregiver(const Origin& origin, std::string_view given, const LastName& last) {
        Caregiver one;
        one.number = fmt::format("{}", next_caregiver_++);
        one.given_name = given;
        one.infix = last.infix;
        one.family_name = last.name;
        one.phone = fmt::format("06{:08}", 1000 + next_caregiver_ * 37);
        if (!dice_.chance(11))
            one.email =
                fmt::format("{}.{}{}@post.example", plain(given), plain(last.name), next_caregiver_ % 1000);
        if (dice_.chance(origin.reads_it)) one.language = origin.language;
        give_address(one);
        return one;
    }

    void add(const Caregiver& one, const std::vector<std::string>& children, const char* relation,
             bool has_authority, bool lives_with) {
        people_.caregivers.push_back(one);
        for (const auto& child : children)
            people_.links.push_back({child, one.number, relation, has_authority, lives_with});
    }

    void add_family() {
        const Origin& origin = any_origin();
        const LastName& last = dice_.pick(origin.last);
        const auto children = add_children(origin, last);
        if (children.empty()) return;
        const LastName& other_last = dice_.chance(60) ? dice_.pick(origin.last) : last;
        const std::size_t kind = dice_.below(100);
        if (kind < 3) { // somebody else brings the children up
            const bool grandmother = dice_.chance(50);
            add(new_caregiver(origin, dice_.pick(origin.women), last), children,
                grandmother ? "oma" : "pleegmoeder", grandmother, true);
            return;
        }
        Caregiver mother = new_caregiver(origin, dice_.pick(origin.women), other_last);
        add(mother, children, "moeder", true, true);
        if (kind < 16) return; // alone
        Caregiver father = new_caregiver(origin, dice_.pick(origin.men), last);
        const bool apart = kind < 40;
        if (!apart) {
            father.street = mother.street;
            father.postcode = mother.postcode;
            if (dice_.chance(8)) father.email = mother.email; // one address for two parents
        }
        add(father, children, "vader", true, !apart);
        if (apart && dice_.chance(25)) {
            Caregiver partner =
                new_caregiver(any_origin(), dice_.pick(origins()[0].men), dice_.pick(origins()[0].last));
            partner.street = mother.street;
            partner.postcode = mother.postcode;
            add(partner, children, "stiefvader", false, true);
        }
    }

    Dice dice_;
    int first_year_;
    People people_;
    std::array<int, class_names.size()> free_{};
    unsigned next_pupil_ = 10300, next_caregiver_ = 50200;
};

} // namespace

People make_people(unsigned school, int first_year) { return Maker(school, first_year).make(); }

} // namespace trialoog::demo
