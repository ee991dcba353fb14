-- What lists of a class read of a parent stands in one view: whom a pupil's school may reach, how, and until when as each
-- rule says. Both rows are found once.
CREATE VIEW reachable_parent AS
SELECT r.school_id, r.pupil_id, r.parent_id, r.kind, CASE WHEN p.has_secret_address = 1 THEN '' ELSE p.phone END AS phone,
    p.has_secret_address AS is_secret, p.language, COALESCE(r.ended_on, '9999-12-31') AS ends_on,
    COALESCE(r.closes_on, '9999-12-31') AS closes_on, COALESCE(p.left_on, '9999-12-31') AS leaves_on
FROM parent_relation r
JOIN person p ON p.school_id = r.school_id AND p.id = r.parent_id
WHERE r.is_informed = 1 AND r.no_contact = 0 AND p.is_deceased = 0;

-- Of the ledger, for other slices: the letters with a code, and who came in with one.
DROP VIEW adult_got_letter;
CREATE VIEW adult_with_code AS
SELECT school_id, pupil_id, adult_id, act, happened_at
FROM contact_entry
WHERE act BETWEEN 'code_letter' AND 'code_used';
