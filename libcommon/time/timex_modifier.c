/* SPDX-License-Identifier: ISC */
/* What stands ahead of a point in time and narrows it: "early", "the end of", "the morning of". */
#include "time/timex_match.h"

/* "early", "mid-", "the beginning of", "late in": sets mod; the item behind, i where there is none. */
size_t
modifier_match(const struct items *s, size_t i, struct timex *t)
{
	size_t next = item_has(s, i, ROLE_THE) ? i + 1 : i;
	enum timex_mod mod = MOD_NONE;
	size_t edge = edge_match(s, next, t);

	if (edge != next)
		return edge;
	if (item_has(s, next, ROLE_BEGIN) || item_has(s, next, ROLE_END) || item_has(s, next, ROLE_MIDDLE) ||
	    item_has(s, next, ROLE_REST) || item_has(s, next, ROLE_EARLY) || item_has(s, next, ROLE_LATE)) {
		size_t of = next + 1;

		if ((item_has(s, next, ROLE_EARLY) || item_has(s, next, ROLE_LATE)) && item_has(s, of, ROLE_PART))
			of++;
		mod = item_has(s, next, ROLE_BEGIN) || item_has(s, next, ROLE_EARLY) ? MOD_START :
		    item_has(s, next, ROLE_MIDDLE) ? MOD_MID : item_has(s, next, ROLE_REST) ? MOD_NONE : MOD_END;
		if (item_has(s, of, ROLE_OF) && (of > next + 1 || !item_has(s, next, ROLE_EARLY))) {
			t->mod = mod;
			return of + 1;
		}
	}
	if (next > i && mod != MOD_NONE && item_is(s, next + 1, TIME_SEASON)) {
		t->mod = mod;
		return next + 1;
	}
	next = i;
	if (item_has(s, next, ROLE_EARLY) || item_has(s, next, ROLE_EARLIER))
		mod = MOD_START;
	else if (item_has(s, next, ROLE_LATE) || item_has(s, next, ROLE_LATER))
		mod = MOD_END;
	else if (item_has(s, next, ROLE_MID))
		mod = MOD_MID;
	else if (item_has(s, next, ROLE_END) && item_is_dash(s, next + 1) && item_joined(s, next + 1) && item_joined(s, next + 2))
		mod = MOD_END;	/* "end-2005" */
	else if (item_has(s, next, ROLE_SOMETIME))
		mod = MOD_NONE;
	else
		return i;
	if (item_has(s, next, ROLE_EARLIER) || item_has(s, next, ROLE_LATER))
		mod = MOD_NONE;
	if (item_is_dash(s, next + 1) && (item_joined(s, next + 1) || item_joined(s, next + 2) || mod == MOD_MID)) {	/* "early -May" */
		t->mod = mod;
		return next + 2;
	}
	next++;
	if (item_has(s, next, ROLE_IN) || item_has(s, next, ROLE_ON))
		next++;
	t->mod = mod;
	return next;
}

/* "the morning of", "the night of", "the week of", "the first half of" */
size_t
inner_of_match(const struct items *s, size_t i, struct timex *t)
{
	size_t next = item_has(s, i, ROLE_THE) ? i + 1 : i, end;
	const struct item *item;

	if (item_has(s, next, ROLE_EARLY) || item_has(s, next, ROLE_LATE))
		next++;
	item = item_at(s, next);
	if (item->kind != TOKEN_WORD)
		return i;
	end = next + 1;
	/* "the early hours of Monday" */
	if (next > i && item_has(s, next - 1, ROLE_EARLY) && (item->w->is & TIME_UNIT) != 0 && item->w->unit == UNIT_HOUR &&
	    (item->w->how & UNIT_PLURAL) != 0 && item_has(s, end, ROLE_OF)) {
		t->part = PART_MORNING;
		t->type = TIMEX_TIME;
		return end + 1;
	}
	if (item_is(s, end, TIME_UNIT) && item_at(s, end)->w->unit == UNIT_HOUR)	/* "the early morning hours of" */
		end++;
	if ((item->w->is & TIME_PART) != 0 && item->w->clock < 0 && (item_has(s, end, ROLE_OF) || item_has(s, end, ROLE_ON))) {
		t->part = (enum time_part)item->w->part;
		t->type = TIMEX_TIME;
		return end + 1;
	}
	if ((item->w->is & TIME_UNIT) != 0 && (item->w->unit == UNIT_WEEK || item->w->unit == UNIT_NIGHT ||
	    item->w->unit == UNIT_WEEKEND) && item_has(s, end, ROLE_OF) && (item->w->how & UNIT_PLURAL) == 0) {
		if (item->w->unit == UNIT_NIGHT) {
			t->part = PART_NIGHT;
			t->type = TIMEX_TIME;
		}
		t->week = item->w->unit == UNIT_WEEK ? 0 : TIMEX_UNSAID;
		t->weekend = item->w->unit == UNIT_WEEKEND;
		return end + 1;
	}
	return i;
}
