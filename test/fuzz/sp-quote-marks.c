/* SPDX-License-Identifier: ISC */
/* Quotation marks: stretches in order, each within its paragraph and within the one around it, not too deep. */
#include "harness.h"
#include "sp-quote/marks.h"
#include "words/tongue.h"

static void
stretch_holds(const struct stretches *m, uint32_t i, const struct reading *r)
{
	const struct stretch *s = &m->s[i];

	must(s->par < r->pars && i >= m->first[s->par] && i < m->first[s->par + 1]);
	must(s->open <= s->inner && s->inner <= s->end && s->end <= s->close && s->close <= r->par[s->par].n);
	must(s->level >= 1 && s->level <= LEVELS);
	must(i == m->first[s->par] || s->open >= m->s[i - 1].open);
	must((s->outer == STRETCH_NONE) == (s->level == 1));
	if (s->outer != STRETCH_NONE) {
		const struct stretch *outer = &m->s[s->outer];

		must(s->outer < i && outer->par == s->par && outer->level == s->level - 1);
		must(outer->inner <= s->open && s->close <= outer->end);
	}
	if (s->next != STRETCH_NONE)
		must(s->next > i && s->next < m->n && m->s[s->next].par > s->par && m->s[s->next].goes_on);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct tables tables;
	static struct tongues tongues;
	static struct reading reading;
	static bool loaded;
	struct document doc = { 0 };
	struct stretches marks;

	if (!loaded)
		tongues_load(&tongues, &tables);
	loaded = true;
	if (split_input(&doc, data, size)) {
		reading_open(&reading, &doc, tongue_of(&tongues, doc.lang));
		marks_find(&marks, &reading);
		must(marks.first[reading.pars] == marks.n);
		for (size_t i = 0; i < marks.n; i++)
			stretch_holds(&marks, (uint32_t)i, &reading);
		reading_done(&reading);
	}
	document_free(&doc);
	return 0;
}
