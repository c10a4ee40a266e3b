/* SPDX-License-Identifier: ISC */
/* Records for those targets that are given any: units and findings at any places, across each other, with gaps. */
#ifndef SP_RECORDS_H
#define SP_RECORDS_H

#include "harness.h"

struct bytes {
	const uint8_t *p;
	size_t left;
};

static inline unsigned
next(struct bytes *b)
{
	if (b->left == 0)
		return 0;
	b->left--;
	return *b->p++;
}

/* Days of all kinds; those at the end are none. */
static const char *const dates[] = { "2024-02-18", "2024", "1999-12", "2024-02-29", "0001", "9999-12-31", "-0044-03-15", "-9999", "2023-02-29", "199" };
enum { DATES = sizeof(dates) / sizeof(dates[0]) };

static const char words[] = "One \xD8\xB3\xD9\x84\xD8\xA7\xD9\x85 two \"three\" \xE2\x80\xAE""caf\xC3\xA9, <b>&amp; it's 4. five [six](x) *seven* "
    "eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen.";

/* A piece of the words that begins and ends at characters, without blanks at its ends. */
static inline struct span
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
static inline bool
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
	if (next(b) % 4 == 0)
		rec.date = span_of(dates[next(b) % DATES]);
	more_add_number(&more, "par", next(b) % 3);
	more_add_number(&more, "turn", next(b) % 3);
	if (kind == KIND_DATE) {
		more_add(&more, "from", span_of(dates[next(b) % DATES]));
		more_add(&more, "to", span_of(dates[next(b) % DATES]));
	}
	if (kind == KIND_THEME && next(b) % 2 != 0)
		more_add_number(&more, "hits", 1);
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
	rec.kind_name = kind_name(kind);
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

static inline void
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

#endif
