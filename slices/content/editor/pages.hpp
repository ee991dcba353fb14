#pragma once
// What the pages of the editor look like.

#include "slices/content/draft/advice.hpp"
#include "slices/content/draft/merge.hpp"
#include "slices/content/draft/problems.hpp"
#include "slices/content/editor/editor.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::content {

using html::Html;

// In characters.
constexpr std::size_t longest_title = 80, longest_step_title = 120, longest_comment = 2000;

/// "/thuisopdrachten/<id>", "/thuisopdrachten/<id>/teksten".
std::string draft_path(std::string_view id, std::string_view page = {});
std::string step_path(std::string_view step_key);
std::string item_path(std::string_view item_key);
/// In the viewer's frame; `wide` for two columns.
http::Response shown(const Authoring&, std::string title, const Html& content, int status, bool wide);

/// What was typed for a new template. `like`: the id of one of the school's own, a key of the library, or ""
/// for the empty frame.
struct NewOne {
    std::string title, grade = "1", like;
};
struct ListPage {
    std::vector<Summary> own;
    std::map<std::string, std::vector<std::string>> used; // classes by the template's key
    bool may_write = false;
    std::vector<ToDevelop> to_develop = {}; // that the viewer was given
    std::vector<Deleted> deleted = {};      // that the viewer can bring back
    NewOne typed = {};
    look::Errors errors = {};
};
Html list_page(const ListPage&);

/// The draft as a whole: its steps, what colleagues say, what can be done with it.
struct DraftPage {
    const Opened& opened;
    const Template& form;
    std::vector<Problem> problems;
    std::vector<Advice> advice;
    std::vector<Comment> comments;
    std::vector<std::string> used_in; // classes
    bool may_write = false, may_approve = false, may_delete = false;
    bool has_said = false;                                                 // the viewer, something about it
    std::optional<Approval> approval = {};                                 // of what mentors have
    std::string comment_typed = {}, step_typed = {}, part_typed = "pupil"; // `step`: of a new one
    look::Errors errors = {};
    std::int64_t undo_version = 0; // what can be put back: a step or question was just taken out
    bool changed_meanwhile = false;
    bool was_gone = false; // what the viewer wanted to take out, somebody else took out
};
Html draft_page(const DraftPage&);

/// A page of slots.
struct EditPage {
    const Opened& opened;
    const Template& form;
    std::string path, title;
    Slots slots;
    std::int64_t seen = 0;
    look::Errors errors = {};
    std::vector<Clash> clashes = {};
    Slots lost_labels = {}; // names of slots that are no more
    bool is_saved = false, is_gone = false;
    bool is_kept = false; // wasn't taken out, for somebody else changed the draft meanwhile
};
Html edit_page(const EditPage&);
http::Response shown(const Authoring&, const EditPage&, int status);

/// The controls of slots, by heading; what the other saved stands above a slot that both changed.
Html slot_controls(const EditPage&);
/// What belongs to a step or question as a whole: the questions of a step, taking it out.
Html below_slots(const EditPage&);
/// Up and down.
Html move_buttons(const std::string& path, const std::string& name);
Html advice_list(const std::vector<Advice>&, std::string_view template_id);
/// The page on which a spot is mended.
std::string spot_path(std::string_view template_id, const Spot&);
std::string title_of(const Step&);
std::string title_of(const Item&);
/// Draft, in discussion, approved, withdrawn: as tags.
Html state_tags(const Summary&);

} // namespace trialoog::content
