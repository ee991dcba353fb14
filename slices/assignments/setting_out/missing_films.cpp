#include "slices/assignments/setting_out/missing_films.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

namespace trialoog::assignments {
using namespace html;
namespace {
constexpr std::size_t few = 3; // more are counted

std::string which(const std::vector<WantedLink>& missing) {
    std::vector<std::string> names;
    for (const WantedLink& one : missing)
        names.push_back(name_of(one));
    const std::string listed = i18n::list_of(names); // fmt::arg borrows
    return missing.size() > few
               ? tf("Van {n} films of sites is er nog geen adres.", fmt::arg("n", missing.size()))
               : tf("Er is nog geen adres van: {films}.", fmt::arg("films", listed));
}
} // namespace

Html missing_films(db::Reader& tx, const access::Viewer& viewer, const Template& form) {
    const auto missing = without_address(wanted_links(form), links_of_school(tx, viewer.school_id));
    if (missing.empty()) return {};
    const bool may_set = access::find_school(viewer, access::Action::set_links).has_value();
    return look::notice(
        look::Tone::attention, t("De films staan nog niet klaar"),
        group(p(which(missing), " ", t("Thuis zoeken ze dan zelf iets. Dat lukt niet in elk gezin.")),
              may_set
                  ? Html(p(a(href("/thuisopdrachten/films"), t("Vul de adressen in"))))
                  : Html(p(t("Vraag de decaan om de adressen in te vullen, of kijk de film in de klas.")))));
}

} // namespace trialoog::assignments
