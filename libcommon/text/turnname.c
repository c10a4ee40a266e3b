/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/speech.h"
#include "text/turnname.h"

enum { REPEATED_LEAST = 30 };	/* bytes of a line that nobody says twice */

static bool
same_speaker(const struct entry *a, const struct entry *b)
{
	return speaker_is_same(&a->parts, &b->parts, b->n == 1 && a->n >= TURN_MANY);
}

/* The label that the initials of "js" are of, if there is one alone: "john sund" */
static struct entry *
find_full(struct entry *first, const struct entry *initials)
{
	enum { HELD = 50 };
	struct entry *full = NULL;
	size_t held = 0;

	for (struct entry *a = first; a != NULL && held < HELD; a = a->next, held++) {
		const char *blank = memchr(a->key.p, ' ', a->key.len);

		if (a->shape != initials->shape || blank == NULL || a->key.p[0] != initials->key.p[0] || blank[1] != initials->key.p[1] || speaker_words(a->key) != 2)
			continue;
		if (full != NULL)
			return NULL;
		full = a;
	}
	return full;
}

/* "JS" of John Sund, whose name an interview has once. */
static void
settle_initials(struct entry *first)
{
	for (struct entry *b = first; b != NULL; b = b->next) {
		struct entry *full = b->key.len == 2 && label_is_initials(b->name) ? find_full(first, b) : NULL;

		if (full != NULL && b->group == b) {
			b->who = full->who;
			b->group = full->group;
			full->group->all += b->n;
		}
	}
}

/* "Secretary General", of "Secretary General Max Lund". */
static bool
is_style(const struct entry *b, const struct entry *full)
{
	return b->parts.surname.len == 0 && full->parts.given.len > 0 && full->key.len > b->key.len && span_begins(full->key, b->key) &&
	    full->key.p[b->key.len] == ' ';
}

/* Who has told with a label that the one of b is an office: "PRIME MINISTER" of "MAX LUND, PRIME MINISTER". NULL if nobody has, or two have. */
static struct entry *
find_holder(struct entry *first, const struct entry *b)
{
	enum { HELD = 50 };
	struct entry *holder = NULL;
	size_t held = 0;

	for (struct entry *a = first; a != b && held < HELD; a = a->next, held++) {
		if (!span_same(a->office, b->key) && !is_style(b, a))
			continue;
		if (holder != NULL && holder->group != a->group)
			return NULL;
		holder = a;
	}
	return holder;
}

/* Few speakers have many labels: each is held against those ahead of it, up to a bound. */
static void
settle_names(struct label_words *words, struct entry *first)
{
	enum { HELD = 200 };
	size_t n = 0;

	for (struct entry *b = first; b != NULL; b = b->next) {
		struct entry *holder;
		size_t held = 0;

		b->who = b->name;
		b->group = b;
		b->all = b->n;
		if (n++ > HELD * 10)
			continue;
		for (const struct entry *a = first; a != b && held < HELD; a = a->next, held++)
			/* a sentence that could be a label and comes once gives nobody its name */
			if (!(a->shape == LABEL_SENTENCE && a->n == 1) && (same_speaker(a, b) || speaker_holds_office(a->key, b->key) || speaker_is_told_more(words, a->key, b->key) || speaker_is_holder(a->key, b->key))) {
				b->who = a->who;
				b->group = a->group;
				a->group->all += b->n;
				break;
			}
		holder = b->group == b ? find_holder(first, b) : NULL;
		if (holder != NULL) {
			b->who = holder->who;
			b->group = holder->group;
			holder->group->all += b->n;
		}
	}
}

/* A slip ahead of the true name: "MS. PASKI" before "MS. PSAKI". */
static void
settle_early_slips(struct entry *first)
{
	size_t n = 0;

	for (struct entry *a = first; a != NULL && n < 100; a = a->next, n++) {
		size_t held = 0;

		if (a->n != 1)
			continue;
		for (struct entry *b = a->next; b != NULL && held < 100; b = b->next, held++) {
			if (b->n >= TURN_MANY && same_speaker(b, a) && !same_speaker(a, b))
				a->who = b->who;
		}
	}
}

void
turn_names_settle(struct turn_names *names, struct label_words *words)
{
	for (struct entry *e = names->first; e != NULL; e = e->next)
		e->parts = speaker_parts_of(words, e->key);
	settle_names(words, names->first);
	settle_early_slips(names->first);
	settle_initials(names->first);
}

struct span
turn_name_of(struct span line, const struct label *l)
{
	const char *comma = l->shape == LABEL_CAPS || l->shape == LABEL_NAME ? memchr(line.p + l->from, ',', l->to - l->from) : NULL;
	const char *within = comma == NULL ? NULL : memrchr(line.p + l->from, '(', (size_t)(comma - line.p) - l->from);
	/* not the comma of "Ana Ruiz (Karlsund, Lab)" */
	bool cut = comma != NULL && (within == NULL || memchr(within, ')', (size_t)(comma - within)) != NULL);
	size_t to = cut ? (size_t)(comma - line.p) : l->to, open;

	if (to > l->from && memchr(")]", line.p[to - 1], 2) != NULL) {
		for (open = to - 1; open > l->from && line.p[open] != (line.p[to - 1] == ')' ? '(' : '['); open--)
			;
		if (open > l->from + 1 && line.p[open + 1] >= 'a' && line.p[open + 1] <= 'z' && line.p[open - 1] == ' ')
			to = open - 1;
	}
	return span_cut(line, l->from, to);
}

/* What a label says of the speaker behind a comma: "CORRESPONDENT" */
static struct span
office_of(struct span line, const struct label *l, struct span name)
{
	struct span rest = span_between(name.p + name.len, line.p + l->to);

	return span_begins(rest, SPAN(",")) ? span_trim(span_cut(rest, 1, rest.len)) : span_cut(rest, 0, 0);
}

void
turn_name_key(struct buf *to, struct span name)
{
	struct span word;
	size_t i = 0;

	buf_cut(to, 0);
	while ((word = label_word(name, &i)).len > 0) {
		if (to->len > 0)
			buf_byte(to, ' ');
		while (word.len > 0 && memchr(".,:", word.p[word.len - 1], 3) != NULL)
			word.len--;
		utf_fold(to, word);
	}
}

static size_t
slot_of(const struct turn_names *t, struct span key)
{
	size_t h = 5381;

	for (size_t i = 0; i < key.len; i++)
		h = h * 33 ^ (unsigned char)key.p[i];
	h = (h ^ h >> 15) & (t->slots - 1);
	while (t->slot[h] != NULL && !span_same(t->slot[h]->key, key))
		h = (h + 1) & (t->slots - 1);
	return h;
}

/* A table of twice the size, or the first one. */
static void
grow_slots(struct turn_names *t, struct arena *a)
{
	t->slots = t->slots == 0 ? 64 : t->slots * 2;
	t->slot = arena_array(a, t->slots, sizeof(void *));
	for (struct entry *e = t->first; e != NULL; e = e->next)
		t->slot[slot_of(t, e->key)] = e;
}

struct entry *
turn_names_count(struct turn_names *t, struct arena *a, struct buf *key, struct span line, const struct label *l)
{
	struct entry *e;
	size_t i;

	turn_name_key(key, turn_name_of(line, l));
	i = slot_of(t, buf_span(key));
	e = t->slot[i];
	if (e == NULL) {
		e = t->slot[i] = *t->last = arena_array(a, 1, sizeof(*e));
		e->key = arena_copy(a, buf_span(key));
		e->name = turn_name_of(line, l);
		e->line = line;
		turn_name_key(key, office_of(line, l, e->name));
		e->office = key->len > 0 ? arena_copy(a, buf_span(key)) : e->office;
		e->shape = l->shape;
		t->last = &e->next;
		if (++t->entries * 2 > t->slots)
			grow_slots(t, a);
	}
	if (e->n > 0 && l->body < line.len && line.len > REPEATED_LEAST && span_same(line, e->line))
		return e;	/* a headline that a page has three times: "Boats Weekly: News of the Harbour" */
	e->n++;
	e->speech += l->body < line.len;
	e->known |= l->known;
	e->titled |= l->titled;
	e->talks |= speech_is(span_cut(line, l->body, line.len));
	e->stamped += l->at_to > l->at_from;
	return e;
}

void
turn_names_begin(struct turn_names *t, struct arena *a)
{
	*t = (struct turn_names){ .slots = 0 };
	t->last = &t->first;
	grow_slots(t, a);
}

struct entry *
turn_names_find(const struct turn_names *t, struct span key)
{
	return t->slot[slot_of(t, key)];
}
