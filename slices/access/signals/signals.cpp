#include "slices/access/signals/signals.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/mail/mail.hpp"
#include "slices/access/pages/contact.hpp"
#include "slices/access/signals/limits.sql.hpp"
#include "slices/access/signals/open_signals.hpp"
#include "slices/access/viewer/full_name.hpp"

#include <algorithm>
#include <functional>
#include <stdexcept>

namespace trialoog::access {
using namespace html;
namespace {

/// An administrator and somebody beside: management, or where there is none the counsellor. Never who did it.
std::vector<std::string> hearers(db::Reader& tx, const Viewer& doer) {
    std::vector<std::string> administrators, management, counsellors;
    tx.each(sql::who_may_hear, {doer.school_id, doer.person_id, doer.today}, [&](const db::Row& row) {
        const auto role = row.text("role");
        auto& which = role == "administrator" ? administrators
                      : role == "management"  ? management
                                              : counsellors;
        which.push_back(row.str("person_id"));
    });
    std::vector<std::string> all = administrators;
    all.insert(all.end(), management.begin(), management.end());
    if (management.empty() || all.size() < 2) all.insert(all.end(), counsellors.begin(), counsellors.end());
    return all;
}

void signal(const Viewer& viewer, const Limit& limit, Services& services) {
    const Instant now = services.clock.now();
    const bool told = services.database.read([&](db::Reader& tx) {
        return tx.exists(sql::is_signalled, {viewer.school_id, viewer.person_id, limit.key, viewer.today});
    });
    if (told) return; // once a day: the refusals after it cost no write
    services.database.write([&](db::Writer& tx) {
        const std::string id = db::new_id();
        if (tx.run(sql::add_signal,
                   {viewer.school_id, id, viewer.person_id, limit.key, viewer.today, now.ms}) == 0)
            return;
        for (const std::string& person : hearers(tx, viewer))
            tx.run(sql::add_reader, {viewer.school_id, id, person});
        tx.run(sql::note_signal, {viewer.school_id, db::new_id(), now.ms, viewer.person_id, limit.key});
        jobs::enqueue(tx, now, viewer.school_id, signal_kind, id, {});
    });
    services.jobs.wake();
}

std::string when_to_come_back(Instant at, Instant now) {
    const int days = day_in_amsterdam(now).days_until(day_in_amsterdam(at));
    return days == 0 ? tf("Vanaf {time} kun je verder.", fmt::arg("time", time_in_amsterdam(at)))
                     : tf("Vanaf morgen {time} kun je verder.", fmt::arg("time", time_in_amsterdam(at)));
}

/// Who is stopped may be whom the school names for questions.
std::string whom_to_ask(const Contact& contact, const Viewer& viewer) {
    if (contact.name == viewer.name)
        return t("Heb je dit nodig voor je werk? Vraag het aan de beheerder of aan de leiding.");
    return tf("Heb je dit nodig voor je werk? Vraag het aan {name}, {phone}.", fmt::arg("name", contact.name),
              fmt::arg("phone", contact.phone));
}

http::Response refusal_page(const Asked& asked, Instant again_at) {
    const i18n::Speaking speaking(asked.viewer.language);
    const Contact contact = asked.services.database.read(
        [&](db::Reader& tx) { return contact_of_school(tx, asked.viewer.school_id); });
    const Html content = group(
        look::heading(
            {}, t("Even stoppen"),
            t("Je deed in korte tijd meer dan bij gewoon werk hoort. Om de leerlingen te beschermen wacht "
              "Trialoog nu even.")),
        look::notice(look::Tone::attention, when_to_come_back(again_at, asked.now),
                     group(p(t("De beheerder en iemand van de leiding krijgen hiervan een bericht.")),
                           p(whom_to_ask(contact, asked.viewer)))),
        p(look::button_link("/", t("Naar het begin"), true)));
    auto response = http::page(look::page(frame(asked, t("Even stoppen")), content), 429);
    response.with("Retry-After",
                  std::to_string(std::max<std::int64_t>(1, (again_at.ms - asked.now.ms + 999) / 1000)));
    return response;
}

http::Response mark_seen(const Asked& asked) {
    const bool seen = asked.services.database.write([&](db::Writer& tx) {
        return tx.run(sql::see_signal, {asked.viewer.school_id, asked.request.param("signal"),
                                        asked.viewer.person_id, asked.now.ms}) > 0;
    });
    return seen ? http::see_other("/") : not_found(asked);
}

std::string mail_signal(Services& services, const jobs::Job& job) {
    struct Reader {
        std::string id;
        mail::Message message;
    };
    const std::string
        subject = t("Kijk even in Trialoog: er was iets ongewoons"),
        text = t("Iemand van school deed in Trialoog in korte tijd meer dan bij gewoon werk hoort. "
                 "Trialoog hield dat tegen.") +
               "\n\n" + t("Wie het was, staat op je eerste bladzijde als je inlogt:") + "\n" +
               services.base_url + "/\n";
    const auto readers = services.database.read([&](db::Reader& tx) {
        return tx.all(sql::readers_to_mail, {job.school_id, job.input}, [&](const db::Row& row) {
            return Reader{
                row.str("id"),
                {job.input + "-" + row.str("id"), full_name(row), row.str("email"), subject, text, "nl"}};
        });
    });
    int again = 0;
    for (const Reader& one : readers) {
        if (services.mail.send(one.message) == mail::Outcome::try_again) {
            ++again;
            continue;
        }
        services.database.write([&](db::Writer& tx) {
            tx.run(sql::mailed, {job.school_id, job.input, one.id, services.clock.now().ms});
        });
    }
    if (again > 0) throw std::runtime_error("the mail server didn't take every signal yet");
    return std::to_string(readers.size());
}

} // namespace

std::optional<http::Response> too_much(const Asked& asked, Action action) {
    if (!asked.viewer.is_staff()) return std::nullopt; // the others see their own
    const Limit* limit = limit_of(action, asked.request.method);
    if (!limit) return std::nullopt;
    const auto again_at = asked.services.database.read(
        [&](db::Reader& tx) { return reached(tx, asked.viewer, *limit, asked.now); });
    if (!again_at) return std::nullopt;
    signal(asked.viewer, *limit, asked.services);
    return refusal_page(asked, *again_at);
}

std::vector<Signal> open_signals(db::Reader& tx, const Viewer& viewer) {
    auto open = tx.all(sql::open_signals, {viewer.school_id, viewer.person_id}, [](const db::Row& row) {
        return Signal{row.str("id"), full_name(row), row.str("limit_key"), {row.integer("at")}};
    });
    std::ranges::sort(open, std::greater(), [](const Signal& one) { return one.at.ms; });
    if (open.size() > 10) open.resize(10);
    return open;
}

void register_signals(Routes& routes) {
    routes.post("/signalen/{signal}/gezien", Action::see_own_home, // only who was told has one
                mark_seen);
}

void register_signal_mail(Services& services) {
    services.jobs.handle(signal_kind, [&services](const jobs::Job& job, jobs::Progress&) {
        return mail_signal(services, job);
    });
}

} // namespace trialoog::access
