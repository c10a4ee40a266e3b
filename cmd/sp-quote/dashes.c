/* SPDX-License-Identifier: ISC */
#include "dashes.h"
#include "pair.h"

enum { TAG_TOKENS = 6, ANNOUNCED = 2, LINES = 3 };

bool
dashes_may_be(struct span text)
{
	return span_begins(text, SPAN("-")) || span_begins(text, SPAN("\xE2\x80\x93")) || span_begins(text, SPAN("\xE2\x80\x94"));
}

/* A dash with a blank or the begin of the paragraph ahead, and a word behind. */
static bool
is_dash(const struct prose *p, uint32_t i)
{
	const struct token *t = &p->token[i];

	return i + 1 < p->n && t->kind == TOKEN_MARK && (token_mark(t) == '-' || mark_is_dash(token_mark(t))) && (i == 0 || t->blank) && p->token[i + 1].kind == TOKEN_WORD;
}

static bool
is_line(const struct prose *p)
{
	return p->marks == 0 && !p->is_head && p->kind != KIND_NOTE && p->n > 0 && is_dash(p, 0);
}

static bool
is_loud(uint32_t mark)
{
	return mark == '!' || mark == '?' || mark == 0x061F;
}

/* Ahead of token `to`, behind the last pause: "..., said my mother". `to` if no verb of speech stands there, or too much with it. */
static uint32_t
tag_begin(const struct reading *r, const struct prose *p, uint32_t from, uint32_t to)
{
	uint32_t end = to, i;
	bool says = false;

	while (end > from && p->token[end - 1].kind == TOKEN_MARK)
		end--;
	for (i = end; i > from && end - i <= TAG_TOKENS && p->token[i - 1].kind == TOKEN_WORD; i--)
		says |= paragraph_info(r, p, i - 1)->cue != NO_CUE;
	return says && i > from + 1 && i < end && end - i <= TAG_TOKENS && (token_is_comma(p, i - 1) || is_loud(token_mark(&p->token[i - 1]))) ? i : to;
}

/* The next dash of the paragraph from token i on; p->n if there is none. */
static uint32_t
next_dash(const struct prose *p, uint32_t i)
{
	while (i < p->n && !is_dash(p, i))
		i++;
	return i;
}

bool
dashes_are_spoken(const struct reading *r)
{
	uint32_t lines = 0, announced = 0, loud = 0;

	for (uint32_t i = 0; i < r->pars; i++) {
		const struct prose *p = &r->par[i], *ahead = p - 1;

		if (!is_line(p))
			continue;
		lines++;
		announced += i > 0 && ahead->n > 0 && token_is_mark(ahead, ahead->n - 1, ':') && !is_line(ahead);
		loud += p->token[p->n - 1].kind == TOKEN_MARK && is_loud(token_mark(&p->token[p->n - 1]));
	}
	/* "The minister said: - A. - B." announces one list */
	return announced >= ANNOUNCED || (lines >= LINES && loud > 0 && (announced > 0 || loud * 2 >= lines));
}

static void
add(struct stretches *to, const struct reading *r, uint32_t par, uint32_t open, uint32_t end, uint32_t close)
{
	to->s = arena_grow(&r->doc->arena, to->s, to->n, &to->capacity, sizeof(*to->s));
	to->s[to->n++] = (struct stretch){ .par = par, .open = open, .inner = open + 1, .end = end, .close = close, .next = STRETCH_NONE,
		.outer = STRETCH_NONE, .kind = DASH, .level = 1 };
}

void
dashes_add(struct stretches *to, const struct reading *r, uint32_t par)
{
	const struct prose *p = &r->par[par];

	if (!is_line(p))
		return;
	for (uint32_t i = 0, next; i < p->n; i = next) {
		uint32_t tag, end;

		next = next_dash(p, i + 1);
		tag = tag_begin(r, p, i + 1, next);
		/* a dash without a tag ahead of it is one of the sentence */
		while (tag == next && next < p->n) {
			next = next_dash(p, next + 1);
			tag = tag_begin(r, p, i + 1, next);
		}
		end = tag < next && token_is_comma(p, tag - 1) ? tag - 1 : tag;
		add(to, r, par, i, end, end);
	}
}
