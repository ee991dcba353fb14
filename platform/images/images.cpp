#include "platform/images/images.hpp"

#include "platform/images/turns.hpp"
#include "platform/images/worker_process.hpp"

#include <array>

namespace trialoog::images {
namespace {
constexpr auto longest_wait = std::chrono::seconds(10);

class Workers {
public:
    std::optional<Answer> ask(Kind kind, std::string_view bytes, std::string_view whose) {
        const auto turn = turns_.take(whose, longest_wait);
        if (!turn) return std::nullopt;
        return seats_[turn->seat()].ask(kind, bytes);
    }

private:
    Turns turns_;
    std::array<WorkerProcess, Turns::seats> seats_;
};

Workers& workers() {
    static Workers all;
    return all;
}
} // namespace

std::variant<Reduced, Refusal> reduce(std::string_view bytes, std::string_view whose) {
    const auto kind = kind_of(bytes);
    if (!kind) return Refusal::not_a_picture;
    auto answer = workers().ask(*kind, bytes, whose);
    if (!answer) return Refusal::busy;
    const auto* refusal = std::get_if<Refusal>(&*answer);
    const bool unread = refusal && *refusal == Refusal::damaged;
    if (unread && *kind == Kind::heic && is_whole_heic(bytes)) return Refusal::newer_format;
    return std::move(*answer);
}

} // namespace trialoog::images
