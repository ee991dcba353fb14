#include "platform/db/script.hpp"

#include <cctype>

namespace trialoog::db {
namespace {

enum class Kind { word, quoted, comment, other };
struct Token {
    Kind kind;
    std::string_view text;
};

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

std::size_t end_of_quoted(std::string_view sql, std::size_t at) {
    const auto end = sql.find(sql[at], at + 1); // a doubled quote reads as two quoted texts in a row: no harm
    return end == sql.npos ? sql.size() : end + 1;
}

Token next_token(std::string_view sql, std::size_t at) {
    const auto token = [&](Kind kind, std::size_t end) {
        return Token{kind, sql.substr(at, end == sql.npos ? end : end - at)};
    };
    if (sql[at] == '\'' || sql[at] == '"') return token(Kind::quoted, end_of_quoted(sql, at));
    if (sql.substr(at, 2) == "--") return token(Kind::comment, sql.find('\n', at));
    if (sql.substr(at, 2) == "/*") {
        const auto end = sql.find("*/", at + 2);
        return token(Kind::comment, end == sql.npos ? end : end + 2);
    }
    if (!is_word(sql[at])) return token(Kind::other, at + 1);
    auto end = at;
    while (end < sql.size() && is_word(sql[end]))
        ++end;
    return token(Kind::word, end);
}

template <class Each> void each_token(std::string_view sql, Each&& each) {
    for (std::size_t at = 0; at < sql.size();) {
        const auto token = next_token(sql, at);
        each(token);
        at += token.text.size();
    }
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

std::string_view postgres_type(std::string_view word, bool in_cast) {
    if (word == "INTEGER") return "BIGINT";
    if (word == "REAL") return "DOUBLE PRECISION";
    if (word == "BLOB") return "BYTEA";
    if (word == "TEXT" && !in_cast) return "TEXT COLLATE \"C\"";
    return word;
}

} // namespace

std::vector<std::string> split_script(std::string_view script) {
    std::vector<std::string> statements;
    std::string current;
    const auto end_statement = [&] {
        if (!is_blank(current)) statements.push_back(current.substr(current.find_first_not_of(" \t\r\n")));
        current.clear();
    };
    each_token(script, [&](const Token& token) {
        if (token.kind == Kind::comment)
            current += ' ';
        else if (token.text == ";")
            end_statement();
        else
            current += token.text;
    });
    end_statement();
    return statements;
}

std::string for_postgres(std::string_view statement) {
    std::string translated;
    std::string_view verb, word_before;
    int depth = 0;
    bool makes_table = false, past_columns = false;
    each_token(statement, [&](const Token& token) {
        if (token.text == "(") ++depth;
        if (token.text == ")" && --depth == 0 && makes_table && verb == "CREATE") {
            translated += ')';
            past_columns = true;
        }
        if (past_columns) return; // STRICT, WITHOUT ROWID
        if (token.kind != Kind::word) {
            translated += token.text;
            return;
        }
        if (verb.empty()) verb = token.text;
        if (token.text == "TABLE" && depth == 0) makes_table = true;
        const bool in_cast = word_before == "AS";
        translated += makes_table || in_cast ? postgres_type(token.text, in_cast) : token.text;
        word_before = token.text;
    });
    return translated;
}

} // namespace trialoog::db
