/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/ending.h"

enum {
	PLAIN_WORD = 3,		/* letters that a plain lower-case word has at least */
	NAME_WORDS = 4,		/* words of a speaker's name between a quotation and its verb */
	OPENING_WORDS = 4	/* words of a phrase such as "At 9 a.m." */
};

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

static unsigned
bits_of(const struct ending *e, struct span word)
{
	return lexicon_bits(e->lexicon, word);
}

/* Capitalised, or in a script without capitals. */
static bool
may_begin(const struct follow *f)
{
	return !utf_is_lower(f->c) || is_camel(f->word);
}

static bool
is_starter(const struct ending *e, const struct follow *f)
{
	return may_begin(f) && (bits_of(e, f->word) & LEXICON_STARTER) != 0;
}

#define AND "\xD9\x88"	/* of Persian */
#define OBJECT "\xD8\xB1\xD8\xA7"	/* what stands behind an object in it, "«?» ra" */

/* In Persian no sentence begins with "and", the mark of an object or a verb of speech behind a quotation. */
static bool
is_persian_tail(const struct ending *e, size_t at)
{
	struct span word = word_at(e->text, at);

	return word.len > 0 && utf_is_arabic(first_of(word)) && (span_is(word, AND) || span_is(word, OBJECT) || (bits_of(e, word) & LEXICON_SAYING) != 0);
}

/* "Why?" Minister Rahimi asked: the quotation goes on in its attribution. */
static bool
is_carried_on(const struct ending *e, size_t at)
{
	for (unsigned words = 0; words <= NAME_WORDS; words++) {
		struct span word = word_at(e->text, at);

		if (word.len == 0)
			return false;
		if (words > 0 && (bits_of(e, word) & LEXICON_SAYING) != 0)
			return true;
		if (!utf_is_upper(first_of(word)))
			return false;
		at += word.len;
		if (at < e->text.len && e->text.p[at] == '.')
			at++;
		if (at >= e->text.len || e->text.p[at] != ' ')
			return false;
		at++;
	}
	return false;
}

/* Blanks between two bytes, counted up to OPENING_WORDS. */
static size_t
blanks_between(const struct ending *e, size_t from, size_t to)
{
	size_t n = 0;

	for (size_t i = from; i < to && n <= OPENING_WORDS; i++)
		n += e->text.p[i] == ' ';
	return n;
}

/* "At 5 a.m. Mr. Smith went": a phrase ahead of the sentence proper. */
static bool
is_opening(const struct ending *e, size_t at)
{
	return blanks_between(e, e->begin, at) < OPENING_WORDS &&
	    (bits_of(e, word_at(e->text, e->begin)) & LEXICON_OPENING) != 0;
}

static bool
after_acronym(const struct ending *e, const struct stop *stop, const struct follow *f)
{
	if (f->bracket || f->dash || utf_is_digit(f->c))
		return false;
	if (word_before(e->text, stop->at).p == e->text.p + e->begin)	/* "P.S. I am well." */
		return false;
	if (f->quotation && may_begin(f))
		return true;
	return is_starter(e, f) && !is_opening(e, stop->at);
}

/* One letter before the stop: an initial, or the end of "plan B." */
static bool
after_letter(const struct ending *e, const struct stop *stop, struct span word, const struct follow *f)
{
	if (!utf_is_upper(first_of(word)))
		return utf_is_lower(first_of(word)) && !utf_is_digit(f->c) && may_begin(f);
	if (stop->quotation)
		return may_begin(f);
	return is_starter(e, f) && (size_t)(word.p - e->text.p) > e->begin;
}

/* "http", "www" */
static bool
is_address(struct span word)
{
	return span_is(word, "http") || span_is(word, "https") || span_is(word, "www");
}

/* "Figure 2." or "4.1." ahead of what it counts: all that the sentence has so far. */
static bool
is_counted(const struct ending *e, struct span number)
{
	struct span first = word_at(e->text, e->begin);

	for (size_t i = 0; i < number.len; i++)
		if (memchr("0123456789.", number.p[i], 11) == NULL)
			return false;
	if (number.len == 0)
		return false;
	if (number.p == e->text.p + e->begin)
		return true;
	if (number.p[-1] == ' ' && number.p[-2] == ':')	/* no blank begins a sentence */
		return true;
	return number.p == first.p + first.len + 1 && (bits_of(e, first) & LEXICON_COUNTED) != 0;
}

/* "The Times. 4 May 2011.": no note, but for "1 In 2011 it". */
static bool
is_date(const struct ending *e, struct span word)
{
	const char *behind = word.p + word.len, *end = e->text.p + e->text.len;

	return end - behind > 1 && behind[0] == ' ' && behind[1] >= '0' && behind[1] <= '9' && (bits_of(e, word) & LEXICON_OPENING) == 0;
}

/* After a word and a single full stop. */
static bool
after_word(const struct ending *e, const struct stop *stop, const struct follow *f)
{
	struct span word = word_before(e->text, stop->at);
	unsigned bits = bits_of(e, word);

	if ((bits & LEXICON_TITLE) != 0 && !stop->quotation)
		return (bits & LEXICON_LINK) == 0 && is_plain(word, 1) && is_starter(e, f);
	if ((bits & LEXICON_NUMBER) != 0 &&
	    (stop->note || utf_is_digit(f->c) || follow_is_roman(f, e->text, (bits & LEXICON_PART) != 0) || (bits_of(e, f->word) & LEXICON_NUMBER) != 0))
		return false;
	if ((bits & LEXICON_ACRONYM) != 0)
		return after_acronym(e, stop, f);
	if (is_initials(word)) {
		if (memchr(word.p, '.', word.len) != NULL)
			return after_acronym(e, stop, f);
		return after_letter(e, stop, word, f);
	}
	if (is_counted(e, word) || (stop->note && is_date(e, f->word)))
		return false;
	if (may_begin(f) || is_address(f->word))
		return true;
	if ((bits & LEXICON_INNER) != 0)
		return false;
	return (e->informal && word.len > 1) || (f->bracket && is_plain(word, PLAIN_WORD));
}

/* "I", "I'm": the capital says nothing of where a sentence begins. */
static bool
is_first_person(struct span word)
{
	return word.len > 0 && word.p[0] == 'I' && (word.len == 1 || !utf_is_letter(word.p[1]));
}

/* Nothing but opening marks between the sentence's begin and byte `at`. */
static bool
is_at_begin(const struct ending *e, size_t at)
{
	size_t i = e->begin;
	int32_t c;

	while (i < at) {
		i += utf_read(e->text.p + i, e->text.p + at, &c);
		if (!is_opening_quote(c))
			return false;
	}
	return true;
}

/* One past the last byte ahead of byte `at` that is no blank; `at` lies behind the sentence's begin. */
static size_t
behind_word(const struct ending *e, size_t at)
{
	while (e->text.p[at - 1] == ' ')	/* none begins a sentence */
		at--;
	return at;
}

static bool
after_ellipsis(const struct ending *e, const struct stop *stop, const struct follow *f)
{
	char before = stop->at == 0 ? ' ' : e->text.p[stop->at - 1];

	if (before == '[' || before == '(')	/* "[...]" stands for words left out */
		return false;
	if (e->pauses || is_at_begin(e, stop->at) || is_first_person(f->word))
		return false;
	if (span_is(word_before(e->text, behind_word(e, stop->at)), AND))	/* "and so on" */
		return false;
	if (stop->quotation && is_carried_on(e, stop->next))
		return false;
	return (utf_is_letter(f->c) && may_begin(f)) || is_address(f->word);
}

/* "Daniels! Peterson! Foster!": names called one after the other are one sentence. */
static bool
is_call(const struct ending *e, const struct stop *stop, const struct follow *f)
{
	struct span word = word_before(e->text, stop->at);
	size_t from = (size_t)(word.p - e->text.p);
	const char *behind = f->word.p + f->word.len, *end = e->text.p + e->text.len;

	if (word.len == 0 || f->word.len == 0 || f->quotation || stop->quotation || behind >= end)
		return false;
	if (!utf_is_upper(first_of(word)) || !utf_is_upper(f->c) || is_starter(e, f))
		return false;
	if (!is_at_begin(e, from) && (from < 2 || e->text.p[from - 2] != '!'))
		return false;
	return *behind == '!' || span_begins(span_between(behind, end), SPAN(" ..."));
}

static bool
after_strong(const struct ending *e, const struct stop *stop, const struct follow *f)
{
	if (stop->quotation && is_carried_on(e, stop->next))
		return false;
	if ((bits_of(e, word_before(e->text, stop->at)) & LEXICON_MARK) != 0)
		return is_starter(e, f);
	if (is_call(e, stop, f))
		return false;
	if (f->bracket && utf_is_digit(f->c))
		return false;		/* a title with its year: "Who Goes There? (1938)" */
	return may_begin(f) || is_address(f->word) || (e->informal && !stop->quotation && !stop->bracket);
}

/* No blank behind the stop: "word.The" ends a sentence, "Node.js" does not. */
static bool
is_glued_end(const struct ending *e, const struct stop *stop, const struct follow *f)
{
	struct span word = word_before(e->text, stop->at);

	if (utf_is_arabic(f->c))
		return utf_is_arabic(first_of(word)) && !is_initials(word) && bits_of(e, word) == 0;
	if (!e->informal)
		return is_plain(word, 2) && utf_is_upper(f->c) && is_starter(e, f) && f->word.len > 1;
	if (stop->strong)
		return is_plain(word, 2) && utf_is_letter(f->c);
	return is_plain(word, 2) && (utf_is_upper(f->c) || span_is(f->word, "i"));
}

bool
ending_is(const struct ending *e, const struct stop *stop)
{
	struct follow f;

	if (stop->foreign || (stop->quotation && is_persian_tail(e, stop->next)))
		return !stop->quotation || !is_persian_tail(e, stop->next);
	if (stop->at > 0 && memchr(",:", e->text.p[stop->at - 1], 2) != NULL)
		return false;		/* ",..." and what encodings made of blanks: ":?" */
	f = follow_read(e->text, stop->next);
	if (stop->next == stop->end)
		return is_glued_end(e, stop, &f);
	if (f.c == ',' || f.c == ';' || f.c == ':' || (f.dash && stop->quotation))
		return false;
	if (stop->strong)
		return after_strong(e, stop, &f);
	if (stop->stops > 1)
		return (stop->stops < STOP_LEADER || stop->note) && after_ellipsis(e, stop, &f);
	return after_word(e, stop, &f);
}

static bool
is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool
is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* The length of a double quotation mark at byte i, straight or curly; 0 if there is none. */
static size_t
mark_at(struct span text, size_t i, char curly)
{
	if (i < text.len && text.p[i] == '"')
		return 1;
	return i + 2 < text.len && text.p[i] == '\xE2' && text.p[i + 1] == '\x80' && text.p[i + 2] == curly ? 3 : 0;
}

/* Two small letters and more ahead of the stop, a capital before them or none, and no abbreviation. */
static bool
is_plain_word(const struct ending *e, size_t at)
{
	const unsigned abbreviation = LEXICON_TITLE | LEXICON_NUMBER | LEXICON_ACRONYM | LEXICON_INNER | LEXICON_MARK;
	const char *p = e->text.p;
	size_t from = at;

	while (from > e->begin && is_small(p[from - 1]))
		from--;
	if (at - from < 2)
		return false;
	if (p[at] == '.' && from > e->begin && is_capital(p[from - 1]))
		from--;
	if (from == e->begin || (p[from - 1] != ' ' && p[from - 1] != '-'))
		return false;
	return (lexicon_abbreviation(e->lexicon, span_cut(e->text, from, at)) & abbreviation) == 0;
}

size_t
ending_plain(const struct ending *e, size_t at)
{
	struct span text = e->text;
	size_t mark = mark_at(text, at + 1, '\x9D'), end = at + 1 + mark, next;

	if (end == text.len)
		return end;
	if (text.p[end] != ' ' || (mark > 0 && text.p[at] != '.'))	/* "Why?" he asked */
		return 0;
	next = end + 1;
	next += mark_at(text, next, '\x9C');
	return next < text.len && is_capital(text.p[next]) && is_plain_word(e, at) ? end : 0;
}

bool
ending_starter_at(const struct ending *e, size_t at)
{
	struct span word = word_at(e->text, at);

	return utf_is_upper(first_of(word)) && !is_first_person(word) && (bits_of(e, word) & LEXICON_STARTER) != 0;
}
