/* SPDX-License-Identifier: ISC */
/*
 * How much each unit of a document is about each theme: the summed weights of
 * the hits in it, those of its neighbours at a discount. Nothing in a score
 * depends on any other document.
 */
#ifndef SP_SCORE_H
#define SP_SCORE_H

#include "record/document.h"
#include "words/match.h"

struct theme_score {
	uint32_t theme;
	double score;
};

/* One unit's hits and scores. */
struct scored {
	size_t hit, hits;		/* scorer.hit[hit..hit+hits) */
	size_t own, owns;		/* scorer.own[own..]: without neighbours, in no order but scorer_by_theme()'s */
	size_t behind, behinds;		/* scorer.behind[behind..]: what the units behind it hand to it */
};

struct scorer {
	const struct themes *themes;
	struct tables *tables;
	struct matcher *matcher[STEMMERS];	/* by stemmer_number(), made when needed */
	bool arabic[STEMMERS];			/* with the rules that have letters of Arabic */
	struct matcher *at_hand;		/* of the document that was read last */
	struct theme_hit *hit;
	size_t hits, hit_capacity;
	struct theme_gap *gap;
	size_t gaps, gap_capacity;
	struct theme_score *own, *behind;
	size_t owns, own_capacity, behinds, behind_capacity;
	struct theme_score *ahead, *all;	/* of the unit that was asked last: what is handed to it from ahead, and all */
	size_t aheads, ahead_capacity, alls, all_capacity;
	struct scored *unit;			/* by unit of the document */
	size_t units, unit_capacity;
	double *sum;				/* by theme: scratch, all 0 between uses */
	uint32_t *touched;			/* themes whose sum is not 0 */
	size_t n_touched;
	struct buf scratch;			/* for those who write of it */
	double *near;				/* by unit: what a hit counts in the one behind it; less than 0: not asked yet */
	size_t near_capacity;
	const struct document *doc;
	struct place_in_text {			/* of units that were asked last, odd and even: the next one stands beside one of them */
		size_t unit;
		enum kind kind;
		struct span par, turn;		/* NULL: not said */
	} place[2];
	uint32_t *seen;				/* by rule: times found in the unit at hand, 0 between units */
};

/* themes must be complete, and outlive it; so must the tables. */
void scorer_new(struct scorer *s, const struct themes *themes, struct tables *tables);

/* Loads what this language needs; done by scorer_read() otherwise, too late to complain about tables. */
void scorer_prepare(struct scorer *s, struct span lang);

/* Loads what the languages need that the user has tables for: ahead of all documents. */
void scorer_prepare_user(struct scorer *s);

/* Scores the units of the document, each by itself; until the next call. */
void scorer_read(struct scorer *s, struct document *doc);

/*
 * And with its neighbours: to s->all[0..s->alls), in no order, until the next call. Units are to be asked for in order,
 * from the first one on.
 */
void scorer_unit(struct scorer *s, size_t unit);

/* What a theme of the carried rules is worth to a learnt one: held, so that one long list does not decide. */
static inline double
score_held(double score)
{
	return score > 3 ? 3 : score < -3 ? -3 : score;
}

/* Puts these in order, best first. */
void scorer_rank(struct scorer *s);

/* Puts the scores of each unit by itself in the order of their themes. */
void scorer_by_theme(struct scorer *s);

/* The words of one unit's text again, for those who need more than hits. */
struct symbol_view scorer_words(struct scorer *s, size_t unit);

void scorer_free(struct scorer *s);

#endif
