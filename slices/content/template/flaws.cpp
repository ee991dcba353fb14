#include "slices/content/template/flaws.hpp"

#include "slices/content/template/kind_traits.hpp"

#include <algorithm>
#include <map>
#include <regex>
#include <utility>

namespace trialoog::content {
namespace {

bool is_key(std::string_view key) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    return !key.empty() && key.size() <= 40 && std::ranges::all_of(key, fits);
}

class Looking {
public:
    explicit Looking(const Template& form) : form_(form) {}

    std::vector<FoundFlaw> all() {
        whole();
        for (const Step& step : form_.steps) {
            look_at(step);
            for (const Item& item : step.items)
                look_at(step, item);
        }
        keys();
        quotes();
        return std::move(found_);
    }

private:
    void add(Flaw flaw, Spot spot, std::string named = {}) {
        found_.push_back({flaw, std::move(spot), std::move(named)});
    }
    void want(const Wording& words, Answerer readers, Flaw flaw, const Spot& spot) {
        if (is_said(words, readers)) return;
        add(flaw, spot);
        found_.back().one_side = !words.empty();
    }

    void whole() {
        if (form_.title.empty()) add(Flaw::no_title, {});
        want(form_.why, Answerer::both, Flaw::why_unsaid, {});
        want(form_.expected, Answerer::both, Flaw::expected_unsaid, {});
        if (form_.feedback.empty()) add(Flaw::no_feedback, {});
        if (form_.goals.empty()) add(Flaw::no_goals, {});
        if (form_.minutes < 1) add(Flaw::no_minutes, {});
        if (form_.steps.empty()) add(Flaw::no_steps, {});
    }

    void look_at(const Step& step) {
        const Spot spot{step.key};
        want(step.title, step.answerer, Flaw::title_unsaid, spot);
        if (step.items.empty()) add(Flaw::no_items, spot);
        if (step.after && step.answerer != Answerer::pupil) add(Flaw::after_of_another, spot);
        const Field* day = form_.field(step.opens_on);
        if (!step.opens_on.empty() && (!day || day->item->kind != Kind::date))
            add(Flaw::opens_on_no_day, spot, step.opens_on);
        if (!step.only_with.empty() && !form_.field(step.only_with))
            add(Flaw::depends_on_nothing, spot, step.only_with);
    }

    void look_at(const Step& step, const Item& item) {
        const Spot spot{step.key, item.key};
        want(item.label, step.answerer, Flaw::label_unsaid, spot);
        if (item.kind == Kind::read) want(item.text, step.answerer, Flaw::text_unsaid, spot);
        if (!step.only_with.empty() && item.required) add(Flaw::demands_what_may_lack, spot);
        if (has_words(item.kind) && item.of.empty() && form_.list(item.list).empty())
            add(Flaw::no_list, spot, item.list);
        tops(spot, item);
        about(spot, item);
        columns(spot, item);
        link(spot, item);
    }

    /// A comparison is of two tops; several may be picked from tops and from what stands first in rows.
    void tops(const Spot& spot, const Item& item) {
        const bool compares = item.kind == Kind::comparison;
        if (compares && item.of.size() != 2) return add(Flaw::not_two_tops, spot);
        for (const std::string& key : item.of) {
            const Item* named = form_.item(key);
            if (!named || (named->kind != Kind::top && (compares || named->kind != Kind::rows)))
                return add(Flaw::no_top, spot, key);
        }
    }

    void about(const Spot& spot, const Item& item) {
        if (!item.about.empty() && !form_.item(item.about) && !form_.field(item.about))
            add(Flaw::about_nothing, spot, item.about);
        if (item.tells != Tells::nothing && item.about.empty() && !names_a_dislike(item))
            add(Flaw::tells_of_nothing, spot);
    }

    void columns(const Spot& spot, const Item& item) {
        if (item.kind == Kind::rows && item.columns.empty()) add(Flaw::no_columns, spot);
        for (const Column& column : item.columns) {
            if (column.label.empty()) add(Flaw::column_unsaid, spot);
            if (!column.list.empty() && form_.list(column.list).empty())
                add(Flaw::column_without_list, spot, column.list);
        }
        if (item.yields == Yield::person && item.kind != Kind::rows) add(Flaw::persons_outside_rows, spot);
    }

    void link(const Spot& spot, const Item& item) {
        if (item.kind == Kind::link && item.link.empty()) add(Flaw::link_unnamed, spot);
        if (!item.link_of.empty() && !form_.field(item.link_of))
            add(Flaw::link_chosen_by_nothing, spot, item.link_of);
        if (!item.url.empty() && !item.url.starts_with("https://")) add(Flaw::link_not_https, spot);
    }

    /// Two of the same would be one place to answer.
    void keys() {
        std::map<std::string, int> seen;
        const auto once = [&](const std::string& key, const Spot& spot) {
            if (!is_key(key)) add(Flaw::no_key, spot, key);
            if (++seen[key] == 2) add(Flaw::key_twice, spot, key);
        };
        for (const Step& step : form_.steps)
            for (const Item& item : step.items)
                once(item.key, {step.key, item.key});
        for (const Field& field : form_.fields)
            if (field.key != field.item->key) once(field.key, {field.step->key, field.item->key});
    }

    /// Places other than {pupil} and {adult} quote an answer: its item says what stands there while it is
    /// empty.
    void quotes() {
        static const std::regex place(R"(\{([a-z0-9_]+)\})");
        each_text(form_, [&](Side, std::string_view where, std::string_view text) {
            const std::string all(text);
            for (std::sregex_iterator at(all.begin(), all.end(), place), end; at != end; ++at)
                quote(where, (*at)[1]);
        });
    }
    void quote(std::string_view where, const std::string& key) {
        if (key == "pupil" || key == "adult") return;
        const Field* field = form_.field(key);
        if (field && !field->item->blank.empty()) return;
        if (field)
            add(Flaw::quote_without_blank, {field->step->key, field->item->key}, key);
        else
            add(Flaw::quotes_nothing, spot_of(where), key);
        found_.back().quoted_in = where;
    }
    Spot spot_of(std::string_view where) const {
        if (const Step* step = form_.step_of(where)) return {step->key, std::string(where)};
        const bool is_step = std::ranges::find(form_.steps, where, &Step::key) != form_.steps.end();
        return {is_step ? std::string(where) : std::string()};
    }

    const Template& form_;
    std::vector<FoundFlaw> found_;
};
} // namespace

bool is_said(const Wording& words, Answerer readers) {
    return (readers == Answerer::adult || !words.pupil.empty()) &&
           (readers == Answerer::pupil || !words.adult.empty());
}

std::vector<FoundFlaw> flaws_of(const Template& form) { return Looking(form).all(); }

} // namespace trialoog::content
