/* SPDX-License-Identifier: ISC */
#include "base/mem.h"
#include "tongue.h"

static struct table
load(struct tables *tables, struct span lang, const char *name)
{
	struct table table;
	struct buf path = { 0 };

	buf_add(&path, lang);
	buf_string(&path, name);
	buf_byte(&path, '\0');
	table_load(&table, tables, arena_copy(&tables->arena, buf_span(&path)).p, 2, 2);
	buf_free(&path);
	return table;
}

/* The number of a cell that is one word, and room for what is known of it. */
static uint32_t
table_word(struct tongue *t, struct tokens *scratch, struct span cell)
{
	tokens_read(scratch, cell, &t->words, true);
	while (t->words.words >= t->words_of_tables) {
		size_t old = t->words_of_tables;

		t->band = mem_grow(t->band, t->words_of_tables, &t->words_of_tables, sizeof(*t->band));
		t->report = mem_resize(t->report, t->words_of_tables, sizeof(*t->report));
		memset(t->band + old, 0, t->words_of_tables - old);
		memset(t->report + old, 0, (t->words_of_tables - old) * sizeof(*t->report));
	}
	return scratch->n == 1 ? scratch->word[0] : WORD_UNKNOWN;
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
	rows = load(tables, lang, "/common");
	for (size_t i = 0; i < rows.rows; i++) {
		uint32_t word = table_word(t, &scratch, rows.row[i].cell[0]);
		struct span band = rows.row[i].cell[1];

		if (band.len != 1 || band.p[0] < '1' || band.p[0] > '3')
			table_complain(tables, &rows.row[i], "want 1, 2 or 3");
		else if (word != WORD_UNKNOWN)
			t->band[word] = (uint8_t)(band.p[0] - '0');
	}
	rows = load(tables, lang, "/statement");
	for (size_t i = 0; i < rows.rows; i++) {
		uint32_t word = table_word(t, &scratch, rows.row[i].cell[0]);

		if (word != WORD_UNKNOWN && span_is(rows.row[i].cell[1], "report"))
			t->report[word] = true;
	}
	vocabulary_keep(&t->words);
	tokens_free(&scratch);
	return t;
}

uint32_t *
tongue_stem(struct tongue *t, uint32_t word)
{
	while (word >= t->stems) {
		size_t old = t->stems;

		t->stem = mem_grow(t->stem, t->stems, &t->stems, sizeof(*t->stem));
		memset(t->stem + old, 0, (t->stems - old) * sizeof(*t->stem));
	}
	return &t->stem[word];
}

void
tongue_forget(struct tongue *t)
{
	vocabulary_forget(&t->words);
	if (t->stems > 0)
		memset(t->stem, 0, t->stems * sizeof(*t->stem));
}

void
tongue_free(struct tongue *t)
{
	if (t == NULL)
		return;
	stemmer_free(t->stemmer);
	vocabulary_free(&t->words);
	mem_free(t->band);
	mem_free(t->report);
	mem_free(t->stem);
	mem_free(t);
}
