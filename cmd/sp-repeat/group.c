/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "base/mem.h"
#include "compare.h"
#include "group.h"
#include "wording.h"

enum {
	LOOKED_AT = 1024,	/* statements with a word in common that are looked at, rarest words first: keeps the cost linear */
	NEWEST = 128,		/* of them for one word: the newest */
	FEW = 4,		/* places that a word begins with */
	TRIED = 16,		/* of them, the likest whose groups are tried */
	MEMBERS_ASKED = 8,	/* of a group, those that a new one must be like too */
	WORDS_ASKED = 64,	/* rarest words of a statement that are looked up, at most */
	FORMULA_DOCUMENTS = 10	/* in so many documents, and in a fifth of all, a statement is a formula */
};

/* A member that is not the likest may be this much less like. */
static const float slack = 0.75f;

/* Statements that are less like have more than a name or the order of words between them. */
static const float near = 0.5f;

/* Words of this weight at least are in the signature of a statement. */
static const float heavy = 0.8f;

/* A statement that has a word. The rest is here so that most need no look at the statement itself. */
struct posting {
	uint32_t statement;
	float weight;
	uint64_t signature;	/* a bit for each heavy word; words share bits */
};

/* The newest statements that have a word; n counts them all, the last NEWEST are there. */
struct postings {
	struct posting *posting;
	uint32_t n, capacity;
};

struct finder {
	struct corpus *a;
	struct groups *g;
	float least;
	uint32_t *count;		/* by word: in how many statements */
	struct postings *postings;	/* by word */
	struct arena arena;		/* has their arrays */
	uint32_t *seen;			/* by statement: for which one it was compared */
	uint32_t *same;			/* hash table of statements, for those that are word for word the same */
	size_t slots;			/* a power of two */
	struct like { float likeness; uint32_t statement; } like[TRIED];
	size_t likes;
	uint32_t rarest[WORDS_ASKED];
	struct wording own, other;
};

static void
count_words(struct finder *f)
{
	for (size_t n = 1; n < f->a->n; n++) {
		struct statement s = corpus_statement(f->a, n);

		for (size_t i = 0; i < s.words; i++)
			f->count[s.word[i]]++;
	}
}

static bool
is_rarer(const struct finder *f, uint32_t a, uint32_t b)
{
	return f->count[a] != f->count[b] ? f->count[a] < f->count[b] : a < b;
}

/*
 * The rarest words of a statement: so many that what is left of it weighs less
 * than a like one must share. Two that are alike have one of these in common.
 */
static size_t
rarest_words(struct finder *f, const struct statement *s)
{
	uint32_t *word = f->rarest;
	float left = s->weight;
	size_t n = 0;

	for (size_t i = 0; i < s->words; i++) {
		size_t at = n;

		if (n == WORDS_ASKED && !is_rarer(f, s->word[i], word[n - 1]))
			continue;
		n += n < WORDS_ASKED;
		at = at == WORDS_ASKED ? WORDS_ASKED - 1 : at;
		for (; at > 0 && is_rarer(f, s->word[i], word[at - 1]); at--)
			word[at] = word[at - 1];
		word[at] = s->word[i];
	}
	for (size_t i = 0; i < n; i++) {
		if (left < f->least * s->weight)
			return i;
		left -= statement_weight(f->a->reader, word[i]);
	}
	return n;
}

static void
keep_like(struct finder *f, float likeness, uint32_t statement)
{
	size_t at = f->likes < TRIED ? f->likes++ : TRIED;

	/* the likest first; of equals the earliest */
	for (; at > 0 && (likeness > f->like[at - 1].likeness ||
	    (likeness == f->like[at - 1].likeness && statement < f->like[at - 1].statement)); at--)
		if (at < TRIED)
			f->like[at] = f->like[at - 1];
	if (at < TRIED)
		f->like[at] = (struct like){ likeness, statement };
}

static uint64_t
signature_of(const struct finder *f, const struct statement *s)
{
	uint64_t signature = 0;

	for (size_t i = 0; i < s->words; i++)
		if (statement_weight(f->a->reader, s->word[i]) >= heavy)
			signature |= (uint64_t)1 << (s->word[i] * 0x9E3779B1u >> 26);
	return signature;
}

static float
bits(uint64_t signature)
{
	return (float)__builtin_popcountll(signature);
}

/*
 * Can they be alike? They must share least / (1 + least) of what both weigh;
 * a bit that the other has not is a heavy word that it has not.
 */
static bool
may_be_like(const struct finder *f, const struct posting *a, const struct posting *b)
{
	float both = f->least / (1 + f->least) * (a->weight + b->weight) - 1e-3f;

	/* one of them weighs too little in all: no bit need be counted */
	if (a->weight < both || b->weight < both)
		return false;
	return a->weight - heavy * bits(a->signature & ~b->signature) >= both &&
	    b->weight - heavy * bits(b->signature & ~a->signature) >= both;
}

/* The likeness of n, which is s, to another; 0 if they contradict each other. */
static float
like(struct finder *f, uint32_t n, const struct statement *s, uint32_t other)
{
	struct statement o = corpus_statement(f->a, other);
	float likeness = compare(f->a->reader, s, &o);

	return likeness > near && wording_differs(f->a, &f->own, n, &f->other, other) ? 0 : likeness;
}

static void
compare_to(struct finder *f, uint32_t n, const struct statement *s, uint32_t other)
{
	float likeness;

	if (f->seen[other] == n)
		return;
	f->seen[other] = n;
	likeness = like(f, n, s, other);
	if (likeness >= f->least)
		keep_like(f, likeness, other);
}

static void
look_up(struct finder *f, const struct posting *own, const struct statement *s, size_t words)
{
	size_t looked = 0;

	f->likes = 0;
	for (size_t i = 0; i < words && looked < LOOKED_AT; i++) {
		const struct postings *p = &f->postings[f->rarest[i]];
		size_t n = p->n < NEWEST ? p->n : NEWEST;

		for (size_t k = 0; k < n; k++)
			if (may_be_like(f, own, &p->posting[k]))
				compare_to(f, own->statement, s, p->posting[k].statement);
		looked += n;
	}
}

static void
post(struct finder *f, const struct posting *own, size_t words)
{
	for (size_t i = 0; i < words; i++) {
		struct postings *p = &f->postings[f->rarest[i]];

		if (p->n == p->capacity && p->n < NEWEST) {
			struct posting *old = p->posting;
			uint32_t room = p->capacity == 0 ? FEW : p->capacity * 2, count = f->count[f->rarest[i]];

			/* a word of few statements is looked up in all of them: they have their places at once */
			p->capacity = room < count ? room : count;
			p->posting = arena_get(&f->arena, p->capacity * sizeof(*old));
			if (p->n > 0)
				memcpy(p->posting, old, p->n * sizeof(*old));
		}
		p->posting[p->n++ % NEWEST] = *own;
	}
}

static void
join(struct finder *f, uint32_t group, uint32_t n)
{
	struct group *g = &f->g->group[group];
	struct said *said = &f->a->said[n];

	said->group = group;
	if (g->last != 0)
		f->a->said[g->last].next = n;
	else
		g->first = n;
	g->last = n;
	g->members++;
	if (g->last_document != said->document + 1) {
		g->last_document = said->document + 1;
		g->documents++;
	}
}

static bool
fits(struct finder *f, uint32_t n, const struct statement *s, uint32_t group)
{
	uint32_t member = f->g->group[group].first;

	for (int i = 0; i < MEMBERS_ASKED && member != 0; i++) {
		if (like(f, n, s, member) < f->least * slack)
			return false;
		member = f->a->said[member].next;
	}
	return true;
}

/* Puts n into the group of one it is like, or makes one for both. */
static void
join_like(struct finder *f, uint32_t n, const struct statement *s, uint32_t like)
{
	uint32_t group = f->a->said[like].group;

	if (group == NO_GROUP) {
		f->g->group = mem_grow(f->g->group, f->g->n, &f->g->capacity, sizeof(*f->g->group));
		f->g->group[f->g->n] = (struct group){ 0 };
		join(f, (uint32_t)f->g->n, like);
		join(f, (uint32_t)f->g->n++, n);
	} else if (fits(f, n, s, group)) {
		join(f, group, n);
	}
}

/* The place in the table of a statement that has the same lists, or of none. */
static size_t
slot_of(const struct finder *f, const struct statement *s)
{
	size_t lists = (size_t)s->words + s->numbers + s->dates + s->names, i;
	uint64_t hash = 14695981039346656037u;

	for (i = 0; i < lists; i++)
		hash = (hash ^ s->word[i]) * 1099511628211u;
	for (i = (hash ^ hash >> 32) & (f->slots - 1); f->same[i] != 0; i = (i + 1) & (f->slots - 1)) {
		struct statement o = corpus_statement(f->a, f->same[i]);

		if (o.words == s->words && o.numbers == s->numbers && o.dates == s->dates && o.names == s->names &&
		    o.flags == s->flags && memcmp(o.word, s->word, lists * sizeof(*s->word)) == 0)
			break;
	}
	return i;
}

static void
place(struct finder *f, uint32_t n)
{
	struct statement s = corpus_statement(f->a, n);
	size_t slot = slot_of(f, &s), words;
	struct posting own = { n, s.weight, 0 };

	if (f->same[slot] != 0 && !wording_differs(f->a, &f->own, n, &f->other, f->same[slot])) {
		join_like(f, n, &s, f->same[slot]);
		return;
	}
	f->same[slot] = f->same[slot] != 0 ? f->same[slot] : n;
	own.signature = signature_of(f, &s);
	words = rarest_words(f, &s);
	look_up(f, &own, &s, words);
	for (size_t i = 0; i < f->likes && f->a->said[n].group == NO_GROUP; i++)
		join_like(f, n, &s, f->like[i].statement);
	post(f, &own, words);
}

void
groups_find(struct groups *g, struct corpus *a, float least)
{
	struct finder f = { .a = a, .g = g, .least = least, .slots = 64 };
	size_t words = (size_t)statement_words(a->reader) + 1;

	while (f.slots < 2 * a->n)
		f.slots *= 2;
	f.count = mem_zeroed(words, sizeof(*f.count));
	f.postings = mem_zeroed(words, sizeof(*f.postings));
	f.seen = mem_zeroed(a->n, sizeof(*f.seen));
	f.same = mem_zeroed(f.slots, sizeof(*f.same));
	g->group = mem_grow(g->group, 0, &g->capacity, sizeof(*g->group));
	g->n = 1;
	count_words(&f);
	for (size_t n = 1; n < a->n; n++)
		if (!a->document[a->said[n].document].is_gone)
			place(&f, (uint32_t)n);
	mem_free(f.count);
	mem_free(f.postings);
	mem_free(f.seen);
	mem_free(f.same);
	mem_free(f.own.word);
	mem_free(f.other.word);
	arena_free(&f.arena);
}

bool
group_is_formula(const struct groups *g, const struct corpus *a, size_t n, size_t documents)
{
	const struct group *group = &g->group[n];

	return (a->said[group->first].flags & STATEMENT_FORMULA) != 0 ||
	    (group->documents >= FORMULA_DOCUMENTS && (size_t)group->documents * 5 >= documents);
}

void
groups_free(struct groups *g)
{
	mem_free(g->group);
	*g = (struct groups){ 0 };
}
