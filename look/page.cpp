#include "look/page.hpp"

#include "look/drafts.hpp"

#include "platform/http/http.hpp"
#include "platform/i18n/complete.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace trialoog::look {
using namespace html;
namespace {

/// In the order in which a page has them: drafts first, as the others use it.
std::vector<std::string_view> scripts_of(const Frame& frame, bool drafts, bool limits) {
    std::vector<std::string_view> scripts(frame.scripts.begin(), frame.scripts.end());
    if (drafts) scripts.insert(scripts.begin(), "js/drafts.js");
    if (limits) scripts.emplace_back("js/count.js");
    return scripts;
}

Html stylesheet(const std::string& name_) {
    return link(attr("rel", "stylesheet"), href(http::asset_path(name_)));
}

/// The same on every page.
Html about_every_page() {
    return group(
        meta(attr("charset", "utf-8")),
        meta(name("viewport"), attr("content", "width=device-width, initial-scale=1")),
        meta(name("color-scheme"), attr("content", "light dark")),
        meta(name("theme-color"), attr("content", "#fffdf9"), attr("media", "(prefers-color-scheme: light)")),
        meta(name("theme-color"), attr("content", "#22252e"), attr("media", "(prefers-color-scheme: dark)")),
        meta(name("robots"), attr("content", "noindex")));
}

Html document_head(const Frame& frame, const std::vector<std::string_view>& scripts) {
    static const Html first = about_every_page(), own_style = stylesheet("css/trialoog.css"),
                      icon_link = link(attr("rel", "icon"), type("image/svg+xml"),
                                       href(http::asset_path("icons/mark.svg")));
    return head(first, title_element(frame.title + " · Trialoog"), own_style, each(frame.styles, stylesheet),
                icon_link, each(scripts, [](std::string_view script_name) {
                    return script(type("module"), src(http::asset_path(script_name)));
                }));
}

constexpr std::size_t room_for_frame = 8192; // so that a long page isn't copied while it grows

bool has_limits(const Html& content) {
    static constexpr std::string_view sign = " data-most=";
    static const std::boyer_moore_horspool_searcher search(sign.begin(), sign.end());
    const std::string& markup = content.str();
    return std::search(markup.begin(), markup.end(), search) != markup.end();
}

/// What count.js says.
std::vector<Attribute> counting() {
    return {attr("data-left", t("Nog {n} tekens")), attr("data-left-one", t("Nog 1 teken")),
            attr("data-over", t("{n} tekens te veel")), attr("data-over-one", t("1 teken te veel"))};
}

Html navigation(const std::vector<NavItem>& items) {
    if (items.empty()) return {};
    return nav(cls("nav"), aria_label(t("Hoofdmenu")), ul(each(items, [](const NavItem& item) {
                   return li(a(href(item.href), attr_if(item.current, "aria-current", "page"), item.text));
               })));
}

std::string short_code(std::string_view code) { // "NL": what a phone has room for
    std::string out(code.substr(0, 2));
    for (char& c : out)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return out;
}

/// What doesn't change from page to page.
struct LanguageMenu {
    Html closed, languages;
};

LanguageMenu menu_in(const i18n::Language& now, const std::vector<i18n::Language>& offered) {
    return {summary(cls("pill"), icon("languages"), unseen(t("Taal:")), span(cls("in-full"), now.name),
                    span(cls("in-short"), attr("aria-hidden", "true"), short_code(now.code)),
                    icon("chevron-down")),
            group(each(offered, [&](const i18n::Language& language) {
                return button(type("submit"), name("language"), value(language.code), lang(language.code),
                              attr("dir", language.right_to_left ? "rtl" : "ltr"),
                              attr_if(language.code == now.code, "aria-current", "true"), language.name);
            }))};
}

std::map<std::string_view, LanguageMenu> menus_by_language() {
    const std::vector<i18n::Language> offered = i18n::complete_languages();
    std::map<std::string_view, LanguageMenu> menus;
    if (offered.size() < 2) return menus;
    for (const i18n::Language& one : i18n::languages()) {
        const i18n::Speaking speaking(one.code);
        menus.emplace(one.code, menu_in(i18n::current(), offered));
    }
    return menus;
}

Html language_choice(const Frame& frame) {
    static const auto menus = menus_by_language();
    const auto menu = menus.find(i18n::current().code);
    if (menu == menus.end()) return {};
    return details(cls("menu"), name("top-menu"), menu->second.closed,
                   form(cls("menu-list"), method("post"), action("/taal"),
                        input(type("hidden"), name("back"), value(frame.path)), menu->second.languages));
}

Html own_menu(const Frame& frame) {
    if (!frame.signed_in) return {};
    return details(
        cls("menu"), name("top-menu"),
        summary(cls("pill"), icon("user"), span(cls("in-full"), frame.viewer_name)),
        div(cls("menu-list"),
            when(!frame.role_label.empty(),
                 [&] { return p(cls("menu-note"), frame.viewer_name, br(), frame.role_label); }),
            a(href("/mijn"), icon("settings"), t("Mijn toestellen en taal")),
            form(method("post"), action("/uit"), button(type("submit"), icon("log-out"), t("Uitloggen")))));
}

Html top(const Frame& frame) {
    return header(cls("top"), a(cls("brand"), href("/"), mark(28), span("Trialoog")), navigation(frame.nav),
                  div(cls("top-right"), language_choice(frame), own_menu(frame)));
}

} // namespace

std::string page(const Frame& frame, const Html& content) {
    const i18n::Language& language = i18n::current();
    const bool limits = has_limits(content);
    const bool drafts = !frame.drafts.person_id.empty();
    std::string out = "<!doctype html>";
    out.reserve(content.str().size() + room_for_frame);
    const auto whole =
        html::html(lang(language.code), attr("dir", language.right_to_left ? "rtl" : "ltr"),
                   document_head(frame, scripts_of(frame, drafts, limits)),
                   body(limits ? counting() : std::vector<Attribute>{},
                        drafts ? draft_attributes(frame.drafts) : std::vector<Attribute>{},
                        a(cls("skip"), href("#inhoud"), t("Naar de inhoud")), top(frame),
                        main_(id("inhoud"), cls(frame.wide ? "page wide" : "page"), content),
                        footer(cls("bottom"), p(frame.school_name.empty() ? "Trialoog" : frame.school_name)),
                        when(drafts, draft_templates)));
    whole.write(out);
    return out;
}

} // namespace trialoog::look
