/* SPDX-License-Identifier: ISC */
/* sp-repeat: statements that are made again. */
#include <stdlib.h>
#include <string.h>

#include "tell.h"
#include "tool/confine.h"
#include "tool/source.h"
#include "tool/state.h"

enum { LONG_FORMULAE = 256, LONG_NO_WAIT };

static const double least_likeness = 47;	/* percent */

struct own {
	struct tell_settings tell;
	bool no_wait;
};

static const struct option_row own[] = {
	{ LONG_FORMULAE, "formulae", NULL, "tell of greetings, prayers and the like too" },
	{ LONG_NO_WAIT, "no-wait", NULL, "with -s: end with status 1 if another run has the index" },
	{ 0, NULL, NULL, NULL }
};

static bool
take(struct options *opt, int letter, const char *argument)
{
	struct own *settings = opt->own;

	(void)argument;
	*(letter == LONG_FORMULAE ? &settings->tell.formulae : &settings->no_wait) = true;
	return true;
}

static const struct tool sp_repeat = {
	.name = "sp-repeat",
	.operands = "[FILE ...]",
	.purpose = "Finds statements that are made again, in one document and across many.",
	.shared = OPT_FILTER | OPT_LEAST | OPT_STATE | OPT_WITHIN,
	.own = own,
	.take = take
};

/* An index that cannot be used ends the program; the file is left as it is. */
static void
open_index(struct state *state, struct corpus *corpus, const char *path, bool no_wait)
{
	const char *wrong;

	state_open_or_exit(state, path, no_wait);
	wrong = state->is_new ? NULL : corpus_read(corpus, buf_span(&state->bytes));
	if (wrong == NULL)
		return;
	complain(path, wrong);
	exit(2);
}

static bool
save_index(const char *path, struct state *state, const struct corpus *corpus)
{
	struct out out;
	int error = state_begin(state, &out);

	if (error == 0) {
		corpus_write(corpus, &out);
		error = state_commit(state, &out);
	}
	if (error != 0)
		complain(path, strerror(error));
	state_close(state);
	return error == 0;
}

int
main(int argc, char *argv[])
{
	struct own settings = { 0 };
	struct options opt = { .tool = &sp_repeat, .own = &settings };
	struct corpus corpus;
	struct state state;
	struct source in;
	struct sink out;
	struct document doc = { 0 };
	bool fine = true;

	options_read(&opt, argc, argv);
	options_sink(&opt, &out);
	if (opt.has_least && (opt.least < 20 || opt.least > 100) && !option_wrong("-m", "want 20 to 100"))
		exit(2);
	settings.tell.least = (float)(opt.has_least ? opt.least : least_likeness) / 100;
	source_open(&in, &opt);
	in.by_parts = true;
	corpus_new(&corpus, &opt.tables);
	options_settle(&opt);
	if (opt.state != NULL) {
		open_index(&state, &corpus, opt.state, settings.no_wait);
		confine_but_folder(&opt, state.folder);
	} else {
		confine(&opt);
	}
	while (fine && source_next(&in, &doc)) {
		corpus_add(&corpus, &doc, opt.all);
		document_empty(&doc);
		if (opt.within && opt.state == NULL && !corpus.goes_on) {
			fine = tell(&corpus, &settings.tell, &out);
			corpus_empty(&corpus);
		}
	}
	fine = fine && tell(&corpus, &settings.tell, &out);
	source_close(&in);
	document_free(&doc);
	/* what was found is out before the index says that it was */
	if (opt.state != NULL && fine && out_flush(&out.out))
		in.failures += !save_index(opt.state, &state, &corpus);
	else if (opt.state != NULL)
		state_close(&state);
	corpus_free(&corpus);
	return options_end(&opt, &out, in.failures);
}
