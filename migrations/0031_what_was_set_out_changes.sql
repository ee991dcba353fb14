-- What was set out can be changed, and withdrawn: then nobody has to do it, and it can be set out again with all that
-- was filled in. A pupil may get more time than the class.
ALTER TABLE assignment ADD COLUMN withdrawn_at INTEGER;
ALTER TABLE assignment ADD COLUMN changes INTEGER NOT NULL DEFAULT 0; -- how often it was changed, withdrawn or set out again
ALTER TABLE work ADD COLUMN more_time_until TEXT; -- after the class's day
CREATE INDEX work_more_time ON work (school_id, more_time_until) WHERE more_time_until IS NOT NULL;

-- What classes have to do. Who asks after something else (what was withdrawn; a pupil's dossier) asks the table.
CREATE VIEW given_assignment AS
SELECT school_id, id, class_id, activity_id, template_id, announced_on, prepared_on, hand_in_on, debrief_on, feedback,
    set_out_by, set_out_at, debriefed_at, changes
FROM assignment
WHERE withdrawn_at IS NULL;

-- As they were, of what classes have to do, and with more time.
DROP VIEW work_progress;
DROP VIEW companion_of_work;
DROP VIEW message_reach;
DROP VIEW supported_work;
DROP VIEW assignment_of_class;
DROP VIEW assignment_in_year;

CREATE VIEW supported_work AS
SELECT w.school_id, w.id AS work_id, w.pupil_id, w.companion_person_id AS person_id, y.ends_on AS year_ends_on
FROM work w
JOIN given_assignment a ON a.school_id = w.school_id AND a.id = w.assignment_id
JOIN school_class c ON c.school_id = a.school_id AND c.id = a.class_id
JOIN grade g ON g.school_id = c.school_id AND g.id = c.grade_id
JOIN school_year y ON y.school_id = g.school_id AND y.id = g.school_year_id
WHERE w.companion_person_id IS NOT NULL AND (w.handed_in_at IS NULL OR a.debriefed_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM parent_relation pr
        WHERE pr.school_id = w.school_id AND pr.pupil_id = w.pupil_id AND pr.parent_id = w.companion_person_id);

CREATE VIEW assignment_of_class AS
SELECT a.school_id, a.id AS assignment_id, a.class_id, c.name AS class_name, t.template_key, a.debriefed_at
FROM given_assignment a
JOIN assignment_template t ON t.school_id = a.school_id AND t.id = a.template_id
JOIN school_class c ON c.school_id = a.school_id AND c.id = a.class_id;

CREATE VIEW assignment_in_year AS
SELECT a.school_id, a.id AS assignment_id, a.class_id, c.name AS class_name, t.template_key, y.name AS year_name,
    y.starts_on AS year_starts_on
FROM given_assignment a
JOIN assignment_template t ON t.school_id = a.school_id AND t.id = a.template_id
JOIN school_class c ON c.school_id = a.school_id AND c.id = a.class_id
JOIN grade g ON g.school_id = c.school_id AND g.id = c.grade_id
JOIN school_year y ON y.school_id = g.school_id AND y.id = g.school_year_id;

CREATE VIEW message_reach AS
SELECT school_id, message_id, reader_id, pupil_id, why,
    CASE WHEN hears_until <= reader_until AND hears_until <= pupil_until THEN hears_until
        WHEN reader_until <= pupil_until THEN reader_until ELSE pupil_until END AS until_on
FROM (
    SELECT a.school_id, a.message_id, a.reader_id, a.pupil_id,
        CASE WHEN reader.is_deceased = 1 THEN '' ELSE COALESCE(reader.left_on, '9999-12-31') END AS reader_until,
        CASE WHEN pupil.is_deceased = 1 THEN '' ELSE COALESCE(pupil.left_on, '9999-12-31') END AS pupil_until,
        CASE WHEN a.pupil_id = '' THEN '9999-12-31' ELSE COALESCE(
            (SELECT COALESCE(ip.ended_on, '9999-12-31') FROM informed_parent ip WHERE ip.school_id = a.school_id
                AND ip.pupil_id = a.pupil_id AND ip.parent_id = a.reader_id),
            (SELECT MAX(w.year_ends_on || 'T') FROM supported_work w WHERE w.school_id = a.school_id
                AND w.pupil_id = a.pupil_id AND w.person_id = a.reader_id),
            '') END AS hears_until,
        CASE WHEN reader.is_deceased = 1 THEN 'deceased' WHEN reader.left_on IS NOT NULL THEN 'reader_left'
            WHEN pupil.is_deceased = 1 OR pupil.left_on IS NOT NULL THEN 'pupil_left' ELSE 'contact' END AS why
    FROM message_about a
    JOIN person reader ON reader.school_id = a.school_id AND reader.id = a.reader_id
    LEFT JOIN person pupil ON pupil.school_id = a.school_id AND pupil.id = a.pupil_id
) reach;

CREATE VIEW companion_of_work AS
SELECT school_id, work_id, assignment_id, pupil_id, companion, companion_name, companion_person_id, needs_adult,
    began_at, pupil_ready_at, adult_ready_at, handed_in_at, handed_in_by, reopened_at, reopen_reason, change_number,
    on_paper, more_time_until, until_on,
    CASE WHEN handed_in_at IS NULL THEN until_on ELSE '9999-12-31' END AS named_until
FROM (
    SELECT w.school_id, w.id AS work_id, w.assignment_id, w.pupil_id, w.companion, w.companion_name,
        w.companion_person_id, w.needs_adult, w.began_at, w.pupil_ready_at, w.adult_ready_at, w.handed_in_at,
        w.handed_in_by, w.reopened_at, w.reopen_reason, w.change_number, w.on_paper, w.more_time_until,
        CASE WHEN w.companion_person_id IS NULL THEN '9999-12-31' ELSE COALESCE((
            SELECT MIN(ends_on) FROM (
                SELECT CASE WHEN p.is_deceased = 1 THEN '' ELSE p.left_on END AS ends_on
                FROM person p
                WHERE p.school_id = w.school_id AND p.id BETWEEN w.companion_person_id AND w.companion_person_id
                    AND (p.left_on IS NOT NULL OR p.is_deceased = 1)
                UNION ALL
                SELECT CASE WHEN r.is_informed = 0 OR r.no_contact = 1 THEN ''
                    WHEN r.ended_on <= COALESCE(r.closes_on, '9999-12-31') THEN r.ended_on ELSE r.closes_on END
                FROM parent_relation r
                WHERE r.school_id = w.school_id AND r.pupil_id BETWEEN w.pupil_id AND w.pupil_id
                    AND r.parent_id BETWEEN w.companion_person_id AND w.companion_person_id
                    AND (r.is_informed = 0 OR r.no_contact = 1 OR r.ended_on IS NOT NULL OR r.closes_on IS NOT NULL)
                UNION ALL
                SELECT ''
                FROM person c
                WHERE c.school_id = w.school_id AND c.id BETWEEN w.pupil_id AND w.pupil_id AND c.is_deceased = 1
                    AND EXISTS (SELECT 1 FROM parent_relation o WHERE o.school_id = w.school_id
                        AND o.pupil_id = w.pupil_id AND o.parent_id = w.companion_person_id)
            ) ends), '9999-12-31') END AS until_on
    FROM work w
) c;

CREATE VIEW work_progress AS
SELECT w.school_id, w.assignment_id, w.pupil_id, w.began_at, w.handed_in_at, w.needs_adult,
    CASE WHEN w.companion = '' THEN '' ELSE w.named_until END AS adult_until, s.state AS proposal,
    CAST(CASE WHEN w.handed_in_at IS NULL AND EXISTS (SELECT 1 FROM photo f WHERE f.school_id = w.school_id
        AND f.work_id = w.work_id AND f.removed_at IS NULL AND substr(f.field, 1, 6) = 'paper_') THEN 1 ELSE 0 END AS BIGINT)
        AS on_paper
FROM companion_of_work w
LEFT JOIN supporter_proposal s ON s.school_id = w.school_id AND s.work_id = w.work_id;
