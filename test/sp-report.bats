# SPDX-License-Identifier: ISC
# sp-report with stand-ins for the tools that find things: what it hands to them,
# what it makes of their records, and how it fails. The whole of it with the real
# tools is in the examples of sp-report(1).

load helper

# stand_in NAME: a tool that hands on its records and notes its arguments
stand_in() {
	printf '#!/bin/sh\necho "%s $*" >>"%s/calls"\nexec cat\n' "$1" "$D" >"tools/$1"
	chmod +x "tools/$1"
}

setup() {
	local tool
	cd "$D" || return 1
	mkdir tools
	cp "$TOP/bin/sp-report" "$TOP/bin/sp-split" tools/
	for tool in sp-quote sp-date sp-theme sp-repeat; do
		stand_in "$tool"
	done
	unset COLUMNS
	printf 'A talk\n\nMs. Ito said, "Water is old." It was 3 May 2020.\n' >talk.txt
}

# record START KIND WHO VALUE MORE TEXT: with its true end
record() {
	printf 'talk.txt\t2020-05-04\t%d\t%d\t%s\t%s\t%s\t%s\t%s\n' \
		"$1" $(($1 + $(printf %s "$6" | wc -c))) "$2" "$3" "$4" "$5" "$6"
}

findings() {
	record 0 title - - 'lang=en;datefrom=headline' 'A talk'
	record 8 sent - - 'par=1;sent=1' 'Ms. Ito said, "Water is old."'
	record 23 quote 'Hana Ito' say 'form=direct;as=Ms. Ito;sure=90' 'Water is old.'
	record 38 sent - - 'par=1;sent=2' 'It was 3 May 2020.'
	record 45 date - 2020-05-03 'type=DATE;cal=gregorian;from=2020-05-03;warn=weekday-mismatch' '3 May 2020'
	record 38 theme - water 'score=2;hits=water@3' 'It was 3 May 2020.'
	record 38 repeat - 1 'sim=0.9' 'It was 3 May 2020.'
}

@test "a digest has title, date, speakers, quotations, dates, themes and repeats" {
	findings >talk.tsv
	run -0 --separate-stderr tools/sp-report talk.tsv
	assert_output - <<'OUT'
A talk
2020-05-04 (headline)
talk.txt: 11 words, en

Who speaks
  Hana Ito                      1 quotation, 3 words
      as Ms. Ito

Quotations
  Hana Ito, say  [23-36]
      Water is old.

Dates
! 2020-05-03            3 May 2020
                          weekday-mismatch

Themes
    1  water                    water

Said again
  [38-56]         It was 3 May 2020.
OUT
}

@test "a section without findings is left out" {
	findings | head -n 3 >talk.tsv
	run -0 --separate-stderr tools/sp-report talk.tsv
	refute_line Dates
	refute_line Themes
	refute_line 'Said again'
}

@test "records from standard input" {
	findings >talk.tsv
	run -0 --separate-stderr tools/sp-report talk.tsv
	said=$output
	run -0 --separate-stderr tools/sp-report <talk.tsv
	assert_output "$said"
	run -0 --separate-stderr tools/sp-report - <talk.tsv
	assert_output "$said"
}

@test "findings that are there are not looked for again" {
	findings >talk.tsv
	tools/sp-report talk.tsv
	[ ! -e calls ]
	findings | grep -v '	date	' >talk.tsv
	tools/sp-report talk.tsv
	run cat calls
	assert_output 'sp-date -a -o tsv'
}

@test "options go to the tools that understand them" {
	tools/sp-report -p "it's.tsv" --themes=a.themes -t press -m 80 -L tables -D 2020 talk.txt 2>err || true
	mkdir tables
	tools/sp-report -p "it's.tsv" --themes=a.themes -t press -m80 -L tables -D 2020 talk.txt
	run sort calls
	assert_line "sp-quote -a -o tsv -p it's.tsv -m 80 -L tables"
	assert_line 'sp-theme -a -o tsv --themes a.themes -t press -L tables'
	assert_line 'sp-date -a -o tsv -L tables'
	assert_line 'sp-repeat -a -w -o tsv -L tables'
}

@test "the document's date goes to sp-split" {
	run -0 --separate-stderr tools/sp-report -D 2020-05-04 talk.txt
	assert_line --regexp '^2020-05-04'
}

@test "a file whose name has blanks, quotation marks and a dollar" {
	cp talk.txt "a '\$b\" c.txt"
	run -0 --separate-stderr tools/sp-report "a '\$b\" c.txt"
	assert_output --partial "a '\$b\" c.txt: "
}

@test "a file that begins with a dash" {
	cp talk.txt ./-a
	run -0 --separate-stderr tools/sp-report -- -a
	assert_output --partial -- '-a: '
}

@test "a missing file among good ones: the rest is done, status 1" {
	run -1 --separate-stderr tools/sp-report nowhere talk.txt
	assert_output --partial 'talk.txt: '
	[ "$stderr" = 'sp-split: nowhere: No such file or directory' ]
}

@test "several documents, one after the other, an empty line between" {
	{ findings; findings | sed 's/^talk.txt/walk.txt/'; } >both.tsv
	run -0 --separate-stderr tools/sp-report both.tsv
	assert_line 'talk.txt: 11 words, en'
	assert_line 'walk.txt: 11 words, en'
	assert_output --partial $'again\n  [38-56]         It was 3 May 2020.\n\nA talk\n'
	run -0 --separate-stderr tools/sp-report talk.txt talk.txt
	assert_output --partial $'en\n\nA talk'
}

@test "an empty document has nothing to say" {
	: >empty
	run -0 --separate-stderr tools/sp-report empty
	assert_output ''
}

@test "lines are not longer than the terminal is wide" {
	local words='این گفته با چند واژه پر شده است که از پهنای پایانه درازتر باشد و باید شکسته شود در جای خود'
	record 0 quote 'Hana Ito' say - "$words" >talk.tsv
	COLUMNS=50 run -0 --separate-stderr tools/sp-report talk.tsv
	run awk 'BEGIN { RS = "\n" } { gsub(/[\200-\277]/, "") } length($0) > 50' <<<"$output"
	assert_output ''
}

@test "marks that turn the direction of a line are shown, not sent" {
	record 0 quote 'Hana Ito' say - $'old\342\200\256water' >talk.tsv
	run -0 --separate-stderr tools/sp-report talk.tsv
	assert_output --partial 'old<bidi>water'
}

@test "the tools beside it come first, then PATH" {
	mkdir elsewhere
	mv tools/sp-quote elsewhere/
	PATH=/usr/bin:/bin run -2 --separate-stderr tools/sp-report talk.txt
	[ "$stderr" = 'sp-report: sp-quote: not found beside sp-report, nor in PATH' ]
	PATH="$PWD/elsewhere:$PATH" run -0 --separate-stderr tools/sp-report talk.txt
}

@test "without sp-repeat nothing is said to be repeated" {
	rm tools/sp-repeat
	PATH=/usr/bin:/bin run -0 --separate-stderr tools/sp-report talk.txt
	assert_output --partial 'talk.txt: '
}

@test "a tool that fails: what there is, status 1" {
	printf '#!/bin/sh\ncat\nexit 1\n' >tools/sp-date
	run -1 --separate-stderr tools/sp-report talk.txt
	assert_output --partial 'talk.txt: '
}

@test "a tool that finds its options wrong: nothing, status 2" {
	printf '#!/bin/sh\nexit 2\n' >tools/sp-theme
	run -2 --separate-stderr tools/sp-report -t nowhere talk.txt
	assert_output ''
}

@test "wrong usage" {
	run -2 --separate-stderr tools/sp-report -z
	[ "$stderr" = "sp-report: -z: no such option; try 'sp-report --help'" ]
	run -2 --separate-stderr tools/sp-report --colour talk.txt
	[ "$stderr" = "sp-report: --colour: no such option; try 'sp-report --help'" ]
	run -2 --separate-stderr tools/sp-report -n
	[ "$stderr" = "sp-report: -n: the option wants an argument; try 'sp-report --help'" ]
	run -2 --separate-stderr tools/sp-report -n none talk.txt
	[ "$stderr" = "sp-report: -n: not a whole number; try 'sp-report --help'" ]
	run -2 --separate-stderr tools/sp-report -o pdf talk.txt
	[ "$stderr" = "sp-report: -o: want text, md or html; try 'sp-report --help'" ]
}

# with_page: the real tools that lay records out
with_page() {
	cp "$TOP/bin/sp-show" "$TOP/bin/sp-plot" tools/
	export TMPDIR=$D/temporary
	mkdir "$TMPDIR"
}

@test "a page of several documents, with pictures of what was found" {
	with_page
	findings >one.tsv
	findings | sed 's/^talk.txt/other/; s/Hana Ito/Juan Sol/' >two.tsv
	tools/sp-report -o html one.tsv two.tsv >page.html
	grep -q 'Hana Ito' page.html
	grep -q 'Juan Sol' page.html
	# themes, speakers, a timeline, each within the page
	assert_equal "$(grep -o '<img [^>]*data:image/svg' page.html | wc -l)" 3
	assert_equal "$(grep -c '<!DOCTYPE html>' page.html)" 1
	assert_equal "$(ls "$TMPDIR")" ''
}

@test "a page without findings has no pictures" {
	with_page
	run -0 --separate-stderr tools/sp-report -o html talk.txt
	assert_output --partial 'Water is old.'
	refute_output --partial '<img '
	assert_equal "$stderr" ''
}

@test "Markdown of all documents" {
	with_page
	findings >one.tsv
	run -0 tools/sp-report -o md one.tsv
	assert_output --partial '# A talk'
	assert_output --partial 'Hana Ito'
	assert_equal "$(ls "$TMPDIR")" ''
}

@test "a picture that fails is missing, the page is there, and the status says so" {
	with_page
	printf '#!/bin/sh\necho "sp-plot: gnuplot: No such file or directory" >&2\nexit 1\n' >tools/sp-plot
	findings >one.tsv
	run -1 --separate-stderr tools/sp-report -o html one.tsv missing.txt
	assert_output --partial 'Hana Ito'
	refute_output --partial '<img '
	assert_regex "$stderr" 'gnuplot: No such file'
	assert_regex "$stderr" 'sp-split: missing.txt: No such file'
	assert_equal "$(ls "$TMPDIR")" ''
	run -1 --separate-stderr sh -c 'tools/sp-report -o html one.tsv >/dev/full'
	assert_regex "$stderr" 'standard output: No space left on device'
}

@test "a terminal as standard input: usage" {
	command -v script >/dev/null || skip 'no script(1)'
	run -2 script -qec "$PWD/tools/sp-report" /dev/null </dev/null
	assert_output --partial "usage: sp-report [OPTION ...] [FILE ...]"
}

@test "a full disk is an error, never silence" {
	run -1 --separate-stderr sh -c 'tools/sp-report talk.txt >/dev/full'
	[ "$stderr" = 'sp-report: standard output: No space left on device' ]
}

@test "no folder for the page, or no room in it: one line says which" {
	sample
	TMPDIR=$PWD/none run -1 --separate-stderr sp-report -o html "$S"
	assert_equal "$stderr" "sp-report: $PWD/none: No such file or directory"
	limited
	sp-quote -a "$S" >found
	for i in $(seq 40); do cat found; done >many
	mkdir kept
	run -1 --separate-stderr bash -c 'set -o pipefail; trap "" XFSZ; ulimit -f 8; TMPDIR=$PWD/kept sp-report -o html many | cat'
	assert_equal "$(wc -l <<<"$stderr")" 1
	assert_regex "$stderr" "^sp-report: $PWD/kept/[^ ]*/records: File too large\$"
	assert_equal "$(ls kept)" ''
}

@test "with no standard error the digest is the same" {
	sample
	for format in text html; do
		sp-report -o $format "$S" >want
		sh -c 'sp-report "$@" 2>&-' - -o $format "$S" >out
		cmp want out
	done
	run -1 sh -c 'sp-report "$1" <&- >&- 2>&-' - "$S"
}

@test "a closed standard output is an error" {
	run -1 --separate-stderr sh -c 'tools/sp-report talk.txt >&-'
	[ "$stderr" = 'sp-report: standard output: Bad file descriptor' ]
}

@test "a directory as input" {
	run -1 --separate-stderr tools/sp-report .
	[ "$stderr" = 'sp-split: .: Is a directory' ]
}

@test "the reader goes away: no message" {
	findings >talk.tsv
	run --separate-stderr bash -c 'trap "" PIPE; tools/sp-report talk.tsv talk.tsv talk.tsv | true'
	[ "$stderr" = '' ]
}

@test "it runs under other shells, and other programs named awk" {
	local shell
	findings >talk.tsv
	run -0 --separate-stderr tools/sp-report talk.tsv
	said=$output
	for shell in 'bash --posix' 'busybox sh' ksh mksh yash; do
		command -v "${shell%% *}" >/dev/null || continue
		run -0 --separate-stderr $shell tools/sp-report talk.tsv
		assert_output "$said"
	done
	for awk in gawk original-awk 'busybox awk'; do
		command -v "${awk%% *}" >/dev/null || continue
		printf '#!/bin/sh\nexec %s "$@"\n' "$awk" >tools/awk
		chmod +x tools/awk
		run -0 --separate-stderr tools/sp-report talk.tsv
		assert_output "$said"
	done
}

@test "shellcheck finds nothing wrong with it" {
	command -v shellcheck >/dev/null || skip 'no shellcheck(1)'
	run -0 shellcheck "$TOP/cmd/sp-report/sp-report.sh"
}

@test "lengths of time and habits are no dates of a digest" {
	printf 'The rain fell for nine days in May 2020, as it does every year.\n' >rain.txt
	run -0 --separate-stderr sp-report rain.txt
	assert_line --partial '2020-05'
	refute_output --partial 'nine days'
	refute_output --partial 'every year'
}
