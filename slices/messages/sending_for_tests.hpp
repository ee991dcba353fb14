#pragma once
// The house's messages at the small school, with quiet hours.

#include "slices/messages/messages.hpp"
#include "slices/messages/store.hpp"
#include "tests/support/small_school.hpp"

#include <vector>

namespace trialoog::test {

struct Sending {
    explicit Sending(db::Database& database)
        : site(database, {messages::register_routes}), services{database,     site.files,
                                                                site.workers, *site.mail,
                                                                site.clock,   "https://trialoog.example",
                                                                "",           false,
                                                                false,        true} {
        found_small_school(database);
        messages::register_jobs(services);
    }
    void tell(const std::vector<messages::Outgoing>& outgoing) {
        services.database.write(
            [&](db::Writer& tx) { messages::tell(tx, services, school, eva, site.clock.now(), outgoing); });
    }
    std::vector<messages::Mail> mail() {
        return services.database.read([](db::Reader& tx) { return messages::sent_mail(tx, school); });
    }
    int sent() {
        int count = 0;
        for (const auto& one : mail())
            count += one.sent_at.has_value();
        return count;
    }
    Site site;
    Services services;
};

} // namespace trialoog::test
