#pragma once
#include "slices/access/access.hpp"

namespace trialoog::conversations {

void register_make_presentation(access::Routes&);
void register_pieces(access::Routes&);
void register_piece_words(access::Routes&);
void register_checklist(access::Routes&);
void register_show_presentation(access::Routes&);

} // namespace trialoog::conversations
