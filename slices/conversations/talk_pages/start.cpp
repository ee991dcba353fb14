// /gesprek/{talk}/voeren: how a talk begins and ends, and that it didn't happen.

#include "slices/conversations/talk_pages/answering.hpp"
#include "slices/conversations/talk_pages/routes.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/text/typed.hpp"
#include "slices/conversations/talk_pages/outcome.hpp"

namespace trialoog::conversations {
using html::group;
namespace {

using access::Action;

http::Response begin_page(const access::Asked& asked, const OpenedTalk& talk,
                          const look::Errors& errors = {}) {
    return talk_page(asked, tf("Gesprek met {name}", fmt::arg("name", talk.pupil.called)),
                     start_page(talk, asked.request.form, errors, asked.now), errors.none() ? 200 : 422);
}

http::Response show(const access::Asked& asked) {
    return with_talk(asked, [&](const OpenedTalk& talk) {
        if (talk.talk.began_at && !talk.steps.empty())
            return http::see_other(phase_path(talk.talk.id, talk.steps.front()->key));
        return begin_page(asked, talk);
    });
}

http::Response begin(const access::Asked& asked) {
    return with_talk(asked, [&](const OpenedTalk& talk) {
        const std::string news = text::typed_lines(asked.request.form.get("goed_nieuws"));
        look::Errors errors;
        if (talk.talk.cancelled_at && !talk.talk.began_at)
            errors.add("", t("Dit gesprek is intussen afgezegd. Er is eerst een nieuwe tijd nodig."));
        if (talk.good_news.empty() && news.empty())
            errors.add("goed_nieuws",
                       t("Schrijf eerst één ding op dat goed gaat. Daarmee opent het gesprek."));
        look::want_short(errors, "goed_nieuws", news, longest_prepared);
        if (!errors.none()) return begin_page(asked, talk, errors);
        const std::string &school_id = asked.viewer.school_id, &by = asked.viewer.person_id;
        asked.services.database.write([&](db::Writer& tx) {
            if (!find_talk(tx, asked.viewer, talk.talk.id, Action::hold_talk)) return;
            if (Prepared all = prepared_for(tx, school_id, talk.talk.id); all.good_news.empty()) {
                all.good_news = news;
                prepare(tx, school_id, talk.talk.id, by, all, asked.now);
            }
            begin_talk(tx, school_id, talk.talk.id, asked.now);
            access::note(tx, asked.viewer, asked.now, Action::hold_talk, talk.pupil.id, talk.talk.id);
        });
        return http::see_other(held_path(talk.talk.id));
    });
}

http::Response miss(const access::Asked& asked) {
    return with_talk(asked, [&](const OpenedTalk& talk) {
        const std::string why = text::typed_lines(asked.request.form.get("waarom"));
        look::Errors errors;
        if (why.empty()) errors.add("waarom", t("Schrijf op waarom het niet doorging."));
        look::want_short(errors, "waarom", why, longest_why);
        if (!errors.none()) return begin_page(asked, talk, errors);
        asked.services.database.write([&](db::Writer& tx) {
            if (!find_talk(tx, asked.viewer, talk.talk.id, Action::hold_talk)) return;
            if (miss_talk(tx, asked.viewer.school_id, talk.talk.id, why))
                access::note(tx, asked.viewer, asked.now, Action::hold_talk, talk.pupil.id, talk.talk.id);
        });
        return http::see_other(held_path(talk.talk.id));
    });
}

/// Who was there is asked once, where nobody noted it yet.
http::Response who_was_there(const access::Asked& asked, const OpenedTalk& talk) {
    return talk_page(
        asked, t("Rond af"),
        group(look::heading(tf("Gesprek met {name}", fmt::arg("name", talk.pupil.called)),
                            t("Wie was erbij?"),
                            t("Daarna is het gesprek afgerond, en krijgt iedereen de afspraken.")),
              look::card(t("Bij dit gesprek"), last_form(talk))));
}

http::Response end(const access::Asked& asked) {
    return with_talk(asked, [&](const OpenedTalk& talk) {
        if (!talk.talk.began_at) return http::see_other(held_path(talk.talk.id));
        if (!talk.people.record && !talk.talk.ended_at) return who_was_there(asked, talk);
        asked.services.database.write([&](db::Writer& tx) {
            if (find_talk(tx, asked.viewer, talk.talk.id, Action::hold_talk)) finish_talk(tx, asked, talk);
        });
        asked.services.jobs.wake(); // the mails that it put in the queue
        return http::see_other(held_path(talk.talk.id, "afspraken"));
    });
}

} // namespace

void register_start(access::Routes& routes) {
    routes.get("/gesprek/{talk}/voeren", Action::hold_talk, show);
    routes.post("/gesprek/{talk}/voeren", Action::hold_talk, begin);
    routes.post("/gesprek/{talk}/niet-door", Action::hold_talk, miss);
    routes.post("/gesprek/{talk}/afronden", Action::hold_talk, end);
}

void register_talk_pages(access::Routes& routes) {
    register_start(routes);
    register_hold(routes);
    register_writing(routes);
    register_private_note(routes);
}

} // namespace trialoog::conversations
