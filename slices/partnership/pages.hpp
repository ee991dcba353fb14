#pragma once
// What the slice's pages look like.

#include "look/form.hpp"
#include "look/page.hpp"
#include "platform/pdf/pdf.hpp"
#include "slices/partnership/store.hpp"

#include <string>
#include <vector>

namespace trialoog::partnership {

using html::Html;

/// "/werk/<id>/terugblik", "/werk/<id>/terugblik/volwassene", "/werk/<id>/terugblik/briefje",
/// "/opdracht/<id>/terugblik", "/opdracht/<id>/terugblik/briefjes", "/thuisopdrachten/terugblik/<key>".
std::string work_path(std::string_view work_id);
std::string handed_over_path(std::string_view work_id);
std::string slip_path(std::string_view work_id);
std::string assignment_path(std::string_view assignment_id);
std::string slips_path(std::string_view assignment_id, std::string_view more = {});
std::string results_path(std::string_view template_key = {});
look::Voice look_voice(Evaluator);

struct EvaluatePage {
    const Opened& opened;
    std::string title;
    Said typed;
    look::Errors errors = {};
    bool saved = false;
    May may = May::begin;
    bool hands_over = false; // the adult can speak on this phone too
};
Html evaluate_page(const EvaluatePage&);
/// A question with its three faces: radio buttons named `name`, with words. `picked` is 0 for none.
struct Face {
    int value;
    const char* icon;
    std::string word;
};
Html faces(const std::string& name, std::string_view question, const std::vector<Face>&, int picked);

struct SlipsPage {
    const Doing& doing;
    std::string title;
    std::vector<SilentAdult> silent;
    bool saved = false; // one was just taken over
    pdf::Sides sides = pdf::Sides::both;
};
Html slips_page(const SlipsPage&);
/// The way there, for the mentor of the class.
Html invitation_to_slips(const Doing&);

/// The invitation, or what one may still change, on a work's first page or a class's assignment.
Html invitation(const Opened&, May);

struct ResultsPage {
    std::string title, template_key;
    Results results;
};
Html results_page(const ResultsPage&);
struct ListedTemplate {
    std::string key, title;
    int people = 0;
};
Html results_list(const std::vector<ListedTemplate>&);
/// The newest year's results in short, with a way to all of them; nothing when there are none.
Html results_in_short(const std::vector<YearTally>&, std::string_view template_key);
/// One evaluator's questions with counts; `whole` is the school's tally when `tally` is a part of it.
Html tally_part(Evaluator, const Tally& tally, const Tally* whole = nullptr);

} // namespace trialoog::partnership
