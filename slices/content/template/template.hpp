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

namespace trialoog::content {

/// The two who do the work.
enum class Side { pupil, adult };

/// Whose answer a field is. `both`: filled in together, by either.
enum class Answerer { pupil, adult, both };

/// Where a step is done (HA-6).
enum class Place { in_class, at_home, alone };

/// The parts of a work in the order in which they are done; pupil and adult may do theirs at the same time.
/// `together` opens when both are ready, `after` (the pupil alone, or in class) when that is done.
enum class Part { pupil, adult, together, after };

enum class Kind {
    text,      // some lines
    line,      // one line
    choice,    // one of a list, or own words
    top,       // the best `places`, each from a list or in own words, in order: fields `key_1`, `key_2` …
    several,   // any of a list, or of what the tops `of` name, or own words; one to a line
    questions, // like several: questions to take along, printed on a sheet
    rows,   // a small table, `places` rows: fields `key_1_job`, `key_1_whose` … (job before person: HA-3)
    mark,   // 1 to 10, and why: fields `key` and `key_why`
    date,   // a day
    place,  // one line that names a place
    poster, // a drawing board: its field holds JSON (see poster.hpp)
    read,   // asks nothing: `text` to read
    link,   // asks nothing: a film or site, opened on a tap; the school may set its address
    comparison, // asks nothing: lays the tops `of` side by side
    photo,
};

/// What an answer gives to the dossier.
enum class Yield {
    nothing,
    quality,
    motive,
    job,
    person, // of the family's network: a row with a job and whose it is
    profile,
    course,
    next_step,
    result,
    evaluation,
    follow_up,
};

/// What an answer adds to the job, profile or course that it is `about`.
enum class Tells { nothing, for_it, against_it, to_find_out };

/// What the dossier knows already, to show as a tip or to offer as an answer.
enum class Known { nothing, qualities, motives, jobs, profiles, courses };

/// The same said to the pupil (`je`) and to the adult (`u`). May name {pupil} and {adult}.
struct Wording {
    std::string pupil, adult;
    const std::string& to(Side side) const { return side == Side::pupil ? pupil : adult; }
    bool empty() const { return pupil.empty() && adult.empty(); }
    bool operator==(const Wording&) const = default;
};

struct Example {
    Wording text;
    std::string quality;
    bool operator==(const Example&) const = default;
};

/// A column of rows.
struct Column {
    std::string key; // "job"
    Wording label;
    std::string list; // words to suggest, or ""
    bool operator==(const Column&) const = default;
};

struct Item {
    std::string key; // "pupil_situation_1"
    Kind kind = Kind::text;
    Wording label, hint, text; // `text`: of a read
    std::string list;          // of a choice, top, several or questions: which list of the template
    std::string about;         // of a quality: the item in which its situation stands; with `tells` or of a
                               // mark: the field that names the job, profile or course
    std::vector<std::string>
        of; // of a comparison: the pupil's top and the adult's; of a several: tops and rows
    std::vector<Column> columns; // of rows
    std::string circle;          // of rows of persons: "family", "acquaintances", "leisure"
    std::string link, link_of; // of a link: its key among the school's links; the field whose answer chooses
    std::string url;           // of a link: the address until the school sets one, or ""
    std::string blank;         // what stands for the answer in other texts while there is none
    int places = 1;            // of a top or rows
    int at_least = 1;          // of a several or questions: so many, when there are any
    bool own_words = true;
    bool required = false;
    std::size_t max_length = 1000; // characters
    Yield yields = Yield::nothing;
    Tells tells = Tells::nothing;
    Known offers = Known::nothing;     // what of the dossier is offered as an answer
    Answerer told_by = Answerer::both; // in the together part: who tells it
    int line = 0;                      // in the file, for whoever wrote it
    bool operator==(const Item&) const = default;
};

/// It names itself what it speaks against: work that somebody would rather not do.
bool names_a_dislike(const Item&);

struct Step {
    std::string key;
    Answerer answerer = Answerer::pupil;
    Place place = Place::at_home;
    bool after = false;                  // of the pupil: comes after what they do together
    bool with_previous = false;          // on the page of the step before it
    std::string opens_on;                // the date field on whose day it opens, or ""
    std::string only_with;               // is there only when this field has an answer, or ""
    Known from_dossier = Known::nothing; // shown as a tip
    Wording title, hint;
    std::vector<Example> examples;
    std::vector<Item> items;
    bool operator==(const Step&) const = default;
};
Part part_of(const Step&);
/// The steps that stand on one page.
using Page = std::vector<const Step*>;

/// One value that is kept: most items have one; a top, rows and a mark have several; what asks nothing none.
struct Field {
    std::string key;
    const Item* item = nullptr;
    const Step* step = nullptr;
    int place = 0;  // in a top or rows: 1, 2 …
    int column = 0; // in rows: which column; in a mark: 1 is the why
    Answerer answerer() const { return step->answerer; }
    Part part() const { return part_of(*step); }
    bool is_required() const; // of rows: only the first row's first column
};

struct QualityList {
    std::string key;
    std::vector<std::string> words;
    bool operator==(const QualityList&) const = default;
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
    std::string debrief;     // and how it looks back on it (HA-8)
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
    const Step* step_of(std::string_view item_key) const;
    const std::vector<std::string>& list(std::string_view key) const; // empty when there is none
    std::vector<const Step*> steps_of(Part) const;
    std::vector<Page> pages_of(Part) const;
    bool has(Part) const;
    /// The fields of an item, in order.
    std::vector<const Field*> fields_of(const Item&) const;
};
using TemplatePtr = std::shared_ptr<const Template>;

/// Says in English, for the author, what is wrong in the YAML.
struct BadTemplate : std::runtime_error {
    using std::runtime_error::runtime_error;
};
/// Throws BadTemplate.
TemplatePtr parse_template(std::string_view yaml);
/// The same of one that is still being written: texts, steps and what items speak of may be missing. Only for
/// YAML that to_yaml made, and throws BadTemplate for what it couldn't have made.
std::shared_ptr<Template> read_draft(std::string_view yaml);
/// Reads back as the same template, finished or not. Goes by `steps`; `fields` needn't be right any more.
std::string to_yaml(const Template&);

/// What holds where a template doesn't say: `max_length` in characters, and `places`.
std::size_t usual_length(Kind);
int usual_places(Kind);

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

/// Tells contents apart; two schools' contents can have the same, when somebody wants them to.
std::string hash_of(std::string_view content);

/// The form of what was set out: parsed once per content. `load` gives the YAML when it isn't known yet.
TemplatePtr form_of(const std::string& content_hash, const std::function<std::string()>& load);

} // namespace trialoog::content
