/* SPDX-License-Identifier: ISC */
#include "event_plain.h"
#include "scare.h"
#include "event.h"
#include "pair.h"

enum { FEW_WORDS = 3, MANY_WORDS = 4 * FEW_WORDS + 1, SURE_WITHIN_FLOOR = 49, REPORT_ATOMS = 24, NEAR_ATOMS = 6, DEFINED_ATOMS = 12 };

/* How many words there are; MANY_WORDS if there are more. */
static uint32_t
count_words(const struct prose *p, const struct stretch *s)
{
	uint32_t n = 0;

	for (uint32_t i = s->inner; i < s->end && n < MANY_WORDS; i++)
		n += p->token[i].kind != TOKEN_MARK;
	return n;
}

/* All words but the small ones begin with a capital letter: "The Art of the Deal". */
static bool
is_title_case(const struct reading *r, const struct prose *p, const struct stretch *s)
{
	bool capital = false;

	for (uint32_t i = s->inner; i < s->end; i++) {
		if (p->token[i].kind != TOKEN_WORD)
			continue;
		if (p->token[i].shape != TOKEN_LOWER)
			capital = true;
		else if ((paragraph_info(r, p, i)->class & (WORD_PREPOSITION | WORD_DETERMINER | WORD_CONJUNCTION | WORD_INFINITIVE)) == 0)
			return false;
	}
	return capital;
}

/* "the Q show", "the Q radio program" */
static bool
is_shown(const struct clause *c, uint32_t q, uint32_t end)
{
	uint32_t i = q + 1;

	if (i + 1 < end && c->atom[i].kind == ATOM_WORD && c->atom[i].class == 0 && c->atom[i].cue == NO_CUE)
		i++;
	return i < end && atom_has(c, i, c->n, WORD_MEDIA) && !(i + 1 < end && c->atom[i + 1].kind == ATOM_OTHER);
}

/* "Long Winter," a novel by Ana Ruiz; "Long Winter," which is out now: what is told of a work. */
static bool
is_told_of(const struct clause *c, uint32_t q, uint32_t end, uint32_t words)
{
	if (words > 1 && atom_has(c, q + 1, end, WORD_RELATIVE))
		return true;
	if (!atom_has(c, q + 1, end, WORD_DETERMINER))
		return false;
	for (uint32_t i = q + 2; i < end && i < q + NEAR_ATOMS && c->atom[i].kind != ATOM_COMMA; i++)
		if (atom_has(c, i, end, WORD_MEDIA))
			return true;
	return false;
}

/* "فيلمها الأول «ظل المدينة»", "در کتاب تازه خود «آب»": a word or two stand between, and in Arabic whose it is is written onto the noun. */
static bool
names_work_plain(const struct clause *c, uint32_t q, uint32_t begin)
{
	enum { BETWEEN = 3 };

	for (uint32_t i = q; i-- > begin && q - i <= BETWEEN && c->atom[i].kind == ATOM_WORD && c->atom[i].cue == NO_CUE && !atom_has(c, i, q, WORD_PREPOSITION | WORD_REPORT | WORD_CLAUSE); ) {
		if (atom_has(c, i, q, WORD_MEDIA))
			return i + 1 < q;
		if (c->r->lexis->lang[0] == 'a' && (lexis_owned(c->r->lexis, atom_text(c, i))->class & WORD_MEDIA) != 0)
			return true;
	}
	return false;
}

/* "in his book, Q", "the author of Q", "on Radio Karlsund's Q", "the Q show": what stands around it has titles. */
static bool
names_a_work(const struct clause *c, uint32_t q, uint32_t begin, uint32_t end)
{
	uint32_t i = q - 1;

	if (is_shown(c, q, end))
		return true;
	if (c->atom[i].kind == ATOM_COMMA && i > begin)
		i--;
	else if (c->atom[i].possessive)
		return true;
	else if (c->atom[i].kind == ATOM_OTHER && i > begin && c->atom[i - 1].possessive)
		return true;
	else if (i > begin && atom_has(c, i, c->n, WORD_PREPOSITION))
		i--;
	return atom_has(c, i, c->n, WORD_MEDIA);
}

bool
scare_is_work(const struct attribution *a, uint32_t q)
{
	const struct clause *c = &a->clause;
	const struct stretch *s = &a->marks->s[c->atom[q].ref];

	return q > 2 && atom_has(c, q - 2, q, WORD_MEDIA) && atom_has(c, q - 3, q, WORD_DETERMINER | WORD_POSSESSIVE) && s->end > s->inner + 1 &&
	    is_title_case(a->r, c->p, s);
}

/* "Yes," she said on Q; on Q Ruiz said; Ruiz said on Q that: the name of a place where one speaks. */
static bool
names_a_place(const struct clause *c, uint32_t q, const struct around *near)
{
	const struct event *e;

	if (!atom_has(c, q - 1, c->n, WORD_PREPOSITION) || atom_has(c, q - 1, c->n, WORD_CLAUSE | WORD_INFINITIVE))
		return false;
	if (near->left == NO_EVENT)
		return near->right != NO_EVENT;
	e = &c->event[near->left];
	if (q > e->end + REPORT_ATOMS)
		return false;
	for (uint32_t i = e->end; i < q; i++)
		if (atom_is_verb(&c->atom[i]) || atom_has(c, i, c->n, WORD_REPORT | WORD_SUBJECT))
			return false;
	return atom_has(c, q + 1, c->n, WORD_REPORT) ||
	    (e->begin > 0 && (c->atom[e->begin - 1].kind == ATOM_QUOTE || (e->begin > 1 && c->atom[e->begin - 2].kind == ATOM_QUOTE)));
}

/* "The Q star posted", "the Q crowd says": a part of who speaks, not what is said. */
static bool
is_in_speaker(const struct clause *c, uint32_t q, const struct around *near)
{
	return near->left == NO_EVENT && near->right != NO_EVENT && c->event[near->right].from == q + 1 &&
	    atom_has(c, q - 1, c->n, WORD_DETERMINER | WORD_POSSESSIVE);
}

/* A verb of speech or its noun, not one that may as well mean what is looked at. */
static bool
is_speech(const struct clause *c, uint32_t i)
{
	uint8_t class;

	if (c->atom[i].kind != ATOM_WORD || c->atom[i].cue == NO_CUE || (c->atom[i].class & WORD_SCARE) != 0)
		return false;
	class = c->r->lexis->cue[c->atom[i].cue].class;
	return class <= CUE_CALL || class == CUE_VOICE;
}

/* "chants of Q", "her promise of a Q", "the phrase Q", "a crowd chanting Q": what is said, though no sentence says by whom. */
static bool
is_uttered(const struct clause *c, uint32_t q, uint32_t begin)
{
	uint32_t i = q - 1;

	if (is_speech(c, i))
		return i == begin || atom_has(c, i - 1, c->n, WORD_DETERMINER) || (c->atom[i].form & FORM_ING) != 0;
	if (i > begin && atom_has(c, i, c->n, WORD_DETERMINER | WORD_POSSESSIVE))
		i--;
	return i > begin && atom_word(c, i, "of") && is_speech(c, i - 1);
}

/* "saw the deal as a Q": what somebody takes it for. */
static bool
is_predicate(const struct clause *c, uint32_t q, uint32_t begin)
{
	uint32_t i = q - 1;

	if (i > begin && atom_has(c, i, c->n, WORD_DETERMINER))
		i--;
	return i > begin && atom_word(c, i, "as") && !atom_has(c, i - 1, c->n, WORD_SCARE);
}

/* "known as Q", "a blog called Q", "according to Q, a book": what something is named. */
static bool
is_named(const struct clause *c, uint32_t q, uint32_t begin, bool title, const struct around *near)
{
	uint32_t i = q - 1;

	if (title && near->left != NO_EVENT && c->event[near->left].kind == EVENT_ACCORDING && c->event[near->left].from == q)
		return true;
	if (i > begin && atom_has(c, i, c->n, WORD_DETERMINER))
		i--;
	if (i > begin && atom_word(c, i, "as"))
		return title && atom_has(c, i - 1, c->n, WORD_SCARE);
	/* who calls somebody Q does not stand right ahead as a common noun, or there is a verb of theirs */
	return title && i == q - 1 && i > begin && atom_has(c, i, c->n, WORD_SCARE) && c->atom[i - 1].kind == ATOM_WORD &&
	    !c->atom[i - 1].capital && (c->atom[i - 1].class & (WORD_PRONOUN | WORD_RELATIVE | WORD_ADVERB | WORD_AUXILIARY)) == 0 &&
	    (!atom_speaks(c, &c->atom[i - 1]) || atom_has(c, i - 1, c->n, WORD_MEDIA));
}

/* Joe "Shorty" Lane, J. R. "Shorty" Lane: between the words of a name. */
static bool
is_nickname(const struct clause *c, uint32_t q, uint32_t begin, uint32_t end)
{
	uint32_t i = q - 1;

	if (q + 1 >= end || !c->atom[q + 1].capital)
		return false;
	if (c->atom[i].kind == ATOM_NAME || atom_has(c, i, c->n, WORD_FIRST))
		return true;
	if (i > begin && c->atom[i].kind == ATOM_STOP && c->atom[i - 1].capital)
		return true;
	return i > begin && c->atom[i].kind == ATOM_WORD && c->atom[i].capital && c->atom[i].class == 0 && c->atom[i].cue == NO_CUE;
}

/* "the claim that it was a Q", "to believe that Q": what is held, whoever holds it. */
static bool
is_in_report(const struct clause *c, uint32_t q, uint32_t begin)
{
	for (uint32_t i = q; i-- > begin + 1 && q - i < REPORT_ATOMS && c->atom[i].kind != ATOM_QUOTE; )
		if (atom_has(c, i, c->n, WORD_REPORT) && c->atom[i - 1].cue != NO_CUE)
			return c->r->lexis->cue[c->atom[i - 1].cue].class != CUE_LIST;
	return false;
}

/* Q, Q and Q: the place in the sentence of the one ahead in the list, q if there is none. */
static uint32_t
ahead_in_list(const struct clause *c, uint32_t q, uint32_t begin)
{
	uint32_t i = q;

	if (i > begin && atom_has(c, i - 1, c->n, WORD_CONJUNCTION))
		i--;
	if (i > begin && c->atom[i - 1].kind == ATOM_COMMA)
		i--;
	return i > begin && c->atom[i - 1].kind == ATOM_QUOTE ? i - 1 : q;
}

/* 'A fight to the end.' as a paragraph, where what is said stands in other marks: the heading of a part. */
static bool
is_heading(const struct attribution *a, const struct stretch *s)
{
	const struct prose *p = a->clause.p;
	uint32_t ahead = a->marks->first[s->par];

	if ((s->kind != SINGLE && s->kind != TICK) || s->open > 0 || s->close + 1 < p->n || ahead-- == 0)
		return false;
	while (a->marks->s[ahead].outer != STRETCH_NONE)
		ahead = a->marks->s[ahead].outer;
	return a->marks->s[ahead].kind != s->kind;
}

/* "Late Trains," by the Herald's Ana Ruiz: who wrote it, not who said it. */
static bool
is_signed(const struct clause *c, uint32_t q, uint32_t end)
{
	return q + 2 < end && atom_word(c, q + 1, "by") && (c->atom[q + 2].capital || atom_has(c, q + 2, c->n, WORD_DETERMINER));
}

/* What is seen of a stretch, atom q of the sentence begin..end. */
struct look {
	uint32_t q, begin, end, words, last;	/* words: MANY_WORDS at most; last: the mark it ends on inside, or 0 */
	bool title, framed, beside;		/* title: in title case; framed: somebody says it; beside: a verb of speech stands right ahead */
	const struct around *near;
};

static struct look
look_at(const struct attribution *a, uint32_t q, const struct around *near)
{
	const struct prose *p = a->clause.p;
	const struct stretch *s = &a->marks->s[a->clause.atom[q].ref];
	const struct said *said = &a->said[a->clause.atom[q].ref];
	struct look l = { .q = q, .near = near, .words = count_words(p, s) };

	l.last = l.words > 0 ? token_mark(&p->token[s->end - 1]) : 0;
	l.title = is_title_case(a->r, p, s);
	l.framed = said->sure > SURE_WITHIN_FLOOR && strcmp(said->rule, "next") != 0 && strcmp(said->rule, "subject") != 0 && strcmp(said->rule, "told") != 0 && !(l.title && strcmp(said->rule, "heard") == 0);
	l.beside = strcmp(said->rule, "before") == 0;
	return l;
}

/* What stands ahead of it and behind it shows that it is a name. */
static bool
is_name(const struct clause *c, const struct look *l)
{
	if (l->words <= FEW_WORDS && l->last != ',' && is_nickname(c, l->q, l->begin, l->end))
		return true;
	if (atom_has(c, l->q - 1, c->n, WORD_SCARE) && l->words <= 2 * FEW_WORDS && !l->beside)
		return true;
	if (l->words <= 4 * FEW_WORDS && is_named(c, l->q, l->begin, l->title, l->near))
		return true;
	if (!reading_has_case(c->r) && l->words <= 4 * FEW_WORDS && plain_is_marked_name(c, l->q, l->begin) && l->last == 0)
		return true;
	if (!reading_has_case(c->r) && l->words <= 2 * FEW_WORDS && l->last == 0 && !l->beside && names_work_plain(c, l->q, l->begin))
		return true;
	if (l->title && (names_a_work(c, l->q, l->begin, l->end) || (l->words > 1 && !l->beside && names_a_place(c, l->q, l->near))))
		return true;
	return l->last == 0 && l->words <= 2 * FEW_WORDS && is_in_speaker(c, l->q, l->near);
}

/* "won't pay twice": a sentence, whatever its subject. */
static bool
has_verb(const struct clause *c, const struct stretch *s)
{
	for (uint32_t i = s->inner; i < s->end; i++)
		if (c->p->token[i].kind == TOKEN_WORD && (paragraph_info(c->r, c->p, i)->class & (WORD_AUXILIARY | WORD_NEGATION)) != 0)
			return true;
	return false;
}

/* Ruiz Mills Ltd ("Ruiz Mills" or the "Company"): what it is called from here on. */
static bool
is_defined(const struct clause *c, uint32_t q)
{
	uint32_t i = q, k = q + 1;

	if (c->atom[q].depth == 0)
		return false;
	while (i > 0 && q - i < DEFINED_ATOMS && (c->atom[i - 1].kind == ATOM_QUOTE || c->atom[i - 1].kind == ATOM_COMMA || atom_has(c, i - 1, q, WORD_DETERMINER | WORD_CONJUNCTION)))
		i--;
	while (k < c->n && k - q < DEFINED_ATOMS && (c->atom[k].kind == ATOM_QUOTE || c->atom[k].kind == ATOM_COMMA || atom_has(c, k, c->n, WORD_DETERMINER | WORD_CONJUNCTION)))
		k++;
	return i > 0 && c->atom[i - 1].kind == ATOM_OPEN && atom_is(c, k, c->n, ATOM_CLOSE) && i > 1 && c->atom[i - 2].kind != ATOM_STOP;
}

/* "به «دنیای صنعت» گفت: پل بسته است": more than a word may name the paper, where what is said follows the Persian verb. */
static bool
is_told_to(const struct clause *c, uint32_t q, uint32_t end)
{
	return c->r->lexis->lang[0] == 'f' && q + 2 < end && atom_has(c, q - 1, q, WORD_PREPOSITION) && !atom_frame(c, q - 1, FRAME_OBJECT) && c->atom[q + 1].kind == ATOM_WORD && c->atom[q + 1].cue != NO_CUE &&
	    (atom_is(c, q + 2, end, ATOM_COLON) || atom_is(c, q + 2, end, ATOM_QUOTE) || atom_has(c, q + 2, end, WORD_REPORT));
}

/* "كتب على «تويتر»: «...»", "به «شرق» گفت": where or to whom it is told, in Persian and Arabic. */
static bool
is_outlet(const struct clause *c, uint32_t q, uint32_t end)
{
	return atom_has(c, q - 1, q, WORD_PREPOSITION) && !(c->r->lexis->lang[0] == 'f' && atom_frame(c, q - 1, FRAME_OBJECT)) && ((atom_is(c, q + 1, end, ATOM_COLON) && atom_is(c, q + 2, end, ATOM_QUOTE)) ||
	    (c->r->lexis->lang[0] == 'f' && q + 1 < end && c->atom[q + 1].kind == ATOM_WORD && c->atom[q + 1].cue != NO_CUE));
}

bool
is_scare(const struct attribution *a, uint32_t q, uint32_t begin, uint32_t end, const struct around *near)
{
	const struct clause *c = &a->clause;
	const struct stretch *s = &a->marks->s[c->atom[q].ref];
	const struct said *said = &a->said[c->atom[q].ref];
	struct look l = look_at(a, q, near);
	bool first = q == begin;
	uint32_t listed;

	l.begin = begin;
	l.end = end;
	if (s->goes_on || s->next != STRETCH_NONE)
		return false;
	if (!first && !reading_has_case(a->r) && ((l.words == 1 && is_outlet(c, q, end)) || (l.words <= FEW_WORDS && !has_verb(c, s) && is_told_to(c, q, end))))
		return true;
	if (l.words == 0 || (l.words <= FEW_WORDS && l.last == ':'))	/* "Related:" */
		return true;
	/* what stands within a quotation is another one if it is a sentence that is spoken: I said 'no way', she wrote, 'come!' */
	if (s->level > 1 && (!l.framed || (said->form == FORM_MIXED && (l.words <= 2 * FEW_WORDS || !l.beside))))
		return true;
	if (!first && s->level == 1 && is_uttered(c, q, begin))
		return false;
	/* a headline has few words to quote, and quotes half a phrase for effect */
	if (l.words <= FEW_WORDS && !first && c->atom[q - 1].kind == ATOM_WORD && !has_verb(c, s) &&
	    (c->p->is_head || (near->left != NO_EVENT && c->event[near->left].kind == EVENT_LABEL)))
		return true;
	if (!first && (is_name(c, &l) || (l.title && l.last == 0 && l.words <= FEW_WORDS && is_defined(c, q))))
		return true;
	if (l.title && l.words <= 4 * FEW_WORDS && ((l.last == ',' && is_told_of(c, q, end, l.words)) || (first && l.last == 0 && is_shown(c, q, end))))
		return true;
	/* "Many waved their Q signs." */
	if (strcmp(said->rule, "heard") == 0 && l.last == 0 && l.words <= FEW_WORDS && q + 1 < end && c->atom[q + 1].kind == ATOM_WORD && c->atom[q + 1].class == 0)
		return true;
	if (!l.framed && ((l.words <= 2 * FEW_WORDS && is_heading(a, s)) || (l.last == ',' && is_signed(c, q, end))))
		return true;
	listed = ahead_in_list(c, q, begin);
	if (listed != q && l.words <= 2 * FEW_WORDS && !l.beside)
		return a->said[c->atom[listed].ref].form == FORM_SCARE;
	if (l.framed || (!first && !l.title && (is_predicate(c, q, begin) || is_in_report(c, q, begin))))
		return false;
	if (l.words > 1 && l.title && !mark_ends_sentence(l.last) && l.last != ',')
		return true;
	return l.words <= FEW_WORDS && !(l.last != 0 && (first || c->atom[q - 1].kind == ATOM_COLON));
}
