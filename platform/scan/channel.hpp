#pragma once
// What server and worker say to each other: a file, then what became of each page.

#include "platform/images/file_kind.hpp"
#include "platform/sandbox/channel.hpp"
#include "platform/scan/scan.hpp"

#include <optional>
#include <string>

namespace trialoog::scan {

struct Question {
    std::optional<images::Kind> photo; // nothing: a PDF
    int first_page = 1;
    std::string bytes;
};
struct Opened {
    std::optional<Refusal> refusal;
    int pages = 0;
};

void send_question(int socket, std::optional<images::Kind> photo, int first_page, std::string_view bytes,
                   sandbox::Deadline);
/// Nothing when the other side has closed, or is silent until the deadline.
std::optional<Question> receive_question(int socket, sandbox::Deadline);
void send_opened(int socket, const Opened&, sandbox::Deadline);
void send_page(int socket, const Page&, sandbox::Deadline);
// Trust nothing in it: a hostile file may have taken the worker over.
Opened receive_opened(int socket, sandbox::Deadline);
Page receive_page(int socket, sandbox::Deadline);

} // namespace trialoog::scan
