-- Of most adults there is nothing to say but that they may: who left or died, and relations that end, aren't informed
-- or have no contact, get keys that hold only them. Until when somebody may do a work along is then asked of these two,
-- instead of each relation and each person.
DROP VIEW companion_of_work;
DROP VIEW parent_reach;
DROP VIEW hearing_parent;
DROP INDEX person_left;
CREATE INDEX person_gone ON person (school_id, id, left_on, is_deceased) WHERE left_on IS NOT NULL OR is_deceased = 1;
CREATE INDEX parent_relation_silent ON parent_relation (school_id, pupil_id, parent_id, is_informed, no_contact, ended_on, closes_on)
    WHERE is_informed = 0 OR no_contact = 1 OR ended_on IS NOT NULL OR closes_on IS NOT NULL;
-- With what asks after a photo want to know, so that the photo itself needn't be read.
DROP INDEX photo_work;
CREATE INDEX photo_work ON photo (school_id, work_id, added_at, id, field, removed_at) WHERE removed_at IS NULL;

-- As it was, by the new key.
CREATE VIEW hearing_parent AS
SELECT ip.school_id, ip.pupil_id, ip.parent_id,
    CASE WHEN p.left_on < COALESCE(ip.ended_on, '9999-12-31') THEN p.left_on
        ELSE COALESCE(ip.ended_on, '9999-12-31') END AS until_on
FROM informed_parent ip
LEFT JOIN person p ON p.school_id = ip.school_id AND p.id BETWEEN ip.parent_id AND ip.parent_id
    AND (p.left_on IS NOT NULL OR p.is_deceased = 1);

CREATE VIEW parent_reach AS
SELECT pr.school_id, pr.pupil_id, pr.parent_id,
    COALESCE((SELECT h.until_on FROM hearing_parent h WHERE h.school_id = pr.school_id
        AND h.pupil_id = pr.pupil_id AND h.parent_id = pr.parent_id), '') AS until_on
FROM parent_relation pr;

-- A work, and until when its adult may do it along; with nobody known by name, always. What was handed in stays done
-- with whom it was done: pages name them until `named_until`. The first of three ends counts, '' before all: of the
-- adult at school, of the relation if there is one, of a child of theirs that died.
CREATE VIEW companion_of_work AS
SELECT school_id, work_id, assignment_id, pupil_id, companion, companion_name, companion_person_id, needs_adult,
    began_at, pupil_ready_at, adult_ready_at, handed_in_at, handed_in_by, reopened_at, reopen_reason, change_number,
    on_paper, until_on,
    CASE WHEN handed_in_at IS NULL THEN until_on ELSE '9999-12-31' END AS named_until
FROM (
    SELECT w.school_id, w.id AS work_id, w.assignment_id, w.pupil_id, w.companion, w.companion_name,
        w.companion_person_id, w.needs_adult, w.began_at, w.pupil_ready_at, w.adult_ready_at, w.handed_in_at,
        w.handed_in_by, w.reopened_at, w.reopen_reason, w.change_number, w.on_paper,
        CASE WHEN w.companion_person_id IS NULL THEN '9999-12-31' ELSE COALESCE((
            SELECT MIN(ends_on) FROM (
                SELECT CASE WHEN p.is_deceased = 1 THEN '' ELSE p.left_on END AS ends_on
                FROM person p
                WHERE p.school_id = w.school_id AND p.id BETWEEN w.companion_person_id AND w.companion_person_id
                    AND (p.left_on IS NOT NULL OR p.is_deceased = 1)
                UNION ALL
                SELECT CASE WHEN r.is_informed = 0 OR r.no_contact = 1 THEN ''
                    WHEN r.ended_on <= COALESCE(r.closes_on, '9999-12-31') THEN r.ended_on ELSE r.closes_on END
                FROM parent_relation r
                WHERE r.school_id = w.school_id AND r.pupil_id BETWEEN w.pupil_id AND w.pupil_id
                    AND r.parent_id BETWEEN w.companion_person_id AND w.companion_person_id
                    AND (r.is_informed = 0 OR r.no_contact = 1 OR r.ended_on IS NOT NULL OR r.closes_on IS NOT NULL)
                UNION ALL
                SELECT ''
                FROM person c
                WHERE c.school_id = w.school_id AND c.id BETWEEN w.pupil_id AND w.pupil_id AND c.is_deceased = 1
                    AND EXISTS (SELECT 1 FROM parent_relation o WHERE o.school_id = w.school_id
                        AND o.pupil_id = w.pupil_id AND o.parent_id = w.companion_person_id)
            ) ends), '9999-12-31') END AS until_on
    FROM work w
) c;
