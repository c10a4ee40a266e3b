/* SPDX-License-Identifier: ISC */
#include "content_part.h"
#include "event.h"
#include "phrase_part.h"

enum { THAT_ATOMS = 16, SHORTEST = 2, PLACE_ATOMS = 8 };	/* atoms */

bool
content_is_direct(const struct attribution *a, uint32_t i)
{
	const struct atom *atom = &a->clause.atom[i];

	return atom->kind == ATOM_QUOTE && a->said[atom->ref].form == FORM_DIRECT;
}

/* "said in a letter to" staff, "to" the mayor: no infinitive. */
static bool
is_addressed(const struct clause *c, uint32_t i, uint32_t end)
{
	return i < end && (c->atom[i].kind == ATOM_NAME || (c->atom[i].cue == NO_CUE && atom_has(c, i, end, SPEAKS | WORD_DETERMINER | WORD_POSSESSIVE)));
}

/* "said in a statement read to the court that": the participle at atom k belongs to what is written. */
static bool
is_reduced(const struct clause *c, uint32_t i, uint32_t k)
{
	return k > i + 1 && (c->atom[k].form & FORM_PARTICIPLE) != 0 && atom_has(c, k - 1, k, WORD_DOCUMENT) && !atom_has(c, k, c->n, WORD_AUXILIARY);
}

/* "said on Friday in Ohio that": the conjunction within reach of the verb, no other verb or quotation between. */
static uint32_t
find_that(const struct clause *c, uint32_t i, uint32_t end)
{
	for (uint32_t k = i; k < end && k < i + THAT_ATOMS; k++) {
		if (atom_has(c, k, end, WORD_REPORT))
			return k;
		/* "acknowledged on NBC's "Meet the Press" that" */
		if (c->atom[k].kind == ATOM_QUOTE && atom_has(c, k + 1, end, WORD_REPORT) && k > i)
			return k + 1;
		/* "apologised for a failure that": of the failure; "asked if that was" */
		if (atom_word(c, k, "if") || atom_word(c, k, "for") || atom_word(c, k, "about"))
			return end;
		if (c->atom[k].kind == ATOM_QUOTE || c->atom[k].kind == ATOM_COLON || c->atom[k].kind == ATOM_STOP ||
		    (atom_is_verb(&c->atom[k]) && !is_reduced(c, i, k)) || (c->atom[k].cue != NO_CUE && c->atom[k].form == FORM_ING && !atom_word(c, k - 1, "under")) || atom_has(c, k, end, WORD_SUBJECT | WORD_RELATIVE) ||
		    (atom_has(c, k, end, WORD_INFINITIVE) && !is_addressed(c, k + 1, end)))
			return end;
	}
	return end;
}

bool
content_is_here(const struct clause *c, uint32_t i, uint32_t end)
{
	return atom_has(c, i, end, WORD_THERE) && atom_word(c, i, "here") && (i + 1 >= end || c->atom[i + 1].kind == ATOM_COMMA || c->atom[i + 1].kind == ATOM_STOP ||
	    atom_has(c, i + 1, end, WORD_TIME | WORD_PREPOSITION | WORD_REPORT));
}

/* Past "on Friday", "Friday", "in an interview", which stand between the verb and a bare clause. */
static uint32_t
skip_adverbial(const struct clause *c, uint32_t i, uint32_t end)
{
	while (i < end) {
		if (atom_has(c, i, end, WORD_TIME | WORD_ADVERB) || content_is_here(c, i, end) || (atom_is_adverb(c, &c->atom[i]) && atom_has(c, i + 1, end, WORD_QUESTION)))
			i++;
		else if (atom_has(c, i, end, WORD_PREPOSITION) && atom_has(c, i + 1, end, WORD_TIME))
			i += 2;
		else
			break;
	}
	return i;
}

/* "said in an email" the bridge was, "said in a letter" Ruiz would: a clause begins at atom k, behind a noun. */
static bool
is_next_clause(const struct clause *c, uint32_t k, uint32_t end)
{
	uint32_t object;

	return (atom_is_article(c, k) || atom_is_person(c, &c->atom[k])) && c->atom[k - 1].kind == ATOM_WORD &&
	    (c->atom[k - 1].class & (WORD_PREPOSITION | WORD_DETERMINER | WORD_POSSESSIVE | WORD_TITLE | WORD_OFFICE | WORD_PERSON | WORD_MODIFIER)) == 0 &&
	    !c->atom[k - 1].possessive &&
	    phrase_right(c, k, &object) && object < end && atom_is_verb(&c->atom[object]);
}

/* "said in a statement" it was, "on its website" it was: past what a preposition governs, to what behind it begins a clause; else i. */
static uint32_t
past_place(const struct clause *c, uint32_t i, uint32_t end)
{
	uint32_t k = i + 1;

	if (!atom_word(c, i, "in") && !atom_word(c, i, "on") && !atom_word(c, i, "at") && !atom_word(c, i, "via"))
		return i;
	while (k < end && k - i < PLACE_ATOMS && !(k > i + 2 && is_next_clause(c, k, end)) && (c->atom[k].kind == ATOM_NAME ||
	    (c->atom[k].kind == ATOM_WORD && (c->atom[k].cue == NO_CUE || atom_is_article(c, k - 1)) && !atom_has(c, k, end, WORD_SUBJECT | WORD_AUXILIARY | WORD_RELATIVE | WORD_CONJUNCTION | WORD_CLAUSE))))
		k++;
	return (k > i + 1 && atom_has(c, k, end, WORD_SUBJECT) && k + 1 < end) || (k > i + 2 && k < end && is_next_clause(c, k, end)) ? k : i;
}

/* "cautioned him he replied", "called her in", "said it twice": a pronoun, and behind it no clause and nothing that tells more. */
static bool
is_only_object(const struct clause *c, uint32_t i, uint32_t end)
{
	uint32_t k = i + 1;

	if (!atom_has(c, i, end, WORD_PRONOUN) || c->atom[i].sex == 0)
		return false;
	if ((c->atom[i].class & WORD_SUBJECT) == 0 && atom_has(c, k, end, WORD_SUBJECT))
		return true;
	if ((c->atom[i].class & WORD_SUBJECT) != 0 && !atom_word(c, i, "it"))
		return false;
	while (k < end && (atom_is_adverb(c, &c->atom[k]) || atom_has(c, k, end, WORD_PREPOSITION) || atom_word(c, k, "all")))
		k++;
	if (k == i + 1 && (atom_is(c, k, end, ATOM_COMMA) || atom_is(c, k, end, ATOM_COLON)) && atom_is(c, k + 1, end, ATOM_QUOTE))
		return true;	/* "answered him, Q" */
	return k > i + 1 && (k >= end || c->atom[k].kind == ATOM_STOP || atom_has(c, k, end, WORD_CONJUNCTION));
}

static bool
has_verb(const struct clause *c, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (atom_is_verb(&c->atom[i]) || atom_has(c, i, to, WORD_AUXILIARY))
			return true;
	return false;
}

bool
content_is_clause(const struct clause *c, uint32_t i, uint32_t end)
{
	uint32_t object;

	if (is_only_object(c, i, end) || content_is_here(c, i, end))
		return false;
	if ((atom_has(c, i, end, WORD_THERE) || (atom_has(c, i, end, WORD_DETERMINER) && atom_has(c, i + 1, end, WORD_AUXILIARY))) && i + 1 < end)
		return true;
	if (i >= end || !phrase_right(c, i, &object) || object >= end)
		return false;
	/* "told reporters outside the hall shortly after midnight" */
	if (atom_is_adverb(c, &c->atom[object]) && !has_verb(c, object + 1, end))
		return false;
	return c->atom[object].kind == ATOM_WORD && !atom_has(c, object, end, WORD_PREPOSITION | WORD_TIME | WORD_CONJUNCTION);
}

/* "about 60 men had come": a number, for all its preposition. */
static bool
is_about(const struct clause *c, uint32_t i, uint32_t end)
{
	return (atom_word(c, i, "about") || atom_word(c, i, "around") || atom_word(c, i, "over")) && i + 1 < end &&
	    c->p->token[c->atom[i + 1].from].kind == TOKEN_DIGITS && content_is_clause(c, i + 1, end);
}

/* A noun phrase that is no time. */
static bool
is_object(const struct clause *c, uint32_t i, uint32_t end)
{
	uint32_t object;

	if (i >= end || c->atom[i].kind == ATOM_QUOTE)
		return i < end;
	if (!phrase_right(c, i, &object))
		return atom_has(c, i, end, WORD_PRONOUN);
	/* "this month", "Tuesday"; "put it this way" */
	return !(object <= i + 2 && (atom_has(c, object - 1, end, WORD_TIME) || atom_word(c, object - 1, "way")));
}

/* "asked the voters to think": the ones asked belong to what is asked. */
static bool
asks_to(const struct clause *c, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (atom_has(c, i, to, WORD_INFINITIVE))
			return true;
	return atom_has(c, to + atom_has(c, to, c->n, WORD_NEGATION), c->n, WORD_INFINITIVE);	/* "asked them not to" */
}

/* "criticised the plan, arguing ...": what is no longer the object. */
static uint32_t
object_end(const struct clause *c, uint32_t from, uint32_t to)
{
	for (uint32_t i = from + 1; i + 1 < to; i++)
		if (c->atom[i].kind == ATOM_COMMA && c->atom[i + 1].form == FORM_ING)
			return i;
	return to;
}

/* "The clock said noon": what has no words of its own shows what it says. */
static bool
is_shown(const struct clause *c, const struct event *e)
{
	for (uint32_t i = e->from; i < e->to; i++)
		if (c->atom[i].kind != ATOM_WORD || atom_speaks(c, &c->atom[i]) || (c->atom[i].capital && i > e->from))
			return false;
	return !e->shared;
}

/*
 * "The claim that the bridge was safe was wrong": the noun is the subject, so what it reports ends
 * at the verb behind its own, which has nobody ahead of it.
 */
static uint32_t
noun_end(const struct clause *c, uint32_t begin, const struct event *e, bool clause, uint32_t from, uint32_t to)
{
	bool own = clause;

	for (uint32_t i = begin; i < e->verb; i++)
		if (atom_is_verb(&c->atom[i]) || atom_has(c, i, to, WORD_SUBJECT | WORD_PREPOSITION))
			return to;
	for (uint32_t i = from + 1; i < to; i++) {
		if (atom_has(c, i, to, WORD_RELATIVE | WORD_CLAUSE) || c->atom[i].kind == ATOM_COMMA || (clause && atom_has(c, i, to, WORD_CONJUNCTION)))
			return to;
		if (!atom_has(c, i, to, WORD_AUXILIARY) || atom_has(c, i - 1, to, WORD_AUXILIARY | WORD_NEGATION | WORD_ADVERB))
			continue;
		if (!own)
			return i;
		own = false;
	}
	return to;
}

/* "Ruiz, asked whether it was late, said": ends at the comma. */
static bool
is_aside(const struct clause *c, uint32_t begin, const struct event *e)
{
	return e->from == e->to && e->begin > begin && c->atom[e->begin - 1].kind == ATOM_COMMA;
}

/* "She asked when the bus would come", "where it was": what is asked for; but not "asked, when it rained". */
static bool
is_when(const struct clause *c, uint32_t i, uint32_t end)
{
	return (atom_word(c, i, "when") || atom_word(c, i, "where")) && (atom_is(c, i + 1, end, ATOM_NAME) || atom_has(c, i + 1, end, WORD_SUBJECT | WORD_DETERMINER | WORD_POSSESSIVE));
}

/* What stands behind the verb without a "that": a clause, a question, an object; false where there is none. */
static bool
behind_verb(const struct attribution *a, const struct event *e, uint32_t i, uint32_t end, struct content *to)
{
	const struct clause *c = &a->clause;
	enum cue_class class = a->r->lexis->cue[e->cue].class;
	uint32_t object, place;

	if ((class == CUE_TELL || class == CUE_ASK) && phrase_right(c, i, &object) && !asks_to(c, i, object) &&
	    !(object < end && atom_is_verb(&c->atom[object])))
		i = object;
	else if ((class == CUE_TELL || class == CUE_ASK) && atom_has(c, i, end, WORD_PRONOUN))
		i++;
	if (!e->noun)	/* "reports about Friday traffic" */
		i = skip_adverbial(c, i, end);
	if (atom_has(c, i + (e->passive && atom_has(c, i, end, WORD_NEGATION)), end, WORD_INFINITIVE) && (class == CUE_PROMISE || class == CUE_ASK || class == CUE_URGE))
		*to = (struct content){ .from = i, .rule = "to", .sure = 65 };
	else if ((atom_has(c, i, end, WORD_QUESTION) && class <= CUE_ASK) || (class == CUE_ASK && !e->passive && is_when(c, i, end)))
		*to = (struct content){ .from = i, .rule = "question", .sure = 80 };
	else if (e->noun && atom_has(c, i, end, WORD_PREPOSITION))
		*to = (struct content){ .from = i + 1, .rule = "noun", .sure = 20 };
	else if (class <= CUE_TELL && is_about(c, i, end))
		*to = (struct content){ .from = i, .rule = "clause", .sure = 85 };
	else if (class <= CUE_TELL && (place = past_place(c, i, end)) > i)
		*to = (struct content){ .from = place, .rule = "clause", .sure = 70 };
	else if (atom_has(c, i, end, WORD_PREPOSITION) && class != CUE_PRAISE && class != CUE_LIST)
		return false;
	else if (class <= CUE_TELL && content_is_clause(c, i, end))
		*to = (struct content){ .from = i, .rule = "clause", .sure = 85 };
	/* "a blog called Q" */
	else if (atom_is(c, i, end, ATOM_QUOTE) && a->said[c->atom[i].ref].form == FORM_SCARE)
		return false;
	/* "what critics say is the best": the clause without its subject */
	else if (class <= CUE_TELL && i == e->verb_end && e->form != FORM_ING && atom_has(c, i, end, WORD_AUXILIARY) && !e->shared)
		/* "What Ruiz said was that it is late" */
		*to = (struct content){ .from = i + (event_is_be(c, i) && atom_has(c, i + 1, end, WORD_REPORT)), .rule = "rest", .sure = 65 };
	/* "Sales were weak, declining 43%" */
	else if (class == CUE_PROMISE && i < end && c->p->token[c->atom[i].from].kind == TOKEN_DIGITS)
		return false;
	else if ((is_object(c, i, end) && !(class == CUE_SAY && (atom_has(c, i, end, WORD_NEGATION) || is_shown(c, e))) &&
	    !((class == CUE_SAY || class == CUE_CALL) && is_only_object(c, i, end)) && class != CUE_HEAR) ||
	    (class == CUE_PRAISE && e->passive && atom_has(c, i, end, WORD_PREPOSITION)))
		*to = (struct content){ .from = i, .rule = "object", .sure = class <= CUE_TELL ? 60 : 65 };
	else
		return false;
	return true;
}

/* What lies behind the verb. False if nothing does. */
static bool
content_right(const struct attribution *a, uint32_t begin, uint32_t k, uint32_t end, uint32_t events, struct content *to)
{
	const struct clause *c = &a->clause;
	const struct event *e = &c->event[k];
	enum cue_class class = a->r->lexis->cue[e->cue].class;
	uint32_t i = e->passive ? e->end : e->verb_end;
	bool named = class == CUE_CALL && e->from < e->to && e->to == e->verb && (atom_word(c, e->from, "a") || atom_word(c, e->from, "an"));
	uint32_t that = class <= CUE_ASK || atom_has(c, i, end, WORD_REPORT) ? find_that(c, i, end) : end;

	if (named && atom_is(c, i, end, ATOM_NAME))	/* "a company called Norcross" */
		return false;
	if (that < end) {
		*to = (struct content){ .from = that, .rule = "that", .sure = 90 };
	/* "Ruiz said: the bridge is safe" */
	} else if (class <= CUE_TELL && atom_is(c, i, end, ATOM_COLON) && !atom_is(c, i + 1, end, ATOM_QUOTE) && !(e->from > begin && atom_word(c, e->from - 1, "what"))) {
		*to = (struct content){ .from = i + 1, .rule = "clause", .sure = 70 };
	/* "was called a fool by Ruiz", "was accused of lying by Ruiz" */
	} else if (e->passive && e->from > e->verb_end + 1 &&
	    (class == CUE_CALL ? is_object(c, e->verb_end, end) : class == CUE_PRAISE && (atom_word(c, e->verb_end, "of") || atom_word(c, e->verb_end, "for")))) {
		*to = (struct content){ .from = e->verb_end, .to = e->from - 1, .rule = "object", .sure = 65 };
		return true;
	} else if (!behind_verb(a, e, i, end, to)) {
		return false;
	}
	to->to = content_end(a, begin, to->from, end, k, events);
	if (e->noun)
		to->to = noun_end(c, begin, e, strcmp(to->rule, "that") == 0, to->from, to->to);
	if (to->rule[0] == 'n' || (to->rule[0] == 'q' && is_aside(c, begin, e)))
		to->to = content_comma(c, to->from, to->to);
	if (to->rule[0] == 'o' && content_is_closed(c, to->from, end))
		to->to = to->from + 1;
	else if (to->rule[0] == 'o')
		to->to = object_end(c, to->from, to->to);
	return to->to >= to->from + (to->rule[0] == 'o' ? 1 : SHORTEST);
}

/* "We read in the words of Ruiz, Q": no more than where. */
static bool
is_where(const struct attribution *a, const struct event *e, uint32_t end)
{
	return atom_is(&a->clause, e->end + 1, end, ATOM_QUOTE) && a->said[a->clause.atom[e->end + 1].ref].form == FORM_DIRECT && atom_word(&a->clause, e->verb_end - 1, "of");
}

/* What a label says, or what stands ahead of it at a headline's end. */
static bool
beside_label(const struct clause *c, uint32_t begin, const struct event *e, uint32_t end, struct content *to)
{
	/* "Bridge is safe: minister" */
	if (e->from > e->verb && c->atom[e->verb].kind == ATOM_COLON) {
		*to = (struct content){ .from = begin, .to = e->verb, .rule = "label", .sure = 70 };
		return true;
	}
	/* "Minister: Bridge is safe", in a headline, or all that one says */
	if (e->verb_end < end && c->atom[e->verb_end].kind != ATOM_QUOTE) {
		*to = (struct content){ .from = e->verb_end, .to = c->n, .rule = "label", .sure = 70 };
		while (to->to > to->from && atom_is(c, to->to - 1, c->n, ATOM_STOP))
			to->to--;
		return to->to >= to->from + SHORTEST;
	}
	return false;
}

bool
content_of(const struct attribution *a, uint32_t begin, uint32_t k, uint32_t end, uint32_t events, struct content *to)
{
	const struct clause *c = &a->clause;
	const struct event *e = &c->event[k];
	enum cue_class class = a->r->lexis->cue[e->cue].class;

	if (e->kind == EVENT_ACCORDING && is_where(a, e, end))
		return false;
	if (e->kind == EVENT_ACCORDING)
		return content_beside_source(a, begin, k, end, events, to);
	if (e->kind == EVENT_LABEL)
		return beside_label(c, begin, e, end, to);
	if (e->kind != EVENT_VERB || event_is_relayed(c, k + 1))
		return false;
	if (class >= CUE_THINK)
		return false;
	if (content_as(c, begin, k, end, to)) {
		if (to->from > e->end)
			to->to = content_end(a, begin, to->from, end, k, events);
		return to->to >= to->from + SHORTEST;
	}
	/* "I thank the clerk": whoever does so does not tell of it */
	if (class == CUE_PRAISE && e->form == FORM_BASE && e->to == e->from + 1 && c->atom[e->from].sex == 'i')
		return false;
	/* "Yes," he told the late programme, "Thank you," he thanked her: nothing is told but that */
	if (!e->inverted && content_right(a, begin, k, end, events, to) &&
	    !(to->rule[0] == 'o' && (class == CUE_TELL || class == CUE_PRAISE) && e->begin > begin && content_is_direct(a, e->begin - 1)))
		return true;
	if (class == CUE_LIST && content_listed(c, begin, e->begin, to))
		return true;
	return !e->shared && !e->relative && e->form != FORM_ING && content_around(a, begin, k, end, events, to);
}
