-- The jobs around a pupil, and whose they are. Who may see whom stands in the last parameter: '' sees all, another
-- sees what it told together with the pupil. In no order: the store gives them theirs.
-- name: persons_of_pupil
SELECT f.text AS job, f.whose, f.circle, '' AS own_id, e.happened_on AS day, f.place AS place
FROM dossier_fact f
JOIN dossier_entry e ON e.school_id = f.school_id AND e.id = f.entry_id
WHERE f.school_id = $1 AND f.pupil_id = $2 AND f.topic = 'person' AND e.is_withdrawn = 0
    AND ($3 = '' OR EXISTS (SELECT 1 FROM work w WHERE w.school_id = e.school_id AND w.id = e.source_id
        AND e.source = 'work' AND w.companion_person_id = $3))
UNION ALL
SELECT p.job, p.whose, p.circle, p.id AS own_id, '' AS day, p.added_at AS place
FROM dossier_person p
WHERE p.school_id = $1 AND p.pupil_id = $2 AND $3 = ''
LIMIT 200

-- name: count_own_persons
SELECT COUNT(*) AS n FROM dossier_person WHERE school_id = $1 AND pupil_id = $2

-- name: add_person
INSERT INTO dossier_person (school_id, id, pupil_id, job, whose, circle, added_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)

-- name: remove_person
DELETE FROM dossier_person WHERE school_id = $1 AND pupil_id = $2 AND id = $3
