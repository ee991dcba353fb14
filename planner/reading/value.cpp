#include "planner/reading/value.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

namespace trialoog::planner {

namespace {

constexpr std::size_t most_bytes = 64U << 20;
constexpr std::size_t most_values = 3'000'000;
constexpr std::size_t deepest = 16;

/// Walks the text and leaves behind how far the reader has come.
struct Cursor {
    using iterator_category = std::forward_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    const char* at = nullptr;
    const char** reached = nullptr;

    reference operator*() const { return *at; }
    Cursor& operator++() {
        *reached = ++at;
        return *this;
    }
    Cursor operator++(int) {
        auto before = *this;
        ++*this;
        return before;
    }
    bool operator==(const Cursor& other) const { return at == other.at; }
    bool operator!=(const Cursor& other) const { return at != other.at; }
};

std::string one_line(std::string text) {
    for (auto& c : text)
        if (static_cast<unsigned char>(c) < ' ' || static_cast<unsigned char>(c) > '~') c = '?';
    return text;
}

/// Builds the values as the library meets them. Own values, as the library's know no lines and drop the
/// first of two fields with one name.
class Builder : public nlohmann::json_sax<nlohmann::json> {
public:
    Builder(std::string_view text, Faults& faults)
        : counted_(text.data()), reached(text.data()), faults_(faults) {}

    bool null() override { return add({Value::Kind::null}); }
    bool boolean(bool value) override { return add({Value::Kind::boolean, 1, value ? 1 : 0}); }
    bool number_integer(number_integer_t value) override { return number({Value::Kind::whole, 1, value}); }
    bool number_unsigned(number_unsigned_t value) override {
        if (value > static_cast<number_unsigned_t>(INT64_MAX))
            return number({Value::Kind::real, 1, 0, static_cast<double>(value)});
        return number({Value::Kind::whole, 1, static_cast<std::int64_t>(value)});
    }
    bool number_float(number_float_t value, const string_t&) override {
        return number({Value::Kind::real, 1, 0, value});
    }
    bool string(string_t& value) override { return add({Value::Kind::text, 1, 0, 0, std::move(value)}); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Value::Kind::object); }
    bool start_array(std::size_t) override { return open(Value::Kind::list); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        if (!seen_.back().insert(name).second)
            faults_.push_back({line(), "", fmt::format("the name {} stands here twice", in_quotes(name))});
        open_.back()->names.push_back(std::move(name));
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& problem) override {
        const std::string said = problem.what();
        const auto from = said.find("] ");
        faults_.push_back(
            {line(), "", "not JSON: " + one_line(said.substr(from == said.npos ? 0 : from + 2))});
        return false;
    }

    Value root;

private:
    std::uint32_t line() {
        lines_ += static_cast<std::uint32_t>(std::count(counted_, std::max(counted_, reached), '\n'));
        counted_ = std::max(counted_, reached);
        return lines_;
    }
    bool number(Value value) {
        --reached; // the character behind a number is read too, to know that it ends
        const bool fine = add(std::move(value));
        ++reached;
        return fine;
    }
    bool add(Value value) {
        if (++values_ > most_values) {
            faults_.push_back({line(), "", fmt::format("more than {} values", most_values)});
            return false;
        }
        value.line = line();
        if (open_.empty())
            root = std::move(value);
        else
            open_.back()->items.push_back(std::move(value));
        return true;
    }
    bool open(Value::Kind kind) {
        if (open_.size() == deepest) {
            faults_.push_back({line(), "", fmt::format("deeper than {} lists or objects", deepest)});
            return false;
        }
        if (!add({kind})) return false;
        // Only the last of a list ever grows, so the addresses of those that are open stay what they are.
        open_.push_back(open_.empty() ? &root : &open_.back()->items.back());
        seen_.emplace_back();
        return true;
    }
    bool close() {
        open_.pop_back();
        seen_.pop_back();
        return true;
    }

    const char* counted_;

public:
    const char* reached;

private:
    std::uint32_t lines_ = 1;
    Faults& faults_;
    std::size_t values_ = 0;
    std::vector<Value*> open_;
    std::vector<std::set<std::string>> seen_;
};

} // namespace

const Value* Value::find(std::string_view name) const {
    const auto at = std::find(names.begin(), names.end(), name);
    return at == names.end() ? nullptr : &items[static_cast<std::size_t>(at - names.begin())];
}

Value read_json(std::string_view text, Faults& faults) {
    if (text.size() > most_bytes) {
        faults.push_back({1, "", fmt::format("the file is larger than {} MB", most_bytes >> 20)});
        return {};
    }
    Builder builder(text, faults);
    const Cursor begin{text.data(), &builder.reached}, end{text.data() + text.size(), &builder.reached};
    nlohmann::json::sax_parse(begin, end, &builder);
    return std::move(builder.root);
}

std::string in_quotes(std::string_view text) {
    constexpr std::size_t longest = 60;
    std::string shown = nlohmann::json(text.substr(0, 4 * longest))
                            .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    if (shown.size() <= longest + 2) return shown;
    shown.resize(longest);
    while (!shown.empty() && (static_cast<unsigned char>(shown.back()) & 0xC0U) == 0x80U)
        shown.pop_back();
    if (!shown.empty() && static_cast<unsigned char>(shown.back()) >= 0xC0U) shown.pop_back();
    return shown + "…\"";
}

} // namespace trialoog::planner
