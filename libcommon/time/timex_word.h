/* SPDX-License-Identifier: ISC */
/*
 * The words of time expressions of one language, out of its tables: what each
 * word can be. A word can be several things: "second" is a number and a unit.
 */
#ifndef SP_TIMEX_WORD_H
#define SP_TIMEX_WORD_H

#include "time/holiday.h"
#include "words/table.h"
#include "words/token.h"

enum time_class {
	TIME_CARDINAL = 1 << 0,
	TIME_ORDINAL = 1 << 1,
	TIME_TIMES = 1 << 2,		/* "hundred": multiplies what stands ahead */
	TIME_DECADE = 1 << 3,		/* "eighties" */
	TIME_MONTH = 1 << 4,
	TIME_WEEKDAY = 1 << 5,
	TIME_UNIT = 1 << 6,
	TIME_SEASON = 1 << 7,
	TIME_PART = 1 << 8,		/* of the day */
	TIME_REF = 1 << 9,		/* now, the future, yesterday */
	TIME_HOLIDAY = 1 << 10,
	TIME_ZONE = 1 << 11,
	TIME_TRAP = 1 << 12,		/* a phrase that names no time */
	TIME_BEHIND = 1 << 13,		/* what stands ahead of it names no time */
	TIME_AHEAD = 1 << 15,		/* what stands behind it names no time */
	TIME_PHRASE = 1 << 14,		/* a phrase of several words may begin with it */
	/* what an expression can begin with or turn on; a text without any is passed over */
	TIME_TRIGGER = TIME_DECADE | TIME_MONTH | TIME_WEEKDAY | TIME_UNIT | TIME_SEASON | TIME_PART |
	    TIME_REF | TIME_HOLIDAY
};

/* How a word is what it is. */
enum time_how {
	MONTH_CAPITAL = 1 << 0,		/* only with a capital */
	MONTH_WEAK = 1 << 1,		/* only beside a day, a year or a word for month */
	MONTH_ABBREVIATION = 1 << 2,
	WEEKDAY_CAPITAL = 1 << 3,
	WEEKDAY_WEAK = 1 << 4,
	WEEKDAY_PLURAL = 1 << 5,
	UNIT_PLURAL = 1 << 6,
	UNIT_WEAK = 1 << 7,		/* only behind a number */
	UNIT_SET = 1 << 8,		/* "daily" */
	UNIT_TWO = 1 << 9,		/* Arabic dual: two of it */
	UNIT_THE = 1 << 10,		/* with the Arabic article */
	SEASON_WEAK = 1 << 11,
	SEASON_PLURAL = 1 << 12,
	PART_WEAK = 1 << 13,
	PART_PLURAL = 1 << 14,
	PART_TODAY = 1 << 15,		/* "tonight" */
	PART_ALONE = 1 << 16,		/* "overnight": needs nothing beside it */
	UNIT_END = 1 << 18,		/* "year-end" */
	REF_AT = 1 << 19,		/* "the time": only behind "at" */
	REF_BEHIND = 1 << 20,		/* "that time": only behind a preposition */
	ZONE_PLACE = 1 << 17,		/* only with "time" behind it */
	MONTH_NAME = 1 << 21,		/* a first name too: "June Carver" */
	WEEKDAY_SHORT = 1 << 22		/* "thurs": no other word, without a capital neither */
};

/* What small words do; bits of time_word.role. Names as in the tables time-word. */
enum time_role {
	ROLE_THE, ROLE_A, ROLE_THIS, ROLE_THAT, ROLE_SAME, ROLE_EACH, ROLE_PER, ROLE_LAST, ROLE_PAST,
	ROLE_PREVIOUS, ROLE_LATEST, ROLE_RECENT, ROLE_NEXT, ROLE_COMING, ROLE_FOLLOWING, ROLE_DURING,
	ROLE_CURRENT, ROLE_AGO, ROLE_EARLIER, ROLE_BEFORE, ROLE_LATER, ROLE_AFTER, ROLE_AWAY, ROLE_OF,
	ROLE_IN, ROLE_ON, ROLE_AT, ROLE_FOR, ROLE_TO, ROLE_AND, ROLE_OR, ROLE_UNTIL, ROLE_BETWEEN,
	ROLE_FROM, ROLE_SINCE, ROLE_BY, ROLE_ABOUT, ROLE_NEARLY, ROLE_SOME, ROLE_JUST, ROLE_OVER,
	ROLE_UNDER, ROLE_ANOTHER, ROLE_EXTRA, ROLE_FEW, ROLE_SEVERAL, ROLE_MANY, ROLE_COUPLE,
	ROLE_HALF, ROLE_EARLY, ROLE_LATE, ROLE_MID, ROLE_MIDDLE, ROLE_BEGIN, ROLE_END, ROLE_REST,
	ROLE_PART, ROLE_FIRST, ROLE_LAST_OF, ROLE_OLD, ROLE_FISCAL, ROLE_YEAR_AGO, ROLE_SO,
	ROLE_SOMETIME, ROLE_THEIR, ROLE_PLURAL_S, ROLE_AD, ROLE_BC, ROLE_LUNAR_ERA, ROLE_SOLAR_ERA,
	ROLE_AM, ROLE_PM, ROLE_OCLOCK, ROLE_PAST_TENSE, ROLE_FUTURE_TENSE, ROLE_COUNTED,
	ROLE_NUMBER_AHEAD, ROLE_NOT, ROLE_MONTH_WORD, ROLE_YEAR_WORD, ROLE_DATE_WORD, ROLE_ENDED,
	ROLE_AUXILIARY, ROLE_TIME_WORD, ROLE_QUARTER_HOUR, ROLE_AHEAD, ROLE_EXACT,
	ROLE_CLOCK, ROLE_ZONE_WORD, ROLE_THIS_YEAR, ROLE_LAST_YEAR, ROLE_ONCE, ROLE_QUARTER_CODE,
	ROLE_HALF_CODE, ROLE_PRESENT_TENSE, ROLE_THIS_MONTH, ROLE_LAST_MONTH, ROLE_NEXT_MONTH, ROLE_SUBJECT, ROLE_BEFORE_PRESENT, ROLE_OPEN, ROLE_PROMISE, ROLE_PLURAL_FUTURE, ROLES
};

struct roles {
	uint64_t bit[2];
};

enum time_unit {
	UNIT_NONE, UNIT_SECOND, UNIT_MINUTE, UNIT_HOUR, UNIT_DAY, UNIT_NIGHT, UNIT_WEEK, UNIT_WEEKEND,
	UNIT_FORTNIGHT, UNIT_MONTH, UNIT_QUARTER, UNIT_HALF, UNIT_SEASON, UNIT_YEAR, UNIT_DECADE,
	UNIT_HALF_CENTURY, UNIT_CENTURY, UNIT_MILLENNIUM, UNIT_PERIOD, UNIT_TERM
};

enum time_part { PART_NONE, PART_MORNING, PART_MIDDAY, PART_AFTERNOON, PART_EVENING, PART_NIGHT, PART_DAYTIME };

enum time_season { SEASON_NONE, SEASON_SPRING, SEASON_SUMMER, SEASON_AUTUMN, SEASON_WINTER };

enum time_reference { REF_NONE, REF_PRESENT, REF_PAST, REF_FUTURE, REF_DAY };

/* Which calendar a month or a year belongs to. */
enum time_calendar { CALENDAR_NONE, CALENDAR_GREGORIAN, CALENDAR_SOLAR, CALENDAR_LUNAR };

/* Which rules of English can begin with a word (timex_begin.c). */
enum time_begins {
	BEGINS_CALENDAR = 1 << 0,
	BEGINS_REFERENCE = 1 << 1,
	BEGINS_PERIOD = 1 << 2,
	BEGINS_RELATIVE = 1 << 3,
	BEGINS_HOLIDAY = 1 << 4,
	BEGINS_MONTHDAY = 1 << 5,
	BEGINS_CLOCK = 1 << 6,
	BEGINS_NARROWED = 1 << 7,	/* "early", "the end of", "the morning of" */
	BEGINS_LENGTH = 1 << 8,
	BEGINS_SET = 1 << 9,
	BEGINS_PLURAL = 1 << 10,
	BEGINS_PART = 1 << 11,
	BEGINS_ALONE = 1 << 12,		/* one may, whatever stands behind; "the", "last", "over" want a word, number or mark that is known */
	BEGINS_DIGITS = BEGINS_CALENDAR | BEGINS_PERIOD | BEGINS_HOLIDAY | BEGINS_MONTHDAY | BEGINS_CLOCK | BEGINS_LENGTH | BEGINS_ALONE
};

enum { DASHES_ANY = UINT8_MAX };

enum { ZONE_OPEN = INT16_MIN };	/* "local time": which zone is not said */

struct time_word {
	uint32_t is;			/* enum time_class, or-ed */
	uint32_t how;			/* enum time_how, or-ed */
	struct roles role;
	uint64_t second;		/* TIME_PHRASE: which words can be the second of its phrases, by the lowest bits of their numbers */
	int32_t number;			/* TIME_CARDINAL, ORDINAL, TIMES, DECADE */
	int32_t node;			/* TIME_PHRASE: where its phrases go on in the trie */
	int16_t clock;			/* TIME_PART: minutes from midnight, -1 where it is none */
	int16_t offset;			/* TIME_ZONE: minutes; REF_DAY: days */
	uint8_t month, calendar, weekday, unit, season, part, reference;
	uint8_t dashes;			/* of a phrase: how many hyphens it is written with; DASHES_ANY */
	uint16_t holiday;		/* index into lexicon.holiday */
	uint16_t begins;		/* enum time_begins, or-ed */
	bool turns_on;			/* an expression can turn on the word alone */
	bool triggers;			/* or on it and what stands near */
};

static inline bool
word_has(const struct time_word *w, enum time_role role)
{
	return (w->role.bit[role / 64] >> (role % 64) & 1) != 0;
}

/* The bit of time_word.second for the word of this number. */
static inline uint64_t
word_as_second(uint32_t number)
{
	return (uint64_t)1 << (number % 64);
}

/* A small word: it has some role or other. */
static inline bool
word_has_any(const struct time_word *w)
{
	return (w->role.bit[0] | w->role.bit[1]) != 0;
}

/* All words of one language. */
struct timex_words {
	struct vocabulary vocabulary;
	struct time_word *word;		/* by number in the vocabulary */
	size_t words;
	struct time_word *phrase;	/* of several words, by value in the trie */
	struct span *phrase_text;	/* as the table has it first; in vocabulary.arena */
	size_t phrases, phrase_capacity, phrase_text_capacity;
	struct trie trie;
	struct holiday *holiday;
	size_t holidays, holiday_capacity;
	struct tokens scratch;
	size_t role;			/* named in the row read last: rows of one role stand together */
	bool prefixes;			/* small words are written onto the next one, as in Arabic */
};

/* Fills a zeroed lexicon from the tables of a language ("en", "fa", "ar"). What is wrong goes to t->wrong. */
void timex_words_load(struct timex_words *lexicon, struct tables *t, const char *lang);

void timex_words_free(struct timex_words *lexicon);

/* timex_begin.c: sets begins, turns_on and triggers of a word that has its classes and roles. */
void word_settle(struct time_word *w);

/* timex_begin.c: is the word ahead a preposition that a reference like "the time", "that time" wants? */
bool word_leads(const struct time_word *ahead, const struct time_word *reference);

#endif
