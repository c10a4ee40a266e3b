/* SPDX-License-Identifier: ISC */
#include "words/tongue.h"

static const char *const languages[TONGUES] = { "en", "fa", "ar" };

void
tongues_load(struct tongues *to, struct tables *t)
{
	for (int i = 0; i < TONGUES; i++)
		lexis_load(&to->lexis[i], t, languages[i]);
}

void
tongues_free(struct tongues *t)
{
	for (int i = 0; i < TONGUES; i++)
		lexis_free(&t->lexis[i]);
}

struct lexis *
tongue_of(struct tongues *t, struct span lang)
{
	for (int i = 0; i < TONGUES; i++)
		if (span_is(lang, languages[i]))
			return &t->lexis[i];
	return &t->lexis[0];
}
