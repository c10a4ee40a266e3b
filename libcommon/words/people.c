/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "words/people.h"

/* FNV-1a, 64 bit; http://www.isthe.com/chongo/tech/comp/fnv/ */
static uint32_t
hash_of(struct span s)
{
	uint64_t h = 14695981039346656037u;

	for (size_t i = 0; i < s.len; i++)
		h = (h ^ (unsigned char)s.p[i]) * 1099511628211u;
	return (uint32_t)(h ^ h >> 32);
}

/* As matching sees an alias: folded, runs of blanks of any kind one blank, none at the ends, no article ahead. */
static struct span
fold_alias(struct buf *to, struct span alias)
{
	struct span folded;
	size_t n = 0;

	buf_cut(to, 0);
	utf_fold(to, span_trim(alias));
	for (size_t i = 0; i < to->len; i++) {
		char c = (unsigned char)to->p[i] < ' ' ? ' ' : to->p[i];

		if (c != ' ' || (n > 0 && to->p[n - 1] != ' '))
			to->p[n++] = c;
	}
	buf_cut(to, n > 0 && to->p[n - 1] == ' ' ? n - 1 : n);
	folded = buf_span(to);
	while (span_begins(folded, SPAN("the ")))
		folded = span_cut(folded, 4, folded.len);
	return folded;
}

static size_t
slot_of(const struct people *p, struct span folded, uint32_t hash)
{
	size_t i = hash & (p->slots - 1);

	while (p->slot[i].n != 0 &&
	    (p->slot[i].hash != hash || !span_same(p->person[p->slot[i].n - 1].alias, folded)))
		i = (i + 1) & (p->slots - 1);
	return i;
}

/* Room for this many people, and as many free slots again. */
static void
grow(struct people *p, size_t n)
{
	struct people_slot *old = p->slot;
	size_t slots = p->slots;

	p->slots = slots == 0 ? 64 : slots;
	while (p->slots < n * 2)
		p->slots *= 2;
	p->slot = mem_zeroed(p->slots, sizeof(*p->slot));
	for (size_t k = 0; k < slots; k++) {
		size_t i = old[k].hash & (p->slots - 1);

		while (old[k].n != 0 && p->slot[i].n != 0)
			i = (i + 1) & (p->slots - 1);
		if (old[k].n != 0)
			p->slot[i] = old[k];
	}
	mem_free(old);
}

const struct person *
people_find(const struct people *p, struct span alias, struct buf *scratch)
{
	struct span folded;
	uint32_t n;

	if (p == NULL || p->n == 0)
		return NULL;
	folded = fold_alias(scratch, alias);
	n = p->slot[slot_of(p, folded, hash_of(folded))].n;
	return n == 0 ? NULL : &p->person[n - 1];
}

/* Two lines give one alias two names. */
static void
complain_of_conflict(struct tables *t, const char *from, size_t line, const struct person *there)
{
	struct buf what = { 0 };

	buf_string(&what, "another name than on line ");
	buf_number(&what, there->line);
	buf_string(&what, ", which has \"");
	buf_add(&what, there->name);
	buf_string(&what, "\"");
	table_complain_at(t, from, line, buf_cstring(&what));
	buf_free(&what);
}

static void
add(struct people *p, struct tables *t, const struct person *new, const char *from)
{
	uint32_t hash = hash_of(new->alias);
	size_t i;

	if (p->n * 2 >= p->slots)
		grow(p, p->n + 1);
	i = slot_of(p, new->alias, hash);
	if (p->slot[i].n != 0) {
		const struct person *there = &p->person[p->slot[i].n - 1];

		if (t != NULL && !span_same(there->name, new->name))
			complain_of_conflict(t, from, new->line, there);
		return;
	}
	p->person = mem_grow(p->person, p->n, &p->capacity, sizeof(*p->person));
	p->person[p->n] = *new;
	p->person[p->n].alias = arena_copy(&p->arena, new->alias);
	p->n++;
	p->slot[i] = (struct people_slot){ (uint32_t)p->n, hash };
}

/* NULL, or what is wrong with the line. */
static const char *
read_line(struct person *new, struct span line, struct buf *scratch)
{
	struct span rest = line, alias = span_next(&rest, '\t'), sex = { NULL, 0 };

	if (utf_sound(line) != line.len)
		return "not UTF-8";
	if (memchr(line.p, '\0', line.len) != NULL)
		return "a NUL byte";
	if (rest.p == NULL)
		return "want an alias, a tab and a name";
	new->name = span_trim(span_next(&rest, '\t'));
	if (rest.p != NULL)
		sex = span_trim(span_next(&rest, '\t'));
	if (rest.p != NULL)
		return "too many cells";
	if (sex.len > 1 || (sex.len == 1 && memchr("mf-", sex.p[0], 3) == NULL))
		return "the sex is m, f or -";
	new->sex = sex.len == 1 && sex.p[0] != '-' ? sex.p[0] : 0;
	new->alias = fold_alias(scratch, alias);
	if (new->alias.len == 0 || new->name.len == 0)
		return "an empty cell";
	return NULL;
}

static void
complain_of_circle(const struct people *p, struct tables *t, const char *from, size_t start, struct buf *scratch)
{
	const struct person *at = &p->person[start];
	struct buf what = { 0 };

	buf_string(&what, "a circle of aliases: ");
	for (int i = 0; i < 8; i++) {
		buf_add(&what, at->name);
		at = people_find(p, at->name, scratch);
		if (at == &p->person[start])
			break;
		buf_string(&what, ", ");
	}
	table_complain_at(t, from, p->person[start].line, buf_cstring(&what));
	buf_free(&what);
}

/*
 * Follows each chain to its end, once: `done` are those whose name is final,
 * `round` says in which walk a person was met.
 */
static void
follow_chains(struct people *p, struct tables *t, const char *from, struct buf *scratch)
{
	uint32_t *round = mem_zeroed(p->n + 1, sizeof(*round));

	for (size_t i = 0; i < p->n; i++) {
		const struct person *at = &p->person[i], *next;
		struct span name;
		char sex = at->sex;

		if (round[i] != 0)
			continue;
		while ((next = people_find(p, at->name, scratch)) != NULL && next != at && round[next - p->person] == 0) {
			round[at - p->person] = (uint32_t)i + 1;
			at = next;
		}
		if (next != NULL && next != at && round[next - p->person] == i + 1) {
			complain_of_circle(p, t, from, (size_t)(next - p->person), scratch);
			round[at - p->person] = (uint32_t)i + 1;
			continue;
		}
		round[at - p->person] = (uint32_t)i + 1;
		name = next != NULL && next != at ? next->name : at->name;
		for (struct person *q = &p->person[i]; q != at; ) {
			struct person *follow = &p->person[people_find(p, q->name, scratch) - p->person];

			q->name = name;
			q->sex = q->sex == 0 ? sex : q->sex;
			q = follow;
		}
		p->person[at - p->person].name = name;
	}
	mem_free(round);
}

void
people_read(struct people *p, struct tables *t, struct span text, const char *from)
{
	struct buf scratch = { 0 };
	uint32_t number = 0;

	grow(p, text.len / 32);
	if (span_begins(text, SPAN("\xEF\xBB\xBF")))
		text = span_cut(text, 3, text.len);
	while (text.p != NULL && text.len > 0) {
		struct span line = span_next(&text, '\n');
		struct person new = { .line = ++number };
		const char *what;

		if (line.len > 0 && line.p[line.len - 1] == '\r')
			line.len--;
		if (span_trim(line).len == 0 || line.p[0] == '#')
			continue;
		what = read_line(&new, line, &scratch);
		if (what != NULL)
			table_complain_at(t, from, number, what);
		else
			add(p, t, &new, from);
	}
	follow_chains(p, t, from, &scratch);
	buf_free(&scratch);
}

void
people_add(struct people *p, struct span name, struct buf *scratch)
{
	struct person new = { .alias = fold_alias(scratch, name), .name = name };

	if (new.alias.len > 0)
		add(p, NULL, &new, NULL);
}

void
people_alias(struct people *p, struct span alias, struct span name, struct buf *scratch)
{
	struct person new = { .alias = fold_alias(scratch, alias), .name = name };
	uint32_t n;

	if (new.alias.len == 0)
		return;
	n = p->slots == 0 ? 0 : p->slot[slot_of(p, new.alias, hash_of(new.alias))].n;
	if (n == 0)
		add(p, NULL, &new, NULL);
	else if (!span_same(p->person[n - 1].name, name))
		p->person[n - 1].name.len = 0;
}

void
people_empty(struct people *p)
{
	p->n = 0;
	if (p->slots > 0)
		memset(p->slot, 0, p->slots * sizeof(*p->slot));
	arena_empty(&p->arena);
}

void
people_free(struct people *p)
{
	mem_free(p->person);
	mem_free(p->slot);
	arena_free(&p->arena);
	*p = (struct people){ 0 };
}
