#include "slices/dossier/taking/arrived_book.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/images/images.hpp"
#include "slices/dossier/entries/own_entries.sql.hpp"
#include "slices/dossier/entries/photo_attachment.hpp"
#include "slices/dossier/taking/arrived_files.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace trialoog::dossier {
namespace {

std::string sentence(archive::Refusal refusal) {
    switch (refusal) {
    case archive::Refusal::not_a_zip:
        return t("Dit is geen ZIP. Kies het bestand dat je van Trialoog kreeg.");
    case archive::Refusal::damaged:
        return t("Deze ZIP is beschadigd. Haal hem nog een keer op bij je oude school.");
    case archive::Refusal::too_many:
    case archive::Refusal::too_large:
    case archive::Refusal::bomb:
        return t("In deze ZIP zit te veel. We hebben er niets van gebruikt.");
    case archive::Refusal::bad_name:
    case archive::Refusal::not_plain:
        return t(
            "In deze ZIP zitten bestanden die niet van Trialoog komen. We hebben er niets van gebruikt.");
    }
    return {};
}

std::set<std::string> known_origins(db::Reader& reader, std::string_view school_id,
                                    std::string_view pupil_id) {
    std::set<std::string> known;
    reader.each(sql::origins_of_pupil, {school_id, pupil_id}, [&](const db::Row& row) {
        known.insert(row.str("id"));
        const std::string origin = row.str("source_id");
        if (const auto colon = origin.find(':'); row.text("source") == "import" && colon != origin.npos)
            known.insert(origin.substr(colon + 1));
    });
    return known;
}

/// The attachment that a file of the archive becomes; nothing when it isn't what it says it is.
std::optional<Attachment> attachment_of(storage::NewFiles& files, const BookFile& file,
                                        const std::string* bytes, std::string_view whose) {
    Attachment one{.id = db::new_id(), .kind = file.kind, .label = file.label, .url = file.url};
    if (file.kind == AttachmentKind::link) return one;
    if (!bytes) return std::nullopt;
    if (file.kind == AttachmentKind::pdf) {
        if (bytes->size() > largest_pdf || !is_pdf(*bytes)) return std::nullopt;
        one.file_key = files.put(*bytes);
        one.bytes = static_cast<std::int64_t>(bytes->size());
        return one;
    }
    auto made = images::reduce(*bytes, whose);
    const auto* reduced = std::get_if<images::Reduced>(&made);
    if (!reduced) return std::nullopt;
    return photo_attachment(files, *reduced, file.label);
}

class BookKeeper {
public:
    BookKeeper(Services& services, std::string_view school_id, std::string_view pupil_id, std::string_view by)
        : services_(services), school_id_(school_id), pupil_id_(pupil_id), by_(by) {}

    TakingResult keep_book(const ArrivedBook& found, std::string_view zip, const Report& report) {
        const Book& book = found.book;
        const auto known = services_.database.read(
            [&](db::Reader& reader) { return known_origins(reader, school_id_, pupil_id_); });
        unpack(zip, found.place);
        int done = 0;
        const int total = static_cast<int>(book.entries.size());
        for (const BookEntry& one : book.entries) {
            if (known.contains(one.origin))
                ++result_.known;
            else
                add(one);
            report(++done, total);
        }
        add_network(book);
        return result_;
    }

private:
    void unpack(std::string_view zip, const std::string& place) {
        each_arrived_file(zip,
                          [&](const std::string& archive, const std::string& path, std::string&& content) {
                              const std::string whole = archive + path;
                              if (whole.starts_with(place))
                                  files_[whole.substr(place.size())] = std::move(content);
                          });
    }

    std::vector<Attachment> attachments(storage::NewFiles& files, const BookEntry& one) {
        std::vector<Attachment> all;
        for (const BookFile& file : one.files) {
            const auto bytes = files_.find(file.path);
            auto made = attachment_of(files, file, bytes == files_.end() ? nullptr : &bytes->second, by_);
            if (made)
                all.push_back(std::move(*made));
            else
                ++result_.left_out;
        }
        return all;
    }

    void add(const BookEntry& one) {
        storage::NewFiles files(services_);
        auto with = attachments(files, one);
        OwnEntry own{.id = db::new_id(),
                     .source = "import",
                     .source_id = pupil_id_ + ":" + one.origin,
                     .title = one.entry.title,
                     .happened_on = one.entry.happened_on,
                     .competence = one.entry.competence,
                     .fields = one.entry.fields,
                     .companion = one.entry.companion,
                     .activity = one.entry.activity};
        // Whatever ranks the archive says: here they are the order in which they stand.
        auto qualities = one.qualities;
        int rank = 0;
        for (Quality& quality : qualities)
            quality.rank = ++rank;
        const Instant now = services_.clock.now();
        const int left_out = services_.database.write([&](db::Writer& writer) {
            // Twice in the archive, or by another job meanwhile.
            if (known_origins(writer, school_id_, pupil_id_).contains(one.origin)) return -1;
            if (!add_own_entry(writer, school_id_, pupil_id_, by_, own, now)) return -1;
            add_told(writer, school_id_, pupil_id_, own.id, qualities, one.facts);
            files.settle(writer);
            int without_room = 0;
            for (Attachment& attachment : with) {
                attachment.entry_id = own.id;
                if (!add_attachment(writer, school_id_, pupil_id_, attachment, now)) ++without_room;
            }
            return without_room;
        });
        if (left_out < 0) return;
        ++result_.added;
        result_.left_out += left_out;
    }

    void add_network(const Book& book) {
        services_.database.write([&](db::Writer& writer) {
            auto there = persons_of_pupil(writer, school_id_, pupil_id_, NetworkSight::all, {});
            for (const NetworkPerson& person : book.network) {
                const bool known = std::ranges::any_of(there, [&](const NetworkPerson& other) {
                    return other.job == person.job && other.whose == person.whose &&
                           other.circle == person.circle;
                });
                if (known || !add_person(writer, school_id_, pupil_id_, person, services_.clock.now()))
                    continue;
                there.push_back(person);
            }
        });
    }

    Services& services_;
    const std::string school_id_, pupil_id_, by_;
    std::map<std::string, std::string> files_;
    TakingResult result_;
};

} // namespace

archive::Limits arrival_limits() {
    // A Mac that packs it again adds a file of its own to each.
    return {.entries = 2 * (1 + 2 * most_own_entries + most_attachments),
            .entry_bytes = largest_pdf + 1024 * 1024,
            .total_bytes = 250 * 1024 * 1024};
}

std::variant<std::vector<ArrivedBook>, std::string> arrived(std::string_view zip) {
    constexpr std::string_view facts = "dossier.json";
    std::vector<ArrivedBook> all;
    bool any = false;
    const auto end = each_arrived_file(
        zip, [&](const std::string& archive, const std::string& path, std::string&& content) {
            if (path != facts && !path.ends_with("/" + std::string(facts))) return;
            any = true;
            auto book = book_from_json(content);
            if (!book || all.size() == most_arrived) return;
            std::string place = archive + path.substr(0, path.size() - facts.size());
            std::string name = book->name;
            all.push_back({std::move(place), std::move(name), std::move(*book)});
        });
    if (const auto* refused = std::get_if<archive::Refusal>(&end)) return sentence(*refused);
    if (!any)
        return t("In deze ZIP zit geen dossier van Trialoog: er is geen bestand dossier.json in. Kies de ZIP "
                 "die je "
                 "op je oude school hebt opgehaald.");
    if (all.empty()) return t("Dit dossier kunnen we niet lezen. Is er iets in veranderd?");
    return all;
}

TakingResult keep_book(Services& services, std::string_view school_id, std::string_view pupil_id,
                       std::string_view by, const ArrivedBook& found, std::string_view zip,
                       const Report& report) {
    return BookKeeper(services, school_id, pupil_id, by).keep_book(found, zip, report);
}

} // namespace trialoog::dossier
