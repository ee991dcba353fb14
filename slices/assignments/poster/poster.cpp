#include "slices/assignments/poster/poster.hpp"

#include "look/limit.hpp"
#include "slices/assignments/work/work.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace trialoog::assignments {
namespace {

using nlohmann::json;

constexpr std::pair<std::string_view, Piece> kinds[] = {
    {"photo", Piece::photo}, {"picture", Piece::picture}, {"title", Piece::title}, {"strong", Piece::strong},
    {"job", Piece::job},     {"next", Piece::next},       {"text", Piece::text}};

/// Takes the members of an object one by one: what is of another type, out of bounds or left over is wrong.
class Members {
public:
    explicit Members(const json& object) : object_(object), right_(object.is_object()) {}

    int number(const char* name, int least, int most) {
        const json* found = take(name);
        if (!found || !found->is_number_integer()) return fail(least);
        const auto value = found->get<std::int64_t>();
        return value < least || value > most ? fail(least) : static_cast<int>(value);
    }
    std::string text(const char* name, std::size_t most) {
        const json* found = take(name);
        if (!found || !found->is_string()) return fail(std::string());
        auto value = found->get<std::string>();
        const bool fits = !value.empty() && value.size() <= 4 * most && is_short_line(value);
        return fits && look::characters(value) <= most ? std::move(value) : fail(std::string());
    }
    const json& list(const char* name) {
        static const json none = json::array();
        const json* found = take(name);
        return found && found->is_array() ? *found : (fail(0), none);
    }
    template <class T> T fail(T value) {
        right_ = false;
        return value;
    }
    bool all_right() const { return right_ && taken_ == object_.size(); }

private:
    const json* take(const char* name) {
        if (!object_.is_object()) return nullptr;
        const auto found = object_.find(name);
        if (found == object_.end()) return nullptr;
        ++taken_;
        return &*found;
    }
    const json& object_;
    bool right_;
    std::size_t taken_ = 0;
};

Piece kind_of(Members& members) {
    const std::string said = members.text("kind", 10);
    for (const auto& [name, kind] : kinds)
        if (name == said) return kind;
    return members.fail(Piece::text);
}

Shape shape_of(Members& members) {
    const std::string said = members.text("shape", 10);
    if (said == "round") return Shape::round;
    return said == "square" ? Shape::square : members.fail(Shape::round);
}

std::optional<PosterPiece> piece_of(const json& object) {
    Members members(object);
    PosterPiece piece;
    piece.kind = kind_of(members);
    const Sizes sizes = sizes_of(piece.kind);
    piece.x = members.number("x", 0, poster_width);
    piece.y = members.number("y", 0, poster_height);
    piece.size = members.number("size", sizes.least, sizes.most);
    piece.turn = members.number("turn", -most_turn, most_turn);
    piece.colour = members.number("colour", 0, colours - 1);
    if (is_words(piece.kind)) piece.text = members.text("text", longest_piece);
    if (piece.kind == Piece::picture) {
        piece.picture = members.text("picture", 40);
        if (lines_of_picture(piece.picture).empty()) return std::nullopt;
    }
    if (piece.kind == Piece::photo) {
        piece.photo = members.text("photo", 64);
        piece.shape = shape_of(members);
    }
    return members.all_right() ? std::optional(std::move(piece)) : std::nullopt;
}

json object_of(const PosterPiece& piece) {
    json object{{"kind", code(piece.kind)}, {"x", piece.x},       {"y", piece.y},
                {"size", piece.size},       {"turn", piece.turn}, {"colour", piece.colour}};
    if (is_words(piece.kind)) object["text"] = piece.text;
    if (piece.kind == Piece::picture) object["picture"] = piece.picture;
    if (piece.kind == Piece::photo) {
        object["photo"] = piece.photo;
        object["shape"] = piece.shape == Shape::round ? "round" : "square";
    }
    return object;
}

bool is_lost(const PosterPiece& piece, const std::vector<std::string>& photo_ids) {
    return piece.kind == Piece::photo && std::ranges::count(photo_ids, piece.photo) == 0;
}
} // namespace

std::string_view code(Piece kind) {
    for (const auto& [name, one] : kinds)
        if (one == kind) return name;
    return {};
}

Sizes sizes_of(Piece kind) {
    switch (kind) {
    case Piece::photo:
        return {30, 240, 110};
    case Piece::picture:
        return {15, 140, 36};
    case Piece::title:
        return {8, 48, 24};
    default:
        return {5, 36, 12};
    }
}

bool is_short_line(std::string_view text) {
    return look::characters(text) <= longest_piece && text.find_first_of("\n\t") == text.npos &&
           tidy(text) == text;
}

bool is_words(Piece kind) { return kind != Piece::photo && kind != Piece::picture; }

std::optional<Poster> read_poster(std::string_view text) {
    if (text.empty()) return Poster{};
    const json read = json::parse(text, nullptr, false);
    Members members(read);
    Poster poster;
    members.number("poster", 1, 1);
    poster.look = members.text("look", 20);
    const json& pieces = members.list("pieces");
    if (!members.all_right() || !is_look(poster.look) || pieces.size() > most_pieces) return std::nullopt;
    for (const json& one : pieces) {
        auto piece = piece_of(one);
        if (!piece) return std::nullopt;
        poster.pieces.push_back(std::move(*piece));
    }
    return poster;
}

std::string to_json(const Poster& poster) {
    if (poster.pieces.empty()) return {};
    json pieces = json::array();
    for (const PosterPiece& piece : poster.pieces)
        pieces.push_back(object_of(piece));
    // Written by hand around the pieces: what is kept begins with its kind.
    return std::string(poster_begins) + R"(,"look":)" + json(poster.look).dump() + R"(,"pieces":)" +
           pieces.dump() + "}";
}

Poster without_lost_photos(Poster poster, const std::vector<std::string>& photo_ids) {
    std::erase_if(poster.pieces, [&](const PosterPiece& piece) { return is_lost(piece, photo_ids); });
    return poster;
}

} // namespace trialoog::assignments
