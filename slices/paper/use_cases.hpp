#pragma once
// The use cases, each in its own file.

#include "slices/paper/paper.hpp"

#include <string>
#include <string_view>

namespace trialoog::paper {

void register_upload(access::Routes&);
void register_review(access::Routes&, const Purposes&);
void register_sort(access::Routes&, const Purposes&);
void register_aside(access::Routes&);
void register_aside_files(access::Routes&);
void register_pictures(access::Routes&);

/// "/klas/<id>/papier/<scan>"
std::string scan_path(std::string_view class_id, std::string_view scan_id);

/// "/papier/<scan>": of the school's scanner.
std::string sort_path(std::string_view scan_id);

} // namespace trialoog::paper
