/* SPDX-License-Identifier: ISC */
#include "base/sixteen.h"
#include "time/timex_sieve.h"

/* Bytes read ahead of a word that counts, for determiners and the tense, and behind it. */
enum { AHEAD = 70, BEHIND = 70 };

static inline uint32_t
step(uint32_t hash, unsigned char c)
{
	return hash * 33 + (c | 0x20);
}

static inline bool
is_letter(unsigned char c)
{
	return (unsigned)((c | 0x20) - 'a') < 26;
}

/* The slot of lengths[] for three letters, small or capital. */
static inline uint32_t
beginning(const unsigned char *p)
{
	uint32_t key = (p[0] & 31U) << 10 | (p[1] & 31U) << 5 | (p[2] & 31U);

	return (key ^ key >> 9) % SIEVE_BEGINS;
}

/* The bit for a length; all long words share one. */
static inline uint32_t
length_bit(size_t len)
{
	return 1U << (len < 15 ? len : 15);
}

static inline bool
has(const uint64_t *bits, uint32_t hash)
{
	hash = (hash ^ hash >> 13) % SIEVE_BITS;
	return (bits[hash / 64] >> (hash % 64) & 1) != 0;
}

static void
put(uint64_t *bits, uint32_t hash)
{
	hash = (hash ^ hash >> 13) % SIEVE_BITS;
	bits[hash / 64] |= (uint64_t)1 << (hash % 64);
}

/* Many names of months and weekdays count with a capital only: "may", "sun" are other words. */
static bool
needs_capital(const struct time_word *w)
{
	if (((w->is & TIME_WEEKDAY) != 0 && (w->how & (WEEKDAY_CAPITAL | WEEKDAY_WEAK)) == 0) ||
	    ((w->is & TIME_MONTH) != 0 && (w->how & MONTH_CAPITAL) == 0))
		return false;
	return (w->is & TIME_TRIGGER & ~(TIME_MONTH | TIME_WEEKDAY | TIME_HOLIDAY)) == 0 && (w->is & TIME_TRIGGER) != 0;
}

/* The next run of letters from byte *i on, empty behind the last; moves *i behind it. */
static struct span
next_run(struct span text, size_t *i)
{
	size_t begin;

	while (*i < text.len && !is_letter((unsigned char)text.p[*i]))
		++*i;
	begin = *i;
	while (*i < text.len && is_letter((unsigned char)text.p[*i]))
		++*i;
	return span_cut(text, begin, *i);
}

/* What the lexicon knows of a run by itself, NULL if it does not know it. */
static const struct time_word *
word_of_run(const struct timex_words *lexicon, struct span run)
{
	char small[32];
	uint32_t n;

	if (run.len > sizeof(small))
		return NULL;
	for (size_t i = 0; i < run.len; i++)
		small[i] = (char)(run.p[i] | 0x20);
	n = vocabulary_find(&lexicon->vocabulary, (struct span){ small, run.len });
	return n == WORD_UNKNOWN ? NULL : &lexicon->word[n];
}

/*
 * The run of letters that stands for a phrase: the longest, of equal ones the
 * last, small words such as "these" and "this" only where there is no other.
 * Empty where a word of the phrase counts by itself, as "days" in "these days".
 */
static struct span
run_of_phrase(const struct timex_words *lexicon, struct span phrase)
{
	struct span best = { NULL, 0 }, run;
	size_t i = 0, most = 0;

	while ((run = next_run(phrase, &i)).len > 0) {
		const struct time_word *w = word_of_run(lexicon, run);
		bool small = w != NULL && word_has_any(w);
		size_t rank = run.len + (small ? 0 : 64);

		if (run.len < 3)
			continue;
		if (w != NULL && w->turns_on && !needs_capital(w))
			return (struct span){ NULL, 0 };
		if (rank >= most) {
			most = rank;
			best = run;
		}
	}
	return best;
}

/* The longest run of letters stands for a word: "clock" for "o'clock". */
static struct span
run_of_word(struct span word)
{
	struct span best = { NULL, 0 }, run;
	size_t i = 0;

	while ((run = next_run(word, &i)).len > 0)
		if (run.len > best.len)
			best = run;
	return best;
}

static void
put_run(struct sieve *sieve, struct span run, bool capital)
{
	const unsigned char *p = (const unsigned char *)run.p;
	uint32_t hash = 0;

	if (run.len < 3)
		return;
	for (size_t i = 0; i < run.len; i++)
		hash = step(hash, p[i]);
	put(capital ? sieve->capital : sieve->any, hash);
	sieve->lengths[beginning(p)] |= (uint16_t)length_bit(run.len);
}

void
sieve_fill(struct sieve *sieve, const struct timex_words *lexicon)
{
	for (uint32_t n = 1; n <= lexicon->vocabulary.words; n++)
		if (lexicon->word[n].turns_on)
			put_run(sieve, run_of_word(lexicon->vocabulary.word[n]), needs_capital(&lexicon->word[n]));
	for (size_t i = 0; i < lexicon->phrases; i++)
		if (lexicon->phrase[i].turns_on)
			put_run(sieve, run_of_phrase(lexicon, lexicon->phrase_text[i]), needs_capital(&lexicon->phrase[i]));
	sieve->filled = true;
}

/* What may follow a number that is no year and yet a time: an era, half of the day, "o'clock". */
static bool
is_time_behind(const unsigned char *p, const unsigned char *end)
{
	unsigned char c;

	p += p < end && *p == ' ';
	if (end - p < 2)
		return false;
	c = *p | 0x20;
	return (c == 'a' || c == 'b' || c == 'c' || c == 'p' || c == 'o') &&
	    (p[1] == '.' || p[1] == '\'' || p[1] >= 0x80 || (p[1] | 0x20) == 'm' || (p[1] & 0x20) == 0);
}

/* Can the digits begin..p be a time by themselves? Four as a year, with marks as a date or a clock time, '80s, 5 p.m. */
static bool
is_time_number(const unsigned char *text, const unsigned char *begin, const unsigned char *p, const unsigned char *end)
{
	if (p - begin == 4 || (begin > text && (begin[-1] == '\'' || begin[-1] >= 0x80)))
		return true;
	/* "AD 70", "A.D. 70", "AD70", "FY19", "FY 19", "Q3", "3Q" */
	if (begin > text && (begin[-1] == 'D' || begin[-1] == 'Y' || begin[-1] == 'Q' || begin[-1] == 'H'))
		return true;
	if (begin - text > 2 && begin[-1] == ' ' && (begin[-2] == 'D' || begin[-2] == 'Y' || (begin[-2] == '.' && begin[-3] == 'D')))
		return true;
	if (p < end && (*p == 'Q' || *p == 'H' || *p == 's' || *p == '\'' || *p >= 0x80))
		return true;
	/* "the 26th" */
	if (begin - text > 3 && begin[-1] == ' ' && (begin[-2] | 0x20) == 'e' && (begin[-3] | 0x20) == 'h' && (begin[-4] | 0x20) == 't' &&
	    p < end && (*p | 0x20) >= 'a')
		return true;
	if (p + 1 < end && (*p == ':' || *p == '/' || *p == '-' || *p == '.') && (unsigned)(p[1] - '0') < 10)
		return true;
	return is_time_behind(p, end);
}

/* "seven p.m.", "seven pm" */
static bool
is_half_day(const unsigned char *word, const unsigned char *p, const unsigned char *end)
{
	if ((*word | 0x20) != 'a' && (*word | 0x20) != 'p')
		return false;
	return p - word == 2 ? (word[1] | 0x20) == 'm' : end - p > 1 && *p == '.' && (p[1] | 0x20) == 'm';
}

/* Does an expression turn on the word word..p? */
static bool
counts(const struct sieve *sieve, const unsigned char *word, const unsigned char *p, const unsigned char *end)
{
	uint32_t hash = 0;

	if (p - word < 3)
		return is_half_day(word, p, end);
	if ((sieve->lengths[beginning(word)] & length_bit((size_t)(p - word))) == 0)
		return false;
	for (const unsigned char *c = word; c < p; c++)
		hash = step(hash, *c);
	return has(sieve->any, hash) || ((*word & 0x20) == 0 && has(sieve->capital, hash));
}

/* The runs of letters or digits in 64 bytes, bit i for byte i. A run that goes on behind them has no end. */
struct runs {
	uint64_t begins, ends;	/* the first byte of each, the byte behind each */
};

enum { AT_ONCE = 64 };

static inline struct sixteen
sixteen_letters(struct sixteen x)
{
	x.of = ((x.of | 0x20) >= 'a') & ((x.of | 0x20) <= 'z');
	return x;
}

static inline struct sixteen
sixteen_digits(struct sixteen x)
{
	x.of = (x.of >= '0') & (x.of <= '9');
	return x;
}

static inline struct runs
runs_of_all(const char *p)
{
	uint64_t letters = 0, digits = 0;
	struct sixteen any = { { 0 } };

	for (unsigned i = 0; i < AT_ONCE; i += 16) {
		struct sixteen x = sixteen_read(p + i);

		letters |= (uint64_t)sixteen_bits(sixteen_letters(x)) << i;
		any.of |= sixteen_digits(x).of;
	}
	for (unsigned i = 0; i < AT_ONCE && sixteen_any(any); i += 16)
		digits |= (uint64_t)sixteen_bits(sixteen_digits(sixteen_read(p + i))) << i;
	return (struct runs){ .begins = (letters & ~(letters << 1)) | (digits & ~(digits << 1)),
		.ends = (~letters & letters << 1) | (~digits & digits << 1) };
}

/* The runs of the bytes from p on; behind the end there is nothing. */
static inline struct runs
runs_of(const unsigned char *p, const unsigned char *end)
{
	unsigned char last[AT_ONCE] = { 0 };

	if (end - p >= AT_ONCE)
		return runs_of_all((const char *)p);
	memcpy(last, p, (size_t)(end - p));
	return runs_of_all((const char *)last);
}

/* The end of the run of letters or digits that p stands in. */
static const unsigned char *
run_end(const unsigned char *p, const unsigned char *end)
{
	bool letters = is_letter(*p);

	while (p < end && (letters ? is_letter(*p) : (unsigned)(*p - '0') < 10))
		p++;
	return p;
}

/* Moves the place on to the next word that counts, from byte `at` on, where no run goes on. */
static void
find_hit(const struct sieve *sieve, struct span text, size_t at, struct sieve_place *place)
{
	const unsigned char *text_p = (const unsigned char *)text.p, *p = text_p + at, *end = text_p + text.len;

	while (p < end) {
		struct runs runs = runs_of(p, end);
		const unsigned char *next = p + AT_ONCE;

		for (; runs.begins != 0; runs.begins &= runs.begins - 1, runs.ends &= runs.ends - 1) {
			const unsigned char *word = p + __builtin_ctzll(runs.begins), *word_end;

			word_end = runs.ends != 0 ? p + __builtin_ctzll(runs.ends) : (next = run_end(word, end));
			if (*word > '9' ? counts(sieve, word, word_end, end) : is_time_number(text_p, word, word_end, end)) {
				place->hit = (size_t)(word - text_p);
				place->hit_end = (size_t)(word_end - text_p);
				return;
			}
		}
		p = next;
	}
	place->hit_end = 0;
}

static size_t
blank_back(struct span text, size_t at, size_t least)
{
	while (at > least && text.p[at - 1] != ' ')
		at--;
	return at;
}

static size_t
blank_on(struct span text, size_t at)
{
	const char *blank = at >= text.len ? NULL : memchr(text.p + at, ' ', text.len - at);

	return blank == NULL ? text.len : (size_t)(blank - text.p);
}

void
sieve_begin(const struct sieve *sieve, struct span text, struct sieve_place *place)
{
	place->to = 0;
	find_hit(sieve, text, 0, place);
}

bool
sieve_next(const struct sieve *sieve, struct span text, struct sieve_place *place)
{
	size_t least = place->to;

	if (place->hit_end == 0)
		return false;
	place->from = blank_back(text, place->hit > least + AHEAD ? place->hit - AHEAD : least, least);
	place->to = 0;
	do {
		size_t last = place->hit_end;

		/* where no blank comes for long, the last search for one still holds */
		if (last + BEHIND > place->to)
			place->to = last + BEHIND < text.len ? blank_on(text, last + BEHIND) : text.len;
		find_hit(sieve, text, last, place);
		/* the next word that counts goes with it, if its own stretch would touch this one */
	} while (place->hit_end != 0 && place->hit <= place->to + AHEAD);
	return true;
}
