#pragma once
// One page for each family, before the talk (C-8): what is known stands there, only judgement is typed.

#include "look/form.hpp"
#include "slices/assignments/shown_elsewhere/looked_back.hpp"
#include "slices/conversations/preparation/preparation.hpp"
#include "slices/conversations/presentation/presenting.hpp"
#include "slices/conversations/rounds/round.hpp"

#include <optional>
#include <string>
#include <vector>

namespace trialoog::conversations {

struct MentorsPage {
    TalkRef ref;
    Round round;
    const Guide* guide = nullptr; // nothing: the round's isn't there any more
    Prepared prepared;            // as it stands in the form
    std::vector<std::string> good_facts;
    std::vector<assignments::LookedBack> assignments;
    std::vector<AgreedBefore> agreed;
    std::vector<BroughtIn> points;
    std::vector<Coming> coming;
    std::vector<Guest> guests;
    std::vector<std::string> shows;
    std::vector<ToPrepare> row = {}; // the mentor's own talks
    look::Errors errors = {};
    std::optional<Prepared> theirs = {}; // what a colleague kept meanwhile
    bool saved = false;
};
html::Html mentors_page(const MentorsPage&);
html::Html preparing_page(const std::vector<ToPrepare>&, std::size_t ready);

/// GET /gesprek/{talk}/voorbereiden, for whoever holds it.
http::Response show_mentors_page(const access::Asked&);

} // namespace trialoog::conversations
