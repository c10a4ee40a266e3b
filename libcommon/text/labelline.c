/* SPDX-License-Identifier: ISC */
#include "text/labelline.h"
#include "text/stage.h"

bool
label_name_take(struct label_words *w, struct label_name *r, struct span word)
{
	unsigned bits;
	struct label_letters n;

	if (word.p[word.len - 1] == ',') {
		if (r->plain > 0 || r->caps == 0)
			return false;
		r->comma = true;
		word.len--;
	}
	bits = label_bits(w, word);
	if ((bits & LABEL_SPEECH) != 0 || (r->words == 0 && (bits & LABEL_TRAP) != 0 && word.len > 1))
		return false;		/* "I:" may be the interviewer */
	n = label_letters(word);
	if (r->words == 0 && (span_is(word, "The") || span_is(word, "THE"))) {
		r->the = true;
	} else if ((bits & LABEL_TITLE) != 0 && (n.begins_upper || n.other > 0)) {
		r->title = true;
		r->title_first |= r->words == 0;
		r->caps += label_is_caps(&n) && (bits & LABEL_OFFICE) != 0;
	} else if ((bits & (LABEL_LINK | LABEL_OFFICE | LABEL_TITLE)) != 0 && n.lower > 0 && !n.begins_upper && r->words > 0) {
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
	if ((bits & LABEL_OFFICE) != 0)
		r->office = true;
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

bool
label_is_name(struct label_words *w, struct span line, size_t from, size_t to)
{
	struct label_name n = { 0 };
	struct span word;

	if (to - from > LABEL_MOST || to == from || memchr(".!?,;:", line.p[to - 1], 6) != NULL)
		return false;
	while ((word = label_word(span_cut(line, 0, to), &from)).len > 0)
		if (n.words == LABEL_WORDS_MOST || !label_name_take(w, &n, word))
			return false;
	return n.words > 0 && n.words <= 6;
}

/* Digits from byte i on, one or more and at most `most`: how many, or 0. */
static size_t
digits_at(struct span s, size_t i, size_t most)
{
	size_t n = 0;

	while (i + n < s.len && s.p[i + n] >= '0' && s.p[i + n] <= '9')
		n++;
	return n <= most ? n : 0;
}

/* Three numbers with the same sign between: "12/03/2024", "2024-03-12", "12.3.24". Its bytes, or 0. */
static size_t
date_at(struct span s, size_t i)
{
	size_t at = i, n;
	char sign = 0;

	for (int part = 0; part < 3; part++) {
		if (part > 0) {
			if (at >= s.len || memchr("/.-", s.p[at], 3) == NULL || (sign != 0 && s.p[at] != sign))
				return 0;
			sign = s.p[at++];
		}
		n = digits_at(s, at, 4);
		if (n == 0)
			return 0;
		at += n;
	}
	return at - i;
}

/* "9:14", "09:14:02", "9:14 PM": its bytes, or 0. */
static size_t
clock_at(struct span s, size_t i)
{
	size_t at = i, n = digits_at(s, at, 2), blank;

	if (n == 0)
		return 0;
	at += n;
	for (int part = 0; part < 2 && at < s.len && s.p[at] == ':' && digits_at(s, at + 1, 2) == 2; part++)
		at += 3;
	if (at == i + n)
		return 0;
	blank = label_blanks(s, at);
	if (at + blank + 1 < s.len && memchr("AaPp", s.p[at + blank], 4) != NULL && (s.p[at + blank + 1] | 0x20) == 'm')
		at += blank + 2;
	return at - i;
}

size_t
label_message_time(struct span line, size_t *from, size_t *to)
{
	bool open = line.len > 0 && line.p[0] == '[';
	size_t i = open, n = date_at(line, i), dash;

	if (n == 0)
		return 0;
	*from = i;
	i += n;
	i += i < line.len && line.p[i] == ',';
	n = label_blanks(line, i);
	i += n;
	n = n > 0 ? clock_at(line, i) : 0;
	if (n == 0)
		return 0;
	*to = i += n;
	if (open)
		return i < line.len && line.p[i] == ']' ? i + 1 + label_blanks(line, i + 1) : 0;
	i += label_blanks(line, i);
	dash = i < line.len && line.p[i] == '-' ? 1 : span_begins(span_cut(line, i, line.len), SPAN("\xE2\x80\x93")) ? 3 : 0;
	return dash > 0 && label_blanks(line, i + dash) > 0 ? i + dash + label_blanks(line, i + dash) : 0;
}

static bool
is_gap(char c)
{
	return c == ' ' || c == '\t';
}

/* Where the word begins that ends at byte `to`, or `least`. */
static size_t
word_begin(struct span line, size_t least, size_t to)
{
	while (to > least && !is_gap(line.p[to - 1]))
		to--;
	return to;
}

static size_t
behind_word(struct span line, size_t least, size_t at)
{
	while (at > least && is_gap(line.p[at - 1]))
		at--;
	return at;
}

size_t
label_cut_time(struct label *l, struct span line, size_t to)
{
	size_t at = word_begin(line, l->from, to), from, end = to;
	struct span rest = span_cut(line, 0, to);

	if (to - at == 2 && (line.p[at + 1] | 0x20) == 'm')	/* "9:03 AM" */
		at = word_begin(line, l->from, behind_word(line, l->from, at));
	from = at;
	if (at == l->from || (clock_at(rest, at) != to - at && label_time(rest, at, &from, &end) != to - at))
		return to;
	l->at_from = from;
	l->at_to = end;
	return behind_word(line, l->from, at);
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

struct label
label_line_read(struct label_words *w, struct span line, size_t from, bool alone, struct label l)
{
	struct label got = l;
	bool timed = l.at_to > l.at_from;
	size_t to;

	if (read_dashed(w, line, from, &got))
		return got;
	got.from = from;
	to = timed ? line.len : label_cut_time(&got, line, line.len);
	timed |= to < line.len;
	if (alone && !timed)
		to = cut_role(line, from, to);
	if (!(alone || timed) || stage_is_end(line) ||
	    !(label_is_name(w, line, from, to) || (timed && is_inverted(w, line, from, to))))
		return l;		/* "1:31 P.M. EST" tells the hour, and has no name */
	got.shape = timed && !alone ? LABEL_TIMED : LABEL_LINE;
	got.to = to;
	got.body = line.len;
	return got;
}
