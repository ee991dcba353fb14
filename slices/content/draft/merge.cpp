#include "slices/content/draft/merge.hpp"

namespace trialoog::content {

Merged merge(const Values& before, const Values& now, const Values& mine) {
    Merged merged;
    for (const auto& [name, typed] : mine) {
        const auto kept = now.find(name), seen = before.find(name);
        merged.values[name] = typed;
        if (kept == now.end() || kept->second == typed) continue;
        const bool i_changed = seen == before.end() || seen->second != typed;
        const bool they_changed = seen == before.end() || seen->second != kept->second;
        if (!i_changed) merged.values[name] = kept->second;
        if (i_changed && they_changed) merged.clashes.push_back({name, typed, kept->second});
    }
    return merged;
}

} // namespace trialoog::content
