#include "platform/pdf/document_language.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/core.h>
#include <stdexcept>

namespace trialoog::pdf {
namespace {
long number_after(std::string_view file, std::string_view label, std::size_t from) {
    const auto at = file.find(label, from);
    if (at == std::string_view::npos) throw std::runtime_error("an unexpected PDF trailer");
    auto rest = file.substr(at + label.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(" \n\r"), rest.size()));
    long number = 0;
    if (std::from_chars(rest.data(), rest.data() + rest.size(), number).ec != std::errc())
        throw std::runtime_error("an unexpected PDF trailer");
    return number;
}

/// What stands between << and >> of the object.
std::string catalogue_entries(std::string_view file, long object) {
    const auto head = fmt::format("\n{} 0 obj\n<<", object);
    const auto at = file.rfind(head);
    const auto end = at == std::string_view::npos ? at : file.find("endobj", at);
    if (end == std::string_view::npos) throw std::runtime_error("a PDF without a catalogue");
    const auto dictionary = file.substr(at + head.size(), end - at - head.size());
    return std::string(dictionary.substr(0, dictionary.rfind(">>")));
}
} // namespace

void append_language(std::string& file, std::string_view language) {
    const auto trailer = file.rfind("trailer");
    if (trailer == std::string::npos) throw std::runtime_error("a PDF without a trailer");
    const long root = number_after(file, "/Root", trailer);
    const long info = number_after(file, "/Info", trailer);
    const long size = number_after(file, "/Size", trailer);
    const long previous = number_after(file, "startxref", trailer);
    const std::string entries = catalogue_entries(file, root);

    const auto at = file.size();
    file += fmt::format("{} 0 obj\n<<{}   /Lang ({})\n>>\nendobj\n", root, entries, language);
    const auto table = file.size();
    file += fmt::format(
        "xref\n{} 1\n{:010} 00000 n \ntrailer\n<< /Size {} /Root {} 0 R /Info {} 0 R /Prev {} >>\n"
        "startxref\n{}\n%%EOF\n",
        root, at, size, root, info, previous, table);
}

} // namespace trialoog::pdf
