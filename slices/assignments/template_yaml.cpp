// Reads a template from YAML, and says precisely what is wrong with one.

#include "slices/assignments/template.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <initializer_list>
#include <set>
#include <utility>
#include <yaml-cpp/yaml.h>

namespace trialoog::assignments {
namespace {

[[noreturn]] void refuse(const YAML::Node& at, std::string_view what) {
    throw BadTemplate(fmt::format("line {}: {}", at.Mark().line + 1, what));
}

void only_keys(const YAML::Node& map, std::initializer_list<std::string_view> known) {
    if (!map.IsMap()) refuse(map, "a map is expected here");
    for (const auto& entry : map) {
        const auto key = entry.first.as<std::string>();
        if (std::ranges::find(known, key) == known.end())
            refuse(entry.first, fmt::format("'{}' means nothing here", key));
    }
}

std::string text(const YAML::Node& map, const char* key, bool required = false) {
    const YAML::Node node = map[key];
    if (node && node.IsScalar()) return node.as<std::string>();
    if (node && !node.IsNull()) refuse(node, fmt::format("'{}' must be a text", key));
    if (required) refuse(map, fmt::format("'{}' is missing", key));
    return {};
}

int number(const YAML::Node& map, const char* key, int otherwise) {
    const YAML::Node node = map[key];
    if (!node) return otherwise;
    int value = 0;
    if (!YAML::convert<int>::decode(node, value)) refuse(node, fmt::format("'{}' must be a number", key));
    return value;
}

bool yes(const YAML::Node& map, const char* key, bool otherwise) {
    const YAML::Node node = map[key];
    if (!node) return otherwise;
    bool value = false;
    if (!YAML::convert<bool>::decode(node, value))
        refuse(node, fmt::format("'{}' must be true or false", key));
    return value;
}

std::vector<std::string> words(const YAML::Node& node) {
    std::vector<std::string> found;
    if (!node) return found;
    if (!node.IsSequence()) refuse(node, "a list is expected here");
    for (const auto& word : node) {
        if (!word.IsScalar()) refuse(word, "a word or sentence is expected here");
        found.push_back(word.as<std::string>());
    }
    return found;
}

/// One text for both, or `{pupil: …, adult: …}`.
Wording wording_of(const YAML::Node& node) {
    if (!node) return {};
    if (node.IsScalar()) return {node.as<std::string>(), node.as<std::string>()};
    only_keys(node, {"pupil", "adult"});
    return {text(node, "pupil"), text(node, "adult")};
}

template <class Enum>
Enum one_of(const YAML::Node& map, const char* key, Enum otherwise,
            std::initializer_list<std::pair<std::string_view, Enum>> known) {
    const std::string said = text(map, key);
    if (said.empty()) return otherwise;
    for (const auto& [name, value] : known)
        if (name == said) return value;
    refuse(map[key], fmt::format("'{}' is no {}", said, key));
}

Item item_of(const YAML::Node& node) {
    only_keys(node, {"key", "kind", "label", "hint", "list", "about", "of", "places", "own_words", "required",
                     "max_length", "yields", "told_by"});
    Item item;
    item.key = text(node, "key", true);
    item.kind = one_of(node, "kind", Kind::text,
                       {{"text", Kind::text},
                        {"line", Kind::line},
                        {"choice", Kind::choice},
                        {"top", Kind::top},
                        {"several", Kind::several},
                        {"comparison", Kind::comparison},
                        {"photo", Kind::photo}});
    item.label = wording_of(node["label"]);
    item.hint = wording_of(node["hint"]);
    item.list = text(node, "list");
    item.about = text(node, "about");
    item.of = words(node["of"]);
    item.places = number(node, "places", item.kind == Kind::top ? 3 : 1);
    item.own_words = yes(node, "own_words", true);
    item.required = yes(node, "required", false);
    const bool short_one = item.kind == Kind::line || item.kind == Kind::choice || item.kind == Kind::top;
    item.max_length = static_cast<std::size_t>(number(node, "max_length", short_one ? 60 : 1000));
    item.yields = one_of(node, "yields", Yield::nothing,
                         {{"quality", Yield::quality},
                          {"result", Yield::result},
                          {"evaluation", Yield::evaluation},
                          {"follow_up", Yield::follow_up}});
    item.told_by = one_of(node, "told_by", Voice::both, {{"pupil", Voice::pupil}, {"adult", Voice::adult}});
    if (item.label.empty()) refuse(node, "'label' is missing");
    if (item.places < 1 || item.places > 9) refuse(node, "'places' goes from 1 to 9");
    return item;
}

Step step_of(const YAML::Node& node) {
    only_keys(node, {"key", "voice", "place", "title", "hint", "examples", "items"});
    Step step;
    step.key = text(node, "key", true);
    step.voice = one_of(node, "voice", Voice::pupil,
                        {{"pupil", Voice::pupil}, {"adult", Voice::adult}, {"both", Voice::both}});
    step.place = one_of(node, "place", Place::at_home,
                        {{"class", Place::in_class}, {"home", Place::at_home}, {"alone", Place::alone}});
    step.title = wording_of(node["title"]);
    step.hint = wording_of(node["hint"]);
    for (const auto& example : node["examples"]) {
        only_keys(example, {"text", "quality"});
        step.examples.push_back({wording_of(example["text"]), text(example, "quality", true)});
    }
    for (const auto& item : node["items"])
        step.items.push_back(item_of(item));
    if (step.title.empty()) refuse(node, "'title' is missing");
    if (step.items.empty()) refuse(node, "a step needs items");
    return step;
}

void list_fields(Template& form) {
    for (const Step& step : form.steps)
        for (const Item& item : step.items) {
            if (item.kind == Kind::comparison || item.kind == Kind::photo) continue;
            if (item.kind != Kind::top)
                form.fields.push_back({item.key, &item, &step, 0});
            else
                for (int place = 1; place <= item.places; ++place)
                    form.fields.push_back({fmt::format("{}_{}", item.key, place), &item, &step, place});
        }
}

bool is_key(std::string_view key) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    return !key.empty() && key.size() <= 40 && std::ranges::all_of(key, fits);
}

void check_names(const Template& form) {
    std::set<std::string> seen;
    const auto once = [&](const std::string& key) {
        if (!is_key(key)) throw BadTemplate(fmt::format("'{}': a key is a-z, 0-9 and _", key));
        if (!seen.insert(key).second) throw BadTemplate(fmt::format("the key '{}' is there twice", key));
    };
    for (const Step& step : form.steps)
        for (const Item& item : step.items)
            once(item.key);
    for (const Field& field : form.fields)
        if (field.place > 0) once(field.key);
}

void check_references(const Template& form) {
    for (const Step& step : form.steps)
        for (const Item& item : step.items) {
            const bool needs_list = item.kind == Kind::choice || item.kind == Kind::top;
            if (needs_list && form.list(item.list).empty())
                throw BadTemplate(fmt::format("{}: there is no list '{}'", item.key, item.list));
            if (!item.about.empty() && !form.item(item.about))
                throw BadTemplate(fmt::format("{}: there is no item '{}' to be about", item.key, item.about));
            const bool needs_tops = item.kind == Kind::comparison || item.kind == Kind::several;
            if (needs_tops && item.of.size() != 2)
                throw BadTemplate(fmt::format("{}: 'of' names the pupil's and the adult's top", item.key));
            for (const std::string& top : item.of)
                if (const Item* named = form.item(top); !named || named->kind != Kind::top)
                    throw BadTemplate(fmt::format("{}: '{}' is no top", item.key, top));
        }
}

TemplatePtr template_of(const YAML::Node& root) {
    only_keys(root, {"key", "version", "grade", "minutes", "competence", "title", "why", "expected",
                     "preparation", "feedback", "goals", "follow_up", "tips", "lists", "steps"});
    auto form = std::make_shared<Template>();
    form->key = text(root, "key", true);
    form->version = number(root, "version", 1);
    form->grade = number(root, "grade", 1);
    form->minutes = number(root, "minutes", 0);
    form->competence = text(root, "competence");
    form->title = text(root, "title", true);
    form->why = wording_of(root["why"]);
    form->expected = wording_of(root["expected"]);
    form->preparation = text(root, "preparation");
    form->feedback = text(root, "feedback", true);
    form->goals = text(root, "goals", true);
    form->follow_up = text(root, "follow_up");
    for (const auto& tip : root["tips"])
        form->tips.push_back(wording_of(tip));
    for (const auto& list : root["lists"])
        form->lists.push_back({list.first.as<std::string>(), words(list.second)});
    for (const auto& step : root["steps"])
        form->steps.push_back(step_of(step));
    if (form->why.empty() || form->expected.empty()) refuse(root, "'why' and 'expected' are needed (HA-1)");
    if (form->minutes < 1) refuse(root, "'minutes' says how long it takes (HA-1)");
    if (form->steps.empty()) refuse(root, "'steps' is missing");
    list_fields(*form);
    check_names(*form);
    check_references(*form);
    return form;
}
} // namespace

TemplatePtr parse_template(std::string_view yaml) {
    try {
        return template_of(YAML::Load(std::string(yaml)));
    } catch (const YAML::Exception& wrong) {
        throw BadTemplate(wrong.what());
    }
}

} // namespace trialoog::assignments
