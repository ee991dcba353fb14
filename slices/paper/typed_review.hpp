#pragma once
// What stands in the one form of a review: of each page that waits, what somebody typed and chose. Saving one
// page loses nothing of the others.

#include "look/form.hpp"
#include "slices/paper/placing.hpp"
#include "slices/paper/store.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::paper {

/// Which button of a page was pressed.
enum class Act { place, throw_away, cut, bring_back };
Act act_in(const http::Fields&);

/// What stands in the fields of one page.
struct Chosen {
    std::string code, about_id, page, class_id;
    bool is_confirmed = false;  // by the button that says whose it is
    bool may_go_beside = false; // there is a picture of that page
    bool is_filled_in() const { return !code.empty() || !about_id.empty() || !class_id.empty(); }
};

struct TypedReview {
    std::map<std::string, Chosen, std::less<>> of_page = {}; // by id; only of pages that still wait
    look::Errors errors = {};

    const Chosen& of(std::string_view page_id) const;
    bool has_any() const;
    bool is_over() const { return errors.none() && !has_any(); }
    /// The page is settled, or stays with what was wrong.
    void note(const std::string& page_id, Placed);
    /// Settles every page of which something is filled in.
    void note_each(const std::vector<ScannedPage>&,
                   const std::function<Placed(const ScannedPage&, const Chosen&)>& carry_out);
    /// Of no page anything was filled in.
    void note_nothing(Placed);
};
/// Beside a picture that is there already: as somebody asked, or who brought a page back knows.
bool goes_beside(const http::Fields&, const ScannedPage&, const Chosen&);
/// Of the waiting ones among these.
TypedReview typed_in(const http::Fields&, const std::vector<ScannedPage>&);

} // namespace trialoog::paper
