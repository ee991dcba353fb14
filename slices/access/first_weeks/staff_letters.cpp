// /beheer/accounts: accounts for everybody of the staff who has none, in one act; and their letters.

#include "slices/access/first_weeks/staff_letters.hpp"

#include "look/data.hpp"
#include "look/form.hpp"
#include "look/job.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/jobs/files_left.hpp"
#include "slices/access/first_weeks/routes.hpp"
#include "slices/access/letters/printing.hpp"
#include "slices/access/pages/address.hpp"
#include "slices/access/secrets/secrets.hpp"

#include <algorithm>

namespace trialoog::access {
using namespace html;
namespace {

constexpr const char* path = "/beheer/accounts";

Html role_of(const ToLetIn& one) {
    const auto role = role_from(one.role);
    return group(role ? label(*role) : std::string());
}

Html table_of(const std::vector<ToLetIn>& staff) {
    std::vector<std::vector<Html>> rows;
    for (const ToLetIn& one : staff)
        rows.push_back({group(one.name), role_of(one), group(one.login),
                        one.has_account() ? look::tag(look::Tone::plain, t("nog niet ingelogd"))
                                          : look::tag(look::Tone::attention, t("nog geen account"))});
    return look::data_table(t("Wie nog niet kan inloggen"),
                            {t("Naam"), t("Taak"), t("Gebruikersnaam"), t("Nu")}, rows);
}

Html make_form(const std::vector<ToLetIn>& staff) {
    const auto unused = std::ranges::count_if(staff, &ToLetIn::has_account);
    const auto fresh = static_cast<long long>(staff.size()) - unused;
    const std::vector<std::string> picked =
        fresh == 0 ? std::vector<std::string>{"yes"} : std::vector<std::string>{};
    const Html again = look::checkbox_field(
        {.name = "also", .label = t("Wie een account heeft en nog nooit inlogde")},
        {{"yes", t("Maak ook voor hen een brief"),
          t("Ze krijgen een nieuw eerste wachtwoord. Wat op een oude brief staat, werkt dan niet meer.")}},
        picked);
    return look::card(
        t("Maak de accounts en de brieven"),
        group(when(fresh > 0,
                   [&] {
                       return p(tn(
                           "{n} medewerker krijgt een account en een brief met een eigen eerste wachtwoord.",
                           "{n} medewerkers krijgen een account en een brief met een eigen eerste "
                           "wachtwoord.",
                           fresh));
                   }),
              p(cls("hint"), t("De gebruikersnaam is het e-mailadres. Wie er geen heeft, krijgt een naam die "
                               "erop lijkt.")),
              look::post_form(
                  path, group(when(unused > 0, [&] { return again; }), look::submit(t("Maak de brieven"))))));
}

Html everybody_can() {
    return look::empty_state(
        t("Iedereen kan inloggen"),
        t("Komt er iemand bij? Lees het bestand met medewerkers in, of voeg iemand toe."),
        div(cls("buttons"), look::button_link("/beheer/import", t("Inlezen"), true),
            look::button_link("/beheer/mensen/nieuw", t("Nieuwe medewerker"), true)));
}

http::Response page(const Asked& asked, int status) {
    if (!find_school(asked.viewer, Action::manage_access)) return not_found(asked);
    pdf::Sides sides = pdf::Sides::both;
    auto staff = asked.services.database.read([&](db::Reader& tx) {
        sides = printing_sides(tx, asked.viewer);
        return staff_to_let_in(tx, asked.viewer.school_id, asked.viewer.today);
    });
    std::erase_if(staff, [&](const ToLetIn& one) { return one.person_id == asked.viewer.person_id; });
    const Html forms = group(make_form(staff), sides_choice(sides, path));
    const Html body = staff.empty() ? everybody_can()
                                    : Html(group(when(!prints_in_vain(asked.services), [&] { return forms; }),
                                                 h2(t("Wie kan nog niet inloggen?")), table_of(staff)));
    return http::page(
        look::page(frame(asked, t("Accounts voor medewerkers")),
                   group(look::breadcrumbs({{t("Beheer"), "/beheer"}}),
                         look::heading({}, t("Accounts voor medewerkers"),
                                       t("Wie een taak heeft op school, krijgt in één keer een account.")),
                         address_notice(asked.services), body)),
        status);
}

http::Response start(const Asked& asked) {
    if (!find_school(asked.viewer, Action::manage_access)) return not_found(asked);
    if (prints_in_vain(asked.services)) return page(asked, 422);
    const std::string job = asked.services.database.write([&](db::Writer& tx) {
        const StaffLettersChoice choice{.also_unused = asked.request.form.get("also") == "yes",
                                        .sides = printing_sides(tx, asked.viewer)};
        const std::string id = jobs::enqueue(tx, asked.now, asked.viewer.school_id, staff_letters_kind,
                                             to_json(choice), asked.viewer.person_id);
        note(tx, asked.viewer, asked.now, Action::manage_access, {}, id);
        return id;
    });
    asked.services.jobs.wake();
    return http::see_other(std::string(path) + "/" + job);
}

std::optional<jobs::Status> job_of(const Asked& asked) {
    if (!find_school(asked.viewer, Action::manage_access)) return std::nullopt;
    auto status = asked.services.database.read([&](db::Reader& tx) {
        return jobs::status(tx, asked.viewer.school_id, asked.request.param("staff_letters"));
    });
    if (!status || status->kind != staff_letters_kind.name) return std::nullopt;
    return status;
}

/// What may still be printed; nothing when the list is wiped.
std::optional<MadeStaffLetters> printable(const Asked& asked, const StaffLettersResult& result) {
    const auto sealed = result.list_key.empty() ? std::nullopt : asked.services.files.get(result.list_key);
    const auto list = sealed ? open(asked.services.secret, staff_letters_purpose, *sealed) : std::nullopt;
    if (!list) return std::nullopt;
    MadeStaffLetters made = made_staff_letters_from(*list);
    made.letters = asked.services.database.read([&](db::Reader& tx) {
        return staff_letters_to_print(tx, asked.viewer.school_id, made.letters, asked.viewer.today);
    });
    return made;
}

Html done_part(const StaffLettersResult& result, const std::string& of_job,
               const std::optional<MadeStaffLetters>& now) {
    if (result.letters == 0)
        return look::notice(look::Tone::plain, t("Er was niemand om te schrijven"),
                            p(t("Iedereen heeft al een account.")));
    if (!now)
        return look::notice(look::Tone::plain, t("Het bestand is gewist"),
                            p(t("Nog een keer printen? Maak dan nieuwe brieven.")));
    const auto ready = static_cast<long long>(now->letters.size());
    if (ready == 0)
        return look::notice(look::Tone::good, t("Iedereen is al binnen geweest"),
                            p(t("Er is niets meer om te printen.")));
    return group(
        look::notice(look::Tone::good, tn("{n} brief is klaar", "{n} brieven zijn klaar", ready),
                     p(t("Print het bestand. Wis het daarna: de wachtwoorden staan erin. Na drie dagen "
                         "gaat het vanzelf weg."))),
        div(cls("buttons"), look::button_link(of_job + "/pdf", t("Download de PDF")),
            look::act(of_job + "/wissen", t("Geprint: wis het bestand"))));
}

http::Response progress_page(const Asked& asked) {
    const auto status = job_of(asked);
    if (!status) return not_found(asked);
    Html state;
    if (status->state == jobs::JobState::done) {
        const StaffLettersResult result = staff_result_from(status->result);
        state = done_part(result, std::string(path) + "/" + status->id, printable(asked, result));
    } else if (status->state == jobs::JobState::failed) {
        state = look::job_failed(status->error);
    } else {
        state = look::job_progress(status->done_steps, status->total_steps,
                                   status->total_steps == 0 ? t("De accounts worden gemaakt.")
                                                            : tf("{done} van {total} brieven",
                                                                 fmt::arg("done", status->done_steps),
                                                                 fmt::arg("total", status->total_steps)));
    }
    const Html content =
        group(look::breadcrumbs({{t("Beheer"), "/beheer"}, {t("Accounts voor medewerkers"), path}}),
              look::heading({}, t("Brieven met een eerste wachtwoord")), state);
    return look::looking_again(http::page(look::page(frame(asked, t("Accounts voor medewerkers")), content)),
                               status->state);
}

http::Response download(const Asked& asked) {
    const auto status = job_of(asked);
    if (!status || status->state != jobs::JobState::done) return not_found(asked);
    if (prints_in_vain(asked.services)) return no_address_page(asked);
    const auto now = printable(asked, staff_result_from(status->result));
    if (!now) return not_found(asked);
    if (now->letters.empty()) return http::see_other(std::string(path) + "/" + status->id);
    const Contact contact = asked.services.database.write([&](db::Writer& tx) {
        note(tx, asked.viewer, asked.now, Action::manage_access, {}, status->id);
        return contact_of_school(tx, asked.viewer.school_id);
    });
    return http::download(
        staff_letters_pdf(now->letters, contact, asked.services.base_url, now->sides, asked.today()),
        "application/pdf", "brieven-medewerkers.pdf");
}

http::Response wipe(const Asked& asked) {
    const auto status = job_of(asked);
    if (!status || status->state != jobs::JobState::done) return not_found(asked);
    const auto keys = asked.services.database.write([&](db::Writer& tx) {
        return storage::no_longer(tx, {jobs::owner_of_files, asked.viewer.school_id, status->id});
    });
    storage::erase_unused(asked.services.database, asked.services.files, keys, asked.now);
    return http::see_other(std::string(path) + "/" + status->id);
}
} // namespace

void register_staff_letters(Routes& routes) {
    const auto action = Action::manage_access;
    const std::string of_job = std::string(path) + "/{staff_letters}";
    routes.get(path, action, [](const Asked& asked) { return page(asked, 200); });
    routes.post(path, action, start);
    routes.get(of_job, action, progress_page);
    routes.get(of_job + "/pdf", action, download);
    routes.post(of_job + "/wissen", action, wipe);
}

} // namespace trialoog::access
