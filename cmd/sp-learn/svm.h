/* SPDX-License-Identifier: ISC */
/*
 * A linear machine: which weights tell the units of a theme from all others.
 * L2-regularised, squared hinge loss, by dual coordinate descent: Hsieh,
 * Chang, Lin, Keerthi, Sundararajan, ICML 2008.
 */
#ifndef SP_SVM_H
#define SP_SVM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct feature {
	uint32_t number;
	float value;
};

/* One unit: features first..first+n of a common array. */
struct example {
	size_t first;
	uint32_t n;
	uint32_t document;
};

/*
 * Learns from the examples with use[i] set; is_theme[i] says which are of the
 * theme. weight has one place for each feature and one more, the last, for the
 * constant; what stands there is taken for likely, and changed where the
 * examples ask for it. The order of steps is fixed: the same input gives the
 * same weights. cost is how much an error counts against a change.
 */
void svm_learn(const struct example *example, size_t examples, const struct feature *feature, const bool *use,
    const bool *is_theme, double cost, double *weight, size_t features);

/* The sum of an example's weights. */
double svm_score(const struct example *e, const struct feature *feature, const double *weight, size_t features);

#endif
