// The dossier printed: a cover, contents with page numbers, what the pupil is good at, and every entry with
// its photos.

#include "slices/dossier/book/book.hpp"
#include "slices/dossier/book/book_pages.hpp"
#include "slices/dossier/entries/opinions.hpp"
#include "slices/dossier/entries/strengths.hpp"
#include "slices/dossier/entry_parts/entry_parts.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::dossier {
namespace {

using pdf::Family;
using pdf::Weight;

std::string who(Source source, const std::string& companion) {
    if (source == Source::self) return t("ik");
    return companion.empty() ? t("een volwassene") : t_content(companion);
}

void cover(BookPages& pages, const Book& book) {
    pages.new_cover();
    pages.mark(pages.left, 34, 26);
    double y = 92;
    y = pages.write_at(y, t("Dit ben ik"), pages.style(40, Weight::bold, Family::serif)) + 2;
    y = pages.fit_at(y, 28, book.name, pages.style(22, Weight::regular, Family::serif)) + 8;
    const std::string where =
        book.class_name.empty() ? book.school_name : book.class_name + " · " + book.school_name;
    y = pages.fit_at(y, 12, where, pages.quiet(13)) + 1;
    pages.write_at(y, i18n::long_date(book.made_on, true), pages.quiet(13));
    int shown = 0;
    y = 178;
    for (const Strength& strength : strengths(qualities_of(book))) {
        if (!strength.seen_by_pupil() || shown == 3) continue;
        pages.band(y, t_content(strength.text));
        y += 19;
        ++shown;
    }
}

void qualities(BookPages& pages, const Book& book) {
    const auto all = strengths(qualities_of(book));
    if (all.empty()) return;
    pages.heading(t("Hier ben ik goed in"));
    for (const Strength& strength : all) {
        std::vector<std::string> seen;
        for (const Sighting& one : strength.seen)
            if (const auto name = who(one.source, one.companion); std::ranges::count(seen, name) == 0)
                seen.push_back(name);
        pages.pair(t_content(strength.text),
                   tf("gezien door: {names}", fmt::arg("names", i18n::list_of(seen))));
    }
}

std::string said(const Opinion& one) {
    std::string line = who(one.source, one.companion);
    if (one.mark) line += ": " + tf("{mark} van de 10", fmt::arg("mark", *one.mark));
    for (const auto& [head, text] : {std::pair(t("Past wel:"), one.for_it),
                                     {t("Past niet:"), one.against_it},
                                     {t("Nog te weten:"), one.to_find_out}})
        if (!text.empty()) line += "\n" + head + " " + text;
    return line;
}

void weighed_list(BookPages& pages, const Book& book, Topic topic, const std::string& title) {
    const auto all = weighed(facts_of(book), topic);
    if (all.empty()) return;
    pages.heading(title);
    for (const Weighed& one : all) {
        std::string lines;
        for (const Opinion* opinion : {one.of_pupil(), one.of_other()})
            if (opinion) lines += (lines.empty() ? "" : "\n") + said(*opinion);
        pages.pair(t_content(one.text), lines);
    }
}

void words(BookPages& pages, const Book& book, Topic topic, const std::string& title) {
    const auto all = told(facts_of(book), topic, 10);
    if (all.empty()) return;
    pages.heading(title);
    for (const std::string& one : all)
        pages.paragraph("• " + t_content(one), pages.style(11));
}

void network(BookPages& pages, const Book& book) {
    if (book.network.empty()) return;
    pages.heading(t("Beroepen om mij heen"));
    for (const NetworkPerson& person : book.network)
        pages.pair(t_content(person.job), t_content(person.whose) + " · " + label(person.circle));
}

void overview(BookPages& pages, const Book& book) {
    if (!book.with_overview && book.network.empty()) return;
    pages.chapter(t("Dit ben ik"));
    if (book.with_overview) {
        qualities(pages, book);
        words(pages, book, Topic::motive, t("Dit vind ik belangrijk"));
        weighed_list(pages, book, Topic::job, t("Beroepen"));
        weighed_list(pages, book, Topic::profile, t("Profielen"));
        weighed_list(pages, book, Topic::course, t("Opleidingen"));
        words(pages, book, Topic::next_step, t("Dit ga ik doen"));
    }
    network(pages, book);
}

void photos(BookPages& pages, const BookEntry& one, const ReadFile& read) {
    std::vector<const BookFile*> all;
    for (const BookFile& file : one.files)
        if (file.kind == AttachmentKind::photo) all.push_back(&file);
    for (std::size_t i = 0; i < all.size(); i += 2)
        pages.photo_row(*all[i], i + 1 < all.size() ? all[i + 1] : nullptr, read);
}

void write_entry(BookPages& pages, const BookEntry& one, const ReadFile& read) {
    const Entry& entry = one.entry;
    pages.entry_title(t_content(entry.title));
    std::string line = when_and_with(entry);
    if (entry.competence) line += " · " + label(*entry.competence);
    pages.line_under_title(line, pages.quiet(10));
    photos(pages, one, read);
    for (const Quality& quality : one.qualities)
        if (!quality.situation.empty())
            pages.quote(quality.situation,
                        who(quality.source, entry.companion) + ": " + t_content(quality.text));
    for (const FieldText& field : field_texts())
        if (const std::string& text = entry.fields.*field.value; !text.empty()) pages.pair(field.label, text);
    for (const BookFile& file : one.files)
        if (file.kind != AttachmentKind::photo)
            pages.paragraph("→ " + (file.kind == AttachmentKind::link ? file.url : file.label),
                            pages.quiet(10));
}

void draw(BookPages& pages, const Book& book, const ReadFile& read, const Report& report) {
    cover(pages, book);
    pages.contents();
    overview(pages, book);
    int done = 0;
    const int total = static_cast<int>(book.entries.size());
    if (total > 0) pages.chapter(t("Wat ik heb gedaan"));
    for (const BookEntry& one : book.entries) {
        write_entry(pages, one, read);
        report(++done, total);
    }
    pages.end();
}

} // namespace

std::string book_pdf(const Book& book, const ReadFile& read, const Report& report) {
    const std::string title = tf("Dossier van {name}", fmt::arg("name", book.name));
    const std::string language(i18n::current().code);
    const ReadFile nothing = [](const std::string&) { return std::optional<std::string>(); };
    // Only when it is drawn is it known on which page each entry begins, and only with the contents how many
    // pages those take: twice without the photos, then as it is.
    std::vector<Place> places;
    for (int i = 0; i < 2; ++i) {
        BookPages trial(title, language, book.name, places);
        draw(trial, book, nothing, [](int, int) {});
        places = trial.places();
    }
    BookPages pages(title, language, book.name, places);
    draw(pages, book, read, report);
    return pages.finish();
}

} // namespace trialoog::dossier
