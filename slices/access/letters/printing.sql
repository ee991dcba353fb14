-- name: prints_both_sides
SELECT prints_both_sides FROM person WHERE school_id = $1 AND id = $2;
