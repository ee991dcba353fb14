-- Every grade of the newest school year, with its package's items in order (none: one row without).
-- name: packages_of_year
SELECT g.id AS grade_id, g.number, p.version, i.template_key, i.activity_id, i.developer_id, i.ready_by, i.is_ready
FROM grade g
LEFT JOIN package p ON p.school_id = g.school_id AND p.grade_id = g.id
LEFT JOIN package_item i ON i.school_id = g.school_id AND i.grade_id = g.id
WHERE g.school_id = $1
    AND g.school_year_id = (SELECT y.id FROM school_year y WHERE y.school_id = $1 ORDER BY y.starts_on DESC LIMIT 1)
ORDER BY g.number, i.place, i.template_key
LIMIT 100;

-- Which classes of the newest school year got what.
-- name: given_in_grades
SELECT c.grade_id, o.template_key, c.name
FROM grade g
JOIN school_class c ON c.school_id = g.school_id AND c.grade_id = g.id
JOIN given_assignment a ON a.school_id = c.school_id AND a.class_id = c.id
JOIN assignment_template o ON o.school_id = a.school_id AND o.id = a.template_id
WHERE g.school_id = $1
    AND g.school_year_id = (SELECT y.id FROM school_year y WHERE y.school_id = $1 ORDER BY y.starts_on DESC LIMIT 1)
ORDER BY c.name, c.id
LIMIT 1000;

-- A package of one grade, of whatever year.
-- name: package_of_grade
SELECT g.id AS grade_id, g.number, p.version, i.template_key, i.activity_id, i.developer_id, i.ready_by, i.is_ready
FROM grade g
LEFT JOIN package p ON p.school_id = g.school_id AND p.grade_id = g.id
LEFT JOIN package_item i ON i.school_id = g.school_id AND i.grade_id = g.id
WHERE g.school_id = $1 AND g.id = $2
ORDER BY i.place, i.template_key
LIMIT 20;

-- name: grade_of_package
SELECT g.number, y.starts_on, y.ends_on
FROM grade g JOIN school_year y ON y.school_id = g.school_id AND y.id = g.school_year_id
WHERE g.school_id = $1 AND g.id = $2;

-- Who can develop an assignment: staff that may see packages.
-- name: developers
SELECT DISTINCT p.id, p.given_name, p.infix, p.family_name
FROM staff_role r JOIN person_at_school p ON p.school_id = r.school_id AND p.id = r.person_id
WHERE r.school_id = $1 AND r.role IN ('mentor', 'subject_teacher', 'counsellor', 'team_leader')
    AND (r.ended_on IS NULL OR r.ended_on > $2) AND p.until_on > $2
ORDER BY p.given_name, p.family_name, p.id
LIMIT 300;

-- name: changed_package_last
SELECT d.given_name, d.infix, d.family_name
FROM package p JOIN person d ON d.school_id = p.school_id AND d.id = p.changed_by
WHERE p.school_id = $1 AND p.grade_id = $2;

-- No row changes when somebody saved it after version $5 was seen (0: there was none).
-- name: next_version_of_package
INSERT INTO package (school_id, grade_id, version, changed_by, changed_at) VALUES ($1, $2, 1, $3, $4)
ON CONFLICT (school_id, grade_id) DO UPDATE
SET version = package.version + 1, changed_by = excluded.changed_by, changed_at = excluded.changed_at
WHERE package.version = $5;

-- name: empty_package
DELETE FROM package_item WHERE school_id = $1 AND grade_id = $2;

-- name: add_to_package
INSERT INTO package_item (school_id, grade_id, template_key, place, activity_id, developer_id, ready_by, is_ready)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- What somebody has to have ready in the newest school year.
-- The caller sorts.
-- name: tasks_of_developer
SELECT i.grade_id, g.number, i.template_key, i.ready_by, a.title, i.place
FROM package_item i
JOIN grade g ON g.school_id = i.school_id AND g.id = i.grade_id
LEFT JOIN activity a ON a.school_id = i.school_id AND a.id = i.activity_id
WHERE i.school_id = $1 AND i.developer_id = $2 AND i.is_ready = 0
    AND g.school_year_id = (SELECT y.id FROM school_year y WHERE y.school_id = $1 ORDER BY y.starts_on DESC LIMIT 1)
LIMIT 200;

-- Only by who develops it.
-- name: item_is_ready
UPDATE package_item SET is_ready = 1
WHERE school_id = $1 AND grade_id = $2 AND template_key = $3 AND developer_id = $4 AND is_ready = 0;

-- Before the next: whose items are marked.
-- name: packages_get_approved
UPDATE package SET version = version + 1, changed_by = $3, changed_at = $4
WHERE school_id = $1 AND grade_id IN (SELECT i.grade_id
    FROM grade g JOIN package_item i ON i.school_id = g.school_id AND i.grade_id = g.id AND i.template_key = $2
    WHERE g.school_id = $1 AND i.is_ready = 0 AND g.school_year_id =
        (SELECT y.id FROM school_year y WHERE y.school_id = $1 ORDER BY y.starts_on DESC LIMIT 1));

-- name: items_are_approved
UPDATE package_item SET is_ready = 1
WHERE school_id = $1 AND template_key = $2 AND is_ready = 0 AND grade_id IN (SELECT g.id FROM grade g
    WHERE g.school_id = $1 AND g.school_year_id =
        (SELECT y.id FROM school_year y WHERE y.school_id = $1 ORDER BY y.starts_on DESC LIMIT 1));

-- name: package_was_changed
UPDATE package SET version = version + 1, changed_by = $3, changed_at = $4 WHERE school_id = $1 AND grade_id = $2;
