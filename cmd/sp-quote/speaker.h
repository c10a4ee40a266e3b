/* SPDX-License-Identifier: ISC */
/* Who a speaker is: from the words of the text to one canonical form. */
#ifndef SP_QUOTE_SPEAKER_H
#define SP_QUOTE_SPEAKER_H

#include "clause.h"

struct speaker {
	struct span as;		/* as the text has it; empty: nobody is named */
	struct span who;	/* canonical, not encoded; empty: unknown */
	uint32_t entity;	/* or ENTITY_NONE */
	uint32_t par, token;	/* where it stands */
	char sex;
	bool creature;		/* "the heron" said: no word for somebody, but who speaks may be he or she */
	bool guessed;		/* nobody spoken of is who the pronoun means: the last one named */
	bool doubtful;		/* no word of the phrase is one for somebody who speaks */
};

/* Whom pronouns may mean: those spoken of last. */
struct context {
	struct names *names;
	const struct people *labels;	/* of the turns: "the President" is "THE PRESIDENT"; or NULL */
	struct speaker last;		/* to speak */
	struct speaker before;		/* to speak, of those that are not the last */
	uint32_t unknown;		/* paragraphs behind theirs of which nobody is said to speak them */
	struct speaker spoken_to;	/* in the paragraph that this one answers; who empty: nobody by name */
	bool is_story;			/* "the girl" is somebody of her own, not whoever was spoken of last */
	bool answers;			/* the paragraph begins with what answers the last one */
	struct speaker heard;		/* to say anything, in marks or not */
	uint32_t quoter;		/* who says what stands in these marks, within which another is quoted: "I"; or ENTITY_NONE */
	uint32_t outer;			/* who is no "he" here: the same, or who is spoken to; or ENTITY_NONE */
	struct speaker noun_of;		/* "the striker", if the document does not say who that is, */
	struct span noun;		/* the word for it; empty: none */
	struct speaker man, woman, group, thing, any;	/* the last subjects of each kind */
};

/* The speaker that atoms from..to of c name; a pronoun is resolved by the context. */
struct speaker speaker_of(struct context *x, const struct clause *c, uint32_t from, uint32_t to);

/* Whose the verb at atom `verb` is, which has no subject (Persian, Arabic): who fits and was spoken of last. */
struct speaker speaker_dropped(struct context *x, const struct clause *c, uint32_t verb);

/* "سألته ليلى كم ثمنه، فقال": she asked, and "he said" is of another. True where the verb does not tell. */
bool speaker_fits_verb(const struct speaker *s, const struct clause *c, uint32_t verb);

/* "گفتم", said I: whoever has the turn, if one is. */
struct speaker speaker_own(const struct context *x, const struct clause *c, uint32_t verb);

/* "Ruiz, who said": the text has "who" ahead of the verb, an atom; s is whom that means. */
void speaker_relative(struct speaker *s, const struct clause *c, uint32_t verb);

/* Takes note of who has said what stands in marks; who is unknown: somebody has. */
void context_speak(struct context *x, const struct speaker *s, uint32_t par, uint32_t token);

/* Takes note of a subject, or of somebody who has spoken, for the pronouns to come. */
void context_note(struct context *x, const struct speaker *s);

/*
 * The same for the subject, from atom `from` on, of a sentence in which nobody need speak. In Arabic, whose verbs tell no
 * body from a person, a body is none: "وزار المستشفى. وقال".
 */
void context_note_subject(struct context *x, const struct clause *c, uint32_t from, const struct speaker *s);

/*
 * "Ruiz's speech was short. She": takes note of who has the subject of the sentence of atoms begin..end,
 * if it is nobody; "Ruiz's lawyer" is another.
 */
void context_note_owner(struct context *x, const struct clause *c, uint32_t begin, uint32_t end);

/*
 * "You once wrote that it was late": in a turn it is whoever has the next one, if this one asks, or else the one ahead, or the only
 * one of them that there is. Of anybody who is not "you", or in no turn, nothing changes.
 */
void context_take_addressee(const struct clause *c, struct speaker *s);

#endif
