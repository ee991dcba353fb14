-- What mentors can set out: approved versions of the school's own templates (slices/authoring), beside the library.

-- The caller sorts.
-- name: own_templates_offered
SELECT t.template_key, v.title, v.grade
FROM school_template t
JOIN school_template_version v ON v.school_id = t.school_id AND v.template_id = t.id AND v.version = t.approved_version
WHERE t.school_id = $1 AND t.withdrawn_at IS NULL
LIMIT 300;

-- The same with what is in them.
-- name: own_contents_offered
SELECT v.content, v.content_hash
FROM school_template t
JOIN school_template_version v ON v.school_id = t.school_id AND v.template_id = t.id AND v.version = t.approved_version
WHERE t.school_id = $1 AND t.withdrawn_at IS NULL
ORDER BY v.grade, v.title, t.id
LIMIT 300;

-- Still being written, or withdrawn.
-- name: own_templates_not_offered
SELECT t.template_key, t.title, t.grade
FROM school_template t
WHERE t.school_id = $1 AND (t.approved_version = 0 OR t.withdrawn_at IS NOT NULL)
ORDER BY t.grade, t.title, t.id
LIMIT 300;

-- What classes were given in school years that haven't ended.
-- name: contents_in_use
SELECT o.content, o.content_hash
FROM assignment_template o
WHERE o.school_id = $1 AND o.id IN (
    SELECT a.template_id
    FROM school_year y
    JOIN grade g ON g.school_id = y.school_id AND g.school_year_id = y.id
    JOIN school_class c ON c.school_id = g.school_id AND c.grade_id = g.id
    JOIN assignment a ON a.school_id = c.school_id AND a.class_id = c.id
    WHERE y.school_id = $1 AND y.ends_on >= $2)
ORDER BY o.template_key, o.id
LIMIT 300;

-- name: own_template_offered
SELECT v.content, v.content_hash
FROM school_template t
JOIN school_template_version v ON v.school_id = t.school_id AND v.template_id = t.id AND v.version = t.approved_version
WHERE t.school_id = $1 AND t.template_key = $2 AND t.withdrawn_at IS NULL;
