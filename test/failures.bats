#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# What goes wrong outside of the text: odd shapes of input, faults of the system, wrong usage.
# Every row goes through every tool that it concerns: a new one in bin/ is tested by being there.

load helper

setup() {
	sample
	cd "$D"
}

# says WHAT: one line on standard error, by the tool, that says so
says() {
	# sp-learn adds that there is nothing to learn
	[ "$tool" = sp-learn ] || assert_equal "$(wc -l <<<"$stderr")" 1
	assert_regex "$stderr" "^$tool: .*$1"
}

no_crash() {
	[ "$status" -lt 124 ] && [ "$status" -ne 99 ] && return
	echo "status $status: $stderr"
	return 1
}

nothing() { assert_equal "$output$stderr" ''; }
input() { printf "$1" >in; run -0 --separate-stderr "$tool" <in; }

# --- A: the shape of the input

a01() { input ''; nothing; }
@test 'A01 an empty input has no records, and nothing is said' { each a01 sp-check "${READERS[@]}"; }

a02() { input '\n'; nothing; }
@test 'A02 a single newline has no records' { each a02 "${READERS[@]}"; }

a03() {
	printf 'He said, "Yes."' >in
	"$tool" <in >without
	printf 'He said, "Yes."\n' >in
	"$tool" <in >with
	cmp with without
}
@test 'A03 a newline at the end changes nothing' { each a03 "${READERS[@]}"; }

a04() { input ' \t\f\r\n\f\n'; nothing; }
@test 'A04 blanks, form feeds and line ends have no records' { each a04 "${READERS[@]}"; }

a05() {
	sed 's/$/\r/' "$S" >crlf
	"$tool" -d x "$S" | fields 2,5,6,9 >lf.out
	"$tool" -d x crlf >crlf.tsv
	fields 2,5,6,9 <crlf.tsv >crlf.out
	diff lf.out crlf.out
	run -1 grep $'\r' crlf.tsv
	sp-check crlf <crlf.tsv
}
@test 'A05 CR LF is read as LF, and offsets count it' { each a05 "${FILTERS[@]}"; }

a06() {
	tr '\n' '\r' <"$S" >cr
	"$tool" -d x "$S" >lf.out
	"$tool" -d x cr >cr.out
	diff lf.out cr.out
}
@test 'A06 CR alone ends a line as well' { each a06 "${FILTERS[@]}"; }

a07() {
	printf 'a\r\nb\302\205c\342\200\250d\342\200\251e\n' >in
	"$tool" <in >out
	run -1 grep -P '\xc2\x85|\xe2\x80\xa8|\xe2\x80\xa9|\r' out
	sp-check in <out
}
@test 'A07 NEL, LS and PS are white space, and none is left in a field' { each a07 "${FILTERS[@]}"; }

a08() {
	{ printf '\357\273\277'; cat "$S"; } >in
	# more of themes and the value of repeats are made of offsets too
	"$tool" -d x "$S" | awk -F'\t' -v OFS='\t' '{ $3 += 3; $4 += 3; print }' | fields 1-6,9 >expected
	"$tool" -d x in >out
	sp-check in <out
	run -1 grep -c $'\xEF\xBB\xBF' out
	fields 1-6,9 <out | diff expected -
}
@test 'A08 a byte order mark is no part of the text, but counted' { each a08 "${FILTERS[@]}"; }

a09() {
	{ cat "$S"; printf '\357\273\277'; cat "$S"; } >in
	run -0 --separate-stderr "$tool" in
	assert_equal "$stderr" ''
	refute_output --partial $'\xEF\xBB\xBF'
	"$tool" in | sp-check
}
@test 'A09 a byte order mark amid the text is no part of any field' { each a09 "${FILTERS[@]}"; }

# Short forms of what make bench-hostile does with a gibibyte: 2 MiB, and as much less memory
# within MEMORY COMMAND ...: status 0, or 1 with one line, never killed
within() {
	local memory=$1
	shift
	run --separate-stderr bash -c 'ulimit -v "$0"; exec "$@"' "$memory" "$@"
	[ "$status" -eq 0 ] || [[ $status -eq 1 && $stderr =~ (too large|out of memory)$ ]] || { echo "$tool: status $status: $stderr"; return 1; }
	[ "$(grep -c . <<<"$stderr")" -le 1 ]
}
limits() { case ${SP_VARIANT-} in sanitize|valgrind|coverage) skip 'such a build takes memory of its own' ;; esac; }

many_gaps() {
	(ulimit -v 400000; timeout 60 "$tool" "$D/gaps" >"$D/out")
}
@test 'one paragraph of 20,000 sentences, a gap in each: memory grows as the text does' {
	limits
	yes 'They wrote,  "Noted on 5 May."' | head -n 20000 >"$D/gaps"
	each many_gaps "${READERS[@]}"
}

a10() { within 60000 "$tool" line; }
@test 'A10 one line of megabytes in little memory is read, or refused in one line' {
	limits
	yes 'He said, "We will." ' | tr -d '\n' | head -c 2000000 >line
	each a10 "${READERS[@]}"
}

# memory that is enough for one document is enough for a stream of thousands
a11() {
	within 60000 "$tool" lines
	[ "$tool" = sp-clean ] && return
	run -0 bash -c 'ulimit -v 60000; exec "$0" stream >/dev/null' "$tool"
}
@test 'A11 short lines by the megabyte are read or refused; the memory for records does not grow with them' {
	limits
	yes 'He said, "We will."' | head -c 2000000 >lines
	sp-split "$S" >units
	for i in $(seq 1000); do cat units; done >stream
	each a11 "${READERS[@]}"
}

a12() { yes '' | head -n 1000000 | { run -0 --separate-stderr timeout "$(slow 500)" "$tool"; nothing; }; }
@test 'A12 a million empty paragraphs have no records' { each a12 "${READERS[@]}"; }

a13() {
	xargs "$tool" <list >all
	"$tool" m/7 >one
	grep '^m/7	' all | head -n "$(wc -l <one)" | diff one -
	run -0 sh -c "cut -f1 all | uniq | wc -l"
	[ ! -s one ] || assert_output "$(wc -l <list)"
}
@test 'A13 ten thousand documents in one run do not know of each other' {
	mkdir m
	for i in $(seq 100); do
		printf 'Title %d\n\nOn 3 May 20%02d he said, "We build schools." He said, "We build schools."\n' "$i" $((i % 100)) >m/$i
	done
	for i in $(seq "$(slow 100)"); do printf '%s\n' m/*; done >list
	each a13 "${FILTERS[@]}"
}

a14() {
	for byte in 000 001 012 042 047 200 342 377; do
		printf "\\$byte" >in
		run --separate-stderr "$tool" <in
		no_crash
		[ "$byte" = 000 ] || assert_equal "$status" 0
	done
}
@test 'A14 one byte is no crash' { each a14 "${READERS[@]}"; }

a15() {
	"$tool" <"$S" >expected
	dd if="$S" bs=1 2>/dev/null | "$tool" >out
	cmp expected out
}
@test 'A15 an input that comes byte by byte is the same input' { each a15 "${READERS[@]}"; }

a16() {
	for n in 4093 4094 4095 4096 8191 16383 32767 65534 65535; do
		{ head -c "$n" /dev/zero | tr '\0' x; printf '\302\253\330\263\302\273\n'; } >in
		"$tool" <in >out
		sp-check in <out
		if [ "$tool" = sp-split ]; then grep -q $'\302\253\330\263\302\273$' out; fi
	done
}
@test 'A16 a character across the edge of a buffer is whole' { each a16 "${FILTERS[@]}"; }

a17() {
	"$tool" <"$S" >expected
	{ head -n 3 "$S"; sleep 0.3; tail -n +4 "$S"; } | "$tool" >out
	cmp expected out
}
@test 'A17 a slow writer changes nothing' { each a17 "${READERS[@]}"; }

# --- E: faults of the system

e01() { run -1 --separate-stderr "$tool" </; says 'Is a directory'; assert_output ''; }
@test 'E01 a directory as standard input is an error' { each e01 "${TOOLS[@]}"; }

e02() {
	run -1 --separate-stderr sh -c '"$0" <&-' "$tool"
	says 'Bad file descriptor'
	run -1 --separate-stderr sh -c '"$0" "$1" <&-' "$tool" -
	[[ "$tool" = sp-check ]] || says 'Bad file descriptor'
}
@test 'E02 a closed standard input is an error' { each e02 "${TOOLS[@]}"; }

e03() { run -1 --separate-stderr sh -c '"$@" >&-' - "$tool" $(header_args "$tool") "$S"; says 'standard output: Bad file descriptor'; }
@test 'E03 a closed standard output is an error' { each e03 "${READERS[@]}"; }

e04() {
	run --separate-stderr "$tool" missing
	with=$status
	"$tool" $(header_args "$tool") "$S" missing >expected 2>/dev/null || true
	run sh -c '"$@" >out 2>&-' - "$tool" $(header_args "$tool") "$S" missing
	assert_equal "$status" "$with"
	cmp expected out
}
@test 'E04 with standard error closed no message lands in the data' { each e04 "${READERS[@]}"; }

e05() {
	run -1 timeout 10 sh -c '"$0" <&- >&- 2>&-' "$tool"
	assert_output ''
}
@test 'E05 all three closed: an error, no crash' { each e05 "${TOOLS[@]}"; }

e06() { run -1 --separate-stderr sh -c '"$@" >/dev/full' - "$tool" $(header_args "$tool") "$S"; says 'standard output: No space left on device'; }
@test 'E06 a full disk is an error, never silence' { each e06 "${READERS[@]}"; }

e07() {
	run -1 --separate-stderr sh -c 'strace -f -qq -e trace=write -e inject=write:error=ENOSPC:when=1 -o /dev/null "$@" >out' - \
		"$tool" $(header_args "$tool") "$S"
	says 'No space left on device'
}
@test 'E07 a disk that is full at the last write is an error' { traced; each e07 "${READERS[@]}"; }

e08() {
	run -1 --separate-stderr strace -qq -e trace=read -P "$S" -e inject=read:error=EIO:when=1 -o /dev/null "$tool" "$S"
	says "sample.txt: Input/output error"
}
@test 'E08 a read error names the file' { traced; each e08 "${READERS[@]}"; }

e09() {
	"$tool" "$S" >expected
	strace -qq -e trace=read -P "$S" -e inject=read:error=EINTR:when=1 -o /dev/null "$tool" "$S" >out
	cmp expected out
}
@test 'E09 an interrupted read is read again' { traced; each e09 "${READERS[@]}"; }

many() { for i in $(seq "$(slow 300)"); do echo "$S"; done; }

e10() {
	many | xargs "$tool" >expected
	many | xargs "$tool" | { sleep 0.3; cat; } >out
	cmp expected out
}
@test 'E10 a slow reader loses nothing' { each e10 "${READERS[@]}"; }

e11() {
	run --separate-stderr bash -c 'many=$(printf "%s " $(seq 2000 | sed "s|.*|$S|")); "$0" $many | head -n 1 >/dev/null; echo ${PIPESTATUS[0]}' "$tool"
	assert_equal "$stderr" ''
	assert_regex "$output" '^(141|0)$'
}
@test 'E11 a reader that goes away ends the tool quietly' { each e11 "${READERS[@]}"; }

e12() {
	run -0 --separate-stderr timeout 60 bash -c 'trap "" PIPE; many=$(seq 2000 | sed "s|.*|$S|"); { "$0" $many; echo $? >status; } |
		head -n 1 >/dev/null' "$tool"
	assert_equal "$stderr" ''
	assert_regex "$(cat status)" '^[01]$'
	# what fits the pipe is no error
	if [ "$(seq 2000 | sed "s|.*|$S|" | xargs "$tool" | wc -c)" -gt 200000 ]; then assert_equal "$(cat status)" 1; fi
}
@test 'E12 a reader that goes away while SIGPIPE is ignored: status 1, quietly' { each e12 "${READERS[@]}"; }

e13() {
	many | xargs "$tool" >expected
	many | xargs perl -e 'use Fcntl; fcntl(STDOUT, F_SETFL, O_WRONLY | O_NONBLOCK) or die; exec @ARGV' "$tool" | { sleep 0.3; cat; } >out
	cmp expected out
}
@test 'E13 a standard output that does not block loses nothing' { each e13 "${READERS[@]}"; }

e14() {
	run --separate-stderr bash -c 'ulimit -v 20000; "$0" "$S" >out' "$tool"
	no_crash
	[ "$status" -eq 0 ] || says 'out of memory'
}
@test 'E14 little memory is enough, or an error' { limited; each e14 "${READERS[@]}"; }

e16() { run -0 --separate-stderr bash -c 'ulimit -s 64; "$0" "$S" >out' "$tool"; assert_equal "$stderr" ''; }
@test 'E16 a small stack is enough' { limited; each e16 "${READERS[@]}"; }

e17() {
	run -1 --separate-stderr bash -c 'ulimit -f 1; trap "" XFSZ; "$@" >out' - "$tool" -d "$(head -c 3000 /dev/zero | tr '\0' n)" "$S" "$S" "$S" "$S"
	says 'standard output: File too large'
}
@test 'E17 a limit on file size is an error' { limited; each e17 "${FILTERS[@]}"; }

e18() {
	# the loader itself wants a fourth for the libraries
	run -0 --separate-stderr bash -c 'cat "$S" | { exec 3>&- 4>&-; ulimit -n 4; exec "$0"; } >out' "$tool"
	assert_equal "$stderr" ''
}
@test 'E18 four descriptors are enough' { limited; each e18 "${READERS[@]}"; }

e19() {
	mkdir -p run
	for t in 0.001 0.003 0.01; do
		(cd run && timeout -s KILL "$t" "$tool" "$S" >../out) || true
	done
	assert_equal "$(ls run)" ''
}
@test 'E19 a tool that is killed leaves no files behind' { each e19 "${READERS[@]}"; }

e20() {
	seq 100000 >changing
	{ head -n 5; : >changing; cat; } <changing | { run -0 --separate-stderr "$tool"; }
	for i in $(seq 300); do cat "$S"; done >changing
	"$tool" changing >out &
	: >changing
	wait $!
}
@test 'E20 an input that is cut while it is read is no crash' { each e20 "${READERS[@]}"; }

e21() {
	"$tool" "$S" "$S" >expected
	run -1 --separate-stderr sh -c '"$@" >out' - "$tool" "$S" missing "$S"
	says 'missing: No such file or directory'
	cmp expected out
	run -1 --separate-stderr sh -c '"$@" >out' - "$tool" "$S" / "$S"
	says '/: Is a directory'
	cmp expected out
}
@test 'E21 missing files among good ones are named, the rest is done' { each e21 "${READERS[@]}"; }

e22() {
	mkfifo fifo
	"$tool" -d x "$S" >expected
	cat "$S" >fifo &
	"$tool" -d x fifo >out
	rm fifo
	cmp expected out
	run -0 "$tool" /proc/self/status
}
@test 'E22 a FIFO and a file of /proc are read as files are' { each e22 "${FILTERS[@]}"; }

e23() {
	mkdir -p ro
	chmod 555 ro
	(cd ro && "$tool" "$S" >/dev/null && [ -z "$(ls)" ])
}
@test 'E23 filters write no files' { each e23 "${READERS[@]}"; }

e24() {
	"$tool" "$S" >expected
	env -i "$TOP/bin/$tool" "$S" >out
	cmp expected out
}
@test 'E24 an empty environment changes nothing' { each e24 "${READERS[@]}"; }

e25() {
	"$tool" "$S" >expected
	for locale in C POSIX C.UTF-8 tr_TR.UTF-8 fa_IR.UTF-8 xx_YY; do
		LC_ALL=$locale "$tool" "$S" >out
		cmp expected out
	done
}
@test 'E25 the locale changes nothing' { each e25 "${READERS[@]}"; }

e26() {
	run script -qec "$tool" /dev/null </dev/null
	assert_equal "$status" 2
	assert_output --partial "usage: $tool"
}
@test 'E26 a terminal as standard input gets the usage, not silence' { each e26 "${TOOLS[@]}"; }

e27() {
	"$tool" "$S" >expected
	COLUMNS=0 TERM=dumb NO_COLOR=1 "$tool" "$S" >out
	cmp expected out
	run -1 grep -c $'\033' out
}
@test 'E27 in a pipe there is no colour, and the terminal means nothing' { each e27 "${READERS[@]}"; }

# --- F01-F06: arguments

f01() {
	run -2 --separate-stderr "$tool" --no-such
	says "--no-such.*try '$tool --help'"
	assert_output ''
	run -2 --separate-stderr "$tool" -'~'
	says "try '$tool --help'"
	run -2 --separate-stderr "$tool" --confine
	says "try '$tool --help'"
	assert_output ''
}
@test 'F01 a wrong option: status 2, one line, nothing on standard output' { each f01 "${TOOLS[@]}"; }

f02() {
	for option in --help --version -h -V; do
		run -1 --separate-stderr sh -c '"$@" >/dev/full' - "$tool" "$option"
		says 'standard output: No space left on device'
		run -0 --separate-stderr "$tool" "$option"
		assert_output
		assert_equal "$stderr" ''
	done
}
@test 'F02 --help and --version are checked output too' { each f02 "${TOOLS[@]}"; }

f02_lines() { [ "$("$tool" --help | wc -l)" -le 40 ]; [ "$("$tool" --help | wc -L)" -le 110 ]; }
@test 'F02 --help is one screen' { each f02_lines "${TOOLS[@]}"; }

f03() {
	cp "$S" ./-rf
	"$tool" -d x "$S" >expected
	"$tool" -d x -- -rf >out
	cmp expected out
}
@test 'F03 a file name may begin with a dash' { each f03 "${FILTERS[@]}"; }

f04() {
	name=$(printf 'a\nb\033[31m\377')
	cp "$S" "$name"
	"$tool" "$name" >out
	"$tool" -d x "$S" >expected
	assert_equal "$(wc -l <out)" "$(wc -l <expected)"
	sp-check <out
	run -1 grep -c $'\033' out
	"$tool" -o json "$name" | jq -e . >/dev/null
	"$tool" -o text "$name" >out
	run -1 grep -c $'\033' out
	run -1 --separate-stderr "$tool" "$name.none"
	says 'No such file'
	[[ $stderr != *$'\033'* ]]
}
@test 'F04 a file name with newline, escape and odd bytes is made safe' { each f04 "${FILTERS[@]}"; }

f05() {
	"$tool" "$S" "$S" >expected
	printf '%s\0' "$S" "$S" >list
	"$tool" --files0-from=list >out
	cmp expected out
	printf '%s\0%s' "$S" "$S" | "$tool" --files0-from=- >out
	cmp expected out
	run -2 --separate-stderr "$tool" --files0-from=missing
	says 'missing: No such file'
}
@test 'F05 a list of files with NUL ends' { each f05 "${FILTERS[@]}"; }

f06() {
	seq "$(slow 10000)" | sed "s|.*|$S|" | xargs -n 10000 "$tool" >out
	"$tool" "$S" >one
	[ "$tool" = sp-repeat ] ||	# the same document again is no repetition
		assert_equal "$(wc -l <out)" "$(($(wc -l <one) * $(slow 10000)))"
}
@test 'F06 ten thousand arguments' { each f06 "${FILTERS[@]}"; }

# --- broken records

broken_records() {
	"$tool" -a "$S" >good
	{ head -n 2 good; seq 1000000 | head -n "$(slow 1000000)"; tail -n +3 good; } >in
	"$tool" -a <good >expected
	run -1 --separate-stderr sh -c '"$0" -a <in >out' "$tool"
	cmp expected out
	assert_equal "$(wc -l <<<"$stderr")" 11
	assert_regex "$stderr" "^$tool: standard input:3: not nine fields"
	assert_regex "$stderr" "$tool: standard input: $(($(slow 1000000) - 10)) more broken records\$"
}
@test 'of a flood of broken records ten are named and the others counted' { each broken_records "${FILTERS[@]}"; }

cut_record() {
	"$tool" -a "$S" >whole
	head -c "$(($(wc -c <whole) - 5))" whole >in
	run -1 --separate-stderr "$tool" in
	says "in:$(($(wc -l <in) + 1)): the last record is cut off"
}
@test 'a record that is cut off is an error with its line' { each cut_record "${FILTERS[@]}"; }

# --- rights

confined() {
	"$tool" --confine=require "$S" >/dev/null 2>&1 || skip 'this kernel cannot take rights away, or the build keeps them'
}

f20() {
	confined
	run -0 --separate-stderr strace -f -o calls -e trace=network,process,open,openat,creat,landlock_restrict_self "$tool" "$S"
	run -0 sed -n '/landlock_restrict_self/,$p' calls
	refute_output --regexp 'socket|connect|execve|clone|fork|O_WRONLY|O_RDWR|O_CREAT'
	run -0 grep -c landlock_restrict_self calls
	assert_output 2
}
@test 'F20 files, programs and the network are given up before the first byte is read' { traced; each f20 "${READERS[@]}"; }

f21() {
	confined
	"$tool" "$S" >expected
	run -0 --separate-stderr sh -c 'strace -qq -f -e trace=landlock_create_ruleset,prctl -e inject=landlock_create_ruleset,prctl:error=ENOSYS -o /dev/null "$0" "$S" >out' "$tool"
	assert_equal "$stderr" ''
	cmp expected out
	run -2 --separate-stderr strace -qq -f -e trace=landlock_create_ruleset -e inject=landlock_create_ruleset:error=ENOSYS -o /dev/null "$tool" --confine=require "$S"
	says 'cannot take away'
	assert_output ''
	"$tool" --confine=off "$S" | cmp expected
}
@test 'F21 a kernel that cannot take rights away is no error, unless asked for' { traced; each f21 "${READERS[@]}"; }

f22() {
	env -i A="$(head -c 100000 /dev/zero | tr '\0' x)" "$TOP/bin/$tool" --version
	bash -c 'exec -a "" "$0" --version' "$TOP/bin/$tool"
	run --separate-stderr perl -e 'exec { $ARGV[0] } ()' "$TOP/bin/$tool" </dev/null
	no_crash
}
@test 'F22 a huge environment and no name at all are no crash' { each f22 "${TOOLS[@]}"; }
