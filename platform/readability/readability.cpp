#include "platform/readability/readability.hpp"

#include "platform/readability/sentences.hpp"
#include "platform/readability/syllables.hpp"

namespace trialoog::readability {

class Reader::Impl {
public:
    explicit Impl(const std::string& dictionary_path) : syllables_(dictionary_path) {}

    Measure measure(std::string_view text) const {
        Measure total;
        for (const Sentence& sentence : sentences(text))
            add(total, sentence);
        if (total.words == 0) return total;
        const double words = total.words;
        total.flesch_douma = 206.835 - 0.93 * words / total.sentences - 77 * total.syllables / words;
        return total;
    }
    int syllables(std::string_view word) const { return syllables_.of(word); }

private:
    void add(Measure& total, const Sentence& sentence) const {
        const int length = static_cast<int>(sentence.words.size());
        ++total.sentences;
        total.words += length;
        for (const auto word : sentence.words)
            total.syllables += syllables_.of(word);
        if (length <= total.longest_sentence) return;
        total.longest_sentence = length;
        total.longest_text = sentence.text;
    }

    Syllables syllables_;
};

Reader::Reader(const std::string& dictionary_path) : impl_(std::make_unique<Impl>(dictionary_path)) {}
Reader::~Reader() = default;
Measure Reader::measure(std::string_view text) const { return impl_->measure(text); }
int Reader::syllables(std::string_view word) const { return impl_->syllables(word); }

} // namespace trialoog::readability
