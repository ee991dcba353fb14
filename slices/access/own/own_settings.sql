-- name: own_language
SELECT language FROM person WHERE school_id = $1 AND id = $2;
