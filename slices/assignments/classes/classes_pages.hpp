#pragma once
#include "platform/html/html.hpp"
#include "slices/assignments/classes/classes_store.hpp"

#include <string>
#include <vector>

namespace trialoog::assignments {

struct ClassesPage {
    std::vector<ClassFigures> classes; // filtered
    ClassFilter filter;
    std::string words; // that a pupil is looked for by
    std::vector<PupilOfSchool> found;
    bool may_see_dossier = false;
};
html::Html classes_page(const ClassesPage&);
std::string classes_csv(const std::vector<ClassFigures>&);

html::Html figures_page(const std::vector<GradeFigures>&);
std::string figures_csv(const std::vector<GradeFigures>&);

} // namespace trialoog::assignments
