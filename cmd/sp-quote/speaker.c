/* SPDX-License-Identifier: ISC */
#include "speaker_part.h"
#include "labels.h"
#include "event_plain.h"
#include "words/arabic.h"

enum {
	RELATIVE_ATOMS = 40,	/* how far back a relative is */
	NAMED_MENTIONS = 30	/* how far back who is named and no subject is looked for */
};

/* "وفقا للوزير", "لوزير النقل": the phrase without "to", with the article that is hidden in it. */
static struct span
without_to(const struct clause *c, uint32_t from, struct span text)
{
	struct span word = atom_text(c, from);
	struct buf whole = { 0 };

	if (c->r->lexis->lang[0] != 'a' || c->atom[from].class != 0 || !arabic_has_to(word))
		return text;
	if (!arabic_hides_article(c, from))
		return (lexis_rest(c->r->lexis, word, strlen(ARABIC_TO))->class & (SPEAKS | WORD_MEDIA | WORD_TITLE)) != 0 ?
		    span_cut(text, strlen(ARABIC_TO), text.len) : text;
	buf_string(&whole, ARABIC_ARTICLE);
	buf_add(&whole, arabic_behind_to(text));
	text = arena_copy(&c->r->doc->arena, buf_span(&whole));
	buf_free(&whole);
	return text;
}

/* How long the word is ahead of its apostrophe: "she" of "she'd". */
static size_t
letters(struct span text)
{
	size_t n = 0;

	while (n < text.len && text.p[n] != '\'' && (unsigned char)text.p[n] < 0x80)
		n++;
	return n;
}

/* The phrase as it is put out: no blank or possessive at its end, no "to" at its begin. */
static struct span
surface(const struct clause *c, uint32_t from, uint32_t to)
{
	struct span text = without_to(c, from, paragraph_text(c->p, c->atom[from].from, c->atom[to - 1].to));

	if (to == from + 1 && atom_is_contracted(&c->atom[from]))
		text.len = letters(text);
	if (c->atom[to - 1].possessive) {
		if (span_ends(text, SPAN("'s")))
			text.len -= 2;
		else if (span_ends(text, SPAN("\xE2\x80\x99s")))
			text.len -= 4;
	}
	return text;
}

bool
speaker_is_recent(const struct speaker *s, uint32_t par)
{
	return s->who.len > 0 && s->par + 6 >= par;
}

static bool
fits(const struct speaker *s, char sex)
{
	return sex == 'm' ? s->sex != 'f' && s->sex != 'p' && s->sex != 'n' : sex == 'f' ? s->sex != 'm' && s->sex != 'p' && s->sex != 'n' : true;
}

static bool
is_later(const struct speaker *a, const struct speaker *b)
{
	return a->par > b->par || (a->par == b->par && a->token > b->token);
}

/* Spoken of not long ago, and not who says what stands in these marks. */
static bool
may_be(const struct context *x, const struct speaker *s, uint32_t par)
{
	return speaker_is_recent(s, par) && (x->outer == ENTITY_NONE || s->entity != x->outer);
}

static bool
is_person(const struct context *x, const struct speaker *s)
{
	return s->entity != ENTITY_NONE && x->names->entity[s->entity].type == NAME_PERSON;
}

/* In the turn of this one others are "he", "she" or "they". */
static bool
is_turn_of(const struct context *x, const struct clause *c, struct span who, char sex)
{
	if ((sex != 'm' && sex != 'f' && sex != 'p') || !c->p->has_speaker)
		return false;
	return span_same(labels_find(x->labels, who, &x->names->scratch), c->p->passage.who);
}

/* Who "he" is: the last one to speak, or the subject named after that, if the sex may be right. */
static const struct speaker *
antecedent(const struct context *x, const struct clause *c, char sex)
{
	uint32_t par = c->par;
	const struct speaker *own = sex == 'm' ? &x->man : sex == 'f' ? &x->woman : sex == 'p' ? &x->group : sex == 'n' ? &x->thing : &x->any;
	const struct speaker *best = NULL;

	if (sex == 'i' || sex == 'y' || (sex == 0 && reading_has_case(c->r)))	/* "somebody" */
		return NULL;
	if (may_be(x, &x->any, par) && fits(&x->any, sex) && sex != 'p' && !(sex == 'n' && is_person(x, &x->any)))
		best = &x->any;
	if (may_be(x, own, par) && (best == NULL || is_later(own, best)))
		best = own;
	/* "A spokesperson apologised. They said": one without a name may be they */
	if (sex == 'p' && best == NULL && may_be(x, &x->any, par) && x->any.entity == ENTITY_NONE && x->any.sex == 0 && is_later(&x->any, &x->last))
		best = &x->any;
	if (may_be(x, &x->last, par) && fits(&x->last, sex) && !(sex == 'n' && is_person(x, &x->last)) && (best == NULL || !is_later(best, &x->last) ||
	    (own->who.len == 0 && x->last.sex == sex)))
		best = &x->last;
	if (x->spoken_to.who.len > 0 && (sex == 'm' || sex == 'f') && fits(&x->spoken_to, sex))
		return &x->spoken_to;
	/* he who answers is not he who is answered, if there is another */
	if (best != NULL && x->answers && sex != 'p' && span_same(best->who, x->last.who) && may_be(x, &x->before, par) && x->before.sex == sex && best->par < par && best->par <= x->last.par)
		best = &x->before;
	/* whoever has the turn says "I" */
	return best != NULL && is_turn_of(x, c, best->who, sex) ? NULL : best;
}

void
speaker_take(const struct context *x, struct speaker *s, uint32_t entity)
{
	const struct entity *e = &x->names->entity[entity];

	s->entity = entity;
	s->who = e->canonical;
	if (e->sex != 0)
		s->sex = e->sex;
	else if (e->type == NAME_ORGAN || e->type == NAME_PLACE)
		s->sex = 'n';
	else if (e->type == NAME_PERSON && s->sex != 'm' && s->sex != 'f')
		s->sex = 0;
}

/* "The street is empty when Cho comes. He": nobody spoken of fits, but the last person named ahead of a token does. */
static bool
named_last(struct context *x, const struct clause *c, uint32_t token, char sex, struct speaker *s)
{
	if (sex != 'm' && sex != 'f')
		return false;
	for (uint32_t n = x->names->first[c->par + 1], seen = 0; n-- > 0 && seen++ < NAMED_MENTIONS; ) {
		const struct mention *m = &x->names->mention[n];
		struct speaker whom = { .par = m->par, .token = m->from };

		if (m->entity == ENTITY_NONE || x->names->entity[m->entity].type != NAME_PERSON || (m->par == c->par && m->from >= token) || m->possessive || m->entity == x->outer ||
		    marks_cover(c->marks, m->par, m->from))
			continue;
		speaker_take(x, &whom, m->entity);
		if (!speaker_is_recent(&whom, c->par))
			return false;
		if (!fits(&whom, sex) || is_turn_of(x, c, whom.who, sex))
			continue;
		whom.as = s->as;
		whom.sex = sex;
		whom.guessed = true;
		*s = whom;
		return true;
	}
	return false;
}

/* "My grandad kept bees and my gran kept the books. She": nobody with a name fits, but the relative does who was spoken of last ahead of atom i. */
static void
relative_last(const struct clause *c, uint32_t i, struct speaker *s)
{
	if (s->sex != 'm' && s->sex != 'f')
		return;
	for (uint32_t k = i; k-- > 1 && i - k < RELATIVE_ATOMS; )
		if (atom_has(c, k, i, WORD_FAMILY) && c->atom[k].sex == s->sex && !c->atom[k].possessive && atom_has(c, k - 1, i, WORD_POSSESSIVE)) {
			s->who = paragraph_text(c->p, c->atom[k - 1].from, c->atom[k].to);
			s->guessed = true;
			return;
		}
}

/* Atoms from..to are one name, or an office and its article: whom they mean. */
static uint32_t
one_of(struct context *x, const struct clause *c, uint32_t from, uint32_t to)
{
	const struct atom *a = &c->atom[from];

	if (from + 1 == to && a->kind == ATOM_NAME)
		return a->possessive || c->names->entity[c->names->mention[a->ref].entity].type == NAME_GROUP ? ENTITY_NONE : c->names->mention[a->ref].entity;
	if (from + 1 >= to || !atom_word(c, from, "the"))
		return ENTITY_NONE;
	return names_phrase(x->names, c->par, a->from, c->atom[to - 1].to, phrase_head(c->r, c->p, a->from, c->atom[to - 1].to));
}

/* "Ruiz and Omar Cho", "the mayor and Cho": the words are theirs together, if it is known whose; their names are added up. */
static bool
speak_together(struct context *x, const struct clause *c, uint32_t from, uint32_t to, struct speaker *s)
{
	struct buf *text = &x->names->scratch;
	uint32_t last = ENTITY_NONE, n = 0;
	struct speaker first = *s;

	from += from + 1 < to && (atom_word(c, from, "both") || (atom_has(c, from, to, WORD_GROUP) && c->atom[from].capital && c->atom[from + 1].kind == ATOM_NAME));	/* "Senators Ruiz and Cho" */
	to -= from + 1 < to && (atom_word(c, to - 1, "both") || atom_word(c, to - 1, "all"));	/* "Holm and Ruiz both declined" */
	buf_cut(text, 0);
	for (uint32_t i = from; i <= to; i++) {
		uint32_t entity;

		if (i < to && !atom_word(c, i, "and") && c->atom[i].kind != ATOM_COMMA)
			continue;
		if (i == from && n > 0 && c->atom[i - 1].kind == ATOM_COMMA) {
			from = i + 1;	/* "Holm, Lund, and Ruiz" */
			continue;
		}
		entity = one_of(x, c, from, i);
		if (entity == ENTITY_NONE || entity == last)
			return false;
		if (n++ == 0)
			speaker_take(x, &first, entity);
		else
			buf_string(text, " and ");
		buf_add(text, x->names->entity[entity].canonical);
		last = entity;
		from = i + 1;
	}
	if (n < 2)
		return false;
	if (first.entity != ENTITY_NONE && x->names->entity[first.entity].type == NAME_PERSON)
		context_note(x, &first);	/* "he" may still be one of them */
	s->who = arena_copy(&c->r->doc->arena, buf_span(text));
	s->sex = 'p';
	return true;
}

/* "he", "he'd", and "his" where he has what is said: "his claim that" */
static bool
is_pronoun(const struct atom *a)
{
	return a->kind == ATOM_WORD && ((a->class & WORD_POSSESSIVE) != 0 || atom_is_contracted(a) ||
	    ((a->class & WORD_PRONOUN) != 0 && (a->class & (WORD_GROUP | WORD_DETERMINER)) == 0));
}

/* The token that heads atoms from..to: of "a Ministry of Ports spokeswoman" what stands behind the name, whatever that has in it. */
static uint32_t
head_of(const struct clause *c, uint32_t from, uint32_t to)
{
	uint32_t head = phrase_head(c->r, c->p, c->atom[from].from, c->atom[to - 1].to);
	const struct atom *name = to > from + 1 ? &c->atom[to - 2] : NULL;

	return name != NULL && name->kind == ATOM_NAME && !name->possessive && name->from <= head && head < name->to && atom_has(c, to - 1, to, WORD_OFFICE | WORD_PERSON) ?
	    c->atom[to - 1].from : head;
}

struct speaker
speaker_of(struct context *x, const struct clause *c, uint32_t from, uint32_t to)
{
	struct speaker s = { .entity = ENTITY_NONE, .par = c->par };
	const struct person *person;
	uint32_t head;

	if (from >= to)
		return s;
	s.token = c->atom[from].from;
	s.as = surface(c, from, to);
	if (to == from + 1 && is_pronoun(&c->atom[from])) {
		const struct speaker *whom = antecedent(x, c, c->atom[from].sex);

		if (speaker_by_title(x, c, from, &s))
			return s;
		s.sex = c->atom[from].sex;
		if (s.sex == 'i' && !span_is(c->p->passage.who, "-"))
			s.who = c->p->passage.who;
		if (s.sex == 'i' && x->quoter != ENTITY_NONE)
			speaker_take(x, &s, x->quoter);
		if (whom == NULL) {
			if (!named_last(x, c, s.token, s.sex, &s))
				relative_last(c, from, &s);
			return s;
		}
		s.who = whom->who;
		s.entity = whom->entity;
		if (whom->entity != ENTITY_NONE && (s.sex == 'm' || s.sex == 'f') && x->names->entity[whom->entity].sex == 0)
			x->names->entity[whom->entity].sex = s.sex;
		return s;
	}
	if (speak_together(x, c, from, to, &s) || (reading_has_case(c->r) && (speaker_by_age(x, c, from, to, &s) || (to > from + 3 && speaker_by_children(x, c, from, to, &s)) || speaker_by_style(x, c, from, to, &s) || speaker_by_people(x, c, from, to, &s))))
		return s;
	if (atom_has(c, to - 1, to, WORD_ORGAN) && reading_has_case(c->r) && speaker_by_body(x, c, from, to, &s)) {
		s.sex = 'n';
		return s;
	}
	head = head_of(c, from, to);
	s.sex = speaker_sex(c, head);
	s.creature = s.sex == 'n' && to == from + 2 && atom_word(c, from, "the") && c->atom[from + 1].kind == ATOM_WORD && c->atom[from + 1].class == 0;
	person = people_find(x->names->people, s.as, &x->names->scratch);
	s.entity = speaker_entity(x, c, from, to, head);
	if (s.entity != ENTITY_NONE) {
		speaker_learn_sex(x, c, from, to, s.entity);
		speaker_take(x, &s, s.entity);
	} else if (reading_has_case(c->r) ? !speaker_by_noun(x, c, from, to, &s) : !speaker_by_this(x, c, from, to, &s)) {
		s.who = labels_find(x->labels, s.as, &x->names->scratch);
		if (s.who.len == 0)
			s.who = s.as;
	}
	if (person != NULL) {
		s.who = person->name;
		if (person->sex != 0)
			s.sex = person->sex;
	}
	return s;
}

/* "she said" is written "said" with an ending or a letter ahead, "he said" without. */
static char
sex_of_verb(const struct clause *c, uint32_t verb)
{
	struct span text = token_text(&c->p->token[c->atom[verb].from], c->p->passage.place.text);

	if (c->r->lexis->lang[0] != 'a')
		return 0;
	if (arabic_has_and(text))
		text = span_cut(text, strlen(ARABIC_AND), text.len);
	if (span_begins(text, SPAN(ARABIC_SHE)) && !span_begins(c->r->lexis->cue[c->atom[verb].cue].lemma, SPAN(ARABIC_SHE)))
		return 'f';
	return span_ends(text, SPAN(ARABIC_SHE)) ? 'f' : 'm';
}

bool
speaker_fits_verb(const struct speaker *s, const struct clause *c, uint32_t verb)
{
	if (c->r->lexis->lang[0] != 'a' || (s->sex != 'f' && s->sex != 'm') || (c->atom[verb].form & FORM_ING) != 0 || (s->sex == 'f' && s->entity == ENTITY_NONE))
		return true;
	return sex_of_verb(c, verb) == s->sex;
}

struct speaker
speaker_dropped(struct context *x, const struct clause *c, uint32_t verb)
{
	char sex = sex_of_verb(c, verb);
	const struct speaker *whom = antecedent(x, c, sex);
	struct speaker s = whom != NULL ? *whom : x->last;

	/* "قال البائع ... ثم همست": she is somebody else, and may be nobody known */
	if (whom == NULL && sex == 'f' && s.sex == 'm' && !named_last(x, c, c->atom[verb].from, sex, &s))
		s = (struct speaker){ .entity = ENTITY_NONE, .par = c->par, .token = c->atom[verb].from };
	s.as = s.who;
	return s;
}

struct speaker
speaker_own(const struct context *x, const struct clause *c, uint32_t verb)
{
	struct speaker s = { .entity = ENTITY_NONE, .par = c->par, .token = c->atom[verb].from, .sex = 'i' };

	s.as = paragraph_text(c->p, c->atom[verb].from, c->atom[verb].to);
	if (!span_is(c->p->passage.who, "-"))
		s.who = c->p->passage.who;
	if (x->quoter != ENTITY_NONE)
		speaker_take(x, &s, x->quoter);
	return s;
}

void
speaker_relative(struct speaker *s, const struct clause *c, uint32_t verb)
{
	uint32_t i = verb - 1;

	while (!atom_has(c, i, verb, WORD_RELATIVE))
		i--;
	if (s->who.len > 0)
		s->as = atom_text(c, i);
}
