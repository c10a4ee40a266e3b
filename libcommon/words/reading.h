/* SPDX-License-Identifier: ISC */
/*
 * A document read as paragraphs of tokens: what the search for names and for
 * quotations works on. Each paragraph is read once.
 */
#ifndef SP_READING_H
#define SP_READING_H

#include "record/document.h"
#include "words/arabic.h"
#include "words/lexis.h"

struct prose {
	struct passage passage;
	struct token *token;	/* behind the last one stands an empty one */
	uint32_t *word;		/* token[i].word; of a word in small letters that is in no table: reading_word() */
	uint32_t n;
	enum kind kind;		/* of its units */
	bool is_head;		/* a heading within the body */
	bool is_cited;		/* a block quotation: "> " stands ahead of it in the source */
	bool has_speaker;	/* it stands in a turn of somebody who is named */
	uint32_t first_mark;	/* its quotation marks: reading.mark from here on, and how many there are */
	uint32_t marks;
};

struct reading {
	struct document *doc;
	struct lexis *lexis;
	struct prose *par;
	size_t pars, capacity;
	struct tokens tokens;	/* of all paragraphs; the room of the arrays, where it is no large one, is kept between documents */
	const uint32_t *mark;	/* the tokens that are quotation marks (mark_is_quotation()), paragraph by paragraph: in the room of tokens.mark */
	size_t marks;
};

/*
 * Reads a document, in place of the one before; what its paragraphs point to is the document's, and the tokens.
 * The words that are not in the lexis are added to its vocabulary until reading_done().
 */
void reading_open(struct reading *r, struct document *doc, struct lexis *lexis);

/* Forgets the document, its words and tokens. */
void reading_done(struct reading *r);

void reading_free(struct reading *r);

static inline const struct word_info *
paragraph_info(const struct reading *r, const struct prose *p, uint32_t i)
{
	return lexis_info(r->lexis, p->word[i]);
}

static inline bool
token_is_mark(const struct prose *p, uint32_t i, uint32_t mark)
{
	return i < p->n && p->token[i].kind == TOKEN_MARK && token_mark(&p->token[i]) == mark;
}

/* One word, as it stands there. */
static inline bool
token_is_text(const struct prose *p, uint32_t i, const char *word)
{
	return i < p->n && span_is(token_text(&p->token[i], p->passage.place.text), word);
}

/* The text is this word of small letters, whose first letter may be a capital. */
static inline bool
text_is_word(struct span text, struct span word)
{
	return text.len == word.len && (text.p[0] | 0x20) == word.p[0] && memcmp(text.p + 1, word.p + 1, word.len - 1) == 0;
}

/* A word with a capital letter ahead. */
static inline bool
token_is_capital(const struct prose *p, uint32_t i)
{
	return i < p->n && p->token[i].kind == TOKEN_WORD && p->token[i].shape != TOKEN_LOWER;
}

/* The number of any word, made if it has none yet: where words of the document are held against each other. */
uint32_t reading_word(const struct reading *r, const struct prose *p, uint32_t i);

/* Its longer words, four at least, have capitals; those of few letters may be small in a headline, of others hardly one. */
bool prose_is_capitalised(const struct prose *p);

/* The text of tokens from..to. */
struct span paragraph_text(const struct prose *p, uint32_t from, uint32_t to);

/* The language writes names in capital letters, and puts the subject ahead of the verb: English. */
static inline bool
reading_has_case(const struct reading *r)
{
	return r->lexis->lang[0] == 'e';
}

static inline bool
token_is_comma(const struct prose *p, uint32_t i)
{
	return token_is_mark(p, i, ',') || token_is_mark(p, i, 0x060C);
}

/* The Arabic article is written onto token i, which there has to be. */
static inline bool
token_has_article(const struct prose *p, uint32_t i)
{
	return arabic_has_article(token_text(&p->token[i], p->passage.place.text));
}

/* A quotation mark of any kind. */
static inline bool
mark_is_quotation(uint32_t mark)
{
	if (mark < 0x2018)
		return mark == '"' || mark == '\'' || mark == '`' || mark == 0xAB || mark == 0xBB;
	return mark <= 0x201F || mark == 0x2039 || mark == 0x203A || (mark >= 0x300C && mark <= 0x300F) || mark == 0xFF02;
}

/* A mark that ends a sentence. */
bool mark_ends_sentence(uint32_t mark);

/* A dash that stands between clauses: en, em, horizontal bar. */
bool mark_is_dash(uint32_t mark);

#endif
