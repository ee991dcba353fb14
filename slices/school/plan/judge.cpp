#include "slices/school/plan/judge.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace trialoog::school {
namespace {

using L = Likeness;

bool is_accordant(L one) {
    return one == L::same || one == L::fits || one == L::unknown || one == L::accents;
}

bool same_contact(const Person& a, const Person& b) {
    return (!a.email.empty() && a.email == b.email) ||
           (!digits_of(a.phone).empty() && digits_of(a.phone) == digits_of(b.phone));
}

Verdict accordant(const NameLikeness& name) {
    return name.given == L::accents || name.family == L::accents ? Verdict::accents : Verdict::same;
}

Verdict judge_pupil(const NameLikeness& name, L birthday) {
    const bool accords = is_accordant(name.given) && is_accordant(name.family);
    switch (birthday) {
    case L::same:
        if (accords) return accordant(name);
        return is_accordant(name.given) || name.given == L::similar ? Verdict::same : Verdict::doubtful;
    case L::unknown:
        if (accords) return accordant(name);
        return name.given == L::same && name.family == L::similar ? Verdict::same : Verdict::doubtful;
    case L::similar: // a birthday put right
        return name.is_same() ? Verdict::same : Verdict::doubtful;
    default:
        return Verdict::doubtful;
    }
}

Verdict judge_adult(const NameLikeness& name, bool reachable_alike) {
    if (is_accordant(name.given) && is_accordant(name.family)) return accordant(name);
    if (name.given == L::same && (name.family == L::similar || reachable_alike)) return Verdict::same;
    if (name.given == L::similar && name.family == L::same && reachable_alike) return Verdict::same;
    return Verdict::doubtful;
}

/// Everything that says who a pupil is, exactly.
bool is_exactly(As as, const Person& there, const Person& told) {
    if (!same_name(there.name, told.name) || there.name.given.empty()) return false;
    if (as != As::pupil) return true;
    const L birthday = likeness_of_days(there.born_on, told.born_on);
    return birthday == L::same || birthday == L::unknown;
}

std::string number_title(As as, const std::string& key) {
    switch (as) {
    case As::pupil:
        return tf("Leerlingnummer {number}", fmt::arg("number", key));
    case As::caregiver:
        return tf("Verzorgernummer {number}", fmt::arg("number", key));
    case As::staff:
        return tf("Afkorting {code}", fmt::arg("code", key));
    }
    return {};
}

std::string same_person_label(As as) {
    switch (as) {
    case As::pupil:
        return t("Dezelfde leerling: de gegevens zijn verbeterd");
    case As::caregiver:
        return t("Dezelfde verzorger: de gegevens zijn verbeterd");
    case As::staff:
        return t("Dezelfde medewerker: de gegevens zijn verbeterd");
    }
    return {};
}

std::string somebody_new_label(As as, const std::string& former) {
    switch (as) {
    case As::pupil:
        return tf("Een andere leerling. {name} is van school", fmt::arg("name", former));
    case As::caregiver:
        return tf("Iemand anders. {name} houdt niets van dit nummer over", fmt::arg("name", former));
    case As::staff:
        return tf("Iemand anders. {name} had deze afkorting eerst", fmt::arg("name", former));
    }
    return {};
}

constexpr const char* same_person = "zelfde";
constexpr const char* exchanged = "verwisseld";
constexpr const char* somebody_new = "ander";
constexpr const char* our_spelling = "onze";

class KeyJudge {
public:
    KeyJudge(As as, const std::vector<Told>& told, const std::map<std::string, std::string>& keys,
             const OnRecord& on_record, const Sides& sides, bool may_leave, Inquiry& inquiry)
        : as_(as),
          told_(told),
          keys_(keys),
          on_record_(on_record),
          sides_(sides),
          may_leave_(may_leave),
          inquiry_(inquiry) {
        for (const auto& [key, id] : keys_) {
            if (is_place(key)) continue;
            key_of_.emplace(id, key);
            if (const Person* one = person(id)) by_name_[plain(one->name)].push_back(id);
        }
    }

    Ruling rule() {
        for (std::size_t i = 0; i < told_.size(); ++i)
            look_at(i);
        std::map<std::string, std::vector<std::size_t>> groups; // of doubtful rows that touch the same people
        for (const auto& [i, people] : doubtful_)
            groups[root(people.front())].push_back(i);
        for (const auto& [first, rows] : groups)
            ask_about(rows);
        return std::move(ruling_);
    }

private:
    /// "4711/2": a place beside a pupil, no number.
    static bool is_place(const std::string& key) { return key.find('/') != std::string::npos; }

    const Person* person(const std::string& id) const {
        const auto found = on_record_.people.find(id);
        return found == on_record_.people.end() ? nullptr : &found->second;
    }

    void look_at(std::size_t i) {
        const Told& one = told_[i];
        const auto known = keys_.find(one.key);
        const Person* there = known == keys_.end() ? nullptr : person(known->second);
        if (!there) return;
        const Verdict verdict = judge(as_, *there, one);
        const auto others = others_exactly(one, *there);
        if (verdict == Verdict::accents && others.empty()) return ask_about_accents(one, *there);
        if (verdict == Verdict::same && others.empty()) return;
        std::vector<std::string> people{there->id};
        people.insert(people.end(), others.begin(), others.end());
        for (const auto& id : people)
            join(people.front(), id);
        doubtful_.emplace(i, std::move(people));
    }

    /// Whom we have that fits better than the person with this number.
    std::vector<std::string> others_exactly(const Told& one, const Person& there) const {
        if (is_exactly(as_, there, one.person) && !one.relation_contradicts) return {};
        // Namesakes are everywhere among adults: they count only where the number's own person is doubtful.
        if (as_ != As::pupil && judge(as_, there, one) != Verdict::doubtful) return {};
        std::vector<std::string> found;
        const auto named = by_name_.find(plain(one.person.name));
        if (named == by_name_.end()) return {};
        for (const auto& id : named->second)
            if (id != there.id && is_exactly(as_, *person(id), one.person)) found.push_back(id);
        return found;
    }

    std::string root(std::string id) {
        while (true) {
            std::string& above = above_.try_emplace(id, id).first->second;
            if (above == id) return id;
            above = above_.at(above); // a shorter way for the next time
            id = above;
        }
    }
    void join(const std::string& a, const std::string& b) {
        const std::string up = root(a), other = root(b);
        above_[other] = up;
    }

    void ask_about_accents(const Told& one, const Person& there) {
        Question question{.about = Question::About::accents,
                          .title = number_title(as_, one.key),
                          .hint = t("De naam verschilt alleen in een accent of teken. Is dit dezelfde?"),
                          .pairs = {{sides_.of(there.id), side_of(one), one.where}},
                          .options = {{same_person, t("Dezelfde: neem de naam uit het bestand over")},
                                      {our_spelling, t("Dezelfde: houd de naam zoals hij bij ons staat")}}};
        const std::string answer = inquiry_.ask(std::move(question));
        if (answer.empty()) {
            ruling_.waiting.insert(one.key);
            ruling_.in_doubt.insert(there.id);
        } else if (answer == our_spelling) {
            ruling_.keep_spelling.insert(one.key);
        }
    }

    /// The one other whom each of these rows fits; nothing when one fits nobody, or more than one.
    std::optional<std::map<std::string, std::string>> exchange(const std::vector<std::size_t>& rows) const {
        std::map<std::string, std::string> moved; // number → person
        std::set<std::string> people, receiving;
        for (const std::size_t i : rows) {
            const auto& touched = doubtful_.at(i);
            if (touched.size() != 2) return std::nullopt;
            people.insert(touched.begin(), touched.end());
            moved[told_[i].key] = touched[1];
            if (!receiving.insert(touched[1]).second) return std::nullopt;
        }
        // Who gives a number away gets the one that is left; more than one left, and nobody can say whose is
        // whose.
        std::set<std::string> without = people, left;
        for (const auto& id : receiving)
            without.erase(id);
        for (const auto& id : people)
            if (const auto key = key_of_.find(id); key != key_of_.end() && !moved.count(key->second))
                left.insert(key->second);
        if (without.size() > 1 || left.size() != without.size()) return std::nullopt;
        if (!without.empty()) moved[*left.begin()] = *without.begin();
        return moved;
    }

    void ask_about(const std::vector<std::size_t>& rows) {
        const Told& first = told_[rows.front()];
        const std::string& former = keys_.at(first.key);
        const auto swap = exchange(rows);
        Question question{.title = rows.size() == 1 ? number_title(as_, first.key)
                                                    : t("Nummers die elkaars gegevens hebben"),
                          .hint =
                              t("Bij dit nummer staat in het bestand iets anders dan bij ons. Wie is dit?"),
                          .pairs = pairs_of(rows)};
        question.options.push_back({same_person, same_person_label(as_)});
        if (swap)
            question.options.push_back(
                {exchanged, t("De nummers zijn verwisseld: ieder krijgt het nummer uit het bestand")});
        const bool one_new = rows.size() == 1 && !swap && (as_ != As::pupil || may_leave_);
        if (one_new)
            question.options.push_back(
                {somebody_new, somebody_new_label(as_, full_name(person(former)->name))});
        const std::string answer = inquiry_.ask(std::move(question));
        if (answer == exchanged)
            ruling_.moved.insert(swap->begin(), swap->end());
        else if (answer == somebody_new) {
            ruling_.moved[first.key] = "";
            ruling_.replaced.insert(former);
        } else if (answer.empty())
            wait(rows);
    }

    void wait(const std::vector<std::size_t>& rows) {
        for (const std::size_t i : rows) {
            ruling_.waiting.insert(told_[i].key);
            ruling_.in_doubt.insert(doubtful_.at(i).begin(), doubtful_.at(i).end());
        }
    }

    std::vector<Question::Pair> pairs_of(const std::vector<std::size_t>& rows) const {
        std::vector<Question::Pair> pairs;
        std::set<std::string> shown;
        for (const std::size_t i : rows) {
            const std::string& id = keys_.at(told_[i].key);
            shown.insert(id);
            pairs.push_back({sides_.of(id), side_of(told_[i]), told_[i].where});
        }
        // Who else this may be, without a row of their own here.
        for (const std::size_t i : rows)
            for (const auto& id : doubtful_.at(i))
                if (shown.insert(id).second) pairs.push_back({sides_.of(id), {}, ""});
        return pairs;
    }

    As as_;
    const std::vector<Told>& told_;
    const std::map<std::string, std::string>& keys_;
    const OnRecord& on_record_;
    const Sides& sides_;
    bool may_leave_;
    Inquiry& inquiry_;
    std::unordered_map<std::string, std::string> key_of_, above_;
    std::unordered_map<std::string, std::vector<std::string>> by_name_;
    std::map<std::size_t, std::vector<std::string>> doubtful_; // row → the number's person, then others
    Ruling ruling_;
};

} // namespace

Verdict judge(As as, const Person& there, const Told& one) {
    const NameLikeness name = likeness(there.name, one.person.name);
    if (as == As::pupil) return judge_pupil(name, likeness_of_days(there.born_on, one.person.born_on));
    if (one.relation_contradicts && (name.given != L::same || is_initials(there.name.given)))
        return Verdict::doubtful;
    return judge_adult(name, same_contact(there, one.person));
}

Side side_of(const Told& one) {
    const Person& p = one.person;
    return {one.key, full_name(p.name), p.born_on, one.place, p.email.empty() ? p.phone : p.email};
}

Ruling rule_on_keys(As as, const std::vector<Told>& told, const std::map<std::string, std::string>& keys,
                    const OnRecord& on_record, const Sides& sides, bool may_leave, Inquiry& inquiry) {
    return KeyJudge(as, told, keys, on_record, sides, may_leave, inquiry).rule();
}

} // namespace trialoog::school
