/* SPDX-License-Identifier: ISC */
/* What is said again: the statements of each group together, over all documents of the page. */
#include "escape.h"
#include "page.h"
#include "say.h"

void
repeats_keep(struct page *p, const struct view *v)
{
	for (size_t i = 0; i < v->notes; i++) {
		const struct note *n = &v->note[i];

		if (n->group == 0)
			continue;
		p->said = mem_grow(p->said, p->saids, &p->said_capacity, sizeof(*p->said));
		p->said[p->saids++] = (struct said){
			n->group, p->documents, n->rec->start, n->rec->end, p->said_text.len, n->rec->text.len
		};
		buf_add(&p->said_text, n->rec->text);
	}
}

static int
by_group(const void *a, const void *b)
{
	const struct said *x = a, *y = b;

	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	if (x->document != y->document)
		return x->document < y->document ? -1 : 1;
	return (x->start > y->start) - (x->start < y->start);
}

static void
statement(struct buf *to, const struct page *p, const struct said *s)
{
	buf_string(to, "\n<li><bdi>");
	html_text(to, span_cut(buf_span(&p->said_text), s->text, s->text + s->len));
	buf_string(to, "</bdi> <a href=\"#");
	anchor_write(to, s->document, s->start, s->end);
	buf_string(to, "\">");
	if (p->documents > 1) {
		buf_string(to, "document ");
		buf_number(to, s->document);
		buf_string(to, ", ");
	}
	buf_number(to, s->start);
	buf_string(to, "\xE2\x80\x93");
	buf_number(to, s->end);
	buf_string(to, "</a></li>");
}

void
repeats_write(struct buf *to, const struct page *p)
{
	size_t group = 0;

	if (p->saids == 0)
		return;
	mem_sort(p->said, p->saids, sizeof(*p->said), by_group);
	buf_string(to, "\n<section class=\"register again\" aria-labelledby=\"again\">\n<h2 id=\"again\">Said again</h2>");
	for (size_t i = 0; i < p->saids; i++) {
		if (p->said[i].group != group) {
			if (group != 0)
				buf_string(to, "\n</ul>");
			group = p->said[i].group;
			buf_string(to, "\n<ul lang=\"\" id=\"r");
			buf_number(to, group);
			buf_string(to, "\">");
		}
		statement(to, p, &p->said[i]);
	}
	buf_string(to, "\n</ul>\n</section>");
}
