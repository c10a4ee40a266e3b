/* SPDX-License-Identifier: ISC */
#include "base/sixtyfour.h"
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

/* The slot of lengths[] for the first three bytes of a word, in order; letters small or capital. */
static inline uint32_t
beginning(uint32_t three)
{
	return (three & 0x1F1F1FU) * 0x9E3779B1U >> (32 - SIEVE_BEGIN_BITS);
}

static inline uint32_t
three_bytes(unsigned char a, unsigned char b, unsigned char c)
{
	return a | (uint32_t)b << 8 | (uint32_t)c << 16;
}

/* The bit for a length; some long words share theirs with short ones. */
static inline uint32_t
length_bit(size_t len)
{
	return 1U << (len & 31);
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
	sieve->lengths[beginning(three_bytes(p[0], p[1], p[2]))] |= length_bit(run.len);
}

/* "a.m.", "am", which counts() has by themselves: words of one letter and two, whatever stands behind them. */
static void
put_half_day(struct sieve *sieve, unsigned char letter)
{
	sieve->lengths[beginning(three_bytes(letter, '.', 'm'))] |= length_bit(1);
	for (unsigned char c = 0; c < 32; c++)
		sieve->lengths[beginning(three_bytes(letter, 'm', c))] |= length_bit(2);
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
	put_half_day(sieve, 'a');
	put_half_day(sieve, 'p');
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

/* Does an expression turn on the word word..p, which is one of a length that such words have? */
static bool
counts(const struct sieve *sieve, const unsigned char *word, const unsigned char *p, const unsigned char *end)
{
	uint32_t hash = 0;

	if (p - word < 3)
		return is_half_day(word, p, end);
	for (const unsigned char *c = word; c < p; c++)
		hash = step(hash, *c);
	return has(sieve->any, hash) || ((*word & 0x20) == 0 && has(sieve->capital, hash));
}

/* What is letter and what is digit of 64 bytes, bit i for byte i. */
struct classes {
	uint64_t letters, digits;
};

enum { AT_ONCE = 64, BEHIND_WORD = 4 };

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

static inline struct classes
classes_of(const char *p)
{
	struct sixtyfour x = sixtyfour_read(p), letter, digit;

	letter = (struct sixtyfour){ {
		sixteen_letters(x.part[0]), sixteen_letters(x.part[1]), sixteen_letters(x.part[2]), sixteen_letters(x.part[3])
	} };
	digit = (struct sixtyfour){ {
		sixteen_digits(x.part[0]), sixteen_digits(x.part[1]), sixteen_digits(x.part[2]), sixteen_digits(x.part[3])
	} };
	return (struct classes){ .letters = sixtyfour_bits(&letter), .digits = sixtyfour_any(&digit) ? sixtyfour_bits(&digit) : 0 };
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

/*
 * Where the words begin that are as long as one with the same first letters that counts: most
 * others are known by that. Of a word that goes on behind the 64 bytes nobody knows.
 */
static inline uint64_t
likely_words(const struct sieve *sieve, const char *p, uint64_t letters)
{
	uint64_t begins = letters & ~(letters << 1), ends = ~letters & letters << 1, likely = 0;

	for (; ends != 0; begins &= begins - 1, ends &= ends - 1) {
		size_t at = (size_t)__builtin_ctzll(begins), len = (size_t)__builtin_ctzll(ends) - at;
		uint32_t three, lengths;

		memcpy(&three, p + at, sizeof(three));
		lengths = sieve->lengths[beginning(le32toh(three))];
		likely |= (uint64_t)(lengths >> (len & 31) & 1) << at;
	}
	return likely;
}

static void
add_hit(struct sieve *sieve, const unsigned char *text, const unsigned char *word, const unsigned char *word_end)
{
	sieve->hit = mem_grow(sieve->hit, sieve->hits, &sieve->hit_capacity, sizeof(*sieve->hit));
	sieve->hit[sieve->hits++] = (struct sieve_hit){ (size_t)(word - text), (size_t)(word_end - text) };
}

/*
 * Where in the 64 bytes the run begins that may go on behind them, and is left to the next 64; 64 if there is none, and
 * where one run fills them all.
 */
static inline unsigned
open_run(struct classes of)
{
	uint64_t others = ~((of.letters >> (AT_ONCE - 1)) != 0 ? of.letters : of.digits);

	return others == 0 ? AT_ONCE : AT_ONCE - (unsigned)__builtin_clzll(others);
}

/* Finds all words of a text that count. */
static void
find_hits(struct sieve *sieve, struct span text)
{
	const unsigned char *text_p = (const unsigned char *)text.p, *p = text_p, *end = text_p + text.len, *next;

	for (sieve->hits = 0; p < end; p = next) {
		char last[AT_ONCE + BEHIND_WORD] = { 0 };
		bool is_last = end - p < (ptrdiff_t)sizeof(last);
		const char *block = is_last ? memcpy(last, p, (size_t)(end - p)) : (const char *)p;
		struct classes of = classes_of(block);
		unsigned whole = open_run(of);
		uint64_t likely = likely_words(sieve, block, of.letters) | (of.digits & ~(of.digits << 1));

		next = p + whole;
		if (whole < AT_ONCE) {
			likely &= ((uint64_t)1 << whole) - 1;
		} else if ((of.letters | of.digits) == ~(uint64_t)0) {
			next = run_end(p, end);
			likely = 1;
		}
		for (; likely != 0; likely &= likely - 1) {
			const unsigned char *word = p + __builtin_ctzll(likely), *word_end = run_end(word, end);

			if (*word > '9' ? counts(sieve, word, word_end, end) : is_time_number(text_p, word, word_end, end))
				add_hit(sieve, text_p, word, word_end);
		}
	}
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
sieve_begin(struct sieve *sieve, struct span text, struct sieve_place *place)
{
	find_hits(sieve, text);
	place->to = place->hit = 0;
}

bool
sieve_next(const struct sieve *sieve, struct span text, struct sieve_place *place)
{
	const struct sieve_hit *hit = sieve->hit + place->hit, *end = sieve->hit + sieve->hits;
	size_t least = place->to;

	if (place->hit == sieve->hits)
		return false;
	place->from = blank_back(text, hit->from > least + AHEAD ? hit->from - AHEAD : least, least);
	place->to = 0;
	do {
		/* where no blank comes for long, the last search for one still holds */
		if (hit->to + BEHIND > place->to)
			place->to = hit->to + BEHIND < text.len ? blank_on(text, hit->to + BEHIND) : text.len;
		hit++;
		/* the next word that counts goes with it, if its own stretch would touch this one */
	} while (hit < end && hit->from <= place->to + AHEAD);
	place->hit = (size_t)(hit - sieve->hit);
	return true;
}

void
sieve_free(struct sieve *sieve)
{
	mem_free(sieve->hit);
}
