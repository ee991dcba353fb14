#pragma once
// How things to write on are drawn. Lengths are millimetres.

#include "slices/assignments/paper/sheets.hpp"

namespace trialoog::assignments::sheet {

inline constexpr double left = 18, width = 174, top = 47, bottom = 281;
inline constexpr pdf::Colour pupil_ink{0.043, 0.420, 0.365}, adult_ink{0.659, 0.278, 0.039},
    together_ink{0.227, 0.290, 0.624}, pale{0.965, 0.953, 0.929}, write_line{0.70, 0.68, 0.64};

pdf::Colour ink_of(Part);
pdf::Style style(std::string_view language, double size, pdf::Weight = pdf::Weight::regular,
                 pdf::Colour = pdf::ink);

struct NamedAddress {
    std::string name, address;
};

/// Collects the blocks of a part.
class Sheet {
public:
    Sheet(const pdf::Document& measure, std::string reads) : language(std::move(reads)), measure_(measure) {}

    void text(const std::string&, const pdf::Style&, double after, bool keep_with_next = false);
    /// Lines to write on.
    void lines(int count);
    /// Room for a date.
    void day();
    /// "1. ________", numbered lines.
    void numbered(int count);
    /// Words with a box to tick, in columns; `own` ends with a line for an own word.
    void ticks(const std::vector<std::string>& words, bool own);
    /// Words to choose from, in a pale frame.
    void words(const std::string& label, const std::vector<std::string>& words);
    void table(const std::vector<std::string>& columns, int rows);
    /// Ten circles.
    void scale();
    /// An address to type, and its code for a phone.
    void link(const std::string& address);
    /// Several to choose from, two beside each other.
    void links(const std::vector<NamedAddress>&);
    /// An empty frame with a word in it.
    void frame(double height, const std::string& label);
    void space(double height, bool keep_with_next = false);

    const std::string language;
    std::vector<Block> blocks;

private:
    void add(double height, std::function<void(pdf::Document&, double)> draw, bool keep_with_next = false);
    double height_of(double wide, const std::string& text, const pdf::Style&) const;
    const pdf::Document& measure_;
};

/// While a part is laid out.
struct Asking {
    const Template& form;
    Side reader;
    const Names& names;
    const SchoolLinks& links;
    std::vector<std::string> shown = {}; // lists that stand on the sheet already
};
/// What an item asks, and where its answer goes.
void ask(Sheet&, Asking&, const Item&);

} // namespace trialoog::assignments::sheet
