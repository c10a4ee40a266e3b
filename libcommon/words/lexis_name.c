/* SPDX-License-Identifier: ISC */
/* What words tell of names, and do beside them, from the tables that are read for that alone. */
#include "words/arabic.h"
#include "words/lexis.h"

enum { AHEAD = 1 << 16, WIFE = 1 << 17, MAIDEN = 1 << 18, OTHER = 1 << 19 };	/* beyond those of name_word: fields of their own */

static const struct lexis_flag kinds[] = {
	{ "people", NAMES_PEOPLE }, { "body", NAMES_BODY }, { "spot", NAMES_SPOT }, { "thing", NAMES_THING },
	{ "where", NAMES_WHERE }, { "particle", NAMES_PARTICLE }, { "generation", NAMES_GENERATION },
	{ "tail", NAMES_TAIL }, { "clock", NAMES_CLOCK }, { "prefix", NAMES_PREFIX },
	{ "rank", NAMES_RANK }, { "charge", NAMES_CHARGE }, { "past", NAMES_PAST }, { "ahead", AHEAD },
	{ "wife", WIFE }, { "maiden", MAIDEN }, { "other", OTHER }
};

static const struct lexis_flag frames[] = {
	{ "on", FRAME_ON }, { "from", FRAME_FROM }, { "bare", FRAME_BARE }, { "object", FRAME_OBJECT },
	{ "day", FRAME_DAY }, { "relay", FRAME_RELAY }, { "of", FRAME_OF }, { "what", FRAME_WHAT }, { "same", FRAME_SAME },
	{ "more", FRAME_MORE }, { "act", FRAME_ACT }, { "topic", FRAME_TOPIC }, { "family", FRAME_FAMILY },
	{ "without", FRAME_WITHOUT }, { "noun", FRAME_NOUN }, { "body", FRAME_BODY }
};

/* All forms of the verb that the word is one of. */
static void
mark_forms(struct lexis *l, uint16_t cue, uint16_t frame)
{
	for (size_t i = 0; i < l->infos; i++)
		if (l->info[i].cue == cue)
			l->info[i].frame |= frame;
}

/* Loads a table of words and flags; what a flag does to its word, `take` does. */
static void
load_flags(struct lexis *l, struct tables *t, const char *name, const struct lexis_flag *flags, size_t n, void (*take)(struct lexis *, struct word_info *, uint32_t))
{
	struct table table;
	uint32_t flag = 0;

	table_load(&table, t, name, 2, 2);
	for (size_t i = 0; i < table.rows; i++) {
		struct word_info *info = lexis_add(l, table.row[i].cell[0]);

		flag = lexis_flag(flags, n, &table, i, flag);
		if (flag == 0)
			table_complain(t, &table.row[i], flags == frames ? "no such frame" : "no such kind");
		else if (info == NULL)
			table_complain(t, &table.row[i], "want one word");
		else
			take(l, info, flag);
	}
	table_done(&table, t);
}

static void
take_frame(struct lexis *l, struct word_info *info, uint32_t frame)
{
	info->frame |= (uint16_t)frame;
	if ((frame == FRAME_BARE || frame == FRAME_MORE || frame == FRAME_NOUN) && info->cue != NO_CUE)
		mark_forms(l, info->cue, (uint16_t)frame);
}

static void
take_kind(struct lexis *l, struct word_info *info, uint32_t kind)
{
	(void)l;
	info->name |= (uint16_t)kind;
	info->ahead |= kind == AHEAD;
	info->wife |= kind == WIFE;
	info->maiden |= kind == MAIDEN;
	info->other |= kind == OTHER;
}

/* The words of a table made for others: phrases are passed over. */
static void
load_words(struct lexis *l, struct tables *t, const char *name, uint16_t kind, struct span but)
{
	struct table table;

	table_load(&table, t, name, 1, 4);
	for (size_t i = 0; i < table.rows; i++) {
		struct word_info *info = lexis_add(l, table.row[i].cell[0]);

		if (info != NULL && !(table.row[i].cells > 1 && span_same(table.row[i].cell[1], but)))
			info->name |= kind;
	}
	table_done(&table, t);
}

/* One or two words, the last of which is the noun. False if there are more. */
static bool
read_office(struct lexis *l, struct span phrase, uint32_t *ahead, uint32_t *word)
{
	enum { WORDS = 2 };
	uint32_t words[WORDS + 1];
	size_t n = phrase_words(&l->scratch, &l->vocabulary, phrase, words, WORDS + 1);

	if (n == 0 || n > WORDS)
		return false;
	*ahead = n == WORDS ? words[0] : 0;
	*word = words[n - 1];
	return true;
}

static void
load_aliases(struct lexis *l, struct tables *t)
{
	struct table table;

	table_load(&table, t, "en/alias", 2, 2);
	for (size_t i = 0; i < table.rows; i++) {
		struct office_alias alias;

		if (!read_office(l, table.row[i].cell[0], &alias.ahead, &alias.word) || !read_office(l, table.row[i].cell[1], &alias.which, &alias.office)) {
			table_complain(t, &table.row[i], "want one word or two");
			continue;
		}
		l->alias = mem_grow(l->alias, l->aliases, &l->alias_capacity, sizeof(*l->alias));
		l->alias[l->aliases++] = alias;
	}
	table_done(&table, t);
}

void
lexis_load_names(struct lexis *l, struct tables *t)
{
	if (l->lang[0] == 'a') {
		load_flags(l, t, "ar/name", kinds, sizeof(kinds) / sizeof(kinds[0]), take_kind);
		load_flags(l, t, "ar/frame", frames, sizeof(frames) / sizeof(frames[0]), take_frame);
	} else if (l->lang[0] == 'f') {
		load_flags(l, t, "fa/name", kinds, sizeof(kinds) / sizeof(kinds[0]), take_kind);
		load_flags(l, t, "fa/frame", frames, sizeof(frames) / sizeof(frames[0]), take_frame);
	}
	if (l->lang[0] != 'e')
		return;
	load_flags(l, t, "en/name", kinds, sizeof(kinds) / sizeof(kinds[0]), take_kind);
	load_flags(l, t, "en/frame", frames, sizeof(frames) / sizeof(frames[0]), take_frame);
	load_aliases(l, t);
	load_words(l, t, "en/month", NAMES_MONTH, SPAN("gregorian"));
	load_words(l, t, "en/starter", NAMES_OPENING, SPAN("-"));
	load_words(l, t, "en/common", NAMES_COMMON, SPAN("-"));
}

const struct word_info *
lexis_owned(struct lexis *l, struct span word)
{
	const struct span turned = SPAN("ت");
	size_t owner = arabic_owner_length(word);

	if (owner == 0)
		return lexis_info(l, WORD_UNKNOWN);
	word = span_cut(word, 0, word.len - owner);
	if (!span_ends(word, turned))
		return lexis_rest(l, word, 0);
	buf_cut(&l->text, 0);
	buf_add(&l->text, span_cut(word, 0, word.len - turned.len));
	buf_string(&l->text, "ة");
	return lexis_rest(l, buf_span(&l->text), 0);
}
