/* SPDX-License-Identifier: ISC */
#include "base/mem.h"
#include "tongue.h"

/* What is known of a cell that is one word; else of none. */
static struct word *
table_word(struct tongue *t, struct tokens *scratch, struct span cell)
{
	tokens_read(scratch, cell, &t->words, true);
	return scratch->n == 1 ? tongue_word(t, scratch->word[0]) : NULL;
}

static void
load_common(struct tongue *t, struct tables *tables, struct tokens *scratch, struct span lang)
{
	struct table rows;

	table_load_of(&rows, tables, lang, "common", 2, 2);
	for (size_t i = 0; i < rows.rows; i++) {
		struct word *word = table_word(t, scratch, rows.row[i].cell[0]);
		struct span band = rows.row[i].cell[1];

		if (band.len != 1 || band.p[0] < '1' || band.p[0] > '3')
			table_complain(tables, &rows.row[i], "want 1, 2 or 3");
		else if (word != NULL)
			word->band = (uint8_t)(band.p[0] - '0');
	}
}

struct tongue *
tongue_new(struct tables *tables, struct span lang)
{
	struct tongue *t = mem_zeroed(1, sizeof(*t));
	struct tokens scratch = { 0 };
	struct table rows;

	t->stemmer = stemmer_new(tables, lang);
	if (stemmer_number(lang) == 0)
		lang = SPAN("en");
	load_common(t, tables, &scratch, lang);
	table_load_of(&rows, tables, lang, "statement", 2, 2);
	for (size_t i = 0; i < rows.rows; i++) {
		struct word *word = table_word(t, &scratch, rows.row[i].cell[0]);

		if (word != NULL)
			word->reports |= span_is(rows.row[i].cell[1], "report");
	}
	vocabulary_keep(&t->words);
	tokens_free(&scratch);
	return t;
}

void
tongue_forget(struct tongue *t)
{
	vocabulary_forget(&t->words);
	for (size_t i = 0; i < t->capacity; i++)
		t->word[i].stem = WORD_UNKNOWN;
}

void
tongue_free(struct tongue *t)
{
	if (t == NULL)
		return;
	stemmer_free(t->stemmer);
	vocabulary_free(&t->words);
	mem_free(t->word);
	mem_free(t);
}
