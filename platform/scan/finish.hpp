#pragma once
// From pixels to what is kept of a page: only for the worker.

#include "platform/scan/codes.hpp"
#include "platform/scan/raster.hpp"

#include <functional>

namespace trialoog::scan {

/// Which of the codes are ours: the server knows.
using AskOurs = std::function<std::vector<bool>(const std::vector<CodeOnPage>&)>;

/// Reads the codes until ours are found, turns the page upright by them, cuts out each sheet where there are
/// more, and saves it. Throws images::Damaged.
Page finished(const Raster&, int number, const AskOurs&);

} // namespace trialoog::scan
