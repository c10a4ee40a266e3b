/* SPDX-License-Identifier: ISC */
/* The labels of a document, and which of them are of one speaker. */
#ifndef SP_TURNNAME_H
#define SP_TURNNAME_H

#include "text/label.h"
#include "text/speaker.h"

enum { TURN_MANY = 4 };		/* a label that comes so often is right, one that comes once and differs in a letter a slip */

/* One label of the document. */
struct entry {
	struct span name;	/* as it first stood */
	struct span key;	/* folded */
	struct span office;	/* what it says of the speaker behind a comma, "MAX LUND, PRIME MINISTER", folded; often empty */
	struct speaker_parts parts;	/* it, taken apart by turn_names_settle() */
	struct span line;	/* the first that it begins */
	size_t n;		/* how often it begins a line */
	size_t speech;		/* and how often words follow it on that line */
	enum label_shape shape;
	bool known;
	size_t stamped;		/* how often a time stands beside it */
	bool talks;		/* what follows it on its line is no other name, but said */
	bool titled;		/* it begins with a title */
	bool apart;		/* its first line stands apart from the one ahead */
	bool asks;		/* and a question follows it there */
	struct span who;
	struct entry *group;	/* the first label of the same speaker */
	size_t all;		/* of that first label: how often the speaker has one */
	struct entry *next;	/* in the order of the document */
};

/* The name in a label, without what it says of the speech, "(spoke in French)", and of the speaker, ", CORRESPONDENT". */
struct span turn_name_of(struct span line, const struct label *l);

/* Makes *to the key of a name: folded, blanks of all kinds made one, stops gone: "MR.  NAME" and "Mr. Name" have one. */
void turn_name_key(struct buf *to, struct span name);

/* The labels of a document in their order, found by key. They live in an arena. */
struct turn_names {
	struct entry **slot;	/* hash table, open */
	size_t slots;		/* a power of two */
	struct entry *first, **last;
	size_t entries;
};

/* Makes it empty. */
void turn_names_begin(struct turn_names *names, struct arena *a);

/* Counts the label of a line, and gives its entry, whose `apart` and `asks` are the caller's; *key is scratch. */
struct entry *turn_names_count(struct turn_names *names, struct arena *a, struct buf *key, struct span line, const struct label *l);

/* NULL if there is none of this key. */
struct entry *turn_names_find(const struct turn_names *names, struct span key);

/* Gives each label its who, group and all: the first full form of the speaker, slips undone. */
void turn_names_settle(struct turn_names *names, struct label_words *words);

#endif
