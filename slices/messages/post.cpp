// The letters that wait to be printed: /beheer/post.

#include "slices/access/printing.hpp"
#include "slices/messages/letters.hpp"
#include "slices/messages/routes.hpp"

#include "look/form.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

#include <charconv>
#include <fmt/core.h>

namespace trialoog::messages {

namespace {

using access::Action;

std::string pile_path(std::string_view class_id, Instant pile) {
    return fmt::format("/beheer/post/{}/{}", class_id, pile.ms);
}

html::Html pile_row(const ClassLetters& letters, const Pile& pile) {
    using namespace html;
    const std::string when =
        i18n::long_date(day_in_amsterdam(pile.made_at)) + ", " + time_in_amsterdam(pile.made_at);
    return li(
        a(href(pile_path(letters.class_id, pile.made_at)), tf("Stapel van {when}", fmt::arg("when", when))),
        span(cls("detail"), " ", tn("{n} brief", "{n} brieven", pile.letters)));
}

html::Html class_card(const ClassLetters& letters) {
    using namespace html;
    Html content;
    if (letters.waiting > 0) {
        content += p(tn("{n} brief wacht.", "{n} brieven wachten.", letters.waiting));
        content += look::act("/beheer/post/" + letters.class_id, t("Maak een stapel om te printen"), false);
    } else {
        content += p(cls("hint"), t("Alles is geprint."));
    }
    if (!letters.piles.empty()) {
        content += h3(t("Gemaakte stapels"));
        content += ul(each(letters.piles, [&](const Pile& pile) { return pile_row(letters, pile); }));
    }
    return look::card(tf("Klas {name}", fmt::arg("name", letters.class_name)), content);
}

html::Html post_page(const std::vector<ClassLetters>& classes, pdf::Sides sides) {
    using namespace html;
    Html content =
        look::heading({}, t("Brieven om te printen"),
                      t("Ouders zonder e-mail krijgen een brief. Print ze per klas en deel ze uit."));
    if (classes.empty())
        return group(content, look::empty_state(t("Er wachten geen brieven"),
                                                t("Zet je een opdracht uit? Dan staan de brieven hier.")));
    for (const ClassLetters& letters : classes)
        content += class_card(letters);
    return group(content, access::sides_choice(sides, "/beheer/post"));
}

/// A mentor sees the own classes, an administrator all.
std::optional<std::string> only_mentor(const access::Viewer& viewer) {
    if (access::find_school(viewer, Action::make_letters)) return std::nullopt;
    return viewer.person_id;
}

http::Response show_post(const http::Request& request, const access::Viewer& viewer, Services& services) {
    const Instant now = services.clock.now();
    pdf::Sides sides = pdf::Sides::both;
    const auto classes = services.database.read([&](db::Reader& tx) {
        sides = access::printing_sides(tx, viewer);
        return letters_by_class(tx, viewer.school_id, only_mentor(viewer), day_in_amsterdam(now),
                                now.plus_days(-30));
    });
    return http::page(
        look::page(access::frame(request, viewer, t("Brieven om te printen")), post_page(classes, sides)));
}

http::Response make_class_pile(const http::Request& request, const access::Viewer& viewer,
                               Services& services) {
    const Instant now = services.clock.now();
    const bool allowed = services.database.write([&](db::Writer& tx) {
        const auto of_class = access::find_class(tx, viewer, request.param("class"), Action::make_letters);
        if (!of_class) return false;
        make_pile(tx, viewer.school_id, of_class->id, now);
        return true;
    });
    if (!allowed) return access::not_found(request, &viewer);
    return http::see_other("/beheer/post");
}

http::Response print_pile(const http::Request& request, const access::Viewer& viewer, Services& services) {
    Instant pile;
    const std::string_view asked = request.param("pile");
    const auto [end, problem] = std::from_chars(asked.data(), asked.data() + asked.size(), pile.ms);
    if (problem != std::errc() || end != asked.data() + asked.size())
        return access::not_found(request, &viewer);
    std::string class_name;
    pdf::Sides sides = pdf::Sides::both;
    const auto letters = services.database.read([&](db::Reader& tx) -> std::vector<Letter> {
        const auto of_class = access::find_class(tx, viewer, request.param("class"), Action::make_letters);
        if (!of_class) return {};
        class_name = of_class->name;
        sides = access::printing_sides(tx, viewer);
        return letters_of_pile(tx, viewer.school_id, of_class->id, pile);
    });
    if (letters.empty()) return access::not_found(request, &viewer);
    const Day day = day_in_amsterdam(pile);
    const std::string title = tf("Brieven klas {name}", fmt::arg("name", class_name));
    return http::download(letters_pdf(letters, title, services.base_url + "/code", day, sides),
                          "application/pdf", fmt::format("brieven-{}-{}.pdf", class_name, day.iso()));
}

} // namespace

void register_post(access::Routes& routes, Services& services) {
    const auto with = [&services](auto handle) {
        return [&services, handle](const http::Request& request, const access::Viewer& viewer) {
            return handle(request, viewer, services);
        };
    };
    routes.get("/beheer/post", Action::make_letters, with(show_post));
    routes.post("/beheer/post/{class}", Action::make_letters, with(make_class_pile));
    routes.get("/beheer/post/{class}/{pile}", Action::make_letters, with(print_pile));
}

} // namespace trialoog::messages
