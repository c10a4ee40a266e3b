/* SPDX-License-Identifier: ISC */
#include <stdint.h>

#include "text/cues.h"
#include "text/line.h"

struct joiner {
	struct body *b;
	struct arena *arena;
	struct paragraph turn;	/* whose turn it is: the fields that its paragraphs share */
	struct span voice;	/* of the turn, where a tag gave it */
	struct span who;	/* of the turn, where a label gave it */
};

static struct span
piece_text(const struct body *b, const struct caption_piece *p)
{
	return span_cut(b->source, p->start, p->end);
}

static struct span
as_field(struct joiner *j, struct span piece)
{
	struct place place = { 0 };
	size_t from = (size_t)(piece.p - j->b->source.p);

	source_put(&place, j->arena, j->b->source, from, from + piece.len, &j->b->odd);
	return place.text;
}

static void
learn(struct joiner *j, struct label_words *words)
{
	const struct captions *c = &j->b->captions;
	struct span *line = arena_array(j->arena, c->pieces + 1, sizeof(*line));
	size_t n = 0;

	for (size_t i = 0; i < c->pieces; i++)
		if (c->piece[i].line)
			line[n++] = piece_text(j->b, &c->piece[i]);
	j->b->speakers = turns_of_captions(words, j->arena, line, n);
}

static void
begin_turn(struct joiner *j, struct span label, struct span who)
{
	static const struct span none = { NULL, 0 };

	j->turn = (struct paragraph){ .turn = ++j->b->turns };
	j->turn.label_start = (size_t)(label.p - j->b->source.p);
	j->turn.label = as_field(j, label);
	j->turn.who = who.len > 0 ? as_field(j, who) : none;
}

/* What the piece says about who speaks. True if a turn begins; *words goes to the byte where its words do. */
static bool
read_speaker(struct joiner *j, const struct caption_piece *p, size_t *words)
{
	struct span text = piece_text(j->b, p), voice = j->b->captions.cue[p->cue].voice;
	struct turn_label label;

	*words = p->start;
	if (p->line && turns_label(j->b->speakers, text, &label)) {
		*words += label.body;
		if (label.who.len > 0 && span_same(label.who, j->who))	/* each of his cues says so */
			return false;
		begin_turn(j, span_cut(text, label.from, label.to), label.who);
		j->who = label.who;
		j->voice = voice;
		return true;
	}
	if (voice.len == 0 || span_same(voice, j->voice))
		return false;
	begin_turn(j, voice, voice);
	j->voice = voice;
	return true;
}

static struct paragraph *
begin_paragraph(struct joiner *j)
{
	struct body *b = j->b;
	struct paragraph *par;

	b->par = mem_grow(b->par, b->pars, &b->capacity, sizeof(*b->par));
	par = &b->par[b->pars++];
	*par = j->turn;
	par->kind = KIND_PARA;
	par->page = 1;
	return par;
}

static void
add_piece(struct joiner *j, struct paragraph *par, const struct caption_piece *p, size_t from)
{
	struct body *b = j->b;
	size_t blank = SIZE_MAX;

	if (par->place.text.len > 0 && p->apart)
		blank = source_blank(b->source, place_end(&par->place), from);
	source_put_behind(&par->place, j->arena, b->source, blank, from, p->end, &b->odd);
}

static void
add_title(struct joiner *j)
{
	struct span title = j->b->captions.title;
	size_t from = (size_t)(title.p - j->b->source.p);
	struct paragraph *par;

	if (title.len == 0)
		return;
	par = begin_paragraph(j);
	par->kind = KIND_TITLE;
	source_put(&par->place, j->arena, j->b->source, from, from + title.len, &j->b->odd);
	if (par->place.text.len == 0)
		j->b->pars--;	/* a no-break space, say */
}

/* The lines of a video's page ahead of its captions: the title is the first one. */
static void
add_front(struct joiner *j)
{
	struct span front = j->b->captions.front;
	size_t offset = (size_t)(front.p - j->b->source.p);

	for (size_t at = 0; at < front.len;) {
		struct span line = span_trim(line_take(front, &at));
		struct paragraph *par;
		size_t from = offset + (size_t)(line.p - front.p);

		if (line.len == 0)
			continue;
		par = begin_paragraph(j);
		par->kind = j->b->pars == 1 ? KIND_TITLE : KIND_FURNITURE;
		source_put(&par->place, j->arena, j->b->source, from, from + line.len, &j->b->odd);
		if (par->place.text.len == 0)
			j->b->pars--;
	}
}

void
cues_read(struct body *b, struct arena *a, struct label_words *words)
{
	struct joiner j = { .b = b, .arena = a };
	struct paragraph *par = NULL;

	b->captions = captions_read(a, b->source);
	b->pages = 1;
	learn(&j, words);
	add_title(&j);
	add_front(&j);
	par = NULL;
	for (size_t i = 0; i < b->captions.pieces; i++) {
		const struct caption_piece *p = &b->captions.piece[i];
		size_t words;

		if (read_speaker(&j, p, &words) || p->paragraph || par == NULL)
			par = begin_paragraph(&j);
		if (words < p->end)
			add_piece(&j, par, p, words);
	}
}
