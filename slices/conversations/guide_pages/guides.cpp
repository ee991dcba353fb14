// GET /gesprekken, /gesprekken/{guide} and its print: the guides, for whoever leads or develops such a talk.

#include "slices/conversations/guide_pages/pages.hpp"
#include "slices/conversations/guide_pages/routes.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"
#include "slices/conversations/round_pages/round_views.hpp"

#include <algorithm>

namespace trialoog::conversations {
namespace {

using access::Action;

http::Response show_list(const access::Asked& asked) {
    RoundsList rounds;
    const auto by_grade = asked.services.database.read([&](db::Reader& tx) {
        rounds = rounds_to_list(tx, asked.viewer, asked.today());
        return year_plan::activities_of_grades(tx, asked.viewer, {1, 2, 3, 4});
    });
    return http::page(look::page(access::frame(asked, t("Gesprekken")),
                                 guides_page(by_grade, asked.today(), rounds_list(rounds))));
}

struct Asking {
    const Guide* guide = nullptr;
    int grade = 0;
};
/// In which grade: the one that is asked for when the guide is of it, else its first.
Asking asked_for(const access::Asked& asked) {
    const Guide* guide = find_guide(asked.request.param("guide"));
    if (!guide) return {};
    const int wanted = text::number<int>(asked.request.query.get("leerjaar")).value_or(0);
    const bool fits = std::ranges::count(guide->activities, wanted, &ForActivity::grade) > 0;
    return {guide, fits ? wanted : guide->activities.front().grade};
}

http::Response show_guide(const access::Asked& asked) {
    const auto [guide, grade] = asked_for(asked);
    if (!guide) return access::not_found(asked);
    auto frame = access::frame(asked, t_content(guide->title));
    frame.wide = true;
    frame.styles.push_back("css/talk.css");
    return http::page(look::page(frame, guide_page(*guide, grade)));
}

http::Response print(const access::Asked& asked) {
    const auto [guide, grade] = asked_for(asked);
    if (!guide) return access::not_found(asked);
    return http::download(guide_pdf(*guide, grade), "application/pdf",
                          fmt::format("leidraad-{}-{}.pdf", guide->key, grade));
}

} // namespace

void register_guides(access::Routes& routes) {
    routes.get("/gesprekken", Action::see_guides, show_list);
    routes.get("/gesprekken/{guide}", Action::see_guides, show_guide);
    routes.get("/gesprekken/{guide}/print", Action::see_guides, print);
}

} // namespace trialoog::conversations
