/* SPDX-License-Identifier: ISC */
/* From coded units to a theme file, and how right it would be. */
#ifndef SP_MODEL_H
#define SP_MODEL_H

#include "base/out.h"
#include "coded.h"
#include "traits.h"

struct model_input {
	const struct coded *coded;
	const struct features *features;
	const struct themes *carried;	/* the rules that go along */
	size_t documents;
};

/* Learns from all units and writes the theme file: sp-themes(5). */
void model_write(const struct model_input *in, struct out *out);

/*
 * Learns `folds` times, each time from the documents of all folds but one (the
 * n-th document is of fold n modulo folds), and writes how right the themes of
 * that one came out: theme, units, precision, recall, F1.
 */
void model_cross_validate(const struct model_input *in, size_t folds, struct out *out);

#endif
