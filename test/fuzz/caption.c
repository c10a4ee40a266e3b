/* SPDX-License-Identifier: ISC */
/* Captions: of any bytes, pieces in order, each in its cue, none empty; times that stand in the source. */
#include "harness.h"
#include "text/caption.h"

static bool
stands_in(struct span s, struct span source)
{
	return s.len == 0 || (s.p >= source.p && s.p + s.len <= source.p + source.len);
}

static void
pieces_hold(const struct captions *c, struct span source)
{
	size_t end = 0, cue = 0;

	for (size_t i = 0; i < c->pieces; i++) {
		const struct caption_piece *piece = &c->piece[i];

		must(piece->start >= end && piece->start < piece->end && piece->end <= source.len);
		must(piece->cue >= cue && piece->cue < c->cues);
		must(i >= c->cue[piece->cue].piece && i < c->cue[piece->cue].piece + c->cue[piece->cue].pieces);
		end = piece->end;
		cue = piece->cue;
	}
}

static void
times_hold(const struct captions *c, struct span source)
{
	for (size_t i = 0; i < c->cues; i++) {
		must(stands_in(c->cue[i].from, source) && stands_in(c->cue[i].till, source));
		must(stands_in(c->cue[i].voice, source));
	}
	for (size_t i = 0; i < c->pieces; i++) {
		const struct caption_cue *cue = &c->cue[c->piece[i].cue];
		struct span at, till;

		captions_times(c, c->piece[i].start, c->piece[i].end, &at, &till);
		must(span_same(at, cue->from) && span_same(till, cue->till));
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = { 0 };
	struct span source = arena_copy(&arena, (struct span){ (const char *)data, size });
	struct captions captions = captions_read(&arena, source);

	(void)captions_are(source);
	pieces_hold(&captions, source);
	times_hold(&captions, source);
	arena_free(&arena);
	return 0;
}
