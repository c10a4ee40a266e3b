/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "base/utf.h"
#include "text/lexicon.h"
#include "text/marker.h"
#include "text/sent.h"
#include "text/stop.h"

enum {
	PLAIN_WORD = 3,		/* letters that a lower-case word before an informal stop has at least */
	NAME_WORDS = 4,		/* words of a speaker's name between a quotation and its verb */
	OPENING_WORDS = 4,	/* words of a phrase such as "At 9 a.m." */
	DATELINE_MOST = 96	/* bytes of "City - Agency:" */
};

struct sent_rules {
	struct lexicon lexicon;
	struct stop_marks foreign;
	unsigned char halts[256];	/* bytes at which the scan looks closer */
	uint64_t second[256];		/* for a lead byte: the second bytes that matter, a bit each */
};

struct scan {
	struct sent_rules *rules;
	const struct sent_settings *settings;
	struct span text;
	struct sent_bounds *to;
	size_t begin;			/* of the sentence at hand */
	struct marker item;		/* the last list item that began a sentence */
	size_t quotation_from;		/* with keep_quotations: the quotation last found, its marks' bytes */
	size_t quotation_to;
};

static void
halt_at(struct sent_rules *rules, int32_t c)
{
	char bytes[UTF_MOST];
	size_t len = utf_write(c, bytes);

	rules->halts[(unsigned char)bytes[0]] = 1;
	if (len > 1)
		rules->second[(unsigned char)bytes[0]] |= (uint64_t)1 << (bytes[1] & 63);
}

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
			halt_at(rules, mark[n++]);
	}
	qsort(mark, n, sizeof(*mark), code_point_order);
	rules->foreign = (struct stop_marks){ mark, n };
}

struct sent_rules *
sent_rules_new(struct tables *tables)
{
	/* ellipsis, closing quotation mark, bullets */
	static const int32_t others[] = { '.', '!', '?', ')', '"', 0x2026, 0x201D, 0x2022, 0x2023, 0x2043, 0x25AA, 0x25CF };
	struct sent_rules *rules = mem_zeroed(1, sizeof(*rules));

	lexicon_load(&rules->lexicon, tables);
	load_foreign(rules, tables);
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		halt_at(rules, others[i]);
	return rules;
}

void
sent_rules_free(struct sent_rules *rules)
{
	if (rules == NULL)
		return;
	lexicon_free(&rules->lexicon);
	mem_free(rules);
}

static int32_t
first_of(struct span s)
{
	int32_t c = 0;

	if (s.len > 0)
		utf_read(s.p, s.p + s.len, &c);
	return c;
}

/* Letters, all in lower case. */
static bool
is_plain(struct span word, size_t least)
{
	size_t letters = 0;
	int32_t c;

	for (size_t i = 0, len; i < word.len; i += len) {
		len = utf_read(word.p + i, word.p + word.len, &c);
		if (!utf_is_lower(c))
			return false;
		letters++;
	}
	return letters >= least;
}

/* "iPhone", "eBay", "wikiHow" */
static bool
is_camel(struct span word)
{
	if (word.len < 3 || !utf_is_lower(word.p[0]))
		return false;
	for (size_t i = 1; i + 1 < word.len; i++)
		if (utf_is_upper(word.p[i]) && utf_is_lower(word.p[i + 1]))
			return true;
	return false;
}

/* "X", "X.Y", "J.R.R": single letters only. */
static bool
is_initials(struct span word)
{
	bool letter = false;
	int32_t c;

	for (size_t i = 0, len; i < word.len; i += len) {
		len = utf_read(word.p + i, word.p + word.len, &c);
		if (utf_is_mark(c) || utf_is_invisible(c))
			continue;
		if (letter ? c != '.' : !utf_is_letter(c))
			return false;
		letter = !letter;
	}
	return letter;
}

static bool
is_roman(struct span word)
{
	for (size_t i = 0; i < word.len; i++)
		if (memchr("IVXLC", word.p[i], 5) == NULL)
			return false;
	return word.len > 0 && !span_is(word, "I");
}

static unsigned
bits_of(struct scan *s, struct span word)
{
	return lexicon_bits(&s->rules->lexicon, word);
}

/* Capitalised, or in a script without capitals. */
static bool
may_begin(const struct follow *f)
{
	return !utf_is_lower(f->c) || is_camel(f->word);
}

static bool
is_starter(struct scan *s, const struct follow *f)
{
	return may_begin(f) && (bits_of(s, f->word) & LEXICON_STARTER) != 0;
}

/* "Why?" Minister Rahimi asked: the quotation goes on in its attribution. */
static bool
is_carried_on(struct scan *s, size_t at)
{
	for (unsigned words = 0; words <= NAME_WORDS; words++) {
		struct span word = word_at(s->text, at);

		if (word.len == 0)
			return false;
		if (words > 0 && (bits_of(s, word) & LEXICON_SAYING) != 0)
			return true;
		if (!utf_is_upper(first_of(word)))
			return false;
		at += word.len;
		if (at < s->text.len && s->text.p[at] == '.')
			at++;
		if (at >= s->text.len || s->text.p[at] != ' ')
			return false;
		at++;
	}
	return false;
}

/* Blanks between two bytes, counted up to OPENING_WORDS. */
static size_t
blanks_between(struct scan *s, size_t from, size_t to)
{
	size_t n = 0;

	for (size_t i = from; i < to && n <= OPENING_WORDS; i++)
		n += s->text.p[i] == ' ';
	return n;
}

/* "At 5 a.m. Mr. Smith went": a phrase ahead of the sentence proper. */
static bool
is_opening(struct scan *s, size_t at)
{
	return blanks_between(s, s->begin, at) < OPENING_WORDS &&
	    (bits_of(s, word_at(s->text, s->begin)) & LEXICON_OPENING) != 0;
}

static bool
after_acronym(struct scan *s, const struct stop *stop, const struct follow *f)
{
	if (f->bracket || f->dash || utf_is_digit(f->c))
		return false;
	if (word_before(s->text, stop->at).p == s->text.p + s->begin)	/* "P.S. I am well." */
		return false;
	if (f->quotation && may_begin(f))
		return true;
	return is_starter(s, f) && !is_opening(s, stop->at);
}

/* One letter before the stop: an initial, or the end of "plan B." */
static bool
after_letter(struct scan *s, const struct stop *stop, struct span word, const struct follow *f)
{
	if (!utf_is_upper(first_of(word)))
		return utf_is_lower(first_of(word)) && !utf_is_digit(f->c) && may_begin(f);
	if (stop->quotation)
		return may_begin(f);
	return is_starter(s, f) && (size_t)(word.p - s->text.p) > s->begin;
}

/* "http", "www" */
static bool
is_address(struct span word)
{
	return span_is(word, "http") || span_is(word, "https") || span_is(word, "www");
}

/* "Figure 2." or "4.1." ahead of what it counts: all that the sentence has so far. */
static bool
is_counted(struct scan *s, const struct stop *stop, struct span number)
{
	struct span first = word_at(s->text, s->begin);

	for (size_t i = 0; i < number.len; i++)
		if (memchr("0123456789.", number.p[i], 11) == NULL)
			return false;
	if (number.len == 0)
		return false;
	if (number.p == s->text.p + s->begin)
		return true;
	if (stop->at > s->begin && number.p[-1] == ' ' && number.p - 2 >= s->text.p + s->begin && number.p[-2] == ':')
		return true;
	return number.p == first.p + first.len + 1 && (bits_of(s, first) & LEXICON_COUNTED) != 0;
}

/* After a word and a single full stop. */
static bool
after_word(struct scan *s, const struct stop *stop, const struct follow *f)
{
	struct span word = word_before(s->text, stop->at);
	unsigned bits = bits_of(s, word);

	if ((bits & LEXICON_TITLE) != 0 && !stop->quotation)
		return is_plain(word, 1) && is_starter(s, f);
	if ((bits & LEXICON_NUMBER) != 0 &&
	    (utf_is_digit(f->c) || is_roman(f->word) || (bits_of(s, f->word) & LEXICON_NUMBER) != 0))
		return false;
	if ((bits & LEXICON_ACRONYM) != 0)
		return after_acronym(s, stop, f);
	if (is_initials(word)) {
		if (memchr(word.p, '.', word.len) != NULL)
			return after_acronym(s, stop, f);
		return after_letter(s, stop, word, f);
	}
	if (is_counted(s, stop, word))
		return false;
	if (may_begin(f) || is_address(f->word))
		return true;
	if ((bits & LEXICON_INNER) != 0)
		return false;
	return (s->settings->informal && word.len > 1) || (f->bracket && is_plain(word, PLAIN_WORD));
}

/* "I", "I'm": the capital says nothing of where a sentence begins. */
static bool
is_first_person(struct span word)
{
	return word.len > 0 && word.p[0] == 'I' && (word.len == 1 || !utf_is_letter(word.p[1]));
}

/* Nothing but opening marks between the sentence's begin and byte `at`. */
static bool
is_at_begin(struct scan *s, size_t at)
{
	size_t i = s->begin;
	int32_t c;

	while (i < at) {
		i += utf_read(s->text.p + i, s->text.p + at, &c);
		if (!is_opening_quote(c))
			return false;
	}
	return true;
}

static bool
after_ellipsis(struct scan *s, const struct stop *stop, const struct follow *f)
{
	char before = stop->at == 0 ? ' ' : s->text.p[stop->at - 1];

	if (before == '[' || before == '(')	/* "[...]" stands for words left out */
		return false;
	if (is_at_begin(s, stop->at) || is_first_person(f->word))
		return false;
	if (span_is(word_before(s->text, stop->at), "\xD9\x88"))	/* Persian for "and": "and so on" */
		return false;
	if (stop->quotation && is_carried_on(s, stop->next))
		return false;
	return (utf_is_letter(f->c) && may_begin(f)) || is_address(f->word);
}

static bool
after_strong(struct scan *s, const struct stop *stop, const struct follow *f)
{
	if (stop->quotation && is_carried_on(s, stop->next))
		return false;
	if ((bits_of(s, word_before(s->text, stop->at)) & LEXICON_MARK) != 0)
		return is_starter(s, f);
	if (f->bracket && utf_is_digit(f->c))	/* a title with its year: "Who Goes There? (1938)" */
		return false;
	return may_begin(f) || is_address(f->word) || (s->settings->informal && !stop->quotation);
}

/* No blank behind the stop: "word.The" ends a sentence, "Node.js" does not. */
static bool
is_glued_end(struct scan *s, const struct stop *stop, const struct follow *f)
{
	struct span word = word_before(s->text, stop->at);

	if (utf_is_arabic(f->c))
		return utf_is_arabic(first_of(word)) && !is_initials(word) && bits_of(s, word) == 0;
	if (!s->settings->informal || stop->strong + stop->stops == 0)
		return is_plain(word, 2) && utf_is_upper(f->c) && is_starter(s, f) && f->word.len > 1;
	if (stop->strong || stop->stops > 3)
		return is_plain(word, 2) && utf_is_letter(f->c);
	return is_plain(word, 2) && (utf_is_upper(f->c) || span_is(f->word, "i"));
}

static bool
ends_sentence(struct scan *s, const struct stop *stop)
{
	struct follow f;

	if (stop->foreign)
		return true;
	f = follow_read(s->text, stop->next);
	if (stop->next == stop->end)
		return is_glued_end(s, stop, &f);
	if (f.c == ',' || f.c == ';' || f.c == ':' || (f.dash && stop->quotation))
		return false;
	if (stop->strong)
		return after_strong(s, stop, &f);
	if (stop->stops > 1)
		return after_ellipsis(s, stop, &f);
	return after_word(s, stop, &f);
}

/* "City - Agency:" ahead of a report in Persian stands alone: the byte behind its colon, or 0. */
static size_t
dateline_end(struct span text, size_t from)
{
	size_t most = text.len - from < DATELINE_MOST ? text.len : from + DATELINE_MOST;
	const char *colon = memchr(text.p + from, ':', most - from), *dash;

	if (colon == NULL || !utf_is_arabic(first_of(span_cut(text, from, text.len))))
		return 0;
	dash = memmem(text.p + from, (size_t)(colon - text.p) - from, " - ", 3);
	if (dash == NULL || memchr(text.p + from, '.', (size_t)(colon - text.p) - from) != NULL)
		return 0;
	return (size_t)(colon - text.p) + 1;
}

static void
put_bound(struct scan *s, size_t end)
{
	size_t *last = s->to->n == 0 ? NULL : &s->to->end[s->to->n - 1];

	if (last != NULL && *last >= end)
		return;
	s->to->end = mem_grow(s->to->end, s->to->n, &s->to->capacity, sizeof(*s->to->end));
	s->to->end[s->to->n++] = end;
}

/* A sentence begins at byte `at`. Returns the byte to go on from. */
static size_t
begin_sentence(struct scan *s, size_t at)
{
	struct marker m;
	size_t end;

	while (at < s->text.len && s->text.p[at] == ' ')
		at++;
	s->begin = at;
	if (at == s->text.len)
		return at;
	m = marker_read(s->text, at);
	if (m.kind != 0) {
		s->item = m;
		return m.end;
	}
	if ((s->text.p[at] & 0x80) == 0)
		return at;
	end = dateline_end(s->text, at);
	if (end == 0)
		return at;
	put_bound(s, end);
	return begin_sentence(s, end);
}

static size_t
end_sentence(struct scan *s, size_t end)
{
	put_bound(s, end);
	return begin_sentence(s, end);
}

/* "1) jobs 2) roads": the next item of a list that began the sentence. */
static size_t
take_item(struct scan *s, size_t at)
{
	struct marker m;
	size_t end;

	if (s->item.kind == 0)
		return 0;
	m = marker_around(s->text, at);
	if (!marker_follows(&m, &s->item) || m.start <= s->begin)
		return 0;
	end = m.start;
	while (end > s->begin && s->text.p[end - 1] == ' ')
		end--;
	return end_sentence(s, end);
}

/* "I would never --" "You did": a speech cut off ends at its closing mark. */
static size_t
take_cut_off(struct scan *s, size_t mark, size_t after)
{
	int32_t before, next;

	if (mark == 0 || after + 1 >= s->text.len || s->text.p[after] != ' ')
		return 0;
	utf_read_back(s->text.p + mark, s->text.p, &before);
	utf_read(s->text.p + after + 1, s->text.p + s->text.len, &next);
	return is_dash(before) && is_opening_quote(next) ? end_sentence(s, after) : 0;
}

static size_t
take_stop(struct scan *s, size_t at)
{
	struct stop stop = stop_read(&s->rules->foreign, s->text, at);

	if (stop.next < s->text.len && ends_sentence(s, &stop))
		return end_sentence(s, stop.end);
	return stop.after;
}

/* Looks closer at byte `at`. Returns the byte to go on from. */
static size_t
look(struct scan *s, size_t at)
{
	const char *p = s->text.p + at, *end = s->text.p + s->text.len;
	int32_t c;
	size_t len = utf_read(p, end, &c), to = 0;

	if (c == '.' || c == ')' || is_bullet(c))
		to = take_item(s, at);
	if (to != 0)
		return to;
	if (c == '.' || c == '!' || c == '?' || c == 0x2026 || (c >= 0x80 && stop_is_foreign(&s->rules->foreign, c)))
		return take_stop(s, at);
	if (c == '"' || c == 0x201D)
		to = take_cut_off(s, at, at + len);
	return to != 0 ? to : at + len;
}

/* The next byte worth a look, or text.len. */
static size_t
next_halt(const struct sent_rules *rules, struct span text, size_t i)
{
	const unsigned char *p = (const unsigned char *)text.p;

	for (; i < text.len; i++) {
		if (rules->halts[p[i]] == 0)
			continue;
		if (p[i] < 0x80 || (i + 1 < text.len && (rules->second[p[i]] >> (p[i + 1] & 63) & 1) != 0))
			break;
	}
	return i;
}

void
sent_split(struct sent_rules *rules, const struct sent_settings *settings, struct span text,
    struct sent_bounds *to)
{
	struct scan s = { .rules = rules, .settings = settings, .text = text, .to = to };
	size_t i;

	to->n = 0;
	if (text.len == 0)
		return;
	i = next_halt(rules, text, begin_sentence(&s, 0));
	while (i < text.len)
		i = next_halt(rules, text, look(&s, i));
	put_bound(&s, text.len);
}
