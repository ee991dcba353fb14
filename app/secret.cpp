#include "app/secret.hpp"

#include "app/app.sql.hpp"
#include "app/settings.hpp"
#include "slices/access/secrets/secrets.hpp"

#include <fmt/core.h>
#include <stdexcept>

namespace trialoog::app {
namespace {

struct Known {
    std::optional<std::string> fingerprint;
    bool has_school = false;
};

Known known_to(db::Database& database) {
    return database.read([](db::Reader& tx) {
        return Known{tx.one(sql::secret_fingerprint, {},
                            [](const db::Row& row) { return row.str("secret_fingerprint"); }),
                     tx.exists(sql::any_school, {})};
    });
}

[[noreturn]] void refuse(const std::string& what, const std::filesystem::path& file) {
    throw std::runtime_error(
        fmt::format("{} Codes on letters and sign-ins would stop working, so nothing was "
                    "started. Put the right `secret` there (it is in the data folder of the "
                    "machine that used this database before, and in every backup), or set "
                    "TRIALOOG_DATABASE to another database. The file: {}",
                    what, file.string()));
}

} // namespace

std::string secret_for(db::Database& database, const std::filesystem::path& data) {
    const auto file = data / "secret";
    const Known known = known_to(database);
    if ((known.fingerprint || known.has_school) && !std::filesystem::exists(file))
        refuse("This database was used before, and the secret that belongs to it is missing.", file);
    std::string secret = installation_secret(data);
    const auto fingerprint = access::keyed_hash(secret, "fingerprint of the secret", "trialoog");
    if (!known.fingerprint)
        database.write([&](db::Writer& tx) { tx.run(sql::note_fingerprint, {fingerprint}); });
    if (known_to(database).fingerprint != fingerprint)
        refuse("The secret in the data folder is not the one that this database was filled with.", file);
    return secret;
}

} // namespace trialoog::app
