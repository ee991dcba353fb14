#include "slices/conversations/timetable/board_moves.hpp"

#include <nlohmann/json.hpp>

namespace trialoog::conversations {
namespace {

using nlohmann::json;

json spot(const std::optional<Spot>& one) { return one ? json::array({one->at, one->mentor_id}) : json(); }
std::optional<Spot> to_spot(const json& from) {
    if (from.is_null()) return std::nullopt;
    return Spot{from.at(0).get<std::string>(), from.at(1).get<std::string>()};
}

} // namespace

std::string to_json(const std::vector<BoardMove>& moves) {
    json all = json::array();
    for (const BoardMove& one : moves)
        all.push_back({one.talk_id, spot(one.from), spot(one.to), one.was_pinned, one.pinned});
    return all.dump();
}

std::vector<BoardMove> moves_from(std::string_view text) {
    std::vector<BoardMove> moves;
    for (const json& one : json::parse(text))
        moves.push_back({one.at(0).get<std::string>(), to_spot(one.at(1)), to_spot(one.at(2)),
                         one.at(3).get<bool>(), one.at(4).get<bool>()});
    return moves;
}

} // namespace trialoog::conversations
