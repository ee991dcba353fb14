#include "slices/content/editor/approve_page.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"

namespace trialoog::content {
using namespace html;

Html approve_page(const ApprovePage& page) {
    const std::string& id = page.opened.about.id;
    std::vector<look::Choice> readers{{"", t("Niemand")}};
    for (const Colleague& one : page.colleagues)
        readers.push_back({one.id, one.has_said
                                       ? tf("{name} (schreef een reactie)", fmt::arg("name", one.name))
                                       : one.name});
    const look::Field reader{
        .name = "lezer", .label = t("Wie van je collega's las mee?"), .value = page.reader_typed};
    const look::Field reason{.name = "reden",
                             .label = t("Of: waarom is het zo goed?"),
                             .hint = t("Bijvoorbeeld: deze lange zin staat zo in het lesboek."),
                             .value = page.reason_typed,
                             .max_length = static_cast<int>(longest_reason)};
    const Html tips = look::card(t("Deze tips zijn nog niet gevolgd"), advice_list(page.advice, id));
    const Html fields =
        group(input(type("hidden"), name("gezien"), value(std::to_string(page.opened.about.draft_version))),
              when(!page.advice.empty(),
                   [&] {
                       return group(look::select_field(reader, readers, page.errors),
                                    look::text_area(reason, 3, page.errors));
                   }),
              look::submit(t("Keur goed")));
    return group(
        look::breadcrumbs({{t("Thuisopdrachten"), "/thuisopdrachten"},
                           {page.opened.about.title, draft_path(id)},
                           {t("Goedkeuren"), {}}}),
        look::heading({}, t("Goedkeuren"),
                      t("Na goedkeuren kunnen mentoren de opdracht uitzetten. Een tip hoef je niet te "
                        "volgen. Laat dan iemand meelezen, of schrijf waarom.")),
        look::error_summary(page.errors), when(!page.advice.empty(), [&] { return tips; }),
        look::card({}, look::post_form(draft_path(id, "goedkeuren"), fields)));
}

} // namespace trialoog::content
