/* SPDX-License-Identifier: ISC */
#include <stdint.h>

#include "text/head.h"
#include "text/sent.h"
#include "text/split.h"
#include "text/turn.h"
#include "text/unit.h"

struct splitter {
	struct body_rules *body;
	struct sent_rules *sentences;
	struct sent_bounds bounds;
	struct place *note;		/* stage directions of the paragraph at hand */
	size_t notes, note_capacity;
	size_t noted;			/* so many of them have their records */
	struct unit_maker units;
	const struct split_settings *settings;
	size_t next;			/* paragraph */
};

struct splitter *
splitter_new(struct tables *tables)
{
	struct splitter *s = mem_zeroed(1, sizeof(*s));

	s->sentences = sent_rules_new(tables);
	s->body = body_rules_new(tables, sent_lexicon(s->sentences));
	return s;
}

struct timex_reader *
splitter_dates(struct splitter *s)
{
	return body_dates(s->body);
}

struct span
splitter_lang(struct splitter *s, const struct document *doc)
{
	return body_lang_of_units(s->body, doc);
}

void
splitter_free(struct splitter *s)
{
	body_rules_free(s->body);
	sent_rules_free(s->sentences);
	mem_free(s->bounds.end);
	mem_free(s->note);
	buf_free(&s->units.more);
	mem_free(s);
}

static struct body_hints
hints_of(const struct split_settings *settings)
{
	return (struct body_hints){ settings->path, settings->date, settings->lang };
}

const char *
split_body(struct splitter *s, const struct split_settings *settings, struct document *doc,
    const struct body **body, struct buf *warning)
{
	struct body_hints hints = hints_of(settings);

	return body_read(s->body, &doc->arena, &hints, doc->bytes, body, warning);
}

/* Room for one more stage direction. */
static struct place *
note_room(struct splitter *s)
{
	s->note = mem_grow(s->note, s->notes, &s->note_capacity, sizeof(*s->note));
	return &s->note[s->notes++];
}

/*
 * Puts the words of a paragraph from byte `at` on, without the stage
 * directions among them, which wait until add_notes() is called.
 */
static void
put_words(struct splitter *s, struct place *words, const struct paragraph *par, size_t at)
{
	struct arena *a = &s->units.doc->arena;
	struct span text = par->place.text;
	size_t from, to;

	while (turns_find_note(s->units.b->speakers, text, at, &from, &to)) {
		struct place *note = note_room(s);
		size_t end = from;

		place_clear(note);
		place_put_slice(note, a, &par->place, from, to);
		while (end > at && text.p[end - 1] == ' ')
			end--;
		place_put_slice(words, a, &par->place, at, end);
		/* the blank behind it, where words follow; at the front of the words there is none */
		at = to;
		while (at < text.len && text.p[at] == ' ' && words->text.len == 0)
			at++;
	}
	place_put_slice(words, a, &par->place, at, text.len);
}

/* The stage directions that begin ahead of byte `at` of the source. */
static void
add_notes(struct splitter *s, const struct paragraph *par, size_t at)
{
	for (; s->noted < s->notes && s->note[s->noted].start < at; s->noted++)
		unit_add(&s->units, KIND_NOTE, par, &s->note[s->noted]);
}

static void
add_sentences(struct splitter *s, const struct paragraph *par, const struct place *words)
{
	struct sent_settings settings = {
		s->settings->informal, s->settings->keep_quotations, s->units.lang
	};
	struct span text = words->text;

	sent_split(s->sentences, &settings, text, &s->bounds);
	for (size_t i = 0, at = 0; i < s->bounds.n; i++) {
		struct place place;

		place_clear(&place);
		while (at < s->bounds.end[i] && text.p[at] == ' ')
			at++;
		place_put_slice(&place, &s->units.doc->arena, words, at, s->bounds.end[i]);
		if (place.text.len > 0) {
			add_notes(s, par, place.start);
			unit_add(&s->units, KIND_SENT, par, &place);
		}
		at = s->bounds.end[i];
	}
}

/* Title and date line: the title ends ahead of the date that it carries. */
static void
add_head(struct splitter *s, const struct paragraph *par)
{
	struct span text = par->place.text;
	size_t end = par->kind == KIND_TITLE && par->date_to > 0 ? head_title_end(text, par->date_from) : text.len;
	struct place place = { 0 };

	unit_furniture(&s->units, par->place.start + 1);
	if (par->kind == KIND_TITLE) {
		place_put_slice(&place, &s->units.doc->arena, &par->place, 0, end);
		unit_begin(&s->units);
		unit_page(&s->units, par->page);
		unit_record(&s->units, KIND_TITLE, &place, rec_none, rec_none);
	}
	if (par->date_to == 0)
		return;
	place = (struct place){ 0 };
	place_put_slice(&place, &s->units.doc->arena, &par->place, par->date_from, par->date_to);
	unit_begin(&s->units);
	unit_page(&s->units, par->page);
	unit_record(&s->units, KIND_DATELINE, &place, rec_none, span_of(par->iso));
}

static void
add_paragraph_units(struct splitter *s, const struct paragraph *par)
{
	struct place words;
	size_t from = par->words;

	if (par->kind == KIND_FURNITURE || par->kind == KIND_NOTE) {
		if (par->kind == KIND_NOTE || s->settings->furniture)
			unit_add(&s->units, par->kind, par, &par->place);
		return;
	}
	if (par->kind == KIND_TITLE || par->kind == KIND_DATELINE) {
		add_head(s, par);
		return;
	}
	if (from >= par->place.text.len)
		return;		/* a label alone on its line */
	s->units.par++;
	if (par->date_to > 0) {
		add_head(s, par);	/* "TABRIZ, 18 February 2024 - " at the front of the first paragraph */
		for (from = par->date_to; from < par->place.text.len && par->place.text.p[from] == ' '; from++)
			;
	}
	place_clear(&words);
	put_words(s, &words, par, from);
	if (words.text.len > 0 && (s->settings->level == KIND_PARA || s->settings->level == KIND_TURN))
		unit_add(&s->units, KIND_PARA, par, &words);
	else if (words.text.len > 0)
		add_sentences(s, par, &words);
	add_notes(s, par, SIZE_MAX);
}

/* The blank between two paragraphs of a turn: the last white-space character of the source ahead. */
static void
put_blank_ahead(struct place *p, struct arena *a, struct span source, size_t start)
{
	size_t blank = source_blank(source, place_end(p), start);

	if (blank != SIZE_MAX)
		place_put(p, a, SPAN(" "), blank, 1, false);
}

/* A whole turn as one unit: it begins at the label ahead of it, its text at the words. Returns the paragraph behind it. */
static size_t
add_turn(struct splitter *s, size_t first)
{
	const struct body *b = s->units.b;
	const struct paragraph *par = &b->par[first];
	struct place place = { 0 };
	size_t end;

	for (end = first; end < b->pars && b->par[end].turn == par->turn; end++) {
		const struct paragraph *next = &b->par[end];
		struct place words = { 0 };

		if (next->kind == KIND_NOTE)
			*note_room(s) = next->place;
		if (next->kind != KIND_PARA)
			continue;
		put_words(s, &words, next, next->words);
		/* the voice of a caption may be named behind its first words */
		if (place.text.len == 0 && words.text.len > 0 && par->label_start <= words.start)
			place_begin(&place, par->label_start);
		if (place.text.len > 0 && words.text.len > 0)
			put_blank_ahead(&place, &s->units.doc->arena, b->source, words.start);
		place_put_slice(&place, &s->units.doc->arena, &words, 0, words.text.len);
	}
	add_notes(s, par, place.start);
	if (place.text.len > 0)
		unit_add(&s->units, KIND_TURN, par, &place);
	add_notes(s, par, SIZE_MAX);
	return end;
}

/* What the front matter says, as units where its words stand. */
static void
add_matter(struct splitter *s)
{
	const struct matter *matter = &s->units.b->matter;
	const char *source = s->units.b->source.p;
	bool title_first = matter->date.p == NULL || matter->title.p < matter->date.p;

	for (int i = 0; i < 2; i++) {
		bool is_title = (i == 0) == title_first;
		struct span value = is_title ? matter->title : matter->date;

		if (value.len == 0)
			continue;
		unit_furniture(&s->units, (size_t)(value.p - source) + 1);
		unit_piece(&s->units, is_title ? KIND_TITLE : KIND_DATELINE, (size_t)(value.p - source),
		    (size_t)(value.p + value.len - source), 0,
		    is_title ? rec_none : span_of(s->units.b->matter_iso));
	}
}

const char *
split_begin(struct splitter *s, const struct split_settings *settings, struct document *doc, struct buf *warning)
{
	struct body_hints hints = hints_of(settings);
	const struct body *b;
	const char *refused = body_read(s->body, &doc->arena, &hints, doc->bytes, &b, warning);

	if (refused != NULL)
		return refused;
	unit_document(&s->units, doc, b, body_lang(s->body, &hints), settings->path, settings->furniture);
	s->settings = settings;
	s->next = 0;
	add_matter(s);
	return NULL;
}

bool
split_more(struct splitter *s)
{
	const struct body *b = s->units.b;

	s->notes = s->noted = 0;
	if (s->next < b->pars && s->settings->level == KIND_TURN && b->par[s->next].turn > 0)
		s->next = add_turn(s, s->next);
	else if (s->next < b->pars)
		add_paragraph_units(s, &b->par[s->next++]);
	if (s->next < b->pars)
		return true;
	unit_furniture(&s->units, SIZE_MAX);
	body_forget(s->body);
	return false;
}

const char *
split(struct splitter *s, const struct split_settings *settings, struct document *doc, struct buf *warning)
{
	const char *refused = split_begin(s, settings, doc, warning);

	while (refused == NULL && split_more(s))
		;
	return refused;
}
