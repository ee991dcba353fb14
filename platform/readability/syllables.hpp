#pragma once
// Counting syllables in Dutch: a dictionary of hyphenation points, and the vowels it never breaks at.

#include <memory>
#include <string>
#include <string_view>

struct _HyphenDict;

namespace trialoog::readability {

class Syllables {
public:
    /// Throws std::runtime_error naming the package to install when the dictionary isn't there.
    explicit Syllables(const std::string& dictionary_path);
    /// At least 1.
    int of(std::string_view word) const;

private:
    int of_part(const std::string& letters) const;

    struct Free {
        void operator()(_HyphenDict*) const;
    };
    std::unique_ptr<_HyphenDict, Free> dictionary_;
};

} // namespace trialoog::readability
