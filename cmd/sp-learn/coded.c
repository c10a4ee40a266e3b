/* SPDX-License-Identifier: ISC */
#include "base/mem.h"
#include "coded.h"
#include "words/theme.h"

static bool
same_place(const struct rec *a, const struct rec *b)
{
	return a->start == b->start && a->end == b->end;
}

/* The record as a sentence, so that neighbours count as they will when themes are sought. */
static void
add_unit(struct coded *c, const struct rec *rec, struct document *to)
{
	struct rec unit = *rec;

	if (!kind_is_unit(unit.kind)) {
		unit.kind = KIND_SENT;
		unit.kind_name = SPAN("sent");
	}
	document_add(to, &unit);
	c->unit = mem_grow(c->unit, c->units, &c->capacity, sizeof(*c->unit));
	c->unit[c->units++] = (struct coded_unit){ .first = c->n_themes };
}

static void
add_theme(struct coded *c, struct span name)
{
	struct coded_unit *unit = &c->unit[c->units - 1];
	uint32_t number;

	name = span_trim(name);
	if (name.len == 0 || span_same(name, rec_none))
		return;
	number = vocabulary_add(&c->themes, name);
	for (size_t i = 0; i < unit->n; i++)
		if (c->theme[unit->first + i] == number)
			return;
	c->theme = mem_grow(c->theme, c->n_themes, &c->theme_capacity, sizeof(*c->theme));
	c->theme[c->n_themes++] = number;
	unit->n++;
}

void
coded_read(struct coded *c, const struct document *from, struct document *to)
{
	bool with_units = from->units > 0 && kind_is_read(document_unit(from, 0)->kind);
	const struct rec *last = NULL;

	for (size_t i = 0; i < from->recs; i++) {
		const struct rec *rec = &from->rec[i];

		if (with_units ? kind_is_read(rec->kind) : rec->kind == KIND_THEME && (last == NULL || !same_place(last, rec))) {
			add_unit(c, rec, to);
			last = rec;
		}
		if (rec->kind == KIND_THEME && last != NULL && same_place(last, rec))
			add_theme(c, rec->value);
	}
	document_complete(to);
	to->lang = from->lang;
}

const char *
coded_wrong(const struct coded *c, struct span *name)
{
	for (uint32_t i = 1; i <= c->themes.words; i++) {
		const char *wrong;

		*name = c->themes.word[i];
		if (name->p[0] == '#')
			return "no theme file has themes that begin with #, which begins a comment";
		if (name->p[0] == '@')
			return "no theme file has themes that begin with @, which is for what it carries along";
		if (span_is(*name, "*"))
			return "in a theme file * stands for all themes";
		wrong = theme_name_wrong(*name);
		if (wrong != NULL)
			return wrong;
	}
	return NULL;
}

bool
coded_is_single(const struct coded *c)
{
	for (size_t i = 0; i < c->units; i++)
		if (c->unit[i].n != 1)
			return false;
	return true;
}

void
coded_free(struct coded *c)
{
	vocabulary_free(&c->themes);
	mem_free(c->theme);
	mem_free(c->unit);
	*c = (struct coded){ 0 };
}
