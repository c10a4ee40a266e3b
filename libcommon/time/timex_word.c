/* SPDX-License-Identifier: ISC */
#include "base/num.h"
#include "time/timex_word.h"

enum { PHRASE_WORDS = 8 };

/* by enum time_role */
static const char *const role_names[ROLES] = {
	"the", "a", "this", "that", "same", "each", "per", "last", "past", "previous", "latest",
	"recent", "next", "coming", "following", "during", "current", "ago", "earlier", "before",
	"later", "after", "away", "of", "in", "on", "at", "for", "to", "and", "or", "until",
	"between", "from", "since", "by", "about", "nearly", "some", "just", "over", "under",
	"another", "extra", "few", "several", "many", "couple", "half", "early", "late", "mid",
	"middle", "begin", "end", "rest", "part", "first", "last-of", "old", "fiscal", "year-ago",
	"so", "sometime", "their", "plural-s", "ad", "bc", "lunar-era", "solar-era", "am", "pm",
	"oclock", "past-tense", "future-tense", "counted", "number-ahead", "not", "month-word",
	"year-word", "date-word", "ended", "auxiliary", "time-word", "quarter-hour", "ahead", "exact",
	"clock", "zone-word", "this-year", "last-year", "once", "quarter-code",
	"half-code", "present-tense", "this-month", "last-month", "next-month", "subject", "before-present", "open", "promise", "plural-future"
};

/* by enum time_unit */
static const char *const unit_names[] = {
	"none", "second", "minute", "hour", "day", "night", "week", "weekend", "fortnight", "month",
	"quarter", "half", "season", "year", "decade", "half-century", "century", "millennium", "period", "term"
};

static const char *const part_names[] = { "none", "MO", "MI", "AF", "EV", "NI", "DT" };
static const char *const season_names[] = { "none", "SP", "SU", "FA", "WI" };
static const char *const calendar_names[] = { "none", "gregorian", "solar", "lunar" };
static const char *const reference_names[] = { "none", "PRESENT_REF", "PAST_REF", "FUTURE_REF" };

#define NAME_IN(names, span, index) name_in(names, sizeof(names) / sizeof((names)[0]), span, index)

/* The index of a name, 1 and up; false if it is not there. */
static bool
name_in(const char *const *names, size_t n, struct span name, uint8_t *index)
{
	for (size_t i = 1; i < n; i++)
		if (span_is(name, names[i])) {
			*index = (uint8_t)i;
			return true;
		}
	return false;
}

/* Sets the bits of the words in cell `how` that have the given names. False for a word that has none. */
struct how_name {
	const char *name;
	uint32_t bit;
};

static bool
read_how(struct time_word *w, struct span how, const struct how_name *names)
{
	while (how.len > 0) {
		struct span word = span_next(&how, ' ');
		const struct how_name *n = names;

		while (n->name != NULL && !span_is(word, n->name))
			n++;
		if (n->name == NULL)
			return false;
		w->how |= n->bit;
	}
	return true;
}

static bool
read_number(struct span s, int32_t most, int32_t *value)
{
	size_t n;

	if (!num_size(s, &n) || n > (size_t)most)
		return false;
	*value = (int32_t)n;
	return true;
}

static bool
load_month(struct timex_words *lexicon, struct time_word *w, const struct table_row *row)
{
	static const struct how_name how[] = {
		{ "capital", MONTH_CAPITAL }, { "weak", MONTH_WEAK }, { "abbreviation", MONTH_ABBREVIATION | MONTH_CAPITAL },
		{ "name", MONTH_NAME }, { NULL, 0 }
	};
	int32_t month;

	(void)lexicon;
	if (!NAME_IN(calendar_names, row->cell[1], &w->calendar) || !read_number(row->cell[2], 12, &month) || month < 1)
		return false;
	w->month = (uint8_t)month;
	w->is |= TIME_MONTH;
	return read_how(w, row->cell[3], how);
}

static bool
load_weekday(struct timex_words *lexicon, struct time_word *w, const struct table_row *row)
{
	static const struct how_name how[] = {
		{ "capital", WEEKDAY_CAPITAL }, { "weak", WEEKDAY_WEAK }, { "short", WEEKDAY_WEAK | WEEKDAY_SHORT },
		{ "plural", WEEKDAY_PLURAL | WEEKDAY_CAPITAL },
		{ NULL, 0 }
	};
	int32_t weekday;

	(void)lexicon;
	if (!read_number(row->cell[1], 7, &weekday) || weekday < 1)
		return false;
	w->weekday = (uint8_t)weekday;
	w->is |= TIME_WEEKDAY;
	return read_how(w, row->cell[2], how);
}

static bool
load_number(struct timex_words *lexicon, struct time_word *w, const struct table_row *row)
{
	static const struct { const char *name; uint32_t is; } kinds[] = {
		{ "cardinal", TIME_CARDINAL }, { "ordinal", TIME_ORDINAL }, { "times", TIME_TIMES }, { "decade", TIME_DECADE }
	};

	(void)lexicon;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (span_is(row->cell[2], kinds[i].name)) {
			w->is |= kinds[i].is;
			return read_number(row->cell[1], 1000000000, &w->number);
		}
	return false;
}

static bool
load_unit(struct timex_words *lexicon, struct time_word *w, const struct table_row *row)
{
	static const struct how_name how[] = {
		{ "plural", UNIT_PLURAL }, { "weak", UNIT_WEAK }, { "set", UNIT_SET }, { "two", UNIT_TWO },
		{ "the", UNIT_THE }, { "the-plural", UNIT_THE | UNIT_PLURAL }, { "end", UNIT_END }, { NULL, 0 }
	};

	(void)lexicon;
	w->is |= TIME_UNIT;
	return NAME_IN(unit_names, row->cell[1], &w->unit) && read_how(w, row->cell[2], how);
}

static bool
load_season(struct timex_words *lexicon, struct time_word *w, const struct table_row *row)
{
	static const struct how_name how[] = {
		{ "weak", SEASON_WEAK }, { "plural", SEASON_PLURAL }, { NULL, 0 }
	};

	(void)lexicon;
	w->is |= TIME_SEASON;
	return NAME_IN(season_names, row->cell[1], &w->season) && read_how(w, row->cell[2], how);
}

/* "MO", or a clock time as "12:00" */
static bool
load_part(struct timex_words *lexicon, struct time_word *w, const struct table_row *row)
{
	static const struct how_name how[] = {
		{ "weak", PART_WEAK }, { "plural", PART_PLURAL }, { "today", PART_TODAY }, { "alone", PART_ALONE }, { NULL, 0 }
	};
	struct span value = row->cell[1];
	int32_t hour, minute;

	(void)lexicon;
	w->is |= TIME_PART;
	w->clock = -1;
	if (value.len == 5 && value.p[2] == ':') {
		if (!read_number(span_cut(value, 0, 2), 24, &hour) || !read_number(span_cut(value, 3, 5), 59, &minute))
			return false;
		w->clock = (int16_t)(60 * hour + minute);
	} else if (!NAME_IN(part_names, value, &w->part)) {
		return false;
	}
	return read_how(w, row->cell[2], how);
}

static bool
load_reference(struct timex_words *lexicon, struct time_word *w, const struct table_row *row)
{
	static const struct how_name how[] = { { "at", REF_AT }, { "preposition", REF_BEHIND }, { NULL, 0 } };
	struct span value = row->cell[1];
	bool minus = value.len > 1 && value.p[0] == '-';
	int32_t days;

	(void)lexicon;
	w->is |= TIME_REF;
	if (row->cells > 2 && !read_how(w, row->cell[2], how))
		return false;
	if (NAME_IN(reference_names, value, &w->reference) || span_is(value, "-"))
		return true;
	if (!read_number(minus ? span_cut(value, 1, value.len) : value, 1000, &days))
		return false;
	w->reference = REF_DAY;
	w->offset = (int16_t)(minus ? -days : days);
	return true;
}

/* "+03:30"; "-" for one that is not said */
static bool
load_zone(struct timex_words *lexicon, struct time_word *w, const struct table_row *row)
{
	static const struct how_name how[] = { { "place", ZONE_PLACE }, { NULL, 0 } };
	struct span value = row->cell[1];
	int32_t hours, minutes;

	(void)lexicon;
	w->is |= TIME_ZONE;
	if (span_is(value, "-")) {
		w->offset = ZONE_OPEN;
		return read_how(w, row->cell[2], how);
	}
	if (value.len != 6 || (value.p[0] != '+' && value.p[0] != '-') ||
	    !read_number(span_cut(value, 1, 3), 14, &hours) || !read_number(span_cut(value, 4, 6), 59, &minutes))
		return false;
	w->offset = (int16_t)((60 * hours + minutes) * (value.p[0] == '-' ? -1 : 1));
	return read_how(w, row->cell[2], how);
}

static bool
load_holiday(struct timex_words *lexicon, struct time_word *w, const struct table_row *row)
{
	struct holiday h;

	int32_t event = 0;

	if (lexicon->holidays == UINT16_MAX || !holiday_read(&h, row->cell[1]) ||
	    (row->cells > 2 && !read_number(row->cell[2], 9999, &event)))
		return false;
	h.event = event;
	lexicon->holiday = mem_grow(lexicon->holiday, lexicon->holidays, &lexicon->holiday_capacity, sizeof(h));
	w->holiday = (uint16_t)lexicon->holidays;
	lexicon->holiday[lexicon->holidays++] = h;
	w->is |= TIME_HOLIDAY;
	return true;
}

static bool
load_trap(struct timex_words *lexicon, struct time_word *w, const struct table_row *row)
{
	(void)lexicon;
	if (span_is(row->cell[1], "behind"))
		w->is |= TIME_BEHIND;
	else if (span_is(row->cell[1], "ahead"))
		w->is |= TIME_AHEAD;
	else if (span_is(row->cell[1], "whole"))
		w->is |= TIME_TRAP;
	else
		return false;
	return true;
}

static bool
load_role(struct timex_words *lexicon, struct time_word *w, const struct table_row *row)
{
	struct span rest = row->cell[1];

	while (rest.len > 0) {
		struct span name = span_next(&rest, ' ');
		size_t i = lexicon->role;

		if (!span_is(name, role_names[i]))
			for (i = 0; i < ROLES && (role_names[i][0] != name.p[0] || !span_is(name, role_names[i])); i++)
				;
		if (i == ROLES)
			return false;
		lexicon->role = i;
		w->role.bit[i / 64] |= (uint64_t)1 << (i % 64);
	}
	return true;
}

static struct time_word *
word_at(struct timex_words *lexicon, uint32_t number)
{
	if (number >= lexicon->words) {
		size_t want = lexicon->words == 0 ? 512 : lexicon->words * 2;

		while (want <= number)
			want *= 2;
		lexicon->word = mem_resize(lexicon->word, want, sizeof(*lexicon->word));
		memset(lexicon->word + lexicon->words, 0, (want - lexicon->words) * sizeof(*lexicon->word));
		lexicon->words = want;
	}
	return &lexicon->word[number];
}

static uint8_t
count_dashes(struct span text)
{
	uint8_t n = 0;

	for (size_t i = 0; i < text.len; i++)
		n += text.p[i] == '-';
	return n;
}

/* The word or phrase that a row is about, made if there is none yet; NULL where it has no word, or too many. */
static struct time_word *
phrase_at(struct timex_words *lexicon, struct span text)
{
	uint32_t words[PHRASE_WORDS + 1];
	size_t n = phrase_words(&lexicon->scratch, &lexicon->vocabulary, text, words, PHRASE_WORDS + 1), used;
	int32_t value;

	if (n == 0 || n > PHRASE_WORDS)
		return NULL;
	for (size_t i = 0; i < n; i++)
		(void)word_at(lexicon, words[i]);
	if (n == 1)
		return word_at(lexicon, words[0]);
	word_at(lexicon, words[0])->is |= TIME_PHRASE;
	word_at(lexicon, words[0])->second |= word_as_second(words[1]);
	value = lexicon->trie.nodes == 0 ? TRIE_NOTHING : trie_longest(&lexicon->trie, words, n, &used);
	if (value == TRIE_NOTHING || used != n) {
		value = (int32_t)lexicon->phrases;
		lexicon->phrase = mem_grow(lexicon->phrase, lexicon->phrases, &lexicon->phrase_capacity,
		    sizeof(*lexicon->phrase));
		lexicon->phrase_text = mem_grow(lexicon->phrase_text, lexicon->phrases, &lexicon->phrase_text_capacity,
		    sizeof(*lexicon->phrase_text));
		lexicon->phrase_text[lexicon->phrases] = arena_copy(&lexicon->vocabulary.arena, text);
		lexicon->phrase[lexicon->phrases++] = (struct time_word){ .dashes = count_dashes(text) };
		trie_add(&lexicon->trie, words, n, value);
	} else if (lexicon->phrase[value].dashes != count_dashes(text)) {
		lexicon->phrase[value].dashes = DASHES_ANY;
	}
	return &lexicon->phrase[value];
}

static const struct {
	const char *name;
	unsigned least, most;
	bool (*load)(struct timex_words *, struct time_word *, const struct table_row *);
} loaders[] = {
	{ "month", 3, 4, load_month }, { "weekday", 2, 3, load_weekday }, { "number", 3, 3, load_number },
	{ "unit", 2, 3, load_unit }, { "season", 2, 3, load_season }, { "daypart", 2, 3, load_part },
	{ "time-ref", 2, 3, load_reference }, { "time-zone", 2, 3, load_zone }, { "holiday", 2, 3, load_holiday },
	{ "date-trap", 2, 2, load_trap }, { "time-word", 2, 2, load_role }
};

void
timex_words_load(struct timex_words *lexicon, struct tables *t, const char *lang)
{
	struct buf name = { 0 };
	struct table table;

	lexicon->prefixes = strcmp(lang, "ar") == 0;
	for (size_t i = 0; i < sizeof(loaders) / sizeof(loaders[0]); i++) {
		buf_cut(&name, 0);
		buf_string(&name, lang);
		buf_byte(&name, '/');
		buf_string(&name, loaders[i].name);
		table_load(&table, t, arena_copy(&t->arena, buf_span(&name)).p, loaders[i].least, loaders[i].most);
		for (size_t r = 0; r < table.rows; r++) {
			struct time_word *w = phrase_at(lexicon, table.row[r].cell[0]);

			if (w == NULL || !loaders[i].load(lexicon, w, &table.row[r]))
				table_complain(t, &table.row[r], "cannot be understood");
		}
		table_done(&table, t);	/* no word points into it */
	}
	(void)word_at(lexicon, lexicon->vocabulary.words);	/* a place for all there are, those of rows not understood too */
	for (uint32_t n = 1; n <= lexicon->vocabulary.words; n++) {
		word_settle(&lexicon->word[n]);
		if ((lexicon->word[n].is & TIME_PHRASE) != 0)
			lexicon->word[n].node = trie_step(&lexicon->trie, 0, n);
	}
	for (size_t i = 0; i < lexicon->phrases; i++)
		word_settle(&lexicon->phrase[i]);
	buf_free(&name);
}

void
timex_words_free(struct timex_words *lexicon)
{
	vocabulary_free(&lexicon->vocabulary);
	trie_free(&lexicon->trie);
	tokens_free(&lexicon->scratch);
	mem_free(lexicon->word);
	mem_free(lexicon->phrase);
	mem_free(lexicon->phrase_text);
	mem_free(lexicon->holiday);
}
