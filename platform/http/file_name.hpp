#pragma once
// Names of files and folders that are made from data: what a class, a person or an upload is called. Every
// name that leaves us goes through here, in a download and in a ZIP.

#include <set>
#include <string>
#include <string_view>

namespace trialoog::http {

/// One part of a path that every system takes: no separators, marks or control characters, no dots or spaces
/// at its ends, not a name that Windows keeps for itself, at most 100 bytes of whole letters (an ending such
/// as
/// ".pdf" stays). `otherwise` when nothing is left. UTF-8 in, UTF-8 out.
std::string file_name(std::string_view wanted, std::string_view otherwise = "bestand");

/// Names in one folder: none is equal to another, also where capitals and the ways to write an accent don't
/// count.
class FileNames {
public:
    /// Cleaned; the second of the same is "Noor (2)".
    std::string fresh(std::string_view wanted, std::string_view otherwise = "bestand");

private:
    std::set<std::string> taken_;
};

} // namespace trialoog::http
