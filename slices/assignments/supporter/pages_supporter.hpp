#pragma once
// What the pages about an adult from the network look like.

#include "look/form.hpp"
#include "slices/assignments/supporter/supporter_store.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace trialoog::assignments {

using html::Html;

constexpr std::size_t longest_reason = 300; // characters

/// On the work's first page: how it stands with the proposal. Nothing for the supporter, and for a parent
/// only that the mentor has still to agree.
Html supporter_note(const OpenedWork&, const std::optional<Proposal>&, const std::string& mentor);

/// /werk/{work}/helper, for the pupil: what happens now, and the way to the link.
Html supporter_page_of_pupil(const OpenedWork&, const Proposal&);

/// The same page for the mentor: agree, decline, print, take back.
struct SupporterForm {
    std::string language = "nl";
    std::string reason;
    look::Errors errors = {};
};
Html supporter_page_of_mentor(const OpenedWork&, const Proposal&, const SupporterForm&);

/// A link that was just made, to hold up to somebody's phone. It is shown once: only its hash is kept.
Html supporter_link_page(const OpenedWork&, const Proposal&, std::string_view code, std::string_view link);
/// When enough links were made today.
Html too_many_links_page(const OpenedWork&, const Proposal&);

} // namespace trialoog::assignments
