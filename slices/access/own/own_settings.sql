-- name: own_language
SELECT language, chosen_language FROM person WHERE school_id = $1 AND id = $2;
