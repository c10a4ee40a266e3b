/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/labelword.h"
#include "text/wordshape.h"
#include "words/trie.h"

enum {
	SITTING_MOST = 160,	/* bytes of a line that tells of the sitting */
	WHOLE_MOST = 30,	/* bytes of one that is nothing else, and no sentence */
	WORD_MOST = 40
};

struct label_words {
	struct table sitting;
	struct frontshapes sits, wholes;	/* of lines of it; of those that are nothing else */
	struct vocabulary words;
	struct wordshapes shapes, titles, offices;	/* of all of them, of those with LABEL_TITLE, and with LABEL_OFFICE */
	uint16_t *bits;		/* by number of the word */
	size_t capacity;
	struct buf folded;	/* scratch */
};

static void
add_word(struct label_words *w, struct tables *tables, const struct table_row *row)
{
	static const struct { const char *name; unsigned bit; } classes[] = {
		{ "title", LABEL_TITLE }, { "office", LABEL_OFFICE }, { "link", LABEL_LINK },
		{ "trap", LABEL_TRAP }, { "stage", LABEL_STAGE }, { "speech", LABEL_SPEECH },
		{ "audience", LABEL_STAGE | LABEL_AUDIENCE }, { "when", LABEL_WHEN },
		{ "particle", LABEL_LINK | LABEL_PARTICLE }, { "examines", LABEL_EXAMINES },
		{ "interjects", LABEL_STAGE | LABEL_INTERJECTS }
	};
	uint32_t number;

	buf_cut(&w->folded, 0);
	utf_fold(&w->folded, row->cell[0]);
	number = vocabulary_add(&w->words, buf_span(&w->folded));
	wordshape_add(&w->shapes, buf_span(&w->folded));
	if (span_is(row->cell[1], "title"))
		wordshape_add(&w->titles, buf_span(&w->folded));
	if (span_is(row->cell[1], "office"))
		wordshape_add(&w->offices, buf_span(&w->folded));
	w->bits = mem_reach(w->bits, number, &w->capacity, sizeof(*w->bits));
	for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++)
		if (span_is(row->cell[1], classes[i].name)) {
			w->bits[number] |= (uint16_t)classes[i].bit;
			return;
		}
	table_complain(tables, row, "want title, office, link, particle, trap, stage, audience, interjects, speech, when or examines");
}

struct label_words *
label_words_new(struct tables *tables)
{
	static const char *const names[] = { "ar/label", "en/label", "fa/label" };
	struct label_words *w = mem_zeroed(1, sizeof(*w));
	struct table table;

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		table_load(&table, tables, names[i], 2, 2);
		vocabulary_reserve(&w->words, w->words.words + table.rows);
		for (size_t r = 0; r < table.rows; r++)
			add_word(w, tables, &table.row[r]);
		table_done(&table, tables);
	}
	table_load(&w->sitting, tables, "en/sitting", 1, 2);
	for (size_t r = 0; r < w->sitting.rows; r++) {
		if (w->sitting.row[r].cells > 1 && !span_is(w->sitting.row[r].cell[1], "whole") && !span_is(w->sitting.row[r].cell[1], "shouted"))
			table_complain(tables, &w->sitting.row[r], "want whole or shouted");
		frontshape_add(&w->sits, w->sitting.row[r].cell[0]);
		if (w->sitting.row[r].cells > 1 && span_is(w->sitting.row[r].cell[1], "whole"))
			frontshape_add(&w->wholes, w->sitting.row[r].cell[0]);
	}
	return w;
}

void
label_words_free(struct label_words *w)
{
	vocabulary_free(&w->words);
	mem_free(w->bits);
	buf_free(&w->folded);
	mem_free(w);
}

/* Bytes of the white space at byte i, NBSP and its kin too. */
size_t
label_blanks(struct span s, size_t i)
{
	size_t from = i, len;
	int32_t c;

	while (i < s.len && !(s.p[i] > ' ')) {
		len = utf_read(s.p + i, s.p + s.len, &c);
		if (!utf_is_space(c))
			break;
		i += len;
	}
	return i - from;
}

struct span
label_word(struct span s, size_t *i)
{
	size_t from, at, len;
	int32_t c;

	from = at = *i + label_blanks(s, *i);
	while (at < s.len) {
		if (s.p[at] > ' ') {	/* ASCII that is no blank, as nearly always */
			at++;
			continue;
		}
		len = utf_read(s.p + at, s.p + s.len, &c);
		if (utf_is_space(c))
			break;
		at += len;
	}
	*i = at;
	return span_cut(s, from, at);
}

struct span
label_bare(struct span word)
{
	static const bool opens[256] = {
		['('] = 1, ['['] = 1, ['{'] = 1, ['"'] = 1, ['\''] = 1, ['*'] = 1, ['_'] = 1, ['<'] = 1, ['\\'] = 1
	};
	static const bool closes[256] = {
		['.'] = 1, [','] = 1, [':'] = 1, [';'] = 1, ['!'] = 1, ['?'] = 1, [')'] = 1, [']'] = 1, ['}'] = 1,
		['"'] = 1, ['\''] = 1, ['*'] = 1, ['_'] = 1, ['>'] = 1, ['-'] = 1, ['\\'] = 1
	};

	while (word.len > 0 && opens[(unsigned char)word.p[0]])
		word = span_cut(word, 1, word.len);
	while (word.len > 0 && closes[(unsigned char)word.p[word.len - 1]])
		word.len--;
	return word;
}

unsigned
label_bits(struct label_words *w, struct span word)
{
	uint32_t number;

	word = label_bare(word);
	if (word.len == 0 || word.len > WORD_MOST || (!wordshape_may_be(&w->shapes, word) && span_is_ascii(word)))
		return 0;
	buf_cut(&w->folded, 0);
	utf_fold(&w->folded, word);
	number = vocabulary_find(&w->words, buf_span(&w->folded));
	return number == WORD_UNKNOWN ? 0 : w->bits[number];
}

static bool
has_bit(struct label_words *w, const struct wordshapes *shapes, struct span word, unsigned bit)
{
	word = label_bare(word);
	return (wordshape_may_be(shapes, word) || !span_is_ascii(word)) && (label_bits(w, word) & bit) != 0;
}

bool
label_is_title(struct label_words *w, struct span word)
{
	return has_bit(w, &w->titles, word, LABEL_TITLE);
}

bool
label_is_office(struct label_words *w, struct span word)
{
	return has_bit(w, &w->offices, word, LABEL_OFFICE);
}

/* "00:12", "1:02:03", "00:01:02.500" at byte i, in brackets or not: its bytes; where the time itself stands goes to *from, *to. */
size_t
label_time(struct span s, size_t i, size_t *from, size_t *to)
{
	size_t start = i;
	unsigned colons = 0;
	char open = i < s.len && memchr("([", s.p[i], 2) != NULL ? s.p[i] : 0;

	i += open != 0;
	*from = i;
	while (i < s.len && (memchr("0123456789:.,", s.p[i], 13) != NULL)) {
		colons += s.p[i] == ':' && i + 1 < s.len && s.p[i + 1] >= '0' && s.p[i + 1] <= '9';
		i++;
	}
	if (i > *from && memchr(":.,", s.p[i - 1], 3) != NULL)
		i--;
	*to = i;
	if (colons == 0 || i - *from < 4 || s.p[*from] < '0' || s.p[*from] > '9')
		return 0;
	if (open == 0)
		return i - start;
	return i < s.len && s.p[i] == (open == '(' ? ')' : ']') ? i + 1 - start : 0;
}

struct label_letters
label_letters(struct span word)
{
	struct label_letters n = { 0 };
	int32_t c;

	for (size_t i = 0, len; i < word.len; i += len) {
		bool upper;

		c = (unsigned char)word.p[i] | 0x20;
		if (c >= 'a' && c <= 'z') {
			n.ends_upper = (word.p[i] & 0x20) == 0;
			n.begins_upper |= n.ends_upper && n.upper + n.lower + n.other == 0;
			n.upper += n.ends_upper;
			n.lower += !n.ends_upper;
			len = 1;
			continue;
		}
		len = utf_read(word.p + i, word.p + word.len, &c);
		upper = utf_is_upper(c);
		if (upper && n.upper + n.lower + n.other == 0)
			n.begins_upper = true;
		n.upper += upper;
		n.lower += utf_is_lower(c);
		n.other += utf_is_letter(c) && !upper && !utf_is_lower(c);
		n.digits += utf_is_digit(c);
		if (utf_is_letter(c))
			n.ends_upper = upper;
	}
	return n;
}

bool
label_is_shouted(struct span line)
{
	for (size_t i = 0; i < line.len; i++)	/* told soon of nearly all lines */
		if (line.p[i] >= 'a' && line.p[i] <= 'z')
			return false;
	return line.len > 1 && label_letters(line).lower == 0;
}

/* The line, folded in w->folded, is one of the row; as a sentence or a heading in capitals, or all of it is the row's. */
static bool
is_of_sitting(const struct label_words *w, const struct table_row *row, struct span line, bool ended)
{
	struct span folded = buf_span(&w->folded);

	if (!span_begins(folded, row->cell[0]))
		return false;
	if (row->cells < 2)
		return ended;
	if (span_is(row->cell[1], "shouted"))
		return label_is_shouted(line);
	return folded.len - row->cell[0].len <= (folded.p[folded.len - 1] == '.');
}

bool
label_tells_of_sitting(struct label_words *w, struct span line)
{
	bool ended;

	if (line.len > SITTING_MOST || line.len < 4 || !frontshape_may_be(&w->sits, line))
		return false;
	ended = memchr(".)", line.p[line.len - 1], 2) != NULL || span_ends(line, SPAN("\xE2\x80\x94")) || label_is_shouted(line);
	if (!ended && (line.len > WHOLE_MOST || !frontshape_may_be(&w->wholes, line)))
		return false;
	buf_cut(&w->folded, 0);
	utf_fold(&w->folded, line);
	for (size_t i = 0; i < w->sitting.rows; i++)
		if (w->sitting.row[i].cell[0].p[0] == w->folded.p[0] && is_of_sitting(w, &w->sitting.row[i], line, ended))
			return true;
	return false;
}

bool
label_is_initials(struct span word)
{
	return word.len == 2 && word.p[0] >= 'A' && word.p[0] <= 'Z' && word.p[1] >= 'A' && word.p[1] <= 'Z';
}

bool
label_is_caps(const struct label_letters *n)
{
	return n->upper > 1 && n->ends_upper && n->lower <= 2;
}
