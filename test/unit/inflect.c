/* SPDX-License-Identifier: ISC */
#include "words/inflect.h"
#include "tap.h"

static void
gives(const char *verb, const char *ending, const char *want)
{
	struct buf got = { 0 };

	inflect(&got, span_of(verb), ending);
	is(buf_span(&got), want, want);
	buf_free(&got);
}

static void
gives_ing(const char *verb, const char *past, const char *want)
{
	struct buf got = { 0 };

	inflect_ing(&got, span_of(verb), span_of(past));
	is(buf_span(&got), want, want);
	buf_free(&got);
}

int
main(void)
{
	gives("note", "ed", "noted");
	gives("cry", "ed", "cried");
	gives("cry", "s", "cries");
	gives("say", "s", "says");
	gives("pass", "s", "passes");
	gives("preach", "s", "preaches");
	gives("go", "s", "goes");
	gives_ing("note", "", "noting");
	gives_ing("agree", "", "agreeing");
	gives_ing("cry", "", "crying");
	gives_ing("quip", "quipped", "quipping");
	gives_ing("cut", "cut", "cutting");
	gives_ing("begin", "began", "beginning");
	gives_ing("forbid", "forbade", "forbidding");
	gives_ing("say", "said", "saying");
	gives_ing("speak", "spoke", "speaking");
	gives_ing("swear", "swore", "swearing");
	gives_ing("tell", "told", "telling");
	gives_ing("catalog", "catalogued", "cataloging");
	gives_ing("open", "", "opening");
	return tap_end();
}
