#pragma once
// What questions show of people we have, and the questions about pupils. Only for the files that judge.

#include "slices/school/plan/judge.hpp"
#include "slices/school/plan/planning.hpp"

namespace trialoog::school {

class SidesOnRecord final : public Sides {
public:
    explicit SidesOnRecord(const OnRecord&);
    Side of(const std::string& person_id) const override;

private:
    const OnRecord& on_record_;
    std::unordered_map<std::string, std::string> number_of_, class_of_;
    std::unordered_map<std::string, std::vector<std::string>> children_of_;
};

/// Somebody new with the name, birthday or e-mail of a pupil who isn't in the files. Returns the numbers that
/// wait.
std::set<std::string> ask_about_new_pupils(Planning&, const std::vector<Told>&, const Sides&);
/// Returns the numbers of pupils who died, or of whom it is asked: nothing else of their rows is applied.
std::set<std::string> ask_about_deceased_pupils(Planning&, const Sides&);

} // namespace trialoog::school
