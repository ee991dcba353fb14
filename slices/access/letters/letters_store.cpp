#include "slices/access/letters/code_store.hpp"
#include "slices/access/letters/codes.sql.hpp"
#include "slices/access/letters/letters.hpp"
#include "slices/access/letters/letters.sql.hpp"
#include "slices/access/letters/printing.hpp"
#include "slices/access/secrets/code.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/access/viewer/namesakes.hpp"
#include "slices/people/reading_language.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>

namespace trialoog::access {
namespace {
using nlohmann::json;

struct ScopeCode {
    Scope scope;
    std::string_view code;
};
constexpr std::array scopes{ScopeCode{Scope::one_class, "class"}, ScopeCode{Scope::grade, "grade"},
                            ScopeCode{Scope::school, "school"}};

Letter letter_from(const db::Row& row) {
    return {.person_id = row.str("id"),
            .given_name = row.str("given_name"),
            .name = full_name(row),
            .street = row.str("street"),
            .postcode = row.str("postcode"),
            .town = row.str("town"),
            .language = people::reading_language(row)};
}

void add_child(Letter& letter, const db::Row& row) {
    letter.children.push_back(row.str("child_name"));
    letter.child_ids.push_back(row.str("child_id"));
}

std::vector<Letter> whom_to_write(db::Reader& tx, std::string_view school_id, const LetterChoice& choice,
                                  std::string_view today) {
    const bool parents = choice.readers == Readers::parents;
    std::vector<Letter> letters;
    tx.each(parents ? sql::parents_to_write : sql::pupils_to_write,
            {school_id, code(choice.scope), choice.id, today, choice.also_who_is_in ? 1 : 0},
            [&](const db::Row& row) {
                if (letters.empty() || letters.back().person_id != row.text("id")) {
                    letters.push_back(letter_from(row));
                    letters.back().class_name = row.str("class_name");
                }
                if (parents) add_child(letters.back(), row);
            });
    return letters;
}

/// Cards are cut and handed out in class, and so are letters that don't go by post: to the right one of two.
void tell_apart_on_paper(db::Reader& tx, std::string_view school_id, const LetterChoice& choice,
                         std::string_view today, std::vector<Letter>& letters) {
    const std::string_view class_id = choice.scope == Scope::one_class ? std::string_view(choice.id) : "";
    if (choice.readers == Readers::pupils) {
        if (!class_id.empty()) {
            const Marks marks = marks_in_class(tx, school_id, class_id, today);
            for (Letter& letter : letters)
                letter.name = marked(std::move(letter.name), letter.person_id, marks);
            return;
        }
        return tell_apart(tx, school_id, letters, &Letter::person_id, &Letter::name);
    }
    std::vector<Named> readers;
    for (const Letter& letter : letters)
        readers.push_back({letter.person_id, letter.name});
    const Marks bearers = bearers_among(tx, school_id, class_id, readers, today);
    for (Letter& letter : letters)
        if (const auto bearer = bearers.find(letter.person_id); bearer != bearers.end())
            letter.bearer = bearer->second;
}

void keep_codes(db::Writer& tx, const Services& services, std::string_view school_id,
                std::vector<Letter>& letters) {
    const Instant now = services.clock.now();
    struct Kept {
        std::string id, hash;
    };
    std::vector<Kept> kept;
    kept.reserve(letters.size());
    std::vector<std::vector<db::Param>> revoked, added;
    for (Letter& letter : letters) {
        const Kept& one = kept.emplace_back(db::new_id(), code_hash(services, letter.code));
        letter.code_id = one.id;
        revoked.push_back({school_id, letter.person_id, now.ms});
        added.push_back({school_id, one.id, letter.person_id, one.hash, now.ms});
    }
    tx.run_many(sql::revoke_codes, revoked);
    tx.run_many(sql::add_code, added);
}

} // namespace

std::string_view code(Scope scope) { return std::ranges::find(scopes, scope, &ScopeCode::scope)->code; }

std::optional<Scope> scope_from(std::string_view text) {
    const auto found = std::ranges::find(scopes, text, &ScopeCode::code);
    if (found == scopes.end()) return std::nullopt;
    return found->scope;
}

std::vector<Letter> letters_with_new_codes(db::Writer& tx, const Services& services,
                                           std::string_view school_id, const LetterChoice& choice) {
    const std::string today = services.clock.today().iso();
    auto letters = whom_to_write(tx, school_id, choice, today);
    tell_apart_on_paper(tx, school_id, choice, today, letters);
    for (Letter& letter : letters)
        letter.code = make_code();
    keep_codes(tx, services, school_id, letters);
    return letters;
}

std::vector<Letter> letters_to_print(db::Reader& tx, std::string_view school_id, const LetterChoice& choice,
                                     const std::vector<Letter>& made, std::string_view today) {
    LetterChoice everybody = choice;
    everybody.also_who_is_in = true;
    std::map<std::string, Letter> now;
    for (Letter& one : whom_to_write(tx, school_id, everybody, today))
        now.emplace(one.person_id, std::move(one));
    std::vector<Letter> letters;
    for (const Letter& one : made) {
        auto found = now.find(one.person_id);
        if (found == now.end()) { // of a pupil who moved to another class, say: seldom
            auto single = letter_of(tx, school_id, one.person_id, today);
            if (!single || single->readers != choice.readers) continue;
            if (choice.readers == Readers::parents && single->letter.children.empty()) continue;
            single->letter.class_name = one.class_name;
            found = now.emplace(one.person_id, std::move(single->letter)).first;
        }
        letters.push_back(found->second);
        letters.back().code = one.code;
        letters.back().code_id = one.code_id;
    }
    tell_apart_on_paper(tx, school_id, choice, today, letters);
    return letters;
}

std::vector<Reached> reached_by(const std::vector<Letter>& letters) {
    std::vector<Reached> reached;
    for (const Letter& letter : letters) {
        if (letter.code_id.empty()) continue; // of a list that was made before it was kept
        for (const std::string& pupil : letter.child_ids)
            reached.push_back({letter.person_id, pupil, letter.code_id});
    }
    return reached;
}

std::optional<SingleLetter> letter_of(db::Reader& tx, std::string_view school_id, std::string_view person_id,
                                      std::string_view today) {
    std::optional<SingleLetter> found;
    tx.each(sql::person_to_write, {school_id, person_id, today}, [&](const db::Row& row) {
        if (!found) found = {letter_from(row), row.flag("is_pupil") ? Readers::pupils : Readers::parents};
        if (!row.is_null("child_name")) add_child(found->letter, row);
    });
    if (found && found->readers == Readers::pupils)
        found->letter.name =
            marked(found->letter.name, person_id,
                   marks_with_classmates(tx, school_id, {{person_id, found->letter.name}}, today));
    return found;
}

std::string to_json(const LetterChoice& choice) {
    return json{{"readers", choice.readers == Readers::parents ? "parents" : "pupils"},
                {"scope", code(choice.scope)},
                {"id", choice.id},
                {"also_who_is_in", choice.also_who_is_in},
                {"both_sides", is_both(choice.sides)}}
        .dump();
}

LetterChoice choice_from(std::string_view text) {
    const json all = json::parse(text);
    return {.readers = all.at("readers") == "parents" ? Readers::parents : Readers::pupils,
            .scope = scope_from(all.at("scope").get<std::string>()).value(),
            .id = all.at("id"),
            .also_who_is_in = all.at("also_who_is_in"),
            .sides = sides_from(all.value("both_sides", true))};
}

std::string to_json(const LettersResult& result) {
    return json{{"key", result.key}, {"letters", result.letters}, {"list_key", result.list_key}}.dump();
}

LettersResult letters_result_from(std::string_view text) {
    const json all = json::parse(text);
    return {.key = all.at("key"), .letters = all.at("letters"), .list_key = all.value("list_key", "")};
}

std::string to_json(const MadeLetters& made) {
    json letters = json::array();
    for (const Letter& one : made.letters)
        letters.push_back({{"person", one.person_id},
                           {"given_name", one.given_name},
                           {"name", one.name},
                           {"street", one.street},
                           {"postcode", one.postcode},
                           {"town", one.town},
                           {"language", one.language},
                           {"class", one.class_name},
                           {"children", one.children},
                           {"child_ids", one.child_ids},
                           {"code_id", one.code_id},
                           {"bearer", one.bearer},
                           {"code", one.code}});
    return json{{"choice", to_json(made.choice)}, {"letters", std::move(letters)}}.dump();
}

MadeLetters made_letters_from(std::string_view text) {
    const json all = json::parse(text);
    MadeLetters made{choice_from(all.at("choice").get<std::string>()), {}};
    for (const json& one : all.at("letters"))
        made.letters.push_back({.person_id = one.at("person"),
                                .given_name = one.at("given_name"),
                                .name = one.at("name"),
                                .street = one.at("street"),
                                .postcode = one.at("postcode"),
                                .town = one.at("town"),
                                .language = one.at("language"),
                                .class_name = one.at("class"),
                                .children = one.at("children"),
                                .child_ids = one.value("child_ids", std::vector<std::string>{}),
                                .code = one.at("code"),
                                .code_id = one.value("code_id", ""),
                                .bearer = one.at("bearer")});
    return made;
}

} // namespace trialoog::access
