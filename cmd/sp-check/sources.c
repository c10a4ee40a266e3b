/* SPDX-License-Identifier: ISC */
#include <string.h>

#include "sources.h"

static const char *
path_of(struct sources *s, struct span doc)
{
	uint32_t n;

	/* as many documents as operands, perhaps: none is held against all the others */
	for (size_t i = 0; i < s->operands && s->documents == 1; i++)
		(void)vocabulary_add(&s->named, span_of(s->operand[i]));
	buf_cut(&s->path, 0);
	doc_decode(&s->path, doc);
	n = vocabulary_find(&s->named, buf_span(&s->path));
	if (n != WORD_UNKNOWN)
		return s->named.word[n].p;
	if (s->operands == 1 && s->documents == 1)
		return s->operand[0];
	return span_is(doc, "-") ? NULL : buf_cstring(&s->path);
}

const char *
sources_find(struct sources *s, struct span doc)
{
	const char *path;

	s->documents++;
	s->bytes = SPAN("");
	in_close(&s->in);
	path = path_of(s, doc);
	if (path == NULL || strcmp(path, "-") == 0)
		return "the text came from standard input; name its source";
	if (in_open(&s->in, path))
		s->bytes = in_all(&s->in);
	if (s->in.error == 0)
		return NULL;
	buf_cut(&s->why, 0);
	buf_string(&s->why, path);
	buf_string(&s->why, ": ");
	buf_string(&s->why, strerror(s->in.error));
	return buf_cstring(&s->why);
}

void
sources_free(struct sources *s)
{
	in_free(&s->in);
	vocabulary_free(&s->named);
	buf_free(&s->path);
	buf_free(&s->why);
}
