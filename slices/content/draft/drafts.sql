-- name: templates_of_school
SELECT t.id, t.template_key, t.copied_from, t.title, t.grade, t.state, t.draft_version, t.approved_version,
       t.withdrawn_at, t.changed_at, p.given_name, p.infix, p.family_name,
       (SELECT COUNT(*) FROM template_comment c WHERE c.school_id = t.school_id AND c.template_id = t.id) AS comments
FROM school_template t
JOIN person p ON p.school_id = t.school_id AND p.id = t.changed_by
WHERE t.school_id = $1
ORDER BY t.grade, t.title, t.id
LIMIT 300;

-- With the draft as it is now.
-- name: template_by_id
SELECT t.id, t.template_key, t.copied_from, t.title, t.grade, t.state, t.draft_version, t.approved_version,
       t.withdrawn_at, t.changed_at, p.given_name, p.infix, p.family_name, d.content
FROM school_template t
JOIN school_template_draft d ON d.school_id = t.school_id AND d.template_id = t.id AND d.version = t.draft_version
JOIN person p ON p.school_id = t.school_id AND p.id = t.changed_by
WHERE t.school_id = $1 AND t.id = $2;

-- name: id_of_key
SELECT id FROM school_template WHERE school_id = $1 AND template_key = $2;

-- name: draft_of_version
SELECT content FROM school_template_draft WHERE school_id = $1 AND template_id = $2 AND version = $3;

-- name: add_template
INSERT INTO school_template (school_id, id, template_key, copied_from, title, grade, state, draft_version, made_by,
                             made_at, changed_by, changed_at)
VALUES ($1, $2, $3, $4, $5, $6, 'draft', 1, $7, $8, $7, $8);

-- name: add_draft
INSERT INTO school_template_draft (school_id, template_id, version, content, made_by, made_at)
VALUES ($1, $2, $3, $4, $5, $6);

-- No row: somebody else has saved since version $5. What was approved is a draft again.
-- name: change_template
UPDATE school_template
SET title = $3, grade = $4, draft_version = draft_version + 1, changed_by = $6, changed_at = $7,
    state = CASE WHEN state = 'approved' THEN 'draft' ELSE state END
WHERE school_id = $1 AND id = $2 AND draft_version = $5
RETURNING draft_version;

-- name: forget_drafts
DELETE FROM school_template_draft WHERE school_id = $1 AND template_id = $2 AND version < $3;

-- name: discuss_template
UPDATE school_template SET state = 'discussed' WHERE school_id = $1 AND id = $2 AND state = 'draft';

-- No row: the draft isn't any more what was looked at ($3).
-- name: approve_template
UPDATE school_template SET state = 'approved', approved_version = approved_version + 1, withdrawn_at = NULL
WHERE school_id = $1 AND id = $2 AND draft_version = $3
RETURNING approved_version;

-- name: add_version
INSERT INTO school_template_version (school_id, template_id, version, title, grade, content, content_hash, approved_by,
                                     approved_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- name: withdraw_template
UPDATE school_template SET withdrawn_at = $3
WHERE school_id = $1 AND id = $2 AND approved_version > 0 AND withdrawn_at IS NULL;

-- name: offer_again
UPDATE school_template SET withdrawn_at = NULL WHERE school_id = $1 AND id = $2;

-- name: comments_of_template
SELECT c.text, c.made_at, p.given_name, p.infix, p.family_name
FROM template_comment c
JOIN person p ON p.school_id = c.school_id AND p.id = c.made_by
WHERE c.school_id = $1 AND c.template_id = $2
ORDER BY c.made_at DESC, c.id DESC
LIMIT 100;

-- name: add_comment
INSERT INTO template_comment (school_id, id, template_id, text, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6);
