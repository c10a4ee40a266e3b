/* SPDX-License-Identifier: ISC */
/* Numbers of a statement: "1,650.5", "2.5 million", "twenty-five", "three thousand", "خمس وعشرين". */
#ifndef SP_AMOUNT_H
#define SP_AMOUNT_H

#include "tongue.h"

/*
 * The number that begins at token *i of the tongue's last text: what stands for
 * its value among all words, one for 2.5 million and 2,500,000. *i becomes its
 * last token. 0 if no number is there: "one" and "second" are too often something else.
 */
uint32_t amount_read(struct stems *stems, struct tongue *t, struct span text, size_t *i);

#endif
