-- How far the classes of this school year ($2 today) are with their first assignments: classes, classes that have one,
-- pupils with work, and those of whom somebody began it.
-- name: first_assignments
SELECT COUNT(DISTINCT c.id) AS classes, COUNT(DISTINCT a.class_id) AS with_assignment,
    COUNT(DISTINCT w.pupil_id) AS works,
    COUNT(DISTINCT CASE WHEN w.began_at IS NOT NULL THEN w.pupil_id END) AS begun
FROM school_year y
JOIN grade g ON g.school_id = y.school_id AND g.school_year_id = y.id
JOIN school_class c ON c.school_id = g.school_id AND c.grade_id = g.id
LEFT JOIN given_assignment a ON a.school_id = c.school_id AND a.class_id = c.id
LEFT JOIN work w ON w.school_id = a.school_id AND w.assignment_id = a.id
WHERE y.school_id = $1 AND y.starts_on <= $2 AND y.ends_on >= $2;
