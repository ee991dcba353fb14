// The letters that wait to be printed: /beheer/post.

#include "slices/access/letters/printing.hpp"
#include "slices/messages/contacts.hpp"
#include "slices/messages/letters.hpp"
#include "slices/messages/routes.hpp"

#include "look/form.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"
#include "slices/access/pages/address.hpp"

#include <fmt/core.h>

namespace trialoog::messages {

namespace {

using access::Action;

std::string pile_path(std::string_view class_id, Instant pile) {
    return fmt::format("/beheer/post/{}/{}", class_id, pile.ms);
}

enum class Why { shown, not_shown };

html::Html withdrawn_of(const Pile& pile) {
    using namespace html;
    if (pile.withdrawn == 0) return {};
    return span(cls("detail"), " · ", tn("{n} ingetrokken", "{n} ingetrokken", pile.withdrawn));
}

html::Html pile_row(const ClassLetters& letters, const Pile& pile) {
    using namespace html;
    const std::string when =
        i18n::long_date(day_in_amsterdam(pile.made_at)) + ", " + time_in_amsterdam(pile.made_at);
    const std::string label = tf("Stapel van {when}", fmt::arg("when", when));
    return li(pile.letters == 0 ? Html(span(label))
                                : Html(a(href(pile_path(letters.class_id, pile.made_at)), label)),
              span(cls("detail"), " ", tn("{n} brief", "{n} brieven", pile.letters)), withdrawn_of(pile));
}

std::string reason(std::string_view why) {
    if (why == "deceased") return t("iemand is overleden");
    if (why == "reader_left") return t("iemand hoort niet meer bij de school");
    if (why == "pupil_left") return t("de leerling is van school");
    if (why == "contact") return t("iemand krijgt geen bericht meer over deze leerling");
    if (why.empty()) return t("wat erin stond, klopt niet meer");
    return t("het was niet zeker voor wie ze waren");
}

/// Why is the administration's affair: a mentor who needs to know asks there.
html::Html withdrawn_letters(const std::vector<Withdrawn>& withdrawn, Why shown) {
    using namespace html;
    if (withdrawn.empty()) return {};
    int letters = 0;
    for (const Withdrawn& one : withdrawn)
        letters += one.letters;
    Html content = p(t("Ze worden niet meer geprint. Wie het nog wel aangaat, krijgt een nieuw bericht."));
    if (shown == Why::shown)
        content += ul(each(withdrawn, [&](const Withdrawn& one) {
            return li(fmt::format("{}: {}", one.letters, reason(one.why)));
        }));
    else
        content += p(t("Wil je weten waarom? Vraag het de administratie."));
    return look::notice(look::Tone::attention,
                        tn("{n} brief is ingetrokken", "{n} brieven zijn ingetrokken", letters), content);
}

/// Who reads the letter and can't come in. Only who makes letters with codes can mend it.
html::Html without_code(const ClassLetters& letters, Why shown) {
    using namespace html;
    if (letters.without_code.empty()) return {};
    const auto count = static_cast<long long>(letters.without_code.size());
    const Html names = ul(each(letters.without_code, [](const std::string& name_) { return li(name_); }));
    const Html mend =
        shown == Why::shown
            ? Html(p(look::button_link("/beheer/brieven?klas=" + letters.class_id,
                                       t("Maak brieven met een code"), true)))
            : Html(p(
                  t("Vraag de administratie om brieven met een code. Deel die samen met deze brieven uit.")));
    return look::notice(
        look::Tone::attention, tn("{n} ouder heeft nog geen code", "{n} ouders hebben nog geen code", count),
        group(p(t("Zonder code kunnen zij niet meedoen op hun telefoon. Hun brief zegt dat ze de school "
                  "kunnen bellen.")),
              details(cls("more"), summary(t("Wie zijn dat?"), look::icon("chevron-down")), names), mend));
}

html::Html class_card(const ClassLetters& letters, Why shown) {
    using namespace html;
    Html content;
    if (letters.waiting > 0) {
        content += p(tn("{n} brief wacht.", "{n} brieven wachten.", letters.waiting));
        content += look::act("/beheer/post/" + letters.class_id, t("Maak een stapel om te printen"), false);
    } else {
        content +=
            p(cls("hint"), letters.piles.empty() ? t("Er wacht geen brief.")
                                                 : t("Er wacht geen brief meer. Download de stapel en print "
                                                     "hem."));
    }
    content += without_code(letters, shown);
    content += withdrawn_letters(letters.withdrawn, shown);
    if (!letters.piles.empty()) {
        content += h3(t("Gemaakte stapels"));
        content += ul(each(letters.piles, [&](const Pile& pile) { return pile_row(letters, pile); }));
    }
    return look::card(tf("Klas {name}", fmt::arg("name", letters.class_name)), content);
}

html::Html post_page(const std::vector<ClassLetters>& classes, Why shown, pdf::Sides sides,
                     const html::Html& no_address) {
    using namespace html;
    Html content =
        look::heading({}, t("Brieven om te printen"),
                      t("Ouders zonder e-mail krijgen een brief. Print ze per klas en deel ze uit."));
    if (classes.empty())
        return group(content, look::empty_state(t("Er wachten geen brieven"),
                                                t("Zet je een opdracht uit? Dan staan de brieven hier.")));
    content += no_address;
    for (const ClassLetters& letters : classes)
        content += class_card(letters, shown);
    return group(content, access::sides_choice(sides, "/beheer/post"));
}

/// A mentor sees the own classes, an administrator all.
std::optional<std::string> only_mentor(const access::Viewer& viewer) {
    if (access::find_school(viewer, Action::make_letters)) return std::nullopt;
    return viewer.person_id;
}

http::Response show_post(const access::Asked& asked) {
    pdf::Sides sides = pdf::Sides::both;
    const auto classes = asked.services.database.read([&](db::Reader& tx) {
        sides = access::printing_sides(tx, asked.viewer);
        return letters_by_class(tx, asked.viewer.school_id, only_mentor(asked.viewer),
                                day_in_amsterdam(asked.now), asked.now.plus_days(-30));
    });
    const Why shown = only_mentor(asked.viewer) ? Why::not_shown : Why::shown;
    return http::page(look::page(access::frame(asked, t("Brieven om te printen")),
                                 post_page(classes, shown, sides, access::address_notice(asked.services))));
}

http::Response make_class_pile(const access::Asked& asked) {
    if (access::prints_in_vain(asked.services)) return http::see_other("/beheer/post"); // which says so
    const bool allowed = asked.services.database.write([&](db::Writer& tx) {
        const auto of_class =
            access::find_class(tx, asked.viewer, asked.request.param("class"), Action::make_letters);
        if (!of_class) return false;
        make_pile(tx, asked.viewer.school_id, of_class->id, asked.now);
        return true;
    });
    if (!allowed) return access::not_found(asked);
    return http::see_other("/beheer/post");
}

http::Response print_pile(const access::Asked& asked) {
    const auto typed = text::number<std::int64_t>(asked.request.param("pile"));
    if (!typed) return access::not_found(asked);
    if (access::prints_in_vain(asked.services)) return access::no_address_page(asked);
    const Instant pile{*typed};
    std::string class_name;
    bool withdrawn = false;
    const Day today = day_in_amsterdam(asked.now);
    pdf::Sides sides = pdf::Sides::both;
    std::vector<contact::Entry> heard;
    const auto letters = asked.services.database.read([&](db::Reader& tx) -> std::vector<Letter> {
        const auto of_class =
            access::find_class(tx, asked.viewer, asked.request.param("class"), Action::make_letters);
        if (!of_class) return {};
        class_name = of_class->name;
        const auto printer =
            of_class->as == access::Role::administrator ? PrintedBy::administration : PrintedBy::mentor;
        sides = access::printing_sides(tx, asked.viewer);
        auto found = letters_of_pile(tx, asked.viewer.school_id, of_class->id, pile, printer, today);
        name_bearers(tx, asked.viewer.school_id, of_class->id, today, found);
        heard = heard_in_pile(tx, asked.viewer.school_id, of_class->id, pile, asked.now);
        withdrawn = found.empty() && has_pile(tx, asked.viewer.school_id, of_class->id, pile);
        return found;
    });
    if (withdrawn) return http::see_other("/beheer/post"); // which says so
    if (letters.empty()) return access::not_found(asked);
    asked.services.database.write(
        [&](db::Writer& tx) { contact::record(tx, asked.viewer.school_id, heard); });
    const Day day = day_in_amsterdam(pile);
    const std::string title = tf("Brieven klas {name}", fmt::arg("name", class_name));
    return http::download(letters_pdf(letters, title, asked.services.base_url + "/code", day, sides),
                          "application/pdf", fmt::format("brieven-{}-{}.pdf", class_name, day.iso()));
}

} // namespace

void register_post(access::Routes& routes) {
    routes.get("/beheer/post", Action::make_letters, show_post);
    routes.post("/beheer/post/{class}", Action::make_letters, make_class_pile);
    routes.get("/beheer/post/{class}/{pile}", Action::make_letters, print_pile);
}

} // namespace trialoog::messages
