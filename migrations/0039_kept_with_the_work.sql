-- Lists of a class read each work once, and nothing else of it: what a work's proposal, photos and reminders come to is
-- kept in its own row, by whoever writes those (slices/assignments), in the same unit of work. `has_pages`: photos of
-- pages that came in on paper.
ALTER TABLE work ADD COLUMN proposal TEXT NOT NULL DEFAULT '';
ALTER TABLE work ADD COLUMN has_photo INTEGER NOT NULL DEFAULT 0;
ALTER TABLE work ADD COLUMN has_pages INTEGER NOT NULL DEFAULT 0;
ALTER TABLE work ADD COLUMN reminded_at INTEGER;
UPDATE work SET proposal = COALESCE((SELECT s.state FROM supporter_proposal s
        WHERE s.school_id = work.school_id AND s.work_id = work.id), ''),
    has_photo = CASE WHEN EXISTS (SELECT 1 FROM photo f WHERE f.school_id = work.school_id AND f.work_id = work.id
        AND f.removed_at IS NULL) THEN 1 ELSE 0 END,
    has_pages = CASE WHEN EXISTS (SELECT 1 FROM photo f WHERE f.school_id = work.school_id AND f.work_id = work.id
        AND f.removed_at IS NULL AND substr(f.field, 1, 6) = 'paper_') THEN 1 ELSE 0 END,
    reminded_at = (SELECT MAX(m.reminded_at) FROM reminder m WHERE m.school_id = work.school_id AND m.work_id = work.id);

DROP VIEW work_progress;
DROP VIEW companion_of_work;
DROP INDEX work_of_assignment;
CREATE INDEX work_of_assignment ON work (school_id, assignment_id, pupil_id, id, companion, companion_name, companion_person_id,
    needs_adult, began_at, pupil_ready_at, adult_ready_at, handed_in_at, reopened_at, more_time_until, proposal, has_photo,
    has_pages, reminded_at, on_paper);
CREATE INDEX work_proposal ON work (school_id, id) WHERE proposal <> '';

CREATE VIEW companion_of_work AS
SELECT school_id, work_id, assignment_id, pupil_id, companion, companion_name, companion_person_id, needs_adult,
    began_at, pupil_ready_at, adult_ready_at, handed_in_at, handed_in_by, reopened_at, reopen_reason, change_number,
    on_paper, more_time_until, proposal, has_photo, has_pages, reminded_at, until_on,
    CASE WHEN handed_in_at IS NULL THEN until_on ELSE '9999-12-31' END AS named_until
FROM (
    SELECT w.school_id, w.id AS work_id, w.assignment_id, w.pupil_id, w.companion, w.companion_name,
        w.companion_person_id, w.needs_adult, w.began_at, w.pupil_ready_at, w.adult_ready_at, w.handed_in_at,
        w.handed_in_by, w.reopened_at, w.reopen_reason, w.change_number, w.on_paper, w.more_time_until, w.proposal,
        w.has_photo, w.has_pages, w.reminded_at,
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

-- How far a work is, with whom, and when somebody was last reminded of it. `adult_until`: until when an adult may do it
-- along, '' with nobody. `pages_wait`: its pages came in on paper, and it isn't handed in.
CREATE VIEW work_progress AS
SELECT w.school_id, w.work_id, w.assignment_id, w.pupil_id, w.companion, w.companion_name, w.companion_person_id, w.named_until,
    w.needs_adult, w.began_at, w.pupil_ready_at, w.adult_ready_at, w.handed_in_at, w.reopened_at, w.change_number, w.on_paper,
    w.more_time_until, CASE WHEN w.companion = '' THEN '' ELSE w.named_until END AS adult_until, w.proposal, w.has_photo,
    CASE WHEN w.handed_in_at IS NULL THEN w.has_pages ELSE 0 END AS pages_wait,
    CASE WHEN w.handed_in_at IS NULL THEN w.reminded_at END AS reminded_at
FROM companion_of_work w;
