/* SPDX-License-Identifier: ISC */
#include "labels.h"

/* The byte at which `what` begins in text; text.len if it does not. */
static size_t
find(struct span text, struct span what)
{
	size_t i = 0;

	while (i + what.len <= text.len && memcmp(text.p + i, what.p, what.len) != 0)
		i++;
	return i + what.len <= text.len ? i : text.len;
}

static bool
begins_with_title(struct lexis *lexis, struct span text)
{
	struct span word = span_cut(text, 0, find(text, SPAN(" ")));

	if (word.len > 1 && word.p[word.len - 1] == '.')
		word.len--;
	return word.len < text.len && (lexis_rest(lexis, word, 0)->class & WORD_TITLE) != 0;
}

/* "Ms Ellen Dahl" is also "Ms Dahl". */
static void
add_person(struct people *labels, struct lexis *lexis, struct span text, struct span label, struct buf *scratch)
{
	size_t first = find(text, SPAN(" ")), last = text.len;
	struct buf brief = { 0 };

	people_alias(labels, text, label, scratch);
	while (last > first && text.p[last - 1] != ' ')
		last--;
	if (last <= first + 1 || !begins_with_title(lexis, text))
		return;
	buf_add(&brief, span_cut(text, 0, first + 1));
	buf_add(&brief, span_cut(text, last, text.len));
	people_alias(labels, buf_span(&brief), label, scratch);
	buf_free(&brief);
}

static void
add_label(struct people *labels, struct lexis *lexis, struct span label, struct buf *scratch)
{
	size_t open = find(label, SPAN(" (")), end = label.len;
	struct span ahead = span_cut(label, 0, open), inside;

	people_add(labels, label, scratch);
	if (open == end || label.p[end - 1] != ')') {
		add_person(labels, lexis, label, label, scratch);
		return;
	}
	inside = span_cut(label, open + 2, end - 1);
	if (!begins_with_title(lexis, inside)) {	/* "Ms Ellen Dahl (Garsby)" */
		add_person(labels, lexis, ahead, label, scratch);
		return;
	}
	add_person(labels, lexis, inside, label, scratch);
	people_alias(labels, ahead, label, scratch);
	if (span_begins(ahead, SPAN("The ")))
		people_alias(labels, span_cut(ahead, 0, find(ahead, SPAN(" for "))), label, scratch);
}

void
labels_read(struct people *labels, const struct reading *r, struct buf *scratch)
{
	struct span last = { NULL, 0 };

	people_empty(labels);
	for (size_t i = 0; i < r->pars; i++) {
		struct span who = r->par[i].passage.who;

		if (!r->par[i].has_speaker || span_same(who, last))
			continue;
		last = who;
		if (people_find(labels, who, scratch) == NULL)
			add_label(labels, r->lexis, who, scratch);
	}
}

struct span
labels_find(const struct people *labels, struct span text, struct buf *scratch)
{
	const struct person *label = people_find(labels, text, scratch);

	return label != NULL ? label->name : (struct span){ NULL, 0 };
}
