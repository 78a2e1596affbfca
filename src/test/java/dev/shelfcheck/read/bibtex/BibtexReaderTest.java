package dev.shelfcheck.read.bibtex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.model.IdentifierMention;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.Stated;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class BibtexReaderTest {
  private static Document read(String text) {
    return new BibtexReader().read("list.bib", text);
  }

  /** What the first entry says, each part with the text it was read from in brackets. */
  private static String claim(String text) {
    Document document = read(text);
    Entry entry = document.entries().get(0);
    return entry.claim().title().map(t -> shown(document, t)).orElse("-")
        + " | "
        + entry.claim().authors().map(a -> shown(document, a)).orElse("-")
        + " | "
        + entry.claim().year().map(y -> shown(document, y)).orElse("-")
        + " | "
        + entry.claim().venue().map(v -> shown(document, v)).orElse("-");
  }

  private static String shown(Document document, Stated<?> stated) {
    return stated.value() + " [" + document.slice(stated.span()) + "]";
  }

  private static String shown(Document document, AuthorList authors) {
    return authors.names().stream().map(n -> shown(document, n)).collect(Collectors.joining(", "))
        + (authors.complete() ? "" : ", ...");
  }

  /** The identifiers of the first entry, each with the text it was read from in brackets. */
  private static String identifiers(String text) {
    Document document = read(text);
    return document.entries().get(0).identifiers().stream()
        .map((IdentifierMention m) -> m.identifier() + " [" + document.slice(m.span()) + "]")
        .collect(Collectors.joining(", "));
  }

  @Test
  void everyPartStandsWhereItWasRead() {
    assertEquals(
        "BERT: Deep α-models [{BERT}: Deep α-models] | Jürgen Müller [M{\\\"u}ller, J{\\\"u}rgen],"
            + " Wei Wang [Wei Wang], ... | 2019 [2019] | Proc. of NAACL [Proc. of {NAACL}]",
        claim(
            """
            @inproceedings{key,
              title = {{BERT}: Deep α-models},
              author = {M{\\"u}ller, J{\\"u}rgen and Wei Wang and others},
              year = {2019}, month = jan,
              booktitle = "Proc. of {NAACL}"
            }
            """));
  }

  @Test
  void texBecomesText() {
    assertEquals("Miloš Hašan & Đ_x", TexToUnicode.plain("Milo{\\v s} Ha{\\v{s}}an \\& Đ\\_x"));
    assertEquals(
        "Été François ø ß Łukasz",
        TexToUnicode.plain("\\'{E}t\\'e Fran\\c{c}ois \\o{} \\ss{} {\\L}ukasz"));
    assertEquals(
        "bold very light 50% a b",
        TexToUnicode.plain("\\textbf{bold} {\\em very} \\emph{light} 50\\% a~b"));
    assertEquals("S$^2$FT and $O(n\\log n)$", TexToUnicode.plain("S$^2$FT and $O(n\\log n)$"));
    assertEquals("{x} odd", TexToUnicode.plain("\\{x\\} {odd"));
  }

  @Test
  void namesAreTurnedRoundAndKeptTogether() {
    assertEquals(
        "- | Ludwig van Beethoven [van Beethoven, Ludwig], Sammy Davis Jr. [Davis, Jr., Sammy],"
            + " Barnes and Noble [{Barnes and Noble}] | - | -",
        claim(
            "@misc{k, author = {van Beethoven, Ludwig and Davis, Jr., Sammy AND {Barnes and"
                + " Noble}}}"));
  }

  @Test
  void stringsAndConcatenationsAreResolved() {
    assertEquals(
        "- | - | 2020 [2020] | Int. Conf. on ML 2020 [icml # { 2020}]",
        claim(
            "@string{icml = \"Int. Conf. on ML\"}\n"
                + "@misc{k, booktitle = icml # { 2020}, year=2020}"));
  }

  @Test
  void aVolumeLendsItsTitleAndYearToTheWorksThatNameIt() {
    String volume = "@proceedings{Acl:18, title = {Proc. of ACL}, year = 2018}\n";
    assertEquals(
        "T [T] | - | 2018 [acl:18] | Proc. of ACL [acl:18]",
        claim("@inproceedings{k, title={T}, crossref = {acl:18}}\n" + volume));
    assertEquals(
        "T [T] | - | 2017 [2017] | NAACL [NAACL]",
        claim(
            "@inproceedings{k, title={T}, booktitle={NAACL}, year={2017}, crossref={acl:18}}\n"
                + volume));
    assertEquals(
        "T [T] | - | - | -",
        claim("@inproceedings{k, title={T}, crossref={elsewhere}}\n" + volume));
  }

  @Test
  void identifiersAreReadFromTheirFields() {
    assertEquals(
        "arxiv:2008.03824 [https://arxiv.org/abs/2008.03824]",
        identifiers(
            "@article{k, Archiveprefix={arXiv}, Journal = {https://arxiv.org/abs/2008.03824}}"));
    assertEquals(
        "arxiv:1706.03762 [1706.03762v5]",
        identifiers(
            "@misc{k, eprint={1706.03762v5}, archivePrefix={arXiv}, primaryClass={cs.CL}}"));
    assertEquals(
        "pmid:12345678 [12345678]",
        identifiers("@misc{k, eprint={12345678}, eprinttype={pubmed}}"));
    assertEquals("pmid:123456 [123456]", identifiers("@article{k, pmid={123456}}"));
    assertEquals("", identifiers("@misc{k, eprint={12345678}, eprinttype={jstor}}"));
    assertEquals("", identifiers("@article{k, pmid={PMC123456}}"));
    assertEquals(
        "arxiv:hep-th/9901001 [9901001]",
        identifiers("@misc{k, eprint={9901001}, archivePrefix={arXiv}, primaryClass={hep-th}}"));
    assertEquals("", identifiers("@misc{k, eprint={9901001}, archivePrefix={arXiv}}"));
    assertEquals(
        "hal:hal-01234567 [hal-01234567]",
        identifiers("@misc{k, eprint={hal-01234567}, eprinttype={hal}}"));
    assertEquals(
        "doi:10.1000/a_b [10.1000/A\\_b], arxiv:1706.03762 [http://arxiv.org/pdf/1706.03762]",
        identifiers(
            "@misc{k, doi = {10.1000/A\\_b}, howpublished ="
                + " {\\url{http://arxiv.org/pdf/1706.03762}}}"));
    assertEquals(
        "arxiv:1706.03762 [arXiv:1706.03762]",
        identifiers("@article{k, journal = {arXiv preprint arXiv:1706.03762}}"));
  }

  @Test
  void aPreprintServerIsNoVenue() {
    assertEquals(
        "- | - | - | -", claim("@article{k, journal = {arXiv preprint arXiv:1706.03762}}"));
  }

  @Test
  void aMalformedEntryDoesNotStopTheRest() {
    Document document =
        read(
            """
            @article{one, title = {One}}
            @article{open, title = {Never {closed}
            @article{two, title = {Two}}
            @article{comma, title = {No comma} year = 2020}
            @article{刘知远2016, title = {三}}
            """);
    assertEquals(
        List.of("One", "Two", "三"),
        document.entries().stream().map(e -> e.title().orElse("-")).toList());
    assertEquals(
        List.of(
            "2: @article open: the value of title is not closed",
            "4: @article comma: no comma after the value of title"),
        document.defects().stream()
            .map(d -> document.position(d.span().start()).line() + ": " + d.detail())
            .toList());
  }

  @Test
  void keysAndTypesAreFields() {
    Document document = read("@InProceedings{Bi20arxiv, title={A}, Topic = {KV {C}ache}}");
    assertEquals(
        List.of("@InProceedings=Bi20arxiv", "title=A", "Topic=KV Cache"),
        document.entries().get(0).fields().stream()
            .map((Field f) -> f.label() + "=" + f.text())
            .toList());
  }

  @Test
  void commentsMayHoldDirectivesAndNothingElse() {
    Document document =
        read(
            """
            % shelfcheck-ignore[wrong-year]: the reprint
            @comment{jabref-meta: @article{no, title={No}}}
            % @article{old, title={Old}}
            Mail me: someone@example.org
            @article{a, title={A}}
            """);
    assertEquals(
        List.of("shelfcheck-ignore[wrong-year]: the reprint"),
        document.directives().stream().map(d -> d.text()).toList());
    assertEquals(1, document.entries().size());
    assertEquals(List.of(), document.defects());
  }

  @Test
  void theTextOfAnEntryIsItsSpan() {
    String entry = "@misc(k, title = \"A {\"}b\", url = {https://x.org/a_b})";
    Document document = read("junk\r\n" + entry + "\r\n");
    assertEquals(entry, document.slice(document.entries().get(0).span()));
    assertEquals(
        List.of("https://x.org/a_b"),
        document.links().map((Link l) -> document.slice(l.targetSpan())).toList());
  }
}
