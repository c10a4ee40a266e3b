#!/usr/bin/env bash
# SPDX-License-Identifier: ISC
# usage: hostile.sh [TOOL ...]
# Texts made to hurt, at n, 2n and 4n: the work (instructions, counted by callgrind; in make linear
# blocks and bytes, counted by torture/count.c; CPU time where there is neither) may grow by 2.3 at
# most when the text doubles. Then inputs of 1 GiB under a memory limit (LARGE=0 leaves them out). The last line is "N passed, N failed".
set -u
cd "$(dirname "$0")/../.." || exit 1
work=build/hostile
mkdir -p "$work"
passed=0 failed=0

repeat() { yes "$2" | head -n "$1" | tr -d '\n'; }

# family NAME N: a text of that kind and size
family() {
	local n=$2
	case $1 in
	open-marks) repeat "$n" '“' ;;
	quotations) repeat "$n" '“a” ' ;;
	added) printf 'He said '; repeat "$n" '“a b” and added '; echo so. ;;
	persian) printf 'وزیر گفت '; repeat "$((n * 2))" '«آب کم است» و افزود '; echo 'که هست.' ;;
	asked) printf 'وزیر نیرو '; repeat "$n" 'خواستار آب '; echo . ;;
	titles) repeat "$n" 'البطريرك ' ;;
	within) printf 'في '; repeat "$n" 'خطوة '; repeat "$n" 'قال الوزراء مضيفا '; echo . ;;
	initials) seq "$n" | awk '{ printf "Inspector-General of Police Ana A%d spoke. ", $1 }'; repeat "$n" '“So,” the IGX said. ' ;;
	told) repeat "$n" 'Ruiz said that she told him that '; echo 'it is so.' ;;
	straight-marks) repeat "$n" '"' ;;
	gaps) repeat "$n" 'They wrote,  "Noted on 5 May." ' ;;
	said) repeat "$n" 'said ' ;;
	Said) repeat "$((n * 2))" 'Say SAID ' ;;
	speakers) seq "$n" | awk '{ printf "Mr A%d, ", $1 }'; printf 'and he said, "x."\n' ;;
	long-name) repeat "$((n * 10))" A; printf ' said, "x."\n' ;;
	digits) repeat "$((n * 5))" 7; printf ' '; repeat "$((n * 5))" / ;;
	dates) repeat "$n" '1/2/' ;;
	marks) printf e; repeat "$n" "$(printf '\314\201')" ;;
	brackets) repeat "$n" '(['; repeat "$n" '])' ;;
	labels) seq "$n" | sed 's/.*/MR. A&: Yes./' ;;
	names) seq "$n" | sed 's/.*/Ann A&\nIs it so?/' ;;
	asides) yes '(A)' | head -n "$((n * 5))" ;;
	stamps) seq "$n" | awk '{ printf "%d:%02d\nso\n", $1 / 60, $1 % 60 }' ;;
	open-brackets) printf 'A: '; repeat "$n" '[a' ;;
	tags) printf 'WEBVTT\n\n00:01.000 --> 00:02.000\n'; repeat "$n" '<a{\a' ;;
	one-label) yes 'MR. SMITH: Yes.' | head -n "$n" ;;
	short-lines) yes 'a' | head -n "$((n * 5))" ;;
	returns) repeat "$((n * 5))" "$(printf 'a\r')"; echo ;;
	stars) printf "**a** "; repeat "$((n * 5))" "*" ;;
	empty-lines) yes '' | head -n "$((n * 5))" ;;
	headings) yes "$(printf '## Again\n\nText.\n')" | head -n "$n" ;;
	pages) yes "$(printf 'THE PAPER\n\nSome text of it.\n\n\f')" | head -n "$n" ;;
	word) repeat "$((n * 5))" x ;;
	stops) repeat "$n" '. ' ;;
	offices) repeat "$n" 'President of ' ;;
	capitals) repeat "$n" 'Of The ' ;;
	hyphens) yes 'demo-' | head -n "$n" ;;
	entities) repeat "$n" '&amp;' ;;
	bad-bytes) repeat "$n" "$(printf '\351')" ;;
	sentences) yes 'We will build twelve schools this year.' | head -n "$((n / 4))" | tr '\n' ' ' ;;
	different) seq "$n" | awk '{ printf "We will build %d schools. ", $1 }' ;;
	paragraphs) yes "$(printf 'He said, "Yes."\n')" | sed G | head -n "$n" ;;
	esac
}
FAMILIES='open-marks quotations added persian asked titles within initials told straight-marks gaps said Said speakers long-name digits dates marks brackets labels names asides stamps tags open-brackets one-label
	short-lines returns stars empty-lines headings pages word stops offices capitals hyphens entities bad-bytes sentences different paragraphs'

# prepare TOOL FILE: what the tool reads in place of the text, made of it, not counted
prepare() {
	case $1 in
	sp-check) bin/sp-split "$2" >"$2.records" ;;
	sp-find) bin/sp-store "$2.archive" "$2" ;;
	sp-learn) bin/sp-theme -a -t "$work/rules" "$2" >"$2.coded" ;;
	sp-plot-speaker) bin/sp-quote "$2" >"$2.found" ;;
	sp-plot-timeline) bin/sp-date "$2" >"$2.found" ;;
	sp-new) # as many files as the text has words
		mkdir "$2.folder"
		(cd "$2.folder" && tr -s ' \n' '\n\n' <"$2" | grep -c . | xargs seq | sed 's/^/document-/' | xargs -r touch) ;;
	esac 2>/dev/null
}

# run TOOL FILE [WRAPPER ...]: the run that is counted
run() {
	local tool=$1 file=$2
	shift 2
	case $tool in
	sp-check) "$@" bin/sp-check --confine=off "$file" <"$file.records" ;;
	sp-find) "$@" bin/sp-find --confine=off "$file.archive" --kind all ;;
	sp-learn) "$@" bin/sp-learn --confine=off "$file.coded" ;;
	sp-new) "$@" bin/sp-new --confine=off -s "$file.state" "$file.folder" ;;
	sp-quote) "$@" bin/sp-quote -i --confine=off "$file" ;;
	sp-plot-*) "$@" bin/sp-plot --confine=off --script "${tool#sp-plot-}" "$file.found" ;;
	sp-store) "$@" bin/sp-store --confine=off "$file.archive" "$file" ;;
	*) "$@" "bin/$tool" --confine=off "$file" ;;
	esac
}

# instructions TOOL FILE: in thousands, or what stands for them
instructions() {
	if [ "${SP_VARIANT-}" = count ]; then
		run "$1" "$2" >/dev/null 2>&1 9>"$2.work"
		awk '{ printf "%d\n", $1 / 1000 }' "$2.work"
	elif command -v valgrind >/dev/null; then
		run "$1" "$2" valgrind --tool=callgrind --callgrind-out-file=/dev/null 2>&1 >/dev/null |
			awk '/Collected/ { printf "%d\n", $4 / 1000 }'
	else
		local TIMEFORMAT='%U'
		{ time run "$1" "$2" >/dev/null 2>&1; } 2>&1 | awk '{ print $1 * 1000 }'
	fi
}

work=$(cd "$work" && pwd)
printf 'one\tschool*\ntwo\tsaid\nthree\ta\n' >"$work/rules"
# sp-report is a script of the others
[ $# -gt 0 ] || set -- $(ls bin | grep -vx -e sp-report -e sp-plot) sp-plot-speaker sp-plot-timeline
n=${N:-4000}

one() {
	local tool=$1 kind=$2 a b c base
	for size in 0 1 2 4; do
		family "$kind" $((n * size)) >"$work/$tool-$kind-$size"
		prepare "$tool" "$work/$tool-$kind-$size"
	done
	base=$(instructions "$tool" "$work/$tool-$kind-0")
	a=$(instructions "$tool" "$work/$tool-$kind-1")
	b=$(instructions "$tool" "$work/$tool-$kind-2")
	c=$(instructions "$tool" "$work/$tool-$kind-4")
	rm -rf "$work/$tool-$kind"-?*
	awk -v t="$tool" -v k="$kind" -v o="${base:-0}" -v a="${a:-0}" -v b="${b:-0}" -v c="${c:-0}" 'BEGIN {
		a -= o; b -= o; c -= o
		if (a < 1000) a = 1000; if (b < a) b = a; if (c < b) c = b
		bad = b / a > 2.3 || c / b > 2.3
		printf "%s %-11s %-15s %10d k %5.2f %5.2f\n", bad ? "FAILED" : "ok    ", t, k, a, b / a, c / b
	}'
}
export -f one family prepare run repeat instructions
export work n

# sp-learn goes over its examples until nothing changes any more, or so many times: of one sentence that
# is soon or late, whatever its length; of many it is the same each time
kinds() {
	case $1 in sp-learn) echo labels one-label headings pages sentences different paragraphs ;; *) echo $FAMILIES ;; esac
}
for tool in "$@"; do for kind in $(kinds "$tool"); do echo "$tool $kind"; done; done |
	xargs -P "$(nproc)" -L 1 bash -c 'one "$0" "$1"' >"$work/table"
cat "$work/table"
passed=$(grep -c '^ok' "$work/table")
failed=$(grep -c '^FAILED' "$work/table")

# A10, A11: a gibibyte, under a limit of memory
large() { # WHAT LIMIT-KB MOST-STATUS COMMAND...: status at most so, never killed, one line said at most
	local what=$1 limit=$2 most=$3 rc lines
	shift 3
	(ulimit -v "$limit"; timeout 900 "$@") >/dev/null 2>"$work/said"
	rc=$?
	lines=$(wc -l <"$work/said")
	if [ "$rc" -le "$most" ] && [ "$lines" -le 1 ]; then
		echo "ok     $what (status $rc) $(cat "$work/said")"
		passed=$((passed + 1))
	else
		echo "FAILED $what: status $rc"
		head -n 3 "$work/said"
		failed=$((failed + 1))
	fi
}
if [ "${LARGE:-1}" = 1 ]; then
	for tool in "$@"; do
		case $tool in sp-check|sp-find|sp-learn|sp-new|sp-plot-*|sp-store) continue ;; esac
		yes 'He said, "We will." ' | tr -d '\n' | head -c 1G | large "A10 $tool, one line of 1 GiB" 1000000 1 "bin/$tool"
		yes 'He said, "We will."' | head -c 1G | large "A11 $tool, short lines, 1 GiB" 500000 1 "bin/$tool"
		case $tool in sp-clean) continue ;; esac
		bin/sp-split testdata/press/in.txt >"$work/records"
		while :; do cat "$work/records"; done 2>/dev/null | head -c 1G >"$work/gigabyte"
		echo >>"$work/gigabyte"
		large "A11 $tool, records, 1 GiB" 500000 1 "bin/$tool" "$work/gigabyte"
		rm -f "$work/gigabyte"
	done
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
