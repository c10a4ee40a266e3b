/* SPDX-License-Identifier: ISC */
#include <string.h>

#include "sources.h"

static const char *
path_of(struct sources *s, struct span doc)
{
	buf_cut(&s->path, 0);
	doc_decode(&s->path, doc);
	for (size_t i = 0; i < s->operands; i++)
		if (span_is(buf_span(&s->path), s->operand[i]))
			return s->operand[i];
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
	return s->in.error == 0 ? NULL : strerror(s->in.error);
}

void
sources_free(struct sources *s)
{
	in_free(&s->in);
	buf_free(&s->path);
}
