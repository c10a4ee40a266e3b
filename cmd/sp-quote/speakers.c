/* SPDX-License-Identifier: ISC */
#include "event.h"
#include "event_plain.h"
#include "phrase_part.h"
#include "speaker_part.h"
#include "speakers.h"
#include "words/entity.h"

enum { IT_ATOMS = 12, TOLD_TOKENS = 3000 };

/* "Nobody at the club was thinking of it. He": not nobody. */
static bool
is_nobody(const struct clause *c, uint32_t from)
{
	return atom_word(c, from, "nobody") || atom_word(c, from, "no") || atom_word(c, from, "none");
}

/*
 * "The gate was still open, he said": what he says is not of himself, unless he is who spoke last. The
 * first event is a pronoun's behind a comma, and all that is said stands ahead of it or goes on behind it.
 */
static bool
is_tag(const struct clause *c, const struct sentence *s, const struct event *e, uint32_t subject)
{
	return e->from + 1 == e->to && e->from == e->begin && subject < e->begin && atom_has(c, e->from, s->end, WORD_SUBJECT) &&
	    atom_is(c, e->begin - 1, s->end, ATOM_COMMA) && !atom_has(c, s->begin, s->end, WORD_CLAUSE | WORD_PREPOSITION) &&
	    (e->verb_end == s->end || atom_is(c, e->verb_end, s->end, ATOM_STOP) || atom_is(c, e->verb_end, s->end, ATOM_COMMA));
}

/*
 * "His father was a miner. He" is not the father; "Her lawyer left. He" can be nobody else, so that
 * somebody of whom no more is known than whose he is, is of the other sex.
 */
static bool
is_owned(const struct clause *c, uint32_t from, struct speaker *whom)
{
	char owner = atom_has(c, from, c->n, WORD_POSSESSIVE) ? c->atom[from].sex : 0;

	if (whom->entity != ENTITY_NONE || (owner != 'm' && owner != 'f'))
		return false;
	if (whom->sex == 0)
		whom->sex = owner == 'm' ? 'f' : 'm';
	return whom->sex == owner;
}

/* "Yes," the 34-year-old told Ruiz: she stands behind the verb of another. */
static bool
is_object(const struct clause *c, uint32_t first, uint32_t events, uint32_t from)
{
	const struct event *e = &c->event[first];

	return first < events && e->from < e->to && !e->inverted && e->verb < from && event_behind_quotation(c, e->from);
}

/* "According to him, the gates were shut": he is none of the gates. */
static bool
is_source_ahead(const struct event *e, uint32_t subject)
{
	return e->kind == EVENT_ACCORDING && e->from < e->to && e->to <= subject;
}

/* The subject of the sentence; of "It is four when Ruiz comes" hers. */
static bool
subject_of(const struct clause *c, const struct sentence *s, uint32_t *from, uint32_t *to, bool *cleft)
{
	*cleft = cleft_subject(c, s->begin, from, to);
	if (*cleft)
		return true;
	if (!clause_subject(c, s->begin, s->end, from, to))
		return false;
	if (!atom_has(c, *from, s->end, WORD_PRONOUN) || (*from + 1 < *to && atom_has(c, *from, *to, WORD_POSSESSIVE)))
		return true;	/* "her" lawyer, too */
	if (!atom_word(c, *from, "it"))
		return false;
	for (uint32_t i = *to; i < s->end && i < *to + IT_ATOMS; i++)
		if (atom_has(c, i, s->end, WORD_CLAUSE) && clause_subject(c, i + 1, s->end, from, to))
			return !atom_has(c, *from, s->end, WORD_PRONOUN);
	return false;
}

/* "The shadow minister added": of whose office nothing is known, but who adds has spoken last. */
static void
take_last(const struct attribution *a, const struct event *e, struct speaker *s)
{
	const struct clause *c = &a->clause;
	const struct speaker *last = a->heard.who.len > 0 && a->heard_par == c->par ? &a->heard : &a->context.last;

	if (s->entity == ENTITY_NONE && e->to > e->from + 1 && atom_word(c, e->from, "the") && e->cue != NO_CUE && span_is(c->r->lexis->cue[e->cue].lemma, "add") &&
	    atom_has(c, e->to - 1, e->to, WORD_OFFICE | WORD_PERSON) && !atom_has(c, e->to - 1, e->to, WORD_GROUP) && last->who.len > 0 && last->entity != ENTITY_NONE &&
	    last->par + 1 >= c->par && a->names->entity[last->entity].type == NAME_PERSON) {
		s->entity = last->entity;
		s->who = last->who;
		s->sex = last->sex;
		s->guessed = true;
	}
}

/* "Asked by Ana Ruiz what it was, she": she is the one who was asked. */
static bool
asks_ahead(const struct clause *c, const struct sentence *s, const struct event *e)
{
	return e->passive && e->verb == s->begin && e->from > e->verb && e->cue != NO_CUE && c->r->lexis->cue[e->cue].class == CUE_ASK;
}

/* Of the office at token head of a paragraph, and what it is of, the document told farther ahead. */
static bool
is_told_ahead(const struct clause *c, uint32_t head)
{
	uint32_t word = office_bare(c->r, c->p->word[head]), of = office_plain_complement(c->r, c->p, head, c->p->n, 1), seen = 0;

	for (uint32_t par = c->par, i = head; ; i = c->r->par[par].n) {
		const struct prose *p = &c->r->par[par];

		while (i > 0 && !p->is_head && seen++ < TOLD_TOKENS)
			if (p->token[--i].kind == TOKEN_WORD && office_bare(c->r, p->word[i]) == word && office_plain_complement(c->r, p, i, p->n, 1) == of)
				return true;
		if (par-- == 0 || seen >= TOLD_TOKENS)
			return false;
	}
}

/* "سخنگوی دستگاه با تأکید بر اینکه سد پر است، افزود": the Persian main verb, which stands last, is of whoever goes on. */
static bool
has_more_behind(const struct clause *c, const struct event *e)
{
	const struct event *last = e, *end = c->event + c->events;

	if (c->r->lexis->lang[0] != 'f')
		return false;
	while (last->form == FORM_ING && last + 1 < end && last[1].from == e->from)
		last++;
	return last > e && atom_frame(c, last->verb, FRAME_MORE);
}

/*
 * "عضو کمیسیون عمران ادامه داد", "وتابع المدرب المغربي": whoever goes on has spoken last, whatever else he is; but with "too" right
 * behind, "وزیر نیز افزود", he is another.
 */
static bool
goes_on_speaking(const struct clause *c, const struct event *e, uint32_t head)
{
	uint32_t i = e->inverted ? e->verb : e->to;

	if (e->kind != EVENT_VERB || e->cue == NO_CUE || e->shared || atom_has(c, e->from, e->to, WORD_GROUP | WORD_ORGAN | WORD_FAMILY | WORD_DETERMINER))
		return false;
	if (!e->inverted && atom_has(c, i, e->verb, WORD_ADVERB))
		return false;
	while (i < e->verb_end && !atom_frame(c, i, FRAME_MORE) && !(i + 1 == e->verb && i > e->to && atom_has(c, i, e->verb, WORD_ADVERB)))
		i++;
	return (i < e->verb_end || has_more_behind(c, e)) && (paragraph_info(c->r, c->p, head)->class & WORD_GROUP) == 0 && !is_told_ahead(c, head);
}

/* The same in Persian and Arabic, where more verbs and words tell that somebody goes on. */
static void
take_last_plain(const struct attribution *a, const struct event *e, struct speaker *s)
{
	const struct speaker *last = &a->context.heard;
	const struct clause *c = &a->clause;
	uint32_t head;

	if (s->entity != ENTITY_NONE || e->from >= e->to || last->who.len == 0 || last->entity == ENTITY_NONE || last->par + 2 < c->par || a->names->entity[last->entity].type != NAME_PERSON)
		return;
	head = phrase_head(c->r, c->p, c->atom[e->from].from, c->atom[e->to - 1].to);
	if ((lexis_info(c->r->lexis, office_bare(c->r, c->p->word[head]))->class & (WORD_OFFICE | WORD_PERSON)) == 0 || !goes_on_speaking(c, e, head))
		return;
	s->entity = last->entity;
	s->who = last->who;
	s->sex = last->sex;
	s->guessed = true;
	/* "امام جمعه تبریز ادامه داد", and later "امام جمعه تبریز گفت" */
	if (e->to > e->from + 1)
		office_add(a->names, c->p, head, c->atom[e->to - 1].to, a->names->entity[last->entity].best);
}

/* Atoms from..to are no noun phrase that is anybody: "talked to", "came away", "last month"; none is a name, counts, or ends as a plural does. */
static bool
is_fragment(const struct clause *c, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (c->atom[i].kind == ATOM_NAME || c->atom[i].kind == ATOM_QUOTE || c->atom[i].capital || atom_has(c, i, to, WORD_DETERMINER | WORD_PRONOUN) ||
		    c->p->token[c->atom[i].from].kind == TOKEN_DIGITS || span_ends(atom_text(c, i), SPAN("s")))
			return false;
	return true;
}

/* The verb of event e stands ahead of what is said, and no word of its subject means anybody: "a drop in sales suggests". */
static void
doubt(const struct clause *c, const struct event *e, struct speaker *s)
{
	if (e->kind != EVENT_VERB || e->from >= e->to || s->entity != ENTITY_NONE || s->sex == 'i' || event_behind_quotation(c, e->begin) ||
	    !span_same(s->as, s->who) || phrase_speaks(c, e->from, e->to) || atom_has(c, e->from, e->to, WORD_PRONOUN | WORD_SUBJECT))
		return;
	if (c->p->token[c->atom[e->from].from].kind == TOKEN_DIGITS || atom_has(c, e->from, e->to, WORD_GROUP))
		return;		/* "62 percent said", "those surveyed say" */
	if (is_fragment(c, e->from, e->to))
		s->as = s->who = (struct span){ 0 };
	else
		s->doubtful = true;
}

/* Whose the verb of event k is. */
static void
speaker_of_event(struct attribution *a, uint32_t first, uint32_t k)
{
	const struct clause *c = &a->clause;
	const struct event *e = &c->event[k];

	a->by_event = mem_grow(a->by_event, k, &a->by_event_capacity, sizeof(*a->by_event));
	if (e->shared && k > first && c->event[k - 1].from == e->from && speaker_fits_verb(&a->by_event[k - 1], c, e->verb))
		a->by_event[k] = a->by_event[k - 1];
	else if (e->shared && k > first && c->event[k - 1].from == e->from && !reading_has_case(a->r))
		a->by_event[k] = speaker_dropped(&a->context, c, e->verb);
	else
		a->by_event[k] = speaker_of(&a->context, c, e->from, e->to);
	if (e->from == e->to && !reading_has_case(a->r))
		a->by_event[k] = plain_is_own(c, e->verb) ? speaker_own(&a->context, c, e->verb) : speaker_dropped(&a->context, c, e->verb);
	if (reading_has_case(a->r)) {
		take_last(a, e, &a->by_event[k]);
		doubt(c, e, &a->by_event[k]);
	} else {
		take_last_plain(a, e, &a->by_event[k]);
	}
	if (a->by_event[k].sex == 'y' && !event_is_told(c, k))	/* "you could say" is said of anybody */
		context_take_addressee(c, &a->by_event[k]);
}

/* "The whip was caught after Ana Ruiz, a curator, saw it. She": nobody known is the subject, so who stands right behind a small word is whom a pronoun may mean. */
static void
note_behind_clause(struct attribution *a, const struct sentence *s, uint32_t from)
{
	const struct clause *c = &a->clause;

	for (uint32_t i = from; i + 1 < s->end; i++)
		if (c->atom[i + 1].kind == ATOM_NAME && atom_has(c, i, s->end, WORD_CLAUSE) && atom_is_person(c, &c->atom[i + 1]) && !c->atom[i + 1].possessive) {
			struct speaker whom = speaker_of(&a->context, c, i + 1, i + 2);

			context_note(&a->context, &whom);
			return;
		}
}

/* "I saw Dr Hale on Friday. He": who tells it is "I", so whoever is named behind it is whom a pronoun may mean. */
static void
note_met(struct attribution *a, const struct sentence *s)
{
	const struct clause *c = &a->clause;
	uint32_t i = s->begin;

	while (i + 1 < s->end && c->atom[i].kind == ATOM_WORD)
		i++;
	if (c->atom[i].kind == ATOM_NAME && !c->atom[i].possessive && atom_is_person(c, &c->atom[i])) {
		struct speaker whom = speaker_of(&a->context, c, i, i + 1);

		context_note(&a->context, &whom);
	}
}

/* "Pim found that his hat was gone": a name of which no more is known is his, if nobody else is told of ahead of it. */
static void
learn_sex(struct attribution *a, const struct sentence *s, uint32_t from, const struct speaker *whom)
{
	const struct clause *c = &a->clause;
	struct entity *e = &a->names->entity[whom->entity];

	for (uint32_t i = from; i < s->end && e->sex == 0; i++) {
		if ((c->atom[i].kind != ATOM_WORD && c->atom[i].kind != ATOM_COMMA) || atom_speaks(c, &c->atom[i]) || atom_has(c, i, s->end, WORD_CLAUSE))
			return;
		if (atom_has(c, i, s->end, WORD_POSSESSIVE) && (c->atom[i].sex == 'm' || c->atom[i].sex == 'f'))
			e->sex = c->atom[i].sex;
	}
}

/* "او درباره وزیر آلمان که گفته بود ... گفت": the next verb's subject stands ahead of this one's, and is told of. */
static bool
is_within_another(const struct clause *c, uint32_t k, uint32_t events)
{
	const struct event *e = &c->event[k], *next = e + 1;

	return c->r->lexis->lang[0] == 'f' && k + 1 < events && next->from < next->to && next->to <= e->from;
}

/* "Norland closed its embassy over what it called": it is the land or the body that the sentence begins with. */
static void
take_subject(const struct attribution *a, const struct sentence *s, const struct event *e, struct speaker *whom)
{
	const struct clause *c = &a->clause;
	uint32_t i = s->begin + atom_is_article(c, s->begin);
	const struct entity *entity;

	if (whom->sex != 'n' || e->from < i + 2 || e->to != e->from + 1 || !atom_word(c, e->from, "it") || !atom_word(c, e->from - 1, "what") || c->atom[i].kind != ATOM_NAME || c->atom[i].possessive)
		return;
	entity = &a->names->entity[c->names->mention[c->atom[i].ref].entity];
	if ((entity->type == NAME_PLACE || entity->type == NAME_ORGAN) && c->atom[i + 1].kind == ATOM_WORD && !atom_speaks(c, &c->atom[i + 1]))
		speaker_take(&a->context, whom, c->names->mention[c->atom[i].ref].entity);
}

/* "The goose considered this. Q, she said": the one that spoke ahead is told of, at atom i. */
static bool
is_creature(const struct speaker *s, const struct clause *c, uint32_t i)
{
	return s->creature && atom_word(c, i, "the") && i + 1 < c->n && c->atom[i + 1].kind == ATOM_WORD && span_ends(s->who, atom_text(c, i + 1));
}

static void
note_creature(struct attribution *a, struct speaker whom, const struct sentence *s)
{
	whom.sex = 0;
	whom.par = a->clause.par;
	whom.token = a->clause.atom[s->begin].from;
	context_note(&a->context, &whom);
}

void
speakers_find(struct attribution *a, const struct sentence *s, uint32_t first, uint32_t events)
{
	const struct clause *c = &a->clause;
	uint32_t from, to, k = first;
	bool cleft, subject = false;

	context_note_owner(&a->context, c, s->begin, s->end);
	if (!c->p->is_head && subject_of(c, s, &from, &to, &cleft)) {
		struct speaker whom = speaker_of(&a->context, c, from, to);

		if (first < events && (is_tag(c, s, &c->event[first], to) || is_source_ahead(&c->event[first], from)) && (whom.entity == ENTITY_NONE || whom.entity != a->context.last.entity))
			speaker_of_event(a, first, k++);
		if (cleft && whom.sex == 'n')
			whom.sex = 0;
		/* "The miller scratched his head": he */
		if (whom.creature && is_done_to(c, to + 1))
			whom.sex = c->atom[to + 1].sex;
		if (whom.entity != ENTITY_NONE && to == from + 1 && c->atom[from].kind == ATOM_NAME && a->names->entity[whom.entity].sex == 0 &&
		    a->names->entity[whom.entity].type != NAME_ORGAN && a->names->entity[whom.entity].type != NAME_PLACE) {
			learn_sex(a, s, to, &whom);
			whom.sex = a->names->entity[whom.entity].sex;
		}
		if (!is_nobody(c, from) && !is_object(c, first, events, from) && (first < events || !is_owned(c, from, &whom)))
			context_note_subject(&a->context, c, from, &whom);
		subject = whom.entity != ENTITY_NONE;
		if (whom.entity == ENTITY_NONE || a->names->entity[whom.entity].type != NAME_PERSON || whom.guessed)
			note_behind_clause(a, s, to);
	} else if (is_creature(&a->context.last, c, s->begin) || is_creature(&a->context.before, c, s->begin)) {
		note_creature(a, is_creature(&a->context.last, c, s->begin) ? a->context.last : a->context.before, s);
	} else if (first == events && atom_has(c, s->begin, s->end, WORD_SUBJECT) && c->atom[s->begin].sex == 'i') {
		note_met(a, s);
	}
	if (k > first)
		context_note(&a->context, &a->by_event[first]);
	for (; k < events; k++) {
		const struct event *e = &c->event[k];

		speaker_of_event(a, first, k);
		take_subject(a, s, e, &a->by_event[k]);
		if (is_within_another(c, k, events))
			continue;
		/* "Lida was nine when her teacher asked. She": no teacher of whom nothing else is known */
		if (c->event[k].from < c->event[k].to)
			(void)is_owned(c, c->event[k].from, &a->by_event[k]);
		/* of "Ruiz denied Lund's claim" Ruiz is whom "he" means */
		if ((!subject || e->from == e->to || !c->atom[e->to - 1].possessive) && !is_nobody(c, e->from) && !asks_ahead(c, s, e))
			context_note(&a->context, &a->by_event[k]);
		a->context.heard = a->by_event[k];
		if (e->relative)
			speaker_relative(&a->by_event[k], c, e->verb);
	}
}
