/* SPDX-License-Identifier: ISC */
#include "text/caption.h"
#include "text/cuetime.h"
#include "text/line.h"
#include "text/unroll.h"

enum {
	PAUSE = 4000,		/* milliseconds after which a finished sentence ends its paragraph */
	LONG_PAUSE = 15000,	/* and any */
	BEGIN = 60000,		/* within which what is recorded begins */
	STAMPS = 3,		/* times ahead of a line each that are no chance */
	FRONT_MOST = 20,	/* lines ahead of them */
	END_MOST = 24		/* lines at the end, of which one is a time where they go on to it: a list of chapters does not */
};

struct reader {
	struct arena *arena;
	struct span source;
	bool stamps;		/* times stand on lines of their own, and tell when a cue begins */
	struct captions c;
	bool open;		/* a cue is being read */
};

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* The line at byte *at, trimmed; *at goes to the next. */
static struct span
next_line(struct span source, size_t *at)
{
	return span_trim(line_take(source, at));
}

static struct span
without_mark(struct span source)
{
	return span_begins(source, SPAN("\xEF\xBB\xBF")) ? span_cut(source, 3, source.len) : source;
}

static bool
is_counter(struct span line)
{
	for (size_t i = 0; i < line.len; i++)
		if (line.p[i] < '0' || line.p[i] > '9')
			return false;
	return line.len > 0;
}

static struct span
next_full_line(struct span source, size_t *at)
{
	struct span line;

	do
		line = next_line(source, at);
	while (line.len == 0 && *at < source.len);
	return line;
}

/*
 * Times and words by turns, line by line, as what is copied from a video's page
 * has them; from near zero on, which the hours of a programme do not count.
 */
static bool
stamps_are(struct span source)
{
	long long last = -1;
	size_t at = 0;

	for (int n = 0; n < STAMPS; n++) {
		struct caption_cue cue = { 0 };

		if (!cuetime_stamp(next_full_line(source, &at), &cue) || cue.ms_from <= last || (n == 0 && cue.ms_from >= BEGIN))
			return false;
		last = cue.ms_from;
		if (at >= source.len || cuetime_stamp(next_full_line(source, &at), &cue))
			return false;
	}
	return true;
}

/* Are there such times among the last lines? */
static bool
stamps_last(struct span source)
{
	size_t lines = 0, at = source.len;
	struct caption_cue cue;

	while (at > 0 && lines < END_MOST) {
		const char *end = memrchr(source.p, '\n', at);
		size_t from = end == NULL ? 0 : (size_t)(end - source.p) + 1;

		if (cuetime_stamp(span_trim(span_cut(source, from, at)), &cue))
			return true;
		lines++;
		at = end == NULL ? 0 : from - 1;
	}
	return false;
}

/* The bytes ahead of the first time where others follow; 0 where it is the first line, or there is none. It is below a minute: "0:03", "00:00:03". */
static size_t
front_length(struct span source)
{
	const char *end = source.p + source.len, *p = source.p;

	if (source.len == 0)
		return 0;
	for (int n = 0; n < FRONT_MOST && (p = memchr(p, '\n', (size_t)(end - p))) != NULL && end - ++p > 3; n++) {
		struct caption_cue cue;
		size_t from = (size_t)(p - source.p), at = from;

		if (p[0] == '0' && (p[1] == ':' || p[1] == '0') && cuetime_stamp(next_line(source, &at), &cue))
			return stamps_are(span_cut(source, from, source.len)) && stamps_last(source) ? from : 0;
	}
	return 0;
}

/* "WEBVTT - Harbour hearing" */
static bool
is_vtt(struct span line)
{
	return span_begins(line, SPAN("WEBVTT")) && (line.len == 6 || is_blank(line.p[6]));
}

/* "WEBVTT", or "00:01 --> 00:03", below a number or not, on the first lines. */
static bool
begins_with_cue(struct span source)
{
	struct caption_cue cue;
	size_t at = 0;
	struct span line = next_full_line(source, &at);

	if (is_vtt(line))
		return true;
	if (is_counter(line))
		line = next_line(source, &at);
	return cuetime_read(line, &cue) > 0;
}

bool
captions_are(struct span source)
{
	source = without_mark(source);
	return begins_with_cue(source) || stamps_are(source) || front_length(source) > 0;
}

static void
begin_cue(struct reader *r, const struct caption_cue *cue)
{
	struct captions *c = &r->c;

	if (r->stamps && c->cues > 0) {
		c->cue[c->cues - 1].till = cue->from;
		c->cue[c->cues - 1].ms_till = cue->ms_from;
	}
	c->cue = arena_grow(r->arena, c->cue, c->cues, &c->cue_capacity, sizeof(*c->cue));
	c->cue[c->cues] = *cue;
	c->cue[c->cues].voice = (struct span){ NULL, 0 };
	c->cue[c->cues].piece = c->pieces;
	c->cue[c->cues++].pieces = 0;
	r->open = true;
}

static void
add_piece(struct reader *r, size_t start, size_t end, bool apart, bool line)
{
	struct captions *c = &r->c;
	struct caption_cue *cue = &c->cue[c->cues - 1];

	while (start < end && is_blank(r->source.p[start])) {
		start++;
		apart = true;
	}
	while (end > start && is_blank(r->source.p[end - 1]))
		end--;
	if (start == end)
		return;
	c->piece = arena_grow(r->arena, c->piece, c->pieces, &c->piece_capacity, sizeof(*c->piece));
	c->piece[c->pieces++] = (struct caption_piece){
		.start = start, .end = end, .cue = c->cues - 1, .apart = apart, .line = line
	};
	cue->pieces++;
}

/*
 * The tag "<...>" or "{\...}" that a mark at byte i opens: its length, 0 if it is none. unclosed[]: it is known of
 * either kind that none closes in the rest of the line, which is looked through for it once.
 */
static size_t
tag_length(struct span line, size_t i, bool unclosed[2])
{
	bool brace = line.p[i] == '{';
	const char *close;

	if (unclosed[brace] || i + 1 == line.len || (brace ? line.p[i + 1] != '\\' : line.p[i + 1] == ' ' || line.p[i + 1] == '<'))
		return 0;
	close = memchr(line.p + i, brace ? '}' : '>', line.len - i);
	unclosed[brace] = close == NULL;
	return close == NULL ? 0 : (size_t)(close - line.p) + 1 - i;
}

static void
take_voice(struct reader *r, struct span tag)
{
	struct caption_cue *cue = &r->c.cue[r->c.cues - 1];
	const char *blank;

	if (!span_begins(tag, SPAN("<v ")) && !span_begins(tag, SPAN("<v.")))
		return;
	blank = memchr(tag.p, ' ', tag.len);
	if (blank != NULL && cue->voice.len == 0)
		cue->voice = span_trim(span_between(blank, tag.p + tag.len - 1));
}

/* A line of a cue, cut at its tags. */
static void
read_text(struct reader *r, struct span line)
{
	size_t offset = (size_t)(line.p - r->source.p), from = 0, before = r->c.pieces;
	bool ended = false;	/* a blank stood at the end of the piece ahead */
	bool unclosed[2] = { false, false };

	for (size_t i = 0; i < line.len;) {
		size_t tag = line.p[i] == '<' || line.p[i] == '{' ? tag_length(line, i, unclosed) : 0;
		bool first = r->c.pieces == before;

		if (tag == 0) {
			i++;
			continue;
		}
		add_piece(r, offset + from, offset + i, ended || first, first);
		ended = i > from && is_blank(line.p[i - 1]);
		take_voice(r, span_cut(line, i, i + tag));
		from = i += tag;
	}
	add_piece(r, offset + from, offset + line.len, ended || r->c.pieces == before, r->c.pieces == before);
}

/* Reads all cues, line by line; what stands ahead of a cue's times or in a note is passed over. */
static void
read_cues(struct reader *r)
{
	bool note = false, blank = true;
	size_t at = (size_t)(without_mark(r->source).p - r->source.p) + r->c.front.len;

	while (at < r->source.len) {
		struct span line = next_line(r->source, &at);
		struct caption_cue cue = { 0 }, next;
		size_t ahead = at, timing;

		if (line.len == 0) {
			note = false;
			blank = true;
			continue;
		}
		if (blank && (span_begins(line, SPAN("NOTE")) || span_begins(line, SPAN("STYLE")) ||
		    span_begins(line, SPAN("REGION"))))
			note = true;
		timing = r->stamps ? (cuetime_stamp(line, &cue) ? line.len : 0) : cuetime_read(line, &cue);
		if (timing > 0)
			begin_cue(r, &cue);
		if (timing > 0 && timing < line.len)
			read_text(r, span_cut(line, timing, line.len));
		else if (timing == 0 && !note && r->open && !(!r->stamps && at < r->source.len && (blank || is_counter(line)) &&
		    cuetime_read(next_line(r->source, &ahead), &next) > 0))
			read_text(r, line);
		blank = false;
	}
}

static struct span
piece_text(const struct reader *r, const struct caption_piece *p)
{
	return span_cut(r->source, p->start, p->end);
}

static bool
ends_sentence(struct span text)
{
	return memchr(".!?\"'", text.p[text.len - 1], 5) != NULL;
}

static bool
begins_paragraph(const struct reader *r, const struct caption_piece *last, const struct caption_piece *p)
{
	const struct caption_cue *was = &r->c.cue[last->cue], *is = &r->c.cue[p->cue];
	struct span text = piece_text(r, p);
	long long pause = is->ms_from - was->ms_till;

	if (p->line && (span_begins(text, SPAN("- ")) || span_begins(text, SPAN(">>"))))
		return true;
	if (was == is)
		return false;
	if (last->line && span_begins(piece_text(r, last), SPAN("- ")) && ends_sentence(piece_text(r, last)))
		return true;		/* who of the two goes on is not said */
	if (!span_same(was->voice, is->voice) || pause >= LONG_PAUSE)
		return true;
	return pause >= PAUSE && ends_sentence(piece_text(r, last));
}

/* "- How many?": the dash says that another one speaks, and is no word. */
static void
drop_dashes(struct reader *r)
{
	for (size_t i = 0; i < r->c.pieces; i++) {
		struct caption_piece *p = &r->c.piece[i];

		if (p->line && p->end - p->start > 2 && span_begins(piece_text(r, p), SPAN("- ")))
			p->start += 2;
	}
}

static struct span
title_of(struct span source)
{
	size_t at = 0;
	struct span line = next_full_line(without_mark(source), &at);

	if (!is_vtt(line))
		return span_cut(line, 0, 0);
	line = span_trim(span_cut(line, 6, line.len));
	return span_begins(line, SPAN("-")) ? span_trim(span_cut(line, 1, line.len)) : line;
}

struct captions
captions_read(struct arena *arena, struct span source)
{
	struct reader *r = arena_array(arena, 1, sizeof(*r));

	r->arena = arena;
	r->source = source;
	r->c.title = title_of(source);
	r->stamps = stamps_are(without_mark(source));
	if (!r->stamps && !begins_with_cue(without_mark(source))) {
		r->c.front = span_cut(without_mark(source), 0, front_length(without_mark(source)));
		r->stamps = true;
	}
	read_cues(r);
	captions_unroll(&r->c, source);
	for (size_t i = 0; i < r->c.pieces; i++)
		r->c.piece[i].paragraph = i == 0 || begins_paragraph(r, &r->c.piece[i - 1], &r->c.piece[i]);
	drop_dashes(r);
	return r->c;
}

/* The first piece that ends behind byte `at`. */
static size_t
piece_at(const struct captions *c, size_t at)
{
	size_t low = 0, high = c->pieces;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (c->piece[mid].end <= at)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

void
captions_times(const struct captions *c, size_t start, size_t end, struct span *at, struct span *till)
{
	size_t first = piece_at(c, start), last = end > start ? piece_at(c, end - 1) : first;

	*at = *till = (struct span){ NULL, 0 };
	if (first < c->pieces)
		*at = c->cue[c->piece[first].cue].from;
	if (last < c->pieces)
		*till = c->cue[c->piece[last].cue].till;
}
