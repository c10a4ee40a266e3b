#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# What users write themselves, people files, theme files and word tables: each line with a fault is
# named with what is wrong, and nothing is put out.

load helper

setup() { cd "$D"; }

# faulty FILE TOOL [OPTION ...] <<<ROWS: rows are a line of FILE, "|", what must be said of it or
# nothing; printf(1) escapes in the line
faulty() {
	local file=$1 line what n=0
	shift
	: >"$file"
	: >want
	while IFS='|' read -r line what; do
		n=$((n + 1))
		printf '%b\n' "$line" >>"$file"
		[ -z "$what" ] || printf '%s\n' "$1: $file:$n: $what" >>want
	done
	run -2 --separate-stderr "$@" <<<'Ana Ruiz said it was late.'
	assert_output ''
	diff <(sort want) <(sort <<<"$stderr")
}

@test 'a people file with faults' {
	faulty people sp-name -p people <<'EOT'
Ana\tAna Ruiz\tf
One|want an alias, a tab and a name
A\tB\tx|the sex is m, f or -
A\tB\tmf|the sex is m, f or -
A\tB\tm\tm|too many cells
\t
 \tC|an empty cell
D\t |an empty cell
The\tE
EOT
	faulty people sp-name -p people <<'EOT'
E\tF\t-
the E\tG|another name than on line 1, which has "F"
X\0000Y\tZ|a NUL byte
\0377\tZ|not UTF-8
a\tb|a circle of aliases: b, a
b\ta
# no person
EOT
}

@test 'a people file out of an office suite is as good' {
	printf '\357\273\277Bert\tBert Lane\t-\r\nLane\tBert\tm\r\n\r\n' >people
	run -0 --separate-stderr sp-name -p people <<<'They met Lane in the hall.'
	assert_output --partial 'Bert Lane'
}

@test 'a theme file with faults' {
	faulty ./themes sp-theme -t ./themes <<'EOT'
*\tx\t1|theme "*" is for weight 0 only
*\tx\t0
a/\tx|an empty part in the theme's name
a//b\tx|an empty part in the theme's name
/a\tx|an empty part in the theme's name
 a\tx|a blank at the end of the theme's name
a \tx|a blank at the end of the theme's name
a\001b\tx|a control character in the theme's name
a\tx y
EOT
	faulty ./themes sp-theme -t ./themes <<'EOT'
a\t*|a "*" without a word's begin
a\tx*y|a "*" may only end a word
a\t...|a gap at the begin of the pattern, or behind another
a\tx ...|a gap at the end of the pattern
a\tx ... ... y|a gap at the begin of the pattern, or behind another
a\tv ... w ... x ... y ... z|more than three gaps in the pattern
a\t!|no word in the pattern
a\t1 2 3 4 5 6 7 8 9 a b c d|more than twelve words in the pattern
a\tb-c-d-e-f-g-h-i-j-k-l-m-n|more than twelve words in the pattern
a\tb-c-d-e-f-g-h-i-j-k-l don't
a\tx  y ... z*
EOT
	faulty ./themes sp-theme -t ./themes <<'EOT'
a\tx\tfoo|the weight is no number
a\tx\t1e10|the weight is no number
a\tx\t-1e10|the weight is no number
a\tx\t1e|the weight is no number
a\tx\t0000000000000000000000000000000000000001|the weight is no number
a\tx\t-0.5
\tx|the first cell is empty
a|too few cells; a tab stands between two
a\tx\t1\ty|too many cells
X\0000Y\tZ|a NUL byte
EOT
}

@test 'themes of a folder with a fault: the fault is named, and no file looked for' {
	mkdir -p T/themes
	printf '*\tx\t1\n' >T/themes/mine.tsv
	run -2 --separate-stderr sp-theme -L T -t mine <<<'Ana Ruiz said it was late.'
	assert_output ''
	assert_equal "$stderr" 'sp-theme: T/themes/mine.tsv:1: theme "*" is for weight 0 only'
	: >T/themes/mine.tsv
	run -2 --separate-stderr sp-theme -L T -t mine <<<'Ana Ruiz said it was late.'
	assert_equal "$stderr" 'sp-theme: mine: no such file, and none of that name is built in: sp-themes(5)'
	printf 'late\tx\ty\tz\n' >T/themes/mine.tsv
	run -2 --separate-stderr sp-theme -L T -t mine <<<'Ana Ruiz said it was late.'
	assert_equal "$stderr" 'sp-theme: T/themes/mine.tsv:1: too many cells'
}

@test 'a learnt theme file with faults' {
	faulty ./themes sp-theme -t ./themes <<'EOT'
#! linear
a\tx ... y\t1|a gap in a learnt file
a\t@bias\t1
a\t<x\t1
a\t>@b\t1
a\t@\t1|no word in the pattern
EOT
	faulty ./themes sp-theme -t ./themes <<'EOT'
#! curved|want "#! linear" or "#! exact"
a\tx
EOT
}

@test 'a theme file out of an office suite is as good' {
	printf '\357\273\277#! exact\r\ntime\tlate\r\n' >themes
	run -0 --separate-stderr sp-theme -t ./themes <<<'Ana Ruiz said it was late.'
	assert_output --partial $'\ttime\t'
	printf '\357\273\277' >themes
	run -0 --separate-stderr sp-theme -t ./themes <<<'Ana Ruiz said it was late.'
	assert_output ''
}

@test 'word tables with faults' {
	mkdir -p T/en
	faulty T/en/person.tsv sp-quote -L T <<'EOT'
foo\tnothing|no such class
foo bar\toffice|want one word
ok\toffice\tm
EOT
	rm T/en/person.tsv
	faulty T/en/first.tsv sp-name -L T <<'EOT'
Mary Ann\tf|want one word
Maryann \t \r
EOT
	rm T/en/first.tsv
	faulty T/en/cue.tsv sp-quote -L T <<'EOT'
foo\tnothing|no such class
EOT
	rm T/en/cue.tsv
	faulty T/en/name.tsv sp-name -L T <<'EOT'
foo\tnothing|no such kind
foo bar\tthing|want one word
EOT
	rm T/en/name.tsv
	faulty T/en/alias.tsv sp-quote -L T <<'EOT'
foo\tchief of the staff|want one word or two
EOT
	rm T/en/alias.tsv
	faulty T/en/grammar.tsv sp-quote -L T <<'EOT'
two words\tpronoun|want one word
EOT
	rm T/en/grammar.tsv
	mkdir T/fa
	faulty T/fa/frame.tsv sp-quote -L T <<'EOT'
foo\tnothing|no such frame
foo bar\tof|want one word
EOT
	rm -r T/fa
	for tool in sp-repeat sp-key; do
		faulty T/en/common.tsv "$tool" -L T <<'EOT'
zero\t0|want 1, 2 or 3
four\t4|want 1, 2 or 3
twelve\t12|want 1, 2 or 3
foo bar\t1
EOT
	done
	printf 'foo bar\t1\n' >T/en/common.tsv
	run -0 --separate-stderr sp-key -L T <<<'The salt marsh and the salt marsh.'
	assert_output --partial 'salt marsh'
	rm T/en/common.tsv
	faulty T/en/statement.tsv sp-repeat -L T <<'EOT'
foo\tsideways|want negation, up, down, report, each, when, measure, counted, rate, side, relative, sum, mutual, ahead, done or joined
foo\tmeasure|want kind/choice in the third cell, and not too many of them
foo\tside\tfoo/|want kind/choice in the third cell, and not too many of them
foo bar\tup
foo bar\treport|want one word
EOT
	run -0 --separate-stderr sp-key -L T <<<'The salt marsh and the salt marsh.'
	assert_output --partial 'salt marsh'
	rm T/en/statement.tsv
	faulty T/en/form.tsv sp-theme -L T <<'EOT'
mice\tmouse
MICE\tmouse|this form was there already
EOT
}

@test 'words and formulae of the user that say nothing' {
	mkdir -p T/en
	printf 'zip\t0\tcardinal\n' >T/en/number.tsv
	printf '...\nzip and zip\nzip\n' >T/en/formula.tsv
	printf 'The mayor gave zip to the old harbour.\n\nThe mayor gave zip to the old harbour.\n\nZip and zip.\n\nZip and zip.\n' >in
	run -0 --separate-stderr sh -c 'sp-repeat -w -L T in | cut -f9'
	assert_output 'The mayor gave zip to the old harbour.
The mayor gave zip to the old harbour.'
}

@test 'a folder in place of a word table' {
	mkdir -p T/en/person.tsv
	run -2 --separate-stderr sp-name -L T <<<'Ana Ruiz came.'
	assert_output ''
	assert_equal "$stderr" 'sp-name: T/en/person.tsv: Is a directory'
}

@test 'an office that the user brings' {
	mkdir -p T/en
	printf 'reeve\toffice\tf\nthane\toffice\t-\n' >T/en/person.tsv
	run -0 --separate-stderr sp-quote -L T <<<'Ana Ruiz, the reeve, came. "It is late," the reeve said.'
	assert_output --partial $'\tAna Ruiz\t'
}

# cue LANG WORDS: the cue that sp-quote -L T finds ahead of a quotation of Ana Ruiz, Reza, Sami
cue() {
	case $1 in
	en) printf '"It is much too late," %s Ana Ruiz.\n' "$2" ;;
	fa) printf 'محمد رضایی %s: «امروز برای این کار خیلی دیر است.»\n' "$2" ;;
	ar) printf '%s سامي الرفاعي: «إن الوقت متأخر جدا اليوم على هذا العمل».\n' "$2" ;;
	esac | sp-quote -L T -l "$1" | cut -f7
}

@test 'verbs of speech that the user brings' {
	mkdir -p T/en T/fa T/ar
	printf '%s\n' 'toy|say' 'obey|say' '-|say' 'guy|say' 'flicky|say' 'x|say' 'faxx|say' 'buzz|say' 'radio|say' 'jeh|say' 'zick|say|zickmor' 'quib|say|quibbed' \
		'blag|say|blug|blagen|bleat' | tr '|' '\t' >T/en/cue.tsv
	for said in toy:toyed obey:obeyed guy:guyed flicky:flickied x:xed faxx:faxxes buzz:buzzes radio:radios jeh:jehs zick:zickmor quib:quibbed bleat:blug; do
		[ "$(cue en "${said#*:}")" = "${said%:*}" ] || { echo "$said: $(cue en "${said#*:}")"; return 1; }
	done
	printf 'زمزیدن\tsay\tزمزید,,زمزیده\tزمزان\tزمز\n' >T/fa/cue.tsv
	[ "$(cue fa زمزید)" = زمز ]
	printf 'زمزم\tsay\nزرزر\tsay\t,يزرزر\tمزرزرا\nزبزب\tsay\tي\n' >T/ar/cue.tsv
	[ "$(cue ar زمزم)" = زمزم ]
	[ "$(cue ar يزرزر)" = زرزر ]
	[ "$(cue ar فزبزبت)" = زبزب ]
}

@test 'forms of the user are in time for each language, and their faults are told' {
	mkdir -p T/fr T/fa
	printf 'chevaux\tcheval\n' >T/fr/form.tsv
	printf 'گل‌ها\tگل\n' >T/fa/form.tsv
	printf 'animals\tcheval\nplants\tگل\n' >my.themes
	run -0 --separate-stderr sh -c 'echo "Les chevaux." | sp-theme -L T -l fr -t ./my.themes | cut -f7'
	assert_output animals
	echo 'Les chevaux.' >talk
	for lang in fr fa; do
		printf 'a\tb\tc\n' >>T/$lang/form.tsv
	done
	for tool in theme learn key repeat; do
		run -2 --separate-stderr "sp-$tool" -L T talk
		assert_output ''
		assert_equal "$(sort <<<"$stderr")" "sp-$tool: T/fa/form.tsv:2: too many cells
sp-$tool: T/fr/form.tsv:2: too many cells"
	done
}

@test 'a word that a table says is of somebody is no name of his' {
	local text='کارگزار محمد رضایی گفت: «سد پر است.»'

	mkdir -p T/fa
	printf 'کارگزار\toffice\n' >T/fa/person.tsv
	run -0 sh -c 'printf "%s\n" "$1" | sp-quote -L T -o tsv | cut -f6' - "$text"
	assert_output 'محمد رضایی'
	printf 'کارگزار\tof\n' >T/fa/frame.tsv
	run -0 sh -c 'printf "%s\n" "$1" | sp-quote -L T -o tsv | cut -f6' - "$text"
	assert_output 'کارگزار محمد رضایی'
}
