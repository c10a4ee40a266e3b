/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/seam.h"
#include "text/seealso.h"

enum {
	HEADING_LONGEST = 60,	/* bytes */
	LINE_LONGEST = 240
};

/* False of nearly all text in ASCII: no heading is as long, and begins so. */
static bool
may_be(const struct head_rules *r, struct span text)
{
	for (size_t i = 0; i < r->see_also.rows; i++) {
		struct span cell = r->see_also.row[i].cell[0];

		if (cell.len == text.len && (cell.p[0] | 0x20) == (text.p[0] | 0x20))
			return true;
	}
	return false;
}

bool
seealso_is(struct head_rules *r, struct span text)
{
	if (text.len > HEADING_LONGEST)
		return false;
	while (text.len > 0 && strchr(" *#:", text.p[0]) != NULL)
		text = span_cut(text, 1, text.len);
	while (text.len > 0 && strchr(" *:", text.p[text.len - 1]) != NULL)
		text.len--;
	if (text.len == 0 || (span_is_ascii(text) && !may_be(r, text)))
		return false;
	buf_cut(&r->scratch, 0);
	utf_fold(&r->scratch, text);
	for (size_t i = 0; i < r->see_also.rows; i++)
		if (span_same(r->see_also.row[i].cell[0], buf_span(&r->scratch)))
			return true;
	return false;
}

/* No sentence of the text, but a line that leads elsewhere: "Who is Ana Roe?" may be one. */
static bool
may_be_below(struct head_rules *r, const struct paragraph *par)
{
	struct span text = par->place.text;

	return text.len < LINE_LONGEST && par->words == 0 && (!seam_ends_sentence(text) || seealso_is(r, text) ||
	    menu_is_foot(&r->menus, text) || (par->turn == 0 && text.len <= HEADING_LONGEST && text.p[text.len - 1] == '?'));
}

void
seealso_drop(struct head_rules *r, struct body *b)
{
	size_t from = b->pars;

	while (from > 0 && may_be_below(r, &b->par[from - 1]))
		from--;
	for (; from < b->pars; from++)
		if (seealso_is(r, b->par[from].place.text) || menu_is_foot(&r->menus, b->par[from].place.text))
			break;
	for (; from < b->pars; from++)
		b->par[from].kind = KIND_FURNITURE;
}
