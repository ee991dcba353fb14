#include "platform/mail/mail.hpp"
#include "platform/storage/durable_file.hpp"

#include <system_error>

namespace trialoog::mail {
namespace {
namespace durable = storage::durable;

class Outbox : public Sender {
public:
    Outbox(std::filesystem::path folder, std::string from_name, std::string from_address)
        : folder_(std::move(folder)),
          from_name_(std::move(from_name)),
          from_address_(std::move(from_address)) {
        durable::make_folders(folder_);
    }

    Outcome send(const Message& message) override {
        if (!is_address(message.to_address)) return Outcome::refused_for_good;
        const std::string eml = to_eml(message, from_name_, from_address_);
        const auto path = folder_ / (message.id + ".eml");
        if (std::filesystem::exists(path)) return Outcome::sent;
        try {
            const auto half_written = folder_ / (message.id + ".half");
            std::filesystem::remove(half_written); // a crash may have left it
            durable::write(half_written, path, eml);
            return Outcome::sent;
        } catch (const std::system_error&) {
            return Outcome::try_again;
        }
    }

private:
    std::filesystem::path folder_;
    std::string from_name_, from_address_;
};
} // namespace

std::unique_ptr<Sender> outbox(std::filesystem::path folder, std::string from_name,
                               std::string from_address) {
    return std::make_unique<Outbox>(std::move(folder), std::move(from_name), std::move(from_address));
}

} // namespace trialoog::mail
