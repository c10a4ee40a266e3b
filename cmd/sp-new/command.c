/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"
#include "command.h"

static volatile sig_atomic_t signal_got, child;

static const int guarded[] = { SIGHUP, SIGINT, SIGTERM };
enum { GUARDED = sizeof(guarded) / sizeof(guarded[0]) };

static void
take(int signal)
{
	int error = errno;

	signal_got = signal;
	if (child > 0)
		(void)kill((pid_t)child, signal);
	errno = error;
}

void
command_guard(void)
{
	for (size_t i = 0; i < GUARDED; i++) {
		struct sigaction now, act = { .sa_handler = take };

		/* what nohup(1) and the like turned off stays off */
		if (sigaction(guarded[i], NULL, &now) == 0 && now.sa_handler != SIG_IGN)
			(void)sigaction(guarded[i], &act, NULL);
	}
	/* where they are ignored, as by what started us, nobody learns how a child ended */
	(void)signal(SIGCHLD, SIG_DFL);
}

int
command_signal(void)
{
	return signal_got;
}

void
command_obey(void)
{
	if (signal_got == 0)
		return;
	(void)signal(signal_got, SIG_DFL);
	(void)raise(signal_got);
}

char **
command_line(char **command, const char *path)
{
	size_t n = 0;
	bool named = false;
	char **line;

	while (command[n] != NULL)
		n++;
	line = mem_array(n + 2, sizeof(*line));
	for (size_t i = 0; i < n; i++) {
		bool is_place = i > 0 && strcmp(command[i], "{}") == 0;

		line[i] = is_place ? (char *)path : command[i];
		named = named || is_place;
	}
	line[n] = named ? NULL : (char *)path;
	line[n + 1] = NULL;
	return line;
}

static void
tell(struct buf *why, const char *program, const char *what, int number)
{
	buf_cut(why, 0);
	buf_string(why, program);
	buf_string(why, what);
	buf_signed(why, number);
}

/* Signals go to the child as soon as its number is known, so they wait until it is. */
static int
start(char **line, pid_t *pid)
{
	posix_spawn_file_actions_t files;
	posix_spawnattr_t attributes;
	sigset_t guard, old;
	int error;

	(void)sigemptyset(&guard);
	for (size_t i = 0; i < GUARDED; i++)
		(void)sigaddset(&guard, guarded[i]);
	if (posix_spawn_file_actions_init(&files) != 0)
		return ENOMEM;
	if (posix_spawnattr_init(&attributes) != 0) {
		(void)posix_spawn_file_actions_destroy(&files);
		return ENOMEM;
	}
	(void)sigprocmask(SIG_BLOCK, &guard, &old);
	error = posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	if (error == 0)
		error = posix_spawnattr_setsigmask(&attributes, &old);
	if (error == 0)
		error = posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
	if (error == 0)
		error = posix_spawnp(pid, line[0], &files, &attributes, line, environ);
	child = error == 0 ? (sig_atomic_t)*pid : 0;
	(void)sigprocmask(SIG_SETMASK, &old, NULL);
	(void)posix_spawnattr_destroy(&attributes);
	(void)posix_spawn_file_actions_destroy(&files);
	return error;
}

int
command_run(char **line, struct buf *why, bool *started)
{
	siginfo_t ended;
	pid_t pid = 0;
	int status = 0, error = start(line, &pid);

	*started = error == 0;
	if (error != 0) {
		buf_cut(why, 0);
		buf_string(why, strerror(error));
		return error;
	}
	/* it keeps its number until no signal can be sent to it any more */
	while (waitid(P_PID, (id_t)pid, &ended, WEXITED | WNOWAIT) != 0 && errno == EINTR)
		;
	child = 0;
	if (waitpid(pid, &status, 0) < 0) {
		error = errno;
		buf_cut(why, 0);
		buf_string(why, strerror(error));
		return error;
	}
	if (WIFSIGNALED(status))
		tell(why, line[0], ": killed by signal ", WTERMSIG(status));
	else if (WEXITSTATUS(status) != 0)
		tell(why, line[0], ": status ", WEXITSTATUS(status));
	return status;
}
