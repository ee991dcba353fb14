#pragma once
// What server and worker say to each other: a file; then for each page which codes stand on it, which of
// these are ours, and what became of the page.

#include "platform/sandbox/channel.hpp"
#include "platform/scan/file.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace trialoog::scan {

struct Question {
    Kind kind = Kind::pdf;
    int first_page = 1;
    std::string bytes;
};
struct Opened {
    std::optional<Refusal> refusal;
    int pages = 0;
};
constexpr std::size_t most_codes = 255;

void send_question(int socket, const Question&, std::string_view bytes, sandbox::Deadline);
/// Nothing when the other side has closed, or is silent until the deadline.
std::optional<Question> receive_question(int socket, sandbox::Deadline);
void send_opened(int socket, const Opened&, sandbox::Deadline);

/// The worker's: the texts of the codes on a page, to hear which are ours.
void send_texts(int socket, const std::vector<std::string>&, sandbox::Deadline);
std::vector<bool> receive_ours(int socket, std::size_t count, sandbox::Deadline);
void send_ours(int socket, const std::vector<bool>&, sandbox::Deadline);
void send_page(int socket, const Page&, sandbox::Deadline);

// Trust nothing in it: a hostile file may have taken the worker over.
Opened receive_opened(int socket, sandbox::Deadline);
using Said = std::variant<std::vector<std::string>, Page>;
Said receive_said(int socket, sandbox::Deadline);

} // namespace trialoog::scan
