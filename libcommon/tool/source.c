/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "text/source_text.h"
#include "tool/confine.h"
#include "tool/source.h"

enum {
	HEAD = 64 * 1024,	/* records are told from text by their first line; one longer than this is cut here */
	COMPLAINTS = 10,	/* broken records of one input that are named one by one */
	PART = 256		/* least records of a part (by_parts): few enough to stay in the cache until they are written */
};

void
source_open(struct source *s, struct options *opt)
{
	*s = (struct source){ .opt = opt, .operand = opt->operand };
	s->in.fd = s->names.fd = -1;
	s->splitter = splitter_new(&opt->tables);
	if (opt->files0 != NULL && !in_open(&s->names, opt->files0)) {
		complain(opt->files0, strerror(s->names.error));
		_exit(2);
	}
	s->from_stdin = opt->operands == 0 && opt->files0 == NULL;
	progress_begin(&s->progress, opt);
}

static void
fail(struct source *s, const char *name, const char *what)
{
	complain(name, what);
	s->failures++;
}

/* The next name of --files0-from, NULL at the end. */
static const char *
listed_path(struct source *s)
{
	struct span head;
	const char *end;
	size_t want = HEAD;

	for (;;) {
		head = in_peek(&s->names, want);
		end = head.len == 0 ? NULL : memchr(head.p, '\0', head.len);
		if (end != NULL || head.len < want)
			break;
		want *= 2;
	}
	if (s->names.error != 0) {
		fail(s, s->opt->files0, strerror(s->names.error));
		return NULL;
	}
	if (head.len == 0)
		return NULL;
	buf_cut(&s->path_bytes, 0);
	buf_add(&s->path_bytes, end == NULL ? head : span_between(head.p, end));
	in_take(&s->names, s->path_bytes.len + (end != NULL));
	return buf_cstring(&s->path_bytes);
}

static const char *
next_path(struct source *s)
{
	if (s->from_stdin) {
		s->from_stdin = false;
		return "-";
	}
	if (s->opt->files0 != NULL && s->names.fd >= 0) {
		const char *path = listed_path(s);

		if (path != NULL)
			return path;
		in_close(&s->names);
	}
	return *s->operand == NULL ? NULL : *s->operand++;
}

/* The input at hand, as messages call it. */
static const char *
spoken_name(const struct source *s)
{
	return strcmp(s->path, "-") == 0 ? "standard input" : s->path;
}

/* True if the input at hand begins as records do. */
static bool
begins_with_record(struct source *s)
{
	struct span head = in_peek(&s->in, 1), line;
	const char *end = NULL;

	/* the first line may arrive in pieces, and be long; that of a text may never end */
	for (size_t want = 1; head.len >= want && want <= HEAD; want = head.len + 1) {
		end = memchr(head.p, '\n', head.len);
		if (end != NULL)
			break;
		head = in_peek(&s->in, head.len + 1);
	}
	if (end == NULL && head.len > HEAD)
		return rec_looks_like(head);
	line = end == NULL ? head : span_between(head.p, end);
	return line.len > 0 && rec_looks_like(line);
}

/* Opens the next input; false when there is none. */
static bool
open_next(struct source *s)
{
	while ((s->path = next_path(s)) != NULL) {
		if (!in_open(&s->in, s->path)) {
			if (s->names.fd >= 0 && strchr(s->path, '\n') != NULL)
				fail(s, s->opt->files0, "no such name; names are ended by NUL, not by line ends (find -print0)");
			else
				fail(s, spoken_name(s), strerror(s->in.error));
			continue;
		}
		if (*s->operand == NULL && s->names.fd < 0 && s->opt->operands > 0)
			confine_no_more_files();
		s->line = s->wrong_records = 0;
		s->in_doubt = s->is_split = false;
		buf_cut(&s->held, 0);
		s->is_open = true;
		progress_input(&s->progress, s->in.fd);
		complain_about(spoken_name(s));
		s->is_records = begins_with_record(s);
		return true;
	}
	return false;
}

static void
tell_of_more(const struct source *s)
{
	struct buf what = { 0 };

	buf_number(&what, s->wrong_records - COMPLAINTS);
	buf_string(&what, " more broken records");
	complain(spoken_name(s), buf_cstring(&what));
	buf_free(&what);
}

static void
close_input(struct source *s)
{
	if (s->wrong_records > COMPLAINTS)
		tell_of_more(s);
	if (s->in.error != 0)
		fail(s, spoken_name(s), strerror(s->in.error));
	in_close(&s->in);
	s->is_open = false;
	complain_about(NULL);
}

static void
wrong_record(struct source *s, const char *what)
{
	struct buf place = { 0 };

	s->failures++;
	if (s->wrong_records++ >= COMPLAINTS)
		return;
	buf_string(&place, spoken_name(s));
	buf_byte(&place, ':');
	buf_number(&place, s->line);
	complain(buf_cstring(&place), what);
	buf_free(&place);
}

/* NULL, or what is wrong with the gap= and fix= of a record. */
static const char *
check_place(struct document *doc, const struct rec *rec)
{
	struct span gap = { NULL, 0 }, fix = { NULL, 0 };
	struct place place;

	rec_more_two(rec, SPAN("gap"), &gap, SPAN("fix"), &fix);
	if (gap.len == 0 && fix.len == 0)
		return rec->end - rec->start == rec->text.len ? NULL : "end is not start and text added up";
	return place_read(&place, &doc->arena, rec->text, rec->start, rec->end, gap, fix);
}

/* Copies the line to the document's arena, and makes the record's fields point there. */
static void
keep_record(struct document *doc, struct rec *rec, struct span line)
{
	struct span *field[] = {
		&rec->doc, &rec->date, &rec->kind_name, &rec->who, &rec->value, &rec->more, &rec->text
	};
	const char *copy = arena_copy(&doc->arena, line).p;

	for (size_t i = 0; i < sizeof(field) / sizeof(field[0]); i++)
		field[i]->p = copy + (field[i]->p - line.p);
}

/* Adds the record of one line to the document, or complains of it. False if it belongs to the next document. */
static bool
take_record(struct source *s, struct document *doc, struct span line, size_t *last_start)
{
	struct rec rec;
	const char *what = rec_read(&rec, line);

	if (what == NULL)
		what = check_place(doc, &rec);
	if (what != NULL) {
		wrong_record(s, what);
		doc->incomplete = s->in_doubt = true;
		return true;
	}
	if (doc->recs > 0 && (!span_same(rec.doc, doc->rec[0].doc) ||
	    (kind_is_unit(rec.kind) && rec.start < *last_start)))
		return false;
	s->in_doubt = false;
	if (kind_is_unit(rec.kind))
		*last_start = rec.start;
	keep_record(doc, &rec, line);
	document_add(doc, &rec);
	return true;
}

/* -D and -l fill what the records leave empty. */
static void
fill_from_options(const struct source *s, struct document *doc)
{
	struct span value;
	struct buf more = { 0 };

	for (size_t i = 0; i < doc->recs && s->opt->date != NULL; i++)
		if (span_same(doc->rec[i].date, rec_none))
			doc->rec[i].date = span_of(s->opt->date);
	if (doc->recs == 0 || s->opt->lang == NULL || rec_more(&doc->rec[0], "lang", &value))
		return;
	more_add(&more, "lang", span_of(s->opt->lang));
	if (!span_same(doc->rec[0].more, rec_none)) {
		buf_byte(&more, ';');
		buf_add(&more, doc->rec[0].more);
	}
	doc->rec[0].more = arena_copy(&doc->arena, buf_span(&more));
	buf_free(&more);
}

/* Reads the whole text and gives it to the splitter: to be made records of, or, if `body` is not NULL, paragraphs. */
static bool
split_text(struct source *s, struct document *doc, const struct body **body)
{
	struct buf warning = { 0 };
	const char *refused = source_refuse(in_peek(&s->in, SOURCE_LOOK));

	/* look before reading it all: a device has no end, and a film is long */
	if (refused != NULL) {
		fail(s, spoken_name(s), refused);
		return false;
	}
	doc->bytes = in_all(&s->in);
	if (s->in.error != 0)
		return false;
	s->split.path = s->opt->name != NULL ? s->opt->name : s->path;
	s->split.date = s->opt->date;
	s->split.lang = s->opt->lang;
	refused = body != NULL ? split_body(s->splitter, &s->split, doc, body, &warning) :
	    split_begin(s->splitter, &s->split, doc, &warning);
	if (refused != NULL)
		fail(s, spoken_name(s), refused);
	else if (warning.len > 0)
		complain(spoken_name(s), buf_cstring(&warning));
	buf_free(&warning);
	return refused == NULL;
}

/* Reads the one document of a text, or the next part of it. False when there is no more, or it cannot be read. */
static bool
read_text(struct source *s, struct document *doc)
{
	if (!s->is_split) {
		s->is_split = true;
		if (!split_text(s, doc, NULL))
			return false;
		doc->begun = arena_mark(&doc->arena);
		doc->goes_on = true;
	}
	while (doc->goes_on && (!s->by_parts || doc->recs < PART))
		doc->goes_on = split_more(s->splitter);
	return doc->recs > 0;
}

/* Findings alone, and units that came through grep(1), lack the first record, which says the language. */
static void
find_lang(struct source *s, struct document *doc)
{
	struct span value;

	if (!rec_more(&doc->rec[0], "lang", &value))
		doc->lang = splitter_lang(s->splitter, doc);
}

/* Reads the records of one document. False when the input has no more. */
static bool
read_records(struct source *s, struct document *doc)
{
	size_t last_start = 0;
	struct span line;
	bool whole;

	doc->incomplete = s->in_doubt;
	if (s->held.len > 0) {
		(void)take_record(s, doc, buf_span(&s->held), &last_start);
		buf_cut(&s->held, 0);
	}
	while (in_line(&s->in, &line, &whole)) {
		s->line++;
		if (!whole) {
			wrong_record(s, "the last record is cut off");
			doc->incomplete = true;
			break;
		}
		if (rec_is_header(line))
			continue;
		if (!take_record(s, doc, line, &last_start)) {
			buf_add(&s->held, line);
			break;
		}
	}
	doc->incomplete = doc->incomplete || s->in.error != 0;
	fill_from_options(s, doc);
	return doc->recs > 0;
}

bool
source_next(struct source *s, struct document *doc)
{
	for (;;) {
		if (!s->is_open && !open_next(s))
			return false;
		if (s->is_records ? read_records(s, doc) : read_text(s, doc)) {
			document_complete(doc);
			if (s->is_records)
				find_lang(s, doc);
			progress_records(&s->progress, doc->recs, !doc->goes_on);
			return true;
		}
		close_input(s);
		document_empty(doc);
	}
}

bool
source_next_body(struct source *s, struct document *doc, const struct body **body)
{
	for (;;) {
		if (!s->is_open && !open_next(s))
			return false;
		if (s->is_records)
			fail(s, spoken_name(s), "records; want a text");
		else if (!s->is_split && split_text(s, doc, body)) {
			s->is_split = true;
			progress_records(&s->progress, 0, true);
			return true;
		}
		close_input(s);
		document_empty(doc);
	}
}

void
source_close(struct source *s)
{
	progress_end(&s->progress);
	in_free(&s->in);
	in_free(&s->names);
	buf_free(&s->held);
	buf_free(&s->path_bytes);
	splitter_free(s->splitter);
}
