// The pupil shares chosen parts with somebody outside, and ends it: /dossier/{pupil}/delen.

#include "platform/text/typed.hpp"
#include "slices/dossier/sharing/routes.hpp"
#include "slices/dossier/sharing/shares.hpp"

#include "look/limit.hpp"
#include "look/own_words_field.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/qr/qr.hpp"

#include <algorithm>

namespace trialoog::dossier {

using namespace html;
using access::Action;

namespace {

constexpr std::size_t longest_for_whom = 60;
constexpr int usual_days = 14;

struct Sharing {
    Reading reading;
    std::vector<Entry> entries;
    std::vector<Share> shares;
};

std::optional<Sharing> find(const access::Asked& asked) {
    return asked.services.database.read([&](db::Reader& reader) -> std::optional<Sharing> {
        auto reading = reading_of(reader, asked.viewer, asked.request.param("pupil"), Action::share_dossier);
        if (!reading) return std::nullopt;
        Sharing sharing{.reading = std::move(*reading)};
        sharing.entries = entries_of_pupil(reader, asked.viewer.school_id, sharing.reading.pupil.id);
        sharing.shares = shares_of_pupil(reader, asked.viewer.school_id, sharing.reading.pupil.id);
        return sharing;
    });
}

/// As it stands in the form.
struct TypedShare {
    std::string for_whom, until;
    std::vector<std::string> parts, entry_ids;
};

TypedShare typed_in(const http::Request& request, const std::vector<Entry>& entries) {
    TypedShare typed{
        text::typed_line(request.form.get("wie")), text::typed_line(request.form.get("tot")), {}, {}};
    for (const std::string_view part : request.form.all("delen"))
        typed.parts.emplace_back(part);
    for (const std::string_view id : request.form.all("stukken"))
        if (std::ranges::any_of(entries, [&](const Entry& entry) { return entry.id == id; }) &&
            std::ranges::count(typed.entry_ids, id) == 0)
            typed.entry_ids.emplace_back(id);
    return typed;
}

NewShare decided(const TypedShare& typed, Day today, look::Errors& errors) {
    NewShare share{.for_whom = typed.for_whom, .entry_ids = typed.entry_ids};
    share.shows_overview = std::ranges::count(typed.parts, "overzicht") > 0;
    share.shows_photos = std::ranges::count(typed.parts, "fotos") > 0;
    if (share.for_whom.empty()) errors.add("wie", t("Vul in voor wie het is. Zo weet je dat later nog."));
    look::want_short(errors, "wie", share.for_whom, longest_for_whom);
    const auto until = Day::parse_iso(typed.until);
    if (!until || *until < today || today.days_until(*until) > longest_days)
        errors.add("tot",
                   tf("Kies een dag vanaf vandaag, en binnen {n} dagen.", fmt::arg("n", longest_days)));
    else
        share.ends_on = *until;
    if (!share.shows_overview && share.entry_ids.empty())
        errors.add("stukken", t("Kies wat je wilt laten zien."));
    if (share.entry_ids.size() > most_shared_entries)
        errors.add("stukken", tf("Kies er niet meer dan {n}.", fmt::arg("n", most_shared_entries)));
    return share;
}

Html share_form(const Sharing& sharing, const TypedShare& typed, const look::Errors& errors) {
    std::vector<look::Choice> choices;
    for (const Entry& entry : sharing.entries)
        choices.push_back({entry.id, entry.title, i18n::long_date(entry.happened_on, true)});
    Html fields = look::text_field({.name = "wie",
                                    .label = t("Voor wie is het?"),
                                    .hint = t("Bijvoorbeeld: mijn stagebegeleider."),
                                    .value = typed.for_whom,
                                    .required = true,
                                    .max_length = static_cast<int>(longest_for_whom)},
                                   errors);
    fields += look::text_field({.name = "tot",
                                .label = t("Tot en met wanneer?"),
                                .hint = t("Daarna werkt de link niet meer."),
                                .value = typed.until,
                                .type = "date"},
                               errors);
    fields += look::checkbox_field(
        {.name = "delen", .label = t("Wat mag die zien?")},
        {{"overzicht", t("Dit ben ik"), t("Waar je goed in bent, en wat je van beroepen vindt.")},
         {"fotos", t("Ook de foto's"), t("Staat er iemand anders op? Vraag het dan eerst.")}},
        typed.parts, errors);
    if (!choices.empty())
        fields += look::checkbox_field_of_words({.name = "stukken", .label = t("Welke stukken?")}, choices,
                                                typed.entry_ids, errors);
    return look::card(t("Maak een link"), look::post_form(path_of(sharing.reading, "delen"),
                                                          group(fields, look::submit(t("Maak de link")))));
}

Html row_of(const Share& share, const Reading& reading, Day today) {
    const bool live = share.is_live(today);
    const std::string state = share.is_revoked ? t("ingetrokken")
                              : live ? tf("tot en met {day}", fmt::arg("day", i18n::long_date(share.ends_on)))
                                     : t("afgelopen");
    return li(div(b(share.for_whom), p(cls("detail"), state)), when(live, [&] {
                  return form(cls("act"), method("post"),
                              action(path_of(reading, "delen/" + share.id + "/intrekken")),
                              button(cls("btn quiet"), type("submit"), t("Trek in"),
                                     look::unseen(": " + share.for_whom)));
              }));
}

Html shares_part(const Sharing& sharing, Day today) {
    if (sharing.shares.empty()) return {};
    return look::card(t("Je links"), ul(cls("people"), each(sharing.shares, [&](const Share& share) {
                                            return row_of(share, sharing.reading, today);
                                        })));
}

http::Response shown(const access::Asked& asked, const Sharing& sharing, const TypedShare& typed,
                     const look::Errors& errors) {
    const std::string title = t("Laat iets zien aan iemand anders");
    const Html content = group(
        look::breadcrumbs({{t("Mijn dossier"), path_of(sharing.reading)}}),
        look::heading(t("Dossier"), title,
                      t("Met een link leest iemand wat jij kiest. Jij bepaalt wat, en hoe lang.")),
        look::error_summary(errors), shares_part(sharing, asked.today()),
        look::notice(look::Tone::plain, t("Wie ziet je dossier al?"),
                     p(t("Je ouders, je mentor en de decaan kunnen meelezen. Zij hebben geen link nodig."))),
        share_form(sharing, typed, errors));
    return dossier_page(asked, sharing.reading, title, content, errors.none() ? 200 : 422);
}

http::Response show(const access::Asked& asked) {
    const auto sharing = find(asked);
    if (!sharing) return access::not_found(asked);
    TypedShare typed;
    typed.until = asked.today().plus_days(usual_days).iso();
    typed.parts = {"overzicht"};
    return shown(asked, *sharing, typed, {});
}

http::Response made(const access::Asked& asked, const Sharing& sharing, const NewShare& share,
                    const std::string& token) {
    const std::string link = asked.services.base_url + "/deel/" + token;
    const std::string title = t("Je link is klaar");
    const Html content = group(
        look::breadcrumbs(
            {{t("Mijn dossier"), path_of(sharing.reading)}, {t("Delen"), path_of(sharing.reading, "delen")}}),
        look::heading(share.for_whom, title,
                      tf("De link werkt tot en met {day}.", fmt::arg("day", i18n::long_date(share.ends_on)))),
        look::card({}, group(div(cls("qr"), trusted(qr::to_svg(qr::encode(link), t("QR-code met de link")))),
                             look::text_field({.name = "link",
                                               .label = t("Kopieer de link"),
                                               .value = link,
                                               .more = {flag("readonly")}}))),
        look::notice(look::Tone::attention, t("Bewaar de link nu"),
                     p(t("Wij bewaren hem niet. Kwijt? Trek de oude in en maak een nieuwe."))),
        look::button_link(path_of(sharing.reading, "delen"), t("Klaar"), true));
    return dossier_page(asked, sharing.reading, title, content);
}

http::Response share(const access::Asked& asked) {
    const auto sharing = find(asked);
    if (!sharing) return access::not_found(asked);
    look::Errors errors;
    const TypedShare typed = typed_in(asked.request, sharing->entries);
    const NewShare wanted = decided(typed, asked.today(), errors);
    if (!errors.none()) return shown(asked, *sharing, typed, errors);
    const auto token = add_share(asked.services, asked.viewer.school_id, sharing->reading.pupil.id, wanted);
    if (!token) {
        errors.add("wie", t("Je hebt al veel links. Trek er eerst een in."));
        return shown(asked, *sharing, typed, errors);
    }
    asked.services.database.write([&](db::Writer& writer) {
        access::note(writer, asked.viewer, asked.now, Action::share_dossier, sharing->reading.pupil.id);
    });
    return made(asked, *sharing, wanted, *token);
}

http::Response revoke(const access::Asked& asked) {
    const auto sharing = find(asked);
    if (!sharing) return access::not_found(asked);
    asked.services.database.write([&](db::Writer& writer) {
        revoke_share(writer, asked.viewer.school_id, sharing->reading.pupil.id, asked.request.param("share"),
                     asked.now);
    });
    return http::see_other(path_of(sharing->reading, "delen"));
}

} // namespace

void register_sharing(access::Routes& routes) {
    const std::string path = "/dossier/{pupil}/delen";
    routes.get(path, Action::share_dossier, show);
    routes.post(path, Action::share_dossier, share);
    routes.post(path + "/{share}/intrekken", Action::share_dossier, revoke);
}

} // namespace trialoog::dossier
