#pragma once
// The server's side: a question to a worker, whose breaking is an answer too.

#include "platform/sandbox/channel.hpp"
#include "platform/sandbox/process.hpp"

#include <stdexcept>
#include <type_traits>
#include <variant>

namespace trialoog::sandbox {

enum class NoAnswer {
    no_worker, // none could be started
    broke,     // it ended, was silent too long or talked nonsense
};

/// `talk(socket)` asks and gives the answer; its BrokenChannel is `broke`. A worker that was there already
/// may leave at the very moment, for want of work: then a new one is asked once more. Another exception of
/// `talk` comes out here, and that worker, in the middle of an answer, is ended.
template <class Talk>
std::variant<std::invoke_result_t<Talk&, int>, NoAnswer> converse(Process& worker, Talk talk) {
    for (;;) {
        const bool was_there = !worker.is_gone();
        try {
            worker.ensure();
        } catch (const std::runtime_error&) {
            return NoAnswer::no_worker;
        }
        try {
            return talk(worker.socket());
        } catch (const BrokenChannel& broken) {
            worker.end();
            if (!was_there || broken.because != BrokenChannel::Because::gone) return NoAnswer::broke;
        } catch (...) {
            worker.end();
            throw;
        }
    }
}

} // namespace trialoog::sandbox
