// The network drawn: the pupil in the middle, three rings, a numbered dot for each job. The same facts stand
// as text below the drawing.

#include "slices/dossier/network/network_drawing.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/core.h>
#include <optional>

namespace trialoog::dossier {

using namespace html;

namespace {

/// Whole units: less than a point on a phone.
std::string at(double value) { return std::to_string(std::lround(value)); }

/// What has room beside a dot.
std::string short_word(const std::string& job) {
    constexpr std::size_t most = 22;
    std::size_t characters = 0;
    for (std::size_t i = 0; i < job.size(); ++i)
        if ((static_cast<unsigned char>(job[i]) & 0xC0) != 0x80 && ++characters > most)
            return job.substr(0, i) + "…";
    return job;
}

struct Box {
    double left, top, right, bottom;
    bool touches(const Box& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};
constexpr Box sheet{-110, 0, 510, 400}; // wider than the rings: words stand beside them
constexpr double dot_radius = 13;

struct Word {
    std::string text;
    std::string_view anchor;
    double x = 0, y = 0;
};

/// The word at a side of its dot where it touches no other word or dot; where there is none, the number says
/// enough.
class Places {
public:
    explicit Places(const std::vector<Dot>& all) {
        for (const Dot& dot : all)
            taken_.push_back(
                {dot.x - dot_radius, dot.y - dot_radius, dot.x + dot_radius, dot.y + dot_radius});
        taken_.push_back({156, 156, 244, 244}); // the pupil
    }

    std::optional<Word> of(const Dot& dot) {
        const std::string said = short_word(t_content(dot.person->job));
        const double wide = 6.6 * static_cast<double>(look::characters(said)), gap = dot_radius + 4;
        const Word right{said, "start", dot.x + gap, dot.y + 4}, left{said, "end", dot.x - gap, dot.y + 4},
            below{said, "middle", dot.x, dot.y + 26}, above{said, "middle", dot.x, dot.y - 18};
        const bool is_right = dot.x >= drawing_side / 2;
        for (const Word& word : {is_right ? right : left, below, above, is_right ? left : right})
            if (const Box box = box_of(word, wide); is_free(box)) {
                taken_.push_back(box);
                return word;
            }
        return std::nullopt;
    }

private:
    static Box box_of(const Word& word, double wide) {
        const double from = word.anchor == "start" ? word.x
                            : word.anchor == "end" ? word.x - wide
                                                   : word.x - wide / 2;
        return {from, word.y - 11, from + wide, word.y + 3};
    }
    bool is_free(const Box& box) const {
        return box.left >= sheet.left && box.right <= sheet.right && box.top >= sheet.top &&
               box.bottom <= sheet.bottom &&
               std::ranges::none_of(taken_, [&](const Box& other) { return other.touches(box); });
    }
    std::vector<Box> taken_;
};

Html ring(Circle circle) {
    return html::circle(cls("ring " + std::string(code(circle))), attr("cx", "200"), attr("cy", "200"),
                        attr("r", at(ring_of(circle))));
}

Html drawn(const Dot& dot, const std::optional<Word>& word) {
    const std::string kind(code(dot.person->circle));
    return g(cls("dot " + kind),
             html::circle(attr("cx", at(dot.x)), attr("cy", at(dot.y)), attr("r", at(dot_radius))),
             text(attr("x", at(dot.x)), attr("y", at(dot.y + 4.5)), std::to_string(dot.number)),
             when(word.has_value(), [&] {
                 return Html(text(cls("word " + std::string(word->anchor)), attr("x", at(word->x)),
                                  attr("y", at(word->y)), word->text));
             }));
}

std::string described(const std::vector<Dot>& all) {
    std::vector<std::string> jobs;
    for (const Dot& dot : all)
        jobs.push_back(t_content(dot.person->job));
    return tf("In de tekening: {jobs}.", fmt::arg("jobs", i18n::list_of(jobs)));
}

} // namespace

Html network_drawing(const std::vector<NetworkPerson>& persons, const std::string& given_name) {
    const std::vector<Dot> all = dots(persons);
    Places places(all);
    return figure(cls("network"),
                  svg(attr("viewBox", fmt::format("{} {} {} {}", sheet.left, sheet.top,
                                                  sheet.right - sheet.left, sheet.bottom - sheet.top)),
                      role("img"), aria_label(described(all)), ring(Circle::leisure),
                      ring(Circle::acquaintances), ring(Circle::family),
                      html::circle(cls("me"), attr("cx", "200"), attr("cy", "200"), attr("r", "44")),
                      text(cls("me-name"), attr("x", "200"), attr("y", "205"), short_word(given_name)),
                      each(all, [&](const Dot& dot) { return drawn(dot, places.of(dot)); })));
}

} // namespace trialoog::dossier
