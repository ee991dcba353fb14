#include "slices/access/signals/on_first_page.hpp"

#include "look/form.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/signals/open_signals.hpp"

namespace trialoog::access {
namespace {
using namespace html;

std::string what_was_done(const Signal& one) {
    const std::string moment = i18n::short_date(day_in_amsterdam(one.at)) + " " + time_in_amsterdam(one.at);
    const auto when = fmt::arg("when", moment);
    const auto name = fmt::arg("name", one.name);
    if (one.what == "pupils")
        return tf("{name} bekeek heel veel leerlingen in korte tijd ({when}).", name, when);
    if (one.what == "bundles")
        return tf("{name} haalde heel veel dossiers op in korte tijd ({when}).", name, when);
    if (one.what == "letters") return tf("{name} maakte heel veel brieven met codes ({when}).", name, when);
    return tf("{name} maakte heel veel codes of accounts ({when}).", name, when);
}

class Signals : public OnFirstPage {
public:
    Signals(std::vector<Signal> signals, bool sees_trail)
        : signals_(std::move(signals)), sees_trail_(sees_trail) {}

    Html of_school() const override {
        Html all;
        for (const Signal& one : signals_)
            all += look::notice(
                look::Tone::attention, t("Dit is ongewoon"),
                group(
                    p(what_was_done(one)),
                    p(t("Trialoog hield het tegen. Vraag wat er aan de hand was. Twijfel je? Zet het account "
                        "uit.")),
                    when(sees_trail_,
                         [] { return p(a(cls("move"), href("/beheer/inzage"), t("Bekijk wie wat zag"))); }),
                    look::act("/signalen/" + one.id + "/gezien", t("Ik heb het gezien"))));
        return all;
    }

private:
    std::vector<Signal> signals_; // that this person hasn't marked as seen
    bool sees_trail_;
};
} // namespace

std::unique_ptr<OnFirstPage> signals_on_first_page(db::Reader& tx, const FirstPage& page) {
    if (!page.viewer.is_staff()) return nullptr;
    return std::make_unique<Signals>(open_signals(tx, page.viewer),
                                     find_school(page.viewer, Action::see_audit_trail).has_value());
}

} // namespace trialoog::access
