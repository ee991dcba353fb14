-- A piece of a presentation has a version of its own, so that two devices don't undo each other's words; motives are shown
-- too. Who is set aside has place 0. The table is as young as its migration: nothing stands in it yet.
DROP TABLE presentation_piece;
CREATE TABLE presentation_piece (
    school_id TEXT NOT NULL,
    talk_id TEXT NOT NULL, -- the first one of the pupil in its round, where there are two
    id TEXT NOT NULL,
    place INTEGER NOT NULL, -- 0: set aside
    kind TEXT NOT NULL CHECK (kind IN ('entry', 'photo', 'qualities', 'motives', 'jobs', 'network', 'words', 'next_step')),
    about_id TEXT NOT NULL DEFAULT '', -- the entry, the photo's address, the topic
    text TEXT NOT NULL DEFAULT '',     -- words of the pupil's own, shown
    note TEXT NOT NULL DEFAULT '',     -- only to the pupil
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (school_id, talk_id, id),
    FOREIGN KEY (school_id, talk_id) REFERENCES talk (school_id, id)
) STRICT;

-- Somebody who is forgotten.
CREATE INDEX talk_point_of_person ON talk_point (school_id, person_id);
