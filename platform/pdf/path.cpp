#include "platform/pdf/path.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

namespace trialoog::pdf {
namespace {

/// Commands and numbers, one after the other.
class Reader {
public:
    explicit Reader(std::string_view d) : rest_(d) {}
    bool more() {
        rest_.remove_prefix(std::min(rest_.find_first_not_of(" ,\n"), rest_.size()));
        return !rest_.empty();
    }
    char command() {
        const char read = rest_.front();
        rest_.remove_prefix(1);
        return read;
    }
    template <std::size_t N> std::array<double, N> numbers() {
        std::array<double, N> read{};
        for (double& one : read) {
            if (!more()) throw std::invalid_argument("a path that ends too soon");
            const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), one);
            if (error != std::errc()) throw std::invalid_argument("no number in a path");
            rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
        }
        return read;
    }

private:
    std::string_view rest_;
};
} // namespace

void trace_path(cairo_t* pen, double x, double y, double unit, std::string_view d) {
    const auto across = [&](double at) { return x + at * unit; };
    const auto down = [&](double at) { return y + at * unit; };
    Reader reader(d);
    while (reader.more()) {
        switch (reader.command()) {
        case 'M': {
            const auto to = reader.numbers<2>();
            cairo_move_to(pen, across(to[0]), down(to[1]));
            break;
        }
        case 'L': {
            const auto to = reader.numbers<2>();
            cairo_line_to(pen, across(to[0]), down(to[1]));
            break;
        }
        case 'C': {
            const auto at = reader.numbers<6>();
            cairo_curve_to(pen, across(at[0]), down(at[1]), across(at[2]), down(at[3]), across(at[4]),
                           down(at[5]));
            break;
        }
        case 'Z':
            cairo_close_path(pen);
            break;
        default:
            throw std::invalid_argument("a path of M, L, C and Z only");
        }
    }
}

} // namespace trialoog::pdf
