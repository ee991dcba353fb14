-- Adults from a pupil's network.

-- name: proposal_of_work
SELECT work_id, name, state, times, proposed_by, reason, person_id
FROM supporter_proposal
WHERE school_id = $1 AND work_id = $2;

-- name: propose
INSERT INTO supporter_proposal (school_id, work_id, name, state, proposed_by, proposed_at)
VALUES ($1, $2, $3, 'waiting', $4, $5)
ON CONFLICT (school_id, work_id) DO UPDATE
SET name = excluded.name, state = 'waiting', times = supporter_proposal.times + 1, reason = '', person_id = NULL,
    proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at, answered_by = NULL, answered_at = NULL;

-- No row changes when somebody else answered meanwhile: $3 is the state that was seen.
-- name: answer_proposal
UPDATE supporter_proposal
SET state = $4, answered_by = $5, answered_at = $6, reason = $7, person_id = CAST($8 AS TEXT)
WHERE school_id = $1 AND work_id = $2 AND state = $3;

-- What lists show of it.
-- name: keep_proposal
UPDATE work SET proposal = COALESCE((SELECT s.state FROM supporter_proposal s
    WHERE s.school_id = work.school_id AND s.work_id = work.id), '')
WHERE school_id = $1 AND id = $2;

-- The work names them no more; handed in or not.
-- name: name_nobody
UPDATE work SET companion_person_id = NULL, change_number = change_number + 1
WHERE school_id = $1 AND id = $2 AND companion_person_id = $3;

-- In all schools where the date can be trusted (slices/leavers): the access of this work's supporter ended a while ago
-- (looked back on before $1, or a year that ended before $2). The work keeps what the pupil calls them.
-- name: let_supporters_go
UPDATE work SET companion_person_id = NULL
WHERE companion_person_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM forget_stop h WHERE h.school_id = work.school_id)
    AND EXISTS (SELECT 1 FROM supporter_proposal s
    JOIN assignment a ON a.school_id = s.school_id AND a.id = work.assignment_id
    JOIN school_class c ON c.school_id = a.school_id AND c.id = a.class_id
    JOIN grade g ON g.school_id = c.school_id AND g.id = c.grade_id
    JOIN school_year y ON y.school_id = g.school_id AND y.id = g.school_year_id
    WHERE s.school_id = work.school_id AND s.work_id = work.id AND s.person_id = work.companion_person_id
        AND ((work.handed_in_at IS NOT NULL AND a.debriefed_at < $1) OR a.withdrawn_at < $1 OR y.ends_on < $2));

-- The same works: who was proposed, and why not.
-- name: forget_proposals
DELETE FROM supporter_proposal
WHERE NOT EXISTS (SELECT 1 FROM forget_stop h WHERE h.school_id = supporter_proposal.school_id)
    AND EXISTS (SELECT 1 FROM work w
    JOIN assignment a ON a.school_id = w.school_id AND a.id = w.assignment_id
    JOIN school_class c ON c.school_id = a.school_id AND c.id = a.class_id
    JOIN grade g ON g.school_id = c.school_id AND g.id = c.grade_id
    JOIN school_year y ON y.school_id = g.school_id AND y.id = g.school_year_id
    WHERE w.school_id = supporter_proposal.school_id AND w.id = supporter_proposal.work_id
        AND ((w.handed_in_at IS NOT NULL AND a.debriefed_at < $1) OR a.withdrawn_at < $1 OR y.ends_on < $2));

-- And works keep nothing of those.
-- name: keep_no_proposal
UPDATE work SET proposal = ''
WHERE proposal <> '' AND NOT EXISTS (SELECT 1 FROM supporter_proposal s
    WHERE s.school_id = work.school_id AND s.work_id = work.id);

-- A supporter is a name and nothing else. What they wrote keeps its author's
-- id; who that was, nobody knows any more.
-- name: names_to_forget
SELECT school_id, id
FROM person
WHERE given_name <> '' AND family_name = '' AND created_at < $1
    AND NOT EXISTS (SELECT 1 FROM forget_stop h WHERE h.school_id = person.school_id)
    AND NOT EXISTS (SELECT 1 FROM administration_key k
        WHERE k.school_id = person.school_id AND k.person_id = person.id)
    AND NOT EXISTS (SELECT 1 FROM staff_role r WHERE r.school_id = person.school_id AND r.person_id = person.id)
    AND NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.school_id = person.school_id AND e.pupil_id = person.id)
    AND NOT EXISTS (SELECT 1 FROM parent_relation r
        WHERE r.school_id = person.school_id AND (r.parent_id = person.id OR r.pupil_id = person.id))
    AND NOT EXISTS (SELECT 1 FROM work w
        WHERE w.school_id = person.school_id AND w.companion_person_id = person.id)
    AND NOT EXISTS (SELECT 1 FROM supporter_proposal s
        WHERE s.school_id = person.school_id AND s.person_id = person.id)
LIMIT 5000;
