// The network drawn: the pupil in the middle, three rings, a numbered dot for each job. The same facts stand
// as text below the drawing.

#include "slices/dossier/parts.hpp"

#include "platform/i18n/i18n.hpp"

#include <fmt/core.h>

namespace trialoog::dossier {

using namespace html;

namespace {

std::string at(double value) { return fmt::format("{:.1f}", value); }

/// What has room below a dot.
std::string short_word(const std::string& job) {
    constexpr std::size_t most = 16;
    std::size_t characters = 0;
    for (std::size_t i = 0; i < job.size(); ++i)
        if ((static_cast<unsigned char>(job[i]) & 0xC0) != 0x80 && ++characters > most)
            return job.substr(0, i) + "…";
    return job;
}

Html ring(Circle circle) {
    return html::circle(cls("ring " + std::string(code(circle))), attr("cx", "200"), attr("cy", "200"),
                        attr("r", at(ring_of(circle))));
}

Html drawn(const Dot& dot) {
    const std::string kind(code(dot.person->circle));
    return g(cls("dot " + kind), html::circle(attr("cx", at(dot.x)), attr("cy", at(dot.y)), attr("r", "13")),
             text(attr("x", at(dot.x)), attr("y", at(dot.y + 4.5)), std::to_string(dot.number)),
             text(cls("word"), attr("x", at(dot.x)), attr("y", at(dot.y + 24)),
                  short_word(t_content(dot.person->job))));
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
    return figure(cls("network"),
                  svg(attr("viewBox", "0 0 400 400"), role("img"), aria_label(described(all)),
                      ring(Circle::leisure), ring(Circle::acquaintances), ring(Circle::family),
                      html::circle(cls("me"), attr("cx", "200"), attr("cy", "200"), attr("r", "44")),
                      text(cls("me-name"), attr("x", "200"), attr("y", "205"), short_word(given_name)),
                      each(all, drawn)));
}

} // namespace trialoog::dossier
