/* SPDX-License-Identifier: ISC */
#include "check.h"

static void
begin(struct order *o, const struct rec *rec)
{
	struct buf doc = o->doc;

	buf_cut(&doc, 0);
	buf_add(&doc, rec->doc);
	*o = (struct order){ .doc = doc };
}

static const char *
take_unit(struct order *o, const struct rec *rec)
{
	const char *wrong = NULL;

	if (kind_is_body(rec->kind)) {
		/* among turns, what nobody says stands as a paragraph */
		if (o->body != KIND_OTHER && (o->body == KIND_SENT) != (rec->kind == KIND_SENT))
			wrong = "the body comes in two levels";
		o->body = rec->kind;
	}
	/* a note or letterhead that lies in the gap of the unit ahead is not touched */
	if (rec->start >= o->units_end && rec->start < o->reach_end && rec->end > o->reach_start)
		wrong = "a finding stands ahead of this unit, which it touches";
	o->has_unit = true;
	o->unit_start = rec->start;
	if (rec->end > o->units_end)
		o->units_end = rec->end;
	o->has_finding = false;
	return wrong;
}

static const char *
take_finding(struct order *o, const struct rec *rec)
{
	const char *wrong = NULL;

	/* where there are no units a finding's place cannot be told */
	if (o->has_unit && rec->end <= o->unit_start)
		wrong = "the finding lies ahead of the unit that it follows";
	else if (o->has_unit && o->has_finding && (rec->start < o->start ||
	    (rec->start == o->start && rec->end > o->end)))
		wrong = "findings not by start, longest first";
	o->has_finding = true;
	o->start = rec->start;
	o->end = rec->end;
	if (rec->end > o->reach_end) {
		o->reach_start = rec->start;
		o->reach_end = rec->end;
	}
	return wrong;
}

const char *
order_check(struct order *o, const struct rec *rec, bool *begins)
{
	bool unit = kind_is_unit(rec->kind);

	*begins = !span_same(buf_span(&o->doc), rec->doc) || (unit && o->has_unit && rec->start < o->unit_start);
	if (*begins)
		begin(o, rec);
	return unit ? take_unit(o, rec) : take_finding(o, rec);
}

void
order_free(struct order *o)
{
	buf_free(&o->doc);
}
