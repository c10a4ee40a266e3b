/* SPDX-License-Identifier: ISC */
#include "words/inflect.h"
#include "words/lexis.h"

enum { PHRASE_WORDS = 6, FORM_BITS = 5 };

static const struct lexis_flag classes[] = {
	{ "pronoun", WORD_PRONOUN }, { "subject", WORD_SUBJECT | WORD_PRONOUN },
	{ "relative", WORD_RELATIVE }, { "possessive", WORD_POSSESSIVE }, { "determiner", WORD_DETERMINER },
	{ "preposition", WORD_PREPOSITION }, { "conjunction", WORD_CONJUNCTION }, { "clause", WORD_CLAUSE },
	{ "auxiliary", WORD_AUXILIARY }, { "contrast", WORD_CONTRAST }, { "negation", WORD_NEGATION },
	{ "adverb", WORD_ADVERB }, { "infinitive", WORD_INFINITIVE }, { "report", WORD_REPORT },
	{ "time", WORD_TIME }, { "scare", WORD_SCARE }, { "media", WORD_MEDIA }, { "question", WORD_QUESTION },
	{ "title", WORD_TITLE }, { "modifier", WORD_MODIFIER }, { "office", WORD_OFFICE },
	{ "person", WORD_PERSON }, { "group", WORD_GROUP }, { "organ", WORD_ORGAN },
	{ "document", WORD_DOCUMENT }, { "family", WORD_FAMILY }, { "place", WORD_PLACE },
	{ "placehead", WORD_PLACE_PART }, { "placetail", WORD_PLACE_PART }, { "cue", WORD_SOURCE },
	{ "there", WORD_THERE }, { "kicker", (uint32_t)WORD_KICKER }
};

static const char *const cue_names[CUE_CLASSES] = {
	"say", "promise", "relay", "hear", "tell", "ask", "urge", "call", "praise", "list", "noun", "think", "voice"
};

/* The word's information, made if there is none. */
static struct word_info *
info_of(struct lexis *l, uint32_t word)
{
	l->info = mem_reach(l->info, word, &l->infos, sizeof(*l->info));
	return &l->info[word];
}

/* Room for this many words, as many as the vocabulary takes then; what is not used of it costs nothing. */
static void
make_room(struct lexis *l, size_t words)
{
	vocabulary_reserve(&l->vocabulary, words);
	l->infos = vocabulary_most(&l->vocabulary) + 1;
	l->info = mem_zeroed(l->infos, sizeof(*l->info));
}

struct word_info *
lexis_add(struct lexis *l, struct span word)
{
	uint32_t words[2];

	if (phrase_words(&l->scratch, &l->vocabulary, word, words, 2) != 1)
		return NULL;
	return info_of(l, words[0]);
}

uint32_t
lexis_flag(const struct lexis_flag *flags, size_t n, const struct table *table, size_t row, uint32_t ahead)
{
	struct span name = table->row[row].cell[1];

	if (row > 0 && span_same(table->row[row - 1].cell[1], name))
		return ahead;
	for (size_t i = 0; i < n; i++)
		if (span_is(name, flags[i].name))
			return flags[i].bit;
	return 0;
}

/* The Arabic noun with its article. */
static void
add_definite(struct lexis *l, struct span noun, struct word_info info)
{
	struct buf word = { 0 };
	struct word_info *definite;

	buf_string(&word, "\xD8\xA7\xD9\x84");	/* alif lam */
	buf_add(&word, noun);
	definite = lexis_add(l, buf_span(&word));
	if (definite != NULL) {
		definite->class |= info.class;
		definite->sex = info.sex;
	}
	buf_free(&word);
}

static void
load_classes(struct lexis *l, struct tables *t, const char *name)
{
	struct table table;

	table_load(&table, t, name, 2, 3);
	for (uint32_t i = 0, class = 0; i < table.rows; i++) {
		struct table_row *row = &table.row[i];
		struct word_info *info = lexis_add(l, row->cell[0]);

		class = lexis_flag(classes, sizeof(classes) / sizeof(classes[0]), &table, i, class);
		if (class == 0 || info == NULL) {
			table_complain(t, row, class == 0 ? "no such class" : "want one word");
			continue;
		}
		info->class |= class;
		if (row->cells > 2 && row->cell[2].len == 1 && row->cell[2].p[0] != '-')
			info->sex = row->cell[2].p[0];
		if (l->lang[0] == 'a' && class >= WORD_MODIFIER)
			add_definite(l, row->cell[0], *info);
	}
	table_done(&table, t);
}

static void
load_names(struct lexis *l, struct tables *t, const char *name)
{
	struct table table;

	table_load(&table, t, name, 1, 2);
	for (size_t i = 0; i < table.rows; i++) {
		struct word_info *info = lexis_add(l, table.row[i].cell[0]);

		if (info == NULL)
			table_complain(t, &table.row[i], "want one word");
		else
			info->class |= WORD_FIRST;
		if (info != NULL && info->sex == 0 && table.row[i].cells > 1)
			info->sex = table.row[i].cell[1].p[0];
	}
	table_done(&table, t);
}

/* Puts in one form of a cue: its first word, and the particles behind it. */
static void
add_form(struct lexis *l, struct span form, struct span rest, uint16_t cue, uint8_t forms)
{
	uint32_t words[PHRASE_WORDS];
	size_t n;

	if (rest.len > 0) {
		buf_cut(&l->text, 0);
		buf_add(&l->text, form);
		buf_byte(&l->text, ' ');
		buf_add(&l->text, rest);
		form = buf_span(&l->text);
	}
	n = phrase_words(&l->scratch, &l->vocabulary, form, words, PHRASE_WORDS);
	if (n == 1) {
		struct word_info *info = info_of(l, words[0]);

		if (info->cue != NO_CUE && info->cue != cue)
			return;		/* an earlier line's: "saw" is of "see" */
		info->cue = cue;
		info->form |= forms;
	} else if (n > 1) {
		size_t used;
		int32_t there = trie_longest(&l->phrase, words, n, &used);

		if (there != TRIE_NOTHING && used == n && there >> FORM_BITS == cue)
			forms |= there & ((1 << FORM_BITS) - 1);
		info_of(l, words[0])->phrase = true;
		trie_add(&l->phrase, words, n, cue << FORM_BITS | forms);
	}
}

/* All forms of an English verb, with the particles of its lemma. */
static void
add_english(struct lexis *l, const struct table_row *row, uint16_t cue)
{
	struct span rest = row->cell[0], verb = span_next(&rest, ' ');
	struct span past = row->cells > 2 ? row->cell[2] : (struct span){ NULL, 0 };
	struct span participle = row->cells > 3 ? row->cell[3] : past;
	struct buf form = { 0 };

	add_form(l, verb, rest, cue, FORM_BASE);
	inflect(&form, verb, "s");
	add_form(l, buf_span(&form), rest, cue, FORM_S);
	if (l->cue[cue].class == CUE_NOUN) {
		buf_free(&form);
		return;
	}
	inflect_ing(&form, verb, past);
	add_form(l, buf_span(&form), rest, cue, FORM_ING);
	if (past.len == 0) {
		inflect(&form, verb, "ed");
		past = participle = buf_span(&form);
	}
	add_form(l, past, rest, cue, FORM_PAST | (span_same(past, participle) ? FORM_PARTICIPLE : 0));
	if (!span_same(past, participle))
		add_form(l, participle, rest, cue, FORM_PARTICIPLE);
	buf_free(&form);
}

/* All forms of a cell "form,form,...", each behind the words `ahead`. */
static void
add_cell(struct lexis *l, struct span ahead, struct span forms, uint16_t cue, uint8_t kind)
{
	while (forms.p != NULL) {
		struct span form = span_trim(span_next(&forms, ','));

		if (form.len == 0)
			continue;
		if (ahead.len > 0)
			add_form(l, ahead, form, cue, kind);
		else
			add_form(l, form, (struct span){ NULL, 0 }, cue, kind);
	}
}

/* "تأکید می کند": where no joiner ties "mi" to its verb, it is a word of its own. */
static void
add_apart(struct lexis *l, struct span ahead, struct span forms, uint16_t cue)
{
	static const char mi[] = "\xD9\x85\xDB\x8C", joiner[] = "\xE2\x80\x8C";
	struct buf form = { 0 };

	while (forms.p != NULL) {
		struct span whole = span_trim(span_next(&forms, ','));
		size_t behind = strlen(mi) + strlen(joiner);

		if (!span_begins(whole, SPAN(mi)) || whole.len <= behind || !span_begins(span_cut(whole, strlen(mi), whole.len), SPAN(joiner)))
			continue;
		buf_cut(&form, 0);
		buf_add(&form, ahead);
		if (ahead.len > 0)
			buf_byte(&form, ' ');
		buf_string(&form, mi);
		add_form(l, buf_span(&form), span_cut(whole, behind, whole.len), cue, FORM_PAST);
	}
	buf_free(&form);
}

/* A Persian verb: its last word is inflected as the table of verbs says, what stands ahead of it stays. */
static void
add_persian(struct lexis *l, const struct table *verbs, const struct table_row *row, uint16_t cue)
{
	struct span lemma = row->cell[0], verb = lemma, ahead;

	for (size_t i = lemma.len; i-- > 0; )
		if (lemma.p[i] == ' ') {
			verb = span_cut(lemma, i + 1, lemma.len);
			break;
		}
	ahead = span_between(lemma.p, verb.p);
	for (size_t i = 0; i < verbs->rows; i++)
		if (span_same(verbs->row[i].cell[0], verb)) {
			add_cell(l, ahead, verbs->row[i].cell[1], cue, FORM_PAST);
			add_apart(l, ahead, verbs->row[i].cell[1], cue);
		}
	for (unsigned c = 2; c < row->cells && c < 4; c++)
		add_cell(l, (struct span){ NULL, 0 }, row->cell[c], cue, c == 2 ? FORM_PAST : FORM_ING);
}

/* One Arabic form, also with "and" and "so" written onto it. */
static void
add_prefixed(struct lexis *l, struct buf *form, struct span stem, const char *ending, uint16_t cue)
{
	static const char *const prefixes[] = { "", "\xD9\x88", "\xD9\x81" };	/* waw, fa */

	for (int i = 0; i < 3; i++) {
		buf_cut(form, 0);
		buf_string(form, prefixes[i]);
		buf_add(form, stem);
		buf_string(form, ending);
		add_form(l, buf_span(form), (struct span){ NULL, 0 }, cue, FORM_PAST);
	}
}

/* An Arabic verb: he, she and they, past and present. */
static void
add_arabic(struct lexis *l, const struct table_row *row, uint16_t cue)
{
	struct buf form = { 0 }, she = { 0 };
	struct span forms = row->cells > 2 ? row->cell[2] : (struct span){ NULL, 0 };
	bool first = true;

	add_prefixed(l, &form, row->cell[0], "", cue);
	add_prefixed(l, &form, row->cell[0], "\xD8\xAA", cue);		/* ta */
	add_prefixed(l, &form, row->cell[0], "\xD9\x88\xD8\xA7", cue);	/* waw alif */
	while (forms.p != NULL) {
		struct span stem = span_trim(span_next(&forms, ','));

		if (stem.len == 0)
			continue;
		add_prefixed(l, &form, stem, "", cue);
		if (first && stem.len > 2) {
			add_prefixed(l, &form, stem, "\xD9\x88\xD9\x86", cue);	/* waw nun */
			buf_string(&she, "\xD8\xAA");
			buf_add(&she, span_cut(stem, 2, stem.len));
			add_prefixed(l, &form, buf_span(&she), "", cue);
		}
		first = false;
	}
	if (row->cells > 3)
		add_cell(l, (struct span){ NULL, 0 }, row->cell[3], cue, FORM_ING);
	buf_free(&form);
	buf_free(&she);
}

static void
load_cues(struct lexis *l, struct tables *t, const char *name)
{
	struct table table, verbs;

	table_load(&table, t, name, 2, 5);
	if (l->lang[0] == 'f')
		table_load(&verbs, t, "fa/verb", 2, 2);
	l->cue = mem_grow(l->cue, 0, &l->cue_capacity, sizeof(*l->cue));
	l->cue[l->cues++] = (struct cue){ .class = CUE_SAY };	/* NO_CUE: "according to" */
	for (size_t i = 0; i < table.rows; i++) {
		const struct table_row *row = &table.row[i];
		int class = 0;

		while (class < CUE_CLASSES && !span_is(row->cell[1], cue_names[class]))
			class++;
		if (class == CUE_CLASSES) {
			table_complain(t, row, "no such class");
			continue;
		}
		l->cue = mem_grow(l->cue, l->cues, &l->cue_capacity, sizeof(*l->cue));
		l->cue[l->cues] = (struct cue){ row->cells > 4 ? row->cell[4] : row->cell[0], (enum cue_class)class };
		if (l->lang[0] == 'f')
			add_persian(l, &verbs, row, (uint16_t)l->cues);
		else if (l->lang[0] == 'a')
			add_arabic(l, row, (uint16_t)l->cues);
		else
			add_english(l, row, (uint16_t)l->cues);
		if (l->cues < INT16_MAX)	/* what word_info has room for */
			l->cues++;
	}
}

void
lexis_load(struct lexis *l, struct tables *t, const char *lang)
{
	static const char *const names[][6] = {
		{ "en", "en/grammar", "en/person", "en/place", "en/cue", "en/first" },
		{ "fa", "fa/grammar", "fa/person", "fa/place", "fa/cue", "fa/first" },
		{ "ar", "ar/grammar", "ar/person", "ar/place", "ar/cue", "ar/first" }
	};
	size_t i = 0, words = 0;

	while (i < 2 && !span_is(span_of(lang), names[i][0]))
		i++;
	*l = (struct lexis){ .lang = names[i][0] };
	for (size_t k = 1; k < 6; k++)
		words += table_lines(names[i][k]);
	make_room(l, words);
	for (size_t k = 1; k < 4; k++)
		load_classes(l, t, names[i][k]);
	load_cues(l, t, names[i][4]);
	lexis_load_names(l, t);
	load_names(l, t, names[i][5]);	/* the rarest last: what comes first is found at once */
	(void)info_of(l, l->vocabulary.words);
	vocabulary_keep(&l->vocabulary);
}

void
lexis_free(struct lexis *l)
{
	vocabulary_free(&l->vocabulary);
	mem_free(l->info);
	mem_free(l->cue);
	mem_free(l->alias);
	trie_free(&l->phrase);
	tokens_free(&l->scratch);
	buf_free(&l->text);
	*l = (struct lexis){ 0 };
}

const struct word_info *
lexis_rest(struct lexis *l, struct span word, size_t bytes)
{
	tokens_read(&l->scratch, span_cut(word, bytes, word.len), &l->vocabulary, false);
	return lexis_info(l, l->scratch.n == 1 ? l->scratch.word[0] : WORD_UNKNOWN);
}

uint16_t
lexis_cue(const struct lexis *l, const uint32_t *words, size_t n, uint8_t *form, size_t *used)
{
	const struct word_info *info = lexis_info(l, words[0]);

	if (info->phrase) {
		int32_t value = trie_longest(&l->phrase, words, n, used);

		if (value != TRIE_NOTHING) {
			*form = (uint8_t)(value & ((1 << FORM_BITS) - 1));
			return (uint16_t)(value >> FORM_BITS);
		}
	}
	*form = info->form;
	*used = 1;
	return info->cue;
}
