/* SPDX-License-Identifier: ISC */
#include "tap.h"
#include "words/people.h"

static struct span
name_of(const struct people *p, const char *alias, struct buf *scratch)
{
	const struct person *person = people_find(p, span_of(alias), scratch);

	return person == NULL ? SPAN("-") : person->name;
}

int
main(void)
{
	struct people p = { 0 };
	struct tables t = { 0 };
	struct buf b = { 0 };

	people_read(&p, &t, SPAN("# who is who\nthe Mayor\tRuiz\tf\r\nRuiz\tAna Ruiz\n\nLane\tLane\n"), "people");
	same(t.wrongs, 0, "nothing is wrong");
	is(name_of(&p, "The mayor", &b), "Ana Ruiz", "a chain, case, the article");
	is(name_of(&p, "mayor", &b), "Ana Ruiz", "no article");
	is(name_of(&p, "Lane", &b), "Lane", "an alias of itself");
	is(name_of(&p, "Rao", &b), "-", "nobody");
	people_free(&p);

	people_read(&p, &t, SPAN("A\tB\nB\tA\nx\tone\nx\ttwo\nno tab\n"), "people");
	same(t.wrongs, 3, "a circle, two names, no tab");
	people_free(&p);

	people_read(&p, &t, SPAN("Lane\u00A0\tAna Lane\nthe The Band\tBand\n"), "people");
	is(name_of(&p, "Lane", &b), "Ana Lane", "a no-break space behind an alias");
	is(name_of(&p, "the band", &b), "Band", "two articles");
	people_free(&p);

	people_read(&p, &t, SPAN("the  Old \t Mayor\nAna\tAna Ruiz"), "people");
	is(name_of(&p, " The\001  old ", &b), "Mayor", "blanks of any kind and number");
	is(name_of(&p, "Ana", &b), "Ana Ruiz", "a last line without its end");
	people_free(&p);
	is(name_of(NULL, "Ana", &b), "-", "no people at all");

	t.wrongs = 0;
	people_read(&p, &t, SPAN("a\tb\nb\tc\nc\td\nd\te\ne\tf\nf\tg\ng\th\nh\ti\ni\tj\nj\ta\n"), "people");
	same(t.wrongs, 1, "a large circle");
	people_free(&p);

	people_add(&p, SPAN("THE PRESIDENT"), &b);
	people_add(&p, SPAN(" "), &b);
	same(p.n, 1, "a blank is nobody");
	is(name_of(&p, "the President", &b), "THE PRESIDENT", "a label");
	people_empty(&p);
	is(name_of(&p, "the President", &b), "-", "forgotten");
	people_free(&p);
	buf_free(&b);
	tables_free(&t);
	return tap_end();
}
