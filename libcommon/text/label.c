/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/label.h"
#include "text/labelline.h"
#include "text/labelmark.h"
#include "text/labeltime.h"

enum {
	LEADER_WITHIN = 80,	/* bytes behind a label in which the dots begin that lead over to what stands apart */
	LEADER_DOTS = 5,
	NUMBERED_LEAST = 3,	/* letters of "spk09"; not "v2", "p10" */
	SPACED_WITHIN = 64	/* bytes in which the dash behind a name begins */
};

/* What is known of a label that is being read. */
struct reading {
	struct label_name n;
	bool mark;			/* it ended in a colon or a stop */
	bool stop;			/* in a stop */
	size_t to;			/* one past it, without the mark */
	size_t after;			/* one past the mark */
};

/* Is this the stop of "Mr.", "J." or "Jr.", which ends no label? */
static bool
is_inner_stop(struct label_words *w, struct span word)
{
	struct span name = label_bare(word);
	struct label_letters n = label_letters(name);

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

/* "spk_0", "spk09", "speaker1": how a machine numbers those whom it hears. */
static bool
is_numbered(struct span word)
{
	size_t letters = 0;

	for (size_t i = 0; i + 1 < word.len; i++) {
		letters += word.p[i] >= 'a' && word.p[i] <= 'z';
		if (!(word.p[i] >= 'a' && word.p[i] <= 'z') && !(word.p[i] >= '0' && word.p[i] <= '9') && word.p[i] != '_')
			return false;
	}
	return letters >= NUMBERED_LEAST && word.p[0] >= 'a' && word.p[word.len - 1] >= '0' && word.p[word.len - 1] <= '9';
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

	while (r.n.words < LABEL_WORDS_MOST && i - from < LABEL_MOST) {
		size_t before = i += label_blanks(line, i), length;
		struct span word;
		char mark;

		if (i < line.len && r.n.words > 0 && memchr("([", line.p[i], 2) != NULL) {
			i = bracket_end(line, i);
			if (i == 0 || i >= line.len || memchr(":. ,", line.p[i], 4) == NULL)
				return r;
			if (line.p[i] == ',') {		/* "GOV. ANNE LEE (D), OREGON:" */
				r.n.comma = true;
				i++;
			}
			if (line.p[i - 1] == ',' || line.p[i] == ' ')
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
		if (span_is(word, ":") && r.n.words > 0) {	/* "Anna Lind : Where" */
			r.mark = true;
			r.after = before + 1;
			for (r.to = before; r.to > from && (line.p[r.to - 1] == ' ' || line.p[r.to - 1] == '\t'); r.to--)
				;
			return r;
		}
		mark = mark_of(w, line, word, &length);
		if (mark == ':' && r.n.words == 0 && label_is_initials(span_cut(word, 0, length)))
			r.n.words = r.n.caps = 1;	/* "IS:" is Ida Sund */
		else if (mark == ':' && r.n.words == 0 && is_numbered(span_cut(word, 0, length)))
			r.n.words = r.n.plain = r.n.office = 1;
		else if (!label_name_take(w, &r.n, mark != 0 ? span_cut(word, 0, length) : word))
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
	    (label_bits(w, second) & (LABEL_LINK | LABEL_OFFICE | LABEL_TITLE)) == 0;	/* "Some hon. members:" */
}

/* "President: Mrs. Roe . . . . (Norland)": dots that lead over to what stands apart are of a list. */
static bool
has_leader(struct span line)
{
	size_t most = line.len < LEADER_WITHIN ? line.len : LEADER_WITHIN, dots = 0;
	const char *p = memchr(line.p, '.', most);

	for (; p != NULL && p < line.p + most && dots < LEADER_DOTS; p++)
		if (*p != ' ')
			dots = *p == '.' ? dots + 1 : 0;
	return dots == LEADER_DOTS;
}

/* "The Chairman" */
static bool
is_office(const struct label_name *n)
{
	return n->the && n->office && n->plain == 0;
}

static struct label
read_plain(struct label_words *w, struct span line, size_t from, struct label l)
{
	struct reading r;

	if (is_prose(w, line, from))
		return l;
	r = read_words(w, line, from);
	if (!r.mark || r.n.link_last || (r.n.comma && (r.stop || (r.n.plain > 0 && !r.n.role))))
		return l;
	l.from = from;
	l.to = r.to;
	l.known = r.n.title || r.n.office;
	l.titled = r.n.title_first || (r.n.the && l.known);
	if (r.stop) {
		bool dash = r.after < line.len && label_dashes(line, r.after) > r.after;
		/* "THE NEW WHARF." with nothing behind it is a heading */
		bool sure = (r.n.title_first || (r.n.the && (l.known || r.after < line.len))) && (r.n.caps > 0 || (dash && r.n.title));

		if (!sure && (dash || r.after >= line.len || label_dash(line, NULL) > 0 || (r.n.caps == 0 ? !r.n.title_first && !is_office(&r.n) : r.n.plain > 0)))
			return l;
		if (r.after < line.len && !dash && label_blanks(line, r.after) == 0)
			return l;
		l.shape = sure ? LABEL_STOP : LABEL_SENTENCE;
		l.body = label_body(&l, line, label_dashes(line, r.after));
		return l;
	}
	if (r.n.plain > 0 && r.after < line.len && label_blanks(line, r.after) == 0 && memchr("*_", line.p[r.after], 2) == NULL)
		return l;
	if (has_leader(span_cut(line, r.after, line.len)))
		return l;
	l.shape = r.n.plain == 0 && r.n.caps > 0 ? LABEL_CAPS : LABEL_NAME;
	l.to = label_cut_time(w, &l, line, l.to);	/* "Ann Lowe (00:12):" */
	l.body = label_body(&l, line, r.after);
	return l;
}

static struct label
read_angle(struct label_words *w, struct span line, struct label l)
{
	size_t i = 0;
	struct label named;

	while (i < line.len && line.p[i] == '>')
		i++;
	i += label_blanks(line, i);
	named = read_plain(w, line, i, l);
	if (named.shape == LABEL_NONE || named.shape == LABEL_STOP || named.shape == LABEL_SENTENCE) {
		named = l;
		named.to = 2;
		named.body = i;
	}
	named.shape = LABEL_ANGLE;
	return named;
}

/* "Mr. Name.", "The President.": a label that ends in a stop has a title ahead. */
static bool
begins_with_title(struct label_words *w, struct span line)
{
	size_t i = 0;
	struct span word = label_word(line, &i);

	return span_is(word, "The") || span_is(word, "THE") || label_is_title(w, word);
}

/* It begins with a letter of the Arabic script. */
static bool
is_arabic(struct span line)
{
	return (unsigned char)line.p[0] >= 0xD8 && (unsigned char)line.p[0] <= 0xDB;
}

/* There may be a dash between blanks behind a name of the Arabic script. */
static bool
may_be_spaced(struct span line)
{
	return is_arabic(line) && memmem(line.p, line.len < SPACED_WITHIN ? line.len : SPACED_WITHIN, " \xE2\x80", 3) != NULL;
}

/* A label has a colon close by, or a stop and a title or capitals, or a stop and a dash, or begins with a mark, or is the letter of a question or an answer. */
bool
label_may_be(struct label_words *w, struct span line)
{
	static const bool begins_label[256] = { ['<'] = 1, ['>'] = 1, ['*'] = 1, ['_'] = 1, ['['] = 1, ['Q'] = 1 };
	const unsigned char *p = (const unsigned char *)line.p;
	struct span front = span_cut(line, 0, line.len < LABEL_MOST ? line.len : LABEL_MOST);

	if (line.len == 0)
		return false;
	if (begins_label[p[0]] || (p[0] == 'A' && (line.len < 2 || p[1] == ' ' || p[1] == '.' || p[1] >= 0x80 || (p[1] >= '0' && p[1] <= '9'))))
		return true;
	if (memchr(front.p, ':', front.len) != NULL)
		return true;
	if (p[0] >= 0xD8 && may_be_spaced(line))
		return true;
	if (memchr(front.p, '.', front.len) == NULL)
		return false;
	if (label_dash(line, NULL) > 0)
		return true;
	if (p[0] >= 'a' && p[0] <= 'z')
		return false;
	return (line.len > 1 && p[0] >= 'A' && p[0] <= 'Z' && p[1] >= 'A' && p[1] <= 'Z') || begins_with_title(w, line);
}

/* "Q. ", "Q   ", "Q – ", "Q12: ", "Q.12 " at byte i: a question, and so with A. */
static bool
read_letter(struct label_words *w, struct span line, size_t i, struct label *l)
{
	size_t mark = i + 1 + (i + 1 < line.len && line.p[i + 1] == '.'), digits = mark, end, blank;
	struct label initial;

	while (digits < line.len && digits - mark < 4 && line.p[digits] >= '0' && line.p[digits] <= '9')
		digits++;
	end = digits;
	if (digits > mark)
		end += end < line.len && memchr(".:)", line.p[end], 3) != NULL;
	blank = label_blanks(line, end);
	if (blank == 0 || (line.p[i] == 'Q' && digits > mark && end == digits && blank == 1 && memchr(line.p, '?', line.len) == NULL))
		return false;		/* "Q1 was a good quarter." */
	initial = end == i + 2 ? read_plain(w, line, i, *l) : *l;
	if (initial.shape == LABEL_NAME || initial.shape == LABEL_CAPS) {
		*l = initial;		/* "A. Belk:" */
		return true;
	}
	l->shape = LABEL_LETTER;
	l->from = i;
	l->to = i + 1;
	l->known = end > i + 1 || blank > 1;	/* set apart by more than one blank */
	l->body = end + blank;
	blank = label_dashes(line, l->body);
	if (blank > l->body && label_blanks(line, blank) > 0) {
		l->body = blank + label_blanks(line, blank);
		l->known = true;
	}
	return true;
}

/* A name from byte i on, behind what marks and times tell; message: the time was one of a chat. */
static struct label
read_name(struct label_words *w, struct span line, size_t i, bool message, bool line_too, struct label l)
{
	struct label bracketed;

	if (line_too && line.p[i] == '#')
		i += label_heading_marks(span_cut(line, i, line.len));
	if ((line.p[i] == 'Q' || line.p[i] == 'A') && read_letter(w, line, i, &l))
		return l;
	/* "[Illustration: a bridge]": the colon stands within the brackets */
	if (line.p[i] == '[' && span_ends(line, SPAN("]")) && memchr(line.p + i, ']', line.len - i - 1) == NULL)
		return l;
	if (line.p[i] == '[' && (bracketed = label_bracketed(w, line, i, l)).shape != LABEL_NONE)
		return bracketed;
	l = read_plain(w, line, i, l);
	if (l.shape == LABEL_NONE && i == 0 && is_arabic(line))
		l = label_spaced_read(w, line, l);
	if (l.shape == LABEL_NONE)
		l = message ? label_sender(line, i, l) : label_line_read(w, line, i, line_too, l);
	if (l.shape == LABEL_NONE && i == 0)
		l = label_heard(w, line, l);
	return l;
}

struct label
label_read(struct label_words *w, struct span line, bool line_too)
{
	struct label l = { .body = line.len };
	size_t i, from, to, dash, number;
	bool message = false;

	if (line.len == 0 || (!line_too && !label_may_be(w, line)))
		return l;
	if (span_begins(line, SPAN("<v ")) || span_begins(line, SPAN("<v.")))
		return label_voice(line, l);
	if (span_begins(line, SPAN(">>")))
		return read_angle(w, line, l);
	i = label_front_time(line, &from, &to);
	if (i == 0)
		message = (i = label_message_time(line, &from, &to)) > 0;
	if (i > 0) {
		l.at_from = from;
		l.at_to = to;
		i += label_blanks(line, i);
		dash = label_dashes(line, i);		/* "[00:03] - Ann Lowe" */
		if (dash > i && label_blanks(line, dash) > 0)
			i = dash + label_blanks(line, dash);
		if (i == line.len) {
			l.shape = LABEL_STAMP;
			return l;
		}
	}
	if (line.p[i] == '*' || line.p[i] == '_')
		return label_bold(w, line, i, line_too, l);
	if (l.at_to > 0 && line.p[i] == '<')
		return label_nick(line, i, l);
	if (l.at_to > 0 && span_begins(span_cut(line, i, line.len), SPAN("From ")))
		return label_from(line, i + 5, l);
	if (i == 0 && (number = label_number(line)) > 0) {
		struct label numbered = read_plain(w, line, number, l);

		if (numbered.shape == LABEL_NAME || numbered.shape == LABEL_CAPS)
			return numbered;
	}
	if (i == 0 && (line.p[0] == '-' || line.p[0] == '\xE2') && (dash = label_dashes(line, 0)) > 0 && label_blanks(line, dash) > 0) {
		struct label dashed = read_plain(w, line, dash + label_blanks(line, dash), l);

		if (dashed.known && (dashed.shape == LABEL_NAME || dashed.shape == LABEL_CAPS))
			return dashed;	/* "- Mr. Lund: Yes."; "- Cost: 4 pounds" is of a list */
	}
	return read_name(w, line, i, message, line_too, l);
}
