#!/bin/sh
# SPDX-License-Identifier: ISC
# usage: [NODES=N] lint.sh COMPILER-FLAG ...
# The manual's lint and three static analysers; silent when all is well. Each is passed over
# (and named) where it is not installed. The last line says how many were clean. NODES is how many
# states of a function clang's analyser looks at before it gives up (clang's own: 225000).
set -u
cd "$(dirname "$0")/.." || exit 1

failed=0 passed=0
found=$(mktemp) || exit 1
trap 'rm -f "$found"' EXIT

# step NAME COMMAND ...: clean if it ends with 0 and says nothing
step() {
	name=$1
	shift
	command -v "$1" >/dev/null || { echo "lint: $1 is not installed, passed over"; return; }
	if "$@" >"$found" 2>&1 && [ ! -s "$found" ]; then
		passed=$((passed + 1))
		return
	fi
	failed=$((failed + 1))
	echo "lint: $name"
	head -n 100 "$found"
}

sources=$(find libcommon cmd -name '*.c' ! -name tables.c | sort)
jobs=$(nproc 2>/dev/null || echo 2)

tidy() {
	# shellcheck disable=SC2086 # words on purpose
	printf '%s\n' $sources | xargs -P "$jobs" -n 6 sh -c \
		'flags=$0; exec clang-tidy --quiet "$@" -- $flags -Icmd 2>/dev/null' \
		"$* -Xclang -analyzer-config -Xclang max-nodes=${NODES:-225000}"
}
# gcc does not see that memory which is short never returns, nor that a span with bytes points to some
analyzer() {
	# shellcheck disable=SC2086
	printf '%s\n' $sources | xargs -P "$jobs" -n 1 gcc "$@" -O2 -fanalyzer \
		-Wno-analyzer-null-dereference -Wno-analyzer-null-argument -Wno-analyzer-malloc-leak \
		-c -o /dev/null
}
manual() {
	for page in man/*.[157]; do
		mandoc -T lint -W warning "$page" || return 1
	done
}
words() {
	# a shell takes what follows the first name as its arguments
	for file in cmd/*/*.sh test/*.sh test/*/*.sh test/*.bash .ci/run; do
		case "$file $(head -n 1 "$file")" in *bash*) bash -n "$file" ;; *) sh -n "$file" ;; esac || return 1
	done
	command -v node >/dev/null || return 0
	for file in test/browser/*.mjs; do node --check "$file" || return 1; done
}

step manual manual
step scripts words
# shellcheck disable=SC2086
step cppcheck cppcheck -q -j "$jobs" --std=c11 --enable=warning,performance,portability --inline-suppr \
	--suppress=missingIncludeSystem --suppress=internalAstError --error-exitcode=1 \
	-D_GNU_SOURCE -D__linux__ -D__x86_64__ -Ilibcommon $sources
if command -v clang-tidy >/dev/null; then step clang-tidy tidy "$@"; else echo 'lint: clang-tidy is not installed, passed over'; fi
if command -v gcc >/dev/null; then step 'gcc -fanalyzer' analyzer "$@"; fi

echo "lint: $passed clean, $failed not"
[ "$failed" -eq 0 ]
