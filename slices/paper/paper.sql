-- name: year_of_class
SELECT g.school_year_id
FROM school_class c JOIN grade g ON g.school_id = c.school_id AND g.id = c.grade_id
WHERE c.school_id = $1 AND c.id = $2;

-- name: add_sheet
INSERT INTO paper_sheet (school_id, id, purpose, about_id, class_id, page, pages, school_year_id, printed_by,
    printed_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- name: sheet_by_code
SELECT s.id, s.purpose, s.about_id, s.class_id, s.page, s.pages, y.ends_on, c.name AS class_name
FROM paper_sheet s JOIN school_year y ON y.school_id = s.school_id AND y.id = s.school_year_id
JOIN school_class c ON c.school_id = s.school_id AND c.id = s.class_id
WHERE s.school_id = $1 AND s.id = $2;

-- name: add_scan
INSERT INTO paper_scan (school_id, id, class_id, origin, made_by, made_at, job_id)
VALUES ($1, $2, CAST($3 AS TEXT), $4, $5, $6, $7);

-- name: add_file
INSERT INTO paper_file (school_id, scan_id, place, name, file_key, origin) VALUES ($1, $2, $3, $4, $5, $6);

-- name: taken_file
SELECT f.pages, f.done_pages, f.refusal, s.done_at, j.state AS job_state
FROM paper_file f
JOIN paper_scan s ON s.school_id = f.school_id AND s.id = f.scan_id
LEFT JOIN job j ON j.school_id = s.school_id AND j.id = s.job_id
WHERE f.school_id = $1 AND f.origin = $2 AND f.origin <> '';

-- The folder of the scanners holds one for each school.
-- name: schools_by_brin
SELECT id, brin FROM school WHERE brin <> '' ORDER BY brin LIMIT 5000;

-- name: scan_by_id
SELECT id, class_id, origin, made_by, made_at, job_id, done_at FROM paper_scan WHERE school_id = $1 AND id = $2;

-- name: scans_of_class
SELECT s.id, s.class_id, s.origin, s.made_by, s.made_at, s.job_id, s.done_at,
    COUNT(p.id) AS pages, COUNT(CASE WHEN p.state = 'waiting' THEN 1 END) AS waiting,
    COUNT(CASE WHEN p.state = 'landed' THEN 1 END) AS landed
FROM paper_scan s
LEFT JOIN paper_page p ON p.school_id = s.school_id AND p.scan_id = s.id AND p.class_id = $2
WHERE s.school_id = $1 AND (s.class_id = $2 OR s.id IN (
    SELECT o.scan_id FROM paper_page o WHERE o.school_id = $1 AND o.class_id = $2))
GROUP BY s.id, s.class_id, s.origin, s.made_by, s.made_at, s.job_id, s.done_at
ORDER BY s.made_at DESC, s.id DESC
LIMIT 20;

-- name: scans_of_scanner
SELECT s.id, s.class_id, s.origin, s.made_by, s.made_at, s.job_id, s.done_at,
    COUNT(p.id) AS pages, COUNT(CASE WHEN p.state = 'waiting' AND p.class_id = '' THEN 1 END) AS waiting,
    COUNT(CASE WHEN p.state = 'landed' THEN 1 END) AS landed
FROM paper_scan s
LEFT JOIN paper_page p ON p.school_id = s.school_id AND p.scan_id = s.id
WHERE s.school_id = $1 AND s.origin = 'scanner'
GROUP BY s.id, s.class_id, s.origin, s.made_by, s.made_at, s.job_id, s.done_at
ORDER BY s.made_at DESC, s.id DESC
LIMIT 40;

-- name: printed_classes
SELECT c.id, c.name
FROM school_class c
JOIN grade g ON g.school_id = c.school_id AND g.id = c.grade_id
JOIN school_year y ON y.school_id = g.school_id AND y.id = g.school_year_id AND y.starts_on <= $2 AND y.ends_on >= $2
WHERE c.school_id = $1 AND EXISTS (
    SELECT 1 FROM paper_sheet s WHERE s.school_id = c.school_id AND s.class_id = c.id)
ORDER BY c.name, c.id
LIMIT 200;

-- name: hand_over
UPDATE paper_page SET class_id = $3 WHERE school_id = $1 AND id = $2 AND state = 'waiting' AND class_id = '';

-- name: files_of_scan
SELECT place, name, file_key, pages, done_pages, refusal
FROM paper_file WHERE school_id = $1 AND scan_id = $2 ORDER BY place LIMIT 200;

-- name: note_file
UPDATE paper_file SET pages = $4, done_pages = $5, refusal = $6
WHERE school_id = $1 AND scan_id = $2 AND place = $3;

-- name: add_page
INSERT INTO paper_page (school_id, id, scan_id, place, number, state, reason, screen_key, thumbnail_key, width,
    height, purpose, about_id, page, added_at, class_id, codes, ink, cut_from)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19);

-- name: has_page
SELECT id FROM paper_page WHERE school_id = $1 AND scan_id = $2 AND place = $3 AND number = $4;

-- The same picture came in before, and waits or was thrown away: looking at it once is enough.
-- name: has_picture
SELECT id FROM paper_page
WHERE school_id = $1 AND screen_key = $2 AND state IN ('landed', 'waiting', 'discarded')
LIMIT 1;

-- name: pages_of_scan
SELECT id, place, number, state, reason, screen_key, thumbnail_key, width, height, purpose, about_id, page,
    class_id, codes, ink, cut_from
FROM paper_page WHERE school_id = $1 AND scan_id = $2 ORDER BY place, number LIMIT 1000;

-- name: page_by_id
SELECT id, place, number, state, reason, screen_key, thumbnail_key, width, height, purpose, about_id, page,
    class_id, codes, ink, cut_from
FROM paper_page WHERE school_id = $1 AND scan_id = $2 AND id = $3;

-- By class; '' is of no class yet.
-- name: waiting_pages
SELECT class_id, COUNT(*) AS pages
FROM paper_page WHERE school_id = $1 AND state = 'waiting' GROUP BY class_id ORDER BY class_id LIMIT 500;

-- name: decide_page
UPDATE paper_page SET state = $3, reason = $9, purpose = $4, about_id = $5, page = $6, decided_by = $7, decided_at = $8
WHERE school_id = $1 AND id = $2 AND state = 'waiting';

-- name: end_scan
UPDATE paper_scan SET done_at = $3 WHERE school_id = $1 AND id = $2;

-- name: ink_of_landed
SELECT MAX(ink) AS ink FROM paper_page
WHERE school_id = $1 AND about_id = $2 AND about_id <> '' AND page = $3 AND state = 'landed';

-- name: set_replaced_aside
UPDATE paper_page SET state = 'discarded', reason = 'replaced', decided_at = $5
WHERE school_id = $1 AND about_id = $2 AND about_id <> '' AND page = $3 AND id <> $4 AND state = 'landed';

-- name: pieces_of
SELECT id, place, number, state, reason, screen_key, thumbnail_key, width, height, purpose, about_id, page,
    class_id, codes, ink, cut_from
FROM paper_page
WHERE school_id = $1 AND scan_id = (SELECT o.scan_id FROM paper_page o WHERE o.school_id = $1 AND o.id = $2)
    AND cut_from = $2 AND state = 'discarded' AND reason = 'piece'
ORDER BY number LIMIT 20;

-- name: let_piece_wait
UPDATE paper_page SET state = 'waiting', reason = 'cut_out', class_id = $3
WHERE school_id = $1 AND id = $2 AND state = 'discarded' AND reason = 'piece';

-- name: bring_back
UPDATE paper_page SET state = 'waiting', reason = 'brought_back', decided_by = $3, decided_at = NULL
WHERE school_id = $1 AND id = $2 AND state <> 'waiting' AND state <> 'landed' AND reason <> 'piece'
    AND screen_key <> '';

-- name: pages_aside
SELECT p.id, p.place, p.number, p.state, p.reason, p.screen_key, p.thumbnail_key, p.width, p.height, p.purpose,
    p.about_id, p.page, p.class_id, p.codes, p.ink, p.cut_from, p.scan_id, f.name AS file_name,
    COALESCE(p.decided_at, p.added_at) AS since
FROM paper_page p
JOIN paper_file f ON f.school_id = p.school_id AND f.scan_id = p.scan_id AND f.place = p.place
WHERE p.school_id = $1 AND p.class_id = $2 AND p.state <> 'waiting' AND p.state <> 'landed'
    AND p.reason <> 'piece' AND p.screen_key <> '' AND COALESCE(p.decided_at, p.added_at) > $3
ORDER BY since DESC, p.id
LIMIT 300;

-- name: files_aside_of_class
SELECT f.place, f.name, f.file_key, f.pages, f.done_pages, f.refusal, f.scan_id, s.made_at
FROM paper_scan s JOIN paper_file f ON f.school_id = s.school_id AND f.scan_id = s.id
WHERE s.school_id = $1 AND s.class_id = $2 AND s.made_at > $3 AND f.refusal <> '' AND f.refusal <> 'gone'
ORDER BY s.made_at DESC, s.id, f.place
LIMIT 100;

-- name: files_aside_of_scanner
SELECT f.place, f.name, f.file_key, f.pages, f.done_pages, f.refusal, f.scan_id, s.made_at
FROM paper_scan s JOIN paper_file f ON f.school_id = s.school_id AND f.scan_id = s.id
WHERE s.school_id = $1 AND s.origin = 'scanner' AND s.class_id IS NULL AND s.made_at > $2 AND f.refusal <> ''
    AND f.refusal <> 'gone'
ORDER BY s.made_at DESC, s.id, f.place
LIMIT 100;

-- What would be cut out of a page stays as long as that page waits; and all where the date can't be trusted
-- (slices/leavers).
-- name: forget_aside
DELETE FROM paper_page
WHERE state <> 'waiting' AND state <> 'landed' AND COALESCE(decided_at, added_at) < $1
    AND NOT EXISTS (SELECT 1 FROM forget_stop h WHERE h.school_id = paper_page.school_id)
    AND NOT (reason = 'piece' AND EXISTS (
        SELECT 1 FROM paper_page o
        WHERE o.school_id = paper_page.school_id AND o.id = paper_page.cut_from AND o.state = 'waiting'))
RETURNING school_id, id;

-- A file that was read, or couldn't be, is kept for a month; longer where the date can't be trusted.
-- name: forget_old_files
UPDATE paper_file SET file_key = ''
WHERE file_key <> '' AND EXISTS (
        SELECT 1 FROM paper_scan s
        WHERE s.school_id = paper_file.school_id AND s.id = paper_file.scan_id AND s.made_at <= $1)
    AND NOT EXISTS (SELECT 1 FROM forget_stop h WHERE h.school_id = paper_file.school_id)
RETURNING school_id, scan_id, place;

-- This night ran, and found that its date can be trusted.
-- name: trusts_date
SELECT 1 FROM forget_night n
WHERE n.school_id = $1 AND n.ran_on = $2
    AND NOT EXISTS (SELECT 1 FROM forget_stop h WHERE h.school_id = n.school_id);

-- What was printed and scanned about something that is forgotten.
-- name: forget_pages_about
DELETE FROM paper_page WHERE school_id = $1 AND purpose = $2 AND about_id = $3 AND about_id <> ''
RETURNING school_id, id;

-- name: forget_sheets_about
DELETE FROM paper_sheet WHERE school_id = $1 AND purpose = $2 AND about_id = $3;

-- So long ago: pages that nobody brought home, too.
-- name: forget_pages_before
DELETE FROM paper_page WHERE school_id = $1 AND added_at < $2
RETURNING school_id, id;

-- name: forget_files_before
DELETE FROM paper_file WHERE school_id = $1 AND scan_id IN (
    SELECT s.id FROM paper_scan s WHERE s.school_id = $1 AND s.made_at < $2)
RETURNING school_id, scan_id, place;

-- name: forget_scans_before
DELETE FROM paper_scan WHERE school_id = $1 AND made_at < $2
    AND NOT EXISTS (SELECT 1 FROM paper_page p WHERE p.school_id = paper_scan.school_id AND p.scan_id = paper_scan.id);
