/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "base/utf.h"
#include "text/ending.h"
#include "text/halt.h"
#include "text/marker.h"
#include "text/quoted.h"
#include "text/running.h"
#include "text/sent.h"

enum { DATELINE_MOST = 96 };	/* bytes of "City - Agency:" */

struct sent_rules {
	struct lexicon lexicon;
	struct stop_marks foreign;
	struct halts formal, informal;
};

struct scan {
	struct sent_rules *rules;
	const struct sent_settings *settings;
	struct sent_bounds *to;
	struct ending ending;		/* with the text, and where the sentence at hand begins */
	struct marker item;		/* the last list item that began a sentence */
	struct quoted quoted;
};

static int
code_point_order(const void *a, const void *b)
{
	const int32_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static void
load_foreign(struct sent_rules *rules, struct tables *tables)
{
	struct table table;
	int32_t *mark;
	size_t n = 0;

	table_load(&table, tables, "any/terminator", 1, 2);
	mark = arena_array(&tables->arena, table.rows + 1, sizeof(*mark));
	for (size_t i = 0; i < table.rows; i++) {
		struct span cell = table.row[i].cell[0];

		if (utf_read(cell.p, cell.p + cell.len, &mark[n]) != cell.len)
			table_complain(tables, &table.row[i], "want one character");
		else
			halt_at(&rules->formal, mark[n++]);
	}
	mem_sort(mark, n, sizeof(*mark), code_point_order);
	rules->foreign = (struct stop_marks){ mark, n };
}

struct sent_rules *
sent_rules_new(struct tables *tables)
{
	static const int32_t wide[] = {
		0x2013, 0x2014, 0x201D, 0x2026,	/* dashes, closing quotation mark, ellipsis */
		0x2022, 0x2023, 0x2043, 0x25AA, 0x25CF	/* bullets */
	};
	struct sent_rules *rules = mem_zeroed(1, sizeof(*rules));
	unsigned char *why = rules->formal.why;

	lexicon_load(&rules->lexicon, tables);
	load_foreign(rules, tables);
	for (size_t i = 0; i < sizeof(wide) / sizeof(wide[0]); i++)
		halt_at(&rules->formal, wide[i]);
	why['.'] = HALT_STOP;
	why['!'] = why['?'] = HALT_ALWAYS;
	why['-'] = why['/'] = HALT_PAIR;
	why['"'] = HALT_CUT;
	why[')'] = HALT_ITEM;
	rules->informal = rules->formal;
	rules->informal.informal = true;
	why = rules->informal.why;
	why['.'] = why['/'] = why['@'] = why[','] = HALT_ALWAYS;
	return rules;
}

void
sent_rules_free(struct sent_rules *rules)
{
	lexicon_free(&rules->lexicon);
	mem_free(rules);
}

struct lexicon *
sent_lexicon(struct sent_rules *rules)
{
	return &rules->lexicon;
}

static int32_t
character_at(struct span text, size_t i)
{
	int32_t c = 0;

	if (i < text.len)
		utf_read(text.p + i, text.p + text.len, &c);
	return c;
}

/* "City - Agency:" ahead of a report in Persian stands alone, but for "City - Agency - the minister said:". The byte behind its colon, or 0. */
static size_t
dateline_end(const struct scan *s, size_t from)
{
	struct span text = s->ending.text;
	size_t most = text.len - from < DATELINE_MOST ? text.len - from : DATELINE_MOST;
	struct span line;
	const char *colon = memchr(text.p + from, ':', most);

	if (colon == NULL || !utf_is_arabic(character_at(text, from)))
		return 0;
	line = span_between(text.p + from, colon);
	if (memmem(line.p, line.len, " - ", 3) == NULL || memchr(line.p, '.', line.len) != NULL)
		return 0;
	if ((lexicon_bits(s->ending.lexicon, word_before(text, from + line.len)) & LEXICON_SAYING) != 0)
		return 0;
	return from + line.len + 1;
}

static void
put_bound(struct scan *s, size_t end)
{
	struct sent_bounds *to = s->to;

	if (to->n > 0 && to->end[to->n - 1] >= end)
		return;
	to->end = mem_grow(to->end, to->n, &to->capacity, sizeof(*to->end));
	to->end[to->n++] = end;
}

/* False where a word of two ASCII letters or more stands, or a mark that is neither bracket nor bullet, as nearly always. */
static bool
may_be_marker(struct span text, size_t at)
{
	const unsigned char *p = (const unsigned char *)text.p + at;

	if ((*p | 32) >= 'a' && (*p | 32) <= 'z')
		return at + 1 < text.len && (p[1] == '.' || p[1] == ')');
	if (*p < 0x80)
		return *p == '(' || (*p >= '0' && *p <= '9');
	/* of U+2000 to U+203F the first bullet is U+2022; quotation marks and dashes stand ahead of it */
	return !(*p == 0xE2 && at + 2 < text.len && p[1] == 0x80 && p[2] < 0xA2);
}

/* A sentence begins at byte `at`, or behind the blanks there. Returns the byte to go on from. */
static size_t
begin_sentence(struct scan *s, size_t at)
{
	struct span text = s->ending.text;
	size_t dateline;

	do {
		while (at < text.len && text.p[at] == ' ')
			at++;
		s->ending.begin = at;
		dateline = at < text.len && (text.p[at] & 0x80) != 0 ? dateline_end(s, at) : 0;
		if (dateline != 0) {
			put_bound(s, dateline);
			at = dateline;
		}
	} while (dateline != 0);
	if (at < text.len && may_be_marker(text, at)) {
		struct marker m = marker_read(text, at);

		if (m.kind != 0) {
			s->item = m;
			return m.end;
		}
	}
	return at;
}

static size_t
end_sentence(struct scan *s, size_t end)
{
	put_bound(s, end);
	return begin_sentence(s, end);
}

/* One past the last byte ahead of `at` that is no blank. */
static size_t
without_blanks(struct scan *s, size_t at)
{
	while (at > s->ending.begin && s->ending.text.p[at - 1] == ' ')
		at--;
	return at;
}

/* "1) jobs, 2) roads, and 3) water" is one sentence, whatever began it. */
static bool
is_inline_item(struct scan *s, size_t end)
{
	struct span before = word_before(s->ending.text, end);

	return memchr(",;", s->ending.text.p[end - 1], 2) != NULL || span_is(before, "and") || span_is(before, "or");
}

/* "1) The first item 2) The second": the next item of a list that began the sentence. */
static size_t
take_item(struct scan *s, size_t at)
{
	struct marker m;
	size_t end;

	if (s->item.kind == 0)
		return 0;
	m = marker_around(s->ending.text, at);
	if (!marker_follows(&m, &s->item) || m.start <= s->ending.begin || m.start == s->item.end + 1)	/* "J. K. Lund": an item has words */
		return 0;
	end = without_blanks(s, m.start);
	if (!is_inline_item(s, end))
		return end_sentence(s, end);
	s->item = m;
	return m.end;
}

/* "I would never --" "You did": a speech cut off ends at its closing mark. */
static size_t
take_cut_off(struct scan *s, size_t mark, size_t after)
{
	struct span text = s->ending.text;
	int32_t before;

	if (mark == 0 || after >= text.len || text.p[after] != ' ')
		return 0;
	utf_read_back(text.p + mark, text.p, &before);
	return is_dash(before) && is_opening_quote(character_at(text, after + 1)) ? end_sentence(s, after) : 0;
}

/* Because there is -- What was that?: a speaker breaks off and begins anew. */
static size_t
take_new_start(struct scan *s, size_t dash, size_t after)
{
	struct span text = s->ending.text;
	struct span first = word_at(text, s->ending.begin), next = word_at(text, after + 1);

	if (dash < s->ending.begin + 2 || text.p[dash - 1] != ' ' || after >= text.len || text.p[after] != ' ')
		return 0;
	if (memchr(".!?", text.p[dash - 2], 3) != NULL || span_same(first, next) || span_is(next, "The"))
		return 0;
	return ending_starter_at(&s->ending, after + 1) ? end_sentence(s, after) : 0;
}

/* Behind an address a capital begins a sentence; its own stops end none. */
static size_t
take_address(struct scan *s, size_t end)
{
	struct span text = s->ending.text;

	if (end + 1 < text.len && text.p[end] == ' ' && utf_is_upper(character_at(text, end + 1)))
		return end_sentence(s, end);
	return end;
}

/* "Ann Lowe 05/25/2001 12:45 PM Here is": the stamp of a mail that lost its lines. */
static size_t
take_stamp(struct scan *s, size_t slash)
{
	struct span text = s->ending.text;
	size_t begin, end = running_stamp_end(text, slash, &begin), before;

	if (end == 0)
		return 0;
	before = without_blanks(s, begin);
	if (before > s->ending.begin && !span_is(word_before(text, before), "on"))
		put_bound(s, before);
	return end_sentence(s, end);
}

/* "Thanks, Sara": the name that signs a letter. */
static size_t
take_closing(struct scan *s, size_t comma)
{
	struct span text = s->ending.text;
	struct span word = word_before(text, comma), name = word_at(text, comma + 2);
	const char *behind = name.p + name.len;

	if ((lexicon_bits(s->ending.lexicon, word) & LEXICON_CLOSING) == 0 || name.len == 0 ||
	    !utf_is_upper(character_at(text, comma + 2)))
		return 0;
	if (behind < text.p + text.len && *behind == '.')	/* "Thanks, Ann." */
		return 0;
	return end_sentence(s, comma + 1);
}

static size_t
take_stop(struct scan *s, size_t at)
{
	struct stop stop;
	size_t end = s->settings->keep_quotations ? 0 : ending_plain(&s->ending, at);

	if (end != 0)
		return end < s->ending.text.len ? end_sentence(s, end) : end;
	stop = stop_read(&s->rules->foreign, s->ending.text, at);
	if (stop.next == s->ending.text.len || !ending_is(&s->ending, &stop))
		return stop.after;
	if (s->settings->keep_quotations && quoted_is(&s->quoted, stop.end))
		return stop.after;
	return end_sentence(s, stop.end);
}

/* What only informal text has. */
static size_t
look_informal(struct scan *s, size_t at)
{
	size_t end;

	switch (s->ending.text.p[at]) {
	case '/':
		return take_stamp(s, at);
	case ',':
		return take_closing(s, at);
	case '@':
		end = running_mail_end(s->ending.text, at);
		return end == 0 ? 0 : take_address(s, end);
	}
	return 0;
}

/* Looks closer at byte `at`. Returns the byte to go on from. */
static size_t
look(struct scan *s, size_t at)
{
	struct span text = s->ending.text;
	int32_t c;
	size_t len = utf_read(text.p + at, text.p + text.len, &c), to = 0;

	if (c == '.' || c == ')' || is_bullet(c))
		to = take_item(s, at);
	if (to != 0)
		return to;
	if (c == '.' || c == '!' || c == '?' || c == 0x2026 || (c >= 0x80 && stop_is_foreign(&s->rules->foreign, c)))
		return take_stop(s, at);
	if (c == '"' || c == 0x201D)
		to = take_cut_off(s, at, at + len);
	else if (c == '/' && at > 0 && (to = running_address_end(text, at - 1)) != 0)
		to = take_address(s, to);
	else if (c == '-')	/* two of them, or there were no halt */
		to = take_new_start(s, at, at + 2);
	else if (c == 0x2013 || c == 0x2014)
		to = take_new_start(s, at, at + len);
	else if (s->ending.informal)
		to = look_informal(s, at);
	return to != 0 ? to : at + len;
}

void
sent_split(struct sent_rules *rules, const struct sent_settings *settings, struct span text,
    struct sent_bounds *to)
{
	const struct halts *halts = settings->informal ? &rules->informal : &rules->formal;
	struct scan s;
	size_t i;

	s.rules = rules;
	s.settings = settings;
	s.to = to;
	s.item.kind = 0;
	s.ending = (struct ending){ .lexicon = &rules->lexicon, .text = text, .informal = settings->informal,
	    .pauses = span_is(settings->lang, "ar") };
	s.quoted = (struct quoted){ .text = text };
	to->n = 0;
	if (text.len == 0)
		return;
	for (i = begin_sentence(&s, 0); i < text.len; i = look(&s, i)) {
		i = halt_next(halts, text, i, s.item.kind != 0);
		if (i == text.len)
			break;
	}
	put_bound(&s, text.len);
}
