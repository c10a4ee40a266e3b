/* SPDX-License-Identifier: ISC */
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

/* The longest run of letters in a word or phrase stands for it. */
static void
put_word(struct sieve *sieve, struct span text, bool capital)
{
	uint32_t best = 0;
	size_t most = 0, begin = 0;

	for (size_t i = 0; i < text.len;) {
		uint32_t hash = 0;
		size_t n = 0;

		while (i < text.len && is_letter((unsigned char)text.p[i])) {
			hash = step(hash, (unsigned char)text.p[i++]);
			n++;
		}
		if (n > most) {
			most = n;
			begin = i - n;
			best = hash;
		}
		i += n == 0;
	}
	if (most < 3)
		return;
	put(capital ? sieve->capital : sieve->any, best);
	sieve->lengths[beginning((const unsigned char *)text.p + begin)] |= (uint16_t)length_bit(most);
}

/* Names of months and weekdays count with a capital only: "may", "sun" are other words. */
static bool
needs_capital(const struct time_word *w)
{
	return (w->is & TIME_TRIGGER & ~(TIME_MONTH | TIME_WEEKDAY | TIME_HOLIDAY)) == 0 && (w->is & TIME_TRIGGER) != 0;
}

void
sieve_fill(struct sieve *sieve, const struct timex_words *lexicon)
{
	for (uint32_t n = 1; n <= lexicon->vocabulary.words && n < lexicon->words; n++)
		if (word_turns_on(&lexicon->word[n]))
			put_word(sieve, lexicon->vocabulary.word[n], needs_capital(&lexicon->word[n]));
	for (size_t i = 0; i < lexicon->phrases; i++)
		if (word_turns_on(&lexicon->phrase[i]))
			put_word(sieve, lexicon->phrase_text[i], needs_capital(&lexicon->phrase[i]));
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
	if (p < end && (*p == 's' || *p == '\'' || *p >= 0x80))
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
	end = p;

	if ((sieve->lengths[beginning(word)] & length_bit((size_t)(end - word))) == 0)
		return false;
	for (const unsigned char *c = word; c < end; c++)
		hash = step(hash, *c);
	return has(sieve->any, hash) || ((*word & 0x20) == 0 && has(sieve->capital, hash));
}

/* What a byte is to the sieve. */
enum { BYTE_OTHER, BYTE_LETTER, BYTE_DIGIT };

static const unsigned char byte_class[256] = {
	['0'] = BYTE_DIGIT, BYTE_DIGIT, BYTE_DIGIT, BYTE_DIGIT, BYTE_DIGIT, BYTE_DIGIT, BYTE_DIGIT, BYTE_DIGIT, BYTE_DIGIT, BYTE_DIGIT,
	['A'] = BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER,
	BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER,
	BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER,
	['a'] = BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER,
	BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER,
	BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER, BYTE_LETTER
};

/* The byte behind the next word that counts, from `at` on; 0 where there is none. *begin is its first byte. */
static size_t
next_hit(const struct sieve *sieve, struct span text, size_t at, size_t *begin)
{
	const unsigned char *text_p = (const unsigned char *)text.p, *p = text_p + at, *end = text_p + text.len;

	while (p < end) {
		const unsigned char *word = p;
		unsigned char class = byte_class[*p++];

		if (class == BYTE_OTHER)
			continue;
		while (p < end && byte_class[*p] == class)
			p++;
		if (class == BYTE_LETTER ? counts(sieve, word, p, end) : is_time_number(text_p, word, p, end)) {
			*begin = (size_t)(word - text_p);
			return (size_t)(p - text_p);
		}
	}
	return 0;
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

bool
sieve_next(const struct sieve *sieve, struct span text, size_t *at, size_t *from, size_t *to)
{
	size_t begin, end = next_hit(sieve, text, *at, &begin), least = *at;

	if (end == 0)
		return false;
	*from = blank_back(text, begin > least + AHEAD ? begin - AHEAD : least, least);
	for (*to = 0;;) {
		size_t last = end;

		/* where no blank comes for long, the last search for one still holds */
		if (last + BEHIND > *to)
			*to = last + BEHIND < text.len ? blank_on(text, last + BEHIND) : text.len;
		/* the next word that counts, if its own stretch would touch this one */
		end = next_hit(sieve, text, last, &begin);
		if (end == 0 || begin > *to + AHEAD)
			break;
	}
	*at = *to;
	return true;
}
