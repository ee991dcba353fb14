-- Adults without an account say how an assignment was (slices/partnership); people with one mailbox get one mail
-- (slices/messages).

CREATE TABLE evaluation_of_everybody (
    school_id TEXT NOT NULL,
    assignment_id TEXT NOT NULL,
    person_id TEXT, -- nobody: the adult at this work, whom the school's administration doesn't know
    work_id TEXT NOT NULL, -- a parent may do it with two children; '' for the mentor
    voice TEXT NOT NULL CHECK (voice IN ('pupil', 'adult', 'mentor')),
    face_1 INTEGER NOT NULL CHECK (face_1 BETWEEN 0 AND 3),
    face_2 INTEGER NOT NULL CHECK (face_2 BETWEEN 0 AND 3),
    face_3 INTEGER NOT NULL CHECK (face_3 BETWEEN 0 AND 3),
    line TEXT NOT NULL DEFAULT '',
    said_at INTEGER NOT NULL, -- may be changed for two weeks from then
    changed_at INTEGER NOT NULL,
    CHECK (person_id IS NOT NULL OR voice = 'adult'),
    FOREIGN KEY (school_id, assignment_id) REFERENCES assignment (school_id, id),
    FOREIGN KEY (school_id, person_id) REFERENCES person (school_id, id)
) STRICT;
INSERT INTO evaluation_of_everybody (school_id, assignment_id, person_id, work_id, voice, face_1, face_2, face_3, line,
                                     said_at, changed_at)
SELECT school_id, assignment_id, person_id, work_id, voice, face_1, face_2, face_3, line, said_at, changed_at
FROM evaluation;
DROP TABLE evaluation;
ALTER TABLE evaluation_of_everybody RENAME TO evaluation;
CREATE UNIQUE INDEX evaluation_speaker
    ON evaluation (school_id, assignment_id, work_id, voice, COALESCE(person_id, ''));

-- Whose mail this person reads, in the mailbox that they share: nothing of its own goes out.
ALTER TABLE message ADD COLUMN reads_with TEXT;
