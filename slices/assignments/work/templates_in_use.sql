-- Which classes work with which template.

-- What classes were given in school years that haven't ended.
-- name: contents_in_use
SELECT o.content, o.content_hash
FROM assignment_template o
WHERE o.school_id = $1 AND o.id IN (
    SELECT a.template_id
    FROM school_year y
    JOIN grade g ON g.school_id = y.school_id AND g.school_year_id = y.id
    JOIN school_class c ON c.school_id = g.school_id AND c.grade_id = g.id
    JOIN given_assignment a ON a.school_id = c.school_id AND a.class_id = c.id
    WHERE y.school_id = $1 AND y.ends_on >= $2)
ORDER BY o.template_key, o.id
LIMIT 300;

-- In which classes of this school year something was set out, by the template's key.
-- name: classes_by_template
SELECT DISTINCT o.template_key, c.name
FROM school_year y
JOIN grade g ON g.school_id = y.school_id AND g.school_year_id = y.id
JOIN school_class c ON c.school_id = g.school_id AND c.grade_id = g.id
JOIN given_assignment a ON a.school_id = c.school_id AND a.class_id = c.id
JOIN assignment_template o ON o.school_id = a.school_id AND o.id = a.template_id
WHERE y.school_id = $1 AND y.starts_on <= $2 AND y.ends_on >= $2
ORDER BY o.template_key, c.name
LIMIT 1000;
