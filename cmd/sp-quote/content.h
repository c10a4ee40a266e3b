/* SPDX-License-Identifier: ISC */
/* Where the words that are reported begin and end. */
#ifndef SP_QUOTE_CONTENT_H
#define SP_QUOTE_CONTENT_H

#include "attribute.h"

/* Where the content of an event may lie, in atoms. */
struct content {
	uint32_t from, to, from2, to2;
	const char *rule;
	uint8_t sure;
};

/*
 * What event k, one of `events` of the sentence begin..end, reports: behind
 * its verb, ahead of it, or on both sides. False if it reports nothing.
 */
bool content_of(const struct attribution *a, uint32_t begin, uint32_t k, uint32_t end, uint32_t events, struct content *to);

/* As content_of(), in Persian and Arabic. */
bool content_plain(const struct attribution *a, uint32_t begin, uint32_t k, uint32_t end, uint32_t events, struct content *to);

/*
 * Where what stands around the quotation at atom q begins in Persian and Arabic, behind the verb of event e, who speaks, and an
 * aside between commas: "وأكد الوزير، خلال لقاء أمس، أهمية «الحوار»"; q if such a verb has nothing but a quotation.
 */
uint32_t content_plain_behind(const struct clause *c, const struct event *e, uint32_t q);

/*
 * The end of a content that begins at atom `from`: the sentence's, or where
 * another attribution, an aside or a direct quotation begins.
 */
uint32_t content_end(const struct attribution *a, uint32_t begin, uint32_t from, uint32_t end, uint32_t k, uint32_t events);

#endif
