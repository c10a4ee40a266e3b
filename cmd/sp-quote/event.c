/* SPDX-License-Identifier: ISC */
/* Where somebody is said to speak: verbs of speech with their subjects. */
#include "event.h"
#include "phrase_part.h"

enum { GROUP_ATOMS = 6, WHO_ATOMS = 20, SHARED = 32, SUBJECT_ATOMS = 200, IT_ATOMS = 40, MODAL_ATOMS = 16 };

struct event *
event_add(struct clause *c, uint8_t kind, uint32_t verb, uint32_t verb_end)
{
	struct event *e;

	c->event = mem_grow(c->event, c->events, &c->event_capacity, sizeof(*c->event));
	e = &c->event[c->events++];
	*e = (struct event){ .kind = kind, .verb = verb, .verb_end = verb_end, .begin = verb, .end = verb_end };
	return e;
}

void
event_speaker(struct event *e, uint32_t from, uint32_t to)
{
	e->from = from;
	e->to = to;
	if (from < to && from < e->begin)
		e->begin = from;
	if (from < to && to > e->end)
		e->end = to;
}

uint32_t
event_group(const struct clause *c, uint32_t least, uint32_t verb)
{
	uint32_t i = verb;

	while (i > least && verb - i < GROUP_ATOMS && (atom_has(c, i - 1, c->n, WORD_AUXILIARY | WORD_ADVERB | WORD_NEGATION) ||
	    (i - 1 > least && atom_has(c, i - 2, c->n, WORD_AUXILIARY) && atom_is_adverb(c, &c->atom[i - 1]))))
		i--;
	return i;
}

bool
event_is_be(const struct clause *c, uint32_t i)
{
	return atom_word(c, i, "is") || atom_word(c, i, "are") || atom_word(c, i, "was") || atom_word(c, i, "were") ||
	    atom_word(c, i, "be") || atom_word(c, i, "been") || atom_word(c, i, "being");
}

/* "It is years since Ruiz stood here and said": not "it", but whoever the clause behind it is about. */
static void
past_it(const struct clause *c, struct event *e)
{
	uint32_t from, to;

	for (uint32_t i = e->to; i < e->verb && i < e->to + IT_ATOMS && atom_word(c, e->from, "it"); i++)
		if (atom_has(c, i, e->verb, WORD_CLAUSE) && clause_subject(c, i + 1, e->verb, &from, &to) && phrase_speaks(c, from, to)) {
			e->from = from;
			e->to = to;
		}
}

/* "It belongs to Ruiz, who walked out and told them": nobody spoke ahead, so it is hers. No comma parts the verb from "who". */
static bool
behind_who(const struct clause *c, struct event *e, uint32_t begin)
{
	for (uint32_t i = e->verb; i-- > begin + 2 && e->verb - i < WHO_ATOMS && c->atom[i].kind <= ATOM_NAME && !atom_has(c, i, c->n, WORD_SUBJECT); )
		if (atom_word(c, i, "who") && c->atom[i - 1].kind == ATOM_COMMA && atom_is_person(c, &c->atom[i - 2]) && !c->atom[i - 2].possessive) {
			e->from = i - 2;
			e->to = i - 1;
			e->relative = e->shared = true;
			return true;
		}
	return false;
}

/* "When they came, Ruiz stood up and said": where the clause begins that the verb belongs to, behind the one that opens the sentence. */
static uint32_t
behind_clause(const struct clause *c, uint32_t begin, uint32_t verb)
{
	uint32_t i = begin;

	if (!atom_has(c, begin, verb, WORD_CLAUSE) || atom_has(c, begin, verb, WORD_CONJUNCTION))
		return begin;
	while (i + 2 < verb && i < begin + SUBJECT_ATOMS && c->atom[i].kind <= ATOM_NAME)
		i++;
	return c->atom[i].kind == ATOM_COMMA && (c->atom[i + 1].kind == ATOM_NAME || atom_has(c, i + 1, verb, WORD_SUBJECT | WORD_DETERMINER | WORD_OFFICE | WORD_TITLE | WORD_POSSESSIVE)) ? i + 1 : begin;
}

bool
event_share(const struct clause *c, struct event *e, uint32_t begin, uint32_t first)
{
	bool finite = (e->form & FORM_PAST) != 0 && e->verb > begin && atom_has(c, e->verb - 1, c->n, WORD_CONJUNCTION);

	for (uint32_t k = c->events - 1; k-- > first && c->events - k < SHARED; ) {
		const struct event *before = &c->event[k];

		/* "Ruiz said they had warned her and added": added goes with said, if there is one */
		if (finite && k > first && event_group(c, begin, before->verb) < before->verb && event_group(c, begin, before[-1].verb) == before[-1].verb)
			continue;
		if (before->from < before->to && !before->passive && before->form != FORM_BASE) {
			e->from = before->from;
			e->to = before->to;
			e->relative = before->relative;
			e->shared = true;
			return true;
		}
	}
	if (finite && behind_who(c, e, begin))
		return true;
	if (clause_subject(c, behind_clause(c, begin, e->verb), e->verb - begin > SUBJECT_ATOMS ? begin + SUBJECT_ATOMS : e->verb, &e->from, &e->to)) {
		past_it(c, e);
		e->shared = true;
		return true;
	}
	e->from = e->to = 0;
	return false;
}

bool
event_behind_quotation(const struct clause *c, uint32_t verb)
{
	if (verb == 0)
		return false;
	if (c->atom[verb - 1].kind == ATOM_QUOTE)
		return true;
	return verb > 1 && (c->atom[verb - 1].kind == ATOM_COMMA || c->atom[verb - 1].kind == ATOM_DASH) &&
	    c->atom[verb - 2].kind == ATOM_QUOTE;
}

/* "Yes," said Ruiz; "..., said Ruiz, a doctor, ..." */
static bool
invert(const struct clause *c, struct event *e, bool behind)
{
	uint32_t end, i = e->verb_end;

	if (!phrase_right(c, i, &end))
		return false;
	if (!behind && c->atom[i].kind != ATOM_NAME && !atom_has(c, i, c->n, WORD_SUBJECT | WORD_OFFICE | WORD_PERSON | WORD_DETERMINER))
		return false;
	/* "said he would" and "said Ruiz would": an object clause, not the speaker */
	if (behind && atom_has(c, i, c->n, WORD_SUBJECT) && end < c->n && atom_has(c, end, c->n, WORD_AUXILIARY))
		return false;
	if (!behind && (end < c->n && !c->atom[end].begins && c->atom[end].kind == ATOM_WORD && !atom_has(c, end, c->n, WORD_PREPOSITION | WORD_TIME | WORD_ADVERB)))
		return false;
	/* "His coxswain, Bill Tarr, remembered a night": no night speaks */
	if (!behind && atom_is_article(c, i) && !atom_word(c, i, "the") && !phrase_speaks(c, i, end))
		return false;
	e->inverted = true;
	event_speaker(e, i, end);
	return true;
}

/* "critics say", "I say", "Ruiz and Lane say": a bare form may be a verb here. */
static bool
plural_subject(const struct clause *c, uint32_t begin, uint32_t group)
{
	uint32_t from, to, head;
	const struct word_info *info;
	struct span text;

	if (!phrase_left(c, begin, group, &from, &to))
		return false;
	/* "for many state workers" */
	if (to > begin + 1 && atom_has(c, to - 1, c->n, WORD_DETERMINER) && atom_has(c, to - 2, c->n, WORD_PREPOSITION) && !atom_has(c, to - 2, c->n, WORD_CLAUSE))
		return false;
	head = phrase_head(c->r, c->p, c->atom[from].from, c->atom[to - 1].to);
	info = paragraph_info(c->r, c->p, head);
	if ((info->class & (WORD_SUBJECT | WORD_GROUP)) != 0)
		return info->sex != 'm' && info->sex != 'f' && info->sex != 'n';
	for (uint32_t i = from; i < to; i++)
		if (atom_has(c, i, c->n, WORD_CONJUNCTION))
			return true;
	/* "79 percent of Democrats say" */
	if (c->atom[to - 1].kind == ATOM_WORD && (c->atom[to - 1].class & WORD_GROUP) != 0)
		return true;
	if (c->atom[to - 1].kind == ATOM_NAME && c->atom[to - 1].to == c->atom[to - 1].from + 1)
		head = c->atom[to - 1].from;
	text = token_text(&c->p->token[head], c->p->passage.place.text);
	return text.len > 3 && span_ends(text, SPAN("s")) && !span_ends(text, SPAN("ss")) &&
	    (info->class & (WORD_PREPOSITION | WORD_ADVERB | WORD_DETERMINER | WORD_FIRST)) == 0;
}

/* "..., says Ana Ruiz, a clerk at the town hall.", ", spokeswoman for the port.": behind the name at atom end - 1 nothing stands but what she is. */
static bool
ends_apposition(const struct clause *c, uint32_t end)
{
	if (!atom_is(c, end, c->n, ATOM_COMMA) || !atom_is_person(c, &c->atom[end - 1]) || !atom_has(c, end + 1, c->n, WORD_DETERMINER | WORD_OFFICE | WORD_PERSON))
		return false;
	for (uint32_t i = end + 1; i < c->n && !c->atom[i].begins && c->atom[i].kind != ATOM_STOP; i++)
		if (c->atom[i].kind == ATOM_QUOTE || atom_is_verb(&c->atom[i]) || i > end + PHRASE_ATOMS)
			return false;
	return true;
}

/* "..., says mayor": the verb behind a comma, and nothing behind who speaks but an apposition. */
static bool
ends_inverted(const struct clause *c, uint32_t begin, uint32_t group, uint32_t verb)
{
	uint32_t end, from, to;

	if (group != verb || group == 0 || c->atom[group - 1].kind != ATOM_COMMA)
		return false;
	if (!phrase_right(c, verb + 1, &end) || !phrase_speaks(c, verb + 1, end) || atom_word(c, end - 1, "way") ||
	    (!ends_apposition(c, end) && (end > verb + 4 || (end < c->n && !c->atom[end].begins && c->atom[end].kind != ATOM_STOP))))
		return false;
	/* "The mayor, Omar Cho, cited a president": an apposition ends at the comma */
	return !(phrase_left(c, begin, group, &from, &to) && (from == begin || atom_has(c, begin, from, WORD_CONJUNCTION | WORD_CONTRAST) || event_behind_quotation(c, from)) && to + 1 < group &&
	    c->atom[to].kind == ATOM_COMMA && phrase_speaks(c, from, to));
}

/* An event of a finite verb that nobody stands ahead of. */
static void
without_subject(struct clause *c, struct event *e, uint32_t begin, uint32_t first, uint32_t group)
{
	const struct atom *a = &c->atom[e->verb];
	enum cue_class class = c->r->lexis->cue[a->cue].class;

	/* "Ruiz, asked about doubts, said": by whom is not said, nor what */
	if (class == CUE_LIST && (a->form & FORM_PARTICIPLE) != 0 && a->to > a->from + 1 && group > begin && c->atom[group - 1].kind == ATOM_COMMA) {
		c->events--;
		return;
	}
	if ((a->form & FORM_PAST) != 0 && invert(c, e, false))
		return;
	/* "Asked whether it was late", "Asked about doubts": by whom is not said; "Asked by Cho whether" */
	if (class == CUE_ASK && group == begin && atom_word(c, e->verb + 1, "by") && event_agent(c, e) && atom_has(c, e->to, c->n, WORD_QUESTION)) {
		e->passive = true;
		return;
	}
	if ((class == CUE_ASK && atom_has(c, e->verb + 1, c->n, WORD_QUESTION | WORD_CLAUSE)) ||
	    (class == CUE_LIST && (a->form & FORM_PARTICIPLE) != 0 && (group == begin || atom_has(c, group - 1, c->n, WORD_CLAUSE))))
		return;
	if (!event_share(c, e, begin, first))
		c->events--;
}

/* "She would come at noon and say", "he'd nod and say": the verb that a bare one behind "and" goes with; `verb` if there is none. */
static uint32_t
modal_ahead(const struct clause *c, uint32_t begin, uint32_t verb)
{
	if (verb < begin + 2 || !atom_has(c, verb - 1, c->n, WORD_CONJUNCTION))
		return verb;
	for (uint32_t k = verb - 1; k-- > begin && verb - k < MODAL_ATOMS && (c->atom[k].kind == ATOM_WORD || c->atom[k].kind == ATOM_NAME); ) {
		if (atom_has(c, k, verb, WORD_AUXILIARY) || atom_is_contracted(&c->atom[k]) || (atom_word(c, k, "used") && atom_word(c, k + 1, "to")))
			return k;
		if (atom_has(c, k, verb, WORD_SUBJECT | WORD_RELATIVE | WORD_CLAUSE))
			break;
	}
	return verb;
}

/* An event of a finite verb: who is its subject? */
static void
finite(struct clause *c, uint32_t begin, uint32_t first, uint32_t verb, uint32_t group)
{
	struct event *e = event_add(c, EVENT_VERB, verb, verb + 1);
	const struct atom *a = &c->atom[verb];
	uint32_t from, to;
	bool be = verb > group && (event_is_be(c, verb - 1) || (verb > group + 1 && atom_is_adverb(c, &c->atom[verb - 1]) && event_is_be(c, verb - 2)));

	e->cue = a->cue;
	e->form = a->form;
	e->begin = group;
	if (c->r->lexis->cue[a->cue].class == CUE_HEAR) {
		c->events -= be || !event_hears(c, e, begin);
		return;
	}
	if (be && (a->form & FORM_PARTICIPLE) != 0) {
		e->passive = true;
		if (!event_quoted(c, e, begin) && !event_agent(c, e) && !event_is_impersonal(c, verb) && !event_is_heard(c, e, begin))
			c->events--;
		return;
	}
	if (event_behind_quotation(c, group) && invert(c, e, true))
		return;
	if (group > begin && group < verb && atom_has(c, group - 1, c->n, WORD_INFINITIVE) && event_raised(c, e, begin, group - 1))
		return;
	if (group > begin && (c->atom[group - 1].kind == ATOM_WORD) && (c->atom[group - 1].class & WORD_CONJUNCTION) != 0) {
		if (!event_share(c, e, begin, first))
			c->events--;
		return;
	}
	if (ends_inverted(c, begin, group, verb) && invert(c, e, true))
		return;
	if (c->p->is_head && (a->form & FORM_PAST) != 0 && event_is_heard(c, e, begin)) {	/* "Driver was late, jury told" */
		e->passive = true;
		return;
	}
	if (group > begin && atom_is_contracted(&c->atom[group - 1])) {
		event_speaker(e, group - 1, group);
		return;
	}
	if (phrase_left(c, begin, group, &from, &to)) {
		if (!event_has_subject(c, e, begin, first, from, to))
			c->events--;
		return;
	}
	without_subject(c, e, begin, first, group);
}

/* A bare form: "to say", "would say", "critics say", "I say". */
static void
bare(struct clause *c, uint32_t begin, uint32_t first, uint32_t verb, uint32_t group)
{
	uint32_t i = verb, k;

	while (i > begin && atom_has(c, i - 1, c->n, WORD_ADVERB))
		i--;
	if (i > begin && atom_has(c, i - 1, c->n, WORD_INFINITIVE)) {
		struct event *e = event_add(c, EVENT_VERB, verb, verb + 1);

		e->cue = c->atom[verb].cue;
		e->form = FORM_BASE;
		e->begin = i - 1;
		if (!event_raised(c, e, begin, i - 1))
			c->events--;
		return;
	}
	if (group == verb && (k = modal_ahead(c, begin, verb)) < verb) {
		struct event *e = event_add(c, EVENT_VERB, verb, verb + 1);

		e->cue = c->atom[verb].cue;
		e->form = FORM_BASE;
		if (atom_is_contracted(&c->atom[k]))
			event_speaker(e, k, k + 1);
		else if (!event_share(c, e, begin, first))
			c->events--;
		return;
	}
	if (group < verb || (group > begin && atom_is_contracted(&c->atom[group - 1])) || plural_subject(c, begin, group) || event_brings_clause(c, verb) || (group > begin && atom_word(c, group - 1, "who")))
		finite(c, begin, first, verb, group);
}

static void
take_cue(struct clause *c, uint32_t begin, uint32_t first, uint32_t i)
{
	const struct atom *a = &c->atom[i];
	uint32_t group = event_group(c, begin, i);

	/* "according to a police report", "according to a study published in May": a part of the name of who tells */
	if (c->events > first && c->event[c->events - 1].kind == EVENT_ACCORDING && event_has_source(&c->event[c->events - 1], a, i))
		return;
	/* "It is late, as they say": nobody does */
	if (i > begin + 1 && (a->form & FORM_BASE) != 0 && atom_has(c, i - 1, i, WORD_SUBJECT) && atom_word(c, i - 1, "they") && atom_word(c, i - 2, "as") &&
	    (i + 1 >= c->n || c->atom[i + 1].begins || c->atom[i + 1].kind == ATOM_COMMA || c->atom[i + 1].kind == ATOM_STOP))
		return;
	if (event_is_counted(c, begin, i))
		return;
	/* "so-called" */
	if (i > begin && c->atom[i - 1].kind == ATOM_OTHER && !c->p->token[a->from].blank)
		return;
	if (event_noun(c, begin, first, i))
		return;
	if (c->r->lexis->cue[a->cue].class == CUE_NOUN)
		return;
	/* "the report", "his remarks", "a claim": a noun; "Yes," another said: none */
	if (i > begin && atom_has(c, i - 1, c->n, WORD_DETERMINER | WORD_POSSESSIVE) && !atom_has(c, i - 1, c->n, WORD_SUBJECT | WORD_GROUP | WORD_RELATIVE) &&
	    !(c->atom[i - 1].begins && !atom_is_article(c, i - 1) && event_brings_clause(c, i)) && !((a->form & FORM_PAST) != 0 && event_behind_quotation(c, i - 1)))
		return;
	/* "a short bark that": no verb, which would have another form behind one */
	if (i > begin + 1 && (a->form & (FORM_PAST | FORM_S | FORM_ING)) == 0 && event_is_described(c, i))
		return;
	if (i > begin + 1 && ((c->atom[i - 1].kind == ATOM_OTHER && c->atom[i - 2].possessive) || (a->form == FORM_S && event_is_plural(c, i))))
		return;
	if (i > begin && (c->atom[i - 1].possessive || atom_has(c, i - 1, c->n, WORD_PREPOSITION)) && (a->form & (FORM_ING | FORM_PAST)) == 0 &&
	    !atom_has(c, i - 1, c->n, WORD_INFINITIVE))
		return;
	if (c->r->lexis->cue[a->cue].class == CUE_HEAR && (a->form & (FORM_PAST | FORM_S)) == 0)
		return;
	if ((a->form & FORM_BASE) != 0 && (a->form & FORM_PAST) == 0)
		bare(c, begin, first, i, group);
	else if ((a->form & FORM_ING) != 0)
		event_participle(c, begin, first, i);
	else
		finite(c, begin, first, i, group);
}

void
events_find(struct clause *c)
{
	struct sentence s = { 0 };

	while (s.to < c->points && sentence_next(c, &s)) {
		uint32_t first = c->events;

		for (uint32_t k = s.from; k < s.to; k++) {
			uint32_t i = c->point[k];

			if (event_according(c, i))
				continue;
			if (c->atom[i].cue != NO_CUE)
				take_cue(c, s.begin, first, i);
			else if (c->atom[i].kind == ATOM_COLON)
				event_label(c, s.begin, first, i);
			else if (c->atom[i].kind == ATOM_DASH)
				event_signature(c, i);
		}
	}
}
