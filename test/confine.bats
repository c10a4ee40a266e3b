#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# What a tool gives up: somebody who got in by a text is inside the tool (torture/attempt.c, preloaded),
# and tries to read, write, connect, run a program, or make a child. Each tool, each attempt.

load helper

setup_file() {
	cc -std=c11 -D_GNU_SOURCE -O1 -fPIC -shared -o "$BATS_FILE_TMPDIR/attempt.so" "$TOP/test/torture/attempt.c"
}

setup() {
	case ${SP_VARIANT-} in sanitize|coverage|valgrind) skip 'such a build keeps its rights' ;; esac
	cd "$D"
	sample
	sp-split "$S" >units
	sp-quote "$S" >quotes
	sp-theme -a "$S" >coded
	sp-store a.db "$S"
	mkdir kept
	echo 'to be kept' >full
	export ATTEMPT_FILE=$D/made ATTEMPT_KEPT=$D/full
}

# as WHAT TOOL ...: the tool, with somebody in it who tries WHAT
as() {
	local what=$1
	shift
	run env ATTEMPT="$what" LD_PRELOAD="$BATS_FILE_TMPDIR/attempt.so" "$@"
	[ ! -e "$ATTEMPT_FILE" ]
	[ -s "$ATTEMPT_KEPT" ]
}

# refused WHAT TOOL ...: it tried, and did not get through
refused() {
	as "$@"
	assert_equal "$status $*" "97 $*"
}

# Of each tool a run whose input is at hand, and after "|" one that has a file to read
NARROW=('sp-check <units' 'sp-find a.db' 'sp-plot speaker quotes' 'sp-learn coded' 'sp-store kept/b.db units'
	'sp-new -s kept/state units' 'sp-repeat -s kept/index units')
runs() {
	local tool line
	for tool in "${READERS[@]}"; do
		printf '%s\n' "$tool units" "$tool <units"
	done
	printf '%s\n' "${NARROW[@]}"
}

each_run() { # WHAT
	local line
	while read -r line; do
		refused "$1" sh -c "exec $line"
	done < <(runs)
}

@test 'whoever is in a tool writes no file' { each_run write; }
@test 'whoever is in a tool empties no file' { each_run truncate; }
@test 'whoever is in a tool reaches no network' { each_run connect; }
@test 'whoever is in a tool runs no program' { each_run exec; }
@test 'whoever is in a tool makes no child' { each_run fork; }

@test 'whoever is in a tool that has its last file opens no other' {
	local tool
	for tool in "${READERS[@]}" sp-learn; do
		refused read "$tool" units
		refused read sh -c "exec $tool <units"
	done
	refused read sp-plot speaker quotes
}

@test 'Landlock alone keeps files and programs away, where there is no seccomp' {
	local what tool
	export ATTEMPT_WITHOUT=seccomp
	for tool in "${READERS[@]}"; do
		for what in read write truncate exec; do refused "$what" "$tool" units; done
	done
	refused write sp-store kept/b.db units
	refused exec sp-find a.db
}

@test 'a tool that gives up nothing lets them through: the attempts are real' {
	local what
	export ATTEMPT_UNCONFINED=1
	for what in read connect exec fork; do
		as "$what" sp-quote --confine=off units
		assert_equal "$what $status" "$what 42"
	done
	for what in write truncate; do
		run env ATTEMPT="$what" LD_PRELOAD="$BATS_FILE_TMPDIR/attempt.so" sp-quote --confine=off units
		assert_equal "$what $status" "$what 42"
	done
	[ -e "$ATTEMPT_FILE" ]
	[ ! -s "$ATTEMPT_KEPT" ]
}
