// The jobs around a pupil: /dossier/{pupil}/netwerk. The pupil adds persons itself: the job first, then whose
// it is.

#include "platform/text/typed.hpp"
#include "slices/dossier/network/network_drawing.hpp"
#include "slices/dossier/network/routes.hpp"
#include "slices/dossier/reading/reading.hpp"

#include "look/limit.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

namespace trialoog::dossier {

using namespace html;
using access::Action;

namespace {

constexpr std::size_t longest_job = 60, longest_whose = 30;
constexpr Circle circles[]{Circle::family, Circle::acquaintances, Circle::leisure};

struct Network {
    Reading reading;
    std::vector<NetworkPerson> persons;
};

std::optional<Network> find(const access::Asked& asked, Action action) {
    return asked.services.database.read([&](db::Reader& reader) -> std::optional<Network> {
        auto reading = reading_of(reader, asked.viewer, asked.request.param("pupil"), action);
        if (!reading) return std::nullopt;
        auto persons = persons_of_pupil(reader, asked.viewer.school_id, reading->pupil.id,
                                        network_sight(reading->pupil.relation), asked.viewer.person_id);
        return Network{std::move(*reading), std::move(persons)};
    });
}

Html row_of(const Dot& dot, const Reading& reading) {
    const NetworkPerson& person = *dot.person;
    return li(
        div(span(cls("number"), std::to_string(dot.number)), " ", b(t_content(person.job)),
            when(!person.whose.empty(), [&] { return span(cls("detail"), " · ", t_content(person.whose)); })),
        when(!person.own_id.empty() && reading.may_write, [&] {
            return form(cls("act"), method("post"),
                        action(path_of(reading, "netwerk/" + person.own_id + "/weg")),
                        button(cls("btn quiet"), type("submit"), t("Haal weg"),
                               look::unseen(": " + t_content(person.job))));
        }));
}

Html as_text(const Network& network) {
    const std::vector<Dot> all = dots(network.persons);
    Html content;
    for (const Circle circle : circles) {
        Html rows;
        for (const Dot& dot : all)
            if (dot.person->circle == circle) rows += row_of(dot, network.reading);
        if (!rows.empty())
            content += section(cls("circle-" + std::string(code(circle))), h2(label(circle)),
                               ul(cls("people"), rows));
    }
    return content;
}

Html add_form(const Reading& reading, const http::Request& request, const look::Errors& errors) {
    std::vector<look::Choice> choices;
    for (const Circle one : circles)
        choices.push_back({std::string(code(one)), label(one)});
    const auto typed = [&](const char* field) { return std::string(request.form.get(field)); };
    return look::card(
        t("Zet er iemand bij"),
        look::post_form(
            path_of(reading, "netwerk"),
            group(look::text_field({.name = "beroep",
                                    .label = t("Welk beroep?"),
                                    .hint = t("Begin met het werk. Bijvoorbeeld: kapper, of lasser."),
                                    .value = typed("beroep"),
                                    .required = true,
                                    .max_length = static_cast<int>(longest_job)},
                                   errors),
                  look::text_field({.name = "van-wie",
                                    .label = t("Wie doet dat?"),
                                    .hint = t("Alleen een voornaam, of wie het is: tante, buurman, trainer."),
                                    .value = typed("van-wie"),
                                    .autocomplete = "off",
                                    .required = true,
                                    .max_length = static_cast<int>(longest_whose)},
                                   errors),
                  look::radio_field(
                      {.name = "kring", .label = t("Waar ken je die van?"), .value = typed("kring")}, choices,
                      errors),
                  look::submit(t("Zet erbij")))));
}

std::string lead_of(const Reading& reading) {
    if (reading.is_own) return t("Jij en je mentor zien dit. Wie iets met je invulde, ziet alleen dat deel.");
    if (reading.pupil.relation == access::Relation::own_child) return t("U ziet wat u samen hebt ingevuld.");
    return t("Dit zien alleen de leerling, de mentor en wie het samen invulde.");
}

http::Response shown(const access::Asked& asked, const Network& network, const look::Errors& errors,
                     int status) {
    const Reading& reading = network.reading;
    const std::string title = reading.is_own
                                  ? t("Beroepen om je heen")
                                  : tf("Beroepen om {name} heen", fmt::arg("name", reading.pupil.given_name));
    const Html content =
        group(look::heading(t("Dossier"), title, lead_of(reading)), tabs(reading, Tab::network),
              look::error_summary(errors),
              network.persons.empty()
                  ? look::empty_state(t("Hier komt een tekening"),
                                      t("Denk aan iemand die werkt. Wat doet die voor werk?"))
                  : Html(group(network_drawing(network.persons, reading.pupil.given_name), as_text(network))),
              when(reading.may_write, [&] { return add_form(reading, asked.request, errors); }));
    return dossier_page(asked, reading, title, content, status);
}

http::Response show(const access::Asked& asked) {
    const auto network = find(asked, Action::see_network);
    if (!network) return access::not_found(asked);
    return shown(asked, *network, {}, 200);
}

NetworkPerson typed_in(const http::Request& request, look::Errors& errors) {
    NetworkPerson person{text::typed_line(request.form.get("beroep")),
                         text::typed_line(request.form.get("van-wie"))};
    if (person.job.empty()) errors.add("beroep", t("Vul een beroep in."));
    look::want_short(errors, "beroep", person.job, longest_job);
    if (person.whose.empty()) errors.add("van-wie", t("Vul in wie dat werk doet."));
    look::want_short(errors, "van-wie", person.whose, longest_whose);
    if (!names_one_shortly(person.whose))
        errors.add("van-wie", t("Alleen een voornaam, of wie het is. Geen achternaam of nummer."));
    const auto circle = circle_from(request.form.get("kring"));
    if (!circle) errors.add("kring", t("Kies waar je die persoon van kent."));
    person.circle = circle.value_or(Circle::family);
    return person;
}

http::Response add(const access::Asked& asked) {
    const auto network = find(asked, Action::write_dossier);
    if (!network) return access::not_found(asked);
    look::Errors errors;
    const NetworkPerson person = typed_in(asked.request, errors);
    const bool kept = errors.none() && asked.services.database.write([&](db::Writer& writer) {
        return add_person(writer, asked.viewer.school_id, network->reading.pupil.id, person, asked.now);
    });
    if (errors.none() && !kept) errors.add("beroep", t("Je netwerk is vol. Haal eerst iemand weg."));
    if (!errors.none()) return shown(asked, *network, errors, 422);
    return http::see_other(path_of(network->reading, "netwerk"));
}

http::Response take_away(const access::Asked& asked) {
    const auto network = find(asked, Action::write_dossier);
    if (!network) return access::not_found(asked);
    asked.services.database.write([&](db::Writer& writer) {
        remove_person(writer, asked.viewer.school_id, network->reading.pupil.id,
                      asked.request.param("contact"));
    });
    return http::see_other(path_of(network->reading, "netwerk"));
}

} // namespace

void register_network(access::Routes& routes) {
    const std::string path = "/dossier/{pupil}/netwerk";
    routes.get(path, Action::see_network, show);
    routes.post(path, Action::write_dossier, add);
    routes.post(path + "/{contact}/weg", Action::write_dossier, take_away);
}

} // namespace trialoog::dossier
