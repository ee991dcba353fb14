// What the review of a class and the sorting of the school have in common.

#include "look/buttons.hpp"
#include "look/data.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/paper/pages.hpp"
#include "slices/paper/scan_job.hpp"

#include <algorithm>

namespace trialoog::paper {
using namespace html;

std::string sentence_for(Reason reason) {
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
        return t("Hier is het bestand beschadigd of veel te fijn gescand. Scan dit blad opnieuw, met 150 tot "
                 "300 dpi.");
    case Reason::several:
        return t(
            "Op deze foto staan meer bladen. Zo'n foto leggen we nergens bij: dan zou een gezin het werk "
            "van een ander kind zien.");
    case Reason::room_beside:
        return t(
            "Naast dit blad is nog plek voor een ander blad. Kijk of er werk van iemand anders op staat.");
    case Reason::cut_out:
        return t("Dit blad is uit een foto met meer bladen geknipt. Staat alles erop?");
    case Reason::brought_back:
        return t("Dit blad is teruggehaald. Zeg waar het hoort.");
    case Reason::replaced:
        return t("Er kwam een latere foto van dit blad.");
    case Reason::cut:
        return t("Deze foto is in losse bladen geknipt.");
    case Reason::piece:
    case Reason::none:
        return {};
    }
    return {};
}

std::string place_of(const ScannedPage& page, const std::vector<File>& files) {
    const int in_file = number_in_file(page.number), piece = piece_of(page.number);
    const std::string number =
        piece == 0 ? tf("Bladzijde {n}", fmt::arg("n", in_file))
                   : tf("Bladzijde {n}, deel {piece}", fmt::arg("n", in_file), fmt::arg("piece", piece));
    if (files.size() < 2) return number;
    const auto file = std::ranges::find(files, page.place, &File::place);
    return file == files.end() ? number : file->name + ", " + number;
}

namespace {
std::string state_of(const Scan& scan) {
    if (!scan.done_at) return t("Wordt gelezen.");
    std::string text =
        tn("{n} blad bij een leerling gelegd", "{n} bladen bij leerlingen gelegd", scan.landed);
    if (scan.waiting > 0)
        text += ", " + tn("{n} blad wacht op jou", "{n} bladen wachten op jou", scan.waiting);
    return text + ".";
}

Html counts(const std::vector<ScannedPage>& pages) {
    const auto of = [&](PageState state) { return static_cast<long long>(in_state(pages, state).size()); };
    std::string text =
        tn("{n} blad bij een leerling gelegd.", "{n} bladen bij leerlingen gelegd.", of(PageState::landed));
    if (of(PageState::doubled) > 0)
        text += " " + tn("{n} blad was er al.", "{n} bladen waren er al.", of(PageState::doubled));
    if (of(PageState::blank) > 0)
        text += " " + tn("{n} lege achterkant.", "{n} lege achterkanten.", of(PageState::blank));
    const auto thrown_away = std::ranges::count_if(pages, [](const ScannedPage& page) {
        return page.state == PageState::discarded && page.reason == Reason::none;
    });
    if (thrown_away > 0)
        text +=
            " " + tn("{n} blad weggegooid.", "{n} bladen weggegooid.", static_cast<long long>(thrown_away));
    const bool good = of(PageState::waiting) == 0 && of(PageState::refused) == 0;
    return look::notice(good ? look::Tone::good : look::Tone::plain, t("De bladen zijn gelezen"), p(text));
}

Html progress(const jobs::Status& job) {
    return look::job_progress(job.done_steps, job.total_steps,
                              job.total_steps == 0
                                  ? t("De bladen worden gelezen. Je mag hier weggaan.")
                                  : tf("{done} van {total} bladzijden gelezen. Je mag hier weggaan.",
                                       fmt::arg("done", job.done_steps), fmt::arg("total", job.total_steps)));
}
} // namespace

std::vector<const ScannedPage*> in_state(const std::vector<ScannedPage>& pages, PageState state) {
    std::vector<const ScannedPage*> found;
    for (const ScannedPage& one : pages)
        if (one.state == state) found.push_back(&one);
    return found;
}

bool is_being_read(const Scan& scan, const std::optional<jobs::Status>& job) {
    return !scan.done_at && job && job->state != jobs::JobState::failed;
}

Html state_of_reading(const Scan& scan, const std::optional<jobs::Status>& job,
                      const std::vector<ScannedPage>& pages) {
    if (is_being_read(scan, job)) return progress(*job);
    if (job && job->state == jobs::JobState::failed)
        return look::notice(look::Tone::error, t("Het lezen is niet gelukt"),
                            p(t("Wat gelezen is, is bewaard. Voeg de bladen nog een keer toe.")));
    return counts(pages);
}

Html refused_list(const std::vector<File>& files, const std::vector<ScannedPage>& pages) {
    Html items;
    for (const File& file : files)
        if (!file.refusal.empty()) items += li(b(file.name), " ", sentence_for_file(file.refusal));
    for (const ScannedPage* one : in_state(pages, PageState::refused))
        items += li(b(place_of(*one, files)), ": ", sentence_for(one->reason));
    if (items.empty()) return {};
    return look::notice(look::Tone::attention, t("Dit is niet toegevoegd"), ul(items));
}

Html while_reading(const Scan& scan, const std::optional<jobs::Status>& job, const std::vector<File>& files,
                   const std::vector<ScannedPage>& pages, const std::string& path) {
    const auto waiting = static_cast<long long>(in_state(pages, PageState::waiting).size());
    return div(attr("data-being-read", ""), state_of_reading(scan, job, pages), refused_list(files, pages),
               when(waiting > 0,
                    [&] {
                        return p(tn("{n} blad wacht straks op jou. Je ziet het als alles gelezen is.",
                                    "{n} bladen wachten straks op jou. Je ziet ze als alles gelezen is.",
                                    waiting));
                    }),
               p(attr("data-without-script", ""), a(href(path), t("Kijk hoe ver het is"))));
}

void show_progress(look::Frame& frame) { frame.scripts.push_back("js/progress.js"); }

Html ways_out(const std::string& main_text, const Chosen& chosen, const std::string& path) {
    return div(cls("buttons"), look::submit_to(path, main_text),
               when(chosen.may_go_beside,
                    [&] { return look::submit_to(path, t("Leg hem ernaast"), "naast", "ja"); }),
               look::submit_to(path, t("Gooi weg"), "weg", "ja", true));
}

Html waiting_form(long long waiting, const std::string& base, const Html& cards,
                  const std::string& save_all) {
    return section(h2(tn("{n} blad wacht op jou", "{n} bladen wachten op jou", waiting)),
                   look::post_form(base, group(look::on_enter(), cards, when(waiting > 1, [&] {
                                                   return div(cls("buttons"), look::submit(save_all));
                                               }))));
}

Html waiting_card(const ScannedPage& one, const std::vector<File>& files, const Doubts& doubts,
                  const std::string& base, const Html& fields) {
    const std::string path = base + "/" + one.id;
    const std::string title = place_of(one, files);
    return look::card(
        title, div(cls("paper-review"),
                   a(cls("paper-sheet"), href(path),
                     img(src(path), attr("alt", tf("{page}: het gescande blad", fmt::arg("page", title))),
                         attr("width", std::to_string(one.width)), attr("height", std::to_string(one.height)),
                         attr("loading", "lazy"))),
                   div(p(sentence_for(one.reason)), doubt_part(one, doubts, base), fields)));
}

Html way_to_aside(const std::vector<ScannedPage>& pages, const std::vector<File>& files,
                  const std::string& path) {
    const bool any_file = std::ranges::any_of(files, [](const File& file) { return !file.refusal.empty(); });
    const bool any_page = std::ranges::any_of(pages, [](const ScannedPage& page) {
        return is_aside(page.state) && page.reason != Reason::piece && !page.screen_key.empty();
    });
    if (!any_file && !any_page) return {};
    return p(a(cls("move"), href(path), t("Bekijk wat apart is gelegd")));
}

Html scan_item(const Scan& scan, const std::string& path) {
    const std::string when_made =
        i18n::long_date(day_in_amsterdam(scan.made_at)) + ", " + time_in_amsterdam(scan.made_at);
    const std::string from =
        scan.origin.empty() ? t("Toegevoegd door een mentor.") : t("Van de scanner van school.");
    return li(div(a(href(path), when_made), p(cls("detail"), from + " " + state_of(scan))),
              when(scan.waiting > 0, [] { return look::tag(look::Tone::attention, t("kijk na")); }));
}

Html code_field(const ScannedPage& one, const TypedReview& typed) {
    return look::text_field({.name = "code-" + one.id,
                             .label = t("Welke code staat op het blad?"),
                             .hint = t("Acht letters en cijfers, onder het blokje rechtsboven. "
                                       "Zoals K7QF-2M9X."),
                             .value = typed.of(one.id).code},
                            typed.errors);
}

} // namespace trialoog::paper
