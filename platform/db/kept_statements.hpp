#pragma once
// Prepared statements of one connection, found again. An embedded one by the address of its text, which stays
// where it is as long as the program; one made on the fly by its text, since another may get its address.

#include "platform/db/db.hpp"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace trialoog::db {

template <class Prepared> class KeptStatements {
public:
    Prepared* find(const Statement& statement) {
        if (const auto found = by_address_.find(statement.sql.data()); found != by_address_.end())
            return &found->second;
        if (by_text_.empty()) return nullptr;
        const auto found = by_text_.find(statement.sql);
        return found == by_text_.end() ? nullptr : &found->second;
    }
    Prepared& add(const Statement& statement, Prepared&& prepared) {
        if (is_embedded(statement))
            return by_address_.emplace(statement.sql.data(), std::move(prepared)).first->second;
        return by_text_.emplace(statement.sql, std::move(prepared)).first->second;
    }
    std::size_t size() const { return by_address_.size() + by_text_.size(); }
    template <class Which> void erase_if(Which which) {
        std::erase_if(by_address_, [&](const auto& entry) { return which(entry.second); });
        std::erase_if(by_text_, [&](const auto& entry) { return which(entry.second); });
    }
    void clear() {
        by_address_.clear();
        by_text_.clear();
    }

private:
    static bool is_embedded(const Statement& statement) {
        static const auto addresses = [] {
            std::unordered_set<const void*> all;
            for (const Statement* one : all_statements())
                all.insert(one->sql.data());
            return all;
        }();
        return addresses.contains(statement.sql.data());
    }
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    std::unordered_map<const void*, Prepared> by_address_;
    std::unordered_map<std::string, Prepared, Hash, std::equal_to<>> by_text_;
};

} // namespace trialoog::db
