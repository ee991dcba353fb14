#include "slices/paper/pages.hpp"

#include "look/data.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/paper/intake.hpp"
#include "slices/paper/use_cases.hpp"

#include <algorithm>

namespace trialoog::paper {
using namespace html;
namespace {

std::string why(Reason reason) {
    switch (reason) {
    case Reason::no_code:
        return t("De code op dit blad is niet te lezen.");
    case Reason::unknown_sheet:
        return t("De code op dit blad kennen we niet.");
    case Reason::closed:
        return t("Dit werk is al op het scherm ingeleverd. Geef het eerst terug, of gooi dit blad weg.");
    case Reason::other_school:
        return t("Dit blad is van een andere school.");
    case Reason::older_year:
        return t("Dit blad is van een vorig schooljaar.");
    case Reason::other_class:
        return t("Dit blad is van een andere klas. Geef het aan de mentor van die klas.");
    case Reason::damaged:
        return t("Hier is het bestand beschadigd. Scan dit blad opnieuw.");
    case Reason::none:
        return {};
    }
    return {};
}

/// "Bladzijde 3", and of which file where there are more.
std::string place_of(const ScannedPage& page, const std::vector<File>& files) {
    const std::string number = tf("Bladzijde {n}", fmt::arg("n", page.number));
    if (files.size() < 2) return number;
    const auto file = std::ranges::find(files, page.place, &File::place);
    return file == files.end() ? number : file->name + ", " + number;
}

std::vector<const ScannedPage*> in_state(const ReviewPage& page, State state) {
    std::vector<const ScannedPage*> found;
    for (const ScannedPage& one : page.pages)
        if (one.state == state) found.push_back(&one);
    return found;
}

std::vector<look::Choice> pupils(const ReviewPage& page) {
    std::vector<look::Choice> choices{{"", t("Kies een leerling")}};
    for (const Destination& one : page.destinations)
        choices.push_back({one.about_id, one.label});
    return choices;
}

std::vector<look::Choice> numbers(const ReviewPage& page) {
    int most = 1;
    for (const Destination& one : page.destinations)
        most = std::max(most, one.pages);
    std::vector<look::Choice> choices;
    for (int number = 1; number <= most; ++number)
        choices.push_back({std::to_string(number), tf("Blad {n}", fmt::arg("n", number))});
    return choices;
}

Html waiting_card(const ReviewPage& page, const ScannedPage& one) {
    const std::string path = scan_path(page.of_class.id, page.scan.id) + "/" + one.id;
    const bool again = page.chosen.page_id == one.id;
    const look::Errors errors = again ? page.chosen.errors : look::Errors{};
    const std::string title = place_of(one, page.files);
    return look::card(
        title,
        div(cls("paper-review"),
            a(cls("paper-sheet"), href(path),
              img(src(path), attr("alt", tf("{page}: het gescande blad", fmt::arg("page", title))),
                  attr("width", std::to_string(one.width)), attr("height", std::to_string(one.height)),
                  attr("loading", "lazy"))),
            div(p(why(one.reason)),
                look::post_form(path, group(look::select_field({.name = "wie-" + one.id,
                                                                .label = t("Van wie is dit blad?"),
                                                                .value = again ? page.chosen.about_id : ""},
                                                               pupils(page), errors),
                                            look::select_field({.name = "blad-" + one.id,
                                                                .label = t("Welk blad is het?"),
                                                                .hint = t("Het nummer staat onderaan."),
                                                                .value = again ? page.chosen.page : "1"},
                                                               numbers(page), errors),
                                            div(cls("buttons"), look::submit(t("Leg het erbij")),
                                                look::submit(t("Gooi weg"), "weg", "ja", true)))))));
}

Html waiting_part(const ReviewPage& page) {
    const auto waiting = in_state(page, State::waiting);
    if (waiting.empty()) return {};
    Html cards;
    for (const ScannedPage* one : waiting)
        cards += waiting_card(page, *one);
    return section(
        h2(tn("{n} blad wacht op jou", "{n} bladen wachten op jou", static_cast<long long>(waiting.size()))),
        cards);
}

Html refused_part(const ReviewPage& page) {
    Html items;
    for (const File& file : page.files)
        if (!file.refusal.empty()) items += li(b(file.name), " ", sentence_for_file(file.refusal));
    for (const ScannedPage* one : in_state(page, State::refused))
        items += li(b(place_of(*one, page.files)), ": ", why(one->reason));
    if (items.empty()) return {};
    return look::notice(look::Tone::attention, t("Dit is niet toegevoegd"), ul(items));
}

Html counts(const ReviewPage& page) {
    const auto of = [&](State state) { return static_cast<long long>(in_state(page, state).size()); };
    std::string text =
        tn("{n} blad bij een leerling gelegd.", "{n} bladen bij leerlingen gelegd.", of(State::landed));
    if (of(State::doubled) > 0)
        text += " " + tn("{n} blad was er al.", "{n} bladen waren er al.", of(State::doubled));
    if (of(State::blank) > 0)
        text += " " + tn("{n} lege achterkant.", "{n} lege achterkanten.", of(State::blank));
    if (of(State::discarded) > 0)
        text += " " + tn("{n} blad weggegooid.", "{n} bladen weggegooid.", of(State::discarded));
    const bool good = of(State::waiting) == 0 && of(State::refused) == 0;
    return look::notice(good ? look::Tone::good : look::Tone::plain, t("De bladen zijn gelezen"), p(text));
}

Html progress(const ReviewPage& page) {
    const jobs::Status& job = *page.job;
    return look::job_progress(job.done_steps, job.total_steps,
                              job.total_steps == 0
                                  ? t("De bladen worden gelezen. Je mag hier weggaan.")
                                  : tf("{done} van {total} bladzijden gelezen. Je mag hier weggaan.",
                                       fmt::arg("done", job.done_steps), fmt::arg("total", job.total_steps)));
}

Html state(const ReviewPage& page) {
    if (is_being_read(page)) return progress(page);
    if (page.job && page.job->state == jobs::State::failed)
        return look::notice(look::Tone::error, t("Het lezen is niet gelukt"),
                            p(t("Wat gelezen is, is bewaard. Voeg de bladen nog een keer toe.")));
    return counts(page);
}
} // namespace

bool is_being_read(const ReviewPage& page) {
    return !page.scan.done_at && page.job && page.job->state != jobs::State::failed;
}

Html review_page(const ReviewPage& page) {
    const std::string name = tf("Klas {name}", fmt::arg("name", page.of_class.name));
    return group(
        look::breadcrumbs({{name, "/klas/" + page.of_class.id}, {t("Papier"), scans_path(page.of_class.id)}}),
        look::heading(name, t("Ingevulde bladen")), look::error_summary(page.chosen.errors), state(page),
        refused_part(page), waiting_part(page), page.then);
}

} // namespace trialoog::paper
