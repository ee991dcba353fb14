// What the house forgets at night, and which files it may not.

#include "slices/access/access.hpp"
#include "slices/access/letters/letters.hpp"
#include "slices/access/letters/letters.sql.hpp"
#include "slices/access/secrets/tries.sql.hpp"
#include "slices/access/session/session.sql.hpp"

namespace trialoog::access {

std::size_t forget_old(db::Writer& tx, Instant now) {
    return static_cast<std::size_t>(tx.run(sql::forget_old_sessions, {now.plus_days(-31).ms}) +
                                    tx.run(sql::forget_sessions_of_nobody, {}) +
                                    tx.run(sql::forget_codes_of_nobody, {}) +
                                    tx.run(sql::forget_old_tries, {now.plus_days(-1).ms}));
}

void each_file(db::Reader& tx, Instant now, const std::function<void(std::string_view)>& visit) {
    tx.each(sql::letters_made_since, {now.plus_days(-7).ms}, [&](const db::Row& row) {
        const LettersResult result = letters_result_from(row.text("result"));
        for (const std::string& key : {result.key, result.list_key})
            if (!key.empty()) visit(key);
    });
}

} // namespace trialoog::access
