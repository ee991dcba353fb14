#include "slices/content/draft/slot_kinds.hpp"
#include "slices/content/editor/pages.hpp"

namespace trialoog::content {
using namespace html;

namespace {
/// What asks for a step or question is mended among the steps, on no page of its own.
bool has_page(const Advice& one) {
    return !one.is_fine && one.rule != Rule::adult_part && one.rule != Rule::new_insight;
}
} // namespace

Html advice_list(const std::vector<Advice>& advice, std::string_view template_id) {
    return ul(cls("advice"), each(advice, [&](const Advice& one) {
                  const Html says = has_page(one) && !template_id.empty()
                                        ? Html(a(href(spot_path(template_id, one.spot)), one.sentence))
                                        : Html(span(one.sentence));
                  return Html(li(says, when(!one.quoted.empty(), [&] {
                                     return Html(p(cls("kept"), shortened(for_author(one.quoted))));
                                 })));
              }));
}

} // namespace trialoog::content
