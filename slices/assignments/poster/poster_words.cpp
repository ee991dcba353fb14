// What is said of a poster, and the pictures and looks that there are.

#include "slices/assignments/poster/poster.hpp"

#include "platform/embedded/embedded.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::assignments {
namespace {

std::string kind_in_words(Piece kind) {
    switch (kind) {
    case Piece::photo:
        return t("Foto");
    case Piece::picture:
        return t("Plaatje");
    case Piece::title:
        return t("Titel");
    case Piece::strong:
        return t("Sterke kant");
    case Piece::job:
        return t("Beroep");
    case Piece::next:
        return t("Volgende stap");
    case Piece::text:
        break;
    }
    return t("Tekst");
}
} // namespace

std::vector<LookName> poster_looks() {
    return {{"sun", t("Zon")},     {"sea", t("Zee")},     {"forest", t("Bos")},
            {"candy", t("Snoep")}, {"night", t("Nacht")}, {"steel", t("Staal")}};
}

bool is_look(std::string_view code) {
    return std::ranges::any_of(poster_looks(), [&](const LookName& look) { return look.code == code; });
}

std::vector<WorkPicture> work_pictures() {
    return {{"hammer", t("Hamer")},
            {"wrench", t("Sleutel")},
            {"hard-hat", t("Helm")},
            {"brick-wall", t("Muur")},
            {"paint-roller", t("Verfroller")},
            {"cog", t("Tandwiel")},
            {"robot-arm", t("Robotarm")},
            {"cpu", t("Chip")},
            {"laptop", t("Laptop")},
            {"code", t("Code")},
            {"smartphone", t("Telefoon")},
            {"gamepad-2", t("Games")},
            {"zap", t("Stroom")},
            {"lightbulb", t("Idee")},
            {"drone", t("Drone")},
            {"rocket", t("Raket")},
            {"plane", t("Vliegtuig")},
            {"truck", t("Truck")},
            {"car", t("Auto")},
            {"ship", t("Schip")},
            {"tractor", t("Tractor")},
            {"factory", t("Fabriek")},
            {"building-2", t("Gebouw")},
            {"store", t("Winkel")},
            {"drafting-compass", t("Passer")},
            {"palette", t("Verf")},
            {"camera", t("Camera")},
            {"film", t("Film")},
            {"music", t("Muziek")},
            {"mic", t("Microfoon")},
            {"scissors", t("Schaar")},
            {"shirt", t("Kleding")},
            {"chef-hat", t("Koksmuts")},
            {"coffee", t("Koffie")},
            {"stethoscope", t("Dokter")},
            {"heart-pulse", t("Gezondheid")},
            {"baby", t("Kind")},
            {"hand-heart", t("Helpen")},
            {"paw-print", t("Dieren")},
            {"leaf", t("Natuur")},
            {"flower-2", t("Bloem")},
            {"recycle", t("Recyclen")},
            {"wind", t("Wind")},
            {"globe", t("Wereld")},
            {"microscope", t("Onderzoek")},
            {"calculator", t("Rekenen")},
            {"megaphone", t("Reclame")},
            {"shield", t("Veiligheid")},
            {"flame", t("Vuur")},
            {"graduation-cap", t("Diploma")},
            {"dumbbell", t("Sport")},
            {"trophy", t("Winnen")}};
}

std::string_view lines_of_picture(std::string_view code) {
    const auto file = embedded::find("assets/icons/work/" + std::string(code) + ".svg");
    if (!file) return {};
    constexpr std::string_view begin = "<path d=\"";
    const auto from = file->find(begin);
    if (from == std::string_view::npos) return {};
    const auto lines = file->substr(from + begin.size());
    return lines.substr(0, lines.find('"'));
}

std::string in_words(const PosterPiece& piece) {
    const std::string kind = kind_in_words(piece.kind);
    if (piece.kind == Piece::photo) return kind;
    std::string what = piece.text;
    for (const WorkPicture& picture : work_pictures())
        if (piece.kind == Piece::picture && picture.code == piece.picture) what = picture.name;
    return tf("{kind}: {what}", fmt::arg("kind", kind), fmt::arg("what", what));
}

std::string in_words(const Poster& poster) {
    std::vector<const PosterPiece*> pieces;
    for (const PosterPiece& piece : poster.pieces)
        pieces.push_back(&piece);
    std::ranges::stable_sort(pieces, {}, [](const PosterPiece* piece) { return piece->y; });
    std::string all;
    for (const PosterPiece* piece : pieces) {
        if (!all.empty()) all += ' ';
        all += in_words(*piece);
        if (!all.ends_with('.') && !all.ends_with('!') && !all.ends_with('?')) all += '.';
    }
    return all;
}

} // namespace trialoog::assignments
