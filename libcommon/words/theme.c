/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <stdlib.h>

#include "base/utf.h"
#include "words/theme.h"
#include "words/token.h"
#include "words/trie.h"

/* Number 1 of the vocabulary is "*", theme 0. */
uint32_t
theme_number(struct themes *t, struct span name)
{
	uint32_t number;

	if (t->number == NULL) {
		t->number = mem_zeroed(1, sizeof(*t->number));
		(void)theme_number(t, SPAN("*"));
	}
	number = vocabulary_add(t->number, name) - 1;
	if (number == t->n) {
		size_t old = t->capacity;

		t->name = mem_grow(t->name, t->n, &t->capacity, sizeof(*t->name));
		if (t->capacity != old) {
			t->bias = mem_resize(t->bias, t->capacity, sizeof(*t->bias));
			t->learnt = mem_resize(t->learnt, t->capacity, sizeof(*t->learnt));
		}
		t->name[number] = t->number->word[number + 1];
		t->bias[number] = 0;
		t->learnt[number] = false;
		t->n++;
	}
	return number;
}

/* NULL, or what is wrong with the name of a theme. */
const char *
theme_name_wrong(struct span name)
{
	const char *p = name.p, *end = name.p + name.len;
	int32_t c = '/';
	bool has_empty = false;

	while (p < end) {
		bool begins = c == '/';

		p += utf_read(p, end, &c);
		if (utf_is_control(c))
			return "a control character in the theme's name";
		has_empty |= begins && c == '/';
	}
	if (has_empty || c == '/')
		return "an empty part in the theme's name";
	if (name.p[0] == ' ' || name.p[name.len - 1] == ' ')
		return "a blank at the end of the theme's name";
	return NULL;
}

/* The words that one item of a pattern can be at most: "well-known" is two. Of "don't", which is one, two as well. */
static size_t
words_at_most(struct span s)
{
	const char *p = s.p, *end = s.p + s.len;
	enum { NONE, LETTERS, DIGITS } now = NONE;
	size_t n = 0;

	while (p < end) {
		int32_t c;
		bool letter, digit;

		p += utf_read(p, end, &c);
		letter = utf_is_letter(c) || utf_is_mark(c);
		digit = !letter && utf_is_digit(c);
		n += (letter && now != LETTERS) || (digit && now != DIGITS);
		now = letter ? LETTERS : digit ? DIGITS : NONE;
	}
	return n;
}

/* The words of a piece of a pattern, as they are looked for. */
static size_t
words_of(struct span piece)
{
	struct tokens tokens = { 0 };
	struct vocabulary none = { 0 };
	size_t n = 0;

	tokens_read(&tokens, piece, &none, false);
	for (size_t i = 0; i < tokens.n; i++)
		n += tokens.token[i].kind != TOKEN_MARK;
	tokens_free(&tokens);
	vocabulary_free(&none);
	return n;
}

/* NULL, or what is wrong with one blank-separated item of a pattern, of so many words at most. */
static const char *
check_item(struct span item, size_t words)
{
	const char *star = memchr(item.p, '*', item.len);

	if (span_is(item, "*"))
		return "a \"*\" without a word's begin";
	if (star != NULL && star != item.p + item.len - 1)
		return "a \"*\" may only end a word";
	return words == 0 ? "no word in the pattern" : NULL;
}

static const char *
check_pattern(struct span pattern)
{
	struct span rest = span_trim(pattern);
	const char *piece = NULL;
	size_t words = 0, pieces = 1;

	while (rest.p != NULL) {
		struct span item = span_next(&rest, ' ');
		size_t more;
		const char *wrong;

		if (item.len == 0)
			continue;
		if (span_is(item, "...")) {
			if (words == 0)
				return "a gap at the begin of the pattern, or behind another";
			words = 0;
			if (++pieces > THEME_PIECES)
				return "more than three gaps in the pattern";
			continue;
		}
		more = words_at_most(item);
		wrong = check_item(item, more);
		if (wrong != NULL)
			return wrong;
		if (words == 0)
			piece = item.p;
		words += more;
		if (words > THEME_WORDS && words_of(span_between(piece, item.p + item.len)) > THEME_WORDS)
			return "more than twelve words in the pattern";
	}
	if (piece == NULL)
		return "no word in the pattern";
	return words == 0 ? "a gap at the end of the pattern" : NULL;
}

static bool
read_weight(struct span cell, double *weight)
{
	char digits[40], *end;

	if (cell.len == 0 || cell.len >= sizeof(digits))
		return false;
	memcpy(digits, cell.p, cell.len);
	digits[cell.len] = '\0';
	if (strspn(digits, "0123456789+-.eE") != cell.len)
		return false;
	*weight = strtod(digits, &end);
	return *end == '\0' && *weight > -1e9 && *weight < 1e9;
}

static void
add_rule(struct themes *t, struct theme_rule rule)
{
	t->rule = mem_grow(t->rule, t->rules, &t->rule_capacity, sizeof(*t->rule));
	t->rule[t->rules++] = rule;
}

static void
add_link(struct themes *t, struct theme_link link)
{
	t->link = mem_grow(t->link, t->links, &t->link_capacity, sizeof(*t->link));
	t->link[t->links++] = link;
}

/* NULL, or what is wrong with a rule of a learnt file. */
static const char *
read_learnt(struct themes *t, struct theme_rule rule)
{
	const char *wrong;

	t->any_learnt = t->learnt[rule.theme] = true;
	if (span_is(rule.pattern, "@bias")) {
		t->bias[rule.theme] += rule.weight;
		return NULL;
	}
	if (rule.pattern.p[0] == '<' || rule.pattern.p[0] == '>') {
		rule.place = rule.pattern.p[0] == '<' ? THEME_BEFORE : THEME_AFTER;
		rule.pattern = span_cut(rule.pattern, 1, rule.pattern.len);
	}
	if (rule.pattern.len > 1 && rule.pattern.p[0] == '@') {
		add_link(t, (struct theme_link){
			rule.theme, theme_number(t, rule.pattern), rule.weight, rule.place });
		return NULL;
	}
	wrong = check_pattern(rule.pattern);
	if (wrong == NULL && memmem(rule.pattern.p, rule.pattern.len, "...", 3) != NULL)
		wrong = "a gap in a learnt file";
	if (wrong == NULL)
		add_rule(t, rule);
	return wrong;
}

/* NULL, or what is wrong with the row, whatever the file; pattern and weight go to *rule. */
static const char *
check_row(const struct table_row *row, struct theme_rule *rule)
{
	const char *wrong = theme_name_wrong(row->cell[0]);

	rule->pattern = span_trim(row->cell[1]);
	rule->weight = 1;
	if (wrong != NULL)
		return wrong;
	if (row->cells > 2 && !read_weight(row->cell[2], &rule->weight))
		return "the weight is no number";
	if (rule->pattern.len == 0)
		return "no word in the pattern";
	return span_is(row->cell[0], "*") && rule->weight != 0 ? "theme \"*\" is for weight 0 only" : NULL;
}

const char *
theme_check(struct span line)
{
	struct tables tables = { 0 };
	struct table table = { .name = "" };
	struct theme_rule rule;
	const char *wrong;

	table_read(&table, &tables, line, "", 2, 3);
	wrong = table.rows != 1 ? "no line of a theme file" : check_row(&table.row[0], &rule);
	if (wrong == NULL)
		wrong = check_pattern(rule.pattern);
	tables_free(&tables);
	return wrong;
}

/* NULL, or what is wrong with the row. */
static const char *
read_row(struct themes *t, const struct table_row *row, bool learnt, bool exact)
{
	struct theme_rule rule = { .exact = exact };
	struct span name = row->cell[0];
	const char *wrong = check_row(row, &rule);

	if (wrong != NULL)
		return wrong;
	rule.theme = theme_number(t, name);
	rule.linear = learnt && name.p[0] != '@' && name.p[0] != '*';
	if (rule.linear)
		return read_learnt(t, rule);
	wrong = check_pattern(rule.pattern);
	if (wrong == NULL)
		add_rule(t, rule);
	return wrong;
}

static void
read_rows(struct themes *t, struct tables *tables, const struct table *rows, bool learnt, bool exact)
{
	for (size_t i = 0; i < rows->rows; i++) {
		const char *wrong = read_row(t, &rows->row[i], learnt, exact);

		if (wrong != NULL)
			table_complain(tables, &rows->row[i], wrong);
	}
}

/* The words behind "#!" of the first line, "" if there are none. */
static struct span
mode_of(struct span text)
{
	struct span line;

	if (span_begins(text, SPAN("\xEF\xBB\xBF")))
		text = span_cut(text, 3, text.len);
	if (text.len == 0)
		return (struct span){ "", 0 };
	line = span_trim(span_next(&text, '\n'));
	return span_begins(line, SPAN("#!")) ? span_trim(span_cut(line, 2, line.len)) : (struct span){ "", 0 };
}

void
themes_read(struct themes *t, struct tables *tables, struct span text, const char *from)
{
	struct table rows = { .name = from };
	struct arena_mark begun = arena_mark(&tables->arena);
	struct span mode = mode_of(text);

	if (mode.len > 0 && !span_is(mode, "linear") && !span_is(mode, "exact"))
		table_complain_at(tables, from, 1, "want \"#! linear\" or \"#! exact\"");
	table_read(&rows, tables, text, from, 2, 3);
	read_rows(t, tables, &rows, span_is(mode, "linear"), span_is(mode, "exact"));
	arena_back(&tables->arena, begun);	/* the rules are in the text, not in the rows */
}

bool
themes_load(struct themes *t, struct tables *tables, const char *name)
{
	struct table rows;

	table_load_of(&rows, tables, SPAN("themes"), name, 2, 3);
	read_rows(t, tables, &rows, false, false);
	return rows.rows > 0;
}

void
themes_free(struct themes *t)
{
	mem_free(t->name);
	mem_free(t->bias);
	mem_free(t->learnt);
	mem_free(t->rule);
	mem_free(t->link);
	if (t->number != NULL)
		vocabulary_free(t->number);
	mem_free(t->number);
	*t = (struct themes){ 0 };
}
