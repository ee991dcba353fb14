-- What the pupil adds itself: pieces, and the photos, PDFs and links with them.

-- name: add_own_entry
INSERT INTO dossier_entry (school_id, id, pupil_id, source, source_id, title, happened_on, competence, goals, results,
                           evaluation, follow_up, changed_by, changed_at, companion, activity)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)

-- name: count_own_entries
SELECT COUNT(*) AS n FROM dossier_entry WHERE school_id = $1 AND pupil_id = $2 AND source <> 'work'

-- name: change_own_entry
UPDATE dossier_entry SET title = $4, happened_on = $5, competence = $6
WHERE school_id = $1 AND pupil_id = $2 AND id = $3 AND source IN ('own', 'import')

-- name: remove_own_entry
DELETE FROM dossier_entry WHERE school_id = $1 AND pupil_id = $2 AND id = $3 AND source IN ('own', 'import')

-- name: forget_sharing
DELETE FROM dossier_share_entry WHERE school_id = $1 AND entry_id = $2

-- name: remove_attachments
DELETE FROM dossier_attachment WHERE school_id = $1 AND entry_id = $2 RETURNING id, file_key, thumbnail_key

-- name: add_attachment
INSERT INTO dossier_attachment (school_id, id, pupil_id, entry_id, kind, label, url, file_key, thumbnail_key, bytes,
                                width, height, added_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)

-- name: remove_attachment
DELETE FROM dossier_attachment WHERE school_id = $1 AND pupil_id = $2 AND id = $3

-- Of each entry in the order in which they were added.
-- name: attachments_of_pupil
SELECT a.id, a.entry_id, a.kind, a.label, a.url, a.file_key, a.thumbnail_key, a.bytes, a.width, a.height
FROM dossier_attachment a
WHERE a.school_id = $1 AND a.pupil_id = $2
ORDER BY a.entry_id, a.id
LIMIT 1000

-- name: attachment
SELECT a.id, a.entry_id, a.kind, a.label, a.url, a.file_key, a.thumbnail_key, a.bytes, a.width, a.height
FROM dossier_attachment a
WHERE a.school_id = $1 AND a.pupil_id = $2 AND a.id = $3

-- By what a piece is known again: its id where it was first written.
-- name: origins_of_pupil
SELECT id, source, source_id FROM dossier_entry WHERE school_id = $1 AND pupil_id = $2 LIMIT 2000
