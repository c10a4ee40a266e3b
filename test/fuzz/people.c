/* SPDX-License-Identifier: ISC */
/* People files: of any bytes, people or complaints; each alias means one whose name is final. */
#include "harness.h"
#include "words/people.h"

static void
person_holds(const struct people *people, const struct person *person, bool chained, struct buf *scratch)
{
	const struct person *found = people_find(people, person->alias, scratch), *end;

	must(found != NULL && span_same(found->alias, person->alias));
	must(person->name.len > 0 && utf_sound(person->name) == person->name.len);
	must(person->sex == 0 || person->sex == 'm' || person->sex == 'f');
	/* a name that is an alias itself stands for that one's name; but for circles, which are complained of */
	end = people_find(people, person->name, scratch);
	must(!chained || end == NULL || span_same(end->name, person->name));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct tables tables = { 0 };
	struct people people = { 0 };
	struct buf scratch = { 0 };

	people_read(&people, &tables, (struct span){ (const char *)data, size }, "f");
	must((tables.wrong.len == 0) == (tables.wrongs == 0));
	must(utf_sound(buf_span(&tables.wrong)) == tables.wrong.len);
	for (size_t i = 0; i < people.n; i++)
		person_holds(&people, &people.person[i], tables.wrongs == 0, &scratch);
	people_empty(&people);
	people_add(&people, SPAN("Ada Winter"), &scratch);
	must(people_find(&people, SPAN("ada winter"), &scratch) != NULL);
	people_free(&people);
	buf_free(&scratch);
	tables_free(&tables);
	return 0;
}
