#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# sp-theme(1) and sp-themes(5).

load helper

setup() { cd "$D"; }

# themes RULES SENTENCE ...: what sp-theme says of each sentence, "start theme score hits"
themes() {
	printf '%b' "$1" >my.themes
	shift
	printf '%s\n' "$@" >talk.txt
	sp-theme -t ./my.themes talk.txt >out
	sed 's/\t[^\t]*$//; s/score=\([^;]*\);*/\1 /; s/hits=//' out | cut -f3,7,8
}

@test 'a longer pattern of weight 0 takes the words from a shorter one' {
	run -0 themes 'wages\tpay\n*\tpay attention\t0\n' 'They pay attention.'
	assert_output ''
	run -0 themes 'wages\tpay\n*\tpay attention\t0\n' 'They pay little.'
	assert_output $'0\twages\t1.00 pay@5+3'
}

@test 'a name inside a longer name is not found' {
	run -0 themes 'guinea\tguinea\nequatorial-guinea\tequatorial guinea\n' 'He flew to Equatorial Guinea.'
	assert_output $'0\tequatorial-guinea\t1.00 Equatorial Guinea@11+17'
}

@test 'weight 0 shields its own theme only, and what belongs to it' {
	run -0 themes 'work\tlabour\nwork/unions\tlabour\nword\tlabour\nwork\tlabour party\t0\n' 'The Labour Party met.'
	assert_output $'0\tword\t1.00 Labour@4+6'
}

@test 'weight 0 does not shield a theme that only begins alike' {
	run -0 themes 'work\tlabour\nworker\tlabour\nplay/a\tlabour\nwork/a\tlabour\nwork\tlabour party\t0\n' 'The Labour Party met.'
	assert_output $'0\tworker\t1.00 Labour@4+6\n0\tplay/a\t1.00 Labour@4+6'
}

@test 'of two patterns with as many words the one that begins first, and the shorter begin, has them' {
	run -0 themes 'a\tred tape\nd\tred ... cut\n' 'The red tape was cut.'
	assert_output $'0\td\t1.00 red ... cut@4+16'
	run -0 themes 'a\tred tape\nb\ttape cut\nc\tlong red\n' 'The long red tape cut.'
	assert_output $'0\tb\t1.00 tape cut@13+8\n0\tc\t1.00 long red@4+8'
}

@test 'rules that share words leave those elsewhere in the sentence as they are' {
	run -0 themes 'a\tred tape\nb\ttape\nc\ttape cut\nd\tman\n*\told man\t0\nd\ttown\n' \
		'The red tape of a man in town, an old man, tape cut.'
	assert_output $'0\td\t2.00 man@18+3,town@25+4\n0\ta\t1.00 red tape@4+8\n0\tc\t1.00 tape cut@43+8'
}

@test 'a word that only goes on with a pattern is none by itself' {
	run -0 themes 'a\tred tape\n' 'Tape red, tape; the tape is red tape.'
	assert_output $'0\ta\t1.00 red tape@28+8'
}

@test 'gaps of several units' {
	run -0 themes 'a\tred ... cut\n' 'The red long tape was cut.' '' 'A tape.' '' 'The red tree will be cut.'
	assert_output $'0\ta\t1.02 red ... cut@4+21\n37\ta\t1.02 red ... cut@41+20'
}

@test 'what a theme of the carried rules is worth to a learnt one is held' {
	run -0 themes '#! linear\nz\t@a\t1\n@a\tred\t9\n' 'A red man.'
	assert_output $'0\tz\t3.00 '
	printf '#! linear\nz\t@a\t1\n@a\tred\t-9\n' >m
	run -0 sh -c 'echo "A red man." | sp-theme -t ./m -m -9 | cut -f7,8'
	assert_output $'z\tscore=-3.00'
}

@test 'hyphens that do not break, and a curly possessive, stand within a phrase' {
	run -0 themes 'a\twell known\nb\tpeoples council\n' 'A well‐known man, a well‑known one, a well ‐known, a well‐ known. The peoples’ council.'
	assert_output --partial $'a\t1.41 well‐known@2+12,well‑known@22+12'
	assert_output --partial $'b\t1.00 peoples’ council@'
	run -0 themes 'a\twell-kno*\n' 'A well-known man, a known one.'
	assert_output $'0\ta\t1.00 well-known@2+10'
}

@test 'party is a feast or politics by the words beside it' {
	run -0 themes 'politics\tparty\n*\tbirthday party\t0\n' 'A birthday party and the ruling party.'
	assert_output $'0\tpolitics\t1.00 party@32+5'
}

@test '= asks for the exact case' {
	run -0 themes 'america\t=US\n' 'They told us that the US left.'
	assert_output $'0\tamerica\t1.00 US@22+2'
}

@test 'just five per cent is not justice' {
	run -0 themes 'justice\tjustice\n' 'It is just 5 per cent.'
	assert_output ''
}

@test 'a denied theme is a theme' {
	run -0 themes 'economy\teconomy\n' 'This is not about the economy.'
	assert_output $'0\teconomy\t1.00 economy@22+7'
}

@test 'a phrase goes on behind a hyphen at the end of a line' {
	run -0 themes 'unity\tnational unity\n' 'We want national' 'unity.'
	assert_output --partial $'unity\t1.00 national unity@8+'
	printf 'We want natio-\nnal unity today.\n' >talk.txt
	run -0 sp-theme -t ./my.themes talk.txt
	assert_output --partial 'hits=national unity@8+16'
}

@test 'a phrase goes on behind a letterhead' {
	printf 'THE RIVER COUNCIL\n\nThe meeting was opened at noon, and the bridge was the first thing that was spoken of.\n\f' >talk.txt
	printf 'THE RIVER COUNCIL\n\nThen the mayor rose. He asked all the towns along the water for one thing, and that was national\n\f' >>talk.txt
	printf 'THE RIVER COUNCIL\n\nunity in the valley. They went home late.\n' >>talk.txt
	printf 'unity\tnational unity\n' >my.themes
	run -0 sp-theme -t ./my.themes talk.txt
	assert_output --partial 'hits=national unity@'
}

@test 'Persian plurals, and Arabic letters for Persian ones' {
	run -0 themes 'vote\tانتخابات\nyouth\tجوان\nleg\tپای\n' 'جوان‌ها در انتخابات شرکت کردند.' 'پاي صندوق.'
	assert_output --partial $'youth\t1.00 جوان‌ها@'
	assert_output --partial $'vote\t1.00 انتخابات@'
	assert_output --partial $'leg\t'
}

@test 'the Friday Imam is a title, not religion' {
	printf 'The Friday Imam of the town came.\n' >talk.txt
	run -0 sp-theme talk.txt
	refute_output --partial $'\tfaith\t'
}

@test 'the theme of a sentence counts in the next one, at a discount' {
	run -0 themes 'energy\toil price\n' 'The oil price rose. It went on for days.'
	assert_line $'0\tenergy\t1.00 oil price@4+9'
	assert_line $'20\tenergy\t0.50 '
}

@test 'a paragraph of one sentence gets little of the theme ahead of it' {
	printf 'energy\toil price\n' >my.themes
	printf 'The oil price rose.\n\nIt went on for days.\n' >talk.txt
	run -0 sh -c 'sp-theme -t ./my.themes -m 0.1 talk.txt | cut -f3,7,8'
	assert_output $'0\tenergy\tscore=1.00;hits=oil price@4+9\n21\tenergy\tscore=0.15'
}

@test 'bad language is no culture, cities and villages are no farms, an elite has not left' {
	printf 'They use bad language.\n\n\nPeople of cities and villages came.\n\n\nThe elite met.\n\n\nHe spoke of the jihad of clarification.\n' >talk.txt
	run -0 sh -c 'sp-theme -m 0.9 talk.txt | cut -f7'
	refute_line culture
	refute_line agriculture
	refute_line science/brain-drain
	refute_line faith
	assert_line science/elites
	assert_line media
}

@test 'a quotation of somebody else has its theme' {
	printf 'They said the elections were a fraud.\n' >talk.txt
	run -0 sp-theme -n 1 talk.txt
	assert_output --partial $'\telections'
}

@test 'one theme may have names without a word in common' {
	printf 'Crowds came on the 22nd of Bahman.\n\nThe February 11th rallies were large.\n\nIt was the anniversary of the Revolution.\n' >talk.txt
	run -0 sh -c 'sp-theme -n 1 talk.txt | cut -f7'
	assert_output $'anniversaries\nanniversaries\nanniversaries'
}

@test 'a gap stays within the sentence' {
	run -0 themes 'praise\thonest ... people\n' 'An honest friend of the people.' 'An honest man. The people left.'
	assert_output $'0\tpraise\t1.00 honest ... people@3+27'
}

@test 'the begin of a word, and forms of a word' {
	run -0 themes 'a\tmachin*\nb\telection\n' 'Machinations before two elections.'
	assert_output $'0\ta\t1.00 Machinations@0+12\n0\tb\t1.00 elections@24+9'
}

@test 'words of one stem that have nothing to do with each other' {
	printf 'trade\tposition\nnature\tconservation\nlaw\tsecurities\ntest\texperiment\n' >my.themes
	printf '%s\n' 'A positive witness with much experience spoke for the conservative side of the secured house.' >talk.txt
	run -0 sp-theme -t ./my.themes talk.txt
	assert_output ''
	printf '%s\n' 'Both positions were experimental.' >talk.txt
	run -0 sh -c 'sp-theme -t ./my.themes talk.txt | cut -f7 | sort'
	assert_output $'test\ntrade'
}

@test 'an organ is no organization, a customer no custom, irony no iron' {
	run -0 themes 'bodies\torganization\nshops\tcustomer\nmetal\tiron\nfirst\tinitiative\n' \
		'The organ played, as is the custom, with irony.' '' 'An initial thought.'
	assert_output ''
	run -0 themes 'bodies\torganization\n' 'They organized it.'
	assert_output $'0\tbodies\t1.00 organized@5+9'
}

@test 'Persian words that end like an ending are words' {
	run -0 themes $'land\tاستان\nfaith\tامام\nmoney\tارز\ntrade\tواردات\n' \
		'اما این درست است.' '' 'ارزش‌ها وارد خانه شد.'
	assert_output ''
	run -0 themes $'land\tاستان\nchoice\tنماینده\n' 'استان‌هایشان از این نمایندگان است.'
	assert_output $'0\tland\t1.00 استان‌هایشان@0+25\n0\tchoice\t1.00 نمایندگان@38+18'
}

@test 'of a pattern with two gaps each piece is named' {
	run -0 themes 'a\twent ... far ... home\n' 'She went not too far from her home.'
	assert_output $'0\ta\t1.00 went ... far ... home@4+30'
}

@test 'exact files know no other forms' {
	run -0 themes '#! exact\nb\telection\n' 'Two elections, one Election.'
	assert_output $'0\tb\t1.00 Election@19+8'
}

@test 'negative weights are evidence against' {
	run -0 themes 'sea\tport\t2\nsea\twine\t-1\n' 'A port for ships.'
	assert_output $'0\tsea\t2.00 port@2+4'
	run -0 themes 'sea\tport\t2\nsea\twine\t-1\n' 'A port is a wine.'
	assert_output $'0\tsea\t1.00 port@2+4'
	run -0 themes 'sea\tport\nsea\twine\t-1\n' 'A port is a wine.'
	assert_output ''
}

@test '--rollup adds sub-themes up, -n tells the best, -m those of a score' {
	printf 'a/x\tred\na/y\tblue\nb\tgreen\t1.5\n' >my.themes
	printf 'Red, blue and green.\n' >talk.txt
	run -0 sh -c 'sp-theme -t ./my.themes --rollup talk.txt | cut -f7,8'
	assert_output $'a\tscore=2.00;hits=Red@0+3,blue@5+4\nb\tscore=1.50;hits=green@14+5'
	run -0 sh -c 'sp-theme -t ./my.themes -n 1 talk.txt | cut -f7'
	assert_output 'b'
	run -0 sh -c 'sp-theme -t ./my.themes -m 1.2 talk.txt | cut -f7'
	assert_output 'b'
}

@test 'two theme files are one' {
	printf 'a\tred\n' >a.themes
	printf 'b\tblue\n' >b.themes
	printf 'Red and blue.\n' >talk.txt
	run -0 sh -c 'sp-theme -t a.themes -t b.themes talk.txt | cut -f7'
	assert_output $'a\nb'
}

@test 'each wrong line of a theme file is told, ten at most, and nothing is put out' {
	printf 'a\tb\tc\td\n\377\n[unclosed\nx\ty*z\nx\t...\nx\ta ...\n*\tword\t2\nx\tword\tmuch\n/x\tword\nx\t,\n\tq\nx\t*\n' >th
	printf 'A word.\n' >talk.txt
	run -2 --separate-stderr sp-theme -t ./th talk.txt
	[ -z "$output" ]
	[ "$(wc -l <<<"$stderr")" -eq 10 ]
	[[ $stderr == *'sp-theme: ./th:1: too many cells'* ]]
	[[ $stderr == *'sp-theme: ./th:2: not UTF-8'* ]]
	[[ $stderr == *'sp-theme: ./th:4: a "*" may only end a word'* ]]
}

@test 'a theme file that is none ends the program' {
	run -2 --separate-stderr sp-theme -t / </dev/null
	[ "$stderr" = 'sp-theme: /: Is a directory' ]
	run -2 --separate-stderr sp-theme -t /dev/zero </dev/null
	[ "$stderr" = 'sp-theme: /dev/zero: not a regular file' ]
	run -2 --separate-stderr sp-theme -t no-such-theme </dev/null
	[ "$stderr" = 'sp-theme: no-such-theme: no such file, and none of that name is built in: sp-themes(5)' ]
}

@test 'a pattern that looks like an expression is words' {
	printf '(a+)+$\t1\n' >th
	{ head -c 100000 /dev/zero | tr '\0' a; echo b; } >talk.txt
	run -0 timeout 10 sp-theme -t ./th talk.txt
	assert_output ''
}

@test 'LIWC: tabs and blanks mixed, a byte order mark, conditions refused aloud' {
	printf '\357\273\277%%\n1\tCare\n02 \t Harm\n%%\nkind* \t1\nhurt\t 2 \t01\nwell off\t1\nsort 1 <of>2/1\n' >x.DIC
	run -0 --separate-stderr sp-theme --import x.DIC
	[[ $output == *$'\nCare\tkind*\nHarm\thurt\nCare\thurt\nCare\twell off' ]]
	[ "$stderr" = 'sp-theme: x.DIC:8: a condition in brackets has no counterpart, left out: sort 1 <of>2/1' ]
}

@test 'what no pattern can say is left out aloud, line by line' {
	printf '+ECON\r\n*PRICE*\r\nTAX*ES\r\nWOM?N\r\n--\r\nTRADE\r\n' >x.lc3
	run -0 --separate-stderr sp-theme --import x.lc3
	[[ $output == *$'\nECON\tTRADE' ]]
	[ "$stderr" = 'sp-theme: x.lc3:2: a "*" ahead of a word, left out: *PRICE*
sp-theme: x.lc3:3: a "*" inside a word, left out: TAX*ES
sp-theme: x.lc3:4: a "?" for a letter has no counterpart, left out: WOM?N
sp-theme: x.lc3:5: no word, left out: --' ]
}

@test 'LIWC: CR alone, blanks for tabs, zeros ahead, several categories' {
	printf '%%\r01 \tCare\r2\tHarm\r%%\rkind*\t01\rhurt  2 01\rlike (02)1\r' >x.dic
	run -0 --separate-stderr sp-theme --import x.dic
	[ "$output" = $'#! exact\n# Made by sp-theme --import; words match as they stand, in any case: sp-themes(5).\nCare\tkind*\nHarm\thurt\nCare\thurt' ]
	[ "$stderr" = 'sp-theme: x.dic:7: a condition in brackets has no counterpart, left out: like (02)1' ]
}

@test 'Lexicoder: a byte order mark, blanks as boundaries' {
	printf '\357\273\277+ECON\n ECONOM* \nCOST OF LIVING\n' >x.lc3
	run -0 sp-theme --import x.lc3
	assert_line $'ECON\tECONOM*'
	assert_line $'ECON\tCOST OF LIVING'
}

@test 'WordStat: CR LF, depth by tabs, weights, rules refused aloud' {
	printf 'CULTURE\r\n\tPEOPLE (2)\r\n\tHIGH\r\n\t\tART_WORK (1)\r\n\t\t@NEAR [A B] (1)\r\nMONEY\r\n\tCASH (1)\r\n' >x.cat
	run -0 --separate-stderr sp-theme --import x.cat
	[[ $output == *$'CULTURE\tPEOPLE\t2\nCULTURE/HIGH\tART WORK\nMONEY\tCASH' ]]
	[[ $stderr == 'sp-theme: x.cat:5: a rule'* ]]
}

@test 'WordStat: a weight with a point is a weight' {
	printf 'MOOD\r\n\tGLAD (0.5)\r\n\tSAD (1)\r\n' >x.cat
	run -0 --separate-stderr sp-theme --import x.cat
	[[ $output == *$'\nMOOD\tGLAD\t0.5\nMOOD\tSAD' ]]
	[ -z "$stderr" ]
}

@test 'quanteda: three levels, a byte order mark, an alias refused aloud' {
	printf '\357\273\277A: &a\n  B:\n    C: [one*, two words]\nD: *a\n' >x.yaml
	run -0 --separate-stderr sp-theme --import x.yaml
	[[ $output == *$'\nA/B/C\tone*\nA/B/C\ttwo words' ]]
	[ "$stderr" = 'sp-theme: x.yaml:4: an alias has no counterpart, left out' ]
}

@test 'quanteda: YAML of two levels' {
	printf 'eu:\n  bodies: [commission, "european parliament"]\n  money:\n    - euro*\nus: washington\n' >x.yml
	run -0 sp-theme --import x.yml
	assert_line $'eu/bodies\teuropean parliament'
	assert_line $'eu/money\teuro*'
	assert_line $'us\twashington'
	printf 'a: [b\n' >bad.yml
	run -2 --separate-stderr sp-theme --import bad.yml
	[ -z "$output" ]
}

@test 'what a theme file cannot have is left out of an import, aloud' {
	printf '+#ours\nwe\n+a//b\nus\n+long\none two three four five six seven eight nine ten eleven twelve thirteen\nour\n' >x.lc3
	run -0 --separate-stderr sp-theme --import x.lc3
	[[ $output == *'5).'$'\n''long'$'\t''our' ]]
	[[ $stderr == 'sp-theme: x.lc3:2: left out: '*'sp-theme: x.lc3:4: left out: '*'sp-theme: x.lc3:6: left out: more than twelve words'* ]]
	printf 'a: ["one\\ntwo"]\n' >x.yml
	run -0 sp-theme --import x.yml
	[[ $output == *$'\na\tone two' ]]
}

# refused TEXT NAME MESSAGE: an import of which nothing can be used
refused() {
	printf '%b' "$1" >"$2"
	run -2 --separate-stderr sp-theme --import "$2"
	[ -z "$output" ]
	[ "${stderr##*$'\n'}" = "sp-theme: $2: $3" ]
}

@test 'what is no dictionary of its kind is refused' {
	refused 'care\t1\n' x.dic 'no LIWC dictionary: want two lines "%"'
	refused '%%\n1\tcare\n' x.dic 'no LIWC dictionary: want two lines "%"'
	refused 'care\n' x.lc3 'no Lexicoder dictionary: want lines "+category"'
	refused 'CARE\n' x.cat 'no WordStat dictionary: want words with a weight, "word (1)"'
	refused '# nothing\n' x.yaml 'no dictionary: no category with a word'
	refused 'a: [b\n' x.yaml 'no YAML'
	refused 'a: [b]\n' x.txt 'want a name that ends in .dic, .lc3, .cat or .yml'
	refused 'a: [b]\n' .ym 'want a name that ends in .dic, .lc3, .cat or .yml'
	refused 'care \351\n' x.lc3 'not UTF-8; iconv(1) makes it so'
	refused "$(printf '[%.0s' {1..100})a$(printf ']%.0s' {1..100})" x.yaml 'categories too deep'
}

# imported TEXT NAME: the rules, then what was said, without the program's name
imported() {
	printf '%b' "$1" >"$2"
	run -0 --separate-stderr sp-theme --import "$2"
	output=$(grep -v '^#' <<<"$output")$'\n'${stderr//sp-theme: $2:/}
}

@test 'LIWC: categories and words that are wrong are named with their lines' {
	imported '%\n1\tCare\n10000\tFar\n2\nNone\n\n%\nkind 1\nlone\n1\ncold 7\nwarm 1 9999\nwide 20000\n' x.dic
	assert_output 'Care	kind
Care	warm
3: no category, left out: 10000 Far
4: no category, left out: 2
5: no category, left out: None
9: a word without category, left out: lone
10: a word without category, left out: 1
11: no such category, left out: cold 7
12: no such category, left out: warm 1 9999
13: no such category, left out: wide 20000'
}

@test 'Lexicoder: words ahead of the first category, plus signs on both sides, a star ahead of a blank' {
	imported 'stray\n++ECON+\nPAY* RISE*\n2 PER CENT\n\303\211LAN\n' x.lc3
	assert_output 'ECON	PAY* RISE*
ECON	2 PER CENT
ECON	ÉLAN
1: a word ahead of the first category, left out: stray'
}

@test 'WordStat: brackets that hold no weight, categories too deep' {
	deep=$(printf '\\t%.0s' {1..17})
	imported "MOOD\\n\\tGLAD (x)\\n\\t\\tHAPPY (1)\\n\\tODD 2)\\n\\t\\tQUEER (1)\\n\\tREST (1.2.3)\\n\\t\\tSTILL (.)\\n\\t\\t\\tCALM (2.5)\\n${deep}LOW (1)\\nBARE (1)\\n" x.cat
	assert_output 'MOOD/GLAD (x)	HAPPY
MOOD/ODD 2)	QUEER
MOOD/REST (1.2.3)/STILL (.)	CALM	2.5
9: too deep, left out: LOW (1)
10: a word ahead of the first category, left out: BARE'
}

@test 'quanteda: lists in lists, a word for a list, an alias for a list' {
	imported 'a: [[one, two], three]\nb:\n  c: four\n  d: [five]\ne: &x [six]\nf: [*x, seven]\ng: *x\nh: eight\n' x.yaml
	assert_output 'a	one
a	two
a	three
b/c	four
b/d	five
e	six
f	seven
h	eight
6: an alias has no counterpart, left out
7: an alias has no counterpart, left out'
}

@test 'imports: stars ahead of words, brackets that are no letters, empty words' {
	imported '+A\nPAY *RISE\n{}\n[x\n+\nlost\n+++\n+B\nfound\n' x.lc3
	assert_output 'A	[x
B	found
2: a "*" ahead of a word, left out: PAY *RISE
3: no word, left out: {}
6: a word ahead of the first category, left out: lost'
	imported 'EU\n\tBANK (1)\n\t(2)\n\tNOTE (2x)\n\t\tCOIN (1)\n\t\t\t\tCENT (3)\n' x.cat
	assert_output 'EU	BANK
EU/NOTE (2x)	COIN
EU/NOTE (2x)	CENT	3
3: no word, left out'
	imported 'a: ["", b]\n' x.yml
	assert_output 'a	b
1: no word, left out'
	refused 'nothing but words\n' x.yml 'no dictionary: no category with a word'
	refused '*x\n' x.yml 'no dictionary: no category with a word'
	refused '+\n' x.lc3 'no Lexicoder dictionary: want lines "+category"'
}

@test 'LIWC: a word of more categories than can be' {
	many=$(printf ' 1%.0s' {1..64})
	imported "%\\n1\\tCare\\n%\\nkind${many# 1}\\nwarm$many\\n" x.dic
	assert_equal "$(LC_ALL=C sort <<<"$output" | uniq -c | sed 's/^ *//')" '1 5: a word of too many categories, left out: warm
63 Care	kind'
}

@test 'the least score: of a learnt file, of the best alone, of themes put together' {
	printf '#! linear\nbread\tflour\t0.5\nboats\tflour\t-0.2\nboats\trope\t0.3\n' >m
	printf 'Flour is white.\n\n\nRope is brown.\n\n\nStones are grey.\n' >in.txt
	run -0 sh -c 'sp-theme -t ./m in.txt | cut -f7,8'
	assert_equal "$(cut -d';' -f1 <<<"$output")" $'bread\tscore=0.50\nboats\tscore=0.30'
	run -0 sh -c 'sp-theme -t ./m -n 2 in.txt | cut -f7,8'
	assert_line --partial $'boats\tscore=-0.20'
	printf 'a/b\tflour\t0.1\nc/d\tflour\t0.2\nc/e\tflour white\t0.3\n' >th
	run -0 sh -c 'sp-theme -t ./th --rollup in.txt | cut -f7'
	assert_output ''
	run -0 sh -c 'sp-theme -t ./th --rollup -m 0.05 in.txt | cut -f7'
	assert_output $'c\na'
	# so little below nothing that it is nothing
	printf '#! linear\nbread\tflour\t-0.001\n' >m
	run -0 sh -c 'sp-theme -t ./m -m -1 in.txt | cut -f8 | head -n 1'
	assert_output --regexp '^score=0[.]00'
}

@test 'of a long unit the first fifty hits are told' {
	printf 'money\tcash\n' >th
	{ printf 'Cash %.0s' {1..60}; echo .; } >in.txt
	run -0 sh -c 'sp-theme -t ./th in.txt | cut -f8 | grep -o "@" | wc -l'
	assert_output 50
}

@test 'an imported file can be used' {
	printf '%%\n1\tmoney\n%%\ncash\t1\n' >x.dic
	sp-theme --import x.dic >x.themes
	printf 'Cash is king.\n' >talk.txt
	run -0 sh -c 'sp-theme -t x.themes talk.txt | cut -f7'
	assert_output 'money'
}

@test 'letters as they stand, and marks within a phrase' {
	cat >th <<'EOT'
law	=Ruiz's law
land	=US
we	us
council	peoples' council
army	U.S. army
either	and/or
long	abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz*
EOT
	cat >in.txt <<'EOT'
Ruiz's law is old. RUIZ'S law is older. Give us time. The US has time. The peoples' council met. The U.S. army left.

Take bread and/or salt. It is abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzs. Ruiz’s law is mine.
EOT
	run -0 --separate-stderr sp-theme -m 1 -t ./th in.txt
	output=$(awk -F '\t' '{ split($9, word, " "); print $7, word[1], word[2] }' <<<"$output")
	assert_output "$(printf '%s\n' "law Ruiz's law" 'we Give us' 'we The US' 'land The US' "council The peoples'" 'army The U.S.' \
		'either Take bread' 'long It is' 'law Ruiz’s law')"
}

@test 'a sentence of more themes than a screen has lines' {
	for i in a b c d e f g h i j k l m n o p q r s t u v w x y z; do printf '%s%s\t%s%s%s\n' "$i" "$i" "$i" "$i" "$i"; done >th
	cut -f2 th | tr '\n' ' ' >in.txt
	run -0 --separate-stderr sh -c 'sp-theme -t ./th in.txt | cut -f7'
	assert_output "$(cut -f1 th)"
}

@test 'what was met in other documents does not matter, however many words they have' {
	printf 'The elections were fair. The minister spoke of prices and of the schools.\n' >talk.txt
	sp-theme talk.txt >alone
	strange 60000 >first.txt
	strange 80000 | tail -c 600000 >second.txt
	sp-theme first.txt talk.txt second.txt talk.txt | grep '^talk' | cmp - <(cat alone alone)
}

# press LANG WORDS: the themes that the built-in table finds in WORDS, its own hits only
press() { sp-theme -l "$1" <<<"$2" | grep hits= | cut -f7 | sort | paste -sd' '; }

@test 'words that look like those of a theme have none: built-in themes' {
	while IFS='|' read -r lang words themes; do
		[ "$(press "$lang" "$words")" = "$themes" ] || {
			echo "$words: $(press "$lang" "$words"), want $themes"
			return 1
		}
	done <<'EOT'
en|We ask both of them to be patient.|
en|Most importantly, let us hope that both of them reported it.|
en|He acts on his convictions, and wasted nobody's time.|
en|The primary reason is that they were hearing nothing of it.|
en|The tenants fear that the landlord will evict them in spring.|housing
en|A flash flood swept two cars away, and rescuers found no survivors.|environment/disasters
en|The jury acquitted both defendants of all charges.|justice/courts
en|Fishermen sailed from Montevideo to Asuncion.|agriculture foreign/asia-africa
en|Vilnius and Zagreb answered by letter.|foreign/europe
en|The guinea pig of the lab is asleep.|
en|The upper house sat until dawn.|government/parliament
en|Sheriff's deputies found the goat.|security/crime
fa|مسافران از باکو به نایروبی رفتند.|foreign/asia-africa
ar|سافر التجار من نيروبي إلى مقديشو.|economy/trade foreign/asia-africa
ar|وأضاف بأنه سعيد.|
ar|طالبت الشركة بفتح الطريق، ثم طلبت المزيد.|
ar|وبدوره زار الرجل الفرق التي ثمنت زيارة اليوم.|
ar|التقرير الصادر في العام الهجري يقع في فقرة، فالمدة محققة.|
ar|سيطرت حركة طالبان عليها.|foreign/asia-africa
fa|این نکته مهم است و وی آرام اطلاع داد که در سده گذشته سفری دو روزه بود.|
fa|آمار سود کم شد.|economy
ar|أصيب اللاعب في الرباط الصليبي.|culture
en|Marines boarded the carrier for the joint exercise.|war/military
fa|زنبورداران از کمبود علوفه و خرید تضمینی گفتند.|agriculture
fa|هلال احمر برای سیل‌زده‌ها چادر فرستاد.|environment/disasters women
ar|أعلنت النيابة العامة لائحة الاتهام بحق ثلاثة.|justice/courts
ar|وقع الخلاف أمام الأخرى بخصوص مظاهر العمر.|unity/division
en|The patient left on foot.|health
en|I move that this House has considered the matter.|
en|Old houses are cheap here.|housing
en|I thank her for securing the debate.|
en|They talked of it for hours, fast and fair.|
en|The talks went on.|diplomacy
en|They put a value on it together.|
en|They stand for other values.|culture
en|There is a climate of fear.|
en|She marched for the climate.|environment
en|The wind turbine turns.|energy
en|They reached a settlement.|
en|The fisherman sold his boat.|agriculture
en|Every second bus came late.|infrastructure
en|Equal pay is all she asked for.|women
en|The house on the hill is empty.|
en|An old house and its housing costs.|housing
en|She adopted a firm tone, and was extremely busy.|
en|The outbreak of war was near.|war
fa|چنین مسیری هست و او دستور داد.|
fa|این نظام ذکر شد.|
fa|نیروهای نظامی آمدند.|war/military
fa|سایت هسته‌ای بسته شد.|war/nuclear
fa|آب‌های زیرزمینی کم است.|environment
ar|وأضاف بأن السلام عليكم.|
ar|جاء أربعة منهم.|
ar|ترك أبي خيرا كثيرا.|
ar|وذكر ذلك مرتين.|
ar|مرت ذكرى ذلك اليوم.|anniversaries
ar|تغير النظام الدولي.|
ar|جاء رئيس اتحاد الكتاب.|culture
ar|شعرت الأم بذلك.|
ar|شهدت ذلك بعينها.|
ar|قالت الوزيرة ذلك.|government
ar|تكرر ذلك سبع مرات.|
ar|ودعا إلى ذلك، ونقلت عنه ذلك.|
ar|وصل أمس إلى الرياض.|foreign/middle-east
ar|وقف عبد الله في رام الله.|foreign/palestine
ar|يعمل على القضاء على ذلك.|
ar|وصل أهالي قضاء بعيد.|
ar|رحل إلى أمريكا اللاتينية.|
ar|زاد توليد الكهرباء.|energy
ar|وقال للصحفيين ذلك.|
fa|به گزارش روز شنبه خبرنگار ما او آمد.|
fa|در بازار آزاد بود.|economy
fa|سه برابر شد.|
fa|در ورزشگاه آزادی بود.|culture
fa|تنش آبی است.|environment
EOT
}

@test 'what it is about comes first, not who said it' {
	while IFS='|' read -r lang words theme; do
		run -0 sh -c 'sp-theme -u para -n 1 -l "$0" | cut -f7' "$lang" <<<"$words"
		assert_output "$theme"
	done <<'EOT'
en|The ferry calls at the island twice a week, the minister said.|infrastructure
en|The children of the valley wait for a vaccine.|health
en|The students of the island want a second college.|education
en|Two boats of the coast guard lay off the cape, the president said.|war/military
en|The council flats on the quay were sold, the mayor said.|housing
en|A levy on salt pays for it, the minister said.|economy/taxes
en|The bishop asked each parish for a bell.|faith
en|The river ran red with sludge.|environment
en|The sailors of the frigate saw the mine.|war/military
en|Observers saw boxes that had been stuffed in two valleys; the count was rigged, they said.|elections/integrity
en|The United States froze the assets of three firms.|economy/sanctions
en|A tremor toppled houses at dawn.|environment/disasters
en|Masked men robbed the bakery.|security/crime
en|The late frost took most of the apricots.|agriculture
fa|اجاره‌خانه سی درصد بالا رفت.|housing
ar|يجلس التلاميذ على الأرض.|education
fa|وزیر گفت تصادفات جاده‌ای در دره کم شد.|infrastructure
fa|رئیس‌جمهور گفت: ده واحد مسکونی در دره ساخته شد.|housing
fa|وزیر گفت شالیکاران دره راضی هستند.|agriculture
ar|قال رئيس الوزراء إن مستشفى الجزيرة مغلق.|health
ar|قال الوزير إن زورق خفر السواحل عاد.|war/military
EOT
}

@test 'words that look like those of a theme have none: cap' {
	while IFS='|' read -r words themes; do
		run -0 sh -c 'echo "$0" | sp-theme -t cap -m 0.9 | cut -f7 | sort | paste -sd" "' "$words"
		assert_output "$themes"
	done <<'EOT'
We ask both of them to be patient.|
I move that this House has considered the matter.|
The central bank met.|macroeconomics
The bus came late.|transportation
The fishing quota was cut.|agriculture
The House sat late, and then it rose.|
They answered by telephone.|
The tap water of the island is full of arsenic.|environment
Each ambulance carries insulin.|health
The challenge is great.|other
They depend on the weather.|
An age of wonders began.|
Child support is often unpaid.|law-and-crime
Saigon fell in spring.|defense
Mortgage rates rose.|domestic-commerce
The wind farm hums.|energy
Kampala answered by letter.|international-affairs
A plant that manufactures lamps closed.|macroeconomics
EOT
}

@test 'a word of another script counts in any language, whatever came ahead' {
	printf 'one\tmill\ntwo\tآسیاب\nthree\tالطاحونة\n' >th
	echo 'The mill burnt down.' >plain.txt
	echo 'They say آسیاب of the mill, and الطاحونة.' >mixed.txt
	run -0 --separate-stderr sp-theme -l en -t ./th plain.txt mixed.txt plain.txt
	output=$(cut -f1,7 <<<"$output" | sort | uniq -c | awk '{ print $1, $2, $3 }')
	assert_output "$(printf '%s\n' '1 mixed.txt one' '1 mixed.txt three' '1 mixed.txt two' '2 plain.txt one')"
}

@test 'cap knows the words of parliaments elsewhere, of bills and of questions to ministers' {
	while IFS='|' read -r words theme; do
		run -0 sh -c 'echo "$0" | sp-theme -t cap -u para -n 1 | cut -f7' "$words"
		assert_output "$theme"
	done <<-'end'
		The chancellor of the exchequer raised stamp duty and froze the personal allowance.|macroeconomics
		A bill to let civil partnerships be made on ships.|civil-rights
		To ask the Secretary of State how long waiting lists are in Hull.|health
		The smallholders lost their maize to locusts.|agriculture
		Dockers refused the pay offer.|labor
		Headteachers and lecturers met the examiners of the sixth form.|education
		Raw sewage reached the bathing waters of Ostby.|environment
		Petrol prices rose in the week of the power cuts.|energy
		An Act to shorten the wait for naturalisation and for residence permits.|immigration
		The tram will share the ring road with cyclists.|transportation
		Magistrates remanded a man in custody over the stabbing.|law-and-crime
		Claimants of universal credit turned to food banks.|social-welfare
		A bill on leasehold and ground rents.|housing
		The supermarket chain was taken over, and its creditors wait.|domestic-commerce
		Two frigates left the naval base for joint drills.|defense
		The comet was seen by a space probe of the university.|technology
		The trade pact does away with customs duties and import quotas.|foreign-trade
		The foreign minister sent an envoy to the truce talks in Minsk.|international-affairs
		A bill on the size of the upper house and on postal votes.|government-operations
		The village green and its footpaths were given to the First Nations.|public-lands
		The choir sang with the opera in three concerts.|culture
	end
}
