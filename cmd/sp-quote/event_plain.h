/* SPDX-License-Identifier: ISC */
/* What the finders of events in Persian and Arabic, which have no capitals, share. */
#ifndef SP_QUOTE_EVENT_PLAIN_H
#define SP_QUOTE_EVENT_PLAIN_H

#include "event.h"

/* The most atoms of a noun phrase, and what ends one. */
enum {
	PLAIN_ATOMS = 24,
	PLAIN_ENDS = WORD_PREPOSITION | WORD_TIME | WORD_AUXILIARY | WORD_REPORT | WORD_CLAUSE | WORD_SUBJECT | WORD_QUESTION | WORD_ADVERB | WORD_RELATIVE
};

/* A Persian verb says that "I" or "we" speak: its ending does. */
bool plain_is_own(const struct clause *c, uint32_t verb);

/* "وی گفت: ما آمدیم و اعلام کردیم که": what "we" said is a part of what he says, whose verb is `by`. */
static inline bool
plain_is_reported(const struct clause *c, uint32_t verb, uint32_t by)
{
	return plain_is_own(c, verb) && !plain_is_own(c, by);
}

/* In Arabic: what is done or is so, "the need for", also somebody's, "his concern": alone behind a verb it is what is said. */
bool arabic_is_act(const struct clause *c, uint32_t i);

/* "أما البطريرك فقال", "كان الوزير قد كتب": the subject of an Arabic verb that stands ahead of it, and no object behind it. False if it stands behind, or is none. */
bool arabic_subject_ahead(const struct clause *c, uint32_t verb, uint32_t begin, uint32_t *from, uint32_t *to);

/* A verb without a subject of its own is of whom the sentence spoke before, whose events begin at `first`: "the minister closed his speech, saying". */
void arabic_share(struct clause *c, uint32_t verb, uint32_t begin, uint32_t end, uint32_t first);

/* The end of the noun phrase that begins at atom i; i if there is none. */
uint32_t plain_end(const struct clause *c, uint32_t i, uint32_t end);

/* The same in Arabic. */
uint32_t arabic_end(const struct clause *c, uint32_t i, uint32_t end);

/* Atom i of a phrase that begins at `start` is the name of a body in quotation marks: "حزب «فردا»", "حركة \"فتح\"". */
bool plain_is_marked_name(const struct clause *c, uint32_t i, uint32_t start);

/* Who stands behind "according to" at atom i, in Arabic, where "to" may be written onto it, or who said so may follow "what": its end, and *from. */
uint32_t arabic_source(const struct clause *c, uint32_t i, uint32_t end, uint32_t *from);

/* "للوزير", to the minister: the article is hidden in "to"; not so in "للجنة", where one letter is the committee's own. */
bool arabic_hides_article(const struct clause *c, uint32_t i);

/* "The spokesman the statement (object) called": where within a Persian phrase, atoms from..to, the object begins, if a word shows it; else `to`. */
uint32_t plain_without_object(const struct clause *c, uint32_t from, uint32_t to);

/* Adds an event that atoms from..to, if any, speak in. */
struct event *plain_add(struct clause *c, uint8_t kind, uint32_t verb, uint32_t verb_end, uint32_t from, uint32_t to);

/* "According to Ruiz": if a source word is atom i, adds who is the source. */
bool plain_source(struct clause *c, uint32_t i, uint32_t end);

/* The events of an Arabic sentence, atoms begin..end. */
void events_arabic(struct clause *c, uint32_t begin, uint32_t end);

/* Atom i, ahead of atom `end`, is a Persian "but", behind which somebody else is said to speak. */
bool plain_is_contrast(const struct clause *c, uint32_t i, uint32_t end);

#endif
