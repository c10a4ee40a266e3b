/* SPDX-License-Identifier: ISC */
#include "base/num.h"
#include "base/utf.h"
#include "time/timex_affix.h"

static const struct time_word nothing;

const struct item item_none = { .w = &nothing, .kind = TOKEN_MARK, .blank = true };

/* A mark that may stand inside a phrase: "a.m.", "al-Hijja". */
static bool
is_inner_mark(const struct token *t)
{
	return !t->blank && (token_mark(t) == '.' || token_mark(t) == '-' || token_mark(t) == 0x2010 || token_mark(t) == 0x2011 || token_mark(t) == '\'');
}

/* Is token i a part of a hyphenated word that goes on? */
static bool
goes_on_behind(const struct items *items, size_t i)
{
	const struct token *t = items->tokens.token + i + 1;

	return i + 2 < items->tokens.n && token_mark(t) == '-' && !t->blank && t[1].kind == TOKEN_WORD && !t[1].blank;
}

/* Can a phrase that begins with w, token i, go on with the next token? One look tells it of most. */
static inline bool
phrase_goes_on(const struct items *items, size_t i, const struct time_word *w)
{
	const struct token *next = &items->tokens.token[i + 1];

	if ((w->is & TIME_PHRASE) == 0 || i + 1 == items->tokens.n)
		return false;
	return next->kind == TOKEN_MARK ? is_inner_mark(next) : (w->second & word_as_second(items->tokens.word[i + 1])) != 0;
}

/* The longest phrase that begins with word w, token i; *last is its last token. */
static const struct time_word *
phrase_at(const struct items *items, size_t i, const struct time_word *w, size_t *last)
{
	const struct timex_words *l = items->lexicon;
	const struct time_word *found = NULL;
	int32_t node = w->node;
	unsigned dashes = 0;

	for (size_t k = i + 1; k < items->tokens.n; k++) {
		const struct token *t = &items->tokens.token[k];
		uint32_t word = items->tokens.word[k];

		if (t->kind == TOKEN_MARK) {
			if (!is_inner_mark(t))
				break;
			dashes += token_mark(t) != '.' && token_mark(t) != '\'';
			continue;
		}
		if (word == WORD_UNKNOWN || (node = trie_step(&l->trie, node, word)) < 0)
			break;
		if (trie_value(&l->trie, node) != TRIE_NOTHING) {
			w = &l->phrase[trie_value(&l->trie, node)];
			/* names of months and days are written with and without hyphens; "a year ago" is not "year-ago" */
			if ((w->is & (TIME_MONTH | TIME_HOLIDAY)) == 0 && w->dashes != DASHES_ANY && w->dashes != dashes)
				continue;
			if (dashes == 0 && goes_on_behind(items, k))	/* "was to-day" */
				continue;
			found = w;
			*last = k;
		}
	}
	return found;
}

/* Where a possessive token ends without what makes it so. */
static uint32_t
end_without_possessive(const struct items *items, const struct token *t)
{
	uint32_t end = token_end(t);

	if (t->kind != TOKEN_WORD)
		return end;
	/* "today's": 's or the curly form; "workers'" has its mark outside */
	if (end - t->start > 2 && (items->text.p[end - 1] | 0x20) == 's') {
		if (items->text.p[end - 2] == '\'')
			return end - 2;
		if (end - t->start > 4 && memcmp(items->text.p + end - 4, "\xE2\x80\x99", 3) == 0)
			return end - 4;
	}
	return end;
}

static void
read_digits(struct items *items, struct item *item)
{
	struct span s = span_cut(items->text, item->start, item->end);
	size_t n = 0, width = 0;
	unsigned long value;

	for (const char *p = s.p; p < s.p + s.len; n++) {
		size_t len = (unsigned char)*p < 0x80 ? 1 : (unsigned char)*p < 0xE0 ? 2 : 3;

		item->mixed |= width != 0 && (len != width || (len == 2 && p[0] != s.p[0]));
		width = len;
		p += len;
	}
	item->digits = n > UINT8_MAX ? UINT8_MAX : (uint8_t)n;
	(void)num_read(s, UINT32_MAX, &value);
	item->value = (uint32_t)value;
}

/* Written in the Arabic script. */
static bool
is_eastern(const struct items *items, const struct token *t)
{
	unsigned char c = (unsigned char)items->text.p[t->start];

	return c >= 0xD8 && c <= 0xDB;
}

/* What token i is, a word or digits, where it may be more than the tables say of its letters; *last is the last token that goes with it. */
static const struct time_word *
word_of(struct items *items, size_t i, size_t *last)
{
	uint32_t n;
	const struct token *t = &items->tokens.token[i];
	const struct timex_words *l = items->lexicon;
	uint32_t word = items->tokens.word[i];
	const struct time_word *w = &l->word[word], *phrase;

	if (word == WORD_UNKNOWN && t->kind == TOKEN_WORD && is_eastern(items, t) && (n = affix_stripped(items, t)) != WORD_UNKNOWN) {
		items->tokens.word[i] = n;	/* a phrase may begin with it */
		w = &l->word[n];
		if (!l->prefixes)
			return w;
	}
	if (phrase_goes_on(items, i, w) && (phrase = phrase_at(items, i, w, last)) != NULL)
		return phrase;
	/* "عاشورای" is there for "عاشورای حسینی" alone: without its ending it is "عاشورا" */
	if (w->is == TIME_PHRASE && !word_has_any(w) && is_eastern(items, t) && (n = affix_stripped(items, t)) != WORD_UNKNOWN)
		return &l->word[n];
	return w;
}

/* Completes the item that token i begins, where that is more than a word as the tables have it; returns its last token. */
static size_t
complete_item(struct items *items, struct item *item, size_t i)
{
	const struct token *t;
	size_t last = i;

	item->w = word_of(items, i, &last);
	item->begins = item->w->begins;
	t = &items->tokens.token[last];
	item->possessive = t->possessive;
	item->end = t->possessive ? end_without_possessive(items, t) : token_end(t);
	if (item->kind == TOKEN_DIGITS) {
		item->begins |= BEGINS_DIGITS;
		read_digits(items, item);
	}
	return last;
}

/* A word of which there is nothing to say but what the tables do: not possessive, no beginning of a phrase. */
static inline bool
is_plain(const struct items *items, size_t i, const struct token *t, const struct time_word *w, uint32_t word)
{
	if (t->kind != TOKEN_WORD || t->possessive)
		return false;
	if (word == WORD_UNKNOWN)
		return !is_eastern(items, t);
	return (w->is & TIME_PHRASE) == 0 || (!phrase_goes_on(items, i, w) && !is_eastern(items, t));
}

static inline void
complete_mark(struct item *item, const struct token *t)
{
	item->end = token_end(t);
	item->value = token_mark(t);
	/* "'96": with an apostrophe, whatever the tables say */
	if (item->value == '\'' || item->value == 0x2019 || item->value == 0x2018)
		item->begins = BEGINS_PERIOD | BEGINS_ALONE;
}

/* What a word or digits say by themselves. Field by field: a compiler fills a struct of this size twice, and each word has one. */
static inline void
begin_item(struct item *item, const struct token *t, const struct time_word *w)
{
	item->start = t->start;
	item->value = 0;
	item->kind = t->kind;
	item->look = t->look;
	item->w = w;
	item->begins = w->begins;
	item->digits = 0;
	item->mixed = false;
}

void
items_read(struct items *items, struct span text, struct timex_words *lexicon)
{
	const struct time_word *words = lexicon->word;
	const struct token *token;
	const uint32_t *number;
	struct item *item;
	size_t n;
	unsigned trigger = 0;

	items->text = text;
	items->lexicon = lexicon;
	tokens_read(&items->tokens, text, &lexicon->vocabulary, false);
	n = items->tokens.n;
	if (n > items->capacity) {
		items->capacity = items->tokens.capacity;
		items->item = mem_resize(items->item, items->capacity, sizeof(*items->item));
	}
	token = items->tokens.token;
	number = items->tokens.word;
	item = items->item;
	for (size_t i = 0; i < n; i++, item++) {
		const struct token *t = &token[i];
		const struct time_word *w = &words[number[i]];

		begin_item(item, t, w);
		if (t->kind == TOKEN_MARK)
			complete_mark(item, t);
		else if (is_plain(items, i, t, w, number[i]))
			item->end = t->start + t->size;
		else
			i = complete_item(items, item, i);
		trigger |= item->kind == TOKEN_DIGITS || item->w->turns_on;
	}
	items->n = (size_t)(item - items->item);
	items->trigger = trigger != 0;
}

/* What the tables say of a part of a word. */
static const struct time_word *
part_of_word(struct items *items, struct span part)
{
	uint32_t n;

	buf_cut(&items->folded, 0);
	utf_fold(&items->folded, part);
	n = vocabulary_find_kept(&items->lexicon->vocabulary, buf_span(&items->folded));
	return n == WORD_UNKNOWN ? &nothing : &items->lexicon->word[n];
}

static const struct span zwnj = { "\xE2\x80\x8C", 3 };

/* Where the first ZWNJ of a text stands; NULL if there is none. Its first byte is rare in Persian. */
static const char *
find_zwnj(struct span text)
{
	const char *end = text.p + text.len, *p = text.p;

	while (p < end && (p = memchr(p, zwnj.p[0], (size_t)(end - p))) != NULL) {
		if (span_begins((struct span){ p, (size_t)(end - p) }, zwnj))
			return p;
		p++;
	}
	return NULL;
}

/* "سه‌روزه", "پنج‌ساله": how long the number is ahead of a unit of time that is written onto it; 0 where the item is no such word */
static size_t
number_of_compound(struct items *items, const struct item *item)
{
	enum { LONGEST = 64 };
	struct span text = span_cut(items->text, item->start, item->end);
	const struct time_word *w;
	const char *joint;
	size_t len;

	if (item->w != items->lexicon->word || item->kind != TOKEN_WORD || text.len > LONGEST ||
	    (joint = find_zwnj(text)) == NULL)
		return 0;
	len = (size_t)(joint - text.p);
	w = part_of_word(items, span_cut(text, len + zwnj.len, text.len));
	if ((w->is & TIME_UNIT) == 0 || (w->how & UNIT_WEAK) == 0)
		return 0;
	w = part_of_word(items, span_cut(text, 0, len));
	return (w->is & TIME_CARDINAL) != 0 || word_has(w, ROLE_FEW) ? len : 0;
}

/* How many items are to be split: only those that a ZWNJ stands in are looked at. */
static size_t
count_compounds(struct items *items)
{
	const char *joint = find_zwnj(items->text);
	size_t n = 0;

	for (size_t k = 0; k < items->n && joint != NULL; k++) {
		uint32_t end = items->item[k].end;

		if (items->text.p + end <= joint)
			continue;
		n += number_of_compound(items, &items->item[k]) > 0;
		joint = find_zwnj(span_cut(items->text, end, items->text.len));
	}
	return n;
}

void
items_split(struct items *items)
{
	size_t more = count_compounds(items), i = items->n;

	if (more == 0)
		return;
	if (items->n + more > items->capacity) {
		items->capacity = items->n + more;
		items->item = mem_resize(items->item, items->capacity, sizeof(*items->item));
	}
	items->n += more;
	for (; more > 0; i--) {	/* from the end back, each to its place */
		struct item *item = items->item + i - 1, *unit = item + more;
		size_t len = number_of_compound(items, item);
		struct span text = span_cut(items->text, item->start, item->end);

		*unit = *item;
		if (len == 0)
			continue;
		more--;
		item[more] = *item;
		item[more].end = item->start + (uint32_t)len;
		item[more].w = part_of_word(items, span_cut(text, 0, len));
		unit->start += (uint32_t)(len + zwnj.len);
		unit->blank = false;
		unit->w = part_of_word(items, span_cut(text, len + zwnj.len, text.len));
		item[more].begins = item[more].w->begins;
		unit->begins = unit->w->begins;
		items->trigger = true;
	}
}

void
items_free(struct items *items)
{
	mem_free(items->item);
	tokens_free(&items->tokens);
	buf_free(&items->folded);
	*items = (struct items){ 0 };
}
