#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# sp-repeat(1).

load helper

setup() { cd "$D"; }

# groups LINE ...: how many statements each group has, one document of a paragraph a line
groups() {
	for line; do printf '%s\n\n' "$line"; done >talk.txt
	sp-repeat $OPTIONS talk.txt | cut -f7 | sort | uniq -c | awk '{ print $1 }'
}

@test 'the same statement in a few other words is one' {
	run -0 groups 'Neglecting the harbour wall could be very disastrous for the town.' \
		'The mayor said that neglecting the harbour wall would be a great calamity for the town.'
	assert_output 2
}

@test 'other numbers are another statement' {
	run -0 groups 'Exports of dried fruit rose 5% in spring.' 'Exports of dried fruit rose 8% in spring.'
	assert_output ''
	run -0 groups 'Three ships left the old harbour yesterday.' 'Four ships left the old harbour yesterday.'
	assert_output ''
}

@test 'other dates are another statement' {
	run -0 groups 'The council of the valley meets on Monday.' 'The council of the valley meets on Friday.'
	assert_output ''
}

@test 'a denial is another statement' {
	run -0 groups 'We will negotiate with the fishermen of the north.' \
		'We will not negotiate with the fishermen of the north.'
	assert_output ''
}

@test 'rise and fall are two statements' {
	run -0 groups 'The price of dried fish rose in the north.' 'The price of dried fish fell in the north.'
	assert_output ''
}

@test 'what is won, accepted, supported is not lost, rejected, opposed; in Persian and Arabic verbs rise, fall and deny' {
	while IFS='|' read -r lang one other; do
		run -0 groups "$one" "$other"
		[ -z "$output" ] || { echo "$lang: $one | $other"; return 1; }
	done <<'EOT'
en|The guards won the battle for the northern bridge.|The guards lost the battle for the northern bridge.
en|He supported the new law on housing in the second chamber.|He opposed the new law on housing in the second chamber.
en|The council accepted the offer of the ferry company.|The council rejected the offer of the ferry company.
en|The court convicted the banker of fraud on two counts.|The court acquitted the banker of fraud on two counts.
en|More than 200 people slept in the old town hall.|Fewer than 200 people slept in the old town hall.
fa|دولت قیمت نان و سوخت را در همه شهرها تغییر داد.|دولت قیمت نان و سوخت را در همه شهرها تغییر نداد.
ar|سترتفع أسعار الخبز في المدن الكبرى هذا العام.|ستنخفض أسعار الخبز في المدن الكبرى هذا العام.
EOT
}

@test 'the same number of something else is another statement' {
	while IFS='|' read -r lang one other; do
		run -0 groups "$one" "$other"
		[ -z "$output" ] || { echo "$lang: $one | $other"; return 1; }
	done <<'EOT'
en|The mill in the valley has 2.5 million sacks of flour in store.|The mill in the valley has 2.5 billion sacks of flour in store.
en|The new road to the northern quarry is 40 miles long.|The new road to the northern quarry is 40 kilometres long.
en|The weavers of the old town get 12 crowns a day for the cloth.|The weavers of the old town get 12 crowns a week for the cloth.
en|The weavers of the old town are paid daily for the cloth.|The weavers of the old town are paid per week for the cloth.
en|The lighthouse was repaired with three million dollars of the fund.|The lighthouse was repaired with three million euros of the fund.
fa|کارخانه شیر در استان ۴۰ هزار تومان به هر دامدار پرداخت.|کارخانه شیر در استان ۴۰ هزار ریال به هر دامدار پرداخت.
fa|انبار گندم شهر دو میلیون کیسه آرد تازه دارد.|انبار گندم شهر دو میلیارد کیسه آرد تازه دارد.
ar|رممت البلدية الجسر القديم فوق النهر بأربعين مليون دينار.|رممت البلدية الجسر القديم فوق النهر بأربعين مليار دينار.
ar|كلف الجسر القديم فوق النهر 30 مليون دينار من الصندوق.|كلف الجسر القديم فوق النهر 30 مليار دينار من الصندوق.
EOT
}

@test 'a number is the same in words and in digits, with its sign or in words; another sign is another measure' {
	while IFS='|' read -r want lang one other; do
		OPTIONS="-l $lang"
		run -0 groups "$one" "$other"
		[ "$output" = "$want" ] || { echo "$want: $one | $other"; return 1; }
	done <<'EOT'
2|en|The well on the island serves 2.5 million goats in the dry year.|The well on the island serves 2,500,000 goats in the dry year.
2|en|Some three thousand weavers walked to the old town hall.|Some 3,000 weavers walked to the old town hall.
2|en|Twenty-five barns of the valley burnt on the hill.|25 barns of the valley burnt on the hill.
|en|Twenty-five barns of the valley burnt on the hill.|Twenty-six barns of the valley burnt on the hill.
2|en|A hundred and fifty weavers walked to the old town hall.|150 weavers walked to the old town hall.
|en|The quarry on the hill sold a hundred thousand bricks to the guild.|The quarry on the hill sold two hundred thousand bricks to the guild.
2|en|The guild paid $3-million for the copper roof of the mill.|The guild paid 3 million dollars for the copper roof of the mill.
|en|The guild paid $40 million for the copper roof of the mill.|The guild paid €40 million for the copper roof of the mill.
|en|The guild paid $40 million for the copper roof of the mill.|The guild paid 40 million pounds for the copper roof of the mill.
2|en|The harvest of pears in the valley grew by 5% in a dry year.|The harvest of pears in the valley grew by 5 per cent in a dry year.
|en|The fourth bridge over the gorge has a copper roof.|The sixth bridge over the gorge has a copper roof.
2|fa|حدود سه هزار بافنده در بازار کهنه جمع شدند.|حدود ۳۰۰۰ بافنده در بازار کهنه جمع شدند.
2|fa|چاه جزیره به ۲٫۵ میلیون بز آب می‌دهد.|چاه جزیره به ۲ میلیون و ۵۰۰ هزار بز آب می‌دهد.
|fa|بیست و پنج انبار دره بر تپه سوخت.|بیست و شش انبار دره بر تپه سوخت.
2|ar|مشى نحو ثلاثة آلاف نساج إلى الساحة القديمة.|مشى نحو 3000 نساج إلى الساحة القديمة.
|ar|احترق خمس وعشرون حظيرة على التل القديم.|احترق ست وعشرون حظيرة على التل القديم.
EOT
}

@test 'in texts of one day "today" is not "tomorrow", nor next week next month; of two days who knows' {
	while IFS='|' read -r lang one other; do
		OPTIONS="-l $lang -D 2024-05-03"
		run -0 groups "$one" "$other"
		[ -z "$output" ] || { echo "$one | $other"; return 1; }
		OPTIONS="-l $lang"
		run -0 groups "$one" "$other"
		assert_output 2
		printf '%s\n' "$one" >a.txt
		printf '%s\n' "$other" >b.txt
		sp-split -l "$lang" -D 2024-05-03 a.txt >units
		sp-split -l "$lang" -D 2024-05-04 b.txt >>units
		run -0 sh -c 'sp-repeat units | wc -l'
		assert_output 2
	done <<'EOT'
en|The weavers of the valley will walk to the town hall today.|The weavers of the valley will walk to the town hall tomorrow.
en|The ferry to the island runs again next week.|The ferry to the island runs again next month.
fa|کشتی جزیره امروز دوباره راه می‌افتد.|کشتی جزیره فردا دوباره راه می‌افتد.
ar|تعود العبارة إلى الجزيرة الأسبوع المقبل.|تعود العبارة إلى الجزيرة الشهر المقبل.
EOT
}

@test 'who did it to whom, one other name, what is not yet' {
	while IFS='|' read -r want lang one other; do
		OPTIONS="-l $lang"
		run -0 groups "$one" "$other"
		[ "$output" = "$want" ] || { echo "$want: $one | $other"; return 1; }
	done <<'EOT'
|en|The weavers beat the guards in the race along the old harbour.|The guards beat the weavers in the race along the old harbour.
2|en|Ana Roe met Bo Lind at the old harbour on the island.|Bo Lind met Ana Roe at the old harbour on the island.
2|en|Copper and salt of the valley are dear in the harbour.|Salt and copper of the valley are dear in the harbour.
2|en|Because of the fog the harbour was closed to the ferry.|The harbour was closed to the ferry because of the fog.
2|en|The weavers are right, said Ana Roe of the copper guild.|Ana Roe of the copper guild said: The weavers are right.
|en|The mayor of Kesten opened the long bridge over the gorge.|The mayor of Lindau opened the long bridge over the gorge.
2|en|The talks in Peking on the copper roof were long.|The talks in Pekin on the copper roof were long.
|en|The guards will withdraw from the island in the gorge.|The guards have withdrawn from the island in the gorge.
|ar|هزم نادي الساحل نادي الجبل على أرض موحلة.|هزم نادي الجبل نادي الساحل على أرض موحلة.
EOT
}

@test 'a measure in other letters is the same, and so is one that only one side has' {
	while IFS='|' read -r lang one other; do
		run -0 groups "$one" "$other"
		[ "$output" = 2 ] || { echo "$lang: $one | $other"; return 1; }
	done <<'EOT'
en|The mill in the valley has 2.5 billion sacks of flour in store.|The mill in the valley has 2.5 bn sacks of flour in store.
en|The new road to the northern quarry is 40 kilometres long.|The new road to the northern quarry is 40 km long.
en|The weavers of the old town are paid daily for the cloth.|The weavers of the old town are paid every day for the cloth.
en|The new road to the northern quarry is 40 kilometres long.|The new road to the northern quarry is 40 long.
en|The council of the valley has 2.5 million crowns and 30 boats.|The council of the valley has 2.5 million crowns.
EOT
}

@test 'of several sides a statement takes one' {
	while IFS='|' read -r lang one other; do
		run -0 groups "$one" "$other"
		[ -z "$output" ] || { echo "$lang: $one | $other"; return 1; }
	done <<'EOT'
en|The bakeries on the island stay open until the feast.|The bakeries on the island stay closed until the feast.
en|The clinic counted twelve confirmed cases of the fever.|The clinic counted twelve suspected cases of the fever.
en|The long pier is repaired in the autumn by the guild.|The long pier is repaired in the spring by the guild.
en|The storm cut the cables in the northern parishes of the island.|The storm cut the cables in the southern parishes of the island.
en|The guild bought the copper roof of the old mill.|The guild sold the copper roof of the old mill.
en|The parade of the weavers was called off in the rain.|The parade of the weavers went ahead in the rain.
en|At least 30 weavers lost the cloth in the fire.|At most 30 weavers lost the cloth in the fire.
en|The defence minister walked along the harbour with the guards.|The finance minister walked along the harbour with the guards.
en|The guild refused to pay the weavers of the valley.|The guild agreed to pay the weavers of the valley.
en|Half of the wells in the valley are dry.|A third of the wells in the valley are dry.
en|The guild lost two thirds of the apples in the frost.|The guild lost a quarter of the apples in the frost.
en|The price of salt on the island has doubled since spring.|The price of salt on the island has tripled since spring.
en|The guild approved the plan for the long pier.|The guild rejected the plan for the long pier.
en|Most weavers of the valley want a second mill.|Few weavers of the valley want a second mill.
fa|نانوایی‌های جزیره تا روز جشن باز می‌مانند.|نانوایی‌های جزیره تا روز جشن بسته می‌مانند.
fa|وزیر دفاع در بندر جزیره با نگهبانان قدم زد.|وزیر کشور در بندر جزیره با نگهبانان قدم زد.
fa|صنف بافندگان بام مسی آسیاب را خرید.|صنف بافندگان بام مسی آسیاب را فروخت.
fa|نیمی از چاه‌های دره امسال خشک شده‌اند.|یک‌سوم چاه‌های دره امسال خشک شده‌اند.
fa|باغ‌داران دره امسال سیب بیشتر از پارسال چیدند.|باغ‌داران دره امسال سیب کمتر از پارسال چیدند.
ar|جف نصف آبار الوادي هذا العام.|جف ثلث آبار الوادي هذا العام.
ar|تبقى مخابز الجزيرة مفتوحة حتى يوم العيد.|تبقى مخابز الجزيرة مغلقة حتى يوم العيد.
ar|مشى وزير الدفاع على الميناء مع الحراس.|مشى وزير المالية على الميناء مع الحراس.
EOT
	run -0 groups 'The storm cut the cables in the northern and southern parishes of the island.' \
		'The storm cut the cables in the northern parishes of the island.'
	assert_output 2
}

@test 'a month is the same whatever it is called, and one that is a word too where a word for when is ahead of it' {
	while IFS='|' read -r want one other; do
		run -0 groups "$one" "$other"
		[ "$output" = "$want" ] || { echo "$want: $one | $other"; return 1; }
	done <<'EOT'
2|The toll on the bridge ends on Sept. 30 for all carts.|The toll on the bridge ends on September 30 for all carts.
2|The council of the valley meets on Mon with the guild.|The council of the valley meets on Monday with the guild.
|The toll on the bridge for all carts stays until May and then ends.|The toll on the bridge for all carts stays until March and then ends.
|پل چوبی دره تا پایان مهر به دست اهالی ساخته می‌شود.|پل چوبی دره تا پایان آبان به دست اهالی ساخته می‌شود.
EOT
}

@test 'rise and fall in one statement contradict neither, nor one that has none of them' {
	printf 'Exports rose and imports fell in the northern harbour of the valley.\n\nThe exports and the imports in the northern harbour of the valley.\n' >in
	run -0 sh -c 'sp-repeat -w -m 40 in | wc -l'
	assert_output 2
	printf 'The exports and the imports in the northern harbour of the valley.\n\nExports rose and imports fell in the northern harbour of the valley.\n' >in
	run -0 sh -c 'sp-repeat -w -m 40 in | wc -l'
	assert_output 2
	printf 'Exports rose in the northern harbour of the valley.\n\nExports fell in the northern harbour of the valley.\n' >in
	run -0 sp-repeat -w -m 40 in
	assert_output ''
}

@test 'a number is the same with or without marks between its digits, in any digits' {
	printf 'دولت ۱٬۶۵۰ مدرسه تازه در استان خواهد ساخت.\n\nدولت ۱۶۵۰ مدرسه تازه در استان خواهد ساخت.\n\nدولت ۱٫۶۵۰ مدرسه تازه در استان خواهد ساخت.\n' >in
	run -0 sh -c 'sp-repeat -w in | cut -f9'
	assert_output 'دولت ۱٬۶۵۰ مدرسه تازه در استان خواهد ساخت.
دولت ۱۶۵۰ مدرسه تازه در استان خواهد ساخت.'
}

@test 'of many words that differ a dozen of each side are told' {
	same='the ferry to the island and the harbour of the northern valley with its pumps and copper roofs and salt marshes and schools'
	printf 'We promise %s: alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november.\n\nWe promise %s: one apple pear plum grape lemon melon cherry fig date olive quince peach mango.\n' "$same" "$same" >in
	run -0 sh -c 'sp-repeat -w -m 30 in | cut -f8 | grep -o "diff=[^;]*" | tr " " "\n" | sed "s/diff=//; s/^\(.\).*/\1/" | sort | uniq -c | tr -s " "'
	assert_output ' 12 +
 12 -'
}

@test 'who is said to speak does not count' {
	run -0 groups 'He said that the bridge over the gorge needs a new keeper.' \
		'The bridge over the gorge needs a new keeper, the governor of the province added.'
	assert_output 2
}

@test 'a formula is told only on request' {
	text='In the name of God, the Compassionate, the Merciful.'
	run -0 groups "$text" "$text"
	assert_output ''
	OPTIONS=--formulae
	run -0 groups "$text" "$text"
	assert_output 2
	run -0 sp-repeat --formulae talk.txt
	assert_output --partial 'form=formula;'
}

@test 'what is in many documents is a formula' {
	for i in 1 2 3 4 5 6 7 8 9 10 11 12; do
		printf 'May this old valley blossom under every patient gardener.\n\nOrchard number %s of the estate was visited.\n' "$i" >"$i.txt"
	done
	run -0 sp-repeat {1..12}.txt
	assert_output ''
	run -0 sh -c 'sp-repeat --formulae [0-9]*.txt | grep -c form=formula'
	assert_output 12
}

@test 'a chain of small steps makes no one group' {
	run -0 groups 'alpha bravo charlie delta echo foxtrot golf hotel' \
		'charlie delta echo foxtrot golf hotel india juliett' \
		'echo foxtrot golf hotel india juliett kilo lima' \
		'golf hotel india juliett kilo lima mike november' \
		'india juliett kilo lima mike november oscar papa'
	[ "${lines[0]}" -lt 5 ]
}

@test 'what differs and where it was said first' {
	printf 'We must build the long wall before dawn.\n\nWe must build the long wall before dusk.\n' >talk.txt
	run -0 sh -c 'sp-repeat talk.txt | cut -f3,4,8'
	assert_line --index 0 $'0\t40\tfirst=talk.txt:0-40;times=2'
	assert_line --index 1 --partial ';first=talk.txt:0-40;times=2;diff=-dawn +dusk'
}

@test 'across documents, or with -w within one' {
	printf 'The ferry to the island will run again in June.\n' >a.txt
	cp a.txt b.txt
	run -0 sh -c 'sp-repeat a.txt b.txt | cut -f1,8'
	assert_line $'b.txt\tsim=100;first=a.txt:0-47;times=2'
	run -0 sp-repeat -w a.txt b.txt
	assert_output ''
}

@test 'an index remembers earlier runs, and tells of a document once' {
	printf 'The ferry to the island will run again in June.\n' >a.txt
	cp a.txt b.txt
	run -0 sp-repeat -s st a.txt
	assert_output ''
	run -0 sh -c 'sp-repeat -s st b.txt | cut -f1,8'
	assert_output $'b.txt\tsim=100;first=a.txt:0-47;times=2'
	run -0 sp-repeat -s st b.txt
	assert_output ''
}

@test 'a document that changed takes the place of the old one' {
	printf 'The ferry to the island will run again in June.\n' >a.txt
	sp-repeat -s st a.txt
	printf 'Nothing of the kind was ever promised to anybody here.\n' >a.txt
	sp-repeat -s st a.txt
	run -1 grep ferry st
}

@test 'an index is the same after any number of runs, whatever language its records name' {
	printf 'a.txt\t-\t0\t47\tsent\t-\t-\tlang=a%%3Bb\tThe ferry to the island will run again in June.\n' | sp-repeat -s st
	cp st before
	printf 'Nothing.\n' | sp-repeat -s st -d b.txt
	sp-repeat -s st </dev/null
	cmp st before
	grep -q 'lang=a%3Bb' st
}

@test 'an index that is none is left as it is, status 2' {
	printf 'The ferry to the island will run again in June.\n' >a.txt
	sp-repeat -s good a.txt
	head -c 60 good >cut
	sed 's/index 1/index 9/' good >newer
	printf 'garbage' >other
	: >empty
	for st in cut newer other empty; do
		cp $st $st.old
		run -2 --separate-stderr sp-repeat -s $st a.txt
		[ -z "$output" ]
		[[ $stderr == "sp-repeat: $st: "* ]]
		cmp $st $st.old
	done
}

@test 'an index with an end that is none, or a line that is none, is damaged or cut off' {
	printf 'The ferry to the island will run again in June.\n\nNothing of the kind was ever promised to anybody here.\n' >a.txt
	sp-repeat -s good a.txt
	last=$(tail -n 1 good)
	refused() {
		cp st before
		run -2 --separate-stderr sp-repeat -s st a.txt
		assert_output ''
		assert_equal "$stderr" "sp-repeat: st: $1"
		cmp st before
	}
	sed '$d' good >st
	refused 'the index is cut off'
	sed '$d' good | head -c -1 >st
	refused 'the index is cut off'
	head -c -1 good >st
	refused 'the index is cut off'
	sed '$s/[0-9]*$/7/' good >st
	refused 'the index is damaged'
	sed '$s/[0-9]*$/x/' good >st
	refused 'the index is damaged'
	{ cat good; echo "$last"; } >st
	refused 'the index is damaged'
	sed '2s/	/ /' good >st
	refused 'the index is damaged'
}

@test 'an index of no statement is one, and -w takes one along' {
	sp-repeat -s st </dev/null
	printf 'The ferry to the island will run again in June.\n\nThe ferry to the island will run again in June.\n' >a.txt
	run -0 sh -c 'sp-repeat -w -s st a.txt | wc -l'
	assert_output 2
	run -0 sp-repeat -w -s st a.txt
	assert_output ''
	run -0 sh -c 'sp-repeat -m 100 -w a.txt a.txt | wc -l'
	assert_output 4
}

@test 'what cannot be put out is not remembered' {
	printf 'The ferry to the island will run again in June.\n\nThe ferry to the island will run again in June.\n' >a.txt
	run -1 --separate-stderr sh -c 'sp-repeat -s st a.txt >/dev/full'
	assert_equal "$stderr" 'sp-repeat: standard output: No space left on device'
	assert [ ! -e st ]
	for i in $(seq 1500); do printf "a.txt\0"; done >list
	for options in '' '-s st' '-w' '-w -s st'; do
		run -1 --separate-stderr sh -c 'sp-repeat -a $0 --files0-from=list >/dev/full' "$options"
		assert_equal "${stderr%%$'\n'*}" 'sp-repeat: standard output: No space left on device'
		assert [ ! -e st ]
	done
}

@test 'a repeat tells of bytes that stand for others' {
	printf 'The caf\351 at the old harbour will be open again in June.\n\nThe caf\351 at the old harbour will be open again in June.\n' >a.txt
	sp-repeat -w a.txt >out 2>err
	sp-check a.txt <out
	assert_equal "$(wc -l <out)" 2
	assert_equal "$(grep -c 'fix=7+2' out)" 2
}

@test 'records that broke, and others between them, in what is passed on' {
	sp-split - >units <<-'END'
		The ferry to the island will run again in June.

		Nothing of the kind was ever promised to anybody here.

		The ferry to the island will run again in June.
	END
	sp-key -a units >in
	run -0 sh -c 'sp-repeat -a -w in | grep -v "	repeat	" | cmp - in'
	# twice the same place: the first of the two is the statement
	{ sed -n 1p units; sed -n 1p units | sed 's/again/twice/'; sed 1d units; } >in
	run -0 sh -c 'sp-repeat -a -w in | grep -v "	repeat	" | cmp - in'
}

@test 'of records that begin at one place the statement is the one that is as long' {
	a='The ferry to the island will run again in June.'
	r() { printf 'd\t-\t%d\t%d\t%s\t-\t-\t-\t%s\n' "$1" $(($1 + ${#3})) "$2" "$3"; }
	{ r 0 sent 'The ferry'; r 0 note "$a"; r 0 sent "$a"; r 100 sent "$a"; } >in
	run -0 sh -c 'sp-repeat -a -w in | grep -v "	repeat	" | cmp - in'
	run -0 sh -c 'sp-repeat -w in | cut -f3'
	assert_output $'0\n100'
}

@test 'what ten documents of many have is no formula' {
	for i in $(seq 10); do printf 'The ferry to the island will run again in June.\n' >"same$i.txt"; done
	for i in $(seq 50); do printf 'Nothing number %s of this kind was ever promised to anybody.\n' "$i" >"other$i.txt"; done
	run -0 sh -c 'sp-repeat same*.txt other*.txt | grep -c ferry'
	assert_output 10
	run -0 sh -c 'sp-repeat same*.txt other[1-9].txt | grep -c ferry || true'
	assert_output 0
}

@test 'a symbolic link is not followed' {
	printf 'x\n' >victim
	ln -s victim st
	run -2 --separate-stderr sp-repeat -s st </dev/null
	[ "$(cat victim)" = x ]
	[ -L st ]
}

@test 'two runs at once share the index' {
	printf 'The ferry to the island will run again in June.\n\nThe ferry to the island will run again in June.\n' >a.txt
	sp-repeat -s st a.txt >1 &
	sp-repeat -s st a.txt >2
	wait
	[ "$(cat 1 2 | sort | uniq -d | wc -l)" -eq 0 ]
	[ "$(cat 1 2 | wc -l)" -eq 2 ]
	(
		flock 9
		run -1 --separate-stderr sp-repeat --no-wait -s st a.txt
		[ "$stderr" = 'sp-repeat: st: in use by another run' ]
	) 9>st.lock
}

@test 'the new index is on the disk before it takes the place of the old one' {
	command -v strace >/dev/null || skip 'no strace'
	[ -z "${SP_VARIANT-}" ] || skip 'traced by others'
	printf 'The ferry to the island will run again in June.\n' >a.txt
	strace -f -e trace=fsync,rename,renameat,renameat2 -o trace sp-repeat -s st a.txt || skip 'strace may not trace here'
	run -0 sh -c "grep -oE '^[0-9]+ +(fsync|rename)' trace | awk '{ print \$2 }'"
	assert_output $'fsync\nrename\nfsync'
}

@test 'killed at any moment, the index is the old or the new one' {
	for i in $(seq 200); do printf 'Statement %s of the long list says that orchard %s was visited.\n\n' "$i" "$i"; done >a.txt
	sp-repeat -s st a.txt >/dev/null
	for i in 1 2 3 4 5 6 7 8; do
		sed "s/orchard/garden$i/" a.txt >"b$i.txt"
		timeout -s KILL 0.00$i sp-repeat -s st "b$i.txt" >/dev/null || true
	done
	run -0 sp-repeat -s st /dev/null
}

@test 'a group has the same name tomorrow' {
	printf 'The ferry to the island will run again in June.\n' >a.txt
	cp a.txt b.txt
	sp-repeat a.txt b.txt | cut -f7 | sort -u >1
	sp-repeat -s st a.txt
	sp-repeat -s st b.txt | cut -f7 | sort -u >2
	cmp 1 2
}

@test 'a long text is one document to its end' {
	for i in $(seq 400); do printf 'Orchard %s was visited by guest %s of village %s.\n\n' "$i" "$i" "$i"; done >middle
	{ printf 'The ferry to the island will run again in June.\n\n'; cat middle; printf 'The ferry to the island will run again in June.\n'; } >a.txt
	run -0 sp-repeat -w a.txt
	[ "${#lines[@]}" -eq 2 ]
	sp-repeat -s st a.txt >1
	cmp 1 <(sp-repeat -a a.txt | grep "	repeat	")
	run -0 sp-repeat -s st a.txt
	assert_output ''
	cmp 1 <(sp-split a.txt | sp-repeat)
}
