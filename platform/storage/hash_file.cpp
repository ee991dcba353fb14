#include "platform/storage/hash_file.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <sodium.h>
#include <stdexcept>
#include <vector>

namespace trialoog::storage {

Key key_of_file(const std::filesystem::path& path, std::optional<std::uintmax_t> bytes) {
    std::ifstream file(path, std::ios::binary);
    crypto_generichash_state state;
    std::array<unsigned char, 32> hash;
    crypto_generichash_init(&state, nullptr, 0, hash.size());
    std::vector<char> piece(1 << 18);
    for (auto left = bytes ? *bytes : std::filesystem::file_size(path); left > 0;) {
        const auto wanted = std::min<std::uintmax_t>(left, piece.size());
        if (!file.read(piece.data(), static_cast<std::streamsize>(wanted)))
            throw std::runtime_error(path.string() + " can't be read.");
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(piece.data()), wanted);
        left -= wanted;
    }
    crypto_generichash_final(&state, hash.data(), hash.size());
    std::array<char, 65> hex;
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return hex.data();
}

} // namespace trialoog::storage
