#!/usr/bin/env bash
# SPDX-License-Identifier: ISC
# usage: torture.sh [N [RUN ...]]
# Every tool on several documents, with one thing failing in each run, the first, the second, and so
# on to the last (with N: at most N of them, evenly spread):
#   memory  an allocation of ours       (MALLOC_FAIL_AT, base/mem.c)
#   sqlite  an allocation of SQLite     (SQL_FAIL_AT, torture/io.c)
#   files   a read, write, close, open, rename, fsync, lock or pipe, of ours or of SQLite
#           (IO_FAIL_AT, torture/io.c)
# Each run must end with status 1 and one line that says why; what it put out by then must be what
# the whole run puts out first, records in whole lines; what it keeps (states, indexes, archives)
# must be the old or the new one, with nothing beside it, and the next run must end well. A failure
# that costs nothing, such as closing what was read, may end as the whole run ends. Nothing leaks.
# To be run in a build with -DMEM_TORTURE and torture/io.o: `make torture`.
# The last line is "N passed, N failed", counted by tool, document and what fails.
set -u
cd "$(dirname "$0")/.." || exit 1
export LC_ALL=C
most=${1:-0}
[ $# -eq 0 ] || shift
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
export most work

# A run is the name of a tool, or of a tool and what it is to do, and a document. $dir is its own.
run() {
	case $1 in
	sp-check) bin/sp-check "$2" <"$shared/records" ;;
	sp-learn) bin/sp-learn "$shared/coded" ;;
	sp-find) bin/sp-find "$shared/archive" the ;;
	sp-new) bin/sp-new -s "$dir/state" "$shared/folder" ;;
	sp-store) bin/sp-store "$dir/archive" "$2" ;;
	sp-plot) bin/sp-plot speaker "$shared/quotes" ;;
	sp-plot-text) bin/sp-plot timeline -o text "$shared/dates" ;;
	sp-repeat-index) bin/sp-repeat -s "$dir/index" "$2" ;;
	sp-quote-stream) bin/sp-quote -a "$shared/stream" ;;
	sp-theme-rules) bin/sp-theme -t "$shared/rules" "$2" ;;
	sp-name-list) printf '%s\0' "$2" | bin/sp-name --files0-from=- ;;
	*-records) "bin/${1%-records}" -a <"$shared/records" ;;
	*) "bin/$1" "$2" ;;
	esac
}

# What a run finds there: $shared, not written to; and what it keeps of before, in $dir/*
prepare() {
	shared=$work/shared/$(dirname "${2#testdata/}")
	[ ! -d "$shared" ] || return 0
	mkdir -p "$shared/folder"
	bin/sp-split "$2" >"$shared/records"
	bin/sp-theme -a "$2" >"$shared/coded"
	bin/sp-quote "$2" >"$shared/quotes"
	bin/sp-date "$2" >"$shared/dates"
	printf 'work\twork*\nhealth\thealth\t2\n' >"$shared/rules"
	cp testdata/statement/in.txt "$shared/folder/statement"
	cp "$2" "$shared/folder/text"
	# more than is read at once
	for i in 1 2 3 4 5 6 7 8; do for f in "$2" testdata/statement/in.txt; do bin/sp-split -d "$f" -u sent "$f"; done; done >"$shared/stream"
	bin/sp-store "$shared/archive" "$2"
	mkdir "$shared/before"
	bin/sp-new -s "$shared/before/state" "$shared/folder/statement" >/dev/null
	bin/sp-store "$shared/before/archive" testdata/statement/in.txt
	bin/sp-repeat -s "$shared/before/index" testdata/statement/in.txt >/dev/null
	rm -f "$shared"/before/*.lock
}

# before RUN: what it keeps is as before; after RUN: what it keeps
before() {
	local kept
	case $1 in
	sp-new) kept=state ;;
	sp-store) kept=archive ;;
	sp-repeat-index) kept=index ;;
	*) return 0 ;;
	esac
	rm -rf "$dir"
	mkdir "$dir"
	cp "$shared/before/$kept" "$dir/"
}
after() {
	case $1 in
	sp-new|sp-repeat-index) (cd "$dir" && rm -f ./*.lock && grep '' ./*) ;;
	sp-store) sqlite3 "$dir/archive" 'PRAGMA integrity_check; SELECT name, part, records_sha512, source_sha256 FROM document
		ORDER BY name; SELECT kind, start, "end", text FROM record ORDER BY id' ;;
	esac
}

# failing WHAT AT RUN DOCUMENT: status of a run whose AT-th fails; $mine/failed names what did
failing() {
	local name=IO_FAIL_AT
	case $1 in memory) name=MALLOC_FAIL_AT ;; sqlite) name=SQL_FAIL_AT ;; esac
	before "$3"
	(export "$name=$2" && run "$3" "$4") >"$mine/out" 2>"$mine/err" 9>"$mine/failed"
}

# one_line_said: one that the whole run does not say; most say nothing, and a process less is much in
# eighty thousand runs
one_line_said() {
	local lines
	if [ -s "$mine/said" ]; then
		[ "$(grep -vcxFf "$mine/said" "$mine/err")" -eq 1 ]
	else
		mapfile -t lines <"$mine/err"
		[ ${#lines[@]} -eq 1 ]
	fi
}

# whole_lines RUN: no record is cut; text for reading may be
whole_lines() {
	case $1 in sp-clean|sp-show|sp-plot*) return 0 ;; esac
	[ "$(tail -c 1 "$mine/out" | od -An -c | tr -d ' ')" = '\n' ]
}

# What was put out is what the whole run puts out first; where one input of several cannot be read, the rest
first_part() {
	[ -s "$mine/out" ] || return 0
	case $1 in
	*-stream) bin/sp-check "$2" testdata/statement/in.txt <"$mine/out" >/dev/null 2>&1 ;;
	sp-new) [ -z "$(sort "$mine/out" | comm -23 - <(sort "$mine/whole"))" ] ;;
	*) cmp -s -n "$(stat -c %s "$mine/out")" "$mine/out" "$mine/whole" ;;
	esac && whole_lines "$1"
}

# kept RUN DOCUMENT: the old or the new one, and the next run makes the new one of it
kept() {
	case $1 in sp-new|sp-store|sp-repeat-index) ;; *) return 0 ;; esac
	after "$1" >"$mine/now"
	if [ "$1" = sp-new ]; then # what is done is done, file by file
		[ -z "$(sort "$mine/now" | comm -23 - <(sort -u "$mine/old" "$mine/new"))" ] || return 1
	else
		cmp -s "$mine/now" "$mine/old" || cmp -s "$mine/now" "$mine/new" || return 1
	fi
	run "$1" "$2" >"$mine/next" 2>/dev/null 9>&- && after "$1" | cmp -s - "$mine/new" || return 1
	# what was not named is named then
	[ "$1" != sp-new ] || [ -z "$(sort "$mine/out" "$mine/next" | comm -13 - <(sort "$mine/whole"))" ]
}

# costless RUN: what was there to be closed is closed all the same, SQLite can do without some of its
# memory, and what it did not move from its log it moves the next time
costless() {
	local call
	call=$(cut -d' ' -f1 "$mine/failed")
	cmp -s "$mine/out" "$mine/whole" || return 1
	# what the whole run has to say cannot be said
	[ "$call" != write ] || [ ! -s "$mine/said" ] || return 0
	cmp -s "$mine/err" "$mine/said" || return 1
	case $1-$call in
	*-close|*-sqlite) after "$1" | cmp -s - "$mine/new" ;;
	sp-store-*) bin/sp-find "$dir/archive" --kind all 9>&- | cmp -s - "$mine/found" && after "$1" | cmp -s - "$mine/new" ;;
	sp-find-read|sp-find-open*) ;; # the number that SQLite calls random
	*) return 1 ;;
	esac
}

# right WHAT AT RUN DOCUMENT: one failure is taken as it should be; else $why
right() {
	local rc
	failing "$@"
	rc=$?
	why="status $rc, $(<"$mine/failed")"
	# gnuplot gives its picture in more pieces or fewer
	[ "$1" = memory ] || [ -s "$mine/failed" ] || return 0
	[ "$1" = memory ] || [ $rc -ne "$status" ] || ! costless "$3" || return 0
	[ $rc -eq 1 ] || { [ $rc -eq 2 ] && [ "$3" = sp-theme-rules ] && [ ! -s "$mine/out" ]; } || return 1
	one_line_said || { why="$why, not one line said"; return 1; }
	[ "$1" = files ] || [[ $(<"$mine/err")$'\n' = *$'out of memory\n'* ]] || return 1
	first_part "$3" "$4" || { why="$why, not the first part of the whole"; return 1; }
	kept "$3" "$4" || { why="$why, what is kept is neither old nor new"; return 1; }
}

torture() {
	local what=$1 step wrong=0 runs=0 n at
	mine=$work/$1-$2-$(dirname "${3#testdata/}")
	dir=$mine/kept
	shared=$work/shared/$(dirname "${3#testdata/}")
	mkdir "$mine"
	before "$2"
	after "$2" >"$mine/old"
	run "$2" "$3" >"$mine/whole" 2>"$mine/said" 9>"$mine/counts"
	status=$?
	[ $status -lt 2 ] || { echo "FAILED $*: status $status: $(head -n 1 "$mine/said")"; return; }
	after "$2" >"$mine/new"
	[ "$2" != sp-store ] || bin/sp-find "$dir/archive" --kind all >"$mine/found"
	n=$(awk -v what="$what" '$1 == what { print $2 }' "$mine/counts" | tail -n 1)
	step=1
	[ "$most" -eq 0 ] || [ "$n" -le "$most" ] || step=$(((n + most - 1) / most))
	for ((at = 1; at <= n; at += step)); do
		runs=$((runs + 1))
		right "$what" "$at" "$2" "$3" && continue
		wrong=$((wrong + 1))
		[ "$wrong" -gt 3 ] || echo "    $* $at: $why: $(head -c 2000 "$mine/err")"
	done
	printf '%s %-7s %-16s %-24s %6d in all, %5d failed in turn, %d taken wrongly\n' \
		"$([ $wrong -eq 0 ] && [ "$runs" -gt 0 ] && echo 'ok    ' || echo FAILED)" "$@" "${n:-0}" "$runs" "$wrong"
	rm -rf "$mine"
}
export -f run before after failing one_line_said whole_lines first_part kept costless right torture

[ $# -gt 0 ] || set -- $(ls bin | grep -v sp-report) sp-plot-text sp-repeat-index sp-quote-stream sp-theme-rules sp-name-list \
	sp-date-records sp-key-records
runs() {
	local document=$1 tool
	shift
	for tool in "$@"; do
		echo "memory $tool $document"
		echo "files $tool $document"
		case $tool in sp-store|sp-find) echo "sqlite $tool $document" ;; esac
	done
}
for document in testdata/press/in.txt testdata/persian/in.txt testdata/briefing/in.txt testdata/captions/in.srt; do
	prepare - "$document" 9>&- || exit 1
	runs "$document" "$@"
done | xargs -P "$(nproc)" -L 1 bash -c 'torture "$@"' torture >"$work/table"
cat "$work/table"
passed=$(grep -c '^ok' "$work/table")
failed=$(grep -c '^FAILED' "$work/table")
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
