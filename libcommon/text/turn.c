/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/labelline.h"
#include "text/labelmark.h"
#include "text/speaker.h"
#include "text/speech.h"
#include "text/stage.h"
#include "text/turn.h"
#include "text/turnname.h"

enum {
	AGAIN = 2,	/* a label or a shape that comes so often is no chance */
	LINES_OF_TURN = 8, LINES_OF_SPEECH = 1500,	/* a name alone, any label stands above so many lines at the most, as the mean */
	MANY = TURN_MANY	/* labels that come again, for those that come once to be believed */
};

struct turns {
	struct label_words *words;
	struct turn_names names;
	size_t n[LABEL_SHAPES];		/* lines with a label of each shape */
	size_t again[LABEL_SHAPES];	/* those of labels that come again */
	size_t q, a;			/* lines with a letter each */
	size_t stamped, clocks;		/* lines with a time in brackets, times on lines below names alone */
	size_t leaders;			/* lines with nothing but an office, ahead of speech */
	size_t close, timed;		/* timed lines right behind another, which lies ahead of line `timed` */
	bool stays[LABEL_SHAPES];
	bool any;		/* labels of a shape that stays */
	bool transcript;	/* what was spoken, even without labels */
	bool captions;		/* which tell of sounds in brackets */
	const struct span *line;	/* from which it was learnt */
	size_t lines;
	struct candidate {	/* the lines that may have a label, in their order: most have none whatever stands ahead */
		size_t line;
		struct label label;
		bool final;	/* and this is it, if no time stamp stands ahead */
	} *candidate;
	size_t candidates, capacity;
	struct place_in_lines {
		struct span stamp;	/* of the line last asked for; empty if it was no time stamp */
		size_t next;		/* of the lines that were learnt from, the one to be asked for next */
		size_t candidate;	/* and the first candidate there or behind it */
		struct span examiner;	/* whose questions these are, in a court; empty */
		bool begun;		/* somebody has spoken */
	} *at;
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

static void
count_line(struct turns *t, struct arena *a, struct buf *key, size_t i, bool behind_stamp)
{
	struct span line = t->line[i];
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
	turn_names_count(&t->names, a, key, line, &l);
}

static bool
is_stamp(const struct turns *t, struct span line)
{
	return line.len > 0 && line.len < 24 && !utf_is_letter(line.p[0] & 0x7F) && memchr(line.p, ':', line.len) != NULL &&
	    label_read(t->words, line, false).shape == LABEL_STAMP;
}

/* The speaker has a second label, or a time stands beside this one, which it does in a list of what is on too. */
static bool
comes_again(const struct entry *e)
{
	return e->group->all >= AGAIN || (e->stamped > 0 && e->shape != LABEL_TIMED);
}

/* Which shapes the document means. */
static void
settle_shapes(struct turns *t)
{
	size_t known_caps = 0, known_talk = 0, labels = 0, heard[LABEL_SHAPES] = { 0 };

	for (const struct entry *e = t->names.first; e != NULL; e = e->next) {
		if (comes_again(e))
			t->again[e->shape] += e->n;
		known_caps += e->shape == LABEL_CAPS && e->known;
		heard[e->shape] += e->n >= AGAIN;
		known_talk += e->shape == LABEL_NAME && e->titled && e->talks;
	}
	t->stays[LABEL_STOP] = t->stays[LABEL_VOICE] = true;
	t->stays[LABEL_CAPS] = known_caps > 0 || t->again[LABEL_CAPS] >= AGAIN;
	t->stays[LABEL_NAME] = t->again[LABEL_NAME] >= AGAIN || known_talk >= AGAIN;
	t->stays[LABEL_BOLD] = t->again[LABEL_BOLD] >= AGAIN;
	t->stays[LABEL_ANGLE] = t->n[LABEL_ANGLE] >= AGAIN;
	t->stays[LABEL_LINE] = t->n[LABEL_LINE] >= AGAIN;
	t->stays[LABEL_ALONE] = heard[LABEL_ALONE] >= AGAIN;
	/* "CHAIR LIND." has a title, and "STEVE ROE." is like it */
	t->stays[LABEL_SENTENCE] = heard[LABEL_SENTENCE] > 0 && heard[LABEL_SENTENCE] + heard[LABEL_STOP] >= AGAIN &&
	    t->again[LABEL_SENTENCE] + t->again[LABEL_STOP] >= MANY;
	t->stays[LABEL_TIMED] = t->again[LABEL_TIMED] >= AGAIN && t->close * 2 < t->n[LABEL_TIMED];
	t->stays[LABEL_DASH] = t->n[LABEL_DASH] > AGAIN;
	t->stays[LABEL_LETTER] = t->q >= AGAIN || (t->q > 0 && t->stays[LABEL_CAPS]);
	for (size_t i = 0; i < LABEL_SHAPES; i++)
		labels += t->stays[i] ? t->n[i] : 0;
	if (!(t->any = labels > 0 && labels * LINES_OF_SPEECH >= t->lines))
		memset(t->stays, 0, sizeof(t->stays));	/* a novel has a "London:", too */
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
		turn_names_count(&t->names, a, key, line, &l);
		questions += speech_asks(t->line[next]);
	}
	for (const struct entry *e = t->names.first; e != NULL; e = e->next)
		names += e->n >= AGAIN || e->known;
	if (names < AGAIN || questions == 0 || t->n[LABEL_ALONE] * LINES_OF_TURN < t->lines)
		return;
	t->any = t->stays[LABEL_ALONE] = true;
	turn_names_settle(&t->names, t->words);
}

struct turns *
turns_learn(struct label_words *words, struct arena *arena, const struct span *line, size_t n)
{
	struct turns *t = arena_array(arena, 1, sizeof(*t));
	struct buf key = { 0 };

	t->words = words;
	t->at = arena_array(arena, 1, sizeof(*t->at));
	t->line = line;
	t->lines = n;
	forget_labels(t, arena);
	for (size_t i = 0; i < n; i++)
		t->leaders += speech_label_fits(line[i]) && speech_has_leader(t->words, line, n, i);
	for (size_t i = 0; i < n; i++)
		count_line(t, arena, &key, i, i > 0 && is_stamp(t, line[i - 1]));
	turn_names_settle(&t->names, t->words);
	settle_shapes(t);
	if (!t->any && t->leaders < AGAIN)
		learn_alone(t, arena, &key);
	buf_free(&key);
	t->transcript = !t->any && stage_is_taken_down(words, line, n);
	return t;
}

void
turns_of_captions(struct turns *t)
{
	t->captions = t->transcript = true;
}

bool
turns_any(const struct turns *t)
{
	return t->any;
}

/* Is this label, of a shape that stays, believed? */
static bool
is_believed(const struct turns *t, const struct entry *e, const struct label *l, struct span line)
{
	if (l->shape == LABEL_CAPS && e->n == 1 && line.len > l->body + 1 && label_is_shouted(line))	/* "JUDGE ROE: A FINE CHOICE" */
		return false;
	switch (l->shape) {
	case LABEL_CAPS:
		return e->known || comes_again(e) || t->again[LABEL_CAPS] >= MANY;
	case LABEL_NAME: case LABEL_SENTENCE:
		return e->known || comes_again(e) || (e->talks && speaker_has_place(e->name)) ||
		    (t->again[l->shape] + (l->shape == LABEL_SENTENCE ? t->again[LABEL_STOP] : 0) >= MANY && speaker_words(e->key) > 1);
	case LABEL_ALONE:	/* who is heard once in a call has a first name and a last one */
		return comes_again(e) || e->known || e->titled || (t->leaders >= AGAIN && speaker_words(e->key) > 1);
	case LABEL_BOLD:
		return comes_again(e) || (t->again[LABEL_BOLD] >= MANY && e->speech > 0);
	default:
		return true;
	}
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
	return is_believed(t, e, l, line);
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
	if (known && read.label.shape == LABEL_NONE)
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

/* "BY MR. HALE:" ahead of the questions that he asks. */
static void
note_examiner(const struct turns *t, struct span line)
{
	struct span name;
	const struct entry *e;

	if (!span_begins(line, SPAN("BY ")) || !span_ends(line, SPAN(":")))
		return;
	name = span_trim(span_cut(line, 3, line.len - 1));
	e = entry_of(t, name);
	if (e != NULL || label_is_name(t->words, name, 0, name.len))
		t->at->examiner = e != NULL ? e->who : name;
}

/* Stage directions stand in what was spoken. */
static bool
has_notes(const struct turns *t)
{
	return t->transcript || t->any;
}

bool
turns_note(const struct turns *t, struct span line)
{
	size_t time, from, to;
	struct span rest;

	if (!has_notes(t))
		return false;
	if (t->stays[LABEL_LETTER])
		note_examiner(t, line);
	if (stage_is(t->words, line))
		return true;
	if (line.len == 0 || (line.p[0] != '(' && line.p[0] != '[' && !(line.p[0] >= '0' && line.p[0] <= '9')))
		return false;		/* as nearly always */
	time = label_time(line, 0, &from, &to);
	rest = span_trim(span_cut(line, time, line.len));	/* "[00:00:12] [MUSIC]" */
	if (rest.len == 0 && t->any && is_stamp(t, line))
		return true;
	if (rest.len == 0)
		rest = line;
	return (t->captions && stage_is_cue(rest)) || (t->at->begun && (stage_is_cue(rest) || stage_is_told(rest))) || (time > 0 && stage_is(t->words, rest));
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
	return stage_is(t->words, brackets) || (t->captions && stage_is_cue(brackets)) ||
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
