-- name: prints_both_sides
SELECT prints_both_sides FROM person WHERE school_id = $1 AND id = $2;

-- name: set_prints_both_sides
UPDATE person SET prints_both_sides = $3 WHERE school_id = $1 AND id = $2;
