-- name: templates_of_school
SELECT t.id, t.template_key, t.copied_from, t.title, t.grade, t.state, t.draft_version, t.approved_version,
       t.withdrawn_at, t.deleted_at, t.key_before, t.made_by, t.changed_by, t.changed_at, p.given_name, p.infix, p.family_name,
       (SELECT COUNT(*) FROM template_comment c WHERE c.school_id = t.school_id AND c.template_id = t.id) AS comments
FROM school_template t
JOIN person p ON p.school_id = t.school_id AND p.id = t.changed_by
WHERE t.school_id = $1 AND t.deleted_at IS NULL
ORDER BY t.grade, t.title, t.id
LIMIT 300;

-- What was set aside: who did, and when.
-- name: deleted_templates
SELECT t.id, t.title, t.grade, t.key_before, t.made_by, t.deleted_at, p.given_name, p.infix, p.family_name
FROM school_template t
JOIN person p ON p.school_id = t.school_id AND p.id = t.deleted_by
WHERE t.school_id = $1 AND t.deleted_at IS NOT NULL
ORDER BY t.deleted_at DESC, t.id
LIMIT 100;

-- With the draft as it is now; also when it was set aside.
-- name: template_by_id
SELECT t.id, t.template_key, t.copied_from, t.title, t.grade, t.state, t.draft_version, t.approved_version,
       t.withdrawn_at, t.deleted_at, t.key_before, t.made_by, t.changed_by, t.changed_at, p.given_name, p.infix,
       p.family_name, d.content
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
WHERE school_id = $1 AND id = $2 AND draft_version = $5 AND deleted_at IS NULL
RETURNING draft_version;

-- name: forget_drafts
DELETE FROM school_template_draft WHERE school_id = $1 AND template_id = $2 AND version < $3;

-- name: discuss_template
UPDATE school_template SET state = 'discussed' WHERE school_id = $1 AND id = $2 AND state = 'draft' AND deleted_at IS NULL;

-- No row: the draft isn't any more what was looked at ($3).
-- name: approve_template
UPDATE school_template SET state = 'approved', approved_version = approved_version + 1, withdrawn_at = NULL
WHERE school_id = $1 AND id = $2 AND draft_version = $3 AND state <> 'approved' AND deleted_at IS NULL
RETURNING approved_version;

-- name: add_version
INSERT INTO school_template_version (school_id, template_id, version, title, grade, content, content_hash, approved_by,
                                     approved_at, read_by, reason)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

-- name: approval_of
SELECT v.reason, v.approved_at, p.given_name, p.infix, p.family_name, r.given_name AS reader_given_name,
       r.infix AS reader_infix, r.family_name AS reader_family_name
FROM school_template t
JOIN school_template_version v ON v.school_id = t.school_id AND v.template_id = t.id AND v.version = t.approved_version
JOIN person p ON p.school_id = v.school_id AND p.id = v.approved_by
LEFT JOIN person r ON r.school_id = v.school_id AND r.id = v.read_by
WHERE t.school_id = $1 AND t.id = $2;

-- name: content_of_version
SELECT content FROM school_template_version WHERE school_id = $1 AND template_id = $2 AND version = $3;

-- Staff who may read drafts; not $2, nor who wrote in it. Who said something about it first.
-- name: readers
SELECT DISTINCT p.id, p.given_name, p.infix, p.family_name,
    CASE WHEN EXISTS (SELECT 1 FROM template_comment c
        WHERE c.school_id = r.school_id AND c.template_id = $4 AND c.made_by = p.id) THEN 1 ELSE 0 END AS has_said
FROM staff_role r JOIN person_at_school p ON p.school_id = r.school_id AND p.id = r.person_id
WHERE r.school_id = $1 AND r.role IN ('mentor', 'subject_teacher', 'counsellor', 'team_leader') AND r.person_id <> $2
    AND (r.ended_on IS NULL OR r.ended_on > $3) AND p.until_on > $3
    AND NOT EXISTS (SELECT 1 FROM school_template_draft d
        WHERE d.school_id = r.school_id AND d.template_id = $4 AND d.made_by = p.id)
ORDER BY has_said DESC, p.given_name, p.family_name, p.id
LIMIT 300;

-- Those that colleagues are asked to read, the first that waits longest; whether $2 has said something about it.
-- name: discussed_templates
SELECT t.id, t.template_key, t.copied_from, t.title, t.grade, t.state, t.draft_version, t.approved_version,
       t.withdrawn_at, t.deleted_at, t.key_before, t.made_by, t.changed_by, t.changed_at, p.given_name, p.infix,
       p.family_name,
       (SELECT COUNT(*) FROM template_comment c
        WHERE c.school_id = t.school_id AND c.template_id = t.id AND c.made_by = $2) AS said
FROM school_template t
JOIN person p ON p.school_id = t.school_id AND p.id = t.changed_by
WHERE t.school_id = $1 AND t.state = 'discussed' AND t.deleted_at IS NULL
LIMIT 400;

-- No row: mentors have had it, it is gone already, or somebody has saved since version $3.
-- name: delete_template
UPDATE school_template SET key_before = template_key, template_key = id, deleted_at = $4, deleted_by = $5
WHERE school_id = $1 AND id = $2 AND draft_version = $3 AND approved_version = 0 AND deleted_at IS NULL;

-- No row: another has its key now.
-- name: restore_template
UPDATE school_template SET template_key = key_before, key_before = '', deleted_at = NULL, deleted_by = ''
WHERE school_id = $1 AND id = $2 AND deleted_at IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM school_template o
        WHERE o.school_id = $1 AND o.template_key = school_template.key_before);

-- Of the three that forget what was set aside before $2.
-- name: forget_comments_before
DELETE FROM template_comment WHERE school_id = $1
    AND template_id IN (SELECT t.id FROM school_template t WHERE t.school_id = $1 AND t.deleted_at < $2);

-- name: forget_drafts_before
DELETE FROM school_template_draft WHERE school_id = $1
    AND template_id IN (SELECT t.id FROM school_template t WHERE t.school_id = $1 AND t.deleted_at < $2);

-- name: forget_templates_before
DELETE FROM school_template WHERE school_id = $1 AND deleted_at < $2;

-- name: is_as_approved
UPDATE school_template SET state = 'approved' WHERE school_id = $1 AND id = $2;

-- name: withdraw_template
UPDATE school_template SET withdrawn_at = $3
WHERE school_id = $1 AND id = $2 AND approved_version > 0 AND withdrawn_at IS NULL;

-- name: offer_again
UPDATE school_template SET withdrawn_at = NULL WHERE school_id = $1 AND id = $2 AND withdrawn_at IS NOT NULL;

-- name: comments_of_template
SELECT c.text, c.made_by, c.made_at, p.given_name, p.infix, p.family_name
FROM template_comment c
JOIN person p ON p.school_id = c.school_id AND p.id = c.made_by
WHERE c.school_id = $1 AND c.template_id = $2
ORDER BY c.made_at DESC, c.id DESC
LIMIT 100;

-- name: add_comment
INSERT INTO template_comment (school_id, id, template_id, text, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6);
