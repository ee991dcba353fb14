#include "platform/http/http.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/accounts/accounts.hpp"
#include "slices/access/secrets/secrets.hpp"

#include <array>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <set>
#include <sodium.h>
#include <stdexcept>

namespace trialoog::access {
namespace {
constexpr unsigned long long passes = 6;
constexpr std::size_t memory = 19 * 1024 * 1024;

/// Two hashes at a time, so that a rush at the sign-in page takes neither all memory nor all processors;
/// eight may wait, so that the other workers stay free for the rest of the school.
class Turn {
public:
    Turn() {
        std::unique_lock lock(mutex());
        if (waiting() >= 8) throw http::Overloaded("too many sign-ins at once");
        ++waiting();
        const bool in_time = freed().wait_for(lock, std::chrono::seconds(5), [] { return busy() < 2; });
        --waiting();
        if (!in_time) throw http::Overloaded("too many sign-ins at once");
        ++busy();
    }
    ~Turn() {
        {
            const std::lock_guard lock(mutex());
            --busy();
        }
        freed().notify_one();
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

private:
    static std::mutex& mutex() {
        static std::mutex one;
        return one;
    }
    static std::condition_variable& freed() {
        static std::condition_variable one;
        return one;
    }
    static int& busy() {
        static int count = 0;
        return count;
    }
    static int& waiting() {
        static int count = 0;
        return count;
    }
};

// Of a password that nobody knows: what an unknown login is checked against, to take the same time.
constexpr const char* nobody =
    "$argon2id$v=19$m=19456,t=6,p=1$ODMvsbeARd5gAXas8IDedA$p5g50qbnbPtJVF8lcBgYPhVbdU/LgYvz9VgUe5VV0tI";
} // namespace

std::string hash_password(std::string_view password) {
    if (sodium_init() < 0) throw std::runtime_error("libsodium can't be used on this machine");
    const Turn turn;
    std::array<char, crypto_pwhash_STRBYTES> out{};
    if (crypto_pwhash_str(out.data(), password.data(), password.size(), passes, memory) != 0)
        throw std::runtime_error("no memory to hash a password");
    return out.data();
}

bool password_fits(std::string_view hash, std::string_view password) {
    if (sodium_init() < 0) throw std::runtime_error("libsodium can't be used on this machine");
    const Turn turn;
    const std::string known(hash.empty() ? nobody : hash);
    const bool fits = crypto_pwhash_str_verify(known.c_str(), password.data(), password.size()) == 0;
    return fits && !hash.empty();
}

std::string one_time_password() {
    constexpr std::string_view alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
    const std::string all = random_text(alphabet, 12);
    return all.substr(0, 4) + '-' + all.substr(4, 4) + '-' + all.substr(8);
}

std::optional<std::string> password_fault(std::string_view password, std::string_view login) {
    constexpr std::size_t shortest = 12, longest = 200, fewest_different = 6;
    if (password.size() < shortest) return t("Neem minstens 12 tekens. Een korte zin is goed te onthouden.");
    if (password.size() > longest) return t("Neem hoogstens 200 tekens.");
    if (std::set<char>(password.begin(), password.end()).size() < fewest_different)
        return t("Neem meer verschillende tekens.");
    if (!login.empty() && password.find(login) != password.npos)
        return t("Gebruik je gebruikersnaam niet in je wachtwoord.");
    return std::nullopt;
}

} // namespace trialoog::access
