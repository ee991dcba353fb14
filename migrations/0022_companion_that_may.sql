-- Whom a pupil chose to do it with, asked again wherever that is read, printed or told.

-- Until when a parent hears of the child: '' is not, or not any more.
CREATE VIEW parent_reach AS
SELECT r.school_id, r.pupil_id, r.parent_id,
    CASE WHEN p.left_on < r.hears_until THEN p.left_on ELSE r.hears_until END AS until_on
FROM (
    SELECT pr.school_id, pr.pupil_id, pr.parent_id,
        COALESCE((SELECT COALESCE(ip.ended_on, '9999-12-31') FROM informed_parent ip WHERE ip.school_id = pr.school_id
            AND ip.pupil_id = pr.pupil_id AND ip.parent_id = pr.parent_id), '') AS hears_until
    FROM parent_relation pr
) r
JOIN person p ON p.school_id = r.school_id AND p.id = r.parent_id;

-- Until when the adult of a work may do it along; with nobody known by name, always. What was handed in stays done
-- with whom it was done: pages name them until `named_until`.
CREATE VIEW companion_of_work AS
SELECT school_id, work_id, until_on, CASE WHEN handed_in_at IS NULL THEN until_on ELSE '9999-12-31' END AS named_until
FROM (
    SELECT w.school_id, w.id AS work_id, w.handed_in_at,
        CASE WHEN w.companion_person_id IS NULL THEN '9999-12-31' ELSE COALESCE(
            (SELECT r.until_on FROM parent_reach r WHERE r.school_id = w.school_id AND r.pupil_id = w.pupil_id
                AND r.parent_id = w.companion_person_id),
            (SELECT CASE WHEN p.is_deceased = 1 THEN '' ELSE COALESCE(p.left_on, '9999-12-31') END FROM person p
                WHERE p.school_id = w.school_id AND p.id = w.companion_person_id),
            '') END AS until_on
    FROM work w
) c;
