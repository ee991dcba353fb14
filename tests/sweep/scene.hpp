#pragma once
// What one slice brings on the stage of the sweep: its routes, and an object for each of their paths. It
// stands in the slice, as scene_for_tests.cpp: `const OnStage scene({…});`.

#include "platform/db/db.hpp"
#include "tests/sweep/table.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::test {

struct Scene {
    std::vector<Row> rows;
    /// Its objects of a school (any of its targets), and of a pupil and class: once for each.
    std::function<void(db::Writer&, const Target&)> furnish_school = {}, furnish = {};
    /// Puts all back as it was furnished, in every school.
    std::function<void(db::Writer&)> restore = {};
    /// What a path's parameter is for a target: {"leaver", …}.
    std::map<std::string, std::function<std::string(const Target&)>, std::less<>> ids = {};
};

class OnStage {
public:
    explicit OnStage(Scene);
};
/// Of every slice that has one.
const std::vector<Scene>& scenes();

} // namespace trialoog::test
