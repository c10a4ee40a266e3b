/* SPDX-License-Identifier: ISC */
#include "quote.h"
#include "again.h"
#include "dashes.h"
#include "dialogue.h"
#include "indirect.h"
#include "labels.h"
#include "words/tongue.h"

enum { PARAGRAPHS = 256 };	/* after so many findings are looked at for whether they may go out */

struct quoter {
	struct tongues tongues;
	const struct people *people;
	struct reading reading;
	struct names names;
	struct attribution attribution;
	struct reports reports;
	struct people labels;
};

struct quoter *
quoter_new(struct tables *t, const struct people *people)
{
	struct quoter *q = mem_zeroed(1, sizeof(*q));

	tongues_load(&q->tongues, t);
	q->people = people;
	return q;
}

void
quoter_free(struct quoter *q)
{
	tongues_free(&q->tongues);
	reading_free(&q->reading);
	names_free(&q->names);
	clause_free(&q->attribution.clause);
	mem_free(q->attribution.by_event);
	mem_free(q->reports.r);
	people_free(&q->labels);
	mem_free(q);
}

static void
put_pieces(struct finding_maker *f, const struct attribution *a, uint32_t stretch)
{
	bool first = true;

	for (uint32_t s = stretch; s != STRETCH_NONE; s = a->marks->s[s].next) {
		const struct stretch *st = &a->marks->s[s];
		const struct prose *p = &a->r->par[st->par];
		size_t from = p->token[st->inner].start, to = token_end(&p->token[st->end - 1]);

		if (first && f->rec.kind != KIND_QUOTE)
			finding_begin(f, KIND_QUOTE, &p->passage, from, to);
		else
			finding_piece(f, &p->passage, from, to);
		first = false;
	}
}

/* "how high", she said, "never why": the comma behind the mark is the sentence's. */
static void
put_comma(struct finding_maker *f, const struct attribution *a, uint32_t stretch)
{
	const struct stretch *s = &a->marks->s[stretch];
	const struct prose *p = &a->r->par[s->par];

	if (token_is_comma(p, s->close) && !p->token[s->close].blank)
		finding_piece(f, &p->passage, p->token[s->close].start, token_end(&p->token[s->close]));
}

static bool
is_unclosed(const struct attribution *a, uint32_t s)
{
	while (a->marks->s[s].next != STRETCH_NONE)
		s = a->marks->s[s].next;
	return a->marks->s[s].unclosed;
}

/* Who speaks, as the label of his turn has it, if he has one; whoever has the turn, if nobody is named: "they told me", in her turn, are others. */
static void
put_who(const struct attribution *a, struct finding_maker *f, const struct speaker *s)
{
	struct span label = s->who.len > 0 ? labels_find(a->context.labels, s->who, &a->names->scratch) : s->who;

	if (s->who.len > 0)
		f->rec.who = label.len > 0 ? label : s->who;
	else if (s->as.len > 0 && s->sex != 'i')
		f->rec.who = SPAN("-");
}

static void
put_said(const struct attribution *a, uint32_t stretch, struct finding_maker *f)
{
	static const char *const forms[] = { "direct", "mixed", "scare" };
	const struct said *said = &a->said[stretch];
	const struct lexis *lexis = a->r->lexis;

	if (said->form != FORM_SCARE)
		put_who(a, f, &said->speaker);
	if (said->form != FORM_SCARE && said->cue != NO_CUE)
		f->rec.value = lexis->cue[said->cue].lemma;
	finding_more(f, "form", span_of(forms[said->form]));
	if (said->form != FORM_SCARE)
		finding_more(f, "as", said->speaker.as);
	finding_more(f, "rule", span_of(said->rule));
	finding_more_number(f, "sure", said->sure);
	if (a->marks->s[stretch].level > 1)
		finding_more_number(f, "level", a->marks->s[stretch].level);
	if (is_unclosed(a, stretch))
		finding_more(f, "warn", SPAN("unclosed"));
	finding_end(f);
}

/* One record: a stretch, those it goes on in over paragraphs, and those that go on its sentence. */
static void
put_quotation(const struct attribution *a, uint32_t stretch)
{
	struct finding_maker f = { .rec.kind = KIND_OTHER };

	put_pieces(&f, a, stretch);
	for (uint32_t s = stretch + 1; s < a->marks->n && a->marks->s[s].par == a->marks->s[stretch].par; s++) {
		if (a->marks->s[s].level != a->marks->s[stretch].level)
			continue;
		if (a->said[s].joined != stretch)
			break;
		put_comma(&f, a, stretch);
		put_pieces(&f, a, s);
		stretch = s;
	}
	put_said(a, stretch, &f);
}

static bool
is_wanted(const struct quote_settings *settings, const struct attribution *a, uint32_t s)
{
	const struct said *said = &a->said[s];

	if (a->marks->s[s].goes_on || said->joined != STRETCH_NONE)
		return false;
	if (said->content != STRETCH_NONE && said->form == FORM_MIXED)
		return false;		/* the report has it */
	if (said->form == FORM_SCARE)
		return settings->scare;
	return said->sure >= settings->least;
}

static void
put_report(const struct attribution *a, const struct report *r)
{
	const struct prose *p = &a->r->par[r->par];
	struct finding_maker f;

	finding_begin(&f, KIND_QUOTE, &p->passage, p->token[r->from].start, token_end(&p->token[r->to - 1]));
	if (r->to2 > r->from2)
		finding_piece(&f, &p->passage, p->token[r->from2].start, token_end(&p->token[r->to2 - 1]));
	put_who(a, &f, &r->speaker);
	if (r->cue != NO_CUE)
		f.rec.value = a->r->lexis->cue[r->cue].lemma;
	finding_more(&f, "form", r->mixed ? SPAN("mixed") : SPAN("indirect"));
	finding_more(&f, "as", r->speaker.as);
	finding_more(&f, "rule", span_of(r->rule));
	finding_more_number(&f, "sure", r->sure);
	finding_end(&f);
}

/* How many paragraphs have a say: what follows the last quotation tells nothing about it, but a signature right behind it. */
static uint32_t
paragraphs_told(const struct quoter *q, const struct quote_settings *settings, const struct stretches *marks)
{
	if (settings->indirect)
		return (uint32_t)q->reading.pars;
	return marks->s[marks->n - 1].par + 2 < q->reading.pars ? marks->s[marks->n - 1].par + 2 : (uint32_t)q->reading.pars;
}

/* All that was found stands ahead of what begins in the paragraph of stretch s. */
static bool
is_behind_all(const struct attribution *a, const struct document *doc, uint32_t s)
{
	size_t unit = doc->unit[a->r->par[a->marks->s[s].par].passage.first];

	for (size_t i = doc->founds; i-- > 0; )
		if (doc->found[i].after >= unit)
			return false;
	return true;
}

/* Those that are wanted; false if the sink could not take what goes out ahead of the end. */
static bool
put_quotations(const struct attribution *a, const struct quote_settings *settings, struct document *doc, struct sink *out)
{
	struct arena_mark mark = arena_mark(&doc->arena);
	bool by_parts = !settings->indirect && settings->most == 0;	/* else others may come among them */
	uint32_t par = 0;

	for (uint32_t s = 0; s < a->marks->n; s++) {
		if (by_parts && a->marks->s[s].par > par + PARAGRAPHS && is_behind_all(a, doc, s)) {
			par = a->marks->s[s].par;
			if (!sink_found(out, doc, mark))
				return false;
		}
		if (is_wanted(settings, a, s))
			put_quotation(a, s);
	}
	return true;
}

/* Says of each stretch, and with -i of each report, whose it is, and puts out those that are wanted; as quote_find(). */
static bool
attribute(struct quoter *q, const struct quote_settings *settings, struct document *doc, struct stretches *marks, struct sink *out)
{
	bool written;

	struct attribution *a = &q->attribution;

	names_find(&q->names, &q->reading, q->people);
	a->r = &q->reading;
	a->names = &q->names;
	a->marks = marks;
	a->said = arena_array(&doc->arena, marks->n + 1, sizeof(*a->said));
	labels_read(&q->labels, &q->reading, &q->names.scratch);
	a->context = (struct context){ .names = &q->names, .labels = &q->labels, .quoter = ENTITY_NONE, .outer = ENTITY_NONE };
	a->clause.r = &q->reading;
	a->clause.names = &q->names;
	a->clause.marks = marks;
	a->last = STRETCH_NONE;
	a->is_pending = false;
	a->talks = NULL;
	a->is_dialogue = a->context.is_story = dialogue_is(&q->reading, marks);
	a->heard = (struct speaker){ .entity = ENTITY_NONE };
	a->reports = settings->indirect ? &q->reports : NULL;
	q->reports.n = 0;
	for (uint32_t i = 0; i < paragraphs_told(q, settings, marks); i++)
		if (q->reading.par[i].kind != KIND_NOTE && q->reading.par[i].kind != KIND_DATELINE)
			attribute_paragraph(a, i);
	if (a->is_dialogue)
		dialogue_fill(a);
	else
		again_fill(a);
	written = put_quotations(a, settings, doc, out);
	for (size_t i = 0; i < q->reports.n; i++)
		if (q->reports.r[i].sure >= settings->least)
			put_report(a, &q->reports.r[i]);
	names_done(&q->names);
	return written;
}

/* As what stands in a block quotation of Markdown is. */
static bool
is_cited(const struct rec *unit)
{
	struct span form;

	return rec_more(unit, "form", &form) && span_is(form, "cited");
}

static bool
may_quote(const struct document *doc)
{
	bool dashes = !span_is(doc->lang, "en");

	for (size_t i = 0; i < doc->units; i++)
		if (marks_may_be(document_unit(doc, i)->text) || is_cited(document_unit(doc, i)) || (dashes && dashes_may_be(document_unit(doc, i)->text)))
			return true;
	return false;
}

bool
quote_find(struct quoter *q, const struct quote_settings *settings, struct document *doc, struct sink *out)
{
	bool written = true;
	struct stretches marks;

	if (!settings->indirect && !may_quote(doc))
		return true;	/* three short documents of four, and no language need be loaded for them */
	reading_open(&q->reading, doc, tongue_of(&q->tongues, doc->lang));
	marks_find(&marks, &q->reading);
	if (marks.n > 0 || settings->indirect)	/* else nothing is asked of its names */
		written = attribute(q, settings, doc, &marks, out);
	if (settings->most > 0 && doc->founds > settings->most) {
		document_sort(doc);
		doc->founds = settings->most;
	}
	reading_done(&q->reading);
	return written;
}
