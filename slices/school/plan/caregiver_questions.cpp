#include "slices/school/plan/caregiver_questions.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::school {
namespace {

constexpr const char* our_spelling = "onze";

bool both_same(const std::string& a, const std::string& b) { return !a.empty() && a == b; }

/// "zelfde", "zelfde2" …: one a candidate.
std::string same_as(std::size_t index) { return index ? "zelfde" + std::to_string(index + 1) : "zelfde"; }

bool differ_only_by_accents(const Name& a, const Name& b) {
    const NameLikeness name = likeness(a, b);
    const auto near = [](Likeness one) { return one == Likeness::same || one == Likeness::accents; };
    return near(name.given) && near(name.family);
}

} // namespace

bool is_like(const Person& there, const Caregiver& caregiver) {
    return std::any_of(caregiver.told.begin(), caregiver.told.end(), [&](const CaregiverRecord* told) {
        const NameLikeness name = likeness(there.name, told->name);
        const auto near = [](Likeness one) {
            return one == Likeness::same || one == Likeness::accents || one == Likeness::similar;
        };
        const bool given = near(name.given), family = near(name.family);
        const bool may_be = given || name.given == Likeness::fits || name.given == Likeness::unknown;
        if (family && may_be) return true;
        if (given && !is_initials(there.name.given)) return true;
        return both_same(there.email, told->contact.email.value_or("")) ||
               both_same(digits_of(there.phone), digits_of(told->contact.phone.value_or("")));
    });
}

Question about_new_caregiver(const Caregiver& caregiver, const std::vector<const Person*>& missing,
                             const std::vector<std::string>& children, const Sides& sides) {
    const CaregiverRecord& first = *caregiver.told.front();
    Side theirs{first.number, full_name(first.name), "", "", first.contact.email.value_or("")};
    if (theirs.contact.empty()) theirs.contact = first.contact.phone.value_or("");
    if (!children.empty()) theirs.place = tf("van {pupils}", fmt::arg("pupils", i18n::list_of(children)));

    Question question{.about = Question::About::same,
                      .title = tf("Verzorger: {name}", fmt::arg("name", theirs.name)),
                      .hint = t("Iemand die erop lijkt, staat niet meer bij de leerling. Is dit dezelfde?")};
    bool only_accents = missing.size() == 1;
    for (const Person* one : missing) {
        question.pairs.push_back(
            {sides.of(one->id), question.pairs.empty() ? theirs : Side{},
             first.where.file + ", " + tf("regel {line}", fmt::arg("line", first.where.line))});
        question.options.push_back({same_as(question.options.size()),
                                    tf("Dezelfde als {name}", fmt::arg("name", full_name(one->name)))});
        only_accents = only_accents && differ_only_by_accents(one->name, first.name);
    }
    if (only_accents) {
        question.about = Question::About::accents;
        question.options = {{same_as(0), t("Dezelfde: neem de naam uit het bestand over")},
                            {our_spelling, t("Dezelfde: houd de naam zoals hij bij ons staat")}};
    }
    question.options.push_back({somebody_new_caregiver, t("Iemand anders, die nieuw is")});
    return question;
}

std::vector<std::string> children_of(const Caregiver& caregiver, const OnRecord& on_record) {
    std::vector<std::string> children;
    for (const auto* record : caregiver.told)
        if (const auto pupil = on_record.pupils.find(record->pupil_number); pupil != on_record.pupils.end())
            children.push_back(full_name(on_record.people.at(pupil->second).name));
    return children;
}

SameCaregiver chosen(const std::string& answer, const std::vector<const Person*>& missing) {
    if (answer == our_spelling) return {missing.front()->id, true};
    for (std::size_t i = 0; i < missing.size(); ++i)
        if (answer == same_as(i)) return {missing[i]->id, false};
    return {};
}

} // namespace trialoog::school
