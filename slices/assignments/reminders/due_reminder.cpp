#include "slices/assignments/reminders/due_reminder.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>
#include <set>

namespace trialoog::assignments {
namespace {

bool gets_mail(const ReminderReader& reader) { return reader.wants_mail && !reader.where.email.empty(); }

bool does_the_work(const ReminderReader& reader) {
    return std::ranges::any_of(reader.works, &DueReminder::is_companion);
}

/// Every work once, though both parents hear of it.
std::vector<const DueReminder*> works_of(const std::vector<ReminderReader>& family) {
    std::vector<const DueReminder*> works;
    std::set<std::string> seen;
    for (const ReminderReader& reader : family)
        for (const DueReminder& work : reader.works)
            if (seen.insert(work.work_id).second) works.push_back(&work);
    std::ranges::stable_sort(works, {}, [](const DueReminder* work) { return work->hand_in_on; });
    return works;
}

std::string line(const DueReminder& work) {
    const std::string title = t_content(work.title), day = i18n::long_date(work.hand_in_on);
    const auto pupil_arg = fmt::arg("pupil", work.pupil_name);
    const auto title_arg = fmt::arg("title", title), day_arg = fmt::arg("day", day); // these borrow
    if (work.kind == ReminderKind::late)
        return tf("{pupil}: {title}. Inleveren was op {day}. Het kan nog steeds.", pupil_arg, title_arg,
                  day_arg);
    return tf("{pupil}: {title}. Inleveren kan tot en met {day}.", pupil_arg, title_arg, day_arg);
}

std::string names_of(const std::vector<ReminderReader>& family) {
    std::vector<std::string> names;
    for (const ReminderReader& reader : family)
        names.push_back(reader.name);
    return i18n::list_of(names);
}

std::string pupils_of(const std::vector<const DueReminder*>& works) {
    std::vector<std::string> names;
    for (const DueReminder* work : works)
        if (!std::ranges::count(names, work->pupil_name)) names.push_back(work->pupil_name);
    return i18n::list_of(names);
}

} // namespace

std::string_view code(ReminderKind kind) { return kind == ReminderKind::late ? "late" : "before"; }

std::optional<ReminderKind> reminder_due(const RemindedWork& work, Day today) {
    if (work.handed_in || work.debriefed) return std::nullopt;
    if (today < work.announced_on.plus_days(days_after_announcement)) return std::nullopt;
    if (today > work.hand_in_on.plus_days(days_late)) return std::nullopt;
    if (today > work.hand_in_on) return work.has_companion ? std::optional(ReminderKind::late) : std::nullopt;
    if (today < work.hand_in_on.plus_days(-days_before)) return std::nullopt;
    return ReminderKind::before;
}

std::size_t addressee_of(const std::vector<ReminderReader>& family) {
    const auto rank = [](const ReminderReader& one) {
        return (does_the_work(one) ? 2 : 0) + (gets_mail(one) ? 1 : 0);
    };
    std::size_t best = 0;
    for (std::size_t i = 1; i < family.size(); ++i)
        if (rank(family[i]) > rank(family[best])) best = i;
    return best;
}

messages::Outgoing reminder_to(const std::vector<ReminderReader>& family, std::string_view school_name,
                               std::string_view base_url, Day today) {
    const ReminderReader& reader = family[addressee_of(family)];
    const i18n::Speaking speaking(i18n::readable(reader.language));
    const auto works = works_of(family);
    const std::string pupils = pupils_of(works);
    const bool by_mail = gets_mail(reader);
    std::string body = tf("Beste {name},", fmt::arg("name", names_of(family)));
    const auto paragraph = [&](const std::string& text) { body += "\n\n" + text; };
    paragraph(tn("Er ligt nog een thuisopdracht klaar:", "Er liggen nog thuisopdrachten klaar:",
                 static_cast<long long>(works.size())));
    for (const DueReminder* work : works)
        paragraph(line(*work));
    paragraph(tf("Kijkt u er samen met {pupils} naar?", fmt::arg("pupils", pupils)));
    paragraph(t("Lukt het niet? Iemand anders uit de familie of de buurt mag ook. Of vraag het op school."));
    paragraph(
        tf("Zo doet u mee: ga naar {url} en typ uw code. Hebt u geen code? Vraag de school om een brief met "
           "uw code.",
           fmt::arg("url", std::string(base_url) + "/code")));
    if (by_mail)
        paragraph(tf("Liever op papier? Dat kiest u op {url}.",
                     fmt::arg("url", std::string(base_url) + "/mijn/berichten")));
    paragraph(tf("Met vriendelijke groet,\n{school}", fmt::arg("school", school_name)));

    messages::Outgoing message;
    message.person_id = reader.where.person_id;
    message.purpose = reminder_purpose;
    message.about_id = today.iso() + " " + reader.where.person_id; // one a day
    message.class_id = works.front()->class_id;
    message.language = i18n::current().code;
    message.subject = tf("Denkt u aan de thuisopdracht van {pupils}?", fmt::arg("pupils", pupils));
    message.body = std::move(body);
    message.has_email = by_mail;
    for (const ReminderReader& one : family)
        for (const DueReminder& work : one.works)
            message.about.push_back({one.where.person_id, work.pupil_id});
    return message;
}

} // namespace trialoog::assignments
