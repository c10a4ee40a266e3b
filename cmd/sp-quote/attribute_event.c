/* SPDX-License-Identifier: ISC */
/* Whose words they are by the verbs of speech around them. */
#include "attribute_part.h"
#include "event.h"

enum { FAR_ATOMS = 4 };

void
attribution_say(struct attribution *a, uint32_t stretch, uint32_t event, const char *rule, uint8_t sure)
{
	struct said *said = &a->said[stretch];

	said->rule = rule;
	said->sure = sure;
	if (event == NO_EVENT)
		return;
	said->speaker = a->by_event[event];
	said->cue = a->clause.event[event].cue;
	if (said->speaker.as.len == 0)
		said->sure = SURE_NOBODY;
	else if (said->speaker.who.len == 0 || said->speaker.guessed || said->speaker.doubtful)
		said->sure -= SURE_NAMELESS;
}

/* "My son asks me, Q": nothing but whom he asks stands between the verb and the comma ahead of the quotation at atom q, and no quotation ahead of him. */
static bool
announces(const struct attribution *a, uint32_t event, uint32_t q)
{
	const struct event *e = &a->clause.event[event];

	if (q < e->verb_end + 1 || e->inverted || q - e->verb_end > FAR_ATOMS || !(is_kind(a, q - 1, ATOM_COMMA) || is_kind(a, q - 1, ATOM_COLON)))
		return false;
	for (uint32_t i = e->verb_end; i < q - 1; i++)
		if (!atom_has(&a->clause, i, q, WORD_PRONOUN | WORD_PREPOSITION | WORD_DETERMINER | WORD_ADVERB | WORD_TIME | SPEAKS) && !is_kind(a, i, ATOM_NAME))
			return false;
	return true;
}

/* The first quotation from atom i on, within reach; i if there is none. */
static uint32_t
next_quotation(const struct attribution *a, uint32_t i)
{
	uint32_t k = i;

	while (k < a->clause.n && k <= i + FAR_ATOMS && !is_kind(a, k, ATOM_QUOTE))
		k++;
	return k < a->clause.n && is_kind(a, k, ATOM_QUOTE) ? k : i;
}

bool
attribution_is_tag(const struct attribution *a, uint32_t q, uint32_t left, uint32_t event)
{
	const struct event *e;
	uint32_t at = q + 1;

	if (event == NO_EVENT)
		return false;
	e = &a->clause.event[event];
	/* "Ruiz, who was greeted with cries of "Yes", began", "called it "a gift," urging them": a verb of hers, and no tag */
	if (e->from < e->to && e->from < q && (e->form != FORM_ING || left != NO_EVENT) && reading_has_case(a->r))
		return false;
	/* asked them, "When?" I said: "Now." */
	if (left != NO_EVENT && atom_is(&a->clause, e->verb_end, a->clause.n, ATOM_COLON))
		return false;
	/* asked them, "When?" He reminded them: another sentence */
	if (left != NO_EVENT && mark_ends_sentence(last_inside(a, &a->marks->s[atom_at(a, q)->ref])) && e->from == at && atom_at(a, at)->capital &&
	    atom_has(&a->clause, at, a->clause.n, WORD_SUBJECT) && atom_at(a, at)->sex != 'i')
		return false;
	/* my son asks me, "When?" I say to him, "Now.": "I" has its capital everywhere, but both quotations are announced */
	if (left != NO_EVENT && e->from == at && atom_at(a, at)->sex == 'i' && announces(a, left, q) && e->verb_end < a->clause.n && announces(a, event, next_quotation(a, e->verb_end)))
		return false;
	if (is_kind(a, at, ATOM_COMMA) || is_kind(a, at, ATOM_DASH))
		at++;
	/* "as he put it", "then he said", but not "while he said" */
	while (e->begin > at && (atom_has(&a->clause, at, e->begin, WORD_ADVERB) || atom_word(&a->clause, at, "as") || atom_word(&a->clause, at, "then") ||
	    atom_word(&a->clause, at, "meanwhile")))
		at++;
	return e->begin == at || (e->kind == EVENT_DASH && e->verb == q + 1);
}

/* "he said, Q", "he said: Q", "he said that Q": how much stands between; more than FAR_ATOMS is far. */
static uint32_t
distance_ahead(const struct attribution *a, uint32_t q, uint32_t event)
{
	const struct event *e = &a->clause.event[event];
	uint32_t end = e->inverted ? e->end : e->verb_end, n = 0;

	for (uint32_t i = end; i < q && n <= FAR_ATOMS; i++)
		n += atom_at(a, i)->kind != ATOM_COMMA && atom_at(a, i)->kind != ATOM_COLON &&
		    (atom_at(a, i)->class & WORD_REPORT) == 0;
	return n;
}

/* "No," she quoted a proverb as saying: the saying is the proverb's. */
static uint32_t
relayed(const struct attribution *a, uint32_t event)
{
	const struct clause *c = &a->clause;

	return event_is_relayed(c, event + 1) && c->event[event + 1].from < c->event[event + 1].to ? event + 1 : event;
}

/* "She said, and I quote, "No."": she did */
static bool
is_pointed(const struct attribution *a, uint32_t event)
{
	uint16_t cue = a->clause.event[event].cue;

	return a->by_event[event].sex == 'i' && cue != NO_CUE && a->r->lexis->cue[cue].class == CUE_RELAY;
}

/* "The clerks call Cho "a clown," Ruiz said": they call him so, and she tells of it. */
static bool
is_named(const struct attribution *a, uint32_t q, struct around near)
{
	const struct event *e = &a->clause.event[near.left];
	uint32_t end;

	return e->kind == EVENT_VERB && a->clause.event[near.right].kind == EVENT_VERB && !e->inverted && a->r->lexis->cue[e->cue].class == CUE_CALL && phrase_right(&a->clause, e->verb_end, &end) && end == q;
}

/* "Ruiz told them that it was "a joke," according to Cho": a part of what she told them. */
static bool
is_relayed_report(const struct attribution *a, uint32_t q, struct around near)
{
	const struct clause *c = &a->clause;
	const struct event *e = &c->event[near.left];

	if (c->event[near.right].kind != EVENT_ACCORDING || e->kind != EVENT_VERB || e->noun || e->from == e->to || a->said[atom_at(a, q)->ref].form != FORM_MIXED)
		return false;
	for (uint32_t i = e->verb_end; i < q; i++)
		if (atom_has(c, i, q, WORD_REPORT))
			return true;
	return false;
}

bool
attribution_by_event(struct attribution *a, uint32_t q, struct around near, uint32_t first)
{
	uint32_t stretch = atom_at(a, q)->ref, far = near.left == NO_EVENT ? 0 : distance_ahead(a, q, near.left);
	bool comma = q > 0 && (is_kind(a, q - 1, ATOM_COMMA) || is_kind(a, q - 1, ATOM_COLON));
	bool tag = attribution_is_tag(a, q, near.left, near.right) && !(near.left != NO_EVENT && (is_thought(a, near.right) || is_relayed_report(a, q, near)));

	if (near.left != NO_EVENT && near.left > first && is_pointed(a, near.left))
		near.left--;
	if (near.left != NO_EVENT && event_is_told(&a->clause, near.left)) {
		bool passive = a->clause.event[near.left].passive;

		near.left = event_reporting(&a->clause, first, near.left);
		far = passive ? far : distance_ahead(a, q, near.left);
	}
	/* "He seemed tired: Q, he said" has a verb of its own */
	if (near.left != NO_EVENT && (far == 0 || (tag && is_named(a, q, near))) && !(tag && a->clause.event[near.left].kind == EVENT_LABEL))
		attribution_say(a, stretch, near.left, "before", SURE_BEFORE);
	else if (tag)	/* and so does what ends on a colon: "He had spoken on the radio: Q, he said" */
		attribution_say(a, stretch, relayed(a, near.right), "after", SURE_AFTER);
	else if (near.left != NO_EVENT && is_kind(a, q - 1, ATOM_COLON))
		attribution_say(a, stretch, near.left, "before", SURE_COLON);
	else if (near.left != NO_EVENT)
		attribution_say(a, stretch, far > 0 && !comma && reading_has_case(a->r) ? event_reporting(&a->clause, first, near.left) : near.left, "within", comma || far < FAR_ATOMS ? SURE_NEAR : SURE_WITHIN);
	else if (near.right != NO_EVENT)
		attribution_say(a, stretch, near.right, "later", SURE_LATER);
	else
		return false;
	return true;
}
