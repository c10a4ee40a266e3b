/* SPDX-License-Identifier: ISC */
/*
 * What the words of one language do where people are said to speak: titles,
 * offices, small words, verbs of speech with all their forms. From the tables
 * LANG/grammar, LANG/person, LANG/first, LANG/place and LANG/cue; and what they
 * tell of a name: LANG/name, and of LANG/month, LANG/starter and LANG/common the
 * words by which a name is known for none.
 */
#ifndef SP_LEXIS_H
#define SP_LEXIS_H

#include "words/table.h"
#include "words/token.h"
#include "words/trie.h"

enum word_class {
	WORD_PRONOUN = 1 << 0,
	WORD_SUBJECT = 1 << 1,		/* a pronoun that is a subject: "he", not "him" */
	WORD_RELATIVE = 1 << 2,
	WORD_POSSESSIVE = 1 << 3,
	WORD_DETERMINER = 1 << 4,
	WORD_PREPOSITION = 1 << 5,
	WORD_CONJUNCTION = 1 << 6,
	WORD_CLAUSE = 1 << 7,		/* begins a clause: "that", "while" */
	WORD_AUXILIARY = 1 << 8,
	WORD_CONTRAST = 1 << 9,		/* ", but": the reporter goes on */
	WORD_NEGATION = 1 << 10,
	WORD_ADVERB = 1 << 11,
	WORD_INFINITIVE = 1 << 12,
	WORD_REPORT = 1 << 13,		/* "that" */
	WORD_TIME = 1 << 14,
	WORD_SCARE = 1 << 15,		/* what follows is a name or a word as such: "so-called" */
	WORD_MEDIA = 1 << 16,		/* has a title of its own: "book" */
	WORD_QUESTION = 1 << 17,
	WORD_TITLE = 1 << 18,		/* stands ahead of a name: "Dr" */
	WORD_MODIFIER = 1 << 19,
	WORD_OFFICE = 1 << 20,
	WORD_PERSON = 1 << 21,
	WORD_GROUP = 1 << 22,
	WORD_ORGAN = 1 << 23,
	WORD_DOCUMENT = 1 << 24,
	WORD_FAMILY = 1 << 25,
	WORD_FIRST = 1 << 26,		/* a first name */
	WORD_PLACE = 1 << 27,
	WORD_PLACE_PART = 1 << 28,	/* "New" York, Baker "Street" */
	WORD_SOURCE = 1 << 29,		/* "according" to, "in the words of" */
	WORD_THERE = 1 << 30,
	WORD_KICKER = INT32_MIN		/* bit 31: stands ahead of a headline, and speaks for nobody: "Live:" */
};

/* What a word tells of a name it stands in or beside, or-ed. */
enum name_word {
	NAMES_PEOPLE = 1 << 0,		/* a nation, a faith, a party: "Iranian", "Muslims" */
	NAMES_BODY = 1 << 1,		/* ends the name of an organisation: "Exchange" */
	NAMES_SPOT = 1 << 2,		/* ends the name of a place: "Sea" */
	NAMES_THING = 1 << 3,		/* ends the name of what is neither, and no person: "Act" */
	NAMES_WHERE = 1 << 4,		/* what stands behind it is a place: "near" */
	NAMES_PARTICLE = 1 << 5,	/* small, within a name: "van" */
	NAMES_GENERATION = 1 << 6,	/* behind a name, and none of it: "Jr" */
	NAMES_TAIL = 1 << 7,		/* behind a hyphen, and none of the name: "based" */
	NAMES_CLOCK = 1 << 8,		/* behind digits: "PM" */
	NAMES_MONTH = 1 << 9,		/* of the Iranian or the Islamic calendar */
	NAMES_OPENING = 1 << 10,	/* begins a sentence, seldom a name: "Unlike" */
	NAMES_COMMON = 1 << 11,		/* a common word: "Social" */
	NAMES_PREFIX = 1 << 12,		/* ahead of a hyphen, and none of the name: "anti" */
	NAMES_RANK = 1 << 13,		/* ahead of an office, makes another one of it: "vice" */
	NAMES_CHARGE = 1 << 14,		/* ahead of an office, says which one it is: "foreign" */
	NAMES_PAST = 1 << 15		/* ahead of an office: it is held no more */
};

/* What a word of Persian or Arabic does beside who speaks or is named, or-ed. */
enum frame_word {
	FRAME_ON = 1 << 0,		/* the phrase ahead goes on over it: "in the name of" */
	FRAME_FROM = 1 << 1,		/* ahead of who is quoted, behind who quotes */
	FRAME_BARE = 1 << 2,		/* a verb that has nobody and nothing as its object: "said"; in Persian one of which the word ahead is a part: "did" */
	FRAME_OBJECT = 1 << 3,		/* behind an object */
	FRAME_DAY = 1 << 4,		/* what stands behind it is its day: "imam of Friday" */
	FRAME_RELAY = 1 << 5,		/* a source whose words another one hands on */
	FRAME_OF = 1 << 6,		/* is somebody's: the name behind it is not its own */
	FRAME_WHAT = 1 << 7,		/* "what", and a verb behind it: according to what he said */
	FRAME_SAME = 1 << 8,		/* beside who was spoken of: "this" in Persian, "himself" in Arabic */
	FRAME_MORE = 1 << 9,		/* a verb, or a word beside one, of whoever goes on: "added", "furthermore" */
	FRAME_ACT = 1 << 10,		/* what is done or is so, and no part of a name: "the need" for something, "the death" of somebody */
	FRAME_TOPIC = 1 << 11,		/* "as for": behind it stands who is to be told of */
	FRAME_FAMILY = 1 << 12,		/* ends a family's name: "-nezhad" */
	FRAME_WITHOUT = 1 << 13,	/* "that" behind it brings nothing that is said: "without", "before" */
	FRAME_NOUN = 1 << 14,		/* a verb that says by a noun behind its preposition: "expressed his thanks" */
	FRAME_BODY = 1 << 15		/* in English, stands for whatever body was spoken of: "company" */
};

/* Forms of a verb, or-ed where they are alike. */
enum { FORM_BASE = 1, FORM_S = 2, FORM_PAST = 4, FORM_PARTICIPLE = 8, FORM_ING = 16 };

enum cue_class { CUE_SAY, CUE_PROMISE, CUE_RELAY, CUE_HEAR, CUE_TELL, CUE_ASK, CUE_URGE, CUE_CALL, CUE_PRAISE, CUE_LIST, CUE_NOUN, CUE_THINK, CUE_VOICE, CUE_CLASSES };

struct cue {
	struct span lemma;
	enum cue_class class;
};

enum { NO_CUE = 0 };

struct word_info {
	uint32_t class;		/* enum word_class, or-ed */
	uint16_t cue : 15;	/* number of the cue, NO_CUE if it is no form of one */
	bool other : 1;		/* ahead of an office: of several who hold it, or of one not told of yet: "another" */
	uint8_t form : 5;	/* of the cue */
	bool wife : 1;		/* title of one who is: "Mrs" */
	bool maiden : 1;	/* title of one who is none: "Miss" */
	bool ahead : 1;		/* stands with a capital ahead of a first name, and is none of it: "Dear Ana" */
	uint8_t sex : 7;	/* 'm', 'f', 'p' (plural), 'n', 'i', 'y', or 0 */
	bool phrase : 1;	/* a cue of several words may begin here */
	uint16_t frame;		/* enum frame_word, or-ed */
	uint16_t name;		/* enum name_word, or-ed */
};

/* "the premier" is whoever the document calls prime minister: word numbers, 0 where no word stands ahead. */
struct office_alias {
	uint32_t ahead, word;		/* "holy", "father" */
	uint32_t which, office;		/* "prime", "minister" */
};

struct lexis {
	const char *lang;	/* "en" */
	struct vocabulary vocabulary;
	struct word_info *info;	/* by word number, 0 to vocabulary.kept */
	size_t infos;
	struct cue *cue;	/* from 1 */
	size_t cues, cue_capacity;
	struct office_alias *alias;
	size_t aliases, alias_capacity;
	struct trie phrase;	/* cues of several words: value = cue * 32 + forms */
	struct tokens scratch;
	struct buf text;	/* scratch */
};

/* Loads the tables of a language; what is wrong with the user's lines goes to t->wrong. */
void lexis_load(struct lexis *l, struct tables *t, const char *lang);
void lexis_free(struct lexis *l);

/* A class or kind as the tables name it, and its bit. */
struct lexis_flag {
	const char *name;
	uint32_t bit;
};

/*
 * The bit of the flag among n that the second cell of a row names; 0 if it names none. `ahead` is what
 * came out for the row ahead: rows with one name stand together.
 */
uint32_t lexis_flag(const struct lexis_flag *flags, size_t n, const struct table *table, size_t row, uint32_t ahead);

/* Loads the tables that tell of names alone: a part of lexis_load(). */
void lexis_load_names(struct lexis *l, struct tables *t);

/* The information of a word, made if there is none; NULL if it is more words than one, or none. For loading. */
struct word_info *lexis_add(struct lexis *l, struct span word);

/* What is known of a word; all zero if nothing is. */
static inline const struct word_info *
lexis_info(const struct lexis *l, uint32_t word)
{
	return &l->info[word < l->infos ? word : 0];
}

/*
 * In Arabic prepositions and "and" are written onto a word: what is known of the word without its first `bytes`, which
 * are such letters. All zero if nothing is; until the next call.
 */
const struct word_info *lexis_rest(struct lexis *l, struct span word, size_t bytes);

/*
 * In Arabic whose it is is written onto a noun, and turns its last letter: what is known of "دعوة" of which "دعوتها" is hers. All zero
 * if nobody's is written onto the word, or nothing is known; until the next call.
 */
const struct word_info *lexis_owned(struct lexis *l, struct span word);

/*
 * The cue that begins at words[0..n): its number and form, and how many words
 * it takes. NO_CUE if there is none.
 */
uint16_t lexis_cue(const struct lexis *l, const uint32_t *words, size_t n, uint8_t *form, size_t *used);

#endif
