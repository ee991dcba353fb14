#pragma once
// The use cases of pupil and adult, each in its own file.

#include "platform/services.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/work/store.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace trialoog::assignments {

void register_overview(access::Routes&, Services&);
void register_companion(access::Routes&, Services&);
void register_parts(access::Routes&, Services&);
void register_answers(access::Routes&, Services&);
void register_news(access::Routes&, Services&);
void register_photos(access::Routes&, Services&);
void register_posters(access::Routes&, Services&);
void register_shown_posters(access::Routes&, Services&);
void register_open_days(access::Routes&, Services&);
void register_hand_in(access::Routes&, Services&);
void register_supporter(access::Routes&, Services&);
void register_supporter_link(access::Routes&, Services&);

/// All of the above.
void register_doing(access::Routes&, Services&);

/// Finds the work of the address for this viewer, and hands it to `then`; a 404 otherwise. A form or script
/// that says that another typed it (`van`) is refused (409): nothing is kept under a name that isn't one's
/// own.
http::Response with_work(Services&, const http::Request&, const access::Viewer&, access::Action,
                         const std::function<http::Response(const OpenedWork&)>& then);

/// The page on which the item stands, with a sentence about it; without one: the way to that page.
http::Response show_page_again(Services&, const http::Request&, const access::Viewer&, const OpenedWork&,
                               const std::string& item_key, std::string sentence, int status);

/// The same on the page where a poster is made.
http::Response show_poster_again(Services&, const http::Request&, const access::Viewer&, const OpenedWork&,
                                 const Item&, std::string sentence, int status);

/// What a script hears when it may not fill in: {"error"}, with what stands there now where that may be seen:
/// {"field", "value", "version"}, and "closed" when nothing can be put in its place.
std::string refusal_sentence(Filling, const OpenedWork&, std::string_view field);
http::Response refused_answer(Filling, const OpenedWork&, std::string_view field);

/// The name of who saved an answer, as this work calls them.
std::string name_of_saver(const OpenedWork&, const std::string& saved_by);

} // namespace trialoog::assignments
