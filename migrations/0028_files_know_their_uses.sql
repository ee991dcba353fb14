-- Every row that names a file uses it (platform/storage). What stood there before is entered here.
ALTER TABLE stored_file DROP COLUMN put_at;

-- A photo that was taken away names no file.
UPDATE photo SET screen_key = '', thumbnail_key = '' WHERE removed_at IS NOT NULL;

INSERT INTO file_use (key, owner, school_id, id)
SELECT screen_key, 'photo', school_id, id FROM photo WHERE screen_key <> ''
UNION SELECT thumbnail_key, 'photo', school_id, id FROM photo WHERE thumbnail_key <> ''
UNION SELECT file_key, 'dossier_attachment', school_id, id FROM dossier_attachment WHERE file_key <> ''
UNION SELECT thumbnail_key, 'dossier_attachment', school_id, id FROM dossier_attachment WHERE thumbnail_key <> ''
UNION SELECT screen_key, 'paper_page', school_id, id FROM paper_page WHERE screen_key <> ''
UNION SELECT thumbnail_key, 'paper_page', school_id, id FROM paper_page WHERE thumbnail_key <> ''
UNION SELECT file_key, 'paper_file', school_id, scan_id || '/' || place FROM paper_file WHERE file_key <> '';

-- What jobs left (one that isn't done: what it was given) for a week: each text of 64 hex digits between quotes.
INSERT INTO file_use (key, owner, school_id, id, until)
WITH RECURSIVE left_by AS (
    SELECT school_id, id, made_at, CASE WHEN state = 'done' THEN result ELSE input END AS named
    FROM job
    WHERE kind IN ('letters', 'assignment_sheets', 'dossier_pdf', 'dossier_zip', 'dossier_import', 'dossiers_zip')
), spot AS (
    SELECT 1 AS at_char, (SELECT COALESCE(MAX(length(named)), 0) FROM left_by) AS longest
    UNION ALL SELECT at_char + 1, longest FROM spot WHERE at_char < longest
)
SELECT DISTINCT substr(l.named, s.at_char + 1, 64), 'job', l.school_id, l.id, l.made_at + 604800000
FROM left_by l JOIN spot s ON s.at_char + 65 <= length(l.named)
WHERE substr(l.named, s.at_char, 1) = '"' AND substr(l.named, s.at_char + 65, 1) = '"'
    AND ltrim(substr(l.named, s.at_char + 1, 64), '0123456789abcdef') = '';

-- Nobody asks the rows who names a file any more.
DROP INDEX photo_screen;
DROP INDEX photo_thumbnail;
DROP INDEX dossier_attachment_file;
DROP INDEX dossier_attachment_thumbnail;
