-- Which secret (DATA/secret) the hashes in this database are keyed with: one row, with its fingerprint.
CREATE TABLE installation (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    secret_fingerprint TEXT NOT NULL
) STRICT;
