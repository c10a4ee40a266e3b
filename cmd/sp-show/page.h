/* SPDX-License-Identifier: ISC */
/*
 * The HTML page: one file, nothing loaded from anywhere. It is put together
 * in memory, as its head must know what comes; a browser holds it whole too.
 */
#ifndef SP_SHOW_PAGE_H
#define SP_SHOW_PAGE_H

#include "anchor.h"
#include "base/out.h"
#include "show.h"

/* A statement made again, kept until all documents are there. */
struct said {
	size_t group, document, start, end;
	size_t text, len;	/* in page.said_text */
};

struct page {
	const struct show *show;
	struct rolls rolls;
	struct buf body;	/* the documents so far */
	struct buf index;	/* rows of the table of documents */
	struct buf said_text;
	struct said *said;
	size_t saids, said_capacity;
	size_t documents;
	struct buf title;	/* of the first document */
	/* as far as rules of style are wanted */
	size_t speakers, themes, slots;
	/* where in the body the level of a heading of the first document stands: of a document alone each is one higher */
	size_t *level;
	size_t levels, level_capacity;
	struct buf scratch;
};

/* Numbers that the legend can filter by: rules of style are made up to these. */
enum { PAGE_NUMBERS = 400, PAGE_SLOTS = 60 };

void page_begin(struct page *p, const struct show *show);
void page_add(struct page *p, struct document *doc);

/* Writes it all. */
void page_end(struct page *p, struct out *out);
void page_free(struct page *p);

/* --- for the files that write its parts */

/* One document: article.c. */
void article_write(struct page *p, const struct view *v);

/* The boxes to filter by: legend.c. */
void legend_write(struct page *p, const struct view *v);

/* Rules of style for what the legends of the page filter: legend.c. */
void legend_rules(struct buf *to, const struct page *p);

/* Tables of what was found: register.c. */
void register_write(struct page *p, const struct view *v, struct anchors *anchors);

/* All that is said again on the page: repeats.c. */
void repeats_keep(struct page *p, const struct view *v);
void repeats_write(struct buf *to, const struct page *p);

/* "s3 c3 p1": the classes of a speaker; of nobody, "s0". */
void page_speaker_classes(struct buf *to, size_t speaker);

/* ` lang="en"` for what we say ourselves within a document in another language. */
void page_language(struct buf *to, const struct document *doc);

/* A name on its own, whatever its direction: <bdi>. */
void page_name(struct buf *to, struct span name);

/* <a href="#b1-2">TEXT</a> */
void page_link(struct buf *to, size_t document, size_t start, size_t end, const char *text);

/*
 * The begin of a heading of the body, "<h2", for the caller to go on with
 * attributes and ">", or its end. Level as on a page of several documents.
 */
void page_heading(struct page *p, bool begin, unsigned level);

/* "1 word", "2 words" */
void page_count(struct buf *to, size_t n, const char *one, const char *many);

#endif
