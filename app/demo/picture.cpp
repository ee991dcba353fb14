#include "app/demo/picture.hpp"

#include "app/demo/dice.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <vector>
#include <zlib.h>

namespace trialoog::demo {
namespace {

constexpr int width = 1200, height = 900;

struct Colour {
    double red, green, blue;
};

class Canvas {
public:
    explicit Canvas(Colour background) : pixels_(width * height, background) {}

    /// A filled ellipse with a soft edge of one pixel.
    void ellipse(double x, double y, double rx, double ry, Colour colour) {
        for (int row = std::max(0, int(y - ry) - 1); row < std::min(height, int(y + ry) + 2); ++row)
            for (int column = std::max(0, int(x - rx) - 1); column < std::min(width, int(x + rx) + 2);
                 ++column) {
                const double away = std::hypot((column - x) / rx, (row - y) / ry);
                blend(column, row, colour, std::clamp((1 - away) * std::min(rx, ry) + 0.5, 0.0, 1.0));
            }
    }
    void band(int from, int to, Colour colour) {
        for (int row = from; row < to; ++row)
            for (int column = 0; column < width; ++column)
                blend(column, row, colour, 1);
    }
    /// Light falls from one side, and every pixel differs a little, as in a photo.
    void light(Dice& dice) {
        for (int row = 0; row < height; ++row)
            for (int column = 0; column < width; ++column) {
                const double change =
                    26.0 - 44.0 * column / width - 12.0 * row / height + double(dice.below(7));
                Colour& pixel = at(column, row);
                pixel = {pixel.red + change, pixel.green + change, pixel.blue + change};
            }
    }
    std::string rows() const {
        std::string out;
        out.reserve(static_cast<std::size_t>(height) * (1 + 3 * width));
        for (std::size_t i = 0; i < pixels_.size(); ++i) {
            if (i % width == 0) out += '\0'; // PNG: this row isn't filtered
            for (const double value : {pixels_[i].red, pixels_[i].green, pixels_[i].blue})
                out += static_cast<char>(static_cast<unsigned char>(std::clamp(value, 0.0, 255.0)));
        }
        return out;
    }

private:
    Colour& at(int column, int row) { return pixels_[static_cast<std::size_t>(row * width + column)]; }
    void blend(int column, int row, Colour over, double part) {
        Colour& under = at(column, row);
        under = {under.red + (over.red - under.red) * part, under.green + (over.green - under.green) * part,
                 under.blue + (over.blue - under.blue) * part};
    }
    std::vector<Colour> pixels_;
};

struct Look {
    Colour skin, hair, clothes;
};

void draw_person(Canvas& canvas, double x, double y, double size, const Look& look) {
    canvas.ellipse(x, y + 2.15 * size, 1.35 * size, 1.3 * size, look.clothes);
    canvas.ellipse(x, y + 0.95 * size, 0.32 * size, 0.45 * size, look.skin);
    canvas.ellipse(x, y - 0.12 * size, 0.88 * size, 0.98 * size, look.hair);
    canvas.ellipse(x, y + 0.12 * size, 0.74 * size, 0.86 * size, look.skin);
    for (const double side : {-1.0, 1.0})
        canvas.ellipse(x + side * 0.28 * size, y + 0.02 * size, 0.07 * size, 0.08 * size, {50, 38, 34});
    canvas.ellipse(x, y + 0.44 * size, 0.26 * size, 0.13 * size, {176, 82, 80});
    canvas.ellipse(x, y + 0.37 * size, 0.28 * size, 0.11 * size, look.skin);
}

void append_number(std::string& out, std::uint32_t value) {
    for (const int shift : {24, 16, 8, 0})
        out += static_cast<char>(value >> shift & 0xff);
}

void append_chunk(std::string& png, const std::string& kind, const std::string& data) {
    append_number(png, static_cast<std::uint32_t>(data.size()));
    const std::string body = kind + data;
    png += body;
    append_number(png, static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(body.data()),
                                                        static_cast<uInt>(body.size()))));
}

std::string compressed(const std::string& raw) {
    uLongf size = compressBound(raw.size());
    std::string out(size, '\0');
    if (compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(raw.data()),
                  raw.size(), 1) != Z_OK)
        throw std::runtime_error("a demo picture can't be compressed");
    out.resize(size);
    return out;
}

std::string png_of(const Canvas& canvas) {
    std::string png = "\x89PNG\r\n\x1a\n", head;
    append_number(head, width);
    append_number(head, height);
    head += std::string("\x08\x02\x00\x00\x00", 5); // 8 bits, RGB
    append_chunk(png, "IHDR", head);
    append_chunk(png, "IDAT", compressed(canvas.rows()));
    append_chunk(png, "IEND", "");
    return png;
}

} // namespace

std::string draw_picture(std::uint64_t seed) {
    static constexpr std::array skins = {Colour{238, 200, 172}, Colour{214, 166, 130}, Colour{166, 116, 84},
                                         Colour{108, 72, 52}};
    static constexpr std::array hairs = {Colour{46, 34, 30}, Colour{98, 66, 42}, Colour{196, 152, 92},
                                         Colour{120, 60, 90}};
    static constexpr std::array cloths = {Colour{56, 98, 152}, Colour{190, 84, 66}, Colour{74, 130, 98},
                                          Colour{222, 170, 70}, Colour{110, 84, 140}};
    static constexpr std::array walls = {Colour{224, 214, 196}, Colour{200, 214, 216}, Colour{226, 204, 190}};
    Dice dice(seed);
    Canvas canvas(dice.pick(walls));
    canvas.ellipse(980, 190, 150, 150, {244, 236, 214}); // a lamp
    const Colour skin = dice.pick(skins);
    draw_person(canvas, 420, 330, 170, {skin, dice.pick(hairs), dice.pick(cloths)});
    draw_person(canvas, 770, 400, 142, {skin, dice.pick(hairs), dice.pick(cloths)});
    canvas.band(720, height, {150, 108, 74}); // the table
    canvas.ellipse(600, 800, 150, 40, {246, 244, 238});
    canvas.ellipse(260, 770, 46, 52, dice.pick(cloths));
    canvas.light(dice);
    return png_of(canvas);
}

} // namespace trialoog::demo
