/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "base/num.h"
#include "base/utf.h"
#include "text/page.h"

enum {
	REACH = 3,		/* lines at a page's edge that may be furniture */
	NEAR = 2,		/* pages on either side to compare with: left and right heads alternate */
	EMPTIES = 3,		/* empty lines that end a page */
	LONGEST = 160,		/* columns; no running head is longer */
	SHORT = 60,		/* columns of a letterhead that is known by its shape alone */
	LEAST = 24,		/* printed lines; what is shorter has no second page */
	FIELDS = 6		/* numbers of a line that may count pages */
};

void
page_rules_load(struct page_rules *r, struct tables *t)
{
	table_load(&r->phrases, t, "any/furniture", 2, 2);
	for (size_t i = 0; i < r->phrases.rows; i++)
		if (span_is(r->phrases.row[i].cell[1], "line"))
			r->begins[(unsigned char)r->phrases.row[i].cell[0].p[0]] = true;
}

void
page_rules_free(struct page_rules *r)
{
	buf_free(&r->key);
	buf_free(&r->other);
}

static bool
has_phrase(const struct page_rules *r, struct span folded, const char *what)
{
	for (size_t i = 0; i < r->phrases.rows; i++)
		if (span_same(r->phrases.row[i].cell[0], folded) && span_is(r->phrases.row[i].cell[1], what))
			return true;
	return false;
}

/* The value of a Roman numeral of at most seven letters, 0 if the word is none. */
static unsigned long
roman(struct span word)
{
	static const char digits[] = "ivxlcdm";
	static const unsigned long values[] = { 1, 5, 10, 50, 100, 500, 1000 };
	unsigned long sum = 0, last = 0;

	if (word.len == 0 || word.len > 7)
		return 0;
	for (size_t i = word.len; i-- > 0;) {
		const char *digit = strchr(digits, word.p[i] | 0x20);
		unsigned long value = digit == NULL || *digit == '\0' ? 0 : values[digit - digits];

		if (value == 0)
			return 0;
		sum = value < last ? sum - value : sum + value;
		last = value < last ? last : value;
	}
	return sum;
}

/* Folded, a run of digits as "#", a run of white space as one blank. Up to FIELDS numbers go to number[]. */
static void
line_key(struct buf *key, struct span text, unsigned long *number, size_t *numbers)
{
	size_t at = 0;

	buf_cut(key, 0);
	*numbers = 0;
	if ((number[0] = roman(text)) > 0) {
		buf_string(key, "#roman");
		*numbers = 1;
		return;
	}
	while (at < text.len) {
		struct span rest = span_cut(text, at, text.len);
		unsigned long n;
		size_t len;
		int32_t c = (unsigned char)rest.p[0];

		if (c < 0x80 && (c > '9' || c == ' ')) {
			/* ASCII but for digits, without a detour */
			if (c != ' ' || (key->len > 0 && key->p[key->len - 1] != ' '))
				buf_byte(key, (char)(c >= 'A' && c <= 'Z' ? c + 32 : c));
			at++;
			continue;
		}
		len = num_read(rest, 1000000, &n);
		if (len > 0) {
			if (*numbers < FIELDS)
				number[(*numbers)++] = n;
			buf_byte(key, '#');
		} else {
			len = utf_read(rest.p, rest.p + rest.len, &c);
			if (!utf_is_space(c))
				utf_fold(key, span_cut(rest, 0, len));
			else if (key->len > 0 && key->p[key->len - 1] != ' ')
				buf_byte(key, ' ');
		}
		at += len;
	}
}

/* "12", "- 3 -", "Page 2 of 9", "iv", "[[Page S693]]", "1/9" */
static bool
is_page_number(struct page_rules *r, struct span text)
{
	size_t numbers = 0, words = 0;
	const char *p = text.p, *end = text.p + text.len;

	while (p < end) {
		const char *from = p;
		int32_t c;
		size_t len = utf_read(p, end, &c), digits = 0;

		if (!utf_is_letter(c) && !utf_is_digit(c)) {
			p += len;
			if (c == '.' || c == ',' || c == '%' || c == '$' || c == '"')
				return false;	/* a list's number, money, words */
			continue;
		}
		for (; p < end; p += len) {
			len = utf_read(p, end, &c);
			if (!utf_is_letter(c) && !utf_is_digit(c) && !utf_is_mark(c))
				break;
			digits += utf_is_digit(c);
		}
		buf_cut(&r->key, 0);
		utf_fold(&r->key, span_between(from, p));
		if (digits > 0 && r->key.len - digits <= 1 && digits < 6)
			numbers++;
		else if (digits == 0 && roman(buf_span(&r->key)) > 0 && numbers == 0)
			numbers++;
		else if (!has_phrase(r, buf_span(&r->key), "page"))
			return false;
		if (++words > 5)
			return false;
	}
	return numbers > 0 && numbers <= 2;
}

/* "---", "____", "* * *" */
static bool
is_rule(struct span text)
{
	size_t marks = 0;

	for (size_t i = 0; i < text.len; i++) {
		if (strchr("-_*=~", text.p[i]) != NULL && text.p[i] != '\0')
			marks++;
		else if (text.p[i] != ' ')
			return false;
	}
	return marks >= 3;
}

static bool
is_page_mark(struct span text)
{
	return span_begins(text, SPAN("[[Page ")) && span_ends(text, SPAN("]]")) && text.len < 24;
}

static bool
is_furniture_phrase(struct page_rules *r, struct span text)
{
	if (text.len > 80)
		return false;
	while (text.len > 0 && strchr(" *-_[]()!.:", text.p[0]) != NULL)
		text = span_cut(text, 1, text.len);
	/* most lines begin otherwise, and need no second look */
	if (text.len == 0 || ((unsigned char)text.p[0] < 0x80 &&
	    !r->begins[text.p[0] >= 'A' && text.p[0] <= 'Z' ? text.p[0] + 32 : text.p[0]]))
		return false;
	while (text.len > 0 && strchr(" *-_[]()!.:", text.p[text.len - 1]) != NULL)
		text.len--;
	buf_cut(&r->key, 0);
	utf_fold(&r->key, text);
	return has_phrase(r, buf_span(&r->key), "line");
}

bool
page_ends_sentence(struct span text)
{
	const char *p = text.p + text.len;

	while (p > text.p) {
		int32_t c;

		p -= utf_read_back(p, text.p, &c);
		if (c == '.' || c == '!' || c == '?' || c == ':' || c == 0x2026 || c == 0x061F || c == 0x06D4 ||
		    c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0x0964)
			return true;
		if (c != '"' && c != '\'' && c != ')' && c != ']' && c != '*' && c != '_' && c != 0x201D &&
		    c != 0x2019 && c != 0xBB && c != 0x203A)
			return false;
	}
	return false;
}

static int32_t
first_letter(struct span text)
{
	const char *p = text.p, *end = text.p + text.len;

	while (p < end) {
		int32_t c;

		p += utf_read(p, end, &c);
		if (utf_is_letter(c) || utf_is_digit(c))
			return c;
		if (c != '"' && c != '\'' && c != '(' && c != 0x201C && c != 0x2018 && c != 0xAB)
			break;
	}
	return 0;
}

bool
page_cuts(struct span above, struct span below)
{
	return !page_ends_sentence(above) || utf_is_lower(first_letter(below));
}

/* A place where a page ends: lines below it from `below` on, above it up to `above`; furniture between. */
struct edge {
	size_t above, below;
	bool sure;		/* a form feed, not just empty lines */
};

struct edges {
	struct edge *edge;
	size_t n, capacity;
};

static void
add_edge(struct edges *e, struct arena *a, size_t above, size_t below, bool sure)
{
	e->edge = arena_grow(a, e->edge, e->n, &e->capacity, sizeof(*e->edge));
	e->edge[e->n++] = (struct edge){ above, below, sure };
}

/*
 * Levenshtein distance of two keys is at most 15 % of the longer one. Keys of
 * fewer than four characters must be equal.
 */
static bool
is_similar(struct span a, struct span b)
{
	unsigned short row[LONGEST * 4 + 1] = { 0 };
	size_t longer = a.len > b.len ? a.len : b.len, most = longer * 15 / 100;

	if (span_same(a, b))
		return true;
	if (longer < 4 || longer >= sizeof(row) / sizeof(row[0]) || a.len + most < b.len || b.len + most < a.len)
		return false;
	for (size_t j = 0; j <= b.len; j++)
		row[j] = (unsigned short)j;
	for (size_t i = 1; i <= a.len; i++) {
		unsigned short corner = row[0];
		size_t from = i > most + 1 ? i - most - 1 : 1, to = i + most + 1 < b.len ? i + most + 1 : b.len;

		row[0] = (unsigned short)i;
		if (from > 1)
			row[from - 1] = (unsigned short)(longer + 1);
		for (size_t j = from; j <= to; j++) {
			unsigned short change = (unsigned short)(corner + (a.p[i - 1] != b.p[j - 1]));
			unsigned short drop = (unsigned short)((row[j] < row[j - 1] ? row[j] : row[j - 1]) + 1);

			corner = row[j];
			row[j] = change < drop ? change : drop;
		}
		if (to < b.len)
			row[to + 1] = (unsigned short)(longer + 1);
	}
	return row[b.len] <= most;
}

/* The k-th line below (k >= 0) or above (k < 0; -1 is the nearest) an edge, if it lies on that page. */
static const struct line *
line_at(const struct lines *l, const struct edges *e, size_t n, int k)
{
	size_t at;

	if (k >= 0) {
		at = e->edge[n].below + (size_t)k;
		return at < (n + 1 < e->n ? e->edge[n + 1].above : l->n) ? &l->line[at] : NULL;
	}
	at = e->edge[n].above;
	return at >= (size_t)-k + (n > 0 ? e->edge[n - 1].below : 0) ? &l->line[at - (size_t)-k] : NULL;
}

static int
word_order(const void *a, const void *b)
{
	return span_order(*(const struct span *)a, *(const struct span *)b);
}

/* The words of a key, sorted; returns how many, 0 if there are too many. */
static size_t
sorted_words(struct span key, struct span *word, size_t most)
{
	size_t n = 0;

	while (key.p != NULL && n < most) {
		word[n] = span_next(&key, ' ');
		n += word[n].len > 0;
	}
	if (key.p != NULL)
		return 0;
	mem_sort(word, n, sizeof(*word), word_order);
	return n;
}

/* "1182 Questions 5 May", "5 May Questions 1183": heads of left and right pages are often mirrored */
static bool
is_mirrored(struct span a, struct span b)
{
	struct span x[16] = { { NULL, 0 } }, y[16] = { { NULL, 0 } };
	size_t n = a.len == b.len ? sorted_words(a, x, 16) : 0;

	if (n < 3 || sorted_words(b, y, 16) != n)
		return false;
	for (size_t i = 0; i < n; i++)
		if (!span_same(x[i], y[i]))
			return false;
	return true;
}

static bool
recurs(struct page_rules *r, const struct lines *l, struct span source, const struct edges *e, size_t n, int k)
{
	const struct line *line = line_at(l, e, n, k), *other;
	unsigned long number[FIELDS];
	size_t numbers;

	line_key(&r->key, line_text(line, source), number, &numbers);
	for (int d = -NEAR; d <= NEAR; d++) {
		if (d == 0 || (d < 0 && (size_t)-d > n) || n + (size_t)(d + NEAR) - NEAR >= e->n)
			continue;
		other = line_at(l, e, n + (size_t)(d + NEAR) - NEAR, k);
		if (other == NULL || other->columns > LONGEST)
			continue;
		line_key(&r->other, line_text(other, source), number, &numbers);
		if (is_similar(buf_span(&r->key), buf_span(&r->other)) ||
		    is_mirrored(buf_span(&r->key), buf_span(&r->other)))
			return true;
	}
	return false;
}

/* "Title of the talk          3", "4          Bureau of Statistics": the number that stands apart at either end */
static bool
apart_number(struct span text, unsigned long *number)
{
	static const char gap[] = "   ";
	size_t len = num_read(text, 100000, number), from = text.len;

	if (len > 0 && span_begins(span_cut(text, len, text.len), SPAN(gap)))
		return true;
	while (from > 0 && text.p[from - 1] != ' ')
		from--;
	return from >= sizeof(gap) - 1 && memcmp(text.p + from - (sizeof(gap) - 1), gap, sizeof(gap) - 1) == 0 &&
	    num_read(span_cut(text, from, text.len), 100000, number) == text.len - from;
}

/* True if the k-th lines of this page and of a page beside it count the pages, whatever else they say. */
static bool
counts_pages(const struct lines *l, struct span source, const struct edges *e, size_t n, int k)
{
	const struct line *line = line_at(l, e, n, k), *before, *after;
	unsigned long number, other;

	if (!e->edge[n].sure || !apart_number(line_text(line, source), &number))
		return false;
	before = n > 0 && e->edge[n - 1].sure ? line_at(l, e, n - 1, k) : NULL;
	after = n + 1 < e->n && e->edge[n + 1].sure ? line_at(l, e, n + 1, k) : NULL;
	return (before != NULL && apart_number(line_text(before, source), &other) && other + 1 == number) ||
	    (after != NULL && apart_number(line_text(after, source), &other) && number + 1 == other);
}

/* "(Laughter.)" recurs, and is no furniture. */
static bool
is_bracketed(struct span text)
{
	return text.len > 1 && ((text.p[0] == '(' && text.p[text.len - 1] == ')') ||
	    (text.p[0] == '[' && text.p[text.len - 1] == ']' && text.p[1] != '['));
}

/* From the edge inwards, as long as lines match: nothing inside a page is touched. */
static void
mark_side(struct page_rules *r, struct lines *l, struct span source, const struct edges *e, size_t n, int step)
{
	for (int k = step > 0 ? 0 : -1; k < REACH && k >= -REACH; k += step) {
		const struct line *line = line_at(l, e, n, k);
		struct span text;

		if (line == NULL || line->columns > LONGEST)
			return;
		if (line->role == LINE_FURNITURE)
			continue;
		text = line_text(line, source);
		if (is_bracketed(text) || (!is_page_number(r, text) && !recurs(r, l, source, e, n, k) &&
		    !counts_pages(l, source, e, n, k)))
			return;
		l->line[line - l->line].role = LINE_FURNITURE;
	}
}

/*
 * A letterhead that stands once, known by its shape: a few short lines without
 * stops at the top of a page, an empty line, and a sentence that goes on.
 */
static void
mark_letterhead(struct lines *l, struct span source, const struct edges *e, size_t n)
{
	size_t at = e->edge[n].below, end = at, above = e->edge[n].above;

	for (int k = 0; k < 2 * REACH && above > 0 && l->line[above - 1].role == LINE_FURNITURE; k++)
		above--;
	for (int k = 0; k < 2 * REACH && at < l->n && l->line[at].role == LINE_FURNITURE; k++)
		at++;
	for (end = at; end < l->n && end - at <= REACH; end++) {
		if (end > at && l->line[end].empties > 0)
			break;
		if (l->line[end].columns > SHORT || page_ends_sentence(line_text(&l->line[end], source)))
			return;
	}
	if (end == at || end >= l->n || end - at > REACH || above == 0 || l->line[end].empties == 0 ||
	    page_ends_sentence(line_text(&l->line[above - 1], source)) ||
	    !utf_is_lower(first_letter(line_text(&l->line[end], source))))
		return;
	while (at < end)
		l->line[at++].role = LINE_FURNITURE;
}

/* What lines of one key have in common. */
struct recurring {
	struct span key;
	uint32_t count, cuts;		/* how often; how often inside a sentence */
	uint32_t steps[FIELDS];		/* how often this number is one more than at the last time */
	uint32_t at, least, most;	/* lines from the last one to this one, empty ones counted */
	bool bare;			/* a page number and nothing else */
	unsigned long last[FIELDS];
};

struct recurrings {
	struct recurring *r;
	uint32_t *slot, *of_line;	/* hash table; by line, number + 1 of its recurring */
	size_t n, capacity, slots;
	uint32_t printed;		/* lines so far, empty ones counted */
};

static uint32_t
find_recurring(struct recurrings *all, struct arena *a, struct span key)
{
	size_t i = 1469598103u;

	for (size_t k = 0; k < key.len; k++)
		i = (i ^ (unsigned char)key.p[k]) * 1099511628211u;
	i ^= i >> 29;
	for (i &= all->slots - 1; all->slot[i] != 0; i = (i + 1) & (all->slots - 1))
		if (span_same(all->r[all->slot[i] - 1].key, key))
			return all->slot[i] - 1;
	all->r = arena_grow(a, all->r, all->n, &all->capacity, sizeof(*all->r));
	all->r[all->n] = (struct recurring){ .key = arena_copy(a, key) };
	all->slot[i] = (uint32_t)++all->n;
	return (uint32_t)all->n - 1;
}

/* A line beside an empty one, or beside a page's end: where heads and feet stand. */
static bool
stands_apart(const struct lines *l, size_t i)
{
	return l->line[i].columns <= LONGEST / 2 && (i == 0 || i + 1 == l->n || l->line[i].empties > 0 ||
	    l->line[i + 1].empties > 0 || l->line[i].feed || l->line[i + 1].feed);
}

static void
count_line(struct page_rules *r, struct recurrings *all, struct arena *a, const struct lines *l, struct span source, size_t i)
{
	unsigned long number[FIELDS] = { 0 };
	struct recurring *rec;
	size_t numbers;

	line_key(&r->key, line_text(&l->line[i], source), number, &numbers);
	all->of_line[i] = find_recurring(all, a, buf_span(&r->key)) + 1;
	rec = &all->r[all->of_line[i] - 1];
	if (rec->count > 0) {
		uint32_t apart = all->printed - rec->at;

		rec->least = rec->count == 1 || apart < rec->least ? apart : rec->least;
		rec->most = apart > rec->most ? apart : rec->most;
	}
	rec->at = all->printed;
	if (rec->count == 0)
		rec->bare = numbers > 0 && l->line[i].columns < 24 && is_page_number(r, line_text(&l->line[i], source));
	for (size_t f = 0; f < numbers; f++) {
		rec->steps[f] += rec->count > 0 && number[f] == rec->last[f] + 1;
		rec->last[f] = number[f];
	}
	rec->count++;
	if (i > 0 && i + 1 < l->n)
		rec->cuts += !page_ends_sentence(line_text(&l->line[i - 1], source)) &&
		    (utf_is_lower(first_letter(line_text(&l->line[i + 1], source))) ||
		    (i + 2 < l->n && utf_is_lower(first_letter(line_text(&l->line[i + 2], source)))) ||
		    (i + 3 < l->n && utf_is_lower(first_letter(line_text(&l->line[i + 3], source)))));
}

/*
 * Counts pages, or recurs, inside sentences, or counts at equal distances: a
 * heading that is numbered does none of these.
 */
static bool
is_anchor(const struct recurring *rec)
{
	uint32_t steps = 0;

	for (size_t f = 0; f < FIELDS; f++)
		if (rec->steps[f] > steps)
			steps = rec->steps[f];
	if (rec->count < 2)
		return false;
	if (steps * 10 >= (rec->count - 1) * 7)
		return rec->cuts * 4 >= rec->count ||
		    (rec->bare && rec->count > 2 && rec->least > 8 && rec->most * 3 <= rec->least * 4);
	return memchr(rec->key.p, '#', rec->key.len) == NULL && rec->cuts * 2 >= rec->count && rec->cuts > 1;
}

/* True if lines i and on are the first `n` lines of the document again. */
static bool
repeats_head(const struct lines *l, struct span source, size_t i, size_t n)
{
	if (i + n > l->n || l->line[i].empties == 0)
		return false;
	for (size_t k = 0; k < n; k++)
		if ((k > 0 && l->line[i + k].empties > 0) ||
		    !span_same(line_text(&l->line[i + k], source), line_text(&l->line[k], source)))
			return false;
	return true;
}

/* A letterhead of two or three lines at the front of the document, and again on later pages. */
static void
find_letterhead(struct lines *l, struct arena *a, struct span source, struct edges *e)
{
	size_t n = 1;

	while (n < l->n && n <= REACH && l->line[n].empties == 0)
		n++;
	if (n < 2 || n > REACH || l->line[0].columns > LONGEST / 2)
		return;
	for (size_t i = n; i < l->n; i++) {
		if (l->line[i].role != LINE_BODY || !repeats_head(l, source, i, n))
			continue;
		for (size_t k = 0; k < n; k++)
			l->line[k].role = l->line[i + k].role = LINE_FURNITURE;
		add_edge(e, a, i, i + n, true);
		i += n - 1;
	}
}

/* Where nothing but its furniture ends a page: the lines that recur are the edges. */
static void
find_anchors(struct page_rules *r, struct lines *l, struct arena *a, struct span source, struct edges *e)
{
	struct recurrings all = { .slots = 64 };
	size_t printed = 0;

	for (size_t i = 0; i < l->n && printed < LEAST; i++)
		printed += 1 + l->line[i].empties;
	if (printed < LEAST)
		return;
	while (all.slots < l->n * 2)
		all.slots *= 2;
	all.slot = arena_array(a, all.slots, sizeof(*all.slot));
	all.of_line = arena_array(a, l->n + 1, sizeof(*all.of_line));
	for (size_t i = 0; i < l->n; i++) {
		all.printed += 1 + l->line[i].empties;
		if (stands_apart(l, i) && !is_bracketed(line_text(&l->line[i], source)) && l->line[i].role == LINE_BODY)
			count_line(r, &all, a, l, source, i);
	}
	for (size_t i = 0; i < l->n; i++) {
		size_t end = i;

		while (end < l->n && all.of_line[end] != 0 && is_anchor(&all.r[all.of_line[end] - 1]))
			l->line[end++].role = LINE_FURNITURE;
		if (end > i) {
			add_edge(e, a, i, end, true);
			i = end - 1;
		}
	}
}

static void
find_edges(struct page_rules *r, struct lines *l, struct arena *a, struct span source, struct edges *e)
{
	add_edge(e, a, 0, 0, true);
	for (size_t i = 0; i < l->n; i++) {
		struct span text = line_text(&l->line[i], source);
		bool breaks = i > 0 && (l->line[i].feed || (l->feeds == 0 && l->line[i].empties >= EMPTIES));

		if (l->line[i].role != LINE_BODY)
			continue;
		if (is_page_mark(text)) {
			l->line[i].role = LINE_FURNITURE;
			add_edge(e, a, i, i + 1, true);
		} else if (is_rule(text) || is_furniture_phrase(r, text)) {
			l->line[i].role = LINE_FURNITURE;
			if (breaks)
				add_edge(e, a, i, i, l->line[i].feed);
		} else if (breaks) {
			add_edge(e, a, i, i, l->line[i].feed);
		}
	}
	if (e->n == 1)
		find_letterhead(l, a, source, e);
	if (e->n == 1)
		find_anchors(r, l, a, source, e);
	add_edge(e, a, l->n, l->n, true);
}

/* Pages are counted where something shows that there are any: a form feed, or furniture. */
static bool
is_paged(const struct lines *l, const struct edges *e)
{
	if (l->feeds > 0)
		return true;
	for (size_t n = 1; n + 1 < e->n; n++) {
		size_t above = e->edge[n].above, below = e->edge[n].below;

		if (above != below || (below < l->n && l->line[below].role == LINE_FURNITURE) ||
		    (above > 0 && l->line[above - 1].role == LINE_FURNITURE))
			return true;
	}
	return false;
}

static size_t
number_pages(struct lines *l, const struct edges *e)
{
	bool paged = is_paged(l, e), pending = false;
	size_t n = 1, page = 1;

	for (size_t i = 0; i < l->n; i++) {
		for (; n < e->n && e->edge[n].above <= i; n++) {
			page += paged && i > 0;
			pending = true;
		}
		l->line[i].page = (uint32_t)page;
		if (l->line[i].role == LINE_BODY) {
			l->line[i].edge = pending;
			pending = false;
		}
	}
	return page;
}

size_t
pages_find(struct page_rules *r, struct lines *l, struct arena *a, struct span source)
{
	struct edges e = { 0 };

	find_edges(r, l, a, source, &e);
	for (size_t n = 0; n < e.n; n++) {
		mark_side(r, l, source, &e, n, 1);
		mark_side(r, l, source, &e, n, -1);
	}
	for (size_t n = 1; n + 1 < e.n; n++)
		mark_letterhead(l, source, &e, n);
	return number_pages(l, &e);
}
