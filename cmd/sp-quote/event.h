/* SPDX-License-Identifier: ISC */
/* What the finders of events share. */
#ifndef SP_QUOTE_EVENT_H
#define SP_QUOTE_EVENT_H

#include "phrase.h"

/* Adds an event of atoms verb..verb_end, whose speaker is not known yet. */
struct event *event_add(struct clause *c, uint8_t kind, uint32_t verb, uint32_t verb_end);

/* Atoms from..to are who speaks. */
void event_speaker(struct event *e, uint32_t from, uint32_t to);

/* "According to Ruiz", at atom i. */
void event_according(struct clause *c, uint32_t i);

/* Ruiz: "No."; the sentence begins at atom `begin`, its first event is `first`. */
void event_label(struct clause *c, uint32_t begin, uint32_t first, uint32_t colon);

/* "Never again." - Ana Ruiz; the dash is atom i. */
void event_signature(struct clause *c, uint32_t i);

/* Atom i is a word of one of these classes (enum word_class). */
static inline bool
atom_has(const struct clause *c, uint32_t i, uint32_t class)
{
	return i < c->n && c->atom[i].kind == ATOM_WORD && (c->atom[i].class & class) != 0;
}

/* Atom i is this word, whose first letter may be a capital. */
static inline bool
atom_is(const struct clause *c, uint32_t i, const char *word)
{
	struct span text;

	if (i >= c->n || c->atom[i].kind != ATOM_WORD)
		return false;
	text = token_text(&c->p->token[c->atom[i].from], c->p->passage.place.text);
	return text.len == strlen(word) && (text.p[0] | 0x20) == word[0] && memcmp(text.p + 1, word + 1, text.len - 1) == 0;
}

#endif
