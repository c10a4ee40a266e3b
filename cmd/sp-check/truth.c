/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "check.h"

/* A walk through the text of a record, with the source beside it. */
struct walk {
	const struct place *place;
	struct span source;
	size_t at;		/* text byte */
	size_t gap, fix;	/* the next ones, not yet passed */
	ptrdiff_t sum;		/* of the gaps passed */
	size_t reached;		/* source byte behind what the text ahead stands for */
};

static size_t
source_at(const struct walk *w)
{
	return w->place->start + w->at + (size_t)w->sum;
}

static bool
fix_ends_at(const struct walk *w, size_t at)
{
	return w->fix > 0 && w->place->fix[w->fix - 1].at + w->place->fix[w->fix - 1].len == at;
}

/* Passes the gaps at this text byte. The text goes back in the source only where a fix was longer than what it stands for. */
static const char *
pass_gaps(struct walk *w)
{
	const struct place *p = w->place;

	for (; w->gap < p->gaps && p->gap[w->gap].at == w->at; w->gap++) {
		if (p->gap[w->gap].skip == 0)
			return "gap= of no bytes";
		if (p->gap[w->gap].skip < 0 && !fix_ends_at(w, w->at))
			return "gap= goes back where no fix= ends";
		w->sum = p->gap[w->gap].sum;
	}
	if (w->gap < p->gaps && p->gap[w->gap].at < w->at)
		return "gap= within a character";
	if ((ptrdiff_t)source_at(w) < (ptrdiff_t)w->reached)
		return "gap= goes back";
	return NULL;
}

/* A blank stands for a white-space character, the last one of its run. */
static const char *
check_blank(struct walk *w, const char *p, const char *end)
{
	int32_t c;
	size_t len = utf_read(p, end, &c);

	if (!utf_is_space(c))
		return "a blank of the text is no white space of the source";
	if (p + len < end) {
		(void)utf_read(p + len, end, &c);
		if (utf_is_space(c))
			return "a blank of the text is not the last one of its run";
	}
	w->reached = source_at(w) + len;
	w->at++;
	return NULL;
}

/* One character of the text. */
static const char *
check_character(struct walk *w)
{
	struct span text = w->place->text;
	size_t from = source_at(w);
	const char *p = w->source.p + from, *end = w->source.p + w->source.len;
	int32_t c;
	size_t len = utf_read(text.p + w->at, text.p + text.len, &c);

	if (from >= w->source.len)
		return "the text goes beyond the end of the source";
	if (c == ' ')
		return check_blank(w, p, end);
	if (len > (size_t)(end - p) || memcmp(text.p + w->at, p, len) != 0)
		return "the text is not what the source has there";
	w->at += len;
	w->reached = from + len;
	return NULL;
}

/* True if the fix stands for as many bytes as it has; a gap at its end may be its own ("&" for "&amp;"), or not. */
static bool
keeps_length(const struct walk *w, const struct fix *fix)
{
	return w->gap == w->place->gaps || w->place->gap[w->gap].at > fix->at + fix->len;
}

/*
 * Passes the characters that are the same in both, up to the next gap or fix:
 * nearly all. A blank counts where nothing follows it that may be another.
 */
static void
pass_same(struct walk *w)
{
	const struct place *p = w->place;
	size_t from = source_at(w), left = from < w->source.len ? w->source.len - from : 0, n = 0;
	size_t until = (w->gap < p->gaps ? p->gap[w->gap].at : p->text.len) - w->at;
	const char *text = p->text.p + w->at, *source = w->source.p + from;

	if (w->fix < p->fixes && p->fix[w->fix].at - w->at < until)
		until = p->fix[w->fix].at - w->at;
	if (until > left)
		until = left;
	while (n < until && text[n] == source[n] && (text[n] != ' ' || (n + 1 < left && source[n + 1] > ' ')))
		n++;
	/* not into a character */
	while (n > 0 && w->at + n < p->text.len && ((unsigned char)text[n] & 0xC0) == 0x80)
		n--;
	w->at += n;
	if (n > 0)
		w->reached = from + n;
}

/* The bytes of a fix stand for others; as for how many, the gap behind it tells. */
static const char *
check_fix(struct walk *w)
{
	const struct fix *fix = &w->place->fix[w->fix++];
	struct span fixed = span_cut(w->place->text, fix->at, fix->at + fix->len);
	size_t from = source_at(w);

	if (fix->len == 0)
		return "fix= of no bytes";
	if (utf_sound(fixed) != fix->len)
		return "fix= within a character";
	if (from >= w->source.len)
		return "the text goes beyond the end of the source";
	if (w->gap < w->place->gaps && w->place->gap[w->gap].at < fix->at + fix->len)
		return "gap= within a fix=";
	if (keeps_length(w, fix) && span_begins(span_cut(w->source, from, w->source.len), fixed))
		return "fix= where the source has the same";
	w->at += fix->len;
	w->reached = from + 1;	/* it stands for one byte at least */
	return NULL;
}

const char *
truth_check(const struct rec *rec, struct span source, struct arena *a)
{
	struct span gap = { NULL, 0 }, fix = { NULL, 0 };
	struct place place;
	struct walk w = { .place = &place, .source = source, .reached = rec->start };
	const char *wrong;

	(void)rec_more(rec, "gap", &gap);
	(void)rec_more(rec, "fix", &fix);
	wrong = place_read(&place, a, rec->text, rec->start, rec->end, gap, fix);
	if (wrong == NULL && rec->end > source.len)
		wrong = "end lies beyond the end of the source";
	while (wrong == NULL && w.at < rec->text.len) {
		wrong = pass_gaps(&w);
		if (wrong != NULL)
			break;
		if (w.fix < place.fixes && place.fix[w.fix].at == w.at) {
			wrong = check_fix(&w);
		} else if (w.fix < place.fixes && place.fix[w.fix].at < w.at) {
			wrong = "fix= within a character";
		} else {
			size_t before = w.at;

			pass_same(&w);
			if (w.at == before)
				wrong = check_character(&w);
		}
	}
	if (wrong == NULL)
		wrong = pass_gaps(&w);
	/* one that begins inside the last character, or behind it */
	if (wrong == NULL && w.fix < place.fixes)
		wrong = place.fix[w.fix].len == 0 ? "fix= of no bytes" : "fix= within a character";
	return wrong;
}
