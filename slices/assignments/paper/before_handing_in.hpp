#pragma once
// What is said, and asked, before the mentor hands work in that came on paper: pages of which there is no
// picture, and a companion whom nobody but the screen named.

#include "slices/assignments/paper/on_paper.hpp"

#include <string>
#include <vector>

namespace trialoog::assignments {

/// A work, and with whom the form says that it was done.
struct ToHandIn {
    const PaperWork* work = nullptr;
    std::string who;       // as in the form: "mother:<id>"
    std::string who_label; // "moeder (Samira)"
    std::vector<int> missing = {};
    bool is_assumed = false; // it stood there already
};
ToHandIn to_hand_in(const PaperWork&, std::string who, std::string who_label, std::string_view stood_there);
bool is_to_ask(const ToHandIn&);
/// What was asked: another question when something has changed meanwhile.
std::string question_of(const ToHandIn&);

enum class Said { yes, no, not_asked };
Said said_in(const http::Fields&, const ToHandIn&);

/// The question, with all that the form said; `action` takes the answer.
html::Html before_handing_in_page(std::string_view action, std::string_view back,
                                  const std::vector<ToHandIn>&);

} // namespace trialoog::assignments
