-- name: add_message
INSERT INTO message (school_id, id, person_id, purpose, about_id, class_id, channel, language, subject, body, made_at,
    due_at, reads_with, also_says, is_change)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, CAST($13 AS TEXT), $14, $15)
ON CONFLICT (school_id, purpose, about_id, person_id, channel) WHERE withdrawn_at IS NULL DO NOTHING

-- Not for a message that wasn't added, because it had been told already.
-- name: add_about
INSERT INTO message_about (school_id, message_id, reader_id, pupil_id)
SELECT m.school_id, m.id, CAST($3 AS TEXT), CAST($4 AS TEXT) FROM message m WHERE m.school_id = $1 AND m.id = $2
ON CONFLICT DO NOTHING

-- What a letter says, it says of whom the mail in its place ($3) said it.
-- name: add_about_as
INSERT INTO message_about (school_id, message_id, reader_id, pupil_id)
SELECT a.school_id, m.id, a.reader_id, a.pupil_id
FROM message m JOIN message_about a ON a.school_id = m.school_id AND a.message_id = $3
WHERE m.school_id = $1 AND m.id = $2
ON CONFLICT DO NOTHING

-- What was told since $2 or will be, and what was added a moment ago and has no moment yet (-1): one row for each
-- pupil that the reader lives with.
-- name: told_since
WITH told AS (
    SELECT id FROM message WHERE school_id = $1 AND due_at = -1
    UNION ALL
    SELECT id FROM message WHERE school_id = $1 AND due_at >= $2
)
SELECT m.id, m.person_id, m.purpose, m.about_id, m.due_at, p.email, p.street, p.postcode, p.town, r.pupil_id
FROM told
CROSS JOIN message m
JOIN person p ON p.school_id = m.school_id AND p.id = m.person_id
LEFT JOIN informed_parent r ON r.school_id = m.school_id AND r.parent_id = m.person_id AND r.lives_with = 1
WHERE m.school_id = $1 AND m.id = told.id AND m.withdrawn_at IS NULL AND m.is_change = 0
ORDER BY m.id, r.pupil_id
LIMIT 20000

-- Not because of who reads it: what it says doesn't hold any more. No reason stands beside it.
-- name: take_back
UPDATE message SET withdrawn_at = $4
WHERE school_id = $1 AND purpose = $2 AND about_id = $3 AND withdrawn_at IS NULL AND refused_at IS NULL
    AND (sent_at IS NULL OR CAST($5 AS BIGINT) = 1)

-- name: take_back_waiting
UPDATE message SET withdrawn_at = $4
WHERE school_id = $1 AND purpose = $2 AND withdrawn_at IS NULL AND refused_at IS NULL AND sent_at IS NULL
    AND id IN (SELECT a.message_id FROM message_about a WHERE a.school_id = $1 AND a.pupil_id = $3)

-- name: set_due
UPDATE message SET due_at = $3 WHERE school_id = $1 AND id = $2

-- name: reads_on_paper
SELECT person_id FROM paper_reader WHERE school_id = $1 AND person_id = $2

-- name: read_on_paper
INSERT INTO paper_reader (school_id, person_id, since) VALUES ($1, $2, $3)
ON CONFLICT (school_id, person_id) DO NOTHING

-- name: read_by_mail
DELETE FROM paper_reader WHERE school_id = $1 AND person_id = $2

-- name: own_address
SELECT email FROM person WHERE school_id = $1 AND id = $2

-- Mail that is still to go out about one thing.
-- name: mail_to_send
SELECT m.id, m.person_id, m.purpose, m.about_id, m.class_id, m.language, m.subject, m.body, p.given_name, p.infix,
       p.family_name, p.email
FROM message m JOIN person p ON p.school_id = m.school_id AND p.id = m.person_id
WHERE m.school_id = $1 AND m.purpose = $2 AND m.about_id = $3 AND m.channel = 'email' AND m.sent_at IS NULL
    AND m.refused_at IS NULL AND m.withdrawn_at IS NULL AND (m.due_at IS NULL OR m.due_at <= $4)
    AND m.reads_with IS NULL
ORDER BY m.id
LIMIT 2000

-- The same of one mail, asked when it is its turn; $3 is today.
-- name: may_go
SELECT m.id FROM message m
WHERE m.school_id = $1 AND m.id = $2 AND m.sent_at IS NULL AND m.refused_at IS NULL AND m.withdrawn_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM message_reach r
        WHERE r.school_id = m.school_id AND r.message_id = m.id AND r.until_on <= $3)

-- Which adults hear of which pupils in a message, and in the letters of a pile that may be printed on $4.
-- name: heard_in_mail
SELECT a.reader_id, a.pupil_id, m.purpose, m.about_id
FROM message m JOIN message_about a ON a.school_id = m.school_id AND a.message_id = m.id
WHERE m.school_id = $1 AND m.id = $2 AND a.pupil_id <> '' AND a.reader_id <> a.pupil_id
LIMIT 100

-- name: heard_in_pile
SELECT a.reader_id, a.pupil_id, m.purpose, m.about_id
FROM message m JOIN message_about a ON a.school_id = m.school_id AND a.message_id = m.id
WHERE m.school_id = $1 AND m.class_id = $2 AND m.channel = 'letter' AND m.sent_at = $3 AND m.withdrawn_at IS NULL
    AND a.pupil_id <> '' AND a.reader_id <> a.pupil_id
    AND NOT EXISTS (SELECT 1 FROM message_reach r
        WHERE r.school_id = m.school_id AND r.message_id = m.id AND r.until_on <= $4)
LIMIT 4000

-- name: mark_sent
UPDATE message SET sent_at = $3 WHERE school_id = $1 AND id = $2

-- name: mark_refused
UPDATE message SET refused_at = $3 WHERE school_id = $1 AND id = $2

-- The letters of each class: those that wait (`pile` 0), the piles made since $4, and of these how many may not be
-- printed any more; those withdrawn since then before they were printed (`pile` -1, and why). For a mentor ($2) only
-- of the own classes.
-- name: letters_by_class
SELECT c.id, c.name, CASE WHEN m.sent_at IS NULL AND m.withdrawn_at IS NOT NULL THEN -1 ELSE COALESCE(m.sent_at, 0) END
        AS pile,
    CASE WHEN m.sent_at IS NULL THEN m.withdrawn_why ELSE '' END AS why, COUNT(*) AS letters,
    COUNT(CASE WHEN m.withdrawn_at IS NOT NULL OR EXISTS (SELECT 1 FROM message_reach r
        WHERE r.school_id = m.school_id AND r.message_id = m.id AND r.until_on <= $3) THEN 1 END) AS lapsed
FROM school_class c CROSS JOIN message m
WHERE c.school_id = $1 AND m.school_id = c.school_id AND m.class_id = c.id AND m.channel = 'letter'
    AND (m.sent_at > $4 OR (m.sent_at IS NULL AND m.withdrawn_at IS NULL AND (m.due_at IS NULL OR m.due_at < $5))
        OR (m.sent_at IS NULL AND m.withdrawn_at > $4))
    AND (CAST($2 AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM staff_role r
        WHERE r.school_id = m.school_id AND r.person_id = $2 AND r.role = 'mentor' AND r.class_id = m.class_id
            AND (r.ended_on IS NULL OR r.ended_on > $3)))
GROUP BY c.id, c.name, CASE WHEN m.sent_at IS NULL AND m.withdrawn_at IS NOT NULL THEN -1 ELSE COALESCE(m.sent_at, 0)
    END, CASE WHEN m.sent_at IS NULL THEN m.withdrawn_why ELSE '' END
ORDER BY c.name, pile DESC, why
LIMIT 400

-- Who gets letters that wait, or were made into a pile since $4, and has no code to come in with: of each class, and
-- for a mentor ($2) only of the own classes.
-- name: readers_without_code
SELECT DISTINCT c.name, m.class_id, p.id, p.given_name, p.infix, p.family_name
FROM school_class c CROSS JOIN message m
JOIN person p ON p.school_id = m.school_id AND p.id = m.person_id
WHERE c.school_id = $1 AND m.school_id = c.school_id AND m.class_id = c.id AND m.channel = 'letter'
    AND m.withdrawn_at IS NULL
    AND (m.sent_at > $4 OR (m.sent_at IS NULL AND (m.due_at IS NULL OR m.due_at < $5)))
    AND (CAST($2 AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM staff_role r
        WHERE r.school_id = m.school_id AND r.person_id = $2 AND r.role = 'mentor' AND r.class_id = m.class_id
            AND (r.ended_on IS NULL OR r.ended_on > $3)))
    AND NOT EXISTS (SELECT 1 FROM letter_code l WHERE l.school_id = m.school_id AND l.person_id = m.person_id
        AND l.revoked_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM message_reach r
        WHERE r.school_id = m.school_id AND r.message_id = m.id AND r.until_on <= $3)
ORDER BY c.name, m.class_id, p.family_name, p.given_name, p.id
LIMIT 1000

-- All letters of a class that wait, and are for before $4, become one pile, which can be printed again.
-- name: make_pile
UPDATE message SET sent_at = $3
WHERE school_id = $1 AND class_id = $2 AND channel = 'letter' AND sent_at IS NULL AND withdrawn_at IS NULL
    AND (due_at IS NULL OR due_at < $4)

-- name: has_pile
SELECT id FROM message WHERE school_id = $1 AND class_id = $2 AND channel = 'letter' AND sent_at = $3 LIMIT 1

-- Those that may still be printed on $4, however often the pile has been.
-- name: letters_of_pile
SELECT m.id, m.person_id, p.has_secret_address, m.language, m.subject, m.body, p.given_name, p.infix, p.family_name, p.street, p.postcode, p.town,
       s.name AS school_name, s.contact_name, s.contact_email, s.contact_phone,
       CASE WHEN EXISTS (SELECT 1 FROM letter_code l WHERE l.school_id = m.school_id AND l.person_id = m.person_id
           AND l.revoked_at IS NULL) THEN 1 ELSE 0 END AS has_code
FROM message m
JOIN person p ON p.school_id = m.school_id AND p.id = m.person_id
JOIN school s ON s.id = m.school_id
WHERE m.school_id = $1 AND m.class_id = $2 AND m.channel = 'letter' AND m.sent_at = $3
    AND m.withdrawn_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM message_reach r
        WHERE r.school_id = m.school_id AND r.message_id = m.id AND r.until_on <= $4)
ORDER BY p.family_name, p.given_name, m.id
LIMIT 1000

-- name: sent_mail
SELECT m.id, m.subject, m.language, m.sent_at, m.refused_at, m.withdrawn_at, m.made_at, p.given_name, p.infix, p.family_name, p.email
FROM message m JOIN person p ON p.school_id = m.school_id AND p.id = m.person_id
WHERE m.school_id = $1 AND m.channel = 'email' AND m.reads_with IS NULL
ORDER BY m.id DESC
LIMIT 200

-- name: one_mail
SELECT m.id, m.subject, m.body, m.language, m.sent_at, m.refused_at, m.withdrawn_at, m.made_at, p.given_name, p.infix,
       p.family_name, p.email
FROM message m JOIN person p ON p.school_id = m.school_id AND p.id = m.person_id
WHERE m.school_id = $1 AND m.id = $2 AND m.channel = 'email' AND m.reads_with IS NULL

-- name: forget_letters_to_nobody
DELETE FROM message WHERE EXISTS (SELECT 1 FROM person p
    WHERE p.school_id = message.school_id AND p.id = message.person_id AND p.given_name = '' AND p.family_name = '');

-- Also what went to others and names them: as who reads along, or as the pupil.
-- name: forget_messages_to
DELETE FROM message WHERE school_id = $1 AND id IN (
    SELECT a.message_id FROM message_about a WHERE a.school_id = $1 AND a.reader_id = $2
    UNION ALL
    SELECT a.message_id FROM message_about a WHERE a.school_id = $1 AND a.pupil_id = $2
    UNION ALL
    SELECT m.id FROM message m WHERE m.school_id = $1 AND (m.person_id = $2 OR m.reads_with = $2));

-- name: forget_choice
DELETE FROM paper_reader WHERE school_id = $1 AND person_id = $2;

-- name: forget_messages_before
DELETE FROM message WHERE school_id = $1 AND made_at < $2
