#pragma once
// Names as exports have them → names as we keep them, and when two are the same name. The same name never
// makes two people one; it only helps where a number points already.

#include <string>
#include <string_view>

namespace trialoog::school {

struct Name {
    std::string given; // or initials, or "" where an export has none
    std::string infix; // "van der"
    std::string family;
    bool operator==(const Name&) const = default;
};

/// "Noor van der Berg".
std::string full_name(const Name&);

/// Blanks, CAPITALS and an infix in the wrong column put right: {"NOOR", "", "BERG, VAN DER"} → Noor van der
/// Berg.
Name tidy(Name);
/// One cell with a whole name: "Mevr. S. el Amrani", "Berg, A. van der".
Name name_from(std::string_view whole);

/// Somebody with one name is called by it, whichever column it stands in: {"", "", "Wahyuni"} → given
/// Wahyuni.
Name with_one_name(const Name&);
/// "Jan en Els Bos", "Dhr. & Mevr. Bos": one cell for two people, of whom each is somebody.
bool names_two_people(std::string_view name);

/// For comparing only: no case, accents, blanks, dots or hyphens.
std::string folded(std::string_view);
std::string folded(const Name&);
/// Only without case and blanks: "3kb1.2" and "3kb12" are two classes.
std::string folded_class(std::string_view);
bool same_family_name(const Name&, const Name&);
/// Equal, or one is the initials of the other, or one is not known.
bool given_names_fit(const Name&, const Name&);

/// Blanks around and double blanks inside removed.
std::string squeezed(std::string_view);

} // namespace trialoog::school
