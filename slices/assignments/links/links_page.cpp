#include "slices/assignments/links/links.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

namespace trialoog::assignments {
using namespace html;
namespace {

std::string used_in(const WantedLink& wanted) {
    std::vector<std::string> titles;
    for (const std::string& title : wanted.used_in)
        titles.push_back(t_content(title));
    return tf("Staat in: {titles}.", fmt::arg("titles", i18n::list_of(titles)));
}

std::string hint_of(const WantedLink& wanted) {
    std::string hint = wanted.value.empty() ? used_in(wanted) : std::string();
    if (!wanted.fallback.empty())
        hint += (hint.empty() ? "" : " ") +
                tf("Vul je niets in? Dan is het {address}.", fmt::arg("address", wanted.fallback));
    return hint;
}

Html field_of(const TypedLink& one, std::size_t at, const look::Errors& errors) {
    const std::string n = "-" + std::to_string(at + 1);
    return group(
        input(type("hidden"), name("link" + n), value(one.wanted->link)),
        input(type("hidden"), name("woord" + n), value(one.wanted->value)),
        input(type("hidden"), name("gezien" + n), value(one.seen)),
        when(one.conflict,
             [&] {
                 return look::notice(
                     look::Tone::attention, t("Iemand anders vulde hier intussen iets in"),
                     p(one.theirs.empty()
                           ? t("Het adres is nu leeg. Bewaar je nog een keer? Dan geldt wat jij invulde.")
                           : tf("Er staat nu {address}. Bewaar je nog een keer? Dan geldt wat jij invulde.",
                                fmt::arg("address", one.theirs))));
             }),
        look::text_field({.name = "adres" + n,
                          .label = name_of(*one.wanted),
                          .hint = hint_of(*one.wanted),
                          .value = one.typed,
                          .input_mode = "url"},
                         errors));
}

/// Fields of one link that follow each other stand on one card.
Html cards(const DecidedLinks& page, const look::Errors& errors) {
    Html all;
    for (std::size_t at = 0; at < page.fields.size();) {
        const WantedLink& first = *page.fields[at].wanted;
        Html fields;
        for (; at < page.fields.size() && page.fields[at].wanted->link == first.link; ++at)
            fields += field_of(page.fields[at], at, errors);
        const bool several = !first.value.empty();
        all += look::card(
            several ? name_of({.link = {}, .value = {}, .label = first.label, .used_in = {}, .fallback = {}})
                    : std::string(),
            group(when(several, [&] { return p(cls("hint"), used_in(first)); }), fields));
    }
    return all;
}
} // namespace

Html links_page(const DecidedLinks& page, bool saved) {
    const look::Errors errors = errors_of(page);
    Html content;
    if (page.fields.empty())
        content = look::empty_state(t("Nog geen films of sites"),
                                    t("De opdrachten van nu vragen er geen. Hier komen ze te staan."));
    else
        content =
            look::post_form("/thuisopdrachten/films",
                            group(cards(page, errors),
                                  look::foot(group(a(href("/"), t("Terug")), look::submit(t("Bewaar"))))));
    return group(
        look::heading(t("Thuisopdrachten"), t("Films en sites"),
                      t("Leerlingen openen deze adressen met één tik. Kies zelf wat bij jullie past.")),
        when(saved,
             [] {
                 return look::notice(look::Tone::good, t("Bewaard"),
                                     p(t("De opdrachten gebruiken deze adressen vanaf nu.")));
             }),
        look::error_summary(errors), content);
}

} // namespace trialoog::assignments
