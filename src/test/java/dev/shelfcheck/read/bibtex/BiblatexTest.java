package dev.shelfcheck.read.bibtex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What biblatex and biber add to BibTeX. */
final class BiblatexTest {
  private static Document read(String text) {
    return new BibtexReader().read("list.bib", text);
  }

  /** What each entry says: title, people, year, venue. */
  private static List<String> claims(String text) {
    return read(text).entries().stream().map(BiblatexTest::shown).toList();
  }

  private static String shown(Entry entry) {
    Claim claim = entry.claim();
    String people =
        claim
            .authors()
            .map(a -> a.names().stream().map(n -> n.value()).collect(Collectors.joining(", ")))
            .orElse("-");
    return claim.titleText().orElse("-")
        + " | "
        + people
        + " | "
        + claim.year().map(y -> String.valueOf(y.value())).orElse("-")
        + " | "
        + claim.venue().map(v -> v.value()).orElse("-");
  }

  @Test
  void titlesAndDatesAreReadInItsFields() {
    assertEquals(
        List.of("Pebbles: A Slow History | Ann Olsen | 2019 | Stones and Sand"),
        claims(
            "@article{k, author={Olsen, Ann}, title={Pebbles}, subtitle={A Slow History},"
                + " journaltitle={Stones and Sand}, date={2019-03-02}}"));
  }

  @Test
  void aTitleThatHasItsSubtitleIsLeftAsItIs() {
    assertEquals(
        List.of("Pebbles: A Slow History | - | - | -"),
        claims("@book{k, title={Pebbles: A Slow History}, subtitle={A Slow History}}"));
  }

  @Test
  void dataLendsWhatItHolds() {
    assertEquals(
        List.of("On Gravel | Ann Olsen, Bo Quist | 2018 | Stones"),
        claims(
            """
            @xdata{people, author={Olsen, Ann and Quist, Bo}}
            @xdata{stones, journaltitle={Stones}, date={2018}}
            @article{k, title={On Gravel}, xdata={people, stones}}
            """));
  }

  @Test
  void whatIsTheVolumesOwnIsNotLent() {
    Document document =
        read(
            "@inproceedings{k, title={On Gravel}, crossref={v}}\n"
                + "@proceedings{v, title={Proc. of Stones}, year={2018}, doi={10.1000/182}}");
    assertEquals(List.of(), document.entries().get(0).identifiers());
    assertEquals("Proc. of Stones", document.entries().get(0).claim().venue().get().value());
  }

  @Test
  void namesMayBeGivenPartByPart() {
    assertEquals(
        List.of("- | Simone de Weil, Ann Olsen | - | -"),
        claims("@book{k, author={family=Weil, given=Simone, prefix=de and Ann Olsen}}"));
  }

  @Test
  void namesJoinedOfStringsAreRead() {
    assertEquals(
        List.of("- | Ann Olsen, Bo Quist | - | -"),
        claims("@string{ann = {Ann Olsen}}\n@book{k, author = ann # { and Bo Quist}}"));
  }

  @Test
  void stringsThatNothingDefinesAreSaid() {
    Document document =
        read(
            "@string{stones = {Stones}}\n"
                + "@article{k, journal = stones, month = sept, year = 2020, note = {sept}}");
    assertEquals(
        List.of("sept"),
        document.defects().stream()
            .filter(d -> d.kind() == Defect.DefectKind.UNDEFINED_STRING)
            .map(d -> document.slice(d.span()))
            .toList());
  }

  @Test
  void fieldsAndCommentsThatProgramsAddAreNoHindrance() {
    Document document =
        read(
            """
            @article{k,
              title = {On Gravel}, % the short title
              % year = {2001},
              //doi = {10.1000/182}, year = {2002} % or later
            }
            """);
    assertEquals(List.of(), document.defects());
    assertEquals("On Gravel | - | 2002 | -", shown(document.entries().get(0)));
    assertEquals(List.of(), document.entries().get(0).links());
  }

  @Test
  void addressesMayHaveTheirSignsInBraces() {
    Document document =
        read(
            "@article{k, url = {https://example.org/a{\\_}b?c{\\&}d{\\%}20e},"
                + " doi = {10.1000/a{\\_}b}}");
    assertEquals(
        List.of("https://example.org/a_b?c&d%20e", "https://doi.org/10.1000/a_b"),
        document.links().map(l -> l.target()).toList());
  }

  @Test
  void aChapterThatWasExportedAsABookHasNotItsNumber() {
    assertEquals(1, read("@book{k, isbn = {9780262033848}}").entries().get(0).identifiers().size());
    assertEquals(
        List.of(),
        read("@book{k, pages = {1--9}, isbn = {9780262033848}}").entries().get(0).identifiers());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the 21{\\nbsp}cm window at z{\\tilde}0.8 | the 21\u00a0cm window at z~0.8",
        "0 to 1000\\celsius                      | 0 to 1000℃",
        "2001\\textendash{}2004                | 2001–2004",
        "Pages 1--4 --- and more              | Pages 1–4 — and more",
        "A \\mkbibquote{Good} Pebble           | A “Good” Pebble",
        "``Good'' \\enquote{{Old} Stones}      | “Good” “Old Stones”",
        "Stra\\ss e und Wei\\ss{} und Ma{\\ss}  | Straße und Weiß und Maß",
        "Gau\\ss                               | Gauß",
        "{ \\v { C } }ern { \\' { y } }           | Č ern ý",
        "na\\\"{\\i}ve \\'\\i                    | naïve í",
        "\\textsuperscript{13}C \\ldots         | 13C …",
        "\\noopsort{b}Be\\-ton \\slash{} Stein   | Beton / Stein",
        "\\TeX nicians \\& \\LaTeX{} users       | TeXnicians & LaTeX users",
        "$\\alpha$-decay at $x \\ll y$          | $\\alpha$-decay at $x \\ll y$"
      })
  void commandsBecomeWhatTheyPrint(String tex, String plain) {
    assertEquals(plain, TexToUnicode.plain(tex));
  }

  @Test
  void oneNameInBracesIsNotTurnedAtItsCommas() {
    assertEquals(
        List.of("On Sand | Ministry of Stones, Sand and Gravel, Ida Olm | - | -"),
        claims(
            "@misc{a, title={On Sand}, author={{Ministry of Stones, Sand and Gravel} and Olm,"
                + " Ida}}"));
  }

  /** Library catalogues add the years of a life; programs take "et al." for part of a name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Weil, S. (Simone), 1909-1943         | S. (Simone) Weil       | true",
        "Weil, Simone, 1909-                  | Simone Weil            | true",
        "Weil, Jr, Simone                     | Simone Weil Jr         | true",
        "et.al Weil, Simone                   | Simone Weil            | false",
        "{Weil et al.}                        | Weil                   | false",
        "Weil, Simone and {et al.}            | Simone Weil            | false",
        "Weil, Simone and others              | Simone Weil            | false",
        "Met Aldous                           | Met Aldous             | true"
      })
  void namesAreFreedOfWhatIsNoName(String written, String name, boolean complete) {
    Claim claim = read("@book{k, author={" + written + "}}").entries().get(0).claim();
    assertEquals(name, claim.authors().orElseThrow().names().get(0).value());
    assertEquals(complete, claim.authors().orElseThrow().complete());
  }

  /** BibTeX counts a brace behind a backslash; who wrote it did not, where that makes no field. */
  @Test
  void aBraceBehindABackslashIsCountedWhereTheFieldEndsSo() {
    String rest = ", title={On Sand}, author={Ida Olm}}";
    List<String> read = List.of("On Sand | Ida Olm | - | -");
    assertEquals(read, claims("@misc{a, abstract={torn {\\{}(Fig. 2) and more}}" + rest));
    assertEquals(read, claims("@misc{a, abstract={only one \\{ of two}" + rest));
    assertEquals(read, claims("@misc{a, abstract={only one \\} of two}" + rest));
  }

  @Test
  void signsThatCommandsStandForAreNoMarkup() {
    assertEquals(
        List.of("On \\ and ~x, {y}, a b {c} | - | - | -"),
        claims(
            "@misc{a, title={On \\textbackslash{} and \\textasciitilde{}x,"
                + " \\textbraceleft y\\textbraceright, a~b \\{c\\}}}"));
  }
}
