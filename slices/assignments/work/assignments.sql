-- The doing of an assignment: pupil and adult. What the mentor does stands further down.

-- Of what was withdrawn only what was handed in: that stays the pupil's.
-- name: work_by_id
SELECT w.work_id AS id, w.assignment_id, w.pupil_id, w.companion, w.companion_name, w.companion_person_id, w.named_until,
       w.needs_adult, w.began_at, w.pupil_ready_at, w.adult_ready_at, w.handed_in_at, w.handed_in_by, w.reopened_at,
       w.reopen_reason,
       w.change_number, a.class_id, a.announced_on, a.prepared_on,
       COALESCE(w.more_time_until, a.hand_in_on) AS hand_in_on, a.debrief_on, a.feedback,
       a.debriefed_at, t.content_hash, t.id AS template_id, p.given_name
FROM companion_of_work w
JOIN assignment a ON a.school_id = w.school_id AND a.id = w.assignment_id
JOIN assignment_template t ON t.school_id = a.school_id AND t.id = a.template_id
JOIN person p ON p.school_id = w.school_id AND p.id = w.pupil_id
WHERE w.school_id = $1 AND w.work_id = $2 AND (a.withdrawn_at IS NULL OR w.handed_in_at IS NOT NULL);

-- name: template_content
SELECT content FROM assignment_template WHERE school_id = $1 AND id = $2;

-- name: template_of_assignment
SELECT t.id AS template_id, t.content_hash
FROM assignment a
JOIN assignment_template t ON t.school_id = a.school_id AND t.id = a.template_id
WHERE a.school_id = $1 AND a.id = $2;

-- name: answers_of_work
SELECT field, value, version, change_number, saved_by, saved_at
FROM answer
WHERE school_id = $1 AND work_id = $2
ORDER BY field
LIMIT 200;

-- name: answer_of_field
SELECT field, value, version, change_number, saved_by, saved_at
FROM answer
WHERE school_id = $1 AND work_id = $2 AND field = $3;

-- Numbers a change, and keeps others away from this work until the commit. No row: it is handed in.
-- name: next_change
UPDATE work SET change_number = change_number + 1
WHERE school_id = $1 AND id = $2 AND handed_in_at IS NULL
RETURNING change_number, began_at;

-- Apart, as it happens once: a key of the class's lists holds it.
-- name: begin_work
UPDATE work SET began_at = $3 WHERE school_id = $1 AND id = $2;

-- No row: another device has saved this field since version $8 of it was seen.
-- name: save_answer
INSERT INTO answer (school_id, work_id, field, value, version, change_number, saved_by, saved_at)
VALUES ($1, $2, $3, $4, 1, $5, $6, $7)
ON CONFLICT (school_id, work_id, field) DO UPDATE
SET value = excluded.value, version = answer.version + 1, change_number = excluded.change_number,
    saved_by = excluded.saved_by, saved_at = excluded.saved_at
WHERE answer.version = $8
RETURNING version;

-- The caller holds the work (next_change) and has compared the versions.
-- name: put_answer
INSERT INTO answer (school_id, work_id, field, value, version, change_number, saved_by, saved_at)
VALUES ($1, $2, $3, $4, 1, $5, $6, $7)
ON CONFLICT (school_id, work_id, field) DO UPDATE
SET value = excluded.value, version = answer.version + 1, change_number = excluded.change_number,
    saved_by = excluded.saved_by, saved_at = excluded.saved_at;

-- name: adult_not_ready
UPDATE work SET adult_ready_at = NULL WHERE school_id = $1 AND id = $2;

-- name: choose_companion
UPDATE work SET companion = $3, companion_name = $4, companion_person_id = CAST($5 AS TEXT), needs_adult = $6
WHERE school_id = $1 AND id = $2;

-- name: pupil_ready
UPDATE work SET pupil_ready_at = COALESCE(pupil_ready_at, $3) WHERE school_id = $1 AND id = $2;

-- name: adult_ready
UPDATE work SET adult_ready_at = COALESCE(adult_ready_at, $3) WHERE school_id = $1 AND id = $2;

-- name: hand_in
UPDATE work SET handed_in_at = $3, handed_in_by = $4 WHERE school_id = $1 AND id = $2 AND handed_in_at IS NULL;

-- name: reopen
UPDATE work SET handed_in_at = NULL, handed_in_by = NULL, on_paper = 0, reopened_at = $3, change_number = change_number + 1
WHERE school_id = $1 AND id = $2 AND handed_in_at IS NOT NULL;

-- name: add_photo
INSERT INTO photo (school_id, id, work_id, field, screen_key, thumbnail_key, width, height, added_by, added_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- name: remove_photo
UPDATE photo SET removed_at = $3, screen_key = '', thumbnail_key = ''
WHERE school_id = $1 AND id = $2 AND removed_at IS NULL;

-- What lists show of the photos of a work, of which photo $2 is one.
-- name: keep_photos
UPDATE work SET
    has_photo = CASE WHEN EXISTS (SELECT 1 FROM photo f WHERE f.school_id = work.school_id AND f.work_id = work.id
        AND f.removed_at IS NULL) THEN 1 ELSE 0 END,
    has_pages = CASE WHEN EXISTS (SELECT 1 FROM photo f WHERE f.school_id = work.school_id AND f.work_id = work.id
        AND f.removed_at IS NULL AND substr(f.field, 1, 6) = 'paper_') THEN 1 ELSE 0 END
WHERE school_id = $1 AND id = (SELECT one.work_id FROM photo one WHERE one.school_id = $1 AND one.id = $2);

-- name: photo_by_id
SELECT id, work_id, field, screen_key, thumbnail_key, width, height, added_by, added_at
FROM photo
WHERE school_id = $1 AND id = $2 AND removed_at IS NULL;

-- name: photos_of_work
SELECT id, work_id, field, screen_key, thumbnail_key, width, height, added_by, added_at
FROM photo
WHERE school_id = $1 AND work_id = $2 AND removed_at IS NULL
ORDER BY added_at, id
LIMIT 40;

-- The parents whom a pupil may choose to do it with, and how they stand to it.
-- name: parents_of_pupil
SELECT r.parent_id, r.kind, p.given_name, p.infix, p.family_name
FROM informed_parent r
JOIN person_at_school p ON p.school_id = r.school_id AND p.id = r.parent_id AND p.until_on > $3
WHERE r.school_id = $1 AND r.pupil_id = $2 AND (r.ended_on IS NULL OR r.ended_on > $3)
ORDER BY r.kind, r.parent_id
LIMIT 20;

-- Works that somebody has to do with: as pupil ($4), as parent ($5), or named as the one who does it along ($6).
-- Which of these may be shown, access::own_pupils decides. The caller sorts, and leaves out what came twice.
-- The LIMIT within keeps PostgreSQL, and CROSS JOIN keeps SQLite, which knows no sizes, from beginning with all
-- assignments of the school.
-- name: works_of_person
SELECT w.work_id AS id, w.pupil_id, w.companion, w.companion_name, w.companion_person_id, w.named_until,
    w.needs_adult, w.began_at, w.pupil_ready_at, w.adult_ready_at, w.handed_in_at,
    COALESCE(w.more_time_until, a.hand_in_on) AS hand_in_on, a.debrief_on, a.debriefed_at, t.id AS template_id, t.content_hash, p.given_name
FROM (
    SELECT c.work_id, c.assignment_id, c.pupil_id, c.companion, c.companion_name, c.companion_person_id, c.named_until,
        c.needs_adult, c.began_at, c.pupil_ready_at, c.adult_ready_at, c.handed_in_at, c.more_time_until
    FROM companion_of_work c
    WHERE CAST($4 AS BIGINT) = 1 AND c.school_id = $1 AND c.pupil_id = $2
    UNION ALL
    SELECT c.work_id, c.assignment_id, c.pupil_id, c.companion, c.companion_name, c.companion_person_id, c.named_until,
        c.needs_adult, c.began_at, c.pupil_ready_at, c.adult_ready_at, c.handed_in_at, c.more_time_until
    FROM parent_relation r
    JOIN companion_of_work c ON c.school_id = r.school_id AND c.pupil_id = r.pupil_id
    WHERE CAST($5 AS BIGINT) = 1 AND r.school_id = $1 AND r.parent_id = $2
    UNION ALL
    SELECT c.work_id, c.assignment_id, c.pupil_id, c.companion, c.companion_name, c.companion_person_id, c.named_until,
        c.needs_adult, c.began_at, c.pupil_ready_at, c.adult_ready_at, c.handed_in_at, c.more_time_until
    FROM companion_of_work c
    WHERE CAST($6 AS BIGINT) = 1 AND c.school_id = $1 AND c.companion_person_id = $2
    LIMIT 400
) w
CROSS JOIN given_assignment a
JOIN assignment_template t ON t.school_id = $1 AND t.id = a.template_id
JOIN person p ON p.school_id = $1 AND p.id = w.pupil_id
WHERE a.school_id = $1 AND a.id = w.assignment_id AND a.announced_on <= $3
LIMIT 400;

-- The answers of works that are under way.
-- name: answered_of_person
SELECT n.work_id, n.field, n.value
FROM (
    SELECT w.id FROM work w
    WHERE CAST($3 AS BIGINT) = 1 AND w.school_id = $1 AND w.pupil_id = $2 AND w.handed_in_at IS NULL AND w.began_at IS NOT NULL
    UNION ALL
    SELECT w.id FROM parent_relation r JOIN work w ON w.school_id = r.school_id AND w.pupil_id = r.pupil_id
    WHERE CAST($4 AS BIGINT) = 1 AND r.school_id = $1 AND r.parent_id = $2 AND w.handed_in_at IS NULL AND w.began_at IS NOT NULL
    UNION ALL
    SELECT w.id FROM work w
    WHERE CAST($5 AS BIGINT) = 1 AND w.school_id = $1 AND w.companion_person_id = $2 AND w.handed_in_at IS NULL
        AND w.began_at IS NOT NULL
) m
CROSS JOIN answer n
WHERE n.school_id = $1 AND n.work_id = m.id AND n.value <> ''
LIMIT 4000;

-- name: photos_of_pupil
SELECT f.id, f.work_id, f.field, f.screen_key, f.thumbnail_key, f.width, f.height, t.id AS template_id, t.content_hash
FROM work w
CROSS JOIN photo f
JOIN assignment a ON a.school_id = w.school_id AND a.id = w.assignment_id
JOIN assignment_template t ON t.school_id = a.school_id AND t.id = a.template_id
WHERE w.school_id = $1 AND w.pupil_id = $2 AND w.handed_in_at IS NOT NULL
    AND f.school_id = w.school_id AND f.work_id = w.id AND f.removed_at IS NULL
ORDER BY w.id, f.added_at, f.id
LIMIT 200;

-- The caller sorts.
-- name: posters_of_pupil
SELECT w.id AS work_id, n.field, t.id AS template_id, t.content_hash
FROM work w
CROSS JOIN answer n
JOIN assignment a ON a.school_id = w.school_id AND a.id = w.assignment_id
JOIN assignment_template t ON t.school_id = a.school_id AND t.id = a.template_id
WHERE w.school_id = $1 AND w.pupil_id = $2 AND w.handed_in_at IS NOT NULL
    AND n.school_id = w.school_id AND n.work_id = w.id AND substr(n.value, 1, 11) = $3
LIMIT 50;

-- The addresses that a school has set for films and sites.
-- name: links_of_school
SELECT link, value, url FROM school_link WHERE school_id = $1 ORDER BY link, value LIMIT 500;

-- name: set_link
INSERT INTO school_link (school_id, link, value, url) VALUES ($1, $2, $3, $4)
ON CONFLICT (school_id, link, value) DO UPDATE SET url = excluded.url;

-- name: forget_empty_links
DELETE FROM school_link WHERE school_id = $1 AND url = '';

-- What the school has of a template, the last version of it.
-- name: newest_version
SELECT id, content_hash FROM assignment_template WHERE school_id = $1 AND template_key = $2 ORDER BY version DESC LIMIT 1;

-- Whether this work lets the viewer in as its supporter.
-- name: is_supported_work
SELECT work_id FROM supported_work
WHERE school_id = $1 AND work_id = $2 AND person_id = $3 AND year_ends_on >= $4;

-- name: works_of_supporter
SELECT work_id FROM supported_work
WHERE school_id = $1 AND person_id = $2 AND year_ends_on >= $3
ORDER BY work_id
LIMIT 50;

-- What a pupil was given since a day, in whichever class, with how it went.
-- name: looked_back_on
SELECT w.id, a.announced_on, w.handed_in_at, w.companion, d.done, d.companion AS noted_companion, d.would_help,
    t.id AS template_id, t.content_hash
FROM work w
JOIN given_assignment a ON a.school_id = w.school_id AND a.id = w.assignment_id
JOIN assignment_template t ON t.school_id = a.school_id AND t.id = a.template_id
LEFT JOIN debrief d ON d.school_id = w.school_id AND d.work_id = w.id
WHERE w.school_id = $1 AND w.pupil_id = $2 AND a.announced_on BETWEEN $3 AND $4
ORDER BY a.announced_on DESC, w.id
LIMIT 12;
