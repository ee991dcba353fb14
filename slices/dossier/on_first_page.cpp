#include "slices/dossier/on_first_page.hpp"

#include "look/form.hpp"
#include "platform/i18n/i18n.hpp"

namespace trialoog::dossier {
namespace {

class ToDossier : public access::OnFirstPage {
public:
    html::Html beside(const access::PupilRef& pupil) const override {
        if (pupil.relation == access::Relation::supported) return {};
        return to(pupil.id, pupil.relation == access::Relation::self
                                ? t("Mijn dossier")
                                : tf("Dossier van {name}", fmt::arg("name", pupil.given_name)));
    }
    html::Html below_rows(const access::PupilRef& pupil) const override {
        return to(pupil.id, tf("Dossier van {name}", fmt::arg("name", pupil.called)));
    }

private:
    static html::Html to(const std::string& pupil_id, const std::string& text) {
        return look::button_link("/dossier/" + pupil_id, text, true);
    }
};
} // namespace

std::unique_ptr<access::OnFirstPage> on_first_page(db::Reader&, const access::FirstPage&) {
    return std::make_unique<ToDossier>();
}

} // namespace trialoog::dossier
