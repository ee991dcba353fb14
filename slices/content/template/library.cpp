// The templates that are built in, and those that were set out: each content is parsed once.

#include "slices/content/template/template.hpp"

#include "platform/embedded/embedded.hpp"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <map>
#include <mutex>

namespace trialoog::content {
namespace {

std::vector<LibraryTemplate> read_library() {
    std::vector<LibraryTemplate> all;
    for (const embedded::File& file : embedded::below("library/assignments")) {
        try {
            all.push_back({parse_template(file.content), file.content, hash_of(file.content)});
        } catch (const BadTemplate& wrong) {
            throw BadTemplate(fmt::format("{}: {}", file.path, wrong.what()));
        }
    }
    std::ranges::stable_sort(all, {}, [](const LibraryTemplate& one) { return one.form->grade; });
    return all;
}

// A school's own versions are few; should they ever be many, parsing again is only slow.
constexpr std::size_t most_forms_kept = 512;

struct Forms {
    std::mutex lock;
    std::map<std::string, TemplatePtr, std::less<>> by_hash;
};
Forms& forms() {
    static Forms kept;
    return kept;
}
} // namespace

// Two multiplicative hashes side by side: it tells contents of our own apart, it protects nothing.
std::string hash_of(std::string_view content) {
    std::uint64_t forward = 0xcbf29ce484222325, backward = 0x84222325cbf29ce4;
    for (std::size_t i = 0; i < content.size(); ++i) {
        forward = (forward ^ static_cast<unsigned char>(content[i])) * 0x100000001b3;
        backward = (backward ^ static_cast<unsigned char>(content[content.size() - 1 - i])) * 0x100000001b3;
    }
    return fmt::format("{:016x}{:016x}", forward, backward);
}

const std::vector<LibraryTemplate>& library() {
    static const std::vector<LibraryTemplate> all = read_library();
    return all;
}

const LibraryTemplate* find_in_library(std::string_view template_key) {
    for (const LibraryTemplate& one : library())
        if (one.form->key == template_key) return &one;
    return nullptr;
}

TemplatePtr form_of(const std::string& content_hash, const std::function<std::string()>& load) {
    {
        const std::scoped_lock held(forms().lock);
        const auto found = forms().by_hash.find(content_hash);
        if (found != forms().by_hash.end()) return found->second;
    }
    TemplatePtr parsed = parse_template(load());
    const std::scoped_lock held(forms().lock);
    if (forms().by_hash.size() >= most_forms_kept) forms().by_hash.clear();
    return forms().by_hash.emplace(content_hash, std::move(parsed)).first->second;
}

} // namespace trialoog::content
