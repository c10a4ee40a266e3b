/* SPDX-License-Identifier: ISC */
/*
 * Captions: SubRip and WebVTT. Gives the spoken words as pieces of the source,
 * in order, without counters, times, tags and notes, and without the words that
 * a rolling cue repeats of the one ahead. To make paragraphs of them: join the
 * pieces, a blank ahead of each that stands apart; begin a paragraph at each
 * that says so. A sentence's times are those of the cues of its first and last
 * byte: captions_times().
 */
#ifndef SP_CAPTION_H
#define SP_CAPTION_H

#include "base/mem.h"
#include "base/span.h"

struct caption_cue {
	struct span from, till;	/* its times, as they stand: "00:00:01,000" */
	struct span voice;	/* of <v Name>; empty */
	long long ms_from, ms_till;
	size_t piece, pieces;	/* its pieces: the first, and how many */
};

struct caption_piece {
	size_t start, end;	/* bytes of the source; no white space at the ends */
	size_t cue;		/* number of its cue */
	bool apart;		/* white space or a line's end stands between it and the piece ahead */
	bool line;		/* it begins a line: a speaker's label may stand here */
	bool paragraph;		/* a paragraph begins: another voice, a dash, ">>", a long pause */
};

struct captions {
	struct caption_cue *cue;
	size_t cues, cue_capacity;
	struct caption_piece *piece;
	size_t pieces, piece_capacity;
	struct span title;	/* behind "WEBVTT"; empty */
	struct span front;	/* the lines ahead of the first time, of what is copied from a video's page with its title; empty */
};

/* Does the source (after a byte order mark) look like captions? From its first lines. */
bool captions_are(struct span source);

/* Reads them; all memory from the arena, times and voices borrowed from the source. */
struct captions captions_read(struct arena *arena, struct span source);

/*
 * The times of what stands at bytes start..end of the source: the begin of the
 * cue of its first byte, the end of the cue of its last. Both empty if none does.
 */
void captions_times(const struct captions *c, size_t start, size_t end, struct span *at, struct span *till);

#endif
