-- Who works at the school, and until when (slices/conversations: a colleague may join talks).
CREATE VIEW staff_at_work AS
SELECT school_id, person_id, role, COALESCE(ended_on, '9999-12-31') AS until_on FROM staff_role;
