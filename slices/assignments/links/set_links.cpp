// The school's films and sites: /thuisopdrachten/films.

#include "slices/assignments/links/links.hpp"
#include "slices/assignments/links/routes.hpp"
#include "slices/assignments/work/templates_in_use.hpp"
#include "slices/content/offered/offered.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work/assignments.sql.hpp"

#include <algorithm>

namespace trialoog::assignments {
namespace {

using access::Action;

/// What mentors can set out, and what classes work with already: an older version may have other films.
std::vector<TemplatePtr> available_templates(db::Reader& tx, std::string_view school_id, Day today) {
    auto all = content::offered_forms(tx, school_id);
    for (TemplatePtr& one : forms_in_use(tx, school_id, today))
        if (std::ranges::find(all, one) == all.end()) all.push_back(std::move(one));
    return all;
}

http::Response shown(const access::Asked& asked, const DecidedLinks& page, bool saved, int status) {
    return http::page(look::page(access::frame(asked, t("Films en sites")), links_page(page, saved)), status);
}

http::Response show(const access::Asked& asked, const TemplatesOf& templates) {
    if (!access::find_school(asked.viewer, Action::set_links)) return access::not_found(asked);
    std::vector<WantedLink> wanted;
    const auto links = asked.services.database.read([&](db::Reader& tx) {
        wanted = wanted_links(templates(tx, asked.viewer.school_id, asked.today()));
        return links_of_school(tx, asked.viewer.school_id);
    });
    std::vector<TypedLink> fields;
    for (const WantedLink& one : wanted)
        fields.push_back({&one, {}, {}, {}, false});
    return shown(asked, decide_links(std::move(fields), links), asked.request.query.get("bewaard") == "1",
                 200);
}

/// By link and word, not by number: a template may have come or gone since the form was opened.
std::vector<TypedLink> typed_links(const http::Fields& form, const std::vector<WantedLink>& wanted) {
    constexpr int most = 100;
    std::vector<TypedLink> fields;
    for (const WantedLink& one : wanted)
        fields.push_back({&one, {}, {}, {}, false});
    for (int at = 1; at <= most; ++at) {
        const std::string n = "-" + std::to_string(at);
        if (!form.has("link" + n)) break;
        for (TypedLink& field : fields)
            if (field.wanted->link == form.get("link" + n) && field.wanted->value == form.get("woord" + n)) {
                field.seen = std::string(form.get("gezien" + n));
                field.typed = tidy(form.get("adres" + n));
            }
    }
    return fields;
}

void keep(db::Writer& tx, const std::string& school_id, DecidedLinks& decided) {
    std::vector<std::vector<db::Param>> rows;
    for (const std::size_t at : decided.to_save) {
        TypedLink& one = decided.fields[at];
        rows.push_back({school_id, one.wanted->link, one.wanted->value, one.typed});
        one.seen = one.typed;
    }
    if (!rows.empty()) tx.run_many(sql::set_link, rows);
    tx.run(sql::forget_empty_links, {school_id});
}

http::Response save(const access::Asked& asked, const TemplatesOf& templates) {
    if (!access::find_school(asked.viewer, Action::set_links)) return access::not_found(asked);
    const auto wanted = asked.services.database.read(
        [&](db::Reader& tx) { return wanted_links(templates(tx, asked.viewer.school_id, asked.today())); });
    const auto typed = typed_links(asked.request.form, wanted);
    const auto decided = asked.services.database.write([&](db::Writer& tx) {
        auto made = decide_links(typed, links_of_school(tx, asked.viewer.school_id));
        if (made.wrong.empty()) keep(tx, asked.viewer.school_id, made);
        return made;
    });
    if (!decided.wrong.empty()) return shown(asked, decided, false, 422);
    if (decided.conflict) return shown(asked, decided, false, 409);
    return http::see_other("/thuisopdrachten/films?bewaard=1");
}

} // namespace

void register_links_of(access::Routes& routes, TemplatesOf templates) {
    routes.get("/thuisopdrachten/films", Action::set_links, access::with(templates, show));
    routes.post("/thuisopdrachten/films", Action::set_links, access::with(templates, save));
}

void register_links(access::Routes& routes) { register_links_of(routes, available_templates); }

} // namespace trialoog::assignments
