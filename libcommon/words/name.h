/* SPDX-License-Identifier: ISC */
/*
 * Who and what a document names: mentions, and the entities they belong to.
 * "President Ana Ruiz", "Mrs Ruiz" and "Ruiz" are three mentions of one
 * entity, whose canonical form is the fullest of the document, "Ana Ruiz",
 * unless the people file says otherwise. Offices are joined to names by what
 * the document says: "the mayor, Ana Ruiz", "Ana Ruiz, the mayor".
 */
#ifndef SP_NAME_H
#define SP_NAME_H

#include "words/people.h"
#include "words/reading.h"

enum { ENTITY_NONE = UINT32_MAX, MENTION_NONE = UINT32_MAX };

enum name_type { NAME_UNKNOWN, NAME_PERSON, NAME_ORGAN, NAME_PLACE, NAME_GROUP, NAME_OTHER };

struct mention {
	uint32_t par;
	uint32_t from, to;	/* tokens, titles and all */
	uint32_t name;		/* the name proper: name..to */
	uint32_t words;		/* of the name proper */
	uint32_t last_word;	/* of the name proper, "Jr" and "III" left out */
	uint32_t entity;
	uint8_t type;		/* enum name_type, of this mention alone */
	char sex;		/* 'm', 'f' or 0, of this mention alone */
	uint8_t ahead;		/* bytes of its first word that are none of it: "and" in Arabic */
	bool possessive;	/* "Ruiz's" */
	bool weak;		/* one word that opens a sentence: a name only if it is one elsewhere */
};

struct entity {
	struct span canonical;	/* text; not yet encoded for a record */
	uint32_t best;		/* the mention it was taken from */
	uint32_t of;		/* the token of the "of" within that mention's name; where the name ends if there is none */
	uint32_t first_word, last_word;
	uint32_t words;		/* of the name proper, in its fullest form */
	uint32_t same_first, same_last;	/* the next entity whose name begins, ends with this word */
	uint32_t mentions;
	uint32_t seen;		/* the last mention, while mentions are gone through in order */
	uint8_t type;
	char sex;
	char wed;		/* 'w': called "Mrs", 'm': called "Miss", 0: neither, or both */
	bool from_people;	/* the people file says so */
	uint32_t meant;		/* 1 and up: its name is the initials of this entity's */
};

/* "the mayor" is this entity. */
struct office {
	uint32_t word, complement;	/* "mayor", "Karlsund"; 0: none */
	uint32_t ahead;			/* "Karlsund" in "Karlsund mayor Ana Ruiz", "Ana Ruiz (R-Karlsund)"; 0: none */
	uint32_t rank, charge;		/* "vice", "foreign": an office of another rank is another; 0: none */
	bool past;			/* of a former mayor, who is none */
	struct span name;		/* "mayor", "deputy foreign minister": small letters; without case as it is written, but for an article */
	uint32_t entity;
	uint32_t mention;		/* where it is said */
	uint32_t next;			/* of the same word; ENTITY_NONE: none */
};

struct names {
	const struct reading *reading;
	const struct people *people;
	struct mention *mention;	/* the three arrays: of the document at hand; their room is kept. In the order of the text */
	size_t mentions, mention_capacity;
	struct entity *entity;
	size_t entities, entity_capacity;
	struct office *office;
	size_t offices, office_capacity;
	uint32_t *by_first, *by_last, *by_office;	/* by word number: number + 1, or 0; kept from document to document */
	size_t words;		/* that they have room for */
	uint32_t *first;	/* the first mention of each paragraph; first[pars] = mentions */
	struct buf scratch;
};

/* Finds all, until names_done(); what it points to lives in the document's arena. people may be NULL. A zeroed struct is ready for it. */
void names_find(struct names *names, const struct reading *r, const struct people *people);

/*
 * In Persian and Arabic organisations and places stand apart from the persons, so that they have no say in who speaks:
 * finds those that no name of `persons` covers, until names_done(). None in other languages.
 */
void names_bodies(struct names *bodies, const struct names *persons);

/* Forgets the document's; to be called before its arena goes. */
void names_done(struct names *names);
void names_free(struct names *names);

/* The mention that covers a token, if it belongs to an entity, or NULL. A binary search within the paragraph. */
const struct mention *names_at(const struct names *names, uint32_t par, uint32_t token);

/* The first token from this one on that such a mention covers; `end`, a token too, if there is none ahead of it. */
uint32_t names_next(const struct names *names, uint32_t par, uint32_t token, uint32_t end);

/*
 * The entity that the noun phrase of tokens from..to means, whose head is what
 * phrase_head() says: a name, or an office that the document joins to one. Of
 * several holders of an office the one joined to it last ahead of the phrase is
 * meant. ENTITY_NONE if there is none.
 */
uint32_t names_phrase(struct names *names, uint32_t par, uint32_t from, uint32_t to, uint32_t head);

/*
 * As names_phrase(), for an office; *canonical is the name to be put out, also
 * where the people file alone has it and there is no entity. Empty: nobody.
 */
uint32_t names_office(struct names *names, uint32_t par, uint32_t from, uint32_t to, struct span *canonical);

/* "KARVEN, 14 May (Tidewire) - The port": the token behind the dateline that a paragraph begins with; 0 if it has none. */
uint32_t names_dateline_end(const struct reading *r, const struct prose *p);

/* Where the text of a mention ends, in bytes of its paragraph: ahead of "'s", behind the stop of "U.S." */
size_t mention_end(const struct prose *p, const struct mention *m);

/*
 * An office at token i: *from and the token that is returned are the first and the last of what it is called, no
 * farther back than behind a name: "attorney general".
 */
uint32_t names_office_whole(const struct names *names, uint32_t par, uint32_t i, uint32_t *from);

/* Where the phrase that the office at this token heads ends: "mayor of Karlsund". */
uint32_t names_office_end(const struct names *names, uint32_t par, uint32_t token);

/* The head of a noun phrase: the token of its chief noun. */
uint32_t phrase_head(const struct reading *r, const struct prose *p, uint32_t from, uint32_t to);

#endif
