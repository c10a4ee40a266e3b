/* SPDX-License-Identifier: ISC */
#include <string.h>

#include "base/sixteen.h"
#include "base/utf.h"
#include "text/hyphen.h"

enum {
	FRONT = 4,	/* bytes of a word that the sieve looks at */
	SHORT = 2	/* bytes of a word that nearly all may stand behind: the sieve lets all through */
};

void
hyphens_load(struct hyphens *h, struct tables *t)
{
	table_load(&h->firsts, t, "en/hyphen", 1, 1);
}

void
hyphens_free(struct hyphens *h)
{
	vocabulary_free(&h->asked);
	mem_free(h->stands);
	buf_free(&h->scratch);
}

void
hyphens_forget(struct hyphens *h)
{
	if (h->ready) {
		vocabulary_free(&h->asked);
		memset(h->sieve, 0, sizeof(h->sieve));
		h->beyond = false;
		h->ready = false;
	}
}

static bool
is_word_character(int32_t c)
{
	return utf_is_letter(c) || utf_is_mark(c) || c == '\'' || c == 0x2019;
}

/* Bytes of the word that ends at `to`. */
static size_t
word_before(struct span text, size_t to)
{
	size_t at = to;

	while (at > 0) {
		int32_t c;
		size_t len = utf_read_back(text.p + at, text.p, &c);

		if (!is_word_character(c))
			break;
		at -= len;
	}
	return to - at;
}

/* Bytes of the word at the front of the text; with `compound`, hyphens inside it too. */
static size_t
word_after(struct span text, bool compound)
{
	size_t at = 0;

	while (at < text.len) {
		int32_t c = text.p[at] | 0x20;
		size_t len;

		if (c >= 'a' && c <= 'z') {	/* as nearly always */
			at++;
			continue;
		}
		len = utf_read(text.p + at, text.p + text.len, &c);
		if (!is_word_character(c) && !(compound && at > 0 && c == '-'))
			break;
		at += len;
	}
	return at;
}

static struct span
folded(struct hyphens *h, struct span a, const char *between, struct span b)
{
	buf_cut(&h->scratch, 0);
	utf_fold(&h->scratch, a);
	buf_string(&h->scratch, between);
	utf_fold(&h->scratch, b);
	return buf_span(&h->scratch);
}

/* What a word begins with, in lower case as far as it has letters. */
static uint32_t
front_of(const char p[FRONT])
{
	uint32_t bytes;

	memcpy(&bytes, p, FRONT);
	return bytes | 0x20202020;
}

/* Its bit of the sieve, by Fibonacci hashing. */
static uint32_t
bit_of(uint32_t front)
{
	return front * 0x9E3779B1u >> (32 - HYPHEN_SIEVE);
}

/* The bits of all that a folded word may look like; its first `i` bytes are in `front`. */
static void
sieve_add(struct hyphens *h, struct span word, size_t i, char front[FRONT])
{
	if (i == FRONT) {
		uint32_t bit = bit_of(front_of(front));

		h->sieve[bit / 64] |= (uint64_t)1 << bit % 64;
	} else if (i < word.len) {
		front[i] = word.p[i];
		sieve_add(h, word, i + 1, front);
	} else {
		for (int c = 0x20; c < 0x80; c++) {
			bool goes_on = i == word.len && c >= 'a' && c <= 'z';

			front[i] = (char)c;
			if ((c & 0x20) != 0 && !goes_on)
				sieve_add(h, word, i + 1, front);
		}
	}
}

static void
ask(struct hyphens *h, struct span a, const char *between, struct span b)
{
	struct span word = folded(h, a, between, b);
	uint32_t known = h->asked.words;
	char front[FRONT];

	if (vocabulary_add(&h->asked, word) <= known)
		return;
	while (word.len > 1 && word.p[0] == '\'')
		word = span_cut(word, 1, word.len);
	if (word.len < SHORT) {
		memset(h->sieve, 0xFF, sizeof(h->sieve));
		return;
	}
	sieve_add(h, word, 0, front);
	h->beyond = h->beyond || (unsigned char)word.p[0] >= 0x80;
}

static bool
has(struct hyphens *h, struct span a, const char *between, struct span b)
{
	uint32_t number = vocabulary_find(&h->asked, folded(h, a, between, b));

	return number != WORD_UNKNOWN && h->stands[number];
}

static void
see_word(struct hyphens *h, struct span word)
{
	const struct span none = { "", 0 };
	uint32_t number = vocabulary_find(&h->asked, folded(h, word, "", none));

	if (number != WORD_UNKNOWN)
		h->stands[number] = true;
}

/* All words of a text, compounds with their hyphens. One broken at a line's end (`broken`, at the text's) is none. */
static void
see_words(struct hyphens *h, struct span text, bool broken)
{
	while (text.len > 0) {
		size_t len = word_after(text, true);

		if (len == 0) {
			int32_t c;

			len = utf_read(text.p, text.p + text.len, &c);
		} else if (len < text.len || !broken) {
			struct span part = span_cut(text, 0, len);

			see_word(h, part);
			/* "decision-making" has "decision" and "making" in it */
			while (part.p != NULL && memchr(text.p, '-', len) != NULL)
				see_word(h, span_next(&part, '-'));
		}
		text = span_cut(text, len, text.len);
	}
}

/* True if nothing but blanks stands between byte `at` and the end of its line. */
static bool
ends_line(struct span source, size_t at)
{
	while (at < source.len && (source.p[at] == ' ' || source.p[at] == '\t'))
		at++;
	return at == source.len || (source.p[at] >= '\n' && source.p[at] <= '\r');
}

/* Bytes of which words and compounds are made, and some more. */
static bool
may_be_inside(char c)
{
	return (unsigned char)c >= 0x80 || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '\'' || c == '-';
}

/* Sees the words of the run of such bytes around byte `at`, from byte `least`. Returns where it ends. */
static size_t
see_run(struct hyphens *h, struct span source, size_t least, size_t at)
{
	size_t from = at, to = at;

	while (from > least && may_be_inside(source.p[from - 1]))
		from--;
	while (to < source.len && may_be_inside(source.p[to]))
		to++;
	if (to > from)
		see_words(h, span_cut(source, from, to), source.p[to - 1] == '-' && ends_line(source, to));
	return to;
}

/* Could one of the words that were asked for begin with these bytes? */
static bool
may_be_asked(const struct hyphens *h, const char p[FRONT])
{
	uint32_t front = front_of(p), bit = bit_of(front);

	if ((front & 0x80808080) != 0)
		return h->beyond || (unsigned char)p[0] < 0xCE || (unsigned char)p[0] > 0xDF;	/* Greek to Arabic fold to no ASCII */
	return (h->sieve[bit / 64] >> bit % 64 & 1) != 0;
}

/*
 * Sees which of the words that were asked for stand in the source. Few words
 * of it begin as one of those: the others cost one look at the sieve.
 */
static void
see_source(struct hyphens *h, struct span source)
{
	size_t done = see_run(h, source, 0, 0), at = done + 1;

	for (; at + 15 + FRONT <= source.len; at += 16) {
		struct sixteen now = sixteen_wordly(sixteen_read(source.p + at)), ahead = sixteen_wordly(sixteen_read(source.p + at - 1));
		uint32_t starts;

		now.of &= ~ahead.of;
		for (starts = sixteen_bits(now); starts != 0; starts &= starts - 1) {
			size_t from = at + (size_t)__builtin_ctz(starts);

			if (from >= done && may_be_asked(h, source.p + from))
				done = see_run(h, source, done, from);
		}
	}
	while (at > done && at <= source.len && may_be_inside(source.p[at - 1]))
		at--;
	for (at = at > done ? at : done; at < source.len; at++)
		at = see_run(h, source, at, at);
}

static bool
is_first_part(struct hyphens *h, struct span word)
{
	const struct span none = { "", 0 };

	(void)folded(h, word, "", none);
	for (size_t i = 0; i < h->firsts.rows; i++)
		if (span_same(h->firsts.row[i].cell[0], buf_span(&h->scratch)))
			return true;
	return false;
}

/* A line's end that may have broken a word. */
struct broken {
	size_t from;		/* where the hyphen begins in the source */
	struct span a, b;	/* the parts of the word */
	enum hyphen sure;	/* HYPHEN_NONE: there is none, or no word ahead of it or behind it */
	bool asks;		/* the document decides */
};

/* Both parts are long enough for a compound of two words. */
static bool
may_be_compound(struct span a, struct span b)
{
	return a.len > 2 && b.len > 2;
}

static struct broken
broken_between(struct span source, const struct line *above, const struct line *below)
{
	struct span text = line_text(above, source), next = line_text(below, source);
	struct broken w = { .sure = HYPHEN_NONE };
	int32_t c, before, letter;
	size_t len;

	len = utf_read_back(text.p + text.len, text.p, &c);
	w.from = above->end - len;
	/* soft hyphen; not-sign, which OCR makes of one */
	if (c == 0xAD || c == 0xAC)
		w.sure = HYPHEN_DROP;
	if ((c != '-' && c != 0x2010) || len == text.len)
		return w;
	w.a = span_cut(text, text.len - len - word_before(text, text.len - len), text.len - len);
	w.b = span_cut(next, 0, word_after(next, false));
	(void)utf_read_back(text.p + text.len - len, text.p, &before);
	(void)utf_read(next.p, next.p + next.len, &letter);
	if ((utf_is_digit(before) && (w.b.len > 0 || utf_is_digit(letter))) || (utf_is_digit(letter) && w.a.len > 0))
		w.sure = HYPHEN_KEEP;	/* "1914-" "18", "12-" "year", "COVID-" "19" */
	if (w.a.len == 0 || w.b.len == 0)
		return w;
	if (utf_is_upper(letter))
		w.sure = HYPHEN_KEEP;	/* "Anglo-" "American" */
	else
		w.asks = true;
	return w;
}

/* Asks for all words that line ends of the document broke, and sees which of them stand in it. */
static void
read_document(struct hyphens *h, const struct lines *l, struct span source)
{
	const struct span none = { "", 0 };

	for (size_t i = 0, next; i < l->n; i++) {
		struct broken w;

		if (l->line[i].role != LINE_BODY || !hyphen_may_be(source, &l->line[i]) || (next = lines_next(l, i)) == l->n)
			continue;
		w = broken_between(source, &l->line[i], &l->line[next]);
		if (!w.asks)
			continue;
		ask(h, w.a, "-", w.b);
		ask(h, w.a, "", w.b);
		if (may_be_compound(w.a, w.b))
			ask(h, w.a, "", none);
	}
	mem_free(h->stands);
	h->stands = mem_zeroed((size_t)h->asked.words + 1, sizeof(*h->stands));
	see_source(h, source);
	h->ready = true;
}

static enum hyphen
decide(struct hyphens *h, struct span a, struct span b)
{
	const struct span none = { "", 0 };

	if (has(h, a, "-", b))
		return HYPHEN_KEEP;
	if (has(h, a, "", b))
		return HYPHEN_DROP;
	/* a compound, as far as can be seen: its first part is a word here */
	if (is_first_part(h, a) || (may_be_compound(a, b) && has(h, a, "", none)))
		return HYPHEN_KEEP;
	return HYPHEN_DROP;
}

enum hyphen
hyphen_between(struct hyphens *h, const struct lines *l, struct span source,
    const struct line *above, const struct line *below, size_t *from)
{
	struct broken w;

	*from = 0;
	if (!hyphen_may_be(source, above))
		return HYPHEN_NONE;
	w = broken_between(source, above, below);
	*from = w.from;
	if (!w.asks)
		return w.sure;
	if (!h->ready)
		read_document(h, l, source);
	return decide(h, w.a, w.b);
}
