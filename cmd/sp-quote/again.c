/* SPDX-License-Identifier: ISC */
#include "again.h"

enum { LEAST_WORDS = 4, NEAR_STRETCHES = 64, SURE_AGAIN = 70, SURE_HEAD = 60 };

/* The next word of a stretch from token i on; its end, if there is none. */
static uint32_t
next_word(const struct prose *p, const struct stretch *s, uint32_t i)
{
	while (i < s->end && p->token[i].kind == TOKEN_MARK)
		i++;
	return i;
}

/* All words of the stretch s, and no fewer than a few, begin the stretch t. */
static bool
begins(const struct reading *r, const struct stretch *s, const struct stretch *t)
{
	const struct prose *p = &r->par[s->par], *q = &r->par[t->par];
	uint32_t i = next_word(p, s, s->inner), k = next_word(q, t, t->inner), words = 0;

	for (; i < s->end; words++) {
		if (k == t->end || p->word[i] != q->word[k])
			return false;
		i = next_word(p, s, i + 1);
		k = next_word(q, t, k + 1);
	}
	return words >= LEAST_WORDS;
}

void
again_fill(struct attribution *a)
{
	for (uint32_t s = 0; s < a->marks->n; s++) {
		struct said *said = &a->said[s];

		/* of a headline's own verb, as in "It fell": Three hurt as it falls, little is to be learnt */
		if ((said->speaker.as.len > 0 && !(a->r->par[a->marks->s[s].par].is_head && said->sure <= SURE_HEAD)) || said->form == FORM_SCARE || a->marks->s[s].level > 1)
			continue;
		for (uint32_t t = s + 1; t < a->marks->n && t - s < NEAR_STRETCHES; t++)
			if (a->said[t].speaker.as.len > 0 && a->said[t].form != FORM_SCARE && a->marks->s[t].level == 1 && begins(a->r, &a->marks->s[s], &a->marks->s[t])) {
				said->speaker = a->said[t].speaker;
				said->cue = NO_CUE;
				said->rule = "again";
				said->sure = SURE_AGAIN;
				break;
			}
	}
}
