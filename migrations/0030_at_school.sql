-- "At school on this day" in one place: whoever left isn't there on the day that it became true. A statement asks
-- `until_on > day`.
CREATE VIEW person_at_school AS
SELECT p.school_id, p.id, p.given_name, p.infix, p.family_name, p.email, p.phone, p.street, p.postcode, p.town, p.born_on,
    p.language, p.created_at, p.is_deceased, p.has_secret_address, p.prints_both_sides, p.deceased_decided_at,
    p.forgotten_on, COALESCE(p.left_on, '9999-12-31') AS until_on
FROM person p;
