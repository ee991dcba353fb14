-- What lists show of each row stands in the key that finds it, so that the rows themselves needn't be read: of a class's
-- works, a grade's year and package, a pupil's dossier, and of what somebody is at school, which every request asks.
CREATE INDEX work_of_assignment ON work (school_id, assignment_id, pupil_id, id, companion, companion_person_id, needs_adult,
    began_at, handed_in_at);
CREATE INDEX activity_of_grade ON activity (school_id, grade_id, starts_on, ends_on, library_key, kind, title, template_key, id);
CREATE INDEX package_item_place ON package_item (school_id, grade_id, place, template_key);
DROP INDEX dossier_entry_pupil;
CREATE INDEX dossier_entry_pupil ON dossier_entry (school_id, pupil_id, happened_on, id, is_withdrawn, companion);
DROP INDEX administration_key_person;
CREATE INDEX administration_key_person ON administration_key (school_id, person_id, kind, key);
DROP INDEX staff_role_person;
CREATE INDEX staff_role_person ON staff_role (school_id, person_id, role, class_id, ended_on);
DROP INDEX pupil_mentor_mentor;
CREATE INDEX pupil_mentor_mentor ON pupil_mentor (school_id, mentor_id, pupil_id, from_on, ended_on);
-- Pages that came in on paper are few: whether a work has some is asked of a key that holds only them.
CREATE INDEX photo_paper ON photo (school_id, work_id) WHERE removed_at IS NULL AND substr(field, 1, 6) = 'paper_';

-- How far a work is, as its class's lists count it. `adult_until`: until when an adult may do it along, '' with nobody.
CREATE VIEW work_progress AS
SELECT w.school_id, w.assignment_id, w.pupil_id, w.began_at, w.handed_in_at, w.needs_adult,
    CASE WHEN w.companion = '' THEN '' ELSE w.named_until END AS adult_until, s.state AS proposal,
    CAST(CASE WHEN w.handed_in_at IS NULL AND EXISTS (SELECT 1 FROM photo f WHERE f.school_id = w.school_id
        AND f.work_id = w.work_id AND f.removed_at IS NULL AND substr(f.field, 1, 6) = 'paper_') THEN 1 ELSE 0 END AS BIGINT)
        AS on_paper
FROM companion_of_work w
LEFT JOIN supporter_proposal s ON s.school_id = w.school_id AND s.work_id = w.work_id;
