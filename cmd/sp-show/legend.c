/* SPDX-License-Identifier: ISC */
/* The legend of a document: who speaks, what about; and the boxes by which the page is filtered. */
#include "escape.h"
#include "page.h"

enum { LEGEND_MOST = 40 };	/* rows of a list */

/* What one speaker, or theme, has in a document. */
struct tally {
	size_t number;
	size_t quotations, quoted;	/* words of them */
	size_t turns, said;		/* words of them */
	size_t blocks;			/* of a theme */
};

struct tallies {
	struct tally *tally;
	size_t n, capacity;
};

static int
by_number(const void *a, const void *b)
{
	const struct tally *x = a, *y = b;

	return (x->number > y->number) - (x->number < y->number);
}

static size_t
weight(const struct tally *t)
{
	return t->quotations + t->turns + t->blocks;
}

static int
by_weight(const void *a, const void *b)
{
	const struct tally *x = a, *y = b;

	if (weight(x) != weight(y))
		return weight(x) > weight(y) ? -1 : 1;
	return by_number(a, b);
}

static void
tally_add(struct tallies *t, struct arena *a, struct tally one)
{
	if (one.number == 0)
		return;
	t->tally = arena_grow(a, t->tally, t->n, &t->capacity, sizeof(*t->tally));
	t->tally[t->n++] = one;
}

/* One row for each number, those with most first. */
static void
add_up(struct tallies *t)
{
	size_t n = 0;

	mem_sort(t->tally, t->n, sizeof(*t->tally), by_number);
	for (size_t i = 0; i < t->n; i++) {
		struct tally *last = n > 0 ? &t->tally[n - 1] : NULL, one = t->tally[i];

		if (last == NULL || last->number != one.number) {
			t->tally[n++] = one;
			continue;
		}
		last->quotations += one.quotations;
		last->quoted += one.quoted;
		last->turns += one.turns;
		last->said += one.said;
		last->blocks += one.blocks;
	}
	t->n = n;
	mem_sort(t->tally, t->n, sizeof(*t->tally), by_weight);
}

static struct tallies
speakers_of(const struct view *v)
{
	struct tallies t = { 0 };

	for (size_t i = 0; i < v->notes; i++)
		if (v->note[i].rec->kind == KIND_QUOTE)
			tally_add(&t, &v->doc->arena, (struct tally){
				.number = v->note[i].speaker, .quotations = 1, .quoted = rec_words(v->note[i].rec->text)
			});
	for (size_t i = 0; i < v->blocks; i++)
		if (kind_is_body(v->block[i].rec->kind))
			tally_add(&t, &v->doc->arena, (struct tally){
				.number = v->block[i].speaker, .turns = v->block[i].begins_turn,
				.said = rec_words(v->block[i].place.text)
			});
	add_up(&t);
	return t;
}

static struct tallies
themes_of(const struct view *v)
{
	struct tallies t = { 0 };

	for (size_t i = 0; i < v->themes; i++)
		if (v->theme[i].is_told && !v->block[v->theme[i].block].is_head)
			tally_add(&t, &v->doc->arena, (struct tally){ .number = v->theme[i].theme, .blocks = 1 });
	add_up(&t);
	return t;
}

/* A box, if rules of style can be made for it. */
static void
box(struct page *p, char letter, size_t number)
{
	if (number > PAGE_NUMBERS)
		return;
	buf_string(&p->body, "<input type=\"checkbox\" class=\"f");
	buf_byte(&p->body, letter);
	buf_string(&p->body, " f");
	buf_byte(&p->body, letter);
	buf_number(&p->body, number);
	buf_string(&p->body, "\" value=\"");
	buf_byte(&p->body, letter);
	buf_number(&p->body, number);
	buf_string(&p->body, "\"> ");
}

static void
speaker_row(struct page *p, const struct tally *t)
{
	struct buf *to = &p->body;

	buf_string(to, "\n<li><label class=\"");
	page_speaker_classes(to, t->number);
	buf_string(to, "\">");
	box(p, 's', t->number);
	buf_string(to, "<b class=\"no\">");
	buf_number(to, t->number);
	buf_string(to, "</b> ");
	page_name(to, p->rolls.speakers.word[t->number]);
	buf_string(to, " <small>");
	if (t->turns > 0)
		page_count(to, t->turns, " turn", " turns");
	if (t->turns > 0 && t->quotations > 0)
		buf_string(to, ", ");
	if (t->quotations > 0)
		page_count(to, t->quotations, " quotation", " quotations");
	if (weight(t) > 0)
		buf_string(to, ", ");
	page_count(to, t->said + t->quoted, " word", " words");
	buf_string(to, "</small></label></li>");
	if (t->number > p->speakers)
		p->speakers = t->number < PAGE_NUMBERS ? t->number : PAGE_NUMBERS;
}

static void
theme_row(struct page *p, const struct tally *t)
{
	struct buf *to = &p->body;

	buf_string(to, "\n<li><label>");
	box(p, 't', t->number);
	page_name(to, p->rolls.themes.word[t->number]);
	buf_string(to, " <small>");
	page_count(to, t->blocks, " paragraph", " paragraphs");
	buf_string(to, "</small></label></li>");
	if (t->number > p->themes)
		p->themes = t->number < PAGE_NUMBERS ? t->number : PAGE_NUMBERS;
}

static void
list(struct page *p, const char *name, const struct tallies *t, void (*row)(struct page *, const struct tally *))
{
	struct buf *to = &p->body;

	if (t->n == 0)
		return;
	buf_string(to, "\n<fieldset><legend>");
	buf_string(to, name);
	buf_string(to, "</legend><ul>");
	for (size_t i = 0; i < t->n && i < LEGEND_MOST; i++)
		row(p, &t->tally[i]);
	buf_string(to, "\n</ul>");
	if (t->n > LEGEND_MOST) {
		buf_string(to, "<p>and ");
		buf_number(to, t->n - LEGEND_MOST);
		buf_string(to, " more</p>");
	}
	buf_string(to, "</fieldset>");
}

void
legend_write(struct page *p, const struct view *v)
{
	struct tallies speakers = speakers_of(v), themes = themes_of(v);
	struct buf *to = &p->body;

	if (speakers.n == 0 && themes.n == 0)
		return;
	buf_string(to, "\n<form class=\"legend\"");
	page_language(to, v->doc);
	buf_string(to, " aria-label=\"Filter document ");
	buf_number(to, p->documents);
	buf_string(to, "\">");
	list(p, "Speakers", &speakers, speaker_row);
	list(p, "Themes", &themes, theme_row);
	buf_string(to, "\n<p><button type=\"reset\">Show all</button> <output></output></p></form>");
}

/* Appends the rule with the number in the place of each "#". */
static void
rule(struct buf *to, const char *rule, size_t number)
{
	for (; *rule != '\0'; rule++) {
		if (*rule == '#')
			buf_number(to, number);
		else
			buf_byte(to, *rule);
	}
}

void
legend_rules(struct buf *to, const struct page *p)
{
	for (size_t i = 1; i <= p->speakers; i++)
		rule(to, ".doc:has(.fs#:checked) .u:is(.s#,:has(.s#)){display:block}\n"
		    ".doc:has(.fs#:checked) .s#{--on:var(--c)}\n", i);
	for (size_t i = 1; i <= p->themes; i++)
		rule(to, ".doc:has(.ft#:checked) .i:has(.t#){display:grid}\n"
		    ".doc:has(.ft#:checked) .t#{font-weight:700}\n", i);
	for (size_t i = 1; i <= p->slots; i++)
		rule(to, ".u:has(.m#:hover) .n#,.u:has(.n#:is(:hover,:focus-within)) .m#,"
		    ".u:has(.no.m#:focus-visible) .n#{background-color:var(--lit)}\n", i);
}
