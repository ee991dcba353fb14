// The thread that looks in the folders of the schools' scanners, every few seconds.

#include "slices/paper/scanner_folder.hpp"
#include "slices/paper/store.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <set>
#include <spdlog/spdlog.h>
#include <thread>

namespace trialoog::paper {
namespace {

constexpr auto look_every = std::chrono::seconds(5);

/// Capitals, as a BRIN number is written.
std::string capitals(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return text;
}
} // namespace

class Scanner::Impl {
public:
    Impl(Services& services, std::filesystem::path root) : services_(services), root_(std::move(root)) {}
    ~Impl() { stop(); }

    void start() {
        thread_ = std::thread([this] { loop(); });
    }
    void stop() {
        {
            const std::lock_guard guard(mutex_);
            stopping_ = true;
        }
        changed_.notify_all();
        if (thread_.joinable()) thread_.join();
    }

    void look() {
        const inbox::Folder root(root_);
        const auto schools = services_.database.read([](db::Reader& tx) { return schools_by_brin(tx); });
        for (const std::string& name : root.folders()) {
            const auto school = schools.find(capitals(name));
            const auto folder = school == schools.end() ? std::nullopt : root.inside(name);
            if (!folder)
                complain_of(name);
            else
                look_in(*folder, name, school->second);
        }
    }

private:
    void loop() {
        std::unique_lock guard(mutex_);
        while (!stopping_) {
            guard.unlock();
            try {
                look();
                fault_.clear();
            } catch (const std::exception& fault) {
                if (fault_ != fault.what()) spdlog::warn("scanner: {}", fault.what());
                fault_ = fault.what(); // said once, not every five seconds
            }
            guard.lock();
            changed_.wait_for(guard, look_every, [&] { return stopping_; });
        }
    }

    /// What goes wrong in one school's folder is no reason to leave the others.
    void look_in(const inbox::Folder& folder, const std::string& name, const std::string& school_id) {
        SchoolFolder& school = schools_.try_emplace(name, services_, school_id).first->second;
        try {
            school.look(folder);
            school.keep_finished(folder);
            school.put_away(folder);
            const Day today = services_.clock.today();
            if (tidied_[name] != today && school.forget_old(folder)) tidied_[name] = today;
        } catch (const std::exception& fault) {
            if (said_.insert(name + fault.what()).second)
                spdlog::warn("scanner: folder=\"{}\": {}", name, fault.what());
        }
    }

    void complain_of(const std::string& name) {
        if (said_.size() > 1000) said_.clear(); // whoever may write there can make as many as they like
        if (said_.insert(name).second)
            spdlog::warn("scanner: \"{}\" is no school's BRIN number, nothing is taken from it", name);
    }

    Services& services_;
    const std::filesystem::path root_;
    std::map<std::string, SchoolFolder> schools_; // by folder
    std::map<std::string, Day> tidied_;
    std::set<std::string> said_;
    std::string fault_;
    std::thread thread_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool stopping_ = false;
};

Scanner::Scanner(Services& services, std::filesystem::path root)
    : impl_(std::make_unique<Impl>(services, std::move(root))) {}
Scanner::~Scanner() = default;
void Scanner::start() { impl_->start(); }
void Scanner::stop() { impl_->stop(); }
void Scanner::look() { impl_->look(); }

} // namespace trialoog::paper
