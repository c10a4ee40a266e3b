/* SPDX-License-Identifier: ISC */
#include "indirect.h"
#include "content_part.h"

enum { NEAR_EVENTS = 64, TAG_EVENTS = 3 };

/* Marks inside a piece belong to the report; one that stands in marks as a whole is none. */
static bool
take_marks(struct attribution *a, uint32_t from, uint32_t to, uint32_t report, bool *mixed)
{
	const struct clause *c = &a->clause;
	uint32_t words = 0;

	for (uint32_t i = from; i < to; i++)
		words += c->atom[i].kind == ATOM_WORD || c->atom[i].kind == ATOM_NAME;
	if (words == 0)
		return false;
	for (uint32_t i = from; i < to; i++)
		if (c->atom[i].kind == ATOM_QUOTE) {
			*mixed |= a->said[c->atom[i].ref].form != FORM_SCARE;
			a->said[c->atom[i].ref].content = report;
		}
	return true;
}

/* Another report has some of it already. */
static bool
is_covered(const struct attribution *a, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (a->clause.atom[i].kind == ATOM_QUOTE && a->said[a->clause.atom[i].ref].content != STRETCH_NONE)
			return true;
	return false;
}

/* A mixed quotation that no report covers: all that is behind its verb is the content. */
static void
widen(struct attribution *a, struct content *to, uint32_t begin, uint32_t q, uint32_t end, uint32_t first, uint32_t events, uint32_t *event)
{
	const struct clause *c = &a->clause;

	uint32_t last = events;

	*to = (struct content){ .rule = "widened", .sure = 60 };
	for (uint32_t k = first; k < events && k < first + NEAR_EVENTS && c->event[k].verb < q; k++)
		if (c->event[k].kind == EVENT_VERB)
			last = k;
	if (last == events)
		return;
	*event = last;
	to->from = reading_has_case(a->r) ? (c->event[last].inverted ? c->event[last].end : c->event[last].verb_end) : content_plain_behind(c, &c->event[last], q);
	to->from += atom_is(c, to->from, end, ATOM_COMMA) && to->from < q;	/* "looked grey," Ruiz said, from "the blow" */
	to->to = content_end(a, begin, to->from, end, last, events);
	if (to->from == q && to->to > q && content_is_closed(c, q, end))
		to->to = q + 1;
	/* "با اشاره به آیه «...» ادامه داد:": a Persian verb of speech behind the marks is of the sentence, and none of what is reported */
	for (uint32_t k = last + 1; !reading_has_case(a->r) && c->event[last].form == FORM_ING && k < events && c->event[k].verb < to->to; k++)
		if (c->event[k].kind == EVENT_VERB && c->event[k].verb > q && !c->event[k].inverted)
			to->to = c->event[k].verb;
	if (to->to <= q)
		to->to = 0;
}

static bool
content_find(const struct attribution *a, uint32_t begin, uint32_t k, uint32_t end, uint32_t events, struct content *to)
{
	return reading_has_case(a->r) ? content_of(a, begin, k, end, events, to) : content_plain(a, begin, k, end, events, to);
}

static void
add_report(struct attribution *a, struct reports *to, const struct content *content, uint32_t k)
{
	const struct clause *c = &a->clause;
	struct report r = { .speaker = a->by_event[k], .rule = content->rule, .par = c->par, .cue = c->event[k].cue,
		.sure = content->sure, .from = c->atom[content->from].from, .to = c->atom[content->to - 1].to };

	if (r.speaker.as.len > 0 && (r.speaker.who.len == 0 || r.speaker.guessed || r.speaker.doubtful))
		r.sure -= SURE_NAMELESS;
	if (!take_marks(a, content->from, content->to, (uint32_t)to->n, &r.mixed))
		return;
	if (content->to2 > content->from2 && take_marks(a, content->from2, content->to2, (uint32_t)to->n, &r.mixed)) {
		r.from2 = c->atom[content->from2].from;
		r.to2 = c->atom[content->to2 - 1].to;
	}
	to->r = mem_grow(to->r, to->n, &to->capacity, sizeof(*to->r));
	to->r[to->n++] = r;
}

static void
widen_rest(struct attribution *a, struct reports *to, size_t least, const struct sentence *s, uint32_t first, uint32_t events)
{
	const struct clause *c = &a->clause;

	for (uint32_t i = s->from; i < s->to; i++) {
		struct content content;
		uint32_t q = c->point[i], k = first;

		if (c->atom[q].kind != ATOM_QUOTE || a->said[c->atom[q].ref].form != FORM_MIXED ||
		    a->said[c->atom[q].ref].content != STRETCH_NONE)
			continue;
		widen(a, &content, s->begin, q, s->end, first, events, &k);
		/* in Persian the verb may stand behind what another one has reported */
		if (content.to > content.from && !reading_has_case(a->r) && to->n > least && to->r[to->n - 1].from <= c->atom[content.from].from &&
		    to->r[to->n - 1].to > c->atom[content.from].from)
			continue;
		if (content.to > content.from && !is_covered(a, content.from, content.to))
			add_report(a, to, &content, k);
	}
}

static uint32_t
report_end(const struct report *r)
{
	return r->to2 > r->to ? r->to2 : r->to;
}

/*
 * "He rejected the claim that it was late": what nouns report, where no verb does. The reports of
 * this sentence's verbs, those from `least` on, stand in its order.
 */
static void
add_nouns(struct attribution *a, struct reports *to, size_t least, uint32_t begin, uint32_t end, uint32_t first, uint32_t events)
{
	const struct clause *c = &a->clause;
	size_t next = least, verbs = to->n;
	uint32_t covered = 0;	/* token */

	for (uint32_t k = first; k < events; k++) {
		struct content content = { 0 };
		uint32_t from, till;

		if (!c->event[k].noun || !content_of(a, begin, k, end, events, &content))
			continue;
		from = c->atom[content.from].from;
		till = c->atom[content.to - 1].to;
		for (; next < verbs && report_end(&to->r[next]) <= from; next++)
			;
		if (from < covered || (next < verbs && to->r[next].from < till))
			continue;
		add_report(a, to, &content, k);
		covered = till;
	}
}

/*
 * The first event whose content reaches back to the begin of the sentence over
 * others: "They have a history of welcoming guests, Ruiz noted". At most one
 * is looked for, among the last events. events if there is none.
 */
static uint32_t
find_tag(const struct attribution *a, uint32_t begin, uint32_t end, uint32_t first, uint32_t events)
{
	const struct clause *c = &a->clause;
	uint32_t from = begin;

	/* "But the firm declined to go, Ruiz noted" */
	while (from < end && c->atom[from].kind == ATOM_WORD && (c->atom[from].class & WORD_CONJUNCTION) != 0)
		from++;
	for (uint32_t k = events; k-- > first + 1 && events - k < TAG_EVENTS; ) {
		const struct event *e = &c->event[k];
		struct content content = { 0 };

		/* "The mayor, the clerk said, had been warned by Ruiz" */
		if (!(e->passive && e->from > e->verb) && e->begin > begin + 2 && c->atom[e->begin - 1].kind == ATOM_COMMA && content_find(a, begin, k, end, events, &content) &&
		    (content.from == begin || content.from == from) && content.to + 1 >= e->begin && content.sure >= 75)
			return k;
	}
	return events;
}

void
indirect_go_on(struct attribution *a, struct reports *to, const struct sentence *s)
{
	const struct clause *c = &a->clause;
	struct report *r = to->n > 0 ? &to->r[to->n - 1] : NULL;
	uint32_t end = s->end;

	if (r == NULL || r->par != c->par || s->begin == 0 || r->to < c->atom[s->begin - 1].from || strcmp(r->rule, "colon") != 0)
		return;
	while (end > s->begin && c->atom[end - 1].kind == ATOM_STOP)
		end--;
	if (end > s->begin)
		r->to = c->atom[end - 1].to;
}

/* "The mayor told them that it was late, the Tidewire reported": with whom the tag's report begins has said something too. */
static void
add_told(struct attribution *a, struct reports *to, const struct sentence *s, uint32_t first, uint32_t tag)
{
	enum { SURE_THAT = 90 };
	const struct event *e = &a->clause.event[first];
	struct content content = { 0 };
	uint32_t end = a->clause.event[tag].begin - 1;

	if (!e->noun && e->from <= s->begin + 1 && content_find(a, s->begin, first, end, tag, &content) && content.sure >= SURE_THAT && content.to <= end)
		add_report(a, to, &content, first);
}

void
indirect_find(struct attribution *a, struct reports *to, const struct sentence *s, uint32_t first, uint32_t events)
{
	const struct clause *c = &a->clause;
	size_t least = to->n;
	uint32_t begin = s->begin, end = s->end, covered = begin, tag = find_tag(a, begin, end, first, events);

	if (tag < events)
		add_told(a, to, s, first, tag);
	for (uint32_t k = tag < events ? tag : first; k < events; k++) {
		struct content content = { 0 };

		if (c->event[k].noun || c->event[k].verb < covered || !content_find(a, begin, k, end, events, &content))
			continue;
		if (content.from < covered && content.from != begin)
			content.from = covered;
		if (content.from < covered || content.to <= content.from)
			continue;
		add_report(a, to, &content, k);
		covered = content.to2 > content.from2 ? content.to2 : content.to;
	}
	add_nouns(a, to, least, begin, end, first, events);
	widen_rest(a, to, least, s, first, events);
}
