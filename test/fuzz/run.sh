#!/bin/sh
# SPDX-License-Identifier: ISC
# usage: run.sh SECONDS [TARGET ...]      (in the copy that `make fuzz` builds)
# Runs each target (test/fuzz/NAME.c) for so long, as many at a time as there are processors, from
# the documents of testdata and the cases found before (testdata/fuzz/NAME/). What a target finds
# stays in build/found of the tree. Silent when nothing is found.
set -u
cd "$(dirname "$0")/../.." || exit 1

seconds=$1
shift
[ $# -gt 0 ] || set -- $(ls test/fuzz/*.c | sed 's/.*\///; s/\.c$//')
found=$PWD/../found
mkdir -p "$found" fuzz-corpus
export seconds found

seeds=$PWD/fuzz-corpus/seeds
mkdir -p "$seeds"
for file in testdata/*/*; do
	[ -f "$file" ] && cp "$file" "$seeds/$(echo "$file" | tr / _)"
done
export seeds

cat >fuzz-one <<'ONE'
name=$1
tool=$(echo "$name" | sed -n 's/^\(sp-[a-z]*\).*/\1/p')
# an engine's objects, all but main.o, and what proves its records
objects=$(ls ${tool:+cmd/$tool/*.c} cmd/sp-check/form.c cmd/sp-check/truth.c cmd/sp-check/order.c |
	grep -v '/main\.c$' | sort -u | sed 's/c$/o/')
flags='-std=c11 -D_GNU_SOURCE -Ilibcommon -Icmd -O1 -g -fno-omit-frame-pointer'
clang $flags -Wall -Wextra -fsanitize=fuzzer,address,undefined -fno-sanitize=pointer-overflow -fno-sanitize-recover=all -o "fuzz-$name" "test/fuzz/$name.c" \
	$objects libcommon.a -lsqlite3 -lutf8proc -lbsd -lmd -lstemmer -lyaml -lm || exit 1
corpus=fuzz-corpus/$name
mkdir -p "$corpus"
old=testdata/fuzz/$name
[ -d "$old" ] || old=
if ! ./"fuzz-$name" -max_total_time="$seconds" -max_len=8192 -timeout=10 -rss_limit_mb=2048 -print_final_stats=0 \
	-verbosity=0 -dict=test/fuzz/dictionary -artifact_prefix="$found/$name-" "$corpus" $old "$seeds" >"$corpus.log" 2>&1; then
	echo "fuzz: $name found something: $(ls "$found/$name"-* 2>/dev/null | tr '\n' ' ')"
	tail -n 60 "$corpus.log"
	exit 1
fi
ONE
printf '%s\n' "$@" | xargs -P "$(nproc 2>/dev/null || echo 2)" -n 1 sh fuzz-one
