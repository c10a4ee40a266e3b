/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <unistd.h>

#include "base/in.h"
#include "base/utf.h"
#include "words/table.h"

enum { COMPLAINTS = 10 };	/* lines that are told one by one */

/* A built-in table, an empty one if there is none. */
static const struct table_data *
built_in(const char *name)
{
	static const struct table_data empty = { .text = "" };

	for (const struct table_data *d = table_data; d->name != NULL; d++)
		if (strcmp(d->name, name) == 0)
			return d;
	return &empty;
}

size_t
table_lines(const char *name)
{
	return built_in(name)->lines;
}

void
table_complain_at(struct tables *t, const char *from, size_t line, const char *what)
{
	size_t begin = t->wrong.len;
	const char *text;

	if (t->wrongs++ >= COMPLAINTS)
		return;
	buf_string(&t->wrong, from);
	if (line > 0) {
		buf_byte(&t->wrong, ':');
		buf_number(&t->wrong, line);
	}
	buf_string(&t->wrong, ": ");
	buf_string(&t->wrong, what);
	buf_byte(&t->wrong, '\n');
	/* two readers of one table: said once */
	text = buf_span(&t->wrong).p;
	if (memmem(text, begin, text + begin, t->wrong.len - begin) != NULL) {
		buf_cut(&t->wrong, begin);
		t->wrongs--;
	}
}

void
table_complain(struct tables *t, const struct table_row *row, const char *what)
{
	table_complain_at(t, row->from, row->line, what);
}

/* NULL, or what is wrong with the bytes of a text or a line. */
static const char *
check_bytes(struct span text)
{
	if (utf_sound(text) != text.len)
		return "not UTF-8";
	return text.len > 0 && memchr(text.p, '\0', text.len) != NULL ? "a NUL byte" : NULL;
}

/* NULL, or what is wrong with the line. row->cell has room for `most` cells. */
static const char *
read_row(struct table_row *row, struct span line, unsigned least, unsigned most)
{
	const char *p = line.p, *end = p + line.len, *begin;

	do {
		if (row->cells == most)
			return "too many cells";
		for (begin = p; p < end && *p != '\t'; p++)	/* cells are short: a call for each would take longer */
			;
		row->cell[row->cells++] = span_between(begin, p);
	} while (p++ < end);
	if (row->cells < least)
		return "too few cells; a tab stands between two";
	if (row->cell[0].len == 0)
		return "the first cell is empty";
	for (unsigned c = row->cells; c < most; c++)
		row->cell[c] = (struct span){ NULL, 0 };
	return NULL;
}

/* Where a comment behind a tab begins: at that tab; the text's end if there is none. */
static size_t
tail_comment(struct span text)
{
	for (size_t i = 1; i < text.len; i++) {
		const char *hash = memchr(text.p + i, '#', text.len - i);

		if (hash == NULL)
			break;
		i = (size_t)(hash - text.p);
		if (hash[-1] == '\t')
			return i - 1;
	}
	return text.len;
}

/*
 * A comment is "#" at the begin of a line, or behind a tab, of which there need be none (`tails`); a byte order mark may
 * stand ahead of any line, as of files joined.
 */
static struct span
without_comment(struct span line, bool tails)
{
	while (span_begins(line, SPAN("\xEF\xBB\xBF")))
		line = span_cut(line, 3, line.len);
	if (line.len > 0 && line.p[0] == '#')
		return span_cut(line, 0, 0);
	if (tails)
		line.len = tail_comment(line);
	while (line.len > 0 && (line.p[line.len - 1] == '\t' || line.p[line.len - 1] == ' ' ||
	    line.p[line.len - 1] == '\r'))
		line.len--;
	return line;
}

/* sound: nothing is wrong with the bytes of the text, and no line need be asked */
static void
read_rows(struct table *table, struct tables *t, struct span text, const char *from, unsigned least, unsigned most, bool sound)
{
	bool tails = tail_comment(text) < text.len;
	uint32_t number = 0;

	while (text.p != NULL && text.len > 0) {
		struct span line = without_comment(span_next(&text, '\n'), tails);
		struct table_row row = { .from = from, .line = ++number };
		const char *what;

		if (line.len == 0)
			continue;
		row.cell = arena_get(&t->arena, most * sizeof(*row.cell));
		what = sound ? NULL : check_bytes(line);
		if (what == NULL)
			what = read_row(&row, line, least, most);
		if (what != NULL) {
			table_complain(t, &row, what);
			continue;
		}
		table->row = arena_grow(&t->arena, table->row, table->rows, &table->capacity, sizeof(row));
		table->row[table->rows++] = row;
	}
}

void
table_read(struct table *table, struct tables *t, struct span text, const char *from,
    unsigned least, unsigned most)
{
	read_rows(table, t, text, from, least, most, check_bytes(text) == NULL);
}

static void
read_folder(struct table *table, struct tables *t, const char *folder, unsigned least, unsigned most)
{
	struct buf path = { 0 };
	struct in in = { 0 };
	struct span text, name;
	const char *wrong;

	buf_string(&path, folder);
	buf_byte(&path, '/');
	buf_string(&path, table->name);
	buf_string(&path, ".tsv");
	name = arena_copy(&t->arena, buf_span(&path));
	wrong = in_open_regular(&in, name.p);
	if (wrong == NULL) {
		text = arena_copy(&t->arena, in_all(&in));
		wrong = in.error == 0 ? NULL : strerror(in.error);
		if (wrong == NULL)
			table_read(table, t, text, name.p, least, most);
	}
	if (wrong != NULL && in.error != ENOENT)
		table_complain_at(t, name.p, 0, wrong);
	in_free(&in);
	buf_free(&path);
}

struct keyed {
	struct span key;	/* without the "-" */
	size_t n;		/* number of the row */
	bool takes_away;
};

static int
key_order(const void *a, const void *b)
{
	const struct keyed *x = a, *y = b;
	int order = span_order(x->key, y->key);

	return order != 0 ? order : (x->n > y->n) - (x->n < y->n);
}

/* The cells that make the key, as they stand in the line, tabs between. */
static struct keyed
key_of(const struct table_row *row, size_t n, unsigned key_cells)
{
	const struct span *last = &row->cell[(row->cells < key_cells ? row->cells : key_cells) - 1];
	struct keyed k = { .n = n };

	k.key = span_between(row->cell[0].p, last->p + last->len);
	if (k.key.len > 1 && k.key.p[0] == '-') {
		k.takes_away = true;
		k.key = span_cut(k.key, 1, k.key.len);
	}
	return k;
}

/* Of rows with one key the last stays, unless it takes the key away. */
static void
settle(struct table *table, unsigned key_cells)
{
	struct keyed *k = mem_array(table->rows, sizeof(*k));
	bool *stays = mem_zeroed(table->rows, sizeof(*stays));
	size_t n = 0;

	for (size_t i = 0; i < table->rows; i++)
		k[i] = key_of(&table->row[i], i, key_cells);
	mem_sort(k, table->rows, sizeof(*k), key_order);
	for (size_t i = 0; i < table->rows; i++)
		if (i + 1 == table->rows || !span_same(k[i].key, k[i + 1].key))
			stays[k[i].n] = !k[i].takes_away;
	for (size_t i = 0; i < table->rows; i++)
		if (stays[i])
			table->row[n++] = table->row[i];
	table->rows = n;
	mem_free(k);
	mem_free(stays);
}

/* The N of "#key N" in the head of a built-in table. */
static unsigned
key_cells_of(struct span text)
{
	const char *at = text.len == 0 ? NULL : memmem(text.p, text.len, "#key ", 5);

	return at == NULL ? 1 : (unsigned)(at[5] - '0');
}

void
table_load(struct table *table, struct tables *t, const char *name, unsigned least, unsigned most)
{
	const struct table_data *data = built_in(name);
	struct span text = { data->text, data->len };

	*table = (struct table){ .name = name, .begun = arena_mark(&t->arena) };
	/* room for all of the built-in lines at once: no row needs to move */
	table->capacity = data->lines;
	table->row = arena_get(&t->arena, table->capacity * sizeof(*table->row));
	read_rows(table, t, text, "built-in", least, most, true);	/* test/unit/table.c looks at their bytes */
	if (t->folders == 0)
		return;		/* the built-in keys differ: test/unit/table.c */
	for (size_t i = 0; i < t->folders; i++)
		read_folder(table, t, t->folder[i], 1, most);
	settle(table, key_cells_of(text));
}

void
table_done(struct table *table, struct tables *t)
{
	arena_back(&t->arena, table->begun);
	*table = (struct table){ .name = table->name };
}

void
table_load_of(struct table *table, struct tables *t, struct span folder, const char *name, unsigned least, unsigned most)
{
	struct buf path = { 0 };

	buf_add(&path, folder);
	buf_byte(&path, '/');
	buf_string(&path, name);
	table_load(table, t, arena_copy(&t->arena, buf_span(&path)).p, least, most);
	buf_free(&path);
}

bool
tables_speak(const struct tables *t, struct span lang)
{
	struct buf path = { 0 };
	bool there = false;

	for (size_t i = 0; i < t->folders && !there; i++) {
		buf_cut(&path, 0);
		buf_string(&path, t->folder[i]);
		buf_byte(&path, '/');
		buf_add(&path, lang);
		there = access(buf_cstring(&path), F_OK) == 0;
	}
	buf_free(&path);
	return there;
}

void
table_print(struct buf *to, const struct table *table)
{
	for (size_t i = 0; i < table->rows; i++) {
		const struct table_row *row = &table->row[i];

		for (unsigned c = 0; c < row->cells; c++) {
			buf_add(to, row->cell[c]);
			buf_byte(to, '\t');
		}
		buf_string(to, "# ");
		buf_string(to, row->from);
		buf_byte(to, ':');
		buf_number(to, row->line);
		buf_byte(to, '\n');
	}
}

void
tables_free(struct tables *t)
{
	arena_free(&t->arena);
	buf_free(&t->wrong);
}
