-- The adults of a pupil: parents who hear of it, and who helps with its work, each until the day on which that doesn't
-- hold any more, or the pupil is at school no more. `…T`: until that day is over. Whoever is in no row has nothing to
-- come in for.
CREATE VIEW adult_of_pupil AS
SELECT a.school_id, a.adult_id, a.pupil_id,
    CASE WHEN child.until_on < a.until_on THEN child.until_on ELSE a.until_on END AS until_on
FROM (
    SELECT r.school_id, r.parent_id AS adult_id, r.pupil_id, COALESCE(r.ended_on, '9999-12-31') AS until_on
    FROM informed_parent r
    UNION ALL
    SELECT w.school_id, w.person_id, w.pupil_id, w.year_ends_on || 'T'
    FROM supported_work w
) a
JOIN person_at_school child ON child.school_id = a.school_id AND child.id = a.pupil_id;
