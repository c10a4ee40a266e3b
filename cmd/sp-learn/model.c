/* SPDX-License-Identifier: ISC */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "model.h"

/* Chosen on coded speeches. What many units tell beside good rules is slight; of few, and of none but words, more must be believed. */
static const double cost_with_rules = 0.05, cost_of_words = 0.5;
static const double many = 1800;		/* units */
static const double expected = 0.6, expected_constant = -1.0;	/* of a theme's own rules */
static const double least_weight = 0.004;	/* what is nearer to 0 is left out of the file */

static double
cost_of(const struct model_input *in)
{
	double few = many / ((double)in->coded->units + 1);

	if (in->carried->rules == 0)
		return cost_of_words;
	return fmin(cost_of_words, cost_with_rules * fmax(1, few * few));
}

static void
mark_theme(const struct coded *c, uint32_t theme, bool *is_theme)
{
	for (size_t u = 0; u < c->units; u++) {
		is_theme[u] = false;
		for (size_t i = 0; i < c->unit[u].n; i++)
			is_theme[u] |= c->theme[c->unit[u].first + i] == theme;
	}
}

static void
write_line(struct out *out, struct span theme, struct span pattern, double weight)
{
	char digits[48];
	int n = snprintf(digits, sizeof(digits), "\t%.3f\n", weight);

	buf_add(&out->bytes, theme);
	buf_byte(&out->bytes, '\t');
	buf_add(&out->bytes, pattern);
	buf_add(&out->bytes, (struct span){ digits, n > 0 ? (size_t)n : 0 });
	(void)out_record(out);
}

/*
 * Weights before anything is learnt: a theme that the carried rules have under
 * the same name is likely where they find it. With few coded units this is
 * nearly all there is to go by.
 */
static void
expect(const struct model_input *in, uint32_t theme, double *weight)
{
	const struct vocabulary *names = &in->features->names;
	struct buf name = { 0 };
	uint32_t rules;

	memset(weight, 0, (names->words + 2) * sizeof(*weight));
	buf_byte(&name, '@');
	buf_add(&name, in->coded->themes.word[theme]);
	rules = vocabulary_find(names, buf_span(&name));
	if (rules != WORD_UNKNOWN) {
		weight[rules] = expected / features_scale(in->features, rules);
		weight[names->words + 1] = expected_constant;
	}
	buf_free(&name);
}

struct line {
	struct span pattern;
	double weight;
};

static int
line_order(const void *a, const void *b)
{
	const struct line *x = a, *y = b;

	return span_order(x->pattern, y->pattern);
}

/* By pattern, so that two files can be compared. */
static void
write_theme(const struct model_input *in, struct span theme, const double *weight, struct out *out)
{
	const struct vocabulary *names = &in->features->names;
	struct line *line = mem_array(names->words + 1, sizeof(*line));
	size_t n = 0;

	write_line(out, theme, SPAN("@bias"), weight[names->words + 1]);
	for (uint32_t i = 1; i <= names->words; i++) {
		double scaled = weight[i] * features_scale(in->features, i);

		if (fabs(scaled) >= least_weight)
			line[n++] = (struct line){ names->word[i], scaled };
	}
	mem_sort(line, n, sizeof(*line), line_order);
	for (size_t i = 0; i < n; i++)
		write_line(out, theme, line[i].pattern, line[i].weight);
	mem_free(line);
}

static void
write_carried(const struct themes *t, struct out *out)
{
	for (size_t i = 0; i < t->rules; i++) {
		const struct theme_rule *rule = &t->rule[i];
		bool all = rule->theme == THEME_ALL;

		if (!all)
			buf_byte(&out->bytes, '@');
		write_line(out, t->name[rule->theme], rule->pattern, rule->weight);
	}
}

/* Theme numbers by name. */
static uint32_t *
themes_in_order(const struct coded *c)
{
	uint32_t *order = mem_array(c->themes.words + 1, sizeof(*order));

	for (uint32_t i = 0; i < c->themes.words; i++) {
		uint32_t at = i;

		for (; at > 0 && span_order(c->themes.word[i + 1], c->themes.word[order[at - 1]]) < 0; at--)
			order[at] = order[at - 1];
		order[at] = i + 1;
	}
	return order;
}

void
model_write(const struct model_input *in, struct out *out)
{
	size_t units = in->coded->units, features = in->features->names.words + 1;
	double *weight = mem_array(features + 1, sizeof(*weight));
	bool *use = mem_array(units + 1, sizeof(*use)), *is_theme = mem_array(units + 1, sizeof(*is_theme));
	uint32_t *order = themes_in_order(in->coded);

	for (size_t u = 0; u < units; u++)
		use[u] = true;
	buf_string(&out->bytes, "#! linear\n# Learnt by sp-learn; all matches add: sp-themes(5).\n");
	for (uint32_t i = 0; i < in->coded->themes.words; i++) {
		mark_theme(in->coded, order[i], is_theme);
		expect(in, order[i], weight);
		svm_learn(in->features->example, units, in->features->feature, use, is_theme, cost_of(in), weight, features);
		write_theme(in, in->coded->themes.word[order[i]], weight, out);
	}
	write_carried(in->carried, out);
	mem_free(weight);
	mem_free(use);
	mem_free(is_theme);
	mem_free(order);
}

/* How often a theme was given rightly, wrongly, and not. */
struct count {
	size_t right, wrong, missed;
};

/* scores[u * themes + t - 1] of the units of one fold. */
static void
score_fold(const struct model_input *in, size_t fold, size_t folds, double *scores)
{
	size_t units = in->coded->units, features = in->features->names.words + 1, themes = in->coded->themes.words;
	double *weight = mem_array(features + 1, sizeof(*weight));
	bool *use = mem_array(units + 1, sizeof(*use)), *is_theme = mem_array(units + 1, sizeof(*is_theme));

	for (size_t u = 0; u < units; u++)
		use[u] = in->features->example[u].document % folds != fold;
	for (uint32_t t = 1; t <= themes; t++) {
		mark_theme(in->coded, t, is_theme);
		expect(in, t, weight);
		svm_learn(in->features->example, units, in->features->feature, use, is_theme, cost_of(in), weight, features);
		for (size_t u = 0; u < units; u++)
			if (!use[u])
				scores[u * themes + t - 1] = svm_score(&in->features->example[u], in->features->feature,
				    weight, features);
	}
	mem_free(weight);
	mem_free(use);
	mem_free(is_theme);
}

/* One theme a unit where the coders gave one: then the best; else all with a score above 0. */
static void
count_unit(const struct model_input *in, size_t u, const double *score, bool single, struct count *count)
{
	size_t themes = in->coded->themes.words, best = 0;

	for (size_t t = 1; t < themes; t++)
		if (score[t] > score[best])
			best = t;
	for (size_t t = 0; t < themes; t++) {
		bool told = single ? t == best : score[t] > 0, is = false;

		for (size_t i = 0; i < in->coded->unit[u].n; i++)
			is |= in->coded->theme[in->coded->unit[u].first + i] == t + 1;
		count[t].right += told && is;
		count[t].wrong += told && !is;
		count[t].missed += !told && is;
	}
}

static double
share(size_t part, size_t rest)
{
	return part + rest == 0 ? 0 : (double)part / (double)(part + rest);
}

static double
f1(const struct count *c)
{
	return 2 * c->right + c->wrong + c->missed == 0 ? 0 :
	    2.0 * (double)c->right / (double)(2 * c->right + c->wrong + c->missed);
}

static void
write_count(struct out *out, struct span name, const struct count *c)
{
	char line[160];
	int n = snprintf(line, sizeof(line), "\t%zu\t%.3f\t%.3f\t%.3f\n", c->right + c->missed,
	    share(c->right, c->wrong), share(c->right, c->missed), f1(c));

	buf_add(&out->bytes, name);
	buf_add(&out->bytes, (struct span){ line, n > 0 ? (size_t)n : 0 });
}

void
model_cross_validate(const struct model_input *in, size_t folds, struct out *out)
{
	size_t units = in->coded->units, themes = in->coded->themes.words;
	double *scores = mem_zeroed(units * themes + 1, sizeof(*scores)), macro = 0;
	struct count *count = mem_zeroed(themes + 1, sizeof(*count)), all = { 0 };
	uint32_t *order = themes_in_order(in->coded);
	bool single = coded_is_single(in->coded);
	char line[80];

	for (size_t fold = 0; fold < folds; fold++)
		score_fold(in, fold, folds, scores);
	for (size_t u = 0; u < units; u++)
		count_unit(in, u, scores + u * themes, single, count);
	buf_string(&out->bytes, "theme\tunits\tprecision\trecall\tF1\n");
	for (size_t i = 0; i < themes; i++) {
		const struct count *c = &count[order[i] - 1];

		write_count(out, in->coded->themes.word[order[i]], c);
		all.right += c->right;
		all.wrong += c->wrong;
		all.missed += c->missed;
		macro += f1(c) / (double)themes;
	}
	write_count(out, SPAN("all"), &all);
	(void)snprintf(line, sizeof(line), "mean\t%zu\t\t\t%.3f\n", units, macro);
	buf_string(&out->bytes, line);
	mem_free(scores);
	mem_free(count);
	mem_free(order);
}
