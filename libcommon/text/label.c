/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/label.h"
#include "words/trie.h"

enum {
	LABEL_MOST = 120,	/* bytes */
	WORDS_MOST = 12,
	STAGE_MOST = 160,	/* bytes of a stage direction */
	CAPITALS_MOST = 48,	/* bytes in which a label without a colon has its capitals */
	SITTING_MOST = 100,
	WORD_MOST = 40
};

struct label_words {
	struct table sitting;	/* en/sitting */
	bool sits[256];		/* one of its lines begins with this byte, or its capital */
	struct vocabulary words;
	uint8_t *bits;		/* by number of the word */
	size_t capacity;
	struct buf folded;	/* scratch */
};

static void
add_word(struct label_words *w, struct tables *tables, const struct table_row *row)
{
	static const struct { const char *name; unsigned bit; } classes[] = {
		{ "title", LABEL_TITLE }, { "office", LABEL_OFFICE }, { "link", LABEL_LINK },
		{ "trap", LABEL_TRAP }, { "stage", LABEL_STAGE }, { "speech", LABEL_SPEECH }
	};
	uint32_t number;

	buf_cut(&w->folded, 0);
	utf_fold(&w->folded, row->cell[0]);
	number = vocabulary_add(&w->words, buf_span(&w->folded));
	if (number >= w->capacity) {
		size_t old = w->capacity;

		w->bits = mem_grow(w->bits, number, &w->capacity, sizeof(*w->bits));
		memset(w->bits + old, 0, w->capacity - old);
	}
	for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++)
		if (span_is(row->cell[1], classes[i].name)) {
			w->bits[number] |= (uint8_t)classes[i].bit;
			return;
		}
	table_complain(tables, row, "want title, office, link, trap, stage or speech");
}

struct label_words *
label_words_new(struct tables *tables)
{
	static const char *const names[] = { "ar/label", "en/label", "fa/label" };
	struct label_words *w = mem_zeroed(1, sizeof(*w));
	struct table table;

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		table_load(&table, tables, names[i], 2, 2);
		for (size_t r = 0; r < table.rows; r++)
			add_word(w, tables, &table.row[r]);
	}
	table_load(&w->sitting, tables, "en/sitting", 1, 1);
	for (size_t r = 0; r < w->sitting.rows; r++) {
		unsigned char first = (unsigned char)w->sitting.row[r].cell[0].p[0];

		w->sits[first] = true;
		if (first >= 'a' && first <= 'z')
			w->sits[first - 32] = true;
	}
	return w;
}

void
label_words_free(struct label_words *w)
{
	if (w == NULL)
		return;
	vocabulary_free(&w->words);
	mem_free(w->bits);
	buf_free(&w->folded);
	mem_free(w);
}

/* Bytes of the white space at byte i, NBSP and its kin too. */
static size_t
blanks_at(struct span s, size_t i)
{
	size_t from = i, len;
	int32_t c;

	while (i < s.len) {
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
	size_t from, len;
	int32_t c;

	from = *i += blanks_at(s, *i);
	while (*i < s.len) {
		len = utf_read(s.p + *i, s.p + s.len, &c);
		if (utf_is_space(c))
			break;
		*i += len;
	}
	return span_cut(s, from, *i);
}

/* Without the punctuation at both ends. */
static struct span
bare(struct span word)
{
	while (word.len > 0 && memchr("([{\"'*_<\\", word.p[0], 9) != NULL)
		word = span_cut(word, 1, word.len);
	while (word.len > 0 && memchr(".,:;!?)]}\"'*_>-\\", word.p[word.len - 1], 16) != NULL)
		word.len--;
	return word;
}

unsigned
label_bits(struct label_words *w, struct span word)
{
	uint32_t number;

	word = bare(word);
	if (word.len == 0 || word.len > WORD_MOST)
		return 0;
	buf_cut(&w->folded, 0);
	utf_fold(&w->folded, word);
	number = vocabulary_find(&w->words, buf_span(&w->folded));
	return number == WORD_UNKNOWN ? 0 : w->bits[number];
}

/* "00:12", "1:02:03", "00:01:02.500" at byte i, in brackets or not: its bytes; where the time itself stands goes to *from, *to. */
static size_t
stamp_length(struct span s, size_t i, size_t *from, size_t *to)
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

struct letters {
	size_t upper, lower, other, digits;
	bool begins_upper, ends_upper;
};

static struct letters
count_letters(struct span word)
{
	struct letters n = { 0 };
	int32_t c;

	for (size_t i = 0, len; i < word.len; i += len) {
		bool upper, first = n.upper + n.lower + n.other == 0;

		len = utf_read(word.p + i, word.p + word.len, &c);
		upper = utf_is_upper(c);
		n.upper += upper;
		n.lower += utf_is_lower(c);
		n.other += utf_is_letter(c) && !upper && !utf_is_lower(c);
		n.digits += utf_is_digit(c);
		if (first && upper)
			n.begins_upper = true;
		if (utf_is_letter(c))
			n.ends_upper = upper;
	}
	return n;
}

/* "EARNEST", "McCAIN", "LaHOOD": more than one capital, and the last letter is one. */
static bool
is_caps(const struct letters *n)
{
	return n->upper > 1 && n->ends_upper && n->lower <= 2;
}

/* What is known of a label that is being read. */
struct reading {
	unsigned words, caps, plain;	/* plain: names in lower case with a capital, or of a script without */
	bool title, title_first, office, the, link_last;
	bool mark;			/* it ended in a colon or a stop */
	bool stop;			/* in a stop */
	size_t to;			/* one past it, without the mark */
	size_t after;			/* one past the mark */
};

/* Is this the stop of "Mr.", "J." or "Jr.", which ends no label? */
static bool
is_inner_stop(struct label_words *w, struct span word)
{
	struct span name = bare(word);
	struct letters n = count_letters(name);

	return (label_bits(w, word) & (LABEL_TITLE | LABEL_OFFICE)) == LABEL_TITLE || (n.upper == 1 && n.lower == 0) ||
	    span_is(name, "Jr") || span_is(name, "Sr") || span_is(name, "St") || memchr(name.p, '.', name.len) != NULL;
}

/* A bracket such as "(Mr. Poe)", "(Country)", "(via video):" from byte i on: one past it, or 0. */
static size_t
bracket_end(struct span line, size_t i)
{
	size_t most = line.len - i < LABEL_MOST ? line.len - i : LABEL_MOST;
	const char *close = memchr(line.p + i, line.p[i] == '(' ? ')' : ']', most);

	return close == NULL ? 0 : (size_t)(close - line.p) + 1;
}

/* Takes one word into the reading; false if no label has such a word. */
static bool
take_word(struct label_words *w, struct reading *r, struct span word)
{
	unsigned bits = label_bits(w, word);
	struct letters n = count_letters(word);

	if ((bits & LABEL_SPEECH) != 0 || word.p[word.len - 1] == ',' || (r->words == 0 && (bits & LABEL_TRAP) != 0))
		return false;
	if (r->words == 0 && (span_is(word, "The") || span_is(word, "THE"))) {
		r->the = true;
	} else if ((bits & LABEL_TITLE) != 0 && (n.begins_upper || n.other > 0)) {
		r->title = true;
		r->title_first |= r->words == 0;
		r->caps += is_caps(&n) && (bits & LABEL_OFFICE) != 0;
	} else if ((bits & (LABEL_LINK | LABEL_OFFICE)) != 0 && n.lower > 0 && !n.begins_upper && r->words > 0) {
		r->words++;		/* "head of", "chief"; "pro tempore" may end one */
		r->link_last = (bits & (LABEL_LINK | LABEL_OFFICE)) != (LABEL_LINK | LABEL_OFFICE);
		return true;
	} else if (is_caps(&n) || (n.upper == 1 && n.lower == 0 && n.other == 0)) {
		r->caps++;
	} else if (n.begins_upper || n.other > 0) {
		r->plain++;
	} else if (n.digits == 0 || r->words == 0) {
		return false;
	}
	if ((bits & LABEL_OFFICE) != 0)
		r->office = true;
	r->link_last = false;
	r->words++;
	return true;
}

/* The mark at the end of a word: ':' or '.', or 0. Behind a colon there may be a letter at once, but no digit or slash. */
static char
mark_of(struct label_words *w, struct span line, struct span word, size_t *length)
{
	const char *colon = memchr(word.p, ':', word.len);

	if (colon != NULL && colon > word.p) {
		size_t at = (size_t)(colon - line.p) + 1;

		*length = at - (size_t)(word.p - line.p) - 1;
		return at == line.len || memchr("0123456789/:", line.p[at], 12) == NULL ? ':' : 0;
	}
	for (size_t i = 1; i < word.len; i++)	/* "NAME.-" and "NAME.--" */
		if (word.p[i - 1] == '.' && (word.p[i] == '-' || (unsigned char)word.p[i] == 0xE2) && i > 2) {
			*length = i - 1;
			return '.';
		}
	if (word.len == 1 || word.p[word.len - 1] != '.' || is_inner_stop(w, word))
		return 0;
	*length = word.len - 1;
	return '.';
}

static struct reading
read_words(struct label_words *w, struct span line, size_t from)
{
	struct reading r = { 0 };
	size_t i = from;

	while (r.words < WORDS_MOST && i - from < LABEL_MOST) {
		size_t before = i += blanks_at(line, i), length;
		struct span word;
		char mark;

		if (i < line.len && r.words > 0 && memchr("([", line.p[i], 2) != NULL) {
			i = bracket_end(line, i);
			if (i == 0 || i >= line.len || memchr(":. ", line.p[i], 3) == NULL)
				return r;
			if (line.p[i] == ' ')
				continue;
			r.mark = true;
			r.stop = line.p[i] == '.';
			r.to = i;
			r.after = i + 1;
			return r;
		}
		word = label_word(line, &i);
		if (word.len == 0)
			return r;
		mark = mark_of(w, line, word, &length);
		if (!take_word(w, &r, mark != 0 ? span_cut(word, 0, length) : word))
			return r;
		if (mark == 0)
			continue;
		r.mark = true;
		r.stop = mark == '.';
		r.to = before + length;
		r.after = r.to + 1;
		return r;
	}
	return r;
}

/* Goes over what may stand between a label and its words: stars, dashes of ".--", a time. */
static size_t
find_body(struct label *l, struct span line, size_t i)
{
	size_t from, to, len;

	while (i < line.len && memchr("*_", line.p[i], 2) != NULL)
		i++;
	i += blanks_at(line, i);
	len = stamp_length(line, i, &from, &to);
	if (len > 0) {
		l->at_from = from;
		l->at_to = to;
		i += len;
		i += i < line.len && line.p[i] == ':';
	}
	return i + blanks_at(line, i);
}

static size_t
after_dashes(struct span line, size_t i)
{
	while (i < line.len && line.p[i] == '-')
		i++;
	if (span_begins(span_cut(line, i, line.len), SPAN("\xE2\x80\x94")) ||
	    span_begins(span_cut(line, i, line.len), SPAN("\xE2\x80\x93")))
		i += 3;
	return i;
}

/* A time that ends the label itself: "Ann Lowe (00:12):" */
static void
cut_time(struct label *l, struct span line)
{
	for (size_t i = l->from + 1; i < l->to; i++) {
		size_t from, to, len;

		if (line.p[i - 1] != ' ' || (len = stamp_length(line, i, &from, &to)) == 0 || i + len != l->to)
			continue;
		l->at_from = from;
		l->at_to = to;
		l->to = i - 1;
		return;
	}
}

/* Prose: the second word is a small one that no label has. */
static bool
is_prose(struct label_words *w, struct span line, size_t from)
{
	size_t i = from;
	struct span first = label_word(line, &i), second;

	if (first.len == 0 || memchr(first.p, ':', first.len) != NULL)
		return false;
	second = label_word(line, &i);
	return second.len > 0 && second.p[0] >= 'a' && second.p[0] <= 'z' &&
	    (label_bits(w, second) & (LABEL_LINK | LABEL_OFFICE)) == 0;
}

static struct label
read_plain(struct label_words *w, struct span line, size_t from, struct label l)
{
	struct reading r;

	if (is_prose(w, line, from))
		return l;
	r = read_words(w, line, from);
	if (!r.mark || r.words == 0 || r.link_last)
		return l;
	l.from = from;
	l.to = r.to;
	l.known = r.title || r.office;
	if (r.stop) {
		bool dash = r.after < line.len && after_dashes(line, r.after) > r.after;

		if (!(r.title_first || r.the) || (r.caps == 0 && !(dash && r.title)))
			return l;
		if (r.after < line.len && !dash && blanks_at(line, r.after) == 0)
			return l;
		l.shape = LABEL_STOP;
		l.body = find_body(&l, line, after_dashes(line, r.after));
		return l;
	}
	if (r.plain > 0 && r.after < line.len && blanks_at(line, r.after) == 0 && memchr("*_", line.p[r.after], 2) == NULL)
		return l;
	l.shape = r.plain == 0 && r.caps > 0 ? LABEL_CAPS : LABEL_NAME;
	cut_time(&l, line);
	l.body = find_body(&l, line, r.after);
	return l;
}

/* "**Name:** words" or "**Name**: words" */
static struct label
read_bold(struct label_words *w, struct span line, size_t i, struct label l)
{
	size_t first = i;
	const char *close;
	size_t marks = 1, end;

	if (i + 1 < line.len && line.p[i + 1] == line.p[i])
		marks = 2;
	close = line.len - i > marks ? memmem(line.p + i + marks, line.len - i - marks, line.p + i, marks) : NULL;
	if (close == NULL || (size_t)(close - line.p) - i > LABEL_MOST)
		return l;
	l.from = i + marks;
	l.to = (size_t)(close - line.p);
	end = l.to + marks;
	if (l.to > l.from && line.p[l.to - 1] == ':')
		l.to--;
	else if (end < line.len && line.p[end] == ':')
		end++;
	else
		return l;
	while (l.to > l.from && line.p[l.to - 1] == ' ')
		l.to--;
	if (l.to == l.from || (label_bits(w, label_word(line, &first)) & LABEL_TRAP) != 0)
		return l;
	l.shape = LABEL_BOLD;
	cut_time(&l, line);
	l.body = find_body(&l, line, end);
	return l;
}

/* "<v Name>words" and "<v.loud Name>words" */
static struct label
read_voice(struct span line, struct label l)
{
	const char *close = memchr(line.p, '>', line.len), *blank;

	if (close == NULL)
		return l;
	blank = memchr(line.p, ' ', (size_t)(close - line.p));
	if (blank == NULL || blank + 1 == close)
		return l;
	l.shape = LABEL_VOICE;
	l.known = true;
	l.from = (size_t)(blank - line.p) + 1;
	l.to = (size_t)(close - line.p);
	l.body = l.to + 1;
	return l;
}

static struct label
read_angle(struct label_words *w, struct span line, struct label l)
{
	size_t i = 0;
	struct label named;

	while (i < line.len && line.p[i] == '>')
		i++;
	i += blanks_at(line, i);
	named = read_plain(w, line, i, l);
	if (named.shape == LABEL_NONE || named.shape == LABEL_STOP) {
		named = l;
		named.to = 2;
		named.body = i;
	}
	named.shape = LABEL_ANGLE;
	return named;
}

/* A name alone: two words and more with capitals, or all of it in capitals. */
static bool
is_name_line(struct label_words *w, struct span line, size_t from)
{
	struct reading r = { 0 };
	size_t i = from;

	if (line.len - from > LABEL_MOST || memchr(".!?,;:", line.p[line.len - 1], 6) != NULL)
		return false;
	while (r.words < WORDS_MOST) {
		struct span word = label_word(line, &i);

		if (word.len == 0)
			break;
		if (!take_word(w, &r, word))
			return false;
	}
	return i >= line.len && r.words > 0 && r.words <= 6;
}

/*
 * False where prose begins, as nearly always: a label has a colon close by, or
 * two capitals together and a stop, or begins with a mark.
 */
static bool
may_be_label(struct span line)
{
	size_t most = line.len < LABEL_MOST ? line.len : LABEL_MOST;
	const unsigned char *p = (const unsigned char *)line.p;

	if (!utf_is_letter(p[0] & 0x7F) || p[0] >= 0x80 || p[0] == 'Q' || (p[0] == 'A' && (most < 2 || p[1] == ' ' || p[1] >= 0x80)))
		return true;
	if (memchr(p, ':', most) != NULL)
		return true;
	for (size_t i = 1; i < most && i < CAPITALS_MOST; i++) {
		if (p[i - 1] == '.' && (p[i] == '-' || p[i] == 0xE2))
			return true;
		if (p[i - 1] >= 'A' && p[i - 1] <= 'Z' && ((p[i] >= 'A' && p[i] <= 'Z') || p[i] >= 0xC3))
			return true;
	}
	return false;
}

struct label
label_read(struct label_words *w, struct span line, bool line_too)
{
	struct label l = { .body = line.len };
	size_t i, from, to, blank;

	if (line.len == 0 || (!line_too && !may_be_label(line)))
		return l;
	if (span_begins(line, SPAN("<v ")) || span_begins(line, SPAN("<v.")))
		return read_voice(line, l);
	if (span_begins(line, SPAN(">>")))
		return read_angle(w, line, l);
	i = stamp_length(line, 0, &from, &to);
	if (i > 0) {
		l.at_from = from;
		l.at_to = to;
		i += blanks_at(line, i);
		if (i == line.len) {
			l.shape = LABEL_STAMP;
			return l;
		}
	}
	if (line.p[i] == '*' || line.p[i] == '_')
		return read_bold(w, line, i, l);
	blank = blanks_at(line, i + 1);
	if ((line.p[i] == 'Q' || line.p[i] == 'A') && blank > 0) {
		l.shape = LABEL_LETTER;
		l.from = i;
		l.to = i + 1;
		l.body = i + 1 + blank;
		l.known = blank > 1;	/* set apart by more than one blank */
		return l;
	}
	l = read_plain(w, line, i, l);
	if (l.shape == LABEL_NONE && line_too && is_name_line(w, line, i)) {
		l.shape = LABEL_LINE;
		l.from = i;
		l.to = line.len;
		l.body = line.len;
	}
	return l;
}

/* "10:06 A.M. EDT", "1:07 p.m. (Local)" from byte i to the line's end. */
static bool
is_clock(struct span line, size_t i)
{
	size_t colon = i;
	struct span word;

	while (colon < line.len && line.p[colon] >= '0' && line.p[colon] <= '9')
		colon++;
	if (colon == i || colon - i > 2 || colon + 2 >= line.len || (line.p[colon] != ':' && line.p[colon] != '.'))
		return false;
	i = colon + 3;
	word = bare(label_word(line, &i));
	if (word.len != 2 && word.len != 3)
		return false;
	if ((word.p[0] | 32) != 'a' && (word.p[0] | 32) != 'p')
		return false;
	if ((word.p[word.len - 1] | 32) != 'm')
		return false;
	return line.len - i <= 24 && memchr(line.p + i, ':', line.len - i) == NULL;
}

bool
label_is_end(struct span line)
{
	size_t i = 0, marks = 0;
	struct span word = label_word(line, &i);

	if (is_clock(line, 0))
		return true;
	if (span_is(bare(word), "END") || span_is(word, "-END-")) {
		i += blanks_at(line, i);
		return i == line.len || is_clock(line, i) || line.len < 24;
	}
	for (i = 0; i < line.len; i++) {
		if (memchr("_-#=~ ", line.p[i], 6) == NULL)
			return false;
		marks += line.p[i] != ' ';
	}
	return marks > 2;
}

/* "The meeting rose at 11.40 a.m." */
static bool
is_sitting(struct label_words *w, struct span line)
{
	if (line.len > SITTING_MOST || line.p[line.len - 1] != '.' || !w->sits[(unsigned char)line.p[0]])
		return false;
	buf_cut(&w->folded, 0);
	utf_fold(&w->folded, line);
	for (size_t i = 0; i < w->sitting.rows; i++)
		if (span_begins(buf_span(&w->folded), w->sitting.row[i].cell[0]))
			return true;
	return false;
}

/* "<...>", "[ . . . ]": words were left out here. */
static bool
is_omission(struct span line)
{
	size_t i = 0, dots = 0, len;
	int32_t c;

	for (; i < line.len; i += len) {
		len = utf_read(line.p + i, line.p + line.len, &c);
		dots += c == '.' ? 1 : c == 0x2026 ? 3 : 0;
		if (c != '.' && c != 0x2026 && !(c < 0x80 && memchr("<>[]() ", c, 7) != NULL))
			return false;
	}
	return dots >= 3;
}

/* "14:30" */
static bool
is_bare_clock(struct span line)
{
	size_t from, to;

	return line.len <= 5 && stamp_length(line, 0, &from, &to) == line.len;
}

bool
label_is_stage(struct label_words *w, struct span line)
{
	size_t i = 0, stage = 0;
	struct span word;

	if (line.len == 0)
		return false;
	if (is_clock(line, 0) || is_bare_clock(line) || is_sitting(w, line) || is_omission(line))
		return true;
	while (line.len > 1 && memchr("*_\\", line.p[0], 3) != NULL)
		line = span_cut(line, 1, line.len);
	while (line.len > 1 && memchr("*_.", line.p[line.len - 1], 3) != NULL)
		line.len--;
	if (line.len < 3 || line.len > STAGE_MOST || memchr("([<", line.p[0], 3) == NULL ||
	    memchr(")]>", line.p[line.len - 1], 3) == NULL)
		return false;
	if (memchr(line.p + 1, line.p[line.len - 1], line.len - 2) != NULL)
		return false;
	while ((word = label_word(line, &i)).len > 0)
		stage += (label_bits(w, word) & LABEL_STAGE) != 0;
	return stage > 0;
}
