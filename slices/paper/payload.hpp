#pragma once
// What a sheet's QR code says: whose school, which sheet, and a check. Short, so that its squares are large:
// "TL1" + 6 characters of the school + 8 of the sheet + 2 to check.

#include <optional>
#include <string>
#include <string_view>

namespace trialoog::paper {

/// A sheet's code is 8 of these: no I, L, O or U, which are read as something else.
inline constexpr std::string_view code_alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// 6 characters that stand for a school in any installation; not a secret.
std::string school_mark(std::string_view school_id);
/// 40 of the random bits of a new id (db::new_id) as a code.
std::string sheet_code(std::string_view new_id);
/// "K7QF-2M9X"
std::string shown_code(std::string_view code);
/// What somebody typed ("k7qf 2m9x", O for 0), or nothing.
std::optional<std::string> typed_code(std::string_view);

struct Payload {
    std::string school_mark, sheet_code;
};
std::string qr_text(const Payload&);
/// Nothing for any other QR code, or one that was misread.
std::optional<Payload> read_qr_text(std::string_view);

} // namespace trialoog::paper
