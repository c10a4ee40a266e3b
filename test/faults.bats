#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# Bad inputs, one a test, through every tool that reads texts: bytes that are no text (B),
# quotations that are none (C), dates that cannot be (D), files of words that are broken (F).
# Faults of the system and of usage: failures.bats. `make faults` shows all rows.

load helper

setup() {
	sample
	cd "$D"
}

# fed STATUS TEXT: printf's TEXT through the tool ends with this status, in good time; its records are well-formed
fed() {
	printf "$2" >in
	read_it "$1"
}

# read_it STATUS: the file `in` through the tool
read_it() {
	run --separate-stderr timeout "$(($(slow 20) + 20))" "$tool" in
	echo "$output" >out
	[ "$status" -eq "$1" ] || { echo "$tool: status $status: $stderr"; return 1; }
	case " ${FILTERS[*]} " in
	*" $tool "*) [ -z "$output" ] || { [ "$1" -ne 0 ] || sp-check <out; } ;;
	esac
}

# warned WHAT: one line that says so; sp-learn adds that there is nothing to learn
warned() {
	[ "$tool" = sp-learn ] || assert_equal "$(grep -c . <<<"$stderr")" 1
	assert_regex "$stderr" "$1"
}
silent() { [ "$tool" = sp-learn ] || assert_equal "$stderr" ''; }

# quotations TEXT [OPTION ...]: who and text of each quotation
quotations() {
	printf "$1" >in
	shift
	sp-quote "$@" in >out && sp-check <out && cut -f6,9 out
}
# dates TEXT [OPTION ...]: value and warning of each date
dates() {
	printf "$1" >in
	shift
	sp-date "$@" in | awk -F'\t' '{ warn = "-"; n = split($8, pair, ";"); for (i = 1; i <= n; i++) if (pair[i] ~ /^warn=/) warn = substr(pair[i], 6); print $7 "\t" warn }'
}

b01() { fed 0 'He said, "a\000b." Then left.\n'; warned 'NUL'; }
@test 'B01 a NUL in a text is said once, and the text goes on' {
	each b01 "${READERS[@]}"
	printf 'He said, "a\000b." Then left.\n' >in
	run -0 --separate-stderr sp-split in
	assert_output --partial $'a\xef\xbf\xbdb'
	assert_output --partial 'Then left.'
	assert_output --partial 'fix='
}
b02() { head -c 100000 /dev/zero >in; read_it 1; warned 'binary'; }
@test 'B02 NULs alone are binary data' { each b02 "${READERS[@]}"; }
b02_device() {
	run -1 --separate-stderr timeout 20 "$tool" /dev/zero
	assert_output ''
	assert_equal "$stderr" "$tool: /dev/zero: binary data, no text"
}
@test 'B02 a device without end is binary data at its begin' { each b02_device "${READERS[@]}"; }
b03() { fed 0 'He said, "caf\351 yes."\n'; warned '13|byte'; }
@test 'B03 a byte that is no UTF-8 is read as Windows-1252, and the warning says where' {
	each b03 "${READERS[@]}"
	run -0 --separate-stderr quotations 'He said, "caf\351 yes."\n'
	assert_output --partial 'café yes.'
	printf 'He said, "caf\351 yes."\n' >in
	sp-split in | sp-check in
}
@test 'B03 such a byte at the end of a label is no word of the turn' {
	printf '00:00:04\nDANA WHITE\nGOOD MORNING. WE GO.\n\n00:00:19\nPETER OSEI\nTHE WIND.\n\n00:00:41\nDANA WHIT\271\nIS THERE WORD?\n\n00:00:45\nPETER OSEI\nTHEY ARE IN.\n' >in
	sp-split in >out 2>err
	sp-check in <out
	run -0 cut -f9 out
	assert_line 'IS THERE WORD?'
	refute_line $'\xb9'
}
b04() { fed 0 'x \300\242y\300\242 \300\257 \300\200 \340\200\242\n'; warned .; run -1 grep -E '["/]' <(cut -f9 out); }
@test 'B04 overlong forms are no quotation marks, slashes or NULs' { each b04 "${FILTERS[@]}"; }
b05() { fed 0 'He said \342\200'; warned .; }
@test 'B05 a character that the end cuts off' { each b05 "${READERS[@]}"; }
b06() { fed 0 'a\355\240\200b\355\260\200c\n'; warned .; }
@test 'B06 encoded surrogates are replaced, in JSON too' {
	each b06 "${READERS[@]}"
	run -1 grep -iE '\\ud[89a-f]' <(sp-split -o json in 2>/dev/null)
}
b07() { fed 0 '\364\220\200\200 \370\210\200\200\200\n'; warned .; }
@test 'B07 beyond the last code point' { each b07 "${READERS[@]}"; }
b08() { fed 0 'a \357\277\276 \356\200\200 b\n'; silent; }
@test 'B08 private characters are passed on' {
	each b08 "${READERS[@]}"
	sp-split in | grep -q $'\xee\x80\x80'
}
utf16() { read_it 1; warned 'UTF-(16|32)'; warned 'iconv'; }
b09() { iconv -f UTF-8 -t UTF-16 "$S" >in; utf16; { printf '\376\377'; iconv -f UTF-8 -t UTF-16BE "$S"; } >in; utf16; }
@test 'B09 UTF-16 is refused with a hint, whichever end is first' { each b09 "${READERS[@]}"; }
b10() { iconv -f UTF-8 -t UTF-16LE "$S" >in; utf16; }
@test 'B10 UTF-16 without a mark as well' { each b10 "${READERS[@]}"; }
b11() { iconv -f UTF-8 -t UTF-32 "$S" >in; utf16; }
@test 'B11 UTF-32 as well' { each b11 "${READERS[@]}"; }
b12() { fed 0 'He said, \223We will\224 \226 and left.\n'; warned .; }
@test 'B12 the quotation marks of Windows-1252 are marks' {
	each b12 "${READERS[@]}"
	run -0 --separate-stderr quotations 'Ms Ito said, \223We will go home\224 \226 and left.\n'
	assert_output --partial 'We will go home'
}
b13() { fed 0 '\343\341\307\343\n'; warned .; }
@test 'B13 other eight-bit letters are no crash' { each b13 "${READERS[@]}"; }
b14() { fed 0 '\303\242\342\202\254\305\223We will\303\242\342\202\254\302\235\n'; }
@test 'B14 what was encoded twice stays as it is' {
	each b14 "${READERS[@]}"
	run -0 --separate-stderr sp-split in
	assert_output --partial 'â€œWe will'
}
b15() { fed 0 'He said, \342\200\256"on"\342\200\254 \342\201\247x\342\201\251\n'; }
@test 'B15 marks that turn the direction stay in records and are shown on a terminal' {
	each b15 "${READERS[@]}"
	sp-split in 2>/dev/null | grep -q $'\xe2\x80\xae'
	run -1 grep $'\xe2\x80\xae' <(sp-split -o text in 2>/dev/null)
	sp-split -o text in 2>/dev/null | grep -q 'U+202E'
}
@test 'B16 characters of no width inside a name' {
	run -0 quotations 'Prime Minister Ada Win\342\200\213ter said, "Yes, we go."\n\nMs Winter said, "No, we stay."\n'
	assert_equal "$(cut -f2 <<<"$output" | paste -sd' ')" 'Yes, we go. No, we stay.'
	assert_equal "$(cut -f1 out | sort -u | wc -l)" 1
	grep -q $'Win\xe2\x80\x8bter' out
}
b17() { fed 0 '\331\206\331\205\333\214\342\200\214\330\256\331\210\330\247\331\207\331\206\330\257\n'; silent; }
@test 'B17 the joiner of Persian words stays' {
	each b17 "${READERS[@]}"
	sp-split in | grep -q $'\xe2\x80\x8c'
}
@test 'B18 yeh, kaf, tatweel and vowel signs in each spelling of a month' {
	for month in 'فروردین' 'فروردين' 'فـروردین'; do
		run -0 dates "در ۵ $month ۱۴۰۲ آمد.\n"
		assert_output --partial '2023-03-25'
	done
}
@test 'B19 composed and decomposed letters name one speaker' {
	run -0 quotations 'President Kemal Erdo\304\237an said, "We go." Mr Erdog\314\206an said, "We stay."\n'
	assert_equal "$(cut -f6 out | sort -u | wc -l)" 1
	assert_equal "$(wc -l <out)" 2
}
b20() {
	{ printf 'e'; head -c "$(slow 500000)" /dev/zero | sed 's/\x00/\xcc\x81/g'; echo; } >in
	run --separate-stderr timeout 60 "$tool" in
	[ "$status" -lt 2 ]
}
@test 'B20 half a million accents on one letter' { each b20 "${READERS[@]}"; }
@test 'B21 escape sequences of a text reach no terminal' {
	printf 'He said, "\033[2J\033]0;pwn\007 \302\2332J yes"\n' >in
	for tool in "${FILTERS[@]}"; do
		for format in tsv json text; do
			"$tool" -o $format in >out 2>err
			run -1 grep -qP '\x1b|\x07|\xc2\x9b' out err
		done
	done
	for format in text md html; do
		sp-split in 2>/dev/null | sp-quote -a | sp-show -o $format >out
		run -1 grep -qP '\x1b|\x07|\xc2\x9b' out
	done
}
b22() { fed 0 'He said, "a\tb\nc."\n'; }
@test 'B22 tabs and line ends are blanks in a field' {
	each b22 "${READERS[@]}"
	run -0 quotations 'He said, "a\tb\nc."\n'
	assert_output --partial 'a b c.'
}
@test 'B23 cells that a spreadsheet would run are left as they are' {
	run -0 quotations '"=cmd|x!A0 it is," said Mr Sum.\n'
	assert_output --partial '=cmd|x!A0 it is,'
}
@test 'B24 HTML of a text is text in a page and in Markdown' {
	printf 'He said, "<script>alert(1)</script> & <img onerror=x>"\n' >in
	sp-split in | sp-quote -a >records
	run -1 grep -E '<script>alert|<img onerror' <(sp-show -o html records)
	sp-show -o html records | grep -q '&lt;script'
	run -1 grep -E '(^|[^\\])<(script|img)' <(sp-show -o md records)
	sp-quote -o json in | grep -q '<script>alert(1)</script>'
}
@test 'B25 blanks of all kinds are blanks in a date' {
	run -0 dates 'They met on \302\24018\342\200\257February\343\200\2002024.\n'
	assert_output --partial '2024-02-18'
}
@test 'B25 blanks of all kinds between the lines of a caption are one blank' {
	printf 'WEBVTT\n\n1\n00:00:00.500 --> 00:00:04.000\nHe came (so\n\302\205they say and\n' >in
	sp-split in >out
	sp-check in <out
	run -0 cut -f9 out
	assert_output 'He came (so they say and'
	# a title of nothing but a no-break space is none
	printf 'WEBVTT \240' >in
	run -0 --separate-stderr sp-split in
	assert_output ''
}
@test 'B25 a line of a no-break space at the end of a page puts no blank' {
	printf '\n"  \f,\n\240 \n\377"\f,\n" \n\377"k' >in
	sp-split in >out
	sp-check in <out
	run -0 cut -f9 out
	assert_line -n 0 '"'
}
@test 'B26 a name with a letter of another script is another name' {
	run -0 quotations 'Ms Ada Winter said, "We go." Ms Ada W\321\226nter said, "We stay."\n'
	assert_equal "$(cut -f6 out | sort -u | wc -l)" 2
}

many() { head -c "$1" /dev/zero | sed "s/\x00/$2/g"; }
c01() { many "$(slow 300000)" '\xe2\x80\x9c' >in; read_it 0; }
@test 'C01 marks that open and open' { each c01 "${READERS[@]}"; }
c02() { many "$(slow 50000)" '\xe2\x80\x9ca\xe2\x80\x9d ' >in; read_it 0; }
@test 'C02 marks that open and close' { each c02 "${READERS[@]}"; }
@test 'C03 a quotation that is never closed ends with its paragraph, and says so' {
	run -0 quotations 'Ms Ito said, \342\200\234We go on and on.\n\nMr Sol said, \342\200\234We stay here.\342\200\235\n'
	grep -q 'warn=unclosed' out
	assert_output --partial $'We stay here.'
}
@test 'C04 a mark that closes what was not opened' {
	run -0 quotations 'We will." he said. "We won the game." Ms Ito said.\n'
	assert_output --partial 'We won the game.'
}
@test 'C04 a mark that opens with nothing behind it' {
	run -0 quotations 'He said \302\253\n' -i --scare
	assert_output ''
	run -0 quotations 'Ms Ito said, \"We go.\" Then he said \"\n'
	assert_output $'Ms Ito\tWe go.'
}
@test 'C05 an odd number of straight marks: the next paragraph begins anew' {
	run -0 quotations 'Then "a" and b "c went.\n\n"We stay here," he said.\n'
	assert_output --partial 'We stay here,'
}
@test 'C06 apostrophes, primes and inches quote nothing' {
	run -0 quotations "It's 6'2\\\" tall, '79 and the people's, 5' 30\\\".\n"
	assert_output ''
}
@test 'C07 a mark at the head of each paragraph is one quotation' {
	run -0 quotations 'Ms Ada Ito said, "One is here.\n\n"Two is there.\n\n"Three is gone." She left.\n'
	assert_equal "$(cut -f6 out | sort -u)" 'Ada Ito'
	assert_equal "$(cut -f9 out | paste -sd' ')" 'One is here. Two is there. Three is gone.'
}
@test 'C08 marks of many kinds' {
	run -0 quotations 'He said \302\253we go\302\273 and \342\200\236we stay\342\200\234 and \343\200\214we sleep\343\200\215.\n' --scare
	assert_equal "$(cut -f9 out | paste -sd'|')" 'we go|we stay|we sleep'
}
@test 'C09 a letterhead within a sentence' {
	printf 'surprising those who wished\n\n\f\nOFFICE\nwww.example.org\n\nfor the people to forget."\n' >in
	run -0 sp-split -F in
	assert_output --partial 'wished for the people'
	assert_output --partial $'furniture'
	sp-split in | sp-check in
}
c10() { yes said | head -n "$(slow 50000)" | tr '\n' ' ' >in; read_it 0; }
@test 'C10 said, said, said' { each c10 "${READERS[@]}"; }
c11() { { seq -f 'Mr A%.0f,' "$(slow 20000)" | tr '\n' ' '; echo 'and he said, "We go."'; } >in; read_it 0; }
@test 'C11 twenty thousand who could be he' { each c11 "${READERS[@]}"; }
c12() { { many 300000 A; echo ' said, "We go."'; } >in; run --separate-stderr timeout 60 "$tool" in; [ "$status" -lt 2 ]; }
@test 'C12 a name of 300,000 letters' { each c12 "${READERS[@]}"; }
c13() { { seq 400 | sed 's|.*|svc&	&/tcp	# a line of a table|'; cat "$TOP/Makefile"; } >in; read_it 0; }
@test 'C13 a table and a program' { each c13 "${READERS[@]}"; }
c14() { head -c 200000 "$(command -v bash)" >in; read_it 1; warned 'binary'; }
@test 'C14 a program of the machine' { each c14 "${READERS[@]}"; }
c15() { "$tool" "$S" >one; run --separate-stderr "$tool" one; [ "$status" -eq 0 ] || { echo "$tool: $stderr"; false; }; }
@test 'C15 a tool reads what it put out' { each c15 "${FILTERS[@]}"; }

@test 'D01 days that no year has' {
	run -0 dates 'It was 31 February 2024, then 31 June 2024.\n'
	assert_output $'-\tno-such-day\n-\tno-such-day'
}
@test 'D02 29 February' {
	run -0 dates 'It was 29 February 2024, 29 February 2023, 29 February 1900, and 29 February 2000.\n'
	assert_output $'2024-02-29\t-\n-\tno-such-day\n-\tno-such-day\n2000-02-29\t-'
}
@test 'D03 30 Esfand' {
	run -0 dates 'It was 30 Esfand 1403, 30 Esfand 1402, and 31 Mehr 1402.\n'
	assert_output $'2025-03-20\t-\n-\tno-such-day\n-\tno-such-day'
}
d04() { fed 0 'year 0, 0000-00-00, -5 BC, 1000000000000000000000000000000-01-01\n'; }
@test 'D04 years beyond all reckoning' { each d04 "${READERS[@]}"; }
@test 'D05 two digits for a year, and no order: each reading is told' {
	run -0 dates 'It was 01/02/03.\n'
	assert_output --partial 'ambiguous-order'
	run -0 dates 'It was 18/2/24.\n'
	assert_output --partial '2024-02-18'
}
@test 'D06 weekday and calendars that contradict' {
	run -0 dates 'It was Monday, 18 February 2024 (22 Bahman 1402).\n'
	assert_output --partial 'mismatch'
}
@test 'D07 digits of three scripts in one date' {
	run -0 dates 'تاریخ \333\261\333\264\333\260\333\262/1\331\241/\333\262\333\271 بود.\n'
	assert_output --partial '2024-02-18'
}
@test 'D08 without a date of the document yesterday is not resolved' {
	run -0 dates 'He came yesterday, and last Friday.\n'
	assert_equal "$(cut -f1 <<<"$output" | sort -u)" '-'
}
@test 'D09 years beyond the tables of a calendar' {
	run -0 dates 'It was 1 Muharram 9999.\n'
	assert_output --partial 'out-of-range'
}
d10() { [ "$(TZ=Asia/Tehran "$tool" "$S" | cksum)" = "$(TZ=Pacific/Kiritimati "$tool" "$S" | cksum)" ]; }
@test 'D11 the time zone changes nothing' { each d10 "${READERS[@]}"; }
d12() { { many 100000 7; printf ' '; many 100000 '\/'; echo; } >in; run --separate-stderr timeout 60 "$tool" in; [ "$status" -lt 2 ]; }
@test 'D12 numbers and slashes without end' { each d12 "${READERS[@]}"; }
d14() {
	for date in 2024-02-31 '' yesterday; do
		run -2 --separate-stderr "$tool" -D "$date" "$S"
		assert_equal "$output" ''
		assert_regex "$stderr" 'want 2024-02-18'
	done
}
@test 'D14 -D that is no date: wrong usage' { each d14 "${FILTERS[@]}"; }

@test 'F07 each wrong line of a theme file and of a people file is told' {
	printf 'a\tb\tc\td\n\377\n' >words
	for option in '-t ./words:sp-theme' '-p words:sp-quote' '-p words:sp-name'; do
		run -2 --separate-stderr "${option##*:}" ${option%:*} "$S"
		assert_equal "$output" ''
		assert_regex "$stderr" 'words:1: '
	done
}
@test 'F08 names that go round in a circle end' {
	printf 'A\tB\nB\tC\nC\tA\nD\tD\n' >people
	run --separate-stderr timeout 20 sp-quote -p people "$S"
	[ "$status" -eq 0 ] || [ "$status" -eq 2 ]
}
@test 'F10 a pattern that looks like an expression takes no time' {
	printf '(a+)+$\t1\n' >themes
	{ many 100000 a; echo b; } >in
	run --separate-stderr timeout 20 sp-theme -t ./themes in
	[ "$status" -lt 3 ]
}
@test 'F11 a folder, a device and a FIFO are no files of words' {
	mkfifo fifo
	for file in / /dev/zero fifo; do
		run -2 --separate-stderr timeout 20 sp-theme -t "$file" "$S"
		run -2 --separate-stderr timeout 20 sp-quote -p "$file" "$S"
		assert_equal "$output" ''
		mkdir -p tables/en
		ln -sfn "$(realpath "$file")" tables/en/cue.tsv
		run -2 --separate-stderr timeout 20 sp-quote -L tables "$S"
		assert_equal "$output" ''
		assert_regex "$stderr" '^sp-quote: tables/en/cue.tsv: (Is a directory|not a regular file)$'
	done
}

# a short name: what it is must not depend on the name of the file, nor on its date
found_by_fuzzing() {
	for case in "$TOP"/testdata/fuzz/*/*; do
		echo "case: $case"
		cp "$case" in
		run --separate-stderr timeout 20 "$tool" in
		[ "$status" -le 1 ]
		echo "$output" >out
		[ -z "$output" ] || sp-check in <out
	done
}
@test 'what fuzzing has found: an end in good time, records true to their source' {
	each found_by_fuzzing "${FILTERS[@]}"
}
