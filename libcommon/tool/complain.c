/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/mem.h"
#include "record/sink.h"
#include "tool/complain.h"
#include "tool/progress.h"

static const char *program = "sp";
static const char *subject;
static struct out *unfinished;

static void
write_all(int fd, struct span s)
{
	while (s.len > 0) {
		ssize_t n = write(fd, s.p, s.len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return;
		s.p += n;
		s.len -= (size_t)n;
	}
}

void
complain(const char *name, const char *what)
{
	struct buf line = { 0 };

	buf_string(&line, program);
	buf_string(&line, ": ");
	if (name != NULL) {
		sink_safe(&line, span_of(name));
		buf_string(&line, ": ");
	}
	sink_safe(&line, span_of(what));
	buf_byte(&line, '\n');
	progress_wipe();
	write_all(STDERR_FILENO, buf_span(&line));
	buf_free(&line);
}

void
complain_about(const char *name)
{
	subject = name;
}

/* Writes the records that are complete, says what happened, and ends; none of that asks for memory. */
static void
out_of_memory(size_t bytes)
{
	static const char what[] = "out of memory\n";

	(void)bytes;
	if (unfinished != NULL) {
		/* the last line may be incomplete; it ends in LF, or in NUL by sp-new -0 */
		while (unfinished->bytes.len > 0 && memchr("\n", unfinished->bytes.p[unfinished->bytes.len - 1], 2) == NULL)
			unfinished->bytes.len--;
		(void)out_flush(unfinished);
	}
	write_all(STDERR_FILENO, span_of(program));
	write_all(STDERR_FILENO, SPAN(": "));
	if (subject != NULL) {
		write_all(STDERR_FILENO, span_of(subject));
		write_all(STDERR_FILENO, SPAN(": "));
	}
	write_all(STDERR_FILENO, span_of(what));
	exit(1);
}

void
complain_as(const char *tool)
{
	program = tool;
	mem_on_failure(out_of_memory);
}

void
complain_after(struct out *out)
{
	unfinished = out;
}
