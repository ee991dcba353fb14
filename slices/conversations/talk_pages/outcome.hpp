#pragma once
// What a talk that was held leaves elsewhere: an entry in the pupil's dossier, and in the ledger of contact.

#include "slices/conversations/talk_pages/opened.hpp"
#include "slices/dossier/dossier.hpp"

namespace trialoog::conversations {

/// In Dutch, the language of the school. What was promised apart by a parent isn't in it: both read the
/// dossier.
dossier::NewEntry dossier_entry(const OpenedTalk&, Day held_on);

/// Of a talk that ended; again when a word of it changes.
void record_outcome(db::Writer&, const access::Asked&, const OpenedTalk&);
/// The talk ends: that too, and family hears that the agreements stand there. Does nothing the second time.
void finish_talk(db::Writer&, const access::Asked&, const OpenedTalk&);

} // namespace trialoog::conversations
