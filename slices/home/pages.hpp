#pragma once
#include "slices/home/home.hpp"

#include <memory>

namespace trialoog::home {

/// What the slices have for this page.
using OnPage = std::vector<std::unique_ptr<access::OnFirstPage>>;

/// `first_weeks`: what its administrator still has to do.
html::Html first_page(const access::FirstPage&, const OnPage&, const Parts&, const html::Html& first_weeks);
html::Html lists_of_links(const access::Viewer&, const std::vector<access::FirstPageLinksOf>&);

} // namespace trialoog::home
