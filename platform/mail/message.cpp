#include "platform/mail/mail.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <gmime/gmime.h>
#include <stdexcept>

namespace trialoog::mail {
namespace {

struct Release {
    void operator()(void* object) const { g_object_unref(object); }
    void operator()(GMimeFormatOptions* options) const { g_mime_format_options_free(options); }
    void operator()(char* text) const { g_free(text); }
    void operator()(GDateTime* moment) const { g_date_time_unref(moment); }
};
template <class T> using Owned = std::unique_ptr<T, Release>;

/// What of a text may stand in a header: no control character, so that nothing can begin a new header line,
/// and nothing that reads as encoded already.
std::string harmless(std::string_view text) {
    const std::unique_ptr<char, Release> valid(
        g_utf8_make_valid(text.data(), static_cast<gssize>(text.size())));
    std::string line(valid.get());
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; };
    std::ranges::replace_if(line, is_control, ' ');
    for (auto at = line.find("=?"); at != std::string::npos; at = line.find("=?", at))
        line.insert(at + 1, 1, ' ');
    return line;
}

/// Every line ended, the last one too; the text's own line ends may be LF, CR or CRLF.
std::string with_line_ends(std::string_view text, std::string_view line_end) {
    std::string lines;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i, 2) == "\r\n") continue;
        if (text[i] == '\n' || text[i] == '\r')
            lines += line_end;
        else
            lines += text[i];
    }
    if (!lines.ends_with(line_end)) lines += line_end;
    return lines;
}

void add_mailbox(GMimeMessage* message, GMimeAddressType type, std::string_view name,
                 std::string_view address) {
    if (!is_address(address)) throw std::invalid_argument("not an e-mail address");
    const Owned<InternetAddress> mailbox(internet_address_mailbox_new(
        name.empty() ? nullptr : harmless(name).c_str(), std::string(address).c_str()));
    internet_address_set_charset(mailbox.get(), "utf-8");
    internet_address_list_add(g_mime_message_get_addresses(message, type), mailbox.get());
}

void set_content(GMimePart* part, const std::string& text) {
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(text.data(), text.size()));
    const Owned<GMimeDataWrapper> content(
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(part, content.get());
}

/// Always encoded, so that a paragraph may be longer than a line.
Owned<GMimePart> body_of(const Message& message) {
    Owned<GMimePart> part(g_mime_part_new_with_type("text", "plain"));
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(part.get()), "charset", "utf-8");
    g_mime_object_set_header(GMIME_OBJECT(part.get()), "Content-Language", harmless(message.language).c_str(),
                             "utf-8");
    set_content(part.get(), with_line_ends(message.text, "\n"));
    const bool other_script =
        g_mime_part_get_best_content_encoding(part.get(), GMIME_ENCODING_CONSTRAINT_7BIT) ==
        GMIME_CONTENT_ENCODING_BASE64;
    // Base64 keeps the line ends that it is given; those of mail are CRLF.
    if (other_script) set_content(part.get(), with_line_ends(message.text, "\r\n"));
    g_mime_part_set_content_encoding(part.get(), other_script ? GMIME_CONTENT_ENCODING_BASE64
                                                              : GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    return part;
}

/// Base64, so that a calendar's lines arrive with the ends that they have.
Owned<GMimePart> attached(const Attachment& attachment) {
    Owned<GMimePart> part(g_mime_part_new());
    const Owned<GMimeContentType> type(g_mime_content_type_parse(nullptr, harmless(attachment.type).c_str()));
    if (!type) throw std::invalid_argument("an attachment has no type");
    g_mime_content_type_set_parameter(type.get(), "charset", "utf-8");
    g_mime_object_set_content_type(GMIME_OBJECT(part.get()), type.get());
    g_mime_part_set_filename(part.get(), harmless(attachment.file_name).c_str());
    set_content(part.get(), attachment.content);
    g_mime_part_set_content_encoding(part.get(), GMIME_CONTENT_ENCODING_BASE64);
    return part;
}

/// The text, and behind it what goes along.
Owned<GMimeObject> whole_of(const Message& message) {
    Owned<GMimePart> body = body_of(message);
    if (message.attachments.empty()) return Owned<GMimeObject>(GMIME_OBJECT(body.release()));
    const Owned<GMimeMultipart> whole(g_mime_multipart_new_with_subtype("mixed"));
    g_mime_multipart_add(whole.get(), GMIME_OBJECT(body.get()));
    for (const Attachment& one : message.attachments) // one or two
        g_mime_multipart_add(whole.get(), GMIME_OBJECT(attached(one).get()));
    return Owned<GMimeObject>(GMIME_OBJECT(g_object_ref(whole.get())));
}

std::string written(GMimeMessage* message) {
    const Owned<GMimeFormatOptions> options(g_mime_format_options_new());
    g_mime_format_options_set_newline_format(options.get(), GMIME_NEWLINE_FORMAT_DOS);
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    if (g_mime_object_write_to_stream(GMIME_OBJECT(message), options.get(), stream.get()) < 0)
        throw std::runtime_error("a message can't be written");
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

} // namespace

std::string to_eml(const Message& message, std::string_view from_name, std::string_view from_address) {
    static const bool ready = (g_mime_init(), true);
    static_cast<void>(ready);
    if (!is_message_id(message.id))
        throw std::invalid_argument("a message's id has letters, digits, - and _");
    const Owned<GMimeMessage> composed(g_mime_message_new(false));
    const Owned<GDateTime> now(g_date_time_new_now_utc());
    const auto domain = from_address.substr(from_address.rfind('@') + 1);
    g_mime_message_set_date(composed.get(), now.get());
    g_mime_message_set_message_id(composed.get(), fmt::format("{}@{}", message.id, domain).c_str());
    add_mailbox(composed.get(), GMIME_ADDRESS_TYPE_FROM, from_name, from_address);
    add_mailbox(composed.get(), GMIME_ADDRESS_TYPE_TO, message.to_name, message.to_address);
    g_mime_message_set_subject(composed.get(), harmless(message.subject).c_str(), "utf-8");
    g_mime_object_set_header(GMIME_OBJECT(composed.get()), "Auto-Submitted", "auto-generated", nullptr);
    g_mime_message_set_mime_part(composed.get(), whole_of(message).get());
    return written(composed.get());
}

} // namespace trialoog::mail
