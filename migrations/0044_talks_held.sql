-- Which parents were at a talk; of others it says in words who they were (talk_record.with_whom).
CREATE TABLE talk_adult (
    school_id TEXT NOT NULL,
    talk_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    PRIMARY KEY (school_id, talk_id, person_id),
    FOREIGN KEY (school_id, talk_id) REFERENCES talk (school_id, id),
    FOREIGN KEY (school_id, person_id) REFERENCES person (school_id, id)
) STRICT;
CREATE INDEX talk_adult_person ON talk_adult (school_id, person_id);

-- What somebody is reminded of, asked for by day.
CREATE INDEX agreement_of_day ON agreement (by_on) WHERE state = 'open' AND reminded_at IS NULL;
CREATE INDEX agreement_due ON agreement (school_id, by_on) WHERE state = 'open' AND reminded_at IS NULL;

-- Somebody who is forgotten.
CREATE INDEX agreement_of_person ON agreement (school_id, person_id);
CREATE INDEX talk_consent_of_person ON talk_consent (school_id, person_id);
CREATE INDEX talk_private_note_of_mentor ON talk_private_note (school_id, mentor_id);

-- Who asked to read on paper.
CREATE VIEW who_reads_on_paper AS SELECT school_id, person_id FROM paper_reader;

-- For slices that read what others keep only by views.
CREATE VIEW school_by_name AS SELECT id AS school_id, name FROM school;
CREATE VIEW job_that_waits AS SELECT school_id, id, kind, due_at FROM job WHERE state = 'waiting';
