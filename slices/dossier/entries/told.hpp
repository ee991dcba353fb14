#pragma once
// What an activity leaves in a dossier: an entry, with what was told in it and by whom.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "slices/access/access.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::dossier {

enum class Source { self, parent, supporter };

struct Quality {
    std::string text; // as the pupil or adult chose or wrote it
    Source source = Source::self;
    int rank = 1;          // place in the top three
    std::string situation; // in which it showed, when told
};

/// What an entry can tell about, beside qualities.
enum class Topic { quality, motive, job, person, profile, course, next_step };

/// One thing that somebody told. A job, profile or course is told by the pupil and by the adult apart.
struct Fact {
    Topic topic = Topic::job; // not quality
    std::string text;         // "verpleegkundige"
    Source source = Source::self;
    std::optional<int> mark = {};             // 1 to 10
    std::string for_it = {}, against_it = {}; // why it suits, why it doesn't
    std::string to_find_out = {};             // what is still to be found out
    std::string whose = {}, circle = {};      // of a person: "tante"; "family", "acquaintances", "leisure"
};

struct NewEntry {
    std::string pupil_id;
    std::string source, source_id; // "work" and the work's id: recording it again replaces the entry
    std::string title;
    Day happened_on;
    std::string companion; // "moeder"
    std::string goals, results, evaluation, follow_up;
    std::vector<Quality> qualities;
    std::vector<Fact> facts = {};
    std::string competence = {}; // of the five: "qualities", "motives", "work_exploration" …, or ""
    std::string activity = {};   // key of the template that it comes from, or ""
};

/// Records what an activity left behind. What the pupil itself changed in an entry's fields afterwards is
/// kept. Gives the entry's id.
std::string record(db::Writer&, const access::Viewer&, Instant now, const NewEntry&);
/// Takes an entry out again, when its work is reopened: the pupil's own changes are kept with it for the next
/// time.
void withdraw(db::Writer&, const access::Viewer&, std::string_view source, std::string_view source_id);
/// What stands in the pupil's dossier already on a topic, each text once, newest first (at most 30), to be
/// offered again: without what was only spoken against. The caller has asked access::find_pupil.
std::vector<std::string> known(db::Reader&, const access::Viewer&, std::string_view pupil_id, Topic);

} // namespace trialoog::dossier
