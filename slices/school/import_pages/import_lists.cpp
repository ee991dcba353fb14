#include "slices/school/import_pages/import_lists.hpp"

#include "look/data.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::school {
namespace {

using namespace html;
using Rows = std::vector<std::vector<Html>>;

constexpr std::size_t most_shown = 200; // in one list; the rest is a number
constexpr std::size_t most_refused_shown = 5000;

Html text_cell(const std::string& text) { return group(text); }

enum class List { folded, open };

/// A list that opens; nothing when it is empty.
Html fold(const std::string& title, const std::vector<std::string>& columns, Rows rows,
          List list = List::folded) {
    if (rows.empty()) return {};
    const std::size_t most = list == List::open ? most_refused_shown : most_shown;
    const std::size_t hidden = rows.size() > most ? rows.size() - most : 0;
    const std::string head = title + " (" + std::to_string(rows.size()) + ")";
    if (hidden) rows.resize(most);
    const Html table = look::data_table(title, columns, rows);
    Html rest;
    if (hidden) rest = p(tn("En nog {n} rij.", "En nog {n} rijen.", static_cast<long long>(hidden)));
    return details(cls("more"), flag("open", list == List::open), summary(head, look::icon("chevron-down")),
                   table, rest);
}

Rows remark_rows(const std::vector<Remark>& remarks) {
    Rows rows;
    for (const auto& one : remarks)
        rows.push_back(
            {text_cell(one.where.file + ", " + tf("regel {line}", fmt::arg("line", one.where.line))),
             text_cell(one.who), text_cell(one.reason)});
    return rows;
}

std::string class_of(const Plan& plan, std::size_t person) {
    for (const auto& one : plan.placements)
        if (one.pupil == person) return plan.classes[one.school_class].name;
    return {};
}

Rows new_people(const Plan& plan, As as) {
    Rows rows;
    for (std::size_t i = 0; i < plan.people.size(); ++i) {
        const auto& one = plan.people[i];
        if (one.as != as || !one.is_new()) continue;
        const std::string detail = as == As::pupil ? class_of(plan, i) : one.person.email;
        rows.push_back({text_cell(full_name(one.person.name)), text_cell(one.number), text_cell(detail)});
    }
    return rows;
}

Rows changed_people(const Plan& plan) {
    Rows rows;
    for (const auto& one : plan.people) {
        if (!one.is_changed()) continue;
        std::string what = one.returns ? t("is weer op school") : std::string();
        for (const auto& change : one.changes) {
            if (!what.empty()) what += " · ";
            what += change.label + ": " + (change.before.empty() ? "–" : change.before) + " → " +
                    (change.after.empty() ? "–" : change.after);
        }
        rows.push_back({text_cell(full_name(one.person.name)), text_cell(what)});
    }
    return rows;
}

Rows moves(const Plan& plan) {
    Rows rows;
    for (const auto& one : plan.placements) {
        const auto& pupil = plan.people[one.pupil];
        if (pupil.is_new()) continue;
        rows.push_back({text_cell(full_name(pupil.person.name)),
                        text_cell(one.from_class.empty() ? "–" : one.from_class),
                        text_cell(plan.classes[one.school_class].name)});
    }
    return rows;
}

Rows relations(const Plan& plan) {
    Rows rows;
    for (const auto& one : plan.relations) {
        const auto &pupil = plan.people[one.pupil], &parent = plan.people[one.parent];
        if (pupil.is_new() && parent.is_new()) continue; // both stand above
        rows.push_back({text_cell(full_name(parent.person.name)), text_cell(label(one.kind)),
                        text_cell(full_name(pupil.person.name)),
                        text_cell(one.is_informed ? t("krijgt bericht van school")
                                                  : t("krijgt geen bericht van school"))});
    }
    return rows;
}

/// One caregiver of several pupils: shown, because only equal data made them one.
Rows families(const Plan& plan) {
    std::vector<std::vector<std::string>> children(plan.people.size());
    for (const auto& one : plan.relations)
        children[one.parent].push_back(full_name(plan.people[one.pupil].person.name));
    Rows rows;
    for (std::size_t i = 0; i < children.size(); ++i)
        if (plan.people[i].is_new() && children[i].size() > 1)
            rows.push_back(
                {text_cell(full_name(plan.people[i].person.name)), text_cell(i18n::list_of(children[i]))});
    return rows;
}

Rows leavers(const Plan& plan) {
    Rows rows;
    for (const auto& one : plan.leavers)
        rows.push_back({text_cell(one.name), text_cell(one.number), text_cell(one.class_name)});
    return rows;
}

Rows ended(const Plan& plan) {
    Rows rows;
    for (const auto& one : plan.ended_relations)
        rows.push_back({text_cell(one.parent_name), text_cell(one.pupil_name)});
    return rows;
}

Rows mentors(const Plan& plan) {
    Rows rows;
    for (const auto& one : plan.roles)
        if (one.role == "mentor")
            rows.push_back({text_cell(plan.classes[one.school_class].name),
                            text_cell(full_name(plan.people[one.person].person.name)),
                            text_cell(t("nieuw"))});
    for (const auto& one : plan.ended_roles)
        rows.push_back({text_cell(one.class_name), text_cell(one.person_name), text_cell(t("stopt"))});
    return rows;
}

} // namespace

Html refused_rows(const std::vector<Remark>& refused) {
    if (refused.empty()) return {};
    Html content =
        p(t("Deze rijen nemen wij niet over. Verbeter ze in jullie administratie en lees het bestand nog een "
            "keer in. Wat er over deze mensen al stond, blijft staan."));
    content += fold(t("Geweigerde rijen"), {t("Waar"), t("Wie"), t("Waarom niet")}, remark_rows(refused),
                    List::open);
    return look::notice(
        look::Tone::attention,
        tn("{n} rij is geweigerd", "{n} rijen zijn geweigerd", static_cast<long long>(refused.size())),
        content);
}

Html plan_lists(const Plan& plan) {
    Html lists = fold(t("Let op"), {t("Waar"), t("Wie"), t("Wat")}, remark_rows(plan.warnings));
    lists += fold(t("Leerlingen die niet meer in het bestand staan"), {t("Naam"), t("Nummer"), t("Klas")},
                  leavers(plan));
    lists += fold(t("Verzorgers die niet meer bij een leerling staan"), {t("Verzorger"), t("Leerling")},
                  ended(plan));
    lists += fold(t("Nieuwe leerlingen"), {t("Naam"), t("Nummer"), t("Klas")}, new_people(plan, As::pupil));
    lists +=
        fold(t("Nieuwe verzorgers"), {t("Naam"), t("Nummer"), t("E-mail")}, new_people(plan, As::caregiver));
    lists += fold(t("Verzorgers van meer leerlingen"), {t("Verzorger"), t("Leerlingen")}, families(plan));
    lists +=
        fold(t("Nieuwe medewerkers"), {t("Naam"), t("Afkorting"), t("E-mail")}, new_people(plan, As::staff));
    lists += fold(t("Veranderde gegevens"), {t("Wie"), t("Wat verandert")}, changed_people(plan));
    lists += fold(t("Leerlingen naar een andere klas"), {t("Naam"), t("Van"), t("Naar")}, moves(plan));
    lists += fold(t("Wie bij wie hoort"), {t("Verzorger"), t("Relatie"), t("Leerling"), t("Bericht")},
                  relations(plan));
    lists += fold(t("Mentoren"), {t("Klas"), t("Mentor"), t("Wat")}, mentors(plan));
    return lists;
}

} // namespace trialoog::school
