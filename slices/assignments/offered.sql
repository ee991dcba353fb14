-- What mentors can set out: approved versions of the school's own templates (slices/authoring), beside the library.

-- name: own_templates_offered
SELECT t.template_key, v.title, v.grade
FROM school_template t
JOIN school_template_version v ON v.school_id = t.school_id AND v.template_id = t.id AND v.version = t.approved_version
WHERE t.school_id = $1 AND t.withdrawn_at IS NULL
ORDER BY v.grade, v.title, t.id
LIMIT 300;

-- name: own_template_offered
SELECT v.content, v.content_hash
FROM school_template t
JOIN school_template_version v ON v.school_id = t.school_id AND v.template_id = t.id AND v.version = t.approved_version
WHERE t.school_id = $1 AND t.template_key = $2 AND t.withdrawn_at IS NULL;
