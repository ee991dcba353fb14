#include "slices/paper/typed_review.hpp"

#include <algorithm>

namespace trialoog::paper {

Act act_in(const http::Fields& form) {
    if (form.get("terug") == "ja") return Act::bring_back;
    if (form.get("weg") == "ja") return Act::throw_away;
    return form.get("knip") == "ja" ? Act::cut : Act::place;
}

const Chosen& TypedReview::of(std::string_view page_id) const {
    static const Chosen nothing;
    const auto found = of_page.find(page_id);
    return found == of_page.end() ? nothing : found->second;
}

bool TypedReview::has_any() const {
    return std::ranges::any_of(of_page, [](const auto& one) { return one.second.is_filled_in(); });
}

void TypedReview::note(const std::string& page_id, Placed placed) {
    if (placed == Placed::done) {
        of_page.erase(page_id);
        return;
    }
    Chosen& chosen = of_page[page_id];
    chosen.may_go_beside = placed == Placed::there_already;
    const bool is_picked = chosen.code.empty() && !is_about_code(placed) && placed != Placed::not_cut;
    const std::string field = placed == Placed::no_class ? "klas-" : is_picked ? "wie-" : "code-";
    errors.add(field + page_id, sentence_for(placed));
}

void TypedReview::note_each(const std::vector<ScannedPage>& pages,
                            const std::function<Placed(const ScannedPage&, const Chosen&)>& carry_out) {
    for (const ScannedPage& page : pages)
        if (const Chosen chosen = of(page.id); chosen.is_filled_in()) note(page.id, carry_out(page, chosen));
}

void TypedReview::note_nothing(Placed why) {
    if (!of_page.empty()) note(of_page.begin()->first, why);
}

bool goes_beside(const http::Fields& form, const ScannedPage& page, const Chosen& chosen) {
    return form.get("naast") == "ja" || (chosen.is_confirmed && page.reason == Reason::brought_back);
}

TypedReview typed_in(const http::Fields& form, const std::vector<ScannedPage>& pages) {
    TypedReview typed;
    for (const ScannedPage& page : pages) {
        if (page.state != PageState::waiting) continue;
        const auto text = [&](const char* field) { return std::string(form.get(field + page.id)); };
        Chosen one{text("code-"), text("wie-"), text("blad-"), text("klas-")};
        if (const std::string confirmed = text("is-"); !confirmed.empty()) {
            one.code = confirmed;
            one.is_confirmed = true;
        }
        typed.of_page.emplace(page.id, std::move(one));
    }
    return typed;
}

} // namespace trialoog::paper
