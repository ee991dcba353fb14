// Reads a template from YAML, and says precisely what is wrong with one.

#include "slices/content/template/template_words.hpp"
#include "slices/content/template/yaml_fields.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <regex>
#include <set>
#include <utility>
#include <yaml-cpp/yaml.h>

namespace trialoog::content {
namespace {

/// A draft may lack what a template needs.
enum class Demand { draft, whole };

using namespace fields;

template <class Enum, std::size_t N>
Enum one_of(const YAML::Node& map, const char* key, Enum otherwise,
            const std::pair<std::string_view, Enum> (&known)[N]) {
    const std::string said = text(map, key);
    if (said.empty()) return otherwise;
    for (const auto& [name, value] : known)
        if (name == said) return value;
    std::string allowed;
    for (const auto& [name, value] : known)
        allowed.append(allowed.empty() ? "" : ", ").append(name);
    refuse(map[key], fmt::format("'{}' is no {}; it is one of: {}", said, key, allowed));
}

std::vector<Column> columns_of(const YAML::Node& node, Demand demand) {
    std::vector<Column> found;
    for (const auto& column : node) {
        only_keys(column, {"key", "label", "list"});
        found.push_back({text(column, "key", true), wording_of(column["label"]), text(column, "list")});
        if (demand == Demand::whole && found.back().label.empty()) refuse(column, "'label' is missing");
    }
    return found;
}

Item item_of(const YAML::Node& node, Demand demand) {
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
    item.columns = columns_of(node["columns"], demand);
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
    item.told_by =
        one_of(node, "told_by", Answerer::both, {{"pupil", Answerer::pupil}, {"adult", Answerer::adult}});
    if (demand == Demand::whole && item.label.empty()) refuse(node, "'label' is missing");
    if (item.places < 1 || item.places > 9) refuse(node, "'places' goes from 1 to 9");
    return item;
}

Step step_of(const YAML::Node& node, Demand demand) {
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
        step.items.push_back(item_of(item, demand));
    if (demand == Demand::draft) return step;
    if (step.title.empty()) refuse(node, "'title' is missing");
    if (step.items.empty()) refuse(node, "a step needs items");
    if (step.after && step.answerer != Answerer::pupil)
        refuse(node, "only a step of the pupil can come after");
    return step;
}

void list_item(Template& form, const Step& step, const Item& item) {
    const auto add = [&](std::string key, int place = 0, int column = 0) {
        form.fields.push_back({std::move(key), &item, &step, place, column});
    };
    switch (item.kind) {
    case Kind::read:
    case Kind::link:
    case Kind::comparison:
    case Kind::photo:
        return;
    case Kind::top:
        for (int place = 1; place <= item.places; ++place)
            add(fmt::format("{}_{}", item.key, place), place);
        return;
    case Kind::rows:
        for (int place = 1; place <= item.places; ++place)
            for (std::size_t column = 0; column < item.columns.size(); ++column)
                add(fmt::format("{}_{}_{}", item.key, place, item.columns[column].key), place,
                    static_cast<int>(column));
        return;
    case Kind::mark:
        add(item.key);
        add(item.key + "_why", 0, 1);
        return;
    default:
        add(item.key);
    }
}

void list_fields(Template& form) {
    for (const Step& step : form.steps)
        for (const Item& item : step.items)
            list_item(form, step, item);
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
        if (field.key != field.item->key) once(field.key);
}

[[noreturn]] void refuse_item(const Item& item, std::string_view what) {
    throw BadTemplate(fmt::format("line {}: {}: {}", item.line, item.key, what));
}

/// A comparison is of two tops; several may be picked from tops and from what stands first in rows.
void check_of(const Template& form, const Item& item) {
    if (item.kind == Kind::comparison && item.of.size() != 2)
        refuse_item(item, "'of' names the pupil's and the adult's top");
    for (const std::string& key : item.of) {
        const Item* named = form.item(key);
        const bool fits = named && (named->kind == Kind::top ||
                                    (named->kind == Kind::rows && item.kind != Kind::comparison));
        if (!fits) refuse_item(item, fmt::format("'{}' is no top", key));
    }
}

void check_item(const Template& form, const Item& item) {
    const Kind kind = item.kind;
    const bool from_tops = !item.of.empty();
    const bool may_have_list =
        kind == Kind::choice || kind == Kind::top || kind == Kind::several || kind == Kind::questions;
    if (may_have_list && !from_tops && form.list(item.list).empty())
        refuse_item(item, fmt::format("there is no list '{}'", item.list));
    check_of(form, item);
    if (!item.about.empty() && !form.item(item.about) && !form.field(item.about))
        refuse_item(item, fmt::format("there is no item '{}' to be about", item.about));
    if (item.tells != Tells::nothing && item.about.empty() && !names_a_dislike(item))
        refuse_item(item, "'tells' needs 'about'");
    if (kind == Kind::rows && item.columns.empty()) refuse_item(item, "rows need 'columns'");
    for (const Column& column : item.columns)
        if (!column.list.empty() && form.list(column.list).empty())
            refuse_item(item, fmt::format("there is no list '{}'", column.list));
    if (item.yields == Yield::person && kind != Kind::rows) refuse_item(item, "persons are told in rows");
    if (kind == Kind::read && item.text.empty()) refuse_item(item, "'text' is missing");
    if (kind == Kind::link && item.link.empty())
        refuse_item(item, "'link' names the link, for the school to set");
    if (!item.link_of.empty() && !form.field(item.link_of))
        refuse_item(item, fmt::format("there is no field '{}' to choose the link", item.link_of));
    if (!item.url.empty() && !item.url.starts_with("https://"))
        refuse_item(item, "'url' begins with https://");
}

void check_references(const Template& form) {
    for (const Step& step : form.steps) {
        if (const Field* day = form.field(step.opens_on);
            !step.opens_on.empty() && (!day || day->item->kind != Kind::date))
            throw BadTemplate(fmt::format("{}: 'opens_on' names no date: '{}'", step.key, step.opens_on));
        if (!step.only_with.empty() && !form.field(step.only_with))
            throw BadTemplate(fmt::format("{}: 'only_with' names no field: '{}'", step.key, step.only_with));
        for (const Item& item : step.items) {
            check_item(form, item);
            if (!step.only_with.empty() && item.required)
                refuse_item(item, "a step that isn't always there can't require an answer");
        }
    }
}

/// Places other than {pupil} and {adult} quote an answer: its item says what stands there while it is empty.
void check_quotes(const Template& form) {
    static const std::regex place(R"(\{([a-z0-9_]+)\})");
    each_text(form, [&](Side, std::string_view where, std::string_view text) {
        const std::string all(text);
        for (std::sregex_iterator at(all.begin(), all.end(), place), end; at != end; ++at) {
            const std::string key = (*at)[1];
            if (key == "pupil" || key == "adult") continue;
            const Field* field = form.field(key);
            if (!field) throw BadTemplate(fmt::format("{}: '{{{}}}' names no answer", where, key));
            if (field->item->blank.empty())
                throw BadTemplate(fmt::format("{}: '{{{}}}' needs a 'blank' at that item", where, key));
        }
    });
}

std::shared_ptr<Template> template_of(const YAML::Node& root, Demand demand) {
    const bool whole = demand == Demand::whole;
    only_keys(root, {"key", "version", "grade", "minutes", "competence", "title", "why", "expected",
                     "preparation", "debrief", "feedback", "goals", "follow_up", "tips", "lists", "steps"});
    auto form = std::make_shared<Template>();
    form->key = text(root, "key", true);
    form->version = number(root, "version", 1);
    form->grade = number(root, "grade", 1);
    form->minutes = number(root, "minutes", 0);
    form->competence = text(root, "competence");
    form->title = text(root, "title", whole);
    form->why = wording_of(root["why"]);
    form->expected = wording_of(root["expected"]);
    form->preparation = text(root, "preparation");
    form->debrief = text(root, "debrief");
    form->feedback = text(root, "feedback", whole);
    form->goals = text(root, "goals", whole);
    form->follow_up = text(root, "follow_up");
    for (const auto& tip : root["tips"])
        form->tips.push_back(wording_of(tip));
    for (const auto& list : root["lists"])
        form->lists.push_back({list.first.as<std::string>(), words(list.second)});
    for (const auto& step : root["steps"])
        form->steps.push_back(step_of(step, demand));
    list_fields(*form);
    if (!whole) return form;
    if (form->why.empty() || form->expected.empty()) refuse(root, "'why' and 'expected' are needed (HA-1)");
    if (form->minutes < 1) refuse(root, "'minutes' says how long it takes (HA-1)");
    if (form->steps.empty()) refuse(root, "'steps' is missing");
    check_names(*form);
    check_references(*form);
    check_quotes(*form);
    return form;
}
} // namespace

namespace {
std::shared_ptr<Template> read(std::string_view yaml, Demand demand) {
    try {
        return template_of(YAML::Load(std::string(yaml)), demand);
    } catch (const YAML::Exception& wrong) {
        throw BadTemplate(wrong.what());
    }
}
} // namespace

TemplatePtr parse_template(std::string_view yaml) { return read(yaml, Demand::whole); }
std::shared_ptr<Template> read_draft(std::string_view yaml) { return read(yaml, Demand::draft); }

int usual_places(Kind kind) { return kind == Kind::top || kind == Kind::rows ? 3 : 1; }

std::size_t usual_length(Kind kind) {
    switch (kind) {
    case Kind::line:
    case Kind::choice:
    case Kind::top:
    case Kind::rows:
        return 60;
    case Kind::place:
        return 120;
    case Kind::poster:
        return 20'000;
    default:
        return 1000;
    }
}

} // namespace trialoog::content
