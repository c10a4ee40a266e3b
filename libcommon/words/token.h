/* SPDX-License-Identifier: ISC */
/*
 * Text as tokens: words, runs of digits, single punctuation marks. "Ta'ibin",
 * "don't", "people's" are one word each; "well-known" is word, mark, word;
 * "11th" and "1980s" are digits and word without a blank between; "U.S." is
 * word, mark, word, mark.
 */
#ifndef SP_TOKEN_H
#define SP_TOKEN_H

#include <stdint.h>

#include "base/buf.h"
#include "words/trie.h"

enum token_kind { TOKEN_WORD, TOKEN_DIGITS, TOKEN_MARK };

enum token_shape {
	TOKEN_LOWER,		/* "people", and all of scripts without case */
	TOKEN_CAPITAL,		/* "People", "McCain", "I" */
	TOKEN_UPPER		/* "PEOPLE", two letters and more */
};

/* What a token looks like, in a byte: items of time (time/timex_item.h) have it too, copied whole. */
#define TOKEN_LOOK \
	union { \
		uint8_t look; \
		struct { \
			bool blank : 1;		/* a blank stands ahead of it; true of the first one */ \
			uint8_t shape : 2; \
			bool possessive : 1;	/* ended in 's or s': its word is the form without it */ \
			uint8_t further : 2;	/* of a mark: its bytes behind the first */ \
			bool opens : 1;		/* a sentence; for who knows it: words/reading.c */ \
		}; \
	}

/* Eight bytes, as there are as many of them as words and marks in the largest document. */
struct token {
	uint32_t start;		/* byte of the text */
	uint16_t size;		/* its bytes: a longer one is cut at TOKEN_MOST; of a mark the code point, held at that */
	uint8_t kind;
	TOKEN_LOOK;
};

enum { TOKEN_MOST = UINT16_MAX };

static inline uint32_t
token_bytes(const struct token *t)
{
	return t->kind == TOKEN_MARK ? t->further + 1U : t->size;
}

/* One past its last byte. */
static inline uint32_t
token_end(const struct token *t)
{
	return t->start + token_bytes(t);
}

/* The code point of a mark, held at TOKEN_MOST; 0 of all others. */
static inline uint32_t
token_mark(const struct token *t)
{
	return t->kind == TOKEN_MARK ? t->size : 0;
}

struct tokens {
	struct token *token;
	size_t n, capacity;	/* of both arrays */
	uint32_t *word;		/* by token: number in the vocabulary of its folded form (words and digits); WORD_UNKNOWN if not there */
	uint32_t *mark;		/* the numbers of those that are marks, in order */
	size_t marks, mark_capacity;
	struct buf folded;	/* scratch */
};

/*
 * Reads text (valid UTF-8, at most 4 GiB) into tokens, replacing what was
 * there. Words are looked up in v, and added if `add` is set; if not, words that
 * came since vocabulary_keep() may be found or not.
 */
void tokens_read(struct tokens *t, struct span text, struct vocabulary *v, bool add);

/*
 * As tokens_read(), with the words added, behind what is there. names: only those
 * with a capital letter ahead are added, which names are made of. Behind the last
 * token there is room for an empty one, which is zero.
 */
void tokens_read_more(struct tokens *t, struct span text, struct vocabulary *v, bool names);

/* The bytes of one token. */
static inline struct span
token_text(const struct token *t, struct span text)
{
	return span_cut(text, t->start, token_end(t));
}

/*
 * The numbers of the words and digits of a phrase, as tokens_read() would give them, all
 * added to v; for filling tries from tables. Returns how many, most at most.
 */
size_t phrase_words(struct tokens *scratch, struct vocabulary *v, struct span phrase, uint32_t *words, size_t most);

/* They are of no more use; the room of few waits for others. */
static inline void
tokens_done(struct tokens *t)
{
	size_t room = t->capacity;

	t->n = t->marks = 0;
	t->mark = mem_idle(t->mark, &t->mark_capacity, sizeof(*t->mark));
	t->token = mem_idle(t->token, &t->capacity, sizeof(*t->token));
	if (t->capacity < room)
		t->word = mem_resize(t->word, t->capacity, sizeof(*t->word));
}

void tokens_free(struct tokens *t);

#endif
