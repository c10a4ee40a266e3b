/* SPDX-License-Identifier: ISC */
/* sp-store: records into an archive that can be searched. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>

#include "origin.h"
#include "store.h"
#include "tool/confine.h"
#include "tool/source.h"

enum { LONG_WAIT = 256 };

static const struct option_row own[] = {
	{ LONG_WAIT, "wait", "SECONDS", "wait for another program that writes to the archive (10)" },
	{ 0, NULL, NULL, NULL }
};

static bool
take(struct options *opt, int letter, const char *argument)
{
	(void)letter;
	return option_number("--wait", argument, 0, 1000000, opt->own);
}

static const struct tool sp_store = {
	.name = "sp-store",
	.operands = "ARCHIVE [FILE ...]",
	.purpose = "Keeps records in an archive, each document in the place of what was there of it.",
	.shared = OPT_NAME | OPT_DATE | OPT_LANG | OPT_TABLES | OPT_FILES0,
	.takes_archive = true,
	.own = own,
	.take = take
};

/* The folder that the archive and its log lie in; ends the program if there is none. */
static int
open_folder(const char *archive)
{
	struct buf name = { 0 };
	int folder;

	buf_add(&name, span_folder(archive));
	folder = open(buf_cstring(&name), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (folder < 0) {
		complain(archive, strerror(errno));
		exit(1);
	}
	buf_free(&name);
	return folder;
}

/* False once the archive takes no more. */
static bool
store(struct store *s, const struct document *doc)
{
	struct origin origin;

	origin_of(&origin, doc);
	return store_document(s, doc, &origin, doc->incomplete);
}

int
main(int argc, char *argv[])
{
	long wait = 10;
	struct options opt = { .tool = &sp_store, .own = &wait };
	struct source in;
	struct sink out;
	struct db db = { 0 };
	struct store s = { 0 };
	struct document doc = { 0 };
	bool going;

	options_read(&opt, argc, argv);
	options_sink(&opt, &out);
	source_open(&in, &opt);
	options_settle(&opt);
	confine_but_folder(&opt, open_folder(opt.archive));

	going = archive_open_to_write(&db, opt.archive, wait) && store_open(&s, &db);
	while (going && source_next(&in, &doc)) {
		going = store(&s, &doc);
		document_empty(&doc);
	}
	if (going)
		(void)store_finish(&s);
	if (db_failed(&db)) {
		complain(opt.archive, buf_cstring(&db.wrong));
		in.failures++;
	}
	store_free(&s);
	db_close(&db);
	source_close(&in);
	document_free(&doc);
	return options_end(&opt, &out, in.failures);
}
