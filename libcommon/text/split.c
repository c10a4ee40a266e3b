/* SPDX-License-Identifier: ISC */
#include <stdint.h>

#include "base/utf.h"
#include "text/head.h"
#include "text/lang.h"
#include "text/markdown.h"
#include "text/para.h"
#include "text/sent.h"
#include "text/split.h"
#include "text/turn.h"

enum { LANG_SAMPLE = 1024 };	/* bytes of text in which the language is looked for */

struct splitter {
	struct page_rules pages;
	struct hyphens hyphens;
	struct head_rules heads;
	struct lang_rules langs;
	struct sent_rules *sentences;
	struct turn_rules *turns;
	struct sent_bounds bounds;
	struct buf more;
	struct body body;	/* of the document at hand; its arrays stay */
};

struct splitter *
splitter_new(struct tables *tables)
{
	struct splitter *s = mem_zeroed(1, sizeof(*s));

	page_rules_load(&s->pages, tables);
	hyphens_load(&s->hyphens, tables);
	head_rules_load(&s->heads, tables);
	lang_rules_load(&s->langs, tables);
	s->sentences = sent_rules_new(tables);
	s->turns = turn_rules_new(tables);
	return s;
}

void
splitter_free(struct splitter *s)
{
	page_rules_free(&s->pages);
	hyphens_free(&s->hyphens);
	head_rules_free(&s->heads);
	lang_rules_free(&s->langs);
	sent_rules_free(s->sentences);
	turn_rules_free(s->turns);
	mem_free(s->bounds.end);
	mem_free(s->body.lines.line);
	mem_free(s->body.par);
	buf_free(&s->more);
	mem_free(s);
}

static void
add_paragraph(struct body *b, const struct paragraph *par)
{
	b->par = mem_grow(b->par, b->pars, &b->capacity, sizeof(*b->par));
	b->par[b->pars++] = *par;
}

/* What the label of the first line says; the words begin behind it. */
static void
take_label(struct paragraph *par, const struct turns *turns, struct span source, struct body *b)
{
	struct turn_label label;
	size_t body;

	par->turn = b->turns;
	if (b->pars > 0 && b->turns > 0) {
		par->who = b->par[b->pars - 1].who;
		par->label = b->par[b->pars - 1].label;
	}
	if (!turns_label(turns, line_text(par->first_line, source), &label))
		return;
	par->turn = ++b->turns;
	par->who = label.who;
	par->label = span_cut(line_text(par->first_line, source), label.from, label.to);
	par->at = label.at;
	/* the byte of the text at which the words stand: the label may hold folded blanks */
	body = par->first_line->start + label.body;
	while (par->words < par->place.text.len && place_of(&par->place, par->words) < body)
		par->words++;
	while (par->words < par->place.text.len && par->place.text.p[par->words] == ' ')
		par->words++;
}

static void
read_paragraphs(struct splitter *s, struct document *doc, struct body *b, const struct turns *turns)
{
	struct lines *l = &b->lines;

	for (size_t i = 0; i < l->n;) {
		struct paragraph par = { .kind = KIND_PARA, .page = l->line[i].page, .first_line = &l->line[i] };

		if (l->line[i].role != LINE_BODY) {
			i++;
			continue;
		}
		par.heading = l->line[i].heading;
		i = para_put(&par.place, &doc->arena, &s->hyphens, l, b->source, i, &b->odd);
		if (par.place.text.len == 0)
			continue;
		take_label(&par, turns, b->source, b);
		if (turns_note(turns, par.place.text) && par.words == 0)
			par.kind = KIND_NOTE;
		add_paragraph(b, &par);
	}
}

/* Learns the labels of turns from the body lines; a line with one begins a paragraph. */
static struct turns *
learn_turns(struct splitter *s, struct document *doc, struct body *b)
{
	struct lines *l = &b->lines;
	struct span *text = arena_array(&doc->arena, l->n + 1, sizeof(*text));
	struct turns *turns;
	struct turn_label label;
	size_t n = 0;

	for (size_t i = 0; i < l->n; i++)
		if (l->line[i].role == LINE_BODY)
			text[n++] = line_text(&l->line[i], b->source);
	turns = turns_learn(s->turns, &doc->arena, text, n);
	for (size_t i = 0; i < l->n; i++)
		if (l->line[i].role == LINE_BODY && (turns_label(turns, line_text(&l->line[i], b->source), &label) ||
		    turns_note(turns, line_text(&l->line[i], b->source))))
			l->line[i].begins = true;
	return turns;
}

/* A piece of the source as a field may have it: white space folded, bytes mended. */
static struct span
as_field(struct document *doc, const struct body *b, struct span piece)
{
	struct oddities odd = { 0 };
	struct place place = { 0 };
	size_t from = piece.len == 0 ? 0 : (size_t)(piece.p - b->source.p);

	source_put(&place, &doc->arena, b->source, from, from + piece.len, &odd);
	return place.text;
}

/* "en" of "en" and "en-GB" */
static bool
has_lang(const struct matter *m)
{
	return m->lang.len >= 2 && m->lang.p[0] >= 'a' && m->lang.p[0] <= 'z' &&
	    m->lang.p[1] >= 'a' && m->lang.p[1] <= 'z';
}

static void
read_lines(struct splitter *s, struct document *doc, struct body *b)
{
	struct layout_of_lines layout;
	struct turns *turns;

	lines_read(&b->lines, b->source);
	for (size_t i = 0; i < b->lines.n && b->lines.line[i].start < b->matter.end; i++)
		b->lines.line[i].role = LINE_MATTER;
	para_drop_numbers(&b->lines, b->source);
	b->pages = pages_find(&s->pages, &b->lines, &doc->arena, b->source);
	b->odd.markdown = markdown_is(&b->lines, b->source);
	if (b->odd.markdown)
		markdown_lines(&b->lines, b->source);
	turns = learn_turns(s, doc, b);
	layout = para_measure(&b->lines, b->source);
	para_join(&b->lines, &layout, b->source);
	read_paragraphs(s, doc, b, turns);
	hyphens_forget(&s->hyphens);
	/* a speech: all of it is the speaker's whom the front matter names */
	b->matter.speaker = as_field(doc, b, b->matter.speaker);
	for (size_t i = 0; i < b->pars && b->turns == 0; i++)
		b->par[i].who = b->matter.speaker;
}

static struct span
find_lang(struct splitter *s, const struct body *b)
{
	size_t n = 0;
	struct buf sample = { 0 };
	struct span lang;

	for (size_t i = 0; i < b->pars && sample.len < LANG_SAMPLE; i++) {
		struct span text = b->par[i].place.text;

		n = text.len < LANG_SAMPLE ? text.len : LANG_SAMPLE;
		buf_add(&sample, span_cut(text, 0, n));
		buf_byte(&sample, '\n');
	}
	lang = lang_of(&s->langs, buf_span(&sample));
	buf_free(&sample);
	return lang;
}

static void
warn(const struct body *b, struct buf *warning)
{
	if (b->odd.bad > 0) {
		buf_string(warning, "byte ");
		buf_number(warning, b->odd.first_bad);
		buf_string(warning, b->odd.bad == 1 ? " is" : " is the first of ");
		if (b->odd.bad > 1) {
			buf_number(warning, b->odd.bad);
			buf_string(warning, " that are");
		}
		buf_string(warning, " no UTF-8; read as Windows-1252");
	} else if (b->odd.nul > 0) {
		buf_number(warning, b->odd.nul);
		buf_string(warning, " NUL bytes; read as U+FFFD");
	} else if (b->odd.replaced * 50 > b->odd.characters && b->odd.replaced > 3) {
		buf_string(warning, "many U+FFFD: the program that made this text could not read its source");
	}
}

/* All of the last document goes but its arrays. */
static struct body *
begin_body(struct splitter *s, struct span source)
{
	struct body old = s->body;

	s->body = (struct body){ .source = source, .par = old.par, .capacity = old.capacity };
	s->body.lines.line = old.lines.line;
	s->body.lines.capacity = old.lines.capacity;
	return &s->body;
}

const char *
split_body(struct splitter *s, const struct split_settings *settings, struct document *doc,
    const struct body **body, struct buf *warning)
{
	const char *refused = source_refuse(doc->bytes);
	struct body *b = begin_body(s, doc->bytes);

	*body = b;
	if (refused != NULL)
		return refused;
	matter_read(&b->matter, b->source);
	read_lines(s, doc, b);
	head_read(&s->heads, b, settings->date, settings->path);
	b->lang = settings->lang != NULL ? span_of(settings->lang) :
	    has_lang(&b->matter) ? span_cut(b->matter.lang, 0, 2) : find_lang(s, b);
	warn(b, warning);
	return NULL;
}

/* Units in the making. */
struct maker {
	struct splitter *s;
	const struct split_settings *settings;
	struct document *doc;
	const struct body *b;
	struct span name, date;
	size_t sent, par;	/* numbers so far */
	size_t line;		/* of the lines, those ahead of it have their furniture records */
	bool published;		/* the publisher has its record */
};

static void
add_record(struct maker *m, enum kind kind, const struct place *p, struct span who, struct span value)
{
	struct rec rec = {
		.doc = m->name, .date = m->date, .kind = kind, .kind_name = span_of(kind_name(kind)),
		.who = who.len > 0 ? who : rec_none, .value = value.len > 0 ? value : rec_none,
		.start = p->start, .end = place_end(p), .text = p->text
	};

	place_write(&m->s->more, p);
	rec.more = m->s->more.len > 0 ? arena_copy(&m->doc->arena, buf_span(&m->s->more)) : rec_none;
	document_add(m->doc, &rec);
}

/* The pairs with which every unit's `more` begins. */
static void
begin_more(struct maker *m)
{
	buf_cut(&m->s->more, 0);
	if (m->doc->recs > 0)
		return;
	more_add(&m->s->more, "lang", m->b->lang);
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
	size_t publisher = b->publisher.len == 0 ? SIZE_MAX : (size_t)(b->publisher.p - b->source.p);

	for (; m->line < b->lines.n && b->lines.line[m->line].start < at; m->line++) {
		const struct line *line = &b->lines.line[m->line];

		if (line->role != LINE_BODY && m->settings->furniture)
			add_piece(m, KIND_FURNITURE, line->start, line->end, line->page, rec_none);
		if (!m->published && publisher <= line->start) {
			add_piece(m, KIND_PUBLISHER, publisher, publisher + b->publisher.len, 0, rec_none);
			m->published = true;
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
	if (par->at.len > 0)
		more_add(more, "at", par->at);
	if (par->till.len > 0)
		more_add(more, "till", par->till);
	if (par->heading)
		more_add(more, "form", SPAN("head"));
	add_lead(m, place->start);
	add_record(m, kind, place, kind_is_body(kind) ? par->who : rec_none, rec_none);
}

static void
add_sentences(struct maker *m, const struct paragraph *par, size_t from)
{
	struct sent_settings settings = {
		m->settings->informal, m->settings->keep_quotations, m->b->lang
	};
	struct span text = span_cut(par->place.text, from, par->place.text.len);

	sent_split(m->s->sentences, &settings, text, &m->s->bounds);
	for (size_t i = 0, at = 0; i < m->s->bounds.n; i++) {
		struct place place = { 0 };

		while (at < m->s->bounds.end[i] && text.p[at] == ' ')
			at++;
		place_put_slice(&place, &m->doc->arena, &par->place, from + at, from + m->s->bounds.end[i]);
		if (place.text.len > 0)
			add_unit(m, KIND_SENT, par, &place);
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
	struct place place = { 0 };
	size_t from = par->words;

	if (par->kind == KIND_FURNITURE) {
		if (m->settings->furniture)
			add_unit(m, KIND_FURNITURE, par, &par->place);
		return;
	}
	if (par->kind == KIND_TITLE || par->kind == KIND_DATELINE) {
		add_head(m, par);
		return;
	}
	if (par->kind == KIND_NOTE) {
		add_unit(m, KIND_NOTE, par, &par->place);
		return;
	}
	m->par++;
	if (par->date_to > 0) {
		add_head(m, par);	/* "TABRIZ, 18 February 2024 - " at the front of the first paragraph */
		for (from = par->date_to; from < par->place.text.len && par->place.text.p[from] == ' '; from++)
			;
	}
	if (from >= par->place.text.len)
		return;
	if (m->settings->level == KIND_PARA || m->settings->level == KIND_TURN) {
		place_put_slice(&place, &m->doc->arena, &par->place, from, par->place.text.len);
		add_unit(m, KIND_PARA, par, &place);
	} else {
		add_sentences(m, par, from);
	}
}

/* The blank between two paragraphs of a turn: the last white-space character of the source ahead. */
static void
put_blank_ahead(struct place *p, struct arena *a, struct span source, size_t start)
{
	size_t blank = source_blank(source, place_end(p), start);

	if (blank != SIZE_MAX)
		place_put(p, a, SPAN(" "), blank, 1, false);
}

/* A whole turn as one unit: it begins at its label, its text at the words. Returns the paragraph behind it. */
static size_t
add_turn(struct maker *m, size_t first)
{
	const struct body *b = m->b;
	const struct paragraph *par = &b->par[first];
	struct place place = { 0 };
	size_t end;

	place_begin(&place, &m->doc->arena, (size_t)(par->label.p - b->source.p),
	    place_of(&par->place, par->words < par->place.text.len ? par->words : 0));
	for (end = first; end < b->pars && b->par[end].turn == par->turn; end++) {
		const struct paragraph *next = &b->par[end];

		if (next->kind != KIND_PARA || next->words >= next->place.text.len)
			continue;
		if (place.text.len > 0)
			put_blank_ahead(&place, &m->doc->arena, b->source, place_of(&next->place, next->words));
		place_put_slice(&place, &m->doc->arena, &next->place, next->words, next->place.text.len);
	}
	if (place.text.len > 0)
		add_unit(m, KIND_TURN, par, &place);
	for (size_t i = first; i < end; i++)
		if (b->par[i].kind == KIND_NOTE)
			add_unit(m, KIND_NOTE, &b->par[i], &b->par[i].place);
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
	const char *refused = split_body(s, settings, doc, &b, warning);


	m.b = b;
	if (refused != NULL)
		return refused;
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
