#pragma once
// Whether a number still leads to whom it led before. A key is never trusted over facts that contradict it:
// rows are judged against what we have and against each other, and a contradiction is asked.

#include "slices/school/records/likeness.hpp"
#include "slices/school/records/on_record.hpp"
#include "slices/school/records/question.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace trialoog::school {

/// What the files say of the person with one number.
struct Told {
    std::string key;
    Person person; // without an id
    std::string where;
    std::string place; // the class; whose caregiver
    /// Of a caregiver: mother here and father there, of one pupil.
    bool relation_contradicts = false;
};

enum class Verdict { same, accents, doubtful };
Verdict judge(As, const Person& there, const Told&);

/// What becomes of the numbers in the files.
struct Ruling {
    std::set<std::string> waiting; // numbers whose rows wait
    std::map<std::string, std::string>
        moved; // number → id of the person that it belongs to from now on, "" for new
    std::set<std::string> keep_spelling; // numbers: the same person, but the name stays as we have it
    std::set<std::string> in_doubt;      // ids of people about whom a question is open
    std::set<std::string> replaced;      // ids of people whose number went to somebody new
};

/// What the questions show of somebody we have.
class Sides {
public:
    virtual ~Sides() = default;
    virtual Side of(const std::string& person_id) const = 0;
};

/// `may_leave`: an answer may say that somebody left (not while rows couldn't be read).
Ruling rule_on_keys(As, const std::vector<Told>&, const std::map<std::string, std::string>& keys,
                    const OnRecord&, const Sides&, bool may_leave, Inquiry&);

Side side_of(const Told&);

} // namespace trialoog::school
