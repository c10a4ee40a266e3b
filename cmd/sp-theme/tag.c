/* SPDX-License-Identifier: ISC */
#include <math.h>
#include <stdlib.h>

#include "base/few.h"
#include "tag.h"

enum { HITS_SHOWN = 50 };	/* of one record: a long turn has thousands */

/* The least scores where the user sets none: one good hit two sentences away is not enough. */
static const double least_of_rules = 0.4, least_of_learnt = 0;

/* One line of the answer. */
struct topic {
	struct span name;
	uint32_t theme;
	double score;
};

static struct span
top_of(struct span name)
{
	const char *slash = memchr(name.p, '/', name.len);

	return slash == NULL ? name : span_between(name.p, slash);
}

static bool
is_told(const struct scorer *s, const struct theme_score *score, const struct tag_settings *settings)
{
	bool learnt = s->themes->learnt[score->theme];

	if (s->themes->name[score->theme].p[0] == '@')
		return false;
	if (settings->has_least)
		return score->score >= settings->least;
	/* who asks a learnt file for the best wants to hear it, sure or not */
	if (learnt)
		return settings->most > 0 || score->score >= least_of_learnt;
	return settings->rollup ? score->score > 0 : score->score >= least_of_rules;
}

static int
topic_order(const void *a, const void *b)
{
	const struct topic *x = a, *y = b;

	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	return (x->theme > y->theme) - (x->theme < y->theme);
}

static void
add_topic(struct topic *topic, size_t *n, const struct scorer *s, const struct theme_score *score, bool rollup)
{
	struct span name = s->themes->name[score->theme];

	if (rollup) {
		name = top_of(name);
		for (size_t i = 0; i < *n; i++)
			if (span_same(topic[i].name, name)) {
				topic[i].score += score->score;
				return;
			}
	}
	topic[(*n)++] = (struct topic){ name, score->theme, score->score };
}

/* The best theme of a unit, if there is one to tell of; it needs no order of all. */
static size_t
choose_best(const struct scorer *s, const struct tag_settings *settings, struct topic *best)
{
	size_t n = 0;

	for (size_t i = 0; i < s->alls; i++) {
		struct topic topic = { .theme = s->all[i].theme, .score = s->all[i].score };

		if ((n > 0 && topic_order(best, &topic) < 0) || !is_told(s, &s->all[i], settings))
			continue;
		*best = topic;
		n = 1;
	}
	if (n > 0)
		best->name = s->themes->name[best->theme];
	return n;
}

/* The themes of a unit to tell of, best first; returns how many. */
static size_t
choose(struct scorer *s, const struct tag_settings *settings, struct topic *topic)
{
	size_t n = 0;

	if (settings->most == 1 && !settings->rollup)
		return choose_best(s, settings, topic);
	if (settings->rollup)
		scorer_rank(s);	/* a sum of many takes them in this order */
	for (size_t i = 0; i < s->alls; i++)
		if (is_told(s, &s->all[i], settings))
			add_topic(topic, &n, s, &s->all[i], settings->rollup);
	few_sort(topic, n, sizeof(*topic), topic_order);
	while (settings->rollup && !settings->has_least && n > 0 && topic[n - 1].score < least_of_rules)
		n--;
	return settings->most > 0 && n > settings->most ? settings->most : n;
}

static bool
belongs(const struct scorer *s, const struct theme_rule *rule, const struct topic *topic, bool rollup)
{
	if (rule->place != THEME_HERE)
		return false;
	return rule->theme == topic->theme || (rollup && span_same(top_of(s->themes->name[rule->theme]), topic->name));
}

/* "streets ... safe": as patterns are written, without the words that may be any */
static void
add_words(struct buf *to, struct span text, const struct theme_hit *hit, const struct theme_gap *gap)
{
	size_t from = hit->start;

	for (uint32_t i = 0; i < hit->gaps; i++) {
		buf_add(to, span_cut(text, from, gap[i].from));
		buf_string(to, " ... ");
		from = gap[i].to;
	}
	buf_add(to, span_cut(text, from, hit->end));
}

/* "elections@120+9,voters@161+6": the words, where they stand in the source, their bytes there. */
static void
add_hits(struct buf *to, const struct scorer *s, const struct scored *unit, const struct passage *p,
    const struct topic *topic, bool rollup)
{
	size_t shown = 0;
	uint32_t last_end = 0;

	for (size_t i = unit->hit; i < unit->hit + unit->hits && shown < HITS_SHOWN; i++) {
		const struct theme_hit *hit = &s->hit[i];
		const struct theme_rule *rule = &s->themes->rule[hit->rule];
		size_t start, end;

		if (rule->weight <= 0 || hit->end <= last_end || !belongs(s, rule, topic, rollup))
			continue;
		start = place_source_byte(&p->place, hit->start);
		end = place_source_byte(&p->place, hit->end - 1) + 1;
		if (shown++ > 0)
			buf_byte(to, ',');
		add_words(to, p->place.text, hit, s->gap + hit->gap);
		buf_byte(to, '@');
		buf_number(to, start);
		buf_byte(to, '+');
		buf_number(to, end - start);
		last_end = hit->end;
	}
}

/* Two decimals, whatever the locale. */
static void
add_decimal(struct buf *to, double score)
{
	double hundredths = floor(fabs(score) * 100 + 0.5);
	size_t n = hundredths > 1e15 ? (size_t)1e15 : (size_t)hundredths;

	if (score < 0 && n > 0)
		buf_byte(to, '-');
	buf_number(to, n / 100);
	buf_byte(to, '.');
	buf_byte(to, (char)('0' + n / 10 % 10));
	buf_byte(to, (char)('0' + n % 10));
}

static void
tell(struct scorer *s, const struct scored *unit, const struct passage *p, const struct topic *topic, bool rollup)
{
	struct finding_maker f;
	struct buf *scratch = &s->scratch;

	finding_begin(&f, KIND_THEME, p, 0, p->place.text.len);
	f.rec.value = topic->name;
	buf_cut(scratch, 0);
	add_decimal(scratch, topic->score);
	finding_more(&f, "score", buf_span(scratch));
	buf_cut(scratch, 0);
	add_hits(scratch, s, unit, p, topic, rollup);
	finding_more(&f, "hits", buf_span(scratch));
	finding_end(&f);
}

bool
tag(struct scorer *s, struct document *doc, const struct tag_settings *settings, struct sink *out)
{
	struct topic *topic = mem_array(s->themes->n + 1, sizeof(*topic));
	struct arena_mark mark = arena_mark(&doc->arena);
	struct passage p;
	bool written = true;

	for (size_t u = 0; u < s->units && written; u++) {
		const struct scored *unit = &s->unit[u];
		size_t n, next = u;

		scorer_unit(s, u);
		n = choose(s, settings, topic);
		if (n == 0)
			continue;
		(void)passage_unit(&p, doc, &next);
		for (size_t i = 0; i < n; i++)
			tell(s, unit, &p, &topic[i], settings->rollup);
		written = sink_found(out, doc, mark);
	}
	mem_free(topic);
	return written;
}
