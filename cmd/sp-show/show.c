/* SPDX-License-Identifier: ISC */
#include "commonmark.h"
#include "page.h"
#include "plain.h"
#include "say.h"
#include "styled.h"

const char *
show_words(struct arena *a, const char *words)
{
	char *copy = (char *)arena_copy(a, span_of(words)).p;

	for (char *p = copy; *p != '\0'; p++)
		if (*p == STYLE_CHANGE || *p == SAY_ISOLATE || *p == SAY_END)
			*p = ' ';
	return copy;
}

void
show_document(struct page *page, struct document *doc, struct buf *to)
{
	const struct show *show = page->show;

	switch (show->form) {
	case SHOW_HTML:
		page_add(page, doc);
		break;
	case SHOW_MARKDOWN:
		commonmark_write(show, &page->rolls, ++page->documents, doc, to);
		break;
	default:
		plain_write(show, &page->rolls, page->documents++ > 0, doc, to);
	}
}
