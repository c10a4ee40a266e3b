/* SPDX-License-Identifier: ISC */
#include <libstemmer.h>
#include <limits.h>

#include "base/mem.h"
#include "base/utf.h"
#include "words/stem.h"
#include "words/trie.h"

enum {
	LETTERS_LEFT = 3,	/* letters that an ending leaves at least */
	ENDINGS_MOST = 3	/* endings that one word can have: "dast-avard-ha-yi-shan" */
};

static const char *const languages[] = {
	"", "ar", "ca", "da", "de", "el", "en", "es", "eu", "fa", "fi", "fr", "ga", "hi", "hu", "hy", "id", "it",
	"lt", "ne", "nl", "no", "pt", "ro", "ru", "sr", "sv", "ta", "tr", "yi"
};

struct stemmer {
	struct sb_stemmer *snowball;	/* for words in the language's own letters */
	struct sb_stemmer *plain;	/* the same, sooner, for those of ASCII; NULL where there is none */
	bool arabic;
	struct table forms, endings;
	struct vocabulary form;		/* number: row of `forms`, from 1 */
	struct buf scratch;
};

size_t
stemmer_number(struct span lang)
{
	for (size_t i = 1; i < sizeof(languages) / sizeof(languages[0]); i++)
		if (span_is(lang, languages[i]))
			return i;
	return 0;
}

void
stemmers_of_user(const struct tables *tables, void (*prepare)(void *of, struct span lang), void *of)
{
	for (size_t i = 0; i < sizeof(languages) / sizeof(languages[0]); i++)
		if (tables_speak(tables, span_of(i == 0 ? "en" : languages[i])))
			prepare(of, span_of(languages[i]));
}

static void
load_forms(struct stemmer *s, struct tables *tables, const char *lang)
{
	struct buf folded = { 0 };

	vocabulary_ready(&s->form);
	table_load_of(&s->forms, tables, span_of(lang), "form", 2, 2);
	for (size_t i = 0; i < s->forms.rows; i++) {
		buf_cut(&folded, 0);
		utf_fold(&folded, s->forms.row[i].cell[0]);
		if (vocabulary_add(&s->form, buf_span(&folded)) != i + 1)
			table_complain(tables, &s->forms.row[i], "this form was there already");
	}
	buf_free(&folded);
}

struct stemmer *
stemmer_new(struct tables *tables, struct span lang)
{
	struct stemmer *s = mem_zeroed(1, sizeof(*s));
	size_t number = stemmer_number(lang);

	s->arabic = span_is(lang, "ar");
	s->snowball = sb_stemmer_new(number == 0 ? "en" : languages[number], "UTF_8");
	if (s->snowball == NULL)	/* this libstemmer is an old one */
		s->snowball = sb_stemmer_new("en", "UTF_8");
	s->plain = sb_stemmer_new(number == 0 ? "en" : languages[number], "ISO_8859_1");
	load_forms(s, tables, number == 0 ? "en" : languages[number]);
	table_load(&s->endings, tables, "fa/ending", 1, 1);
	return s;
}

static struct span
snowball(struct stemmer *s, struct span word)
{
	struct sb_stemmer *stemmer = s->plain != NULL && span_is_ascii(word) ? s->plain : s->snowball;
	const sb_symbol *stem;
	int len;

	if (word.len > INT_MAX / 2)
		return word;
	stem = sb_stemmer_stem(stemmer, (const sb_symbol *)word.p, (int)word.len);
	len = sb_stemmer_length(stemmer);
	return stem == NULL || len <= 0 ? word : (struct span){ (const char *)stem, (size_t)len };
}

/* The word as Arabic writes it (the fold made its letters Persian), without a "wa" ahead of the article. */
static struct span
arabic_letters(struct buf *to, struct span folded)
{
	const char *p = folded.p, *end = p + folded.len;

	if (span_begins(folded, SPAN("وال")))
		p += strlen("و");
	buf_cut(to, 0);
	while (p < end) {
		int32_t c;
		char bytes[UTF_MOST];
		size_t len = utf_read(p, end, &c);

		switch (c) {
		case 0x06CC: c = 0x064A; break;		/* yeh */
		case 0x06A9: c = 0x0643; break;		/* kaf */
		case 0x0647: c = p + len == end ? 0x0629 : c; break;	/* heh at the end: teh marbuta */
		}
		if (c < 0)
			buf_byte(to, *p);
		else
			buf_add(to, (struct span){ bytes, utf_write(c, bytes) });
		p += len;
	}
	return buf_span(to);
}

static size_t
letters(struct span s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.len; i++)
		n += ((unsigned char)s.p[i] & 0xC0) != 0x80;
	return n;
}

/* What a form that the rules would spoil counts as, else nothing. */
static struct span
form_of(const struct stemmer *s, struct span folded)
{
	uint32_t form = vocabulary_find_kept(&s->form, folded);

	return form == WORD_UNKNOWN ? (struct span){ NULL, 0 } : s->forms.row[form - 1].cell[1];
}

/*
 * Takes an ending off: the one that leaves a word which is known, else the longest. False when
 * that is the end of it: there is none, or too little would be left, or the word is known.
 */
static bool
take_ending(const struct stemmer *s, struct span *word)
{
	struct span rest = *word;

	for (size_t i = 0; i < s->endings.rows; i++) {
		struct span ending = s->endings.row[i].cell[0];
		struct span left, known;

		/* by the last byte most are told apart */
		if (word->p[word->len - 1] != ending.p[ending.len - 1])
			continue;
		if (!span_ends(*word, ending) || letters(*word) < letters(ending) + LETTERS_LEFT)
			continue;
		left = (struct span){ word->p, word->len - ending.len };
		known = form_of(s, left);
		if (known.len > 0) {
			*word = known;
			return false;
		}
		if (left.len < rest.len)
			rest = left;
	}
	if (rest.len == word->len)
		return false;
	*word = rest;
	return true;
}

static struct span
persian(const struct stemmer *s, struct span word)
{
	for (int i = 0; i < ENDINGS_MOST && take_ending(s, &word); i++)
		;
	return word;
}

struct span
stem_of(struct stemmer *s, struct span folded)
{
	struct span known = form_of(s, folded);
	int32_t c;

	if (known.len > 0) {
		folded = known;
		if (vocabulary_find_kept(&s->form, folded) != WORD_UNKNOWN)
			return folded;
	}
	if (folded.len == 0 || (folded.p[0] >= '0' && folded.p[0] <= '9'))
		return folded;
	(void)utf_read(folded.p, folded.p + folded.len, &c);
	if (utf_is_arabic(c))
		return s->arabic ? snowball(s, arabic_letters(&s->scratch, folded)) : persian(s, folded);
	if (s->arabic)
		return folded;
	return snowball(s, folded);
}

void
stemmer_free(struct stemmer *s)
{
	if (s == NULL)
		return;
	sb_stemmer_delete(s->snowball);
	sb_stemmer_delete(s->plain);
	vocabulary_free(&s->form);
	buf_free(&s->scratch);
	mem_free(s);
}
