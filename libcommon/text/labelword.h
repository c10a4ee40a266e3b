/* SPDX-License-Identifier: ISC */
/* The words of labels: what the tables label and sitting know of them. */
#ifndef SP_LABELWORD_H
#define SP_LABELWORD_H

#include "words/table.h"

struct label_words;

struct label_words *label_words_new(struct tables *tables);
void label_words_free(struct label_words *words);

/* The bits of the table label for one word. */
enum label_bits {
	LABEL_TITLE = 1 << 0,	/* "Mr.": a name follows */
	LABEL_OFFICE = 1 << 1,	/* "moderator": stands for a speaker */
	LABEL_LINK = 1 << 2,	/* "of": may stand in lower case within a label */
	LABEL_TRAP = 1 << 3,	/* "note": never begins a label */
	LABEL_STAGE = 1 << 4,	/* "laughter": what a stage direction tells of */
	LABEL_SPEECH = 1 << 5,	/* "said": never stands in a label */
	LABEL_AUDIENCE = 1 << 6,	/* "applause": what they do who hear a speech; LABEL_STAGE too */
	LABEL_WHEN = 1 << 7,	/* "today": stands ahead of the time of a message */
	LABEL_PARTICLE = 1 << 8,	/* "von": LABEL_LINK too; may begin a name */
	LABEL_EXAMINES = 1 << 9,	/* "examination": by somebody, whose questions come next */
	LABEL_INTERJECTS = 1 << 10	/* "interjecting": ends a line that says who did; LABEL_STAGE too */
};
unsigned label_bits(struct label_words *words, struct span word);

/* The same for LABEL_TITLE and LABEL_OFFICE alone, told sooner of most words that have none. */
bool label_is_title(struct label_words *words, struct span word);
bool label_is_office(struct label_words *words, struct span word);

/* The next word of s from byte *i on: blanks of all kinds, NBSP too, part words. Empty at the end. */
struct span label_word(struct span s, size_t *i);

/* Bytes of the white space at byte i, NBSP and its kin too. */
size_t label_blanks(struct span s, size_t i);

/* Without the punctuation at both ends. */
struct span label_bare(struct span word);

/* The letters of a word, counted. */
struct label_letters {
	size_t upper, lower, other, digits;
	bool begins_upper, ends_upper;
};
struct label_letters label_letters(struct span word);

/* "OSEI", "McCOY", "LaRUE": more than one capital, and the last letter is one. */
bool label_is_caps(const struct label_letters *letters);

/* "JS": two capitals. */
bool label_is_initials(struct span word);

/* Capitals only, as a heading has. */
bool label_is_shouted(struct span line);

/*
 * A time at byte i, "00:12", "1:02:03.5", in brackets or not: its bytes, 0 if
 * there is none; where the time itself stands goes to *from and *to.
 */
size_t label_time(struct span s, size_t i, size_t *from, size_t *to);

/* "The meeting rose at 11.40 a.m.", and in capitals, without a stop: "CROSS-EXAMINATION", "BY MR. HALE:" */
bool label_tells_of_sitting(struct label_words *words, struct span line);

#endif
