#pragma once
// How a talk answers whoever writes in it: a form with a page, the script (which sends again until it is
// kept) in JSON.

#include "slices/conversations/talk_pages/pages.hpp"

#include <functional>
#include <string>

namespace trialoog::conversations {

/// It says whose text it sends (`van`): nobody else's is kept.
bool is_from_script(const http::Request&);
/// The version that the form was made with; 0 where it says none.
int seen_version(const http::Request&);
http::Response talk_page(const access::Asked&, const std::string& title, const html::Html& content,
                         int status = 200);

/// Back to the page; to the script with the version and the wording of the agreements that stand.
http::Response kept(const access::Asked&, int version, const std::string& wording, const std::string& back);
/// 422: with everything that was typed.
http::Response refused(const access::Asked&, const OpenedTalk&, const html::Html& form, const look::Errors&);

struct TwoTexts {
    std::string mine, theirs; // in words
    int version = 0;          // that stands
    std::string value = {};   // of a note: the text itself that stands
};
/// 409: both in sight.
http::Response clash(const access::Asked&, const OpenedTalk&, const TwoTexts&, const html::Html& form,
                     const html::Html& both = {});

/// 404, with what was typed: whoever typed it can still take it along.
http::Response gone(const access::Asked&);
/// Opens the talk of the path and answers, or says that it is gone.
http::Response with_talk(const access::Asked&, const std::function<http::Response(const OpenedTalk&)>&);

} // namespace trialoog::conversations
