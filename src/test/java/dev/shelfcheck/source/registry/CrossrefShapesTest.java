package dev.shelfcheck.source.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.WorkById;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Crossref's documented shape, and the defects known of its records, are read as. */
class CrossrefShapesTest extends Shapes {
  @Test
  void theDayOfTheDepositIsNoYearAndOnlineAndPrintBothCount() throws Silence {
    crossref(
        """
        {"DOI":"10.1/A","title":["T"],"created":{"date-parts":[[2024,1,1]]},
         "published-online":{"date-parts":[[2018,12,1]]},"published-print":{"date-parts":[[2019]]},
         "author":[{"given":"A","family":"B","sequence":"first"}]}\
        """,
        "T | A B | 2018 2019 |  | STANDS");
  }

  @Test
  void aSubtitleApartBelongsToTheTitle() throws Silence {
    crossref(
        """
        {"title":["Deep <i>Learning</i>"],"subtitle":["A &amp; B"],"original-title":["Lernen"]}\
        """,
        "Deep Learning: A & B / Deep Learning / Lernen |  ... |  |  | STANDS");
  }

  @Test
  void mathIsReadOnce() throws Silence {
    crossref(
        """
        {"title":["On <mml:math><mml:mi>k</mml:mi><mml:annotation>k</mml:annotation></mml:math>-SAT"]}\
        """,
        "On k-SAT |  ... |  |  | STANDS");
  }

  @Test
  void aConsortiumAmongPeopleMeansThatSomeAreLeftOut() throws Silence {
    crossref(
        """
        {"title":["T"],"author":[{"given":"A","family":"B","sequence":"first"},
         {"name":"The X Consortium","sequence":"additional"},{"given":"C","family":"D"}]}\
        """,
        "T | A B, C D ... |  |  | STANDS");
  }

  @Test
  void aConsortiumForTheWholeBylineMeansThatSomeAreLeftOut() throws Silence {
    crossref(
        "{\"title\":[\"T\"],\"author\":[{\"name\":\"The X Consortium\",\"sequence\":\"first\"}]}",
        "T | The X Consortium ... |  |  | STANDS");
  }

  @Test
  void aBylineWithoutItsFirstAuthorIsIncomplete() throws Silence {
    crossref(
        """
        {"title":["T"],"author":[{"given":"C","family":"D","sequence":"additional"}]}\
        """,
        "T | C D ... |  |  | STANDS");
  }

  @Test
  void bothContainersOfAChapterAndShortNamesAreVenues() throws Silence {
    crossref(
        """
        {"title":["T"],"container-title":["Lecture Notes in Computer Science","Computer Vision"],
         "short-container-title":["LNCS"],"event":{"name":"ECCV"}}\
        """,
        "T |  ... |  | Lecture Notes in Computer Science, Computer Vision, LNCS, ECCV | STANDS");
  }

  @Test
  void theRetractedPaperIsRetractedAndItsNoticeIsNot() throws Silence {
    crossref(
        """
        {"title":["RETRACTED: T"],"updated-by":[{"type":"retraction","source":"publisher"}]}\
        """,
        "T |  ... |  |  | RETRACTED");
    crossref(
        """
        {"title":["Retraction Note to: T"],"update-to":[{"type":"retraction"}],
         "updated-by":[{"type":"retraction","source":"publisher"}]}\
        """,
        "Retraction Note to: T |  ... |  |  | STANDS");
    crossref(
        "{\"title\":[\"T\"],\"updated-by\":[{\"type\":\"correction\"}]}",
        "T |  ... |  |  | STANDS");
  }

  @Test
  void depositedInBothDirectionsRetractionWatchIsBelieved() throws Silence {
    String both =
        "{\"title\":[\"T\"],\"update-to\":[{\"type\":\"retraction\"}],\"updated-by\":[%s]}";
    crossref(
        both.formatted("{\"type\":\"retraction\",\"source\":\"publisher\"}"),
        "T |  ... |  |  | STANDS");
    crossref(
        both.formatted("{\"type\":\"retraction\",\"source\":\"retraction-watch\"}"),
        "T |  ... |  |  | RETRACTED");
    crossref(
        "{\"title\":[\"T\"],\"updated-by\":[{\"type\":\"expression_of_concern\"}]}",
        "T |  ... |  |  | DOUBTED");
  }

  @Test
  void aRedirectedDoiIsNotTheOneAskedFor() throws Silence {
    RegistryAdapter crossref = new CrossrefAdapter("http://x", Optional.empty());
    List<Question<?>> batch =
        List.of(new WorkById(parsed(dev.shelfcheck.model.Doi.parse("10.1234/old"))));
    String body = "{\"message\":{\"items\":[{\"DOI\":\"10.1234/new\",\"title\":[\"T\"]}]}}";
    assertEquals(1, crossref.read(200, body, batch).silent(batch).size());
  }
}
