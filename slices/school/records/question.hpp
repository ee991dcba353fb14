#pragma once
// What an import doesn't decide by itself: asked in the preview, with both sides shown. Without an answer the
// rows that it is about wait, and nothing of them is applied.

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::school {

/// What we have, or what the file says, of one person; empty where not known.
struct Side {
    std::string number, name, born_on, place; // `place`: the class, or whose caregiver
    std::string contact;                      // e-mail, phone
};

struct Question {
    enum class About {
        number,   // a known number, and facts of somebody else
        accents,  // the same but for accents
        same,     // somebody new who may be somebody we have
        mentor,   // of the class, or of single pupils
        deceased, // a pupil
    };
    struct Pair {
        Side ours, theirs; // `ours` or `theirs` may be empty: there is no such person
        std::string where; // file and line
    };
    struct Option {
        std::string value, label;
    };

    About about = About::number;
    std::string id; // of everything that is shown: an answer never counts for another question
    std::string title, hint;
    std::vector<Pair> pairs;
    std::vector<Option> options; // without "skip", which all questions have
    std::string answer;          // the value of an option, `skip`, or ""

    bool is_open() const { return answer.empty(); }
    bool waits() const { return answer.empty() || answer == skip; }
    static constexpr const char* skip = "overslaan";
};
std::string_view code(Question::About);

/// question id → value of an option, or `skip`
using Answers = std::map<std::string, std::string, std::less<>>;

/// Collects the questions of one import, and knows what was answered.
class Inquiry {
public:
    explicit Inquiry(const Answers& answers) : answers_(answers) {}

    /// The answer: the value of one of the options, or "" when the rows wait.
    std::string ask(Question);
    const std::vector<Question>& questions() const { return questions_; }

private:
    const Answers& answers_;
    std::vector<Question> questions_;
};

} // namespace trialoog::school
