#pragma once
#include "slices/access/access.hpp"

namespace trialoog::conversations {

void register_open_round(access::Routes&);   // /gesprekken/ronde/nieuw
void register_change_round(access::Routes&); // /gesprekken/ronde/{round}/wijzigen, /intrekken
void register_show_round(access::Routes&);   // /gesprekken/ronde/{round}, /vragen
void register_givers(access::Routes&);       // /gesprekken/ronde/{round}/erbij, /tijden/{giver}, /mijn-tijden
void register_note_answer(access::Routes&);  // /gesprekken/ronde/{round}/antwoorden, /leerling/{pupil}

} // namespace trialoog::conversations
