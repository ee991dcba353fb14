#include "platform/db/one_moment.hpp"

#include <utility>

namespace trialoog::db {
namespace {
thread_local OneMoment* current = nullptr;
} // namespace

OneMoment::OneMoment() : outer_(std::exchange(current, this)) {}
OneMoment::~OneMoment() { current = outer_; }

std::unique_ptr<Snapshot> OneMoment::take(const void* database) {
    if (!current || !current->left_ || current->database_ != database) return nullptr;
    current->is_over_ = true;
    return std::move(current->left_);
}

void OneMoment::leave(const void* database, std::unique_ptr<Snapshot> snapshot) {
    if (!current || current->is_over_ || current->left_) return; // it ends here
    current->database_ = database;
    current->left_ = std::move(snapshot);
}

void OneMoment::end(const void* database) {
    if (!current) return;
    current->is_over_ = true;
    if (current->database_ == database) current->left_.reset();
}

} // namespace trialoog::db
