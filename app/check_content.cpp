#include "app/check_content.hpp"

#include "platform/embedded/embedded.hpp"
#include "platform/readability/readability.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fmt/core.h>
#include <regex>
#include <sstream>
#include <yaml-cpp/yaml.h>

namespace trialoog::app {
namespace {

// Pages that pupils and parents never see; and the library, of which each text is measured where it stands.
constexpr std::array left_out{"library/", "slices/school/", "app/", "slices/access/people/staff_",
                              "slices/access/sign_in/staff_"};

void collect(const YAML::Node& node, const std::string& where, std::vector<Text>& texts) {
    if (node.IsScalar()) {
        texts.push_back({where, node.as<std::string>()});
    } else if (node.IsSequence()) {
        for (std::size_t i = 0; i < node.size(); ++i)
            collect(node[i], fmt::format("{}[{}]", where, i + 1), texts);
    } else if (node.IsMap()) {
        for (const auto& entry : node)
            collect(entry.second, where + " " + entry.first.as<std::string>(), texts);
    }
}

std::string unquoted(std::string_view line) {
    const auto from = line.find('"'), to = line.rfind('"');
    if (from == std::string_view::npos || to <= from) return {};
    std::string text;
    for (std::size_t i = from + 1; i < to; ++i) {
        if (line[i] == '\\' && i + 1 < to) {
            ++i;
            text += line[i] == 'n' ? '\n' : line[i];
        } else {
            text += line[i];
        }
    }
    return text;
}

bool is_left_out(const std::string& references) {
    std::istringstream in(references);
    for (std::string reference; in >> reference;)
        if (std::ranges::none_of(left_out, [&](const char* folder) { return reference.starts_with(folder); }))
            return false;
    return !references.empty();
}

// `{name}` stands for one word when it is read.
std::string as_read(const std::string& text) {
    static const std::regex place(R"(\{[a-z_]*\})");
    return std::regex_replace(text, place, "Noor");
}

std::string problem_of(const readability::Measure& measure) {
    if (measure.longest_sentence > longest_sentence_allowed)
        return fmt::format("a sentence of {} words (at most {}): {}", measure.longest_sentence,
                           longest_sentence_allowed, measure.longest_text);
    if (measure.words >= shortest_measured && measure.flesch_douma < easiest_allowed)
        return fmt::format("Flesch-Douma {:.0f} (at least {:.0f})", measure.flesch_douma, easiest_allowed);
    return {};
}

} // namespace

std::vector<Text> texts_of_template(std::string_view pot) {
    std::vector<Text> texts;
    std::istringstream in{std::string(pot)};
    std::string references, text;
    bool in_text = false;
    const auto finish = [&] {
        if (!text.empty() && !is_left_out(references)) texts.push_back({references, text});
        references.clear();
        text.clear();
        in_text = false;
    };
    for (std::string line; std::getline(in, line);) {
        if (line.empty())
            finish();
        else if (line.starts_with("#:"))
            references += line.substr(2);
        else if (line.starts_with("msgid")) { // the plural after the singular is a text too
            if (!text.empty()) text += "\n";
            text += unquoted(line);
            in_text = true;
        } else if (line.starts_with('"') && in_text)
            text += unquoted(line);
        else
            in_text = false;
    }
    finish();
    return texts;
}

std::vector<Text> built_in_texts() {
    std::vector<Text> texts;
    for (const embedded::File& file : embedded::below("library"))
        collect(YAML::Load(std::string(file.content)), std::string(file.path) + ":", texts);
    if (const auto pot = embedded::find("translations/trialoog.pot"))
        for (Text& text : texts_of_template(*pot))
            texts.push_back(std::move(text));
    return texts;
}

std::vector<Verdict> judge(const std::vector<Text>& texts) {
    const readability::Reader reader;
    std::vector<Verdict> verdicts;
    for (const Text& text : texts) {
        const auto measure = reader.measure(as_read(text.text));
        verdicts.push_back(
            {text, measure.flesch_douma, measure.words, measure.longest_sentence, problem_of(measure)});
    }
    return verdicts;
}

int check_content() {
    std::vector<Verdict> verdicts = judge(built_in_texts());
    const auto wrong = std::ranges::count_if(verdicts, [](const Verdict& v) { return !v.problem.empty(); });
    for (const Verdict& verdict : verdicts)
        if (!verdict.problem.empty()) fmt::print("{}\n    {}\n", verdict.text.where, verdict.problem);

    std::erase_if(verdicts, [](const Verdict& v) { return v.words < shortest_measured; });
    std::ranges::sort(verdicts, {}, &Verdict::flesch_douma);
    fmt::print("The hardest of {} texts of {} words or more (Flesch-Douma, at least {:.0f}):\n",
               verdicts.size(), shortest_measured, easiest_allowed);
    for (std::size_t i = 0; i < std::min<std::size_t>(10, verdicts.size()); ++i)
        fmt::print("{:6.1f}  {:3} words  {}\n", verdicts[i].flesch_douma, verdicts[i].words,
                   verdicts[i].text.where);
    if (wrong > 0) fmt::print("{} texts are too hard.\n", wrong);
    return wrong > 0 ? 1 : 0;
}

} // namespace trialoog::app
