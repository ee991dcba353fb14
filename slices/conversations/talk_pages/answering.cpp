#include "slices/conversations/talk_pages/answering.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"

#include <nlohmann/json.hpp>

namespace trialoog::conversations {
using namespace html;
namespace {

using nlohmann::json;

http::Response answer(const json& body, int status = 200) {
    return http::json(body.dump(-1, ' ', false, json::error_handler_t::replace), status);
}

/// Typed by somebody who sat at this device before.
bool is_strangers(const access::Asked& asked) {
    return is_from_script(asked.request) && asked.request.form.get("van") != asked.viewer.person_id;
}

/// What people typed, not what the form brought along.
std::vector<std::string> typed_in(const http::Fields& form) {
    std::vector<std::string> all;
    for (const auto& [name_, value_] : form.entries())
        for (const char* of : {"tekst", "wat", "hulp", "ander", "waarom", "wanneer", "waar", "waarover",
                               "met_wie", "tegenvaller", "goed_nieuws"})
            if (!value_.empty() && (name_ == of || name_.starts_with(std::string(of) + ".")))
                all.push_back(value_);
    return all;
}

} // namespace

bool is_from_script(const http::Request& request) { return request.form.has("van"); }

int seen_version(const http::Request& request) {
    return text::number<int>(request.form.get("versie"), 0).value_or(0);
}

http::Response talk_page(const access::Asked& asked, const std::string& title, const Html& content,
                         int status) {
    auto frame = access::frame(asked, title);
    frame.wide = true;
    frame.styles = {"css/talk.css", "css/talk_now.css"};
    return http::page(look::page(frame, content), status);
}

http::Response kept(const access::Asked& asked, int version, const std::string& wording,
                    const std::string& back) {
    if (!is_from_script(asked.request)) return http::see_other(back);
    return answer({{"version", version}, {"wording", wording}});
}

http::Response refused(const access::Asked& asked, const OpenedTalk& talk, const Html& form,
                       const look::Errors& errors) {
    if (is_from_script(asked.request)) return answer({{"error", errors.all().front().second}}, 422);
    return talk_page(asked, t("Nog niet bewaard"), form_again(talk, form, errors), 422);
}

http::Response clash(const access::Asked& asked, const OpenedTalk& talk, const TwoTexts& two,
                     const Html& form, const Html& both) {
    if (is_from_script(asked.request))
        return answer({{"error", t("Op een ander toestel is dit intussen ook veranderd.")},
                       {"mine", two.mine},
                       {"theirs", two.theirs},
                       {"value", two.value},
                       {"version", two.version}},
                      409);
    return talk_page(asked, t("Er zijn twee teksten"), two_texts(talk, form, two.mine, two.theirs, both),
                     409);
}

http::Response gone(const access::Asked& asked) {
    if (is_from_script(asked.request))
        return answer({{"error", t("Dit gesprek is er niet meer, of je mag er niet meer bij.")}}, 404);
    const auto typed = typed_in(asked.request.form);
    if (typed.empty()) return access::not_found(asked);
    return talk_page(asked, t("Dit gesprek is er niet meer"),
                     group(look::heading({}, t("Dit gesprek is er niet meer"),
                                         t("Het is weggehaald, of het is niet meer van jou. Dit typte je. "
                                           "Neem het over als je het nog wilt gebruiken.")),
                           each(typed, [](const std::string& one) { return p(cls("kept"), one); })),
                     404);
}

http::Response with_talk(const access::Asked& asked,
                         const std::function<http::Response(const OpenedTalk&)>& answer_with) {
    if (is_strangers(asked))
        return answer({{"error", t("Op dit toestel is nu iemand anders ingelogd")}, {"stranger", true}}, 409);
    const auto opened = asked.services.database.read(
        [&](db::Reader& tx) { return open_talk(tx, asked, asked.request.param("talk")); });
    return opened ? answer_with(*opened) : gone(asked);
}

} // namespace trialoog::conversations
