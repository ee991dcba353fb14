// The administrator prints letters with codes, for a class or a grade.

#include "slices/access/letters/letters.hpp"

#include "look/data.hpp"
#include "look/form.hpp"
#include "look/job.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/jobs/files_left.hpp"
#include "slices/access/letters/letters.sql.hpp"
#include "slices/access/letters/printing.hpp"
#include "slices/access/letters/routes.hpp"
#include "slices/access/pages/address.hpp"
#include "slices/access/secrets/secrets.hpp"
#include "slices/access/viewer/trail.hpp"

#include <algorithm>

namespace trialoog::access {
using namespace html;
namespace {

struct ClassLetters {
    std::string id, name, grade_id;
    int grade = 0, parents = 0, with_code = 0, been_in = 0;
};

std::vector<ClassLetters> classes_of(db::Reader& tx, const Viewer& viewer) {
    return tx.all(sql::letters_of_classes, {viewer.school_id, viewer.today}, [](const db::Row& row) {
        return ClassLetters{.id = row.str("id"),
                            .name = row.str("name"),
                            .grade_id = row.str("grade_id"),
                            .grade = static_cast<int>(row.integer("grade")),
                            .parents = static_cast<int>(row.integer("parents")),
                            .with_code = static_cast<int>(row.integer("with_code")),
                            .been_in = static_cast<int>(row.integer("been_in"))};
    });
}

std::string class_label(const std::string& class_name) {
    return tf("Klas {name}", fmt::arg("name", class_name));
}

/// "school:", then each "grade:…" before its classes "class:…". None is picked beforehand: new letters end
/// the old ones.
std::vector<look::Choice> scopes(const std::vector<ClassLetters>& classes) {
    std::vector<look::Choice> choices{{"", t("Kies")}, {"school:", t("De hele school")}};
    int grade = 0;
    for (const ClassLetters& one : classes) {
        if (one.grade != grade)
            choices.push_back(
                {"grade:" + one.grade_id, tf("Heel leerjaar {number}", fmt::arg("number", one.grade))});
        grade = one.grade;
        choices.push_back({"class:" + one.id, class_label(one.name)});
    }
    return choices;
}

/// What was typed, or the class from whose letters somebody came.
std::string scope_asked(const http::Request& request) {
    const std::string_view class_id = request.query.get("klas");
    if (request.form.has("scope") || class_id.empty()) return std::string(request.form.get("scope"));
    return "class:" + std::string(class_id);
}

Html make_form(const std::vector<ClassLetters>& classes, const http::Request& request,
               const look::Errors& errors) {
    const auto readers = request.form.get("readers");
    return look::post_form(
        "/beheer/brieven",
        group(look::radio_field(
                  {.name = "readers",
                   .label = t("Voor wie?"),
                   .value = std::string(readers.empty() ? "parents" : readers)},
                  {{"parents", t("Ouders"), t("Een brief per ouder. Ook als ouders apart wonen.")},
                   {"pupils", t("Leerlingen"), t("Kaartjes om uit te delen, tien op een blad.")}},
                  errors),
              look::select_field(
                  {.name = "scope", .label = t("Voor welke klassen?"), .value = scope_asked(request)},
                  scopes(classes), errors),
              look::checkbox_field({.name = "also", .label = t("Wie al binnen is geweest")},
                                   {{"yes", t("Maak ook een brief voor wie de code al heeft gebruikt"),
                                     t("Toestellen die zijn ingelogd, blijven ingelogd.")}},
                                   {}, errors),
              look::notice(
                  look::Tone::attention, t("Een nieuwe brief maakt de oude ongeldig"),
                  p(t("Trialoog bewaart geen codes, alleen een vingerafdruk ervan. Elke brief krijgt "
                      "daarom een nieuwe code. De vorige brief van deze mensen werkt dan niet meer."))),
              look::submit(t("Maak de brieven"))));
}

Html coverage_table(const std::vector<ClassLetters>& classes) {
    std::vector<std::vector<Html>> rows;
    for (const ClassLetters& one : classes)
        rows.push_back(
            {group(class_label(one.name)), group(one.parents), group(one.with_code), group(one.been_in)});
    return look::data_table(t("Per klas: ouders, brieven en wie binnen is geweest"),
                            {t("Klas"), t("Ouders"), t("Met een code"), t("Binnen geweest")}, rows);
}

http::Response letters_page(const Asked& asked, const look::Errors& errors) {
    if (!find_school(asked.viewer, Action::make_letters)) return not_found(asked);
    pdf::Sides sides = pdf::Sides::both;
    const auto classes = asked.services.database.read([&](db::Reader& tx) {
        sides = printing_sides(tx, asked.viewer);
        return classes_of(tx, asked.viewer);
    });
    const Html content = group(
        look::heading({}, t("Brieven met een code"),
                      t("Met de code op de brief komt iemand binnen. Een wachtwoord is niet nodig.")),
        look::error_summary(errors), address_notice(asked.services),
        classes.empty()
            ? look::empty_state(t("Er zijn nog geen klassen"),
                                t("Lees eerst de leerlingen en hun ouders in."),
                                look::button_link("/beheer/import", t("Inlezen")))
            : Html(group(when(!prints_in_vain(asked.services),
                              [&] {
                                  return group(look::card({}, make_form(classes, asked.request, errors)),
                                               sides_choice(sides, "/beheer/brieven"));
                              }),
                         h2(t("Wie is er binnen?")), coverage_table(classes))));
    const bool refused = asked.request.method == http::Method::post;
    return http::page(look::page(frame(asked, t("Brieven met een code")), content), refused ? 422 : 200);
}

std::optional<LetterChoice> read_choice(const http::Request& request,
                                        const std::vector<ClassLetters>& classes) {
    const auto scope = request.form.get("scope");
    const auto colon = scope.find(':');
    if (colon == scope.npos) return std::nullopt;
    const auto kind = scope_from(scope.substr(0, colon));
    if (!kind) return std::nullopt;
    LetterChoice choice{.readers =
                            request.form.get("readers") == "pupils" ? Readers::pupils : Readers::parents,
                        .scope = *kind,
                        .id = std::string(scope.substr(colon + 1)),
                        .also_who_is_in = request.form.get("also") == "yes"};
    const auto is_meant = [&](const ClassLetters& one) {
        return choice.id == (*kind == Scope::school  ? std::string()
                             : *kind == Scope::grade ? one.grade_id
                                                     : one.id);
    };
    if (std::ranges::none_of(classes, is_meant)) return std::nullopt;
    return choice;
}

http::Response start(const Asked& asked) {
    if (!find_school(asked.viewer, Action::make_letters)) return not_found(asked);
    if (prints_in_vain(asked.services)) return letters_page(asked, {}); // which says so
    const std::string job = asked.services.database.write([&](db::Writer& tx) {
        auto choice = read_choice(asked.request, classes_of(tx, asked.viewer));
        if (!choice) return std::string();
        choice->sides = printing_sides(tx, asked.viewer);
        note_of_class(tx, asked.viewer, asked.now, Action::make_letters, choice->id,
                      choice->scope == Scope::one_class ? choice->id : std::string());
        return jobs::enqueue(tx, asked.now, asked.viewer.school_id, letters_kind, to_json(*choice),
                             asked.viewer.person_id);
    });
    if (job.empty()) {
        look::Errors errors;
        errors.add("scope", t("Kies een klas, een leerjaar of de hele school."));
        return letters_page(asked, errors);
    }
    asked.services.jobs.wake();
    return http::see_other("/beheer/brieven/" + job);
}

std::optional<jobs::Status> letters_job(db::Reader& tx, const Asked& asked) {
    if (!find_school(asked.viewer, Action::make_letters)) return std::nullopt;
    auto status = jobs::status(tx, asked.viewer.school_id, asked.request.param("job"));
    if (!status || status->kind != letters_kind.name) return std::nullopt;
    return status;
}

/// The letters that were made, and those of them that may be printed now.
struct Printable {
    MadeLetters made;
    std::vector<Letter> letters;
};
std::optional<Printable> printable(const Viewer& viewer, Services& services, const LettersResult& result) {
    const auto sealed = result.list_key.empty() ? std::nullopt : services.files.get(result.list_key);
    const auto list = sealed ? open(services.secret, letters_purpose, *sealed) : std::nullopt;
    if (!list) return std::nullopt;
    Printable found{made_letters_from(*list), {}};
    found.letters = services.database.read([&](db::Reader& tx) {
        return letters_to_print(tx, viewer.school_id, found.made.choice, found.made.letters, viewer.today);
    });
    return found;
}

std::string drawn_again(const Printable& printable, const Viewer& viewer, Services& services) {
    const Contact contact =
        services.database.read([&](db::Reader& tx) { return contact_of_school(tx, viewer.school_id); });
    const auto drawn = [](int) {};
    const LetterChoice& choice = printable.made.choice;
    if (choice.readers == Readers::pupils)
        return pupils_cards_pdf(printable.letters, contact, services.base_url, choice.sides, drawn);
    return parents_letters_pdf(printable.letters, contact, services.base_url, choice.sides,
                               services.clock.today(), drawn);
}

Html done_part(const LettersResult& result, const std::string& path, bool still_there, int withdrawn) {
    if (result.letters == 0)
        return look::notice(look::Tone::plain, t("Er was niemand om te schrijven"),
                            p(t("Iedereen is al binnen geweest, of er staan geen ouders bij deze klas.")));
    if (!still_there)
        return look::notice(look::Tone::plain, t("Het bestand is gewist"),
                            p(t("Nog een keer printen? Maak dan nieuwe brieven.")));
    Html gone;
    if (withdrawn > 0)
        gone = look::notice(
            look::Tone::attention, tn("{n} brief is ingetrokken", "{n} brieven zijn ingetrokken", withdrawn),
            p(t("Deze mensen krijgen geen bericht meer. Hun brief staat niet in het bestand.")));
    return group(gone,
                 look::notice(look::Tone::good,
                              tn("{n} brief is klaar", "{n} brieven zijn klaar", result.letters),
                              p(t("Print het bestand. Wis het daarna: de codes staan erin."))),
                 div(cls("buttons"), look::button_link(path + "/pdf", t("Download de PDF")),
                     look::act(path + "/wissen", t("Geprint: wis het bestand"))));
}

http::Response progress_page(const Asked& asked) {
    const auto status = asked.services.database.read([&](db::Reader& tx) { return letters_job(tx, asked); });
    if (!status) return not_found(asked);
    const std::string path = "/beheer/brieven/" + status->id;
    Html state;
    switch (status->state) {
    case jobs::JobState::done: {
        const LettersResult result = letters_result_from(status->result);
        const auto now = printable(asked.viewer, asked.services, result);
        const auto withdrawn = now ? now->made.letters.size() - now->letters.size() : 0;
        state =
            done_part(result, path, now && asked.services.files.has(result.key), static_cast<int>(withdrawn));
        break;
    }
    case jobs::JobState::failed:
        state = look::job_failed(status->error);
        break;
    default:
        state = look::job_progress(status->done_steps, status->total_steps,
                                   status->total_steps == 0 ? t("De brieven worden gemaakt.")
                                                            : tf("{done} van {total} brieven",
                                                                 fmt::arg("done", status->done_steps),
                                                                 fmt::arg("total", status->total_steps)));
    }
    const Html content =
        group(look::breadcrumbs({{t("Brieven met een code"), "/beheer/brieven"}, {t("Deze stapel"), {}}}),
              look::heading({}, t("Brieven met een code")), state);
    return look::looking_again(http::page(look::page(frame(asked, t("Brieven met een code")), content)),
                               status->state);
}

http::Response download(const Asked& asked, const Recorder& record) {
    const auto status = asked.services.database.read([&](db::Reader& tx) { return letters_job(tx, asked); });
    if (!status || status->state != jobs::JobState::done) return not_found(asked);
    if (prints_in_vain(asked.services)) return http::see_other("/beheer/brieven");
    const LettersResult result = letters_result_from(status->result);
    const auto sealed = asked.services.files.get(result.key);
    auto file = sealed ? open(asked.services.secret, letters_purpose, *sealed) : std::nullopt;
    const auto now = printable(asked.viewer, asked.services, result);
    // Without its list nobody can say whose letters may still be printed.
    if (!file || !now) return not_found(asked);
    if (now->letters.empty()) return http::see_other("/beheer/brieven/" + status->id);
    if (now->letters != now->made.letters) file = drawn_again(*now, asked.viewer, asked.services);
    asked.services.database.write([&](db::Writer& tx) {
        const Instant at = asked.now;
        note(tx, asked.viewer, at, Action::make_letters, {}, status->id);
        record(tx, asked.viewer.school_id, Reaching::letter_printed, reached_by(now->letters), at);
    });
    return http::download(*file, "application/pdf", "brieven.pdf");
}

http::Response wipe(const Asked& asked) {
    const auto status = asked.services.database.read([&](db::Reader& tx) { return letters_job(tx, asked); });
    if (!status || status->state != jobs::JobState::done) return not_found(asked);
    const auto keys = asked.services.database.write([&](db::Writer& tx) {
        return storage::no_longer(tx, {jobs::owner_of_files, asked.viewer.school_id, status->id});
    });
    storage::erase_unused(asked.services.database, asked.services.files, keys, asked.now);
    return http::see_other("/beheer/brieven/" + status->id);
}

} // namespace

void register_letters(Routes& routes, const Recorder& record) {
    const auto action = Action::make_letters;
    routes.get("/beheer/brieven", action, [](const Asked& asked) { return letters_page(asked, {}); });
    routes.post("/beheer/brieven", action, start);
    routes.get("/beheer/brieven/{job}", action, progress_page);
    routes.get("/beheer/brieven/{job}/pdf", action, with(record, download));
    routes.post("/beheer/brieven/{job}/wissen", action, wipe);
}

} // namespace trialoog::access
