/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "tool/confine.h"

/* Leak checkers and coverage write files and trace when the program ends, so such builds keep their rights. */
#if defined(__SANITIZE_ADDRESS__) && !defined(CONFINE_OFF)
#define CONFINE_OFF
#elif defined(__has_feature) && !defined(CONFINE_OFF)
#if __has_feature(address_sanitizer)
#define CONFINE_OFF
#endif
#endif

#if defined(__linux__) && !defined(CONFINE_OFF)

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/*
 * Landlock, as in linux/landlock.h; here by number, so that an old header does
 * not leave out what a newer kernel can do. Bits and versions: the kernel's
 * Documentation/userspace-api/landlock.rst.
 */
struct landlock_rules {
	uint64_t files, network, scopes;	/* rights that are taken away */
};

/* Rights that are kept below one folder. */
struct landlock_exception {
	uint64_t files;
	int32_t folder;
} __attribute__((packed));

enum {
	LANDLOCK_CREATE = 444, LANDLOCK_ADD = 445, LANDLOCK_RESTRICT = 446,	/* the numbers are the same on all machines */
	LANDLOCK_VERSION = 1, LANDLOCK_BENEATH = 1,
	FILES_READ = 1 << 2 | 1 << 3,		/* read_file, read_dir */
	FILES_WRITE = 1 << 1 | 1 << 5 | 1 << 8,	/* write_file, remove_file, make_reg */
	FILES_FIRST = (1 << 13) - 1,		/* execute ... make_sym */
	FILES_REFER = 1 << 13,			/* from version 2 on */
	FILES_TRUNCATE = 1 << 14,		/* 3 */
	FILES_IOCTL_DEVICE = 1 << 15,		/* 5 */
	NETWORK_BIND_CONNECT = 1 | 2,		/* 4 */
	SCOPES_SOCKET_SIGNAL = 1 | 2		/* 6 */
};

/* The rights to files that are kept. */
struct kept {
	bool reading;	/* opening files for reading */
	int folder;	/* writing below this folder: a descriptor, or -1 */
};

/* confine_no_more_files() has something to do. */
static bool confined;

static bool
except_folder(int set, int folder, uint64_t files)
{
	struct landlock_exception e = { files & (FILES_WRITE | FILES_TRUNCATE), folder };

	return folder < 0 || syscall(LANDLOCK_ADD, set, LANDLOCK_BENEATH, &e, 0) == 0;
}

/*
 * cannot_truncate: no system call that is allowed could truncate a file, so
 * that right need not be taken away. It is worth leaving out: the kernel checks
 * it for each file that is opened, also for reading, up the folders to the
 * root, which cost sp-split a twentieth of its time.
 */
static bool
restrict_files(struct kept kept, bool cannot_truncate)
{
	long version = syscall(LANDLOCK_CREATE, NULL, 0, LANDLOCK_VERSION);
	struct landlock_rules rules = { .files = FILES_FIRST };
	size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
	int set;
	bool done;

	if (version < 1)
		return false;
	rules.files |= version >= 2 ? FILES_REFER : 0;
	rules.files |= version >= 3 && !cannot_truncate ? FILES_TRUNCATE : 0;
	rules.files |= version >= 5 ? FILES_IOCTL_DEVICE : 0;
	rules.network = version >= 4 ? NETWORK_BIND_CONNECT : 0;
	rules.scopes = version >= 6 ? SCOPES_SOCKET_SIGNAL : 0;
	if (kept.reading)
		rules.files &= ~(uint64_t)FILES_READ;
	/* the rights in the set are taken away everywhere except below a folder that is added to it */
	set = (int)syscall(LANDLOCK_CREATE, &rules, size, 0);
	if (set < 0)
		return false;
	done = except_folder(set, kept.folder, rules.files) && syscall(LANDLOCK_RESTRICT, set, 0) == 0;
	(void)close(set);
	return done;
}

#if defined(__x86_64__)
#define MACHINE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define MACHINE AUDIT_ARCH_AARCH64
#elif defined(__riscv) && __riscv_xlen == 64
#define MACHINE AUDIT_ARCH_RISCV64
#endif

#ifdef MACHINE
/* The system calls that a filter and its C library make from here on; all others fail with EPERM. */
static const int allowed[] = {
	SYS_read, SYS_pread64, SYS_write, SYS_readv, SYS_writev, SYS_close, SYS_lseek, SYS_fstat, SYS_newfstatat, SYS_statx,
	SYS_fcntl, SYS_ioctl, SYS_ppoll, SYS_fadvise64, SYS_faccessat, SYS_readlinkat, SYS_getcwd, SYS_geteuid,
	SYS_mmap, SYS_munmap, SYS_mremap, SYS_mprotect, SYS_madvise, SYS_brk,
	SYS_exit, SYS_exit_group, SYS_restart_syscall, SYS_futex, SYS_sched_yield,
	SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_sigaltstack,
	SYS_getpid, SYS_gettid, SYS_tgkill,		/* abort() */
	SYS_wait4,		/* for a child that was started before */
	SYS_clock_nanosleep, SYS_nanosleep,	/* waiting for a lock of another program */
	SYS_clock_gettime, SYS_getrandom, SYS_prlimit64, SYS_sysinfo,
	SYS_landlock_create_ruleset, SYS_landlock_restrict_self, SYS_prctl, SYS_seccomp,	/* to give up more */
#ifdef SYS_poll
	SYS_poll,
#endif
#ifdef SYS_stat
	SYS_stat, SYS_lstat, SYS_access, SYS_readlink,
#endif
#ifdef SYS_faccessat2
	SYS_faccessat2,
#endif
#ifdef SYS_rseq
	SYS_rseq,
#endif
};

/* And those for replacing a state or writing an archive, where a folder is kept; Landlock says which files. */
static const int allowed_in_folder[] = {
	SYS_pwrite64, SYS_fsync, SYS_fdatasync, SYS_ftruncate, SYS_fallocate, SYS_flock, SYS_fchmod, SYS_fchown,
	SYS_unlinkat, SYS_renameat, SYS_getdents64, SYS_openat, SYS_landlock_add_rule,
#ifdef SYS_unlink
	SYS_unlink, SYS_rename, SYS_open,
#endif
};

enum {
	ALLOWED = sizeof(allowed) / sizeof(allowed[0]),
	IN_FOLDER = sizeof(allowed_in_folder) / sizeof(allowed_in_folder[0]),
	AHEAD = 4, BEHIND = 5,		/* instructions on both sides of the list */
	OPENS_FOR_MORE = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND
};

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define RETURN(what) BPF_STMT(BPF_RET | BPF_K, (what))
#define IF_EQUAL(value, yes, no) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (value), (yes), (no))
#define IF_ANY_OF(bits, yes, no) BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, (bits), (yes), (no))

/*
 * Allows the calls of the list, and openat() for reading only, where reading is
 * kept: args[2] is the low half of its flags, as all three machines are
 * little-endian.
 */
static bool
restrict_calls(struct kept kept)
{
	struct sock_filter program[AHEAD + ALLOWED + IN_FOLDER + BEHIND] = {
		LOAD(arch),
		IF_EQUAL(MACHINE, 1, 0),
		RETURN(SECCOMP_RET_KILL_PROCESS),
		LOAD(nr)
	};
	const struct sock_filter end[BEHIND] = {
		IF_EQUAL(kept.reading ? SYS_openat : UINT32_MAX, 0, 2),
		LOAD(args[2]),
		IF_ANY_OF(OPENS_FOR_MORE, 0, 1),
		RETURN(SECCOMP_RET_ERRNO | EPERM),
		RETURN(SECCOMP_RET_ALLOW)
	};
	unsigned calls = ALLOWED + (kept.folder >= 0 ? IN_FOLDER : 0);
	struct sock_fprog whole = { (unsigned short)(AHEAD + calls + BEHIND), program };

	for (unsigned i = 0; i < calls; i++) {
		uint32_t call = (uint32_t)(i < ALLOWED ? allowed[i] : allowed_in_folder[i - ALLOWED]);

		program[AHEAD + i] = (struct sock_filter)IF_EQUAL(call, (unsigned char)(calls - 1 - i + BEHIND - 1), 0);
	}
	for (unsigned i = 0; i < BEHIND; i++)
		program[AHEAD + calls + i] = end[i];
	return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &whole) == 0;
}
#else
static bool
restrict_calls(struct kept kept)
{
	(void)kept;
	return false;
}
#endif

static bool
restrict_all(struct kept kept)
{
	bool files, calls;

	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return false;
	calls = restrict_calls(kept);
	files = restrict_files(kept, calls && kept.folder < 0);
	/* below a folder that is kept, files are opened until the end */
	confined = (files || calls) && kept.folder < 0;
	return files && calls;
}

static void
restrict_once_more(void)
{
	if (confined)
		(void)restrict_all((struct kept){ false, -1 });
}

#else

struct kept {
	bool reading;
	int folder;
};

static bool
restrict_all(struct kept kept)
{
	(void)kept;
	return false;
}

static void
restrict_once_more(void)
{
}

#endif

static void
confine_as(const struct options *opt, struct kept kept)
{
	if (opt->confine_off || restrict_all(kept) || !opt->confine_required)
		return;
	complain("--confine=require", "this system cannot take away all rights");
	exit(2);
}

void
confine(const struct options *opt)
{
	confine_as(opt, (struct kept){ opt->operands > 0 || opt->files0 != NULL, -1 });
}

void
confine_but_reading(const struct options *opt)
{
	confine_as(opt, (struct kept){ true, -1 });
}

void
confine_but_folder(const struct options *opt, int folder)
{
	confine_as(opt, (struct kept){ true, folder });
}

void
confine_no_more_files(void)
{
	restrict_once_more();
}
