/* SPDX-License-Identifier: ISC */
/* What the finders of events share. */
#ifndef SP_QUOTE_EVENT_H
#define SP_QUOTE_EVENT_H

#include "phrase.h"

/* Adds an event of atoms verb..verb_end, whose speaker is not known yet. */
struct event *event_add(struct clause *c, uint8_t kind, uint32_t verb, uint32_t verb_end);

/* Atoms from..to are who speaks. */
void event_speaker(struct event *e, uint32_t from, uint32_t to);

/*
 * Gives e the speaker of the last event of this sentence, which begins at atom `begin` and its
 * events at `first`, or its subject: "Ruiz thanked them and said". False if there is neither.
 */
bool event_share(const struct clause *c, struct event *e, uint32_t begin, uint32_t first);

/* "Lane and Cho of Sarab suggest that", "Regulators say it was late", "another said there was", "others say this is": a clause follows, so this is its verb. */
bool event_brings_clause(const struct clause *c, uint32_t verb);

/*
 * Atoms from..to stand where the subject of e stands: is e a verb of theirs, or of anybody's? Then e has its
 * speaker. The sentence begins at atom `begin`, its events at `first`.
 */
bool event_has_subject(struct clause *c, struct event *e, uint32_t begin, uint32_t first, uint32_t from, uint32_t to);

/* "by Ruiz" behind a passive. */
bool event_agent(const struct clause *c, struct event *e);

/* "Ruiz was quoted": she speaks, if the passive is of such a verb. False if it is not. */
bool event_quoted(const struct clause *c, struct event *e, uint32_t begin);

/* "quoted Ruiz as saying": event k, if there is one, is the participle behind the verb that only relays it, the event ahead of it. */
bool event_is_relayed(const struct clause *c, uint32_t k);

/* "It was reported that", "She was asked to", "was accused of": by whom is not said. */
bool event_is_impersonal(const struct clause *c, uint32_t verb);

/* "It was late, the jury was told": by whom is not said. The sentence begins at atom `begin`; e then begins with who was told. */
bool event_is_heard(const struct clause *c, struct event *e, uint32_t begin);

/* "The court heard that it was late", by whom is not said: a body heard, and e begins with it. False if nothing of the kind. */
bool event_hears(const struct clause *c, struct event *e, uint32_t begin);

/* "in 11 states", "some states", "300 pledged barrels": counted, not done; but "Section 3 states", "one in 3 says". */
bool event_is_counted(const struct clause *c, uint32_t begin, uint32_t i);

/* "said orders for them had risen", "her blunt remarks loomed": a noun. Atom i, not the first, is no other form of its verb. */
bool event_is_plural(const struct clause *c, uint32_t i);

/* The first atom of the group of the verb at atom `verb`: "has also said", "did not say". */
uint32_t event_group(const struct clause *c, uint32_t least, uint32_t verb);

/* A quotation, or the comma of one, stands right ahead of atom `verb`: "Yes," said Ruiz. */
bool event_behind_quotation(const struct clause *c, uint32_t verb);

/* Atom i is a form of "be". */
bool event_is_be(const struct clause *c, uint32_t i);

/*
 * The verb of event e is an infinitive, whose "to" stands at atom `infinitive`: its speaker is the subject of what
 * brings it, "he used to say", "she is said to have told them". False if that is no such verb.
 */
bool event_raised(const struct clause *c, struct event *e, uint32_t begin, uint32_t infinitive);

/* "adding", "saying that", and "Explaining the delay," ahead of the subject. */
void event_participle(struct clause *c, uint32_t begin, uint32_t first, uint32_t verb);

/* "a short" bark that, "an angry" report of it: atom i, which is at least the third, is a noun, if it has a bare form. */
bool event_is_described(const struct clause *c, uint32_t i);

/* "Ruiz repeated the claim that", at atom i. False if it is none. */
bool event_noun(struct clause *c, uint32_t begin, uint32_t first, uint32_t i);

/* "According to Ruiz", "in the words of Ruiz", at atom i, which is "according" or "words". False if it is no source. */
bool event_according(struct clause *c, uint32_t i);

/* "According to a police report", "a study published in May": the verb, atom i, belongs to the source of this event, and is none of its own. */
bool event_has_source(struct event *e, const struct atom *verb, uint32_t i);

/* Ruiz: "No."; the sentence begins at atom `begin`, its first event is `first`. */
void event_label(struct clause *c, uint32_t begin, uint32_t first, uint32_t colon);

/* "Never again." - Ana Ruiz; the dash is atom i. */
void event_signature(struct clause *c, uint32_t i);

/* The clause is a signature and nothing else: "- Ana Ruiz, mayor of Karlsund"; who signs is atoms 1..*end. */
bool event_signed(const struct clause *c, uint32_t *end);

/*
 * "Ruiz said the mayor had called on them to be Q": where nothing but a
 * distant verb, event `near`, says whose the words are, whoever reports that
 * verb has them. The events of the sentence begin at `first`.
 */
uint32_t event_reporting(const struct clause *c, uint32_t first, uint32_t near);

/*
 * "They say that papers can be called Q": by whom is not said; "Ruiz said the mayor would call it Q": he
 * has not. Of event k somebody else tells.
 */
bool event_is_told(const struct clause *c, uint32_t k);

#endif
