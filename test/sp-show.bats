#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# sp-show(1): reading matter for the terminal, as CommonMark, as a page of HTML.
# What a browser makes of the page is in test/browser.

load helper

setup() {
	sample
	cd "$D"
}

# annotated FILE: its records with all that is found in it
annotated() {
	sp-split -F "$@" | sp-quote -a | sp-name -a | sp-date -a | sp-theme -a | sp-key -a | sp-repeat -a -w
}

page() { annotated "$1" | sp-show -o html >page.html; }

# texts: what a reader of page.html is given as the text, one block a line: tags gone, numbers of quotations too
texts() {
	tr '\n' ' ' <page.html | sed -E 's|(<(p\|h[123]) class="x")|\n\1|g' | grep -E '^<(p|h[123]) class="x"' |
		sed -E 's|</(p\|h[123])>.*||; s|<a class="no[^>]*>[^<]*</a>||g; s|<[^>]*>||g' |
		sed 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&amp;/\&/g'
}

# well_formed: every element that is opened is closed in its order, but for those that have no end
well_formed() {
	grep -oE '</?[a-z0-9]+' page.html | awk '
		{ name = $0; gsub(/[<\/]/, "", name) }
		name ~ /^(meta|input|img)$/ { next }
		/^<\// { if (open[n] != name) { print "closed " name " while " open[n] " is open"; exit 1 } n--; next }
		{ open[++n] = name }
		END { if (n != 0) { print "open at the end: " open[n]; exit 1 } }'
}

# ids_once: no name is given twice, and every link leads to one
ids_once() {
	grep -oE ' id="[^"]*"' page.html | sort | uniq -d | diff /dev/null -
	grep -oE 'href="#[^"]*"' page.html | sed 's/href="#//; s/"//' | sort -u >links
	grep -oE ' id="[^"]*"' page.html | sed 's/ id="//; s/"//' | sort -u >ids
	comm -23 links ids | diff /dev/null -
}

@test 'each text of each unit stands on the page once, in order, whatever was found in it' {
	# it takes long in a slow build
	for doc in $(documents | head -n "$(case ${SP_VARIANT-} in valgrind | sanitize) echo 4 ;; *) echo 1000 ;; esac)"); do
		page "$doc"
		sp-split -F "$doc" | cut -f5,9 >units
		[ -s units ] || continue
		# blocks join sentences: compare the words of all
		texts | tr -s ' \n' '\n\n' | sort >shown
		cut -f2 units | tr -s ' \n' '\n\n' | sort >given
		diff given shown || { echo "$doc"; return 1; }
		well_formed || { echo "$doc"; return 1; }
		ids_once || { echo "$doc"; return 1; }
	done
}

@test 'findings that cut across each other are broken where they must be' {
	printf '%s\t-\t%d\t%d\t%s\t%s\t%s\t%s\t%s\n' \
		d 0 26 para - - par=1 'one two three four five si' \
		d 0 13 quote Ada say form=direct 'one two three' \
		d 4 18 quote Bo say form=direct 'two three four' \
		d 8 13 date - 2020 type=DATE three \
		d 8 26 name - N type=person 'three four five si' >in
	sp-show -o html in >page.html
	well_formed
	ids_once
	run -0 texts
	assert_output 'one two three four five si'
	# what is broken goes on: Ada's words are in one piece, Bo's in two
	assert_equal "$(grep -o '<span class="q s1' page.html | wc -l)" 1
	assert_equal "$(grep -o '<span class="q s2' page.html | wc -l)" 2
	# and has one name and one number
	assert_equal "$(grep -o 'id="b4-18"' page.html | wc -l)" 1
	assert_equal "$(grep -o '<a class="no s2' page.html | wc -l)" 1
}

@test 'a quotation that is interrupted is marked in its pieces, and no further' {
	printf '"On that day," she said, "nobody came."\n' >in
	sp-split in | sp-quote -a | sp-show -o html >page.html
	run -0 grep -oE '<span class="q[^>]*>[^<]*' page.html
	assert_line --regexp '>On that day,$'
	assert_line --regexp '>nobody came\.$'
	assert_equal "${#lines[@]}" 2
	assert_equal "$(grep -o '<a class="no s' page.html | wc -l)" 1
}

@test 'hundreds of findings in one place' {
	{
		printf 'd\t-\t0\t3\tpara\t-\t-\tpar=1\tone\n'
		for i in $(seq 400); do printf 'd\t-\t0\t3\tname\t-\tN%d\ttype=person\tone\n' "$i"; done
	} >in
	sp-show -o html in >page.html
	well_formed
	ids_once
	assert_equal "$(texts)" one
	sp-show in | grep -c N400
}

# --- B21, B24, bidi controls

@test 'HTML in the text is text on the page, and in Markdown' {
	printf 'He said, "<script>alert(1)</script> & <img onerror=x>"\n' >in
	page in
	run -0 texts
	assert_output 'He said, "<script>alert(1)</script> & <img onerror=x>"'
	assert_equal "$(grep -c '<script' page.html)" 1
	run -1 grep '<img' page.html
	annotated in | sp-show -o md >page.md
	run -1 grep -E '(^|[^\\])<' page.md
}

@test 'HTML in any field is text on the page' {
	x='"><script>x</script>&'
	y='%22><script>x</script>&'
	printf '%s\t-\t%d\t%d\t%s\t%s\t%s\t%s\t%s\n' \
		"$x" 0 3 turn "$x" - "par=1;turn=1;lang=$y;at=$y" one \
		"$x" 0 3 quote "$x" "$x" "form=$y;as=$y;warn=$y" one \
		"$x" 0 3 date - "$x" "cal=$y;native=$y;warn=$y" one \
		"$x" 0 3 theme - "$x" "hits=$y" one \
		"$x" 0 3 key - "$x" "score=$y" one \
		"$x" 0 3 repeat - "$x" "times=$y;diff=$y" one \
		"$x" 0 3 name - "$x" "type=$y;role=$y" one >in
	sp-show -o html --title "$x" --figure "$TOP/test/figure.svg" --caption "$x" in >page.html
	assert_equal "$(grep -o '<script' page.html | wc -l)" 1
	assert_equal "$(grep -o '"><script' page.html | wc -l)" 0
	well_formed
	sp-show -o md in >page.md
	run -1 grep -E '(^|[^\\])<' page.md
}

@test 'no control reaches a terminal, nor a page' {
	printf 'He said, "\033[2J\033]0;pwn\007 \302\2332J yes \342\200\256evil"\n' >in
	for form in text md html; do
		annotated in | sp-show -o $form >out
		run -1 grep -P '[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]' out
	done
	annotated in | sp-show >out
	grep -F '<U+202E>' out
	run -1 grep -P '\xe2\x80\xae' out
	annotated in | sp-show -o md >out
	run -1 grep -P '\xe2\x80\xae' out
	annotated in | sp-show -o html | grep -q '<span class="bidi">U+202E</span>evil'
	# a title, a card, a label cannot isolate: it is told there
	printf '# Of \342\200\256evil\n\nText.\n' | sp-show -o html >page.html
	grep -q '<title>Of U+202Eevil</title>' page.html
}

# --- the page

@test 'the policy names the style and the script that stand in the page, and lets nothing else be' {
	page "$S"
	for element in style script; do
		{ printf '%s' "$(tr '\n' '\001' <page.html | sed "s|.*<$element>||; s|</$element>.*||" | tr '\001' '\n')"; echo; } >part
		hash=$(printf "$(sha256sum part | cut -c 1-64 | sed 's/../\\x&/g')" | base64)
		grep -qF "$element-src 'sha256-$hash'" page.html
	done
	grep -qF "content=\"default-src 'none'; style-src" page.html
	# nothing is loaded, no attribute holds style or script
	run -1 grep -oE ' (src|style|on[a-z]+|action)="' page.html
	run -1 grep -oE '(https?:)?//[a-z]' page.html
}

@test 'a paragraph runs as its first letter says, and so does its language' {
	printf 'A headline\n\nThe mayor spoke.\n\n\302\253\330\263\331\204\330\247\331\205 \330\250\331\207 \331\207\331\205\331\207\302\273\n' >in
	sp-split -l en in | sp-show -o html >page.html
	grep -q '<p class="x" dir="ltr"><' page.html || grep -q '<p class="x" dir="ltr">The' page.html
	grep -q '<p class="x" dir="rtl" lang="">' page.html
	page "$TOP/testdata/persian/in.txt"
	grep -q '<article class="doc" id="d1" .* lang="fa"' page.html
	run -1 grep '<p class="x" dir="rtl" lang=""' page.html
}

@test 'dates have their value, and the day in the other calendars' {
	printf 'It was founded on 20 March 2024.\n' >in
	page in
	grep -q '<time class="d m1" data-say="2024-03-20 · solar 1403-01-01 · lunar 1445-09-09 · bytes 18–31" datetime="2024-03-20" id="b18-31">' page.html
}

@test 'statements made again lead to each other' {
	page "$S"
	run -0 grep -oE 'said again <a href="#b[0-9-]+"' page.html
	assert_equal "$(sort -u <<<"$output" | wc -l)" "${#lines[@]}"
	[ "${#lines[@]}" -ge 2 ]
	ids_once
}

@test 'several documents: a table of them, and names that do not clash' {
	cp "$S" other.txt
	{ annotated "$S"; annotated other.txt; } | sp-show -o html >page.html
	grep -q '<h1 dir="auto">2 documents</h1>' page.html
	assert_equal "$(grep -c '<a href="#d[12]">' page.html)" 2
	grep -q 'id="d2-b' page.html
	ids_once
	well_formed
	# one speaker has one number in all
	assert_equal "$(grep -oE '<bdi>Ada Winter</bdi>, <bdi>say' page.html | sort -u | wc -l)" 1
	assert_equal "$(grep -oE 'class="no">[0-9]+</b> <bdi>Ada Winter' page.html | sort -u | wc -l)" 1
}

@test 'one document alone has the first heading' {
	page "$S"
	assert_equal "$(grep -c '<h1 class="x"' page.html)" 1
	run -1 grep '<h4' page.html
	annotated "$S" | sp-show -o html --title 'A week' >page.html
	grep -q '<h1 dir="auto">A week</h1>' page.html
	grep -q '<h2 class="x"' page.html
}

@test 'pictures are within the page, with their captions' {
	sp-show -o html --figure "$TOP/test/figure.svg" --caption 'Who & when' "$S" >page.html
	grep -q "src=\"data:image/svg+xml;base64,$(base64 -w0 "$TOP/test/figure.svg")\"" page.html
	grep -q '<figcaption dir="auto">Who &amp; when</figcaption>' page.html
	printf '\211PNG\r\n\032\nrest' >a.png
	sp-show -o html --figure a.png --figure "$TOP/test/figure.svg" "$S" >page.html
	assert_equal "$(grep -o '<figure>' page.html | wc -l)" 2
	run -2 --separate-stderr sp-show -o html --figure "$S" "$S"
	assert_equal "$stderr" "sp-show: $S: neither PNG nor SVG"
	run -2 --separate-stderr sp-show -o html --figure none.png "$S"
	assert_equal "$stderr" 'sp-show: none.png: No such file or directory'
	run -2 --separate-stderr sp-show --caption x "$S"
	assert_equal "$stderr" 'sp-show: --caption: no --figure ahead of it'
}

@test 'no document at all is still a page' {
	run -0 sp-show -o html </dev/null
	assert_output --partial '<h1 dir="auto">0 documents</h1>'
}

# --- odd records

# r START END KIND WHO VALUE MORE TEXT: a record of the document d
r() { printf 'd\t-\t%d\t%d\t%s\t%s\t%s\t%s\t%s\n' "$@"; }

@test 'a day of any age has what other calendars there were' {
	{
		r 0 39 para - - par=1 'aaaa bbbb cccc dddd eeee ffff gggg hhhh'
		r 0 4 date - 0500-01-01 'type=DATE;from=0500-01-01;to=0500-01-01' aaaa
		r 5 9 date - 0800-01-01 'type=DATE;from=0800-01-01;to=0800-01-01' bbbb
		r 10 14 date - 2024-02-18 'type=DATE;cal=solar;from=2024-02-18;to=2024-02-18;native=1402-11-29' cccc
		r 15 19 date - 2050-01-01 'type=DATE;from=2050-01-01;to=2050-01-01' dddd
		r 20 24 date - 2024-02 'type=DATE;from=2024-02-01;to=2024-02-29' eeee
		r 25 29 date - P3D type=DURATION ffff
		r 30 34 date - 2024-02-18 'type=DATE;from=2024/02/18;to=2024/02/18' gggg
	} >in
	sp-show in >out
	grep -q '0500-01-01 · bytes' out
	grep -q '0800-01-01 · solar 0178-10-11 · lunar 0183-11-25 · bytes' out
	grep -q '2024-02-18 · solar 1402-11-29 · lunar 1445-08-08 · bytes' out
	grep -q '2050-01-01 · solar 1428-10-12 · lunar 1472-04-07 · bytes' out
	grep -q '2024-02 · 2024-02-01 to 2024-02-29 · bytes' out
	run -1 grep -E '(P3D|0500-01-01).*(solar|lunar)' out
	sp-show -o html in >page.html
	well_formed
	ids_once
}

@test 'languages that run from right to left, told by the record or by the letters' {
	for lang in fa ar he ur; do
		printf 'd\t-\t0\t8\tpara\t-\t-\tpar=1;lang=%s\tאבגד\n' "$lang" | sp-show -o html >page.html
		grep -q "<article[^>]* lang=\"$lang\"" page.html
		grep -q "<p class=\"x\" dir=\"rtl\">" page.html
	done
}

@test 'more speakers and themes than a page has boxes for: the first of them, and how many more' {
	for i in $(seq 450); do
		at=$((i * 10))
		r $at $((at + 3)) turn "Speaker $i" - par=$i one
		r $at $((at + 3)) theme - "theme-$i" "score=1.00;hits=one@0+3" one
	done >in
	sp-show -o html in >page.html
	well_formed
	ids_once
	grep -q 'and [0-9]* more</p>' page.html
	[ "$(texts | wc -l)" -eq 450 ]
	sp-show in >/dev/null
	sp-show -o md in >/dev/null
}

@test 'bytes of a title that are our own marks are blanks' {
	r 0 3 para - - par=1 one >in
	run -0 sp-show --colour always --title $'My\001zreading\002\003' in
	assert_line --partial 'My zreading'
	sp-show -o html --title $'My\003reading' --figure "$TOP/test/figure.svg" --caption $'of\003it' in >page.html
	well_formed
	grep -q '<h1 dir="auto">My reading</h1>' page.html
}

@test 'a title of the reader goes ahead of all' {
	r 0 3 para - - par=1 one >in
	run -0 sp-show --title 'My reading' in
	assert_line -n 0 'My reading'
	run -0 sp-show -o md --title 'My *reading*' in
	assert_line -n 0 '# My \*reading\*'
	sp-show -o html --title '<My> reading' in >page.html
	grep -q '<title>&lt;My&gt; reading</title>' page.html
}

@test 'headings within the text, notes, and what nobody says' {
	{
		r 0 3 title - - par=1 One
		r 4 7 para - - 'par=2;form=head' Two
		r 8 13 turn Ann - 'par=3;turn=1;as=ANN' three
		r 14 18 note - - par=4 four
		r 19 23 turn Ann - 'par=5;turn=1;as=ANN' five
		r 24 27 turn Bo - 'par=6;turn=2' six
		r 28 33 para - - par=7 seven
	} >in
	run -0 sp-show -o md in
	assert_line '# One'
	assert_line '## Two'
	sp-show -o html in >page.html
	well_formed
	[ "$(texts | tr '\n' ' ')" = 'One Two three four five six seven ' ]
	run -0 sp-show in
	[ "$(grep -c '^Ann' <<<"$output")" -eq 1 ]
}

@test 'a picture is one by its first bytes' {
	r 0 3 para - - par=1 one >in
	printf '\357\273\277 \n<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>' >bom.svg
	sp-show -o html --figure=bom.svg in | grep -q 'data:image/svg+xml'
	printf '\n' >blank.svg
	printf 'svg' >words.svg
	printf '<p>' >html.svg
	printf '<svg\0>' >nul.svg
	for file in blank words html nul; do
		run -2 --separate-stderr sp-show -o html --figure=$file.svg in
		[ -z "$output" ]
		[[ $stderr == "sp-show: $file.svg: "* ]]
	done
}

# --- streams without units

@test 'findings without units are a list to read' {
	sp-quote "$S" >quotes
	sp-show quotes >out
	grep -q '^We will build twelve schools, and we will not close one.\[1\]$' out
	grep -q '\[1\] Ada Winter' out
	sp-show -o html quotes >page.html
	well_formed
	ids_once
	grep -q 'Ada Winter' page.html
	sp-date "$S" | sp-show -o md | grep -q '^11 February 2024\[^'
}

# --- the terminal

@test 'text: lines as wide as asked, notes below the paragraph' {
	annotated "$S" >in
	sp-show --width 60 in >out
	[ "$(grep -v '^    ' out | LC_ALL=C.UTF-8 awk '{ print length($0) }' | sort -n | tail -n 1)" -le 60 ]
	grep -q '^"We will build twelve schools," she said, "and we will not' out
	grep -qE '^    \[[0-9]+\] Ada Winter · say · direct · as she' out
	run -2 --separate-stderr sp-show --width 5 in
}

@test 'text: colours on a terminal, by wish, never else' {
	annotated "$S" >in
	run -1 grep -c $'\033' <(sp-show in)
	sp-show --colour=always in | grep -q $'\033\[0;34m'
	run -0 script -qec 'TERM=xterm sp-show in' /dev/null
	assert_output --partial $'\033[0;34m'
	run -0 script -qec 'TERM=xterm NO_COLOR=1 sp-show in' /dev/null
	refute_output --partial $'\033['
	run -0 script -qec 'TERM=xterm sp-show --colour=never in' /dev/null
	refute_output --partial $'\033['
	# each speaker has a colour, and keeps it
	printf 'MAYOR RUIZ: The bridge is safe.\n\nMR. CHO: It is not.\n\nMAYOR RUIZ: It is.\n' >turns
	run -0 sh -c "sp-show --colour=always turns | grep -o '^.*:.\[0m'"
	assert_equal "${#lines[@]}" 3
	assert_regex "${lines[0]}" $'^\033\\[0;3[0-9]mMAYOR RUIZ:'
	assert_equal "${lines[2]}" "${lines[0]}"
	assert_not_equal "${lines[1]%%MR*}" "${lines[0]%%MAYOR*}"
	# the same words with and without
	sp-show --colour=always in | sed 's/\x1b\[[0-9;]*m//g' | diff <(sp-show in) -
}

@test 'text: notes are numbered through' {
	annotated "$S" | sp-show | grep -oE '^    \[[0-9]+\]' | tr -d '[] ' >numbers
	seq "$(wc -l <numbers)" | diff - numbers
}

# --- Markdown

@test 'md: every footnote is there once, and called once' {
	{ annotated "$S"; annotated "$TOP/testdata/press/in.txt"; } | sp-show -o md >page.md
	grep -oE '^\[\^[0-9-]+\]:' page.md | tr -d ':' | sort >defined
	grep -v '^\[^' page.md | grep -oE '\[\^[0-9-]+\]' | sort >called
	[ -s called ]
	diff defined called
	uniq -d called | diff /dev/null -
}

@test 'md: what would mean something to Markdown is text' {
	command -v cmark-gfm >/dev/null || skip 'cmark-gfm is not installed'
	printf '%s\n' '1. *Nobody* came, `she` said_it_ [here](there) & <b>so</b> | x ~~y~~ ![z](w) \ $1 ^2' \
		'- A dash, # a hash, &amp; an entity, http://x.example and 2 * 3 * 4.' '12) Twelve.' '+ plus' '> so' '# So' \
		'=== so' '---' '***' '___' '| a | b |' '|---|---|' '[^1]: x' '[a]: b' '```' '~~~' '<!-- x -->' 'two\' ': x' >given
	awk -v OFS='\t' '{ print "d", "-", at, at + length($0), "para", "-", "-", "par=" NR, $0; at += 100 }' given >in
	sed -i 's/^d\t-\t\t/d\t-\t0\t/' in
	sp-show -o md in | tail -n +5 | cmark-gfm -t html -e footnotes -e table -e strikethrough -e autolink |
		sed 's|</*p>||g; s|<a href="[^"]*">||g; s|</a>||g; /^$/d' |
		sed 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&amp;/\&/g' >shown
	diff given shown
}

@test 'md: footnotes as GitHub has them' {
	command -v cmark-gfm >/dev/null || skip 'cmark-gfm is not installed'
	annotated "$S" | sp-show -o md | cmark-gfm -t html -e footnotes >out.html
	[ "$(grep -c 'class="footnote-backref"' out.html)" -ge 8 ]
	run -1 grep -F '[^' out.html
}

# --- odd documents

@test 'a title that holds what no text may: shown as it can be' {
	r 0 4 sent - - - 'Yes.' >in
	title=$'A\033[2J\xff\xe2\x80\xaeB'
	sp-show --title "$title" in >out
	grep -qxF 'A<U+001B>[2J<U+00FF><U+202E>B' out
	sp-show -o md --title "$title" in | grep -qF $'A\xef\xbf\xbd\\[2J\xef\xbf\xbd&#x202E;B'
	sp-show -o html --title "$title" in >page.html
	grep -qF $'<title>A\xef\xbf\xbd[2J\xef\xbf\xbdU+202EB</title>' page.html
	sp-show -o html --title '' in >page.html
	well_formed
}

@test 'marks that turn the direction, of each kind' {
	r 0 19 sent - - - $'\xe2\x80\xadone\xe2\x80\x8e \xe2\x81\xa7two\xe2\x81\xa9' >in
	r 0 3 name - $'a\xe2\x81\xa7b' - $'\xe2\x80\xad' >>in
	sp-show -o md in | grep -qF $'&#x202D;one\xe2\x80\x8e &#x2067;two&#x2069;'
	sp-show -o html in >page.html
	grep -qF $'<span class="bidi">U+202D</span>' page.html
	grep -qF $'\xe2\x81\xa7two\xe2\x81\xa9' page.html
	grep -qF 'aU+2067b' page.html
	sp-show --width 20 in | grep -qxF '<U+202D>one<U+200E>'
}

@test 'a speaker in other letters is isolated on the page, in Markdown by characters, on a terminal not' {
	{ r 0 12 sent - - - '"Go," he said.'; r 1 4 quote - say 'form=direct;as=وزیر' 'Go,'; } | sed 's/	12	sent/	14	sent/' >in
	sp-show in | grep -qF 'nobody named · say · direct · as وزیر'
	sp-show -o md in | grep -qF $'as \xe2\x81\xa8وزیر\xe2\x81\xa9'
	sp-show -o html in >page.html
	grep -qF 'as <bdi>وزیر</bdi>' page.html || grep -qF $'as \xe2\x81\xa8وزیر\xe2\x81\xa9' page.html
	well_formed
}

@test 'md: numbers that begin no list' {
	for text in '12345678901. is a number' '2024' '7' '7 days' '7) days' '7.' ; do r 0 ${#text} para - - par=1 "$text"; done |
		awk -F '\t' -v OFS='\t' '{ $3 += NR * 100; $4 += NR * 100; $8 = "par=" NR } 1' >in
	run -0 sp-show -o md in
	assert_line '12345678901. is a number'
	assert_line 2024
	assert_line '7 days'
	assert_line '7\) days'
	assert_line '7\.'
}

@test 'two statements that are made again each lead to their own' {
	a='The ferry to the island will run again in June.'
	b='Nothing of the kind was ever promised to anybody here.'
	printf '%s\n\n' "$a" "$b" "$b" "$a" "$a" >in
	sp-split in | sp-repeat -a -w >records
	sp-show -o html records >page.html
	well_formed
	ids_once
	assert_equal "$(grep -o 'href="#r[0-9]*"' page.html | sort -u | wc -l)" 2
	for form in text md; do
		assert_equal "$(sp-show -o $form records | grep -c 'said again')" 5
	done
}

@test 'themes of a paragraph: those that words tell ahead, of equals the first' {
	{
		r 0 4 sent - - par=1 'One.'
		r 0 4 theme - loud 'score=1;hits=one@0+3' 'One.'
		r 0 4 theme - quiet score=9 'One.'
		r 0 4 theme - also 'score=1;hits=one@0+3' 'One.'
		r 5 9 sent - - par=2 'Two.'
		r 5 9 theme - loud 'score=2;hits=two@5+3' 'Two.'
		r 5 9 theme - quiet 'score=1;hits=two@5+3' 'Two.'
		r 10 16 sent - - par=3 'Three.'
		r 10 16 theme - quiet score=9 'Three.'
		r 17 22 sent - - par=4 'Four.'
		r 17 22 theme - quiet score=9 'Four.'
		r 17 22 theme - loud 'score=1;hits=x@17+1' 'Four.'
		r 10 16 theme - also score=1 'Three.'
	} >in
	run -0 sp-show in
	assert_line --regexp '^ +Themes: loud, also$'
	assert_line --regexp '^ +Themes: loud, quiet$'
	run -0 sp-show -o md in
	assert_line --partial 'themes: loud, also'
	sp-show -o html in >page.html
	well_formed
	ids_once
	# a theme of what is no text of the document
	{ r 0 6 furniture - - - 'Page 3'; r 0 6 theme - loud 'score=1;hits=x@0+1' 'Page 3'; } >in
	for form in text md html; do sp-show -o $form in >out; done
}

@test 'headings, kinds that nobody knows, what a page repeats' {
	{
		r 0 3 title - - - 'One'
		r 4 7 title - - - 'Two'
		r 8 16 publisher - - - 'The News'
		r 17 22 sent - - - 'Text.'
		r 17 22 verse - - - 'Text.'
		r 23 29 furniture - - - 'Page 3'
	} >in
	run -0 sp-show in
	assert_line 'Text.'
	refute_output --partial verse
	sp-show --colour=always in | grep -qF $'\033[0;2m'
	run -0 sp-show -o md in
	assert_line '# One'
	sp-show -o html in >page.html
	well_formed
	assert_equal "$(grep -c '<title>One</title>' page.html)" 1
}

@test 'dates: of no day, of another reckoning, with a day of no year' {
	{
		r 0 60 sent - - - 'It was in May, in June, in July, in August, in spring, so.'
		r 7 13 date - - 'from=x;to=x' 'in May'
		r 15 22 date - 0500-06-01 'from=0500-06-01;to=0500-06-01' 'in June'
		r 24 31 date - 2024-07-01 'cal=gregorian;native=2024-07-01;from=2024-07-01;to=2024-07-01' 'in July'
		r 33 42 date - - 'mod=a%0Ab' 'in August'
		r 44 53 date - 2024-03 'from=2024-03;to=2024-03' 'in spring'
	} | sed 's/	60	/	58	/' >in
	run -0 sp-show in
	assert_line --partial '[2] 0500-06-01 · bytes'
	assert_line --partial '2024-07-01 · solar 1403-04-11'
	assert_line --partial 'a b'
	refute_output --partial 'gregorian'
	for form in md html; do sp-show -o $form in >out; done
}

@test 'a finding over several paragraphs, one that lies in a gap' {
	{
		r 0 9 sent - - par=1 'One, two.'
		r 11 22 sent - - par=2 'Three four.'
		r 24 29 sent - - par=3 'Five.'
		r 5 28 quote Ada say 'gap=4+1,15+1' 'two. Three four. Five'
		r 9 11 name - x - ab
		r 11 16 name - three - Three
	} | sed 's/gap=4+1,15+1/gap=4+1,16+1/' >in
	for form in text md html; do sp-show -o $form in >out.$form; done
	cp out.html page.html
	well_formed
	ids_once
	assert_equal "$(grep -c 'Ada · say' out.text)" 1
	r 0 6 furniture - - - 'Page 3' >in
	run -0 sp-show -o html in
	assert_line --partial 'Page 3'
	r 0 7 sent - - - $'a\xd8\x9cbcde' | sp-show -o md | grep -qF 'a&#x061C;bcde'
	run -0 sp-show --width 20 in in
	sp-show --colour=auto in in >out
	sp-show --colour=never in in | cmp - out
}

@test 'findings that begin in one paragraph and end in the next, more than can be woven' {
	{
		r 0 26 sent - - par=1 abcdefghijklmnopqrstuvwxyz
		r 26 52 sent - - par=2 abcdefghijklmnopqrstuvwxyz
		for i in $(seq 0 20); do
			r "$i" $((52 - i)) quote "Ada $i" say - "$(printf 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz' | cut -c$((i + 1))-$((52 - i)))"
		done
	} >in
	for form in text md html; do sp-show -o $form in >out.$form; done
	cp out.html page.html
	well_formed
	ids_once
	assert_equal "$(sed 's/\[[0-9]*\]//g' out.text | grep -c '^abcdefghijklmnopqrstuvwxyz$')" 2
}

@test 'what stands in no text has its name in the table' {
	{
		r 0 5 sent - - par=1 'Text.'
		r 0 5 quote Ada say gap=0+1 'ext.'
		r 2 4 quote Tom say - 'xt'
		r 2 4 name - - - 'xt'
		r 2 4 key - - - 'xt'
		r 90 94 quote Eve say - 'none'
		r 95 99 date - 2024 'from=2024;to=2024' '2024'
	} >in
	for form in text md html; do sp-show -o $form in >out.$form; done
	cp out.html page.html
	well_formed
	ids_once
	grep -q 'id="b90-94"' page.html
	grep -q 'id="b95-99"' page.html
}

@test 'a paragraph that runs the other way than its document, where that has a language' {
	r 0 17 para - - 'lang=en;par=1' 'سلام دنیا' >in
	sp-show -o html in >page.html
	grep -q 'dir="rtl" lang=""' page.html
	sed 's/lang=en/lang=und/' in | sp-show -o html >page.html
	grep -q 'dir="rtl"' page.html
	run -1 grep 'dir="rtl" lang=""' page.html
	sed 's/lang=en/lang=fa/' in | sp-show -o html >page.html
	run -1 grep 'lang=""' page.html
}

@test 'more notes beside a paragraph than have a place of their own, and marks that close' {
	{
		r 0 300 sent - - par=1 "$(printf 'a.%.0s' {1..150})"
		for i in $(seq 0 2 298); do r "$i" $((i + 1)) quote "Ada $i" say - a; done
		r 301 310 sent - - par=2 'So."). Yes'
		r 301 303 quote Ada say - So
		r 311 320 sent - - par=3 'So.")! Yes'
		r 311 313 quote Ada say - So
	} | sed 's/	310	/	311	/; s/	311	320	/	312	322	/; s/	311	313	/	312	314	/' >in
	for form in text md html; do sp-show -o $form in >out.$form; done
	cp out.html page.html
	well_formed
	ids_once
	grep -qF 'So."). Yes' <(texts)
	# the number stands behind three of them at most
	grep -qF 'So.")[151]. Yes' out.text
	grep -qF 'So.")[152]! Yes' out.text
}

@test 'a theme of many words, a statement of many times, the last speaker with most to say' {
	{
		for i in $(seq 410); do r $((i * 10)) $((i * 10 + 3)) turn "Speaker $i" - par=$i one; done
		r 5000 5010 turn 'Speaker 410' - par=411 'one two 33'
		for i in $(seq 20); do r $((6000 + i * 10)) $((6003 + i * 10)) sent - - - two; r $((6000 + i * 10)) $((6003 + i * 10)) theme - t "hits=w$i@1+1" two; done
	} | sed 's/	turn	/	sent	/' >in
	sp-show -o html in >page.html
	well_formed
	ids_once
	grep -q 'w12<' page.html
	run -1 grep 'w13<' page.html
	for i in 1 2 3 4 5 6; do printf 'The ferry to the island will run again in June.\n\n'; done >ferry
	sp-split ferry | sp-repeat -a -w | sp-show -o html >page.html
	well_formed
	ids_once
}

@test 'more findings in one place than can be woven' {
	{
		r 0 60 sent - - - "$(printf 'abcde%.0s' {1..12})"
		for i in $(seq 0 25); do r "$i" 58 name - "n$i" - "$(printf 'abcde%.0s' {1..12} | cut -c$((i + 1))-58)"; done
	} >in
	for form in md html text; do sp-show -o $form in >page.html; done
	sp-show -o html in >page.html
	well_formed
}

# --- pages as they were looked at and found good

# golden FORM NAME: what is made of testdata/NAME is testdata/NAME/show.FORM
golden() {
	(cd "$TOP" && sp-split "testdata/$2/in.txt" | sp-quote -a | sp-date -a | sp-theme -a | sp-repeat -a -w | sp-show -o "$1") >said
	diff -u "$TOP/testdata/$2/show.$1" said
}

@test 'the text of spaces' { golden text spaces; }
@test 'the Markdown of spaces' { golden md spaces; }
@test 'the page of spaces, but for its style and script' {
	(cd "$TOP" && sp-split testdata/spaces/in.txt | sp-quote -a | sp-date -a | sp-theme -a | sp-repeat -a -w | sp-show -o html) |
		sed -n '/^<main/,/^<\/main>/p' >said
	diff -u "$TOP/testdata/spaces/show.html" said
}
