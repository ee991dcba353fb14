-- When families have their talks, and with whom.

-- Of a round, or of one pupil ($3, else ''): the caller sorts.
-- name: appointments
SELECT t.id, t.pupil_id, t.adult_id, t.at, t.was_at, t.room, t.minutes, t.sequence, t.mentor_id, k.given_name AS pupil,
    m.given_name, m.infix, m.family_name, p.link, r.place, r.waiting_at, r.way, r.received_by, r.title
FROM talk t
JOIN conversation_round r ON r.school_id = t.school_id AND r.id = t.round_id
JOIN person_at_school k ON k.school_id = t.school_id AND k.id = t.pupil_id
LEFT JOIN round_person p ON p.school_id = t.school_id AND p.round_id = t.round_id AND p.id = t.mentor_id
LEFT JOIN person_at_school m ON m.school_id = t.school_id AND m.id = t.mentor_id
WHERE t.school_id = $1 AND t.round_id = $2 AND (t.pupil_id = $3 OR $3 = '')
LIMIT 4000;
