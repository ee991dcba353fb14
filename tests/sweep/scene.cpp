#include "tests/sweep/scene.hpp"

namespace trialoog::test {
namespace {
std::vector<Scene>& brought() {
    static std::vector<Scene> all; // filled before main(), as doctest's cases are
    return all;
}
} // namespace

OnStage::OnStage(Scene scene) { brought().push_back(std::move(scene)); }
const std::vector<Scene>& scenes() { return brought(); }

} // namespace trialoog::test
