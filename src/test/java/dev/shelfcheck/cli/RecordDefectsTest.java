package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.source.registry.RegistryEndpoint;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Defects of titles, dates, numbers and containers in registries' records: nobody is accused. */
class RecordDefectsTest extends DefectiveRecords {
  @Test
  void anArticleNumberPaddedWithZeros() throws IOException {
    excused(
        "title = {A Study of Registers and Their Keepers},\npages = {42}",
        "\"title\":[\"A Study of Registers and Their Keepers\"],\"article-number\":\"00042\"");
  }

  @Test
  void anArticleNumberWhereTheEntryHasPages() throws IOException {
    excused(
        "title = {A Study of Registers and Their Keepers},\npages = {101--117}",
        "\"title\":[\"A Study of Registers and Their Keepers\"],\"page\":\"e1017\"");
  }

  @Test
  void mathSetTwice() throws IOException {
    excused(
        "title = {Fast Algorithms for $L^2$ Regression on Registers}",
        """
        "title":["Fast Algorithms for <mml:math><mml:msup><mml:mi>L</mml:mi><mml:mn>2</mml:mn>\
        </mml:msup></mml:math> L2 Regression on Registers"]\
        """);
  }

  @Test
  void theParentsTitleInBracketsAfterAComment() throws IOException {
    excused(
        "title = {Comment on ``A Study of Registers and Their Keepers''}",
        """
        "title":["Comment on “A Study of Registers and Their Keepers” [J. Regist. 12, 345 (2018)]"]\
        """);
  }

  @Test
  void aTitleWhoseSubtitleStandsElsewhere() throws IOException {
    excused(
        "title = {Registers: A Study of Their Keepers from Antiquity to the Present}",
        """
        "title":["Registers"],"subtitle":["A Study of Their Keepers from Antiquity to the Present"]\
        """);
  }

  @Test
  void anotherDoiThanTheOneAskedFor() throws IOException {
    world.says(
        RegistryEndpoint.DOI_ORG,
        "application/json",
        "{\"responseCode\":1,\"handle\":\"10.1145/3292500\"}");
    world.says(
        RegistryEndpoint.CROSSREF,
        "application/json",
        """
        {"status":"ok","message":{"items":[{"DOI":"10.9999/aggregator.1",
          "title":["Proceedings of an Entirely Different Meeting"]}]}}\
        """);
    assertEquals(
        List.of(),
        findings("doi = {10.1145/3292500},\ntitle = {A Study of Registers and Their Keepers}"));
  }

  @Test
  void theDayOfTheDepositIsNoYear() throws IOException {
    excused(
        "title = {A Study of Registers and Their Keepers},\nyear = {1987}",
        """
        "title":["A Study of Registers and Their Keepers"],
        "created":{"date-parts":[[2014,3,1]]},"deposited":{"date-parts":[[2022,3,1]]},
        "issued":{"date-parts":[[1987]]}\
        """);
  }

  @Test
  void aDepositAloneDatesNothing() throws IOException {
    excused(
        "title = {A Study of Registers and Their Keepers},\nyear = {1987}",
        """
        "title":["A Study of Registers and Their Keepers"],
        "created":{"date-parts":[[2014,3,1]]},"issued":{"date-parts":[[null]]}\
        """);
  }

  @Test
  void onlineFirstAndPrintBothCount() throws IOException {
    for (String year : List.of("2016", "2018")) {
      excused(
          "title = {A Study of Registers and Their Keepers},\nyear = {" + year + "}",
          """
          "title":["A Study of Registers and Their Keepers"],
          "published-online":{"date-parts":[[2016,11,1]]},
          "published-print":{"date-parts":[[2018,1,1]]}\
          """);
    }
  }

  @Test
  void aChapterWithTwoContainers() throws IOException {
    for (String venue : List.of("Lecture Notes in Computer Science", "Advances in Registers")) {
      excused(
          "title = {A Study of Registers and Their Keepers},\nbooktitle = {" + venue + "}",
          """
          "title":["A Study of Registers and Their Keepers"],
          "container-title":["Lecture Notes in Computer Science","Advances in Registers"]\
          """);
    }
  }

  @Test
  void aJournalByItsIsoAbbreviation() throws IOException {
    for (String venue :
        List.of("J. Mach. Learn. Res.", "Journal of Machine Learning Research", "JMLR")) {
      excused(
          "title = {A Study of Registers and Their Keepers},\njournal = {" + venue + "}",
          """
          "title":["A Study of Registers and Their Keepers"],
          "container-title":["Journal of Machine Learning Research"],
          "short-container-title":["J. Mach. Learn. Res."]\
          """);
    }
  }
}
