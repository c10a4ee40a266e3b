/* SPDX-License-Identifier: ISC */
/* sp-check: proves records against their sources. */
#include <string.h>

#include "proof.h"
#include "tool/confine.h"

enum { LONG_COUNT = 256, LONG_ANY_ORDER };

struct settings {
	bool count, any_order;
};

static const struct option_row own[] = {
	{ LONG_COUNT, "count", NULL, "print how many records were proven" },
	{ LONG_ANY_ORDER, "any-order", NULL, "records may come in any order, as out of sort" },
	{ 0, NULL, NULL, NULL }
};

static bool
take(struct options *opt, int letter, const char *argument)
{
	struct settings *settings = opt->own;

	(void)argument;
	settings->count |= letter == LONG_COUNT;
	settings->any_order |= letter == LONG_ANY_ORDER;
	return true;
}

static const struct tool sp_check = {
	.name = "sp-check",
	.operands = "[SOURCE ...] < RECORDS",
	.purpose = "Proves that records are well formed, true to their source and in order.",
	.own = own,
	.take = take
};

/* Line 0 is the stream as a whole. */
static void
tell(size_t line, const char *what)
{
	struct buf place = { 0 };

	buf_string(&place, "records");
	if (line > 0) {
		buf_byte(&place, ':');
		buf_number(&place, line);
	}
	complain(buf_cstring(&place), what);
	buf_free(&place);
}

static void
read_records(struct proof *p)
{
	struct in in = { 0 };
	struct span line;
	size_t number = 0;
	bool whole;

	complain_about("records");
	(void)in_open(&in, "-");
	while (in_line(&in, &line, &whole)) {
		const char *wrong = proof_line(p, line, whole);

		number++;
		if (wrong != NULL)
			tell(number, wrong);
	}
	if (in.error != 0) {
		tell(0, strerror(in.error));
		p->faults++;
	}
	in_free(&in);
	complain_about(NULL);
}

int
main(int argc, char *argv[])
{
	struct settings settings = { 0 };
	struct options opt = { .tool = &sp_check, .own = &settings };
	struct proof proof = { .sources.in.fd = -1 };
	struct sink out;
	size_t faults;

	options_read(&opt, argc, argv);
	options_sink(&opt, &out);
	options_settle(&opt);
	confine_but_reading(&opt);

	proof.sources.operand = opt.operand;
	proof.sources.operands = opt.operands;
	proof.any_order = settings.any_order;
	read_records(&proof);
	if (settings.count) {
		buf_number(&out.out.bytes, proof.proven);
		buf_byte(&out.out.bytes, '\n');
	}
	faults = proof.faults;
	proof_free(&proof);
	return options_end(&opt, &out, faults);
}
