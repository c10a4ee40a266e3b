/* SPDX-License-Identifier: ISC */
#include <stdint.h>

#include "base/utf.h"
#include "text/body.h"
#include "text/cues.h"
#include "text/embed.h"
#include "text/head.h"
#include "text/hyphen.h"
#include "text/lang.h"
#include "text/linenumber.h"
#include "text/markdown.h"
#include "text/page.h"
#include "text/para.h"
#include "text/seam.h"
#include "text/turn.h"

enum { LANG_SAMPLE = 1024 };	/* bytes of text in which the language is looked for */

struct body_rules {
	struct page_rules pages;
	struct hyphens hyphens;
	struct head_rules heads;
	struct lang_rules langs;
	struct label_words *words;
	struct lexicon *lexicon;	/* borrowed */
	struct buf sample;	/* of its words, to tell the language */
	struct body body;	/* of the document at hand; its arrays stay */
};

struct body_rules *
body_rules_new(struct tables *tables, struct lexicon *lexicon)
{
	struct body_rules *r = mem_zeroed(1, sizeof(*r));

	r->words = label_words_new(tables);
	r->lexicon = lexicon;
	page_rules_load(&r->pages, tables, r->words);
	hyphens_load(&r->hyphens, tables);
	head_rules_load(&r->heads, tables, &r->pages.furniture.phrases);
	lang_rules_load(&r->langs, tables);
	return r;
}

struct timex_reader *
body_dates(struct body_rules *r)
{
	return r->heads.dates.reader;
}

void
body_rules_free(struct body_rules *r)
{
	page_rules_free(&r->pages);
	hyphens_free(&r->hyphens);
	head_rules_free(&r->heads);
	lang_rules_free(&r->langs);
	label_words_free(r->words);
	buf_free(&r->sample);
	mem_free(r->body.lines.line);
	mem_free(r->body.par);
	mem_free(r->body.text);
	mem_free(r->body.label);
	mem_free(r);
}

/* A piece of the source as a field may have it: white space folded, bytes mended. */
static struct span
as_field(struct arena *a, const struct body *b, struct span piece)
{
	struct oddities odd = { .embeds = b->odd.embeds };
	struct place place = { 0 };
	size_t from = piece.len == 0 ? 0 : (size_t)(piece.p - b->source.p);

	source_put(&place, a, b->source, from, from + piece.len, &odd);
	return place.text;
}

/* A line as it is looked at for a label: of a heading with the marks ahead of it. */
static struct span
label_text(const struct line *line, struct span source)
{
	size_t start = line->start;

	while (line->heading && start > 0 && (source.p[start - 1] == '#' || source.p[start - 1] == ' '))
		start--;
	return span_cut(source, start, line->end);
}

/* "STATEMENT OF HON. IDA ROE, A", "SENATOR FROM NEW HAVEN": a heading in capitals in two lines. */
static bool
goes_on_as_note(struct label_words *words, const struct body *b, size_t i)
{
	const struct line *above = &b->lines.line[i - 1], *line = &b->lines.line[i];
	struct span a = line_text(above, b->source), text = line_text(line, b->source);

	return above->note && line->empties == 0 && utf_is_upper((unsigned char)a.p[0] & 0x7F) && memchr(".:", a.p[a.len - 1], 2) == NULL &&
	    label_is_shouted(a) && label_is_shouted(text) && !label_may_be(words, text);
}

/*
 * Learns the labels of turns from the body lines and reads them, in order; a
 * line with one begins a paragraph, and so does a stage direction.
 */
static void
read_labels(struct body_rules *r, struct arena *a, struct body *b)
{
	struct lines *l = &b->lines;
	bool alone = false, behind_note = false;
	size_t n = 0;

	if (b->text_capacity < l->n)
		b->text = mem_resize(b->text, b->text_capacity = l->n, sizeof(*b->text));
	for (size_t i = 0; i < l->n; i++)
		if (l->line[i].role == LINE_BODY)
			b->text[n++] = label_text(&l->line[i], b->source);
	b->speakers = turns_learn(r->words, a, b->text, n);
	b->labels = 0;
	for (size_t i = 0; i < l->n; i++) {
		struct line *line = &l->line[i];
		struct turn_label label;
		bool behind_name = alone;

		if (line->role != LINE_BODY)
			continue;
		alone = false;
		if (!turns_any(b->speakers) && furniture_is_end(line_text(line, b->source))) {
			line->role = LINE_FURNITURE;
			continue;
		}
		/* a name alone on its line may be told more of on the next: "(Karlsund North) (Lab)" */
		line->note = turns_note(b->speakers, line_text(line, b->source)) ||
		    (behind_name && furniture_is_bracketed(line_text(line, b->source)));
		line->note |= behind_note && goes_on_as_note(r->words, b, i);
		line->ends = turns_end(b->speakers, line_text(line, b->source));
		line->begins |= line->note || line->ends || behind_note;
		behind_note = line->note;
		if (!turns_any(b->speakers) || !turns_label(b->speakers, label_text(line, b->source), &label))
			continue;
		if (line->heading) {
			line->start -= label_text(line, b->source).len - (line->end - line->start);
			line->heading = false;
		}
		line->begins = true;
		b->label = mem_grow(b->label, b->labels, &b->label_capacity, sizeof(*b->label));
		b->label[b->labels] = label;
		line->label = (uint32_t)++b->labels;
		alone = label.body == line->end - line->start;
	}
}

/* The text byte at which byte `at` of the source stands, or the next one there is; no blank. */
static size_t
text_byte(const struct place *p, size_t at)
{
	size_t byte = place_text_byte(p, at);

	while (byte < p->text.len && p->text.p[byte] == ' ')
		byte++;
	return byte;
}

/* The byte of the source as it came for byte `at` of the source as it is read. */
static size_t
source_byte(const struct body *b, size_t at)
{
	return b->odd.embeds == NULL ? at : embeds_source_byte(b->odd.embeds, b->source, at);
}

/* Whose the paragraph is: its label's, or still that of the turn before. */
static void
take_turn(struct body *b, struct arena *a, struct paragraph *par, struct paragraph *turn)
{
	const struct line *line = par->first_line;

	if (line->ends)
		*turn = (struct paragraph){ 0 };
	if (line->label > 0) {
		const struct turn_label *label = &b->label[line->label - 1];
		struct span text = line_text(line, b->source);

		*turn = (struct paragraph){ .turn = ++b->turns };
		turn->label_start = source_byte(b, line->start + label->from);
		turn->label = as_field(a, b, span_cut(text, label->from, label->to));
		/* it may stand on another line; what no label names has no speaker */
		turn->who = label->who.len > 0 ? as_field(a, b, label->who) : label->who;
		turn->at = label->at.len > 0 ? as_field(a, b, label->at) : label->at;
		par->words = text_byte(&par->place, source_byte(b, line->start + label->body));
	}
	par->turn = turn->turn;
	par->label_start = turn->label_start;
	par->label = turn->label;
	par->who = turn->who;
	par->at = turn->at;
	/* the time is that of the first words; the label may have stood alone on its line */
	if (par->words < par->place.text.len)
		turn->at = (struct span){ NULL, 0 };
}

static void
read_paragraphs(struct body_rules *r, struct arena *a, struct body *b)
{
	struct lines *l = &b->lines;
	struct paragraph turn = { 0 };

	for (size_t i = 0; i < l->n;) {
		struct line *first = &l->line[i];
		struct paragraph *par;

		if (first->role != LINE_BODY) {
			i++;
			continue;
		}
		b->par = mem_grow(b->par, b->pars, &b->capacity, sizeof(*b->par));
		par = &b->par[b->pars];
		*par = (struct paragraph){ .kind = KIND_PARA, .page = first->page, .first_line = first, .heading = first->heading, .cited = first->cited };
		i = para_put(&par->place, a, &r->hyphens, l, b->source, i, &b->odd);
		if (par->place.text.len == 0)
			continue;
		b->pars++;
		take_turn(b, a, par, &turn);
		if ((first->note || first->ends) && first->label == 0)
			par->kind = KIND_NOTE;
	}
}

/*
 * A label or two and no sentence behind them are no conversation, but the
 * headline: "Minister: Nobody's share will be cut".
 */
static void
drop_few_turns(struct body *b)
{
	if (b->turns == 0 || b->turns > 2)
		return;
	for (size_t i = 0; i < b->pars; i++)
		if (b->par[i].first_line->label > 0 &&
		    (seam_ends_sentence(b->par[i].place.text) || b->par[i].words == b->par[i].place.text.len))
			return;
	for (size_t i = 0; i < b->pars; i++) {
		b->par[i].turn = b->par[i].words = 0;
		b->par[i].who = b->par[i].label = b->par[i].at = (struct span){ NULL, 0 };
	}
	b->turns = 0;
}

static void
read_lines(struct body_rules *r, struct arena *a, struct body *b)
{
	struct layout_of_lines layout;

	lines_read(&b->lines, b->source);
	if (b->lines.embedded > 0 && b->matter.end == 0)
		b->odd.embeds = embeds_turn(&b->lines, a, &b->source);
	for (size_t i = 0; i < b->lines.n && b->lines.line[i].start < b->matter.end; i++)
		b->lines.line[i].role = LINE_MATTER;
	linenumber_drop(&b->lines, b->source);
	lines_close_up(&b->lines, b->source);
	b->pages = pages_find(&r->pages, &b->lines, a, b->source);
	b->odd.markdown = markdown_is(&b->lines, b->source);
	if (b->odd.markdown)
		markdown_lines(&b->lines, b->source);
	read_labels(r, a, b);
	layout = para_measure(&b->lines, b->source, r->lexicon);
	para_join(&b->lines, &layout, b->source);
	read_paragraphs(r, a, b);
	drop_few_turns(b);
	hyphens_forget(&r->hyphens);
	/* a speech: all of it is the speaker's whom the front matter names */
	b->matter.speaker = as_field(a, b, b->matter.speaker);
	for (size_t i = 0; i < b->pars && b->turns == 0; i++)
		b->par[i].who = b->matter.speaker;
}

/* "en" of "en" and "en-GB" */
static bool
has_lang(const struct matter *m)
{
	return m->lang.len >= 2 && m->lang.p[0] >= 'a' && m->lang.p[0] <= 'z' &&
	    m->lang.p[1] >= 'a' && m->lang.p[1] <= 'z';
}

static void
add_sample(struct buf *sample, struct span text)
{
	buf_add(sample, span_cut(text, 0, text.len < LANG_SAMPLE ? text.len : LANG_SAMPLE));
	buf_byte(sample, '\n');
}

struct span
body_lang_of_units(struct body_rules *r, const struct document *doc)
{
	buf_cut(&r->sample, 0);
	for (size_t i = 0; i < doc->units && r->sample.len < LANG_SAMPLE; i++)
		add_sample(&r->sample, document_unit(doc, i)->text);
	return lang_of(&r->langs, buf_span(&r->sample));
}

struct span
body_lang(struct body_rules *r, const struct body_hints *hints)
{
	const struct body *b = &r->body;
	struct buf *sample = &r->sample;

	if (hints->lang != NULL)
		return span_of(hints->lang);
	if (has_lang(&b->matter))
		return span_cut(b->matter.lang, 0, 2);
	buf_cut(sample, 0);
	for (size_t i = 0; i < b->pars && sample->len < LANG_SAMPLE; i++)
		add_sample(sample, b->par[i].place.text);
	return lang_of(&r->langs, buf_span(sample));
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
begin_body(struct body_rules *r, struct span source)
{
	struct body old = r->body;

	r->body = (struct body){
		.source = source, .par = old.par, .capacity = old.capacity,
		.label = old.label, .label_capacity = old.label_capacity,
		.text = old.text, .text_capacity = old.text_capacity
	};
	r->body.lines.line = old.lines.line;
	r->body.lines.capacity = old.lines.capacity;
	return &r->body;
}

void
body_forget(struct body_rules *r)
{
	struct body *b = &r->body;

	b->pars = b->labels = b->lines.n = 0;
	b->par = mem_idle(b->par, &b->capacity, sizeof(*b->par));
	b->text = mem_idle(b->text, &b->text_capacity, sizeof(*b->text));
	b->label = mem_idle(b->label, &b->label_capacity, sizeof(*b->label));
	b->lines.line = mem_idle(b->lines.line, &b->lines.capacity, sizeof(*b->lines.line));
}

const char *
body_read(struct body_rules *r, struct arena *a, const struct body_hints *hints, struct span source,
    const struct body **body, struct buf *warning)
{
	const char *refused = source_refuse(source);
	struct body *b = begin_body(r, source);

	*body = b;
	if (refused != NULL)
		return refused;
	if (captions_are(source)) {
		cues_read(b, a, r->words);
	} else {
		matter_read(&b->matter, source);
		read_lines(r, a, b);
	}
	head_read(&r->heads, b, hints->date, hints->path);
	warn(b, warning);
	return NULL;
}
