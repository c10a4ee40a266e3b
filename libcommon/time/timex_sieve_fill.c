/* SPDX-License-Identifier: ISC */
/* What the sieve knows: the words that expressions turn on, out of the tables. */
#include "time/timex_sieve.h"

enum { PHRASE_RUNS = 16 };

static void
put(struct sieve_set *set, uint32_t hash)
{
	set->bits[sieve_bit(hash) / 64] |= (uint64_t)1 << (sieve_bit(hash) % 64);
}

/* Many names of months and weekdays count with a capital only: "may", "sun" are other words. */
static bool
needs_capital(const struct time_word *w)
{
	if (((w->is & TIME_WEEKDAY) != 0 && ((w->how & (WEEKDAY_CAPITAL | WEEKDAY_WEAK)) == 0 || (w->how & WEEKDAY_SHORT) != 0)) ||
	    ((w->is & TIME_MONTH) != 0 && ((w->how & MONTH_CAPITAL) == 0 || ((w->how & MONTH_WEAK) == 0 && w->calendar == CALENDAR_GREGORIAN))))
		return false;
	return (w->is & TIME_TRIGGER & ~(TIME_MONTH | TIME_WEEKDAY | TIME_HOLIDAY)) == 0 && (w->is & TIME_TRIGGER) != 0;
}

/* Three bytes as the sieve reads them. */
static uint32_t
three_bytes(char a, char b, char c)
{
	return (unsigned char)a | (uint32_t)(unsigned char)b << 8 | (uint32_t)(unsigned char)c << 16;
}

static uint32_t
hash_of(struct span run)
{
	return sieve_hash((const unsigned char *)run.p, run.len);
}

/* The next run of letters from byte *i on, empty behind the last; moves *i behind it. */
static struct span
next_run(struct span text, size_t *i)
{
	size_t begin;

	while (*i < text.len && !sieve_letter((unsigned char)text.p[*i]))
		++*i;
	begin = *i;
	while (*i < text.len && sieve_letter((unsigned char)text.p[*i]))
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

/* The runs of letters of a phrase, as many as there is room for. */
static size_t
runs_of(struct span phrase, struct span runs[PHRASE_RUNS])
{
	size_t n = 0, i = 0;

	while (n < PHRASE_RUNS && (runs[n] = next_run(phrase, &i)).len > 0)
		n++;
	return n;
}

/*
 * The run of letters that stands for a phrase: the longest, of equal ones the
 * last, small words such as "these" and "this" only where there is no other.
 * Its number; n where a word of the phrase counts by itself, as "days" in "these days".
 */
static size_t
run_of_phrase(const struct timex_words *lexicon, const struct span *runs, size_t n)
{
	size_t best = n, most = 0;

	for (size_t i = 0; i < n; i++) {
		const struct time_word *w = word_of_run(lexicon, runs[i]);
		bool small = w != NULL && word_has_any(w);
		size_t rank = runs[i].len + (small ? 0 : 64);

		if (runs[i].len < 3)
			continue;
		if (w != NULL && w->turns_on && !needs_capital(w))
			return n;
		if (rank >= most) {
			most = rank;
			best = i;
		}
	}
	return best;
}

static bool
is_short(const struct span *runs, size_t n)
{
	size_t i = 0;

	while (i < n && runs[i].len < 3)
		i++;
	return n > 0 && i == n;
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

/* Two letters as a word, whatever stands behind them. */
static void
put_two(struct sieve *sieve, char first, char second)
{
	for (char c = 0; c < 32; c++)
		sieve->lengths[sieve_beginning(three_bytes(first, second, c))] |= 1U << sieve_length(2);
}

/* Words of two letters, "wk", begin no stretch: there would be no end of them. */
static void
put_run(struct sieve *sieve, struct sieve_set *set, struct span run)
{
	if (run.len == 2) {
		put(&sieve->beside, hash_of(run));
		put_two(sieve, run.p[0], run.p[1]);
	} else if (run.len > 2) {
		put(set, hash_of(run));
		sieve->lengths[sieve_beginning(three_bytes(run.p[0], run.p[1], run.p[2]))] |= 1U << sieve_length(run.len);
	}
}

/* Puts words, joined as far as `hash`, together with the last word of a text that can lead to them. */
static void
put_leader(struct sieve *sieve, struct span text, uint32_t hash)
{
	struct span runs[PHRASE_RUNS];
	size_t n = runs_of(text, runs);

	if (n > 0)
		put(&sieve->whole, sieve_joined(hash, hash_of(runs[n - 1])));
}

/* The same with each preposition that can lead to w. */
static void
put_led(struct sieve *sieve, const struct timex_words *lexicon, const struct time_word *w, uint32_t hash)
{
	for (uint32_t i = 1; i <= lexicon->vocabulary.words; i++)
		if (word_has_any(&lexicon->word[i]) && word_leads(&lexicon->word[i], w))
			put_leader(sieve, lexicon->vocabulary.word[i], hash);
	for (size_t i = 0; i < lexicon->phrases; i++)
		if (word_has_any(&lexicon->phrase[i]) && word_leads(&lexicon->phrase[i], w))
			put_leader(sieve, lexicon->phrase_text[i], hash);
}

/* A phrase is known by one of its words, and that one by the words ahead of it: many a "being" is none of "the time being". */
static void
put_phrase(struct sieve *sieve, const struct timex_words *lexicon, struct span phrase, const struct time_word *w)
{
	struct span runs[PHRASE_RUNS];
	size_t n = runs_of(phrase, runs), at = run_of_phrase(lexicon, runs, n);
	const struct time_word *alone = at < n ? word_of_run(lexicon, runs[at]) : NULL;
	bool led = (w->how & (REF_AT | REF_BEHIND)) != 0 && (w->is & TIME_REF) != 0;
	uint32_t hash;

	if (at == n) {
		if (is_short(runs, n))	/* "Zi al-qa'da" */
			put_run(sieve, &sieve->beside, runs[0]);
		return;
	}
	/* "the present" does not need the rest of "at present" */
	if (needs_capital(w) || at == 0 || at + led > SIEVE_COMPANY || (alone != NULL && word_has(alone, ROLE_CURRENT))) {
		put_run(sieve, needs_capital(w) ? &sieve->capital : &sieve->any, runs[at]);
		return;
	}
	put_run(sieve, &sieve->part, runs[at]);
	hash = hash_of(runs[at]);
	while (at-- > 0)
		hash = sieve_joined(hash, hash_of(runs[at]));
	if (led)
		put_led(sieve, lexicon, w, hash);
	else
		put(&sieve->whole, hash);
}

/* Every run of letters of a number word. */
static void
put_beside(struct sieve *sieve, struct span text)
{
	struct span run;
	size_t i = 0;

	while ((run = next_run(text, &i)).len > 0)
		put_run(sieve, &sieve->beside, run);
}

void
sieve_fill(struct sieve *sieve, const struct timex_words *lexicon)
{
	for (uint32_t n = 1; n <= lexicon->vocabulary.words; n++) {
		const struct time_word *w = &lexicon->word[n];

		if (w->turns_on)
			put_run(sieve, needs_capital(w) ? &sieve->capital : &sieve->any, run_of_word(lexicon->vocabulary.word[n]));
		if ((w->is & (TIME_CARDINAL | TIME_TIMES)) != 0)
			put_beside(sieve, lexicon->vocabulary.word[n]);
	}
	for (size_t i = 0; i < lexicon->phrases; i++) {
		const struct time_word *w = &lexicon->phrase[i];

		if (w->turns_on)
			put_phrase(sieve, lexicon, lexicon->phrase_text[i], w);
		if ((w->is & (TIME_CARDINAL | TIME_TIMES)) != 0)
			put_beside(sieve, lexicon->phrase_text[i]);
	}
	/* "am", "a.m." */
	for (const char *letter = "ap"; *letter != '\0'; letter++) {
		put_two(sieve, *letter, 'm');
		sieve->lengths[sieve_beginning(three_bytes(*letter, '.', 'm'))] |= 1U << sieve_length(1);
	}
	sieve->filled = true;
}
