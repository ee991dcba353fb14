-- A school that begins: who of the staff can sign in, which classes have a mentor, who can get in. $2 is today.

-- Staff with a task now who can't sign in, or never did: no account, or one with a password that was given.
-- name: staff_to_let_in
SELECT p.id, p.given_name, p.infix, p.family_name, p.email, p.language, p.chosen_language, a.login, a.password_hash,
    (SELECT MIN(r.role) FROM staff_role r
        WHERE r.school_id = $1 AND r.person_id = p.id AND (r.ended_on IS NULL OR r.ended_on > $2)) AS role
FROM (SELECT r.person_id FROM staff_role r WHERE r.school_id = $1 AND (r.ended_on IS NULL OR r.ended_on > $2)
    UNION
    SELECT m.mentor_id FROM pupil_mentor m WHERE m.school_id = $1 AND (m.ended_on IS NULL OR m.ended_on > $2)) s
JOIN person_at_school p ON p.school_id = $1 AND p.id = s.person_id AND p.until_on > $2 AND p.is_deceased = 0
LEFT JOIN staff_account a ON a.school_id = p.school_id AND a.person_id = p.id
WHERE a.person_id IS NULL OR (a.password_is_temporary = 1 AND a.disabled_at IS NULL)
ORDER BY p.family_name, p.given_name, p.id
LIMIT 1000;

-- One login is one person's in the whole installation: for what a new one may not be.
-- name: logins_taken
SELECT login FROM staff_account ORDER BY login LIMIT 20000;

-- name: staff_counts
SELECT COUNT(*) AS staff, COUNT(a.person_id) AS with_account
FROM (SELECT r.person_id FROM staff_role r WHERE r.school_id = $1 AND (r.ended_on IS NULL OR r.ended_on > $2)
    UNION
    SELECT m.mentor_id FROM pupil_mentor m WHERE m.school_id = $1 AND (m.ended_on IS NULL OR m.ended_on > $2)) s
JOIN person_at_school p ON p.school_id = $1 AND p.id = s.person_id AND p.until_on > $2 AND p.is_deceased = 0
LEFT JOIN staff_account a ON a.school_id = p.school_id AND a.person_id = p.id;

-- Each class of this school year, with a row for each of its mentors.
-- name: mentors_of_classes
SELECT c.id, c.name, g.number AS grade, p.id AS person_id, p.given_name, p.infix, p.family_name
FROM school_class c
JOIN grade g ON g.school_id = c.school_id AND g.id = c.grade_id
JOIN school_year y ON y.school_id = g.school_id AND y.id = g.school_year_id AND y.starts_on <= $2 AND y.ends_on >= $2
LEFT JOIN staff_role r ON r.school_id = c.school_id AND r.class_id = c.id AND r.role = 'mentor'
    AND (r.ended_on IS NULL OR r.ended_on > $2)
LEFT JOIN person_at_school p ON p.school_id = r.school_id AND p.id = r.person_id AND p.until_on > $2
WHERE c.school_id = $1
ORDER BY g.number, c.name, c.id, p.family_name, p.id
LIMIT 600;

-- Pupils in a class now, and who of them has a code.
-- name: pupils_with_code
SELECT COUNT(DISTINCT e.pupil_id) AS people, COUNT(DISTINCT l.person_id) AS with_code
FROM enrolment e
JOIN person_at_school p ON p.school_id = e.school_id AND p.id = e.pupil_id AND p.until_on > $2 AND p.is_deceased = 0
LEFT JOIN letter_code l ON l.school_id = e.school_id AND l.person_id = e.pupil_id AND l.revoked_at IS NULL
WHERE e.school_id = $1 AND e.from_on <= $2 AND (e.until_on IS NULL OR e.until_on > $2);
