#include "look/people.hpp"

#include "look/own_words.hpp"

namespace trialoog::look {
using namespace html;
namespace {

Html row(const PersonRow& person) {
    return li(div(person.href.empty() ? Html(b(person.name)) : Html(a(href(person.href), person.name)),
                  when(!person.detail.empty(), [&] { return p(cls("detail"), person.detail); })),
              when(!person.end.empty(), [&] { return div(cls("end"), person.end); }));
}

Html own_view(const OwnView& view) {
    return div(p(cls(std::string("eyebrow t-") + std::string(code(view.who.voice))),
                 voice_sign(view.who.voice), view.says),
               ul(cls("words"), each(view.words, [](const std::string& word) { return li(word); })));
}

} // namespace

Html person_list(const std::vector<PersonRow>& people) { return ul(cls("people"), each(people, row)); }

Html needs_you(std::string_view title, const std::vector<Need>& needs) {
    if (needs.empty()) return {};
    return section(cls("card needs"), h2(title), each(needs, [](const Need& need) {
                       return div(cls("need"), p(b(need.name), " ", need.why), need.action);
                   }));
}

Html speaker(const Speaker& who) {
    return span(cls(std::string("speaker t-") + std::string(code(who.voice))), voice_sign(who.voice),
                who.name);
}

Html agreed(std::string_view word, const std::vector<Speaker>& who) {
    return div(cls("agreed"), b(word), span(cls("speakers"), each(who, speaker)));
}

Html differ(const OwnView& one, const OwnView& other) {
    return div(cls("differ"), own_view(one), own_view(other));
}

Html quote(const Speaker& who, std::string_view words) {
    return figure(cls(std::string("quote ") + std::string(code(who.voice))), p(in_dutch(), words),
                  figcaption(speaker(who)));
}

} // namespace trialoog::look
