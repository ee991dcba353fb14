#include "slices/paper/on_first_page.hpp"

#include "look/form.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/paper/paper.hpp"

namespace trialoog::paper {
namespace {
using namespace html;

Html waiting(int pages, const std::string& why, const std::string& path) {
    if (pages == 0) return {};
    return look::notice(look::Tone::attention,
                        tn("{n} blad wacht op jou", "{n} bladen wachten op jou", pages),
                        group(p(why), look::button_link(path, t("Bekijk de bladen"), true)));
}

class Waiting : public access::OnFirstPage {
public:
    explicit Waiting(WaitingPages pages) : pages_(std::move(pages)) {}

    Html to_do(const access::ClassRef& mine) const override {
        const auto found = pages_.of_class.find(mine.id);
        if (found == pages_.of_class.end()) return {};
        return waiting(found->second, t("Deze bladen liggen nog bij geen leerling. Zoek jij het uit?"),
                       scans_path(mine.id));
    }
    Html of_school() const override {
        return waiting(pages_.of_no_class,
                       t("De scanner kon de code niet lezen. Zoek jij uit van welke klas het is?"),
                       "/papier");
    }

private:
    WaitingPages pages_;
};
} // namespace

std::unique_ptr<access::OnFirstPage> on_first_page(db::Reader& tx, const access::FirstPage& page) {
    if (!page.viewer.is_staff()) return nullptr;
    return std::make_unique<Waiting>(waiting_pages(tx, page.viewer, page.classes));
}

std::vector<access::FirstPageLink> first_page_links() {
    using Link = access::FirstPageLink;
    return {{Link::List::office, 20, access::Action::sort_paper, t("De scanner van school"),
             t("Ingevulde bladen die nog naar een klas moeten."), "/papier"}};
}

} // namespace trialoog::paper
