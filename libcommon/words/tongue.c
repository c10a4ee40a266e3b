/* SPDX-License-Identifier: ISC */
#include "words/tongue.h"

static const char *const languages[TONGUES] = { "en", "fa", "ar" };

void
tongues_load(struct tongues *to, struct tables *t)
{
	*to = (struct tongues){ .tables = t };
	for (int i = 0; i < TONGUES && t->folders > 0; i++)
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
	int i = TONGUES - 1;

	while (i > 0 && !span_is(lang, languages[i]))
		i--;
	if (t->lexis[i].lang == NULL)
		lexis_load(&t->lexis[i], t->tables, languages[i]);
	return &t->lexis[i];
}
