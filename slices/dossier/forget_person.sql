-- A dossier when its pupil is forgotten; and an adult who wrote in the dossier of a pupil who stays.

-- name: things_of_dossier
SELECT id FROM dossier_entry WHERE school_id = $1 AND pupil_id = $2 LIMIT 20000

-- name: forget_shared_entries
DELETE FROM dossier_share_entry WHERE school_id = $1 AND share_id IN (
    SELECT s.id FROM dossier_share s WHERE s.school_id = $1 AND s.pupil_id = $2)

-- name: forget_shares
DELETE FROM dossier_share WHERE school_id = $1 AND pupil_id = $2

-- name: forget_people_of_network
DELETE FROM dossier_person WHERE school_id = $1 AND pupil_id = $2

-- name: forget_attachments
DELETE FROM dossier_attachment WHERE school_id = $1 AND pupil_id = $2 RETURNING id

-- name: forget_all_facts
DELETE FROM dossier_fact WHERE school_id = $1 AND pupil_id = $2

-- name: forget_all_qualities
DELETE FROM dossier_quality WHERE school_id = $1 AND pupil_id = $2

-- name: forget_entries
DELETE FROM dossier_entry WHERE school_id = $1 AND pupil_id = $2

-- name: forget_author_of_entries
UPDATE dossier_entry SET changed_by = '' WHERE school_id = $1 AND changed_by = $2 AND pupil_id IN (
    SELECT r.pupil_id FROM parent_relation r WHERE r.school_id = $1 AND r.parent_id = $2)
