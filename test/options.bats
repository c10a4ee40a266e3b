# SPDX-License-Identifier: ISC
# What is said of an argument that cannot be used, and what the options of all tools do to a document.

load helper

# wrong MESSAGE COMMAND ...: status 2, nothing but the message said, nothing put out
wrong() {
	local message=$1
	shift
	echo "$*"
	run -2 --separate-stderr "$@" </dev/null
	[ "$stderr" = "$message" ]
	[ -z "$output" ]
}

@test "an argument that cannot be used is named, with what would do" {
	wrong 'sp-date: -o: want tsv, json or text' sp-date -o xml
	wrong 'sp-date: -d: the name is empty' sp-date -d ''
	wrong 'sp-date: -D: no such date; want 2024-02-18, 2024-02 or 2024' sp-date -D -
	wrong 'sp-quote: --confine: want auto, require or off' sp-quote --confine=never
	wrong 'sp-split: -u: want turn, para or sent' sp-split -u word
	wrong 'sp-theme: -u: want turn, para or sent' sp-theme -u title
	wrong 'sp-show: --colour: want auto, always or never' sp-show --colour=red
	wrong 'sp-show: --colour: want auto, always or never' sp-show --colour=
	wrong 'sp-show: -o: want text, md or html' sp-show -o pdf
	wrong 'sp-date: nosuch: no such table; sp-tables(5) lists them' sp-date -T nosuch
}

@test "a day that no calendar has, a language that is none" {
	for date in 24 2024-2 2024-13 2024-02-30 2024/02/18 2024-02/18 20x4 2024-0x 2024-02-1x 2024-02-18T00; do
		wrong 'sp-date: -D: no such date; want 2024-02-18, 2024-02 or 2024' sp-date -D "$date"
	done
	for lang in '' e E en_GB abcdefghi; do
		wrong 'sp-date: -l: want a language code, such as en' sp-date -l "$lang"
	done
	wrong 'sp-find: --after: no such date; want 2024-02-18, 2024-02 or 2024' sp-find --after=2024-00 archive
	wrong 'sp-find: --before: no such date; want 2024-02-18, 2024-02 or 2024' sp-find --before=May archive
}

@test "a number that is none, or out of its range" {
	for n in '' x 3x nan; do
		wrong 'sp-theme: -m: not a number' sp-theme -m "$n"
	done
	for n in '' two 2.5; do
		wrong 'sp-key: -n: not a whole number' sp-key -n "$n"
	done
	wrong 'sp-key: -n: too small' sp-key -n 0
	wrong 'sp-key: -n: too large' sp-key -n 1000000001
	wrong 'sp-key: -n: too large' sp-key -n 99999999999999999999
	wrong 'sp-repeat: -m: want 20 to 100' sp-repeat -m 19
	wrong 'sp-repeat: -m: want 20 to 100' sp-repeat -m 101
	wrong 'sp-find: --context: not a whole number' sp-find --context=x archive
}

@test "a folder of tables that is none" {
	echo a >"$D/file"
	wrong "sp-date: $D/file: Not a directory" sp-date -L "$D/file"
	wrong 'sp-date: /dev/null: Not a directory' sp-date -L /dev/null
	wrong "sp-date: $D/none: No such file or directory" sp-date -L "$D/none"
	SP_TABLES=:$D/none: wrong "sp-date: $D/none: No such file or directory" sp-date
}

@test "a list of files that cannot be read" {
	wrong "sp-date: $D/none: No such file or directory" sp-date --files0-from="$D/none"
	run -1 --separate-stderr sp-date --files0-from="$D"
	assert_equal "$stderr" "sp-date: $D: Is a directory"
}

@test "records that have no date or language get those of the options; those that have keep theirs" {
	sample
	sp-split "$S" | awk -F '\t' -v OFS='\t' '{ $2 = "-"; sub(/(^|;)lang=en/, "", $8); if ($8 == "") $8 = "-"; print }' >"$D/bare"
	[ "$(sp-split -D 1999-05-03 "$D/bare" | cut -f 2 | sort -u)" = 1999-05-03 ]
	[ "$(sp-split -l fr "$D/bare" | head -n 1 | grep -o 'lang=[a-z]*')" = lang=fr ]
	sp-split "$S" >"$D/full"
	[ "$(sp-split -D 1999-05-03 "$D/full" | cut -f 2 | sort -u)" = 2024-02-18 ]
	[ "$(sp-split -l fr "$D/full" | head -n 1 | grep -o 'lang=[a-z]*')" = lang=en ]
}

@test "a list of files: its names may be long, and others come after it" {
	sample
	cp "$S" "$D/other.txt"
	cd "$D"
	{ printf '%s\0' "$S"; head -c 100000 /dev/zero | tr '\0' x; printf '\0'; printf '%s' "$S"; } >list
	run -1 --separate-stderr sp-split --files0-from=list other.txt
	assert_equal "${stderr##*xxx}" ': File name too long'
	assert_equal "$(cut -f1 <<<"$output" | uniq)" "$S
other.txt"
	run -1 --separate-stderr sh -c 'sp-split --files0-from=- other.txt <list | cut -f1 | uniq; exit 1'
	assert_output "$S
other.txt"
	assert_equal "${stderr##*xxx}" ': File name too long'
	run --separate-stderr sp-split --files0-from=list other.txt
	assert_equal "$(grep -c "^$S" <<<"$output")" "$(($(grep -c '^other' <<<"$output") * 2))"
}

@test "a list of files by lines, as find(1) gives without -print0, is told in a line" {
	sample
	printf '%s\n' "$S" "$D/none" >"$D/list"
	run -1 --separate-stderr sp-split --files0-from="$D/list"
	assert_output ''
	assert_equal "$stderr" "sp-split: $D/list: no such name; names are ended by NUL, not by line ends (find -print0)"
}

@test "a file that an option names: too large, a FIFO" {
	truncate -s 300M "$D/big"
	mkfifo "$D/pipe"
	for option in -t -p; do
		tool=sp-theme
		[ "$option" = -t ] || tool=sp-name
		wrong "$tool: $D/big: File too large" "$tool" "$option" "$D/big"
		wrong "$tool: $D/pipe: not a regular file" "$tool" "$option" "$D/pipe"
	done
}

@test "a table is printed without an archive" {
	mkdir "$D/words"
	run -0 --separate-stderr sp-theme -L "$D/words" -T en/abbrev
	assert_equal "$output" "$(sp-quote -T en/abbrev)"
	run -0 --separate-stderr sp-store -T en/abbrev
	assert_equal "$output" "$(sp-quote -T en/abbrev)"
	run -1 --separate-stderr sh -c 'sp-quote -T en/abbrev >/dev/full'
	assert_equal "$stderr" 'sp-quote: standard output: No space left on device'
}

# on_terminal COMMAND: what it shows on a terminal
on_terminal() { script -qec "$1" /dev/null </dev/null | tr -d '\r'; }

@test "lines for reading are as wide as the terminal, or as COLUMNS says" {
	sample
	widest() { awk '{ if (length > n) n = length } END { print n }'; }
	cd "$D"
	sp-split -d talk "$S" | grep -v '	title	' >units
	run -0 widest < <(COLUMNS=30 sp-split -o text units)
	assert [ "$output" -le 30 ]
	assert [ "$output" -gt 20 ]
	run -0 widest < <(COLUMNS=3 sp-split -o text units | grep -v sample)
	assert [ "$output" -le 24 ]
	run -0 widest < <(COLUMNS=500 sp-split -o text units)
	assert [ "$output" -le 100 ]
	assert [ "$output" -gt 80 ]
	for columns in 0 wide; do
		run -0 widest < <(COLUMNS=$columns sp-split -o text units)
		assert [ "$output" -le 80 ]
		assert [ "$output" -gt 60 ]
	done
	run -0 widest < <(on_terminal "stty cols 33; NO_COLOR=1 sp-split units")
	assert [ "$output" -le 33 ]
	assert [ "$output" -gt 20 ]
	run -0 widest < <(on_terminal "stty cols 0; NO_COLOR=1 sp-split units")
	assert [ "$output" -le 80 ]
	assert [ "$output" -gt 60 ]
}

@test "colours on a terminal that has them, unless NO_COLOR says something" {
	sample
	for with in TERM=xterm 'TERM=xterm NO_COLOR='; do
		run -0 on_terminal "env $with sp-quote '$S'"
		assert_output --partial $'\033[1mAda Winter\033[0m'
	done
	for with in 'TERM=xterm NO_COLOR=1' TERM=dumb '-u TERM'; do
		run -0 on_terminal "env $with sp-quote '$S'"
		refute_output --partial $'\033'
		assert_output --partial 'Ada Winter'
	done
}

@test "a message that a signal cuts short is written all the same" {
	traced
	run -1 --separate-stderr strace -qq -e trace=write -e inject=write:error=EINTR:when=1 -o /dev/null sp-date "$D/none"
	assert_equal "$stderr" "sp-date: $D/none: No such file or directory"
}

@test "what a signal cuts short is written again; a file that cannot be closed is told" {
	traced
	sample
	cd "$D"
	sp-split "$S" >want
	strace -qq -e trace=write -e inject=write:error=EINTR:when=1 -o /dev/null sp-split --confine=off "$S" >out
	cmp want out
	closing() { strace -qq -e trace=close -P "$PWD/out" -e "inject=close:error=$1" -o /dev/null sp-split --confine=off "$S" >out; }
	run -0 --separate-stderr closing EINTR
	cmp want out
	run -1 --separate-stderr closing EDQUOT
	assert_equal "$stderr" 'sp-split: standard output: Disk quota exceeded'
}

@test "a language for records that say nothing else" {
	printf 'd\t-\t0\t4\tsent\t-\t-\t-\tYes.\n' >"$D/bare"
	assert_equal "$(sp-split -l fr "$D/bare")" $'d\t-\t0\t4\tsent\t-\t-\tlang=fr\tYes.'
}

@test "records whose bytes do not add up are left out, those with a fix are read" {
	cd "$D"
	printf 'd\t-\t0\t5\tsent\t-\t-\t-\tYes.\nd\t-\t6\t12\tsent\t-\t-\tfix=3+2\tcafé.\n' >in
	run -1 --separate-stderr sp-split in
	assert_output "$(sed -n 2p in)"
	assert_equal "$stderr" 'sp-split: in:1: end is not start and text added up'
	run -1 --separate-stderr sp-clean in
	assert_output ''
	assert_equal "$stderr" 'sp-clean: in: records; want a text'
}

@test "a first line that comes slowly and is long" {
	cd "$D"
	{ printf 'Word'; head -c 100000 /dev/zero | tr '\0' s; echo; } >text
	{ head -c 70000 text; sleep 0.3; tail -c +70001 text; } | sp-split -d text | sp-check text
	{ printf 'd\t-\t0\t100004\tsent\t-\t-\t-\t'; cat text; } >record
	{ head -c 70000 record; sleep 0.3; tail -c +70001 record; } | sp-split | cmp - record
}

@test "a people file named by nothing is none" {
	sample
	SP_PEOPLE='' run -0 sp-quote "$S"
	assert_output --partial 'Ada Winter'
}
