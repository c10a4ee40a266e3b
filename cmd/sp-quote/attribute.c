/* SPDX-License-Identifier: ISC */
#include "attribute_part.h"
#include "dialogue.h"
#include "event_plain.h"
#include "indirect.h"
#include "scare.h"
#include "speakers.h"

enum { SUBJECT_ATOMS = 64, NOUN_EVENTS = 8 };

/* The paragraph ended on a colon: what the next one quotes is announced by this one's last event, or its subject. */
static void
announce(struct attribution *a, uint32_t begin, uint32_t first, uint32_t events)
{
	const struct clause *c = &a->clause;
	uint32_t from, to;

	a->is_pending = false;
	if (c->atom[c->n - 1].kind != ATOM_COLON)
		return;
	a->is_pending = true;
	a->pending_cue = NO_CUE;
	if (events > first) {
		a->pending = a->by_event[events - 1];
		a->pending_cue = c->event[events - 1].cue;
	} else if (clause_subject(c, begin, c->n, &from, &to)) {
		a->pending = speaker_of(&a->context, c, from, to);
	} else {
		a->is_pending = false;
	}
}

/* No event in the sentence, but it announces: "He was relentless: Q", "Ruiz tried a joke, Q". */
static bool
by_subject(struct attribution *a, uint32_t q, uint32_t begin)
{
	uint32_t stretch = atom_at(a, q)->ref, from, to;

	if (q < begin + 2 || q - begin > SUBJECT_ATOMS || !(is_kind(a, q - 1, ATOM_COLON) || is_kind(a, q - 1, ATOM_COMMA)) ||
	    a->said[stretch].form != FORM_DIRECT || !clause_subject(&a->clause, begin, q - 1, &from, &to))
		return false;
	a->said[stretch].speaker = speaker_of(&a->context, &a->clause, from, to);
	attribution_say(a, stretch, NO_EVENT, "subject", SURE_SUBJECT);
	return true;
}

/* "Yes," said Ruiz. Cho was not so sure. "No.": whoever the sentence ahead is about, if she has a name and is not who spoke in it. */
static const struct speaker *
told_of(const struct attribution *a, uint32_t stretch, uint32_t q)
{
	const struct speaker *any = &a->context.any;
	uint32_t par = a->clause.par;

	if (a->said[stretch].form != FORM_DIRECT || a->marks->s[stretch].level > 1 || !(q == 0 || atom_at(a, q)->begins) || any->entity == ENTITY_NONE || any->par != par || any->token >= a->marks->s[stretch].open ||
	    a->names->entity[any->entity].type != NAME_PERSON)
		return NULL;
	if (a->last != STRETCH_NONE && a->marks->s[a->last].par == par && (any->token < a->marks->s[a->last].end || any->entity == a->said[a->last].speaker.entity))
		return NULL;
	return a->heard_par == par && a->heard.as.len > 0 && any->token <= a->heard.token ? NULL : any;
}

/* No event in the sentence: who spoke last in the paragraph goes on, or whoever has the turn. */
static void
by_neighbours(struct attribution *a, uint32_t q)
{
	uint32_t stretch = atom_at(a, q)->ref;
	struct said *said = &a->said[stretch];
	const struct stretch *s = &a->marks->s[stretch], *last;
	const struct prose *p = a->clause.p;
	const struct speaker *told;

	if (a->is_pending && s->level == 1) {
		attribution_say(a, stretch, NO_EVENT, "before", SURE_COLON);
		said->speaker = a->pending;
		said->cue = a->pending_cue;
		return;
	}
	told = told_of(a, stretch, q);
	if (told != NULL) {
		said->speaker = *told;
		attribution_say(a, stretch, NO_EVENT, "told", SURE_TOLD);
		return;
	}
	if (a->last != STRETCH_NONE) {
		last = &a->marks->s[a->last];
		if (last->par == s->par) {
			said->speaker = a->said[a->last].speaker;
			attribution_say(a, stretch, NO_EVENT, "next", SURE_NEXT);
			return;
		}
	}
	/* "He listed two tasks. The first is to ..." */
	if (a->heard.as.len > 0 && a->heard_par == s->par && s->level == 1) {
		said->speaker = a->heard;
		attribution_say(a, stretch, NO_EVENT, "heard", SURE_HEARD);
		return;
	}
	if (p->has_speaker) {
		said->speaker = (struct speaker){ .as = p->passage.who, .who = p->passage.who, .entity = ENTITY_NONE };
		attribution_say(a, stretch, NO_EVENT, "turn", SURE_TURN);
		return;
	}
	attribution_say(a, stretch, NO_EVENT, "nobody", SURE_NOBODY);
}

/* "She used to say that she had Q", "Ruiz repeated the claim that it was Q": no verb of speech but such a noun stands ahead, and somebody has it. */
static bool
by_noun(struct attribution *a, uint32_t q, uint32_t first, uint32_t events)
{
	const struct clause *c = &a->clause;

	if (a->is_dialogue || a->said[atom_at(a, q)->ref].form != FORM_MIXED)
		return false;
	for (uint32_t k = events; k-- > first && events - k < NOUN_EVENTS; ) {
		uint32_t i = c->event[k].verb_end;

		if (c->event[k].verb >= q || !c->event[k].noun || c->event[k].from >= c->event[k].to || !atom_word(c, i, "that"))
			continue;
		while (i < q && c->atom[i].kind <= ATOM_NAME)
			i++;
		if (i < q)
			return false;
		attribution_say(a, atom_at(a, q)->ref, k, "within", SURE_WITHIN);
		return true;
	}
	return false;
}

/* Direct where it is a clause of its own, mixed where it is a part of the reporter's sentence. */
static uint8_t
form_of(const struct attribution *a, uint32_t q)
{
	const struct stretch *s = &a->marks->s[atom_at(a, q)->ref];
	bool upper = stretch_begins_upper(&a->r->par[s->par], s);
	uint32_t last = last_inside(a, s);

	if (q == 0 || atom_at(a, q)->begins)
		return upper || last != 0 ? FORM_DIRECT : FORM_MIXED;
	if (is_kind(a, q - 1, ATOM_COLON))
		return FORM_DIRECT;
	/* "The words, Q, were his" */
	if (is_kind(a, q - 1, ATOM_COMMA) && q + 2 < a->clause.n && (is_kind(a, q + 1, ATOM_COMMA) || last == ',') &&
	    atom_has(&a->clause, q + 1 + is_kind(a, q + 1, ATOM_COMMA), a->clause.n, WORD_AUXILIARY))
		return FORM_MIXED;
	if (is_kind(a, q - 1, ATOM_COMMA) || is_kind(a, q - 1, ATOM_DASH) || is_kind(a, q - 1, ATOM_QUOTE) || is_kind(a, q - 1, ATOM_STOP))
		return upper || mark_ends_sentence(last) || last == ',' ? FORM_DIRECT : FORM_MIXED;
	return upper && (mark_ends_sentence(last) || last == ',') && atom_at(a, q - 1)->cue != NO_CUE ? FORM_DIRECT : FORM_MIXED;
}

/* "I have", "I'll": no capital that begins a sentence. */
static bool
begins_with_i(const struct prose *p, const struct stretch *s)
{
	struct span text = token_text(&p->token[s->inner], p->passage.place.text);

	return text.p[0] == 'I' && (text.len == 1 || text.p[1] == '\'' || (unsigned char)text.p[1] == 0xE2);
}

/* "We began late," she said, "and will end early": the sentence goes on in the second one. */
static bool
goes_on(const struct attribution *a, uint32_t q, uint32_t before, const struct around *near)
{
	const struct stretch *s = &a->marks->s[atom_at(a, before)->ref], *t = &a->marks->s[atom_at(a, q)->ref];
	uint32_t last = last_inside(a, s);
	const struct event *e;

	if (near->left == NO_EVENT || s->unclosed ||
	    (a->said[atom_at(a, before)->ref].form != FORM_DIRECT && stretch_begins_upper(&a->r->par[t->par], t)))
		return false;
	e = &a->clause.event[near->left];
	if (e->begin < before || !attribution_is_tag(a, before, NO_EVENT, near->left) || e->end > q)
		return false;
	if (!(is_kind(a, q - 1, ATOM_COMMA) || is_kind(a, q - 1, ATOM_STOP) || is_kind(a, q - 1, ATOM_DASH)) || mark_ends_sentence(last))
		return false;
	if (is_kind(a, q - 1, ATOM_STOP) && token_mark(&a->clause.p->token[atom_at(a, q - 1)->from]) != ';')
		return false;
	if (is_kind(a, q - 1, ATOM_COMMA) && scare_is_work(a, q))
		return false;
	/* nothing between but the tag and an adverb; or "We began late," she said, laying down her pen with care, "and" */
	return q - e->end <= 6 || (last == ',' && q - e->end <= SUBJECT_ATOMS && !atom_has(&a->clause, e->end + 1, q, WORD_CONJUNCTION) &&
	    (!stretch_begins_upper(&a->r->par[t->par], t) || begins_with_i(&a->r->par[t->par], t)) && a->clause.event[near->left].verb_end <= e->end);
}

static void
attribute_sentence(struct attribution *a, const struct sentence *s, uint32_t first, uint32_t events)
{
	struct around near = { NO_EVENT, clause_next_event(&a->clause, first, events) };
	uint32_t before = STRETCH_NONE;

	speakers_find(a, s, first, events);
	for (uint32_t k = s->from; k < s->to; k++) {
		uint32_t q = a->clause.point[k], stretch = atom_at(a, q)->ref;

		if (atom_at(a, q)->kind != ATOM_QUOTE)
			continue;
		while (near.right != NO_EVENT && a->clause.event[near.right].verb < q) {
			if (near.left == NO_EVENT || !is_thought(a, near.right) || is_thought(a, near.left) || before != STRETCH_NONE)
				near.left = near.right;
			near.right = clause_next_event(&a->clause, near.right + 1, events);
		}
		a->said[stretch].form = form_of(a, q);
		if (!attribution_by_event(a, q, near, first) && !by_subject(a, q, s->begin) && !by_noun(a, q, first, events))
			by_neighbours(a, q);
		if (before != STRETCH_NONE && goes_on(a, q, before, &near)) {
			a->said[stretch].joined = atom_at(a, before)->ref;
			a->said[stretch].form = a->said[atom_at(a, before)->ref].form;
		} else if (is_scare(a, q, s->begin, s->end, &near)) {
			a->said[stretch].form = FORM_SCARE;
		}
		if (a->said[stretch].form != FORM_SCARE) {
			before = q;
			a->is_pending = false;
			if (a->said[stretch].speaker.as.len > 0 && a->marks->s[stretch].level == 1) {
				a->last = stretch;
				context_speak(&a->context, &a->said[stretch].speaker, a->clause.par, atom_at(a, q)->from);
			}
		}
	}
}

/* "وی گفت: سد پر است. آب بسیار است.": in Persian and Arabic what a colon brings without marks goes on to the next verb of speech. */
static bool
brings_report(const struct clause *c, const struct sentence *s)
{
	for (uint32_t k = s->from; k < s->to; k++)
		if (atom_is(c, c->point[k], s->end, ATOM_COLON) && c->point[k] + 1 < s->end && !atom_is(c, c->point[k] + 1, s->end, ATOM_QUOTE))
			return true;
	return false;
}

/* "وی که سلاحی نداشت", "این نماینده": whoever has spoken is told of, and does not go on. */
static bool
tells_of_speaker(const struct clause *c, const struct sentence *s)
{
	return atom_frame(c, s->begin, FRAME_SAME) && (atom_has(c, s->begin, s->end, WORD_SUBJECT) || atom_has(c, s->begin + 1, s->end, WORD_OFFICE | WORD_PERSON));
}

static bool
has_quotation(const struct clause *c, const struct sentence *s)
{
	for (uint32_t k = s->from; k < s->to; k++)
		if (c->atom[c->point[k]].kind == ATOM_QUOTE)
			return true;
	return false;
}

/*
 * "گفت: گرانی با شعار حل نمی‌شود. نظارت می‌خواهد. ما هم گفتیم که": of those within what is reported nobody speaks, or who
 * speaks it says "we".
 */
static bool
are_reported(const struct clause *c, uint32_t first, uint32_t events)
{
	for (uint32_t k = first; k < events; k++) {
		const struct event *e = &c->event[k];
		bool bare = c->r->lexis->lang[0] == 'f' && e->kind == EVENT_VERB && e->from < e->to && !phrase_speaks(c, e->from, e->to) &&
		    (e->verb_end == c->n || c->atom[e->verb_end].kind == ATOM_STOP || c->atom[e->verb_end].kind == ATOM_COMMA);

		if (!bare && !plain_is_own(c, e->verb))
			return false;
	}
	return true;
}

/* All events of the atoms at hand, sentence by sentence. */
static void
attribute_atoms(struct attribution *a, bool outermost)
{
	struct sentence s = { 0 };
	uint32_t first = 0;
	bool reported = false;

	while (sentence_next(&a->clause, &s)) {
		uint32_t last = first;

		while (last < a->clause.events && a->clause.event[last].verb < s.end)
			last++;
		if (reported && are_reported(&a->clause, first, last) && !has_quotation(&a->clause, &s) && !tells_of_speaker(&a->clause, &s) &&
		    !atom_is(&a->clause, s.end - 1, s.end, ATOM_COLON)) {
			if (outermost && a->reports != NULL)
				indirect_go_on(a, a->reports, &s);
			first = last;
			continue;	/* of whom it tells is not who speaks next */
		}
		reported = !reading_has_case(a->r) && last > first && brings_report(&a->clause, &s);
		attribute_sentence(a, &s, first, last);
		if (outermost && a->reports != NULL && last > first)
			indirect_find(a, a->reports, &s, first, last);
		if (last > first && outermost) {
			a->heard = a->by_event[last - 1];
			a->heard_par = a->clause.par;
		}
		if (s.end == a->clause.n && outermost)
			announce(a, s.begin, first, last);
		first = last;
	}
}

/* What nobody has said yet: the next one to speak in the paragraph, or else the last one of the paragraph ahead. */
static void
fill_in(struct attribution *a, uint32_t par, uint32_t last_ahead)
{
	const struct said *next = NULL;

	for (uint32_t s = a->marks->first[par + 1]; s-- > a->marks->first[par]; ) {
		struct said *said = &a->said[s];

		if (said->form == FORM_SCARE || a->marks->s[s].level > 1 || (reading_has_case(a->r) && !a->is_dialogue && said->form == FORM_MIXED && said->cue != NO_CUE && said->speaker.as.len == 0))
			continue;	/* of "The jury was told that Q" nobody knows by whom */
		if (said->speaker.as.len > 0) {
			next = said;
		} else if (next != NULL) {
			said->speaker = next->speaker;
			said->rule = "ahead";
			said->sure = SURE_AHEAD;
		} else if (a->is_dialogue && a->context.any.who.len > 0 && a->context.any.par == par) {
			said->speaker = a->context.any;
			said->rule = "beside";
			said->sure = SURE_AHEAD;
		} else if (last_ahead != STRETCH_NONE && !a->is_dialogue && a->marks->s[last_ahead].par + 3 >= par) {
			said->speaker = a->said[last_ahead].speaker;
			said->rule = "carry";
			said->sure = SURE_CARRY;
		}
	}
}

/* "Never again." and, as a paragraph of its own, "- Ana Ruiz": whose words the paragraph ahead is. */
static void
sign_ahead(struct attribution *a, uint32_t par)
{
	const struct clause *c = &a->clause;
	uint32_t end, first;
	struct speaker signer;

	first = a->marks->first[par == 0 ? 0 : par - 1];
	if (!event_signed(c, &end) || first == a->marks->first[par] || a->marks->s[first].open > 0)
		return;
	signer = speaker_of(&a->context, c, 1, end);
	for (uint32_t s = first; s < a->marks->first[par]; s++)
		if (a->marks->s[s].level == 1 && a->said[s].sure <= SURE_CARRY) {
			a->said[s].speaker = signer;
			attribution_say(a, s, NO_EVENT, "after", SURE_NEAR);
			a->last = s;
		}
}

/* Words within a sentence in which nobody speaks, given to who spoke ahead of it, are his far more seldom than a sentence of its own. */
static void
doubt_mixed(struct said *said)
{
	if (said->form == FORM_MIXED && (strcmp(said->rule, "heard") == 0 || strcmp(said->rule, "carry") == 0))
		said->sure = said->sure > SURE_NAMELESS ? said->sure - SURE_NAMELESS : SURE_NOBODY;
}

void
attribute_paragraph(struct attribution *a, uint32_t par)
{
	const struct prose *p = &a->r->par[par];
	uint32_t last_ahead = a->last;

	for (uint32_t s = a->marks->first[par]; s < a->marks->first[par + 1]; s++)
		a->said[s] = (struct said){ .rule = "nobody", .joined = STRETCH_NONE, .content = STRETCH_NONE,
			.speaker.entity = ENTITY_NONE };
	clause_read(&a->clause, par, 0, p->n, STRETCH_NONE);
	if (a->is_dialogue)
		dialogue_begin(a, par);
	attribute_atoms(a, true);
	if (a->is_dialogue)
		dialogue_end(a, par);
	fill_in(a, par, last_ahead);
	sign_ahead(a, par);
	for (uint32_t s = a->marks->first[par]; s < a->marks->first[par + 1]; s++) {
		const struct stretch *outer = &a->marks->s[s];

		doubt_mixed(&a->said[s]);
		if (s + 1 >= a->marks->first[par + 1] || a->marks->s[s + 1].outer != s)
			continue;
		clause_read(&a->clause, par, outer->inner, outer->end, s);
		a->context.quoter = a->context.outer = a->said[s].speaker.entity;
		attribute_atoms(a, false);
		a->context.quoter = a->context.outer = ENTITY_NONE;
	}
}
