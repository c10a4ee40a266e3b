/* SPDX-License-Identifier: ISC */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tap.h"
#include "tool/state.h"

static void
put(const char *path, const char *text)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	if (fd < 0 || write(fd, text, strlen(text)) < 0 || close(fd) != 0)
		exit(1);
}

/* How many files stand in the folder at hand. */
static int
files(void)
{
	DIR *folder = opendir(".");
	int n = 0;

	if (folder == NULL)
		exit(1);
	for (struct dirent *e = readdir(folder); e != NULL; e = readdir(folder))
		n += e->d_name[0] != '.';
	(void)closedir(folder);
	return n;
}

static void
refused(const char *path, int error, const char *what)
{
	struct state s;

	same(state_open(&s, path, true), error, what);
	state_close(&s);
}

/* What stands in the way of a state, and no file is made beside it where that is known before. */
static void
no_states(void)
{
	char long_name[254];
	struct state first;

	memset(long_name, 'x', sizeof(long_name));
	long_name[sizeof(long_name) - 1] = '\0';
	put("text", "text\n");
	if (mkdir("folder", 0700) != 0 || mkfifo("fifo", 0600) != 0 || symlink("text", "link") != 0)
		exit(1);
	refused("link", ELOOP, "a link");
	refused("none/state", ENOENT, "no folder");
	refused("text/state", ENOTDIR, "a file for a folder");
	refused(long_name, ENAMETOOLONG, "a name that has no room for that of its lock");
	same(files(), 4, "nothing was made");
	refused("folder", EISDIR, "a folder");
	refused("fifo", EINVAL, "a FIFO");
	same(state_open(&first, "text", true), 0, "a file");
	is(buf_span(&first.bytes), "text\n", "is read");
	refused("text", EWOULDBLOCK, "once at a time");
	state_close(&first);
	same(files(), 7, "locks are left");
}

static void
begins(struct state *s, struct out *out, const char *text)
{
	same(state_begin(s, out), 0, "the new one begins");
	buf_string(&out->bytes, text);
}

/* The new one takes the place of the old one whole, with its rights, or not at all. */
static void
commits(void)
{
	struct state s;
	struct stat st;
	struct out out;
	int before;

	ok(state_open(&s, "state", true) == 0 && s.is_new, "none is there");
	begins(&s, &out, "one\n");
	same(state_commit(&s, &out), 0, "the first one");
	state_close(&s);
	if (chmod("state", 0640) != 0)
		exit(1);
	before = files();
	ok(state_open(&s, "state", true) == 0 && !s.is_new, "it is there");
	is(buf_span(&s.bytes), "one\n", "and read");
	begins(&s, &out, "two\n");
	same(files(), before + 1, "beside the old one");
	(void)out_close(&out);
	state_close(&s);
	same(files(), before, "left in the middle, it goes");
	(void)state_open(&s, "state", true);
	is(buf_span(&s.bytes), "one\n", "and the old one stays");
	begins(&s, &out, "two\n");
	same(state_commit(&s, &out), 0, "the second one");
	state_close(&s);
	ok(stat("state", &st) == 0 && (st.st_mode & 0777) == 0640 && st.st_size == 4, "has the rights of the first");
}

/* A folder that was made meanwhile is nothing to put a file in place of. */
static void
in_the_way(void)
{
	struct state s;
	struct out out;
	int before;

	ok(state_open(&s, "late", true) == 0 && s.is_new, "none is there");
	if (mkdir("late", 0700) != 0)
		exit(1);
	before = files();
	begins(&s, &out, "one\n");
	same(state_commit(&s, &out), EISDIR, "a folder came in its place");
	same(files(), before, "nothing is left of the new one");
	state_close(&s);
}

/* A full disk is told at the end. */
static void
full(void)
{
	struct state s;
	struct out out, none;
	int before;

	(void)state_open(&s, "full", true);
	before = files();
	begins(&s, &out, "one\n");
	none = out;
	out_open(&out, open("/dev/full", O_WRONLY | O_CLOEXEC));
	buf_string(&out.bytes, "one\n");
	same(state_commit(&s, &out), ENOSPC, "a full disk");
	(void)out_close(&none);
	same(files(), before, "leaves nothing");
	state_close(&s);
}

int
main(void)
{
	char folder[] = "/tmp/sp-state.XXXXXX", line[64];

	if (mkdtemp(folder) == NULL || chdir(folder) != 0)
		return 1;
	no_states();
	commits();
	in_the_way();
	full();
	if (snprintf(line, sizeof(line), "rm -rf %s", folder) < 0 || chdir("/") != 0 || system(line) != 0)
		return 1;
	return tap_end();
}
