/* SPDX-License-Identifier: ISC */
#include "record/place.h"
#include "tap.h"

static struct arena arena;

/* gap= and fix= as they would be written */
static void
writes(const struct place *p, const char *want, const char *what)
{
	struct buf b = { 0 };

	place_write(&b, p);
	is(buf_span(&b), want, what);
	buf_free(&b);
}

/* "one" CR LF "two": the blank stands for LF */
static void
line_end(void)
{
	struct place p = { 0 };

	place_put(&p, &arena, SPAN("one"), 10, 3, false);
	place_put(&p, &arena, SPAN(" "), 14, 1, false);
	place_put(&p, &arena, SPAN("two"), 15, 3, false);
	is(p.text, "one two", "a line end is a blank");
	writes(&p, "gap=3+1", "and CR a gap");
	same(place_source_byte(&p, 0), 10, "the first byte");
	same(place_source_byte(&p, 2), 12, "ahead of the gap");
	same(place_source_byte(&p, 3), 14, "behind it");
	same(place_source_byte(&p, 7), 18, "the end");
	same(place_end(&p), 18, "of all");
}

/* "caf" 0xE9 " yes", and U+00A0 ahead of "no" */
static void
fixes(void)
{
	struct place p = { 0 }, slice = { 0 }, wide = { 0 }, second = { 0 };

	place_put(&p, &arena, SPAN("caf"), 0, 3, false);
	place_put(&p, &arena, SPAN("é"), 3, 1, true);
	place_put(&p, &arena, SPAN(" yes"), 4, 4, false);
	writes(&p, "gap=5-1;fix=3+2", "one byte that is two in the text");
	same(place_source_byte(&p, 5), 4, "the blank behind it");
	place_put(&p, &arena, SPAN(" "), 8, 2, false);
	place_put(&p, &arena, SPAN("no"), 10, 2, false);
	writes(&p, "gap=5-1,10+1;fix=3+2", "a wide blank");
	same(place_end(&p), 12, "the end is that of the source");
	place_put_slice(&slice, &arena, &p, 2, 5);
	is(slice.text, "fé", "a slice up to a fix");
	writes(&slice, "gap=3-1;fix=1+2", "takes the fix's gap along");
	same(place_end(&slice), 4, "and ends where it should");
	place_put_slice(&wide, &arena, &p, 6, 10);
	is(wide.text, "yes ", "a slice up to a wide blank");
	writes(&wide, "gap=4+1", "takes its bytes along");
	same(place_end(&wide), 10, "and ends behind it");
	place_put_slice(&second, &arena, &p, 6, 9);
	place_put_slice(&second, &arena, &p, 10, 12);
	is(second.text, "yesno", "two slices");
	writes(&second, "gap=3+2", "have a gap between");
}
/* From the source to the text: what is left out stands for what is behind it. */
static void
back(void)
{
	struct place p = { 0 }, fixed = { 0 }, empty = { 0 };

	place_put(&p, &arena, SPAN("demo"), 10, 4, false);
	place_put(&p, &arena, SPAN("cratic"), 16, 6, false);
	same(place_text_byte(&p, 0), 0, "ahead of the text");
	same(place_text_byte(&p, 13), 3, "in the first piece");
	same(place_text_byte(&p, 14), 4, "left out");
	same(place_text_byte(&p, 15), 4, "left out too");
	same(place_text_byte(&p, 16), 4, "the second piece");
	same(place_text_byte(&p, 22), 10, "the end");
	same(place_text_byte(&p, 1000), 10, "behind it");
	place_put(&fixed, &arena, SPAN("caf"), 0, 3, false);
	place_put(&fixed, &arena, SPAN("é"), 3, 1, true);
	place_put(&fixed, &arena, SPAN("s"), 4, 1, false);
	same(place_text_byte(&fixed, 3), 3, "a byte that is two in the text");
	same(place_text_byte(&fixed, 4), 5, "the one behind it");
	same(place_text_byte(&empty, 7), 0, "nothing");
}

static void
reads(const char *gap, const char *fix, size_t end, const char *want)
{
	struct place p;
	const char *what = place_read(&p, &arena, SPAN("one two"), 10, end, span_of(gap), span_of(fix));

	is(what == NULL ? SPAN("right") : span_of(what), want, *gap != '\0' ? gap : fix);
}

static void
reading(void)
{
	reads("", "", 17, "right");
	reads("3+1", "", 18, "right");
	reads("3+1,7+2", "", 20, "right");
	reads("7-2", "3+4", 15, "right");
	reads("3+1", "", 17, "end is not start, text and gaps added up");
	reads("3", "", 17, "gap= is not understood");
	reads("3+", "", 17, "gap= is not understood");
	reads("x+1", "", 18, "gap= is not understood");
	reads("3+99999999999999999999", "", 18, "gap= is not understood");
	reads("3+9223372036854775807", "", 18, "gap= is not understood");
	reads("5+1,3+1", "", 19, "gap= is not in order, or lies beyond the text");
	reads("8+1", "", 18, "gap= is not in order, or lies beyond the text");
	reads("3+2305843009213693951,4+1", "", 18, "gap= is too large");
	reads("3-2305843009213693951,4-1", "", 16, "gap= goes back beyond the text ahead of it");
	reads("0-1,7+2", "", 15, "gap= goes back beyond the text ahead of it");
	reads("3-4,7+5", "", 15, "gap= goes back beyond the text ahead of it");
	reads("4-4,5-2,7+7", "", 15, "gap= goes back beyond the text ahead of it");
	reads("4-4,6-2,7+7", "4+2", 18, "right");
	reads("", "8+0", 17, "fix= is not in order, or lies beyond the text");
	reads("", "3-1", 17, "fix= is not understood");
	reads("", "3+5", 17, "fix= is not in order, or lies beyond the text");
	reads("", "3+2,4+1", 17, "fix= is not in order, or lies beyond the text");
	reads("", "3+18446744073709551615", 17, "fix= is not understood");
}

/* Many gaps: where each byte stands is found without going through all. */
static void
many(void)
{
	struct place p = { 0 };
	bool right = true;

	for (size_t i = 0; i < 100000; i++)
		place_put(&p, &arena, SPAN("ab"), i * 3, 2, false);
	for (size_t i = 0; i < 200000; i++)
		right &= place_source_byte(&p, i) == i / 2 * 3 + i % 2 && place_text_byte(&p, i / 2 * 3 + i % 2) == i;
	ok(right, "a hundred thousand gaps, there and back");
	same(p.gaps, 99999, "one between two pieces");
}

/* Where two pieces meet: what belongs to the end of the one, what to the space between. */
static void
seams(void)
{
	struct place p = { 0 }, slice = { 0 }, late = { 0 }, fixed = { 0 };

	place_put(&p, &arena, SPAN("demo"), 10, 4, false);
	place_put(&p, &arena, SPAN("cratic"), 16, 6, false);
	place_put_slice(&slice, &arena, &p, 1, 4);
	is(slice.text, "emo", "a slice up to a gap");
	writes(&slice, "", "leaves it");
	same(place_end(&slice), 14, "and ends ahead of it");
	place_put_slice(&late, &arena, &p, 5, 10);
	is(late.text, "ratic", "a slice behind a gap");
	same(late.start, 17, "begins behind it");
	place_put_slice(&late, &arena, &p, 7, 7);
	is(late.text, "ratic", "no bytes are no slice");
	place_put(&fixed, &arena, SPAN("\303\251"), 0, 2, true);
	place_put(&fixed, &arena, SPAN("ab"), 2, 2, false);
	place_put(&fixed, &arena, SPAN("c"), 6, 1, false);
	writes(&fixed, "gap=4+2;fix=0+2", "a fix of as many bytes has no gap of its own");
	slice = (struct place){ 0 };
	place_put_slice(&slice, &arena, &fixed, 0, 4);
	writes(&slice, "fix=0+2", "the gap behind the next piece is not the fix's");
	same(place_text_byte(&fixed, 1), 2, "amid a character is behind it");
	place_put(&fixed, &arena, SPAN("\303"), 7, 1, true);
	place_put(&fixed, &arena, SPAN("\251"), 8, 1, true);
	same(place_text_byte(&fixed, 8), 7, "to the very end");
}

/* Source bytes without a text stand in no text of their own. */
static void
nothing(void)
{
	struct place p = { 0 }, begun = { 0 }, reserved = { 0 };
	static const char letters[] = "abcdefgh";

	place_put(&p, &arena, SPAN(""), 5, 3, false);
	place_put(&p, &arena, SPAN("x"), 8, 1, false);
	is(p.text, "x", "a text behind what has none");
	writes(&p, "gap=0+3", "begins with a gap");
	place_begin(&begun, 4);
	place_put(&begun, &arena, SPAN("x"), 6, 1, false);
	writes(&begun, "gap=0+2", "as does one that was begun ahead of it");
	place_reserve(&reserved, &arena, 4);
	place_reserve(&reserved, &arena, 2);
	same(reserved.text_capacity, 4, "room enough is not asked for again");
	place_put(&reserved, &arena, span_of(letters), 0, 8, false);
	place_put(&reserved, &arena, SPAN(""), 8, 0, false);
	place_reserve(&reserved, &arena, 1000);
	is(reserved.text, letters, "more than the room");
	place_put(&reserved, &arena, SPAN("i"), 8, 1, false);
	is(reserved.text, "abcdefghi", "and a piece behind it");
	writes(&reserved, "", "without a gap");
}

int
main(void)
{
	line_end();
	fixes();
	back();
	reading();
	many();
	seams();
	nothing();
	arena_free(&arena);
	return tap_end();
}
