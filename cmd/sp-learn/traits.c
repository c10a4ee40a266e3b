/* SPDX-License-Identifier: ISC */
#include "base/mem.h"
#include "traits.h"

/*
 * What each kind of feature counts: a smaller value needs a larger weight for
 * the same effect, so the machine leans on it less. Chosen on coded speeches.
 */
static const double value_of_word = 0.2, value_of_pair = 0.2, value_of_neighbour = 0.12, value_of_theme = 0.15,
    value_of_neighbours_theme = 0.1;

static struct stemmer *
stemmer_of(struct features *f, struct scorer *s, struct span lang)
{
	size_t n = stemmer_number(lang);

	if (f->stemmer[n] == NULL)
		f->stemmer[n] = stemmer_new(s->tables, lang);
	return f->stemmer[n];
}

struct reader {
	struct features *features;
	struct scorer *scorer;
};

static void
prepare(void *reader, struct span lang)
{
	struct reader *r = reader;

	(void)stemmer_of(r->features, r->scorer, lang);
	scorer_prepare(r->scorer, lang);
}

void
features_prepare_user(struct features *f, struct scorer *s)
{
	struct reader reader = { f, s };

	stemmers_of_user(s->tables, prepare, &reader);
}

/* The number of a word's stem; its form is kept for the file. */
static uint32_t
stem_number(struct features *f, struct stemmer *stemmer, struct span word)
{
	uint32_t before = f->stems.words, n = vocabulary_add(&f->stems, stem_of(stemmer, word));

	if (n > before) {
		while (n >= f->form_capacity)
			f->form = mem_grow(f->form, f->form_capacity, &f->form_capacity, sizeof(*f->form));
		f->form[n] = arena_copy(&f->arena, word);
	}
	return n;
}

static void
put(struct features *f, struct span name, double value)
{
	uint32_t n = vocabulary_add(&f->names, name);
	struct example *e = &f->example[f->examples - 1];

	while (n >= f->count_capacity) {
		size_t old = f->count_capacity;

		f->count = mem_grow(f->count, f->count_capacity, &f->count_capacity, sizeof(*f->count));
		f->last = mem_resize(f->last, f->count_capacity, sizeof(*f->last));
		memset(f->count + old, 0, (f->count_capacity - old) * sizeof(*f->count));
		memset(f->last + old, 0, (f->count_capacity - old) * sizeof(*f->last));
	}
	if (f->last[n] == (uint32_t)f->examples)
		return;
	f->last[n] = (uint32_t)f->examples;
	f->count[n]++;
	f->feature = mem_grow(f->feature, f->features, &f->capacity, sizeof(*f->feature));
	f->feature[f->features++] = (struct feature){ n, (float)value };
	e->n++;
}

static struct span
key_of(struct features *f, const char *sign, struct span first, struct span second)
{
	buf_cut(&f->key, 0);
	buf_string(&f->key, sign);
	buf_add(&f->key, first);
	if (second.len > 0)
		buf_byte(&f->key, ' ');
	buf_add(&f->key, second);
	return buf_span(&f->key);
}

/* Words of unit `u`, for the example at hand; sign "" for its own, "<" or ">" for a neighbour's. */
static void
put_words(struct features *f, struct scorer *s, struct stemmer *stemmer, size_t u, const char *sign)
{
	struct symbol_view words = scorer_words(s, u);
	struct span none = { "", 0 }, last = none;

	for (size_t i = 0; i < words.n; i++) {
		struct span word = symbols_word(matcher_symbols(s->at_hand), words.lexeme[i].word);
		struct span form;
		uint32_t stem;

		if (word.len == 0 || word.len > 40) {
			last = none;
			continue;
		}
		stem = stem_number(f, stemmer, word);
		form = f->form[stem];
		put(f, key_of(f, sign, form, none), *sign == '\0' ? value_of_word : value_of_neighbour);
		if (*sign == '\0' && last.len > 0 && words.lexeme[i].joins)
			put(f, key_of(f, sign, last, form), value_of_pair);
		last = form;
	}
}

static void
put_themes(struct features *f, const struct scorer *s, const struct theme_score *score, size_t n, const char *sign)
{
	struct span none = { "", 0 };

	for (size_t i = 0; i < n; i++)
		put(f, key_of(f, sign, s->themes->name[score[i].theme], none),
		    score_held(score[i].score) * (sign[0] == '@' ? value_of_theme : value_of_neighbours_theme));
}

void
features_read(struct features *f, struct scorer *s, const struct document *doc, uint32_t number)
{
	struct stemmer *stemmer = stemmer_of(f, s, doc->lang);

	scorer_by_theme(s);
	for (size_t u = 0; u < s->units; u++) {
		const struct scored *unit = &s->unit[u];

		f->example = mem_grow(f->example, f->examples, &f->example_capacity, sizeof(*f->example));
		f->example[f->examples++] = (struct example){ .first = f->features, .document = number };
		put_words(f, s, stemmer, u, "");
		scorer_unit(s, u);
		scorer_rank(s);
		put_themes(f, s, s->all, s->alls, "@");
		if (u > 0) {
			put_words(f, s, stemmer, u - 1, "<");
			put_themes(f, s, s->own + unit[-1].own, unit[-1].owns, "<@");
		}
		if (u + 1 < s->units) {
			put_words(f, s, stemmer, u + 1, ">");
			put_themes(f, s, s->own + unit[1].own, unit[1].owns, ">@");
		}
	}
}

/* What only reading needs. */
static void
forget_words(struct features *f)
{
	vocabulary_free(&f->stems);
	arena_free(&f->arena);
	mem_free(f->form);
	mem_free(f->last);
	f->stems = (struct vocabulary){ 0 };
	f->form = NULL;
	f->last = NULL;
	f->form_capacity = 0;
}

/* Numbers those anew that stay: most names are met once, and each theme has a weight for every number. By old number: 0 goes. */
static uint32_t *
renumber(struct features *f, uint32_t least)
{
	uint32_t *number = mem_array(f->names.words + 1, sizeof(*number));
	struct vocabulary stay = { 0 };

	for (uint32_t i = 1; i <= f->names.words; i++)
		number[i] = f->count[i] < least ? 0 : vocabulary_add(&stay, f->names.word[i]);
	vocabulary_free(&f->names);
	mem_free(f->count);
	f->names = stay;
	f->count = NULL;
	f->count_capacity = 0;
	return number;
}

void
features_prune(struct features *f, uint32_t least)
{
	uint32_t *number;
	size_t n = 0;

	forget_words(f);
	number = renumber(f, least);
	for (size_t e = 0; e < f->examples; e++) {
		size_t first = f->example[e].first, end = first + f->example[e].n;

		f->example[e].first = n;
		for (size_t i = first; i < end; i++) {
			uint32_t now = number[f->feature[i].number];

			if (now != 0)
				f->feature[n++] = (struct feature){ now, f->feature[i].value };
		}
		f->example[e].n = (uint32_t)(n - f->example[e].first);
	}
	f->features = n;
	mem_free(number);
}

double
features_scale(const struct features *f, uint32_t number)
{
	struct span name = f->names.word[number];

	if (name.p[0] == '@')
		return value_of_theme;
	if (name.p[0] == '<' || name.p[0] == '>')
		return name.p[1] == '@' ? value_of_neighbours_theme : value_of_neighbour;
	return memchr(name.p, ' ', name.len) != NULL ? value_of_pair : value_of_word;
}

void
features_free(struct features *f)
{
	for (size_t i = 0; i < STEMMERS; i++)
		stemmer_free(f->stemmer[i]);
	vocabulary_free(&f->names);
	vocabulary_free(&f->stems);
	arena_free(&f->arena);
	mem_free(f->count);
	mem_free(f->last);
	mem_free(f->form);
	mem_free(f->feature);
	mem_free(f->example);
	buf_free(&f->key);
}
