#include "planner/reading/fields.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace trialoog::planner {

namespace {

const char* kind_name(const Value& value) {
    switch (value.kind) {
    case Value::Kind::null:
        return "null";
    case Value::Kind::boolean:
        return "true or false";
    case Value::Kind::whole:
    case Value::Kind::real:
        return "a number";
    case Value::Kind::text:
        return "text";
    case Value::Kind::list:
        return "a list";
    case Value::Kind::object:
        return "an object";
    }
    return "something else";
}

std::string below(const std::string& where, std::string_view name) {
    const bool plain =
        std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) || c == '_'; });
    const std::string shown = plain && name.size() <= 40 ? std::string(name) : in_quotes(name);
    return where.empty() ? shown : where + "." + shown;
}

void expected(Faults& faults, const Placed& at, std::string_view what) {
    add_fault(faults, at, fmt::format("must be {}, and is {}", what, kind_name(*at.value)));
}

} // namespace

void add_fault(Faults& faults, const Placed& at, std::string what) {
    faults.push_back({at.value ? at.value->line : 1, at.where, std::move(what)});
}

std::optional<std::string> text_of(const Placed& at, Faults& faults) {
    if (at.value->kind == Value::Kind::text) return at.value->text;
    expected(faults, at, "text");
    return std::nullopt;
}

std::vector<Placed> items_of(const Placed& at, Faults& faults) {
    if (at.value->kind != Value::Kind::list) {
        expected(faults, at, "a list");
        return {};
    }
    std::vector<Placed> items;
    items.reserve(at.value->items.size());
    for (std::size_t i = 0; i < at.value->items.size(); ++i)
        items.push_back({&at.value->items[i], fmt::format("{}[{}]", at.where, i)});
    return items;
}

std::vector<std::pair<std::string, Placed>> texts_of(const std::vector<Placed>& list, Faults& faults) {
    std::vector<std::pair<std::string, Placed>> texts;
    std::set<std::string> seen;
    for (const auto& at : list) {
        auto text = text_of(at, faults);
        if (!text) continue;
        if (!seen.insert(*text).second)
            add_fault(faults, at, in_quotes(*text) + " stands in this list twice");
        else
            texts.emplace_back(std::move(*text), at);
    }
    return texts;
}

Fields::Fields(Placed place, Faults& faults, Faults& notes, std::initializer_list<std::string_view> known)
    : place_(std::move(place)), faults_(faults) {
    if (place_.value->kind != Value::Kind::object) {
        expected(faults, place_, "an object");
        return;
    }
    object_ = place_.value;
    for (std::size_t i = 0; i < object_->names.size(); ++i)
        if (std::find(known.begin(), known.end(), object_->names[i]) == known.end())
            notes.push_back({object_->items[i].line, below(place_.where, object_->names[i]),
                             "the format has no such field; it is passed over"});
}

std::optional<Placed> Fields::find(std::string_view name) const {
    const auto* value = object_ ? object_->find(name) : nullptr;
    if (!value || value->kind == Value::Kind::null) return std::nullopt;
    return Placed{value, below(place_.where, name)};
}

std::optional<Placed> Fields::needed(std::string_view name) {
    auto found = find(name);
    if (!found && object_) add_fault(faults_, place_, fmt::format("{} is missing", in_quotes(name)));
    return found;
}

std::string Fields::text(std::string_view name) {
    const auto at = needed(name);
    return at ? text_of(*at, faults_).value_or("") : "";
}

std::int64_t Fields::whole(std::string_view name, std::int64_t from, std::int64_t to) {
    return needed(name) ? whole_or(name, from, from, to) : from;
}

std::int64_t Fields::whole_or(std::string_view name, std::int64_t otherwise, std::int64_t from,
                              std::int64_t to) {
    const auto at = find(name);
    if (!at) return otherwise;
    const auto& value = *at->value;
    if (value.kind == Value::Kind::whole && value.whole >= from && value.whole <= to) return value.whole;
    if (value.kind == Value::Kind::whole || value.kind == Value::Kind::real)
        add_fault(faults_, *at, fmt::format("must be a whole number from {} to {}", from, to));
    else
        expected(faults_, *at, fmt::format("a whole number from {} to {}", from, to));
    return otherwise;
}

double Fields::number_or(std::string_view name, double otherwise, double from, double to) {
    const auto at = find(name);
    if (!at) return otherwise;
    const auto& value = *at->value;
    if (value.kind != Value::Kind::whole && value.kind != Value::Kind::real) {
        expected(faults_, *at, "a number");
        return otherwise;
    }
    const double number = value.kind == Value::Kind::whole ? static_cast<double>(value.whole) : value.real;
    if (number >= from && number <= to) return number;
    add_fault(faults_, *at, fmt::format("must be a number from {} to {}", from, to));
    return otherwise;
}

bool Fields::truth_or(std::string_view name, bool otherwise) {
    const auto at = find(name);
    if (!at) return otherwise;
    if (at->value->kind == Value::Kind::boolean) return at->value->whole != 0;
    expected(faults_, *at, "true or false");
    return otherwise;
}

std::vector<Placed> Fields::list(std::string_view name) {
    const auto at = needed(name);
    return at ? items_of(*at, faults_) : std::vector<Placed>{};
}

std::vector<Placed> Fields::list_or_none(std::string_view name) {
    const auto at = find(name);
    return at ? items_of(*at, faults_) : std::vector<Placed>{};
}

bool Ids::add(const std::string& id, const Placed& at, Faults& faults) {
    if (index_.emplace(id, 0).second) return true;
    add_fault(faults, at, fmt::format("another {} has the id {} too", what_, in_quotes(id)));
    return false;
}

void Ids::number() {
    int next = 0;
    for (auto& [id, index] : index_)
        index = next++;
}

std::optional<int> Ids::find(const std::string& id) const {
    const auto at = index_.find(id);
    return at == index_.end() ? std::nullopt : std::optional(at->second);
}

std::optional<int> Ids::find(const std::string& id, const Placed& at, Faults& faults) const {
    auto index = find(id);
    if (!index) add_fault(faults, at, fmt::format("no {} has the id {}", what_, in_quotes(id)));
    return index;
}

} // namespace trialoog::planner
