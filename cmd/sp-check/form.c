/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "check.h"
#include "time/interval.h"

enum { PAIRS = 64 };	/* of more; each is compared with those ahead of it */

/* Written as doc_encode() writes it. */
static bool
is_doc(struct span doc, struct form *f)
{
	buf_cut(&f->decoded, 0);
	buf_cut(&f->encoded, 0);
	doc_decode(&f->decoded, doc);
	doc_encode(&f->encoded, buf_span(&f->decoded));
	return span_same(buf_span(&f->encoded), doc);
}

/* Written as more_add() writes it: all that stands behind "=". */
static bool
is_value(struct span value, struct form *f)
{
	buf_cut(&f->decoded, 0);
	buf_cut(&f->encoded, 0);
	more_decode(&f->decoded, value);
	more_add(&f->encoded, "", buf_span(&f->decoded));
	return span_same(span_cut(buf_span(&f->encoded), 1, f->encoded.len), value);
}

static bool
has_wide_blank(struct span text)
{
	const char *p = text.p, *end = text.p + text.len;
	int32_t c;

	while (p < end) {
		p += utf_read(p, end, &c);
		if (c >= 0x80 && utf_is_space(c))
			return true;
	}
	return false;
}

static bool
is_among(struct span name, const struct span *names, size_t n)
{
	while (n-- > 0)
		if (span_same(name, names[n]))
			return true;
	return false;
}

/* name=value pairs, each name once, gap and fix last. */
static const char *
check_more(struct span more, struct form *f)
{
	struct span names[PAIRS], value;
	size_t n = 0;

	while (more.p != NULL) {
		struct span pair = span_next(&more, ';'), rest = pair;

		if (n == PAIRS)
			return "more has too many pairs";
		if (!more_next(&rest, &names[n], &value) || names[n].len == 0 || names[n].len == pair.len)
			return "more is not name=value pairs";
		if (is_among(names[n], names, n))
			return "a name comes twice in more";
		if (n > 0 && (span_is(names[n - 1], "fix") ||
		    (span_is(names[n - 1], "gap") && !span_is(names[n], "fix"))))
			return "gap= and fix= are not last";
		if (!is_value(value, f))
			return "a value of more is not encoded as it should be";
		n++;
	}
	return NULL;
}

const char *
form_check(const struct rec *rec, struct form *f)
{
	if (!is_doc(rec->doc, f))
		return "doc is not encoded as it should be";
	if (!span_same(rec->date, rec_none) && !interval_of(&(struct interval){ 0 }, rec->date))
		return "date is no day that there is";
	if (has_wide_blank(rec->text))
		return "text has white space that is no blank";
	return span_same(rec->more, rec_none) ? NULL : check_more(rec->more, f);
}

void
form_free(struct form *f)
{
	buf_free(&f->decoded);
	buf_free(&f->encoded);
}
