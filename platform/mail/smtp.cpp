#include "platform/mail/mail.hpp"
#include "platform/text/number.hpp"

#include <algorithm>
#include <curl/curl.h>
#include <stdexcept>

namespace trialoog::mail {
namespace {
struct CleanUp {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using HandlePtr = std::unique_ptr<CURL, CleanUp>;
using ListPtr = std::unique_ptr<curl_slist, CleanUp>;

/// One sending: what is still to be written, whether the server knows us, and the last refusal that it spoke.
struct Exchange {
    std::string_view rest;
    bool welcome = false;
    int refusal = 0;
};

std::size_t give(char* buffer, std::size_t size, std::size_t count, void* exchange) {
    auto& rest = static_cast<Exchange*>(exchange)->rest;
    const auto length = std::min(size * count, rest.size());
    rest.copy(buffer, length);
    rest.remove_prefix(length);
    return length;
}

// A refusal before the welcome (250) is about us, not about the message. The goodbye (221) comes after a
// refusal and must not hide it.
std::size_t hear(char* line, std::size_t size, std::size_t count, void* exchange) {
    const int code = text::number<int>({line, std::min<std::size_t>(size * count, 3)}).value_or(0);
    auto& spoken = *static_cast<Exchange*>(exchange);
    if (code == 250) spoken.welcome = true;
    if (code >= 400 && spoken.welcome) spoken.refusal = code;
    return size * count;
}

// Asking for a password says that we are set up wrongly, nothing about the message.
bool is_about_us(int code) { return code == 530 || code == 534 || code == 535 || code == 538; }

Outcome outcome(CURLcode code, int refusal) {
    if (code == CURLE_OK) return Outcome::sent;
    return refusal >= 500 && !is_about_us(refusal) ? Outcome::refused_for_good : Outcome::try_again;
}

bool is_this_machine(std::string_view url) {
    const auto place = url.substr(std::min(url.find("://") + 3, url.size()));
    if (place.starts_with("[::1]")) return true;
    const auto host = place.substr(0, place.find_first_of(":/"));
    return host == "127.0.0.1" || host == "localhost";
}

bool is_mail_url(std::string_view url) {
    return (url.starts_with("smtp://") || url.starts_with("smtps://")) &&
           url.find('@') == std::string_view::npos;
}

class Smtp : public Sender {
public:
    explicit Smtp(SmtpSettings settings) : settings_(std::move(settings)) {
        static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
        if (ready != CURLE_OK) throw std::runtime_error("libcurl can't start");
        if (!is_mail_url(settings_.url))
            throw std::runtime_error(
                "a mail server is written as smtp://host:587 or smtps://host:465, without a user");
        if (!is_address(settings_.from_address))
            throw std::runtime_error("the sender is not an e-mail address: " + settings_.from_address);
    }

    Outcome send(const Message& message) override {
        if (!is_address(message.to_address)) return Outcome::refused_for_good;
        const std::string eml = to_eml(message, settings_.from_name, settings_.from_address);
        Exchange exchange{eml};
        const HandlePtr handle(curl_easy_init());
        const ListPtr recipients(curl_slist_append(nullptr, ('<' + message.to_address + '>').c_str()));
        if (!handle || !recipients) return Outcome::try_again;
        prepare(handle.get(), recipients.get(), exchange);
        const CURLcode code = curl_easy_perform(handle.get());
        return outcome(code, exchange.refusal);
    }

private:
    void prepare(CURL* handle, curl_slist* recipients, Exchange& exchange) const {
        curl_easy_setopt(handle, CURLOPT_URL, settings_.url.c_str());
        curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        // Personal data leaves this machine only encrypted.
        const long tls = is_this_machine(settings_.url) ? CURLUSESSL_NONE : CURLUSESSL_ALL;
        curl_easy_setopt(handle, CURLOPT_USE_SSL, tls);
        if (!settings_.user.empty()) {
            curl_easy_setopt(handle, CURLOPT_USERNAME, settings_.user.c_str());
            curl_easy_setopt(handle, CURLOPT_PASSWORD, settings_.password.c_str());
        }
        const std::string sender = '<' + settings_.from_address + '>';
        curl_easy_setopt(handle, CURLOPT_MAIL_FROM, sender.c_str());
        curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, recipients);
        curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(handle, CURLOPT_READFUNCTION, give);
        curl_easy_setopt(handle, CURLOPT_READDATA, &exchange);
        curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, hear);
        curl_easy_setopt(handle, CURLOPT_HEADERDATA, &exchange);
        curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, 10L);
        curl_easy_setopt(handle, CURLOPT_TIMEOUT, 60L);
        curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(handle, CURLOPT_PROXY, "");
    }

    SmtpSettings settings_;
};
} // namespace

std::unique_ptr<Sender> smtp(SmtpSettings settings) { return std::make_unique<Smtp>(std::move(settings)); }

} // namespace trialoog::mail
