/* SPDX-License-Identifier: ISC */
/* Whose words stand between the marks: the event that a quotation belongs to. */
#ifndef SP_QUOTE_ATTRIBUTE_H
#define SP_QUOTE_ATTRIBUTE_H

#include "speaker.h"

enum { SURE_NAMELESS = 20 };	/* a rule is less sure by so much, in percent, where "he" is nobody known, or a guess */

enum quote_form { FORM_DIRECT, FORM_MIXED, FORM_SCARE };

/* What is said of one stretch. */
struct said {
	struct speaker speaker;
	const char *rule;
	uint32_t joined;	/* the stretch whose sentence goes on in this one, or STRETCH_NONE */
	uint32_t content;	/* -i: the piece of reported speech it stands in, or STRETCH_NONE */
	uint16_t cue;
	uint8_t form;
	uint8_t sure;
};

/* The events around a quotation within its sentence: the last one ahead, the first one behind, or NO_EVENT. */
struct around {
	uint32_t left, right;
};

struct reports;

struct attribution {
	struct reports *reports;	/* -i: where reported speech goes; else NULL */
	const struct reading *r;
	struct names *names;
	struct stretches *marks;
	struct said *said;		/* by stretch */
	struct clause clause;
	struct context context;
	struct speaker *by_event;	/* of the clause at hand */
	size_t by_event_capacity;
	struct speaker pending;		/* ended the paragraph ahead on a colon: "Ruiz said:" */
	uint16_t pending_cue;
	bool *talks;			/* by entity: some quotation is its; NULL until all are attributed */
	bool is_pending;
	bool is_dialogue;		/* dialogue.h: a paragraph that nobody is said to speak answers the one ahead */
	struct speaker heard;		/* of the last event of the paragraph, whether it has a quotation or not */
	uint32_t heard_par;
	uint32_t last;			/* the last stretch that got a speaker, or STRETCH_NONE */
};

/* Attributes all that stands in marks in one paragraph; paragraphs come in order. */
void attribute_paragraph(struct attribution *a, uint32_t par);

#endif
