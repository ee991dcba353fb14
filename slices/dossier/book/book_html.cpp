// The page in a ZIP by which a dossier is read without us: no script, no other site, its style inside.

#include "slices/dossier/book/book.hpp"
#include "slices/dossier/entries/opinions.hpp"
#include "slices/dossier/entries/strengths.hpp"
#include "slices/dossier/entry_parts/entry_parts.hpp"

#include "platform/archive/archive.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::dossier {

using namespace html;

namespace {

constexpr const char* style =
    "<style>body{font:17px/1.55 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;"
    "color:#1d2230;background:#fbf8f3}h1,h2,h3{font-family:Georgia,serif;line-height:1.2}"
    "section{background:#fffdf9;border:1px solid #e5dfd4;border-radius:14px;padding:1rem 1.5rem;margin:1rem "
    "0}"
    "dt{color:#565d6b;font-size:.9rem}dd{margin:0 0 .75rem;white-space:pre-line}img{max-width:100%;"
    "border-radius:10px}.when{color:#565d6b}li{margin:.25rem 0}</style>";

std::string who(Source source, const std::string& companion) {
    if (source == Source::self) return t("ik");
    return companion.empty() ? t("een volwassene") : t_content(companion);
}

Html overview(const Book& book) {
    Html words;
    for (const Strength& strength : strengths(qualities_of(book))) {
        std::vector<std::string> seen;
        for (const Sighting& one : strength.seen)
            if (const auto name_ = who(one.source, one.companion); std::ranges::count(seen, name_) == 0)
                seen.push_back(name_);
        words += li(b(t_content(strength.text)), " (", i18n::list_of(seen), ")");
    }
    Html content;
    if (!words.empty()) content += section(h2(t("Hier ben ik goed in")), ul(words));
    Html jobs;
    for (const Weighed& job : weighed(facts_of(book), Topic::job))
        for (const Opinion& one : job.opinions)
            jobs += li(b(t_content(job.text)), " · ", who(one.source, one.companion),
                       when(one.mark.has_value(),
                            [&] { return group(": ", tf("{mark} van de 10", fmt::arg("mark", *one.mark))); }),
                       " ", one.for_it, " ", one.against_it);
    if (!jobs.empty()) content += section(h2(t("Beroepen")), ul(jobs));
    return content;
}

Html network_part(const Book& book) {
    if (book.network.empty()) return {};
    return section(h2(t("Beroepen om mij heen")), ul(each(book.network, [](const NetworkPerson& person) {
                       return li(b(t_content(person.job)), " · ", t_content(person.whose), " (",
                                 label(person.circle), ")");
                   })));
}

Html file_part(const BookFile& file) {
    if (file.kind == AttachmentKind::photo)
        return p(img(src(file.path), attr("alt", file.label), attr("loading", "lazy")));
    return p(a(href(file.kind == AttachmentKind::link ? file.url : file.path), file.label));
}

Html entry_part(const BookEntry& one) {
    Html fields;
    for (const FieldText& field : field_texts())
        if (const std::string& text = one.entry.fields.*field.value; !text.empty())
            fields += group(dt(field.label), dd(text));
    return section(h2(t_content(one.entry.title)), p(cls("when"), when_and_with(one.entry)),
                   when(!fields.empty(), [&] { return dl(fields); }), each(one.files, file_part));
}

} // namespace

std::string book_html(const Book& book) {
    const std::string title = tf("Dossier van {name}", fmt::arg("name", book.name));
    const std::string where =
        book.class_name.empty() ? book.school_name : book.class_name + " · " + book.school_name;
    return document(
        html::html(lang(i18n::current().code), attr("dir", i18n::current().right_to_left ? "rtl" : "ltr"),
                   head(meta(attr("charset", "utf-8")),
                        meta(name("viewport"), attr("content", "width=device-width, initial-scale=1")),
                        title_element(title), trusted(style)),
                   body(header(h1(title), p(cls("when"), where, " · ", i18n::long_date(book.made_on, true))),
                        main_(when(book.with_overview, [&] { return overview(book); }), network_part(book),
                              each(book.entries, entry_part)))));
}

void add_to_zip(archive::ZipWriter& zip, const Book& book, const std::string& folder, const ReadFile& read,
                const Report& report) {
    zip.add(folder + "dossier.json", book_json(book));
    zip.add(folder + "index.html", book_html(book));
    int done = 0;
    const int total = static_cast<int>(book.entries.size());
    for (const BookEntry& one : book.entries) {
        for (const BookFile& file : one.files)
            if (!file.path.empty())
                if (const auto bytes = read(file.key))
                    zip.add(folder + file.path, *bytes, archive::ZipWriter::Packing::store);
        report(++done, total);
    }
}

} // namespace trialoog::dossier
