-- What stops contact with a person, and who is mentor of one pupil (slices/school).

ALTER TABLE person ADD COLUMN is_deceased INTEGER NOT NULL DEFAULT 0; -- no letter, code or mail; no session
-- The address stands on letters to this person only, never where others read it.
ALTER TABLE person ADD COLUMN has_secret_address INTEGER NOT NULL DEFAULT 0;

-- A teacher who is mentor of this pupil, whoever is mentor of the class: with rights to this pupil only.
CREATE TABLE pupil_mentor (
    school_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    mentor_id TEXT NOT NULL,
    from_on TEXT NOT NULL,
    ended_on TEXT,
    PRIMARY KEY (school_id, pupil_id, mentor_id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES person (school_id, id),
    FOREIGN KEY (school_id, mentor_id) REFERENCES person (school_id, id)
) STRICT;
CREATE INDEX pupil_mentor_mentor ON pupil_mentor (school_id, mentor_id, pupil_id);

-- Parents who hear of their child: informed, in contact, alive. Ask of `ended_on` whether the relation still
-- holds on the viewer's today.
CREATE VIEW informed_parent AS
SELECT pr.school_id, pr.pupil_id, pr.parent_id, pr.kind, pr.has_authority, pr.lives_with, pr.ended_on
FROM parent_relation pr
JOIN person p ON p.school_id = pr.school_id AND p.id = pr.parent_id
WHERE pr.is_informed = 1 AND pr.no_contact = 0 AND p.is_deceased = 0;
