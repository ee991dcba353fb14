-- What the school decides about contact (slices/access), and what waits asks it again when it goes (slices/messages).

-- What somebody at the school decided, from which day and why; the newest has the highest id. Null: not about that.
CREATE TABLE contact_decision (
    school_id TEXT NOT NULL,
    id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    pupil_id TEXT, -- whose parent the person is; null: about the person alone
    from_on TEXT NOT NULL,
    is_informed INTEGER,
    no_contact INTEGER,
    has_authority INTEGER,
    is_ended INTEGER,
    is_deceased INTEGER,
    reason TEXT NOT NULL, -- for administrators only, and never in a log
    decided_by TEXT NOT NULL,
    decided_at INTEGER NOT NULL,
    taken_at INTEGER,    -- since when it holds; null: its day is to come
    replaced_at INTEGER, -- another one was taken before its day came
    PRIMARY KEY (school_id, id),
    FOREIGN KEY (school_id, person_id) REFERENCES person (school_id, id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES person (school_id, id)
) STRICT;
CREATE INDEX contact_decision_person ON contact_decision (school_id, person_id, pupil_id, id);
CREATE INDEX contact_decision_pupil ON contact_decision (school_id, pupil_id, id);
CREATE INDEX contact_decision_to_come ON contact_decision (school_id, taken_at, from_on) WHERE replaced_at IS NULL;

-- A decision whose day is to come shuts out on that day, whether or not anything has run by then; one that lets in
-- waits until it has been taken.
ALTER TABLE parent_relation ADD COLUMN closes_on TEXT; -- not informed, or no contact, from this day on
ALTER TABLE parent_relation ADD COLUMN closes_to_contact INTEGER NOT NULL DEFAULT 0; -- no contact, from closes_on on
-- The school decided: an import changes nothing of it.
ALTER TABLE parent_relation ADD COLUMN decided_at INTEGER;
ALTER TABLE parent_relation ADD COLUMN ended_by_school INTEGER NOT NULL DEFAULT 0;
-- What the administration says of it since; when that changes, somebody is to decide again.
ALTER TABLE parent_relation ADD COLUMN said_informed INTEGER;
ALTER TABLE parent_relation ADD COLUMN said_no_contact INTEGER;
ALTER TABLE parent_relation ADD COLUMN said_authority INTEGER;
ALTER TABLE parent_relation ADD COLUMN asks INTEGER NOT NULL DEFAULT 0;
CREATE INDEX parent_relation_asks ON parent_relation (school_id, asks) WHERE asks = 1;
ALTER TABLE person ADD COLUMN deceased_decided_at INTEGER; -- the school said whether they are alive
CREATE INDEX person_deceased ON person (school_id, is_deceased, id) WHERE is_deceased = 1;

DROP VIEW informed_parent;
-- Parents who hear of their child: informed, in contact, both alive. Ask of `ended_on` whether that still holds on
-- the viewer's today.
CREATE VIEW informed_parent AS
SELECT pr.school_id, pr.pupil_id, pr.parent_id, pr.kind, pr.has_authority, pr.lives_with,
    CASE WHEN pr.closes_on IS NULL OR pr.closes_on > pr.ended_on THEN pr.ended_on ELSE pr.closes_on END AS ended_on
FROM parent_relation pr
WHERE pr.is_informed = 1 AND pr.no_contact = 0
    AND NOT EXISTS (SELECT 1 FROM person p
        WHERE p.school_id = pr.school_id AND p.id = pr.parent_id AND p.is_deceased = 1)
    AND NOT EXISTS (SELECT 1 FROM person c
        WHERE c.school_id = pr.school_id AND c.id = pr.pupil_id AND c.is_deceased = 1);

-- Parents who may not be in contact with their child from `from_on` on, in whatever part they play at the school.
CREATE VIEW barred_parent AS
SELECT school_id, pupil_id, parent_id, CASE WHEN no_contact = 1 THEN '' ELSE closes_on END AS from_on
FROM parent_relation
WHERE no_contact = 1 OR closes_to_contact = 1;

-- Messages: a withdrawn one may be told again, to whom it still concerns.
CREATE TABLE message_that_may_be_withdrawn (
    school_id TEXT NOT NULL,
    id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    purpose TEXT NOT NULL,
    about_id TEXT NOT NULL,
    class_id TEXT,
    channel TEXT NOT NULL CHECK (channel IN ('email', 'letter')),
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    sent_at INTEGER,
    refused_at INTEGER,
    due_at INTEGER,
    reads_with TEXT, -- whose mail this person reads, in the mailbox that they share
    withdrawn_at INTEGER,
    withdrawn_why TEXT NOT NULL DEFAULT ''
        CHECK (withdrawn_why IN ('', 'deceased', 'reader_left', 'pupil_left', 'contact', 'unknown')),
    PRIMARY KEY (school_id, id),
    FOREIGN KEY (school_id, person_id) REFERENCES person (school_id, id),
    FOREIGN KEY (school_id, class_id) REFERENCES school_class (school_id, id)
) STRICT;
INSERT INTO message_that_may_be_withdrawn (school_id, id, person_id, purpose, about_id, class_id, channel, language,
    subject, body, made_at, sent_at, refused_at, due_at, reads_with)
SELECT school_id, id, person_id, purpose, about_id, class_id, channel, language, subject, body, made_at, sent_at,
    refused_at, due_at, reads_with
FROM message;
DROP TABLE message;
ALTER TABLE message_that_may_be_withdrawn RENAME TO message;
CREATE UNIQUE INDEX message_told ON message (school_id, purpose, about_id, person_id, channel)
    WHERE withdrawn_at IS NULL;
CREATE INDEX message_about_thing ON message (school_id, purpose, about_id);
CREATE INDEX message_due ON message (school_id, due_at);
CREATE INDEX message_class ON message (school_id, class_id, sent_at);
CREATE INDEX message_waiting ON message (school_id, withdrawn_at, id) WHERE sent_at IS NULL AND refused_at IS NULL;
CREATE INDEX message_withdrawn ON message (school_id, withdrawn_at) WHERE withdrawn_at IS NOT NULL;

-- Whom a message names as its readers, and of which pupil each of them hears in it; '' when it is about none.
CREATE TABLE message_about (
    school_id TEXT NOT NULL,
    message_id TEXT NOT NULL,
    reader_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    PRIMARY KEY (school_id, message_id, reader_id, pupil_id),
    FOREIGN KEY (school_id, message_id) REFERENCES message (school_id, id) ON DELETE CASCADE,
    FOREIGN KEY (school_id, reader_id) REFERENCES person (school_id, id)
) STRICT;

CREATE INDEX message_about_reader ON message_about (school_id, reader_id, message_id);
CREATE INDEX message_about_pupil ON message_about (school_id, pupil_id, message_id);

-- What there is: an announcement is about the reader's children who have that work, for all who read it together.
INSERT INTO message_about (school_id, message_id, reader_id, pupil_id)
SELECT DISTINCT m.school_id, m.id, reader.person_id, w.pupil_id
FROM message m
JOIN message reader ON reader.school_id = m.school_id AND reader.purpose = m.purpose AND reader.about_id = m.about_id
    AND COALESCE(reader.reads_with, reader.person_id) = COALESCE(m.reads_with, m.person_id)
JOIN work w ON w.school_id = m.school_id AND w.assignment_id = m.about_id
JOIN parent_relation pr ON pr.school_id = w.school_id AND pr.pupil_id = w.pupil_id AND pr.parent_id = reader.person_id
WHERE m.purpose = 'assignment_announced';
-- Of a reminder nobody knows any more for whom else of the family it was, and what it names. What waits of these,
-- and what else can't be told, doesn't go; a pile of them isn't printed again.
DELETE FROM reminder WHERE EXISTS (SELECT 1 FROM message m
    WHERE m.school_id = reminder.school_id AND m.person_id = reminder.person_id AND m.made_at = reminder.reminded_at
        AND m.purpose = 'assignment_reminder' AND m.sent_at IS NULL);
UPDATE message SET withdrawn_at = made_at, withdrawn_why = 'unknown'
WHERE NOT (channel = 'email' AND (sent_at IS NOT NULL OR refused_at IS NOT NULL))
    AND NOT EXISTS (SELECT 1 FROM message_about a WHERE a.school_id = message.school_id AND a.message_id = message.id);

-- Until when each reader of a message may hear what it says of each pupil: '' is never, or no more. A supporter may
-- on the last day of the year itself too ('2027-07-31T' comes after that day).
CREATE VIEW message_reach AS
SELECT school_id, message_id, reader_id, pupil_id, why,
    CASE WHEN hears_until <= reader_until AND hears_until <= pupil_until THEN hears_until
        WHEN reader_until <= pupil_until THEN reader_until ELSE pupil_until END AS until_on
FROM (
    SELECT a.school_id, a.message_id, a.reader_id, a.pupil_id,
        CASE WHEN reader.is_deceased = 1 THEN '' ELSE COALESCE(reader.left_on, '9999-12-31') END AS reader_until,
        CASE WHEN pupil.is_deceased = 1 THEN '' ELSE COALESCE(pupil.left_on, '9999-12-31') END AS pupil_until,
        CASE WHEN a.pupil_id = '' THEN '9999-12-31' ELSE COALESCE(
            (SELECT COALESCE(ip.ended_on, '9999-12-31') FROM informed_parent ip WHERE ip.school_id = a.school_id
                AND ip.pupil_id = a.pupil_id AND ip.parent_id = a.reader_id),
            (SELECT MAX(w.year_ends_on || 'T') FROM supported_work w WHERE w.school_id = a.school_id
                AND w.pupil_id = a.pupil_id AND w.person_id = a.reader_id),
            '') END AS hears_until,
        CASE WHEN reader.is_deceased = 1 THEN 'deceased' WHEN reader.left_on IS NOT NULL THEN 'reader_left'
            WHEN pupil.is_deceased = 1 OR pupil.left_on IS NOT NULL THEN 'pupil_left' ELSE 'contact' END AS why
    FROM message_about a
    JOIN person reader ON reader.school_id = a.school_id AND reader.id = a.reader_id
    LEFT JOIN person pupil ON pupil.school_id = a.school_id AND pupil.id = a.pupil_id
) reach;
