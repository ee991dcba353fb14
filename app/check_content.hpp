#pragma once
// Measures every text that is built in: the library's and the interface's. The method asks that a parent with
// little schooling can use it (HA-2), so a text that is too hard fails the build.

#include <string>
#include <vector>

namespace trialoog::app {

struct Text {
    std::string where; // "library/assignments/qualities.yaml: why"
    std::string text;
};
struct Verdict {
    Text text;
    double flesch_douma = 0; // of texts of 30 words or more
    int words = 0;
    int longest_sentence = 0;
    std::string problem; // "" when it is fine
};

constexpr double easiest_allowed = 65;
constexpr int shortest_measured = 30; // words
constexpr int longest_sentence_allowed = 18;

/// All strings of the library's YAML, and the interface's texts for pupils and parents.
std::vector<Text> built_in_texts();
/// Texts of a gettext template, but those that only staff and administrators see.
std::vector<Text> texts_of_template(std::string_view pot);
std::vector<Verdict> judge(const std::vector<Text>&);

/// Prints the worst ten; exit code 1 when a text has a problem.
int check_content();

} // namespace trialoog::app
