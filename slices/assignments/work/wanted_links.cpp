#include "slices/assignments/work/wanted_links.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/content/template/profiles.hpp"

#include <algorithm>

namespace trialoog::assignments {
namespace {

/// The words that may stand in the field: those of its list, or of its column's list.
const std::vector<std::string>& words_of(const Template& form, const Field& field) {
    const Item& item = *field.item;
    const auto column = static_cast<std::size_t>(field.column);
    const bool of_column = item.kind == Kind::rows && column < item.columns.size();
    return form.list(of_column ? item.columns[column].list : item.list);
}

std::vector<std::string> values_of(const Template& form, const Item& item) {
    if (item.link_of.empty()) return {""};
    const Field* field = form.field(item.link_of);
    return field ? words_of(form, *field) : std::vector<std::string>{};
}

void add(std::vector<WantedLink>& all, const Template& form, const Item& item, const std::string& value) {
    auto found = std::ranges::find_if(
        all, [&](const WantedLink& one) { return one.link == item.link && one.value == value; });
    if (found == all.end()) {
        all.push_back(
            {item.link, value, item.label.pupil.empty() ? item.label.adult : item.label.pupil, {}, item.url});
        found = all.end() - 1;
    }
    if (std::ranges::find(found->used_in, form.title) == found->used_in.end())
        found->used_in.push_back(form.title);
}

void add_all(std::vector<WantedLink>& all, const Template& form) {
    for (const Step& step : form.steps)
        for (const Item& item : step.items) {
            if (item.kind != Kind::link || item.link.empty()) continue;
            for (const std::string& value : values_of(form, item))
                add(all, form, item, value);
        }
}

/// A label may quote an answer: here it stands open.
std::string without_quotes(std::string label) {
    for (auto open = label.find('{'); open != label.npos; open = label.find('{')) {
        const auto close = label.find('}', open);
        if (close == label.npos) break;
        label.replace(open, close - open + 1, "…");
    }
    return label;
}
} // namespace

std::vector<WantedLink> wanted_links(const std::vector<TemplatePtr>& templates) {
    std::vector<WantedLink> all;
    for (const TemplatePtr& form : templates)
        add_all(all, *form);
    return all;
}

std::vector<WantedLink> wanted_links(const Template& form) {
    std::vector<WantedLink> all;
    add_all(all, form);
    return all;
}

std::vector<WantedLink> without_address(std::vector<WantedLink> wanted, const SchoolLinks& links) {
    std::erase_if(wanted, [&](const WantedLink& one) {
        const auto found = links.find({one.link, one.value});
        return found == links.end() ? !one.fallback.empty() : !found->second.empty();
    });
    return wanted;
}

std::string name_of(const WantedLink& wanted) {
    return wanted.value.empty() ? without_quotes(t_content(wanted.label))
                                : content::with_profile_code(wanted.value);
}

} // namespace trialoog::assignments
