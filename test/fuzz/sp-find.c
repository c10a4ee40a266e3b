/* SPDX-License-Identifier: ISC */
/*
 * What is looked for in an archive, of any bytes: it is data, so nothing goes
 * wrong, and what is found is well-formed; as an expression it is one or is refused.
 */
#include <fcntl.h>

#include "archive.h"
#include "sp-find/search.h"

enum { WORDS = 8 };

static struct db db;

/* A small archive, made once. */
static void
fill_archive(void)
{
	make_archive(&db);
	must(db_run(&db, "INSERT INTO document VALUES (1, 'a', 1, '2024', 19723, 20088, 'en', 1, 2, '', NULL, NULL);"
	    "INSERT INTO speaker VALUES (1, 'Ada Winter');"
	    "INSERT INTO record VALUES (1, 1, NULL, 0, 9, 'sent', NULL, '-', '-', 'one twó 3', 1);"
	    "INSERT INTO record VALUES (2, 1, NULL, 0, 9, 'quote', 1, 'say', '-', 'one twó 3', 0);"
	    "INSERT INTO words (rowid, written, folded, found) VALUES (1, 'one twó 3', 'one two 3', NULL), (2, NULL, NULL, 'one two 3');"
	    "UPDATE indexed SET upto = 2"));
}

static void
look(struct search *s)
{
	struct sink out = { .width = 80 };

	out_open(&out.out, open("/dev/null", O_WRONLY));
	s->db = &db;
	s->out = &out;
	if (!search_run(s))
		must(s->query && db.syntax);
	must(sink_close(&out) == 0);
	db_forgive(&db);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buf text = { 0 };
	char *word[WORDS + 1] = { NULL }, *rest;
	struct search s = { .word = word };
	unsigned how = size > 0 ? data[0] : 0;

	if (db.handle == NULL)
		fill_archive();
	buf_add(&text, (struct span){ (const char *)data, size });
	rest = (char *)(uintptr_t)buf_cstring(&text);
	while (s.words < WORDS && (word[s.words] = strsep(&rest, "\n")) != NULL)
		s.words++;
	s.exact = (how & 1) != 0;
	s.all = (how & 2) != 0;
	s.most = how & 4;
	s.context = how >> 3 & 1;
	s.who = (how & 16) != 0 ? word[0] : NULL;
	s.theme = (how & 32) != 0 ? word[0] : NULL;
	s.kinds = (how & 64) != 0 ? word[0] : NULL;
	s.doc = (how & 128) != 0 ? word[0] : NULL;
	look(&s);
	s.query = true;
	look(&s);
	buf_free(&text);
	return 0;
}
