-- The administrator's view of people: who they are, whether they got in, their accounts.

-- $2 a pattern of the name in small letters ('' for all), $3 a login or key of the administration, $4 which people,
-- $5 today, $6 how many to skip.
-- name: people
SELECT p.id, p.given_name, p.infix, p.family_name, p.is_deceased, a.login, a.disabled_at, l.made_at, l.first_used_at,
    COUNT(*) OVER () AS total,
    (SELECT MIN(c.name) FROM enrolment e JOIN school_class c ON c.school_id = e.school_id AND c.id = e.class_id
        WHERE e.school_id = p.school_id AND e.pupil_id = p.id AND (e.until_on IS NULL OR e.until_on > $5)) AS class_name,
    (SELECT MIN(child.given_name) FROM parent_relation pr
        JOIN person_at_school child ON child.school_id = pr.school_id AND child.id = pr.pupil_id
        WHERE pr.school_id = p.school_id AND pr.parent_id = p.id AND (pr.ended_on IS NULL OR pr.ended_on > $5)
            AND child.until_on > $5) AS child_name,
    (SELECT MIN(r.role) FROM staff_role r
        WHERE r.school_id = p.school_id AND r.person_id = p.id AND (r.ended_on IS NULL OR r.ended_on > $5)) AS staff_role,
    (SELECT COUNT(*) FROM pupil_mentor m
        JOIN person_at_school child ON child.school_id = m.school_id AND child.id = m.pupil_id
            AND child.until_on > $5
        WHERE m.school_id = p.school_id AND m.mentor_id = p.id AND (m.ended_on IS NULL OR m.ended_on > $5)) AS mentored
FROM person_at_school p
LEFT JOIN staff_account a ON a.school_id = p.school_id AND a.person_id = p.id
LEFT JOIN letter_code l ON l.school_id = p.school_id AND l.person_id = p.id AND l.revoked_at IS NULL
WHERE p.school_id = $1 AND p.until_on > $5
    AND ($2 = '' OR lower(p.given_name || CASE WHEN p.infix = '' THEN '' ELSE ' ' || p.infix END || ' ' || p.family_name)
            LIKE $2 ESCAPE '\'
        OR a.login = $3
        OR EXISTS (SELECT 1 FROM administration_key k
            WHERE k.school_id = p.school_id AND k.person_id = p.id AND k.key = $3))
    AND ($4 = ''
        OR ($4 = 'pupils' AND EXISTS (SELECT 1 FROM enrolment e WHERE e.school_id = p.school_id AND e.pupil_id = p.id))
        OR ($4 IN ('parents', 'waiting') AND EXISTS (SELECT 1 FROM informed_parent pr
            WHERE pr.school_id = p.school_id AND pr.parent_id = p.id
                AND (pr.ended_on IS NULL OR pr.ended_on > $5)))
        OR ($4 = 'staff' AND (a.login IS NOT NULL OR EXISTS (SELECT 1 FROM staff_role r
            WHERE r.school_id = p.school_id AND r.person_id = p.id AND (r.ended_on IS NULL OR r.ended_on > $5))
        OR EXISTS (SELECT 1 FROM pupil_mentor m
            WHERE m.school_id = p.school_id AND m.mentor_id = p.id AND (m.ended_on IS NULL OR m.ended_on > $5)))))
    AND ($4 <> 'waiting' OR l.first_used_at IS NULL)
ORDER BY p.family_name, p.given_name, p.id
LIMIT 25 OFFSET $6;

-- name: person_in_charge
SELECT p.id, p.given_name, p.infix, p.family_name, p.email, p.is_deceased, l.made_at, l.first_used_at,
    (SELECT COUNT(*) FROM session s WHERE s.school_id = p.school_id AND s.person_id = p.id AND s.revoked_at IS NULL
        AND s.expires_at > $3) AS sessions,
    CASE WHEN EXISTS (SELECT 1 FROM enrolment e WHERE e.school_id = p.school_id AND e.pupil_id = p.id
        AND (e.until_on IS NULL OR e.until_on > $4)) THEN 1 ELSE 0 END AS is_pupil,
    CASE WHEN EXISTS (SELECT 1 FROM adult_of_pupil a WHERE a.school_id = p.school_id AND a.adult_id = p.id
        AND a.until_on > $4) THEN 1 ELSE 0 END AS is_adult
FROM person_at_school p
LEFT JOIN letter_code l ON l.school_id = p.school_id AND l.person_id = p.id AND l.revoked_at IS NULL
WHERE p.school_id = $1 AND p.id = $2 AND p.until_on > $4;

-- Both ways: a parent's children, a pupil's parents. What the school itself ended can be looked at again.
-- name: relatives
SELECT other.id, other.given_name, other.infix, other.family_name, other.is_deceased, pr.is_informed, pr.no_contact,
    pr.asks, CASE WHEN pr.ended_on IS NULL OR pr.ended_on > $3 THEN 0 ELSE 1 END AS is_ended,
    CASE WHEN pr.parent_id = $2 THEN 1 ELSE 0 END AS is_child
FROM parent_relation pr
JOIN person other ON other.school_id = pr.school_id
    AND other.id = CASE WHEN pr.parent_id = $2 THEN pr.pupil_id ELSE pr.parent_id END
WHERE pr.school_id = $1 AND (pr.parent_id = $2 OR pr.pupil_id = $2)
    AND (pr.ended_on IS NULL OR pr.ended_on > $3 OR pr.ended_by_school = 1)
ORDER BY other.given_name, other.id
LIMIT 20;

-- name: staff_roles_of
SELECT r.id, r.role, r.class_id, c.name AS class_name
FROM staff_role r
LEFT JOIN school_class c ON c.school_id = r.school_id AND c.id = r.class_id
WHERE r.school_id = $1 AND r.person_id = $2 AND (r.ended_on IS NULL OR r.ended_on > $3)
ORDER BY r.role, c.name
LIMIT 30;

-- Whom a pupil has: mentors of its own, and of its class now.
-- name: mentors_of_pupil
SELECT p.id, p.given_name, p.infix, p.family_name, m.is_own, m.class_name
FROM (SELECT o.mentor_id AS person_id, 1 AS is_own, '' AS class_name
    FROM pupil_mentor o
    WHERE o.school_id = $1 AND o.pupil_id = $2 AND (o.ended_on IS NULL OR o.ended_on > $3)
    UNION ALL
    SELECT r.person_id, 0, c.name
    FROM enrolment e
    JOIN staff_role r ON r.school_id = e.school_id AND r.class_id = e.class_id AND r.role = 'mentor'
        AND (r.ended_on IS NULL OR r.ended_on > $3)
    JOIN school_class c ON c.school_id = e.school_id AND c.id = e.class_id
    WHERE e.school_id = $1 AND e.pupil_id = $2 AND e.from_on <= $3 AND (e.until_on IS NULL OR e.until_on > $3)) m
JOIN person_at_school p ON p.school_id = $1 AND p.id = m.person_id AND p.until_on > $3
ORDER BY m.is_own DESC, p.family_name, p.given_name, p.id
LIMIT 20;

-- The other way: of whom somebody is mentor by themselves.
-- name: pupils_of_mentor
SELECT p.id, p.given_name, p.infix, p.family_name,
    (SELECT MIN(c.name) FROM enrolment e JOIN school_class c ON c.school_id = e.school_id AND c.id = e.class_id
        WHERE e.school_id = p.school_id AND e.pupil_id = p.id AND (e.until_on IS NULL OR e.until_on > $3)) AS class_name
FROM pupil_mentor m
JOIN person_at_school p ON p.school_id = m.school_id AND p.id = m.pupil_id AND p.until_on > $3
WHERE m.school_id = $1 AND m.mentor_id = $2 AND (m.ended_on IS NULL OR m.ended_on > $3)
ORDER BY p.family_name, p.given_name, p.id
LIMIT 60;

-- Who can be made mentor of a single pupil: anybody with a role at school.
-- name: staff_to_mentor
SELECT DISTINCT p.id, p.given_name, p.infix, p.family_name
FROM staff_role r
JOIN person_at_school p ON p.school_id = r.school_id AND p.id = r.person_id AND p.until_on > $2
WHERE r.school_id = $1 AND (r.ended_on IS NULL OR r.ended_on > $2)
ORDER BY p.family_name, p.given_name, p.id
LIMIT 400;

-- name: classes_to_mentor
SELECT c.id, c.name
FROM school_class c
JOIN grade g ON g.school_id = c.school_id AND g.id = c.grade_id
JOIN school_year y ON y.school_id = g.school_id AND y.id = g.school_year_id
WHERE c.school_id = $1 AND y.ends_on >= $2
ORDER BY g.number, c.name
LIMIT 200;
