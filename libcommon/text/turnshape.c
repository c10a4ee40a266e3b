/* SPDX-License-Identifier: ISC */
#include "text/labelline.h"
#include "text/turnshape.h"

enum { AGAIN = TURN_AGAIN, MANY = TURN_MANY };	/* MANY: labels that come again, for those that come once to be believed */

/* The speaker has a second label, or a time stands beside this one, which it does in a list of what is on too. */
static bool
comes_again(const struct entry *e)
{
	return e->group->all >= AGAIN || (e->stamped > 0 && e->shape != LABEL_TIMED);
}

void
turn_shapes_settle(struct turns *t)
{
	size_t known_caps = 0, known_talk = 0, labels = 0, heard[LABEL_SHAPES] = { 0 }, asking = 0, answering = 0, answers = 0;

	for (const struct entry *e = t->names.first; e != NULL; e = e->next) {
		if (comes_again(e))
			t->again[e->shape] += e->n;
		known_caps += e->shape == LABEL_CAPS && e->known;
		heard[e->shape] += e->n >= AGAIN;
		t->spoken += e->n >= AGAIN && e->speech == e->n;
		known_talk += e->shape == LABEL_NAME && e->titled && e->talks;
		t->askers += e->asks && !comes_again(e) && e->shape == LABEL_NAME && !e->known;
		asking += e->shape == LABEL_NAME && e->known && e->asks;
		answering += e->shape == LABEL_NAME && e->known && e->talks;
		answers += span_is(e->key, "a") && comes_again(e);
	}
	t->stays[LABEL_STOP] = t->stays[LABEL_VOICE] = true;
	t->stays[LABEL_CAPS] = known_caps > 0 || t->again[LABEL_CAPS] >= AGAIN || (t->captions && t->n[LABEL_CAPS] > 0);
	/* "Question:" and "Answer:" once each; "Mr Lind: Hear, hear!" among those in capitals */
	t->stays[LABEL_NAME] = t->again[LABEL_NAME] >= AGAIN || known_talk >= AGAIN || (asking > 0 && answering >= AGAIN) ||
	    (known_talk > 0 && t->stays[LABEL_CAPS]) ||
	    (t->askers > 0 && answers > 0);	/* "Reuters: Will he go?", "A: I cannot say.", "Q: And she?" */
	/* who leads a call is heard, and each of the others perhaps once */
	if (t->leaders > AGAIN && t->n[LABEL_ALONE] > t->leaders)
		heard[LABEL_ALONE] = AGAIN;
	t->stays[LABEL_BOLD] = t->again[LABEL_BOLD] >= AGAIN;
	t->stays[LABEL_ANGLE] = t->n[LABEL_ANGLE] >= AGAIN;
	t->stays[LABEL_LINE] = t->n[LABEL_LINE] >= AGAIN;
	t->stays[LABEL_ALONE] = heard[LABEL_ALONE] >= AGAIN;
	/* "CHAIR LIND." has a title, and "STEVE ROE." is like it */
	t->stays[LABEL_SENTENCE] = heard[LABEL_SENTENCE] > 0 && heard[LABEL_SENTENCE] + heard[LABEL_STOP] >= AGAIN &&
	    t->again[LABEL_SENTENCE] + t->again[LABEL_STOP] >= MANY;
	t->play = t->stays[LABEL_SENTENCE] && t->bare * 2 > t->n[LABEL_SENTENCE] + t->n[LABEL_STOP];
	t->stays[LABEL_TIMED] = t->again[LABEL_TIMED] >= AGAIN && t->close * 2 < t->n[LABEL_TIMED];
	t->stays[LABEL_DASH] = t->n[LABEL_DASH] > AGAIN;
	t->stays[LABEL_LETTER] = t->q >= AGAIN || (t->q > 0 && t->stays[LABEL_CAPS]);
	t->stays[LABEL_CAPS] |= t->again[LABEL_NAME] >= AGAIN;
	for (size_t i = 0; i < LABEL_SHAPES; i++)
		labels += t->stays[i] ? t->n[i] : 0;
	if (!(t->any = labels > 0 && labels * TURN_LINES_OF_SPEECH >= t->lines))
		memset(t->stays, 0, sizeof(t->stays));	/* a novel has a "London:", too */
}

/* "Bloomberg: Will he go?" between the turns of others; and "Reuters: There are reports." where some ask so. */
static bool
is_asking(const struct turns *t, const struct entry *e)
{
	return (e->asks || (e->apart && e->talks && t->askers >= AGAIN)) && t->again[LABEL_NAME] + t->again[LABEL_CAPS] >= AGAIN;
}

/* "Senator Lund: \"The wharf is ours.\"" is quoted among what others say, and so is "\"LUND: Is it ours?\"". */
static bool
is_quoted(struct span line, const struct label *l)
{
	static const char *const marks[] = { "\"", "\xE2\x80\x9C", "\xC2\xAB" };
	struct span words = span_cut(line, l->body, line.len);

	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (span_begins(line, span_of(marks[i])) || (l->shape == LABEL_NAME && span_begins(words, span_of(marks[i]))))
			return true;
	return false;
}

/* "Speaker: The Honourable Ann Lowe", "MODERATOR:" above a list: who it is, ahead of the turns, whose labels have words behind them. */
static bool
is_listed(const struct turns *t, struct span line, const struct label *l)
{
	struct label_name n = { 0 };
	size_t i = l->body;
	struct span word;

	if (t->at->begun || l->shape != LABEL_NAME || l->body == line.len)
		return !t->at->begun && l->body == line.len && (l->shape == LABEL_NAME || l->shape == LABEL_CAPS) && t->spoken >= AGAIN;
	while ((word = label_word(line, &i)).len > 0)
		if (n.words == LABEL_WORDS_MOST || !label_name_take(t->words, &n, word))
			return false;
	return n.title && memchr(".!?", line.p[line.len - 1], 3) == NULL;
}

bool
turn_is_believed(const struct turns *t, const struct entry *e, const struct label *l, struct span line)
{
	if (l->shape == LABEL_CAPS && e->n == 1 && line.len > l->body + 1 && label_is_shouted(line))	/* "JUDGE ROE: A FINE CHOICE" */
		return false;
	if (e->n == 1 && t->again[LABEL_NAME] + t->again[LABEL_CAPS] >= AGAIN && (is_quoted(line, l) || is_listed(t, line, l)))
		return false;
	/* "Question of the Week: Where is your boat?" among "Ana (00:12):" */
	if (l->shape == LABEL_NAME && e->n == 1 && e->stamped == 0 && !e->titled && t->stamped >= MANY)
		return false;
	switch (l->shape) {
	case LABEL_CAPS:
		return e->known || comes_again(e) || t->again[LABEL_CAPS] >= MANY || is_asking(t, e) || t->captions;
	case LABEL_NAME: case LABEL_SENTENCE:
		return e->known || comes_again(e) || (e->talks && speaker_has_place(e->name)) || is_asking(t, e) ||
		    (t->captions && e->talks && speaker_words(e->key) > 1) ||
		    (t->again[l->shape] + (l->shape == LABEL_SENTENCE ? t->again[LABEL_STOP] : 0) >= MANY && speaker_words(e->key) > 1);
	case LABEL_ALONE:	/* who is heard once in a call has a first name and a last one; among members each has the same title */
		return comes_again(e) || e->known || e->titled || (t->title.len > 0 && e->parts.surname.len > 0 && span_same(e->parts.title, t->title)) || (t->leaders >= AGAIN && speaker_words(e->key) > 1);
	case LABEL_BOLD:
		return comes_again(e) || (t->again[LABEL_BOLD] >= MANY && e->speech > 0);
	default:
		return true;
	}
}
