#pragma once
// A conversation guide (C-7): phase by phase what the mentor does, the question to the pupil and the one to
// the adult (G-1 … G-4), and how each of the three prepares. Read from YAML (library/guides/*.yaml; the shape
// stands in docs/content.md), Dutch, translated when it is shown.

#include "slices/content/template/template.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::conversations {

struct GuideStep {
    std::string key, title;
    std::vector<int> grades;               // only in these; empty: in all
    std::string cue;                       // to the mentor
    std::vector<std::string> pupil, adult; // questions, the main one first; the pupil is asked first (C-6)
    content::Wording otherwise;            // the main question in other words

    bool is_of(int grade) const;
};
struct Phase {
    std::string key, title;
    std::vector<GuideStep> steps;
};
/// The activity of a year plan that such a talk is.
struct ForActivity {
    int grade = 0;
    std::string key;
};

struct Guide {
    std::string key, title;
    int version = 1, minutes = 20; // 15 to 20 (C-4)
    std::vector<ForActivity> activities;
    std::vector<std::string> assignments;  // keys of home assignments on which it looks back
    std::vector<std::string> on_the_table; // parts of the dossier: "qualities"
    content::Wording why;
    std::string emphasis;                                      // for the mentor: what is central (C-3)
    std::vector<std::string> prepares, checklist, think_about; // mentor (C-8), pupil (C-7), adult
    std::vector<Phase> phases;
    std::vector<std::string> agreements, open_questions, disappointment; // examples (SF-9, C-9, SF-10)
};

/// Throws content::BadTemplate with the line and what is wrong.
Guide parse_guide(std::string_view yaml);

/// The library's, in the order of the grades' year plans.
const std::vector<Guide>& guides();
const Guide* find_guide(std::string_view key);
/// Nothing for an activity that is no conversation, or one of the school's own.
const Guide* guide_of_activity(int grade, std::string_view library_key);

/// A guide's text in the reader's language, of this pupil.
std::string said(const std::string& text, std::string_view pupil);

} // namespace trialoog::conversations
