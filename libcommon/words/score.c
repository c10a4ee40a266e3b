/* SPDX-License-Identifier: ISC */
#include <math.h>
#include <stdlib.h>

#include "base/few.h"
#include "base/mem.h"
#include "base/utf.h"
#include "words/score.h"

/*
 * What a hit counts in the unit next to its own, and so on from unit to unit.
 * The first was chosen on coded speeches; a new paragraph is a new thought, and
 * speech reports change the subject there.
 */
static const double within_paragraph = 0.5, across_paragraphs = 0.15, least_kept = 0.02;

void
scorer_new(struct scorer *s, const struct themes *themes, struct tables *tables)
{
	*s = (struct scorer){ .themes = themes, .tables = tables };
	s->sum = mem_zeroed(themes->n + 1, sizeof(*s->sum));
	s->touched = mem_array(themes->n + 1, sizeof(*s->touched));
	s->seen = mem_zeroed(themes->rules + 1, sizeof(*s->seen));
}

/* Rules with letters of Arabic, as half of the built-in ones are, are there once a text has such letters. */
static void
take_matcher(struct scorer *s, struct span lang, bool arabic)
{
	size_t number = stemmer_number(lang);

	if (number == 0)	/* those without a stemmer of their own have that of English: one set of rules for all */
		number = stemmer_number(SPAN("en"));
	if (s->matcher[number] == NULL || arabic > s->arabic[number]) {
		matcher_free(s->matcher[number]);
		s->matcher[number] = matcher_new(s->themes, s->tables, lang, arabic);
		s->arabic[number] = arabic;
	}
	s->at_hand = s->matcher[number];
}

void
scorer_prepare(struct scorer *s, struct span lang)
{
	take_matcher(s, lang, true);
}

static void
prepare(void *scorer, struct span lang)
{
	scorer_prepare(scorer, lang);
}

void
scorer_prepare_user(struct scorer *s)
{
	stemmers_of_user(s->tables, prepare, s);
}

static void
add(struct scorer *s, uint32_t theme, double score)
{
	double sum = s->sum[theme];

	if (score == 0)
		return;
	if (sum == 0) {
		s->touched[s->n_touched++] = theme;
		s->sum[theme] = score;
		return;
	}
	sum += score;
	s->sum[theme] = sum == 0 ? 1e-300 : sum;	/* stays touched: +1 and -1 */
}

static int
theme_order(const void *a, const void *b)
{
	const struct theme_score *x = a, *y = b;

	return (x->theme > y->theme) - (x->theme < y->theme);
}

static int
score_order(const void *a, const void *b)
{
	const struct theme_score *x = a, *y = b;

	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	return (x->theme > y->theme) - (x->theme < y->theme);
}

/* Moves the sums behind a list, in no order, those of no weight left out; returns how many. */
static size_t
take_sums(struct scorer *s, struct theme_score **list, size_t *n, size_t *capacity)
{
	size_t before = *n;
	struct theme_score *to;

	while (*capacity < before + s->n_touched)
		*list = mem_grow(*list, *capacity, capacity, sizeof(**list));
	to = *list + before;
	for (size_t i = 0; i < s->n_touched; i++) {
		uint32_t theme = s->touched[i];

		if (fabs(s->sum[theme]) >= least_kept || s->themes->learnt[theme])
			*to++ = (struct theme_score){ theme, s->sum[theme] };
		s->sum[theme] = 0;
	}
	s->n_touched = 0;
	*n = (size_t)(to - *list);
	return *n - before;
}

/* The n-th time a rule is found in one unit counts less. */
static double
again(uint32_t times)
{
	if (times == 0)
		return 1;
	return sqrt(times + 1.0) - sqrt(times);
}

static void
score_own(struct scorer *s, struct scored *u)
{
	for (size_t i = u->hit; i < u->hit + u->hits; i++) {
		const struct theme_rule *rule = &s->themes->rule[s->hit[i].rule];

		if (!rule->linear)
			add(s, rule->theme, rule->weight * again(s->seen[s->hit[i].rule]++));
	}
	for (size_t i = u->hit; i < u->hit + u->hits; i++)
		s->seen[s->hit[i].rule] = 0;
	u->own = s->owns;
	u->owns = take_sums(s, &s->own, &s->owns, &s->own_capacity);
}

/* Puts the gaps of the last hits, which were read of one text, to those of all. */
static void
keep_gaps(struct scorer *s, struct theme_hit *hit, size_t hits)
{
	size_t n;
	const struct theme_gap *gap = matcher_gaps(s->at_hand, &n);

	if (n == 0)
		return;
	for (size_t i = 0; i < hits; i++)
		hit[i].gap += (uint32_t)s->gaps;
	for (size_t i = 0; i < n; i++) {
		s->gap = mem_grow(s->gap, s->gaps, &s->gap_capacity, sizeof(*gap));
		s->gap[s->gaps++] = gap[i];
	}
}

static void
read_unit(struct scorer *s, struct span text)
{
	struct scored *u;
	size_t n;
	const struct theme_hit *hit = matcher_read(s->at_hand, text, &n);

	s->unit = mem_grow(s->unit, s->units, &s->unit_capacity, sizeof(*u));
	u = &s->unit[s->units++];
	*u = (struct scored){ .hit = s->hits, .hits = n };
	while (s->hit_capacity < s->hits + n)
		s->hit = mem_grow(s->hit, s->hit_capacity, &s->hit_capacity, sizeof(*s->hit));
	if (n > 0)
		memcpy(s->hit + s->hits, hit, n * sizeof(*hit));
	keep_gaps(s, s->hit + s->hits, n);
	s->hits += n;
	score_own(s, u);
}

static bool
same(struct span a, struct span b)
{
	return (a.p == NULL) == (b.p == NULL) && span_same(a, b);
}

/* What a hit in one unit counts in the other, which follows it. */
static double
discount(const struct place_in_text *a, const struct place_in_text *b)
{
	if (a->kind != b->kind || (!kind_is_body(a->kind) && kind_is_unit(a->kind)))
		return 0;
	if (a->kind != KIND_SENT)
		return across_paragraphs;
	return same(a->par, b->par) && same(a->turn, b->turn) ? within_paragraph : across_paragraphs;
}

/* Where a unit stands: what its record says of it. */
static const struct place_in_text *
place_in_text(struct scorer *s, size_t unit)
{
	struct place_in_text *place = &s->place[unit % 2];
	const struct rec *rec = document_unit(s->doc, unit);

	if (place->unit == unit)
		return place;
	*place = (struct place_in_text){ .unit = unit, .kind = rec->kind };
	if (rec->kind == KIND_SENT)
		rec_more_two(rec, SPAN("par"), &place->par, SPAN("turn"), &place->turn);
	return place;
}

/* What a hit in unit u counts in the one behind it; asked of units that have something to hand on, once for both directions. */
static double
nearness(struct scorer *s, size_t u)
{
	if (s->near[u] < 0)
		s->near[u] = discount(place_in_text(s, u), place_in_text(s, u + 1));
	return s->near[u];
}

static void
add_all(struct scorer *s, const struct theme_score *score, size_t n, double factor)
{
	for (size_t i = 0; i < n; i++)
		add(s, score[i].theme, factor * score[i].score);
}

/* What unit u hands on to the next: its own and what it was handed, at a discount. So the cost is linear. */
static void
hand_on(struct scorer *s, size_t u, const struct theme_score *handed, size_t n, double factor)
{
	add_all(s, handed, n, factor);
	add_all(s, s->own + s->unit[u].own, s->unit[u].owns, factor);
}

/* From the last unit to the first one. */
static void
hand_back(struct scorer *s)
{
	for (size_t u = s->units; u-- > 0;) {
		struct scored *unit = &s->unit[u], *next = unit + 1;

		unit->behind = s->behinds;
		unit->behinds = 0;
		if (u + 1 == s->units || next->behinds + next->owns == 0)
			continue;
		hand_on(s, u + 1, s->behind + next->behind, next->behinds, nearness(s, u));
		unit->behinds = take_sums(s, &s->behind, &s->behinds, &s->behind_capacity);
	}
}

static double
own_of(const struct scorer *s, size_t u, uint32_t theme)
{
	for (size_t i = 0; i < s->unit[u].owns; i++)
		if (s->own[s->unit[u].own + i].theme == theme)
			return s->own[s->unit[u].own + i].score;
	return 0;
}

/* Learnt rules that were found in unit u, for the unit in which they count. */
static void
add_linear_hits(struct scorer *s, size_t u, enum theme_place place)
{
	const struct scored *unit = &s->unit[u];

	for (size_t i = unit->hit; i < unit->hit + unit->hits; i++) {
		const struct theme_rule *rule = &s->themes->rule[s->hit[i].rule];

		if (rule->linear && rule->place == place && s->seen[s->hit[i].rule]++ == 0)
			add(s, rule->theme, rule->weight);
	}
	for (size_t i = unit->hit; i < unit->hit + unit->hits; i++)
		s->seen[s->hit[i].rule] = 0;
}

static void
add_links(struct scorer *s, size_t u)
{
	for (size_t i = 0; i < s->themes->links; i++) {
		const struct theme_link *link = &s->themes->link[i];
		double value = 0;

		if (link->place == THEME_HERE)
			value = s->sum[link->of];
		else if (link->place == THEME_BEFORE && u > 0)
			value = own_of(s, u - 1, link->of);
		else if (link->place == THEME_AFTER && u + 1 < s->units)
			value = own_of(s, u + 1, link->of);
		if (value != 0)
			add(s, link->theme, link->weight * score_held(value));
	}
}

static void
add_learnt(struct scorer *s, size_t u)
{
	add_links(s, u);
	for (uint32_t t = 1; t < s->themes->n; t++)
		if (s->themes->learnt[t])
			add(s, t, s->themes->bias[t]);
	add_linear_hits(s, u, THEME_HERE);
	if (u > 0)
		add_linear_hits(s, u - 1, THEME_BEFORE);
	if (u + 1 < s->units)
		add_linear_hits(s, u + 1, THEME_AFTER);
}

void
scorer_unit(struct scorer *s, size_t u)
{
	const struct scored *unit = &s->unit[u];

	if (u == 0) {
		s->aheads = 0;
	} else if (s->aheads + unit[-1].owns > 0) {
		hand_on(s, u - 1, s->ahead, s->aheads, nearness(s, u - 1));
		s->aheads = 0;
		(void)take_sums(s, &s->ahead, &s->aheads, &s->ahead_capacity);
	}
	add_all(s, s->own + unit->own, unit->owns, 1);
	add_all(s, s->ahead, s->aheads, 1);
	add_all(s, s->behind + unit->behind, unit->behinds, 1);
	if (s->themes->any_learnt)
		add_learnt(s, u);
	s->alls = 0;
	(void)take_sums(s, &s->all, &s->alls, &s->all_capacity);
}

void
scorer_rank(struct scorer *s)
{
	few_sort(s->all, s->alls, sizeof(*s->all), score_order);
}

void
scorer_by_theme(struct scorer *s)
{
	for (size_t u = 0; u < s->units; u++)
		few_sort(s->own + s->unit[u].own, s->unit[u].owns, sizeof(*s->own), theme_order);
}

void
scorer_read(struct scorer *s, struct document *doc)
{
	bool arabic = false;

	for (size_t u = 0; u < doc->units && !arabic; u++)
		arabic = utf_may_have_arabic(document_unit(doc, u)->text);
	take_matcher(s, doc->lang, arabic);
	s->units = s->hits = s->gaps = s->owns = s->behinds = 0;
	for (size_t u = 0; u < doc->units; u++)
		read_unit(s, document_unit(doc, u)->text);
	while (s->near_capacity < s->units)
		s->near = mem_grow(s->near, s->near_capacity, &s->near_capacity, sizeof(*s->near));
	for (size_t u = 0; u < s->units; u++)
		s->near[u] = -1;
	s->doc = doc;
	s->place[0].unit = s->place[1].unit = SIZE_MAX;
	hand_back(s);
}

struct symbol_view
scorer_words(struct scorer *s, size_t unit)
{
	return matcher_words(s->at_hand, document_unit(s->doc, unit)->text);
}

void
scorer_free(struct scorer *s)
{
	for (size_t i = 0; i < STEMMERS; i++)
		matcher_free(s->matcher[i]);
	mem_free(s->hit);
	mem_free(s->gap);
	mem_free(s->own);
	mem_free(s->behind);
	mem_free(s->ahead);
	mem_free(s->all);
	mem_free(s->unit);
	mem_free(s->sum);
	mem_free(s->touched);
	mem_free(s->seen);
	mem_free(s->near);
	buf_free(&s->scratch);
	*s = (struct scorer){ 0 };
}
