#include "slices/dossier/entry_pages/files_with_form.hpp"

#include "look/limit.hpp"
#include "look/photo.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/images/images.hpp"
#include "platform/storage/uses.hpp"
#include "platform/text/typed.hpp"
#include "slices/dossier/entries/photo_attachment.hpp"

namespace trialoog::dossier {

using namespace html;

namespace {

/// A picker that was left empty sends 0 bytes.
const http::Upload* sent(const http::Request& request, std::string_view field) {
    const http::Upload* upload = request.upload(field);
    return upload && !upload->content.empty() ? upload : nullptr;
}

void look_at_pdf(const http::Request& request, look::Errors& errors) {
    const http::Upload* pdf = sent(request, "pdf");
    if (!pdf) return;
    if (pdf->content.size() > largest_pdf)
        errors.add("pdf", tf("Dit bestand is te groot. Er past {n} MB in.",
                             fmt::arg("n", largest_pdf / (1024 * 1024))));
    else if (!is_pdf(pdf->content))
        errors.add("pdf", t("Dit is geen PDF. Bewaar je document eerst als PDF."));
}

void take_link(const http::Request& request, std::vector<Attachment>& all, look::Errors& errors) {
    const std::string url = text::typed_line(request.form.get("link"));
    if (url.empty()) return;
    if (look::characters(url) > longest_url) {
        look::want_short(errors, "link", url, longest_url);
        return;
    }
    if (!is_safe_link(url)) {
        errors.add("link", t("Begin de link met https:// en plak hem helemaal."));
        return;
    }
    const std::string host = url.substr(8, url.find_first_of("/?#", 8) - 8);
    all.push_back({.id = db::new_id(), .kind = AttachmentKind::link, .label = host, .url = url});
}

} // namespace

Html file_fields(const http::Request& request, const look::Errors& errors) {
    return group(look::photo_field({.name = "foto", .label = t("Foto")}, errors),
                 look::file_field({.name = "pdf",
                                   .label = t("PDF"),
                                   .hint = tf("Een verslag of werkstuk, tot {n} MB.",
                                              fmt::arg("n", largest_pdf / (1024 * 1024)))},
                                  "application/pdf,.pdf", false, errors),
                 look::text_field({.name = "link",
                                   .label = t("Link"),
                                   .hint = t("Bijvoorbeeld naar je filmpje. Begin met https://."),
                                   .value = std::string(request.form.get("link")),
                                   .max_length = static_cast<int>(longest_url),
                                   .input_mode = "url"},
                                  errors));
}

FilesWithForm files_with_form(const access::Asked& asked, storage::NewFiles& files, look::Errors& errors) {
    FilesWithForm taken;
    look_at_pdf(asked.request, errors);
    take_link(asked.request, taken.attachments, errors);
    const http::Upload* photo = sent(asked.request, "foto");
    std::optional<images::Reduced> reduced;
    if (photo && errors.none()) {
        auto made = images::reduce(photo->content, asked.viewer.person_id);
        if (const auto* refusal = std::get_if<images::Refusal>(&made)) {
            errors.add("foto", look::photo_refusal(*refusal));
            taken.busy = *refusal == images::Refusal::busy;
        } else {
            reduced = std::move(std::get<images::Reduced>(made));
        }
    }
    if (!errors.none()) return taken;
    // The files are durable before the rows that name them.
    if (reduced)
        taken.attachments.push_back(photo_attachment(files, *reduced, shown_name(photo->file_name, "foto")));
    if (const http::Upload* pdf = sent(asked.request, "pdf"))
        taken.attachments.push_back({.id = db::new_id(),
                                     .kind = AttachmentKind::pdf,
                                     .label = shown_name(pdf->file_name, "document.pdf"),
                                     .file_key = files.put(pdf->content),
                                     .bytes = static_cast<std::int64_t>(pdf->content.size())});
    return taken;
}

} // namespace trialoog::dossier
