#include "slices/content/editor/on_first_page.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/content/editor/pages.hpp"

#include <algorithm>

namespace trialoog::content {
namespace {
using namespace html;
using access::Action;

constexpr std::size_t most_shown = 10;

class DraftsToRead : public access::OnFirstPage {
public:
    DraftsToRead(std::vector<Discussed> drafts, bool approves)
        : drafts_(std::move(drafts)), approves_(approves) {}

    Html of_school() const override {
        if (drafts_.empty()) return {};
        const auto n = static_cast<long long>(drafts_.size());
        Html rows;
        for (const Discussed& one : drafts_) {
            if (&one == drafts_.data() + most_shown) break;
            rows += li(a(href(draft_path(one.about.id)), one.about.title), " ",
                       tf("(leerjaar {grade}, van {name})", fmt::arg("grade", one.about.grade),
                          fmt::arg("name", one.about.changed_by)));
        }
        return look::notice(
            look::Tone::plain,
            approves_ ? tn("{n} concept wacht op goedkeuring", "{n} concepten wachten op goedkeuring", n)
                      : tn("{n} concept wacht op jouw reactie", "{n} concepten wachten op jouw reactie", n),
            group(ul(rows), when(drafts_.size() > most_shown,
                                 [] { return p(a(href("/thuisopdrachten"), t("Alle thuisopdrachten"))); })));
    }

private:
    std::vector<Discussed> drafts_;
    bool approves_;
};
} // namespace

std::unique_ptr<access::OnFirstPage> drafts_on_first_page(db::Reader& tx, const access::FirstPage& page,
                                                          const Elsewhere& elsewhere) {
    const bool approves = access::find_school(page.viewer, Action::write_templates).has_value();
    if (!approves && (page.classes.empty() || !access::find_school(page.viewer, Action::discuss_templates)))
        return nullptr;
    auto drafts = discussed_templates(tx, page.viewer);
    if (approves) return std::make_unique<DraftsToRead>(std::move(drafts), true);
    if (drafts.empty()) return nullptr;
    const auto own = elsewhere.to_develop(tx, page.viewer, page.today);
    std::erase_if(drafts, [&](const Discussed& one) {
        return one.has_said || one.about.changed_by_id == page.viewer.person_id ||
               std::ranges::find(page.classes, one.about.grade, &access::ClassRef::grade) ==
                   page.classes.end() ||
               std::ranges::find(own, one.about.key, &ToDevelop::key) != own.end();
    });
    return std::make_unique<DraftsToRead>(std::move(drafts), false);
}

} // namespace trialoog::content
