-- Everybody's last day at school up to $2. A pupil's: when it left, or the end of the newest year in whose classes it
-- was; an adult's: the last of their children's, or when the relation ended; of staff: when they left or their last
-- role ended.
-- name: leavers
WITH pupil AS (
    SELECT e.pupil_id AS person_id, COALESCE(p.left_on, MAX(y.ends_on)) AS last_on
    FROM enrolment e
    JOIN person p ON p.school_id = e.school_id AND p.id = e.pupil_id
    JOIN school_class c ON c.school_id = e.school_id AND c.id = e.class_id
    JOIN grade g ON g.school_id = c.school_id AND g.id = c.grade_id
    JOIN school_year y ON y.school_id = g.school_id AND y.id = g.school_year_id
    WHERE e.school_id = $1
    GROUP BY e.pupil_id, p.left_on
    UNION ALL
    SELECT k.person_id, COALESCE(p.left_on, '9999-12-31')
    FROM administration_key k
    JOIN person p ON p.school_id = k.school_id AND p.id = k.person_id
    WHERE k.school_id = $1 AND k.kind = 'pupil' AND NOT EXISTS (
        SELECT 1 FROM enrolment e WHERE e.school_id = k.school_id AND e.pupil_id = k.person_id)
),
part AS (
    SELECT person_id, last_on, 1 AS is_pupil, 0 AS is_adult, 0 AS is_staff FROM pupil
    UNION ALL
    SELECT r.parent_id, CASE WHEN r.ended_on < u.last_on THEN r.ended_on ELSE u.last_on END, 0, 1, 0
    FROM parent_relation r JOIN pupil u ON u.person_id = r.pupil_id
    WHERE r.school_id = $1
    UNION ALL
    SELECT s.person_id, COALESCE(p.left_on, s.ended_on, '9999-12-31'), 0, 0, 1
    FROM staff_role s JOIN person p ON p.school_id = s.school_id AND p.id = s.person_id
    WHERE s.school_id = $1
),
leaver AS (
    SELECT person_id, MAX(last_on) AS last_on, MAX(is_pupil) AS is_pupil, MAX(is_adult) AS is_adult,
        MAX(is_staff) AS is_staff
    FROM part
    GROUP BY person_id
    HAVING MAX(last_on) <= $2
)
SELECT l.person_id, l.last_on, l.is_pupil, l.is_staff, p.forgotten_on,
    (SELECT MAX(k.until_on) FROM kept_longer k
     WHERE k.school_id = $1 AND (k.person_id = l.person_id OR k.person_id IN (
        SELECT r.pupil_id FROM parent_relation r WHERE r.school_id = $1 AND r.parent_id = l.person_id))) AS kept_until
FROM leaver l
JOIN person p ON p.school_id = $1 AND p.id = l.person_id
ORDER BY l.last_on, l.person_id
LIMIT 20000;

-- name: schools
SELECT id FROM school ORDER BY id LIMIT 5000;

-- name: months_kept
SELECT months FROM retention WHERE school_id = $1;

-- name: keep_months
INSERT INTO retention (school_id, months) VALUES ($1, $2)
ON CONFLICT (school_id) DO UPDATE SET months = excluded.months;

-- Nights

-- name: last_night
SELECT ran_on FROM forget_night WHERE school_id = $1 ORDER BY ran_on DESC LIMIT 1;

-- name: add_night
INSERT INTO forget_night (school_id, ran_on) VALUES ($1, $2) ON CONFLICT (school_id, ran_on) DO NOTHING;

-- name: count_night
UPDATE forget_night SET forgotten = forgotten + $3 WHERE school_id = $1 AND ran_on = $2;

-- name: set_waiting
UPDATE forget_night SET waiting = $3 WHERE school_id = $1 AND ran_on = $2;

-- name: nights_since
SELECT COUNT(*) AS nights FROM forget_night WHERE school_id = $1 AND ran_on >= $2;

-- name: nights_of_late
SELECT ran_on, forgotten, waiting FROM forget_night WHERE school_id = $1 AND (forgotten > 0 OR ran_on >= $2)
ORDER BY ran_on DESC
LIMIT 12;

-- What a clock that ran ahead left behind.
-- name: drop_nights_after
DELETE FROM forget_night WHERE school_id = $1 AND ran_on > $2;

-- name: drop_notices_after
DELETE FROM forget_notice WHERE school_id = $1 AND listed_on > $2;

-- name: stop
INSERT INTO forget_stop (school_id, last_night, stopped_on) VALUES ($1, $2, $3) ON CONFLICT (school_id) DO NOTHING;

-- name: go_on
DELETE FROM forget_stop WHERE school_id = $1;

-- name: stopped
SELECT last_night, stopped_on FROM forget_stop WHERE school_id = $1;

-- Who is to be forgotten

-- name: all_notices
SELECT person_id, what, as_what, last_on, listed_on, forget_on, yes_at
FROM forget_notice
WHERE school_id = $1
ORDER BY forget_on, person_id
LIMIT 40000;

-- name: put_notice
INSERT INTO forget_notice (school_id, person_id, what, as_what, last_on, listed_on, forget_on)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (school_id, person_id) DO UPDATE SET what = excluded.what, as_what = excluded.as_what,
    last_on = excluded.last_on, listed_on = excluded.listed_on, forget_on = excluded.forget_on;

-- name: drop_notice
DELETE FROM forget_notice WHERE school_id = $1 AND person_id = $2;

-- name: notice
SELECT person_id, what, as_what, last_on, listed_on, forget_on, yes_at
FROM forget_notice
WHERE school_id = $1 AND person_id = $2;

-- name: notices_to_read
SELECT n.person_id, n.what, n.as_what, n.last_on, n.listed_on, n.forget_on, n.yes_at, p.given_name, p.infix,
    p.family_name, (SELECT k.key FROM administration_key k WHERE k.school_id = n.school_id AND k.person_id = n.person_id
        AND k.kind = 'pupil' ORDER BY k.key LIMIT 1) AS pupil_number,
    (SELECT c.given_name FROM parent_relation r JOIN person c ON c.school_id = r.school_id AND c.id = r.pupil_id
     WHERE r.school_id = n.school_id AND r.parent_id = n.person_id ORDER BY c.given_name LIMIT 1) AS child,
    COUNT(*) OVER () AS total
FROM forget_notice n
JOIN person p ON p.school_id = n.school_id AND p.id = n.person_id
WHERE n.school_id = $1
ORDER BY n.forget_on, n.as_what DESC, p.family_name, p.given_name, n.person_id
LIMIT 50 OFFSET CAST($2 AS BIGINT);

-- name: one_notice
SELECT n.person_id, n.what, n.as_what, n.last_on, n.listed_on, n.forget_on, n.yes_at, p.given_name, p.infix,
    p.family_name, (SELECT k.key FROM administration_key k WHERE k.school_id = n.school_id AND k.person_id = n.person_id
        AND k.kind = 'pupil' ORDER BY k.key LIMIT 1) AS pupil_number,
    (SELECT c.given_name FROM parent_relation r JOIN person c ON c.school_id = r.school_id AND c.id = r.pupil_id
     WHERE r.school_id = n.school_id AND r.parent_id = n.person_id ORDER BY c.given_name LIMIT 1) AS child, 1 AS total
FROM forget_notice n
JOIN person p ON p.school_id = n.school_id AND p.id = n.person_id
WHERE n.school_id = $1 AND n.person_id = $2;

-- name: pupils_to_fetch
SELECT n.person_id, n.what, n.as_what, n.last_on, n.listed_on, n.forget_on, n.yes_at, p.given_name, p.infix,
    p.family_name, (SELECT k.key FROM administration_key k WHERE k.school_id = n.school_id AND k.person_id = n.person_id
        AND k.kind = 'pupil' ORDER BY k.key LIMIT 1) AS pupil_number, '' AS child
FROM forget_notice n
JOIN person p ON p.school_id = n.school_id AND p.id = n.person_id
WHERE n.school_id = $1 AND n.what = 'person' AND n.as_what = 'pupil'
ORDER BY n.forget_on, p.family_name, p.given_name, n.person_id
LIMIT 500;

-- How many are to be forgotten, and the first day of it.
-- name: coming
SELECT COUNT(*) AS people, MIN(forget_on) AS first_on FROM forget_notice WHERE school_id = $1;

-- name: say_yes
UPDATE forget_notice SET yes_at = $3 WHERE school_id = $1 AND forget_on <= $2;

-- name: people_at_school
SELECT COUNT(*) AS people FROM person WHERE school_id = $1 AND forgotten_on IS NULL;

-- Who is named by nobody else's child and doesn't work here: they go with their child.
-- name: adults_along
SELECT r.parent_id
FROM parent_relation r
WHERE r.school_id = $1 AND r.pupil_id = $2
    AND NOT EXISTS (SELECT 1 FROM parent_relation o
        WHERE o.school_id = r.school_id AND o.parent_id = r.parent_id AND o.pupil_id <> r.pupil_id)
    AND NOT EXISTS (SELECT 1 FROM staff_role s WHERE s.school_id = r.school_id AND s.person_id = r.parent_id)
    AND NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.school_id = r.school_id AND e.pupil_id = r.parent_id)
ORDER BY r.parent_id
LIMIT 100;

-- Kept longer

-- name: keep
INSERT INTO kept_longer (school_id, person_id, until_on, reason, kept_by, kept_at) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (school_id, person_id) DO UPDATE SET until_on = excluded.until_on, reason = excluded.reason,
    kept_by = excluded.kept_by, kept_at = excluded.kept_at;

-- name: keep_no_longer
DELETE FROM kept_longer WHERE school_id = $1 AND person_id = $2;

-- name: kept
SELECT k.person_id, k.until_on, k.reason, k.kept_at, p.given_name, p.infix, p.family_name, b.given_name AS by_given_name,
    b.infix AS by_infix, b.family_name AS by_family_name
FROM kept_longer k
JOIN person p ON p.school_id = k.school_id AND p.id = k.person_id
LEFT JOIN person b ON b.school_id = k.school_id AND b.id = k.kept_by
WHERE k.school_id = $1
ORDER BY k.until_on, p.family_name, k.person_id
LIMIT 500;

-- Signs of who was forgotten

-- name: mark
INSERT INTO forgotten_mark (school_id, mark, what, last_on, forgotten_on) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (school_id, mark, what) DO UPDATE SET last_on = excluded.last_on, forgotten_on = excluded.forgotten_on;

-- Of all schools, for whoever puts a backup back.
-- name: all_marks
SELECT school_id, mark, what, last_on, forgotten_on FROM forgotten_mark ORDER BY school_id, mark, what LIMIT 1000000;

-- name: marks_of_school
SELECT mark, what, last_on FROM forgotten_mark WHERE school_id = $1 LIMIT 1000000;

-- name: person_is_there
SELECT id FROM person WHERE school_id = $1 AND id = $2;

-- name: school_is_there
SELECT id FROM school WHERE id = $1;

-- Who runs the school's Trialoog, and has e-mail.
-- name: administrators
SELECT DISTINCT p.id, p.email, p.language
FROM staff_role r
CROSS JOIN person_at_school p
WHERE r.school_id = $1 AND p.school_id = r.school_id AND p.id = r.person_id AND r.role = 'administrator'
    AND (r.ended_on IS NULL OR r.ended_on > $2)
    AND p.until_on > $2 AND p.email <> ''
ORDER BY p.id
LIMIT 20;
