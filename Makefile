# sp: speech transcripts to records.
# GNU make and bmake both build it. Sources, tools and tests are found by their place in the tree: none is listed here.
.POSIX:
.SUFFIXES:
.SUFFIXES: .c .o .t

VERSION = 0.1

CC = cc
AWK = awk
CFLAGS = -O2 -g
WARN = -Wall -Wextra
HARDEN = -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fPIE
CPPFLAGS =
LDFLAGS = -pie -Wl,-z,relro,-z,now -Wl,--as-needed
LIBS = -lsqlite3 -lutf8proc -lbsd -lmd -lstemmer -lyaml -lm
ALL_CFLAGS = -std=c11 -D_GNU_SOURCE -DSP_VERSION='"$(VERSION)"' -Ilibcommon $(WARN) $(HARDEN) $(CPPFLAGS) $(CFLAGS)

LINT_CFLAGS = -std=c11 -D_GNU_SOURCE -Ilibcommon $(WARN)

DESTDIR =
PREFIX = /usr/local
BINDIR = $(PREFIX)/bin
MANDIR = $(PREFIX)/share/man

# make fuzz: seconds that each target runs
T = 60
# make check: names of the tests to run; empty: all
TESTS =
# make torture: how many failures each tool and document gets; 0: all
N = 0

# a folder of cmd is a tool: a program, or a shell script
TOOLS != ls cmd | sed 's/^/bin\//'
PROGRAMS != ls cmd/*/main.c | sed 's/cmd\(.*\)\/main.c/bin\1/'

# Debian packages: what the build, the demo and the tests need; MORE_PACKAGES: and lint, fuzz and .ci/run
PACKAGES = gcc libc6-dev make libbsd-dev libmd-dev libutf8proc-dev libstemmer-dev libyaml-dev libsqlite3-dev sqlite3 gnuplot-nox \
	bats bats-support bats-assert mandoc bsdextrautils groff jq miller strace faketime poppler-utils cmark-gfm libxml2-utils librsvg2-bin
# npm comes with nodejs where that is not Debian's own
NPM != command -v npm >/dev/null || echo npm
MORE_PACKAGES = chromium fonts-dejavu-core nodejs $(NPM) libicu-dev clang libclang-rt-14-dev clang-tidy cppcheck bmake valgrind gcovr git debootstrap

HEADERS != find libcommon cmd -name '*.h'
COMMON != ls libcommon/*/*.c | sed -e '/data\/tables.c/d' -e 's/c$$/o/'
TABLES != ls libcommon/data/*/*.tsv
OBJECTS != ls cmd/*/*.c | sed -e '/files_data.c/d' -e 's/c$$/o/'
FILES = cmd/sp-show/page.css cmd/sp-show/page.js
UNITS != find test/unit -name "*.c" | sort | sed "s/c$$/t/"
MANUAL != find man -name "*.[157]" | sort

all: $(TOOLS)

.c.o:
	$(CC) $(ALL_CFLAGS) -c -o $@ $<

objects: libcommon.a $(OBJECTS) cmd/sp-show/files_data.o

# every object depends on every header: crude, and always right
$(COMMON) $(OBJECTS) cmd/sp-show/files_data.o: $(HEADERS)

libcommon/data/tables.c: $(TABLES) libcommon/data/tables.awk
	$(AWK) -f libcommon/data/tables.awk $(TABLES) > $@.tmp
	mv $@.tmp $@

cmd/sp-show/files_data.c: $(FILES) cmd/sp-show/files.awk
	$(AWK) -f cmd/sp-show/files.awk $(FILES) > $@.tmp
	mv $@.tmp $@

libcommon.a: $(COMMON) libcommon/data/tables.o
	rm -f $@
	$(AR) -rc $@ $(COMMON) libcommon/data/tables.o

# a program is made of the objects of its folder, by its sources: objects of sources that are gone do not count
$(PROGRAMS): $(OBJECTS) cmd/sp-show/files_data.o libcommon.a
	@mkdir -p bin
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $$(ls cmd/$(@F)/*.c | sed 's/c$$/o/') libcommon.a $(LIBS)

bin/sp-report: cmd/sp-report/sp-report.sh
	@mkdir -p bin
	sed 's/@VERSION@/$(VERSION)/' cmd/sp-report/sp-report.sh > $@.tmp
	chmod 755 $@.tmp
	mv $@.tmp $@

# test/unit/NAME.c is one program, NAME.t
.c.t:
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $< libcommon.a $(LIBS)

# the calendars against ICU, where libicu-dev is installed
ICU != test ! -e /usr/include/unicode/ucal.h || echo -DWITH_ICU -licui18n -licuuc

test/unit/cal_icu.t: test/unit/cal_icu.c
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ test/unit/cal_icu.c libcommon.a $(LIBS) $(ICU)

$(UNITS): $(HEADERS) libcommon.a test/unit/tap.h

help:
	@echo 'make            build the tools into bin/'
	@echo 'make deps       install what the build, the demo and the tests need (Debian)'
	@echo 'make deps-all   and what lint, sanitize, valgrind, fuzz and bench need'
	@echo 'make demo       one transcript, from quotations to themes'
	@echo 'make check      all tests; TESTS="split rec" only those'
	@echo 'make sanitize   all tests with the address and undefined-behaviour sanitizers'
	@echo 'make strict     a build by clang and bmake, warnings are errors'
	@echo 'make valgrind   all tests, every tool under valgrind'
	@echo 'make coverage   all tests, then the lines and branches they reach'
	@echo 'make lint       manual, cppcheck, clang-tidy, gcc -fanalyzer'
	@echo 'make fuzz       each fuzz target for T=$(T) seconds'
	@echo 'make bench      speed and memory: 15 MB of text, an archive of 1,000,000 records, as many sentences'
	@echo 'make faults     the catalogue of bad inputs and faults, row by row'
	@echo 'make torture    each allocation, read, write and close fails in turn; N=20: only 20 of each'
	@echo 'make bench-hostile  inputs of 1 GiB, and time against size'
	@echo 'make linear     time against size alone, quickly: counts basic blocks'
	@echo 'make browser    the page of sp-show in Chromium, checked by axe-core (npm)'
	@echo 'make pictures   the pictures of the manual and of README.md'
	@echo 'make fresh      the two commands of README.md on a new Debian 12 (root)'
	@echo 'make install, uninstall    PREFIX=$(PREFIX) DESTDIR='
	@echo 'make dist       build/sp-$(VERSION).tar.gz'
	@echo 'make clean'

deps:
	@sh test/deps.sh $(PACKAGES)

deps-all:
	@sh test/deps.sh $(PACKAGES) $(MORE_PACKAGES)

demo: all
	@sh test/demo.sh

check: all $(UNITS)
	@sh test/run.sh $(TESTS)

sanitize:
	@MAKE='$(MAKE)' sh test/variant.sh sanitize check 'TESTS=$(TESTS)'

strict:
	@MAKE='$(MAKE)' sh test/variant.sh strict all

valgrind:
	@MAKE='$(MAKE)' sh test/variant.sh valgrind check 'TESTS=$(TESTS)'

coverage:
	@MAKE='$(MAKE)' sh test/variant.sh coverage check 'TESTS=$(TESTS)'

lint: libcommon/data/tables.c
	@sh test/lint.sh $(LINT_CFLAGS)

fuzz:
	@MAKE='$(MAKE)' sh test/variant.sh fuzz libcommon.a
	@cd build/fuzz && sh test/fuzz/run.sh $(T)

faults: all
	@sh test/faults.sh

torture:
	@MAKE='$(MAKE)' sh test/variant.sh torture all
	@cd build/torture && ASAN_OPTIONS=exitcode=99 bash test/torture.sh $(N)

bench: all
	@bash test/bench/run.sh
	@bash test/bench/store.sh
	@bash test/bench/repeat.sh

bench-hostile: all
	@bash test/bench/hostile.sh

linear:
	@MAKE='$(MAKE)' sh test/variant.sh count all
	@cd build/count && SP_VARIANT=count LARGE=0 N=4000 bash test/bench/hostile.sh

# fetched once; nothing of it runs but in the page under test
AXE = build/npm/node_modules/axe-core/axe.min.js
$(AXE):
	@mkdir -p build/npm
	npm install --prefix build/npm --no-save --no-audit --no-fund --ignore-scripts --loglevel=error axe-core@4.10.3 >/dev/null

browser: all $(AXE)
	@node test/browser/page.mjs build/browser $(AXE)

pictures: all
	@sh test/deps.sh chromium nodejs fonts-noto-core pngquant
	@sh test/browser/pictures.sh

fresh:
	@sh test/fresh.sh

install: all
	mkdir -p $(DESTDIR)$(BINDIR) $(DESTDIR)$(MANDIR)/man1 $(DESTDIR)$(MANDIR)/man5 $(DESTDIR)$(MANDIR)/man7
	for f in $(TOOLS); do install -m 755 $$f $(DESTDIR)$(BINDIR)/ || exit 1; done
	for f in $(MANUAL); do install -m 644 $$f $(DESTDIR)$(MANDIR)/man$${f##*.}/ || exit 1; done

uninstall:
	for f in $(TOOLS); do rm -f $(DESTDIR)$(BINDIR)/$${f##*/} || exit 1; done
	for f in $(MANUAL); do rm -f $(DESTDIR)$(MANDIR)/man$${f##*.}/$${f##*/} || exit 1; done

dist:
	@mkdir -p build
	git archive --prefix=sp-$(VERSION)/ HEAD | gzip -n > build/sp-$(VERSION).tar.gz

clean:
	rm -rf bin build libcommon.a libcommon/data/tables.c cmd/sp-show/files_data.c
	find . \( -name '*.o' -o -name '*.t' \) -type f -exec rm -f {} +

.PHONY: all objects help deps deps-all demo check strict sanitize valgrind coverage lint fuzz faults torture bench bench-hostile linear browser pictures fresh \
	install uninstall dist clean
