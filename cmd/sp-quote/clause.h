/* SPDX-License-Identifier: ISC */
/*
 * A paragraph without what it quotes: atoms are words, marks, whole names and
 * whole quotations. Events are the places where somebody is said to speak.
 */
#ifndef SP_QUOTE_CLAUSE_H
#define SP_QUOTE_CLAUSE_H

#include "marks.h"
#include "words/name.h"

enum atom_kind { ATOM_WORD, ATOM_NAME, ATOM_QUOTE, ATOM_COMMA, ATOM_COLON, ATOM_STOP, ATOM_DASH, ATOM_OPEN, ATOM_CLOSE, ATOM_OTHER };

struct atom {
	uint32_t from, to;	/* tokens */
	uint32_t ref;		/* ATOM_QUOTE: the stretch; ATOM_NAME: the mention */
	uint32_t class;		/* enum word_class */
	uint32_t depth;		/* in brackets */
	uint16_t cue;
	uint8_t form;
	uint8_t kind;
	char sex;
	bool begins;		/* a sentence */
	bool possessive;
	bool capital;
};

enum { NO_EVENT = UINT32_MAX };

enum event_kind { EVENT_VERB, EVENT_ACCORDING, EVENT_LABEL, EVENT_DASH };

struct event {
	uint32_t verb, verb_end;	/* atoms */
	uint32_t from, to;		/* atoms of the speaker; none if alike */
	uint32_t begin, end;		/* of all: verb, speaker, addressee */
	uint16_t cue;
	uint8_t kind;
	uint8_t form;
	bool inverted;			/* the speaker stands behind the verb */
	bool shared;			/* the speaker is another verb's */
	bool passive;
	bool relative;			/* "who said" */
	bool noun;			/* "the claim that": nobody need speak here */
};

struct clause {
	const struct reading *r;
	const struct names *names;
	const struct stretches *marks;
	uint32_t par;
	const struct prose *p;
	struct atom *atom;
	uint32_t n;
	uint32_t depth;			/* in brackets, behind the last atom */
	uint32_t lead;			/* the token behind a dateline, where a sentence begins; 0: no dateline */
	uint32_t *sentence;		/* atoms that begin a sentence, or did so until what stands ahead showed that they do not */
	uint32_t sentences;
	uint32_t *point;		/* atoms that are quotations, or at which somebody may be said to speak: cues, sources, colons, dashes */
	uint32_t points;
	size_t capacity;		/* of the three arrays */
	struct event *event;
	uint32_t events;
	size_t event_capacity;
};

/* Reads tokens from..to, which stand in the stretch `outer`, into atoms and events. */
void clause_read(struct clause *c, uint32_t par, uint32_t from, uint32_t to, uint32_t outer);
void clause_free(struct clause *c);

/*
 * The first of events k.. of a sentence, ahead of event `events`, that may be
 * of who is quoted: "the claim that" is nobody's. NO_EVENT if there is none.
 */
uint32_t clause_next_event(const struct clause *c, uint32_t k, uint32_t events);

/*
 * The next sentence: atoms begin..end, and its points from..to, of those in c->point. All zero ahead
 * of the first one. False when there are no more.
 */
struct sentence {
	uint32_t begin, end;
	uint32_t from, to;
	uint32_t next;		/* in c->sentence */
};
bool sentence_next(const struct clause *c, struct sentence *s);

/* The words for someone, for a body of people, for what is written. */
enum { SPEAKS = WORD_OFFICE | WORD_PERSON | WORD_GROUP | WORD_ORGAN | WORD_DOCUMENT | WORD_FAMILY };

/* What can be the head of a speaker: such a word, a pronoun that is a subject, a name but for that of a place in one word. */
static inline bool
atom_speaks(const struct clause *c, const struct atom *a)
{
	const struct mention *m;

	if (a->kind == ATOM_WORD)
		return (a->class & (SPEAKS | WORD_SUBJECT)) != 0;
	if (a->kind != ATOM_NAME)
		return false;
	m = &c->names->mention[a->ref];
	return c->names->entity[m->entity].type != NAME_PLACE || m->to - m->from > 1;
}

/* "she'd" say, "I've" always said: who does it and what the verb stands behind, in one word. */
static inline bool
atom_is_contracted(const struct atom *a)
{
	return a->kind == ATOM_WORD && a->sex != 0 && (a->class & (WORD_THERE | WORD_SUBJECT)) == WORD_THERE;
}

/* The name of a person. */
static inline bool
atom_is_person(const struct clause *c, const struct atom *a)
{
	return a->kind == ATOM_NAME && c->names->entity[c->names->mention[a->ref].entity].type == NAME_PERSON;
}

/*
 * The first noun phrase of atoms from..to that no preposition governs: the
 * subject. False if there is none.
 */
bool clause_subject(const struct clause *c, uint32_t from, uint32_t to, uint32_t *begin, uint32_t *end);

/* "It was a schoolboy who ran": the subject is the schoolboy. */
bool cleft_subject(const struct clause *c, uint32_t begin, uint32_t *from, uint32_t *to);

/* Atom i, ahead of atom `end`, is a word of one of these classes (enum word_class). */
static inline bool
atom_has(const struct clause *c, uint32_t i, uint32_t end, uint32_t class)
{
	return i < end && c->atom[i].kind == ATOM_WORD && (c->atom[i].class & class) != 0;
}

/* Atom i, ahead of atom `end`, is of this kind (enum atom_kind). */
static inline bool
atom_is(const struct clause *c, uint32_t i, uint32_t end, uint8_t kind)
{
	return i < end && c->atom[i].kind == kind;
}

/* The text of atom i, nothing if it is no word. */
static inline struct span
atom_text(const struct clause *c, uint32_t i)
{
	if (i >= c->n || c->atom[i].kind != ATOM_WORD)
		return (struct span){ "", 0 };
	return token_text(&c->p->token[c->atom[i].from], c->p->passage.place.text);
}

/* Atom i is a word that does this beside who speaks, in Persian or Arabic (enum frame_word). */
static inline bool
atom_frame(const struct clause *c, uint32_t i, uint16_t frame)
{
	return i < c->n && c->atom[i].kind == ATOM_WORD && (paragraph_info(c->r, c->p, c->atom[i].from)->frame & frame) != 0;
}

/* Atom i is this word, whose first letter may be a capital. */
static inline bool
atom_word(const struct clause *c, uint32_t i, const char *word)
{
	return text_is_word(atom_text(c, i), (struct span){ word, strlen(word) });
}

/* An article, of which no phrase can consist. */
static inline bool
atom_is_article(const struct clause *c, uint32_t i)
{
	return atom_has(c, i, c->n, WORD_DETERMINER) && (atom_word(c, i, "the") || atom_word(c, i, "a") || atom_word(c, i, "an"));
}

#endif
