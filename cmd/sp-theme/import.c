/* SPDX-License-Identifier: ISC */
#include "base/mem.h"
#include "base/num.h"
#include "base/utf.h"
#include "import.h"
#include "words/theme.h"

enum { DEPTH = 16, CATEGORIES_MOST = 10000, OF_A_WORD = 64 };

/* What ends cells and lines becomes a blank, as out of a string of YAML. */
static void
put_cell(struct buf *to, struct span s)
{
	for (size_t i = 0; i < s.len; i++)
		buf_byte(to, (unsigned char)s.p[i] < ' ' ? ' ' : s.p[i]);
}

void
import_warn(struct import *im, size_t line, const char *what, struct span where)
{
	buf_add(&im->warnings, im->name);
	buf_byte(&im->warnings, ':');
	buf_number(&im->warnings, line);
	buf_string(&im->warnings, ": ");
	buf_string(&im->warnings, what);
	if (where.len > 0) {
		buf_string(&im->warnings, ": ");
		put_cell(&im->warnings, where);
	}
	buf_byte(&im->warnings, '\n');
}

/* NULL, or why a pattern cannot be one of ours. */
static const char *
check(struct span pattern)
{
	const char *star = pattern.len == 0 ? NULL : memchr(pattern.p, '*', pattern.len);
	bool word = false;

	if (pattern.len > 0 && memchr(pattern.p, '?', pattern.len) != NULL)
		return "a \"?\" for a letter has no counterpart, left out";
	for (; star != NULL; star = memchr(star, '*', (size_t)(pattern.p + pattern.len - star))) {
		if (star == pattern.p || star[-1] == ' ')
			return "a \"*\" ahead of a word, left out";
		if (++star < pattern.p + pattern.len && *star != ' ')
			return "a \"*\" inside a word, left out";
		if (star == pattern.p + pattern.len)
			break;
	}
	for (size_t i = 0; i < pattern.len; i++) {
		unsigned char c = (unsigned char)pattern.p[i];

		word |= c >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
	}
	return word ? NULL : "no word, left out";
}

void
import_rule(struct import *im, struct span theme, struct span pattern, struct span weight, size_t line)
{
	size_t start = im->themes.len;
	const char *wrong;

	pattern = span_trim(pattern);
	wrong = check(pattern);
	if (wrong == NULL && theme.len == 0)
		wrong = "a word ahead of the first category, left out";
	if (wrong != NULL) {
		import_warn(im, line, wrong, pattern);
		return;
	}
	put_cell(&im->themes, theme);
	buf_byte(&im->themes, '\t');
	put_cell(&im->themes, pattern);
	if (!span_is(weight, "1")) {
		buf_byte(&im->themes, '\t');
		buf_add(&im->themes, weight);
	}
	wrong = theme_check(span_cut(buf_span(&im->themes), start, im->themes.len));
	if (wrong != NULL) {
		buf_cut(&im->themes, start);
		import_warn(im, line, "left out", span_of(wrong));
		return;
	}
	buf_byte(&im->themes, '\n');
	im->rules++;
}

/* The next line, ended by LF, CR or both. */
static struct span
next_line(struct span *rest)
{
	size_t n = 0;
	struct span line;

	while (n < rest->len && rest->p[n] != '\n' && rest->p[n] != '\r')
		n++;
	line = span_cut(*rest, 0, n);
	if (n + 1 < rest->len && rest->p[n] == '\r' && rest->p[n + 1] == '\n')
		n++;
	*rest = n < rest->len ? span_cut(*rest, n + 1, rest->len) : (struct span){ NULL, 0 };
	return line;
}

/* Takes the last blank-separated piece off *s, and the blanks ahead of it. */
static struct span
last_piece(struct span *s)
{
	size_t n = s->len;
	struct span piece;

	while (n > 0 && s->p[n - 1] != ' ' && s->p[n - 1] != '\t')
		n--;
	piece = span_cut(*s, n, s->len);
	*s = span_trim(span_cut(*s, 0, n));
	return piece;
}

/* "like (02)125/464", "kind 131 <of>131/125": other categories where another word or category stands beside it */
static bool
has_condition(struct span line)
{
	return memchr(line.p, '(', line.len) != NULL || memchr(line.p, '<', line.len) != NULL;
}

/* LIWC: "%", lines "NUMBER NAME", "%", lines "WORD NUMBER ...". Numbers may begin with zeros; blanks or tabs. */
static const char *
read_dic(struct import *im, struct span text)
{
	struct span *category = mem_zeroed(CATEGORIES_MOST, sizeof(*category));
	size_t marks = 0;

	for (size_t number = 1; text.p != NULL; number++) {
		struct span line = span_trim(next_line(&text)), whole = line;
		size_t n = 0, used = 0;

		if (line.len == 0)
			continue;
		if (span_is(line, "%")) {
			marks++;
		} else if (marks == 1) {
			size_t digits = num_read(line, CATEGORIES_MOST - 1, &(unsigned long){ 0 });
			struct span name = span_trim(span_cut(line, digits, line.len));

			if (!num_size(span_cut(line, 0, digits), &n) || n >= CATEGORIES_MOST || name.len == 0)
				import_warn(im, number, "no category, left out", line);
			else
				category[n] = name;
		} else if (marks >= 2 && has_condition(line)) {
			import_warn(im, number, "a condition in brackets has no counterpart, left out", line);
		} else if (marks >= 2) {
			struct span numbers[OF_A_WORD], piece;

			while (line.len > 0 && used < OF_A_WORD) {
				piece = last_piece(&line);
				if (!num_size(piece, &n)) {
					line = span_between(whole.p, piece.p + piece.len);
					break;
				}
				numbers[used++] = piece;
			}
			if (used == 0 || line.len == 0) {
				import_warn(im, number, "a word without category, left out", whole);
				continue;
			}
			if (used == OF_A_WORD) {
				import_warn(im, number, "a word of too many categories, left out", line);
				continue;
			}
			while (used > 0) {
				(void)num_size(numbers[--used], &n);
				if (n >= CATEGORIES_MOST || category[n].len == 0)
					import_warn(im, number, "no such category, left out", whole);
				else
					import_rule(im, category[n], line, SPAN("1"), number);
			}
		}
	}
	mem_free(category);
	return marks < 2 ? "no LIWC dictionary: want two lines \"%\"" : NULL;
}

/* Lexicoder: "+category", then a pattern a line; blanks around a pattern are word boundaries. */
static const char *
read_lc3(struct import *im, struct span text)
{
	struct span theme = { "", 0 };

	for (size_t number = 1; text.p != NULL; number++) {
		struct span line = span_trim(next_line(&text));

		if (line.len == 0)
			continue;
		if (line.p[0] != '+') {
			import_rule(im, theme, line, SPAN("1"), number);
			continue;
		}
		while (line.len > 0 && line.p[0] == '+')
			line = span_cut(line, 1, line.len);
		while (line.len > 0 && line.p[line.len - 1] == '+')
			line.len--;
		theme = span_trim(line);
	}
	return theme.len == 0 ? "no Lexicoder dictionary: want lines \"+category\"" : NULL;
}

/* "2", "0.5" */
static bool
is_decimal(struct span s)
{
	size_t digits = 0, points = 0;

	for (size_t i = 0; i < s.len; i++) {
		digits += s.p[i] >= '0' && s.p[i] <= '9';
		points += s.p[i] == '.';
	}
	return digits > 0 && points <= 1 && digits + points == s.len;
}

/* The "(2)" at the end of a WordStat word; the word is cut there. False if there is none. */
static bool
take_weight(struct span *word, struct span *weight)
{
	size_t n = word->len;

	if (n < 3 || word->p[n - 1] != ')')
		return false;
	while (n > 0 && word->p[n - 1] != '(')
		n--;
	if (n == 0 || !is_decimal(span_cut(*word, n, word->len - 1)))
		return false;
	*weight = span_cut(*word, n, word->len - 1);
	*word = span_trim(span_cut(*word, 0, n - 1));
	return true;
}

static void
cat_word(struct import *im, const struct buf *theme, struct span word, struct span weight, size_t number)
{
	struct buf pattern = { 0 };

	if (word.len > 0 && word.p[0] == '@') {
		import_warn(im, number, "a rule (NEAR, AFTER, ...) has no counterpart, left out", word);
		return;
	}
	for (size_t i = 0; i < word.len; i++)
		buf_byte(&pattern, word.p[i] == '_' ? ' ' : word.p[i]);
	import_rule(im, buf_span(theme), buf_span(&pattern), weight, number);
	buf_free(&pattern);
}

/* WordStat: categories by tabs ahead, words with their weight in brackets, "_" for blanks, "@" for rules. */
static const char *
read_cat(struct import *im, struct span text)
{
	struct buf theme = { 0 };
	size_t ends[DEPTH + 1] = { 0 };	/* bytes of theme at each depth */

	for (size_t number = 1; text.p != NULL; number++) {
		struct span line = next_line(&text), word = span_trim(line), weight;
		size_t depth = 0;

		if (word.len == 0)
			continue;
		while (line.p[depth] == '\t')
			depth++;
		if (depth >= DEPTH) {
			import_warn(im, number, "too deep, left out", word);
			continue;
		}
		for (size_t d = depth + 1; d <= DEPTH && depth > 0; d++)
			ends[d] = 0;
		buf_cut(&theme, depth == 0 ? 0 : ends[depth] != 0 ? ends[depth] : theme.len);
		if (take_weight(&word, &weight)) {
			cat_word(im, &theme, word, weight, number);
		} else {
			if (theme.len > 0)
				buf_byte(&theme, '/');
			buf_add(&theme, word);
			ends[depth + 1] = theme.len;
		}
	}
	buf_free(&theme);
	return im->rules == 0 ? "no WordStat dictionary: want words with a weight, \"word (1)\"" : NULL;
}

static bool
ends_as(struct span name, const char *ending)
{
	size_t n = strlen(ending);

	if (name.len < n)
		return false;
	for (size_t i = 0; i < n; i++)
		if ((name.p[name.len - n + i] | 0x20) != (ending[i] | 0x20))
			return false;
	return true;
}

const char *
import_read(struct import *im, struct span text)
{
	static const struct {
		const char *ending;
		const char *(*read)(struct import *im, struct span text);
	} formats[] = {
		{ ".dic", read_dic }, { ".lc3", read_lc3 }, { ".cat", read_cat }, { ".yml", import_yaml },
		{ ".yaml", import_yaml }
	};

	if (span_begins(text, SPAN("\xEF\xBB\xBF")))
		text = span_cut(text, 3, text.len);
	if (utf_sound(text) != text.len)
		return "not UTF-8; iconv(1) makes it so";
	buf_string(&im->themes, "#! exact\n# Made by sp-theme --import; words match as they stand, in any case: sp-themes(5).\n");
	for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++)
		if (ends_as(im->name, formats[i].ending))
			return formats[i].read(im, text);
	return "want a name that ends in .dic, .lc3, .cat or .yml";
}

void
import_free(struct import *im)
{
	buf_free(&im->themes);
	buf_free(&im->warnings);
}
