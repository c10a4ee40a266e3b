/* SPDX-License-Identifier: ISC */
#include <stdint.h>

#include "text/head.h"
#include "text/sent.h"
#include "text/split.h"
#include "text/turn.h"

struct splitter {
	struct body_rules *body;
	struct sent_rules *sentences;
	struct sent_bounds bounds;
	struct buf more;
};

struct splitter *
splitter_new(struct tables *tables)
{
	struct splitter *s = mem_zeroed(1, sizeof(*s));

	s->body = body_rules_new(tables);
	s->sentences = sent_rules_new(tables);
	return s;
}

void
splitter_free(struct splitter *s)
{
	body_rules_free(s->body);
	sent_rules_free(s->sentences);
	mem_free(s->bounds.end);
	buf_free(&s->more);
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

/* Units in the making. */
struct maker {
	struct splitter *s;
	const struct split_settings *settings;
	struct document *doc;
	const struct body *b;
	struct span name, date, lang;
	size_t sent, par;	/* numbers so far */
	size_t line;		/* of the lines, those ahead of it have their furniture records */
	bool asides;		/* there are records that stand in no paragraph: furniture, a publisher, the date of the running head */
	bool published, dated;	/* the last two have theirs */
	struct place *note;	/* stage directions; the first `noted` have their records */
	size_t notes, note_capacity, noted;
};

static void
add_record(struct maker *m, enum kind kind, const struct place *p, struct span who, struct span value)
{
	place_write(&m->s->more, p);
	*document_room(m->doc) = (struct rec){
		.doc = m->name, .date = m->date, .kind = kind, .kind_name = kind_name(kind),
		.who = who.len > 0 ? who : rec_none, .value = value.len > 0 ? value : rec_none,
		.more = m->s->more.len > 0 ? arena_copy(&m->doc->arena, buf_span(&m->s->more)) : rec_none,
		.start = p->start, .end = place_end(p), .text = p->text
	};
}

/* The pairs with which every unit's `more` begins. */
static void
begin_more(struct maker *m)
{
	buf_cut(&m->s->more, 0);
	if (m->doc->recs > 0)
		return;
	more_add(&m->s->more, "lang", m->lang);
	if (m->b->date_from != NULL)
		more_add(&m->s->more, "datefrom", span_of(m->b->date_from));
}

/* A record of a piece of the source as it stands. */
static void
add_piece(struct maker *m, enum kind kind, size_t from, size_t to, size_t page, struct span value)
{
	struct place place = { 0 };
	struct oddities odd = { 0 };

	source_put(&place, &m->doc->arena, m->b->source, from, to, &odd);
	if (place.text.len == 0)
		return;
	begin_more(m);
	if (page > 0 && m->b->pages > 1)
		more_add_number(&m->s->more, "page", page);
	add_record(m, kind, &place, rec_none, value);
}

/* Publisher and furniture that begin ahead of byte `at` of the source. */
static void
add_furniture(struct maker *m, size_t at)
{
	const struct body *b = m->b;
	size_t publisher, dated;

	if (!m->asides)
		return;
	publisher = b->publisher.len == 0 ? SIZE_MAX : (size_t)(b->publisher.p - b->source.p);
	dated = b->head_date.len == 0 ? SIZE_MAX : (size_t)(b->head_date.p - b->source.p);
	for (; m->line < b->lines.n && b->lines.line[m->line].start < at; m->line++) {
		const struct line *line = &b->lines.line[m->line];

		if (line->role != LINE_BODY && m->settings->furniture)
			add_piece(m, KIND_FURNITURE, line->start, line->end, line->page, rec_none);
		if (!m->published && publisher <= line->start) {
			add_piece(m, KIND_PUBLISHER, publisher, publisher + b->publisher.len, 0, rec_none);
			m->published = true;
		}
		if (!m->dated && dated < line->end) {
			add_piece(m, KIND_DATELINE, dated, dated + b->head_date.len, line->page, span_of(b->head_iso));
			m->dated = true;
		}
	}
}

/*
 * lead=: how many bytes ahead of a unit its white-space character begins, where
 * that is not one; 0 if there is none close by.
 */
static void
add_lead(struct maker *m, size_t start)
{
	struct span source = m->b->source;
	size_t least = start > 64 ? start - 64 : 0, blank;

	if (start == 0 || source.p[start - 1] == ' ' || source.p[start - 1] == '\n')
		return;
	blank = source_blank(source, least, start);
	if (blank == SIZE_MAX || start - blank != 1)
		more_add_number(&m->s->more, "lead", blank == SIZE_MAX ? 0 : start - blank);
}

/* at= and till=: of the cues that the unit touches, or of the label. */
static void
add_times(struct maker *m, const struct paragraph *par, const struct place *place)
{
	struct span at = par->at, till = par->till;

	if (m->b->captions.pieces > 0)
		captions_times(&m->b->captions, place->start, place_end(place), &at, &till);
	if (at.len > 0)
		more_add(&m->s->more, "at", at);
	if (till.len > 0)
		more_add(&m->s->more, "till", till);
}

static void
add_unit(struct maker *m, enum kind kind, const struct paragraph *par, const struct place *place)
{
	struct buf *more = &m->s->more;

	add_furniture(m, place->start + 1);
	begin_more(m);
	if (kind == KIND_PARA || kind == KIND_SENT)
		more_add_number(more, "par", m->par);
	if (kind == KIND_SENT)
		more_add_number(more, "sent", ++m->sent);
	if (par->turn > 0 && kind != KIND_FURNITURE)
		more_add_number(more, "turn", par->turn);
	if (m->b->pages > 1)
		more_add_number(more, "page", par->page);
	if (par->label.len > 0 && kind_is_body(kind))
		more_add(more, "as", par->label);
	add_times(m, par, place);
	if (par->heading)
		more_add(more, "form", SPAN("head"));
	add_lead(m, place->start);
	add_record(m, kind, place, kind_is_body(kind) ? par->who : rec_none, rec_none);
}

/*
 * Puts the words of a paragraph from byte `at` on, without the stage
 * directions among them, which go to m->note until add_notes() is called.
 */
static void
put_words(struct maker *m, struct place *words, const struct paragraph *par, size_t at)
{
	struct arena *a = &m->doc->arena;
	struct span text = par->place.text;
	size_t from, to;

	while (turns_find_note(m->b->speakers, text, at, &from, &to)) {
		size_t end = from;

		m->note = arena_grow(a, m->note, m->notes, &m->note_capacity, sizeof(*m->note));
		m->note[m->notes] = (struct place){ 0 };
		place_put_slice(&m->note[m->notes++], a, &par->place, from, to);
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
add_notes(struct maker *m, const struct paragraph *par, size_t at)
{
	for (; m->noted < m->notes && m->note[m->noted].start < at; m->noted++)
		add_unit(m, KIND_NOTE, par, &m->note[m->noted]);
}

static void
add_sentences(struct maker *m, const struct paragraph *par, const struct place *words)
{
	struct sent_settings settings = {
		m->settings->informal, m->settings->keep_quotations, m->lang
	};
	struct span text = words->text;

	sent_split(m->s->sentences, &settings, text, &m->s->bounds);
	for (size_t i = 0, at = 0; i < m->s->bounds.n; i++) {
		struct place place;

		place_clear(&place);
		while (at < m->s->bounds.end[i] && text.p[at] == ' ')
			at++;
		place_put_slice(&place, &m->doc->arena, words, at, m->s->bounds.end[i]);
		if (place.text.len > 0) {
			add_notes(m, par, place.start);
			add_unit(m, KIND_SENT, par, &place);
		}
		at = m->s->bounds.end[i];
	}
}

/* Title and date line: the title ends ahead of the date that it carries. */
static void
add_head(struct maker *m, const struct paragraph *par)
{
	struct span text = par->place.text;
	size_t end = par->kind == KIND_TITLE && par->date_to > 0 ? head_title_end(text, par->date_from) : text.len;
	struct place place = { 0 };

	add_furniture(m, par->place.start + 1);
	if (par->kind == KIND_TITLE) {
		place_put_slice(&place, &m->doc->arena, &par->place, 0, end);
		begin_more(m);
		if (m->b->pages > 1)
			more_add_number(&m->s->more, "page", par->page);
		add_record(m, KIND_TITLE, &place, rec_none, rec_none);
	}
	if (par->date_to == 0)
		return;
	place = (struct place){ 0 };
	place_put_slice(&place, &m->doc->arena, &par->place, par->date_from, par->date_to);
	begin_more(m);
	if (m->b->pages > 1)
		more_add_number(&m->s->more, "page", par->page);
	add_record(m, KIND_DATELINE, &place, rec_none, span_of(par->iso));
}

static void
add_paragraph_units(struct maker *m, const struct paragraph *par)
{
	struct place words;
	size_t from = par->words;

	if (par->kind == KIND_FURNITURE || par->kind == KIND_NOTE) {
		if (par->kind == KIND_NOTE || m->settings->furniture)
			add_unit(m, par->kind, par, &par->place);
		return;
	}
	if (par->kind == KIND_TITLE || par->kind == KIND_DATELINE) {
		add_head(m, par);
		return;
	}
	if (from >= par->place.text.len)
		return;		/* a label alone on its line */
	m->par++;
	if (par->date_to > 0) {
		add_head(m, par);	/* "TABRIZ, 18 February 2024 - " at the front of the first paragraph */
		for (from = par->date_to; from < par->place.text.len && par->place.text.p[from] == ' '; from++)
			;
	}
	place_clear(&words);
	put_words(m, &words, par, from);
	if (words.text.len > 0 && (m->settings->level == KIND_PARA || m->settings->level == KIND_TURN))
		add_unit(m, KIND_PARA, par, &words);
	else if (words.text.len > 0)
		add_sentences(m, par, &words);
	add_notes(m, par, SIZE_MAX);
	m->notes = m->noted = 0;
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
add_turn(struct maker *m, size_t first)
{
	const struct body *b = m->b;
	const struct paragraph *par = &b->par[first];
	struct place place = { 0 };
	size_t end;

	for (end = first; end < b->pars && b->par[end].turn == par->turn; end++) {
		const struct paragraph *next = &b->par[end];
		struct place words = { 0 };

		if (next->kind == KIND_NOTE) {
			m->note = arena_grow(&m->doc->arena, m->note, m->notes, &m->note_capacity, sizeof(*m->note));
			m->note[m->notes++] = next->place;
		}
		if (next->kind != KIND_PARA)
			continue;
		put_words(m, &words, next, next->words);
		/* the voice of a caption may be named behind its first words */
		if (place.text.len == 0 && words.text.len > 0 && par->label_start <= words.start)
			place_begin(&place, par->label_start);
		if (place.text.len > 0 && words.text.len > 0)
			put_blank_ahead(&place, &m->doc->arena, b->source, words.start);
		place_put_slice(&place, &m->doc->arena, &words, 0, words.text.len);
	}
	add_notes(m, par, place.start);
	if (place.text.len > 0)
		add_unit(m, KIND_TURN, par, &place);
	add_notes(m, par, SIZE_MAX);
	m->notes = m->noted = 0;
	return end;
}

/* What the front matter says, as units where its words stand. */
static void
add_matter(struct maker *m)
{
	const struct matter *matter = &m->b->matter;
	const char *source = m->b->source.p;
	bool title_first = matter->date.p == NULL || matter->title.p < matter->date.p;

	for (int i = 0; i < 2; i++) {
		bool is_title = (i == 0) == title_first;
		struct span value = is_title ? matter->title : matter->date;

		if (value.len == 0)
			continue;
		add_furniture(m, (size_t)(value.p - source) + 1);
		add_piece(m, is_title ? KIND_TITLE : KIND_DATELINE, (size_t)(value.p - source),
		    (size_t)(value.p + value.len - source), 0,
		    is_title ? rec_none : span_of(m->b->matter_iso));
	}
}

const char *
split(struct splitter *s, const struct split_settings *settings, struct document *doc, struct buf *warning)
{
	const struct body *b;
	struct maker m = { .s = s, .settings = settings, .doc = doc };
	struct body_hints hints = hints_of(settings);
	const char *refused = body_read(s->body, &doc->arena, &hints, doc->bytes, &b, warning);

	if (refused != NULL)
		return refused;
	m.b = b;
	m.asides = settings->furniture || b->publisher.len > 0 || b->head_date.len > 0;
	m.lang = body_lang(s->body, &hints);
	buf_cut(&s->more, 0);
	doc_encode(&s->more, span_of(settings->path));
	m.name = arena_copy(&doc->arena, buf_span(&s->more));
	m.date = b->date[0] == '\0' ? rec_none : span_of(b->date);
	add_matter(&m);
	for (size_t i = 0; i < b->pars;) {
		if (settings->level == KIND_TURN && b->par[i].turn > 0)
			i = add_turn(&m, i);
		else
			add_paragraph_units(&m, &b->par[i++]);
	}
	add_furniture(&m, SIZE_MAX);
	return NULL;
}
