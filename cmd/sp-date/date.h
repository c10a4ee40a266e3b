/* SPDX-License-Identifier: ISC */
/* Temporal expressions of a document, as findings of the kind date. */
#ifndef SP_DATE_H
#define SP_DATE_H

#include "record/document.h"
#include "time/timex_resolve.h"
#include "words/table.h"

enum date_format { DATE_TIMEX3, DATE_EDTF };

struct date_settings {
	struct timex_settings timex;
	enum date_format format;
	bool vague;			/* also what points to no time of its own: now, recently, the future */
	int to;				/* --to: the reckoning to convert lines into, or -1 */
};

/* An expression in its place, with the time it means. */
struct found_date {
	struct timex timex;
	struct timex_time time;
	size_t passage;			/* number of its passage */
	struct found_date *pair;	/* the other half of "22 Bahman (February 11)" */
	bool listed;			/* only a comma stands between the halves */
	const char *agreement;		/* of a pair: "agree", "within-a-day", "disagree" */
	const char *warning[4];
	size_t warnings;
};

struct found_dates {
	struct found_date *date;
	size_t n, capacity;
	struct passage *passage;
	size_t passages, passage_capacity;
};

/* What finds them; the arrays stay, so that the next document finds them at hand. */
struct date_finder {
	struct timex_reader *reader;
	const struct date_settings *settings;
	struct table joints;		/* any/joint: what stands between two names of one day */
	struct timex_list list;		/* of the passage at hand */
	struct found_dates dates;	/* of the document at hand */
	struct buf value;		/* scratch */
};

/* Finds, resolves and checks the expressions of a document and puts them in as findings. */
void date_find(struct date_finder *finder, struct document *doc);

/* Frees what date_find() made; the reader is the caller's. */
void date_finder_free(struct date_finder *finder);

/* pair.c: which expressions are two names of one day; and whether they agree. To be called before they are resolved. */
void pair_find(struct found_dates *dates, const struct table *joints);

/* Resolves the halves of a pair by each other and says whether they agree. */
void pair_resolve(const struct timex_context *c, struct found_date *first, struct found_date *second);

/* Gives "from April 1" a year that does not lie behind "to November 20"; else does nothing. */
void range_resolve(const struct timex_context *c, const struct found_dates *dates, struct found_date *a);

/* Gives "the quarter ended July 31", the first one spoken of, the quarter of the year that most of it lies in; else does nothing. */
void ended_resolve(const struct timex_context *c, const struct found_dates *dates, struct found_date *a);

/* Gives "Wednesday (Nov. 3)" that day, if it is one, and tells of a slip if not; else does nothing. */
void weekday_resolve(const struct timex_context *c, const struct found_dates *dates, struct found_date *a);

/* Gives "two years later, in 1980" the year that stands behind it; else does nothing. */
void apposition_resolve(const struct timex_context *c, const struct found_dates *dates, struct found_date *a);

/* warning.c: what a careful reader would notice. */
void warning_find(struct found_dates *dates, const struct timex_context *c);

#endif
