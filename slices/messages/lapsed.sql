-- Who may not be reached any more: what waits for them is taken back, with why. $2 is today.
-- name: withdraw_lapsed
UPDATE message SET withdrawn_at = $3,
    withdrawn_why = (SELECT MIN(r.why) FROM message_reach r
        WHERE r.school_id = message.school_id AND r.message_id = message.id AND r.until_on <= $2)
WHERE school_id = $1 AND sent_at IS NULL AND refused_at IS NULL AND withdrawn_at IS NULL
    AND EXISTS (SELECT 1 FROM message_reach r
        WHERE r.school_id = message.school_id AND r.message_id = message.id AND r.until_on <= $2);
