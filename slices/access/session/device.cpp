#include "slices/access/session/session.hpp"

#include <array>

namespace trialoog::access {
namespace {
struct Sign {
    std::string_view in_agent, name;
};
// The first that fits: Edge and Samsung's browser say Chrome too, Chrome says Safari too.
constexpr std::array browsers{Sign{"Edg", "Edge"},      Sign{"SamsungBrowser", "Samsung Internet"},
                              Sign{"OPR", "Opera"},     Sign{"Firefox", "Firefox"},
                              Sign{"FxiOS", "Firefox"}, Sign{"CriOS", "Chrome"},
                              Sign{"Chrome", "Chrome"}, Sign{"Safari", "Safari"}};
constexpr std::array systems{
    Sign{"iPhone", "iPhone"},   Sign{"iPad", "iPad"},  Sign{"Android", "Android"}, Sign{"CrOS", "Chromebook"},
    Sign{"Windows", "Windows"}, Sign{"Mac OS", "Mac"}, Sign{"Linux", "Linux"}};

std::string_view first_sign(std::string_view agent, auto& signs) {
    for (const Sign& sign : signs)
        if (agent.find(sign.in_agent) != agent.npos) return sign.name;
    return {};
}
} // namespace

std::string device_name(std::string_view user_agent) {
    const auto browser = first_sign(user_agent, browsers), system = first_sign(user_agent, systems);
    if (browser.empty()) return std::string(system);
    if (system.empty()) return std::string(browser);
    return std::string(browser) + " · " + std::string(system);
}

} // namespace trialoog::access
