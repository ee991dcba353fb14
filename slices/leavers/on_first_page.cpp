#include "slices/leavers/on_first_page.hpp"

#include "look/form.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/leavers/leavers.hpp"

namespace trialoog::leavers {
namespace {
using namespace html;
using access::Action;
constexpr const char* path = "/beheer/vergeten";

class Notice : public access::OnFirstPage {
public:
    Notice(Coming coming, Day today) : coming_(coming), today_(today) {}

    Html of_school() const override {
        if (coming_.stopped)
            return look::notice(look::Tone::attention, t("Trialoog vergeet nu niemand"),
                                group(p(t("De datum maakte een sprong. Kijk of die klopt.")), to_list()));
        if (coming_.people == 0 || !coming_.first_on) return {};
        const std::string when =
            i18n::long_date(*coming_.first_on > today_ ? *coming_.first_on : today_.plus_days(1));
        return look::notice(
            look::Tone::plain,
            tn("{n} persoon wordt straks vergeten", "{n} mensen worden straks vergeten", coming_.people),
            group(p(tf("De eerste op zijn vroegst op {day}. Klopt het, of moet iemand langer blijven?",
                       fmt::arg("day", when))),
                  to_list()));
    }

private:
    static Html to_list() { return look::button_link(path, t("Bekijk de lijst"), true); }
    Coming coming_;
    Day today_;
};
} // namespace

std::unique_ptr<access::OnFirstPage> on_first_page(db::Reader& tx, const access::FirstPage& page) {
    if (!access::find_school(page.viewer, Action::forget_leavers)) return nullptr;
    return std::make_unique<Notice>(coming(tx, page.viewer), page.today);
}

std::vector<access::FirstPageLink> first_page_links() {
    using List = access::FirstPageLink::List;
    return {{List::office, 60, Action::export_dossiers, t("Dossiers van wie weg is"),
             t("Ophalen voor een leerling van vroeger, voordat ze weggaan."), "/dossiers/vertrokken"},
            {List::office, 70, Action::forget_leavers, t("Wie we vergeten"),
             t("Wie van school is, en wanneer de gegevens weggaan."), path}};
}

} // namespace trialoog::leavers
