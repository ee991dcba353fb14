#pragma once
// Parts of pages that show facts in rows: tables that become cards on a phone, definitions, pages of a list.

#include "look/page.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace trialoog::look {

/// Rows of cells under column heads. The first cell names the row. On a phone each row is a card, with the
/// column's head before each cell; an empty cell is left out there. `caption` is for screen readers.
Html data_table(std::string_view caption, const std::vector<std::string>& columns,
                const std::vector<std::vector<Html>>& rows);

/// Term and what it is, in pairs.
Html definitions(const std::vector<std::pair<std::string, Html>>&);

/// "Vorige", "Bladzijde 2 van 7", "Volgende". Nothing when there is one page. Pages count from 1.
Html pagination(int now, int of, const std::function<std::string(int)>& href_of);

/// Progress of long work that one may leave: a bar and a sentence.
Html job_progress(int part, int whole, std::string_view sentence);

/// Something wide (a drawing, a big table) that scrolls inside its own frame, also with the keyboard.
Html scrolling(std::string_view label, const Html& content);

} // namespace trialoog::look
