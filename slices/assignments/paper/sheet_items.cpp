// What an item looks like on paper, by its kind.

#include "slices/assignments/paper/sheet_pen.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work/wanted_links.hpp"
#include "slices/content/template/profiles.hpp"

#include <algorithm>

namespace trialoog::assignments::sheet {
namespace {
constexpr std::size_t few = 9; // words that fit as boxes to tick; more stand in a list once, to copy from

std::vector<std::string> words_of(const Template& form, const Item& item) {
    std::vector<std::string> words;
    for (const std::string& word : form.list(item.list))
        words.push_back(content::with_profile_code(word));
    return words;
}

/// How many lines somebody needs who writes by hand.
int lines_for(std::size_t max_length) {
    if (max_length <= 120) return 1;
    if (max_length <= 300) return 2;
    return max_length <= 600 ? 3 : 4;
}

/// One place to draw or stick something is enough; a photo of the sheet itself comes by scanning it.
bool is_second_photo(const Item& item, std::vector<std::string>& shown) {
    if (item.kind != Kind::photo) return false;
    if (std::ranges::count(shown, "a photo") > 0) return true;
    shown.push_back("a photo");
    return false;
}

/// The long list, the first time that the part needs it.
void list_once(Sheet& sheet, const Item& item, const std::vector<std::string>& words,
               std::vector<std::string>& shown) {
    if (words.size() <= few || std::ranges::count(shown, item.list) > 0) return;
    shown.push_back(item.list);
    sheet.words(item.own_words ? t("Woorden om uit te kiezen. Een eigen woord mag ook.")
                               : t("Woorden om uit te kiezen"),
                words);
}

void choose(Sheet& sheet, const Item& item, const std::vector<std::string>& words, int lines) {
    if (!words.empty() && words.size() <= few)
        sheet.ticks(words, item.own_words);
    else
        sheet.lines(lines);
}

/// Nobody has answered yet, so each address that an answer may choose.
std::vector<NamedAddress> addresses_of(const Asking& asking, const Item& item) {
    std::vector<NamedAddress> found;
    for (const WantedLink& one : wanted_links(asking.form)) {
        const std::string address = address_of(item, one.value, asking.links);
        if (one.link == item.link && !one.value.empty() && !address.empty())
            found.push_back({name_of(one), address});
    }
    return found;
}

void link_out(Sheet& sheet, Asking& asking, const Item& item) {
    const auto say_quietly = [&](const std::string& sentence) {
        sheet.text(sentence, style(sheet.language, 10.5), 2, true);
    };
    if (item.link_of.empty()) {
        const std::string address = address_of(item, {}, asking.links);
        return address.empty() ? say_quietly(t("Op school weten ze waar dit te vinden is."))
                               : sheet.link(address);
    }
    const std::string once = "link " + item.link;
    if (std::ranges::count(asking.shown, once) > 0)
        return say_quietly(t("De code staat bij de films hierboven."));
    const auto addresses = addresses_of(asking, item);
    if (addresses.empty()) return say_quietly(t("Op school weten ze waar dit te vinden is."));
    asking.shown.push_back(once);
    sheet.links(addresses);
}

void answer(Sheet& sheet, Asking& asking, const Item& item) {
    const auto& [form, reader, names, links, shown] = asking;
    switch (item.kind) {
    case Kind::text:
        return sheet.lines(lines_for(item.max_length));
    case Kind::line:
    case Kind::place:
        return sheet.lines(1);
    case Kind::date:
        return sheet.day();
    case Kind::choice:
        return choose(sheet, item, words_of(form, item), 1);
    case Kind::several:
        return choose(sheet, item, words_of(form, item), 2);
    case Kind::questions:
        choose(sheet, item, words_of(form, item), 3);
        if (item.own_words) sheet.lines(2);
        return;
    case Kind::top:
        return sheet.numbered(item.places);
    case Kind::rows: {
        std::vector<std::string> columns;
        for (const Column& column : item.columns)
            columns.push_back(say(column.label.to(reader), names));
        return sheet.table(columns, item.places);
    }
    case Kind::mark:
        sheet.scale();
        sheet.text(t("Waarom dit cijfer?"), style(sheet.language, 10, pdf::Weight::regular, pdf::soft), 0,
                   true);
        return sheet.lines(2);
    case Kind::photo:
        return sheet.frame(40, t("Plak hier een foto, of maak een tekening."));
    case Kind::poster:
        return sheet.frame(145, t("Maak hier je poster: teken, schrijf en plak."));
    case Kind::comparison:
        return sheet.text(t("Leg jullie bladen naast elkaar. Zet een rondje om wat jullie allebei kozen."),
                          style(sheet.language, 11), 3);
    case Kind::read:
        return sheet.text(say(item.text.to(reader), names), style(sheet.language, 10.5), 3, true);
    case Kind::link:
        return link_out(sheet, asking, item);
    }
}

bool is_hollow(const Item& item, Side reader) {
    const bool asks = item.kind != Kind::read && item.kind != Kind::link && item.kind != Kind::comparison;
    return !asks && item.label.to(reader).empty() && item.text.to(reader).empty() &&
           item.kind != Kind::comparison;
}
} // namespace

void ask(Sheet& sheet, Asking& asking, const Item& item) {
    const Side reader = asking.reader;
    if (is_hollow(item, reader) || is_second_photo(item, asking.shown)) return;
    list_once(sheet, item, words_of(asking.form, item), asking.shown);
    sheet.text(say(item.label.to(reader), asking.names), style(sheet.language, 11, pdf::Weight::bold), 0.5,
               true);
    sheet.text(say(item.hint.to(reader), asking.names),
               style(sheet.language, 9.5, pdf::Weight::regular, pdf::soft), 0.5, true);
    answer(sheet, asking, item);
    // What is only read stands with the question after it.
    sheet.space(2.5, item.kind == Kind::read || item.kind == Kind::link);
}

} // namespace trialoog::assignments::sheet
