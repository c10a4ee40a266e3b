-- An archive of version 1, as sp-store made it: two documents, their words not in the index yet.
PRAGMA journal_mode = WAL;
PRAGMA application_id = 1936736626;
PRAGMA user_version = 1;
CREATE TABLE document ( id INTEGER PRIMARY KEY, name TEXT NOT NULL, part INTEGER NOT NULL, date TEXT NOT NULL, first_day INTEGER, last_day INTEGER, lang TEXT NOT NULL, first_record INTEGER NOT NULL, records INTEGER NOT NULL, records_sha512 TEXT NOT NULL, source_sha256 TEXT, source_bytes INTEGER, UNIQUE (name, part)) STRICT;
CREATE TABLE speaker ( id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE record ( id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document (id), date TEXT, start INTEGER NOT NULL, "end" INTEGER NOT NULL, kind TEXT NOT NULL, speaker INTEGER REFERENCES speaker (id), value TEXT NOT NULL, more TEXT NOT NULL, text TEXT NOT NULL, is_read INTEGER NOT NULL) STRICT;
CREATE INDEX record_speaker ON record (speaker, document) WHERE speaker IS NOT NULL;
CREATE INDEX record_theme ON record (value) WHERE kind = 'theme';
CREATE INDEX record_theme_at ON record (document, value, start, "end") WHERE kind = 'theme';
CREATE VIRTUAL TABLE words USING fts5 (written, folded, found, content = '', tokenize = 'ascii');
INSERT INTO words (words, rank) VALUES ('automerge', 0), ('crisismerge', 64), ('hashsize', 8388608);
CREATE TABLE indexed (fold TEXT NOT NULL, upto INTEGER NOT NULL) STRICT;
CREATE VIEW stream (doc, date, start, "end", kind, who, value, more, text) AS SELECT d.name, coalesce(r.date, d.date), r.start, r."end", r.kind, coalesce(s.name, '-'), r.value, r.more, r.text FROM document d CROSS JOIN record r ON r.id BETWEEN d.first_record AND d.first_record + d.records - 1 LEFT JOIN speaker s ON s.id = r.speaker ORDER BY d.id, r.id;

INSERT INTO document VALUES (1, 'old.txt', 1, '2024-02-18', 19771, 19771, 'en', 1, 2, 'x', NULL, NULL);
INSERT INTO document VALUES (2, 'older.txt', 1, '-', NULL, NULL, 'fa', 3, 1, 'y', NULL, NULL);
INSERT INTO speaker VALUES (1, 'Ada Winter');
INSERT INTO record VALUES (1, 1, NULL, 0, 37, 'sent', 1, '-', 'par=1;lang=en', 'We met in March 2019 to mend channels.', 1);
INSERT INTO record VALUES (2, 1, NULL, 10, 20, 'date', 1, '2019-03', 'type=DATE;from=2019-03-01;to=2019-03-31', 'March 2019', 0);
INSERT INTO record VALUES (3, 2, NULL, 0, 27, 'sent', NULL, '-', 'par=1;lang=fa', 'مي‌خواهند كتاب', 1);
