// A pupil puts an entry in its own words: /dossier/{pupil}/{entry}.

#include "slices/dossier/write.hpp"

#include "slices/dossier/pages.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>
#include <charconv>

namespace trialoog::dossier {

namespace {

constexpr std::size_t longest = 4000; // characters

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// Without spaces around it, and with one kind of line end.
std::string tidy(std::string_view typed) {
    std::string text;
    for (const char c : typed)
        if (c != '\r') text += c;
    const auto first = text.find_first_not_of(" \n\t");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \n\t") - first + 1);
}

std::optional<Entry> find(db::Reader& reader, const access::Viewer& viewer, const http::Request& request) {
    const auto pupil =
        access::find_pupil(reader, viewer, request.param("pupil"), access::Action::write_dossier);
    if (!pupil) return std::nullopt;
    return find_entry(reader, viewer.school_id, pupil->id, request.param("entry"));
}

http::Response shown(const http::Request& request, const access::Viewer& viewer, const WritePage& page,
                     int status) {
    return http::page(
        look::page(access::frame(request, viewer, t_content(page.entry.title)), write_page(page)), status);
}

Fields typed_in(const http::Request& request) {
    Fields typed;
    for (const FieldText& field : field_texts())
        typed.*field.value = tidy(request.form.get(field.name));
    return typed;
}

look::Errors errors_in(const Fields& typed) {
    look::Errors errors;
    for (const FieldText& field : field_texts())
        if (characters(typed.*field.value) > longest)
            errors.add(field.name, tf("Dit is te lang. Er passen {n} letters in.", fmt::arg("n", longest)));
    return errors;
}

} // namespace

http::Response show_write(const http::Request& request, const access::Viewer& viewer, Services& services) {
    const auto entry =
        services.database.read([&](db::Reader& reader) { return find(reader, viewer, request); });
    if (!entry) return access::not_found(request, &viewer);
    return shown(request, viewer, {std::string(request.param("pupil")), *entry, entry->fields, {}, false},
                 200);
}

http::Response write(const http::Request& request, const access::Viewer& viewer, Services& services) {
    auto entry = services.database.read([&](db::Reader& reader) { return find(reader, viewer, request); });
    if (!entry) return access::not_found(request, &viewer);
    const std::string pupil_id(request.param("pupil"));
    const Fields typed = typed_in(request);
    if (const auto errors = errors_in(typed); !errors.none())
        return shown(request, viewer, {pupil_id, *entry, typed, errors, false}, 422);

    std::int64_t seen = 0;
    const std::string_view version = request.form.get("versie");
    std::from_chars(version.data(), version.data() + version.size(), seen);
    const Instant now = services.clock.now();
    const bool saved = services.database.write([&](db::Writer& writer) {
        return write_entry(writer, viewer.school_id, entry->id, viewer.person_id, typed, seen, now);
    });
    if (saved) return http::see_other("/dossier/" + pupil_id);

    entry = services.database.read([&](db::Reader& reader) { return find(reader, viewer, request); });
    if (!entry) return access::not_found(request, &viewer);
    if (entry->fields == typed) return http::see_other("/dossier/" + pupil_id); // the same was saved already
    return shown(request, viewer, {pupil_id, *entry, typed, {}, true}, 409);
}

} // namespace trialoog::dossier
