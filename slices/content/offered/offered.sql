-- What mentors can set out: approved versions of the school's own templates, beside the library.

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
WHERE t.school_id = $1 AND (t.approved_version = 0 OR t.withdrawn_at IS NOT NULL) AND t.deleted_at IS NULL
ORDER BY t.grade, t.title, t.id
LIMIT 300;

-- Of which something isn't approved yet.
-- name: being_written
SELECT template_key, id, state FROM school_template
WHERE school_id = $1 AND state <> 'approved' AND deleted_at IS NULL
LIMIT 300;

-- name: own_template_offered
SELECT v.content, v.content_hash
FROM school_template t
JOIN school_template_version v ON v.school_id = t.school_id AND v.template_id = t.id AND v.version = t.approved_version
WHERE t.school_id = $1 AND t.template_key = $2 AND t.withdrawn_at IS NULL;
