// Reads a template from YAML, and says precisely what is wrong with one.

#include "slices/content/template/flaws.hpp"
#include "slices/content/template/kind_traits.hpp"
#include "slices/content/template/template_words.hpp"
#include "slices/content/template/yaml_fields.hpp"

#include <fmt/format.h>
#include <utility>
#include <yaml-cpp/yaml.h>

namespace trialoog::content {
namespace {

using namespace fields;

template <class Enum, class Known>
Enum one_of(const YAML::Node& map, const char* key, Enum otherwise, const Known& known) {
    const std::string said = text(map, key);
    if (said.empty()) return otherwise;
    for (const auto& [name, value] : known)
        if (name == said) return value;
    std::string allowed;
    for (const auto& [name, value] : known)
        allowed.append(allowed.empty() ? "" : ", ").append(name);
    refuse(map[key], fmt::format("'{}' is no {}; it is one of: {}", said, key, allowed));
}

std::vector<Column> columns_of(const YAML::Node& node) {
    std::vector<Column> found;
    for (const auto& column : node) {
        only_keys(column, {"key", "label", "list"});
        found.push_back({text(column, "key", true), wording_of(column["label"]), text(column, "list")});
    }
    return found;
}

Item item_of(const YAML::Node& node) {
    only_keys(node,
              {"key",     "kind",   "label",     "hint",    "text",       "list",   "about",   "of",
               "columns", "circle", "link",      "link_of", "url",        "blank",  "places",  "required",
               "yields",  "tells",  "own_words", "told_by", "max_length", "offers", "at_least"});
    Item item;
    item.line = node.Mark().line + 1;
    item.key = text(node, "key", true);
    item.kind = one_of(node, "kind", Kind::text, said::kinds);
    item.label = wording_of(node["label"]);
    item.hint = wording_of(node["hint"]);
    item.text = wording_of(node["text"]);
    item.list = text(node, "list");
    item.about = text(node, "about");
    item.of = words(node["of"]);
    item.columns = columns_of(node["columns"]);
    item.circle = text(node, "circle");
    item.link = text(node, "link");
    item.link_of = text(node, "link_of");
    item.url = text(node, "url");
    item.blank = text(node, "blank");
    item.places = number(node, "places", usual_places(item.kind));
    item.at_least = number(node, "at_least", 1);
    item.own_words = yes(node, "own_words", true);
    item.required = yes(node, "required", false);
    item.max_length =
        static_cast<std::size_t>(number(node, "max_length", static_cast<int>(usual_length(item.kind))));
    item.yields = one_of(node, "yields", Yield::nothing, said::yields);
    item.tells = one_of(node, "tells", Tells::nothing, said::tells);
    item.offers = one_of(node, "offers", Known::nothing, said::known_kinds);
    item.told_by = one_of(node, "told_by", Answerer::both, said::tellers);
    if (item.places < 1 || item.places > 9) refuse(node, "'places' goes from 1 to 9");
    return item;
}

Step step_of(const YAML::Node& node) {
    only_keys(node, {"key", "voice", "place", "after", "with_previous", "opens_on", "only_with",
                     "from_dossier", "title", "hint", "examples", "items"});
    Step step;
    step.key = text(node, "key", true);
    step.answerer = one_of(node, "voice", Answerer::pupil, said::answerers);
    step.place = one_of(node, "place", Place::at_home, said::places);
    step.after = yes(node, "after", false);
    step.with_previous = yes(node, "with_previous", false);
    step.opens_on = text(node, "opens_on");
    step.only_with = text(node, "only_with");
    step.from_dossier = one_of(node, "from_dossier", Known::nothing, said::known_kinds);
    step.title = wording_of(node["title"]);
    step.hint = wording_of(node["hint"]);
    for (const auto& example : node["examples"]) {
        only_keys(example, {"text", "quality"});
        step.examples.push_back({wording_of(example["text"]), text(example, "quality")});
    }
    for (const auto& item : node["items"])
        step.items.push_back(item_of(item));
    return step;
}

void list_item(Template& form, const Step& step, const Item& item) {
    const auto add = [&](std::string key, int place = 0, int column = 0) {
        form.fields.push_back({std::move(key), &item, &step, place, column});
    };
    switch (traits(item.kind).kept) {
    case Kept::nothing:
        return;
    case Kept::one:
        return add(item.key);
    case Kept::each_place:
        for (int place = 1; place <= item.places; ++place)
            add(fmt::format("{}_{}", item.key, place), place);
        return;
    case Kept::each_cell:
        for (int place = 1; place <= item.places; ++place)
            for (std::size_t column = 0; column < item.columns.size(); ++column)
                add(fmt::format("{}_{}_{}", item.key, place, item.columns[column].key), place,
                    static_cast<int>(column));
        return;
    case Kept::mark_and_why:
        add(item.key);
        return add(item.key + "_why", 0, 1);
    }
}

void list_fields(Template& form) {
    for (const Step& step : form.steps)
        for (const Item& item : step.items)
            list_item(form, step, item);
}

std::shared_ptr<Template> template_of(const YAML::Node& root) {
    only_keys(root, {"key", "version", "grade", "minutes", "competence", "title", "why", "expected",
                     "preparation", "debrief", "feedback", "goals", "follow_up", "tips", "lists", "steps"});
    auto form = std::make_shared<Template>();
    form->key = text(root, "key", true);
    form->version = number(root, "version", 1);
    form->grade = number(root, "grade", 1);
    form->minutes = number(root, "minutes", 0);
    form->competence = text(root, "competence");
    form->title = text(root, "title");
    form->why = wording_of(root["why"]);
    form->expected = wording_of(root["expected"]);
    form->preparation = text(root, "preparation");
    form->debrief = text(root, "debrief");
    form->feedback = text(root, "feedback");
    form->goals = text(root, "goals");
    form->follow_up = text(root, "follow_up");
    for (const auto& tip : root["tips"])
        form->tips.push_back(wording_of(tip));
    for (const auto& list : root["lists"])
        form->lists.push_back({list.first.as<std::string>(), words(list.second)});
    for (const auto& step : root["steps"])
        form->steps.push_back(step_of(step));
    list_fields(*form);
    return form;
}

std::shared_ptr<Template> read(std::string_view yaml) {
    try {
        return template_of(YAML::Load(std::string(yaml)));
    } catch (const YAML::Exception& wrong) {
        throw BadTemplate(wrong.what());
    }
}
} // namespace

TemplatePtr parse_template(std::string_view yaml) {
    const auto form = read(yaml);
    for (const FoundFlaw& found : flaws_of(*form))
        if (!found.one_side) throw BadTemplate(in_english(found, *form));
    return form;
}

std::shared_ptr<Template> read_draft(std::string_view yaml) { return read(yaml); }

int usual_places(Kind kind) { return traits(kind).places; }
std::size_t usual_length(Kind kind) { return traits(kind).length; }

} // namespace trialoog::content
