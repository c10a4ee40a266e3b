# SPDX-License-Identifier: ISC
# Small documents of all shapes, and the units of each: the tables of test/layouts. A document begins
# with a line "%%%% NAME", NAME being that of its file; behind the next line "%%%%" stand its units,
# one a line: "KIND WHO | TEXT", or "KIND WHO;at=00:12 | TEXT" where more than who speaks matters; a
# date line has its date in WHO's place. Furniture is asked for where one of these lines has some.
# "date DATE FROM" says the document's date, and where it is from, where that matters. In documents "␌" is a form feed, "␍" a carriage
# return, "␣" a no-break space, "␠" a blank at a line's end; "◂", "▸", "▪" are U+202B, U+202A, U+202C.

load helper

# layouts NAME [OPTION ...]: tells what sp-split does otherwise than test/layouts/NAME.txt says
layouts() {
	local table=$TOP/test/layouts/$1.txt
	shift
	mkdir "$D/docs"
	awk -v folder="$D/docs" '
		/^%%%% / {
			n++
			path = sprintf("%03d/%s", n, substr($0, 6))
			system("mkdir " folder "/" substr(path, 1, 3))
			file = folder "/" path
			printf "" >file
			print path >folder "/list"
			wanted = 0
			next
		}
		/^%%%%$/ { wanted = 1; close(file); next }
		wanted && NF { printf "%03d %s\n", n, $0 }
		!wanted {
			gsub(/␌/, "\f")
			gsub(/␍/, "\r")
			gsub(/␣/, "\302\240")
			gsub(/␠/, " ")
			gsub(/◂/, "\342\200\253")
			gsub(/▸/, "\342\200\252")
			gsub(/▪/, "\342\200\254")
			print >file
		}' "$table" >"$D/want"
	cd "$D/docs"
	xargs -d '\n' sp-split -u turn -F "$@" <list >"$D/found"
	xargs -d '\n' sp-check <"$D/found" list
	awk -F '\t' '
		FILENAME == ARGV[1] {
			split($0, part, " ")
			at = part[1]
			dated[at] += part[2] == "date"
			furnished[at] += part[2] == "furniture"
			if (part[2] != "date") {
				ask[at, ++wants[at]] = $0
				sub(/ [|] .*/, "", ask[at, wants[at]])
			}
			next
		}
		{
			at = substr($1, 1, 3)
			if (at != last && dated[at]) {
				from = "-"
				if (match($8, /datefrom=[a-z]*/))
					from = substr($8, RSTART + 9, RLENGTH - 9)
				print at " date " $2 " " from
			}
			last = at
			if ($5 == "furniture" && !furnished[at])
				next
			said = $5
			who = $5 == "dateline" ? $7 : $6
			if (who != "-")
				said = said " " who
			m = split(ask[at, ++n[at]], asked, ";")
			for (i = 2; i <= m; i++)
				if (index(";" $8 ";", ";" asked[i] ";"))
					said = said ";" asked[i]
			print at " " said " | " $9
		}' "$D/want" "$D/found" >"$D/got"
	diff "$D/want" "$D/got"
}

@test "labels: who speaks" {
	layouts labels
}

@test "captions: cues, voices, times" {
	layouts captions
}

@test "Markdown and front matter" {
	layouts markdown
}

@test "heads: titles, dates, what stands around them" {
	layouts heads
}

@test "pages, and what they repeat" {
	layouts pages
}

@test "text from right to left out of a PDF: in reading order" {
	layouts embedded
}

@test "paragraphs: which lines are joined, and how" {
	layouts paragraphs
}

@test "a rule of 400,000 stars in Markdown is read at once" {
	{
		printf 'a **b** c '
		head -c 400000 /dev/zero | tr '\0' '*'
	} >"$D/stars"
	run -0 timeout 20 sp-split "$D/stars"
	assert_output --partial 'a b c ****'
}

# refused ENCODING [BOM-BYTES]: what sp-split says of a text in it
refused() {
	{
		printf '%b' "${2-}"
		printf 'The harbour is open to all of the ships.\n' | iconv -f UTF-8 -t "$1"
	} >"$D/odd"
	run -1 --separate-stderr sp-split "$D/odd"
	assert_output ''
}

@test "text in UTF-16 or UTF-32 is refused, with the way to convert it" {
	for encoding in UTF-16LE UTF-16BE; do
		refused "$encoding"
		[[ $stderr == *"looks like UTF-16; convert it first: iconv -f $encoding -t UTF-8" ]]
	done
	refused UTF-16LE '\xFF\xFE'
	[[ $stderr == *'looks like UTF-16; convert it first: iconv -f UTF-16 -t UTF-8' ]]
	refused UTF-16BE '\xFE\xFF'
	[[ $stderr == *'looks like UTF-16; convert it first: iconv -f UTF-16 -t UTF-8' ]]
	for marked in 'UTF-32LE \xFF\xFE\0\0' 'UTF-32BE \0\0\xFE\xFF' UTF-32LE; do
		# shellcheck disable=SC2086 # two words on purpose
		refused $marked
		[[ $stderr == *'looks like UTF-32; convert it first: iconv -f UTF-32 -t UTF-8' ]]
	done
	# few NULs, at one side of their pairs all of them
	for side in UTF-16LE UTF-16BE; do
		for _ in {1..9}; do echo 'پل باز است. آب آمد.'; done | iconv -f UTF-8 -t $side >"$D/persian"
		run -1 --separate-stderr sp-split "$D/persian"
		assert_output ''
		assert_equal "$stderr" "sp-split: $D/persian: looks like UTF-16; convert it first: iconv -f $side -t UTF-8"
	done
	{ for _ in {1..30}; do printf 'The harbour was open.\0\n'; done; } >"$D/slips"
	run -0 --separate-stderr sp-split "$D/slips"
}

@test "what only holds a text is refused, with the way to get at it" {
	while IFS='|' read -r bytes hint; do
		printf '%b the harbour is open\n' "$bytes" >"$D/odd"
		for tool in sp-split sp-quote sp-clean sp-show; do
			run -1 --separate-stderr "$tool" "$D/odd"
			assert_output ''
			assert_equal "$stderr" "$tool: $D/odd: $hint"
		done
	done <<'EOT'
%PDF-1.7|is a PDF; make a text of it first: pdftotext -layout
PK\x03\x04\x14|is a document of Word or LibreOffice, or another ZIP archive; make a text of it first: pandoc -t plain --wrap=none
\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1|is an old document of Word; make a text of it first: antiword
{\\rtf1|is RTF; make a text of it first: pandoc -f rtf -t plain --wrap=none
\x1F\x8B\x08|is compressed; unpack it first: gzip -dc
\xFD7zXZ|is compressed; unpack it first: xz -dc
\x28\xB5\x2F\xFD|is compressed; unpack it first: zstd -dc
EOT
	printf 'PK said the harbour is open. %%PDF-1.7 is a word too.\n' >"$D/fine"
	run -0 sp-split "$D/fine"
	assert_output --partial 'PK said'
}

@test "a text full of U+FFFD is read, and said to be one" {
	printf 'The h\357\277\275rbour \357\277\275s open to \357\277\275ll of th\357\277\275 ships, they s\357\277\275y.\n' >"$D/in"
	run -0 --separate-stderr sp-split "$D/in"
	[[ $stderr == *'many U+FFFD: the program that made this text could not read its source' ]]
	printf 'The h\357\277\275rbour is \357\277\275pen.\n' >"$D/in"
	run -0 --separate-stderr sp-split "$D/in"
	[ -z "$stderr" ]
}

@test "three thousand speakers are three thousand" {
	seq 1001 4000 | tr 0-9 BCDFGHKLMX | sed 's/.*/MR. &: Yes, of course./' >"$D/in"
	sp-split -u turn "$D/in" | cut -f6 | sort -u >"$D/who"
	[ "$(wc -l <"$D/who")" -eq 3000 ]
}
