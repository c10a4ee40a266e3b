/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/labelline.h"
#include "text/labelmark.h"
#include "text/speaker.h"
#include "text/speech.h"
#include "text/stage.h"
#include "text/turn.h"
#include "text/turnshape.h"

enum {
	AGAIN = TURN_AGAIN,
	EXAMINER_MOST = 60	/* bytes of a line that tells who asks from here on */
};

/* In a call: a name alone on its line, without a time ahead. */
static bool
is_alone(const struct turns *t, size_t i, struct label *l)
{
	if (t->leaders < AGAIN || !speech_is_ahead(t->line, t->lines, i))
		return false;
	*l = label_read(t->words, t->line[i], true);
	if (l->shape != LABEL_LINE)
		return false;
	l->shape = LABEL_ALONE;
	return true;
}

static void
add_candidate(struct turns *t, struct arena *a, struct candidate candidate)
{
	t->candidate = arena_grow(a, t->candidate, t->candidates, &t->capacity, sizeof(candidate));
	t->candidate[t->candidates++] = candidate;
}

/* An empty line stands ahead of the i-th. */
static bool
is_apart(const struct turns *t, size_t i)
{
	size_t ends = 0;

	for (const char *p = t->line[i].p; i > 0 && p > t->line[i - 1].p + t->line[i - 1].len && (unsigned char)p[-1] <= ' '; p--)
		ends += p[-1] == '\n' || (p[-1] == '\r' && *p != '\n');
	return ends != 1;
}

static void
count_line(struct turns *t, struct arena *a, struct buf *key, size_t i, bool behind_stamp)
{
	struct span line = t->line[i];
	struct entry *e;
	struct label l;
	bool final = !behind_stamp;

	if (final && t->leaders < AGAIN && !label_may_be(t->words, line))
		return;
	l = label_read(t->words, line, behind_stamp);
	if (l.shape == LABEL_NONE && !is_alone(t, i, &l))
		return;
	final &= l.shape != LABEL_ALONE;
	add_candidate(t, a, (struct candidate){ i, l, final });
	t->stamped += l.at_from > 0 && memchr("([", line.p[l.at_from - 1], 2) != NULL;
	if (l.shape == LABEL_STAMP)
		return;
	t->n[l.shape]++;
	if (l.shape == LABEL_TIMED) {
		t->close += t->timed == i;
		t->timed = i + 1;
	}
	if (l.shape == LABEL_LETTER) {
		t->q += line.p[l.from] == 'Q';
		t->a += line.p[l.from] == 'A' && l.known;
		return;
	}
	if (l.shape == LABEL_SENTENCE)
		t->bare += !l.known && label_is_shouted(span_cut(line, l.from, l.to));
	e = turn_names_count(&t->names, a, key, line, &l);
	if (e->n == 1 && (l.shape == LABEL_NAME || l.shape == LABEL_CAPS)) {	/* of those that come again nobody needs it */
		e->apart = is_apart(t, i);
		e->asks = e->apart && speech_asks(line);
	}
}

static bool
is_stamp(const struct turns *t, struct span line)
{
	return line.len > 0 && line.len < 24 && !utf_is_letter(line.p[0] & 0x7F) && memchr(line.p, ':', line.len) != NULL &&
	    label_read(t->words, line, false).shape == LABEL_STAMP;
}

/* No labels as yet. */
static void
forget_labels(struct turns *t, struct arena *a)
{
	turn_names_begin(&t->names, a);
	t->candidates = 0;
	memset(t->n, 0, sizeof(t->n));
}

/*
 * In a text without other labels: names alone on their lines, two of them and
 * each again and again, with speech behind them; and somebody is asked something, which
 * headings that come again ("Next Steps") have not.
 */
static void
learn_alone(struct turns *t, struct arena *a, struct buf *key)
{
	size_t names = 0, questions = 0;

	forget_labels(t, a);
	for (size_t i = 0; i + 1 < t->lines; i++) {
		struct span line = t->line[i];
		struct label l = { .body = line.len };
		size_t next;

		/* one behind a comma signs a letter */
		if (!speech_may_be_name(line) || !speech_is_ahead(t->line, t->lines, i) || (i > 0 && span_ends(t->line[i - 1], SPAN(","))))
			continue;
		l = memchr("#*_", line.p[0], 3) != NULL ? label_read(t->words, line, true) :
		    label_line_read(t->words, line, label_number(line), true, l);	/* "1. Ana Ruiz (Karlsund) (Lab)" */
		if (l.shape != LABEL_LINE || (l.from > 0 && !l.known && label_number(line) > 0))
			continue;
		l.shape = LABEL_ALONE;
		next = speech_next(t->line, t->lines, i);
		t->clocks += speech_is_clock(t->line[i + 1]);
		l.known |= next > i + 1;	/* "(Karlsund North) (Lab)" tells who it is */
		add_candidate(t, a, (struct candidate){ i, l, true });
		t->n[LABEL_ALONE]++;
		(void)turn_names_count(&t->names, a, key, line, &l);
		questions += speech_asks(t->line[next]);
	}
	for (const struct entry *e = t->names.first; e != NULL; e = e->next)
		names += e->n >= AGAIN || e->known;
	if (names < AGAIN || questions == 0 || t->n[LABEL_ALONE] * TURN_LINES < t->lines)
		return;
	t->any = t->stays[LABEL_ALONE] = true;
	turn_names_settle(&t->names, t->words);
	for (const struct entry *e = t->names.first; e != NULL && t->title.len == 0; e = e->next)
		if (e->n >= AGAIN && e->parts.surname.len > 0)
			t->title = e->parts.title;
}

static struct turns *
learn(struct label_words *words, struct arena *arena, const struct span *line, size_t n, bool captions)
{
	struct turns *t = arena_array(arena, 1, sizeof(*t));
	struct buf key = { 0 };

	t->words = words;
	t->at = arena_array(arena, 1, sizeof(*t->at));
	t->line = line;
	t->lines = n;
	t->captions = captions;
	forget_labels(t, arena);
	for (size_t i = 0; i < n; i++)
		t->leaders += speech_label_fits(line[i]) && speech_has_leader(t->words, line, n, i);
	for (size_t i = 0; i < n; i++)
		count_line(t, arena, &key, i, i > 0 && is_stamp(t, line[i - 1]));
	turn_names_settle(&t->names, t->words);
	turn_shapes_settle(t);
	if (!t->any && t->leaders < AGAIN)
		learn_alone(t, arena, &key);
	buf_free(&key);
	t->transcript = captions || (!t->any && stage_is_taken_down(words, line, n));
	return t;
}

struct turns *
turns_learn(struct label_words *words, struct arena *arena, const struct span *line, size_t n)
{
	return learn(words, arena, line, n, false);
}

struct turns *
turns_of_captions(struct label_words *words, struct arena *arena, const struct span *line, size_t n)
{
	return learn(words, arena, line, n, true);
}

bool
turns_any(const struct turns *t)
{
	return t->any;
}

static struct entry *
entry_of(const struct turns *t, struct span name)
{
	struct buf key = { 0 };
	struct entry *e;

	turn_name_key(&key, name);
	e = turn_names_find(&t->names, buf_span(&key));
	buf_free(&key);
	return e;
}

/* "Mayor Roe Press Conference: Storm Damage", the first line of all, an empty one below it, and nothing said. */
static bool
is_headline(const struct turns *t, const struct entry *e, const struct label *l, struct span line)
{
	return l->shape == LABEL_NAME && e->n == 1 && line.p == t->line[0].p && l->body < line.len && t->lines > 1 && is_apart(t, 1) &&
	    memchr(".!?", line.p[line.len - 1], 3) == NULL && utf_is_upper((unsigned char)line.p[l->body] & 0x7F);
}

static bool
fill(const struct turns *t, struct span line, const struct label *l, struct turn_label *to, struct span stamp)
{
	struct entry *e;

	*to = (struct turn_label){ .from = l->from, .to = l->to, .body = l->body, .who = turn_name_of(line, l), .at = stamp };
	if (l->at_to > l->at_from)
		to->at = span_cut(line, l->at_from, l->at_to);
	if (l->shape == LABEL_LETTER) {
		if (line.p[l->from] == 'Q' && t->at->examiner.len > 0)
			to->who = t->at->examiner;
		return true;
	}
	e = entry_of(t, turn_name_of(line, l));
	if (e == NULL)
		return false;
	to->who = e->who;
	if (l->shape == LABEL_ANGLE && line.p[l->from] == '>')
		to->who = (struct span){ NULL, 0 };
	return turn_is_believed(t, e, l, line) && !is_headline(t, e, l, line);
}

/* What was read in the line when the labels were learnt; false: it is another one. Lines come in the same order again. */
static bool
read_before(const struct turns *t, struct span line, struct candidate *what)
{
	struct place_in_lines *at = t->at;
	const struct candidate *next;

	if (at->next == t->lines || t->line[at->next].p != line.p || t->line[at->next].len != line.len)
		return false;
	while (at->candidate < t->candidates && t->candidate[at->candidate].line < at->next)
		at->candidate++;
	next = at->candidate < t->candidates ? &t->candidate[at->candidate] : NULL;
	*what = next != NULL && next->line == at->next ? *next : (struct candidate){ .final = true };
	at->next++;
	return true;
}

bool
turns_label(const struct turns *t, struct span line, struct turn_label *label)
{
	struct span stamp = t->at->stamp;
	struct candidate read;
	struct label l;
	bool known = read_before(t, line, &read) && read.final && stamp.len == 0;

	t->at->stamp = (struct span){ NULL, 0 };
	/* "Ann Lowe" alone on her line, once more, ahead of "Thanks, Tom." */
	if (known && read.label.shape == LABEL_NONE && !(t->stays[LABEL_ALONE] && speech_label_fits(line)))
		return false;
	l = known ? read.label : label_read(t->words, line, stamp.len > 0);
	if (l.shape == LABEL_NONE && t->stays[LABEL_ALONE] && speech_label_fits(line)) {
		l = label_read(t->words, line, true);
		l.shape = l.shape == LABEL_LINE ? LABEL_ALONE : LABEL_NONE;
	}
	if (l.shape == LABEL_STAMP && t->stays[LABEL_LINE]) {
		t->at->stamp = span_cut(line, l.at_from, l.at_to);
		return false;
	}
	if (l.shape == LABEL_NONE || !t->stays[l.shape])
		return false;
	if (l.shape == LABEL_LETTER && line.p[l.from] == 'A' && !(l.known && t->a >= AGAIN))
		return false;
	if (!fill(t, line, &l, label, stamp))
		return false;
	t->at->begun = true;
	return true;
}

/* "BY MR. HALE:", "Questions by MR HALE" ahead of the questions that he asks: true if it is such a line. */
static bool
note_examiner(const struct turns *t, struct span line)
{
	bool alone = span_begins(line, SPAN("BY ")) && span_ends(line, SPAN(":"));
	const char *last = alone || line.len > EXAMINER_MOST ? NULL : memrchr(line.p, ' ', line.len);
	size_t at = 0;
	struct span word, name;
	const struct entry *e;

	if (!alone && (last == NULL || !(last[1] >= 'A' && last[1] <= 'Z') || !utf_is_letter(line.p[line.len - 1] & 0x7F) ||
	    (memmem(line.p, line.len, " by ", 4) == NULL && memmem(line.p, line.len, " BY ", 4) == NULL)))
		return false;
	/* "Cross-examination by" */
	while (!alone && (label_bits(t->words, label_word(line, &at)) & LABEL_EXAMINES) == 0)
		if (at == line.len)
			return false;
	word = label_word(line, &at);
	if (!span_is(word, "by") && !span_is(word, "BY"))
		return false;
	name = span_trim(span_cut(line, at, line.len - alone));
	e = entry_of(t, name);
	if (e == NULL && !(alone && label_is_name(t->words, name, 0, name.len)))
		return false;
	t->at->examiner = e != NULL ? e->who : name;
	return true;
}

/* Questions and answers have a letter each. */
static bool
is_court(const struct turns *t)
{
	return t->stays[LABEL_LETTER] && t->a >= AGAIN;
}

/* Stage directions stand in what was spoken. */
static bool
has_notes(const struct turns *t)
{
	return t->transcript || t->any;
}

/* "(Exit)" */
static bool
is_all_brackets(struct span line)
{
	size_t at = 0, from, to;

	return stage_brackets(line, &at, &from, &to) && from == 0 && to == line.len;
}

bool
turns_note(const struct turns *t, struct span line)
{
	size_t time, from, to;
	struct span rest;

	if (!has_notes(t))
		return false;
	if ((t->stays[LABEL_LETTER] && note_examiner(t, line)) || stage_is(t->words, line))
		return true;
	if (line.len == 0 || (line.p[0] != '(' && line.p[0] != '[' && !(line.p[0] >= '0' && line.p[0] <= '9')))
		return false;		/* as nearly always */
	if (t->play && is_all_brackets(line))
		return true;
	time = label_time(line, 0, &from, &to);
	rest = span_trim(span_cut(line, time, line.len));	/* "[00:00:12] [MUSIC]" */
	if (rest.len == 0 && t->any && is_stamp(t, line))
		return true;
	if (rest.len == 0)
		rest = line;
	return (t->captions && stage_is_cue(rest)) || (t->at->begun && (stage_is_cue(rest) || stage_is_told(rest, is_court(t)))) || (time > 0 && stage_is(t->words, rest));
}

bool
turns_end(const struct turns *t, struct span line)
{
	return turns_any(t) && stage_is_end(line) && !(t->clocks >= AGAIN && speech_is_clock(line));
}

/* Brackets within what is said: in captions each that tells of a sound, and times where others stand beside labels. */
static bool
is_note_within(const struct turns *t, struct span brackets)
{
	return t->play || stage_is_brackets(t->words, brackets) || (t->captions && stage_is_cue(brackets)) ||
	    (t->any && t->stamped >= AGAIN && is_stamp(t, brackets));
}

bool
turns_find_note(const struct turns *t, struct span text, size_t at, size_t *from, size_t *to)
{
	if (!has_notes(t))
		return false;
	while (stage_brackets(text, &at, from, to))
		if (is_note_within(t, span_cut(text, *from, *to))) {
			*to += *to < text.len && text.p[*to] == ':';	/* "(on camera): Here" */
			return true;
		}
	return false;
}
