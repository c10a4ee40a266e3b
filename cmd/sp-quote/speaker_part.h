/* SPDX-License-Identifier: ISC */
/* What the finders of speakers share. */
#ifndef SP_QUOTE_SPEAKER_PART_H
#define SP_QUOTE_SPEAKER_PART_H

#include "speaker.h"

/* Whoever it is was spoken of no more than a few paragraphs ahead of paragraph par. */
bool speaker_is_recent(const struct speaker *s, uint32_t par);

/* s is this entity. */
void speaker_take(const struct context *x, struct speaker *s, uint32_t entity);

/* The name among atoms from..to, whose head is a token, that is the head, or an apposition: "the mayor, Ana Ruiz". Or ENTITY_NONE. */
uint32_t speaker_entity(struct context *x, const struct clause *c, uint32_t from, uint32_t to, uint32_t head);

/* Atoms from..to are "the mother-of-three": whoever was spoken of last. */
bool speaker_by_children(const struct context *x, const struct clause *c, uint32_t from, uint32_t to, struct speaker *s);

/* Atoms from..to are "Her Excellency": whoever was spoken of last. False if they are not, or nobody of that sex was. */
bool speaker_by_style(const struct context *x, const struct clause *c, uint32_t from, uint32_t to, struct speaker *s);

/* Atom i is "سموه", His Highness in one Arabic word: the last one named whose title that is. False if nobody is. */
bool speaker_by_title(struct context *x, const struct clause *c, uint32_t i, struct speaker *s);

/* Atoms from..to are "the Italian": whoever was spoken of last. False if they are not, or nobody was. */
bool speaker_by_people(const struct context *x, const struct clause *c, uint32_t from, uint32_t to, struct speaker *s);

/*
 * Atoms from..to are "the 34-year-old": whoever was said to be 34, behind whose name the age stands, else whoever
 * was spoken of last. False if they are not, or nobody was.
 */
bool speaker_by_age(struct context *x, const struct clause *c, uint32_t from, uint32_t to, struct speaker *s);

/*
 * Atoms from..to are "this official" in Persian, or stand ahead of "himself" in Arabic, "المسؤول ذاته": whoever was
 * spoken of last. False if they are not, or nobody was.
 */
bool speaker_by_this(const struct context *x, const struct clause *c, uint32_t from, uint32_t to, struct speaker *s);

/*
 * Atoms from..to are "the council": of the bodies named ahead the last one with that word in its name; "the company": whatever
 * body was spoken of last, if its name does not tell that it is something else. False if there is none.
 */
bool speaker_by_body(const struct context *x, const struct clause *c, uint32_t from, uint32_t to, struct speaker *s);

/*
 * Atoms from..to are "the striker", "the veteran striker": of whom that was said last. Where the noun is new it says
 * something of whoever was spoken of last, if she has said something too; where it is of nobody with a name, "a striker", it says nothing: false.
 */
bool speaker_by_noun(struct context *x, const struct clause *c, uint32_t from, uint32_t to, struct speaker *s);

/* "The widow Terry Lane": what she is tells the sex of an entity, the last of atoms from..to, whose name does not. */
void speaker_learn_sex(struct context *x, const struct clause *c, uint32_t from, uint32_t to, uint32_t entity);

/* The sex that the head of a phrase, a token, tells: as in struct word_info; 0 if it tells none. */
char speaker_sex(const struct clause *c, uint32_t head);

#endif
