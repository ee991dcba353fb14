-- The views of 0019 and 0022 in the same meaning, for fewer steps: rules about few people (who died, who left) look
-- into small keys that hold only them. `BETWEEN x AND x` lets SQLite choose such a key: for `= x` it always takes
-- the primary one.
CREATE INDEX person_left ON person (school_id, id, left_on) WHERE left_on IS NOT NULL;
-- The newest year of a school, without sorting.
CREATE INDEX school_year_start ON school_year (school_id, starts_on, id);

DROP VIEW companion_of_work;
DROP VIEW parent_reach;
DROP VIEW message_reach;
DROP VIEW informed_parent;

-- Parents who hear of their child: informed, in contact, both alive. Ask of `ended_on` whether that still holds on
-- the viewer's today.
CREATE VIEW informed_parent AS
SELECT pr.school_id, pr.pupil_id, pr.parent_id, pr.kind, pr.has_authority, pr.lives_with,
    CASE WHEN pr.closes_on IS NULL OR pr.closes_on > pr.ended_on THEN pr.ended_on ELSE pr.closes_on END AS ended_on
FROM parent_relation pr
WHERE pr.is_informed = 1 AND pr.no_contact = 0
    AND NOT EXISTS (SELECT 1 FROM person p
        WHERE p.school_id = pr.school_id AND p.id BETWEEN pr.parent_id AND pr.parent_id AND p.is_deceased = 1)
    AND NOT EXISTS (SELECT 1 FROM person c
        WHERE c.school_id = pr.school_id AND c.id BETWEEN pr.pupil_id AND pr.pupil_id AND c.is_deceased = 1);

-- Until when an informed parent hears of the child; a parent who left the school doesn't any more.
CREATE VIEW hearing_parent AS
SELECT ip.school_id, ip.pupil_id, ip.parent_id,
    CASE WHEN p.left_on < COALESCE(ip.ended_on, '9999-12-31') THEN p.left_on
        ELSE COALESCE(ip.ended_on, '9999-12-31') END AS until_on
FROM informed_parent ip
LEFT JOIN person p ON p.school_id = ip.school_id AND p.id BETWEEN ip.parent_id AND ip.parent_id
    AND p.left_on IS NOT NULL;

-- The same of every parent: '' is not, or not any more.
CREATE VIEW parent_reach AS
SELECT pr.school_id, pr.pupil_id, pr.parent_id,
    COALESCE((SELECT h.until_on FROM hearing_parent h WHERE h.school_id = pr.school_id
        AND h.pupil_id = pr.pupil_id AND h.parent_id = pr.parent_id), '') AS until_on
FROM parent_relation pr;

-- A work, and until when its adult may do it along; with nobody known by name, always. What was handed in stays done
-- with whom it was done: pages name them until `named_until`.
CREATE VIEW companion_of_work AS
SELECT school_id, work_id, assignment_id, pupil_id, companion, companion_name, companion_person_id, needs_adult,
    began_at, pupil_ready_at, adult_ready_at, handed_in_at, handed_in_by, reopened_at, reopen_reason, change_number,
    on_paper, until_on,
    CASE WHEN handed_in_at IS NULL THEN until_on ELSE '9999-12-31' END AS named_until
FROM (
    SELECT w.school_id, w.id AS work_id, w.assignment_id, w.pupil_id, w.companion, w.companion_name,
        w.companion_person_id, w.needs_adult, w.began_at, w.pupil_ready_at, w.adult_ready_at, w.handed_in_at,
        w.handed_in_by, w.reopened_at, w.reopen_reason, w.change_number, w.on_paper,
        CASE WHEN w.companion_person_id IS NULL THEN '9999-12-31' ELSE COALESCE(
            (SELECT h.until_on FROM hearing_parent h WHERE h.school_id = w.school_id AND h.pupil_id = w.pupil_id
                AND h.parent_id = w.companion_person_id),
            (SELECT CASE WHEN p.is_deceased = 1 THEN '' ELSE COALESCE(p.left_on, '9999-12-31') END FROM person p
                WHERE p.school_id = w.school_id AND p.id = w.companion_person_id
                    AND NOT EXISTS (SELECT 1 FROM parent_relation pr WHERE pr.school_id = w.school_id
                        AND pr.pupil_id = w.pupil_id AND pr.parent_id = w.companion_person_id)),
            '') END AS until_on
    FROM work w
) c;

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
