-- How many pupils are in a class now ($2 today), and how many parents hear of a child that is here.
-- name: people_counts
SELECT
    (SELECT COUNT(DISTINCT e.pupil_id) FROM enrolment e
        WHERE e.school_id = $1 AND e.from_on <= $2 AND (e.until_on IS NULL OR e.until_on > $2)) AS pupils,
    (SELECT COUNT(DISTINCT pr.parent_id) FROM informed_parent pr
        WHERE pr.school_id = $1 AND (pr.ended_on IS NULL OR pr.ended_on > $2)) AS parents;
