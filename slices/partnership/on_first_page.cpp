#include "slices/partnership/on_first_page.hpp"

#include "look/form.hpp"
#include "look/people.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/partnership/partnership.hpp"

namespace trialoog::partnership {
namespace {
using namespace html;

look::Voice look_of(Evaluator evaluator) {
    if (evaluator == Evaluator::pupil) return look::Voice::pupil;
    return evaluator == Evaluator::adult ? look::Voice::parent : look::Voice::mentor;
}

/// "Hoe was het?", for each assignment that was looked back on.
class HowWasIt : public access::OnFirstPage {
public:
    explicit HowWasIt(std::vector<OpenEvaluation> open) : open_(std::move(open)) {}

    Html to_do(const access::PupilRef& pupil) const override {
        return cards(pupil.id,
                     pupil.relation == access::Relation::self ? Evaluator::pupil : Evaluator::adult);
    }
    Html to_do(const access::ClassRef& mine) const override { return cards(mine.id, Evaluator::mentor); }

private:
    Html cards(std::string_view about_id, Evaluator evaluator) const {
        Html all;
        for (const OpenEvaluation& one : open_) {
            if (one.about_id != about_id || one.evaluator != evaluator) continue;
            all += look::voice_card(look_of(evaluator), t("Hoe was het?"),
                                    group(h3(one.title),
                                          p(cls("hint"), t("Een halve minuut. Het mag, het hoeft niet.")),
                                          look::button_link(one.href, t("Vertel hoe het was"), true)));
        }
        return all;
    }
    std::vector<OpenEvaluation> open_; // that this person may still give
};
} // namespace

std::unique_ptr<access::OnFirstPage> on_first_page(db::Reader& tx, const access::FirstPage& page) {
    return std::make_unique<HowWasIt>(open_evaluations(tx, page.viewer, page.pupils, page.classes, page.now));
}

std::vector<access::FirstPageLink> first_page_links() {
    return {{access::FirstPageLink::List::assignments, 20, access::Action::see_evaluations, t("Hoe was het?"),
             t("Wat leerlingen, ouders en mentoren van een opdracht vonden."), "/thuisopdrachten/terugblik"}};
}

} // namespace trialoog::partnership
