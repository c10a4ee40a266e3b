/* SPDX-License-Identifier: ISC */
/*
 * sp-show: units and findings at any places, across each other, with gaps. The
 * weaver opens and closes in order and gives each text once; all three forms
 * of output come to an end, and no control character is in them.
 */
#include "harness.h"
#include "sp-show/page.h"
#include "sp-show/weave.h"

struct bytes {
	const uint8_t *p;
	size_t left;
};

static unsigned
next(struct bytes *b)
{
	if (b->left == 0)
		return 0;
	b->left--;
	return *b->p++;
}

static const char words[] = "One \xD8\xB3\xD9\x84\xD8\xA7\xD9\x85 two \"three\" \xE2\x80\xAE""caf\xC3\xA9, <b>&amp; it's 4. five [six](x) *seven* "
    "eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen.";

/* A piece of the words that begins and ends at characters, without blanks at its ends. */
static struct span
piece(struct bytes *b)
{
	size_t from = next(b) % (sizeof(words) - 1), len = 1 + next(b) % 60;
	struct span s = { words + from, len < sizeof(words) - 1 - from ? len : sizeof(words) - 1 - from };

	while (s.len > 0 && (s.p[0] == ' ' || ((unsigned char)s.p[0] & 0xC0) == 0x80))
		s = span_cut(s, 1, s.len);
	while (s.len > 0 && (s.p[s.len - 1] == ' ' || utf_sound(s) < s.len))
		s.len--;
	return s;
}

/* A record of this text; gaps only where they leave it valid. False: it would be none. */
static bool
make(struct document *doc, struct bytes *b, enum kind kind, size_t start)
{
	static const char *const names[] = { "-", "Ada", "Bo", "2024-03-20", "P2D", "\xD8\xB3\xD9\x84\xD8\xA7\xD9\x85", "<i>" };
	struct buf more = { 0 };
	struct place place;
	struct span text = piece(b), gap = { NULL, 0 }, fix = { NULL, 0 };
	struct rec rec = { .doc = SPAN("d"), .date = rec_none, .start = start, .kind = kind };
	unsigned gaps = next(b) % 3;
	size_t sum = 0, at = 0;

	if (text.len == 0)
		return false;
	more_add_number(&more, "par", next(b) % 3);
	more_add_number(&more, "turn", next(b) % 3);
	more_add(&more, "warn", SPAN("\x02<\x03%"));
	for (unsigned i = 0; i < gaps; i++) {
		at += next(b) % 20;
		if (at > text.len)
			break;
		buf_string(&more, i == 0 ? ";gap=" : ",");
		buf_number(&more, at);
		buf_byte(&more, '+');
		buf_number(&more, i + 1);
		sum += i + 1;
	}
	rec.end = start + text.len + sum;
	rec.kind_name = span_of(kind_name(kind));
	rec.who = span_of(names[next(b) % 7]);
	rec.value = span_of(names[next(b) % 7]);
	rec.text = text;
	rec.more = arena_copy(&doc->arena, buf_span(&more));
	buf_free(&more);
	(void)rec_more(&rec, "gap", &gap);
	if (place_read(&place, &doc->arena, rec.text, rec.start, rec.end, gap, fix) != NULL)
		return false;
	document_add(doc, &rec);
	return true;
}

static void
records(struct document *doc, struct bytes *b)
{
	static const enum kind units[] = { KIND_TITLE, KIND_DATELINE, KIND_PUBLISHER, KIND_TURN, KIND_PARA, KIND_SENT,
		KIND_SENT, KIND_SENT, KIND_NOTE, KIND_FURNITURE };
	static const enum kind found[] = { KIND_QUOTE, KIND_QUOTE, KIND_NAME, KIND_DATE, KIND_THEME, KIND_KEY, KIND_REPEAT };
	size_t start = 0;

	while (b->left > 0 && doc->recs < 400) {
		if (next(b) % 4 == 0) {
			start += next(b) % 70;
			(void)make(doc, b, units[next(b) % 10], start);
		} else {
			(void)make(doc, b, found[next(b) % 7], start + next(b) - (start > 128 ? 128 : 0));
		}
	}
	document_complete(doc);
}

struct told {
	const struct mark *open[WEAVE_DEEPEST + 1];
	size_t depth;
	struct buf text;
};

static void
tell_text(void *to, struct span text)
{
	must(text.len > 0);
	buf_add(&((struct told *)to)->text, text);
}

static void
tell_open(void *to, const struct mark *m, bool begins)
{
	struct told *t = to;

	must(t->depth <= WEAVE_DEEPEST);
	must(!begins || t->text.len == m->from);
	t->open[t->depth++] = m;
}

static void
tell_close(void *to, const struct mark *m, bool ends)
{
	struct told *t = to;

	must(t->depth > 0 && t->open[--t->depth] == m);
	must(t->text.len <= m->to && (t->text.len == m->to) == ends);
}

static void
prove_weaving(struct document *doc)
{
	struct rolls rolls = { 0 };
	struct view v;

	view_make(&v, doc, &rolls);
	for (size_t i = 0; i < v.blocks; i++) {
		struct told told = { 0 };
		struct weaver w = { &told, tell_text, tell_open, tell_close };

		weave(&v.block[i], &w);
		must(told.depth == 0);
		must(span_same(buf_span(&told.text), v.block[i].place.text));
		buf_free(&told.text);
	}
	roll_free(&rolls.speakers);
	roll_free(&rolls.themes);
	roll_free(&rolls.groups);
}

static void
prove_output(struct document *doc, enum show_form form)
{
	struct show show = { .form = form, .width = 40 };
	struct out out = { .fd = -1 };
	struct page page;

	page_begin(&page, &show);
	show_document(&page, doc, &out.bytes);
	for (size_t i = 0; i < page.body.len; i++)
		must((unsigned char)page.body.p[i] >= 0x20 || page.body.p[i] == '\n');
	for (size_t i = 0; i < out.bytes.len; i++)
		must((unsigned char)out.bytes.p[i] >= 0x20 || out.bytes.p[i] == '\n');
	page_free(&page);
	buf_free(&out.bytes);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct bytes bytes = { data, size };
	struct document doc = { 0 };

	records(&doc, &bytes);
	if (doc.recs > 0) {
		prove_weaving(&doc);
		for (enum show_form form = SHOW_TEXT; form < SHOW_FORMS; form++)
			prove_output(&doc, form);
	}
	document_free(&doc);
	return 0;
}
