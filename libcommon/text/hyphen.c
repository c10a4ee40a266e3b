/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/hyphen.h"

void
hyphens_load(struct hyphens *h, struct tables *t)
{
	table_load(&h->firsts, t, "en/hyphen", 1, 1);
}

void
hyphens_free(struct hyphens *h)
{
	vocabulary_free(&h->words);
	buf_free(&h->scratch);
}

void
hyphens_forget(struct hyphens *h)
{
	if (h->ready) {
		vocabulary_free(&h->words);
		h->ready = false;
	}
}

static bool
is_word_character(int32_t c)
{
	return utf_is_letter(c) || utf_is_mark(c) || c == '\'' || c == 0x2019;
}

/* Bytes of the word that ends at `to`. */
static size_t
word_before(struct span text, size_t to)
{
	size_t at = to;

	while (at > 0) {
		int32_t c;
		size_t len = utf_read_back(text.p + at, text.p, &c);

		if (!is_word_character(c))
			break;
		at -= len;
	}
	return to - at;
}

/* Bytes of the word at the front of the text; with `compound`, hyphens inside it too. */
static size_t
word_after(struct span text, bool compound)
{
	size_t at = 0;

	while (at < text.len) {
		int32_t c = text.p[at] | 0x20;
		size_t len;

		if (c >= 'a' && c <= 'z') {	/* as nearly always */
			at++;
			continue;
		}
		len = utf_read(text.p + at, text.p + text.len, &c);
		if (!is_word_character(c) && !(compound && at > 0 && c == '-'))
			break;
		at += len;
	}
	return at;
}

static void
add_word(struct hyphens *h, struct span word)
{
	buf_cut(&h->scratch, 0);
	utf_fold(&h->scratch, word);
	(void)vocabulary_add(&h->words, buf_span(&h->scratch));
}

/* All words, and all compounds with a hyphen inside a line. The word broken at a line's end is none. */
static void
read_words(struct hyphens *h, const struct lines *l, struct span source)
{
	for (size_t i = 0; i < l->n; i++) {
		struct span text = line_text(&l->line[i], source);

		while (text.len > 0) {
			size_t len = word_after(text, true);

			if (len == 0) {
				int32_t c;

				len = utf_read(text.p, text.p + text.len, &c);
			} else if (len < text.len || text.p[len - 1] != '-') {
				struct span part = span_cut(text, 0, len);

				add_word(h, part);
				/* "decision-making" has "decision" and "making" in it */
				while (part.p != NULL && memchr(text.p, '-', len) != NULL)
					add_word(h, span_next(&part, '-'));
			}
			text = span_cut(text, len, text.len);
		}
	}
	h->ready = true;
}

static bool
has(struct hyphens *h, struct span a, const char *between, struct span b)
{
	buf_cut(&h->scratch, 0);
	utf_fold(&h->scratch, a);
	buf_string(&h->scratch, between);
	utf_fold(&h->scratch, b);
	return vocabulary_find(&h->words, buf_span(&h->scratch)) != WORD_UNKNOWN;
}

static bool
is_first_part(struct hyphens *h, struct span word)
{
	buf_cut(&h->scratch, 0);
	utf_fold(&h->scratch, word);
	for (size_t i = 0; i < h->firsts.rows; i++)
		if (span_same(h->firsts.row[i].cell[0], buf_span(&h->scratch)))
			return true;
	return false;
}

static enum hyphen
decide(struct hyphens *h, struct span a, struct span b, int32_t next)
{
	const struct span none = { "", 0 };

	if (utf_is_upper(next) || has(h, a, "-", b))
		return HYPHEN_KEEP;	/* "Anglo-" "American" */
	if (has(h, a, "", b))
		return HYPHEN_DROP;
	if (is_first_part(h, a) || (a.len > 2 && b.len > 2 && has(h, a, "", none) && has(h, b, "", none)))
		return HYPHEN_KEEP;
	return HYPHEN_DROP;
}

enum hyphen
hyphen_between(struct hyphens *h, const struct lines *l, struct span source,
    const struct line *above, const struct line *below, size_t *from)
{
	struct span text = line_text(above, source), next = line_text(below, source), a, b;
	int32_t c, letter;
	size_t len = utf_read_back(text.p + text.len, text.p, &c);

	*from = above->end - len;
	/* soft hyphen; not-sign, which OCR makes of one */
	if (c == 0xAD || c == 0xAC)
		return HYPHEN_DROP;
	if (c != '-' && c != 0x2010)
		return HYPHEN_NONE;
	a = span_cut(text, text.len - len - word_before(text, text.len - len), text.len - len);
	b = span_cut(next, 0, word_after(next, false));
	if (a.len == 0 || b.len == 0)
		return HYPHEN_NONE;
	(void)utf_read(b.p, b.p + b.len, &letter);
	if (!h->ready)
		read_words(h, l, source);
	return decide(h, a, b, letter);
}
