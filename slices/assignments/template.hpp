#pragma once
// A home assignment as its author wrote it: why, what is asked of whom, and the form. Read from YAML
// (library/assignments/*.yaml; the shape stands in docs/content.md), Dutch, translated when it is shown.

#include <cstddef>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

/// The two who do the work.
enum class Side { pupil, adult };

/// Whose answer a field is. `both`: filled in together, by either.
enum class Voice { pupil, adult, both };

/// Where a step is done (HA-6).
enum class Place { in_class, at_home, alone };

enum class Kind {
    text,       // some lines
    line,       // one line
    choice,     // one of a list, or own words
    top,        // the best `places`, each from a list or in own words, in order: fields `key_1`, `key_2` …
    several,    // any that pupil and adult named in the tops `of`, or own words; one to a line
    comparison, // asks nothing: lays the tops `of` side by side
    photo,
};

/// What an answer gives to the dossier.
enum class Yield { nothing, quality, result, evaluation, follow_up };

/// The same said to the pupil (`je`) and to the adult (`u`). May name {pupil} and {adult}.
struct Wording {
    std::string pupil, adult;
    const std::string& to(Side side) const { return side == Side::pupil ? pupil : adult; }
    bool empty() const { return pupil.empty() && adult.empty(); }
};

struct Example {
    Wording text;
    std::string quality;
};

struct Item {
    std::string key; // "pupil_situation_1"
    Kind kind = Kind::text;
    Wording label, hint;
    std::string list;            // of a choice or top: which list of the template
    std::string about;           // of a quality: the item in which its situation stands
    std::vector<std::string> of; // of a comparison or several: the pupil's top and the adult's
    int places = 1;              // of a top
    bool own_words = true;
    bool required = false;
    std::size_t max_length = 1000; // characters
    Yield yields = Yield::nothing;
    Voice told_by = Voice::both; // in the together part: who tells it
};

struct Step {
    std::string key;
    Voice voice = Voice::pupil;
    Place place = Place::at_home;
    Wording title, hint;
    std::vector<Example> examples;
    std::vector<Item> items;
};

/// One value that is kept: an item has one, a top several, a comparison and a photo none.
struct Field {
    std::string key;
    const Item* item = nullptr;
    const Step* step = nullptr;
    int place = 0; // in a top: 1, 2 …
    Voice voice() const { return step->voice; }
};

struct QualityList {
    std::string key;
    std::vector<std::string> words;
};

struct Template {
    std::string key; // "qualities"
    int version = 1;
    int grade = 1;
    int minutes = 0;
    std::string competence; // "qualities"
    std::string title;
    Wording why, expected;
    std::string preparation; // for the mentor: how the class gets ready
    std::string feedback;    // proposal: where, when and how feedback comes
    std::string goals;       // what stands under "goals" in the dossier
    std::string follow_up;   // and under "planned follow-up", when nobody wrote any
    std::vector<Wording> tips;
    std::vector<QualityList> lists;
    std::vector<Step> steps;
    std::vector<Field> fields;

    Template() = default;
    Template(const Template&) = delete; // fields point into steps
    Template& operator=(const Template&) = delete;

    const Field* field(std::string_view key) const;
    const Item* item(std::string_view key) const;
    const std::vector<std::string>& list(std::string_view key) const; // empty when there is none
    std::vector<const Step*> steps_of(Voice) const;
};
using TemplatePtr = std::shared_ptr<const Template>;

/// Says in English, for the author, what is wrong in the YAML.
struct BadTemplate : std::runtime_error {
    using std::runtime_error::runtime_error;
};
/// Throws BadTemplate.
TemplatePtr parse_template(std::string_view yaml);

/// Visits every text that a pupil or adult reads, for measuring its readability.
void each_text(const Template&,
               const std::function<void(Side, std::string_view where, std::string_view text)>&);

/// A template that is built in, with its YAML as it will be kept when it is set out.
struct LibraryTemplate {
    TemplatePtr form;
    std::string_view yaml;
    std::string hash; // of the YAML: equal content is parsed once
};
/// In order of grade.
const std::vector<LibraryTemplate>& library();
const LibraryTemplate* find_in_library(std::string_view template_key);

/// The form of what was set out: parsed once per content. `load` gives the YAML when it isn't known yet.
TemplatePtr form_of(const std::string& content_hash, const std::function<std::string()>& load);

} // namespace trialoog::assignments
