/* SPDX-License-Identifier: ISC */
#include "base/mem.h"
#include "terms.h"
#include "wordform.h"
#include "words/attribution.h"
#include "words/reading.h"

enum {
	NAME_MOST = 5,		/* tokens of a speaker's name; what is longer is an office */
	SUBJECT_MOST = 6	/* words between the verb and "that" */
};

/* Each distinct word is stemmed once. */
static const struct word *
known(struct tongue *t, struct vocabulary *stems, uint32_t number)
{
	struct word *word = tongue_word(t, number);

	if (word->stem == WORD_UNKNOWN) {
		word = tongue_meet(t, number);
		word->stem = vocabulary_add(stems, stem_of(t->stemmer, t->words.word[number]));
	}
	return word;
}

/* Does a month or a weekday say when something is: "in October"? Not so "Women's March", "Bloody Sunday". */
static bool
is_date(const struct terms *x, const struct tongue *t, size_t i)
{
	const struct token *token = &x->tokens.token[i];
	const struct item *ahead = i > 0 && token->blank ? &x->item[i - 1] : NULL;

	if ((unsigned char)t->words.word[x->tokens.word[i]].p[0] >= 0x80)
		return true;	/* no capitals */
	return token->shape != TOKEN_LOWER && !(ahead != NULL && ahead->outside && !ahead->low);
}

enum { REPORTS = 1, GREETS = 2, SPEAKS = 4, VERB = 8 };

/* Nothing but the end of the sentence, and marks that close, stands behind token i: in Persian it is the verb. */
static bool
is_last(const struct terms *x, size_t i)
{
	while (++i < x->tokens.n && x->tokens.token[i].kind == TOKEN_MARK && !mark_ends_sentence(token_mark(&x->tokens.token[i])) && !x->tokens.token[i].blank)
		;
	return i < x->tokens.n && x->tokens.token[i].kind == TOKEN_MARK && mark_ends_sentence(token_mark(&x->tokens.token[i])) && !x->tokens.token[i].blank;
}

/* One letter by itself, of two bytes: an abbreviation in Arabic letters. */
static bool
is_letter(struct span text)
{
	return (text.len == 2 || (text.len == 4 && span_ends(text, SPAN("\xD9\x80")))) && (unsigned char)text.p[0] >= 0x80;
}

/* What letters and place tell in Persian and Arabic of token i. Returns whether it is a verb of Persian. */
static bool
settle_plain(struct terms *x, const struct tongue *t, bool verb, struct span text, size_t i, struct item *item)
{
	bool last = t->persian && is_last(x, i);

	if (last && band_says(item->band))
		item->band = BAND_CLAUSE;
	item->outside = item->outside && band_says(item->band) && !is_letter(text);
	item->begins = item->outside;
	item->weak = t->arabic && wordform_is_joined(text);
	x->weak |= item->weak;
	item->low = item->low && (unsigned char)text.p[0] < 0x80;
	return last || (verb && t->persian);
}

/*
 * Sets what token i is to a phrase. A phrase begins and ends with a word that says something ("look at ourselves": inside,
 * any), and is no verb of saying. Returns whether it is such a verb, may begin a formula, may be the name of who speaks, is a verb (Persian).
 */
static inline unsigned
read_item(struct terms *x, struct tongue *t, struct vocabulary *stems, struct span text, size_t i)
{
	const struct token *token = &x->tokens.token[i];
	struct item item = { .stem = WORD_UNKNOWN, .band = BAND_NOTHING };
	unsigned is = 0;

	if (token->kind != TOKEN_MARK) {
		const struct word *word = known(t, stems, x->tokens.word[i]);

		item.stem = word->stem;
		if (token->kind == TOKEN_WORD && !(word->dates && is_date(x, t, i))) {
			bool looks = word->open && tongue_looks_like_verb(t, token_text(token, text));
			uint8_t band = looks ? BAND_CLAUSE : word->band;
			bool tells = band_says(band);

			item.band = band;
			item.begins = item.outside = tells && !word->reports;
			item.low = tells && token->shape == TOKEN_LOWER;
			is = word->reports * REPORTS + word->greets * GREETS + (word->speaks == t->document) * SPEAKS;
			if (t->arabic || t->persian)
				is += settle_plain(x, t, looks || word->verb, token_text(token, text), i, &item) * VERB;
		}
	}
	x->item[i] = item;
	return is;
}

static void
reserve(struct terms *x)
{
	if (x->capacity >= x->tokens.n + 1)
		return;
	while (x->capacity < x->tokens.n + 1)
		x->item = mem_grow(x->item, x->capacity, &x->capacity, sizeof(*x->item));
	x->report = mem_resize(x->report, x->capacity, sizeof(*x->report));
	x->out = mem_resize(x->out, x->capacity, sizeof(*x->out));
}

/* A word of who speaks; "Said", even of Edward Said, has a subject of its own. */
static bool
is_name(const struct terms *x, size_t i)
{
	return x->tokens.token[i].kind == TOKEN_WORD && x->tokens.token[i].shape != TOKEN_LOWER && band_says(x->item[i].band) && !x->report[i];
}

/* "Ana Ruiz said the bridge was late", "said Ana Ruiz": the names; "qala al-wazir inna": what stands between verb and "that". */
static void
mark_subject(struct terms *x, const struct tongue *t, struct span text, size_t verb)
{
	size_t from = verb, to = verb + 1, that = to;

	while (from > 0 && is_name(x, from - 1))
		from--;
	while (from == verb && to < x->tokens.n && is_name(x, to))
		to++;
	while (t->arabic && that < x->tokens.n && that - verb <= SUBJECT_MOST && x->tokens.token[that].kind == TOKEN_WORD) {
		if (attribution_is_that(token_text(&x->tokens.token[that], text)))
			to = that;
		that++;
	}
	memset(x->out + from, true, to - from);
}

/* "Peace be upon you and the mercy of God": no part of a phrase. */
static void
leave_out_formulae(struct terms *x, const struct tongue *t)
{
	for (size_t i = 0, used; i < x->tokens.n; i++) {
		if (x->tokens.token[i].kind != TOKEN_WORD || x->tokens.word[i] > t->words.kept || !t->word[x->tokens.word[i]].greets)
			continue;
		if (trie_longest(&t->formulae, x->tokens.word + i, x->tokens.n - i, &used) == TRIE_NOTHING)
			continue;
		for (size_t end = i + used; i < end; i++)
			x->item[i] = (struct item){ .stem = WORD_UNKNOWN, .band = BAND_NOTHING };
		i--;
	}
}

void
terms_read(struct terms *x, struct tongue *t, struct vocabulary *stems, struct span text)
{
	unsigned all = 0;

	tokens_read(&x->tokens, text, &t->words, true);
	reserve(x);
	for (size_t i = 0; i < x->tokens.n; i++) {
		unsigned is = read_item(x, t, stems, text, i);

		x->report[i] = (is & REPORTS) != 0;
		all |= is;
		/* "گردنه‌ها مستقر شده": what stands right ahead of the verb mostly belongs to it */
		if (t->persian && (is & VERB) != 0 && i > 0)
			x->item[i - 1].weak = x->weak = true;
	}
	/* without a verb of saying nothing is attribution */
	if ((all & REPORTS) != 0)
		attribution_mark(&x->tokens, text, x->report, x->out);
	else
		memset(x->out, false, x->tokens.n);
	for (size_t i = 0; (all & REPORTS) != 0 && i < x->tokens.n; i++)
		if (x->report[i])
			mark_subject(x, t, text, i);
	for (size_t i = 0; (all & SPEAKS) != 0 && i < x->tokens.n; i++)
		x->out[i] |= !x->item[i].low && band_says(x->item[i].band) && t->word[x->tokens.word[i]].speaks == t->document;
	if ((all & GREETS) != 0)
		leave_out_formulae(x, t);
}

void
terms_speaker(struct terms *x, struct tongue *t, struct span who)
{
	const char *bracket = memchr(who.p, '(', who.len);

	tokens_read(&x->tokens, bracket == NULL ? who : span_between(who.p, bracket), &t->words, true);
	if (x->tokens.n > NAME_MOST)
		return;
	for (size_t i = 0; i < x->tokens.n; i++)
		if (x->tokens.token[i].kind == TOKEN_WORD)
			tongue_word(t, x->tokens.word[i])->speaks = t->document;
}

void
terms_free(struct terms *x)
{
	tokens_free(&x->tokens);
	mem_free(x->item);
	mem_free(x->report);
	mem_free(x->out);
}
