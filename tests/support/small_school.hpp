#pragma once
// A school to test with: few people, every relation. And a site that answers them as the program does.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "platform/http/http.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/mail/mail.hpp"
#include "platform/services.hpp"
#include "platform/storage/storage.hpp"
#include "slices/access/access.hpp"

#include <filesystem>
#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace trialoog::test {

// Ids are words, so that a test reads. School year 2026-2027; today is Tuesday 6 October 2026, noon.
inline constexpr const char *school = "brug", *other_school = "elders";
inline constexpr const char *year = "brug-2026", *grade_1 = "brug-grade-1", *grade_2 = "brug-grade-2";
inline constexpr const char *class_1b = "brug-1b", *class_1c = "brug-1c", *class_elders = "elders-1a";
// Class 1b. Noor lives with Samira (e-mail); Karim lives apart (no e-mail, reads Arabic). Both are informed.
inline constexpr const char *noor = "noor", *samira = "samira", *karim = "karim";
// Daan: his father Piet may not be in contact; nobody else. Amir: mother Leila (e-mail, reads English).
inline constexpr const char *daan = "daan", *piet = "piet", *amir = "amir", *leila = "leila";
// Class 1c: Bo with mother Marit, who also teaches.
inline constexpr const char *bo = "bo", *marit = "marit";
inline constexpr const char *eva = "eva", *tom = "tom"; // mentors of 1b and of 1c
inline constexpr const char *counsellor = "carla", *team_leader = "theo", *manager = "mia",
                            *administrator = "ada";
// At another school: pupil Sem and mentor Els.
inline constexpr const char *sem = "sem", *els = "els";

/// Fills an empty, migrated database.
void found_small_school(db::Database&);
/// Daan is called Noor Haddad too: numbers 10234 (Noor) and 10235 (Daan) tell them apart.
void make_namesakes(db::Database&);
Instant small_school_noon(); // of 6 October 2026 in Amsterdam

using Form = std::initializer_list<std::pair<std::string, std::string>>;
using Register = std::function<void(access::Routes&)>;

/// Routes behind the real gate, without sockets. Everybody who asks is signed in first.
class Site {
public:
    Site(db::Database&, std::initializer_list<Register> slices);
    ~Site();
    Site(const Site&) = delete;
    Site& operator=(const Site&) = delete;

    http::Response get(const std::string& person, const std::string& path_and_query);
    http::Response post(const std::string& person, const std::string& path, Form fields);
    http::Response post(const std::string& person, const std::string& path,
                        std::vector<std::pair<std::string, std::string>> fields);
    /// A form with one file.
    http::Response upload(const std::string& person, const std::string& path, const std::string& field,
                          std::string_view content);

    FrozenClock clock{small_school_noon()};
    const std::filesystem::path folder;
    std::unique_ptr<mail::Sender> mail;
    storage::Store files;
    jobs::Workers workers;
    Services services;
    http::Router router;
    access::Routes routes{router, services};

private:
    http::Response ask(const std::string& person, http::Request);
    http::Gate gate_;
    struct SignedIn {
        std::string person, token;
        Instant at;
    };
    std::vector<SignedIn> signed_in_;
};

/// The viewer that the person would be, for calling stores directly.
access::Viewer viewer(db::Database&, const std::string& person, std::vector<access::Role> roles);

/// The page shows the text (as it stands in HTML).
bool shows(const http::Response&, const std::string& text);
std::string location_of(const http::Response&);

} // namespace trialoog::test
