/* SPDX-License-Identifier: ISC */
#include <math.h>

#include "base/mem.h"
#include "svm.h"

enum { ROUNDS = 60 };

static const double enough = 0.02;	/* largest step of a round, below which it ends */

double
svm_score(const struct example *e, const struct feature *feature, const double *weight, size_t features)
{
	double sum = weight[features];

	for (size_t i = e->first; i < e->first + e->n; i++)
		sum += weight[feature[i].number] * feature[i].value;
	return sum;
}

static void
add(const struct example *e, const struct feature *feature, double step, double *weight, size_t features)
{
	weight[features] += step;
	for (size_t i = e->first; i < e->first + e->n; i++)
		weight[feature[i].number] += step * feature[i].value;
}

static double
square(const struct example *e, const struct feature *feature)
{
	double sum = 1;

	for (size_t i = e->first; i < e->first + e->n; i++)
		sum += (double)feature[i].value * feature[i].value;
	return sum;
}

/* The examples in use, in an order of chance that is always the same (Lehmer's generator). */
static size_t
shuffle(size_t *order, const bool *use, size_t examples, uint64_t *state)
{
	size_t n = 0;

	for (size_t i = 0; i < examples; i++)
		if (use[i])
			order[n++] = i;
	for (size_t i = n; i > 1; i--) {
		size_t j, t;

		*state = *state * 6364136223846793005u + 1442695040888963407u;
		j = (size_t)((*state >> 33) % i);
		t = order[i - 1];
		order[i - 1] = order[j];
		order[j] = t;
	}
	return n;
}

/* Units of a rare theme count more, up to four times: else it is never told. */
static double
cost_of_theme(const bool *use, const bool *is_theme, size_t examples, double cost)
{
	double with = 1, without = 1;

	for (size_t i = 0; i < examples; i++)
		if (use[i])
			*(is_theme[i] ? &with : &without) += 1;
	return cost * fmin(4, fmax(1, sqrt(without / with) / 2));
}

void
svm_learn(const struct example *example, size_t examples, const struct feature *feature, const bool *use,
    const bool *is_theme, double cost, double *weight, size_t features)
{
	double *alpha = mem_zeroed(examples + 1, sizeof(*alpha));
	double *norm = mem_array(examples + 1, sizeof(*norm));
	size_t *order = mem_array(examples + 1, sizeof(*order));
	double theme_cost = cost_of_theme(use, is_theme, examples, cost);
	uint64_t state = 1;

	for (size_t i = 0; i < examples; i++)
		norm[i] = square(&example[i], feature);
	for (int round = 0; round < ROUNDS; round++) {
		size_t n = shuffle(order, use, examples, &state);
		double largest = 0;

		for (size_t k = 0; k < n; k++) {
			size_t i = order[k];
			double sign = is_theme[i] ? 1 : -1;
			double diagonal = 0.5 / (is_theme[i] ? theme_cost : cost);
			double slope = sign * svm_score(&example[i], feature, weight, features) - 1 + diagonal * alpha[i];
			double next = fmax(0, alpha[i] - slope / (norm[i] + diagonal));
			double step = next - alpha[i];

			if (step == 0)
				continue;
			add(&example[i], feature, step * sign, weight, features);
			alpha[i] = next;
			largest = fmax(largest, fabs(step) * sqrt(norm[i]));
		}
		if (largest < enough)
			break;
	}
	mem_free(alpha);
	mem_free(norm);
	mem_free(order);
}
