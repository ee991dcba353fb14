-- name: own_language
SELECT language FROM person WHERE school_id = $1 AND id = $2;

-- In which language somebody gets letters and mail: the person's own choice, the one thing that this slice
-- writes about a person.
-- name: set_own_language
UPDATE person SET language = $3 WHERE school_id = $1 AND id = $2;
