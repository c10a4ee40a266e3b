/* SPDX-License-Identifier: ISC */
#include "base/buf.h"
#include "text/caption.h"
#include "tap.h"

static struct arena arena;

/* The words of captions: a blank where pieces stand apart, a bar where a paragraph begins. */
static void
gives(const char *source, const char *want, const char *what)
{
	struct span s = span_of(source);
	struct captions c = captions_read(&arena, s);
	struct buf got = { 0 };

	ok(captions_are(s), what);
	for (size_t i = 0; i < c.pieces; i++) {
		const struct caption_piece *p = &c.piece[i];

		if (i > 0 && p->paragraph)
			buf_byte(&got, '|');
		else if (i > 0 && p->apart)
			buf_byte(&got, ' ');
		buf_add(&got, span_cut(s, p->start, p->end));
	}
	is(buf_span(&got), want, what);
	buf_free(&got);
}

static void
times(void)
{
	static const char source[] = "1\n00:00:01,000 --> 00:00:02,000\none two\n\n2\n00:00:02,000 --> 00:00:04,500\nthree\n";
	struct span s = span_of(source), at, till;
	struct captions c = captions_read(&arena, s);
	size_t one = (size_t)(strstr(source, "one") - source), three = (size_t)(strstr(source, "three") - source);

	captions_times(&c, one, three + 5, &at, &till);
	is(at, "00:00:01,000", "the begin of the first cue");
	is(till, "00:00:04,500", "the end of the last");
	captions_times(&c, one, one + 7, &at, &till);
	is(till, "00:00:02,000", "the end of the same cue");
}

int
main(void)
{
	gives("1\r\n00:00:01,000 --> 00:00:02,000\r\nWe begin in\r\nthe <i>har</i>bour.\r\n\r\n"
	    "2\r\n00:00:09,000 --> 00:00:10,000\r\n- Who?\r\n- We.\r\n",
	    "We begin in the harbour.|Who?|We.", "SubRip: tags, dashes, a pause, CR LF");
	gives("\xEF\xBB\xBF""00:00:01,000 --> 00:00:02,000\nWe begin.\n\n00:00:02,000 --> 00:00:03,000\nAt last.\n",
	    "We begin. At last.", "a byte-order mark ahead of the first time");
	gives("\xEF\xBB\xBF""0:00\nwe begin\n0:02\nin the old\n0:04\nharbour\n", "we begin in the old harbour", "and of times alone");
	gives("WEBVTT\nKind: captions\n\nNOTE no words\nof anybody\n\n00:01.000 --> 00:02.000 align:start\n<v Ann Lowe>Hello.\n\n"
	    "name of a cue\n00:02.000 --> 00:03.000\n<v Karim>Hello.</v>\n",
	    "Hello.|Hello.", "WebVTT: head, note, names of cues, voices");
	gives("WEBVTT\n\n00:00.000 --> 00:02.000\nwe begin in\n\n00:02.000 --> 00:02.010\nwe begin in\n\n"
	    "00:02.010 --> 00:04.000\nwe begin in\nthe<00:03.000><c> old harbour</c>\n\n00:04.000 --> 00:04.010\nthe old harbour\n\n"
	    "00:04.010 --> 00:06.000\nthe old harbour\nof the town\n",
	    "we begin in the old harbour of the town", "rolling cues");
	gives("1\n00:00:01,000 --> 00:00:02,000\nNo.\n\n2\n00:00:02,000 --> 00:00:03,000\nNo.\n\n3\n00:00:03,000 --> 00:00:04,000\nWell.\n",
	    "No. No. Well.", "words said twice stay");
	ok(!captions_are(SPAN("1\nThe first chapter\n")), "a number alone makes no captions");
	ok(!captions_are(SPAN("")), "nor does nothing");
	times();
	arena_free(&arena);
	return tap_end();
}
