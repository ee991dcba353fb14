#pragma once
// What the program writes in its log while this lives.

#include <cstddef>
#include <memory>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>
#include <sstream>
#include <string>
#include <string_view>

namespace trialoog::test {

class HeardLog {
public:
    HeardLog() : before_(spdlog::default_logger()) {
        spdlog::set_default_logger(std::make_shared<spdlog::logger>(
            "heard", std::make_shared<spdlog::sinks::ostream_sink_mt>(heard_)));
    }
    ~HeardLog() { spdlog::set_default_logger(before_); }
    HeardLog(const HeardLog&) = delete;
    HeardLog& operator=(const HeardLog&) = delete;

    std::string text() const { return heard_.str(); }
    std::size_t lines_with(std::string_view part) const {
        std::size_t found = 0;
        std::istringstream lines(heard_.str());
        for (std::string line; std::getline(lines, line);)
            found += line.find(part) != line.npos;
        return found;
    }

private:
    std::shared_ptr<spdlog::logger> before_;
    std::ostringstream heard_;
};

} // namespace trialoog::test
