/* SPDX-License-Identifier: ISC */
#include "base/mem.h"
#include "tongue.h"
#include "wording.h"

enum {
	NAME_WORDS = 4,		/* of one name or office, at most */
	SHARED_LEAST = 4,	/* words around it that both have */
	LOWER_LEAST = 3		/* words in small letters that a text has */
};

static const float heavy = 0.5f;

/* A word where it stands. */
struct standing {
	uint32_t stem, class;
	char initial;		/* its first byte */
	bool heavy, capital;
};

static void
read_words(struct wording *w, const struct corpus *a, size_t n)
{
	struct span lang = SPAN("und"), text = corpus_text(a, n);
	struct rec rec = { .more = corpus_more(a, n) };
	const struct tongue *t;
	const bool *left_out;

	w->statement = n;
	w->n = 0;
	(void)rec_more(&rec, "lang", &lang);
	t = statement_tokens(a->reader, lang, text, &left_out);
	for (size_t i = 0; i < t->tokens.n; i++) {
		const struct token *token = &t->tokens.token[i];
		struct standing *p;

		if (token->kind == TOKEN_MARK || left_out[i])
			continue;
		w->word = mem_reach(w->word, w->n, &w->capacity, sizeof(*w->word));
		p = &w->word[w->n++];
		p->stem = statement_stem(a->reader, lang, t->tokens.word[i]);
		p->class = tongue_class(t, i);
		p->heavy = statement_weight(a->reader, p->stem) > heavy;
		p->capital = p->heavy && token->shape != TOKEN_LOWER && token->kind == TOKEN_WORD;
		p->initial = text.p[token->start];
	}
	/* the first word has a capital anyhow, unless it begins a name of two */
	if (w->n > 0)
		w->word[0].capital &= w->n > 1 && w->word[1].capital;
}

static bool
same(const struct standing *a, const struct standing *b, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (a[i].stem != b[i].stem)
			return false;
	return true;
}

static bool
any_is(const struct standing *p, size_t n, uint32_t class)
{
	while (n-- > 0)
		if ((p[n].class & class) != 0)
			return true;
	return false;
}

static bool
any_heavy(const struct standing *p, size_t n)
{
	while (n-- > 0)
		if (p[n].heavy)
			return true;
	return false;
}

/* "Rovers beat United" is no "United beat Rovers"; what is said of both alike is: "tea and coffee", "Lind met Roe". */
static bool
swapped(const struct standing *a, const struct standing *b, size_t n)
{
	for (size_t x = 1; x <= NAME_WORDS; x++)
		for (size_t y = 1; y <= NAME_WORDS && x + y < n; y++) {
			size_t middle = n - x - y;

			if (!same(a, b + n - x, x) || !same(a + n - y, b, y) || !same(a + x, b + y, middle))
				continue;
			return any_heavy(a, x) && any_heavy(b, y) && any_heavy(a + x, middle) && !any_is(a + x, middle, MUTUAL | SUM);
		}
	return false;
}

static bool
is_name(const struct standing *p, size_t n)
{
	if (n == 0 || n > NAME_WORDS)
		return false;
	while (n-- > 0)
		if (!p[n].capital)
			return false;
	return true;
}

/* One name in place of another; "UN" and "United Nations", "Peking" and "Pekin" may be one. */
static bool
renamed(const struct standing *a, size_t as, const struct standing *b, size_t bs)
{
	if (!is_name(a, as) || !is_name(b, bs))
		return false;
	for (size_t i = 0; i < as; i++)
		for (size_t j = 0; j < bs; j++)
			if (a[i].initial == b[j].initial)
				return false;
	return true;
}

/* A headline in capitals shows no names. */
static bool
in_capitals(const struct wording *w)
{
	size_t lower = 0;

	for (size_t i = 0; i < w->n; i++)
		lower += w->word[i].heavy && !w->word[i].capital;
	return lower < LOWER_LEAST;
}

/* "will withdraw", "has withdrawn" */
static bool
is_ahead(const struct standing *a, size_t as, const struct standing *b, size_t bs)
{
	return as <= NAME_WORDS && bs <= NAME_WORDS && any_is(a, as, AHEAD) && !any_is(a, as, DONE) &&
	    any_is(b, bs, DONE) && !any_is(b, bs, AHEAD);
}

static bool
words_differ(const struct standing *a, size_t as, const struct standing *b, size_t bs, bool in_capitals)
{
	size_t front = 0, back = 0;

	while (front < as && front < bs && a[front].stem == b[front].stem)
		front++;
	while (back < as - front && back < bs - front && a[as - 1 - back].stem == b[bs - 1 - back].stem)
		back++;
	if (front + back == as || front + back == bs)
		return false;
	a += front;
	b += front;
	as -= front + back;
	bs -= front + back;
	if (as == bs && swapped(a, b, as))
		return true;
	if (front + back < SHARED_LEAST)
		return false;
	return (!in_capitals && renamed(a, as, b, bs)) || is_ahead(a, as, b, bs) || is_ahead(b, bs, a, as);
}

bool
wording_differs(const struct corpus *corpus, struct wording *a, size_t of_a, struct wording *b, size_t of_b)
{
	if (span_same(corpus_text(corpus, of_a), corpus_text(corpus, of_b)))
		return false;
	if (a->statement != of_a)
		read_words(a, corpus, of_a);
	if (b->statement != of_b)
		read_words(b, corpus, of_b);
	return words_differ(a->word, a->n, b->word, b->n, in_capitals(a) || in_capitals(b));
}
