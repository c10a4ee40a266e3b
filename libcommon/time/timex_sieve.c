/* SPDX-License-Identifier: ISC */
#include "base/sixtyfour.h"
#include "time/timex_sieve.h"

/* Bytes read ahead of a word that counts, for determiners and the tense, and behind it. */
enum { AHEAD = 70, BEHIND = 70 };

/* What may follow a number that is no year and yet a time: an era, half of the day, "o'clock". */
static bool
is_time_behind(const unsigned char *p, const unsigned char *end)
{
	unsigned char c;

	p += p < end && *p == ' ';
	if (end - p < 2)
		return false;
	c = *p | 0x20;
	if (*p == 'h' && !sieve_letter(p[1]))	/* "24 h", "5h" */
		return true;
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
	/* "14th c." */
	if (end - p > 4 && p[2] == ' ' && p[3] == 'c' && p[4] == '.')
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

/*
 * The hash of the run of letters next ahead of *at, which moves to its begin. False if there is
 * none. *wide: something beyond ASCII stands at it, which can be a letter, or be invisible.
 */
static bool
run_ahead(const unsigned char *text, const unsigned char **at, uint32_t *hash, bool *wide)
{
	const unsigned char *p = *at, *end;

	while (p > text && !sieve_letter(p[-1]) && p[-1] < 0x80)
		p--;
	for (end = p; p > text && sieve_letter(p[-1]);)
		p--;
	*at = p;
	*wide = p > text && p[-1] >= 0x80;
	*hash = sieve_hash(p, (size_t)(end - p));
	return end > p;
}

/* Do the words of a phrase stand ahead of the word that stands for it? */
static bool
in_company(const struct sieve *sieve, const unsigned char *text, const unsigned char *word, uint32_t hash)
{
	uint32_t ahead;
	bool wide;

	for (unsigned i = 0; i < SIEVE_COMPANY; i++) {
		if (!run_ahead(text, &word, &ahead, &wide))
			return wide;
		hash = sieve_joined(hash, ahead);
		if (wide || sieve_has(&sieve->whole, hash))
			return true;
	}
	return false;
}

/* "9 am", "half past seven a.m.", not "I am" */
static bool
is_behind_number(const struct sieve *sieve, const unsigned char *text, const unsigned char *word)
{
	uint32_t hash;
	bool wide;

	for (const unsigned char *p = word; p > text && !sieve_letter(p[-1]); p--)
		if (p[-1] >= 0x80 || (unsigned)(p[-1] - '0') < 10)
			return true;
	return run_ahead(text, &word, &hash, &wide) && (wide || sieve_has(&sieve->beside, hash));
}

/* What the word word..p is, one of a length that words of the sieve have. */
static enum sieve_kind
kind_of_word(const struct sieve *sieve, const unsigned char *text, const unsigned char *word, const unsigned char *p,
    const unsigned char *end)
{
	uint32_t hash;
	bool capital;

	if (p - word < 3 && is_half_day(word, p, end))
		return is_behind_number(sieve, text, word) ? SIEVE_COUNTS : SIEVE_ALONE;
	hash = sieve_hash(word, (size_t)(p - word));
	capital = sieve_has(&sieve->capital, hash);
	if (sieve_has(&sieve->any, hash) || (capital && (*word & 0x20) == 0))
		return SIEVE_COUNTS;
	if (sieve_has(&sieve->part, hash))
		return in_company(sieve, text, word, hash) ? SIEVE_COUNTS : SIEVE_ALONE;
	if (capital || p - word < 3)
		return capital || sieve_has(&sieve->beside, hash) ? SIEVE_BESIDE : SIEVE_NOTHING;
	return sieve_has(&sieve->beside, hash) ? SIEVE_NUMBER : SIEVE_NOTHING;
}

/* What is letter and what is digit of 64 bytes, bit i for byte i. */
struct classes {
	uint64_t letters, digits;
	bool eastern;		/* something of the Arabic script is there */
};

enum { AT_ONCE = 64, BEHIND_WORD = 4 };

/* What lies between two bytes of ASCII: moved up to the end of the signed bytes, where one comparison tells. */
static inline struct sixteen
sixteen_between(struct sixteen x, unsigned char first, unsigned char last)
{
	unsigned char __attribute__((vector_size(16))) moved;

	memcpy(&moved, &x, sizeof(x));
	moved += (unsigned char)(127 - last);
	memcpy(&x, &moved, sizeof(x));
	x.of = x.of > (signed char)(126 - (last - first));
	return x;
}

static inline struct sixteen
sixteen_letters(struct sixteen x)
{
	x.of |= 0x20;
	return sixteen_between(x, 'a', 'z');
}

static inline struct sixteen
sixteen_digits(struct sixteen x)
{
	return sixteen_between(x, '0', '9');
}

/* The first bytes of all characters of the Arabic script, and of no others. */
static inline struct sixteen
sixteen_eastern(struct sixteen x)
{
	x.of = (x.of & (int8_t)0xFC) == (int8_t)0xD8;
	return x;
}

static inline struct classes
classes_of(const char *p)
{
	struct sixtyfour x = sixtyfour_read(p), letter, digit, eastern;

	letter = (struct sixtyfour){ {
		sixteen_letters(x.part[0]), sixteen_letters(x.part[1]), sixteen_letters(x.part[2]), sixteen_letters(x.part[3])
	} };
	digit = (struct sixtyfour){ {
		sixteen_digits(x.part[0]), sixteen_digits(x.part[1]), sixteen_digits(x.part[2]), sixteen_digits(x.part[3])
	} };
	eastern = (struct sixtyfour){ {
		sixteen_eastern(x.part[0]), sixteen_eastern(x.part[1]), sixteen_eastern(x.part[2]), sixteen_eastern(x.part[3])
	} };
	return (struct classes){ .letters = sixtyfour_bits(&letter), .digits = sixtyfour_any(&digit) ? sixtyfour_bits(&digit) : 0,
		.eastern = sixtyfour_any(&eastern) };
}

/* The end of the run of letters or digits that p stands in. */
static const unsigned char *
run_end(const unsigned char *p, const unsigned char *end)
{
	bool letters = sieve_letter(*p);

	while (p < end && (letters ? sieve_letter(*p) : (unsigned)(*p - '0') < 10))
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
		lengths = sieve->lengths[sieve_beginning(le32toh(three))];
		likely |= (uint64_t)(lengths >> sieve_length(len) & 1) << at;
	}
	return likely;
}

static void
add_hit(struct sieve *sieve, struct sieve_hit hit)
{
	sieve->hit = mem_grow(sieve->hit, sieve->hits, &sieve->hit_capacity, sizeof(*sieve->hit));
	sieve->hit[sieve->hits++] = hit;
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

/* Finds all words and numbers of a text that are something to the sieve. False as soon as there is Arabic script, unless it may be there. */
static bool
find_hits(struct sieve *sieve, struct span text, bool mixed)
{
	const unsigned char *text_p = (const unsigned char *)text.p, *p = text_p, *end = text_p + text.len, *next;

	for (sieve->hits = 0; p < end; p = next) {
		char last[AT_ONCE + BEHIND_WORD] = { 0 };
		bool is_last = end - p < (ptrdiff_t)sizeof(last);
		const char *block = is_last ? memcpy(last, p, (size_t)(end - p)) : (const char *)p;
		struct classes of = classes_of(block);
		unsigned whole = open_run(of);
		uint64_t likely = likely_words(sieve, block, of.letters) | (of.digits & ~(of.digits << 1));

		if (of.eastern && !mixed)
			return false;
		next = p + whole;
		if (whole < AT_ONCE) {
			likely &= ((uint64_t)1 << whole) - 1;
		} else if ((of.letters | of.digits) == ~(uint64_t)0) {
			next = run_end(p, end);
			likely = 1;
		}
		for (; likely != 0; likely &= likely - 1) {
			unsigned at = (unsigned)__builtin_ctzll(likely);
			uint64_t others = ~(((of.letters >> at & 1) != 0 ? of.letters : of.digits) >> at);
			const unsigned char *word = p + at, *word_end = others == 0 ? next : word + __builtin_ctzll(others);
			enum sieve_kind kind = *word > '9' ? kind_of_word(sieve, text_p, word, word_end, end) :
			    is_time_number(text_p, word, word_end, end) ? SIEVE_COUNTS : SIEVE_BESIDE;

			if (kind != SIEVE_NOTHING)
				add_hit(sieve, (struct sieve_hit){ (size_t)(word - text_p), (size_t)(word_end - text_p), kind });
		}
	}
	return true;
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
sieve_begin(struct sieve *sieve, struct span text, bool mixed, struct sieve_place *place)
{
	place->to = place->hit = 0;
	return find_hits(sieve, text, mixed);
}

/* Is the hit something beside another? Of words for numbers that is where they stand together: "two thousand and five" */
static bool
is_beside(const struct sieve *sieve, const struct sieve_hit *hit)
{
	enum { JOINT = sizeof(" and ") - 1 };
	const struct sieve_hit *next = hit + 1;

	return hit->kind == SIEVE_BESIDE || (hit->kind == SIEVE_NUMBER && next < sieve->hit + sieve->hits &&
	    next->kind <= SIEVE_BESIDE && next->from - hit->to <= JOINT);
}

/* Is there something beside in the stretch that begins at or ahead of this hit? */
static bool
has_beside(const struct sieve *sieve, size_t hit, const struct sieve_place *place)
{
	for (size_t i = hit; i > 0 && sieve->hit[i - 1].to > place->from; i--)
		if (is_beside(sieve, &sieve->hit[i - 1]))
			return true;
	for (size_t i = hit; i < sieve->hits && sieve->hit[i].from < place->to; i++)
		if (is_beside(sieve, &sieve->hit[i]))
			return true;
	return false;
}

/* Takes the stretch of the hit at the place, and moves the place on behind all hits that go with it. True if one of them counts. */
static bool
take_stretch(const struct sieve *sieve, struct span text, struct sieve_place *place)
{
	const struct sieve_hit *hit = sieve->hit + place->hit, *end = sieve->hit + sieve->hits;
	size_t least = place->to;
	bool counts = false;

	place->from = blank_back(text, hit->from > least + AHEAD ? hit->from - AHEAD : least, least);
	place->to = 0;
	do {
		/* where no blank comes for long, the last search for one still holds */
		if (hit->to + BEHIND > place->to)
			place->to = hit->to + BEHIND < text.len ? blank_on(text, hit->to + BEHIND) : text.len;
		counts |= hit->kind == SIEVE_COUNTS;
		do
			hit++;
		while (hit < end && hit->kind <= SIEVE_BESIDE);
		/* the next word that counts goes with it, if its own stretch would touch this one */
	} while (hit < end && hit->from <= place->to + AHEAD);
	place->hit = (size_t)(hit - sieve->hit);
	return counts;
}

bool
sieve_next(const struct sieve *sieve, struct span text, struct sieve_place *place)
{
	while (place->hit < sieve->hits) {
		size_t first = place->hit;

		if (sieve->hit[first].kind <= SIEVE_BESIDE)
			place->hit++;
		/* what is nothing alone may still have made the matchers look at a number: "I am sure of two thousand and five" */
		else if (take_stretch(sieve, text, place) || has_beside(sieve, first, place))
			return true;
	}
	return false;
}

void
sieve_free(struct sieve *sieve)
{
	mem_free(sieve->hit);
}
