/* SPDX-License-Identifier: ISC */
#include "text/wordshape.h"
#include "tap.h"

int
main(void)
{
	struct wordshapes shapes = { 0 };
	char word[WORDSHAPE_LONGEST + 2];

	ok(!wordshape_may_be(&shapes, SPAN("mr")), "of no table");
	wordshape_add(&shapes, SPAN("mr"));
	wordshape_add(&shapes, SPAN("gen"));
	wordshape_add(&shapes, SPAN(""));
	ok(wordshape_may_be(&shapes, SPAN("mr")) && wordshape_may_be(&shapes, SPAN("gen")), "words of the table");
	ok(wordshape_may_be(&shapes, SPAN("MR")) && wordshape_may_be(&shapes, SPAN("Gen")), "whatever their case");
	wordshape_add(&shapes, SPAN("group"));
	wordshape_add(&shapes, SPAN("goods"));
	ok(wordshape_may_be(&shapes, SPAN("grads")), "another of that shape is looked up in vain");
	ok(!wordshape_may_be(&shapes, SPAN("gun")), "none of them begins with these two letters");
	ok(!wordshape_may_be(&shapes, SPAN("grows")), "none ends with these two");
	ok(!wordshape_may_be(&shapes, SPAN("men")), "none begins so");
	ok(!wordshape_may_be(&shapes, SPAN("get")), "none ends so");
	ok(!wordshape_may_be(&shapes, SPAN("gr")), "none that is as long begins so");
	ok(!wordshape_may_be(&shapes, SPAN("gene")) && !wordshape_may_be(&shapes, SPAN("")), "none is as long, or as short");

	memset(word, 'a', sizeof(word));
	ok(!wordshape_may_be(&shapes, (struct span){ word, WORDSHAPE_LONGEST }), "the longest that is told apart");
	ok(wordshape_may_be(&shapes, (struct span){ word, WORDSHAPE_LONGEST + 1 }), "a longer one is not");
	wordshape_add(&shapes, (struct span){ word, WORDSHAPE_LONGEST + 1 });
	wordshape_add(&shapes, (struct span){ word, WORDSHAPE_LONGEST });
	ok(wordshape_may_be(&shapes, (struct span){ word, WORDSHAPE_LONGEST }), "it can be of the table");
	return tap_end();
}
