#pragma once
// Reads the fields of an object into types. What is wrong is noted with its place, and a harmless value
// stands in for it, so that all faults of a file come to light at once.

#include "planner/reading/value.hpp"

#include <initializer_list>
#include <map>
#include <optional>
#include <set>

namespace trialoog::planner {

/// A value and the way to it.
struct Placed {
    const Value* value = nullptr;
    std::string where;
};

class Fields {
public:
    /// `known` are the fields that the format has; others get a note and are passed over.
    Fields(Placed, Faults& faults, Faults& notes, std::initializer_list<std::string_view> known);

    std::string text(std::string_view name);                                       // must be there
    std::int64_t whole(std::string_view name, std::int64_t from, std::int64_t to); // must be there
    std::int64_t whole_or(std::string_view name, std::int64_t otherwise, std::int64_t from, std::int64_t to);
    double number_or(std::string_view name, double otherwise, double from, double to);
    bool truth_or(std::string_view name, bool otherwise);
    std::vector<Placed> list(std::string_view name); // must be there
    std::vector<Placed> list_or_none(std::string_view name);
    /// Null as JSON has it counts as left out.
    std::optional<Placed> find(std::string_view name) const;
    bool is_object() const { return object_ != nullptr; }
    const Placed& place() const { return place_; }

private:
    std::optional<Placed> needed(std::string_view name);

    Placed place_;
    const Value* object_ = nullptr;
    Faults& faults_;
};

void add_fault(Faults&, const Placed&, std::string what);
/// The text of a value, or a fault.
std::optional<std::string> text_of(const Placed&, Faults&);
/// The items of a list, or a fault.
std::vector<Placed> items_of(const Placed&, Faults&);
/// The texts of a list; one that stands there twice is a fault and comes back once.
std::vector<std::pair<std::string, Placed>> texts_of(const std::vector<Placed>&, Faults&);

/// Ids of one kind of thing, in their order, each with its index.
class Ids {
public:
    explicit Ids(std::string what) : what_(std::move(what)) {}
    /// False, and a fault, when it was there.
    bool add(const std::string& id, const Placed&, Faults&);
    bool has(const std::string& id) const { return index_.count(id) > 0; }
    /// Gives every id its index, in the order of the ids: what follows never sees the order of the file.
    void number();
    std::optional<int> find(const std::string& id) const;
    /// With a fault when nothing is called so.
    std::optional<int> find(const std::string& id, const Placed&, Faults&) const;
    std::size_t size() const { return index_.size(); }

private:
    std::string what_;
    std::map<std::string, int> index_;
};

} // namespace trialoog::planner
