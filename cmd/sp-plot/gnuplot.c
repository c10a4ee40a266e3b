/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "gnuplot.h"

static int
spawn(struct gnuplot *g, int script, int picture)
{
	/* -d: nobody's settings but its own */
	static char name[] = "gnuplot", plain[] = "-d", input[] = "-";
	char *line[] = { name, plain, input, NULL };
	posix_spawn_file_actions_t files;
	int error = posix_spawn_file_actions_init(&files);

	if (error != 0)
		return error;
	error = posix_spawn_file_actions_adddup2(&files, script, STDIN_FILENO);
	if (error == 0)
		error = posix_spawn_file_actions_adddup2(&files, picture, STDOUT_FILENO);
	/* what it says would name lines of a script that nobody sees */
	if (error == 0)
		error = posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	if (error == 0)
		error = posix_spawnp(&g->pid, line[0], &files, NULL, line, environ);
	(void)posix_spawn_file_actions_destroy(&files);
	return error;
}

int
gnuplot_start(struct gnuplot *g)
{
	int script[2], picture[2], error;

	/* where they are ignored, as by what started us, nobody learns how a child ended */
	(void)signal(SIGCHLD, SIG_DFL);
	if (pipe2(script, O_CLOEXEC) != 0)
		return errno;
	if (pipe2(picture, O_CLOEXEC) != 0) {
		error = errno;
		(void)close(script[0]);
		(void)close(script[1]);
		return error;
	}
	error = spawn(g, script[0], picture[1]);
	(void)close(script[0]);
	(void)close(picture[1]);
	g->script = script[1];
	g->picture = picture[0];
	g->error = 0;
	if (error != 0) {
		(void)close(g->script);
		(void)close(g->picture);
	}
	return error;
}

/* As much of the script as the pipe takes; closes it at the end, or where nobody reads it. */
static void
give(struct gnuplot *g, struct span *script)
{
	ssize_t n = script->len == 0 ? 0 : write(g->script, script->p, script->len);

	if (n > 0)
		*script = span_cut(*script, (size_t)n, script->len);
	if (script->len > 0 && (n > 0 || errno == EAGAIN || errno == EINTR))
		return;
	/* one that reads no more says why by its status */
	if (n < 0 && errno != EPIPE)
		g->error = errno;
	(void)close(g->script);
	g->script = -1;
}

/* True while there may be more to come. */
static bool
take(struct gnuplot *g, struct buf *picture)
{
	enum { PIECE = 65536 };
	ssize_t n = read(g->picture, buf_room(picture, PIECE), PIECE);

	if (n > 0)
		picture->len += (size_t)n;
	if (n >= 0 || errno == EINTR || errno == EAGAIN)
		return n != 0;
	g->error = errno;
	return false;
}

/* Both ways at once: a child that waits for its picture to be taken reads no script. */
static void
exchange(struct gnuplot *g, struct span script, struct buf *picture)
{
	bool more = true;

	(void)fcntl(g->script, F_SETFL, O_NONBLOCK);
	while (more) {
		struct pollfd end[2] = { { g->picture, POLLIN, 0 }, { g->script, POLLOUT, 0 } };

		if (poll(end, 2, -1) < 0 && errno != EINTR) {
			g->error = errno;
			break;
		}
		if (g->script >= 0 && end[1].revents != 0)
			give(g, &script);
		if (end[0].revents != 0)
			more = take(g, picture);
	}
	if (g->script >= 0)
		(void)close(g->script);
	(void)close(g->picture);
}

const char *
gnuplot_draw(struct gnuplot *g, struct span script, struct buf *picture)
{
	void (*before)(int) = signal(SIGPIPE, SIG_IGN);
	int status = 0;
	pid_t got;

	exchange(g, script, picture);
	(void)signal(SIGPIPE, before);
	do
		got = waitpid(g->pid, &status, 0);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		return strerror(errno);
	if (g->error != 0)
		return strerror(g->error);
	if (WIFSIGNALED(status))
		return "killed by a signal";
	if (WEXITSTATUS(status) != 0)
		return "it ended with an error";
	return script.len > 0 && picture->len == 0 ? "it drew nothing" : NULL;
}
