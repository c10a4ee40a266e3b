/* SPDX-License-Identifier: ISC */
#include "phrase.h"
#include "record/rec.h"
#include "terms.h"

const char terms_fields[] =
    "d.name, coalesce(r.date, d.date), r.start, r.\"end\", r.kind, coalesce(s.name, '-'), r.value, r.more, r.text";

/* Records of the document that another record, x, belongs to. */
#define RECORDS_OF_ITS_DOCUMENT(x) \
	" CROSS JOIN document xd ON xd.id = " x ".document" \
	" CROSS JOIN record o ON o.id BETWEEN xd.first_record AND xd.first_record + xd.records - 1"

/* How a record, o, lies to one that decides, x: it shares a byte; lies within; has it within. */
#define TOUCHES "o.start < x.\"end\" AND o.\"end\" > x.start"
#define LIES_WITHIN "o.start >= x.start AND o.\"end\" <= x.\"end\""
#define HAS_WITHIN "o.start <= x.start AND o.\"end\" >= x.\"end\""

enum { RANKED = 5000 };	/* records that are ranked at most: some 20 ms */

/* True if something of the records themselves is asked for, besides words. */
static bool
is_by_records(const struct search *s)
{
	return s->who != NULL || s->theme != NULL || s->about;
}

/* True if more than words decides. */
static bool
has_conditions(const struct search *s)
{
	return is_by_records(s) || s->doc != NULL || s->has_days || s->kinds != NULL || s->exact;
}

/* The place of a value in the statement: "?5". */
static void
put_term(struct terms *t, struct term term)
{
	if (t->n >= TERMS_MOST)
		return;
	t->term[t->n++] = term;
	buf_byte(&t->sql, '?');
	buf_number(&t->sql, (size_t)t->n);
}

static void
put_text(struct terms *t, struct span text)
{
	put_term(t, (struct term){ .text = text });
}

static void
put_days(struct terms *t, const char *last, int64_t after, const char *first, int64_t before)
{
	buf_string(&t->sql, last);
	put_term(t, (struct term){ .number = after });
	buf_string(&t->sql, first);
	put_term(t, (struct term){ .number = before });
}

/* A theme and those below it: "economy" and "economy/prices". "0" is the byte behind "/". */
static void
put_theme(struct terms *t, const char *column, const char *theme)
{
	struct span name = span_of(theme);

	buf_byte(&t->sql, '(');
	buf_string(&t->sql, column);
	buf_string(&t->sql, " = ");
	put_text(t, name);
	buf_string(&t->sql, " OR ");
	buf_string(&t->sql, column);
	buf_string(&t->sql, " > ");
	put_text(t, name);
	buf_string(&t->sql, " || '/' AND ");
	buf_string(&t->sql, column);
	buf_string(&t->sql, " < ");
	put_text(t, name);
	buf_string(&t->sql, " || '0')");
}

/* "AND" what decides, x, is there: looked up for each record found by its words, or else gone through ahead of all. */
static void
begin_by(struct terms *t, const struct search *s, const char *from, const char *lies)
{
	if (s->words > 0) {
		buf_string(&t->sql, " AND EXISTS (SELECT 1 FROM record o CROSS JOIN ");
		buf_string(&t->sql, from);
		buf_string(&t->sql, " WHERE o.id = r.id AND x.document = o.document AND ");
	} else {
		buf_string(&t->sql, " AND r.id IN (SELECT o.id FROM ");
		buf_string(&t->sql, from);
		buf_string(&t->sql, RECORDS_OF_ITS_DOCUMENT("x") " WHERE ");
	}
	buf_string(&t->sql, lies);
	buf_string(&t->sql, " AND ");
}

static void
put_speakers(struct terms *t, const struct search *s)
{
	buf_string(&t->sql, "speaker IN (SELECT id FROM speaker WHERE sp_says(name, ");
	put_text(t, span_of(s->who));
	buf_string(&t->sql, "))");
}

static void
put_who(struct terms *t, const struct search *s)
{
	/* documents without them are passed over at once */
	if (s->words > 0) {
		buf_string(&t->sql, " AND r.document IN (SELECT document FROM record WHERE ");
		put_speakers(t, s);
		buf_byte(&t->sql, ')');
	}
	/* x by its place where the words are known, by its speaker where they are not */
	begin_by(t, s, s->words > 0 ? "document xd ON xd.id = o.document CROSS JOIN record x"
	    " ON x.id BETWEEN xd.first_record AND xd.first_record + xd.records - 1" : "record x", LIES_WITHIN);
	buf_string(&t->sql, "x.");
	put_speakers(t, s);
	buf_byte(&t->sql, ')');
}

static void
put_themes(struct terms *t, const struct search *s)
{
	begin_by(t, s, "record x", TOUCHES " AND x.kind = 'theme'");
	put_theme(t, "x.value", s->theme);
	/* of two themes of one sentence the other is not looked for */
	buf_string(&t->sql, ") AND (r.kind <> 'theme' OR ");
	put_theme(t, "r.value", s->theme);
	buf_byte(&t->sql, ')');
}

static void
put_about(struct terms *t, const struct search *s)
{
	begin_by(t, s, s->words > 0 ? "document xd ON xd.id = o.document CROSS JOIN named n"
	    " ON n.record BETWEEN xd.first_record AND xd.first_record + xd.records - 1 CROSS JOIN record x ON x.id = n.record" :
	    "named n CROSS JOIN record x ON x.id = n.record", HAS_WITHIN);
	put_days(t, "n.last_day >= ", s->days.first, " AND n.first_day <= ", s->days.last);
	buf_byte(&t->sql, ')');
}

/* Kinds that were asked for; else what filters read, and quotations where somebody's words are looked for. */
static void
put_kinds(struct terms *t, const struct search *s)
{
	if (s->kinds == NULL) {
		/* where words decide alone, the index knows */
		if (is_by_records(s))
			buf_string(&t->sql, s->who != NULL ? " AND (r.is_read OR r.kind = 'quote')" : " AND r.is_read");
		return;
	}
	if (strcmp(s->kinds, "all") == 0)
		return;
	buf_string(&t->sql, " AND instr(',' || ");
	put_text(t, span_of(s->kinds));
	buf_string(&t->sql, " || ',', ',' || r.kind || ',') > 0");
}

/* The name as it was given, or as the first field writes it. */
static void
put_doc(struct terms *t, const struct search *s)
{
	doc_encode(&t->doc, span_of(s->doc));
	buf_string(&t->sql, " AND d.name IN (");
	put_text(t, span_of(s->doc));
	buf_string(&t->sql, ", ");
	put_text(t, buf_span(&t->doc));
	buf_byte(&t->sql, ')');
}

static void
put_conditions(struct terms *t, const struct search *s)
{
	if (s->doc != NULL)
		put_doc(t, s);
	if (s->has_days && !s->about)
		put_days(t, " AND d.last_day >= ", s->days.first, " AND d.first_day <= ", s->days.last);
	put_kinds(t, s);
	if (s->who != NULL)
		put_who(t, s);
	if (s->theme != NULL)
		put_themes(t, s);
	if (s->about)
		put_about(t, s);
	for (size_t i = 0; i < s->words && s->exact; i++) {
		buf_string(&t->sql, " AND instr(r.text, ");
		put_text(t, phrase_text(s->word[i]));
		buf_string(&t->sql, ") > 0");
	}
}

/* The index, and what its rows are joined with: each lookup spared makes a common word faster. */
static void
put_match(struct terms *t, const struct search *s, const char *words)
{
	const char *columns = s->kinds != NULL || s->who != NULL ? phrase_all : phrase_read;

	if (s->query)
		phrase_write_query(&t->match, s->word, s->words, columns);
	else
		t->hopeless = !phrase_write(&t->match, s->word, s->words, columns, s->exact);
	buf_string(&t->sql, words);
	buf_string(&t->sql, " w");
	if (s->most == 0 || has_conditions(s))
		buf_string(&t->sql, " CROSS JOIN record r ON r.id = w.rowid");
	if (s->doc != NULL || (s->has_days && !s->about))
		buf_string(&t->sql, " CROSS JOIN document d ON d.id = r.document");
	buf_string(&t->sql, " WHERE ");
	buf_string(&t->sql, words);
	buf_string(&t->sql, " MATCH ");
	put_text(t, buf_span(&t->match));
}

/* Where records are found, in the order of their numbers. */
static void
put_from(struct terms *t, const struct search *s, const char *words)
{
	buf_string(&t->sql, " FROM ");
	if (s->words > 0) {
		put_match(t, s, words);
		return;
	}
	buf_string(&t->sql, is_by_records(s) ? "record r JOIN document d ON d.id = r.document" :
	    "document d CROSS JOIN record r ON r.id BETWEEN d.first_record AND d.first_record + d.records - 1");
	buf_string(&t->sql, " LEFT JOIN speaker s ON s.id = r.speaker WHERE true");
}

/*
 * The best of them. To rank what is in every other record would take long and
 * say little: of more than RANKED the latest are ranked.
 */
static void
put_best(struct terms *t, const struct search *s)
{
	if (s->words > 0) {
		buf_string(&t->sql, " ORDER BY w.rowid DESC LIMIT ");
		put_term(t, (struct term){ .number = RANKED });
		buf_string(&t->sql, ") ORDER BY score, id");
	}
	buf_string(&t->sql, " LIMIT ");
	put_term(t, (struct term){ .number = (int64_t)s->most });
}

bool
terms_write(struct terms *t, const struct search *s, const char *words, bool fields)
{
	bool ranked = s->words > 0 && s->most > 0;

	*t = (struct terms){ 0 };
	/* of the ranked ones the document is asked for when there are few */
	buf_string(&t->sql, ranked ? "SELECT id, NULL, score FROM (SELECT w.rowid AS id, bm25(" : "SELECT r.id, r.document, 0");
	buf_string(&t->sql, ranked ? words : "");
	buf_string(&t->sql, ranked ? ") AS score" : "");
	if (fields) {
		buf_string(&t->sql, ", ");
		buf_string(&t->sql, terms_fields);
	}
	put_from(t, s, words);
	put_conditions(t, s);
	/* what is found by the index is put in order when all of it is known */
	if (s->words == 0)
		buf_string(&t->sql, " ORDER BY d.id, r.id");
	if (s->most > 0)
		put_best(t, s);
	return t->n < TERMS_MOST;
}

struct sqlite3_stmt *
terms_query(struct terms *t, struct db *db)
{
	struct sqlite3_stmt *q = query_new(db, buf_cstring(&t->sql));

	for (int i = 0; i < t->n; i++) {
		if (t->term[i].text.p != NULL)
			query_text(q, i + 1, t->term[i].text);
		else
			query_number(q, i + 1, t->term[i].number);
	}
	return q;
}

void
terms_free(struct terms *t)
{
	buf_free(&t->sql);
	buf_free(&t->match);
	buf_free(&t->doc);
}
