/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/lexicon.h"

enum { WORD_MOST = 64 };	/* bytes; no table has a longer word */

static void
add_word(struct lexicon *l, struct span word, unsigned bits, bool capital, bool abbreviation)
{
	uint32_t number;

	buf_cut(&l->folded, 0);
	utf_fold(&l->folded, word);
	number = vocabulary_add(&l->words, buf_span(&l->folded));
	wordshape_add(&l->shapes, buf_span(&l->folded));
	if (abbreviation)
		wordshape_add(&l->abbreviations, buf_span(&l->folded));
	l->bits = mem_reach(l->bits, number, &l->capacity, sizeof(*l->bits));
	if (capital)
		l->bits[number].capital |= (uint16_t)bits;
	else
		l->bits[number].any |= (uint16_t)bits;
	if (word.len * 2 > l->longest)	/* another form of it may be longer */
		l->longest = word.len * 2 < WORD_MOST ? word.len * 2 : WORD_MOST;
}

/* A table with one word a line. */
static void
load_words(struct lexicon *l, struct tables *tables, const char *name, unsigned bits)
{
	struct table table;

	table_load(&table, tables, name, 1, 1);
	for (size_t i = 0; i < table.rows; i++)
		add_word(l, table.row[i].cell[0], bits, false, false);
	table_done(&table, tables);
}

static unsigned
class_bits(struct span class)
{
	static const struct { const char *name; unsigned bits; } classes[] = {
		{ "title", LEXICON_TITLE | LEXICON_INNER },
		{ "link", LEXICON_LINK | LEXICON_TITLE | LEXICON_INNER },
		{ "number", LEXICON_NUMBER | LEXICON_INNER },
		{ "part", LEXICON_PART | LEXICON_NUMBER | LEXICON_INNER },
		{ "acronym", LEXICON_ACRONYM | LEXICON_INNER },
		{ "inner", LEXICON_INNER },
		{ "mark", LEXICON_MARK },
	};

	for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++)
		if (span_is(class, classes[i].name))
			return classes[i].bits;
	return 0;
}

static bool
begins_upper(struct span word)
{
	int32_t c;

	utf_read(word.p, word.p + word.len, &c);
	return utf_is_upper(c);
}

static void
load_abbreviations(struct lexicon *l, struct tables *tables, const char *name)
{
	struct table table;

	table_load(&table, tables, name, 2, 2);
	for (size_t i = 0; i < table.rows; i++) {
		unsigned bits = class_bits(table.row[i].cell[1]);

		if (bits == 0)
			table_complain(tables, &table.row[i], "want title, link, number, part, acronym, inner or mark");
		else
			add_word(l, table.row[i].cell[0], bits, begins_upper(table.row[i].cell[0]), true);
	}
	table_done(&table, tables);
}

void
lexicon_load(struct lexicon *l, struct tables *tables)
{
	static const char *const abbreviations[] = { "any/abbrev", "ar/abbrev", "en/abbrev", "fa/abbrev" };

	for (size_t i = 0; i < sizeof(abbreviations) / sizeof(abbreviations[0]); i++)
		load_abbreviations(l, tables, abbreviations[i]);
	load_words(l, tables, "en/starter", LEXICON_STARTER);
	load_words(l, tables, "en/saying", LEXICON_SAYING);
	load_words(l, tables, "fa/saying", LEXICON_SAYING);
	load_words(l, tables, "en/opening", LEXICON_OPENING);
	load_words(l, tables, "en/counted", LEXICON_COUNTED);
	load_words(l, tables, "en/closing", LEXICON_CLOSING);
}

/* The word folded: in small, where all of it is ASCII; else by utf_fold(). */
static struct span
folded(struct lexicon *l, struct span word, char *small)
{
	unsigned char all = 0;

	for (size_t i = 0; i < word.len; i++) {
		unsigned char c = (unsigned char)word.p[i];

		all |= c;
		small[i] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
	}
	if (all < 0x80)
		return (struct span){ small, word.len };
	buf_cut(&l->folded, 0);
	utf_fold(&l->folded, word);
	return buf_span(&l->folded);
}

unsigned
lexicon_bits(struct lexicon *l, struct span word)
{
	char small[WORD_MOST];
	uint32_t number;

	/* a capital begins a word like its small letter, as the shapes have it; other letters may fold to fewer bytes */
	if (word.len == 0 || word.len > l->longest || (!wordshape_may_be(&l->shapes, word) && span_is_ascii(word)))
		return 0;
	number = vocabulary_find_kept(&l->words, folded(l, word, small));
	if (number == WORD_UNKNOWN)
		return 0;
	return l->bits[number].any | (l->bits[number].capital != 0 && begins_upper(word) ? l->bits[number].capital : 0u);
}

unsigned
lexicon_abbreviation(struct lexicon *l, struct span word)
{
	return wordshape_may_be(&l->abbreviations, word) ? lexicon_bits(l, word) : 0;
}

void
lexicon_free(struct lexicon *l)
{
	vocabulary_free(&l->words);
	mem_free(l->bits);
	buf_free(&l->folded);
}
