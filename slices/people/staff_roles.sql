-- What staff do at the school, and mentors of single pupils. Only this slice writes them.

-- name: add_staff_role
INSERT INTO staff_role (school_id, id, person_id, role, class_id) VALUES ($1, $2, $3, $4, $5);

-- name: end_staff_role
UPDATE staff_role SET ended_on = $3 WHERE school_id = $1 AND id = $2;

-- An administrator can't end the own administration: somebody must be left who can.
-- name: end_role_of
UPDATE staff_role SET ended_on = $4
WHERE school_id = $1 AND person_id = $2 AND id = $3 AND ended_on IS NULL
    AND NOT (role = 'administrator' AND person_id = $5);

-- name: make_mentor_of_pupil
INSERT INTO pupil_mentor (school_id, pupil_id, mentor_id, from_on) VALUES ($1, $2, $3, $4)
ON CONFLICT (school_id, pupil_id, mentor_id) DO UPDATE SET from_on = excluded.from_on, ended_on = NULL
WHERE pupil_mentor.ended_on IS NOT NULL OR pupil_mentor.from_on > excluded.from_on;

-- name: end_mentor_of_pupil
UPDATE pupil_mentor SET ended_on = $4
WHERE school_id = $1 AND pupil_id = $2 AND mentor_id = $3 AND (ended_on IS NULL OR ended_on > $4);

-- name: forget_pupil_mentors
DELETE FROM pupil_mentor WHERE school_id = $1 AND (pupil_id = $2 OR mentor_id = $2);
