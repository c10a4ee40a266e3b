/* SPDX-License-Identifier: ISC */
#include "text/labelline.h"
#include "text/labelmark.h"
#include "text/labeltime.h"
#include "text/stage.h"

enum {
	NAME_WORDS_MOST = 6,
	OFFICE_WORDS_MOST = 9	/* "The Minister of State for Ports and Lighthouses" */
};

bool
label_name_take(struct label_words *w, struct label_name *r, struct span word)
{
	unsigned bits;
	struct label_letters n;
	bool comma = word.p[word.len - 1] == ',', behind_comma = r->comma_last;

	if (comma) {
		if (r->plain + r->caps == 0)
			return false;
		r->comma = true;
		word.len--;
	}
	r->comma_last = comma;
	bits = label_bits(w, word);
	r->role |= r->comma && !comma && (bits & (LABEL_TITLE | LABEL_OFFICE)) != 0;
	if ((bits & LABEL_SPEECH) != 0 || (r->words == 0 && (bits & LABEL_TRAP) != 0 && label_bare(word).len > 1))
		return false;		/* "I:" may be the interviewer, "I. Lund:" a name */
	n = label_letters(word);
	if (r->words == 0 && (span_is(word, "The") || span_is(word, "THE") || span_is(word, "An"))) {
		r->the = true;
	} else if ((bits & LABEL_TITLE) != 0 && (n.begins_upper || n.other > 0)) {
		r->title = true;
		r->title_first |= r->words == 0;
		r->caps += label_is_caps(&n) && (bits & LABEL_OFFICE) != 0;
	} else if ((bits & (LABEL_LINK | LABEL_OFFICE | LABEL_TITLE)) != 0 && n.lower > 0 && !n.begins_upper &&
	    (r->words > 0 || (bits & LABEL_PARTICLE) != 0)) {
		if (behind_comma && r->plain > 0)
			return false;	/* "Anna Belk, the mayor:" tells of her */
		r->words++;		/* "head of", "chief"; "pro tempore" and "hon. members" may end one */
		r->title |= (bits & LABEL_TITLE) != 0;
		r->link_last = (bits & LABEL_OFFICE) == 0 || !(r->title || (bits & LABEL_LINK) != 0);
		return true;
	} else if (label_is_caps(&n) || (n.upper == 1 && n.lower == 0 && n.other == 0)) {
		r->caps++;
	} else if (n.begins_upper || n.other > 0) {
		r->plain++;
	} else if (n.digits == 0 || r->words == 0) {
		return false;
	}
	if ((bits & LABEL_OFFICE) != 0) {
		r->office = true;
		r->offices++;
	}
	r->link_last = false;
	r->words++;
	return true;
}

size_t
label_dash(struct span line, size_t *body)
{
	size_t most = line.len < LABEL_MOST ? line.len : LABEL_MOST;
	const char *end = line.p + most, *wide = line.p;
	size_t at;

	/* the first ". " ahead of a mark of U+2000 to U+203F */
	while ((wide = memchr(wide, 0xE2, (size_t)(end - wide))) != NULL)
		if (wide - line.p >= 2 && memcmp(wide - 2, ". ", 2) == 0 && end - wide > 1 && wide[1] == '\x80')
			break;
		else
			wide++;
	if (wide == NULL || end - wide < 3 || (wide[2] != '\x93' && wide[2] != '\x94'))
		return 0;
	at = (size_t)(wide - line.p) - 1;
	if (body != NULL)
		*body = at + 4 + label_blanks(line, at + 4);
	return at;
}

/* What the words between two bytes are goes to *n, which is zeroed; false if they are no name. */
static bool
name_read(struct label_words *w, struct label_name *n, struct span line, size_t from, size_t to)
{
	struct span word;

	if (to - from > LABEL_MOST || to == from || memchr(".!?,;:", line.p[to - 1], 6) != NULL)
		return false;
	while ((word = label_word(span_cut(line, 0, to), &from)).len > 0)
		if (n->words == LABEL_WORDS_MOST || !label_name_take(w, n, word))
			return false;
	return n->words > 0 && (!n->comma || n->plain == 0) && n->words <= (n->office && n->title ? OFFICE_WORDS_MOST : NAME_WORDS_MOST);
}

bool
label_is_name(struct label_words *w, struct span line, size_t from, size_t to)
{
	struct label_name n = { 0 };

	return name_read(w, &n, line, from, to);
}

/* "Ann Lowe, rapporteur. – ", "Pedro Roe (S&D). – ", "President. – ": the label is what stands ahead of comma, bracket or stop. */
static bool
read_dashed(struct label_words *w, struct span line, size_t from, struct label *l)
{
	size_t end = label_dash(line, &l->body), to;

	if (end <= from + 1)
		return false;
	for (to = from; to + 1 < end && line.p[to] != ',' && line.p[to] != '('; to++)
		;
	while (to > from && line.p[to - 1] == ' ')
		to--;
	if (!label_is_name(w, line, from, to))
		return false;
	l->from = from;
	l->to = to;
	l->shape = LABEL_DASH;
	return true;
}

/* "Lowe, Ann", as those who are listed by their last names. */
static bool
is_inverted(struct label_words *w, struct span line, size_t from, size_t to)
{
	const char *comma = memchr(line.p + from, ',', to - from);
	size_t at = comma == NULL ? to : (size_t)(comma - line.p);

	return at + 2 < to && line.p[at + 1] == ' ' && label_is_name(w, line, from, at) && label_is_name(w, line, at + 2, to);
}

/* "Ann Lowe -- Harbour Bank -- Analyst", "Ann Lowe — Chair": where what she is begins, or `to`. */
static size_t
cut_role(struct span line, size_t from, size_t to)
{
	static const char *const marks[] = { " -- ", " \xE2\x80\x94 ", " \xE2\x80\x93 ", " | " };
	struct span name = span_cut(line, from, to);

	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		const char *mark = name.len == 0 ? NULL : memmem(name.p, name.len, marks[i], strlen(marks[i]));

		if (mark != NULL && mark > name.p)
			return (size_t)(mark - line.p);
	}
	return to;
}

/* "Ann Lowe (Karlsund) (Lab)", "The Minister for Ports (Ann Lowe)": where the brackets at the end begin, or `to`. Numbers are a heading's: "(2019)". */
static size_t
cut_brackets(struct span line, size_t from, size_t to)
{
	size_t at = to, end;
	const char *open;

	while (at > from && line.p[at - 1] == ')') {
		open = memrchr(line.p + from, '(', at - from);
		end = open == NULL ? from : (size_t)(open - line.p);
		if (end <= from + 1 || line.p[end - 1] != ' ' || !(line.p[end + 1] >= 'A' && line.p[end + 1] <= 'Z'))
			return to;
		at = end - 1;
	}
	return at;
}

/* "ann_lowe — 9:41 AM": one word and a dash, as somebody calls himself in a chat. */
static bool
is_nick(struct span line, size_t from, size_t to, size_t time)
{
	return to > from && memchr(line.p + from, ' ', to - from) == NULL && label_dashes(line, to + label_blanks(line, to)) > to + 1 &&
	    to < time;
}

/* The first dash between blanks, an em dash or an en dash: its byte, or 0. */
static size_t
spaced_dash(struct span line)
{
	const char *end = line.p + (line.len < LABEL_MOST ? line.len : LABEL_MOST), *p = line.p;

	for (; (p = memchr(p, 0xE2, (size_t)(end - p))) != NULL; p++)
		if (p > line.p && p[-1] == ' ' && end - p > 3 && p[1] == '\x80' && (p[2] == '\x93' || p[2] == '\x94') && p[3] == ' ')
			return (size_t)(p - line.p);
	return 0;
}

struct label
label_spaced_read(struct label_words *w, struct span line, struct label l)
{
	size_t dash = spaced_dash(line);
	struct label_name n = { 0 };

	if (dash < 2 || !name_read(w, &n, line, 0, dash - 1))
		return l;
	l.shape = LABEL_NAME;
	l.to = dash - 1;
	l.known = n.title || n.office;
	l.titled = n.title_first;
	l.body = dash + 3 + label_blanks(line, dash + 3);
	return l;
}

struct label
label_line_read(struct label_words *w, struct span line, size_t from, bool alone, struct label l)
{
	struct label got = l;
	struct label_name n = { 0 };
	bool timed = l.at_to > l.at_from, nick;
	size_t to, end;

	if (read_dashed(w, line, from, &got))
		return got;
	got.from = from;
	to = timed ? line.len : label_cut_time(w, &got, line, line.len);
	nick = to < line.len && is_nick(line, from, to, got.at_from);
	timed |= to < line.len;
	end = to;
	if (alone && !timed) {
		to = cut_role(line, from, to);
		end = cut_brackets(line, from, to);
	}
	/* "Omar F. 9:14" */
	if (timed && end > from + 3 && line.p[end - 1] == '.' && line.p[end - 3] == ' ')
		end--;
	if (!(alone || timed) || stage_is_end(line) ||
	    !(name_read(w, &n, line, from, end) || nick || (timed && is_inverted(w, line, from, to))))
		return l;		/* "1:31 P.M. EST" tells the hour, and has no name */
	got.shape = timed && !alone ? LABEL_TIMED : LABEL_LINE;
	/* "Madam Deputy Speaker", "The Taoiseach" */
	got.titled = n.office && n.plain + n.caps <= (n.the ? n.offices : 0);
	got.known = end + 1 < to;
	got.to = to;
	got.body = line.len;
	return got;
}
