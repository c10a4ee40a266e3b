/* SPDX-License-Identifier: ISC */
/* Mentions to entities, offices to entities: the two steps of names_find(). */
#ifndef SP_ENTITY_H
#define SP_ENTITY_H

#include "words/name.h"

/* The paragraph a mention stands in. */
static inline const struct prose *
names_prose(const struct names *names, const struct mention *m)
{
	return &names->reading->par[m->par];
}

/* Makes room for the mentions of a document, and joins them when all are there: the steps of names_find() ahead of the offices. */
void names_begin(struct names *names, const struct reading *r, const struct people *people);
void names_join(struct names *names);

/* Adds a mention, of no entity as yet. */
void mention_add(struct names *names, const struct mention *m);

/* Finds the mentions of a language without capital letters: by titles, first names and appositions. */
void mentions_plain(struct names *names);

/* An article stands ahead of the name that begins at token `from`. */
bool mention_has_article(const struct reading *r, const struct prose *p, uint32_t from);

/* "said Will Doyle", "with May Lane": an auxiliary has no capital behind a small word, ahead of another. */
bool mention_begins_will(const struct reading *r, const struct prose *p, uint32_t i);

/* Says of a mention of which only the tokens are known its type and sex. */
void mention_judge(const struct reading *r, struct mention *m);

/* "Justice Department", "Republican Party": the title ahead belongs to the name of a body; not so in "Mrs. Church". */
bool mention_is_body(const struct reading *r, const struct prose *p, uint32_t from, uint32_t to);

/* "Atlanta-based", "Obama-era", "FLN-influenced": what stands behind the hyphen is no name. */
bool mention_is_tail(const struct reading *r, const struct prose *p, uint32_t i);

/* "Action", "Defense": a part of some title; a name if somebody is called so elsewhere. */
bool mention_is_common(const struct word_info *info);

/*
 * "Real Ana Ruiz", "Defense Ana Ruiz": where a first name and another word end the run of tokens
 * from..to, common words ahead of it are none of the name. Its first token, or `from`.
 */
uint32_t mention_behind_common(const struct reading *r, const struct prose *p, uint32_t from, uint32_t to);

/*
 * Behind an office and "of" a run of tokens from..to begins with what the office is of, "State" in
 * "Secretary of State Mia Holm": the first token of the name behind it, or `from`; then *office is
 * the office's token.
 */
uint32_t mention_behind_complement(const struct names *names, const struct prose *p, uint32_t from, uint32_t to, uint32_t *office);

/* Is token i the last of a run, and a surname behind the first name at `name`: "Ana King", "Martin Luther King"? It is an office elsewhere. */
bool mention_ends_so(const struct reading *r, const struct prose *p, uint32_t name, uint32_t i, uint32_t to);

/* "FULL TEXT": words in capitals are a name only where no first name or title is among them if they are one elsewhere. */
bool mention_is_shouted(const struct reading *r, const struct prose *p, const struct mention *m);

/* A word of which "of" and what it is the body of make a name: the Department, the Bank. */
bool mention_heads_body(const struct reading *r, const struct prose *p, uint32_t i);

/* The possessive at token i: "Pilots' Guild", "Women's Party" are names of many's bodies, "Ruiz's Party" is two names. The token to go on at, or i. */
uint32_t mention_behind_owners(const struct reading *r, const struct prose *p, uint32_t i);

/* The "of" within a name of tokens from..to; `to` if there is none. */
uint32_t mention_of(const struct prose *p, uint32_t from, uint32_t to);

/* In Persian and Arabic: the n-th word behind the office, ahead of token `to`: "نیرو" in "وزیر نیرو", "آب" in "رئیس سازمان آب". */
uint32_t office_plain_complement(const struct reading *r, const struct prose *p, uint32_t head, uint32_t to, uint32_t n);

/*
 * In Persian and Arabic: the office ahead of the name that begins at a token, with a complement between
 * ("وزيرة المالية سلمى الحداد") or an article; without one it may be another's ("the deputy of
 * Rezaei"). UINT32_MAX if there is none.
 */
uint32_t office_plain_ahead(const struct reading *r, const struct prose *p, uint32_t name);

/*
 * The office at token i, right behind the name that begins at token `from`, is that of whoever is named: in Persian "علی کریمی
 * رئیس پلیس راه", in Arabic where a verb says that he spoke.
 */
bool office_plain_behind(const struct reading *r, const struct prose *p, uint32_t from, uint32_t i);

/* "به گزارش خبرنگار ایرنا، علی کریمی گفت": the office at token head, ahead of a name that ends ahead of token `to`, is of the source, and who is named speaks. */
bool office_plain_governed(const struct reading *r, const struct prose *p, uint32_t head, uint32_t to);

/*
 * An apposition in Persian or Arabic begins with its office: "according to Rifai, the goalkeeper's absence" has a noun
 * ahead of it, or a verb. Always in English.
 */
bool office_opens(const struct reading *r, const struct prose *p, uint32_t from, uint32_t head);

/*
 * In Persian and Arabic a report says in its first paragraph what office somebody has and in the next one, where it
 * begins again, who that is: "The minister of power said: ... ¶ According to the agency, Ali Karimi said".
 */
void offices_introduce_plain(struct names *names);

/* The Arabic article off, and "to the" where no office has its letters: "the minister" is the minister of the text. */
uint32_t office_bare(const struct reading *r, uint32_t word);

/* Two offices are of the same word, in Persian also with the letter that ties it to the next: "شورا" and "شورای", in Arabic with the article. 0: it is not said of what. */
bool office_has_complement(const struct lexis *lexis, uint32_t a, uint32_t b);

/* An office as it is called: "deputy" (rank) "foreign" (charge) "minister" (head). */
struct office_name {
	uint32_t from, head, last;	/* tokens; the head is the office */
	uint32_t rank, charge;	/* words, 0: none */
	bool past;		/* a former one */
};

/* What stands ahead of the office at token `head` and belongs to it. */
struct office_name office_name(const struct reading *r, const struct prose *p, uint32_t head);

/* The last token of an office, "elect" in "president-elect"; its head, if nothing is joined to it. */
uint32_t office_last(const struct reading *r, const struct prose *p, uint32_t head);

/* Of an office that says which one another is, the other's token, ahead of token `to`: "general" in "attorney general"; else i. */
uint32_t office_head(const struct reading *r, const struct prose *p, uint32_t i, uint32_t to);

/* In a language with capitals: the office that stands right ahead of the name at token `name` and is none of it: "prime minister Ana Ruiz"; UINT32_MAX: none. */
uint32_t office_right_ahead(const struct reading *r, const struct prose *p, uint32_t name);

/* What has a capital right ahead of the office at token `head`: "Karlsund" in "the Karlsund mayor". 0: nothing. */
uint32_t office_of_ahead(const struct reading *r, const struct prose *p, uint32_t head);

/* It in small letters, "former" ahead if it is that; lives as long as the document or the lexis. */
struct span office_text(struct names *names, const struct prose *p, const struct office_name *o);

/* "Karven" is better than "KARVEN", and more words, but for those ahead of a first name: "Crooked Ana Ruiz" is no better than "Ana Ruiz". */
bool entity_is_fuller(const struct names *names, const struct mention *m, const struct mention *best);

/* "the Harbour Council of Sarab (HCS)": what stands in brackets behind a name of several words, and is its initials, is that name wherever it stands. */
void entities_join_letters(struct names *names);

/*
 * A mention of three words and more in a headline whose words all have capitals becomes the name that the body has
 * of it, if there is one: "Ana Ruiz" in "Ana Ruiz Leaves Karlsund". Entities of what is no headline are known.
 */
void mention_narrow(const struct names *names, struct mention *m);

/* Where the title of a mention begins: "old" Jake has none, and "former" is no part of one. */
uint32_t entity_title_start(const struct names *names, const struct mention *m);

/* Gives each entity its canonical form: that of its fullest mention, or what the people file says. */
void entities_name(struct names *names);

/* Gives each mention its entity; weak ones that meet none stay without. */
void entities_join(struct names *names);

/* The last capitalised word, or else the last word, behind the first preposition behind an office: "Karlsund" in "the mayor of Karlsund". */
uint32_t office_complement(const struct reading *r, const struct prose *p, uint32_t head, uint32_t to);

/* The office that stands right ahead of a name; UINT32_MAX if there is none. */
uint32_t office_ahead(const struct names *names, const struct mention *m);

/* Joins to the entity of a mention the office at a token of paragraph p, whose phrase ends ahead of token `to`. */
void office_add(struct names *names, const struct prose *p, uint32_t token, uint32_t to, uint32_t mention);

/* Where the office phrase that begins at token i ends: before a comma, a verb, a small word that is in no phrase. */
uint32_t office_end(const struct reading *r, const struct prose *p, uint32_t i);

/* The office that the document begins with, and the name that comes behind it without a word of who that is. */
void offices_introduce(struct names *names);

/* Joins offices to entities by title, by apposition, and in the people file's words. */
void offices_join(struct names *names);

#endif
