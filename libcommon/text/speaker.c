/* SPDX-License-Identifier: ISC */
#include "text/speaker.h"

enum { MISSPELT = 2 };	/* letters at most between a misspelt name and the true one */

struct speaker_parts
speaker_parts_of(struct label_words *words, struct span key)
{
	static const struct span none = { NULL, 0 };
	struct speaker_parts p = { .key = key };
	bool office = false, plain = false, named = false;	/* of the last word, and the one ahead of it */
	struct span style = none;	/* the title ahead of all */
	struct span word;
	size_t i = 0;

	while ((word = label_word(key, &i)).len > 0) {
		/* the "M." of "M. LUND", a title in French, may be Milo's */
		unsigned bits = word.len == 1 ? 0 : label_bits(words, word);

		if (memchr("([", word.p[0], 2) != NULL)
			break;
		if (p.surname.len > 0 && p.title.len > 0 && p.given.len == 0 && span_is(word, "of")) {
			p.place = span_cut(key, i, key.len);
			break;
		}
		office = (bits & (LABEL_TITLE | LABEL_OFFICE)) != 0;
		if (office && p.title.len == 0 && p.surname.len == 0)
			style = word;
		named = plain;
		plain = !office && (bits & LABEL_LINK) == 0;
		if (office)
			p.title = word;
		if (!office && (bits & LABEL_LINK) == 0) {
			p.given = p.surname;
			p.surname = word;
		} else if (office) {
			p.given = none;
		}
	}
	if (office && named && style.len > 0) {	/* "Senator Angus King" */
		p.given = p.surname;
		p.surname = p.title;
		p.title = style;
	} else if (office) {
		p.surname = none;
	}
	return p;
}

/* Letters to change, to put in, to take out or to swap between two words of up to 32 bytes; MISSPELT + 1 where it is more. */
static size_t
distance(struct span a, struct span b)
{
	size_t row[3][34];

	if (a.len > 32 || b.len > 32 || a.len > b.len + MISSPELT || b.len > a.len + MISSPELT)
		return MISSPELT + 1;
	for (size_t j = 0; j <= b.len; j++)
		row[0][j] = j;
	for (size_t i = 1; i <= a.len; i++) {
		size_t *now = row[i % 3], *up = row[(i + 2) % 3], *upper = row[(i + 1) % 3];

		now[0] = i;
		for (size_t j = 1; j <= b.len; j++) {
			size_t best = up[j - 1] + (a.p[i - 1] != b.p[j - 1]);

			best = up[j] + 1 < best ? up[j] + 1 : best;
			best = now[j - 1] + 1 < best ? now[j - 1] + 1 : best;
			if (i > 1 && j > 1 && a.p[i - 1] == b.p[j - 2] && a.p[i - 2] == b.p[j - 1] && upper[j - 2] + 1 < best)
				best = upper[j - 2] + 1;
			now[j] = best;
		}
	}
	return row[a.len % 3][b.len];
}

size_t
speaker_words(struct span key)
{
	size_t n = 0, i = 0;

	while (label_word(key, &i).len > 0)
		n++;
	return n;
}

/* Two given names, or initials, or none: may they be one person's? */
static bool
may_be_given(struct span a, struct span b)
{
	if (a.len == 0 || b.len == 0 || span_same(a, b))
		return true;
	return (a.len == 1 || b.len == 1) && a.p[0] == b.p[0];
}

/* A slip of the keys in a name. */
static bool
is_slip(struct span name, struct span slip)
{
	return name.len > 4 && name.p[0] == slip.p[0] && distance(name, slip) <= 1;
}

static bool
ends_with_words(struct span key, struct span with)
{
	return span_ends(key, with) && (key.len == with.len || key.p[key.len - with.len - 1] == ' ');
}

bool
speaker_is_same(const struct speaker_parts *a, const struct speaker_parts *b, bool misspelt)
{
	/* "KING" of him */
	if (a->surname.len > 0 && a->title.len > 0 && b->surname.len == 0 && span_same(a->surname, b->key))
		return true;
	if (a->surname.len == 0 || b->surname.len == 0 || !may_be_given(a->given, b->given))
		return false;
	if (a->place.len > 0 && b->place.len > 0 && !span_same(a->place, b->place))
		return false;
	if (!span_same(a->surname, b->surname))
		return misspelt && span_same(a->title, b->title) && is_slip(a->surname, b->surname);
	if (a->title.len == 0 && b->title.len == 0)
		return ends_with_words(a->key, b->key) || ends_with_words(b->key, a->key) ||
		    ((a->given.len == 1) != (b->given.len == 1) && speaker_words(a->key) == 2 && speaker_words(b->key) == 2);	/* "Ida Lund", "I. Lund" */
	return a->title.len == 0 || b->title.len == 0 || span_same(a->title, b->title) || a->given.len > 0 || b->given.len > 0;
}

bool
speaker_holds_office(struct span a, struct span b)
{
	return a.len > b.len + 2 && span_begins(a, b) && a.p[b.len] == ' ' && a.p[b.len + 1] == '(';
}

bool
speaker_is_told_more(struct label_words *words, struct span a, struct span b)
{
	size_t i = a.len + 1;

	return speaker_holds_office(b, a) && !label_is_title(words, label_word(b, &i));
}

/* "mrs carol lund", and "mrs lund" of her */
static bool
is_shorter_form(struct span full, struct span form)
{
	const char *blank = memchr(form.p, ' ', form.len);
	size_t first = blank == NULL ? 0 : (size_t)(blank - form.p) + 1;

	return first > 0 && memchr(form.p + first, ' ', form.len - first) == NULL && full.len > form.len + 1 &&
	    span_begins(full, span_cut(form, 0, first)) && ends_with_words(full, span_cut(form, first, form.len));
}

bool
speaker_is_holder(struct span a, struct span b)
{
	const char *open = a.len < b.len + 3 || a.p[a.len - 1] != ')' ? NULL : memrchr(a.p, '(', a.len);
	struct span held = open == NULL ? b : span_between(open + 1, a.p + a.len - 1);

	if (open == NULL || open == a.p || (!span_same(held, b) && !is_shorter_form(held, b)))
		return false;
	for (size_t at = 0; at < b.len; at++)
		if (b.p[at] >= '0' && b.p[at] <= '9')
			return false;		/* "(Listing 1)" */
	return speaker_words(b) > 1;
}

bool
speaker_has_place(struct span name)
{
	const char *open = name.len > 0 && name.p[name.len - 1] == ')' ? memchr(name.p, '(', name.len) : NULL;

	for (const char *p = open; p != NULL && p < name.p + name.len; p++)
		if (*p >= '0' && *p <= '9')
			return false;
	return open != NULL;
}
