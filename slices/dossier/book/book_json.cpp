// A dossier as JSON: the same that is written is read again. What strangers may have written is bounded.

#include "platform/text/typed.hpp"
#include "slices/dossier/book/book.hpp"

#include "look/limit.hpp"
#include "platform/archive/archive.hpp"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace trialoog::dossier {
namespace {

using nlohmann::json;
constexpr std::string_view format = "trialoog-dossier";
constexpr int version = 1;
constexpr std::size_t most_told = 60; // qualities or facts, and files, of one entry

json to_json(const BookFile& file) {
    return {{"kind", code(file.kind)}, {"name", file.label}, {"path", file.path}, {"url", file.url}};
}

json to_json(const Quality& one) {
    return {
        {"text", one.text}, {"source", code(one.source)}, {"rank", one.rank}, {"situation", one.situation}};
}

json to_json(const Fact& one) {
    return {{"topic", code(one.topic)},
            {"text", one.text},
            {"source", code(one.source)},
            {"mark", one.mark ? json(*one.mark) : json(nullptr)},
            {"for", one.for_it},
            {"against", one.against_it},
            {"to_find_out", one.to_find_out}};
}

json to_json(const BookEntry&);
json to_json(const NetworkPerson&);

template <class T> json list_of(const std::vector<T>& all) {
    json list = json::array();
    for (const T& one : all)
        list.push_back(to_json(one));
    return list;
}

json to_json(const BookEntry& one) {
    const Entry& entry = one.entry;
    return {{"id", one.origin},
            {"title", entry.title},
            {"happened_on", entry.happened_on.iso()},
            {"companion", entry.companion},
            {"competence", entry.competence ? std::string(code(*entry.competence)) : std::string()},
            {"activity", entry.activity},
            {"goals", entry.fields.goals},
            {"results", entry.fields.results},
            {"evaluation", entry.fields.evaluation},
            {"follow_up", entry.fields.follow_up},
            {"qualities", list_of(one.qualities)},
            {"facts", list_of(one.facts)},
            {"files", list_of(one.files)}};
}

json to_json(const NetworkPerson& person) {
    return {{"job", person.job}, {"whose", person.whose}, {"circle", code(person.circle)}};
}

/// Thrown while reading: it isn't a dossier that we would have written.
struct NotOurs {};

std::string text_in(const json& object, const char* key, std::size_t longest) {
    const json& value = object.at(key);
    if (!value.is_string()) throw NotOurs();
    std::string text = text::typed_lines(value.get_ref<const std::string&>());
    if (look::characters(text) > longest || text.find('\0') != text.npos) throw NotOurs();
    return text;
}

const json& list_in(const json& object, const char* key, std::size_t most) {
    const json& value = object.at(key);
    if (!value.is_array() || value.size() > most) throw NotOurs();
    return value;
}

Source source_in(const json& object) {
    const std::string text = text_in(object, "source", 20);
    for (const Source one : {Source::self, Source::parent, Source::supporter})
        if (code(one) == text) return one;
    throw NotOurs();
}

int number_in(const json& value, int least, int most) {
    if (!value.is_number_integer()) throw NotOurs();
    const auto number = value.get<std::int64_t>();
    if (number < least || number > most) throw NotOurs();
    return static_cast<int>(number);
}

Quality quality_from(const json& object) {
    Quality one{text_in(object, "text", 200), source_in(object), number_in(object.at("rank"), 0, 100),
                text_in(object, "situation", longest_text)};
    if (one.text.empty()) throw NotOurs();
    return one;
}

Fact fact_from(const json& object) {
    const auto topic = topic_from(text_in(object, "topic", 20));
    if (!topic || *topic == Topic::quality || *topic == Topic::person) throw NotOurs();
    Fact one{.topic = *topic, .text = text_in(object, "text", 1000), .source = source_in(object)};
    if (!object.at("mark").is_null()) one.mark = number_in(object.at("mark"), 1, 10);
    one.for_it = text_in(object, "for", longest_text);
    one.against_it = text_in(object, "against", longest_text);
    one.to_find_out = text_in(object, "to_find_out", longest_text);
    return one;
}

BookFile file_from(const json& object) {
    const auto kind = attachment_kind_from(text_in(object, "kind", 20));
    if (!kind) throw NotOurs();
    BookFile file{.kind = *kind, .label = shown_name(text_in(object, "name", 200), "bestand")};
    file.path = text_in(object, "path", 200);
    file.url = text_in(object, "url", longest_url);
    const bool is_right =
        *kind == AttachmentKind::link ? is_safe_link(file.url) : archive::is_plain_name(file.path);
    if (!is_right) throw NotOurs();
    return file;
}

BookEntry entry_from(const json& object) {
    BookEntry one;
    one.origin = text_in(object, "id", 64);
    if (one.origin.empty()) throw NotOurs();
    Entry& entry = one.entry;
    entry.title = text_in(object, "title", 200);
    const auto day = Day::parse_iso(text_in(object, "happened_on", 10));
    if (!day || day->year < 2000 || entry.title.empty()) throw NotOurs();
    entry.happened_on = *day;
    entry.companion = text_in(object, "companion", 100);
    entry.competence = competence_from(text_in(object, "competence", 40));
    entry.activity = text_in(object, "activity", 100);
    entry.fields = {text_in(object, "goals", longest_text), text_in(object, "results", longest_text),
                    text_in(object, "evaluation", longest_text), text_in(object, "follow_up", longest_text)};
    for (const json& each : list_in(object, "qualities", most_told))
        one.qualities.push_back(quality_from(each));
    for (const json& each : list_in(object, "facts", most_told))
        one.facts.push_back(fact_from(each));
    for (const json& each : list_in(object, "files", most_told))
        one.files.push_back(file_from(each));
    return one;
}

NetworkPerson person_from(const json& object) {
    const auto circle = circle_from(text_in(object, "circle", 20));
    NetworkPerson person{text_in(object, "job", 200), text_in(object, "whose", 60)};
    if (!circle || person.job.empty() || !names_one_shortly(person.whose)) throw NotOurs();
    person.circle = *circle;
    return person;
}

} // namespace

std::string book_json(const Book& book) {
    const json all{{"format", format},
                   {"version", version},
                   {"made_on", book.made_on.iso()},
                   {"name", book.name},
                   {"school", book.school_name},
                   {"class", book.class_name},
                   {"entries", list_of(book.entries)},
                   {"network", list_of(book.network)}};
    return all.dump(2);
}

std::optional<Book> book_from_json(std::string_view text) {
    try {
        const json all = json::parse(text);
        if (all.at("format") != format || all.at("version") != version) return std::nullopt;
        Book book;
        if (const auto name = all.find("name"); name != all.end()) book.name = text_in(all, "name", 200);
        for (const json& one : list_in(all, "entries", 2 * most_own_entries))
            book.entries.push_back(entry_from(one));
        for (const json& one : list_in(all, "network", 200))
            book.network.push_back(person_from(one));
        return book;
    } catch (const json::exception&) {
        return std::nullopt;
    } catch (const NotOurs&) {
        return std::nullopt;
    }
}

} // namespace trialoog::dossier
