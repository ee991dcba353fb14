#include "platform/workbook/xml.hpp"

#include <exception>
#include <expat.h>
#include <memory>
#include <type_traits>

namespace trialoog::workbook {
namespace {

constexpr int deepest = 64;
constexpr std::size_t piece = 1 << 20;

std::string_view without_prefix(std::string_view name) {
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

struct Reading {
    const XmlHandlers& handlers;
    XML_Parser parser;
    int depth = 0;
    std::exception_ptr thrown = nullptr;

    void stop() { XML_StopParser(parser, XML_FALSE); }
    template <class Do> void guarded(Do&& act) {
        if (thrown) return;
        try {
            act();
        } catch (...) { // must not pass through C
            thrown = std::current_exception();
            stop();
        }
    }
};

void on_begin(void* self, const XML_Char* name, const XML_Char** attributes) {
    auto& reading = *static_cast<Reading*>(self);
    if (++reading.depth > deepest) return reading.stop();
    reading.guarded([&] {
        Attributes given;
        for (; *attributes; attributes += 2)
            given.all.emplace_back(without_prefix(attributes[0]), attributes[1]);
        reading.handlers.begin(without_prefix(name), given);
    });
}

void on_end(void* self, const XML_Char* name) {
    auto& reading = *static_cast<Reading*>(self);
    --reading.depth;
    reading.guarded([&] { reading.handlers.end(without_prefix(name)); });
}

void on_text(void* self, const XML_Char* text, int size) {
    auto& reading = *static_cast<Reading*>(self);
    reading.guarded([&] { reading.handlers.text({text, static_cast<std::size_t>(size)}); });
}

void on_document_type(void* self, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    static_cast<Reading*>(self)->stop();
}

} // namespace

std::string_view Attributes::get(std::string_view name) const {
    for (const auto& [key, value] : all)
        if (key == name) return value;
    return {};
}

bool read_xml(std::string_view xml, const XmlHandlers& handlers) {
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser(
        XML_ParserCreate(nullptr), XML_ParserFree);
    if (!parser) throw std::bad_alloc();
    Reading reading{handlers, parser.get()};
    XML_SetUserData(parser.get(), &reading);
    XML_SetElementHandler(parser.get(), on_begin, on_end);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), on_document_type);
    bool whole = true;
    do {
        const auto part = xml.substr(0, piece);
        xml.remove_prefix(part.size());
        whole =
            XML_Parse(parser.get(), part.data(), static_cast<int>(part.size()), xml.empty()) == XML_STATUS_OK;
    } while (whole && !xml.empty());
    if (reading.thrown) std::rethrow_exception(reading.thrown);
    return whole;
}

} // namespace trialoog::workbook
