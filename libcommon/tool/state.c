/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/in.h"
#include "tool/opt.h"
#include "tool/state.h"

/* The path with an ending, in *to. */
static const char *
name_with(struct buf *to, const char *path, const char *behind)
{
	buf_cut(to, 0);
	buf_string(to, path);
	buf_string(to, behind);
	return buf_cstring(to);
}

static int
take_lock(struct state *s, bool no_wait)
{
	struct buf name = { 0 };
	int error = 0;

	s->lock = open(name_with(&name, s->path, ".lock"), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0666);
	if (s->lock < 0) {
		error = errno;
	} else {
		while (flock(s->lock, LOCK_EX | (no_wait ? LOCK_NB : 0)) != 0 && error == 0)
			error = errno == EINTR ? 0 : errno;
	}
	buf_free(&name);
	return error;
}

static int
read_old(struct state *s)
{
	struct in in = { .fd = open(s->path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK) };
	struct stat st;
	int error = 0;

	if (in.fd < 0) {
		s->is_new = errno == ENOENT;
		return s->is_new ? 0 : errno;
	}
	if (fstat(in.fd, &st) != 0) {
		error = errno;
	} else if (!S_ISREG(st.st_mode)) {
		error = S_ISDIR(st.st_mode) ? EISDIR : EINVAL;
	} else {
		buf_add(&s->bytes, in_all(&in));
		error = in.error;
	}
	in_free(&in);
	return error;
}

/* Opens the folder of the file, so that its entries can be brought to the disk. 0 or errno. */
static int
open_folder(struct state *s)
{
	struct buf name = { 0 };

	buf_add(&name, span_folder(s->path));
	s->folder = open(buf_cstring(&name), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	buf_free(&name);
	return s->folder < 0 ? errno : 0;
}

int
state_open(struct state *s, const char *path, bool no_wait)
{
	struct stat st;
	int error;

	*s = (struct state){ .path = path, .lock = -1, .folder = -1 };
	/* checked before the lock is created: we leave no file beside one that we shall not touch */
	if (lstat(path, &st) == 0 && S_ISLNK(st.st_mode))
		return ELOOP;
	error = open_folder(s);
	if (error == 0)
		error = take_lock(s, no_wait);
	return error != 0 ? error : read_old(s);
}

void
state_open_or_exit(struct state *s, const char *path, bool no_wait)
{
	int error = state_open(s, path, no_wait);

	if (error == 0)
		return;
	complain(path, error == EWOULDBLOCK ? "in use by another run" :
	    error == EINVAL ? "not a regular file" : strerror(error));
	buf_free(&s->bytes);
	exit(error == ELOOP || error == EINVAL || error == EISDIR || error == ENOENT ? 2 : 1);
}

/* The state whose new file is begun and not committed; NULL: none. */
static struct state *begun;

/* At exit: a program that ends in between, because memory ran out, leaves no half a file behind. */
static void
remove_begun(void)
{
	if (begun != NULL)
		(void)unlink(begun->name.p);
	begun = NULL;
}

int
state_begin(struct state *s, struct out *out)
{
	static bool watched;
	struct stat st;
	int fd;

	if (!watched && atexit(remove_begun) != 0)
		return ENOMEM;
	watched = true;
	(void)name_with(&s->name, s->path, ".XXXXXX");
	fd = mkostemp(s->name.p, O_CLOEXEC);
	if (fd < 0) {
		int error = errno;

		buf_cut(&s->name, 0);
		return error;
	}
	begun = s;
	/* those who could read the old file can read the new one */
	if (lstat(s->path, &st) == 0 && S_ISREG(st.st_mode))
		(void)fchmod(fd, st.st_mode & 0777);
	out_open(out, fd);
	return 0;
}

int
state_commit(struct state *s, struct out *out)
{
	int error = out_flush(out) ? 0 : out->error;

	if (error == 0 && fsync(out->fd) != 0)
		error = errno;
	if (out_close(out) != 0 && error == 0)
		error = out->error;
	if (error == 0 && rename(s->name.p, s->path) != 0)
		error = errno;
	if (error != 0)
		(void)unlink(s->name.p);
	begun = NULL;
	if (error == 0 && fsync(s->folder) != 0)
		error = errno;
	buf_cut(&s->name, 0);
	return error;
}

void
state_close(struct state *s)
{
	if (begun == s)
		remove_begun();
	if (s->lock >= 0)
		(void)close(s->lock);
	if (s->folder >= 0)
		(void)close(s->folder);
	buf_free(&s->bytes);
	buf_free(&s->name);
}
