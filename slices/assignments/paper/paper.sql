-- Assignments on paper. The last parameter named "today" is the school's day.

-- Who gets sheets: every work of the assignment, or only $3.
-- name: works_to_print
SELECT w.id, w.pupil_id, w.companion, w.companion_name, w.companion_person_id, u.named_until, p.given_name, p.infix,
    p.family_name, a.class_id, COALESCE(w.more_time_until, a.hand_in_on) AS hand_in_on, c.name AS class_name, s.name AS school_name
FROM given_assignment a
JOIN school s ON s.id = a.school_id
JOIN school_class c ON c.school_id = a.school_id AND c.id = a.class_id
JOIN enrolment e ON e.school_id = a.school_id AND e.class_id = a.class_id AND e.from_on <= $4
    AND (e.until_on IS NULL OR e.until_on > $4)
JOIN work w ON w.school_id = a.school_id AND w.assignment_id = a.id AND w.pupil_id = e.pupil_id
JOIN companion_of_work u ON u.school_id = w.school_id AND u.work_id = w.id
JOIN person_at_school p ON p.school_id = w.school_id AND p.id = w.pupil_id AND p.until_on > $4
WHERE a.school_id = $1 AND a.id = $2 AND ($3 = '' OR w.id = $3)
ORDER BY p.given_name, p.family_name, p.id
LIMIT 60;

-- Whom a PDF of sheets names ($3: ",work:parent,…,") though they may not do it along any more.
-- name: named_in_vain
SELECT r.parent_id
FROM work w
JOIN parent_reach r ON r.school_id = w.school_id AND r.pupil_id = w.pupil_id AND r.until_on <= $4
WHERE w.school_id = $1 AND w.assignment_id = $2 AND $3 LIKE '%,' || w.id || ':' || r.parent_id || ',%'
LIMIT 1;

-- The parents of its pupils who are informed and in contact: whom one can do it with, and in which language.
-- name: parents_of_assignment
SELECT w.id AS work_id, r.parent_id, r.kind, p.given_name, p.infix, p.family_name, p.language, p.chosen_language
FROM work w
JOIN informed_parent r ON r.school_id = w.school_id AND r.pupil_id = w.pupil_id
    AND (r.ended_on IS NULL OR r.ended_on > $3)
JOIN person_at_school p ON p.school_id = r.school_id AND p.id = r.parent_id AND p.until_on > $3
WHERE w.school_id = $1 AND w.assignment_id = $2
ORDER BY w.id, r.kind, r.parent_id
LIMIT 400;

-- name: name_of_school
SELECT name FROM school WHERE id = $1;

-- Pages that came in on paper, of works that aren't handed in.
-- name: papers_of_assignment
SELECT w.id AS work_id, w.pupil_id, a.class_id, w.companion, w.companion_name, w.companion_person_id, u.named_until,
    p.given_name, p.infix, p.family_name, f.id, f.field,
    (SELECT MAX(s.pages) FROM paper_sheet s
     WHERE s.school_id = w.school_id AND s.class_id = a.class_id AND s.purpose = 'assignment' AND s.about_id = w.id)
        AS pages
FROM given_assignment a
JOIN work w ON w.school_id = a.school_id AND w.assignment_id = a.id AND w.handed_in_at IS NULL
JOIN companion_of_work u ON u.school_id = w.school_id AND u.work_id = w.id
JOIN person p ON p.school_id = w.school_id AND p.id = w.pupil_id
JOIN photo f ON f.school_id = w.school_id AND f.work_id = w.id AND f.removed_at IS NULL AND f.field LIKE 'paper_%'
WHERE a.school_id = $1 AND a.id = $2
ORDER BY p.given_name, p.family_name, w.id, f.field
LIMIT 800;

-- name: assignments_of_works
SELECT DISTINCT a.id
FROM work w JOIN given_assignment a ON a.school_id = w.school_id AND a.id = w.assignment_id
WHERE w.school_id = $1 AND a.class_id = $2 AND $3 LIKE '%,' || w.id || ',%'
ORDER BY a.id
LIMIT 20;

-- What a page of this class can belong to: works of which sheets were printed, and that are open for them.
-- name: destinations_of_class
SELECT w.id, w.pupil_id, p.given_name, p.infix, p.family_name, t.id AS template_id, t.content_hash, MAX(s.pages) AS pages
FROM paper_sheet s
JOIN work w ON w.school_id = s.school_id AND w.id = s.about_id
JOIN person p ON p.school_id = w.school_id AND p.id = w.pupil_id
JOIN given_assignment a ON a.school_id = w.school_id AND a.id = w.assignment_id
JOIN assignment_template t ON t.school_id = a.school_id AND t.id = a.template_id
WHERE s.school_id = $1 AND s.class_id = $2 AND s.purpose = 'assignment' AND (w.handed_in_at IS NULL OR w.on_paper = 1)
GROUP BY w.id, w.pupil_id, p.given_name, p.infix, p.family_name, t.id, t.content_hash
ORDER BY p.given_name, p.family_name, w.id
LIMIT 300;

-- name: mark_on_paper
UPDATE work SET on_paper = 1 WHERE school_id = $1 AND id = $2;

-- A late page of work that was handed in on paper.
-- name: note_late_page
UPDATE work SET change_number = change_number + 1 WHERE school_id = $1 AND id = $2;

-- name: is_on_paper
SELECT id FROM work WHERE school_id = $1 AND id = $2 AND on_paper = 1;
