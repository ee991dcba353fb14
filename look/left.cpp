#include "look/left.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

namespace trialoog::look {
using namespace html;

Html still_to_do(const std::vector<Left>& left) {
    if (left.empty()) return {};
    // `autofocus` brings a screen reader here without a script.
    return div(
        cls("notice attention"), id("nog-doen"), role("status"), attr("tabindex", "-1"), flag("autofocus"),
        icon("pencil"),
        div(h2(tn("Nog één ding te doen", "Nog {n} dingen te doen", static_cast<long long>(left.size()))),
            ul(each(left, [](const Left& one) {
                return li(one.href.empty() ? Html(span(one.text)) : Html(a(href(one.href), one.text)));
            }))));
}

} // namespace trialoog::look
