/* SPDX-License-Identifier: ISC */
/*
 * A text as items: tokens with what they can be in a time expression; a phrase
 * of the tables ("a.m.", "the day before yesterday", "Dhu al-Hijja") is one item.
 */
#ifndef SP_TIMEX_ITEM_H
#define SP_TIMEX_ITEM_H

#include "time/timex_word.h"

struct item {
	uint32_t start, end;		/* bytes of the text; `end` is without a possessive 's */
	uint32_t value;			/* TOKEN_DIGITS: the number; TOKEN_MARK: the code point */
	uint8_t kind;			/* enum token_kind */
	TOKEN_LOOK;			/* of its first token, but possessive as its last one is */
	const struct time_word *w;	/* never NULL */
	uint16_t begins;		/* enum time_begins, or-ed */
	uint8_t digits;			/* TOKEN_DIGITS: how many, held at 255 */
	bool mixed;			/* TOKEN_DIGITS: of more than one script */
};

struct items {
	struct item *item;
	size_t n, capacity;
	struct span text;
	const struct timex_words *lexicon;
	struct tokens tokens;		/* scratch */
	struct buf folded;		/* scratch */
	bool trigger;			/* something that an expression can turn on is there */
};

/* Reads text (valid UTF-8) into items, replacing what was there. */
void items_read(struct items *items, struct span text, struct timex_words *lexicon);

/* Makes two items of each Persian word that is a number and its unit: "سه‌روزه", "پنج‌ساله". */
void items_split(struct items *items);

void items_free(struct items *items);

/* An empty mark, for where there is no item. */
extern const struct item item_none;

/* The item with this number, item_none where there is none. */
static inline const struct item *
item_at(const struct items *items, size_t i)
{
	return i < items->n ? &items->item[i] : &item_none;
}

/* The bytes of the item. */
static inline struct span
item_text(const struct items *items, size_t i)
{
	const struct item *item = item_at(items, i);

	return span_cut(items->text, item->start, item->end);
}

static inline bool
item_is(const struct items *items, size_t i, uint32_t classes)
{
	return (item_at(items, i)->w->is & classes) != 0;
}

/* There is such an item, and it is written in the Arabic script, of which all characters begin with such a byte. */
static inline bool
item_is_eastern(const struct items *items, size_t i)
{
	return i < items->n && ((unsigned char)items->text.p[items->item[i].start] & 0xFC) == 0xD8;
}

/* A unit of time that can be counted: "days", not "daily". */
static inline bool
item_is_counted(const struct items *items, size_t i)
{
	return item_is(items, i, TIME_UNIT) && (item_at(items, i)->w->how & UNIT_SET) == 0;
}

static inline bool
item_has(const struct items *items, size_t i, enum time_role role)
{
	return word_has(item_at(items, i)->w, role);
}

static inline bool
item_mark(const struct items *items, size_t i, uint32_t c)
{
	const struct item *item = item_at(items, i);

	return item->kind == TOKEN_MARK && item->value == c;
}

/* A word of which the tables say nothing. */
static inline bool
item_is_unknown(const struct item *item)
{
	return item->kind == TOKEN_WORD && item->w->is == 0 && !word_has_any(item->w);
}

/* Digits, `least` to `most` of them. */
static inline bool
item_digits(const struct items *items, size_t i, unsigned least, unsigned most)
{
	const struct item *item = item_at(items, i);

	return item->kind == TOKEN_DIGITS && item->digits >= least && item->digits <= most;
}

/* The item stands behind the one ahead of it without a blank. */
static inline bool
item_joined(const struct items *items, size_t i)
{
	return !item_at(items, i)->blank;
}

/* A hyphen or a dash. */
static inline bool
item_is_dash(const struct items *items, size_t i)
{
	const struct item *item = item_at(items, i);

	return item->kind == TOKEN_MARK && (item->value == '-' || (item->value >= 0x2010 && item->value <= 0x2015) ||
	    item->value == 0x2212);
}

#endif
